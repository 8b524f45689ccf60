// Selections that keep the hard rules, by depth-first search with propagation; or the proof that there is none.
//
// A rule that is short of its fewest is filled first, the tightest before others. People who are alike in all rules are
// tried once: if one of them cannot come, none can. Before each decision a count over two families of disjoint rules
// (quotas of an attribute, values of a limit) sees shortages that no single rule shows.

/// What a search for any selection came to.
enum CompositionFinding: Sendable {
  case found([Int])
  case impossible
  case unknown
}

/// One search for any selection.
struct CompositionConstruction {
  private let frame: QuotaRules
  /// Who is tried first: higher before lower.
  private let liking: [Int]
  private var budget: Int

  /// A search in `frame` that makes at most `budget` decisions and prefers people with a higher `liking`.
  init(_ frame: QuotaRules, liking: [Int], budget: Int) {
    self.frame = frame
    self.liking = liking
    self.budget = budget
  }

  /// Searches.
  mutating func run() -> CompositionFinding {
    guard let domain = CompositionDomain(frame) else { return .impossible }
    return descend(domain)
  }

  /// Goes on from `domain`.
  mutating func descend(_ start: CompositionDomain) -> CompositionFinding {
    // One entry per decision that may still be taken the other way.
    var waiting: [(domain: CompositionDomain, person: Int)] = []
    var domain = start
    while true {
      var isDead = domain.isHopeless(frame)
      if !isDead {
        guard let person = choice(domain) else { return .found(domain.chosen) }
        if budget <= 0 { return .unknown }
        budget -= 1
        waiting.append((domain, person))
        isDead = !domain.decide(person, isIn: true, frame)
      }
      while isDead {
        guard let (before, person) = waiting.popLast() else { return .impossible }
        domain = before
        isDead = false
        for other in before.openPeople where frame.kindOf[other] == frame.kindOf[person] {
          if domain.status[other] == 0, !domain.decide(other, isIn: false, frame) {
            isDead = true
            break
          } else if domain.status[other] == 1 {
            // Propagation wants one of those who are alike: then the first would have done as well.
            isDead = true
            break
          }
        }
      }
    }
  }

  /// The person to decide on next: the best liked of the rule with the least to spare; nil if nothing is short.
  private func choice(_ domain: CompositionDomain) -> Int? {
    var tightest = -1
    var least = Int.max
    for (place, rule) in frame.counts.enumerated() where Int(domain.inside[place]) < rule.low {
      let spare = Int(domain.inside[place] + domain.open[place]) - rule.low
      if spare < least { (tightest, least) = (place, spare) }
    }
    if tightest < 0 { return nil }
    var best: Int?
    for person in frame.counts[tightest].members where domain.status[Int(person)] == 0 {
      if let other = best, liking[other] >= liking[Int(person)] { continue }
      best = Int(person)
    }
    return best
  }
}

extension CompositionDomain {
  /// Whether some quotas cannot be filled within some limits and the seats, by counting.
  func isHopeless(_ frame: QuotaRules) -> Bool {
    let families = frame.limitFamilies.filter { !$0.isEmpty } + [[]]
    let quotas = frame.quotaFamilies.filter { !$0.isEmpty } + [[]]
    for limits in families {
      var limitOf = Array(repeating: Int32(-1), count: frame.people)
      for place in limits {
        for person in frame.counts[place].members { limitOf[Int(person)] = Int32(place) }
      }
      for family in quotas where !isFillable(family, limitOf, frame) { return true }
    }
    return false
  }

  private func isFillable(_ family: [Int], _ limitOf: [Int32], _ frame: QuotaRules) -> Bool {
    var isElsewhere = Array(repeating: false, count: frame.people)
    var most = 0
    var fewest = 0
    var insideFamily = 0
    for place in family {
      let rule = frame.counts[place]
      for person in rule.members { isElsewhere[Int(person)] = true }
      let available = Int(inside[place]) + room(rule.members, limitOf, frame)
      if available < rule.low { return false }
      most += min(rule.high, available)
      fewest += max(rule.low, Int(inside[place]))
      insideFamily += Int(inside[place])
    }
    let rest = frame.counts[0].members.filter { !isElsewhere[Int($0)] }
    let insideRest = Int(inside[0]) - insideFamily
    most += insideRest + room(rest, limitOf, frame)
    fewest += insideRest
    return most >= frame.counts[0].low && fewest <= frame.counts[0].high
  }

  /// How many of the open `members` the limits have room for.
  private func room(_ members: [Int32], _ limitOf: [Int32], _ frame: QuotaRules) -> Int {
    var taken: [Int32: Int] = [:]
    var room = 0
    for person in members where status[Int(person)] == 0 {
      let limit = limitOf[Int(person)]
      if limit < 0 {
        room += 1
        continue
      }
      let left = frame.counts[Int(limit)].high - Int(inside[Int(limit)])
      if taken[limit, default: 0] < left {
        taken[limit, default: 0] += 1
        room += 1
      }
    }
    return room
  }
}
