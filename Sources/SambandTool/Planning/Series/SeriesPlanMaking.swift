// From a year that was found to its plan: a plan of a forum for each day, in which what was met before is no longer new.

import ForumPlanning
import NetworkAnalysis
import NetworkModel
import PlanModel
import Reporting

/// Makes the plan of a year.
struct SeriesPlanMaking {
  let source: SeriesSource
  let problem: SeriesProblem
  let context: Context
  let threads: Int?
  /// Whether names of people are written.
  let withNames: Bool

  private var series: SeriesBrief { source.series }
  private var candidates: [ForumRequest.Candidate] { source.request.forum.candidates }

  /// The plan of a result that has forums.
  func plan(_ result: SeriesResult, _ forums: [[Int]]) throws(ToolFailure) -> SeriesPlan {
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
      reason: reason, seed: series.brief.seed, starts: result.statistics.starts, steps: result.statistics.steps)
    let choices = problem.choices(of: forums)
    var workedOn = Array(repeating: [Int](), count: source.request.forum.gaps.count)
    for (place, (choice, forum)) in choices.enumerated() {
      let made = try self.forum(place, choice, forum)
      plan.forums.append(
        SeriesPlan.Forum(
          meeting: series.meetings[place], theme: series.theme(of: place).map { series.brief.themes[$0] }, plan: made))
      for gap in Set(choice.invitations.flatMap(\.gaps)) { workedOn[gap].append(place) }
    }
    plan.gaps = workedOn.enumerated().map {
      SeriesPlan.Coverage(gap: source.request.forum.gaps[$0].id, forums: $1)
    }
    (plan.people, plan.actors) = load(forums)
    return plan
  }

  /// One forum; who met at those before it stands in the contacts of its request.
  private func forum(
    _ place: Int, _ choice: ForumChoice, _ problem: ForumProblem
  ) throws(ToolFailure) -> ForumPlan {
    var brief = series.brief
    let site = series.place(of: place)
    brief.place = site.place ?? brief.place
    brief.host = site.host ?? brief.host
    brief.when = series.when(of: place)
    let common = source.forum
    let request = problem.request
    let forum = ForumSource(
      path: common.path, brief: brief, network: common.network, people: common.people, request: request,
      emptySectors: common.emptySectors, hasQuotasOfGoals: common.hasQuotasOfGoals, contacts: common.contacts,
      language: common.language, paths: common.paths, isOfBrief: false)
    var plan = try ForumPlanMaking(
      source: forum, problem: problem, context: context, threads: threads, withNames: withNames
    ).plan(choice)
    plan.value = PlanFigure(choice.value?.total ?? 0, bound: nil)
    plan.termination = nil
    return plan
  }

  private func load(_ forums: [[Int]]) -> (people: [SeriesPlan.Load], actors: [SeriesPlan.Load]) {
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
