// A selection under search, with its objective and its violation of the counts kept up to date.

/// A selection with what is maintained about it.
struct CompositionState: Sendable {
  let rules: CompositionRules
  private(set) var isIn: [Bool]
  private(set) var size = 0
  private(set) var objective = 0
  /// The number of people too many or too few, over all counts, plus chosen pairs that must be apart.
  private(set) var violation = 0
  /// For each person, the sum over pairs with those who are in.
  private(set) var pairSum: [Int]
  private var targetCount: [Int32]
  private(set) var ruleCount: [Int32]

  init(_ rules: CompositionRules, chosen: [Int]) {
    self.rules = rules
    isIn = Array(repeating: false, count: rules.quotas.people)
    pairSum = Array(repeating: 0, count: rules.quotas.people)
    targetCount = Array(repeating: 0, count: rules.objective.targetWant.count)
    ruleCount = Array(repeating: 0, count: rules.quotas.counts.count)
    for count in rules.quotas.counts { violation += max(0, count.low) }
    for person in chosen { flip(person) }
  }

  /// Those who are in, ascending. O(people)
  var chosen: [Int] { isIn.indices.filter { isIn[$0] } }

  /// Puts a person in, or out if in. O(people)
  mutating func flip(_ person: Int) {
    let isComing = !isIn[person]
    let (gain, violation) = (gain(flipping: person), violationChange(flipping: person))
    self.objective += gain
    self.violation += violation
    isIn[person] = isComing
    size += isComing ? 1 : -1
    let people = rules.quotas.people
    let row = person * people
    if isComing {
      for other in 0..<people { pairSum[other] += Int(rules.objective.pairs[row + other]) }
    } else {
      for other in 0..<people { pairSum[other] -= Int(rules.objective.pairs[row + other]) }
    }
    let step: Int32 = isComing ? 1 : -1
    for target in rules.objective.targetsOf[person] { targetCount[Int(target)] += step }
    ruleCount[0] += step
    for place in rules.quotas.countsOf[person] { ruleCount[Int(place)] += step }
  }

  /// The change of the objective if a person enters, or leaves. O(targets of the person)
  func gain(flipping person: Int) -> Int {
    let objective = rules.objective
    var gain = objective.single[person] + pairSum[person]
    if isIn[person] {
      for target in objective.targetsOf[person] where targetCount[Int(target)] == objective.targetWant[Int(target)] {
        gain += objective.targetWorth[Int(target)]
      }
      return -gain
    }
    for target in objective.targetsOf[person] where targetCount[Int(target)] + 1 == objective.targetWant[Int(target)] {
      gain += objective.targetWorth[Int(target)]
    }
    return gain
  }

  /// The change of the objective if `out` leaves and `into` enters. O(targets of both)
  mutating func gain(exchanging out: Int, for into: Int) -> Int {
    let objective = rules.objective
    var gain = pairSum[into] + objective.single[into] - pairSum[out] - objective.single[out]
    gain -= Int(objective.pairs[out * rules.quotas.people + into])
    for target in objective.targetsOf[out] {
      let target = Int(target)
      if targetCount[target] == objective.targetWant[target] { gain -= objective.targetWorth[target] }
      targetCount[target] -= 1
    }
    for target in objective.targetsOf[into] where targetCount[Int(target)] + 1 == objective.targetWant[Int(target)] {
      gain += objective.targetWorth[Int(target)]
    }
    for target in objective.targetsOf[out] { targetCount[Int(target)] += 1 }
    return gain
  }

  /// The change of the violation if a person enters, or leaves.
  func violationChange(flipping person: Int) -> Int {
    let step: Int32 = isIn[person] ? -1 : 1
    var change = violation(of: 0, step)
    for place in rules.quotas.countsOf[person] { change += violation(of: Int(place), step) }
    for other in rules.quotas.apart[person] where isIn[Int(other)] { change += Int(step) }
    return change
  }

  /// The change of the violation if `out` leaves and `into` enters.
  func violationChange(exchanging out: Int, for into: Int) -> Int {
    let quotas = rules.quotas
    var change = 0
    for place in quotas.countsOf[out] where !quotas.countsOf[into].contains(place) {
      change += violation(of: Int(place), -1)
    }
    for place in quotas.countsOf[into] where !quotas.countsOf[out].contains(place) {
      change += violation(of: Int(place), 1)
    }
    for other in quotas.apart[out] where isIn[Int(other)] { change -= 1 }
    for other in quotas.apart[into] where isIn[Int(other)] && Int(other) != out { change += 1 }
    return change
  }

  /// The change of the violation of one count if it rises or falls by 1.
  @inline(__always)
  private func violation(of place: Int, _ step: Int32) -> Int {
    let count = Int(ruleCount[place])
    let rule = rules.quotas.counts[place]
    return Self.distance(count + Int(step), rule.low, rule.high) - Self.distance(count, rule.low, rule.high)
  }

  @inline(__always)
  private static func distance(_ count: Int, _ low: Int, _ high: Int) -> Int { max(0, low - count, count - high) }
}
