// The clock by which a search keeps its time limit, injected by the caller.

internal import GraphCore

/// A stopwatch by which a search keeps its time limit.
public struct SearchClock: Sendable {
  let elapsed: @Sendable () -> Duration

  /// A stopwatch of the caller's.
  ///
  /// - Parameter elapsed: Returns the time since the search began, never less than before. Polled often, from any thread.
  public init(elapsed: @escaping @Sendable () -> Duration) { self.elapsed = elapsed }

  /// A stopwatch on the machine's continuous clock, started now.
  public static func start() -> SearchClock {
    SearchClock(elapsed: stopwatch())
  }
}
