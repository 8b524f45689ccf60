// The planner's answer: who sits where in each round, how good that is, and what each person gets out of it.
//
// Format: "samband-plan", version 1; its JSON Schema is Graphs/plan.schema.json. A plan speaks of people by id. Keys that
// are not known here, such as those of a forum (`invited`, `reserves`, `openSeats`), survive reading and writing.

public import NetworkModel

/// A plan of round tables.
public struct SeatingPlan: Hashable, Sendable {
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
    /// Keys of the user's own.
    public var additional: [Attribute]

    /// A person with meetings.
    public init(
      id: String, name: String? = nil, met: [String], newContacts: Int, additional: [Attribute] = []
    ) {
      self.id = id
      self.name = name
      self.met = met
      self.newContacts = newContacts
      self.additional = additional
    }
  }

  /// What the plan answers.
  public var request: SeatingRequest?
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
    request: SeatingRequest? = nil, rounds: [Round], score: PlanScore? = nil, termination: PlanTermination? = nil,
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
