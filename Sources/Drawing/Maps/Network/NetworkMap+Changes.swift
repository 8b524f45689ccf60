// The view of changes: the network of two dates as one, what came, what went and what stayed.
//
// Everyone stands where the whole of both dates puts them, so that pictures of the same two can be laid side by side.
// New, gone and kept differ in color, in width, in dashes and by a sign.

internal import GraphCore
internal import NetworkModel

extension NetworkMap {
  /// What has changed between two dates, by places in the network that holds both.
  struct Changes: Sendable {
    /// What the two dates are called.
    var before = "", after = ""
    /// Actors that only the later one has.
    var gainedActors: Set<Int> = []
    /// Actors that only the earlier one has.
    var lostActors: Set<Int> = []
    /// Ties that only the later one has, by the places of their ends.
    var gainedTies: Set<Pair<Int>> = []
    /// Ties that only the earlier one has.
    var lostTies: Set<Pair<Int>> = []

    /// Actors by the number of changes at them, most first; those without any are left out.
    var changed: [Int] {
      var counts: [Int: Int] = [:]
      for actor in gainedActors.union(lostActors) { counts[actor, default: 0] += 1 }
      for tie in gainedTies.union(lostTies) { for end in [tie.first, tie.second] { counts[end, default: 0] += 1 } }
      return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
  }

  /// How a tie has changed.
  private enum Change: CaseIterable {
    case kept, lost, gained

    var stroke: Picture.Stroke {
      switch self {
      case .kept: Palette.ties[0]
      case .lost: Palette.missing
      case .gained: Palette.gained
      }
    }
  }

  private func change(of pair: MapGraph.Pair) -> Change {
    let ends = Pair(graph.members[pair.a].place, graph.members[pair.b].place)
    return changes.gainedTies.contains(ends) ? .gained : changes.lostTies.contains(ends) ? .lost : .kept
  }

  /// Whether a member is new or gone, as a node shows it.
  func sign(of member: Int) -> (emphasis: Picture.Emphasis, sign: String)? {
    let place = graph.members[member].place
    if changes.gainedActors.contains(place) { return (.gained, "+ ") }
    return changes.lostActors.contains(place) ? (.missing, Self.lostSign) : nil
  }

  /// What stands before the name of an actor that is gone.
  static let lostSign = "\u{2212} "

  /// Adds the ties of both dates: what stayed first, what came last, so that it lies on top.
  func addChanges(to picture: inout Picture) {
    let bending = TieBending(boxes: picture.nodes.map(\.box))
    let isCalm = graph.pairs.count > 320
    let of = graph.pairs.map(change)
    func name(_ change: Change) -> String {
      let count = of.count { $0 == change }
      return switch change {
      case .kept: words.say(.keptTies(count))
      case .lost: words.say(.lostTies(count))
      case .gained: words.say(.gainedTies(count))
      }
    }
    for change in Change.allCases where of.contains(change) {
      for (pair, _) in zip(graph.pairs, of).filter({ $1 == change }) {
        let ends = graph.members[pair.a].fullName + " – " + graph.members[pair.b].fullName
        picture.ties.append(
          Picture.Tie(
            id: "t\(picture.ties.count + 1)", classes: ["tie", "\(change)"], source: pair.a, target: pair.b,
            stroke: change.stroke, bend: isCalm && change == .kept ? nil : bending.around(from: pair.a, to: pair.b),
            tooltip: ends + " · " + Self.word(name(change))))
      }
      picture.legend.ties.append(Picture.Legend.TieSample(name: name(change), stroke: change.stroke))
    }
    addSigns(to: &picture)
    let (gained, lost) = (changes.gainedActors.count, changes.lostActors.count)
    if gained > 0 {
      picture.legend.signs.append(.init(name: words.say(.gainedActors(gained)), emphasis: .gained, letters: "+"))
    }
    if lost > 0 {
      picture.legend.signs.append(.init(name: words.say(.lostActors(lost)), emphasis: .missing, letters: "\u{2212}"))
    }
    func shared(_ ties: Set<Pair<Int>>, _ others: Set<Int>) -> Int {
      ties.count { !others.contains($0.first) && !others.contains($0.second) }
    }
    let real = (shared(changes.gainedTies, changes.gainedActors), shared(changes.lostTies, changes.lostActors))
    if real != (changes.gainedTies.count, changes.lostTies.count) {
      picture.notes.append(words.say(.amongShared(gained: real.0, lost: real.1)))
    }
    if changes.changed.isEmpty { picture.notes.append(words.say(.noChanges)) }
  }

  /// What stands before the number in a legend.
  private static func word(_ name: String) -> String { String(name.prefix { $0 != "(" }.dropLast()) }

  /// A small plus or minus on each tie that came or went, as near its middle as there is room.
  private func addSigns(to picture: inout Picture) {
    var taken = picture.nodes.map { $0.box.grown(by: 3) }
    let size = Size(width: 19, height: 19)
    for tie in picture.ties where tie.classes.last != "kept" {
      let (a, b) = picture.ends(of: tie)
      let straight = Picture.Bend(first: a + (1.0 / 3) * (b - a), second: b + (1.0 / 3) * (a - b))
      let points = TieBending.points(from: a, bend: tie.bend ?? straight, to: b, steps: 40)
      let places = (0...16).flatMap { $0 == 0 ? [20] : [20 - $0, 20 + $0] }
      let isGained = tie.classes.last == "gained"
      guard
        let box = places.map({ Box(center: points[$0], size: size) }).first(where: { box in
          !taken.contains { $0.overlaps(box) }
        })
      else { continue }
      taken.append(box)
      var node = Picture.Node(
        id: "x" + tie.id.dropFirst(), classes: ["sign"], lines: [isGained ? "+" : "\u{2212}"], shape: .rounded,
        fill: Palette.white, box: box, tooltip: tie.tooltip)
      node.isBold = true
      picture.nodes.append(node)
    }
  }
}
