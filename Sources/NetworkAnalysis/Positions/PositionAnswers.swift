// What those who were consulted have said, and what has come of it.
//
// A matter is one thing that a party has said: the same words on several goals are one matter, told once. Of what a party has said
// on a goal, or on one topic within it, its latest dated words count; where some have no date, all of them.

public import NetworkModel

/// What parties have said on goals, each matter with the activities that answer it.
public struct PositionAnswers: Sendable, Hashable {
  /// An activity that answers a matter.
  public struct Answer: Sendable, Hashable {
    /// The activity.
    public let activity: Activity.ID
    /// Its status on the date.
    public let status: Activity.Status
  }

  /// One thing that a party has said.
  public struct Matter: Sendable, Hashable {
    /// Who has said it.
    public let actor: NetworkActor.ID
    /// The goals that it was said on, by id.
    public let goals: [Goal.ID]
    /// What it is about within them; nil where it is about the goals themselves.
    public let topic: LocalizedText?
    /// The attitude; nil where the file is silent.
    public let stance: Position.Stance?
    /// What was said.
    public let summary: LocalizedText?
    /// When.
    public let date: PartialDate?
    /// Where, each place once.
    public let evidence: [Evidence]
    /// The ids of the positions, by which activities answer them; empty where the file gives none.
    public let positions: [Position.ID]
    /// The activities that answer it, by id.
    public let answers: [Answer]
    /// Its number among those of the party on its first goal that have no id, from 1; 0 where it has one.
    let number: Int

    /// Whether it waits for an answer by what it is: a wish, a concern or an objection.
    public var asksForAnswer: Bool {
      switch stance {
      case .asks, .concerned, .opposes: true
      case .supports, nil: false
      }
    }

    /// Whether something that is decided answers it: what is only proposed does not.
    public var isAnswered: Bool { answers.contains { $0.status != .proposed } }

    /// The ids that tell it from other matters.
    package var idParts: [String] {
      [actor.text] + (positions.first.map { [$0.text] } ?? [goals.first?.text ?? "", String(number)])
    }
  }

  /// The matters: party by party, in the order of dates, then of the places in the sources, then of goals and words.
  public let matters: [Matter]

  /// The parties that have said something, by id.
  public var parties: [NetworkActor.ID] { Set(matters.map(\.actor)).sorted() }

  /// What has been said in a network by the date, and what answers it.
  ///
  /// - Parameters:
  ///   - network: The network; what actors that it does not have are said to have said is passed over.
  ///   - date: The date to look at; the file's own without it.
  /// - Complexity: O(p log p + a) for p positions and a answers.
  public init(of network: StakeholderNetwork, on date: PartialDate? = nil) {
    let date = date ?? network.asOf
    var answering: [Position.ID: Set<Activity.ID>] = [:]
    var states: [Activity.ID: Activity.Status] = [:]
    for activity in network.activities where !activity.answers.isEmpty {
      states[activity.id] = activity.status(on: date)
      for position in activity.answers { answering[position, default: []].insert(activity.id) }
    }
    let known = Set(network.actors.map(\.id))
    let said = network.positions.filter { known.contains($0.actor) && !$0.isSilent }
    let standing = Self.standing(said, on: date)
    let groups = Dictionary(grouping: standing) { position in
      Words(
        actor: position.actor, stance: position.stance, summary: position.summary?.wordings,
        topic: position.summary == nil ? Self.key(position.topic) : nil,
        goal: position.summary == nil ? position.goal : nil)
    }
    let sorted = groups.values.map { $0.sorted(by: Self.precedes) }.sorted { left, right in
      guard let first = left.first, let second = right.first else { return !left.isEmpty }
      return Self.precedes(first, second)
    }
    var numbers: [Key: Int] = [:]
    matters = sorted.compactMap { positions in
      guard let first = positions.first else { return nil }
      let ids = Self.unique(positions.compactMap(\.id))
      let goals = Set(positions.map(\.goal)).sorted()
      var number = 0
      if ids.isEmpty, let goal = goals.first {
        numbers[Key(actor: first.actor, goal: goal), default: 0] += 1
        number = numbers[Key(actor: first.actor, goal: goal)] ?? 0
      }
      return Matter(
        actor: first.actor, goals: goals, topic: positions.lazy.compactMap(\.topic).first, stance: first.stance,
        summary: first.summary, date: first.date, evidence: Self.unique(positions.flatMap(\.evidence)), positions: ids,
        answers: Set(ids.flatMap { answering[$0] ?? [] }).sorted().map {
          Answer(activity: $0, status: states[$0] ?? .active)
        }, number: number)
    }
  }

  /// What is one matter: the same words of a party, or without words its attitude to one goal or topic.
  private struct Words: Hashable {
    let actor: NetworkActor.ID
    let stance: Position.Stance?
    let summary: [String]?
    let topic: String?
    let goal: Goal.ID?
  }

  private struct Key: Hashable {
    let actor: NetworkActor.ID
    let goal: Goal.ID
    var topic: String?
  }

  /// A topic is the same whatever its case and the spaces around it.
  static func key(_ topic: LocalizedText?) -> String? { topic.map { GapSearch.key($0.text(in: .swedish)) } }

  /// The positions that stand on a date: of what a party has said on a goal or a topic its latest dated words; where some have no
  /// date, all.
  static func standing(_ positions: [Position], on date: PartialDate?) -> [Position] {
    let said = positions.filter { position in
      guard let date, let day = position.date else { return true }
      return day.firstDay <= date.lastDay
    }
    func subject(_ position: Position) -> Key {
      Key(actor: position.actor, goal: position.goal, topic: key(position.topic))
    }
    var latest: [Key: CalendarDay?] = [:]
    for (subject, words) in Dictionary(grouping: said, by: subject) {
      let days = words.compactMap { $0.date?.lastDay }
      latest[subject] = days.count == words.count ? days.max() : CalendarDay?.none
    }
    return said.filter { position in
      guard let last = latest[subject(position)] ?? nil else { return true }
      return position.date?.lastDay == last
    }
  }

  private static func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }

  /// By party, date, place in the source, goal, topic and words.
  private static func precedes(_ left: Position, _ right: Position) -> Bool {
    func texts(_ position: Position) -> [String] {
      let date = position.date?.description ?? ""
      let places = position.evidence.first.map { [$0.source.text, $0.section?.text(in: .swedish) ?? ""] } ?? ["", ""]
      return [position.actor.text, date] + places
        + [
          position.goal.text, key(position.topic) ?? "", position.stance?.rawValue ?? "",
          position.summary?.wordings.joined(separator: "\n") ?? "", position.id?.text ?? "",
        ]
    }
    for (one, other) in zip(texts(left), texts(right)) where one != other { return naturallyPrecedes(one, other) }
    return false
  }
}
