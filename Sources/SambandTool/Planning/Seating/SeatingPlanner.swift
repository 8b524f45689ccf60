// Runs the search for a seating: over threads, with progress, stopped by Ctrl-C or by the clock, and says what came of it.

import ForumPlanning
import GraphCore
import Interchange
import Reporting

/// Runs the search for a seating.
struct SeatingPlanner {
  let making: PlanMaking
  let context: Context

  /// Starts that share the steps of a search.
  private static let starts = 8

  /// The best plan that is found; throws the sentence where the rules clash.
  func plan(threads: Int?) throws(ToolFailure) -> Plan {
    let request = making.input.request
    let session = context.session
    let options = SeatingOptions(
      starts: Self.starts, stepsPerStart: request.steps.map { max(1, ($0 + Self.starts - 1) / Self.starts) },
      seed: UInt64(max(0, request.seed)))
    let show = session.progress
    let start = session.seconds()
    let (limit, seconds) = (request.seconds.map(Double.init), session.seconds)
    let clock = SearchClock {
      let elapsed = seconds() - start
      if let limit { show(min(1, elapsed / limit)) }
      return .seconds(elapsed)
    }
    // The first question takes Ctrl-C over; before the search it would end the program as ever.
    _ = session.isInterrupted()
    let execution = Execution(
      threads: threads ?? session.processors,
      progress: { done, total in if limit == nil { show(total > 0 ? Double(done) / Double(total) : 0) } },
      isCancelled: session.isInterrupted)
    let result = making.input.problem.plan(
      options, timeLimit: limit.map { .seconds($0) }, clock: clock, execution: execution)
    show(nil)
    guard let seating = result.best else {
      throw .noPlan(sentence: sentence(for: result))
    }
    return making.plan(seating, result.score, termination(result))
  }

  private func sentence(for result: SeatingResult) -> String {
    let phrases = making.phrases
    if case .infeasible(let clash) = result.termination {
      return phrases.sentence(for: clash, people: making.labels)
    }
    let steps = phrases.number(result.statistics.steps)
    return phrases.say(
      "ingen placering som håller alla regler hittades på \(steps) steg, och inte heller ett bevis för att det inte finns någon; ge fler --steps, eller lätta på en regel",
      "no seating that keeps every rule was found in \(steps) steps, nor a proof that there is none; give more --steps, or loosen a rule"
    )
  }

  private func termination(_ result: SeatingResult) -> PlanTermination {
    let reason: PlanTermination.Reason =
      switch result.termination {
      case .optimal: .optimal
      case .stopped(.canceled): .interrupted
      case .stopped(.time): .seconds
      case .stopped, .infeasible: .steps
      }
    return PlanTermination(
      reason: reason, seed: making.input.request.seed, starts: result.statistics.starts,
      steps: result.statistics.steps)
  }
}
