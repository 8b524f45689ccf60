// A hold on a network while it is edited, so that of two edits at once the second begins with what the first has written.
//
// The lock is advisory and on the folder: a file that is replaced is another one afterwards, its folder stays. Where the system gives
// none (some network drives), or somebody holds it for long, the edit goes on: what it read is compared before it writes.

import Foundation

/// A hold on a folder, which other runs of the tool wait for; it ends with this object.
public final class FileLock: Sendable {
  private let descriptor: Int32

  /// How long somebody else's hold is waited for, in seconds.
  private static let patience = 10.0

  /// Holds the folder that a file lies in, or the folder itself; nil where that cannot be.
  init?(_ path: String) {
    let place = URL(filePath: path).resolvingSymlinksInPath()
    let isFolder = (try? place.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
    let folder = isFolder ? place.path : place.deletingLastPathComponent().path
    let end = LiveInterrupt.seconds() + Self.patience
    guard var held = Self.held(folder, until: end) else { return nil }
    while !Self.isStill(held, at: folder) {
      // Whoever held it has put another folder in its place, which others hold by now.
      close(held)
      guard let next = Self.held(folder, until: end) else { return nil }
      held = next
    }
    descriptor = held
  }

  /// A descriptor of a folder with the lock on it; nil where it cannot be had in time.
  private static func held(_ folder: String, until end: Double) -> Int32? {
    let descriptor = unsafe open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, LiveInterrupt.seconds() < end else {
        close(descriptor)
        return nil
      }
      usleep(20_000)
    }
    return descriptor
  }

  /// Whether a folder that is open is the one that has its name.
  private static func isStill(_ descriptor: Int32, at folder: String) -> Bool {
    var (open, named) = (stat(), stat())
    guard unsafe fstat(descriptor, &open) == 0, unsafe stat(folder, &named) == 0 else { return true }
    return open.st_dev == named.st_dev && open.st_ino == named.st_ino
  }

  deinit { close(descriptor) }
}
