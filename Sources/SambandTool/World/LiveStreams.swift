// Standard input, output and error of the real world.

import Foundation

/// Standard output and standard error of the real world.
enum LiveStreams {
  /// Puts something in the place of standard streams that are closed, so that no file that is opened takes their numbers: it
  /// lets nobody read from standard input and nobody write to the others.
  ///
  /// A reader that has gone is told as an error of the write, not as the death of the program.
  static func holdClosedOnes() {
    signal(SIGPIPE, SIG_IGN)
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  @Sendable static func output(_ bytes: [UInt8]) throws(OutputFailure) {
    LiveProgress.begin(nil)
    do {
      try FileHandle.standardOutput.write(contentsOf: bytes)
    } catch {
      // A reader like `head` that has seen enough is no fault.
      guard LiveFiles.code(of: error) != EPIPE else { return }
      throw .standardOutput(reason: LiveFiles.reason(of: error))
    }
  }

  @Sendable static func message(_ text: String) {
    LiveProgress.aside { try? FileHandle.standardError.write(contentsOf: Array((text + "\n").utf8)) }
  }
}
