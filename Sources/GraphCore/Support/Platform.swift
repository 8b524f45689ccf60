// What the machine gives: threads, and a clock. In the seating solver as WebAssembly, where there is one thread and the page
// keeps the clock, the same work runs item by item: this is the one file in which the two differ.
//
// Work is cut into items whose number depends on the graph alone. Threads take items in order; each yields a private
// part, and parts are merged in the order of items. So sums of floating-point numbers are taken in one order always.
// `DispatchQueue.concurrentPerform` was chosen over task groups: measures stay synchronous functions that any caller
// can use, and the calling thread takes part, so that `Task.isCancelled` is seen from inside. The price is that a call
// blocks its thread until the work is done.

#if hasFeature(Embedded)

  /// The page's clock, in milliseconds since some moment.
  @_extern(wasm, module: "page", name: "now")
  @_extern(c)
  private func pageClock() -> Double

  /// A stopwatch, started now.
  package func stopwatch() -> @Sendable () -> Duration {
    let start = pageClock()
    return { .milliseconds(Int64(pageClock() - start)) }
  }

  /// Whether the caller has asked for a stop.
  package final class StopSignal: Sendable {
    private let isCancelled: (@Sendable () -> Bool)?

    package init(_ execution: Execution) { isCancelled = execution.isCancelled }

    /// Polls the caller's closure.
    package func isRaised() -> Bool { isCancelled?() == true }
  }

  /// The least of the numbers offered.
  package final class SharedMinimum: @unchecked Sendable {
    /// The least number so far.
    package private(set) var value: Int

    /// At first `initial`.
    package init(_ initial: Int) { value = initial }

    /// Offers a number.
    package func lower(to number: Int) { value = min(value, number) }
  }

  extension Execution {
    /// Does `count` items of work, one after the other.
    package func map<Result: Sendable>(count: Int, _ item: @Sendable (Int) -> Result?) -> [Result?] {
      var results: [Result?] = []
      var done = 0
      for number in 0..<count {
        let result = item(number)
        results.append(result)
        if result == nil { continue }
        done += 1
        progress?(done, count)
      }
      return results
    }
  }

#else

  internal import Dispatch
  internal import Synchronization

  /// A stopwatch on the machine's continuous clock, started now.
  package func stopwatch() -> @Sendable () -> Duration {
    let start = ContinuousClock.now
    return { start.duration(to: .now) }
  }

  /// Whether the caller has asked for a stop; shared by the threads of one call.
  package final class StopSignal: Sendable {
    private let stopped = Atomic<Bool>(false)
    private let isCancelled: (@Sendable () -> Bool)?

    package init(_ execution: Execution) { isCancelled = execution.isCancelled }

    /// Polls the caller's closure and the current task, until one of them has said yes.
    package func isRaised() -> Bool {
      if stopped.load(ordering: .relaxed) { return true }
      guard Task.isCancelled || isCancelled?() == true else { return false }
      stopped.store(true, ordering: .relaxed)
      return true
    }
  }

  /// The least of the numbers offered by several threads.
  package final class SharedMinimum: Sendable {
    private let least: Atomic<Int>

    /// At first `initial`.
    package init(_ initial: Int) { least = Atomic(initial) }

    /// The least number so far.
    package var value: Int { least.load(ordering: .relaxed) }

    /// Offers a number.
    package func lower(to number: Int) { least.min(number, ordering: .relaxed) }
  }

  extension Execution {
    /// Throws if the caller has asked to stop; for kernels that run on one thread.
    package func check(_ signal: StopSignal) throws(CancellationError) {
      if signal.isRaised() { throw CancellationError() }
    }

    /// Does `count` items of work on up to `threads` threads, and blocks until all are done.
    ///
    /// Unlike `reduce` it does not throw when stopped, so that searches can return the best answer so far: the closure
    /// decides what an item does then. Progress counts the items that gave a result.
    ///
    /// - Parameters:
    ///   - count: The number of items, at least 0.
    ///   - item: Does the item with the given number; nil if it was skipped or given up. Called once for every item, in
    ///     ascending order as threads become free.
    /// - Returns: The results in the order of items.
    package func map<Result: Sendable>(count: Int, _ item: @Sendable (Int) -> Result?) -> [Result?] {
      let state = Mutex(ItemResults<Result>(results: Array(repeating: nil, count: count)))
      let claims = Atomic<Int>(0)
      DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
        while true {
          let number = claims.wrappingAdd(1, ordering: .relaxed).oldValue
          if number >= count { return }
          guard let result = item(number) else { continue }
          state.withLock { state in
            state.results[number] = result
            state.done += 1
            progress?(state.done, count)
          }
        }
      }
      return state.withLock { $0.results }
    }

    /// Does `count` items of work on up to `threads` threads, merges their parts in the order of items, and blocks until
    /// all are merged.
    ///
    /// - Parameters:
    ///   - count: The number of items, at least 0.
    ///   - initial: The total before the first part.
    ///   - scratch: Makes memory that one thread reuses from item to item.
    ///   - part: Does one item; nil if it saw the signal and gave up.
    ///   - merge: Adds one part to the total; called in the order of items, never by two threads at once.
    /// - Throws: `CancellationError` if stopped before the last item was merged.
    package func reduce<Scratch, Part: Sendable, Total: Sendable>(
      count: Int, into initial: Total, scratch: @Sendable () -> Scratch,
      part: @Sendable (Int, inout Scratch, StopSignal) -> Part?, merge: @Sendable (inout Total, Part) -> Void
    ) throws(CancellationError) -> Total {
      let signal = StopSignal(self)
      // Asked here too: only the caller's thread is within its task, and another may do all of the work.
      if signal.isRaised() { throw CancellationError() }
      let line = Mutex(MergeLine<Part, Total>(total: initial))
      let claims = Atomic<Int>(0)
      let workers = min(threads, max(count, 1))
      // A place for each item that has been claimed and not yet merged, so that parts do not pile up in memory. Items are
      // claimed in order, hence the next one to merge always has a place. (A semaphore must not end below the value it
      // was made with: this one starts empty and is filled.)
      let places = DispatchSemaphore(value: 0)
      for _ in 0..<4 * workers { places.signal() }
      DispatchQueue.concurrentPerform(iterations: workers) { _ in
        var memory: Scratch?
        while takePlace(places, signal) {
          let item = claims.wrappingAdd(1, ordering: .relaxed).oldValue
          if item >= count { return }
          var taken = memory ?? scratch()
          memory = nil
          guard let result = part(item, &taken, signal) else { return }
          memory = taken
          line.withLock { line in
            line.waiting[item] = result
            while let ready = line.waiting.removeValue(forKey: line.next) {
              merge(&line.total, ready)
              line.next += 1
              places.signal()
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

    /// Waits for a place; false if the signal was raised before there was one.
    private func takePlace(_ places: DispatchSemaphore, _ signal: StopSignal) -> Bool {
      while !signal.isRaised() {
        if places.wait(timeout: .now() + .milliseconds(20)) == .success { return true }
      }
      return false
    }
  }

  /// The results of items, and how many have one.
  private struct ItemResults<Result: Sendable>: Sendable {
    var done = 0
    var results: [Result?]
  }

  /// Parts that wait for their turn, and what has been merged so far.
  private struct MergeLine<Part: Sendable, Total: Sendable>: Sendable {
    var next = 0
    var waiting: [Int: Part] = [:]
    var total: Total
  }

#endif
