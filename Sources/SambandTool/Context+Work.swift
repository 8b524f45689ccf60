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
    let execution = analysis(parsed)
    return try calculate { () throws(CancellationError) in try body(execution) }
  }

  /// Does work that a command waits for; Ctrl-C ends the program.
  func calculate<Answer>(_ body: () throws(CancellationError) -> Answer) throws(ToolFailure) -> Answer {
    begin("räknar", "calculating")
    do throws(CancellationError) {
      let answer = try body()
      beginWriting()
      return answer
    } catch {
      throw .interrupted
    }
  }

  /// Says that the answer is being put into words.
  func beginWriting() { begin("skriver svaret", "writing the answer") }

  /// Projects a network that was read from a file.
  func projected(
    _ input: NetworkInput, _ options: ProjectionOptions = ProjectionOptions(), directed: Bool = false
  ) throws(ToolFailure) -> ProjectedNetwork {
    begin("räknar", "calculating")
    return try graphs(of: input.path) { () throws(GraphError) in
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
      throw .graphLimit(path: path, error)
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
    begin("placerar", "seating")
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
    do throws(SeatingPlanError) {
      let plan = try search { () throws(SeatingPlanError) in try planner.plan(request) }
      beginWriting()
      return plan
    } catch {
      throw .noPlan(sentence: phrases.sentence(for: error, people: request.people.map { labels[$0] ?? $0 }))
    }
  }

  /// Changes a plan of round tables as little as possible, stopped by Ctrl-C.
  func replan(
    _ change: SeatingChange, _ phrases: Phrasebook, labels: [String: String]
  ) throws(ToolFailure) -> SeatingPlanner.Replan {
    begin("placerar", "seating")
    do throws(SeatingPlanError) {
      return try search { () throws(SeatingPlanError) in
        try SeatingPlanner(execution: Execution(isCancelled: session.isInterrupted)).replan(change)
      }
    } catch {
      throw .noPlan(sentence: phrases.sentence(for: error, people: change.request.people.map { labels[$0] ?? $0 }))
    }
  }

  /// Says that names are hidden, where there are some, and how they are shown.
  func noteHiddenNames(_ areHidden: Bool, _ language: Language) {
    guard areHidden else { return }
    let phrases = Phrasebook(language)
    session.message(
      phrases.say(
        "samband: namnen är dolda, och id står i deras ställe; --with-names skriver ut dem",
        "samband: names are hidden, and ids stand in their place; --with-names writes them"))
  }
}
