// What the papers of an event are made of: the plan, those who come, and when the rounds are.

public import NetworkModel
public import PlanModel

/// An event on its way to paper or to its page.
public struct EventContent: Hashable, Sendable {
  /// What the event is called; nil for nothing of its own.
  public var title: LocalizedText?
  /// The plan; it holds names only where they are shown.
  public var plan: SeatingPlan
  /// Those who come.
  public var guests: EventGuests
  /// When the rounds are; nil where that is not known.
  public var times: RoundTimes?
  /// Whether there are names that are not shown.
  public var hidesNames = false
  /// Whether the plan was saved without names, and no list gives them back.
  public var lacksNames = false
  /// Those who could stand in for somebody invited to a forum.
  public var alternates: [EventGuest] = []
  /// The whole plan of a forum as JSON, around the tables; nil for tables alone.
  public var forum: String?

  /// An event by its plan and its guests; what the plan says of its title and its times is taken over.
  public init(plan: SeatingPlan, guests: EventGuests) {
    self.plan = plan
    self.guests = guests
    title = plan.title
    times = RoundTimes(in: plan.additional)
  }

  /// The numbers of the rounds.
  var rounds: [Int] { plan.rounds.map(\.number) }

  /// The table of each round, by id; nil for no seat.
  var tables: [String: [Int?]] {
    var tables: [String: [Int?]] = [:]
    for (place, round) in plan.rounds.enumerated() {
      for table in round.tables {
        for id in table.people {
          tables[id, default: Array(repeating: nil, count: plan.rounds.count)][place] = table.number
        }
      }
    }
    return tables
  }

  /// Who hosts a table, by id.
  var hosts: [String: Int] {
    let hosted = plan.rounds.flatMap(\.tables).compactMap { table in table.host.map { ($0, table.number) } }
    return Dictionary(hosted, uniquingKeysWith: { first, _ in first })
  }

  /// Those who come at all: all but who is away in every round.
  var coming: [EventGuest] {
    let gone = plan.leavers(fromRound: 1)
    return guests.guests.filter { !gone.contains($0.id) }
  }
}

extension Phrasebook {
  /// What an event is called, where it has no title of its own too.
  func title(of content: EventContent) -> String {
    content.title?.text(in: language) ?? say("Rundabord", "Round tables")
  }
}
