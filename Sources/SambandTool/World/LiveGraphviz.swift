// Running Graphviz: the program `dot` on PATH, fed through files, with a time limit.

import Foundation
import Synchronization

/// Runs the real Graphviz.
enum LiveGraphviz {
  /// The lines of Graphviz's own complaints that are passed on.
  private static let complaintLines = 3

  @Sendable static func run(_ request: GraphvizRequest) throws(GraphvizFailure) -> [UInt8] {
    guard let program = program("dot") else { throw .absent }
    // Files instead of pipes: nothing can block on a full pipe, and the time limit needs no reading thread.
    let place = LiveTemporary.path(in: FileManager.default.temporaryDirectory.path)
    defer { LiveTemporary.remove(place) }
    let folder = URL(filePath: place)
    let input = folder.appending(path: "in.gv")
    let output = folder.appending(path: "out")
    let complaints = folder.appending(path: "complaints")
    let process = Process()
    let finished = DispatchSemaphore(value: 0)
    do {
      // As one step: Ctrl-C takes all of it away.
      try LiveTemporary.together {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(request.document.utf8).write(to: input)
        try Data().write(to: complaints)
      }
      process.executableURL = program
      // Places are pinned in points, so the engine only draws; -n2 keeps them.
      process.arguments = ["-Kneato", "-n2", "-T" + request.format, "-o", output.path, input.path]
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = try FileHandle(forWritingTo: complaints)
      process.terminationHandler = { _ in finished.signal() }
      try process.run()
      running.withLock { $0 = process.processIdentifier }
    } catch {
      throw .refused(message: error.localizedDescription)
    }
    defer { running.withLock { $0 = nil } }
    if finished.wait(timeout: .now() + .seconds(request.seconds)) == .timedOut {
      process.terminate()
      if finished.wait(timeout: .now() + .seconds(2)) == .timedOut { kill(process.processIdentifier, SIGKILL) }
      throw .tooSlow(seconds: request.seconds)
    }
    let picture = try? Data(contentsOf: output)
    if process.terminationReason == .exit, process.terminationStatus == 0, let picture, !picture.isEmpty {
      return [UInt8](picture)
    }
    let said = (try? String(contentsOf: complaints, encoding: .utf8)) ?? ""
    let lines = said.split(separator: "\n").prefix(complaintLines)
    throw .refused(message: lines.joined(separator: " · ").replacing(input.path, with: "map"))
  }

  /// The process that draws now.
  private static let running = Mutex<Int32?>(nil)

  /// Stops drawing, where the program is about to end.
  static func stop() { if let process = running.withLock({ $0 }) { kill(process, SIGKILL) } }

  /// The first program of a name on PATH.
  private static func program(_ name: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { URL(filePath: String($0)).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
