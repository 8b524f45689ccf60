// Positions: what actors have said on goals.

/// What an actor has said on a goal.
public struct Position: Hashable, Sendable {
  /// Who said it.
  public var actor: NetworkActor.ID
  /// On which goal.
  public var goal: Goal.ID
  /// For or against.
  public var stance: Stance?
  /// What was said, in short.
  public var summary: LocalizedText?
  /// When.
  public var date: PartialDate?
  /// What the record rests on.
  public var evidence: [Evidence]
  /// The user's own keys.
  public var additional: [Attribute]

  /// For or against.
  public enum Stance: String, CaseIterable, Sendable, Hashable {
    /// Is for it.
    case supports
    /// Wants something more or else of it.
    case asks
    /// Has doubts.
    case concerned
    /// Is against it.
    case opposes
  }

  /// A position; actor and goal are required.
  public init(
    actor: NetworkActor.ID, goal: Goal.ID, stance: Stance? = nil, summary: LocalizedText? = nil,
    date: PartialDate? = nil, evidence: [Evidence] = [], additional: [Attribute] = []
  ) {
    self.actor = actor
    self.goal = goal
    self.stance = stance
    self.summary = summary
    self.date = date
    self.evidence = evidence
    self.additional = additional
  }
}
