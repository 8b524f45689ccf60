// Sectors that goals or target groups need and that nobody in the file belongs to: empty, dashed frames with their names.

internal import NetworkAnalysis
internal import NetworkModel

/// A sector that is needed and has no actor, as maps show it.
struct MissingSector {
  /// Its name, short enough for a frame.
  let label: String
  /// Its whole name.
  let name: String
  /// The goals that need it.
  let goals: [Goal.ID]
  /// Its number among them, from 1.
  let number: Int
  /// A word for style sheets.
  let className: String

  /// The sectors that a network misses.
  static func all(of network: StakeholderNetwork, in language: Language) -> [MissingSector] {
    let sectors = Dictionary(network.allSectors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return network.sectorsWithoutActors.enumerated().map { place, missing in
      let name = LabelBreaking.clean((sectors[missing.sector] ?? Sector(id: missing.sector)).nameOnMaps(in: language))
      return MissingSector(
        label: LabelBreaking(style: .frame).cut(name.isEmpty ? "–" : name, to: 300), name: name, goals: missing.goals,
        number: place + 1, className: "sector-" + SectorStyle.cssWord(missing.sector.text))
    }
  }

  /// What stands in its frame; on a slide with its name.
  func node(_ words: MapWords, isShort: Bool = false) -> Picture.Node {
    // Ids of goals that are read aloud: few and short.
    let ids = goals.map { LabelBreaking.clean($0.text) }.filter { !$0.isEmpty && $0.count <= 8 }
    let details =
      ids.isEmpty ? [] : [words.say(.neededFor(Array(ids.prefix(3)), more: goals.count - min(3, ids.count)))]
    let lines = isShort ? [name, details.first ?? words.say(.sectorIsMissing)] : [words.say(.sectorIsMissing)]
    var node = Picture.Node(
      id: "e\(number)-text", classes: ["missing", className], lines: lines, shape: .box, fill: Palette.white,
      box: Box(center: .zero, size: .zero),
      tooltip: ([name, words.say(.sectorIsMissing)] + details).filter { !$0.isEmpty }.joined(separator: " · "))
    node.emphasis = .bare
    node.details = isShort ? [] : details
    node.box.size = NodeSizing.size(of: .box, around: node.textExtent)
    return node
  }

  /// Its frame.
  func frame(box: Box, isLabelBelow: Bool, members: [Int]) -> Picture.Frame {
    Picture.Frame(
      id: "e\(number)", classes: ["sector", "missing", className], label: label, box: box, isLabelBelow: isLabelBelow,
      members: members, fill: Palette.white, outline: Palette.missing)
  }
}

extension NetworkMap {
  /// The sectors that are needed and have nobody; of a part of a network nothing is said.
  var missingSectors: [MissingSector] {
    reducedFrom == nil ? MissingSector.all(of: network, in: words.language) : []
  }

  func node(for sector: MissingSector) -> Picture.Node { sector.node(words) }

  func frame(for sector: MissingSector, box: Box, isLabelBelow: Bool, members: [Int]) -> Picture.Frame {
    sector.frame(box: box, isLabelBelow: isLabelBelow, members: members)
  }

  /// Says what the empty frames are.
  func explainMissingSectors(in picture: inout Picture) {
    let names = missingSectors.map(\.name.lowercasedName)
    if !names.isEmpty { picture.notes.append(words.say(.missingSectors(names))) }
  }

  /// Empty frames in a row below everything that is drawn, or in a column beside it, so that no line crosses them.
  func placeMissingSectors(gap: Double, in picture: inout Picture) {
    let missing = missingSectors
    guard !missing.isEmpty, let hull = picture.hull else { return }
    let nodes = missing.map { node(for: $0) }
    let sizes = zip(missing, nodes).map { sector, node in
      Size(
        width: max(TextStyle.frame.width(of: sector.label), node.box.size.width) + 28, height: node.box.size.height + 48
      )
    }
    let between = 18.0
    let row = Size(
      width: sizes.reduce(-between) { $0 + $1.width + between }, height: sizes.map(\.height).max() ?? 0)
    let column = Size(
      width: sizes.map(\.width).max() ?? 0, height: sizes.reduce(-between) { $0 + $1.height + between })
    func extent(_ width: Double, _ height: Double) -> Double { max(width, ratio * (height + 110)) }
    let isRow =
      extent(max(hull.size.width, row.width), hull.size.height + gap + row.height)
      <= extent(hull.size.width + gap + column.width, max(hull.size.height, column.height))
    var corner =
      isRow
      ? Point(x: hull.center.x - row.width / 2, y: hull.bottom + gap)
      : Point(x: hull.right + gap, y: hull.center.y - column.height / 2)
    for (sector, (var node, size)) in zip(missing, zip(nodes, sizes)) {
      let box = Box(left: corner.x, top: corner.y, right: corner.x + size.width, bottom: corner.y + size.height)
      node.box.center = Point(x: box.center.x, y: box.top + 34 + node.box.size.height / 2)
      picture.frames.append(frame(for: sector, box: box, isLabelBelow: false, members: [picture.nodes.count]))
      picture.nodes.append(node)
      if isRow { corner.x += size.width + between } else { corner.y += size.height + between }
    }
  }
}
