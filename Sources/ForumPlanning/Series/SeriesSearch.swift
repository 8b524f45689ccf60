// Planning a year: one forum after another, then each again given all others, until a round gains nothing.
//
// The second part is block coordinate ascent: the value of the year never falls. While the first forums are planned, the
// invitations that later ones cannot do without are kept back for them.

public import GraphCore
internal import PlanModel

extension SeriesProblem {
  /// The best year of forums that a search with these options finds, with a proved upper bound of its value.
  ///
  /// The same request and options give the same year on any number of threads.
  ///
  /// - Parameters:
  ///   - options: How hard to search.
  ///   - execution: Threads, progress, cancellation; canceled, the best year so far.
  public func plan(_ options: SeriesOptions = SeriesOptions(), execution: Execution = Execution()) -> SeriesResult {
    var search = SeriesSearch(problem: self, options: options, execution: execution)
    return search.run()
  }
}

private struct SeriesSearch {
  let problem: SeriesProblem
  let options: SeriesOptions
  let execution: Execution
  private var result = SeriesResult()
  private var forums: [[Int]] = []

  init(problem: SeriesProblem, options: SeriesOptions, execution: Execution) {
    self.problem = problem
    self.options = options
    self.execution = execution
  }

  private var count: Int { problem.request.forums.count }
  private var isStopped: Bool { Task.isCancelled || execution.isCancelled?() == true }

  mutating func run() -> SeriesResult {
    if let clash = problem.shortage() {
      result.clash = clash
      return result
    }
    for place in 0..<count {
      guard let chosen = first(place) else { return result }
      forums.append(chosen)
      report(place + 1)
    }
    result.firstValue = problem.value(of: forums)
    while result.rounds < options.rounds, !isStopped, improve() {}
    result.forums = forums
    result.value = problem.value(of: forums)
    result.isCancelled = isStopped
    result.bound = bound()
    report(count * (options.rounds + 1))
    return result
  }

  private func report(_ done: Int) { execution.progress?(done, count * (options.rounds + 1)) }

  private func search(_ turn: Int) -> CompositionOptions {
    var random = SplitMix64(seed: options.seed, stream: turn)
    return CompositionOptions(
      starts: options.starts, stepsPerStart: options.stepsPerStart, boundSteps: 1, proofSteps: 0, seed: random.next())
  }

  /// Progress is told here, forum by forum.
  private var quietly: Execution { Execution(threads: execution.threads, isCancelled: execution.isCancelled) }

  private mutating func compose(_ forum: CompositionProblem, turn: Int) -> CompositionResult {
    let found = forum.compose(search(turn), execution: quietly)
    result.steps += found.statistics.steps
    return found
  }

  // MARK: One after another

  /// Who comes to a forum after those before it; nil, with the clash, if nobody can.
  private mutating func first(_ place: Int) -> [Int]? {
    var used = problem.invitations(in: forums)
    let required = Set(problem.invited(to: place))
    // Where somebody must come later, that invitation is not to be had now.
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
    if let chosen = compose(careful, turn: place).chosen { return chosen }
    // What is kept back is a little more than needed where an actor sends several.
    if careful != forum.composition, let chosen = compose(forum.composition, turn: place).chosen { return chosen }
    let none = Array(repeating: 0, count: problem.people)
    let alone = compose(problem.forum(place, given: [], used: none).composition, turn: place)
    result.clash = alone.chosen == nil ? .forum(place, because: alone.termination) : .usedUp(forum: place)
    return nil
  }

  // MARK: Each given the others

  /// Plans each forum again; answers whether anything was gained.
  private mutating func improve() -> Bool {
    result.rounds += 1
    var isBetter = false
    for place in 0..<count {
      if isStopped { return false }
      let others = forums.enumerated().filter { $0.offset != place }.map(\.element)
      let forum = problem.forum(place, given: others, used: problem.invitations(in: others)).composition
      let before = CompositionValue(forums[place], forum).total
      let found = compose(forum, turn: result.rounds * count + place)
      if let chosen = found.chosen, let value = found.value, value.total > before {
        forums[place] = chosen
        isBetter = true
      }
      report(result.rounds * count + place + 1)
    }
    return isBetter
  }

  // MARK: What no year can better

  /// The sum of what each forum could be at most by itself, with what counts once in the year counted once.
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
    let found = composition.compose(options, execution: quietly)
    result.steps += found.statistics.steps
    return found.bound
  }
}
