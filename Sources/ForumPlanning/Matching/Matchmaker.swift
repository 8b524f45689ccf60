// Meetings one to one in one call: from a brief of the kind `matching` to who meets whom, and when.

public import GraphCore
internal import NetworkAnalysis
public import NetworkModel
public import PlanModel

/// Plans short meetings one to one between two sectors.
///
/// ```swift
/// var brief = Brief()
/// brief.kind = .matching
/// brief.sectors = ["company", "healthcare"]
/// let timetable = try Matchmaker().plan(brief, network: network, people: people)
/// ```
public struct Matchmaker: Sendable {
  /// Whether timetables hold the names of people.
  public var includesNames: Bool
  /// Threads, progress and cancellation of the search for gaps; the timetable itself takes no search.
  public var execution: Execution

  /// A matchmaker.
  public init(includesNames: Bool = false, execution: Execution = Execution()) {
    self.includesNames = includesNames
    self.execution = execution
  }

  /// The best timetable for a brief.
  ///
  /// - Parameters:
  ///   - brief: The brief; its paths are not followed.
  ///   - network: The network; empty for none.
  ///   - people: Those who could come; nil for the representatives that the network's actors may send.
  ///   - contacts: Who have met before, by id.
  /// - Throws: `PlanningError` where the brief names what nobody has, one side is empty, or there are too many people.
  public func plan(
    _ brief: Brief, network: StakeholderNetwork = StakeholderNetwork(), people: PeopleList? = nil,
    contacts: [PriorContact] = []
  ) throws(PlanningError) -> TimetablePlan {
    try plan(
      ResolvedBrief(brief, network: network, people: people, contacts: contacts, execution: execution))
  }

  /// The best timetable for a brief with everything that it names: of those with the most meetings one of the most even,
  /// and of these one of the greatest value.
  ///
  /// - Throws: `PlanningError.emptySide`, `.tooManyPeople`, or `.pastEnd` where meetings would go on after the end.
  /// - Complexity: O(meetings · people²).
  public func plan(_ brief: ResolvedBrief) throws(PlanningError) -> TimetablePlan {
    let meetings = PossibleMeetings(brief)
    if let empty = meetings.sides.firstIndex(where: \.isEmpty) { throw .emptySide(sector: meetings.sectors[empty]) }
    try meetings.checkTime()
    guard let plan = meetings.plan(names: brief.names(includesNames)) else { throw .tooManyPeople }
    return plan
  }
}

/// Two sides of a matching: who takes part, and what each pair's meeting is worth.
private struct PossibleMeetings {
  /// Somebody who takes part: a candidate, or an open seat.
  struct Participant {
    let id: String
    let candidate: Int?
  }

  private let brief: ResolvedBrief
  private let problem: ForumProblem
  let sectors: [String]
  /// Those of each sector.
  let sides: [[Participant]]

  private var request: ForumRequest { brief.request }

  init(_ brief: ResolvedBrief) {
    self.brief = brief
    problem = ForumProblem(brief.request)
    let named = brief.brief.sectors.map(\.text)
    let sectors = named.count == 2 ? named : ["company", "healthcare"]
    self.sectors = sectors
    let candidates = brief.request.candidates
    let excluded = Set(brief.request.exclude)
    sides = sectors.map { sector in
      let people = candidates.indices.filter {
        brief.request.sector(of: $0) == sector && candidates[$0].isAvailable && !excluded.contains($0)
      }
      let open = brief.brief.openSeats.filter { $0.sector.text == sector }.reduce(0) { $0 + $1.count }
      return people.map { Participant(id: candidates[$0].id, candidate: $0) }
        + ForumPlan.OpenSeats(sector: sector, count: open).ids.map { Participant(id: $0, candidate: nil) }
    }
  }

  /// The minutes that a slot takes.
  private var minutes: Int { brief.brief.slotMinutes ?? Brief.usualSlotMinutes }

  /// As many slots as are asked for, or as the time from start to end has room for, or six.
  private var slots: Int { brief.brief.slots ?? brief.brief.minutesOfMatching.map { $0 / minutes } ?? 6 }

  /// Throws where a meeting would go on after the end.
  func checkTime() throws(PlanningError) {
    guard let time = brief.brief.minutesOfMatching else { return }
    let most = max(0, time) / minutes
    if slots > most || most == 0 { throw .pastEnd(slots: max(1, slots), minutes: minutes, most: most) }
  }

  /// A meeting, with no more known of open seats than their sector.
  private func meeting(_ first: Int, _ second: Int) -> TimetablePlan.Meeting {
    let (a, b) = (sides[0][first], sides[1][second])
    var meeting = TimetablePlan.Meeting(first: a.id, second: b.id, worth: 0, isNew: true)
    let worth = request.worth
    guard let one = a.candidate, let other = b.candidate else {
      meeting.worth = worth.newContact
      return meeting
    }
    let (left, right) = (request.candidates[one], request.candidates[other])
    meeting.isNew = problem.isNewContact(one, other)
    let gaps = meeting.isNew ? problem.pairGaps.gaps(of: one, other) : []
    meeting.gaps = gaps.map { request.gaps[$0].id }
    meeting.themes = left.themes.filter { right.themes.contains($0) }.map { request.themes[$0].id }
    meeting.competences = left.competences.filter { competence in
      right.competences.contains { $0.lowercased() == competence.lowercased() }
    }
    meeting.worth =
      (meeting.isNew ? worth.newContact : 0) + (gaps.map { problem.pointsOfGap($0) }.max() ?? 0)
      + worth.theme * (meeting.themes.count + meeting.competences.count)
    let isApart = request.apart.contains { Pair($0.first, $0.second) == Pair(one, other) }
    if isApart || left.actor != nil && left.actor == right.actor { meeting.worth = 0 }
    return meeting
  }

  /// The timetable; nil where there are too many people for one.
  func plan(names: [String: String]?) -> TimetablePlan? {
    let worths = sides[0].indices.map { first in sides[1].indices.map { meeting(first, $0).worth } }
    let matching = MatchingProblem(worths: worths, secondCount: sides[1].count, slots: slots)
    guard let table = matching.timetable() else { return nil }
    var plan = TimetablePlan()
    plan.title = brief.brief.title
    plan.when = brief.brief.when
    plan.place = brief.brief.place
    for theme in brief.brief.themes { plan.themeTitles[theme.id] = theme.title }
    plan.minutes = minutes
    for (place, counts) in [table.firstCounts, table.secondCounts].enumerated() {
      plan.participants += zip(sides[place], counts).map { person, count in
        TimetablePlan.Participant(
          id: person.id, name: names?[person.id],
          actor: person.candidate.flatMap { request.candidates[$0].values[ForumRequest.actor] }, sector: sectors[place],
          meetings: count)
      }
    }
    plan.slots = table.slots.map { slot in slot.map { meeting($0.first, $0.second) } }
    plan.value = PlanFigure(table.value, bound: table.value)
    return plan
  }
}
