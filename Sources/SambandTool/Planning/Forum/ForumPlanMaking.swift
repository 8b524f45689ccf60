// From a choice to a plan of a forum: ids for numbers, reasons in words, and the tables for those who come.

import ForumPlanning
import GraphCore
import NetworkAnalysis
import NetworkModel
import PlanModel
import Reporting

/// Makes the plan of a forum.
struct ForumPlanMaking {
  let source: ForumSource
  let problem: ForumProblem
  let context: Context
  let threads: Int?
  /// Whether names of people are written.
  let withNames: Bool

  private var request: ForumRequest { source.request }
  private var brief: Brief { source.brief }

  /// The plan of a choice, with tables.
  func plan(_ choice: ForumChoice) throws(ToolFailure) -> ForumPlan {
    var plan = unseated(choice)
    if let tables = brief.tables, !choice.invitations.isEmpty { plan.seating = try seating(plan, tables) }
    return plan
  }

  /// The plan of a choice without tables.
  func unseated(_ choice: ForumChoice) -> ForumPlan {
    var plan = ForumPlan()
    plan.id = brief.id
    plan.brief = source.isOfBrief ? source.path.split(separator: "/").last.map(String.init) : nil
    plan.title = brief.title
    plan.kind = brief.kind
    plan.when = brief.when
    plan.place = brief.place
    plan.host = brief.host?.text
    plan.goals = brief.goals.map(\.text)
    for theme in brief.themes { plan.themeTitles[theme.id] = theme.title }
    plan.invited = choice.invitations.map { invitation(choice, $0) }
    plan.reserves = reserves(choice)
    plan.openSeats = brief.openSeats.map { seats in
      ForumPlan.OpenSeats(
        sector: seats.sector.text, count: seats.count, note: seats.note?.text(in: source.language))
    }
    plan.missedThemes = choice.missedThemes.map { request.themes[$0.theme].id }
    plan.missedGaps = choice.missedGaps.map { request.gaps[$0].id }
    let open = Set(brief.openSeats.map(\.sector))
    for gap in choice.missedGaps.map({ request.gaps[$0] }) {
      plan.gapTitles[gap.id] = source.phrases.title(of: gap, in: source.network)
      let sectors = gap.proposal.sectors.isEmpty ? gap.sectors : gap.proposal.sectors
      if sectors.contains(where: open.contains) { plan.awaitedGaps.append(gap.id) }
    }
    if let value = choice.value {
      plan.value = PlanFigure(value.total, bound: choice.bound)
      plan.parts = parts(value, choice)
    }
    plan.termination = termination(choice)
    return plan
  }

  /// A plan with its sentences in another language than the source's.
  func worded(_ plan: ForumPlan, _ choice: ForumChoice, in language: Language) -> ForumPlan {
    var plan = plan
    let phrases = Phrasebook(language)
    let themes = brief.themes.map { $0.title?.text(in: language) ?? $0.id }
    for (place, invitation) in choice.invitations.enumerated() {
      plan.invited[place].reason = phrases.reason(for: invitation, in: problem, themes: themes)
    }
    for (place, seats) in brief.openSeats.enumerated() {
      plan.openSeats[place].note = seats.note?.text(in: language)
    }
    return plan
  }

  private func invitation(_ choice: ForumChoice, _ invitation: ForumChoice.Invitation) -> ForumPlan.Invitation {
    let candidate = request.candidates[invitation.candidate]
    var entry = ForumPlan.Invitation(id: candidate.id)
    entry.name = withNames ? source.people?.namesByID[candidate.id] : nil
    entry.actor = candidate.values[ForumRequest.actor]
    entry.sector = candidate.values[ForumRequest.sector]
    entry.role = role(of: candidate)
    entry.isRequired = invitation.isRequired
    entry.newContacts = invitation.newContacts.count
    entry.newActors = invitation.newActors.map { source.network.actors[$0].id.text }
    entry.themes = candidate.themes.map { request.themes[$0].id }
    entry.gaps = invitation.gaps.map { request.gaps[$0].id }
    entry.contribution = invitation.contribution.total
    entry.reason = source.phrases.reason(for: invitation, in: problem, themes: themeNames)
    entry.standIns = invitation.standIns.map { request.candidates[$0.person].id }
    return entry
  }

  private func role(of candidate: ForumRequest.Candidate) -> String? {
    guard let name = source.people?.column("role")?.name, let place = request.attributes.firstIndex(of: name) else {
      return nil
    }
    return candidate.values[place]
  }

  private var themeNames: [String] { brief.themes.map { $0.title?.text(in: source.language) ?? $0.id } }

  /// Those who can stand in, by for how many; of equal ones those who lose least come first, then the order of the list.
  private func reserves(_ choice: ForumChoice) -> [String] {
    var count: [Int: Int] = [:]
    var least: [Int: Int] = [:]
    for standIn in choice.invitations.flatMap(\.standIns) {
      count[standIn.person, default: 0] += 1
      least[standIn.person] = max(least[standIn.person] ?? Int.min, standIn.change)
    }
    return count.keys.sorted { a, b in
      if count[a] != count[b] { return (count[a] ?? 0) > (count[b] ?? 0) }
      return least[a] != least[b] ? (least[a] ?? 0) > (least[b] ?? 0) : a < b
    }.map { request.candidates[$0].id }
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

  private func termination(_ choice: ForumChoice) -> PlanTermination {
    let reason: PlanTermination.Reason =
      switch choice.termination {
      case .optimal: .optimal
      case .stopped(.canceled): .interrupted
      case .stopped(.time): .seconds
      case .stopped, .infeasible: .steps
      }
    return PlanTermination(
      reason: reason, seed: brief.seed, starts: choice.statistics.starts, steps: choice.statistics.steps)
  }

  // MARK: Tables

  /// The tables for those who are invited and for open seats, each of which is a person of its own.
  private func seating(_ plan: ForumPlan, _ tables: Brief.Tables) throws(ToolFailure) -> SeatingPlan {
    let open = plan.openSeats.flatMap { seats in
      (0..<seats.count).map { (id: OpenSeat.id(sector: seats.sector, number: $0 + 1), sector: seats.sector) }
    }
    let candidates = Dictionary(
      request.candidates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let people = plan.invited.map(\.id) + open.map(\.id)
    let columns = request.attributes.enumerated().map { place, name in
      PeopleList.Column(
        name: name,
        values: plan.invited.map { candidates[$0.id]?.values[place] }
          + open.map { place == ForumRequest.sector ? $0.sector : nil })
    }
    var seating = SeatingRequest(people: people, tables: sizes(tables, people.count), rounds: tables.rounds)
    let wanted = Set(tables.balance + ["sector"])
    seating.columns = columns.filter { wanted.contains($0.name) }
    seating.balance = tables.balance.filter { name in columns.contains { $0.name == name } }
    seating.meeting = .cross("sector")
    if let least = tables.minSectors { seating.minimums = [SeatingRequest.Minimum(column: "sector", least: least)] }
    let present = Set(people)
    seating.hosts = tables.hosts.enumerated().filter { present.contains($0.element) }.map {
      SeatingRequest.Seat($0.element, table: $0.offset + 1)
    }
    seating.history = met(plan.invited.map(\.id))
    seating.seed = brief.seed
    var tables = try context.plan(seating, threads: threads, source.phrases, labels: labels(for: plan))
    tables.setNames(names)
    return tables
  }

  /// The names to be written out, by id; nil where names stay in their file.
  var names: [String: String]? { withNames ? source.people?.namesByID : nil }

  /// What people are called in sentences, by id.
  func labels(for plan: ForumPlan) -> [String: String] {
    source.phrases.tableLabels(for: plan, of: source.network).merging(names ?? [:]) { label, _ in label }
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

  private func sizes(_ tables: Brief.Tables, _ people: Int) -> [ClosedRange<Int>] {
    let most = tables.seats?.upperBound ?? 8
    let count = min(max(1, people), tables.count ?? (people + most - 1) / most)
    let even = (people / count)...((people + count - 1) / count)
    return Array(repeating: tables.count == nil ? even : tables.seats ?? even, count: count)
  }

  /// Pairs who have met, or whose actors work together: for them a table is no new contact.
  func met(_ ids: [String]) -> [PriorContact] {
    let places = Dictionary(
      request.candidates.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let tied = Set(request.ties.map { [$0.source, $0.target] })
    var contacts: [PriorContact] = []
    for (place, first) in ids.enumerated() {
      for second in ids[..<place] {
        guard let a = places[first], let b = places[second] else { continue }
        let ends = [request.candidates[a].actor, request.candidates[b].actor].compactMap { $0 }.sorted()
        let isTied = ends.count == 2 && (ends[0] == ends[1] || tied.contains(ends))
        if isTied || request.contacts.contains(Pair(a, b)) {
          contacts.append(PriorContact(PersonPair(second, first), times: 1))
        }
      }
    }
    return contacts
  }
}
