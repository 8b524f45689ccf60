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
    let descriptor = unsafe open(
      isFolder ? place.path : place.deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
    let end = LiveInterrupt.seconds() + Self.patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, LiveInterrupt.seconds() < end else { return nil }
      usleep(20_000)
    }
  }

  deinit { close(descriptor) }
}
