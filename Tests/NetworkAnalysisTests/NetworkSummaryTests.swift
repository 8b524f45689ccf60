import GraphCore
import NetworkAnalysis
import NetworkModel
import TestSupport
import Testing

@Suite struct NetworkSummaryTests {
  /// A network of actors in two sectors with direct ties between the given places.
  private func network(_ count: Int, _ ties: [(Int, Int)], needs: [Sector.ID] = []) -> StakeholderNetwork {
    StakeholderNetwork(
      actors: (0..<count).map {
        NetworkActor(id: .init("a\($0)"), name: .init("A\($0)"), sector: $0 % 2 == 0 ? "company" : "university")
      },
      collaborations: ties.map { Collaboration(source: .init("a\($0.0)"), target: .init("a\($0.1)")) },
      goals: [Goal(id: "1", kind: .goal, needs: .init(sectors: needs))])
  }

  @Test func thePathOfFourIsSummedUp() throws {
    let path = network(6, [(0, 1), (1, 2), (2, 3)], needs: ["healthcare", "company"])
    let summary = try NetworkSummary(of: path.projected())
    #expect(summary.actors == 6)
    #expect(summary.ties == 3)
    #expect(summary.crossSectorTies == 3)
    #expect(summary.density == 0.2)
    #expect(summary.componentSizes == [4, 1, 1])
    #expect(summary.isolates == ["a4", "a5"] && summary.outsideLargest.isEmpty)
    // Three pairs at one step, two at two, one at three.
    #expect(summary.averagePathLength == 10.0 / 6)
    #expect(summary.diameter == 3)
    #expect(summary.busiest.map(\.actor) == ["a1", "a2", "a0", "a3"])
    #expect(summary.emptySectors.map(\.id) == ["healthcare"])
    #expect(summary.sectors.map(\.actors) == [3, 3])
  }

  /// Those with most ties are found among many of equally many, as sorting all of them finds them.
  @Test(arguments: [1, 2, 3]) func theBusiestAreThoseThatSortingFindsFirst(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = 40
    let ties = (0..<50).map { _ in
      (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
    }
    let projected = try network(count, ties.filter { $0.0 != $0.1 }).projected()
    let graph = projected.graph
    let sorted = graph.vertices.filter { graph.degree(of: $0) > 0 }.sorted { left, right in
      let (one, other) = (graph.degree(of: left), graph.degree(of: right))
      if one != other { return one > other }
      if graph.strength(of: left) != graph.strength(of: right) {
        return graph.strength(of: left) > graph.strength(of: right)
      }
      return projected.id(at: Int(left)) < projected.id(at: Int(right))
    }
    let busiest = try NetworkSummary(of: projected).busiest.map(\.actor)
    #expect(busiest == sorted.prefix(5).map { projected.id(at: Int($0)) })
  }

  /// A hospital that counts for its region is somebody in healthcare; a network without it has nobody there.
  @Test(arguments: [true, false]) func aPartSpeaksForItsOwnSector(_ isThere: Bool) throws {
    var network = network(2, [(0, 1)], needs: ["healthcare"])
    if isThere {
      network.actors.append(NetworkActor(id: "h", name: "Sjukhuset", sector: "healthcare", partOf: "a0"))
    }
    let projected = try network.projected()
    #expect(projected.network.actors.count == 2, "the part counts for its whole")
    #expect(try NetworkSummary(of: projected).emptySectors.map(\.id) == (isThere ? [] : ["healthcare"]))
    #expect(try NetworkGaps(of: projected).gaps.contains { $0.kind == .sectorEmpty } == !isThere)
  }

  @Test func nothingIsUndefinedForTheNullNetworkAndASingleton() throws {
    for count in 0...1 {
      let summary = try NetworkSummary(of: network(count, []).projected())
      #expect(summary.density == nil && summary.averagePathLength == nil && summary.diameter == nil)
      #expect(summary.busiest.isEmpty && summary.componentSizes.count == count)
    }
  }

  /// A hub with two partners of known sectors and two of unknown ones, which work with each other.
  @Test(arguments: ["unknown", "#SAKNAS!", "n/a"]) func aSectorThatIsNotKnownIsNobodys(_ word: Sector.ID) throws {
    let ids: [(NetworkActor.ID, Sector.ID)] = [
      ("h", "university"), ("a", word), ("b", word), ("c", "region"), ("d", "region"),
    ]
    let ties: [(NetworkActor.ID, NetworkActor.ID)] = [("h", "a"), ("h", "b"), ("h", "c"), ("h", "d"), ("a", "b")]
    let projected = try StakeholderNetwork(
      actors: ids.map { NetworkActor(id: $0.0, name: .init($0.0.text), sector: $0.1) },
      collaborations: ties.map { Collaboration(source: $0.0, target: $0.1) }
    ).projected()
    let summary = try NetworkSummary(of: projected)
    #expect(summary.ties == 5 && summary.crossSectorTies == 2 && summary.tiesOfUnknownSector == 3)
    #expect(summary.sectors.map(\.sector.id) == ["region", "university"] && summary.actorsOfUnknownSector == 2)
    // The same as those who hold the network together are counted by, and the gaps' own table.
    #expect(try BridgingActors(of: projected).crossSectorTies == summary.crossSectorTies)
    #expect(try NetworkGaps(of: projected).mixing.sectors.map(\.id).sorted() == ["region", "university"])
  }

  @Test func activitiesAreCountedByTheirStatusOnTheDate() throws {
    var made = network(2, [])
    made.asOf = PartialDate("2021-10-01")
    made.activities = [
      Activity(id: "over", period: Period(end: PartialDate("2020"))), Activity(id: "on"),
      Activity(id: "later", period: Period(start: PartialDate("2022"))), Activity(id: "asked", status: .proposed),
    ]
    #expect(
      try NetworkSummary(of: made.projected()).activities == [.ended: 1, .active: 1, .planned: 1, .proposed: 1])
  }

  @Test func partsOutsideTheLargestAreListed() throws {
    let summary = try NetworkSummary(of: network(7, [(0, 1), (1, 2), (3, 4), (5, 6)]).projected())
    #expect(summary.outsideLargest == [["a3", "a4"], ["a5", "a6"]])
  }

  /// Paths and components against a plain search from every actor.
  @Test(arguments: 0..<30) func figuresAgreeWithAPlainSearch(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...14, using: &random)
    let ties = (0..<Int.random(in: 0...18, using: &random)).map { _ in
      (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
    }
    let summary = try NetworkSummary(of: network(count, ties).projected())
    let pairs = Set(ties.filter { $0.0 != $0.1 }.map { [min($0.0, $0.1), max($0.0, $0.1)] })
    var distances: [Int] = []
    var reached: [Set<Int>] = []
    for start in 0..<count {
      var seen = [start: 0]
      var queue = [start]
      while !queue.isEmpty {
        let here = queue.removeFirst()
        for pair in pairs where pair.contains(here) {
          let next = pair[0] == here ? pair[1] : pair[0]
          if seen[next] == nil {
            seen[next] = (seen[here] ?? 0) + 1
            queue.append(next)
          }
        }
      }
      distances += seen.values.filter { $0 > 0 }
      reached.append(Set(seen.keys))
    }
    #expect(summary.ties == pairs.count)
    #expect(summary.componentSizes.reduce(0, +) == count)
    #expect(Set(reached).map(\.count).sorted(by: >) == summary.componentSizes)
    #expect(summary.diameter == distances.max())
    if let average = summary.averagePathLength {
      #expect(abs(average - Double(distances.reduce(0, +)) / Double(distances.count)) < 1e-12)
    } else {
      #expect(distances.isEmpty)
    }
  }
}
