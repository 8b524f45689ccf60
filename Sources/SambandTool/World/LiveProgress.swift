// What goes on and how far it has come, on a terminal only: one line that is overwritten and removed at the end.
//
// A clock draws the line, so that work that cannot say how far it has come shows that it goes on.

import Foundation
import Synchronization

/// The progress line of the real world.
enum LiveProgress {
  /// Seconds before anything is shown.
  private static let delay = 1.0
  /// Seconds between two updates.
  private static let interval = 0.2
  /// The most characters of a line: one that wraps could not be overwritten.
  private static let width = 76

  private struct State {
    var phase: String?
    var share: Double?
    var start: ContinuousClock.Instant?
    var isShown = false
  }

  private static let state = Mutex(State())

  /// How many processors this machine can use now.
  static var processors: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// Draws the line from time to time; started once, and only for a terminal.
  private static let isDrawing: Bool = {
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "samband.progress", qos: .userInitiated))
    timer.schedule(deadline: .now() + delay, repeating: interval)
    timer.setEventHandler {
      _ = timer.isCancelled
      draw()
    }
    timer.resume()
    return true
  }()

  /// Says what goes on now; nil when all is done.
  @Sendable static func begin(_ phase: String?) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    state.withLock { state in
      if phase == nil { clear(&state) }
      state.start = phase == nil ? nil : state.start ?? .now
      (state.phase, state.share) = (phase, nil)
    }
    if phase != nil { _ = isDrawing }
  }

  /// Takes how far the work has come; nil where that is not known.
  @Sendable static func show(_ share: Double?) { state.withLock { $0.share = share } }

  /// Writes something else on the terminal, where the line would stand in its way.
  static func aside(_ write: () -> Void) {
    state.withLock { state in
      clear(&state)
      write()
    }
  }

  private static func draw() {
    state.withLock { state in
      guard let phase = state.phase, let start = state.start else { return }
      let elapsed = (ContinuousClock.now - start) / .seconds(1)
      guard elapsed > delay else { return }
      let far = state.share.map { "\(Int(min(1, max(0, $0)) * 100)) %" } ?? "\(Int(elapsed)) s"
      put("\r\u{1B}[K\(phase.prefix(width - far.count)) \(far)")
      state.isShown = true
    }
  }

  private static func clear(_ state: inout State) {
    if state.isShown { put("\r\u{1B}[K") }
    state.isShown = false
  }

  private static func put(_ text: String) { try? FileHandle.standardError.write(contentsOf: Array(text.utf8)) }
}
