// Ctrl-C and the clock of the real world.
//
// Only commands that can hand over a partial result poll for an interrupt, and the handler is installed at the first poll, so
// that Ctrl-C ends every other command at once. A second Ctrl-C always ends the program.

import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and the clock of the real world.
public enum LiveInterrupt {
  private static let count = Atomic<Int>(0)

  /// Installs the handler, once.
  private static let isWatching: Bool = {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(
      signal: SIGINT, queue: DispatchQueue(label: "samband.interrupt", qos: .userInteractive))
    // The handler retains its source; otherwise it would be released immediately.
    source.setEventHandler {
      _ = source.isCancelled
      if count.wrappingAdd(1, ordering: .relaxed).oldValue > 0 { exit(ExitCode.interrupted.rawValue) }
    }
    source.resume()
    return true
  }()

  /// Whether Ctrl-C was pressed since this was first asked.
  @Sendable static func isRaised() -> Bool {
    isWatching && count.load(ordering: .relaxed) > 0
  }

  private static let start = ContinuousClock.now

  /// Seconds since this was first asked.
  @Sendable public static func seconds() -> Double { (ContinuousClock.now - start) / .seconds(1) }
}
