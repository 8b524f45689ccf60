// From the words of the command line to lines of JSON and an exit code.

import Arguments
import Foundation
import GraphCore

/// The program.
enum Benchmark {
  /// Does what the words ask for; the exit code is that of sysexits.h.
  static func run(_ words: [String]) -> Int32 {
    do {
      if words.first == NetworkMeasurement.word {
        BenchmarkFiles.output(try NetworkMeasurement.run(words.dropFirst()) + "\n")
        return 0
      }
      if words.first == SolverMeasurement.word {
        BenchmarkFiles.output(try SolverMeasurement.run(words.dropFirst()))
        return 0
      }
      switch try BenchmarkCommand.parse(words) {
      case .help(let text), .completionScript(let text), .manualPage(let text): BenchmarkFiles.output(text)
      case .version(let line): BenchmarkFiles.output(line + "\n")
      case .run(let command): try measure(BenchmarkCommand.Request(command))
      }
      return 0
    } catch let failure as BenchmarkFailure {
      BenchmarkFiles.message("samband-benchmark: \(failure.sentence)")
      return failure.exitCode
    } catch {
      BenchmarkFiles.message("samband-benchmark: \(error)")
      return 70
    }
  }

  private static func measure(_ request: BenchmarkCommand.Request) throws {
    let workload = try Workload(request)
    for task in request.tasks {
      let measured = try Measurement(task, workload, repeats: request.repeats)
      BenchmarkFiles.output(measured.json(of: task, workload) + "\n")
      if let path = request.dump { try BenchmarkFiles.write(measured.answer.rows(), to: path) }
    }
  }
}

/// Why there is nothing to measure.
enum BenchmarkFailure: Error {
  /// The command line is wrong.
  case usage(String)
  /// A file holds something else than it should.
  case badData(String)
  /// A file is not there or cannot be read.
  case inputMissing(String)
  /// A file cannot be written.
  case outputImpossible(String)

  /// One line that says what is wrong.
  var sentence: String {
    switch self {
    case .usage(let sentence), .badData(let sentence), .inputMissing(let sentence), .outputImpossible(let sentence):
      sentence
    }
  }

  /// The number of sysexits.h.
  var exitCode: Int32 {
    switch self {
    case .usage: 64
    case .badData: 65
    case .inputMissing: 66
    case .outputImpossible: 73
    }
  }
}
