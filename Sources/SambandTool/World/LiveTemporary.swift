// Files and folders that exist only while something is being made. Their names say which process they belong to, so that
// what a killed one has left is known, and removed by the next that works in the same folder.

import Foundation
import Synchronization

/// Temporary files and folders of the real world.
enum LiveTemporary {
  private struct State {
    var count = 0
    var paths: Set<String> = []
  }

  private static let state = Mutex(State())
  private static let prefix = ".samband-"

  /// A path in a folder where nothing lies yet; what dead processes have left there goes first.
  static func path(in folder: String) -> String {
    clean(folder)
    return state.withLock { state in
      state.count += 1
      let name = "\(prefix)\(ProcessInfo.processInfo.processIdentifier)-\(state.count)"
      let path = URL(filePath: folder).appending(path: name).path
      state.paths.insert(path)
      return path
    }
  }

  /// Removes what lies at a temporary path, if anything does.
  static func remove(_ path: String) {
    state.withLock { state in
      _ = try? FileManager.default.removeItem(atPath: path)
      state.paths.remove(path)
    }
  }

  /// Does steps that belong together; the program is not ended by Ctrl-C between them.
  static func together<Failure>(_ steps: () throws(Failure) -> Void) throws(Failure) {
    try state.withLock { (_) throws(Failure) in try steps() }
  }

  /// Removes everything temporary and ends the program; nothing can be made after it.
  static func end(_ code: ExitCode) -> Never {
    state.withLock { state in
      for path in state.paths { try? FileManager.default.removeItem(atPath: path) }
      // Other threads may be at work, which the ordinary end would tear their data from under.
      _exit(code.rawValue)
    }
  }

  /// Whether a name is that of something temporary.
  static func isTemporary(_ name: String) -> Bool { owner(of: name) != nil }

  private static func owner(of name: String) -> Int32? {
    guard name.hasPrefix(prefix) else { return nil }
    let numbers = name.dropFirst(prefix.count).split(separator: "-", omittingEmptySubsequences: false)
    guard numbers.count == 2, Int(numbers[1]) != nil else { return nil }
    return Int32(numbers[0])
  }

  private static func clean(_ folder: String) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return }
    for name in names {
      guard let process = owner(of: name), process > 0, kill(process, 0) == -1, errno == ESRCH else { continue }
      try? FileManager.default.removeItem(at: URL(filePath: folder).appending(path: name))
    }
  }
}
