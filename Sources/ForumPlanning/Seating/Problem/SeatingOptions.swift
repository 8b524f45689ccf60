// The call for a seating, and how hard it searches.

public import GraphCore

/// How hard to search for a seating; without a time limit the result depends on these and on the problem alone.
public struct SeatingOptions: Hashable, Sendable {
  /// The number of searches, each from a seating of its own, at least 1.
  public var starts: Int
  /// The number of changes that each search evaluates, at least 1; nil for a number that suits the size of the problem.
  public var stepsPerStart: Int?
  /// The seed of the random number generator.
  public var seed: UInt64

  /// Options; by default eight starts of as many steps as suit the problem.
  public init(starts: Int = 8, stepsPerStart: Int? = nil, seed: UInt64 = 1) {
    precondition(starts >= 1 && stepsPerStart ?? 1 >= 1, "A search needs at least one start and one step.")
    self.starts = starts
    self.stepsPerStart = stepsPerStart
    self.seed = seed
  }

  /// Options where up to eight starts share so many steps; nil for as many as suit the problem.
  package init(steps: Int?, seed: UInt64) {
    let starts = min(8, max(1, steps ?? .max))
    self.init(starts: starts, stepsPerStart: steps.map { max(1, $0 / starts + ($0 % starts == 0 ? 0 : 1)) }, seed: seed)
  }
}

extension SeatingProblem {
  /// The best seating that a search with these options finds, with bounds for each part of its score.
  ///
  /// ```swift
  /// var problem = SeatingProblem(peopleCount: 48, tables: Array(repeating: 8...8, count: 6), rounds: 3)
  /// problem.balance = [sectors]
  /// let result = problem.plan(SeatingOptions(seed: 7), execution: Execution(threads: 2))
  /// ```
  ///
  /// - Parameters:
  ///   - options: How hard to search.
  ///   - timeLimit: The time to search for. If set, ``SeatingOptions/starts`` and ``SeatingOptions/stepsPerStart`` are
  ///     ignored: the search goes on, with more starts if need be, until the time has passed or the bounds are met.
  ///   - clock: Keeps the time limit.
  ///   - execution: Threads, progress in starts, cancellation; once canceled, the result is the best seating so far.
  /// - Returns: The same result on any number of threads, unless canceled or ended by the time limit.
  /// - Complexity: O(starts · steps) evaluations of O(1); memory O(threads ·
  ///   (people² + rounds · tables · people)), and for thousands of people at tables of up to 64, or more than 20,000
  ///   anyhow, an evaluation in O(people at a table) at worst and memory O(threads · rounds · people).
  public func plan(
    _ options: SeatingOptions = SeatingOptions(), timeLimit: Duration? = nil, clock: SearchClock = .start(),
    execution: Execution = Execution()
  ) -> SeatingResult {
    plan(options, SearchStop(execution, timeLimit: timeLimit, clock: clock), execution, found: nil)
  }

  /// The same; `found` is told of what each start has found, as soon as it has.
  func plan(
    _ options: SeatingOptions, _ stop: SearchStop, _ execution: Execution,
    found: (@Sendable (StartOutcome, SeatingSearch) -> Void)?
  ) -> SeatingResult {
    do {
      let rules = try SeatingRules(decidingSitOuts(seed: options.seed).levelingTables())
      var search = SeatingSearch(rules, options, execution, stop)
      search.found = found
      return search.run()
    } catch {
      return SeatingResult(.infeasible(because: error))
    }
  }
}
