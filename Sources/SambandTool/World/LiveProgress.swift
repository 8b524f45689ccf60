// The progress of long work, on a terminal only: one line that is overwritten and removed at the end.

import Foundation
import Synchronization

/// The progress line of the real world.
enum LiveProgress {
  /// Seconds before anything is shown.
  private static let delay = 1.0
  /// Seconds between two updates, at least.
  private static let interval = 0.1

  private struct State {
    var start: ContinuousClock.Instant?
    var last: ContinuousClock.Instant?
  }

  private static let state = Mutex(State())

  /// How many processors this machine can use now.
  static var processors: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// Writes `42 %` over the last line of standard error where that is a terminal; nil clears it.
  @Sendable static func show(_ share: Double?) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    let now = ContinuousClock.now
    let line: String? = state.withLock { state in
      guard let share else {
        let wasShown = state.last != nil
        state = State()
        return wasShown ? "\r     \r" : nil
      }
      let start = state.start ?? now
      state.start = start
      guard now - start > .seconds(delay), state.last.map({ now - $0 > .seconds(interval) }) ?? true else { return nil }
      state.last = now
      return "\r\(Int(share * 100)) %"
    }
    if let line { try? FileHandle.standardError.write(contentsOf: Array(line.utf8)) }
  }
}
