// All gaps of a network, ranked.

public import GraphCore
public import NetworkModel

/// Every gap of a network, most severe first.
public struct NetworkGaps: Sendable, Hashable {
  /// The date that was looked at, where there is one.
  public let asOf: PartialDate?
  /// The gaps: by severity, then kind, then id.
  public let gaps: [Gap]
  /// The gaps as facts, each told once; their number is how many gaps there are to consider.
  public let facts: [GapFact]
  /// Where an actor's words depart from what its activities work on; no gaps, but worth a talk.
  public let mandateConflicts: [MandateConflict]
  /// How many labelings the sector pairs were tested against; 0 where there was nothing to test.
  public let labelings: Int
  /// Whether those are all that there are.
  public let isExact: Bool
  /// The ties between sectors that the gaps between them rest on.
  public let mixing: SectorMixing

  /// Finds the gaps.
  ///
  /// The order of records does not matter. An activity serves a goal directly, through a goal below it or through one that
  /// contributes to it. What is active or planned covers a goal; what is only proposed does not. Nothing need serve a goal that is
  /// only to be heeded. Actors whose sector is not known (`Sector.isUnknown`) belong to no sector here.
  /// Ties are undirected and unweighted.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - seed: Seed of the random numbers, for communities and for the test of sector pairs.
  ///   - execution: Threads, progress, cancellation.
  /// - Throws: `CancellationError` when it is stopped.
  /// - Complexity: 9,999 labelings of O(n + m), communities in near O(m), and a search for each cut actor; up to 4,096 pairs of
  ///   actors also the choice of `NetworkIntroductions`, whose pairs are named.
  public init(
    of network: ProjectedNetwork, seed: UInt64 = 1, execution: Execution = Execution()
  ) throws(CancellationError) {
    let search = GapSearch(network, seed, execution)
    let test = try search.sectorPairTest()
    gaps = search.withFacts(try search.gaps(test))
    facts = GapFact.facts(of: gaps)
    asOf = search.date
    labelings = test?.labelings ?? 0
    isExact = test?.isExact ?? false
    mixing = SectorMixing(search, test, missing: gaps.filter { $0.kind == .sectorEmpty }.flatMap(\.sectors).sorted())
    mandateConflicts = search.mandateConflicts()
  }
}
