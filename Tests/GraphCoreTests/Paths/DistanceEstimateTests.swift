// Estimated distances against exact ones, and exact where every vertex is searched from.

import GraphCore
import TestSupport
import Testing

@Suite struct DistanceEstimateTests {
  /// A sparse graph with long ways, several components and vertices that stand alone.
  private static func graph(_ seed: UInt64) throws -> CompressedGraph {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...600, using: &random)
    let ties = (0..<Int.random(in: 0...(2 * count), using: &random)).compactMap { _ -> (Int, Int)? in
      let one = Int.random(in: 0..<count, using: &random)
      let other = Bool.random(using: &random) ? (one + 1) % count : Int.random(in: 0..<count, using: &random)
      return one == other ? nil : (one, other)
    }
    return try CompressedGraph(
      vertexCount: count, weighted: ties.map { .init(Int32($0.0), Int32($0.1)) })
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>) func theTruthLiesWithinTheBounds(seed: UInt64) throws {
    let graph = try Self.graph(seed)
    let exact = try graph.distanceProfile()
    let estimate = try graph.estimatedDistances(sources: 40, seed: seed)
    #expect((estimate.averagePathLength == nil) == (exact.averagePathLength == nil))
    if let mean = estimate.averagePathLength, let truth = exact.averagePathLength {
      #expect(abs(mean - truth) <= estimate.error + 1e-9, "\(mean) ± \(estimate.error), truly \(truth)")
    }
    let diameter = try #require(exact.diameter)
    #expect(
      estimate.diameter?.contains(diameter) == true, "\(String(describing: estimate.diameter)), truly \(diameter)")
    #expect(try graph.estimatedDistances(sources: 40, seed: seed, execution: Execution(threads: 3)) == estimate)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>) func searchedFromAllItIsExact(seed: UInt64) throws {
    let graph = try Self.graph(seed)
    let exact = try graph.distanceProfile()
    let estimate = try graph.estimatedDistances(sources: 600, seed: seed)
    #expect(estimate.error == 0 && estimate.diameter == exact.diameter.map { $0...$0 })
    if let truth = exact.averagePathLength {
      #expect(abs((estimate.averagePathLength ?? 0) - truth) < 1e-12)
    }
  }

  /// A long path: the mean distance of n vertices in a row is (n + 1) / 3.
  @Test func aPathOfManyVerticesHasItsDiameterExactly() throws {
    let count = 3_000
    let path = try CompressedGraph(
      vertexCount: count, weighted: (1..<count).map { .init(Int32($0 - 1), Int32($0)) })
    let estimate = try path.estimatedDistances(sources: 1_000)
    #expect(estimate.diameter == (count - 1)...(count - 1))
    let mean = try #require(estimate.averagePathLength)
    #expect(abs(mean - Double(count + 1) / 3) <= estimate.error && estimate.error < 200)
  }

  @Test func withoutPairsThereIsNoMean() throws {
    let null = try CompressedGraph(vertexCount: 0, weighted: [])
    let nothing = try null.estimatedDistances()
    #expect(nothing.averagePathLength == nil && nothing.diameter == nil && nothing.error == 0)
    let singleton = try CompressedGraph(vertexCount: 1, weighted: [])
    #expect(try singleton.estimatedDistances().averagePathLength == nil)
    #expect(try singleton.estimatedDistances().diameter == 0...0)
  }
}
