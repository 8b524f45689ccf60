// Actors by their influence on a matter and their interest in it.
//
// The square and its four fields are Mendelow's (1981, ICIS proceedings; Eden and Ackermann 1998, Making Strategy, draw the same
// for stakeholders). Shapes stand where their figures put them, and only as far off as they need not to cover each other; never in
// another field.

public import NetworkModel

/// Who could decide and who cares, ready to become a picture.
public struct InfluenceMap: Sendable {
  /// The most actors that are shown; of more, those with most influence.
  package static let actorLimit = 60

  private let network: StakeholderNetwork
  private let sheet: Sheet?
  private let words: MapWords

  /// An actor with its figures.
  private struct Entry {
    var place: Int
    var influence: Double
    var interest: Double
  }

  private let entries: [Entry]
  /// The goal that the figures are about, where they are those of positions.
  private let goal: Goal.ID?

  /// A square of a network's actors.
  ///
  /// The figures are the attributes *influence* and *interest* of actors (also *power*, *makt*, *inflytande*, *intresse*), or else
  /// those of positions on the goal that has most of them.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - sheet: The slide or paper that it is laid out for.
  ///   - words: The words of its legend and notes.
  public init(network: StakeholderNetwork, sheet: Sheet? = nil, words: MapWords) {
    (self.network, self.sheet, self.words) = (network, sheet, words)
    let own = network.actors.enumerated().compactMap { place, actor in
      Self.entry(place, actor.attributes + actor.additional)
    }
    let places = network.actorPlaces
    var byGoal: [Goal.ID: [Entry]] = [:]
    for position in network.positions {
      guard let place = places[position.actor], let entry = Self.entry(place, position.additional) else { continue }
      byGoal[position.goal, default: []].append(entry)
    }
    let fullest = byGoal.min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    goal = own.isEmpty ? fullest?.key : nil
    let all = own.isEmpty ? fullest?.value ?? [] : own
    var seen: Set<Int> = []
    entries = all.filter { seen.insert($0.place).inserted }.sorted {
      if $0.influence != $1.influence { return $0.influence > $1.influence }
      return $0.interest == $1.interest
        ? network.actors[$0.place].id < network.actors[$1.place].id : $0.interest > $1.interest
    }
  }

  /// Whether the network has figures to draw.
  public var hasFigures: Bool { !entries.isEmpty }

  private static let influenceKeys: Set<String> = ["influence", "power", "inflytande", "makt"]
  private static let interestKeys: Set<String> = ["interest", "intresse"]

  private static func entry(_ place: Int, _ attributes: [Attribute]) -> Entry? {
    func figure(_ keys: Set<String>) -> Double? {
      attributes.first { keys.contains($0.key.lowercased()) }.flatMap { number($0.value) }
    }
    guard let influence = figure(influenceKeys), let interest = figure(interestKeys) else { return nil }
    return Entry(place: place, influence: influence, interest: interest)
  }

  private static func number(_ value: AttributeValue) -> Double? {
    let text: String
    switch value {
    case .number(let number): text = number
    case .string(let words): text = words.replacing(",", with: ".")
    default: return nil
    }
    return Double(text).flatMap { $0.isFinite && abs($0) < 1e9 ? $0 : nil }
  }

  /// The picture: the same bytes for the same network, on every machine and in whatever order its records stand.
  ///
  /// - Complexity: O(n²) for the n actors that are shown, at most `actorLimit`.
  public func makePicture() -> Picture {
    var picture = Picture(of: network, .influence, on: network.asOf, words)
    picture.sheet = sheet
    let issue = goal.map { id in
      GoalMapLayout.title(of: network.goals.first { $0.id == id }, id, words.language)
    }
    picture.subtitle = words.say(.influenceView(entries.count, issue: issue))
    if entries.isEmpty {
      picture.notes = [words.say(.noFigures)]
    } else {
      draw(Array(entries.prefix(Self.actorLimit)), into: &picture)
      if entries.count > Self.actorLimit {
        picture.notes.append(words.say(.onlyInfluential(shown: Self.actorLimit, all: entries.count)))
      }
      let without = network.actors.count - entries.count
      if without > 0 { picture.notes.append(words.say(.withoutFigures(without))) }
      picture.normalize()
    }
    picture.describe()
    return picture
  }

  // MARK: Drawing

  /// A field of the square, with what stands in it.
  private struct Field {
    var nodes: [Picture.Node] = []
    var size = Size.zero

    static let margin = 16.0
    static let band = 34.0
  }

  private func draw(_ shown: [Entry], into picture: inout Picture) {
    let sectors = network.sectorsInUse
    let styles = SectorStyle.styles(for: sectors, in: words.language)
    let looks = Dictionary(styles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let names = LabelBreaking().distinct(
      shown.map { network.actors[$0.place].shortestName(in: words.language) })
    let (influence, interest) = (Scale(shown.map(\.influence)), Scale(shown.map(\.interest)))
    // Fields by row and column: much influence above, much interest at the right.
    var fields = Array(repeating: Array(repeating: Field(), count: 2), count: 2)
    let room = Size(width: (sheet?.ratio ?? 1.5) * 300, height: 300)
    for (number, (entry, name)) in zip(shown, names).enumerated() {
      guard let style = looks[network.actors[entry.place].sector] else { continue }
      let (x, y) = (interest.share(entry.interest), influence.share(entry.influence))
      var node = Picture.Node(
        id: "a\(number + 1)", classes: ["actor", style.className], actor: entry.place, lines: [], shape: style.shape,
        fill: style.fill, box: Box(center: .zero, size: .zero),
        tooltip: [
          LabelBreaking.clean(network.actors[entry.place].name.text(in: words.language)), style.name,
          words.say(.figures(influence: entry.influence, interest: entry.interest)),
        ].joined(separator: " · "))
      node.name = network.actors[entry.place].id.text
      node.lines = LabelBreaking(width: 118).lines(of: name)
      node.box.size = NodeSizing.size(of: style.shape, around: node.lines, in: .label)
      let (row, column) = (y > 0.5 ? 0 : 1, x > 0.5 ? 1 : 0)
      node.box.center = Point(
        x: (column == 1 ? x - 0.5 : x) * 2 * room.width, y: (row == 0 ? 1 - y : 0.5 - y) * 2 * room.height)
      fields[row][column].nodes.append(node)
    }
    for row in 0..<2 { for column in 0..<2 { settle(&fields[row][column], in: room) } }
    let label = (0..<4).map { TextStyle.frame.width(of: words.say(.field($0))) + 28 }.max() ?? 0
    let widths = (0..<2).map { column in max(label, fields[0][column].size.width, fields[1][column].size.width) }
    let heights = (0..<2).map { row in max(fields[row][0].size.height, fields[row][1].size.height) }
    for row in 0..<2 {
      for column in 0..<2 {
        let corner = Point(x: column == 0 ? 0 : widths[0] + 10, y: row == 0 ? 0 : heights[0] + 10)
        let box = Box(
          left: corner.x, top: corner.y, right: corner.x + widths[column], bottom: corner.y + heights[row])
        let start = picture.nodes.count
        for var node in fields[row][column].nodes {
          node.box.center = node.box.center + corner
          picture.nodes.append(node)
        }
        picture.frames.append(
          Picture.Frame(
            id: "q\(2 * row + column + 1)", classes: ["field"], label: words.say(.field(2 * row + column)), box: box,
            isLabelBelow: row == 1, members: Array(start..<picture.nodes.count),
            fill: Palette.clusters[[1, 3, 2, 0][2 * row + column]]))
      }
    }
    let (right, bottom) = (widths[0] + widths[1] + 10, heights[0] + heights[1] + 10)
    picture.nodes.append(
      .text(
        "interest", words.say(.interestAxis(from: interest.least, to: interest.greatest)),
        at: Point(x: right / 2, y: bottom + 22), classes: ["axis"], isBold: true))
    var axis = Picture.Node.text(
      "influence", words.say(.influenceAxis(from: influence.least, to: influence.greatest)), at: .zero,
      classes: ["axis"],
      isBold: true)
    axis.box.center = Point(x: axis.box.size.width / 2, y: -18)
    picture.nodes.append(axis)
    let counts = Dictionary(grouping: shown, by: { network.actors[$0.place].sector }).mapValues(\.count)
    picture.legend.entries = styles.compactMap { style in
      counts[style.id].map {
        Picture.Legend.Entry(name: style.name, detail: words.actors($0), shape: style.shape, fill: style.fill)
      }
    }
  }

  /// Moves the shapes of a field apart and into it; it is as large as they need.
  private func settle(_ field: inout Field, in room: Size) {
    let (margin, band) = (Field.margin, Field.band)
    field.size = Size(width: room.width + 2 * margin, height: room.height + margin + band)
    let sizes = field.nodes.map(\.box.size)
    let places = OverlapRemoval.apart(field.nodes.map(\.box.center), sizes: sizes, gap: 8)
    guard let hull = Box.around(zip(places, sizes).map { Box(center: $0, size: $1) }) else { return }
    field.size.width = max(field.size.width, hull.size.width + 2 * margin)
    field.size.height = max(field.size.height, hull.size.height + margin + 2 * band)
    // Whatever sticks out moves all of them in.
    let left = max(margin - hull.left, min(0, field.size.width - margin - hull.right))
    let top = max(band - hull.top, min(0, field.size.height - band - hull.bottom))
    for place in field.nodes.indices { field.nodes[place].box.center = places[place] + Point(x: left, y: top) }
  }

  /// Figures as shares from the least to the greatest that their scale has.
  private struct Scale {
    let least: Double
    let greatest: Double

    /// From 0, or 1 where all are whole steps of one to five, to 1, 5, 10, 100 or what there is.
    init(_ figures: [Double]) {
      let (low, high) = (figures.min() ?? 0, figures.max() ?? 1)
      greatest = [1.0, 5, 10, 100].first { high <= $0 } ?? high
      least = low < 0 ? low : greatest == 5 && low >= 1 ? 1 : 0
    }

    func share(_ figure: Double) -> Double { greatest > least ? (figure - least) / (greatest - least) : 0.5 }
  }
}
