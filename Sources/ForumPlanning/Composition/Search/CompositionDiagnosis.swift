// Which rules clash: an irreducible set, found by leaving rules out and testing whether the rest can hold.
//
// The deletion filter (Chinneck and Dravnieks 1991, doi:10.1287/ijoc.3.2.157), first by halves and then one at a time:
// what remains is irreducible if every test was decided. It need not be the smallest clash that exists.

/// The search for a small clash.
struct CompositionDiagnosis {
  private let problem: CompositionProblem
  private let budget: Int
  private var isDecided = true

  /// A diagnosis whose tests take at most `budget` decisions each.
  init(_ problem: CompositionProblem, budget: Int) {
    self.problem = problem
    self.budget = budget
  }

  /// Rules of the infeasible problem that clash.
  mutating func clash() -> CompositionClash {
    var kept = QuotaRules.rules(of: problem)
    var width = max(1, kept.count / 2)
    // Later rules are dropped first, so that seats and quotas are named only where needed.
    while true {
      var end = kept.count
      while end > 0 {
        let start = max(0, end - width)
        var fewer = kept
        fewer.removeSubrange(start..<end)
        if isImpossible(fewer, isLast: width == 1) { kept = fewer }
        end = start
      }
      if width == 1 { return .rules(kept, isIrreducible: isDecided) }
      width /= 2
    }
  }

  private mutating func isImpossible(_ rules: [CompositionRule], isLast: Bool) -> Bool {
    let priority = Array(repeating: 0, count: problem.peopleCount)
    var search = CompositionConstruction(QuotaRules(problem, rules), priority: priority, budget: budget)
    switch search.run() {
    case .impossible: return true
    case .found: return false
    case .unknown:
      if isLast { isDecided = false }
      return false
    }
  }
}
