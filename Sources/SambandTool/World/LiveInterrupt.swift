// Ctrl-C and the clock of the real world.
//
// Ctrl-C ends the program from a thread of its own, so that it does so at any size and in any phase, whether or not the work
// looks up. Only searches, which have a result to hand over at any time, are left to notice it themselves.

import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and the clock of the real world.
public enum LiveInterrupt {
  private struct State {
    var count = 0
    var endsAtOnce = false
    var line = ""
  }

  private static let state = Mutex(State())

  /// Installs the handler, once.
  private static let isWatching: Bool = {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(
      signal: SIGINT, queue: DispatchQueue(label: "samband.interrupt", qos: .userInteractive))
    // The handler retains its source; otherwise it would be released immediately.
    source.setEventHandler {
      _ = source.isCancelled
      let line: String? = state.withLock { state in
        state.count += 1
        return state.endsAtOnce || state.count > 1 ? state.line : nil
      }
      guard let line else { return }
      LiveStreams.message(line)
      LiveGraphviz.stop()
      LiveTemporary.end(.interrupted)
    }
    source.resume()
    return true
  }()

  /// Ends the program at Ctrl-C with a line, or, with nil, only at a second one.
  @Sendable static func end(_ line: String?) {
    state.withLock { state in
      state.endsAtOnce = line != nil
      if let line { state.line = line }
    }
    _ = isWatching
  }

  /// Whether Ctrl-C was pressed.
  @Sendable static func isRaised() -> Bool { state.withLock { $0.count > 0 } }

  private static let start = ContinuousClock.now

  /// Seconds since this was first asked.
  @Sendable public static func seconds() -> Double { (ContinuousClock.now - start) / .seconds(1) }
}
