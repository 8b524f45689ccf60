// A portfolio of searches from starts of their own, run over threads, their outcomes judged in the order of starts.
//
// Start i draws from its own stream of the seed, so the answer is the same on any number of threads. Once a start meets
// the bound, later ones are given up and earlier ones finish; the first that meets it gives the answer.

internal import GraphCore

/// The outcome of one start.
struct StartOutcome: Sendable {
  var tables: [Int32]?
  var objective = Int.min
  var isOptimal = false
  var clash: SeatingClash?
  var steps = 0
}

struct SeatingSearch: Sendable {
  let rules: SeatingRules
  let options: SeatingOptions
  private let execution: Execution
  private let stop: SearchStop
  let bounds: SeatingBounds

  init(_ rules: SeatingRules, _ options: SeatingOptions, _ execution: Execution, _ stop: SearchStop) {
    self.rules = rules
    self.options = options
    self.execution = execution
    self.stop = stop
    bounds = SeatingBounds(rules)
  }

  func run() -> SeatingResult {
    // On large problems one long search beats several short ones.
    let usual = options.stepsPerStart == nil && rules.isLarge ? min(2, options.starts) : options.starts
    let starts = stop.hasTimeLimit ? (rules.isLarge ? execution.threads : 64 * execution.threads) : usual
    // The first start that makes later ones pointless: it met the bound, or proved that there is no seating.
    let decided = SharedMinimum(starts)
    let outcomes = execution.map(count: starts) { start -> StartOutcome? in
      let isStopped = { decided.value < start || stop.isCanceled() }
      // The first start always runs, so that a search that is stopped at once still has a seating to show.
      if start > 0, isStopped() || stop.timeUsed() == 1 { return nil }
      let outcome = search(start, isStopped)
      if outcome.isOptimal || outcome.clash != nil { decided.lower(to: start) }
      return outcome
    }
    return result(of: outcomes.prefix(min(starts, decided.value + 1)), stop.limit ?? .steps)
  }

  /// The result of the starts that count, in their order.
  private func result(of outcomes: ArraySlice<StartOutcome?>, _ limit: SearchLimit) -> SeatingResult {
    var result = SeatingResult(.stopped(limit == .steps ? .nothingFound : limit))
    var best: StartOutcome?
    for (start, outcome) in outcomes.enumerated() {
      guard let outcome else { continue }
      result.statistics.starts += 1
      result.statistics.steps += outcome.steps
      if let clash = outcome.clash {
        return SeatingResult(.infeasible(because: clash), statistics: result.statistics)
      }
      if outcome.tables != nil, outcome.objective > best?.objective ?? Int.min {
        best = outcome
        result.statistics.bestStart = start
      }
    }
    result.bound = bounds.objective
    guard let best, let tables = best.tables else { return result }
    let spread = withRepeatsSpread(tables, limit, result.statistics.steps)
    let seating = Seating(peopleCount: rules.people, rounds: rules.rounds, tableOf: spread)
    let score = SeatingScore(seating, rules, bounds)
    (result.best, result.score) = (seating, score)
    result.termination = score.isOptimal ? .optimal : .stopped(limit)
    return result
  }

  /// The best seating with its repeats spread evenly; takes a tenth of a second, and is skipped if canceled.
  private func withRepeatsSpread(_ tables: [Int32], _ limit: SearchLimit, _ steps: Int) -> [Int32] {
    guard RepeatSpread.suits(rules), limit != .canceled else { return tables }
    var state = SeatingState(rules)
    state.restore(tables)
    var spread = RepeatSpread(state, SplitMix64(seed: options.seed))
    spread.run(steps: min(400_000, max(steps / 4, 20 * rules.people * rules.rounds)))
    return spread.best
  }

  /// The time of one search: half of what is left, or all of it towards the end and on a large problem.
  private func timeShare() -> (() -> Double)? {
    guard let from = stop.timeUsed() else { return nil }
    let share = 1 - from > 0.25 && !rules.isLarge ? (1 - from) / 2 : max(1 - from, 1e-9)
    return {
      let now = stop.timeUsed() ?? 1
      return now >= 1 ? 1 : (now - from) / share
    }
  }

  /// One start: a seating by algebra or construction, then the search that suits the problem.
  private func search(_ start: Int, _ isStopped: @escaping () -> Bool) -> StartOutcome {
    let least = bounds.imbalance * 2 * max(10, rules.widest) * rules.objective.unit
    let goal = (rules.objective.isEven ? -bounds.objective : bounds.objective) - least
    return search(
      start,
      SearchTask(
        steps: options.stepsPerStart ?? rules.defaultSteps(start), goal: goal, isStopped: isStopped,
        timeUsed: timeShare()))
  }

  /// Rounds without a repeat from a finite field, or all of them from a cyclic group, if that suits the objective.
  private func algebraicRounds(_ random: inout SplitMix64, _ task: SearchTask) -> [[Int32]] {
    let rounds = rules.fieldRounds()
    let isPlain = rules.problem.balance.isEmpty && rules.objective.figures.isEmpty && rules.objective.categories.isEmpty
    if rounds.count == rules.rounds || bounds.repeats > 0 || !isPlain { return rounds }
    let more = rules.cyclicRounds(steps: 16_000_000, &random) { task.isStopped() || task.progress(0) >= 1 }
    return more.isEmpty ? rounds : more
  }

  private func search(_ start: Int, _ task: SearchTask) -> StartOutcome {
    var random = SplitMix64(seed: options.seed, stream: start)
    var state = SeatingState(rules)
    let known = start == 0 ? algebraicRounds(&random, task) : []
    for (round, tables) in known.enumerated() {
      for (person, table) in tables.enumerated() { state.add(person, Int(table), round) }
    }
    switch state.construct(from: known.count, &random) {
    case .impossible(let round):
      var clash = ClashSearch(rules.problem, round)
      return StartOutcome(clash: clash.run())
    case .unknown: return StartOutcome()
    case .seated: break
    }
    // Each search consumes the seating, since a copy would double the memory.
    if rules.isGrouping {
      var grouping = GroupingSearch(consume state, random)
      let isOptimal = grouping.run(task, start: start)
      return StartOutcome(
        tables: grouping.best, objective: grouping.bestObjective, isOptimal: isOptimal, steps: grouping.steps)
    }
    // If a repeat may be unavoidable, annealing, which also accepts worse seatings, takes every other turn.
    if known.isEmpty, ConflictTabu.suits(rules), bounds.objective == 0 ? start % 4 != 3 : start % 2 == 1 {
      var task = task
      if options.stepsPerStart == nil { task.steps = 100_000_000 }
      var tabu = ConflictTabu(consume state, random)
      let isOptimal = tabu.run(task)
      return StartOutcome(tables: tabu.best, objective: tabu.bestObjective, isOptimal: isOptimal, steps: tabu.steps)
    }
    var annealing = Annealing(consume state, random)
    let isOptimal = annealing.run(task, cycles: 1, cooling: rules.cooling(start, isKnown: !known.isEmpty))
    return StartOutcome(
      tables: annealing.best, objective: annealing.bestObjective, isOptimal: isOptimal, steps: annealing.steps)
  }
}

extension SeatingRules {
  /// Whether only the figures of pairs in a single round count.
  var isGrouping: Bool {
    rounds == 1 && !objective.figures.isEmpty && problem.balance.isEmpty && groups.isEmpty && variety.fewest == 0
  }

  /// Whether a search takes so long to converge that there is time for few.
  var isLarge: Bool { !isGrouping && people * people * rounds > 400_000 }

  /// The default number of steps of a start: about a second for some dozens of people, some seconds for thousands.
  func defaultSteps(_ start: Int) -> Int {
    if isGrouping {
      let isAnnealing = start % 4 == 1 || start % 4 == 2
      let most = isAnnealing ? 600_000_000 : 1_000_000_000
      return max(2_000_000, min(most, (isAnnealing ? 30_000 : 52_000) * people * people))
    }
    return max(2_000_000, min(20_000_000, 140_000 * people * rounds), min(60_000_000, 3_000 * people * rounds))
  }

  /// Temperatures for annealing, in units of the worth of a meeting: those at which the last few meetings are decided.
  ///
  /// From 2 to 0.1, 48 people at 6 tables in 3 rounds reached 457 pairs across sectors in 0.8 CPU seconds; from 0.35 to
  /// 0.18, 459 or 460 in half of that. Figures that differ need a wider range; every fourth start has one too.
  func cooling(_ start: Int, isKnown: Bool) -> Cooling {
    let unit = Double(objective.unit)
    if !objective.figures.isEmpty { return Cooling(from: unit, to: 0.05 * unit) }
    return start % 4 == 3 && !isKnown ? Cooling(from: 0.6, to: 0.15) : Cooling(from: 0.35, to: 0.18)
  }
}
