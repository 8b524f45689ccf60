// A forum in one call: from a brief, a network and people to whom to invite, why, and the tables.

public import GraphCore
public import NetworkModel
public import PlanModel

/// Plans forums.
///
/// ```swift
/// var brief = Brief()
/// brief.goals = ["1.3"]
/// brief.seats = 20...24
/// let plan = try ForumPlanner().plan(brief, network: network, people: people)
/// for guest in plan.invited { print(guest.id, guest.newContacts, guest.reasons) }
/// ```
public struct ForumPlanner: Sendable {
  /// Whether plans hold the names of people.
  public var includesNames: Bool
  /// Threads, progress and cancellation; a plan depends on none of them unless it is canceled.
  public var execution: Execution
  /// The time since the search began, for briefs with a limit in seconds; asked often and from any thread.
  public var elapsed: @Sendable () -> Duration

  /// A planner.
  ///
  /// - Parameters:
  ///   - includesNames: Whether plans hold the names of people.
  ///   - execution: Threads, progress and cancellation.
  ///   - elapsed: The time since the search began, never less than before; nil for that of the machine's clock from now on.
  public init(
    includesNames: Bool = false, execution: Execution = Execution(), elapsed: (@Sendable () -> Duration)? = nil
  ) {
    self.includesNames = includesNames
    self.execution = execution
    let start = ContinuousClock.now
    self.elapsed = elapsed ?? { start.duration(to: .now) }
  }

  /// The best plan that is found for a brief.
  ///
  /// The same brief, network, people and contacts give the same plan on any number of threads, unless the brief has a limit
  /// in seconds.
  ///
  /// - Parameters:
  ///   - brief: The brief; its paths are not followed.
  ///   - network: The network; empty for none.
  ///   - people: Those who could come; nil for the representatives that the network's actors may send.
  ///   - contacts: Who have met before, by id.
  /// - Throws: `PlanningError` where the brief names what nobody has, its rules clash, or there are no tables for them.
  public func plan(
    _ brief: Brief, network: StakeholderNetwork = StakeholderNetwork(), people: PeopleList? = nil,
    contacts: [PriorContact] = []
  ) throws(PlanningError) -> ForumPlan {
    try plan(
      ResolvedBrief(brief, network: network, people: people, contacts: contacts, execution: execution))
  }

  /// The best plan that is found for a brief with everything that it names.
  ///
  /// - Throws: `PlanningError` where the rules clash, or there are no tables for those who come.
  public func plan(_ brief: ResolvedBrief) throws(PlanningError) -> ForumPlan {
    let problem = ForumProblem(brief.request)
    let choice = problem.choose(options(for: brief), execution: timed(brief.brief.seconds))
    if choice.value == nil { throw .noSelection(choice, of: problem) }
    return try plan(choice, ForumPlanBuilder(brief: brief, problem: problem, includesNames: includesNames))
  }

  /// The plan of a choice, with tables where the brief asks for them.
  func plan(_ choice: ForumChoice, _ builder: ForumPlanBuilder) throws(PlanningError) -> ForumPlan {
    var plan = builder.plan(choice, isCanceled: isCanceled)
    guard let tables = builder.brief.brief.tables, !choice.invitations.isEmpty else { return plan }
    let request = builder.seatingRequest(for: plan, tables)
    do {
      plan.seating = try SeatingPlanner(execution: execution, elapsed: elapsed).plan(request)
    } catch {
      throw .noTables(error, request: request, of: plan)
    }
    plan.seating?.setNames(builder.brief.names(includesNames))
    return plan
  }

  /// Whether the caller has asked to stop.
  var isCanceled: Bool { execution.isCancelled?() ?? false }

  /// How the search for whom to invite runs: it ends at the limit as if it were canceled.
  func timed(_ seconds: Int?) -> Execution {
    guard let seconds else { return execution }
    let (isCanceled, elapsed) = (execution.isCancelled, elapsed)
    var execution = execution
    execution.isCancelled = { isCanceled?() ?? false || elapsed() > .seconds(seconds) }
    return execution
  }

  /// How hard to search: as the brief says, or so that the plan takes seconds.
  private func options(for brief: ResolvedBrief) -> CompositionOptions {
    var options = CompositionOptions(seed: UInt64(max(0, brief.brief.seed)))
    // Eighty people are searched through in half a million steps; a thousand take longer, yet not in proportion.
    options.stepsPerStart *= min(5, max(1, brief.request.candidates.count / 80))
    if let steps = brief.brief.steps {
      options.stepsPerStart = max(1, steps / options.starts)
      options.boundSteps = min(options.boundSteps, max(1, steps / 5_000))
      options.proofSteps = min(options.proofSteps, steps / 50)
    }
    return options
  }
}
