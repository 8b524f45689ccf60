// After drop-outs: others are invited by the rules of the brief with the least change, then the tables are mended so that as
// few as possible of those who stay change tables.

public import PlanModel

/// The plan of a forum after drop-outs, and what has changed.
public struct ForumReplan: Sendable {
  /// The changed plan.
  public internal(set) var plan: ForumPlan
  /// Who is out and who is in.
  public let change: ForumChange
  /// The tables before those who have left them are taken out, and who moves; nil where nobody was seated.
  public internal(set) var tables: SeatingPlanner.Replan?
}

extension ForumPlanner {
  /// How hard to search: less than for a first plan, since most of it stands already.
  private static let replanOptions = CompositionOptions(
    starts: 2, stepsPerStart: 60_000, boundSteps: 60, proofSteps: 2_000)

  /// The plan with the least change once some cannot come.
  ///
  /// First as few as possible of those who remain are released, then as few as possible are newly invited, then the value
  /// decides. Whoever has said no before is not asked again.
  ///
  /// - Parameters:
  ///   - plan: The plan so far.
  ///   - absent: The ids of those who cannot come.
  ///   - brief: The brief that the plan answers.
  ///   - seed: Seed of the random number generator.
  /// - Throws: `PlanningError.notOfBrief` or `.unknownAbsent` for people whom the brief does not know, `.noSelection` where
  ///   the rules can no longer be kept, `.otherTables` or `.noTables` where the tables cannot.
  public func replan(
    _ plan: ForumPlan, without absent: [String], by brief: ResolvedBrief, seed: UInt64 = 1
  ) throws(PlanningError) -> ForumReplan {
    let invitees = brief.invitees
    if let stranger = plan.invited.first(where: { invitees.index(of: $0.id) == nil }) { throw .notOfBrief(stranger.id) }
    for id in absent where invitees.index(of: id) == nil {
      throw .unknownAbsent(id, suggestion: invitees.nearestID(to: id))
    }
    let declined = plan.declined + absent.filter { !plan.declined.contains($0) }
    let brief = brief.without(Set(declined.compactMap { invitees.index(of: $0) }))
    let problem = ForumProblem(brief.request)
    let repair = try repaired(problem, plan.invited.compactMap { invitees.index(of: $0.id) }, brief, absent, seed)
    let choice = problem.choice(of: repair.result)
    if choice.value == nil { throw .noSelection(choice, of: problem, without: absent) }
    let builder = ForumPlanBuilder(brief: brief, problem: problem, includesNames: includesNames)
    var changed = builder.plan(choice)
    changed.id = plan.id
    changed.brief = plan.brief
    if let known = plan.calendar ?? changed.calendar {
      changed.calendar = known.next(isChanged: changed.isAnotherEntry(than: plan), stamp: changed.calendar?.stamp)
    }
    changed.declined = declined
    var change = ForumChange(
      absent: absent, added: repair.added.map { invitees.ids[$0] }, released: repair.released.map { invitees.ids[$0] },
      isLeast: repair.isLeastChange)
    change.lapsed = brief.brief.invite.filter(absent.contains)
    var answer = ForumReplan(plan: changed, change: change)
    if let seating = plan.seating, seating.request != nil { try answer.reseat(seating, builder, self) }
    return answer
  }

  private func repaired(
    _ problem: ForumProblem, _ chosen: [Int], _ brief: ResolvedBrief, _ absent: [String], _ seed: UInt64
  ) throws(PlanningError) -> CompositionRepair {
    var options = Self.replanOptions
    options.seed = seed
    if let steps = brief.brief.steps { options.stepsPerStart = max(1, min(options.stepsPerStart, steps)) }
    let candidates = brief.request.candidates
    do {
      return try problem.composition.replan(
        chosen, without: candidates.indices.filter { !candidates[$0].isAvailable }, options: options,
        execution: execution)
    } catch {
      throw .noSelection(ForumChoice(without: .infeasible(because: error)), of: problem, without: absent)
    }
  }
}

extension ResolvedBrief {
  /// The brief once some of its candidates cannot come: rules that name them lapse.
  fileprivate func without(_ lost: Set<Int>) -> ResolvedBrief {
    var brief = self
    for person in lost { brief.request.candidates[person].isAvailable = false }
    brief.request.invite.removeAll { lost.contains($0) }
    brief.request.together.removeAll { lost.contains($0.first) || lost.contains($0.second) }
    return brief
  }
}

// MARK: Tables

extension ForumReplan {
  /// Seats those who come now.
  fileprivate mutating func reseat(
    _ old: SeatingPlan, _ builder: ForumPlanBuilder, _ planner: ForumPlanner
  ) throws(PlanningError) {
    var after: SeatingChange
    let gone: [String]
    do {
      after = try SeatingChange(of: old)
      gone = (change.absent + change.released).filter(after.request.people.contains)
      for id in gone { try after.remove(id) }
      try after.add(builder.list(change.added))
      after.neverHosts = Set(plan.openSeats.flatMap(\.ids))
    } catch {
      throw .otherTables(error)
    }
    // Where as many come as before, nobody's table changes its size.
    if change.added.count != gone.count { after.fitTables() }
    after.request.history += builder.priorContacts(among: plan.invited.map(\.id)).filter { contact in
      change.added.contains(contact.pair.first) || change.added.contains(contact.pair.second)
    }
    let replan: SeatingPlanner.Replan
    do throws(SeatingPlanError) {
      replan = try SeatingPlanner(execution: planner.execution, clock: planner.clock).replan(after)
    } catch {
      throw .noTables(error, request: after.request, of: plan)
    }
    tables = replan
    plan.seating = replan.plan.without(gone)
    plan.seating?.countBrokenRules(withoutHost: replan.hosts.count { $0.new == nil })
    // Those named for open seats stand in the plan alone.
    plan.seating?.setNames(builder.brief.names(planner.includesNames).map { old.names.merging($0) { $1 } })
    plan.seating?.keepFacts(of: old)
  }
}

extension SeatingPlan {
  /// The seating of those who come, as if the others had never been in it.
  fileprivate func without(_ gone: [String]) -> SeatingPlan? {
    guard let request, let seating else { return nil }
    let kept = request.people.indices.filter { !gone.contains(request.people[$0]) }
    var after = request
    after.people = kept.map { request.people[$0] }
    after.columns = request.columns.map { column in
      PeopleList.Column(name: column.name, values: kept.map { $0 < column.values.count ? column.values[$0] : nil })
    }
    after.absences.removeAll { gone.contains($0.person) }
    after.hosts.removeAll { gone.contains($0.person) }
    after.fixed.removeAll { gone.contains($0.person) }
    func names(_ pair: PersonPair) -> Bool { gone.contains(pair.first) || gone.contains(pair.second) }
    after.apart.removeAll(where: names)
    after.together.removeAll(where: names)
    after.history.removeAll { names($0.pair) }
    let tableOf = (0..<seating.rounds).flatMap { round in
      kept.map { Int32(seating.table(of: $0, round: round) ?? -1) }
    }
    let company = Seating(peopleCount: kept.count, rounds: seating.rounds, tableOf: tableOf)
    return SeatingPlan(
      company, try? SeatingScore(of: company, for: SeatingProblem(known: after)), for: after,
      termination: PlanTermination(
        reason: termination?.reason == .optimal ? .optimal : .steps, seed: request.seed, starts: 0, steps: 0))
  }
}
