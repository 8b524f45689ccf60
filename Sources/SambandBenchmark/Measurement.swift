// Timing a task, and the JSON line that reports it.

import Foundation
import GraphCore

/// How long a task took each time, and what it found.
struct Measurement {
  /// Seconds by a monotonic clock, ascending.
  let seconds: [Double]
  /// CPU seconds of all threads, ascending.
  let processorSeconds: [Double]
  /// What was found, the same each time.
  let answer: Answer

  /// Does a task `repeats` times, at least once.
  init(_ task: BenchmarkTask, _ workload: Workload, repeats: Int) throws {
    let clock = ContinuousClock()
    var (seconds, processorSeconds): ([Double], [Double]) = ([], [])
    func timed() throws -> Answer {
      let (start, processorStart) = (clock.now, Self.processorNow())
      let answer = try task.run(workload)
      processorSeconds.append(Self.processorNow() - processorStart)
      seconds.append((clock.now - start) / .seconds(1))
      return answer
    }
    var answer = try timed()
    for _ in 1..<max(repeats, 1) { answer = try timed() }
    self.answer = answer
    self.seconds = seconds.sorted()
    self.processorSeconds = processorSeconds.sorted()
  }

  /// CPU seconds that the process has used; POSIX counts a million to the second everywhere.
  static func processorNow() -> Double { Double(clock()) / 1e6 }

  private static func median(_ ascending: [Double]) -> Double {
    (ascending[(ascending.count - 1) / 2] + ascending[ascending.count / 2]) / 2
  }

  /// One JSON object on one line.
  func json(of task: BenchmarkTask, _ workload: Workload) -> String {
    let name = workload.path.split(separator: "/").last.map(String.init) ?? workload.path
    let fields: [(String, String)] = [
      ("task", Self.text(task.rawValue)),
      ("graph", Self.text(name.hasSuffix(".txt") ? String(name.dropLast(4)) : name)),
      ("n", "\(workload.graph.vertexCount)"),
      ("m", "\(workload.graph.edgeCount)"),
      ("threads", "\(workload.threads)"),
      ("repeat", "\(seconds.count)"),
      ("median_s", Self.number(Self.median(seconds))),
      ("min_s", Self.number(seconds[0])),
      ("max_s", Self.number(seconds[seconds.count - 1])),
      ("value", Self.number(answer.value)),
      ("cpu_s", Self.number(Self.median(processorSeconds))),
    ]
    return "{" + fields.map { "\(Self.text($0)): \($1)" }.joined(separator: ", ") + "}"
  }

  /// A number with enough digits to identify it; null for none.
  private static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "null" }
    return Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }

  private static func text(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.value < 0x20:
        "\\u" + String(repeating: "0", count: scalar.value < 0x10 ? 3 : 2) + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
