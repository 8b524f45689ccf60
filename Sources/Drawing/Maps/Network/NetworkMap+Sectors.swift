// The sectors view: a frame for each sector, the busiest actors between sectors in the middle.

internal import NetworkModel
internal import Spelling

extension NetworkMap {
  /// The most actors that all sectors together show: fewer where most are left out anyway.
  private var shownLimit: Int { graph.members.count <= 200 ? 130 : 72 }
  /// How many actors a sector shows of those that it has not room for, and the most ties that are drawn; a sector that
  /// has a third more is still shown whole, since "+ 2 more" helps nobody.
  private static let groupLimit = 30
  private static let tieLimit = 240

  func drawSectors(into picture: inout Picture) {
    picture.subtitle = subtitle(words.sectorsView)
    let middle = middleMembers()
    let limit = shownPerSector()
    let order = WheelOrder.best(weights: graph.sectorWeights.map { $0.map { $0.squareRoot() } })

    // What each sector shows, in the order round the wheel.
    var shown: [[Int]] = []
    var hidden: [[Int]] = []
    var folded: [Int?] = []
    var sectors: [Int] = []
    let bySector = graph.bySector
    for sector in order {
      let members = bySector[sector].filter { !middle.contains($0) }
      let fold = folds.firstIndex { $0.sector == sector }
      guard !members.isEmpty || fold != nil else { continue }
      let keeps = members.count > limit * 4 / 3 ? Array(graph.byProminence(members).prefix(limit - 1)) : members
      let kept = Set(keeps)
      shown.append(
        graph.byProminence(keeps.filter { graph.degree[$0] > 0 }) + byName(keeps.filter { graph.degree[$0] == 0 }))
      hidden.append(members.filter { !kept.contains($0) })
      folded.append(fold)
      sectors.append(sector)
    }

    // Nodes: the middle first, then sector by sector; a remainder stands last in its sector.
    var nodeOfMember = Array(repeating: -1, count: graph.members.count)
    var seats: [Seat] = []
    func add(_ node: Picture.Node, _ group: Int, _ place: Int, for members: [Int]) {
      for member in members { nodeOfMember[member] = picture.nodes.count }
      picture.nodes.append(node)
      seats.append(Seat(group: group, place: place))
    }
    for (place, member) in middle.enumerated() { add(node(for: member, emphasis: .strong), -1, place, for: [member]) }
    let topmost = topmost
    var units: [[Unit]] = []
    for group in shown.indices {
      for member in shown[group] { add(node(for: member), group, 0, for: [member]) }
      // An organization with its parts has one place, and so have those who form an alliance.
      let own = self.units(of: shown[group], topmost: topmost) { picture.nodes[nodeOfMember[$0]].box.size }
      for (place, unit) in own.enumerated() {
        for (member, offset) in zip(unit.members, unit.offsets) {
          seats[nodeOfMember[member]] = Seat(group: group, place: place, offset: offset)
        }
      }
      units.append(own)
      if !hidden[group].isEmpty {
        add(remainder(of: sectors[group], count: hidden[group].count), group, own.count, for: hidden[group])
      }
      if let fold = folded[group] {
        let beside = own.count + (hidden[group].isEmpty ? 0 : 1)
        add(node(for: folds[fold], isRest: beside > 0), group, beside, for: [])
      }
    }

    let lines = lines(between: nodeOfMember, isShown: picture.nodes.map { $0.actor != nil })
    let tied = Set(lines.all.flatMap { [$0.a, $0.b] })
    let groups = sectors.enumerated().map { group, sector in
      let members = seats.indices.filter { seats[$0].group == group }
      var sizes = units[group].map(\.size)
      var isTied = units[group].map { unit in unit.members.contains { tied.contains(nodeOfMember[$0]) } }
      for node in members where seats[node].place >= units[group].count {
        sizes.append(picture.nodes[node].box.size)
        isTied.append(tied.contains(node))
      }
      return SectorWheelLayout.Group(
        sizes: sizes, isTied: isTied, labelWidth: TextStyle.frame.width(of: frameLabel(sector)))
    }
    let known = graph.sectorWeights
    let weights = sectors.indices.map { a in sectors.indices.map { b in a == b ? 0 : known[sectors[a]][sectors[b]] } }
    let layout = SectorWheelLayout(
      groups: groups, middle: middle.indices.map { picture.nodes[$0].box.size },
      links: lines.all.map {
        SectorWheelLayout.Link(
          a: (seats[$0.a].group, seats[$0.a].place), b: (seats[$0.b].group, seats[$0.b].place),
          weight: $0.pair.map { Double(1 + strength.step(of: graph.pairs[$0].weight)) } ?? 1)
      },
      weights: weights, ratio: ratio, headHeight: headHeight, spread: spread)
    let placed = layout.place()

    for index in picture.nodes.indices {
      let seat = seats[index]
      picture.nodes[index].box.center =
        seat.group < 0 ? placed.middle[seat.place] : placed.nodes[seat.group][seat.place] + seat.offset
    }
    for (group, sector) in sectors.enumerated() {
      let style = graph.sectors[sector]
      picture.frames.append(
        Picture.Frame(
          id: "s\(sector + 1)", classes: ["sector", style.className], label: frameLabel(sector),
          box: placed.frames[group], isLabelBelow: placed.isLabelBelow[group],
          members: seats.indices.filter { seats[$0].group == group }))
    }
    let all = units.flatMap { $0 }
    frameParts(all, node: { nodeOfMember[$0] }, isWithin: true, in: &picture)
    addHierarchy(of: all, node: { nodeOfMember[$0] }, to: &picture)
    let bending = TieBending(boxes: picture.nodes.map(\.box))
    addTies(lines.drawn, to: &picture) { line in
      let (from, to) = (seats[line.a].group, seats[line.b].group)
      return bending.inwards(from: line.a, to: line.b, isNear: from == to || from < 0 || to < 0)
    }
    if let missing = missing(), let hull = picture.hull {
      // No line crosses them.
      compose(nil, missing, around: hull, gap: max(14, 34 * spread), in: &picture)
    }
    picture.normalize()
    if !middle.isEmpty {
      picture.notes.append(words.inTheMiddle(middle.map { LabelBreaking.clean(graph.members[$0].name) }))
    }
    explainMissingSectors(in: &picture)
    if hidden.contains(where: { !$0.isEmpty }) { picture.notes.append(words.onlyMostConnected(limit * 4 / 3)) }
    if lines.drawn.count < graph.pairs.count {
      let between = lines.all.count { picture.nodes[$0.a].actor != nil && picture.nodes[$0.b].actor != nil }
      picture.notes.append(
        words.say(.onlyTiesOfShown(drawn: lines.drawn.count, between: between, all: graph.pairs.count)))
    }
  }

  /// Where a node stands: in which sector, −1 for the middle; at which of its places; and how far from the middle of that.
  private struct Seat {
    var group: Int
    var place: Int
    var offset = Point.zero
  }

  /// One to three actors that stand out by their ties to other sectors; none where there is no clear gap to the next.
  private func middleMembers() -> [Int] {
    guard graph.sectors.count > 2 else { return [] }
    let reach = sectorReach()
    let ranked = graph.members.indices.sorted {
      let (a, b) = (graph.crossingStrength[$0].millionths, graph.crossingStrength[$1].millionths)
      return a == b ? $0 < $1 : a > b
    }
    var best: (ratio: Double, count: Int) = (1.3, 0)
    for count in 1...3 where count < ranked.count {
      let last = ranked[count - 1]
      guard graph.crossing[last] >= 4, reach[last] >= 3 else { break }
      let ratio = graph.crossingStrength[last] / max(1e-6, graph.crossingStrength[ranked[count]])
      if ratio >= best.ratio + 1e-9 { best = (ratio, count) }
    }
    return Array(ranked.prefix(best.count))
  }

  /// How many other sectors each member has ties to.
  private func sectorReach() -> [Int] {
    var seen = Array(repeating: Set<Int>(), count: graph.members.count)
    for pair in graph.pairs where graph.members[pair.a].sector != graph.members[pair.b].sector {
      seen[pair.a].insert(graph.members[pair.b].sector)
      seen[pair.b].insert(graph.members[pair.a].sector)
    }
    return seen.map(\.count)
  }

  /// The most actors that a sector shows: fewer where there are so many that the slide would drown.
  private func shownPerSector() -> Int {
    let counts = graph.bySector.map(\.count)
    var limit = Self.groupLimit
    while limit > 6, counts.reduce(0, { $0 + min($1, limit) }) > shownLimit { limit -= 1 }
    return limit
  }

  private func byName(_ members: [Int]) -> [Int] {
    members.sorted {
      graph.members[$0].name == graph.members[$1].name
        ? $0 < $1 : NameOrder.precedes(graph.members[$0].name, graph.members[$1].name)
    }
  }

  private func frameLabel(_ sector: Int) -> String {
    LabelBreaking(style: .frame).cut(graph.sectors[sector].name, to: 300)
  }

  /// The node that stands for the actors of a sector that are not shown.
  private func remainder(of sector: Int, count: Int) -> Picture.Node {
    let style = graph.sectors[sector]
    let lines = [words.more(count)]
    var node = Picture.Node(
      id: "m\(sector + 1)", classes: ["remainder", style.className], lines: lines, shape: .rounded, fill: Palette.paper,
      box: Box(center: .zero, size: NodeSizing.size(of: .rounded, around: lines, in: .label)),
      tooltip: style.name + " · " + words.actors(count))
    node.emphasis = .remainder
    return node
  }

  /// The ties between nodes, those of a remainder added up; and of those between actors who are shown as many as can be drawn, the
  /// strongest.
  private func lines(between nodeOfMember: [Int], isShown: [Bool]) -> (all: [Line], drawn: [Line]) {
    var raw: [Line] = []
    for (index, pair) in graph.pairs.enumerated() {
      let (a, b) = (nodeOfMember[pair.a], nodeOfMember[pair.b])
      guard a != b else { continue }
      raw.append(Line(a: min(a, b), b: max(a, b), weight: pair.weight, pair: index, count: 1))
    }
    raw.sort { ($0.a, $0.b, $0.pair ?? 0) < ($1.a, $1.b, $1.pair ?? 0) }
    var all: [Line] = []
    for line in raw {
      if let last = all.last, last.a == line.a, last.b == line.b {
        all[all.count - 1].weight += line.weight
        all[all.count - 1].count += 1
        all[all.count - 1].pair = nil
      } else {
        all.append(line)
      }
    }
    // What those who are counted together have in sum would drown the ties of those who are shown.
    return (all, strongest(all.filter { isShown[$0.a] && isShown[$0.b] }, atMost: Self.tieLimit))
  }
}
