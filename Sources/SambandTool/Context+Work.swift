// Long work: on the threads asked for, with progress on a terminal, its errors turned into the tool's.

import Arguments
import ForumPlanning
import GraphCore
import NetworkAnalysis
import NetworkModel
import PlanModel
import Reporting

extension Context {
  /// Runs long work, which the user may interrupt.
  func work<Answer>(
    _ parsed: ParsedCommand, _ body: (Execution) throws(CancellationError) -> Answer
  ) throws(ToolFailure) -> Answer {
    defer { session.progress(nil) }
    do throws(CancellationError) {
      return try body(analysis(parsed))
    } catch {
      throw .interrupted
    }
  }

  /// Projects a network that was read from a file.
  func projected(
    _ input: NetworkInput, _ options: ProjectionOptions = ProjectionOptions(), directed: Bool = false
  ) throws(ToolFailure) -> ProjectedNetwork {
    try graphs(of: input.path) { () throws(GraphError) in
      try ProjectedNetwork(input.network, options, level: input.level, directed: directed)
    }
  }

  /// Holds an earlier network that was read from a file against a later one.
  func compared(
    _ older: NetworkInput, _ options: ProjectionOptions, with later: ProjectedNetwork, _ input: NetworkInput
  ) throws(ToolFailure) -> ComparedNetworks {
    let earlier = try projected(older, options)
    return try graphs(of: input.path) { () throws(GraphError) in try ComparedNetworks(from: earlier, to: later) }
  }

  /// Makes graphs of what a file holds, where they keep their limits.
  func graphs<Answer>(
    of path: String, _ body: () throws(GraphError) -> Answer
  ) throws(ToolFailure) -> Answer {
    do throws(GraphError) {
      return try body()
    } catch {
      throw .graphLimit(path: path, reason: error.description)
    }
  }

  /// Plans round tables, with progress, stopped by Ctrl-C or by the clock.
  ///
  /// - Parameters:
  ///   - request: What is asked for.
  ///   - threads: The most threads; nil for all processors.
  ///   - phrases: The language that a refusal is said in.
  ///   - labels: What people are called in it who are not called by id.
  func plan(
    _ request: SeatingRequest, threads: Int?, _ phrases: Phrasebook, labels: [String: String]
  ) throws(ToolFailure) -> SeatingPlan {
    let show = session.progress
    let (seconds, start) = (session.seconds, session.seconds())
    let limit = request.seconds.map(Double.init)
    // The first question takes Ctrl-C over; before the search it would end the program as ever.
    _ = session.isInterrupted()
    let planner = SeatingPlanner(
      execution: Execution(
        threads: threads ?? session.processors,
        progress: { done, total in if limit == nil { show(total > 0 ? Double(done) / Double(total) : 0) } },
        isCancelled: session.isInterrupted),
      clock: SearchClock {
        let elapsed = seconds() - start
        if let limit { show(min(1, elapsed / limit)) }
        return .seconds(elapsed)
      })
    defer { show(nil) }
    do throws(SeatingPlanError) {
      return try planner.plan(request)
    } catch {
      throw .noPlan(sentence: phrases.sentence(for: error, people: request.people.map { labels[$0] ?? $0 }))
    }
  }

  /// Changes a plan of round tables as little as possible, stopped by Ctrl-C.
  func replan(
    _ change: SeatingChange, _ phrases: Phrasebook, labels: [String: String]
  ) throws(ToolFailure) -> SeatingPlanner.Replan {
    _ = session.isInterrupted()
    do throws(SeatingPlanError) {
      return try SeatingPlanner(execution: Execution(isCancelled: session.isInterrupted)).replan(change)
    } catch {
      throw .noPlan(sentence: phrases.sentence(for: error, people: change.request.people.map { labels[$0] ?? $0 }))
    }
  }
}
