// Long work: over the threads asked for, with progress where somebody watches, and its failures as the tool reports them.

import Arguments
import GraphCore
import NetworkModel

extension Context {
  /// Runs long work over a network and turns its failures into the tool's.
  func work<Answer>(
    _ parsed: ParsedCommand, on path: String, _ body: (Execution) throws -> Answer
  ) throws(ToolFailure) -> Answer {
    let show = session.progress
    let execution = Execution(threads: parsed[CommonOptions.threads] ?? session.processors) { done, total in
      show(total > 0 ? Double(done) / Double(total) : 0)
    }
    defer { show(nil) }
    do {
      return try body(execution)
    } catch let error as GraphError {
      throw .graphLimit(path: path, reason: error.description)
    } catch {
      throw .interrupted
    }
  }
}
