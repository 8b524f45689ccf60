// How ties run between sectors, held against chance: the table behind `sector-pair-apart` and `sector-pair-thin`.
//
// Expected ties m·2·nₐ·n_b/(n(n−1)), and m·nₐ(nₐ−1)/(n(n−1)) within a sector; p by permutation, q over the pairs (Benjamini and
// Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x).

public import GraphCore
public import NetworkModel

/// The ties between each two sectors that have actors.
public struct SectorMixing: Sendable, Hashable {
  /// The sectors, in the order of `sectorsInUse`; the unknown one is left out.
  public let sectors: [Sector]
  /// How many actors each has.
  public let sizes: [Int]
  /// `observed[a][b]`: ties between two sectors, on the diagonal within one.
  public let observed: [[Int]]
  /// How many chance would give; nil below two actors, and within a sector of one.
  public let expected: [[Double?]]
  /// Benjamini and Hochberg's q for each two different sectors; nil on the diagonal and where nothing was tested.
  public let q: [[Double?]]
  /// The sectors that goals or target groups need and that no actor speaks for, by id.
  package let missing: [Sector.ID]

  /// Whether a gap can be told between two sectors; see `SectorPairRule`.
  private let isTold: [[Bool]]

  /// Whether two different sectors have no tie at all, as in the gap `sector-pair-apart`.
  package func isApart(_ a: Int, _ b: Int) -> Bool { isTold[a][b] && observed[a][b] == 0 }

  /// Whether two different sectors have fewer ties than chance explains, as in the gap `sector-pair-thin`.
  package func isThin(_ a: Int, _ b: Int) -> Bool {
    guard isTold[a][b], observed[a][b] > 0, let q = q[a][b], let expected = expected[a][b] else { return false }
    return expected >= GapSearch.leastExpected && Double(observed[a][b]) < expected && q <= GapSearch.thinLevel
  }

  /// How much there is beside what chance would give, in five steps: below half, below four fifths, up to five fourths, below
  /// twice, and from twice; 0 where chance would give nothing.
  package func step(_ a: Int, _ b: Int) -> Int {
    guard let expected = expected[a][b], expected > 0 else { return 0 }
    let ratio = Double(observed[a][b]) / expected
    return ratio < 0.5 ? 0 : ratio < 0.8 ? 1 : ratio <= 1.25 ? 2 : ratio < 2 ? 3 : 4
  }

  /// Counts and tests; the same seed gives the same answer as `gaps`.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - seed: Seed of the random labelings.
  ///   - execution: Threads, progress, cancellation.
  /// - Throws: `CancellationError` when it is stopped.
  /// - Complexity: 9,999 labelings of O(n + m).
  public init(
    of network: ProjectedNetwork, seed: UInt64 = 1, execution: Execution = Execution()
  ) throws(CancellationError) {
    let search = GapSearch(network, seed, execution)
    self.init(search, try search.sectorPairTest(), missing: search.emptySectors().flatMap(\.sectors))
  }

  init(_ search: GapSearch, _ test: MixingSignificance?, missing: [Sector.ID]) {
    let count = search.categories.sectors.count
    let mixing = test?.mixing ?? search.graph.mixing(categories: search.categories.ids, count: count)
    let pairs = (0..<count).flatMap { a in (a + 1..<max(count, a + 1)).map { (a, $0) } }
    var q = [[Double?]](repeating: Array(repeating: nil, count: count), count: count)
    if let test {
      let values = GapSearch.benjaminiHochberg(pairs.map { test.p[$0.0][$0.1] })
      for ((a, b), value) in zip(pairs, values) { (q[a][b], q[b][a]) = (value, value) }
    }
    sectors = search.categories.sectors
    sizes = mixing.sizes
    observed = mixing.ties.map { $0.map { Int($0) } }
    expected = (0..<count).map { a in
      (0..<count).map { b in a == b && mixing.sizes[a] < 2 ? nil : mixing.expectedTies(a, b) }
    }
    self.q = q
    let rule = SectorPairRule(search)
    isTold = (0..<count).map { a in
      (0..<count).map { b in q[a][b] != nil && rule.allows(a, b, expected: mixing.expectedTies(a, b) ?? 0) }
    }
    self.missing = missing
  }
}
