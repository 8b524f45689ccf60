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
  /// Where among these the meetings of each round begin.
  private let starts: [[Int]]

  /// Counts the meetings of a plan. O(rounds · people · people at a table)
  public init(of plan: SeatingPlan) {
    var people = plan.request?.people ?? plan.people.map(\.id)
    var numbers = Dictionary(people.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for id in plan.rounds.flatMap({ $0.tables.flatMap(\.people) }) where numbers[id] == nil {
      numbers[id] = people.count
      people.append(id)
    }
    /// Two people's places as one number.
    func pair(_ a: Int, _ b: Int) -> Int { min(a, b) * people.count + max(a, b) }
    var known: Set<Int> = []
    for contact in plan.request?.history ?? [] where contact.times > 0 {
      guard let a = numbers[contact.pair.first], let b = numbers[contact.pair.second] else { continue }
      known.insert(pair(a, b))
    }
    let circles = plan.rounds.map { $0.tables.map { $0.people.compactMap { numbers[$0] } } }
    var seats = Array(repeating: [Int?](repeating: nil, count: plan.rounds.count), count: people.count)
    for (round, tables) in circles.enumerated() {
      for (place, members) in tables.enumerated() { for person in members { seats[person][round] = place } }
    }
    // For one person at a time how often it has met each other so far: nobody but for those at its tables.
    var times = Array(repeating: 0, count: people.count)
    var meetings = Array(repeating: [Meeting](), count: people.count)
    var starts = Array(repeating: [Int](), count: people.count)
    for person in people.indices {
      var mine: [Meeting] = []
      var begins: [Int] = []
      for (round, place) in seats[person].enumerated() {
        begins.append(mine.count)
        guard let place else { continue }
        for other in circles[round][place] where other != person {
          let hadMet = !known.isEmpty && known.contains(pair(person, other))
          // Most meet once, so that the rounds before are looked up only where there are any.
          let earlier = times[other] == 0 ? [] : mine.compactMap { $0.other == other ? $0.round : nil }
          mine.append(Meeting(other: other, round: round, earlier: earlier, hadMet: hadMet))
          times[other] += 1
        }
      }
      for meeting in mine { times[meeting.other] = 0 }
      meetings[person] = mine
      starts[person] = begins
    }
    self.people = people
    tables = seats.map { places in
      zip(plan.rounds, places).map { round, place in place.map { round.tables[$0].number } }
    }
    self.meetings = meetings
    self.starts = starts
  }

  /// The meetings of a person in a round, seat by seat.
  public func meetings(of person: Int, in round: Int) -> ArraySlice<Meeting> {
    let all = meetings[person]
    let end = round + 1 < starts[person].count ? starts[person][round + 1] : all.count
    return all[starts[person][round]..<end]
  }

  /// Whom a person meets for the first time, in the order of meeting.
  public func newContacts(of person: Int) -> [Int] { meetings[person].compactMap { $0.isFirst ? $0.other : nil } }

  /// Whom a person meets, each once, in the order of meeting.
  public func met(by person: Int) -> [Int] { meetings[person].compactMap { $0.earlier.isEmpty ? $0.other : nil } }
}
