// Runs the search for whom to invite: over threads, with progress, stopped by Ctrl-C or by the clock.

import ForumPlanning
import GraphCore
import NetworkModel
import PlanModel
import Reporting

/// Runs the search for whom to invite.
struct ForumSearch {
  let source: ForumSource
  let context: Context
  let threads: Int?

  /// The plan for what a brief asks; throws the sentence where its rules clash.
  func plan(withNames: Bool) throws(ToolFailure) -> ForumPlan {
    let (choice, problem) = try choice()
    return try ForumPlanMaking(
      source: source, problem: problem, context: context, threads: threads, withNames: withNames
    ).plan(choice)
  }

  /// The plan with its reasons and notes in every language; its tables are those of the source's language.
  func plans(withNames: Bool) throws(ToolFailure) -> [Language: ForumPlan] {
    let (choice, problem) = try choice()
    let making = ForumPlanMaking(
      source: source, problem: problem, context: context, threads: threads, withNames: withNames)
    let plan = try making.plan(choice)
    var plans: [Language: ForumPlan] = [:]
    for language in Language.allCases {
      plans[language] = language == source.language ? plan : making.worded(plan, choice, in: language)
    }
    return plans
  }

  private func choice() throws(ToolFailure) -> (ForumChoice, ForumProblem) {
    let problem = ForumProblem(source.request)
    let show = context.session.progress
    // The first question takes Ctrl-C over; before the search it would end the program as ever.
    _ = context.session.isInterrupted()
    let (start, seconds) = (context.session.seconds(), context.session.seconds)
    let execution = Execution(
      threads: threads ?? context.session.processors,
      progress: { done, total in show(total > 0 ? Double(done) / Double(total) : 0) },
      isCancelled: context.session.isInterrupted)
    let choice = problem.choose(
      options, timeLimit: source.brief.seconds.map { .seconds($0) },
      clock: SearchClock { .seconds(seconds() - start) }, execution: execution)
    show(nil)
    if choice.value == nil { throw .noPlan(sentence: source.phrases.sentence(for: choice, of: problem)) }
    return (choice, problem)
  }

  /// How hard to search: as the brief says, else so that the plan takes seconds.
  private var options: CompositionOptions {
    var options = CompositionOptions(seed: UInt64(max(0, source.brief.seed)))
    // Eighty people are searched through in half a million steps; a thousand take longer, yet not in proportion.
    let people = source.request.candidates.count
    options.stepsPerStart *= min(5, max(1, people / 80))
    if let steps = source.brief.steps {
      options.stepsPerStart = max(1, steps / options.starts)
      options.boundSteps = min(options.boundSteps, max(1, steps / 5_000))
      options.proofSteps = min(options.proofSteps, steps / 50)
    }
    return options
  }
}
