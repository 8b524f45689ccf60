// Two years of one network, or two dates of one file: what came, what went, what stayed.
//
// Evaluations of coalitions compare before, during and after, and answer rates of 65–80 % are normal; so what changed only because
// an actor is in one of the two networks is kept apart from change among the actors that are in both. Records are the same
// by id, so that a new name is a change of name and no new actor.

public import GraphCore
public import NetworkModel

/// What differs between an earlier and a later network.
public struct NetworkComparison: Sendable, Hashable {
  /// How a thing fared from the earlier network to the later.
  public enum Change: String, CaseIterable, Sendable, Hashable {
    /// It is in the later one only.
    case gained
    /// It is in the earlier one only.
    case lost
    /// It is in both.
    case kept

    /// From whether it was there and is there; nil if neither.
    init?(before: Bool, after: Bool) {
      switch (before, after) {
      case (true, true): self = .kept
      case (true, false): self = .lost
      case (false, true): self = .gained
      case (false, false): return nil
      }
    }
  }

  /// An actor of either network.
  public struct ActorChange: Sendable, Hashable {
    /// Which.
    public let actor: NetworkActor.ID
    /// Whether it is in one or in both.
    public let change: Change
  }

  /// A pair of actors that works together in either network, directly or in a shared activity.
  public struct TieChange: Sendable, Hashable {
    /// The actor with the smaller id.
    public let first: NetworkActor.ID
    /// The other one.
    public let second: NetworkActor.ID
    /// Whether they work together in one or in both.
    public let change: Change
    /// Whether both actors are in both networks; otherwise an actor came or went, and the tie with it.
    public let isAmongShared: Bool
    /// The summed strength of their direct collaborations in the earlier network.
    package let directBefore: Double
    /// The same in the later network.
    package let directAfter: Double

    /// Whether the tie is kept and its direct collaborations are stronger or weaker.
    package var isReweighted: Bool { change == .kept && directBefore != directAfter }
  }

  /// The earlier and the later date, where there are any.
  public let asOfBefore: PartialDate?, asOfAfter: PartialDate?
  /// Every actor of either network, by id.
  public let actors: [ActorChange]
  /// Every tie of either network, by ids.
  public let ties: [TieChange]
  /// The activities whose status has changed, or that are new or gone, by kind of change, then id.
  public let activities: [ActivityChange]
  /// Fields that differ in records of both networks, in the order of kinds, ids and fields.
  package let records: [RecordChange]
  /// The goals of one network only, by id.
  package let goalsGained: [Goal.ID], goalsLost: [Goal.ID]
  /// Every gap of either network, gained, lost or kept, most severe first; nil where gaps were left out.
  public let gaps: [GapChange]?
  /// The actors of both networks that connect partners who do not work together, in either, by id.
  public let brokers: [BrokerChange]
  /// The actors whose removal splits something in either network, by id.
  public let cutActors: [CutActorChange]
  /// Ties between and within sectors, for pairs of sectors that have any in either network.
  package let mixing: [SectorPairChange]
  /// Every indicator of either network, by goal and indicator.
  public let indicators: [IndicatorChange]

  /// Compares two networks.
  ///
  /// The order of records does not matter. Of records with one id the first counts.
  ///
  /// - Parameters:
  ///   - networks: The earlier and the later network.
  ///   - includesGaps: Whether gaps are looked for, which takes most of the time.
  ///   - seed: Seed of the random numbers, for gaps.
  ///   - execution: Threads, progress, cancellation.
  /// - Throws: `CancellationError` when it is stopped.
  /// - Complexity: O(m^1.5) for the brokers of m ties, and that of `NetworkGaps` up to five times: for each network, for each
  ///   without the actors that the other lacks, and for the later one with those of them who came to a meeting.
  public init(
    of networks: ComparedNetworks, includesGaps: Bool = true, seed: UInt64 = 1, execution: Execution = Execution()
  ) throws(CancellationError) {
    asOfBefore = networks.before.asOf
    asOfAfter = networks.after.asOf
    actors = networks.actors()
    ties = networks.ties()
    activities = networks.activities()
    records = networks.records()
    (goalsGained, goalsLost) = networks.goals()
    gaps = includesGaps ? try networks.gaps(seed: seed, execution: execution) : nil
    brokers = networks.brokers()
    cutActors = networks.cutActors()
    mixing = networks.mixing()
    indicators = networks.indicators()
  }

  /// Whether nothing differs, as far as was looked.
  public var isEmpty: Bool {
    actors.allSatisfy { $0.change == .kept } && ties.allSatisfy { $0.change == .kept && !$0.isReweighted }
      && activities.isEmpty && records.isEmpty && goalsGained.isEmpty && goalsLost.isEmpty
      && gaps?.allSatisfy { $0.change == .kept } ?? true && brokers.allSatisfy { $0.lost == 0 && $0.gained == 0 }
      && cutActors.allSatisfy { $0.change == .kept } && mixing.allSatisfy { $0.before == $0.after }
      && indicators.allSatisfy { $0.before == $0.after }
  }

  /// The actors of one kind of change, by id.
  package func actors(_ change: Change) -> [NetworkActor.ID] { actors.filter { $0.change == change }.map(\.actor) }

  /// The ties of one kind of change; among actors of both networks, or with an actor of one only.
  package func ties(_ change: Change, amongShared: Bool) -> [TieChange] {
    ties.filter { $0.change == change && $0.isAmongShared == amongShared }
  }
}
