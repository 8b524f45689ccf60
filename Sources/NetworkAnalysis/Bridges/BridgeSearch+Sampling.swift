// Where a network is too large for paths between all actors: shares from random paths, with the bound of their error.

import GraphCore
import NetworkModel

extension BridgeSearch {
  /// The errors that are aimed at: of the shares of all ways between sectors, and of those between two sectors.
  private static let scoreError = 0.001, pairError = 0.01
  /// How surely all that is said holds; scores and pairs of sectors take half of the doubt each.
  static let confidence = 0.95
  private static let halfConfidence = (1 + confidence) / 2
  /// Scores, and pairs of sectors, take this part of the work that is done exactly, where paths are long.
  private static let workShare = 0.2
  /// The most paths that are drawn for each two sectors.
  private static let mostPaths = 20_000

  private var arcLimit: Double { exactLimit * Self.workShare }

  /// Betweenness over pairs of different sectors from random paths.
  func sampledScores() throws(CancellationError) -> (values: [Double], sampling: BridgingActors.Sampling?) {
    let found = try graph.sampledBetweennessAcross(
      sectors.ids, share: Self.scoreError, confidence: Self.halfConfidence, arcLimit: arcLimit, seed: seed,
      execution: execution)
    return (
      found.scores,
      BridgingActors.Sampling(
        paths: found.samples, share: found.error / Double(max(1, reach.crossPairs)), confidence: Self.confidence)
    )
  }

  /// For each of the actors the pair of sectors between which it lies on the largest share of shortest paths, as random paths say.
  func sampledStrongestPairs(of actors: [Int]) throws(CancellationError) -> [BridgingActors.SectorPair?] {
    let chosen = chosenSectors
    let between = chosen.indices.flatMap { place in
      chosen[(place + 1)...].map { (one: chosen[place], other: $0) }
    }
    let found = try graph.sampledPathsThrough(
      actors.map { Int32($0) }, categories: sectors.ids, between: between.map { (Int32($0.one), Int32($0.other)) },
      share: Self.pairError, confidence: Self.halfConfidence, arcLimit: arcLimit, cap: Self.mostPaths, seed: seed,
      execution: execution.withoutProgress)
    var best = [BridgingActors.SectorPair?](repeating: nil, count: actors.count)
    for (pair, sectors) in between.enumerated() {
      for (place, actor) in actors.enumerated() {
        choose(
          &best[place], sectors.one, sectors.other, actor, passing: found.through[pair][place],
          error: found.errors[pair][place])
      }
    }
    return best
  }
}
