import ForumPlanning
import PlanModel

/// Sixteen people at four tables, five times: everybody meets everybody once, and nothing is better.
func forumPlanningExample() throws -> String {
  let request = try SeatingRequest(of: PeopleList(count: 16), tables: 4, rounds: 5)
  let plan = try SeatingPlanner().plan(request)
  guard let score = plan.score else { return "no plan" }
  return "\(score.pairsMet.value) pairs meet, \(score.repeats.value) twice; proved the best: \(score.value.isProved)"
}
