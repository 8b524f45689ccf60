// A selection under search, with its value and how far it breaks the counts, both kept up as people come and go.

/// A set of people with its books.
struct CompositionState: Sendable {
  let rules: CompositionRules
  private(set) var isIn: [Bool]
  private(set) var size = 0
  private(set) var value = 0
  /// How many people are too many or too few, over all counts, and pairs in that must be apart.
  private(set) var strain = 0
  /// What the pairs of each person with those in are worth.
  private(set) var pairSum: [Int]
  private var targetCount: [Int32]
  private(set) var ruleCount: [Int32]

  init(_ rules: CompositionRules, chosen: [Int]) {
    self.rules = rules
    isIn = Array(repeating: false, count: rules.frame.people)
    pairSum = Array(repeating: 0, count: rules.frame.people)
    targetCount = Array(repeating: 0, count: rules.worth.targetWant.count)
    ruleCount = Array(repeating: 0, count: rules.frame.counts.count)
    for count in rules.frame.counts { strain += max(0, count.low) }
    for person in chosen { flip(person) }
  }

  /// Those who are in, ascending. O(people)
  var chosen: [Int] { isIn.indices.filter { isIn[$0] } }

  /// Takes a person in, or out again. O(people)
  mutating func flip(_ person: Int) {
    let isComing = !isIn[person]
    let (value, strain) = (gain(flipping: person), strainChange(flipping: person))
    self.value += value
    self.strain += strain
    isIn[person] = isComing
    size += isComing ? 1 : -1
    let people = rules.frame.people
    let row = person * people
    if isComing {
      for other in 0..<people { pairSum[other] += Int(rules.worth.pairs[row + other]) }
    } else {
      for other in 0..<people { pairSum[other] -= Int(rules.worth.pairs[row + other]) }
    }
    let step: Int32 = isComing ? 1 : -1
    for target in rules.worth.targetsOf[person] { targetCount[Int(target)] += step }
    ruleCount[0] += step
    for place in rules.frame.countsOf[person] { ruleCount[Int(place)] += step }
  }

  /// What the value gains if a person comes, or goes. O(targets of the person)
  func gain(flipping person: Int) -> Int {
    let worth = rules.worth
    var gain = worth.single[person] + pairSum[person]
    if isIn[person] {
      for target in worth.targetsOf[person] where targetCount[Int(target)] == worth.targetWant[Int(target)] {
        gain += worth.targetWorth[Int(target)]
      }
      return -gain
    }
    for target in worth.targetsOf[person] where targetCount[Int(target)] + 1 == worth.targetWant[Int(target)] {
      gain += worth.targetWorth[Int(target)]
    }
    return gain
  }

  /// What the value gains if `out` goes and `into` comes. O(targets of both)
  mutating func gain(exchanging out: Int, for into: Int) -> Int {
    let worth = rules.worth
    var gain = pairSum[into] + worth.single[into] - pairSum[out] - worth.single[out]
    gain -= Int(worth.pairs[out * rules.frame.people + into])
    for target in worth.targetsOf[out] {
      let target = Int(target)
      if targetCount[target] == worth.targetWant[target] { gain -= worth.targetWorth[target] }
      targetCount[target] -= 1
    }
    for target in worth.targetsOf[into] where targetCount[Int(target)] + 1 == worth.targetWant[Int(target)] {
      gain += worth.targetWorth[Int(target)]
    }
    for target in worth.targetsOf[out] { targetCount[Int(target)] += 1 }
    return gain
  }

  /// How the strain changes if a person comes, or goes.
  func strainChange(flipping person: Int) -> Int {
    let step: Int32 = isIn[person] ? -1 : 1
    var change = strain(of: 0, step)
    for place in rules.frame.countsOf[person] { change += strain(of: Int(place), step) }
    for other in rules.frame.apart[person] where isIn[Int(other)] { change += Int(step) }
    return change
  }

  /// How the strain changes if `out` goes and `into` comes.
  func strainChange(exchanging out: Int, for into: Int) -> Int {
    let frame = rules.frame
    var change = 0
    for place in frame.countsOf[out] where !frame.countsOf[into].contains(place) {
      change += strain(of: Int(place), -1)
    }
    for place in frame.countsOf[into] where !frame.countsOf[out].contains(place) { change += strain(of: Int(place), 1) }
    for other in frame.apart[out] where isIn[Int(other)] { change -= 1 }
    for other in frame.apart[into] where isIn[Int(other)] && Int(other) != out { change += 1 }
    return change
  }

  /// How the strain of one count changes if one more comes, or one less.
  @inline(__always)
  private func strain(of place: Int, _ step: Int32) -> Int {
    let count = Int(ruleCount[place])
    let rule = rules.frame.counts[place]
    return Self.distance(count + Int(step), rule.low, rule.high) - Self.distance(count, rule.low, rule.high)
  }

  @inline(__always)
  private static func distance(_ count: Int, _ low: Int, _ high: Int) -> Int { max(0, low - count, count - high) }
}
