// Two sides of a matching: who takes part, what each pair's meeting is worth, and the timetable that comes of it.

import ForumPlanning
import NetworkAnalysis
import NetworkModel
import PlanModel

/// The meetings that a brief of the kind `matching` asks for.
struct MatchingDraft {
  /// Somebody who takes part: a candidate, or an open seat.
  struct Side {
    let id: String
    let candidate: Int?
  }

  let source: ForumSource
  private let problem: ForumProblem
  let sectors: [String]
  /// Those of each sector.
  let sides: [[Side]]

  private var request: ForumRequest { source.request }

  init(_ source: ForumSource) {
    self.source = source
    problem = ForumProblem(source.request)
    let named = source.brief.sectors.map(\.text)
    let sectors = named.count == 2 ? named : ["company", "healthcare"]
    self.sectors = sectors
    let excluded = Set(source.request.exclude)
    sides = sectors.map { sector in
      let people = source.request.candidates.indices.filter {
        source.request.sector(of: $0) == sector && source.request.candidates[$0].isAvailable && !excluded.contains($0)
      }
      let open = source.brief.openSeats.filter { $0.sector.text == sector }.reduce(0) { $0 + $1.count }
      return people.map { Side(id: source.request.candidates[$0].id, candidate: $0) }
        + (0..<open).map { Side(id: "open-\(sector)-\($0 + 1)", candidate: nil) }
    }
  }

  /// How many minutes a slot takes.
  var minutes: Int { source.brief.slotMinutes ?? 15 }

  /// As many slots as are asked for, or as the time from start to end has room for, or six.
  var slots: Int {
    if let slots = source.brief.slots { return slots }
    guard let when = source.brief.when, let end = when.end, end.day == when.start.day else { return 6 }
    let time = (end.hour - when.start.hour) * 60 + end.minute - when.start.minute
    return max(1, time / minutes)
  }

  /// A meeting, with no more known of open seats than their sector.
  func meeting(_ first: Int, _ second: Int) -> TimetablePlan.Meeting {
    let (a, b) = (sides[0][first], sides[1][second])
    var meeting = TimetablePlan.Meeting(first: a.id, second: b.id, worth: 0, isNew: true, shared: [], gaps: [])
    let worth = request.worth
    guard let one = a.candidate, let other = b.candidate else {
      meeting.worth = worth.newContact
      return meeting
    }
    let (left, right) = (request.candidates[one], request.candidates[other])
    meeting.isNew = problem.isNewContact(one, other)
    let gaps = meeting.isNew ? problem.pairGaps.gaps(of: one, other) : []
    meeting.gaps = gaps.map { request.gaps[$0].id }
    let themes = left.themes.filter { right.themes.contains($0) }.map { theme in
      source.brief.themes[theme].title?.text(in: source.language) ?? request.themes[theme].id
    }
    let competences = left.competences.filter { competence in
      right.competences.contains { $0.lowercased() == competence.lowercased() }
    }
    meeting.shared = themes + competences
    meeting.worth =
      (meeting.isNew ? worth.newContact : 0) + (gaps.map { problem.pointsOfGap($0) }.max() ?? 0)
      + worth.theme * meeting.shared.count
    let isApart = request.apart.contains { pair in Set([pair.first, pair.second]) == Set([one, other]) }
    if isApart || left.actor != nil && left.actor == right.actor { meeting.worth = 0 }
    return meeting
  }

  /// The timetable; nil where there are too many people for one.
  func plan(names: [String: String]?) -> TimetablePlan? {
    let worths = sides[0].indices.map { first in sides[1].indices.map { meeting(first, $0).worth } }
    let matching = MatchingProblem(worths: worths, secondCount: sides[1].count, slots: slots)
    guard let table = matching.timetable() else { return nil }
    var plan = TimetablePlan()
    plan.title = source.brief.title
    plan.when = source.brief.when
    plan.place = source.brief.place
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
