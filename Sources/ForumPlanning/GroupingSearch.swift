// Searches on one round with figures for pairs: annealing, and iterated search over maxima.
//
// Figures without order freeze at 0.7 to 2 times their spread; figures that are distances, at a third to a tenth of it.
// The iterated search asks for no temperature. Starts take turns, since nobody knows beforehand which figures are which.

internal import GraphCore

/// A search on a single round.
struct GroupingSearch {
  private(set) var best: [Int32]
  private(set) var bestMerit: Int
  private(set) var steps = 0
  private var state: GroupingState
  private var random: SplitMix64
  private var isUnsaved = false

  init(_ state: SeatingState, _ random: SplitMix64) {
    self.state = GroupingState(state)
    self.random = random
    best = state.tableOf
    bestMerit = state.merit
  }

  /// The search that is this start's turn, until the steps are used; answers whether the goal was met.
  mutating func run(_ task: SearchTask, start: Int) -> Bool {
    if bestMerit >= task.goal { return true }
    if state.mobile.count < 2 || state.tables < 2 { return false }
    switch start % 4 {
    case 0: return iterate(task, strength: max(3, state.mobile.count / (2 * state.tables)))
    // In units of the spread of figures.
    case 1: return anneal(task, hot: 2, cold: 0.7, cycles: 3)
    case 2: return anneal(task, hot: 0.3, cold: 0.1, cycles: 1)
    default: return iterate(task, strength: max(3, state.mobile.count / state.tables))
    }
  }

  /// Annealing over exchanges and moves, from `hot` to `cold`, so many times over, each from where the last one froze.
  private mutating func anneal(_ task: SearchTask, hot: Double, cold: Double, cycles: Int) -> Bool {
    // Differences between figures, not their size, decide what a change brings.
    let figures = state.figures
    let count = Double(max(1, figures.count))
    let mean = figures.reduce(0.0) { $0 + Double($1) } / count
    let spread = power(figures.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / count, 0.5)
    let cooling = Cooling(from: max(hot * spread, 0.01), to: max(cold * spread, 0.001))
    let isFree = state.rules.hasFreeSizes
    var progress = 0.0
    while progress < 1 {
      if task.isStopped() { break }
      let temperature = cooling.temperature((progress * Double(cycles)).truncatingRemainder(dividingBy: 1))
      for _ in 0..<task.batch(steps, least: 4096) {
        steps += 1
        let threshold = temperature * cooling.threshold(&random)
        if isFree, random.next() & 3 == 0 { tryMove(threshold) } else { tryExchange(threshold) }
        if state.merit > bestMerit {
          bestMerit = state.merit
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
    return false
  }

  /// Keeps the best seating before it is left.
  @inline(__always)
  private mutating func save() {
    if !isUnsaved { return }
    if state.merit == bestMerit { best = state.tableOf }
    isUnsaved = false
  }

  @inline(__always)
  private mutating func tryExchange(_ threshold: Double) {
    let i = Int(state.mobile[random.below(state.mobile.count)])
    let j = Int(state.mobile[random.below(state.mobile.count)])
    if state.tableOf[i] == state.tableOf[j] { return }
    let gain = state.exchangeGain(i, j)
    if Double(gain) < threshold || !state.canExchange(i, j) { return }
    if gain < 0 { save() }
    state.exchange(i, j, gain)
  }

  @inline(__always)
  private mutating func tryMove(_ threshold: Double) {
    let i = Int(state.mobile[random.below(state.mobile.count)])
    let table = random.below(state.tables)
    let gain = state.moveGain(i, table)
    if Double(gain) < threshold || !state.canMove(i, table) { return }
    if gain < 0 { save() }
    state.move(i, table, gain)
  }

  /// Iterated maxima search, after Lai and Hao 2016, doi:10.1016/j.ejor.2016.05.018.
  ///
  /// A few random changes and a descent, kept if better, until that fails five times in a row; then a few more random
  /// changes: half as many as sit at a table, or as many.
  private mutating func iterate(_ task: SearchTask, strength: Int) -> Bool {
    descend()
    while task.progress(steps) < 1, !task.isStopped() {
      var (local, localMerit) = (state.tableOf, state.merit)
      var failures = 0
      while failures < 5, task.progress(steps) < 1, !task.isStopped() {
        shake(3)
        descend()
        if state.merit > localMerit {
          (local, localMerit) = (state.tableOf, state.merit)
          failures = 0
        } else {
          state.restore(local, localMerit)
          failures += 1
        }
        if bestMerit >= task.goal { return true }
      }
      shake(strength)
      descend()
    }
    return bestMerit >= task.goal
  }

  private mutating func shake(_ count: Int) {
    for _ in 0..<count {
      steps += 1
      if state.rules.hasFreeSizes, random.next() & 1 == 0 {
        tryMove(-.infinity)
      } else {
        tryExchange(-.infinity)
      }
    }
  }

  /// Takes any move or exchange that is better, until there is none.
  private mutating func descend() {
    var isBetter = true
    while isBetter {
      isBetter = false
      if state.rules.hasFreeSizes {
        for person in state.mobile {
          for table in 0..<state.tables where state.moveGain(Int(person), table) > 0 {
            if !state.canMove(Int(person), table) { continue }
            state.move(Int(person), table, state.moveGain(Int(person), table))
            isBetter = true
          }
        }
      }
      for (place, person) in state.mobile.enumerated() {
        let i = Int(person)
        var other = state.better(i, from: place + 1)
        while other < state.mobile.count {
          let j = Int(state.mobile[other])
          if state.canExchange(i, j) {
            state.exchange(i, j, state.exchangeGain(i, j))
            isBetter = true
          }
          other = state.better(i, from: other + 1)
        }
        steps += state.mobile.count - place
      }
    }
    if state.merit > bestMerit { (best, bestMerit) = (state.tableOf, state.merit) }
  }
}
