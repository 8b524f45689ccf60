// Long work: over the threads asked for, with progress where somebody watches, and its failures told.

import Arguments
import ForumPlanning
import GraphCore
import NetworkModel
import PlanModel
import Reporting

extension Context {
  /// Runs long work over a network and turns its failures into the tool's.
  func work<Answer>(
    _ parsed: ParsedCommand, on path: String, _ body: (Execution) throws -> Answer
  ) throws(ToolFailure) -> Answer {
    let show = session.progress
    let execution = Execution(threads: parsed[CommonOptions.threads] ?? session.processors) { done, total in
      show(total > 0 ? Double(done) / Double(total) : 0)
    }
    defer { show(nil) }
    do {
      return try body(execution)
    } catch let error as GraphError {
      throw .graphLimit(path: path, reason: error.description)
    } catch {
      throw .interrupted
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
      elapsed: {
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
