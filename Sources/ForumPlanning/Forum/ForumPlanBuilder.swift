// From a choice to the plan of a forum: ids for places, reasons as facts, and the request for the tables of those who come.

internal import GraphCore
internal import NetworkAnalysis
internal import NetworkModel
internal import PlanModel

/// Makes the plan of a forum from a choice.
struct ForumPlanBuilder {
  let brief: ResolvedBrief
  let problem: ForumProblem
  /// Whether the plan holds the names of people.
  let includesNames: Bool

  private var request: ForumRequest { problem.request }

  /// The plan of a choice without tables.
  func plan(_ choice: ForumChoice) -> ForumPlan {
    let brief = self.brief.brief
    var plan = ForumPlan()
    plan.id = brief.id
    plan.title = brief.title
    plan.kind = brief.kind
    plan.when = brief.when
    if plan.when != nil { plan.calendar = CalendarRecord(of: brief, in: self.brief.network) }
    plan.place = brief.place
    plan.host = brief.host?.text
    plan.goals = brief.goals.map(\.text)
    for theme in brief.themes { plan.themeTitles[theme.id] = theme.title }
    plan.invited = choice.invitations.map { invitation(choice, $0) }
    let reserves = reserves(choice)
    plan.reserves = reserves.map { request.candidates[$0].id }
    plan.alternates = reserves.map { self.brief.entry(for: $0, includesNames: false) }
    plan.openSeats = brief.openSeats.map { seats in
      ForumPlan.OpenSeats(sector: seats.sector.text, count: seats.count, note: seats.note)
    }
    plan.missedThemes = choice.missedThemes.map { request.themes[$0.theme].id }
    let open = Set(brief.openSeats.map(\.sector))
    plan.missedGaps = choice.missedGaps.map { place in
      let gap = request.gaps[place]
      let sectors = gap.proposal.sectors.isEmpty ? gap.sectors : gap.proposal.sectors
      return ForumPlan.MissedGap(
        id: gap.id, topic: GapTopic(gap), isAwaited: sectors.contains(where: open.contains))
    }
    if let value = choice.value {
      plan.value = PlanFigure(value.total, bound: choice.bound)
      plan.parts = parts(value, choice)
    }
    let reason: PlanTermination.Reason =
      switch choice.termination {
      case .optimal: .optimal
      case .stopped(.canceled): .interrupted
      case .stopped(.time): .seconds
      case .stopped, .infeasible: .steps
      }
    plan.termination = PlanTermination(
      reason: reason, seed: brief.seed, starts: choice.statistics.starts, steps: Int(choice.statistics.steps))
    return plan
  }

  private func invitation(_ choice: ForumChoice, _ invitation: ForumChoice.Invitation) -> ForumPlan.Invitation {
    var entry = brief.entry(for: invitation.candidate, includesNames: includesNames)
    entry.isRequired = invitation.isRequired
    entry.newContacts = invitation.newContacts.count
    entry.newActors = invitation.newActors.map { brief.network.actors[$0].id.text }
    entry.themes = request.candidates[invitation.candidate].themes.map { request.themes[$0].id }
    entry.gaps = invitation.gaps.map { request.gaps[$0].id }
    entry.contribution = invitation.contribution.total
    entry.reasons = problem.reasons(for: invitation)
    entry.standIns = invitation.standIns.map { request.candidates[$0.person].id }
    return entry
  }

  /// Those who can stand in, by for how many; of equal ones those who lose least come first, then the order of the list.
  private func reserves(_ choice: ForumChoice) -> [Int] {
    var count: [Int: Int] = [:]
    var least: [Int: Int] = [:]
    for standIn in choice.invitations.flatMap(\.standIns) {
      count[standIn.person, default: 0] += 1
      least[standIn.person] = max(least[standIn.person] ?? Int.min, standIn.change)
    }
    return count.keys.sorted { a, b in
      if count[a] != count[b] { return (count[a] ?? 0) > (count[b] ?? 0) }
      return least[a] != least[b] ? (least[a] ?? 0) > (least[b] ?? 0) : a < b
    }
  }

  private func parts(_ value: ForumChoice.Value, _ choice: ForumChoice) -> [ForumPlan.Part] {
    let touched = request.gaps.count - choice.missedGaps.count
    return [
      ForumPlan.Part(name: "contacts", points: value.contacts, count: value.newPairs),
      ForumPlan.Part(name: "gaps", points: value.gaps, count: touched),
      ForumPlan.Part(name: "themes", points: value.themes, count: request.themes.count - choice.missedThemes.count),
      ForumPlan.Part(name: "reach", points: value.reach, count: value.reached),
      ForumPlan.Part(name: "bridging", points: value.bridging),
      ForumPlan.Part(name: "invitations", points: value.invitations),
      ForumPlan.Part(name: "conflicts", points: value.conflicts),
    ]
  }

  // MARK: Tables

  /// The request for tables for those who are invited and for open seats, each of which is a person of its own.
  func seatingRequest(for plan: ForumPlan, _ tables: Brief.Tables) -> SeatingRequest {
    let open = plan.openSeats.flatMap { seats in seats.ids.map { (id: $0, sector: seats.sector) } }
    let invited = plan.invited.map(\.id)
    let people = invited + open.map(\.id)
    let columns = list(invited).columns.enumerated().map { place, column in
      PeopleList.Column(
        name: column.name,
        values: column.values + open.map { place == ForumRequest.sector ? $0.sector : nil })
    }
    var seating = SeatingRequest(people: people, tables: sizes(tables, people.count), rounds: tables.rounds)
    var wanted = Set(tables.balance + ["sector"])
    if case .cross(let column)? = tables.meet { wanted.insert(column) }
    seating.columns = columns.filter { wanted.contains($0.name) }
    seating.balance = tables.balance.filter { name in columns.contains { $0.name == name } }
    seating.meeting = tables.meet ?? .cross("sector")
    if case .values(let values)? = tables.meet {
      let known = Set(invited)
      seating.meeting = .values(values.filter { known.contains($0.pair.first) && known.contains($0.pair.second) })
    }
    seating.sparesThirdMeetings = tables.meet == nil
    // Sizes that the brief leaves open are as equal as can be.
    seating.levelsTables = tables.count == nil || tables.seats == nil
    if let least = tables.minSectors { seating.minimums = [SeatingRequest.Minimum(column: "sector", least: least)] }
    let present = Set(people)
    seating.hosts = tables.hosts.enumerated().filter { present.contains($0.element) }.map {
      SeatingRequest.Seat($0.element, table: $0.offset + 1)
    }
    seating.history = priorContacts(among: invited)
    seating.seed = brief.brief.seed
    seating.steps = brief.brief.steps
    return seating
  }

  private func sizes(_ tables: Brief.Tables, _ people: Int) -> [ClosedRange<Int>] {
    let most = tables.seats?.upperBound ?? 8
    let count = min(max(1, people), tables.count ?? (people + most - 1) / most)
    let even = (people / count)...((people + count - 1) / count)
    return Array(repeating: tables.count == nil ? even : tables.seats ?? even, count: count)
  }

  /// What is known of people who come, for the columns of a seating.
  func list(_ ids: [String]) -> PeopleList {
    let candidates = Dictionary(request.candidates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return PeopleList(
      ids: ids,
      columns: request.attributes.enumerated().map { place, name in
        PeopleList.Column(name: name, values: ids.map { candidates[$0]?.values[place] })
      })
  }

  /// What has to be left of a contact of two actors for a table not to be a new contact: they met within two years.
  private static let knownContact = 0.5

  /// Pairs who have met, or whose actors work together or have met: for them a table is no new contact.
  func priorContacts(among ids: [String]) -> [PriorContact] {
    let invitees = brief.invitees
    let tied = TiedActors(request)
    var contacts: [PriorContact] = []
    for (place, first) in ids.enumerated() {
      for second in ids[..<place] {
        guard let a = invitees.index(of: first), let b = invitees.index(of: second) else { continue }
        var isKnown = request.contacts.contains(Pair(a, b))
        if let one = request.candidates[a].actor, let other = request.candidates[b].actor {
          isKnown =
            isKnown || one == other || tied.contains(Pair(one, other))
            || request.contact(of: a, b) >= Self.knownContact
        }
        if isKnown { contacts.append(PriorContact(PersonPair(second, first), times: 1)) }
      }
    }
    return contacts
  }
}
