// The layout of a goal map: actors, circles and goals, and the lines between them.

internal import NetworkAnalysis
internal import NetworkModel

/// Places the parts of a goal map: three columns, the left ones in the order that crosses fewest lines.
struct GoalMapLayout {
  let map: GoalMap
  private let rows: [GoalCoverage.Row]
  let service: GoalService
  private let graph: [Sector]
  private let styles: [SectorStyle]
  /// The sectors that are needed and have nobody.
  let missing: [MissingSector]
  /// How many actors are shown by name, and how many serve a goal.
  private(set) var named = 0
  private(set) var serving = 0

  /// The node of each goal, actor and circle.
  private(set) var goalNodes: [Goal.ID: Int] = [:]
  private(set) var actorNodes: [NetworkActor.ID: Int] = [:]
  private(set) var circleNodes: [Int] = []
  /// The texts in the frames of sectors that have nobody.
  var missingNodes: [Int] = []

  // The room for lines before the goals, and before the circles. What stands on a slide is read from afar: the letters are as
  // large as they are here, and all else is narrower.
  private var room: Double { map.isSlide ? 96 : 230 }
  private var circleRoom: Double { map.isSlide ? 72 : 130 }
  /// The most that a title of a goal and a circle's take.
  private var titleWidth: Double { map.isSlide ? 230 : 320 }
  private var circleWidth: Double { map.isSlide ? 112 : 138 }
  /// The smaller letters.
  var small: TextStyle { map.isSlide ? .label : .legendDetail }

  init(_ map: GoalMap, rows: [GoalCoverage.Row], service: GoalService) {
    (self.map, self.rows, self.service) = (map, rows, service)
    graph = map.network.sectorsInUse
    styles = SectorStyle.styles(for: graph, in: map.words.language)
    missing = MissingSector.all(of: map.network, in: map.words.language)
  }

  mutating func draw(into picture: inout Picture) {
    let left = drawActors(into: &picture)
    var edge = left
    if !service.circles.isEmpty { edge = drawCircles(into: &picture, from: left) }
    drawGoals(into: &picture, from: edge + (left > 0 ? room : 0))
    settle(&picture)
    drawLines(into: &picture)
  }

  // MARK: Goals

  private mutating func drawGoals(into picture: inout Picture, from left: Double) {
    let goals = Dictionary(map.network.goals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let shown = Set(rows.map(\.goal))
    let signs = rows.map { row in
      let below = map.isSlide ? map.below(row.goal, shown: shown) : (all: 0, uncovered: 0)
      if below.uncovered > 0 { return map.words.say(.uncoveredBelow(below.uncovered, of: below.all)) }
      return row.isCovered
        ? [MapPhrase.WorkState.active, .planned].compactMap { state -> String? in
          let count = row.activities[state == .active ? .active : .planned, default: 0]
          return count > 0 ? map.words.say(.activities(count, state)) : nil
        }.joined(separator: " · ")
        : map.words.say(
          .uncovered(
            proposed: row.activities[.proposed, default: 0], ended: row.activities[.ended, default: 0]))
    }
    let counts = (signs.map(small.width(of:)).max() ?? 0) + 2 * NodeSizing.margin.width + 2
    let titles = LabelBreaking(style: TextStyle(size: 13, isBold: true), width: titleWidth, maximumLines: 2).distinct(
      rows.map { Self.title(of: goals[$0.goal], $0.goal, map.words.language) })
    let labels = zip(rows, titles).map { row, title -> (lines: [String], style: TextStyle) in
      let style = TextStyle(size: 13, isBold: row.isParent)
      return (LabelBreaking(style: style, width: titleWidth, maximumLines: 2).lines(of: title), style)
    }
    let indents = rows.map { Double(min($0.depth, 5)) * 18 }
    let widest = zip(labels, indents).map { NodeSizing.extent(of: $0.lines, in: $0.style).width + $1 }.max() ?? 0
    let right = left + (widest + 2 * NodeSizing.margin.width + 2).roundedUp
    var top = 0.0
    for (index, row) in rows.enumerated() {
      let (lines, style) = labels[index]
      let height = (Double(lines.count) * style.lineHeight + (map.isSlide ? 4 : 12)).roundedUp
      let gaps = map.isSlide ? [5.0, 4, 3] : [16, 10, 6]
      if index > 0 { top += gaps[row.depth == 0 ? 0 : row.isParent ? 1 : 2] }
      let start = left + indents[index]
      let full = goals[row.goal]?.title.map { LabelBreaking.clean($0.text(in: map.words.language)) } ?? row.goal.text
      for isCount in [false, true] {
        var node = Picture.Node(
          id: (isCount ? "n" : "g") + "\(index + 1)", classes: ["goal", row.isCovered ? "covered" : "uncovered"],
          lines: isCount ? [] : lines, shape: .box, fill: row.isCovered ? Palette.white : Palette.paleRed,
          box: Box(
            left: isCount ? right : start, top: top, right: isCount ? right + counts.roundedUp : right,
            bottom: top + height),
          tooltip: full + " · " + signs[index])
        if isCount { node.details = [signs[index]] }
        node.detailSize = small.size
        node.alignment = .left
        node.isBold = style.isBold
        node.fontSize = style.size
        node.emphasis = row.isCovered ? .normal : .missing
        if !isCount { goalNodes[row.goal] = picture.nodes.count }
        picture.nodes.append(node)
      }
      top += height
    }
  }

  /// The id where it is a number as people use it, and the short title.
  static func title(of goal: Goal?, _ id: Goal.ID, _ language: Language) -> String {
    let title = LabelBreaking.clean((goal?.shortTitle ?? goal?.title)?.text(in: language) ?? "")
    guard !title.isEmpty else { return id.text }
    let isNumber = id.text.count <= 8 && (id.text.first?.isNumber ?? false)
    return isNumber ? id.text + " " + title : title
  }

  // MARK: Actors

  /// The actors that serve a goal, by sector in frames; the right edge of them.
  private mutating func drawActors(into picture: inout Picture) -> Double {
    let actors = map.network.actors.filter { service.serves.contains($0.id) }.sorted { $0.id < $1.id }
    serving = actors.count
    let ranked = actors.sorted {
      let (a, b) = (service.activities[$0.id] ?? 0, service.activities[$1.id] ?? 0)
      return a == b ? $0.id < $1.id : a > b
    }
    let shown = Set(ranked.prefix(map.isSlide ? 0 : GoalMap.actorLimit).map(\.id))
    named = shown.count
    let visible = actors.filter { shown.contains($0.id) }
    let labels = Dictionary(
      zip(
        visible.map(\.id),
        LabelBreaking(style: .label, width: 150).lines(ofAll: visible.map { $0.shortestName(in: map.words.language) })),
      uniquingKeysWith: { first, _ in first })
    var groups: [(sector: Int, nodes: [Int])] = []
    for (sector, style) in styles.enumerated() {
      let members = actors.filter { $0.sector == graph[sector].id }
      guard !members.isEmpty else { continue }
      var nodes: [Int] = []
      for actor in members {
        guard let lines = labels[actor.id] else { continue }
        actorNodes[actor.id] = picture.nodes.count
        nodes.append(picture.nodes.count)
        picture.nodes.append(
          Picture.Node(
            id: "a\(actorNodes.count)", classes: ["actor", style.className],
            actor: map.network.actors.firstIndex { $0.id == actor.id }, lines: lines, shape: style.shape,
            fill: style.fill,
            box: Box(center: .zero, size: NodeSizing.size(of: style.shape, around: lines, in: .label)),
            tooltip: [
              LabelBreaking.clean(actor.name.text(in: map.words.language)), style.name,
              map.words.say(.anyActivities(service.activities[actor.id] ?? 0)),
            ].joined(separator: " · ")))
      }
      let rest = members.filter { !shown.contains($0.id) }
      if map.isSlide {
        for actor in members { actorNodes[actor.id] = picture.nodes.count }
        nodes.append(picture.nodes.count)
        picture.nodes.append(node(for: members, style, sector))
      } else if !rest.isEmpty {
        for actor in rest { actorNodes[actor.id] = picture.nodes.count }
        nodes.append(picture.nodes.count)
        let lines = [map.words.more(rest.count)]
        var node = Picture.Node(
          id: "m\(sector + 1)", classes: ["remainder", style.className], lines: lines, shape: .rounded,
          fill: Palette.paper,
          box: Box(center: .zero, size: NodeSizing.size(of: .rounded, around: lines, in: .label)),
          tooltip: style.name + " · " + map.words.actors(rest.count))
        node.emphasis = .remainder
        picture.nodes.append(node)
      }
      groups.append((sector, nodes))
      picture.legend.entries.append(
        Picture.Legend.Entry(
          name: style.name,
          detail: map.words.actors(members.count), shape: style.shape,
          fill: style.fill))
    }
    return map.isSlide ? stack(groups, in: &picture) : frame(groups, in: &picture)
  }

  private mutating func frame(_ groups: [(sector: Int, nodes: [Int])], in picture: inout Picture) -> Double {
    let pull = pulls(of: picture)
    let labels = LabelBreaking(style: .frame)
    var width = missing.map { TextStyle.frame.width(of: $0.label) + 24 }.max() ?? 0
    for (sector, nodes) in groups {
      let label = TextStyle.frame.width(of: labels.cut(styles[sector].name, to: 300))
      width = max(width, label + 24, (nodes.map { picture.nodes[$0].box.size.width }.max() ?? 0) + 28)
    }
    func mean(_ nodes: [Int]) -> Double { nodes.map { pull[$0] ?? 0 }.reduce(0, +) / Double(max(1, nodes.count)) }
    let ordered = groups.sorted {
      let (a, b) = (mean($0.nodes), mean($1.nodes))
      return a == b ? $0.sector < $1.sector : a < b
    }
    var top = 0.0
    for (sector, nodes) in ordered {
      let start = top
      top += 34
      let inner = nodes.sorted { (pull[$0] ?? 0, $0) < (pull[$1] ?? 0, $1) }
      for node in inner {
        let height = picture.nodes[node].box.size.height
        picture.nodes[node].box.center = Point(x: width / 2, y: top + height / 2)
        top += height + 8
      }
      top += 4
      picture.frames.append(
        Picture.Frame(
          id: "s\(sector + 1)", classes: ["sector", styles[sector].className],
          label: labels.cut(styles[sector].name, to: 300),
          box: Box(left: 0, top: start, right: width, bottom: top), isLabelBelow: false, members: inner))
      top += 14
    }
    width = addMissing(from: top, width: width, to: &picture)
    return width
  }

  /// For each actor's node the mean row of the goals that it serves.
  func pulls(of picture: Picture) -> [Int: Double] {
    let place = Dictionary(rows.enumerated().map { ($1.goal, Double($0)) }, uniquingKeysWith: { first, _ in first })
    var sums: [Int: (sum: Double, count: Double)] = [:]
    func add(_ actor: NetworkActor.ID, _ goal: Goal.ID) {
      guard let node = actorNodes[actor], let place = place[goal] else { return }
      let known = sums[node] ?? (0, 0)
      sums[node] = (known.sum + place, known.count + 1)
    }
    for pair in service.direct.keys { add(pair.actor, pair.goal) }
    for circle in service.circles {
      for actor in circle.members { circle.goals.keys.forEach { add(actor, $0) } }
    }
    return sums.mapValues { $0.sum / $0.count }
  }

  // MARK: Circles

  private mutating func drawCircles(into picture: inout Picture, from left: Double) -> Double {
    let names = Dictionary(map.network.activities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let style = TextStyle(size: 13, isBold: true)
    let titles = service.circles.map { circle in
      let activity = names[circle.name]
      return (activity?.shortName ?? activity?.name)?.text(in: map.words.language) ?? circle.name.text
    }
    let labels = LabelBreaking(style: style, width: circleWidth).lines(ofAll: titles)
    for (index, circle) in service.circles.enumerated() {
      let (name, lines) = (titles[index], labels[index])
      let details = [
        map.words.actors(circle.members.count), map.words.say(.anyActivities(circle.activities)),
      ]
      circleNodes.append(picture.nodes.count)
      var node = Picture.Node(
        id: "k\(index + 1)", classes: ["circle"], lines: lines, shape: .rounded, fill: Palette.paper,
        box: Box(center: .zero, size: .zero),
        tooltip: ([LabelBreaking.clean(name)] + details).joined(separator: " · "))
      node.isBold = true
      node.details = details
      node.detailSize = small.size
      let text = node.textExtent
      node.box.size = Size(width: (text.width + 22).roundedUp, height: (text.height + 14).roundedUp)
      picture.nodes.append(node)
    }
    let width = circleNodes.map { picture.nodes[$0].box.size.width }.max() ?? 0
    for node in circleNodes { picture.nodes[node].box.center.x = left + circleRoom + width / 2 }
    return left + circleRoom + width
  }

  /// Centers the columns on each other and stacks the circles around the mean position of their goals.
  private func settle(_ picture: inout Picture) {
    let bottom = rows.last.flatMap { goalNodes[$0.goal] }.map { picture.nodes[$0].box.bottom } ?? 0
    let left = picture.frames.map(\.box.bottom) + Set(actorNodes.values).map { picture.nodes[$0].box.bottom }
    let leftBottom = left.max() ?? 0
    let shift = (bottom - leftBottom) / 2
    for index in picture.frames.indices { picture.frames[index].box.center.y += shift }
    for index in Set(actorNodes.values).union(missingNodes) { picture.nodes[index].box.center.y += shift }
    guard !circleNodes.isEmpty else { return }
    let wanted = service.circles.map { circle -> Double in
      let goals = circle.goals.keys.compactMap { goalNodes[$0] }.sorted().map { picture.nodes[$0].box.center.y }
      return goals.reduce(0, +) / Double(max(1, goals.count))
    }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    let heights = order.map { picture.nodes[circleNodes[$0]].box.size.height }
    var top = (wanted.reduce(0, +) / Double(wanted.count)) - (heights.reduce(0, +) + 40 * Double(order.count - 1)) / 2
    for (place, circle) in order.enumerated() {
      picture.nodes[circleNodes[circle]].box.center.y = top + heights[place] / 2
      top += heights[place] + 40
    }
  }
}
