// Planning a year: one forum after another, then each again given all others, until a round gains nothing.
//
// The second part is block coordinate ascent: the score of the year never falls. While the first forums are planned,
// the invitations that later ones need are reserved for them.

package import GraphCore
internal import PlanModel

extension SeriesProblem {
  /// The best year of forums that a search with these options finds, with a proved upper bound of its score.
  ///
  /// - Parameters:
  ///   - options: How hard to search.
  ///   - timeLimit: The most time to search for; the result is then the best year so far.
  ///   - clock: Keeps the time limit.
  ///   - execution: Threads, progress, cancellation; once canceled, the result is the best year so far.
  /// - Returns: The same year on any number of threads, unless canceled or ended by the time limit.
  /// - Complexity: O(forums · rounds) compositions, each O(starts · steps · people) with O(people²) memory.
  package func plan(
    _ options: SeriesOptions = SeriesOptions(), timeLimit: Duration? = nil, clock: SearchClock = .start(),
    execution: Execution = Execution()
  ) -> SeriesResult {
    var search = SeriesSearch(
      problem: self, options: options, execution: execution,
      stop: SearchStop(execution, timeLimit: timeLimit, clock: clock))
    return search.run()
  }
}

private struct SeriesSearch {
  let problem: SeriesProblem
  let options: SeriesOptions
  let execution: Execution
  let stop: SearchStop
  private var statistics = SearchStatistics()
  private var clash: SeriesClash?
  private var forums: [[Int]] = []
  /// How often all forums were planned again.
  private var rounds = 0

  init(problem: SeriesProblem, options: SeriesOptions, execution: Execution, stop: SearchStop) {
    self.problem = problem
    self.options = options
    self.execution = execution
    self.stop = stop
  }

  private var count: Int { problem.request.forums.count }

  mutating func run() -> SeriesResult {
    if let clash = problem.shortage() { return SeriesResult(.infeasible(because: clash)) }
    for place in 0..<count {
      guard let chosen = first(place) else {
        // `first` says why.
        return SeriesResult(.infeasible(because: clash ?? .usedUp(forum: place)), statistics: statistics)
      }
      forums.append(chosen)
      report(place + 1)
    }
    let first = problem.value(of: forums)
    while rounds < options.rounds, !stop.isRaised(), improve() {}
    let score = SeriesScore(total: problem.value(of: forums), first: first)
    let limit = stop.limit
    let bound = bound()
    report(count * (options.rounds + 1))
    statistics.starts = count * (rounds + 1)
    var result = SeriesResult(
      score.total == bound ? .optimal : .stopped(limit ?? .steps), statistics: statistics)
    (result.best, result.score, result.bound) = (forums, score, bound)
    return result
  }

  private func report(_ done: Int) { execution.progress?(done, count * (options.rounds + 1)) }

  private func search(_ turn: Int) -> CompositionOptions {
    var random = SplitMix64(seed: options.seed, stream: turn)
    return CompositionOptions(
      starts: options.starts, stepsPerStart: options.stepsPerStart, boundSteps: 1, proofSteps: 0, seed: random.next())
  }

  private mutating func compose(_ forum: CompositionProblem, turn: Int) -> CompositionResult {
    compose(forum, search(turn))
  }

  private mutating func compose(_ forum: CompositionProblem, _ options: CompositionOptions) -> CompositionResult {
    // Progress is reported here, forum by forum.
    let found = forum.compose(options, execution.withoutProgress, stop)
    statistics.steps += found.statistics.steps
    return found
  }

  // MARK: One after another

  /// Who comes to a forum after those before it; nil, with `clash` set, if nobody can.
  private mutating func first(_ place: Int) -> [Int]? {
    var used = problem.invitations(in: forums)
    let required = Set(problem.invited(to: place))
    // An invitation that a later forum requires is not available now.
    for later in (place + 1)..<max(count, place + 1) {
      for person in problem.invited(to: later) where !required.contains(person) { used[person] += 1 }
    }
    let forum = problem.forum(place, given: forums, used: used)
    var careful = forum.composition
    if let most = problem.request.mostInvitations {
      for reserve in problem.reserves(left: used.map { most - $0 }, forums: count - place - 1) {
        let attribute = careful.attributes.count
        var values = [Int32](repeating: -1, count: problem.people)
        for person in reserve.members { values[person] = 1 }
        careful.attributes.append(values)
        careful.quotas.append(CompositionQuota(attribute: attribute, value: 1, seats: 0...max(0, reserve.spare)))
      }
    }
    if let chosen = compose(careful, turn: place).best { return chosen }
    // The reserve is a little too large if an actor sends several people.
    if careful != forum.composition, let chosen = compose(forum.composition, turn: place).best { return chosen }
    let none = Array(repeating: 0, count: problem.people)
    let alone = compose(problem.forum(place, given: [], used: none).composition, turn: place)
    clash = alone.best == nil ? .forum(place, because: alone.termination) : .usedUp(forum: place)
    return nil
  }

  // MARK: Each given the others

  /// Plans each forum again; returns whether anything was gained.
  private mutating func improve() -> Bool {
    rounds += 1
    var isBetter = false
    for place in 0..<count {
      if stop.isRaised() { return false }
      let others = forums.enumerated().filter { $0.offset != place }.map(\.element)
      let forum = problem.forum(place, given: others, used: problem.invitations(in: others)).composition
      let before = CompositionScore(forums[place], forum).total
      let found = compose(forum, turn: rounds * count + place)
      if let chosen = found.best, let score = found.score, score.total > before {
        forums[place] = chosen
        isBetter = true
      }
      report(rounds * count + place + 1)
    }
    return isBetter
  }

  // MARK: The bound

  /// The sum of upper bounds of each forum, with what counts once in the year counted once.
  private mutating func bound() -> Int? {
    let worth = problem.request.forum.worth
    let gains = [worth.newContact, worth.theme, worth.gap, worth.reach]
    guard gains.allSatisfy({ $0 >= 0 }), worth.recentInvitation <= 0 else { return nil }
    var sum = 0
    var known: [SeriesRequest.Forum: Int] = [:]
    for (place, forum) in problem.request.forums.enumerated() {
      if let bound = known[forum] {
        sum += bound
        continue
      }
      guard let bound = boundOfForum(place) else { return nil }
      known[forum] = bound
      sum += bound
    }
    if count == 1 { return sum }
    let base = problem.base
    let reached = Set(base.composition.reach.joined()).reduce(0) { $0 + base.composition.nodeWorth[$1] }
    let gaps = base.targets.indices.reduce(0) { sum, place in
      if case .gap = base.targets[place] { return sum + base.composition.themes[place].worth }
      return sum
    }
    return sum + reached + gaps
  }

  private mutating func boundOfForum(_ place: Int) -> Int? {
    let none = Array(repeating: 0, count: problem.people)
    let forum = problem.forum(place, given: [], used: none)
    var composition = forum.composition
    if count > 1 {
      composition.reach = []
      composition.nodeWorth = []
      composition.themes = forum.targets.indices.compactMap { place in
        if case .theme = forum.targets[place] { return composition.themes[place] }
        return nil
      }
    }
    var options = search(place)
    options.boundSteps = self.options.boundSteps
    options.starts = 1
    options.stepsPerStart = min(20_000, self.options.stepsPerStart)
    return compose(composition, options).bound
  }
}
