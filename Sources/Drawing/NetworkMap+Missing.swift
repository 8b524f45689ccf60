// The view of gaps: the network with the ties that are missing, which never pull on where anyone stands.

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
    var seen: Set<[Int]> = []
    return emphasis.missing.compactMap { pair in
      guard pair.count == 2, let a = member[pair[0]], let b = member[pair[1]], a != b,
        seen.insert([min(a, b), max(a, b)]).inserted
      else { return nil }
      return (min(a, b), max(a, b))
    }
  }

  /// Adds the missing ties on top of the others.
  func addMissing(to picture: inout Picture) {
    let all = missingPairs
    let drawn = Array(all.prefix(Self.missingLimit))
    let bending = TieBending(boxes: picture.nodes.map(\.box))
    for pair in drawn {
      let (a, b) = (graph.members[pair.a], graph.members[pair.b])
      picture.ties.append(missing(from: pair.a, to: pair.b, a.fullName + " – " + b.fullName, bending, &picture))
    }
    picture.notes.append(
      words.say(all.isEmpty ? .noIntroductions : .introductions(drawn: drawn.count, all: all.count)))
    sign(for: drawn.count, in: &picture)
    if !emphasis.actors.isEmpty {
      picture.legend.remarks.append(
        words.say(.cutActors(marked: prominent.members.count, all: emphasis.actors.count)))
    }
    if graph.degree.contains(0) { picture.legend.remarks.append(words.say(.isolatedActors)) }
  }

  /// Adds the sector pairs that are apart or thin to a picture of one node for each sector.
  func addMissingSectors(_ order: [Int], to picture: inout Picture) {
    var node: [Sector.ID: Int] = [:]
    for (index, sector) in order.enumerated() { node[graph.sectors[sector].id] = index }
    let all = emphasis.missingSectors.compactMap { pair -> (Int, Int)? in
      guard pair.count == 2, let a = node[pair[0]], let b = node[pair[1]], a != b else { return nil }
      return (min(a, b), max(a, b))
    }
    let drawn = all.prefix(Self.missingLimit)
    let bending = TieBending(boxes: picture.nodes.map(\.box))
    for (a, b) in drawn {
      let ends = picture.nodes[a].lines[0] + " – " + picture.nodes[b].lines[0]
      picture.ties.append(missing(from: a, to: b, ends, bending, &picture))
    }
    if !all.isEmpty { picture.notes.append(words.say(.sectorPairs(drawn: drawn.count, all: all.count))) }
    sign(for: drawn.count, in: &picture)
  }

  private func missing(
    from a: Int, to b: Int, _ ends: String, _ bending: TieBending, _ picture: inout Picture
  ) -> Picture.Tie {
    Picture.Tie(
      id: "t\(picture.ties.count + 1)", classes: ["missing"], source: a, target: b, stroke: Ink.missing,
      bend: bending.around(from: a, to: b), tooltip: ends + " · " + words.say(.missingTie))
  }

  private func sign(for count: Int, in picture: inout Picture) {
    guard count > 0 else { return }
    if picture.legend.ties.isEmpty { picture.legend.tieHeading = "" }
    picture.legend.ties.append(Picture.Legend.TieSample(name: words.say(.missingTie), stroke: Ink.missing))
  }
}
