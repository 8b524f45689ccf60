// The planner's answer: who sits where in each round, how good that is, and what each person gets out of it.
//
// Format: "samband-plan", version 1; its JSON Schema is Graphs/plan.schema.json. A plan speaks of people by id. Keys that
// are not known here, such as those of a forum (`invited`, `reserves`, `openSeats`), survive reading and writing.

public import NetworkModel

/// A plan of round tables.
public struct Plan: Hashable, Sendable {
  /// One round.
  public struct Round: Hashable, Sendable {
    /// Its number, from 1.
    public var number: Int
    /// Its tables.
    public var tables: [Table]
    /// Keys of the user's own.
    public var additional: [Attribute]

    /// A round of tables.
    public init(number: Int, tables: [Table], additional: [Attribute] = []) {
      self.number = number
      self.tables = tables
      self.additional = additional
    }
  }

  /// One table of a round.
  public struct Table: Hashable, Sendable {
    /// Its number, from 1.
    public var number: Int
    /// Who stays at it in every round.
    public var host: String?
    /// Who sits at it, seat by seat, the host among them.
    public var people: [String]
    /// Keys of the user's own.
    public var additional: [Attribute]

    /// A table with people.
    public init(number: Int, host: String? = nil, people: [String], additional: [Attribute] = []) {
      self.number = number
      self.host = host
      self.people = people
      self.additional = additional
    }
  }

  /// What one person gets out of it.
  public struct Person: Hashable, Sendable {
    /// Who.
    public var id: String
    /// The name; only where names were asked for.
    public var name: String?
    /// Whom the person sits with in some round, in the order of meeting.
    public var met: [String]
    /// How many of them for the first time.
    public var newContacts: Int
    /// The seats and meetings in a sentence.
    public var why: String?
    /// Keys of the user's own.
    public var additional: [Attribute]

    /// A person with meetings.
    public init(
      id: String, name: String? = nil, met: [String], newContacts: Int, why: String? = nil,
      additional: [Attribute] = []
    ) {
      self.id = id
      self.name = name
      self.met = met
      self.newContacts = newContacts
      self.why = why
      self.additional = additional
    }
  }

  /// What the plan answers.
  public var request: PlanRequest?
  /// The rounds, in order.
  public var rounds: [Round]
  /// How good it is.
  public var score: PlanScore?
  /// Why the search ended.
  public var termination: PlanTermination?
  /// What each person gets out of it.
  public var people: [Person]
  /// Keys of the user's own, and those of other kinds of plan.
  public var additional: [Attribute]

  /// A plan of rounds.
  public init(
    request: PlanRequest? = nil, rounds: [Round], score: PlanScore? = nil, termination: PlanTermination? = nil,
    people: [Person] = [], additional: [Attribute] = []
  ) {
    self.request = request
    self.rounds = rounds
    self.score = score
    self.termination = termination
    self.people = people
    self.additional = additional
  }
}

/// A figure of a plan, and what no plan can pass.
public struct PlanFigure: Hashable, Sendable {
  /// What the plan has.
  public var value: ExactDecimal
  /// What no plan that keeps the rules can better; nil where none was proved.
  public var bound: ExactDecimal?

  /// A figure with its bound.
  public init(value: ExactDecimal, bound: ExactDecimal?) {
    self.value = value
    self.bound = bound
  }

  /// A whole figure with its bound.
  public init(_ value: Int, bound: Int?) {
    self.init(value: ExactDecimal(units: value), bound: bound.map { ExactDecimal(units: $0) })
  }

  /// Whether no plan can better the figure.
  public var isProved: Bool { bound == value }
}

/// How good a plan is, part by part.
public struct PlanScore: Hashable, Sendable {
  /// One rule or wish, and how well it is kept.
  public struct Constraint: Hashable, Sendable {
    /// Which: `tableSizes`, `apart`, `together`, `hosts`, `fixed`, `absences`, `minimum:sector`, `balance:sector`.
    public var rule: String
    /// Whether no plan may break it.
    public var isHard: Bool
    /// How often it is broken; for a balance the people outside the even share.
    public var broken: PlanFigure
    /// Keys of the user's own.
    public var additional: [Attribute]

    /// A rule and how well it is kept.
    public init(rule: String, isHard: Bool, broken: PlanFigure, additional: [Attribute] = []) {
      self.rule = rule
      self.isHard = isHard
      self.broken = broken
      self.additional = additional
    }
  }

  /// Pairs that meet for the first time; more is better.
  public var pairsMet: PlanFigure
  /// Meetings that are not the pair's first; fewer is better.
  public var repeats: PlanFigure
  /// Why some meetings must be repeats, in a sentence; nil where none must.
  public var repeatReason: String?
  /// The most meetings of one pair; fewer is better.
  public var maxMeetings: PlanFigure
  /// Pairs that differ and meet for the first time; nil where no difference was asked for.
  public var crossPairs: PlanFigure?
  /// People outside the even share of each value.
  public var imbalance: PlanFigure
  /// What was asked for.
  public var value: PlanFigure
  /// The rules one by one.
  public var constraints: [Constraint]
  /// Keys of the user's own.
  public var additional: [Attribute] = []

  /// A score of its parts.
  public init(
    pairsMet: PlanFigure, repeats: PlanFigure, maxMeetings: PlanFigure, crossPairs: PlanFigure?,
    imbalance: PlanFigure, value: PlanFigure, constraints: [Constraint] = []
  ) {
    self.pairsMet = pairsMet
    self.repeats = repeats
    self.maxMeetings = maxMeetings
    self.crossPairs = crossPairs
    self.imbalance = imbalance
    self.value = value
    self.constraints = constraints
  }
}

/// Why a search ended, and what it took.
public struct PlanTermination: Hashable, Sendable {
  /// Why a search ends.
  public enum Reason: String, CaseIterable, Sendable {
    /// The score meets its bounds.
    case optimal
    /// The steps that were allowed were used.
    case steps
    /// The time that was allowed was used.
    case seconds
    /// It was interrupted.
    case interrupted
  }

  /// Why.
  public var reason: Reason
  /// Where chance began.
  public var seed: Int
  /// Starts that ran.
  public var starts: Int
  /// Changes that were weighed.
  public var steps: Int
  /// Keys of the user's own.
  public var additional: [Attribute]

  /// An end of a search.
  public init(reason: Reason, seed: Int, starts: Int, steps: Int, additional: [Attribute] = []) {
    self.reason = reason
    self.seed = seed
    self.starts = starts
    self.steps = steps
    self.additional = additional
  }
}
