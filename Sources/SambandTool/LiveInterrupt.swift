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

  private static let source: any DispatchSourceSignal = {
    unsafe signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(
      signal: SIGINT, queue: DispatchQueue(label: "samband.interrupt", qos: .userInteractive))
    source.setEventHandler {
      if count.wrappingAdd(1, ordering: .relaxed).oldValue > 0 { exit(ExitCode.interrupted.rawValue) }
    }
    source.resume()
    return source
  }()

  /// Whether Ctrl-C was pressed since this was first asked.
  @Sendable static func isRaised() -> Bool {
    _ = source
    return count.load(ordering: .relaxed) > 0
  }

  private static let start = ContinuousClock.now

  /// Seconds since this was first asked.
  @Sendable public static func seconds() -> Double { (ContinuousClock.now - start) / .seconds(1) }
}
