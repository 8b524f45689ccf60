// What a comparison says of activities, records, gaps, brokers, sectors and indicators.

public import NetworkModel

/// An activity whose status has changed, or that is new or gone.
public struct ActivityChange: Sendable, Hashable {
  /// What became of it.
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    /// It is active now and was not.
    case begun
    /// It is decided now and was not.
    case planned
    /// It is proposed now and was not.
    case proposed
    /// It is over, and something decided carries it on.
    case ended
    /// It is over, and nothing decided carries it on.
    case lapsed
    /// The later network has no record of it, so that nobody says what became of it.
    case dropped
  }

  /// The activity.
  public let activity: Activity.ID
  /// What became of it.
  public let kind: Kind
  /// Its status in the earlier network; nil if it is new.
  public let before: Activity.Status?
  /// Its status in the later network; nil if it is gone.
  public let after: Activity.Status?
  /// The activities that carry it on, proposed ones too, by id; of what is over.
  package let successors: [Activity.ID]
  /// False where all its known participants are in one of the networks only, so that it came or went with them.
  public let isAmongShared: Bool
}

/// A field that differs in a record that both networks have.
package struct RecordChange: Sendable, Hashable {
  /// What kind of record.
  package enum Kind: String, CaseIterable, Sendable, Hashable {
    case actor, activity, goal, indicator, position
  }

  /// What kind of record.
  package let kind: Kind
  /// Its id: `goal/indicator` for an indicator, `actor/goal` for a position.
  package let id: String
  /// The key of the field in a network file; an indicator that is new or gone has the field `indicator`.
  package let field: String
  /// What stood there: texts, ids or numbers; empty for nothing.
  package let before: [LocalizedText]
  /// What stands there.
  package let after: [LocalizedText]
}

/// A gap of either network.
public struct GapChange: Sendable, Hashable {
  /// Whether it is new (`gained`), closed (`lost`) or still open (`kept`).
  public let change: NetworkComparison.Change
  /// False where it is new or closed only with the actors that are in one of the networks: among those in both nothing changed.
  public let isAmongShared: Bool
  /// Why a gap that is gone was not closed, or one that is there now is not new; nil for what is closed, new or kept.
  public let reason: Reason?
  /// The gap as it is now, or as it was.
  public let gap: Gap
  /// Its severity in the earlier network.
  package let severityBefore: Double?

  /// Whether a gap that is gone was not closed: what it was a gap of is gone, too.
  public var isDissolved: Bool { change == .lost && reason != nil }
  /// Whether a gap is only seen now, and was no less there before.
  public var isOnlySeenNow: Bool { change == .gained && reason != nil }

  /// Why a gap came or went though nothing was mended or lost.
  public enum Reason: String, CaseIterable, Sendable, Hashable {
    /// Its goal, indicator, activity or sector is in the file no more.
    case recordGone = "record-gone"
    /// Nobody asks for the sector or competence any more.
    case notAsked = "not-asked"
    /// Nothing serves the goal any more, which is a gap of its own.
    case unserved
    /// The forum is over.
    case over
    /// Those between whom it lay have no contact left at all.
    case contactLost = "contact-lost"
    /// The tie is still the only way to somebody, with others at its far end now.
    case stillOnlyWay = "still-only-way"
    /// The meeting is so long ago that it is forgotten.
    case forgotten
    /// Actors have come to the file, so that chance would give more or fewer ties; no tie has come in its place.
    case newActors = "new-actors"
    /// There is less to expect in the file now, in ties, goals or actors; no tie has come in its place.
    case notExpected = "not-expected"
    /// The groups are divided in another way now, and are as far from each other as they were.
    case regrouped
  }
}

/// An actor that connects partners who do not work together (UCINET's honest broker, followed over time).
///
/// Only actors that are in both networks count here, as brokers and as partners.
public struct BrokerChange: Sendable, Hashable {
  /// The actor.
  public let actor: NetworkActor.ID
  /// The pairs of its partners that did not work together.
  public let before: Int
  /// The pairs of its partners that do not work together now.
  public let after: Int
  /// The pairs that it stands between in both.
  public let kept: Int
  /// Of the pairs lost, those that work together now: the broker is not needed for them any more.
  package let closed: Int

  /// The pairs that it stands between no more.
  package var lost: Int { before - kept }
  /// The pairs that it stands between now and did not.
  package var gained: Int { after - kept }
  /// Whether it was a broker, is one, or both.
  public var change: NetworkComparison.Change { before == 0 ? .gained : after == 0 ? .lost : .kept }
}

/// An actor whose removal splits a part of either network.
public struct CutActorChange: Sendable, Hashable {
  /// The actor.
  public let actor: NetworkActor.ID
  /// Whether it splits something in one network or in both.
  public let change: NetworkComparison.Change
  /// False where that changed only with the actors that are in one of the networks.
  public let isAmongShared: Bool
}

/// The ties between two sectors, or within one.
package struct SectorPairChange: Sendable, Hashable {
  /// The sectors; twice the same for ties within it.
  package let first: Sector.ID, second: Sector.ID
  /// The ties in the earlier and in the later network.
  package let before: Int, after: Int
  /// Those of them among actors of both networks.
  package let sharedBefore: Int, sharedAfter: Int
  /// The ties that chance would give; nil where the network has too few actors.
  package let expectedBefore: Double?, expectedAfter: Double?
}

/// An indicator of either network.
public struct IndicatorChange: Sendable, Hashable {
  /// The goal.
  public let goal: Goal.ID
  /// The indicator.
  public let indicator: Indicator.ID
  /// Where it stood; nil if it is new.
  public let before: IndicatorStanding?
  /// Where it stands; nil if it is gone.
  public let after: IndicatorStanding?
}
