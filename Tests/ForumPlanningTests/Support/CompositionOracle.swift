// A scorer that recounts a selection in the plainest way, a checker of every hard rule, all selections of small problems
// one after the other, and small random problems with rules of every kind.

import ForumPlanning
import GraphCore

/// The value of a selection, by looking at each pair, theme, node and person.
func slowValue(_ chosen: [Int], _ problem: CompositionProblem) -> CompositionScore {
  var value = CompositionScore()
  func isIn(_ pair: PlacePair, _ a: Int, _ b: Int) -> Bool {
    (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a)
  }
  for b in chosen {
    for a in chosen where a < b {
      switch problem.contacts {
      case .listed(let figures): value.contacts += figures.last { isIn($0.pair, a, b) }?.figure ?? 0
      case .table(let table): value.contacts += Int(table[a * problem.peopleCount + b])
      }
      value.conflicts += problem.conflicts.last { isIn($0.pair, a, b) }?.figure ?? 0
    }
    if !problem.bridging.isEmpty { value.bridging += problem.bridging[b] }
    if !problem.invitations.isEmpty { value.invitations += problem.invitations[b] }
  }
  for theme in problem.themes {
    let carriers = chosen.filter { theme.members.contains($0) }.count
    if carriers >= theme.want { value.themes += theme.worth }
  }
  for (node, worth) in problem.nodeWorth.enumerated() {
    if chosen.contains(where: { !problem.reach.isEmpty && problem.reach[$0].contains(node) }) { value.reach += worth }
  }
  return value
}

/// The rules that a selection breaks.
func brokenRules(_ chosen: [Int], _ problem: CompositionProblem) -> [CompositionRule] {
  var broken: [CompositionRule] = []
  if chosen.count < problem.seats.lowerBound { broken.append(.fewestSeats) }
  if chosen.count > problem.seats.upperBound { broken.append(.mostSeats) }
  for (place, quota) in problem.quotas.enumerated() {
    let count = chosen.filter { problem.attributes[quota.attribute][$0] == quota.value }.count
    if count < quota.seats.lowerBound { broken.append(.fewestOfQuota(place)) }
    if count > quota.seats.upperBound { broken.append(.mostOfQuota(place)) }
  }
  for (place, limit) in problem.limits.enumerated() {
    for value in Set(problem.attributes[limit.attribute]).sorted() where value >= 0 {
      let count = chosen.filter { problem.attributes[limit.attribute][$0] == value }.count
      if count > limit.most { broken.append(.limit(place, value: value)) }
    }
  }
  broken += Set(problem.invite).sorted().filter { !chosen.contains($0) }.map { .invite($0) }
  broken += Set(problem.excluded).sorted().filter { chosen.contains($0) }.map { .excluded($0) }
  for (place, pair) in problem.apart.enumerated() where chosen.contains(pair.first) && chosen.contains(pair.second) {
    broken.append(.apart(place))
  }
  for (place, group) in problem.together.enumerated() {
    let count = Set(group).filter { chosen.contains($0) }.count
    if count != 0 && count != Set(group).count { broken.append(.together(place)) }
  }
  return broken
}

/// Every selection, as ascending lists.
func allSelections(_ people: Int) -> [[Int]] {
  (0..<1 << people).map { bits in (0..<people).filter { bits >> $0 & 1 == 1 } }
}

/// The best value of all selections that keep the rules, or nil if none does.
func exhaustiveBest(_ problem: CompositionProblem) -> Int? {
  allSelections(problem.peopleCount).filter { brokenRules($0, problem).isEmpty }
    .map { slowValue($0, problem).total }.max()
}

/// Whether a selection could keep all of these rules.
func canHold(_ rules: [CompositionRule], _ selections: [(chosen: [Int], broken: Set<CompositionRule>)]) -> Bool {
  selections.contains { $0.broken.isDisjoint(with: rules) }
}

extension CompositionProblem {
  /// A small problem with rules of every kind, some of which may clash.
  static func random(seed: UInt64, most: Int = 11) -> CompositionProblem {
    var random = SplitMix64(seed: seed)
    let people = 1 + random.below(most)
    let fewest = random.below(people + 1)
    var problem = CompositionProblem(
      peopleCount: people, seats: fewest...min(people, fewest + random.below(2) * random.below(4)))
    func pair() -> PlacePair {
      let one = random.below(people)
      return PlacePair(one, (one + 1 + random.below(max(1, people - 1))) % max(2, people))
    }
    func several(_ most: Int) -> [Int] { (0..<random.below(most + 1)).map { _ in random.below(people) } }
    let isHarsh = random.below(4) == 0
    for _ in 0..<random.below(4) {
      let values = 2 + random.below(3)
      problem.attributes.append((0..<people).map { _ in Int32(random.below(values + 1)) - 1 })
      let place = problem.attributes.count - 1
      for value in 0..<values where random.below(2) == 0 {
        let low = random.below(isHarsh ? 3 : 2)
        let quota = low...low + 1 + random.below(3)
        problem.quotas.append(CompositionQuota(attribute: place, value: Int32(value), seats: quota))
      }
      if random.below(2) == 0 {
        problem.limits.append(CompositionLimitPerValue(attribute: place, most: 1 + random.below(4)))
      }
    }
    if random.below(2) == 0 { problem.invite = several(2) }
    if random.below(2) == 0 { problem.excluded = several(2) }
    if people > 1 {
      problem.apart = (0..<random.below(isHarsh ? 6 : 3)).map { _ in pair() }
      problem.together = (0..<random.below(3)).map { _ in several(3) }
      problem.conflicts = (0..<random.below(4)).map { _ in
        let pair = pair()
        return PairFigure(pair.first, pair.second, -random.below(30))
      }
    }
    problem.addWorth(&random)
    return problem
  }

  private mutating func addWorth(_ random: inout SplitMix64) {
    let people = peopleCount
    let floor = random.below(3) * 10
    var table = Array(repeating: Int32(0), count: people * people)
    var listed: [PairFigure] = []
    for b in 0..<people {
      for a in 0..<b {
        let figure = random.below(30) - floor
        table[a * people + b] = Int32(figure)
        table[b * people + a] = Int32(figure)
        listed.append(PairFigure(b, a, figure))
      }
    }
    contacts = random.below(2) == 0 ? .table(table) : .listed(listed)
    themes = (0..<random.below(4)).map { _ in
      CompositionTheme(
        members: (0..<random.below(6)).map { _ in random.below(people) }, want: 1 + random.below(3),
        worth: random.below(60) - 10)
    }
    if random.below(2) == 0 {
      nodeWorth = (0..<8).map { _ in random.below(12) - 2 }
      reach = (0..<people).map { _ in (0..<random.below(4)).map { _ in random.below(8) } }
    }
    if random.below(2) == 0 { bridging = (0..<people).map { _ in random.below(20) } }
    if random.below(2) == 0 { invitations = (0..<people).map { _ in -random.below(40) } }
  }
}
