// Goals: a tree of what the collaboration is for, with what each needs and how it is measured.

/// A goal, sub-goal, strategic area or strategy.
public struct Goal: Hashable, Sendable {
  /// The id of a goal.
  public typealias ID = Identifier<Goal>

  /// What activities and positions name it by.
  public var id: ID
  /// The goal that it is a part of.
  public var parent: ID?
  /// What kind of goal it is.
  public var kind: Kind?
  /// The goal in words.
  public var title: LocalizedText?
  /// What it is called for short.
  public var shortTitle: LocalizedText?
  /// More about it.
  public var description: LocalizedText?
  /// Who and what it takes.
  public var needs: Needs
  /// How it is measured.
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

  /// Who and what a goal takes.
  public struct Needs: Hashable, Sendable {
    /// The sectors that have to take part.
    public var sectors: [Sector.ID]
    /// The competences that have to be there.
    public var competences: [String]
    /// The user's own keys.
    public var additional: [Attribute]

    /// Who and what a goal takes; nothing by default.
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
    id: ID, parent: ID? = nil, kind: Kind? = nil, title: LocalizedText? = nil, shortTitle: LocalizedText? = nil,
    description: LocalizedText? = nil, needs: Needs = Needs(), indicators: [Indicator] = [], evidence: [Evidence] = [],
    additional: [Attribute] = []
  ) {
    self.id = id
    self.parent = parent
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

/// A figure that tells how far a goal has come.
public struct Indicator: Hashable, Sendable {
  /// The id of an indicator.
  public typealias ID = Identifier<Indicator>

  /// What it is named by.
  public var id: ID
  /// What is measured.
  public var title: LocalizedText?
  /// In what unit.
  public var unit: LocalizedText?
  /// Where it started.
  public var baseline: Observation?
  /// Where it shall be, and when.
  public var target: Observation?
  /// What was seen on the way.
  public var observations: [Observation]
  /// The user's own keys.
  public var additional: [Attribute]

  /// A value on a date.
  public struct Observation: Hashable, Sendable {
    /// When.
    public var date: PartialDate?
    /// How much, in the indicator's unit.
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
