// Who meets whom in a plan, counted from its rounds: for lists per person, and for the hosts.

/// Who meets whom in a plan.
public struct PlanMeetings: Sendable {
  /// Two who share a table in one round.
  public struct Meeting: Hashable, Sendable {
    /// The other person's place among the people.
    public let other: Int
    /// The place of the round among the rounds.
    public let round: Int
    /// The rounds before in which they shared a table.
    public let earlier: [Int]
    /// Whether they had met before the plan.
    public let hadMet: Bool

    /// Whether it is their first meeting.
    public var isFirst: Bool { earlier.isEmpty && !hadMet }
  }

  /// The people, in the order of the request, then of their seats.
  public let people: [String]
  /// The number of each person's table in each round; nil for one who does not sit.
  public let tables: [[Int?]]
  /// The meetings of each person, round by round and seat by seat.
  public let meetings: [[Meeting]]

  /// Counts the meetings of a plan. O(rounds · people · people at a table)
  public init(of plan: SeatingPlan) {
    var people = plan.request?.people ?? plan.people.map(\.id)
    var numbers = Dictionary(people.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for id in plan.rounds.flatMap({ $0.tables.flatMap(\.people) }) where numbers[id] == nil {
      numbers[id] = people.count
      people.append(id)
    }
    var known: Set<[Int]> = []
    for contact in plan.request?.history ?? [] where contact.times > 0 {
      guard let a = numbers[contact.pair.first], let b = numbers[contact.pair.second] else { continue }
      known.insert([min(a, b), max(a, b)])
    }
    var tables = Array(repeating: [Int?](repeating: nil, count: plan.rounds.count), count: people.count)
    var meetings = Array(repeating: [Meeting](), count: people.count)
    var shared: [Int: [Int]] = [:]
    for (round, content) in plan.rounds.enumerated() {
      for table in content.tables {
        let members = table.people.compactMap { numbers[$0] }
        for a in members {
          tables[a][round] = table.number
          for b in members where b != a {
            let key = min(a, b) * people.count + max(a, b)
            let earlier = (shared[key] ?? []).filter { $0 < round }
            let hadMet = !known.isEmpty && known.contains([min(a, b), max(a, b)])
            meetings[a].append(Meeting(other: b, round: round, earlier: earlier, hadMet: hadMet))
            if a < b { shared[key, default: []].append(round) }
          }
        }
      }
    }
    self.people = people
    self.tables = tables
    self.meetings = meetings
  }

  /// Whom a person meets for the first time, in the order of meeting.
  public func newContacts(of person: Int) -> [Int] { meetings[person].filter(\.isFirst).map(\.other) }

  /// Whom a person meets, each once, in the order of meeting.
  public func met(by person: Int) -> [Int] { meetings[person].filter(\.earlier.isEmpty).map(\.other) }
}
