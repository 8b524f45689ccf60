// One round with figures for pairs: the maximally diverse grouping problem, with every change weighed in O(1).
//
// sum[i][g] is the sum of figures between i and those at table g. A move of i from a to b brings sum[i][b] − sum[i][a];
// an exchange of i at a with j at b brings sum[i][b] − sum[i][a] + sum[j][a] − sum[j][b] − 2·figure(i, j). Evaluation as
// in Palubeckis, Ostreika and Rubliauskas 2015, doi:10.1016/j.ejor.2014.10.016; search by annealing in cycles.

internal import GraphCore

/// Annealing on a single round.
struct GroupingSearch {
  private(set) var best: [Int32]
  private(set) var bestMerit: Int
  private(set) var steps = 0
  private var state: SeatingState
  private var random: SplitMix64
  private let figures: [Int32]
  private let mobile: [Int32]
  private var sums: [Int]
  private var tableOf: [Int32]
  private var size: [Int]
  private var merit: Int
  private var isUnsaved = false

  init(_ state: SeatingState, _ random: SplitMix64) {
    self.state = state
    self.random = random
    let rules = state.rules
    var figures = rules.worth.figures
    // A pair that has met before is worth nothing now.
    for (key, count) in rules.worth.prior where count > 0 { figures[key] = 0 }
    self.figures = figures
    mobile =
      rules.present.first.map { present in
        present.filter { rules.fixedTable[$0] < 0 }.map { Int32($0) }
      } ?? []
    tableOf = state.tableOf
    size = state.size
    best = state.tableOf
    merit = state.merit
    bestMerit = state.merit
    sums = Array(repeating: 0, count: rules.people * rules.tables)
    for i in 0..<rules.people {
      for j in 0..<rules.people where tableOf[j] >= 0 {
        sums[i * rules.tables + Int(tableOf[j])] += Int(figures[i * rules.people + j])
      }
    }
  }

  /// Anneals until the steps are used; answers whether the goal was met.
  mutating func run(_ task: SearchTask, isColder: Bool) -> Bool {
    if bestMerit >= task.goal { return true }
    let rules = state.rules
    if mobile.count < 2 || rules.tables < 2 { return false }
    let unit = Double(rules.worth.unit)
    // Differences between figures, not their size, decide what a change brings.
    let count = Double(max(1, figures.count))
    let mean = figures.reduce(0.0) { $0 + Double($1) } / count
    let spread = power(figures.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / count, 0.5)
    // Figures that are distances freeze later than figures without order, so every other start goes on colder.
    let hot = max((isColder ? 0.5 : 1.2) * spread, 0.2 * unit)
    let cold = min((isColder ? 0.02 : 0.3) * spread + 0.01 * unit, 0.2 * unit)
    let cooling = Cooling(from: hot, to: cold)
    var progress = 0.0
    while progress < 1 {
      if task.isStopped() { break }
      let temperature = cooling.temperature(progress)
      for _ in 0..<task.batch(steps, least: 4096) {
        steps += 1
        let threshold = temperature * cooling.threshold(&random)
        if rules.hasFreeSizes, random.next() & 3 == 0 { tryMove(threshold) } else { tryExchange(threshold) }
        if merit > bestMerit {
          bestMerit = merit
          isUnsaved = true
          if bestMerit >= task.goal {
            save()
            return true
          }
        }
      }
      progress = task.progress(steps)
    }
    save()
    return bestMerit >= task.goal
  }

  @inline(__always)
  private mutating func save() {
    if !isUnsaved { return }
    if merit == bestMerit { best = tableOf }
    isUnsaved = false
  }

  private func allows(_ person: Int, at table: Int, leaving: Int) -> Bool {
    for other in state.rules.apart[person] where Int(other) != leaving && tableOf[Int(other)] == Int32(table) {
      return false
    }
    return true
  }

  @inline(__always)
  private mutating func tryExchange(_ threshold: Double) {
    let (people, tables) = (state.rules.people, state.rules.tables)
    let i = Int(mobile[random.below(mobile.count)])
    let j = Int(mobile[random.below(mobile.count)])
    let (a, b) = (Int(tableOf[i]), Int(tableOf[j]))
    if a == b { return }
    let change =
      sums[i * tables + b] - sums[i * tables + a] + sums[j * tables + a] - sums[j * tables + b]
      - 2 * Int(figures[i * people + j])
    if Double(change) < threshold { return }
    if !allows(i, at: b, leaving: j) || !allows(j, at: a, leaving: i) { return }
    if change < 0 { save() }
    shift(i, a, b)
    shift(j, b, a)
    merit += change
  }

  @inline(__always)
  private mutating func tryMove(_ threshold: Double) {
    let tables = state.rules.tables
    let i = Int(mobile[random.below(mobile.count)])
    let a = Int(tableOf[i])
    let b = random.below(tables)
    if a == b || size[a] <= state.rules.low[a] || size[b] >= state.rules.high[b] { return }
    let change = sums[i * tables + b] - sums[i * tables + a]
    if Double(change) < threshold || !allows(i, at: b, leaving: -1) { return }
    if change < 0 { save() }
    shift(i, a, b)
    merit += change
  }

  /// Takes a person from one table to another.
  private mutating func shift(_ person: Int, _ from: Int, _ to: Int) {
    let (people, tables) = (state.rules.people, state.rules.tables)
    let row = person * people
    for other in 0..<people {
      let figure = Int(figures[row + other])
      sums[other * tables + from] -= figure
      sums[other * tables + to] += figure
    }
    tableOf[person] = Int32(to)
    size[from] -= 1
    size[to] += 1
  }
}
