// Ctrl-C and the clock of the real world.
//
// Work that can show what it has so far asks whether it is to stop; only then is the signal taken from the system, so that
// all other work ends at once, as people expect. A second Ctrl-C ends the program whatever it does.

import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and the clock of the real world.
public enum LiveInterrupt {
  private static let count = Atomic<Int>(0)

  /// Takes the signal from the system, once.
  private static let isWatching: Bool = {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(
      signal: SIGINT, queue: DispatchQueue(label: "samband.interrupt", qos: .userInteractive))
    // The handler holds its source, which would else be given up at once.
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
