// The view of a forum: those who are invited round a ring, sector by sector, with dashed lines to whom they meet there
// for the first time; outside them those who work with somebody invited; beside, pale, those whom the forum does not
// reach.
//
// A ring, because new contacts lie between sectors: as chords they cross the middle, where nobody stands.

public import GraphCore
internal import NetworkModel
internal import Spelling

extension NetworkMap {
  /// A forum as its map shows it, by places in the network's `actors`.
  public struct Forum: Sendable, Hashable {
    /// What it is called; empty for the network's own title.
    public var title: String
    /// The actors that somebody is invited from, each once.
    public var invited: [Int]
    /// Pairs of them that meet there for the first time.
    public var newContacts: [Pair<Int>]
    /// What else the reader has to know, in sentences.
    public var notes: [String]

    /// A forum; of nobody by default.
    public init(title: String = "", invited: [Int] = [], newContacts: [Pair<Int>] = [], notes: [String] = []) {
      self.title = title
      self.invited = invited
      self.newContacts = newContacts
      self.notes = notes
    }

    /// How many ties each actor that is not invited has to those who are.
    func ties(_ ties: [ProjectedTie]) -> [Int: Int] {
      let invited = Set(self.invited)
      var count: [Int: Int] = [:]
      for tie in ties {
        let ends = [tie.source, tie.target]
        for (place, end) in ends.enumerated() where !invited.contains(end) && invited.contains(ends[1 - place]) {
          count[end, default: 0] += 1
        }
      }
      return count
    }

    /// Who is drawn: those invited, the others by how many of these they work with, and all of a small network.
    func shown(_ count: Int, _ ties: [ProjectedTie]) -> Set<Int>? {
      let near = self.ties(ties)
      let rest = count - Set(invited).union(near.keys).count
      if near.count <= NetworkMap.nearLimit, rest <= NetworkMap.farLimit { return nil }
      let nearest = near.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(NetworkMap.nearLimit).map(\.key)
      let far = rest <= NetworkMap.farLimit ? (0..<count).filter { near[$0] == nil } : []
      return Set(invited + nearest + far)
    }
  }

  /// The most actors that stand outside the ring, and the most that stand beside it.
  private static let nearLimit = 40
  private static let farLimit = 60
  /// The most new contacts that are drawn: of more, nobody follows one.
  private static let contactLimit = 400
  /// More of them than this are drawn in a thinner line.
  private static let manyContacts = 80

  /// The pairs that meet for the first time, by their places in `graph`.
  private var newContacts: [(a: Int, b: Int)] {
    let member = Dictionary(
      graph.members.enumerated().map { ($1.place, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<Pair<Int>> = []
    return forum.newContacts.compactMap { pair in
      guard let a = member[pair.first], let b = member[pair.second], a != b, seen.insert(Pair(a, b)).inserted else {
        return nil
      }
      return (min(a, b), max(a, b))
    }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  func drawForum(into picture: inout Picture) {
    if !forum.title.isEmpty { picture.title = LabelBreaking.clean(forum.title) }
    let contacts = newContacts
    picture.subtitle = words.say(
      .forumView(
        invited: prominent.members.count, contacts: contacts.count, reached: forumReach, all: network.actors.count))
    picture.nodes = graph.members.indices.map { node(for: $0) }
    let ring = ring()
    let near = graph.members.indices.filter { !prominent.members.contains($0) && !neighbors($0).isEmpty }
    let far = graph.members.indices.filter { !prominent.members.contains($0) && neighbors($0).isEmpty }
    for member in far { fade(&picture.nodes[member]) }
    let hull = place(ring, outside: near, in: &picture)
    let apart = untied(
      far, label: words.say(.notReached) + " (" + words.number(far.count) + ")", outline: Palette.frameEdge, in: picture
    )
    compose(apart, around: Box(left: 0, top: 0, right: hull.width, bottom: hull.height), gap: 40, in: &picture)
    addForumTies(contacts, isRing: near + ring, to: &picture)
    if let reducedFrom {
      picture.notes.append(words.say(.onlyAroundForum(shown: graph.members.count, all: reducedFrom)))
    }
    if forum.invited.isEmpty { picture.notes.append(words.say(.nobodyInvited)) }
    picture.notes += forum.notes
    picture.normalize()
  }

  /// How many of the network's actors are invited or work with somebody who is.
  private var forumReach: Int { Set(forum.invited).count + nearCount }

  /// Those who are invited that a member has ties to.
  private func neighbors(_ member: Int) -> [Int] {
    graph.pairs.compactMap { pair in
      let other = pair.a == member ? pair.b : pair.b == member ? pair.a : nil
      return other.flatMap { prominent.members.contains($0) ? $0 : nil }
    }
  }

  /// A node that steps back: its color half way to white, its outline thin.
  private func fade(_ node: inout Picture.Node) {
    func pale(_ part: UInt8) -> UInt8 { UInt8((Int(part) + 2 * 255) / 3) }
    node.fill = Sector.Color(red: pale(node.fill.red), green: pale(node.fill.green), blue: pale(node.fill.blue))
    node.emphasis = .quiet
    node.classes.append("far")
  }

  // MARK: Places

  /// Those invited in the order of the ring: sectors that meet much stand opposite rather than side by side, so the
  /// order is that of the legend, and by name within a sector.
  private func ring() -> [Int] {
    prominent.members.sorted { left, right in
      let (a, b) = (graph.members[left], graph.members[right])
      if a.sector != b.sector { return a.sector < b.sector }
      return a.name == b.name ? left < right : NameOrder.precedes(a.name, b.name)
    }
  }

  /// Places the ring and those outside it, each near those it works with; says how much room they take.
  private func place(_ ring: [Int], outside near: [Int], in picture: inout Picture) -> Size {
    let sizes = picture.nodes.map(\.box.size)
    func ellipse(_ members: [Int], _ turns: [Double], _ radius: Size, gap: Double) -> [Point] {
      let points = turns.map { turn -> Point in
        let unit = unitVector(turns: turn)
        return Point(x: radius.width * unit.x, y: radius.height * unit.y)
      }
      return OverlapRemoval.apart(points, sizes: members.map { sizes[$0] }, gap: gap)
    }
    let width = Double(ring.count) * 150 / 6.28
    let inner = Size(width: max(230, 1.32 * width), height: max(150, 0.86 * width))
    let turns = ring.indices.map { (Double($0) + 0.5) / Double(max(1, ring.count)) - 0.25 }
    let places = ellipse(ring, turns, inner, gap: 22)
    var all = zip(ring, places).map { ($0, $1) }
    // Outside, in the order of where their partners stand, then as far apart as they need.
    let turnOf = Dictionary(zip(ring, turns).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    let wanted = near.map { member -> (member: Int, turn: Double) in
      let sum = neighbors(member).compactMap { turnOf[$0] }.reduce(Point(x: 0, y: 0)) { $0 + unitVector(turns: $1) }
      return (member, Self.turns(of: sum))
    }.sorted { $0.turn == $1.turn ? $0.member < $1.member : $0.turn < $1.turn }
    let outer = Size(width: inner.width + 190, height: inner.height + 130)
    let spread = Self.spread(wanted.map(\.turn))
    let outside = ellipse(wanted.map(\.member), spread, outer, gap: 18)
    all += zip(wanted.map(\.member), outside).map { ($0, $1) }
    let boxes = all.map { Box(center: $1, size: sizes[$0]) }
    guard let hull = Box.around(boxes) else { return .zero }
    for (member, place) in all { picture.nodes[member].box.center = place - Point(x: hull.left, y: hull.top) }
    return hull.size
  }

  /// The direction of a point from the middle, in turns from 0 to 1; 0 for the middle itself.
  ///
  /// By bisection, so that it is the same on every machine.
  static func turns(of point: Point) -> Double {
    guard point.length > 1e-9 else { return 0 }
    var best = (turn: 0.0, cosine: -2.0)
    for step in 0..<720 {
      let unit = unitVector(turns: Double(step) / 720)
      let cosine = (unit.x * point.x + unit.y * point.y) / point.length
      if cosine > best.cosine + 1e-12 { best = (Double(step) / 720, cosine) }
    }
    return best.turn
  }

  /// Directions pushed apart, in their order, until none is nearer to the next than the whole has room for.
  private static func spread(_ turns: [Double]) -> [Double] {
    guard turns.count > 1 else { return turns }
    let least = min(0.065, 0.9 / Double(turns.count))
    var turns = turns
    for _ in 0..<200 {
      var isDone = true
      for place in turns.indices {
        let next = (place + 1) % turns.count
        let distance = turns[next] - turns[place] + (next == 0 ? 1 : 0)
        guard distance < least - 1e-6 else { continue }
        let push = (least - distance) / 2
        turns[place] -= push
        turns[next] += push
        isDone = false
      }
      if isDone { break }
    }
    return turns
  }

  // MARK: Lines

  /// Adds the ties of those invited, then the new contacts on top of them.
  private func addForumTies(_ contacts: [(a: Int, b: Int)], isRing members: [Int], to picture: inout Picture) {
    let middle = Box.around(members.map { picture.nodes[$0].box })?.center ?? .zero
    let bending = TieBending(boxes: picture.nodes.map { Box(center: $0.box.center - middle, size: $0.box.size) })
    func bend(_ a: Int, _ b: Int) -> Picture.Bend? {
      let isChord = prominent.members.contains(a) && prominent.members.contains(b)
      guard let bend = isChord ? bending.inwards(from: a, to: b, isNear: false) : bending.around(from: a, to: b) else {
        return nil
      }
      return Picture.Bend(first: bend.first + middle, second: bend.second + middle)
    }
    func name(_ a: Int, _ b: Int) -> String { graph.members[a].fullName + " – " + graph.members[b].fullName }
    func add(_ a: Int, _ b: Int, _ className: String, _ stroke: Picture.Stroke, _ what: MapPhrase) {
      picture.ties.append(
        Picture.Tie(
          id: "t\(picture.ties.count + 1)", classes: [className], source: a, target: b, stroke: stroke,
          bend: bend(a, b),
          tooltip: name(a, b) + " · " + words.say(what)))
    }
    let ties = graph.pairs.filter { prominent.members.contains($0.a) || prominent.members.contains($0.b) }
    for tie in ties { add(tie.a, tie.b, "tie", Palette.ties[0], .workTogether) }
    let stroke = contacts.count > Self.manyContacts ? Palette.manyContacts : Palette.contact
    for pair in contacts.prefix(Self.contactLimit) { add(pair.a, pair.b, "contact", stroke, .firstMeeting) }
    if contacts.count > Self.contactLimit {
      picture.notes.append(words.say(.onlyContacts(drawn: Self.contactLimit, all: contacts.count)))
    }
    if ties.count < graph.pairs.count { picture.notes.append(words.say(.onlyTiesOfForum)) }
    if !contacts.isEmpty {
      picture.legend.ties.append(Picture.Legend.TieSample(name: words.say(.firstMeeting), stroke: stroke))
    }
    if !ties.isEmpty {
      picture.legend.ties.append(Picture.Legend.TieSample(name: words.say(.workTogether), stroke: Palette.ties[0]))
    }
    picture.legend.signs.append(.init(name: words.say(.invitedSign), emphasis: .strong))
  }

  /// The invited by name, for those who hear the picture.
  var invitedInWords: String {
    let names = prominent.members.sorted { NameOrder.precedes(graph.members[$0].name, graph.members[$1].name) }
      .map { LabelBreaking.clean(graph.members[$0].name) }
    return names.isEmpty ? "" : words.say(.invitedNames(names))
  }
}
