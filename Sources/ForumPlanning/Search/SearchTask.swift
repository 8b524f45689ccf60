// What one local search is given: how long to run, which objective suffices, and when to stop.

/// The limits of one local search.
struct SearchTask {
  /// The number of changes to evaluate, unless there is a time limit.
  var steps: Int
  /// An objective that suffices, since no answer passes it.
  var goal: Int
  /// Polled now and then; true if the search is to end.
  var isStopped: () -> Bool
  /// The fraction used of the time of this search, 0...1; nil where the steps are the limit.
  var timeUsed: (() -> Double)?

  /// The progress of the search, 0...1, after `done` changes.
  func progress(_ done: Int) -> Double { timeUsed?() ?? Double(done) / Double(steps) }

  /// The number of changes to evaluate before progress is polled again.
  func batch(_ done: Int, least: Int) -> Int {
    timeUsed != nil ? least : max(1, min(least, steps / 256, steps - done))
  }
}
