// The questions of a page as the program would put them: from requests and changes by ids.

package import PlanModel

extension SeatingMessage {
  /// To plan a request anew.
  package init(planning request: SeatingRequest) {
    self = .plan(
      PageProblem(request), steps: request.steps, milliseconds: request.seconds.map { max(1, $0) * 1000 },
      seed: UInt64(max(0, request.seed)))
  }

  /// To score a plan; nil for one without a request, or whose rounds do not fit it.
  package init?(scoring plan: SeatingPlan) {
    guard let request = plan.request, let seating = plan.seating else { return nil }
    self = .score(PageProblem(request), seating)
  }

  /// To change a plan.
  package init(changing change: SeatingChange) {
    let request = change.request
    self = .replan(
      PageProblem(request), change.seating, fromRound: change.fromRound - 1, seed: UInt64(max(0, request.seed)),
      lostHosts: change.lostHosts.map { $0.table - 1 },
      neverHosts: request.people.indices.filter { change.neverHosts.contains(request.people[$0]) })
  }
}

extension PageProblem {
  /// The problem of a request; see `SeatingProblem(_:)`.
  init(_ request: SeatingRequest) {
    self.init(SeatingProblem(known: request), minimums: request.minimums.map { request.variety($0) })
  }
}
