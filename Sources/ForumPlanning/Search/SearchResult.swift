// How a search ends and what it returns: one vocabulary for seating, composition and series.

/// Why a search ended.
public enum Termination<Clash: Hashable & Sendable>: Hashable, Sendable {
  /// The score meets its bound: no answer within the hard rules is better.
  case optimal
  /// The hard rules leave no answer, for this reason; a proof, unless the reason says that it is none.
  case infeasible(because: Clash)
  /// A limit was met first; the answer is the best one found, if any.
  case stopped(SearchLimit)
}

/// What ended a search that could have gone on.
public enum SearchLimit: Hashable, Sendable {
  /// The steps of the options were used.
  case steps
  /// The time limit was reached, so that the answer depends on the machine.
  case time
  /// The caller canceled the search.
  case canceled
  /// The steps were used with neither an answer within the hard rules nor a proof that there is none.
  case nothingFound
}

/// The effort of a search; the same for any number of threads unless it was canceled or timed.
public struct SearchStatistics: Hashable, Sendable {
  /// The number of starts that ran, each from an answer of its own.
  public var starts = 0
  /// The number of changes evaluated, over all starts.
  public var steps: Int64 = 0
  /// The start that found the answer, from 0; nil if none of them did.
  public var bestStart: Int?
  /// The number of relaxations solved for the bound; 0 where the bound needs no search.
  public var boundSteps = 0

  /// No effort yet.
  init() {}
}

/// The result of a search.
public struct SearchResult<Answer: Hashable & Sendable, Score: Hashable & Sendable, Clash: Hashable & Sendable>:
  Hashable, Sendable
{
  /// The best answer found within the hard rules; nil if there is none.
  public internal(set) var best: Answer?
  /// The score of ``best``.
  public internal(set) var score: Score?
  /// A proved bound of the objective over all answers within the hard rules; nil if nothing is proved.
  ///
  /// An upper bound, except for ``MeetingWorth/even``, where less is better.
  public internal(set) var bound: Int?
  /// Why the search ended.
  public internal(set) var termination: Termination<Clash>
  /// The effort of the search.
  public internal(set) var statistics = SearchStatistics()

  init(_ termination: Termination<Clash>, statistics: SearchStatistics = SearchStatistics()) {
    self.termination = termination
    self.statistics = statistics
  }
}
