// All gaps of a network, ranked.

public import GraphCore
public import NetworkModel

/// Every gap of a network, most severe first.
public struct NetworkGaps: Sendable, Hashable {
  /// The date that was looked at, where there is one.
  public let asOf: PartialDate?
  /// The gaps: by severity, then kind, then id.
  public let gaps: [Gap]
  /// Where an actor's words depart from what its activities work on; no gaps, but worth a talk.
  public let mandateConflicts: [MandateConflict]
  /// How many labelings the sector pairs were tested against; 0 where there was nothing to test.
  public let labelings: Int
  /// Whether those are all that there are.
  public let isExact: Bool

  /// Finds the gaps.
  ///
  /// The order of records does not matter. An activity serves a goal directly or through a goal below it. What is active or
  /// planned covers a goal; what is only proposed does not. Actors of the sector `unknown` belong to no sector here.
  /// Ties are undirected and unweighted.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - options: What counts as a tie, and the date.
  ///   - seed: The start of chance, for communities and for the test of sector pairs.
  ///   - execution: Threads, progress, cancellation.
  /// - Throws: `GraphError` where the graph passes its limits; `CancellationError` when it is stopped.
  /// - Complexity: 9,999 labelings of O(n + m), communities in near O(m), and a search for each cut actor.
  public init(
    of network: StakeholderNetwork, options: ProjectionOptions = ProjectionOptions(), seed: UInt64 = 1,
    execution: Execution = Execution()
  ) throws {
    let search = try GapSearch(network, options, seed, execution)
    try self.init(search, search.sectorPairTest())
  }

  /// The gaps, and the table behind those between sectors, which is made on the way.
  ///
  /// The same as both for themselves, with one test of sector pairs for both.
  public static func withMixing(
    of network: StakeholderNetwork, options: ProjectionOptions = ProjectionOptions(), seed: UInt64 = 1,
    execution: Execution = Execution()
  ) throws -> (gaps: NetworkGaps, mixing: SectorMixing) {
    let search = try GapSearch(network, options, seed, execution)
    let pairs = try search.sectorPairTest()
    return (try NetworkGaps(search, pairs), SectorMixing(search, pairs))
  }

  private init(_ search: GapSearch, _ pairs: MixingSignificance?) throws {
    gaps = try search.gaps(pairs)
    asOf = search.date
    labelings = pairs?.labelings ?? 0
    isExact = pairs?.isExact ?? false
    mandateConflicts = search.mandateConflicts()
  }
}
