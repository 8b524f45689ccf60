// Goals: a tree of what the collaboration is for, with what each needs and how it is measured.

/// A goal, sub-goal, strategic area or strategy.
public struct Goal: Hashable, Sendable {
  /// The id of a goal.
  public typealias ID = Identifier<Goal>

  /// The id by which activities and positions refer to it.
  public var id: ID
  /// The goal of which it is a part.
  public var parent: ID?
  /// Goals elsewhere in the tree that it contributes to: what serves it serves them.
  public var contributesTo: [ID]
  /// Whether it is only to be heeded: no activity is expected to serve it.
  public var isHeeded: Bool
  /// What kind of goal it is.
  public var kind: Kind?
  /// The wording of the goal.
  public var title: LocalizedText?
  /// A short form of the title.
  public var shortTitle: LocalizedText?
  /// A longer description.
  public var description: LocalizedText?
  /// The sectors and competences that it requires.
  public var needs: Needs
  /// The indicators by which it is measured.
  public var indicators: [Indicator]
  /// What the record rests on.
  public var evidence: [Evidence]
  /// The user's own keys.
  public var additional: [Attribute]

  /// What kind of goal it is.
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    /// A main goal.
    case goal
    /// A part of a goal.
    case subgoal
    /// A strategic area.
    case area
    /// A strategy that goals come from.
    case strategy
  }

  /// The sectors and competences that a goal requires.
  public struct Needs: Hashable, Sendable {
    /// The sectors that have to take part.
    public var sectors: [Sector.ID]
    /// The competences that have to be there.
    public var competences: [String]
    /// The user's own keys.
    public var additional: [Attribute]

    /// Required sectors and competences; none by default.
    public init(sectors: [Sector.ID] = [], competences: [String] = [], additional: [Attribute] = []) {
      self.sectors = sectors
      self.competences = competences
      self.additional = additional
    }

    /// Whether the goal states no need.
    public var isEmpty: Bool { sectors.isEmpty && competences.isEmpty && additional.isEmpty }
  }

  /// A goal; only the id is required.
  public init(
    id: ID, parent: ID? = nil, contributesTo: [ID] = [], isHeeded: Bool = false, kind: Kind? = nil,
    title: LocalizedText? = nil, shortTitle: LocalizedText? = nil,
    description: LocalizedText? = nil, needs: Needs = Needs(), indicators: [Indicator] = [], evidence: [Evidence] = [],
    additional: [Attribute] = []
  ) {
    self.id = id
    self.parent = parent
    self.contributesTo = contributesTo
    self.isHeeded = isHeeded
    self.kind = kind
    self.title = title
    self.shortTitle = shortTitle
    self.description = description
    self.needs = needs
    self.indicators = indicators
    self.evidence = evidence
    self.additional = additional
  }
}

/// A figure that measures the progress of a goal.
public struct Indicator: Hashable, Sendable {
  /// The id of an indicator.
  public typealias ID = Identifier<Indicator>

  /// The id of the indicator.
  public var id: ID
  /// The quantity that is measured.
  public var title: LocalizedText?
  /// The unit of the values.
  public var unit: LocalizedText?
  /// The value at the start.
  public var baseline: Observation?
  /// The value aimed at, with its date.
  public var target: Observation?
  /// Values observed so far.
  public var observations: [Observation]
  /// The user's own keys.
  public var additional: [Attribute]

  /// A value on a date.
  public struct Observation: Hashable, Sendable {
    /// The date of the value.
    public var date: PartialDate?
    /// The value, in the indicator's unit.
    public var value: Double
    /// The user's own keys.
    public var additional: [Attribute]

    /// A value on a date.
    public init(date: PartialDate?, value: Double, additional: [Attribute] = []) {
      self.date = date
      self.value = value
      self.additional = additional
    }
  }

  /// An indicator; only the id is required.
  public init(
    id: ID, title: LocalizedText? = nil, unit: LocalizedText? = nil, baseline: Observation? = nil,
    target: Observation? = nil, observations: [Observation] = [], additional: [Attribute] = []
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.baseline = baseline
    self.target = target
    self.observations = observations
    self.additional = additional
  }
}
