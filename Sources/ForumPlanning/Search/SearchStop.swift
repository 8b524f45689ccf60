// When a search ends before its steps are used.

internal import GraphCore

/// Whether a search is to end early, because it was canceled or its time limit was reached; shared by its threads.
struct SearchStop: Sendable {
  private let signal: StopSignal
  private let timeLimit: Duration?
  private let clock: SearchClock

  init(_ execution: Execution, timeLimit: Duration? = nil, clock: SearchClock = .start()) {
    signal = StopSignal(execution)
    self.timeLimit = timeLimit
    self.clock = clock
  }

  var hasTimeLimit: Bool { timeLimit != nil }

  /// The fraction of the time limit that has passed, 0...1; nil without a time limit.
  func timeUsed() -> Double? {
    timeLimit.map { limit in limit > .zero ? max(0, min(clock.elapsed() / limit, 1)) : 1 }
  }

  /// Whether the caller canceled the search.
  func isCanceled() -> Bool { signal.isRaised() }

  /// Whether the search was canceled or its time limit reached.
  func isRaised() -> Bool { signal.isRaised() || timeUsed() == 1 }

  /// Why the search is to end now; nil if it may go on.
  var limit: SearchLimit? { signal.isRaised() ? .canceled : timeUsed() == 1 ? .time : nil }
}
