// Searches on a single round with figures for pairs: annealing, and iterated maxima search.
//
// The temperature at which a seating freezes depends on the figures: random ones freeze at about their standard
// deviation, distances at a fifth of it. So each annealing first cools quickly and watches the acceptance. It then
// starts where evaluating a person against all others makes a change every other time, and ends where it does so one
// time in twenty-five.

internal import GraphCore

/// A search on a single round.
struct GroupingSearch {
  private(set) var best: [Int32]
  private(set) var bestObjective: Int
  private(set) var steps = 0
  private var state: GroupingState
  private var random: SplitMix64
  private var isUnsaved = false

  init(_ state: SeatingState, _ random: SplitMix64) {
    self.state = GroupingState(state)
    self.random = random
    best = state.tableOf
    bestObjective = self.state.objective
  }

  /// Runs the search that is due at this start until the steps are used; returns whether the goal was met.
  mutating func run(_ task: SearchTask, start: Int) -> Bool {
    if bestObjective >= task.goal { return true }
    if state.mobile.count < 2 || state.tables < 2 { return false }
    // Iterated search needs no temperature; it takes every other turn, with two strengths of perturbation.
    switch start % 4 {
    case 0: return iterate(task, strength: max(3, state.mobile.count / (2 * state.tables)))
    case 3: return iterate(task, strength: max(3, state.mobile.count / state.tables))
    default: break
    }
    // One in ten annealings of RanReal_n120_ss_01 with 50 to 80 million steps reaches 47,363.207; longer ones do no
    // better, so several in a row are worth more than one.
    let length = 3_750 * Int64(state.mobile.count) * Int64(state.mobile.count)
    return anneal(task, cycles: task.timeUsed == nil ? max(1, Int(min(Int64(task.steps) / length, 8))) : 4)
  }

  /// Annealing over exchanges and moves in `cycles`, each from where the last one froze.
  private mutating func anneal(_ task: SearchTask, cycles: Int) -> Bool {
    guard let range = temperatures(task) else { return true }
    let cooling = Cooling(from: range.hot, to: range.cold)
    var progress = task.progress(steps)
    while progress < 1 {
      if task.isStopped() { break }
      let temperature = cooling.temperature((progress * Double(cycles)).truncatingRemainder(dividingBy: 1))
      _ = weigh(task.batch(steps, least: 16_384), temperature, cooling)
      if bestObjective >= task.goal { return true }
      progress = task.progress(steps)
    }
    descend()
    return bestObjective >= task.goal
  }

  /// The temperatures where annealing begins and ends, by the acceptance during a quick cooling; nil if the goal was
  /// met.
  private mutating func temperatures(_ task: SearchTask) -> (hot: Double, cold: Double)? {
    // The spread of the figures, not their size, decides what a change brings.
    let figures = state.figures
    let count = Double(max(1, figures.count))
    let mean = figures.reduce(0.0) { $0 + Double($1) } / count
    let spread = (figures.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / count).squareRoot()
    let people = Double(state.mobile.count)
    var temperature = max(4 * spread, 0.1)
    var hot: Double?
    let cooling = Cooling(from: temperature, to: temperature / 1000)
    for _ in 0..<36 {
      if task.isStopped() || task.progress(steps) > 0.1 { break }
      let steps = 100 * state.mobile.count
      let share = Double(weigh(steps, temperature, cooling)) / Double(steps) * people
      if bestObjective >= task.goal { return nil }
      if share < 0.6, hot == nil { hot = temperature }
      if share < 0.04 { break }
      temperature *= 0.8
    }
    let start = hot ?? temperature
    return (start, max(min(temperature, start), start / 4))
  }

  /// Evaluates `count` changes at one temperature; returns how many were made.
  private mutating func weigh(
    _ count: Int, _ temperature: Double, _ cooling: borrowing Cooling
  )
    -> Int
  {
    let mobile = state.mobile.count
    let isFree = state.rules.hasFreeSizes
    let end = steps + count
    var made = 0
    while steps < end {
      if isFree, random.next() & 7 == 0 {
        steps += 1
        if tryMove(temperature * cooling.threshold(&random)) { made += 1 }
        continue
      }
      let i = Int(state.mobile[random.below(mobile)])
      let chance = Int(random.next() & 4095)
      let (place, weighed) = state.scan(i, from: random.below(mobile), mobile, temperature, cooling.logUniforms, chance)
      steps += weighed
      guard let place else { continue }
      let j = Int(state.mobile[place])
      if !state.canExchange(i, j) { continue }
      let gain = state.exchangeGain(i, j)
      if gain < 0 { save() }
      state.exchange(i, j, gain)
      made += 1
      if state.objective > bestObjective {
        bestObjective = state.objective
        isUnsaved = true
      }
    }
    save()
    return made
  }

  /// Saves the best seating before it is changed.
  @inline(__always)
  private mutating func save() {
    if !isUnsaved { return }
    if state.objective == bestObjective { best = state.tableOf }
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

  private mutating func tryMove(_ threshold: Double) -> Bool {
    let i = Int(state.mobile[random.below(state.mobile.count)])
    let table = random.below(state.tables)
    let gain = state.moveGain(i, table)
    if Double(gain) < threshold || !state.canMove(i, table) { return false }
    if gain < 0 { save() }
    state.move(i, table, gain)
    if state.objective > bestObjective {
      bestObjective = state.objective
      isUnsaved = true
    }
    return true
  }

  /// Iterated maxima search, after Lai and Hao 2016, doi:10.1016/j.ejor.2016.05.018.
  ///
  /// Makes a few random changes and descends, keeps that if better, and after five failures in a row perturbs more
  /// strongly: by half as many changes as sit at a table, or as many.
  private mutating func iterate(_ task: SearchTask, strength: Int) -> Bool {
    descend()
    while task.progress(steps) < 1, !task.isStopped() {
      var (local, localObjective) = (state.tableOf, state.objective)
      var failures = 0
      while failures < 5, task.progress(steps) < 1, !task.isStopped() {
        shake(3)
        descend()
        if state.objective > localObjective {
          (local, localObjective) = (state.tableOf, state.objective)
          failures = 0
        } else {
          state.restore(local, localObjective)
          failures += 1
        }
        if bestObjective >= task.goal { return true }
      }
      shake(strength)
      descend()
    }
    return bestObjective >= task.goal
  }

  private mutating func shake(_ count: Int) {
    for _ in 0..<count {
      steps += 1
      if state.rules.hasFreeSizes, random.next() & 1 == 0 {
        _ = tryMove(-.infinity)
      } else {
        tryExchange(-.infinity)
      }
    }
  }

  /// Makes any move or exchange that improves, until there is none.
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
    if state.objective > bestObjective { (best, bestObjective) = (state.tableOf, state.objective) }
  }
}
