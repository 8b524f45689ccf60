// A portfolio of searches from starts of their own, run over threads, their outcomes judged in the order of starts.
//
// Start i draws from its own stream of the seed, so the answer is the same on any number of threads. Once a start meets
// the bound, later ones are given up and earlier ones finish; the first that meets it gives the answer.

internal import GraphCore

/// The outcome of one start.
struct StartOutcome: Sendable {
  var tables: [Int32]?
  /// The rank of the seating; nil where the search was stopped before it was weighed by all figures.
  var rank: SeatingRank?
  /// Whether every figure of the rank meets its bound.
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
  /// Told of what each start has found, from any thread.
  var found: (@Sendable (StartOutcome, SeatingSearch) -> Void)?

  init(_ rules: SeatingRules, _ options: SeatingOptions, _ execution: Execution, _ stop: SearchStop) {
    self.rules = rules
    self.options = options
    self.execution = execution
    self.stop = stop
    bounds = SeatingBounds(rules, isStopped: stop.isCanceled)
  }

  func run() -> SeatingResult {
    // On large problems one long search beats several short ones.
    let usual =
      options.stepsPerStart == nil && rules.isLarge ? min(2, options.starts) : options.starts
    let starts =
      stop.hasTimeLimit ? (rules.isLarge ? execution.threads : 64 * execution.threads) : usual
    // The first start that makes later ones pointless: it met all bounds, or proved that there is no seating.
    let decided = SharedMinimum(starts)
    let outcomes = execution.map(count: starts) { start -> StartOutcome? in
      let isStopped = { decided.value < start || stop.isCanceled() }
      // The first start always runs, so that a search that is stopped at once still has a seating to show.
      if start > 0, isStopped() || stop.timeUsed() == 1 { return nil }
      let outcome = search(start, isStopped)
      if outcome.isOptimal || outcome.clash != nil { decided.lower(to: start) }
      found?(outcome, self)
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
      result.statistics.steps += Int64(outcome.steps)
      if let clash = outcome.clash {
        return SeatingResult(.infeasible(because: clash), statistics: result.statistics)
      }
      guard outcome.tables != nil else { continue }
      if best.map({ isBetter(outcome, than: $0) }) ?? true {
        best = outcome
        result.statistics.bestStart = start
      }
    }
    result.bound = bounds.objective
    guard let tables = best?.tables else { return result }
    let seating = Seating(peopleCount: rules.people, rounds: rules.rounds, tableOf: tables)
    let score = SeatingScore(seating, rules, bounds)
    (result.best, result.score) = (seating, score)
    result.termination = score.isOptimal ? .optimal : .stopped(limit)
    return result
  }

  /// Whether the seating of one outcome is better than that of another; where a search was stopped before its rank was known,
  /// both are scored from their tables.
  private func isBetter(_ one: StartOutcome, than other: StartOutcome) -> Bool {
    if let rank = one.rank, let best = other.rank { return rank < best }
    let ranks = [one, other].map { outcome in
      SeatingRank(
        SeatingScore(
          Seating(peopleCount: rules.people, rounds: rules.rounds, tableOf: outcome.tables ?? []), rules, bounds),
        rules)
    }
    return ranks[0] < ranks[1]
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

  /// One start: a search for the first figures, then one for all of them, which gets a quarter of the time.
  private func search(_ start: Int, _ isStopped: @escaping () -> Bool) -> StartOutcome {
    let time = timeShare()
    let cost = rules.objective.isEven ? -bounds.objective : bounds.objective
    let task = SearchTask(
      steps: options.stepsPerStart ?? rules.defaultSteps(start),
      goal: cost - Int(rules.objective.third) * bounds.thirds, isStopped: isStopped,
      timeUsed: time.map { time in { time() / 0.75 } })
    var random = SplitMix64(seed: options.seed, stream: start)
    var outcome = search(start, task, &random)
    let isOver = { isStopped() || time.map { $0() >= 1 } == true }
    guard let tables = outcome.tables, !isOver() else { return outcome }
    var refinement = FigureRefinement(rules, tables, random)
    refinement.run(steps: refinementSteps, bounds: bounds, isStopped: isOver)
    outcome.tables = refinement.best
    outcome.rank = refinement.bestRank
    outcome.steps += refinement.steps
    outcome.isOptimal = refinement.bestRank.meets(bounds, rules)
    return outcome
  }

  /// The number of changes that are weighed by all figures.
  private var refinementSteps: Int {
    if let steps = options.stepsPerStart { return steps / 2 }
    let seats = rules.people * rules.rounds
    return rules.isLarge ? min(2_000_000, 20 * seats) : min(400_000, max(50_000, 2_000 * seats))
  }

  /// Rounds without a repeat from a finite field or an orthogonal array, or all of them from shifted columns, an affine space, a
  /// resolvable design or a group, if that suits the objective.
  private func algebraicRounds(_ random: inout SplitMix64, _ task: SearchTask) -> [[Int32]] {
    func isStopped() -> Bool { task.isStopped() || task.progress(0) >= 1 }
    let field = rules.fieldRounds()
    let isPlain = rules.problem.balance.isEmpty && rules.objective.isUniform && rules.objective.prior.isEmpty
    if field.count < rules.rounds, isPlain {
      let shifted = rules.shiftedRounds()
      if !shifted.isEmpty { return shifted }
      let affine = rules.affineRounds()
      if !affine.isEmpty { return affine }
      let rotational = rules.rotationalRounds()
      if !rotational.isEmpty { return rotational }
    }
    var rounds = field
    if rounds.isEmpty { rounds = rules.quasiDifferenceRounds(isStopped: isStopped) }
    if rounds.isEmpty { rounds = rules.orthogonalRounds() }
    if rounds.count == rules.rounds || bounds.repeats > 0 || !isPlain { return rounds }
    let resolvable = rules.resolvableRounds(&random, isStopped: isStopped)
    if !resolvable.isEmpty { return resolvable }
    let invariant = rules.invariantRounds(&random, isStopped: isStopped)
    if !invariant.isEmpty { return invariant }
    let steps = min(16_000_000, options.stepsPerStart ?? .max)
    let more = rules.cyclicRounds(steps: steps, &random, isStopped: isStopped)
    return more.isEmpty ? rounds : more
  }

  /// A seating by algebra or construction, then the search that suits the problem.
  private func search(_ start: Int, _ task: SearchTask, _ random: inout SplitMix64) -> StartOutcome {
    var state = SeatingState(rules)
    // What nobody can avoid of imbalance and of sitting alone is no reason to search on.
    var task = task
    task.goal -=
      bounds.imbalance * 2 * max(10, rules.widest) * rules.objective.unit + bounds.alone
      * state.aloneWeight
    let known = start == 0 ? algebraicRounds(&random, task) : []
    for (round, tables) in known.enumerated() {
      for (person, table) in tables.enumerated() { state.add(person, Int(table), round) }
    }
    switch state.construct(from: known.count, &random, mayGiveUp: start > 0, isStopped: task.isStopped) {
    case .impossible(let round):
      var clash = ClashSearch(rules.problem, round)
      return StartOutcome(clash: clash.run())
    case .unknown: return StartOutcome()
    case .seated: break
    }
    if task.isStopped() { return StartOutcome(tables: state.tableOf) }
    // Each search consumes the seating, since a copy would double the memory.
    if rules.isGrouping {
      var grouping = GroupingSearch(consume state, random)
      _ = grouping.run(task, start: start)
      return StartOutcome(tables: grouping.best, steps: grouping.steps)
    }
    // If a repeat may be unavoidable, annealing, which also accepts worse seatings, takes every other turn.
    if known.isEmpty, ConflictTabu.suits(rules),
      bounds.objective == 0 ? start % 4 != 3 : start % 2 == 1
    {
      if options.stepsPerStart == nil { task.steps = 100_000_000 }
      var tabu = ConflictTabu(consume state, random)
      _ = tabu.run(task)
      return StartOutcome(tables: tabu.best, steps: tabu.steps)
    }
    var annealing = Annealing(consume state, random, isStopped: task.isStopped)
    _ = annealing.run(task, cycles: 1, cooling: rules.cooling(start, isKnown: !known.isEmpty))
    return StartOutcome(tables: annealing.best, steps: annealing.steps)
  }
}

extension SeatingRules {
  /// Whether only the figures of pairs in a single round count.
  var isGrouping: Bool {
    rounds == 1 && objective.hasFigures && !objective.isSparse && problem.balance.isEmpty && groups.isEmpty
      && variety.fewest == 0
      && objective.third == 0
  }

  /// Whether a search takes so long to converge that there is time for few.
  var isLarge: Bool { !isGrouping && people * people * rounds > 400_000 }

  /// The default number of steps of a start: about a second for some dozens of people, some seconds for thousands.
  func defaultSteps(_ start: Int) -> Int {
    if isGrouping {
      let isAnnealing = start % 4 == 1 || start % 4 == 2
      let most = isAnnealing ? 600_000_000 : 1_000_000_000
      return max(2_000_000, product(isAnnealing ? 30_000 : 52_000, people, people, atMost: most))
    }
    // With third meetings in the worth no bound is met as a rule, so that every start takes all its steps: fewer then.
    if objective.third > 0, !isLarge { return max(1_000_000, product(25_000, people, rounds, atMost: 20_000_000)) }
    return max(
      2_000_000, product(140_000, people, rounds, atMost: 20_000_000),
      product(3_000, people, rounds, atMost: 60_000_000))
  }

  /// A product that may pass what `Int` holds on a machine of 32 bits, up to `most`.
  private func product(_ a: Int64, _ b: Int, _ c: Int, atMost most: Int) -> Int {
    Int(min(Int64(most), a * Int64(b) * Int64(c)))
  }

  /// Temperatures for annealing, in units of the worth of a meeting: those at which the last few meetings are decided.
  ///
  /// From 2 to 0.1, 48 people at 6 tables in 3 rounds reached 457 pairs across sectors in 0.8 CPU seconds; from 0.35 to
  /// 0.18, 459 or 460 in half of that. Figures that differ need a wider range; every fourth start has one too.
  func cooling(_ start: Int, isKnown: Bool) -> Cooling {
    let unit = Double(objective.unit)
    if objective.hasFigures { return Cooling(from: unit, to: 0.05 * unit) }
    return start % 4 == 3 && !isKnown ? Cooling(from: 0.6, to: 0.15) : Cooling(from: 0.35, to: 0.18)
  }
}
