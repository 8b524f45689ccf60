// The built program itself, run by a shell as its users run it: for what only a process of its own can show.

import Foundation
import TestSupport

/// The program `samband` as it was built beside the tests.
enum RealProgram {
  /// Where it lies; nil where only the tests were built.
  static let path: String? = {
    let tests = URL(filePath: ProcessInfo.processInfo.arguments[0]).resolvingSymlinksInPath()
    let beside = tests.deletingLastPathComponent().appending(path: "samband")
    let usual = TestFiles.package.appending(path: ".build/debug/samband")
    return [beside, usual].map(\.path).first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// How a run ended.
  struct Ending {
    let code: Int32
    let output: String
    let errors: String
    /// Seconds from the interruption, or from the start, to the end.
    let seconds: Double
  }

  /// Runs a line of the shell, in which `$samband` is the program.
  ///
  /// - Parameters:
  ///   - line: The line; begin it with `exec` where the program is to be interrupted.
  ///   - folder: Where it runs.
  ///   - delay: Seconds before it is interrupted; nil for never.
  ///   - environment: Variables besides the program's own; the locale is `C` unless it is among them.
  static func run(
    _ line: String, in folder: TestFolder, interruptedAfter delay: Double? = nil, environment: [String: String] = [:]
  ) throws -> Ending {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder.url
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    process.environment = ["PATH": path, "LC_ALL": "C", "samband": Self.path ?? ""].merging(environment) { $1 }
    // Files instead of pipes: nothing blocks on a full one.
    let logs = try TestFolder()
    for name in ["out", "err"] { try logs.write("", to: name) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: logs.url.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: logs.url.appending(path: "err"))
    var start = ContinuousClock.now
    try process.run()
    if let delay {
      Thread.sleep(forTimeInterval: delay)
      start = .now
      process.interrupt()
    }
    process.waitUntilExit()
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    return Ending(
      code: process.terminationStatus, output: try logs.text(of: "out"), errors: try logs.text(of: "err"),
      seconds: seconds)
  }
}

/// A folder of its own for a test, removed with it.
final class TestFolder: Sendable {
  let url = FileManager.default.temporaryDirectory.appending(path: "samband-test-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  /// The names in the folder, or in one below it, hidden ones too, sorted.
  func names(in name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.appending(path: name).path).sorted()
  }
}
