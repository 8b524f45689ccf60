// Sectors in the left column of a goal map: in place of their actors on a slide, and those that goals need and nobody belongs to.

internal import NetworkModel
internal import Spelling

extension GoalMapLayout {
  /// A sector with its actors by name where they have room in one line, else with their number.
  func node(for members: [NetworkActor], _ style: SectorStyle, _ sector: Int) -> Picture.Node {
    let names = members.map { LabelBreaking.clean($0.shortestName(in: map.words.language)) }.sorted(
      by: NameOrder.precedes)
    let label = LabelBreaking(style: TextStyle(size: 13, isBold: true), width: 170, maximumLines: 2)
    let whole = style.name + ": " + names.joined(separator: ", ")
    let isWhole = label.style.width(of: whole) <= 170
    var node = Picture.Node(
      id: "s\(sector + 1)", classes: ["sector", style.className], actor: nil,
      lines: label.lines(of: isWhole ? whole : style.name + " (" + map.words.number(names.count) + ")"),
      shape: style.shape, fill: style.fill, box: Box(center: .zero, size: .zero),
      tooltip: style.name + " · " + names.prefix(100).joined(separator: ", "))
    node.isBold = true
    node.box.size = NodeSizing.size(of: style.shape, around: node.textExtent)
    return node
  }

  /// Sectors one under the other, in the order that crosses fewest lines; the right edge of them.
  mutating func stack(_ groups: [(sector: Int, nodes: [Int])], in picture: inout Picture) -> Double {
    let pull = pulls(of: picture)
    let nodes = groups.flatMap(\.nodes).sorted { (pull[$0] ?? 0, $0) < (pull[$1] ?? 0, $1) }
    let width = max(
      nodes.map { picture.nodes[$0].box.size.width }.max() ?? 0,
      map.isSlide ? 0 : missing.map { TextStyle.frame.width(of: $0.label) + 24 }.max() ?? 0)
    var top = 0.0
    for node in nodes {
      let height = picture.nodes[node].box.size.height
      picture.nodes[node].box.center = Point(x: width / 2, y: top + height / 2)
      top += height + 6
    }
    return addMissing(from: top, width: width, to: &picture)
  }

  /// The empty frames under the others; the right edge of the column.
  mutating func addMissing(from top: Double, width: Double, to picture: inout Picture) -> Double {
    var top = top
    var width = width
    // Over and under what stands in a frame: on a slide its name stands there too.
    let (gap, over, under) = map.isSlide ? (6.0, 0.0, 0.0) : (14, 30, 8)
    let nodes = missing.map { $0.node(map.words, isShort: map.isSlide) }
    for node in nodes { width = max(width, node.box.size.width + (map.isSlide ? 8 : 24)) }
    for (sector, var node) in zip(missing, nodes) {
      let box = Box(left: 0, top: top, right: width, bottom: top + over + node.box.size.height + under)
      node.box.center = Point(x: width / 2, y: top + over + node.box.size.height / 2)
      var frame = sector.frame(box: box, isLabelBelow: false, members: [picture.nodes.count])
      if map.isSlide { (frame.label, frame.holds) = ("", sector.name) }
      picture.frames.append(frame)
      missingNodes.append(picture.nodes.count)
      picture.nodes.append(node)
      top = box.bottom + gap
    }
    return width
  }

  /// Broken lines from the sectors that have nobody to the goals that need them.
  func drawMissing(into picture: inout Picture) {
    let nearest = map.isSlide ? GoalService.nearest(of: map.network.goals, shown: Set(goalNodes.keys)) : [:]
    let circles = circleNodes.map { picture.nodes[$0].box.grown(by: 6) }
    for (sector, node) in zip(missing, missingNodes) {
      let goals = Set(sector.goals.map { nearest[$0] ?? $0 }).sorted()
      guard let frame = picture.frames.first(where: { $0.members.contains(node) }) else { continue }
      for goal in goals.prefix(Self.missingLimit) {
        guard let target = goalNodes[goal] else { continue }
        let (a, b) = (frame.box, picture.nodes[target].box)
        let (start, end) = (Point(x: a.right, y: a.center.y), Point(x: b.left, y: b.center.y))
        picture.ties.append(
          Picture.Tie(
            id: "t\(picture.ties.count + 1)", classes: ["missing"], source: node, target: target,
            stroke: Palette.needed, bend: bend(from: start, to: end, around: circles), start: start, end: end,
            tooltip: [picture.nodes[node].tooltip, picture.nodes[target].lines.joined(separator: " ")]
              .joined(separator: " · ")))
      }
    }
    if picture.ties.contains(where: { $0.classes == ["missing"] }) {
      picture.legend.ties.append(Picture.Legend.TieSample(name: map.words.say(.neededSector), stroke: Palette.needed))
    }
  }

  private static var missingLimit: Int { 12 }
}

extension Palette {
  /// A sector that a goal needs.
  static let needed = Picture.Stroke(width: 1.4, color: red, pattern: .dashed)
}
