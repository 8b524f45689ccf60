// A selection that keeps the hard rules, by depth-first search with propagation; or the proof that there is none.
//
// The tightest rule that lacks people is filled first. Interchangeable people are tried once: if one of them cannot be
// chosen, none can. Before each decision a count over two families of disjoint rules (quotas of an attribute, values of
// a limit) detects shortages that no single rule shows.

/// The outcome of a search for any selection.
enum SelectionOutcome: Sendable {
  case found([Int])
  case impossible
  case unknown
}

/// A search for any selection.
struct CompositionConstruction {
  private let quotas: QuotaRules
  /// People of higher priority are tried first.
  private let priority: [Int]
  private var budget: Int

  /// A search that makes at most `budget` decisions.
  init(_ quotas: QuotaRules, priority: [Int], budget: Int) {
    self.quotas = quotas
    self.priority = priority
    self.budget = budget
  }

  /// Searches.
  mutating func run() -> SelectionOutcome {
    guard let domain = CompositionDomain(quotas) else { return .impossible }
    return descend(domain)
  }

  /// Searches below a domain.
  mutating func descend(_ start: CompositionDomain) -> SelectionOutcome {
    // One entry per decision whose other branch is still open.
    var waiting: [(domain: CompositionDomain, person: Int)] = []
    var domain = start
    while true {
      var isDead = domain.isHopeless(quotas)
      if !isDead {
        guard let person = choice(domain) else { return .found(domain.chosen) }
        if budget <= 0 { return .unknown }
        budget -= 1
        waiting.append((domain, person))
        isDead = !domain.decide(person, isIn: true, quotas)
      }
      while isDead {
        guard let (before, person) = waiting.popLast() else { return .impossible }
        domain = before
        isDead = false
        for other in before.openPeople where quotas.kindOf[other] == quotas.kindOf[person] {
          if domain.status[other] == 0, !domain.decide(other, isIn: false, quotas) {
            isDead = true
            break
          } else if domain.status[other] == 1 {
            // Propagation forces an interchangeable person in: then the first would have done as well.
            isDead = true
            break
          }
        }
      }
    }
  }

  /// The person to branch on: the one of highest priority in the rule with least slack; nil if no rule lacks people.
  private func choice(_ domain: CompositionDomain) -> Int? {
    var tightest = -1
    var least = Int.max
    for (place, rule) in quotas.counts.enumerated() where Int(domain.inside[place]) < rule.low {
      let spare = Int(domain.inside[place] + domain.open[place]) - rule.low
      if spare < least { (tightest, least) = (place, spare) }
    }
    if tightest < 0 { return nil }
    var best: Int?
    for person in quotas.counts[tightest].members where domain.status[Int(person)] == 0 {
      if let other = best, priority[other] >= priority[Int(person)] { continue }
      best = Int(person)
    }
    return best
  }
}

extension CompositionDomain {
  /// Whether counting shows that some quotas cannot be filled within the limits and the seats.
  func isHopeless(_ quotas: QuotaRules) -> Bool {
    let families = quotas.limitFamilies.filter { !$0.isEmpty } + [[]]
    let classes = quotas.quotaFamilies.filter { !$0.isEmpty } + [[]]
    for limits in families {
      var limitOf = Array(repeating: Int32(-1), count: quotas.people)
      for place in limits {
        for person in quotas.counts[place].members { limitOf[Int(person)] = Int32(place) }
      }
      for family in classes where !isFillable(family, limitOf, quotas) { return true }
    }
    return false
  }

  private func isFillable(_ family: [Int], _ limitOf: [Int32], _ quotas: QuotaRules) -> Bool {
    var isElsewhere = Array(repeating: false, count: quotas.people)
    var most = 0
    var fewest = 0
    var insideFamily = 0
    for place in family {
      let rule = quotas.counts[place]
      for person in rule.members { isElsewhere[Int(person)] = true }
      let available = Int(inside[place]) + room(rule.members, limitOf, quotas)
      if available < rule.low { return false }
      most += min(rule.high, available)
      fewest += max(rule.low, Int(inside[place]))
      insideFamily += Int(inside[place])
    }
    let rest = quotas.counts[0].members.filter { !isElsewhere[Int($0)] }
    let insideRest = Int(inside[0]) - insideFamily
    most += insideRest + room(rest, limitOf, quotas)
    fewest += insideRest
    return most >= quotas.counts[0].low && fewest <= quotas.counts[0].high
  }

  /// How many of the open `members` the limits allow.
  private func room(_ members: [Int32], _ limitOf: [Int32], _ quotas: QuotaRules) -> Int {
    var taken: [Int32: Int] = [:]
    var room = 0
    for person in members where status[Int(person)] == 0 {
      let limit = limitOf[Int(person)]
      if limit < 0 {
        room += 1
        continue
      }
      let left = quotas.counts[Int(limit)].high - Int(inside[Int(limit)])
      if taken[limit, default: 0] < left {
        taken[limit, default: 0] += 1
        room += 1
      }
    }
    return room
  }
}
