// Files and streams.

import Foundation

/// Files and streams of the real world.
enum BenchmarkFiles {
  /// All of a file in one read, without a second copy: reading is timed.
  static func read(_ path: String) throws(BenchmarkFailure) -> [UInt8] {
    guard let file = unsafe fopen(path, "rb") else {
      throw .inputMissing("\(path): the file cannot be read (\(reason(errno))); check the name and its permissions.")
    }
    defer { unsafe fclose(file) }
    // A pipe or device has no size and a folder an absurd one, so what comes beyond it is read as well.
    unsafe fseek(file, 0, SEEK_END)
    let told = unsafe ftell(file)
    let size = (0..<1 << 40).contains(told) ? told : 0
    unsafe rewind(file)
    var bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      count = unsafe fread(buffer.baseAddress, 1, size + 1, file)
    }
    while unsafe feof(file) == 0, unsafe ferror(file) == 0 {
      let more = 1 << 16
      bytes += unsafe [UInt8](unsafeUninitializedCapacity: more) { buffer, count in
        count = unsafe fread(buffer.baseAddress, 1, more, file)
      }
    }
    if unsafe ferror(file) != 0 {
      throw .inputMissing("\(path): the file cannot be read (\(reason(errno))); name an edge list.")
    }
    return bytes
  }

  /// Replaces a file.
  static func write(_ text: String, to path: String) throws(BenchmarkFailure) { try write(Array(text.utf8), to: path) }

  /// Replaces a file.
  static func write(_ bytes: [UInt8], to path: String) throws(BenchmarkFailure) {
    guard let file = unsafe fopen(path, "wb") else {
      throw .outputImpossible("\(path): the file cannot be written (\(reason(errno))); choose another folder.")
    }
    let written = unsafe fwrite(bytes, 1, bytes.count, file)
    if unsafe fclose(file) != 0 || written != bytes.count {
      throw .outputImpossible("\(path): the file cannot be written (\(reason(errno))); make room for it.")
    }
  }

  /// Puts text on standard output at once.
  static func output(_ text: String) { try? FileHandle.standardOutput.write(contentsOf: Array(text.utf8)) }

  /// Puts one line on standard error.
  static func message(_ line: String) { try? FileHandle.standardError.write(contentsOf: Array((line + "\n").utf8)) }

  private static func reason(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
