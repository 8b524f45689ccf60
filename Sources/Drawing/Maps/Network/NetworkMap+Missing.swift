// The view of gaps: the network with the ties that are missing, which never pull on where anyone stands.

internal import GraphCore
internal import NetworkModel

extension NetworkMap {
  /// The most missing ties that are drawn: more than a group can take up in a meeting.
  static let missingLimit = 12
  /// The most actors that get a double outline there.
  static let cutLimit = 12

  /// The members of the pairs that are missing, most important first.
  var missingPairs: [(a: Int, b: Int)] {
    let member = Dictionary(
      graph.members.enumerated().map { ($1.place, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<Pair<Int>> = []
    return emphasis.missing.compactMap { pair in
      guard let a = member[pair.first], let b = member[pair.second], a != b, seen.insert(Pair(a, b)).inserted else {
        return nil
      }
      return (min(a, b), max(a, b))
    }
  }

  /// Adds the missing ties on top of the others.
  func addMissing(to picture: inout Picture) {
    let all = missingPairs.filter { pair in
      focus.map { [graph.members[pair.a].place, graph.members[pair.b].place].contains($0.actor) } ?? true
    }
    let drawn = Array(all.prefix(Self.missingLimit))
    // Of a part of the network the pairs are those that were taken.
    let count = reducedFrom == nil || focus != nil ? all.count : Set(emphasis.missing).count
    let empty = picture.frames.filter { $0.classes.contains("missing") }.map(\.box)
    let bending = TieBending(
      boxes: picture.nodes.map(\.box), others: picture.frames.compactMap(\.heading) + empty)
    var taken: Set<Point> = []
    for (number, pair) in drawn.enumerated() {
      let (a, b) = (graph.members[pair.a], graph.members[pair.b])
      var tie = Picture.Tie(
        id: "t\(picture.ties.count + 1)", classes: ["missing"], source: pair.a, target: pair.b,
        stroke: Palette.missing, tooltip: a.fullName + " – " + b.fullName + " · " + words.say(.missingTie))
      bending.lead(&tie, number: number, taken: taken)
      taken.formUnion(tie.corners)
      picture.ties.append(tie)
    }
    picture.notes.append(
      words.say(all.isEmpty ? .noIntroductions : .introductions(drawn: drawn.count, all: count)))
    if !drawn.isEmpty {
      picture.legend.ties.append(Picture.Legend.TieSample(name: words.say(.missingTie), stroke: Palette.missing))
    }
    if !prominent.members.isEmpty, focus == nil {
      picture.legend.signs.append(
        .init(
          name: words.say(.cutActors(marked: prominent.members.count, all: emphasis.actors.count)), emphasis: .strong))
    }
    if graph.degree.contains(0), reducedFrom == nil {
      picture.legend.signs.append(
        .init(name: words.say(.isolatedActors), emphasis: .missing, shape: .rounded, fill: Palette.frame))
    }
  }
}
