// The plan's four clusters as a square of effort and effect, five by five, with what has no scores beside it.
//
// Activities with the same scores are stacked in one cell, so that labels do not overlap; rows and columns are as large
// as their contents. The limits between the clusters are those of `ActivityPriorities`.

public import NetworkAnalysis
public import NetworkModel

/// Activities by effort and effect, ready to become a picture.
public struct PriorityMap: Sendable {
  /// The most activities that are named in one cell, and beside the square.
  package static let cellLimit = 10, besideLimit = 45

  let network: StakeholderNetwork
  let priorities: ActivityPriorities
  let words: MapWords
  private let sheet: Sheet?
  private let activities: [Activity.ID: Activity]
  private let styles: [Sector.ID: SectorStyle]
  private let owners: [NetworkActor.ID: NetworkActor]

  /// A square of a network's activities.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - priorities: Its activities by effort and effect.
  ///   - sheet: The slide or paper that it is laid out for.
  ///   - words: The words of its legend and notes.
  public init(
    network: StakeholderNetwork, priorities: ActivityPriorities, sheet: Sheet? = nil, words: MapWords
  ) {
    (self.network, self.priorities, self.sheet, self.words) = (network, priorities, sheet, words)
    activities = Dictionary(network.activities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    styles = Dictionary(
      SectorStyle.styles(for: network.sectorsInUse, in: words.language).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    owners = Dictionary(network.actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The picture: the same bytes for the same network, on every machine and in whatever order its records stand.
  ///
  /// - Complexity: O(a log a) for a activities.
  public func makePicture() -> Picture {
    var picture = Picture(of: network, .priorities, on: network.asOf, words)
    picture.sheet = sheet
    let beside = priorities.entries(in: nil)
    let scored = priorities.entries.filter { $0.cluster != nil }
    picture.subtitle = words.say(.prioritiesView(scored: scored.count, beside: beside.count))
    if network.activities.isEmpty {
      picture.notes = [words.say(.noActivities)]
    } else {
      if scored.isEmpty { picture.notes.append(words.say(.noScores)) }
      let right = drawSquare(scored, into: &picture)
      if !beside.isEmpty { drawBeside(beside, from: right + 28, into: &picture) }
      explain(scored, in: &picture)
      picture.normalize()
    }
    picture.describe()
    return picture
  }

  private func explain(_ scored: [ActivityPriorities.Entry], in picture: inout Picture) {
    if scored.contains(where: \.isOnTheLine) { picture.notes.append(words.say(.onTheLine)) }
    if !priorities.ended.isEmpty { picture.notes.append(words.say(.endedLeftOut(priorities.ended.count))) }
    let goals = Dictionary(network.goals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for combination in priorities.combinations.prefix(3) {
      let goal = goals[combination.goal]
      let own = (goal?.shortTitle ?? goal?.title)?.text(in: words.language)
      let title = LabelBreaking.clean(own ?? combination.goal.text)
      let names = combination.activities.map { name(of: $0) }
      picture.notes.append(words.say(.combination(goal: title.isEmpty ? combination.goal.text : title, names)))
    }
    let rest = priorities.combinations.count - 3
    if rest > 0 { picture.notes.append(words.say(.moreCombinations(rest))) }
    let used = Set(priorities.entries.compactMap { sector(of: $0.activity) })
    let counts = Dictionary(grouping: priorities.entries.compactMap { sector(of: $0.activity) }, by: { $0 })
    picture.legend.entries = network.sectorsInUse.filter { used.contains($0.id) }.compactMap { sector in
      styles[sector.id].map {
        Picture.Legend.Entry(
          name: $0.name, detail: words.say(.owns(counts[sector.id]?.count ?? 0)), shape: .box, fill: $0.fill)
      }
    }
    if used.count > 0 { picture.notes.append(words.say(.ownerLook)) }
  }

  /// The sector of the owner of an activity.
  private func sector(of activity: Activity.ID) -> Sector.ID? {
    activities[activity]?.owner.flatMap { owners[$0]?.sector }
  }

  private func name(of activity: Activity.ID) -> String {
    let record = activities[activity]
    let name = LabelBreaking.clean((record?.shortName ?? record?.name)?.text(in: words.language) ?? "")
    return name.isEmpty ? activity.text : name
  }

  // MARK: The square

  private struct Cell {
    var nodes: [Picture.Node] = []

    static let gap = 7.0
    static let least = Size(width: 92, height: 40)

    var size: Size {
      let height = nodes.reduce(0) { $0 + $1.box.size.height + Self.gap } + Self.gap
      let width = (nodes.map(\.box.size.width).max() ?? 0) + 2 * Self.gap
      return Size(width: max(width, Self.least.width), height: max(height, Self.least.height))
    }
  }

  /// Draws the square with its axes; its right edge.
  private func drawSquare(_ scored: [ActivityPriorities.Entry], into picture: inout Picture) -> Double {
    typealias Cluster = ActivityPriorities.Cluster
    var cells = Array(repeating: Array(repeating: Cell(), count: 5), count: 5)
    let byCell = Dictionary(grouping: zip(scored, labels(of: scored, LabelBreaking(style: .label, width: 132)))) {
      [$0.0.effort ?? 0, $0.0.effect ?? 0]
    }
    for effort in 1...5 {
      for effect in 1...5 {
        let entries = byCell[[effort, effect]] ?? []
        var nodes = entries.prefix(Self.cellLimit).map { node(for: $0, lines: $1) }
        if entries.count > Self.cellLimit { nodes.append(more(entries.count - Self.cellLimit, "\(effort)\(effect)")) }
        cells[effort - 1][5 - effect].nodes = nodes
      }
    }
    let isLeft = (1...5).map { Cluster(effort: $0, effect: 5) == .easyLarge }
    let isUpper = (1...5).map { Cluster(effort: 1, effect: 6 - $0) == .easyLarge }
    // The name of a cluster must fit its frame.
    var widths = (0..<5).map { column in (0..<5).map { cells[column][$0].size.width }.max() ?? 0 }
    let heights = (0..<5).map { row in (0..<5).map { cells[$0][row].size.height }.max() ?? 0 }
    for side in [true, false] {
      let columns = (0..<5).filter { isLeft[$0] == side }
      let label =
        Cluster.allCases.map { TextStyle.frame.width(of: words.say(.cluster($0.rawValue))) }.max() ?? 0
      let missing = label + 24 - columns.reduce(0) { $0 + widths[$1] }
      for column in columns where missing > 0 { widths[column] += missing / Double(columns.count) }
    }
    let (gap, band) = (10.0, 34.0)
    var lefts: [Double] = []
    var x = 0.0
    for column in 0..<5 {
      if column > 0, isLeft[column] != isLeft[column - 1] { x += gap }
      lefts.append(x)
      x += widths[column].roundedUp
    }
    var tops: [Double] = []
    var y = 0.0
    for row in 0..<5 {
      if row > 0, isUpper[row] != isUpper[row - 1] { y += gap }
      if row == 0 || isUpper[row] != isUpper[row - 1] { y += band }
      tops.append(y)
      y += heights[row].roundedUp
    }
    for cluster in [Cluster.easyLarge, .hardLarge, .easySmall, .hardSmall] {
      let columns = (0..<5).filter { isLeft[$0] != cluster.isHard }
      let rows = (0..<5).filter { isUpper[$0] == cluster.isLarge }
      guard let first = columns.first, let last = columns.last, let top = rows.first, let bottom = rows.last else {
        continue
      }
      let start = picture.nodes.count
      for column in columns {
        for row in rows {
          var y = tops[row] + Cell.gap
          for var node in cells[column][row].nodes {
            node.box.size.width = widths[column].roundedUp - 2 * Cell.gap
            node.box.center = Point(x: lefts[column] + widths[column].roundedUp / 2, y: y + node.box.size.height / 2)
            y += node.box.size.height + Cell.gap
            picture.nodes.append(node)
          }
        }
      }
      picture.frames.append(
        Picture.Frame(
          id: "q\(cluster.rawValue)", classes: ["cluster", "cluster-\(cluster.rawValue)"],
          label: words.say(.cluster(cluster.rawValue)),
          box: Box(
            left: lefts[first], top: tops[top] - band, right: lefts[last] + widths[last].roundedUp,
            bottom: tops[bottom] + heights[bottom].roundedUp),
          isLabelBelow: false, members: Array(start..<picture.nodes.count), fill: Palette.clusters[cluster.rawValue - 1]
        ))
    }
    addAxes(
      lefts.indices.map { lefts[$0] + widths[$0].roundedUp / 2 },
      tops.indices.map { tops[$0] + heights[$0].roundedUp / 2 },
      bottom: y, right: x, to: &picture)
    return x
  }

  private func addAxes(
    _ columns: [Double], _ rows: [Double], bottom: Double, right: Double, to picture: inout Picture
  ) {
    func text(_ id: String, _ words: String, at place: Point, isBold: Bool) {
      picture.nodes.append(.text(id, words, at: place, classes: ["axis"], isBold: isBold))
    }
    for (index, x) in columns.enumerated() {
      text("e\(index + 1)", words.number(index + 1), at: Point(x: x, y: bottom + 16), isBold: false)
    }
    for (index, y) in rows.enumerated() {
      text("f\(5 - index)", words.number(5 - index), at: Point(x: -16, y: y), isBold: false)
    }
    text("effort", words.say(.effortAxis), at: Point(x: right / 2, y: bottom + 40), isBold: true)
    let effect = words.say(.effectAxis)
    let width = TextStyle(size: 13, isBold: true).width(of: effect) + 4
    text("effect", effect, at: Point(x: width / 2 - 26, y: -18), isBold: true)
  }

  private func labels(of entries: some Sequence<ActivityPriorities.Entry>, _ breaking: LabelBreaking) -> [[String]] {
    breaking.lines(ofAll: entries.map { name(of: $0.activity) })
  }

  private func node(for entry: ActivityPriorities.Entry, lines: [String]) -> Picture.Node {
    let style = sector(of: entry.activity).flatMap { styles[$0] }
    let full =
      activities[entry.activity]?.name.map { LabelBreaking.clean($0.text(in: words.language)) } ?? entry.activity.text
    var node = Picture.Node(
      id: "v\((priorities.entries.firstIndex(of: entry) ?? 0) + 1)", classes: ["activity", entry.status.rawValue],
      lines: lines, shape: .box, fill: style?.fill ?? Palette.white, box: Box(center: .zero, size: .zero),
      tooltip: [
        full, style?.name ?? words.say(.noOwner), words.say(.status(entry.status)),
        words.say(.scores(effort: entry.effort, effect: entry.effect)),
      ].joined(separator: " · "))
    let owner = activities[entry.activity]?.owner.flatMap { owners[$0] }
      .map { LabelBreaking.clean($0.shortestName(in: words.language)) }
    let detail = [words.say(.status(entry.status)), owner ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    node.details = [LabelBreaking(style: .legendDetail).cut(detail, to: 150)]
    node.box.size = NodeSizing.size(of: .box, around: node.textExtent)
    return node
  }

  private func more(_ count: Int, _ id: String) -> Picture.Node {
    let lines = [words.more(count)]
    var node = Picture.Node(
      id: "m\(id)", classes: ["remainder"], lines: lines, shape: .rounded, fill: Palette.paper,
      box: Box(center: .zero, size: NodeSizing.size(of: .rounded, around: lines, in: .label)),
      tooltip: words.more(count))
    node.emphasis = .remainder
    return node
  }

  // MARK: Beside

  /// The activities without scores in a frame with one list or several.
  private func drawBeside(_ entries: [ActivityPriorities.Entry], from left: Double, into picture: inout Picture) {
    let height = max(320, (picture.frames.map(\.box.bottom).max() ?? 0) - 34)
    let style = TextStyle(size: 12)
    let shown = entries.prefix(Self.besideLimit)
    let labels = labels(of: shown, LabelBreaking(style: style, width: 190, maximumLines: 2))
    var nodes = zip(shown, labels).map { entry, lines -> Picture.Node in
      var node = node(for: entry, lines: lines)
      node.fontSize = style.size
      node.details = []
      node.alignment = .left
      node.emphasis = .quiet
      node.box.size = Size(width: 0, height: (node.textExtent.height + 6).roundedUp)
      return node
    }
    if entries.count > Self.besideLimit {
      var node = more(entries.count - Self.besideLimit, "0")
      node.alignment = .left
      nodes.append(node)
    }
    let width = (nodes.map { $0.textExtent.width + 2 * NodeSizing.margin.width + 2 }.max() ?? 0).roundedUp
    let whole = nodes.reduce(0) { $0 + $1.box.size.height + 5 }
    let columns =
      sheet.map { sheet in
        // As many as make the whole fit the sheet best, the head included.
        let extents = (1...8).map { count -> Double in
          let deep = max(height + 34, whole / Double(count) + 56)
          return max(left + Double(count) * (width + 12), sheet.ratio * (deep + 210))
        }
        return 1 + (extents.indices.min { extents[$0] < extents[$1] } ?? 0)
      } ?? max(1, Int((whole / height).rounded(.up)))
    let (start, limit) = (picture.nodes.count, whole / Double(columns) + 14)
    var (x, y, bottom) = (left + 12, 34.0, 0.0)
    for var node in nodes {
      if y + node.box.size.height > 34 + limit, y > 34 {
        x += width + 12
        y = 34
      }
      node.box.size.width = width
      node.box.center = Point(x: x + width / 2, y: y + node.box.size.height / 2)
      y += node.box.size.height + 5
      bottom = max(bottom, y)
      picture.nodes.append(node)
    }
    let label = words.say(.unscored(entries.count))
    let least = left + TextStyle.frame.width(of: label) + 24
    picture.frames.append(
      Picture.Frame(
        id: "unscored", classes: ["unscored"], label: label,
        box: Box(left: left, top: 0, right: max(least, x + width + 12), bottom: bottom + 8), isLabelBelow: false,
        members: Array(start..<picture.nodes.count), fill: Palette.white))
  }
}
