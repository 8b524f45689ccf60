// The ends of ties as numbers, held against a search of all pairs of ties.

import NetworkModel
import TestSupport
import Testing

@Suite struct TieEndsTests {
  /// The ties that share both ends with another one, by comparing each with each.
  private func slow(_ ties: [Collaboration]) -> [[Int]] {
    var groups: [[Int]] = []
    for (place, tie) in ties.enumerated() {
      let ends = Set([tie.source, tie.target])
      if let known = groups.firstIndex(where: { group in
        Set([ties[group[0]].source, ties[group[0]].target]) == ends
      }) {
        groups[known].append(place)
      } else {
        groups.append([place])
      }
    }
    return groups.filter { $0.count > 1 }
  }

  @Test(arguments: 0..<40) func parallelTiesAreThoseOfASlowSearch(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...6, using: &generator)
    let actors = (0..<count).map { NetworkActor(id: .init("a\($0)"), name: "A", sector: "company") }
    // Two ids beyond the actors', and ties from an end to itself.
    let ties = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
      let ends = (0..<2).map { _ in "a\(Int.random(in: 0...(count + 1), using: &generator))" }
      return Collaboration(source: .init(ends[0]), target: .init(ends[1]))
    }
    var ends = TieEnds(of: StakeholderNetwork(actors: actors, collaborations: ties))
    #expect(ends.parallels == nil)
    ends.findParallels()
    #expect(ends.parallels == slow(ties))
    for (place, tie) in ties.enumerated() {
      for (number, id) in [(ends.sources[place], tie.source), (ends.targets[place], tie.target)] {
        let actor = actors.firstIndex { $0.id == id }
        #expect(ends.isActor(number) == (actor != nil) && ends.isActor(id) == (actor != nil))
        if let actor { #expect(Int(number) == actor) }
        #expect(ends.number(of: id) == number)
      }
    }
    if let first = ties.first {
      ends.append(ends.number(of: first.target), ends.number(of: first.source))
      #expect(ends.parallels == nil)
      ends.findParallels()
      #expect(
        ends.parallels
          == slow(ties + [Collaboration(source: first.target, target: first.source)]))
    }
  }

  @Test func actorsAreNumberedOneByOneOrAllAtOnce() {
    let ids: [NetworkActor.ID] = ["b", "a", "b", "a\u{30A}", "\u{E5}", "c"]
    var ends = TieEnds(roomForActors: 2)
    #expect(ids.map { ends.insert(actor: $0) } == [true, true, false, true, false, true])
    var all = TieEnds(
      among: ["b", "a", "a\u{30A}", "c"].map { NetworkActor(id: .init($0), name: "A", sector: "company") })
    #expect(ends.actorCount == 4 && all.actorCount == 4)
    for id in ids + ["d"] { #expect(ends.number(of: id) == all.number(of: id)) }
    #expect(ends.number(ofActor: "c") == 3 && ends.number(ofActor: "d") == nil && ends.number(of: "d") == 4)
  }

  @Test func ofActorsWithOneIDTheFirstCounts() {
    let actor = NetworkActor(id: "a", name: "A", sector: "company")
    var ends = TieEnds(among: [actor, actor])
    #expect(ends.number(of: "a") == 0 && ends.number(of: "b") == 2 && ends.actorCount == 2)
    ends.findParallels()
    #expect(ends.parallels == [])
  }
}
