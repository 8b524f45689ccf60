// What one more or one fewer meeting of a pair is worth, for each of the four kinds of worth.

/// The worth of meetings, as a function of the pair and of how often it has met.
struct PairWorth: Sendable {
  let people: Int
  /// Whether every further meeting costs, rather than the first one counting.
  let isEven: Bool
  /// One value per person where only pairs that differ count.
  let categories: [Int32]
  /// What each pair is worth at `a * people + b`; empty where that is 1 or 0.
  let figures: [Int32]
  /// How often each pair has met before, by `a * people + b`, unnamed 0; capped at 30,000.
  let prior: [Int: UInt16]
  /// The usual size of a worth, by which temperatures and weights are scaled; at least 1.
  let unit: Int

  init(_ problem: SeatingProblem) {
    people = problem.peopleCount
    isEven = problem.meeting == .even
    var categories: [Int32] = []
    var figures: [Int32] = []
    var unit = 1
    switch problem.meeting {
    case .distinct, .even: break
    case .cross(let values): categories = values
    case .values(let pairs):
      figures = Array(repeating: 0, count: people * people)
      var sum = 0
      for item in pairs {
        // A pair that is named again takes its last figure.
        figures[item.pair.first * people + item.pair.second] = Int32(item.figure)
        figures[item.pair.second * people + item.pair.first] = Int32(item.figure)
        sum += abs(item.figure)
      }
      unit = max(1, sum / max(pairs.count, 1))
    }
    var prior: [Int: UInt16] = [:]
    for item in problem.priorMeetings {
      for key in [item.pair.first * people + item.pair.second, item.pair.second * people + item.pair.first] {
        prior[key] = UInt16(min(30_000, Int(prior[key] ?? 0) + item.figure))
      }
    }
    self.categories = categories
    self.figures = figures
    self.prior = prior
    self.unit = unit
  }

  /// What the first meeting of two people counts.
  func first(_ a: Int, _ b: Int) -> Int32 {
    if !figures.isEmpty { return figures[a * people + b] }
    if !categories.isEmpty { return categories[a] != categories[b] ? 1 : 0 }
    return 1
  }

  /// What is won if a pair that has met `count` times meets once more.
  @inline(__always)
  func gain(_ a: Int, _ b: Int, _ count: UInt16) -> Int32 {
    isEven ? -Int32(count) : count == 0 ? first(a, b) : 0
  }

  /// What is lost if a pair that has met `count` times, at least once here, meets once less.
  @inline(__always)
  func loss(_ a: Int, _ b: Int, _ count: UInt16) -> Int32 {
    isEven ? 1 - Int32(count) : count == 1 ? first(a, b) : 0
  }
}
