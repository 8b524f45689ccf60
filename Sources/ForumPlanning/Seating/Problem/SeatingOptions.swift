// How to ask for a seating: how hard to search, and the call itself.

public import GraphCore

/// How hard to search; the answer depends on these and on the problem alone.
public struct SeatingOptions: Hashable, Sendable {
  /// Searches from a start of their own, at least 1.
  public var starts: Int
  /// Changes that each search weighs, at least 1; nil for as many as suit the size of the problem.
  public var stepsPerStart: Int?
  /// Where chance begins.
  public var seed: UInt64

  /// Eight starts of as many steps as suit the problem, unless something else is said.
  public init(starts: Int = 8, stepsPerStart: Int? = nil, seed: UInt64 = 1) {
    precondition(starts >= 1 && stepsPerStart ?? 1 >= 1, "A search needs at least one start and one step.")
    self.starts = starts
    self.stepsPerStart = stepsPerStart
    self.seed = seed
  }
}

extension SeatingProblem {
  /// The best seating that a search with these options finds, with bounds for each part of its score.
  ///
  /// `execution` says on how many threads, reports starts done, and may stop the search: the answer is then the best
  /// seating so far. Without `timeUsed` the answer is the same on any number of threads.
  ///
  /// - Parameter timeUsed: for a limit in seconds, which the caller keeps: answers how much of the time has been used,
  ///   from 0 to 1, and never less than before. It is asked often and from any thread. The search then goes on, with
  ///   more starts if need be, until the time is used or the bounds are met; the limit on starts and steps is not
  ///   heeded, and the answer depends on the machine.
  ///
  /// ```swift
  /// var problem = SeatingProblem(peopleCount: 48, tables: Array(repeating: 8...8, count: 6), rounds: 3)
  /// problem.balance = [sectors]
  /// let result = problem.plan(SeatingOptions(seed: 7), execution: Execution(threads: 2))
  /// ```
  public func plan(
    _ options: SeatingOptions = SeatingOptions(), execution: Execution = Execution(),
    timeUsed: (@Sendable () -> Double)? = nil
  ) -> SeatingResult {
    do {
      let problem = decidingSitOuts(seed: options.seed)
      let rules = try SeatingRules(problem)
      var result = SeatingSearch(rules, options, execution, timeUsed).run()
      result.sitOuts = Array(problem.absences.dropFirst(absences.count))
      return result
    } catch {
      return SeatingResult(termination: .infeasible(because: error.clash), statistics: SeatingStatistics())
    }
  }
}
