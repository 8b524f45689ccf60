// The network view of more actors than can be drawn: one node for each sector, or, where there are not sectors enough to tell
// anything apart, for each group that works most with itself; in each the actors with most ties by name.

internal import GraphCore
internal import NetworkModel

extension NetworkMap {
  /// Actors that are drawn as one node.
  private struct Group {
    var id: String
    var name: String
    var members: [Int]
    var style: SectorStyle
    /// Whether it is what is left over.
    var isRest = false
  }

  /// The fewest sectors by which a large network is told apart, and the most groups where there are fewer.
  private static let leastSectors = 3, communityLimit = 16
  /// How many actors of a group are named, and how many lines are drawn for each group.
  private static let namedInGroup = 3, linesOfGroup = 3

  func drawAggregate(into picture: inout Picture) {
    let isBySector = graph.sectors.count >= Self.leastSectors
    let groups = isBySector ? sectorGroups : communityGroups
    picture.subtitle = subtitle(isBySector ? words.aggregatedView : words.say(.communitiesView))
    picture.notes.append(
      isBySector ? words.aggregated(graph.members.count) : words.say(.communities(actors: graph.members.count)))
    if !isBySector {
      let isOneSector = graph.sectors.count < 2
      // What all belong to tells nothing apart.
      if isOneSector { picture.legend.entries = [] }
      if !isOneSector { picture.notes.append(words.say(.communityLook)) }
    }

    var groupOf = Array(repeating: 0, count: graph.members.count)
    for (place, group) in groups.enumerated() { for member in group.members { groupOf[member] = place } }
    var ties = Array(repeating: Array(repeating: 0, count: groups.count), count: groups.count)
    for pair in graph.pairs {
      let (s, t) = (groupOf[pair.a], groupOf[pair.b])
      ties[s][t] += 1
      if s != t { ties[t][s] += 1 }
    }
    let weights = ties.map { $0.map(Double.init) }
    let order = WheelOrder.best(weights: weights.map { $0.map { $0.squareRoot() } })
    // What is left over is no measure of the others.
    let largest = groups.filter { !$0.isRest }.map(\.members.count).max() ?? groups.map(\.members.count).max() ?? 1
    picture.nodes = order.map { node(for: groups[$0], within: ties[$0][$0], largest: largest, of: groups.count) }
    let sizes = picture.nodes.map(\.box.size)
    let tied = order.map { a in order.map { b in a == b ? 0 : weights[a][b] } }
    let placed = WheelArrangement(
      count: sizes.count, size: { index, _ in sizes[index] }, middle: Size(width: 260, height: 150), gap: 60,
      weights: tied, ratio: ratio
    ).place()
    for index in picture.nodes.indices { picture.nodes[index].box.center = placed.boxes[index].center }

    var lines: [Line] = []
    for (a, s) in order.enumerated() {
      // A line to all that is left over says nothing.
      for (b, t) in order.enumerated() where a < b && ties[s][t] > 0 && !groups[s].isRest && !groups[t].isRest {
        lines.append(Line(a: a, b: b, weight: Double(ties[s][t]), pair: nil, count: ties[s][t]))
      }
    }
    let drawn = strongest(lines, atMost: Self.linesOfGroup * groups.count)
    if drawn.count < lines.count { picture.notes.append(words.say(.onlyWidest(shown: drawn.count, all: lines.count))) }
    addCounted(drawn, to: &picture)
    picture.normalize()
  }

  // MARK: Groups

  private var sectorGroups: [Group] {
    zip(graph.sectors, graph.bySector).enumerated().filter { !$0.element.1.isEmpty }.map { place, sector in
      Group(id: "s\(place + 1)", name: sector.0.name, members: sector.1, style: sector.0)
    }
  }

  /// The groups whose members work most with each other, the largest first; the rest of them as one, and so those without ties.
  private var communityGroups: [Group] {
    let edges = graph.pairs.map { (Int32($0.a), Int32($0.b)) }
    guard let network = try? CompressedGraph(vertexCount: graph.members.count, edges: edges),
      let found = try? network.communities(runs: 3)
    else { return sectorGroups }
    var members = Array(repeating: [Int](), count: found.count)
    for (member, group) in found.ids.enumerated() { members[Int(group)].append(member) }
    let groups = members.filter { graph.degree[$0[0]] > 0 }
    let untied = members.filter { graph.degree[$0[0]] == 0 }.flatMap { $0 }
    // One more than there is room for is no rest.
    let shown = groups.count <= Self.communityLimit + 1 ? groups.count : Self.communityLimit
    var result = groups.prefix(shown).enumerated().map { place, members in
      let names = graph.byProminence(members).prefix(2).map { LabelBreaking.clean(graph.members[$0].name) }
      return Group(
        id: "k\(place + 1)", name: words.say(.community(names)), members: members, style: look(of: members, place))
    }
    let rest = groups.dropFirst(shown)
    let neutral = SectorStyle.rest(named: "")
    if !rest.isEmpty {
      result.append(
        Group(
          id: "k-rest", name: words.say(.otherCommunities(rest.count)), members: rest.flatMap { $0 }, style: neutral,
          isRest: true))
    }
    if !untied.isEmpty {
      result.append(Group(id: "k-untied", name: words.withoutTies, members: untied, style: neutral, isRest: true))
    }
    return result
  }

  /// The look of the sector that most of some members belong to; where all are of one, each group has a color of its own.
  private func look(of members: [Int], _ place: Int) -> SectorStyle {
    guard graph.sectors.count > 1 else {
      let fills = Palette.groups
      return SectorStyle(
        id: "", name: "", shape: .ellipse, fill: fills[place % fills.count], className: "community-\(place + 1)")
    }
    var counts = Array(repeating: 0, count: graph.sectors.count)
    for member in members { counts[graph.members[member].sector] += 1 }
    let most = counts.max() ?? 0
    return graph.sectors[counts.firstIndex(of: most) ?? 0]
  }

  /// A node whose area grows with the number of actors, from what its label needs upwards.
  private func node(for group: Group, within: Int, largest: Int, of count: Int) -> Picture.Node {
    let share = min(1, Double(group.members.count) / Double(max(1, largest)))
    let side = (count > 6 ? 230 : 300) * share.squareRoot()
    let label = TextStyle(size: max(15, min(22, (side / 14).roundedUp)), isBold: true)
    let lines = LabelBreaking(style: label, width: max(170, side * 0.8)).lines(of: group.name)
    let named = graph.byProminence(group.members.filter { graph.degree[$0] > 0 }).prefix(Self.namedInGroup)
      .map { LabelBreaking.clean(graph.members[$0].name) }
    let figures = [words.actors(group.members.count), within > 0 ? words.tiesWithin(within) : ""]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    let isNamed = !group.isRest && group.id.hasPrefix("s") && group.members.count > named.count
    var details = [figures]
    if isNamed, !named.isEmpty {
      let small = LabelBreaking(style: .legend, width: 190, maximumLines: 2)
      details += small.lines(of: words.say(.foremost(named)))
    }
    var node = Picture.Node(
      id: group.id, classes: ["aggregate", group.style.className], actor: nil, lines: lines, shape: group.style.shape,
      fill: group.style.fill, box: Box(center: .zero, size: .zero),
      tooltip: ([group.name] + details).joined(separator: " · "))
    node.fontSize = label.size
    node.isBold = true
    node.details = details
    node.detailSize = TextStyle.legend.size
    if group.isRest { node.emphasis = .remainder }
    let least = NodeSizing.size(of: group.style.shape, around: node.textExtent)
    node.box.size = Size(width: max(least.width, side.roundedUp), height: max(least.height, (side * 0.62).roundedUp))
    return node
  }

  // MARK: Lines

  /// Lines whose width grows with the number of ties that they stand for.
  private func addCounted(_ lines: [Line], to picture: inout Picture) {
    let most = lines.map(\.count).max() ?? 1
    let bending = TieBending(boxes: picture.nodes.map(\.box))
    func stroke(_ count: Int) -> Picture.Stroke {
      let share = Double(count) / Double(max(1, most))
      let tone = share < 0.3 ? 0 : share < 0.85 ? 1 : 2
      return Picture.Stroke(width: (0.8 + 8.2 * share * share).roundedToTenth, color: Palette.ties[tone].color)
    }
    for line in lines.sorted(by: { ($0.count, $0.a, $0.b) < ($1.count, $1.a, $1.b) }) {
      let ends = [line.a, line.b].map { picture.nodes[$0].lines.joined(separator: " ") }
      picture.ties.append(
        Picture.Tie(
          id: "t\(picture.ties.count + 1)", classes: ["tie", "aggregate"], source: line.a, target: line.b,
          stroke: stroke(line.count), bend: bending.inwards(from: line.a, to: line.b, isNear: false),
          tooltip: ends.joined(separator: " – ") + " · " + words.ties(line.count)))
    }
    guard let least = lines.map(\.count).min() else { return }
    let middle = (least + most) / 2
    let steps = [least, middle, most].reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
    picture.legend.tieHeading = words.tieCount
    picture.legend.ties = steps.map { Picture.Legend.TieSample(name: words.number($0), stroke: stroke($0)) }
  }
}
