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

  /// What stands in the frame of a missing sector: on a slide, where a note says that nobody is in the file, one line.
  func node(for sector: MissingSector) -> Picture.Node {
    var node = sector.node(words)
    if sheet != nil, !node.details.isEmpty {
      (node.lines, node.details) = (node.details, [])
      node.box.size = NodeSizing.size(of: .box, around: node.textExtent)
    }
    return node
  }

  func frame(for sector: MissingSector, box: Box, isLabelBelow: Bool, members: [Int]) -> Picture.Frame {
    sector.frame(box: box, isLabelBelow: isLabelBelow, members: members)
  }

  /// Says what the empty frames are.
  func explainMissingSectors(in picture: inout Picture) {
    let names = missingSectors.map(\.name.lowercasedName)
    if !names.isEmpty { picture.notes.append(words.say(.missingSectors(names))) }
  }

  /// The missing sectors as empty frames in a row or in a column.
  struct Missing {
    var sectors: [MissingSector]
    /// What stands in each.
    var nodes: [Picture.Node]
    /// How large each is.
    var sizes: [Size]

    static let gap = 18.0

    /// As a block of a composition: the row, then the column.
    var block: Composition.Block {
      let along = Self.gap * Double(sizes.count - 1)
      let row = Size(width: sizes.reduce(along) { $0 + $1.width }, height: sizes.map(\.height).max() ?? 0)
      let column = Size(width: sizes.map(\.width).max() ?? 0, height: sizes.reduce(along) { $0 + $1.height })
      return Composition.Block(forms: [(row, 0), (column, 0)])
    }
  }

  /// The missing sectors with their sizes; nil where none is missing.
  func missing() -> Missing? {
    let sectors = missingSectors
    guard !sectors.isEmpty else { return nil }
    let nodes = sectors.map { node(for: $0) }
    let sizes = zip(sectors, nodes).map { sector, node in
      Size(
        width: max(TextStyle.frame.width(of: sector.label), node.box.size.width) + 28, height: node.box.size.height + 48
      )
    }
    return Missing(sectors: sectors, nodes: nodes, sizes: sizes)
  }

  /// Draws the missing sectors in a row, or below one another.
  func draw(_ missing: Missing, isRow: Bool, in place: Box, of picture: inout Picture) {
    var corner = Point(x: place.left, y: place.top)
    for (sector, (var node, size)) in zip(missing.sectors, zip(missing.nodes, missing.sizes)) {
      let width = isRow ? size.width : place.size.width
      let box = Box(left: corner.x, top: corner.y, right: corner.x + width, bottom: corner.y + size.height)
      node.box.center = Point(x: box.center.x, y: box.top + 34 + node.box.size.height / 2)
      picture.frames.append(frame(for: sector, box: box, isLabelBelow: false, members: [picture.nodes.count]))
      picture.nodes.append(node)
      if isRow { corner.x += size.width + Missing.gap } else { corner.y += size.height + Missing.gap }
    }
  }
}
