// Round tables in one call: from a request to a plan, and from a plan and what has changed to the changed plan.

public import GraphCore
public import PlanModel

/// Plans round tables.
///
/// ```swift
/// let request = try SeatingRequest(of: list, tables: 6, rounds: 3, balance: ["gender"])
/// var plan = try SeatingPlanner().plan(request)
/// var change = try SeatingChange(of: plan, fromRound: 2)
/// try change.remove("anna")
/// change.fitTables()
/// plan = try SeatingPlanner().replan(change).plan
/// ```
public struct SeatingPlanner: Sendable {
  /// Threads, progress and cancellation; a plan depends on none of them unless it is canceled.
  public var execution: Execution
  /// Keeps the limit of requests that have one in seconds.
  public var clock: SearchClock

  /// A planner.
  ///
  /// - Parameters:
  ///   - execution: Threads, progress and cancellation.
  ///   - clock: Keeps the limit of requests that have one in seconds.
  public init(execution: Execution = Execution(), clock: SearchClock = .start()) {
    self.execution = execution
    self.clock = clock
  }

  /// The best plan that is found for a request.
  ///
  /// The same request gives the same plan on any number of threads, unless it has a limit in seconds. It ends once every figure
  /// meets its bound, else after the request's steps.
  ///
  /// - Complexity: O(steps · table size) at most.
  /// - Throws: `SeatingPlanError` where the rules clash or no seating was found.
  public func plan(_ request: SeatingRequest) throws(SeatingPlanError) -> SeatingPlan {
    let problem: SeatingProblem
    do { problem = try SeatingProblem(request) } catch { throw .invalid(error) }
    let result = problem.plan(
      SeatingOptions(steps: request.steps, seed: UInt64(max(0, request.seed))),
      timeLimit: request.seconds.map { .seconds(max(1, $0)) }, clock: clock, execution: execution)
    guard let seating = result.best else {
      if case .infeasible(let clash) = result.termination { throw .infeasible(clash) }
      throw .notFound(steps: Int(result.statistics.steps))
    }
    let reason: PlanTermination.Reason =
      switch result.termination {
      case .optimal: .optimal
      case .stopped(.canceled): .interrupted
      case .stopped(.time): .seconds
      case .stopped, .infeasible: .steps
      }
    return SeatingPlan(
      seating, result.score, for: request,
      termination: PlanTermination(
        reason: reason, seed: request.seed, starts: result.statistics.starts, steps: Int(result.statistics.steps)))
  }

  /// The plan with the least change: in the rounds that are left as few people as possible move to another table, and
  /// among such plans the best is sought.
  ///
  /// Names stay with the old plan; what else it holds that is not known here is carried over. A table whose host has left gets
  /// another where anybody can be (see ``Replan/hosts``).
  ///
  /// - Throws: `SeatingPlanError` where the rules can no longer be kept.
  public func replan(_ change: SeatingChange) throws(SeatingPlanError) -> Replan {
    var change = change
    let hosts = change.nameHosts()
    let problem: SeatingProblem
    do { problem = try SeatingProblem(change.request) } catch { throw .invalid(error) }
    let result: ReplanningResult
    do {
      result = try Replanning(of: change.seating, for: problem, fromRound: change.fromRound - 1).run(
        ReplanningOptions(seed: UInt64(max(0, change.request.seed))), execution: execution)
    } catch {
      throw .otherPlan(error)
    }
    guard let seating = result.seating else { throw .noChange(result) }
    let reason: PlanTermination.Reason =
      switch result.termination {
      case .optimal: .optimal
      case .stopped(.canceled): .interrupted
      default: .steps
      }
    var plan = SeatingPlan(
      seating, (try? SeatingScore(of: seating, for: problem)) ?? result.score, for: change.request,
      termination: PlanTermination(reason: reason, seed: change.request.seed, starts: 0, steps: 0))
    plan.additional = change.plan.additional
    plan.countBrokenRules(withoutHost: hosts.count { $0.new == nil })
    return Replan(plan: plan, result: result, hosts: hosts)
  }

  /// A changed plan, and what changed.
  public struct Replan: Hashable, Sendable {
    /// The changed plan.
    public let plan: SeatingPlan
    /// Who moves and why, who is new and who is gone; people are places in the plan's request, tables and rounds count
    /// from 0.
    public let result: ReplanningResult
    /// The tables whose host has left, and who hosts them now.
    public let hosts: [SeatingChange.HostChange]
  }
}

/// Why there is no plan; people are places in the request.
public enum SeatingPlanError: Error, Hashable, Sendable {
  /// The request contradicts itself.
  case invalid(SeatingRequestError)
  /// No seating keeps all rules.
  case infeasible(SeatingClash)
  /// No seating that keeps all rules was found, nor a proof that there is none.
  case notFound(steps: Int)
  /// No changed plan keeps all rules, or none was found.
  case noChange(ReplanningResult)
  /// The request was changed so that the plan is none of its own.
  case otherPlan(ReplanningError)
}
