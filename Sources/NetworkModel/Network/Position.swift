// Positions: what actors have said on goals.

/// What an actor has said on a goal.
public struct Position: Hashable, Sendable {
  /// The id of a position.
  public typealias ID = Identifier<Position>

  /// The id by which activities answer it; nil where nothing refers to it.
  public var id: ID?
  /// The actor that takes the position.
  public var actor: NetworkActor.ID
  /// The goal that it is about.
  public var goal: Goal.ID
  /// The matter within the goal that it is about; nil where it is about the goal itself.
  public var topic: LocalizedText?
  /// The attitude to the goal, or to the topic where there is one.
  public var stance: Stance?
  /// A summary of what was said.
  public var summary: LocalizedText?
  /// The date of the statement.
  public var date: PartialDate?
  /// What the record rests on.
  public var evidence: [Evidence]
  /// The user's own keys.
  public var additional: [Attribute]

  /// An attitude to a goal.
  public enum Stance: String, CaseIterable, Sendable, Hashable {
    /// In favor.
    case supports
    /// Asks for more, or for something different.
    case asks
    /// Concerned.
    case concerned
    /// Against.
    case opposes
  }

  /// Whether it holds only values of the user's own, such as scores of influence and interest, and nothing that was said.
  package var isSilent: Bool {
    topic == nil && stance == nil && summary == nil && date == nil && evidence.isEmpty && !additional.isEmpty
  }

  /// A position; actor and goal are required.
  public init(
    id: ID? = nil, actor: NetworkActor.ID, goal: Goal.ID, topic: LocalizedText? = nil, stance: Stance? = nil,
    summary: LocalizedText? = nil,
    date: PartialDate? = nil, evidence: [Evidence] = [], additional: [Attribute] = []
  ) {
    self.id = id
    self.actor = actor
    self.goal = goal
    self.topic = topic
    self.stance = stance
    self.summary = summary
    self.date = date
    self.evidence = evidence
    self.additional = additional
  }
}
