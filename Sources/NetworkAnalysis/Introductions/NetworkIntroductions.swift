// Introductions: the new ties that would help a network most, chosen together.

public import GraphCore
public import NetworkModel

/// New ties to make, with why, through whom, and what they change.
public struct NetworkIntroductions: Sendable, Hashable {
  /// The date that was looked at, where there is one.
  public let asOf: PartialDate?
  /// The introductions, in the order of what each adds to those before it.
  public let introductions: [Introduction]
  /// What they bring together.
  public let gain: Double
  /// A gain that no set of as many of the candidates passes; the gain itself where `isProven`.
  public let bound: Double
  /// Whether no other set of as many of the candidates brings more: at most two ties, and all pairs of candidates looked at.
  public let isProven: Bool
  /// How many pairs were looked at.
  package let candidates: Int
  /// Whether those are all pairs that were asked for and can be brought together; large networks leave the unlikely ones out.
  package let looksAtAll: Bool
  /// From how many actors distances were counted, if not from all.
  package let sampledSources: Int?
  /// The network today.
  public let before: Introduction.Standing
  /// The network with all of the introductions.
  public let after: Introduction.Standing
  /// The planned activities in which some of those asked for will meet who do not work together, those with the most pairs first.
  public let planned: [PlannedMeeting]
  /// The gaps that `NetworkGaps` finds today and not once the ties are made; nil where that was not asked for, or the network is
  /// too large to look twice.
  public let closed: [Gap]?
  /// The gaps that it finds once the ties are made and not today.
  public let opened: [Gap]?

  /// Whom to look for.
  public struct Request: Sendable, Hashable {
    /// How many ties, 1 or more.
    public var count: Int
    /// Where not empty: one of the two is one of these.
    public var actors: [NetworkActor.ID]
    /// Of one sector one of the two is, of more the two are of two different ones of these; tags count too.
    public var sectors: [Sector.ID]
    /// Whether gaps are sought again once the ties are made, for `closed` and `opened`; it takes as long as `NetworkGaps` twice.
    public var looksTwice = true

    /// Ties between any actors by default.
    public init(count: Int = 5, actors: [NetworkActor.ID] = [], sectors: [Sector.ID] = []) {
      (self.count, self.actors, self.sectors) = (count, actors, sectors)
    }
  }

  /// Networks with more ties than this are not searched for gaps a second time.
  private static let secondLook = 100_000

  /// Chooses the ties.
  ///
  /// The gain, its weights, and which two can be brought together at all, are those of `IntroductionWeights`; fewer ties than
  /// asked for come where no more is worth its cost.
  /// Distances are counted from all of at most 2,000 actors, otherwise from 256 that the seed draws. All pairs are candidates up to
  /// 4,096 of them; in larger networks the best connected of sectors with gaps, those cut off and outside, those at work on the
  /// same goals, and the best connected of all. Equal gains are decided by the ids of the two.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - request: How many, and between whom; actors and sectors that the network does not know match nobody.
  ///   - seed: Seed of the random numbers, as for `NetworkGaps`, and for the sample.
  ///   - execution: Threads, progress, cancellation.
  /// - Throws: `CancellationError` when it is stopped.
  /// - Complexity: that of `NetworkGaps` once or twice; a breadth-first search from each source; for each look at a candidate
  ///   O(sources + those who come nearer).
  public init(
    of network: ProjectedNetwork, request: Request = Request(), seed: UInt64 = 1, execution: Execution = Execution()
  ) throws(CancellationError) {
    precondition(request.count >= 1, "At least one introduction is asked for.")
    let search = GapSearch(network, seed, execution)
    let test = try search.sectorPairTest()
    // Where the gaps are counted again, all of them are needed; the others have no part in the choice.
    let looksTwice = request.looksTwice && search.graph.edgeCount <= Self.secondLook
    let gaps = try looksTwice ? search.gaps(test) : search.sectorGaps(test) + search.tieGaps()
    let matches = IntroductionMatches(search)
    let filter = IntroductionFilter(
      search: search, matches: matches,
      actors: Set(request.actors.compactMap { search.places[$0].map(Int32.init) }),
      sectors: request.sectors.map { sector in
        Set(search.network.actors.indices.filter { search.isOf(sector, search.network.actors[$0].id) }.map(Int32.init))
      })
    let isEmpty = !request.actors.isEmpty && filter.actors.isEmpty
    planned = isEmpty ? [] : search.plannedMeetings(filter)
    let ties = try IntroductionSearch(
      search, IntroductionFacts(search, gaps: gaps, mixing: test?.mixing), isEmpty ? nil : filter)
    let count = ties.most(request.count)
    let (choice, singles, isProven) = try ties.choice(count: count)

    let apart = gaps.count { $0.kind == .sectorPairApart }
    let explanation = IntroductionExplanation(
      search: search, matches: matches, brokers: SoleBrokers(search, gaps), apart: apart)
    (introductions, after) = explanation.introductions(choice.state.chosen, from: ties.start)
    before = introductions.first?.before ?? ties.start.standing(pairsApart: apart, execution)
    asOf = search.date
    gain = choice.gain
    self.isProven = isProven && ties.looksAtAll
    bound = self.isProven ? choice.gain : max(choice.gain, ties.bound(count: count, singles: singles))
    (candidates, looksAtAll) = (ties.candidates.count, ties.looksAtAll)
    sampledSources = ties.start.isSampled ? ties.start.sourceCount : nil
    guard looksTwice,
      let later = try? search.network.with(introductions).projected(
        network.options, level: .part)
    else {
      (closed, opened) = (nil, nil)
      return
    }
    let then = try NetworkGaps(of: later, seed: seed, execution: execution.withoutProgress).gaps
    let (idsBefore, idsAfter) = (Set(gaps.map(\.id)), Set(then.map(\.id)))
    // New ties redraw the communities, so that holes between them come and go by themselves.
    closed = gaps.filter { $0.kind != .structuralHole && !idsAfter.contains($0.id) }
    opened = then.filter { $0.kind != .structuralHole && !idsBefore.contains($0.id) }
  }
}

extension StakeholderNetwork {
  /// The network with a direct tie of strength 1 for each introduction, without dates.
  public func with(_ introductions: [Introduction]) -> StakeholderNetwork {
    var network = self
    network.collaborations += introductions.map {
      Collaboration(source: $0.actors[0], target: $0.actors[1])
    }
    return network
  }
}
