// Long work: over the threads asked for, with progress where somebody watches; and the graphs that it is done on.

import Arguments
import GraphCore
import NetworkAnalysis
import NetworkModel

extension Context {
  /// Runs long work, which the user may interrupt.
  func work<Answer>(
    _ parsed: ParsedCommand, _ body: (Execution) throws(CancellationError) -> Answer
  ) throws(ToolFailure) -> Answer {
    let show = session.progress
    let execution = Execution(threads: parsed[CommonOptions.threads] ?? session.processors) { done, total in
      show(total > 0 ? Double(done) / Double(total) : 0)
    }
    defer { show(nil) }
    do throws(CancellationError) {
      return try body(execution)
    } catch {
      throw .interrupted
    }
  }

  /// Projects a network that was read from a file.
  func projected(
    _ input: NetworkInput, _ options: ProjectionOptions = ProjectionOptions(), directed: Bool = false
  ) throws(ToolFailure) -> ProjectedNetwork {
    try graphs(of: input.path) { () throws(GraphError) in
      try ProjectedNetwork(input.network, options, directed: directed)
    }
  }

  /// Holds an earlier network that was read from a file against a later one.
  func compared(
    _ older: NetworkInput, _ options: ProjectionOptions, with later: ProjectedNetwork, _ input: NetworkInput
  ) throws(ToolFailure) -> ComparedNetworks {
    let earlier = try projected(older, options)
    return try graphs(of: input.path) { () throws(GraphError) in try ComparedNetworks(from: earlier, to: later) }
  }

  /// Makes graphs of what a file holds, where they keep their limits.
  func graphs<Answer>(
    of path: String, _ body: () throws(GraphError) -> Answer
  ) throws(ToolFailure) -> Answer {
    do throws(GraphError) {
      return try body()
    } catch {
      throw .graphLimit(path: path, reason: error.description)
    }
  }
}
