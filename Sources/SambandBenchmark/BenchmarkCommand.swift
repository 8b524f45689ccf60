// The command line as a declaration, and the help that says what is measured.

import Arguments
import Foundation

/// The one command that the program has; its name is never typed.
enum BenchmarkCommand {
  private static let tasks = OperandKey(list: "tasks", .choice(of: BenchmarkTask.self), atLeast: 1)
  private static let graph = OptionKey(required: "graph", .file)
  private static let categories = OptionKey("categories", .file)
  private static let threads = OptionKey("threads", .integer(in: 1...1024), default: 1)
  private static let repeats = OptionKey("repeat", .integer(in: 1...1_000_000), default: 3)
  private static let seed = OptionKey("seed", .integer(in: 0...1_000_000), default: 1)
  private static let dump = OptionKey("dump", .file)

  private static let name = "samband-benchmark"
  private static let command = "run"

  /// What a command line asks to be measured.
  struct Request {
    /// In the order typed.
    let tasks: [BenchmarkTask]
    /// The edge list.
    let graph: String
    /// One category a line.
    let categories: String?
    /// The most threads to use.
    let threads: Int
    /// How many times each task is done.
    let repeats: Int
    /// Where chance starts, for what has chance in it.
    let seed: UInt64
    /// Where the values go.
    let dump: String?

    /// Reads the values and refuses what does not go together.
    init(_ command: ParsedCommand) throws(BenchmarkFailure) {
      tasks = command[BenchmarkCommand.tasks]
      graph = command[BenchmarkCommand.graph]
      categories = command[BenchmarkCommand.categories]
      threads = command[BenchmarkCommand.threads]
      repeats = command[BenchmarkCommand.repeats]
      seed = UInt64(command[BenchmarkCommand.seed])
      dump = command[BenchmarkCommand.dump]
      if dump != nil, tasks.count > 1 {
        throw .usage("\"--dump\" takes the values of one task, and \(tasks.count) were given; run them one by one.")
      }
      if categories == nil, let task = tasks.first(where: \.needsCategories) {
        throw .usage("\(task.rawValue) needs categories; write \"--categories FILE\".")
      }
    }
  }

  /// Reads the words, or says in one line what is wrong with them.
  static func parse(_ words: [String]) throws(BenchmarkFailure) -> Outcome {
    let isBare = words.isEmpty || words == ["--version"]
    do throws(UsageError) {
      switch try specification.parse((isBare && !words.isEmpty ? [] : [command]) + words) {
      case .help(let text): return .help(withoutCommand(text))
      case let outcome: return outcome
      }
    } catch {
      // The command is not typed, so no message may name it.
      let bare = UsageError(program: error.program, command: nil, fault: error.fault)
      let lines = withoutCommand(specification.wording.message(for: bare)).split(separator: "\n")
      throw .usage(lines.joined(separator: " ").replacing("\(name): ", with: "", maxReplacements: 1))
    }
  }

  private static func withoutCommand(_ text: String) -> String { text.replacing("\(name) \(command)", with: name) }

  private static var specification: ProgramSpecification {
    ProgramSpecification(
      name: name, version: "1", summary: "Time network measures.",
      commands: [
        CommandSpecification(
          name: command, summary: "Time network measures, one JSON object a line.", discussion: discussion,
          operands: [
            Operand(
              tasks, name: "TASK", help: "What to measure, and the \"value\" that it gives to check by.",
              choices: BenchmarkTask.allCases.map { Choice($0, $0.meaning) })
          ],
          options: [
            Option(graph, placeholder: "EDGES.txt", help: "An edge list: \"u v\" or \"u v weight\" a line, from 0."),
            Option(categories, help: "One category from 0 a line, a line for each vertex, for brokerage and mixing."),
            Option(threads, placeholder: "N", help: "The most threads."),
            Option(repeats, placeholder: "K", help: "How many times."),
            Option(seed, placeholder: "N", help: "The seed of chance, for leiden and sampled-betweenness."),
            Option(
              dump, help: "Where to write the values of one task, a line for each vertex, tie or pair; nan: undefined."),
          ],
          examples: [
            Example("\(name) \(command) betweenness closeness --graph ca-GrQc.txt --repeat 5", "Two measures."),
            Example("\(name) \(command) mixing --graph g.txt --categories g.cat", "A measure of sectors."),
          ])
      ], wording: .english)
  }

  private static let discussion = """
    Each line of the answer has task, graph, n, m, threads, repeat, median_s, min_s, max_s (seconds by a monotonic \
    clock), value, and cpu_s (the median of the CPU seconds, of all threads together).

    The graph is undirected; repeated ties are merged and loops dropped. A third column is the length of a tie for \
    weighted-betweenness and does not count elsewhere; without one, the tie of u < v is 1 + (31·u + 17·v) mod 10 long. \
    Reading is timed by the task read only.

    "samband-benchmark network FILE [K]" reads a network of any format K times, as the library does, and prints seconds, peak \
    memory, actors, ties and the sum of strengths. "samband-benchmark solver CASES DIR" plans as Tests/Benchmarks/solver.py asks.
    """
}
