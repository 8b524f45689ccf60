// Activities by goal over time: a frame for each goal at the top of the tree, in it a row for each activity with dates, and those
// without counted in one line.

public import NetworkModel
import Spelling

/// When what is done for which goal, ready to become a picture.
public struct TimelineMap: Sendable {
  /// The most activities that have a row, of one goal and of all; of more, those that begin first.
  package static let rowLimit = 24, wholeLimit = 120
  /// The most goals that are shown.
  package static let goalLimit = 24

  private let network: StakeholderNetwork
  private let sheet: Sheet?
  private let words: MapWords

  /// A timeline of a network's activities.
  ///
  /// - Parameters:
  ///   - network: The network; what is under way is told by its date.
  ///   - sheet: The slide or paper that it is laid out for.
  ///   - words: The words of its legend and notes.
  public init(network: StakeholderNetwork, sheet: Sheet? = nil, words: MapWords) {
    (self.network, self.sheet, self.words) = (network, sheet, words)
  }

  /// An activity with its place in time, in years; nil for an end that is open.
  private struct Bar {
    var activity: Activity
    var status: Activity.Status
    var start: Double?
    var end: Double?
    /// Whether it is over, and nobody says since when: then it ends by the day that is looked at.
    var hasUnknownEnd = false
  }

  private struct Section {
    var title: String
    var bars: [Bar]
    var undated: [String]
  }

  /// The picture: the same bytes for the same network, on every machine and in whatever order its records stand.
  ///
  /// - Complexity: O(a log a) for a activities.
  public func makePicture() -> Picture {
    var picture = Picture(of: network, .timeline, on: network.asOf, words)
    picture.sheet = sheet
    let sections = sections()
    let dated = sections.reduce(0) { $0 + $1.bars.count }
    picture.subtitle = words.say(.timelineView(dated: dated, undated: sections.reduce(0) { $0 + $1.undated.count }))
    if network.activities.isEmpty {
      picture.notes = [words.say(.noActivities)]
    } else {
      if dated == 0 { picture.notes.append(words.say(.noDates)) }
      draw(Array(sections.prefix(Self.goalLimit)), into: &picture)
      if sections.count > Self.goalLimit {
        picture.notes.append(words.say(.onlyGoals(shown: Self.goalLimit, all: sections.count)))
      }
      picture.normalize()
    }
    picture.describe()
    return picture
  }

  // MARK: What is shown

  /// Each activity once, under the first of its goals in the order of the tree.
  private func sections() -> [Section] {
    let goals = Dictionary(network.goals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func root(_ goal: Goal.ID) -> Goal.ID? {
      guard goals[goal] != nil else { return nil }
      var (top, seen) = (goal, Set([goal]))
      while let parent = goals[top]?.parent, goals[parent] != nil, seen.insert(parent).inserted { top = parent }
      return top
    }
    var groups: [Goal.ID?: [Activity]] = [:]
    for activity in network.activities.sorted(by: { $0.id < $1.id }) {
      groups[activity.goals.sorted().compactMap(root).first, default: []].append(activity)
    }
    let roots = Set(groups.keys.compactMap { $0 }).sorted()
    let ordered: [Goal.ID?] = roots.map { $0 } + (groups[nil] == nil ? [] : [nil])
    return ordered.map { goal in
      let bars = (groups[goal] ?? []).map(bar)
      let undated = bars.filter { $0.activity.period == Period() }.map { name(of: $0.activity) }
      let dated = bars.filter { $0.activity.period != Period() }.sorted {
        let (a, b) = ($0.start ?? $0.end ?? 0, $1.start ?? $1.end ?? 0)
        return a == b ? $0.activity.id < $1.activity.id : a < b
      }
      let title = goal.map { GoalMapLayout.title(of: goals[$0], $0, words.language) } ?? words.say(.noGoal)
      return Section(title: title, bars: dated, undated: undated.sorted(by: NameOrder.precedes))
    }
  }

  private func bar(_ activity: Activity) -> Bar {
    let status = activity.status(on: network.asOf)
    // What is over has ended by the day that is looked at, whenever that was.
    let over = status == .ended ? network.asOf.map(Self.start) : nil
    return Bar(
      activity: activity, status: status, start: activity.period.start.map(Self.start),
      end: activity.period.end.map(Self.end) ?? over, hasUnknownEnd: activity.period.end == nil && over != nil)
  }

  private static func start(_ date: PartialDate) -> Double {
    Double(date.year) + Double((date.month ?? 1) - 1) / 12 + Double((date.day ?? 1) - 1) / 372
  }

  private static func end(_ date: PartialDate) -> Double {
    if date.day != nil { return start(date) + 1.0 / 372 }
    return start(date) + (date.month == nil ? 1 : 1.0 / 12)
  }

  private func name(of activity: Activity) -> String {
    let name = LabelBreaking.clean((activity.shortName ?? activity.name)?.text(in: words.language) ?? "")
    return name.isEmpty ? activity.id.text : name
  }

  // MARK: Drawing

  private static let beforeSign = "\u{2190}", onwardSign = "\u{2192}"
  private static let names = 250.0
  private static let rowHeight = 24.0

  private func draw(_ sections: [Section], into picture: inout Picture) {
    let bars = sections.flatMap(\.bars)
    let today = network.asOf.map(Self.start)
    let ends = bars.flatMap { [$0.start, $0.end].compactMap { $0 } } + [today].compactMap { $0 }
    let first = Double(Int(ends.min() ?? 2000))
    // What has no end goes on to the right edge, a year past the last date, and an arrow beyond.
    let last = max(first + 2, Double(Int((ends.max() ?? first) + 0.999)) + 1)
    let width = sheet == nil ? 640.0 : 820
    let left = Self.names + 34
    func place(_ year: Double) -> Double { left + (max(first, min(last, year)) - first) / (last - first) * width }
    var top = 40.0
    let limit = max(3, min(Self.rowLimit, Self.wholeLimit / max(1, sections.count)))
    let shown = sections.flatMap { $0.bars.prefix(limit) }
    if shown.count < bars.count {
      picture.notes.append(words.say(.onlyFirst(shown: shown.count, all: bars.count)))
    }
    let lines = LabelBreaking(style: TextStyle(size: 12), width: Self.names - 20, maximumLines: 1)
      .lines(ofAll: shown.map { name(of: $0.activity) })
    let labels = Dictionary(zip(shown.map(\.activity.id), lines), uniquingKeysWith: { first, _ in first })
    for (index, section) in sections.enumerated() {
      draw(section, index, labels, limit, top: &top, left: left, right: left + width, place: place, into: &picture)
    }
    addYears(from: Int(first), to: Int(last), place: place, bottom: top, to: &picture)
    if let today, let date = network.asOf {
      addLine("today", words.say(.today(date)), at: place(today), from: -8, to: top + 30, Palette.today, &picture)
    }
    explain(bars, in: &picture)
  }

  private func draw(
    _ section: Section, _ index: Int, _ labels: [Activity.ID: [String]], _ limit: Int, top: inout Double, left: Double,
    right: Double, place: (Double) -> Double, into picture: inout Picture
  ) {
    let start = picture.nodes.count
    let frameTop = top
    top += 34
    func row(_ id: String, _ text: String, _ tooltip: String, _ classes: [String]) {
      var node = Picture.Node.text(
        id, text, at: .zero, classes: classes, size: 12, tooltip: tooltip)
      node.alignment = .left
      node.box = Box(left: 10, top: top + 1, right: Self.names, bottom: top + Self.rowHeight - 1)
      picture.nodes.append(node)
    }
    for (number, bar) in section.bars.prefix(limit).enumerated() {
      let id = "\(index + 1)-\(number + 1)"
      let name = name(of: bar.activity)
      let tooltip = [
        name, words.say(.status(bar.status)), words.say(.period(bar.activity.period)),
      ].joined(separator: " · ")
      row("n\(id)", labels[bar.activity.id]?.first ?? name, tooltip, ["activity", bar.status.rawValue])
      let (from, to) = (bar.start.map(place) ?? left, bar.end.map(place) ?? right)
      var node = Picture.Node(
        id: "v\(id)", classes: ["activity", bar.status.rawValue], actor: nil, lines: [], shape: .box,
        fill: Palette.fill(of: bar.status),
        box: Box(
          left: from, top: top + 4, right: max(from + 8, to), bottom: top + Self.rowHeight - 4), tooltip: tooltip)
      node.emphasis = bar.status == .active || bar.status == .ended ? .normal : .remainder
      let box = node.box
      picture.nodes.append(node)
      // What is open goes on beyond its bar, and what ended at some time did so before its end.
      let signs: [(text: String, x: Double, isOpen: Bool)] = [
        (Self.beforeSign, box.left - 13, bar.start == nil), (Self.onwardSign, box.right + 13, bar.end == nil),
        ("?", box.right + 10, bar.hasUnknownEnd),
      ]
      for sign in signs where sign.isOpen {
        picture.nodes.append(
          .text(
            "w\(id)-\(sign.text == Self.beforeSign ? "a" : "b")", sign.text, at: Point(x: sign.x, y: box.center.y),
            classes: ["open"], size: 16, isBold: true, tooltip: tooltip))
      }
      top += Self.rowHeight
    }
    let hidden = section.bars.dropFirst(limit).map { name(of: $0.activity) }
    for (kind, names) in [("m", Array(hidden)), ("u", section.undated)] where !names.isEmpty {
      let text = kind == "m" ? words.more(names.count) : words.say(.undated(names.count))
      row("\(kind)\(index + 1)", text, text + ": " + names.prefix(60).joined(separator: ", "), ["remainder"])
      top += Self.rowHeight
    }
    top += 8
    let title = LabelBreaking(style: .frame).cut(section.title, to: right - 40)
    picture.frames.append(
      Picture.Frame(
        id: "g\(index + 1)", classes: ["goal"], label: title,
        box: Box(left: 0, top: frameTop, right: right + 26, bottom: top), isLabelBelow: false,
        members: Array(start..<picture.nodes.count)))
    top += 12
  }

  /// The years above, with thin lines down through the frames.
  private func addYears(
    from first: Int, to last: Int, place: (Double) -> Double, bottom: Double, to picture: inout Picture
  ) {
    let step = [1, 2, 5, 10, 20, 50, 100].first { (last - first) / $0 <= 14 } ?? 200
    for year in stride(from: first, through: last, by: step) {
      addLine("y\(year)", String(year), at: place(Double(year)), from: 24, to: bottom + 8, Palette.yearLine, &picture)
    }
  }

  /// A vertical line with a text above it; the line ends in a text without words.
  private func addLine(
    _ id: String, _ text: String, at x: Double, from top: Double, to bottom: Double, _ stroke: Picture.Stroke,
    _ picture: inout Picture
  ) {
    let (upper, lower) = (picture.nodes.count, picture.nodes.count + 1)
    picture.nodes.append(.text(id, text, at: Point(x: x, y: top), classes: ["axis"], size: 12))
    var foot = Picture.Node.text(id + "-foot", "", at: Point(x: x, y: bottom), classes: ["axis"], size: 12)
    foot.lines = []
    foot.box.size = Size(width: 1, height: 1)
    picture.nodes.append(foot)
    picture.ties.append(
      Picture.Tie(
        id: "l" + id, classes: ["axis"], source: upper, target: lower, stroke: stroke,
        start: Point(x: x, y: top + 10), end: Point(x: x, y: bottom), tooltip: text))
  }

  private func explain(_ bars: [Bar], in picture: inout Picture) {
    let used = Set(bars.map(\.status))
    picture.legend.entries = [Activity.Status.active, .planned, .proposed, .ended].filter(used.contains).map { status in
      Picture.Legend.Entry(
        name: words.say(.status(status)), detail: words.say(.anyActivities(bars.count { $0.status == status })),
        shape: .box, fill: Palette.fill(of: status))
    }
    if bars.contains(where: { $0.end == nil || $0.start == nil }) {
      picture.legend.signs.append(.init(name: words.say(.openEnds), emphasis: .bare, letters: "\u{2192}"))
    }
    if bars.contains(where: \.hasUnknownEnd) {
      picture.legend.signs.append(.init(name: words.say(.unknownEnd), emphasis: .bare, letters: "?"))
    }
  }
}

extension Palette {
  /// The bar of an activity.
  static func fill(of status: Activity.Status) -> Sector.Color {
    switch status {
    case .active: Sector.Color(red: 0x9A, green: 0xC4, blue: 0xE4)
    case .planned: white
    case .proposed: paper
    case .ended: Sector.Color(red: 0xD0, green: 0xD0, blue: 0xD0)
    }
  }

  /// The day that is looked at.
  static let today = Picture.Stroke(width: 1.6, color: red, pattern: .dashed)
  /// A line for a year.
  static let yearLine = Picture.Stroke(width: 0.6, color: frameOutline, pattern: .dotted)
}
