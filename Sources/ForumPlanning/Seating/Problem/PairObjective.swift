// What each meeting of a pair adds to the objective, for each kind of `MeetingWorth`.

/// The contribution of meetings, as a function of the pair and of how often it has met.
struct PairObjective: Sendable {
  let people: Int
  /// Whether every further meeting costs, rather than only the first one counting.
  let isEven: Bool
  /// One value per person if only pairs that differ count; otherwise empty.
  let categories: [Int32]
  /// Whether each pair has a figure of its own.
  let hasFigures: Bool
  /// Whether figures and meetings are kept for the pairs that have any, not for all.
  let isSparse: Bool
  /// The figure of each pair at `a * people + b`; empty if all count 1 or 0, or where they are kept sparsely.
  let figures: [Int32]
  /// The figures, where they are kept sparsely.
  let listedFigures: PairLists
  /// The number of prior meetings of each pair by `a * people + b`, absent if 0; capped at 1,000.
  let prior: [Int: UInt16]
  /// The prior meetings by person, where pairs are kept sparsely.
  let listedPrior: PairLists
  /// The scale of temperatures and weights: the mean absolute figure, at least 1.
  let unit: Int
  /// The largest absolute figure.
  let largest: Int
  /// What a pair's third meeting costs, and each further one as much more; 0 where it costs no more than a second.
  ///
  /// Searches weigh it so; which of two seatings is better is decided by the figures themselves.
  let third: Int32

  init(_ problem: SeatingProblem, isSparse: Bool) {
    people = problem.peopleCount
    self.isSparse = isSparse
    isEven = problem.meeting == .even
    var categories: [Int32] = []
    var figures: [Int32] = []
    var listed = PairLists()
    var hasFigures = false
    var unit = 1
    var largest = 1
    switch problem.meeting {
    case .distinct, .even: break
    case .cross(let values): categories = values
    case .values(let pairs):
      hasFigures = people > 0
      // Of a pair that is named twice the last figure counts.
      if isSparse {
        listed = PairLists(people: people, pairs) { $1 }
      } else {
        figures = Array(repeating: 0, count: people * people)
      }
      var sum = 0
      for item in pairs {
        if !isSparse {
          figures[item.pair.first * people + item.pair.second] = Int32(item.figure)
          figures[item.pair.second * people + item.pair.first] = Int32(item.figure)
        }
        sum += abs(item.figure)
        largest = max(largest, abs(item.figure))
      }
      unit = max(1, sum / max(pairs.count, 1))
    }
    var prior: [Int: UInt16] = [:]
    for item in problem.priorMeetings {
      for key in [
        item.pair.first * people + item.pair.second, item.pair.second * people + item.pair.first,
      ] {
        prior[key] = UInt16(min(1_000, Int(prior[key] ?? 0) + item.figure))
      }
    }
    self.categories = categories
    self.hasFigures = hasFigures
    self.figures = figures
    listedFigures = listed
    listedPrior =
      isSparse ? PairLists(people: people, problem.priorMeetings) { Int32(min(1_000, Int($0) + Int($1))) } : PairLists()
    self.prior = prior
    self.unit = unit
    self.largest = largest
    third =
      problem.sparesThirdMeetings ? Int32(min(4 * unit, SeatingRules.largestFigure / 1_000)) : 0
  }

  /// Whether a first meeting of any two adds the same.
  var isUniform: Bool { !hasFigures && categories.isEmpty }

  /// What the first meeting of two people adds.
  func first(_ a: Int, _ b: Int) -> Int32 {
    if hasFigures { return isSparse ? listedFigures[a, b] : figures[a * people + b] }
    if !categories.isEmpty { return categories[a] != categories[b] ? 1 : 0 }
    return 1
  }

  /// The gain if a pair that has met `count` times meets once more.
  @inline(__always)
  func gain(_ a: Int, _ b: Int, _ count: UInt16) -> Int32 {
    let worth = isEven ? -Int32(count) : count == 0 ? first(a, b) : 0
    return third == 0 || count < 2 ? worth : worth - third * Int32(count - 1)
  }

  /// The loss if a pair that has met `count` times, at least once here, meets once less.
  @inline(__always)
  func loss(_ a: Int, _ b: Int, _ count: UInt16) -> Int32 {
    let worth = isEven ? 1 - Int32(count) : count == 1 ? first(a, b) : 0
    return third == 0 || count < 3 ? worth : worth - third * Int32(count - 2)
  }
}
