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
  /// Keeps the limit of briefs that have one in seconds.
  public var clock: SearchClock

  /// A planner.
  ///
  /// - Parameters:
  ///   - includesNames: Whether plans hold the names of people.
  ///   - execution: Threads, progress and cancellation.
  ///   - clock: Keeps the limit of briefs that have one in seconds.
  public init(
    includesNames: Bool = false, execution: Execution = Execution(), clock: SearchClock = .start()
  ) {
    self.includesNames = includesNames
    self.execution = execution
    self.clock = clock
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
    let choice = problem.choose(
      options(for: brief), timeLimit: brief.brief.seconds.map { .seconds($0) }, clock: clock, execution: execution)
    if choice.value == nil { throw .noSelection(choice, of: problem) }
    return try plan(choice, ForumPlanBuilder(brief: brief, problem: problem, includesNames: includesNames))
  }

  /// The plan of a choice, with tables where the brief asks for them.
  func plan(_ choice: ForumChoice, _ builder: ForumPlanBuilder) throws(PlanningError) -> ForumPlan {
    var plan = builder.plan(choice)
    guard let tables = builder.brief.brief.tables, !choice.invitations.isEmpty else { return plan }
    let request = builder.seatingRequest(for: plan, tables)
    do throws(SeatingPlanError) {
      plan.seating = try SeatingPlanner(execution: execution, clock: clock).plan(request)
    } catch {
      throw .noTables(error, request: request, of: plan)
    }
    plan.seating?.setNames(builder.brief.names(includesNames))
    return plan
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
