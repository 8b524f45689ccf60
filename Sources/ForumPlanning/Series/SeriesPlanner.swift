// A year of forums in one call: a plan for each day, in which what was met before is no longer new.

public import GraphCore
internal import NetworkAnalysis
public import NetworkModel
public import PlanModel

/// A series with everything that it names found in its network and among its people.
public struct ResolvedSeries: Sendable {
  /// The series.
  public let series: SeriesBrief
  /// The rules and people that all forums have in common.
  public let common: ResolvedBrief
  /// What is asked for, by places.
  package let request: SeriesRequest

  /// Finds everything that a series names, and the gaps that it asks for.
  ///
  /// - Parameters:
  ///   - series: The series; its paths are not followed.
  ///   - network: The network; empty for none.
  ///   - people: Those who could come; nil for the representatives that the network's actors may send.
  ///   - contacts: Who have met before the year, by id.
  ///   - level: Whether parts speak for their organizations, or each for itself.
  ///   - execution: Threads, progress and cancellation of the search for gaps and bridging actors.
  /// - Throws: `PlanningError.unresolved` with all names that nobody has, `.network` or `.canceled`.
  public init(
    _ series: SeriesBrief, network: StakeholderNetwork = StakeholderNetwork(), people: PeopleList? = nil,
    contacts: [PriorContact] = [], level: ActorLevel = .organization, execution: Execution = Execution()
  ) throws(PlanningError) {
    let resolution = BriefResolution(series.brief, network: network, people: people, level: level)
    let unresolved = resolution.unresolved + resolution.unresolved(of: series)
    if !unresolved.isEmpty { throw .unresolved(unresolved) }
    self.init(series, try resolution.resolved(contacts: contacts, execution: execution))
  }

  /// A series whose brief is resolved.
  package init(_ series: SeriesBrief, _ common: ResolvedBrief) {
    let series = series.naming(recordsOf: common.network, besides: common.people)
      .naming(organizationsOf: common.network, besides: common.people)
    self.series = series
    self.common = common
    let invitees = common.invitees
    let forums = series.meetings.indices.map { place in
      SeriesRequest.Forum(
        theme: series.theme(of: place), invite: series.place(of: place).invite.compactMap { invitees.index(of: $0) })
    }
    request = SeriesRequest(common.request, forums: forums, mostInvitations: series.mostInvitations)
  }
}

/// Plans years of forums.
public struct SeriesPlanner: Sendable {
  /// What each forum is planned by: names, threads and the clock.
  private let planner: ForumPlanner

  /// A planner.
  ///
  /// - Parameters:
  ///   - includesNames: Whether plans hold the names of people.
  ///   - execution: Threads, progress and cancellation.
  ///   - clock: Keeps the limit of briefs that have one in seconds.
  public init(
    includesNames: Bool = false, execution: Execution = Execution(), clock: SearchClock = .start()
  ) {
    planner = ForumPlanner(includesNames: includesNames, execution: execution, clock: clock)
  }

  /// The best year that is found for a series.
  ///
  /// - Parameters:
  ///   - series: The series; its paths are not followed.
  ///   - network: The network; empty for none.
  ///   - people: Those who could come; nil for the representatives that the network's actors may send.
  ///   - contacts: Who have met before the year, by id.
  /// - Throws: `PlanningError` where the series names what nobody has, its rules clash, or a forum has no tables.
  public func plan(
    _ series: SeriesBrief, network: StakeholderNetwork = StakeholderNetwork(), people: PeopleList? = nil,
    contacts: [PriorContact] = []
  ) throws(PlanningError) -> SeriesPlan {
    try plan(
      ResolvedSeries(series, network: network, people: people, contacts: contacts, execution: planner.execution))
  }

  /// The best year that is found for a series with everything that it names.
  ///
  /// - Throws: `PlanningError` where the rules clash, or a forum has no tables.
  public func plan(_ resolved: ResolvedSeries) throws(PlanningError) -> SeriesPlan {
    let (series, gaps) = (resolved.series, resolved.request.forum.gaps)
    let problem = SeriesProblem(resolved.request)
    let result = problem.plan(
      options(for: resolved), timeLimit: series.brief.seconds.map { .seconds($0) }, clock: planner.clock,
      execution: planner.execution)
    guard let forums = result.best else {
      if case .infeasible(let clash) = result.termination { throw .noSeries(clash, of: problem) }
      throw .canceled
    }
    var plan = SeriesPlan(year: series.year)
    plan.title = series.brief.title
    plan.mostInvitations = series.mostInvitations
    plan.value = PlanFigure(result.score?.total ?? 0, bound: result.bound)
    plan.firstValue = result.score?.first ?? 0
    let reason: PlanTermination.Reason =
      switch result.termination {
      case .optimal: .optimal
      case .stopped(.canceled): .interrupted
      case .stopped(.time): .seconds
      case .stopped, .infeasible: .steps
      }
    plan.termination = PlanTermination(
      reason: reason, seed: series.brief.seed, starts: result.statistics.starts, steps: Int(result.statistics.steps))
    var workedOn = Array(repeating: [Int](), count: gaps.count)
    for (place, (choice, forum)) in problem.choices(of: forums).enumerated() {
      plan.forums.append(
        SeriesPlan.Forum(
          meeting: series.meetings[place], theme: series.theme(of: place).map { series.brief.themes[$0] },
          plan: try self.forum(place, choice, forum, resolved)))
      for gap in Set(choice.invitations.flatMap(\.gaps)) { workedOn[gap].append(place) }
    }
    plan.gaps = workedOn.enumerated().map { place, forums in
      let awaiting = plan.forums.indices.filter { forum in
        plan.forums[forum].plan.missedGaps.contains { $0.isAwaited && $0.id == gaps[place].id }
      }
      return SeriesPlan.Coverage(gap: gaps[place].id, forums: forums, awaiting: awaiting)
    }
    (plan.people, plan.actors) = load(forums, resolved.request.forum.candidates)
    return plan
  }

  private func options(for resolved: ResolvedSeries) -> SeriesOptions {
    var options = SeriesOptions(seed: UInt64(max(0, resolved.series.brief.seed)))
    if let steps = resolved.series.brief.steps {
      let searches = options.starts * (options.rounds + 1) * max(1, resolved.request.forums.count)
      options.stepsPerStart = max(1, steps / searches)
    }
    return options
  }

  /// One forum; who met at those before it stands in the contacts of its request.
  private func forum(
    _ place: Int, _ choice: ForumChoice, _ problem: ForumProblem, _ resolved: ResolvedSeries
  ) throws(PlanningError) -> ForumPlan {
    var brief = resolved.common
    let site = resolved.series.place(of: place)
    brief.brief.place = site.place ?? brief.brief.place
    brief.brief.host = site.host ?? brief.brief.host
    brief.brief.when = resolved.series.when(of: place)
    var plan = try planner.plan(
      choice, ForumPlanBuilder(brief: brief, problem: problem, includesNames: planner.includesNames))
    if plan.when != nil {
      plan.calendar = CalendarRecord(
        of: resolved.series.brief, in: resolved.common.network, part: part(place, resolved.series))
    }
    plan.value = PlanFigure(choice.value?.total ?? 0, bound: nil)
    plan.termination = nil
    return plan
  }

  /// What tells a forum from the others of its year through every change: its theme where no other has it, else its number.
  private func part(_ place: Int, _ series: SeriesBrief) -> [String] {
    let themes = series.meetings.indices.map { series.theme(of: $0) }
    guard let theme = themes[place], themes.count(where: { $0 == theme }) == 1 else {
      return [String(series.year), String(place + 1)]
    }
    return [String(series.year), "theme", series.brief.themes[theme].id]
  }

  private func load(
    _ forums: [[Int]], _ candidates: [ForumRequest.Candidate]
  ) -> (people: [SeriesPlan.Load], actors: [SeriesPlan.Load]) {
    var ofPerson = Array(repeating: 0, count: candidates.count)
    for person in forums.joined() { ofPerson[person] += 1 }
    let people = candidates.indices.sorted { (ofPerson[$1], $0) < (ofPerson[$0], $1) }.map { place in
      SeriesPlan.Load(
        id: candidates[place].id, actor: candidates[place].values[ForumRequest.actor], invitations: ofPerson[place])
    }
    var order: [String] = []
    var ofActor: [String: Int] = [:]
    for (candidate, count) in zip(candidates, ofPerson) {
      guard let actor = candidate.values[ForumRequest.actor] else { continue }
      if ofActor[actor] == nil { order.append(actor) }
      ofActor[actor, default: 0] += count
    }
    let actors = order.enumerated().sorted { one, other in
      let (a, b) = (ofActor[one.element] ?? 0, ofActor[other.element] ?? 0)
      return a != b ? a > b : one.offset < other.offset
    }.map { SeriesPlan.Load(id: $0.element, invitations: ofActor[$0.element] ?? 0) }
    return (people, actors)
  }
}
