// How long work runs: over threads, with progress, stopped when asked, and with the same bytes whatever the threads.
//
// Work is cut into items whose number depends on the graph alone. Threads take items in order; each yields a private
// part, and parts are merged in the order of items. So sums of floating-point numbers are taken in one order always.
// `DispatchQueue.concurrentPerform` was chosen over task groups: measures stay synchronous functions that any caller
// can use, and the calling thread takes part, so that `Task.isCancelled` is seen from inside.

internal import Dispatch
internal import Synchronization

/// How a long measure is to run; results do not depend on it.
public struct Execution: Sendable {
  /// The most threads to use, at least 1.
  public var threads: Int

  /// Called with the units of work done so far and in all; never by two threads at once, `done` ascending.
  ///
  /// It may be called from any thread and should return quickly, since the others wait.
  public var progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

  /// Asked often, from any thread; once it answers true the measure throws `CancellationError` within about 50 ms.
  ///
  /// Canceling the surrounding `Task` has the same effect without it.
  public var isCancelled: (@Sendable () -> Bool)?

  /// One thread, no progress, and the surrounding task's cancellation unless something else is said.
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

/// Whether work should stop; shared by the threads of one call.
package final class StopSignal: Sendable {
  private let stopped = Atomic<Bool>(false)
  private let isCancelled: (@Sendable () -> Bool)?

  package init(_ execution: Execution) { isCancelled = execution.isCancelled }

  /// Asks the caller's closure and the current task, unless the answer is known to be yes.
  package func isRaised() -> Bool {
    if stopped.load(ordering: .relaxed) { return true }
    guard Task.isCancelled || isCancelled?() == true else { return false }
    stopped.store(true, ordering: .relaxed)
    return true
  }
}

extension Execution {
  /// Throws if the caller has asked to stop; for kernels that run on one thread.
  package func check(_ signal: StopSignal) throws(CancellationError) {
    if signal.isRaised() { throw CancellationError() }
  }

  /// Does `count` items of work on up to `threads` threads and merges their parts in the order of items.
  ///
  /// - Parameters:
  ///   - scratch: memory that one thread uses again from item to item.
  ///   - part: does one item; nil if it saw the signal and gave up.
  ///   - merge: adds one part to the total; called in the order of items, never by two threads at once.
  package func reduce<Scratch, Part: Sendable, Total: Sendable>(
    count: Int, into initial: Total, scratch: @Sendable () -> Scratch,
    part: @Sendable (Int, inout Scratch, StopSignal) -> Part?, merge: @Sendable (inout Total, Part) -> Void
  ) throws(CancellationError) -> Total {
    let signal = StopSignal(self)
    let line = Mutex(MergeLine<Part, Total>(total: initial))
    let claims = Atomic<Int>(0)
    let workers = min(threads, max(count, 1))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var memory: Scratch?
      while !signal.isRaised() {
        let item = claims.wrappingAdd(1, ordering: .relaxed).oldValue
        if item >= count { return }
        waitForTurn(item, ahead: 4 * workers, line, signal)
        var taken = memory ?? scratch()
        memory = nil
        guard let result = part(item, &taken, signal) else { return }
        memory = taken
        line.withLock { line in
          line.waiting[item] = result
          while let ready = line.waiting.removeValue(forKey: line.next) {
            merge(&line.total, ready)
            line.next += 1
          }
          progress?(line.next, count)
        }
      }
    }
    return try line.withLock { line throws(CancellationError) in
      guard line.next == count else { throw CancellationError() }
      return line.total
    }
  }

  /// Holds a thread back that has run far ahead of the merging, so that parts do not pile up in memory.
  private func waitForTurn<Part, Total>(
    _ item: Int, ahead: Int, _ line: borrowing Mutex<MergeLine<Part, Total>>, _ signal: StopSignal
  ) {
    let never = DispatchSemaphore(value: 0)
    while line.withLock({ item - $0.next > ahead }), !signal.isRaised() {
      _ = never.wait(timeout: .now() + .milliseconds(2))
    }
  }
}

/// Parts that wait for their turn, and what has been merged so far.
private struct MergeLine<Part: Sendable, Total: Sendable>: Sendable {
  var next = 0
  var waiting: [Int: Part] = [:]
  var total: Total
}
