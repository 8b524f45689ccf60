// How long work runs: over threads, with progress, stopped when asked, and with the same bytes whatever the threads.

/// How a long computation runs: on how many threads, with what progress reports, and when it is canceled.
///
/// The result is the same whatever the execution. Every call that takes one blocks the calling thread until it has
/// finished or seen the cancellation; from asynchronous code, call it from a detached task or a thread of your own.
public struct Execution: Sendable {
  /// The most threads to use, at least 1; the calling thread is one of them.
  public var threads: Int

  /// Called with the units of work done so far and in all; never by two threads at once, `done` ascending.
  ///
  /// It may be called from any thread and should return quickly, since the other threads wait for it.
  public var progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

  /// Polled from any thread; once it returns true, the computation throws `CancellationError` within about 50 ms.
  ///
  /// Canceling the surrounding `Task` has the same effect.
  public var isCancelled: (@Sendable () -> Bool)?

  /// An execution; by default on one thread, without progress reports, canceled with the surrounding task.
  public init(
    threads: Int = 1, progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) {
    precondition(threads >= 1, "Work needs at least one thread.")
    self.threads = threads
    self.progress = progress
    self.isCancelled = isCancelled
  }
}

extension Execution {
  /// The same execution without progress reports, for one step of a longer computation.
  package var withoutProgress: Execution { Execution(threads: threads, isCancelled: isCancelled) }
}
