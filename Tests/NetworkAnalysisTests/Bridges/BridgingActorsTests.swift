import GraphCore
import NetworkAnalysis
import NetworkModel
import TestSupport
import Testing

@Suite struct BridgingActorsTests {
  /// Two universities and a company meet through a science park, a3, on which a municipality hangs.
  private let star = makeNetwork(
    ["university", "university", "company", "sciencePark", "municipality"], [(0, 1), (0, 3), (1, 3), (2, 3), (3, 4)])

  @Test func theHubOfAStarByHand() throws {
    let bridges = try BridgingActors(of: star.projected())
    #expect(bridges.count == 1 && bridges.bridging.count == 1)
    let hub = try #require(bridges.bridging.first)
    // Pairs of others in different sectors: 0–2, 1–2, 0–4, 1–4, 2–4, all through the hub.
    #expect(hub.actor == "a3" && hub.place == 3 && hub.score == 5 && hub.share == 1)
    #expect(hub.strongest?.share == 1 && hub.strongest?.pairs == 2)
    #expect(hub.strongest?.first.id == "university" && hub.strongest?.second.id == "municipality")
    #expect(hub.role == .liaison && hub.roles[.liaison] == 5 && hub.openPairs == 5)
    #expect(hub.removal.parts == [["a0", "a1"], ["a2"], ["a4"]] && hub.removal.cutOff == ["a2", "a4"])
    #expect(hub.removal.partsBefore == 1 && hub.removal.partsAfter == 3)
    #expect(hub.removal.largestBefore == 5 && hub.removal.largestAfter == 2)
    #expect(hub.removal.stepsBefore == 1 && hub.removal.stepsAfter == 1)
    #expect(bridges.cutActors.map(\.actor) == ["a3"] && bridges.cutActors.map(\.place) == [3])
    #expect(bridges.cutActors.first?.cutOff == ["a2", "a4"] && bridges.cutActors.first?.cutOffCount == 2)
    #expect(bridges.bridgeTies.map { [$0.near, $0.far] } == [["a3", "a2"], ["a3", "a4"]])
    #expect(bridges.bridgeTies.map(\.cutOff) == [["a2"], ["a4"]])
    #expect(bridges.crossSectorTies == 4 && bridges.crossSectorPairs == 9)
  }

  @Test func aDetourMakesPathsLonger() throws {
    // A ring of six: without one, its neighbors go the long way round.
    let ring = makeNetwork(
      ["company", "university", "company", "university", "company", "university"],
      (0..<6).map { ($0, ($0 + 1) % 6) })
    let first = try #require(BridgingActors(of: ring.projected()).bridging.first)
    #expect(first.actor == "a0" && first.removal.parts == [["a1", "a2", "a3", "a4", "a5"]])
    #expect(first.removal.stepsBefore == 1.8 && first.removal.stepsAfter == 2)
    #expect(first.removal.cutOff.isEmpty)
  }

  @Test func aNetworkWithoutBridgesHasNone() throws {
    for network in [
      makeNetwork([], []), makeNetwork(["company"], []), makeNetwork(["company", "agency"], [(0, 1)]),
      makeNetwork(["company", "company", "company"], [(0, 1), (1, 2)]),
      makeNetwork(["company", "agency", "region"], [(0, 1), (1, 2), (0, 2)]),
    ] {
      let bridges = try BridgingActors(of: network.projected())
      #expect(bridges.count == 0 && bridges.bridging.isEmpty)
    }
    #expect(try BridgingActors(of: makeNetwork(["company", "agency"], [(0, 1)]).projected()).bridgeTies.count == 1)
  }

  @Test func equalScoresAreOrderedByStrengthThenID() throws {
    let twins = makeNetwork(
      ["agency", "company", "university", "agency", "company", "university"], [(0, 1), (1, 2), (3, 4), (4, 5)])
    #expect(try BridgingActors(of: twins.projected()).bridging.map(\.actor) == ["a1", "a4"])
    let uneven = makeNetwork(
      ["agency", "company", "university", "agency", "company", "university"], [(0, 1), (1, 2), (3, 4), (4, 5)],
      strengths: [1, 1, 1, 2])
    #expect(try BridgingActors(of: uneven.projected()).bridging.map(\.actor) == ["a4", "a1"])
  }

  /// Scores, shares, the strongest pair and removals against counting paths pair by pair.
  @Test(arguments: 0..<25) func factsAreWhatAPairByPairCountFinds(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 3...16, using: &random)
    let names = ["company", "university", "agency", "unknown"]
    let sectors = (0..<count).map { _ in names[Int.random(in: 0..<4, using: &random)] }
    let ties = (0..<Int.random(in: 2...26, using: &random)).map { _ in
      (Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random))
    }
    let network = makeNetwork(sectors, ties)
    let graph = try network.projectedGraph()
    let bridges = try BridgingActors(of: network.projected(), limit: count)
    let oracle = PathCounts(graph)
    for bridging in bridges.bridging {
      let actor = bridging.place
      var (score, pairs) = (0.0, 0)
      var bySectors: [Set<String>: (score: Double, pairs: Int)] = [:]
      for a in 0..<count {
        for b in 0..<a where a != actor && b != actor && sectors[a] != sectors[b] && oracle.distance[a][b] > 0 {
          guard sectors[a] != "unknown", sectors[b] != "unknown" else { continue }
          let share = oracle.share(of: actor, between: a, b)
          score += share
          pairs += 1
          bySectors[[sectors[a], sectors[b]], default: (0, 0)].score += share
          bySectors[[sectors[a], sectors[b]], default: (0, 0)].pairs += 1
        }
      }
      #expect(abs(bridging.score - score) < 1e-9)
      #expect(abs(bridging.share - score / Double(pairs)) < 1e-9)
      let rich = bySectors.values.filter { $0.pairs >= 3 && $0.score > 1e-9 }
      let best = (rich.isEmpty ? Array(bySectors.values) : rich).map { $0.score / Double($0.pairs) }.max()
      #expect(abs((bridging.strongest?.share ?? 0) - (best ?? 0)) < 1e-9)
      let rest = graph.induced(by: graph.vertices.filter { Int($0) != actor })
      #expect(bridging.removal.partsAfter == rest.components().count)
      #expect(bridging.removal.largestAfter == rest.components().sizes.first)
    }
    #expect(bridges.bridging.count == bridges.count)
  }

  @Test func threadsChangeNothingAndSamplesComeNear() throws {
    let ties = Ties.random(120, chance: 0.04, seed: 8).pairs.map { (Int($0.0), Int($0.1)) }
    let network = makeNetwork((0..<120).map { "s\($0 % 4)" }, ties)
    let exact = try BridgingActors(of: network.projected())
    #expect(exact.sampling == nil)
    for threads in [2, 8] {
      #expect(try BridgingActors(of: network.projected(), execution: Execution(threads: threads)) == exact)
    }
    // So small a limit asks for a sample, which is as good as its bounds say.
    let sampled = try BridgingActors(of: network.projected(), exactLimit: 50_000)
    let sampling = try #require(sampled.sampling)
    #expect(sampling.confidence == 0.95 && sampling.paths >= 1000 && sampling.share < 0.1)
    #expect(
      try BridgingActors(of: network.projected(), exactLimit: 50_000, execution: Execution(threads: 3)) == sampled)
    let all = try BridgingActors(of: network.projected(), limit: 120)
    for actor in sampled.bridging {
      let wanted = try #require(all.bridging.first { $0.place == actor.place })
      #expect(abs(actor.share - wanted.share) <= actor.shareError)
      #expect(abs(actor.score - wanted.score) <= sampling.share * Double(all.crossSectorPairs))
      #expect(wanted.shareError == 0 && wanted.strongest?.error == 0)
      let strongest = try #require(actor.strongest)
      #expect(strongest.error > 0 && abs(strongest.share - (wanted.strongest?.share ?? 0)) <= 2 * strongest.error)
    }
    let hardly = try BridgingActors(of: network.projected(), exactLimit: 1000)
    #expect(hardly.sampling != nil && hardly.bridging.allSatisfy { $0.removal.stepsBefore == nil })
  }
}

/// Distances and numbers of shortest paths between all vertices, by breadth-first search from each.
private struct PathCounts {
  var distance: [[Int]] = []
  var paths: [[Double]] = []

  init(_ graph: CompressedGraph) {
    for start in graph.vertices {
      var distance = [Int](repeating: -1, count: graph.vertexCount)
      var paths = [Double](repeating: 0, count: graph.vertexCount)
      (distance[Int(start)], paths[Int(start)]) = (0, 1)
      var queue = [start]
      var next = 0
      while next < queue.count {
        let here = queue[next]
        next += 1
        for neighbor in graph.neighbors(of: here) {
          if distance[Int(neighbor)] < 0 {
            distance[Int(neighbor)] = distance[Int(here)] + 1
            queue.append(neighbor)
          }
          if distance[Int(neighbor)] == distance[Int(here)] + 1 { paths[Int(neighbor)] += paths[Int(here)] }
        }
      }
      self.distance.append(distance)
      self.paths.append(paths)
    }
  }

  func share(of middle: Int, between a: Int, _ b: Int) -> Double {
    guard distance[a][middle] > 0, distance[middle][b] > 0,
      distance[a][middle] + distance[middle][b] == distance[a][b]
    else { return 0 }
    return paths[a][middle] * paths[middle][b] / paths[a][b]
  }
}
