// Which rules clash: those whose absence would help, found by leaving rules out and looking whether the rest can hold.
//
// The deletion filter (Chinneck and Dravnieks 1991, doi:10.1287/ijoc.3.2.157), first by halves and then one at a time:
// what remains is irreducible if every look was decided. It need not be the smallest clash that exists.

/// The search for a small clash.
struct CompositionDiagnosis {
  private let problem: CompositionProblem
  private let budget: Int
  private var isDecided = true

  /// A search that looks with at most `budget` decisions each time.
  init(_ problem: CompositionProblem, budget: Int) {
    self.problem = problem
    self.budget = budget
  }

  /// Rules that clash, of `problem`, which is known to be infeasible.
  mutating func clash() -> CompositionClash {
    var kept = QuotaRules.rules(of: problem)
    var width = max(1, kept.count / 2)
    // Later rules are left out first, so that seats and quotas stay where either would do.
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
    let liking = Array(repeating: 0, count: problem.peopleCount)
    var search = CompositionConstruction(QuotaRules(problem, rules), liking: liking, budget: budget)
    switch search.run() {
    case .impossible: return true
    case .found: return false
    case .unknown:
      if isLast { isDecided = false }
      return false
    }
  }
}
