// Planning for a command: over the threads asked for, with progress where somebody watches, stopped by Ctrl-C or by the clock.

import Arguments
import ForumPlanning
import GraphCore
import Interchange
import PlanModel

extension Context {
  /// Threads and progress of an analysis.
  func analysis(_ parsed: ParsedCommand) -> Execution {
    let show = session.progress
    return Execution(threads: parsed[CommonOptions.threads] ?? session.processors) { done, total in
      show(total > 0 ? Double(done) / Double(total) : 0)
    }
  }

  /// Threads, progress and cancellation of a search that begins now, and the clock that it keeps its limit by.
  func planning(_ parsed: ParsedCommand) -> (execution: Execution, clock: SearchClock) {
    var execution = analysis(parsed)
    begin("planerar", "planning")
    execution.isCancelled = session.isInterrupted
    let (seconds, start) = (session.seconds, session.seconds())
    return (execution, SearchClock { .seconds(seconds() - start) })
  }

  /// A planner of forums whose search begins now.
  func forumPlanner(_ parsed: ParsedCommand) -> ForumPlanner {
    let (execution, clock) = planning(parsed)
    return ForumPlanner(includesNames: parsed[SeatCommand.withNames], execution: execution, clock: clock)
  }

  /// The plan of a brief.
  func plan(_ source: ForumSource, _ parsed: ParsedCommand) throws(ToolFailure) -> ForumPlan {
    let planner = forumPlanner(parsed)
    var plan = try search { () throws(ToolFailure) in
      try source.planned { () throws(PlanningError) in try planner.plan(source.brief) }
    }
    beginWriting()
    plan.brief = FilePath.name(of: source.path)
    return plan
  }
}
