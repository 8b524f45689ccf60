// All distances in one pass, against Floyd and Warshall and published values.

import GraphCore
import TestSupport
import Testing

@Suite struct DistanceProfileTests {
  @Test(arguments: Ties.zoo + Ties.directedZoo, [false, true])
  func agreesWithAllDistances(ties: Ties, directed: Bool) throws {
    let graph = CompressedGraph(ties, isDirected: directed)
    let distance = allDistances(graph)
    for direction in [DistanceProfile.Direction.outgoing, .incoming] {
      let profile = try graph.distanceProfile(direction: direction)
      for a in 0..<graph.vertexCount {
        let found = (0..<graph.vertexCount).compactMap { b -> Int? in
          let steps = direction == .outgoing ? distance[a][b] : distance[b][a]
          return a == b || steps == Int.max / 4 ? nil : steps
        }
        #expect(Int(profile.reached[a]) == found.count)
        #expect(profile.farness[a] == found.reduce(0, +))
        #expect(abs(profile.inverseSum[a] - found.reduce(0.0) { $0 + 1 / Double($1) }) < 1e-12)
        #expect(Int(profile.eccentricity[a]) == found.max() ?? 0)
      }
      #expect(profile.pairs.reduce(0, +) == profile.reached.reduce(0) { $0 + Int($1) })
    }
    for source in graph.vertices {
      let wanted = distance[Int(source)].map { $0 == Int.max / 4 ? CompressedGraph.unreachable : Int32($0) }
      #expect(graph.distances(from: source) == wanted)
    }
  }

  @Test(arguments: Ties.zoo) func sameBytesForAnyThreads(ties: Ties) throws {
    let graph = CompressedGraph(ties)
    let one = try graph.distanceProfile()
    for threads in [2, 8] {
      #expect(try graph.distanceProfile(execution: Execution(threads: threads)) == one)
    }
  }

  @Test func karateAsPublished() throws {
    let profile = try CompressedGraph(Ties.karate).distanceProfile()
    #expect(profile.diameter == 5)
    #expect(abs((profile.averagePathLength ?? 0) - 2.408199643493761) < 1e-12)
    #expect(abs(profile.closeness[0] - 0.5689655172413793) < 1e-12)
    #expect(abs(profile.harmonic[0] * 33 - 23.166666666666664) < 1e-9)
  }

  @Test func edgesOfTheDefinition() throws {
    let none = try CompressedGraph(isolatedVertices: 0).distanceProfile()
    #expect(none.averagePathLength == nil)
    #expect(none.diameter == nil)
    #expect(none.closeness.isEmpty)
    let alone = try CompressedGraph(isolatedVertices: 1).distanceProfile()
    #expect(alone.closeness == [0])
    #expect(alone.harmonic == [0])
    #expect(alone.closenessWithinReach == [nil])
    #expect(alone.shareOfPairs(within: 1) == nil)
    let star = try CompressedGraph(Ties.star(12)).distanceProfile()
    #expect(star.closeness[0] == 1)
    #expect(star.shareOfPairs(within: 2) == 1)
    #expect(star.pairs == [0, 22, 110])
  }

  @Test func manyBatchesAndLevels() throws {
    // Longer than one batch of 512 sources, thin enough for pushing, wide enough for pulling.
    for ties in [Ties.path(700), .star(1100), .random(1200, chance: 0.004, seed: 5)] {
      let graph = CompressedGraph(ties)
      let profile = try graph.distanceProfile(execution: Execution(threads: 2))
      for source: Int32 in [0, 1, 511, 512, 513, 650] {
        let found = graph.distances(from: source).filter { $0 > 0 }
        #expect(Int(profile.reached[Int(source)]) == found.count)
        #expect(profile.farness[Int(source)] == found.reduce(0) { $0 + Int($1) })
        #expect(profile.eccentricity[Int(source)] == found.max() ?? 0)
      }
    }
  }

  @Test func stopsWhenAskedAndReportsProgress() throws {
    let graph = CompressedGraph(Ties.random(1200, chance: 0.004, seed: 5))
    #expect(throws: CancellationError.self) {
      try graph.distanceProfile(execution: Execution(isCancelled: { true }))
    }
    let log = ProgressLog()
    _ = try graph.distanceProfile(execution: Execution(threads: 2, progress: { log.add($0, $1) }))
    #expect(log.entries.map(\.0) == log.entries.map(\.0).sorted())
    #expect(log.entries.last.map { $0.0 == $0.1 } == true)
  }

  @Test func seesTheTaskBeingCancelled() async {
    let graph = CompressedGraph(Ties.random(1200, chance: 0.004, seed: 5))
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try graph.distanceProfile(execution: Execution(threads: 2))
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
