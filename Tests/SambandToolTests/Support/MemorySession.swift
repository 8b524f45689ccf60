// A session in memory: commands run in process, on texts instead of files.

import Foundation
import SambandTool
import Synchronization

/// A world of texts: files by path, what was written and said.
final class MemorySession: Sendable {
  struct State {
    var files: [String: [UInt8]] = [:]
    var output: [UInt8] = []
    var messages: [String] = []
    var graphvizRequests: [GraphvizRequest] = []
    /// What somebody else writes once a file has been read so many times.
    var meanwhile: (path: String, reads: Int, text: String)?
    /// A clock of the test's own; else the machine's.
    var seconds: (@Sendable () -> Double)?
  }

  /// Everything that a command has left behind.
  struct Result {
    let code: ExitCode
    let output: String
    let messages: [String]
  }

  private let state: Mutex<State>
  private let environment: [String: String]
  private let unreadable: [String: FileFailure]
  private let unwritable: [String: OutputFailure]
  private let isInterrupted: Bool
  private let graphviz: @Sendable (GraphvizRequest) throws(GraphvizFailure) -> [UInt8]

  init(
    files: [String: String] = [:], environment: [String: String] = [:], unreadable: [String: FileFailure] = [:],
    unwritable: [String: OutputFailure] = [:], isInterrupted: Bool = false,
    graphviz: @escaping @Sendable (GraphvizRequest) throws(GraphvizFailure) -> [UInt8] = {
      (_: GraphvizRequest) throws(GraphvizFailure) in throw .absent
    }
  ) {
    state = Mutex(State(files: files.mapValues { Array($0.utf8) }))
    self.environment = environment
    self.unreadable = unreadable
    self.unwritable = unwritable
    self.isInterrupted = isInterrupted
    self.graphviz = graphviz
  }

  /// The texts of the files, by path.
  var files: [String: String] {
    get { state.withLock { $0.files.mapValues { String(decoding: $0, as: UTF8.self) } } }
    set { state.withLock { $0.files = newValue.mapValues { Array($0.utf8) } } }
  }

  /// Puts a clock of the test's own in place of the machine's.
  func setClock(_ seconds: @escaping @Sendable () -> Double) { state.withLock { $0.seconds = seconds } }

  /// Lets somebody else write a file once it has been read so many times.
  func write(_ text: String, to path: String, afterReads reads: Int) {
    state.withLock { $0.meanwhile = (path, reads, text) }
  }

  /// What Graphviz was asked for.
  var graphvizRequests: [GraphvizRequest] { state.withLock { $0.graphvizRequests } }

  /// Lays a text under a path, in place of what was there.
  func put(_ path: String, _ text: String) { state.withLock { $0.files[path] = Array(text.utf8) } }

  /// Lays bytes that are no text under a path.
  func put(_ path: String, bytes: [UInt8]) { state.withLock { $0.files[path] = bytes } }

  /// Runs a command line and hands over what it put out.
  func run(_ arguments: String...) -> Result { run(arguments) }

  /// Runs a command line and hands over what it put out.
  func run(_ arguments: [String]) -> Result {
    let code = SambandTool.run(arguments, in: session)
    return state.withLock { state in
      defer { (state.output, state.messages) = ([], []) }
      return Result(code: code, output: String(decoding: state.output, as: UTF8.self), messages: state.messages)
    }
  }

  private var session: Session {
    var session = Session(
      read: { [self] path throws(FileFailure) in
        if let failure = unreadable[path] { throw failure }
        let bytes = state.withLock { state in
          let bytes = state.files[path]
          if let other = state.meanwhile, other.path == path {
            state.meanwhile?.reads -= 1
            if other.reads == 1 { (state.files[path], state.meanwhile) = (Array(other.text.utf8), nil) }
          }
          return bytes
        }
        guard let bytes else { throw .missing(path: path) }
        return bytes
      },
      list: { [self] path throws(FileFailure) in
        let names = state.withLock {
          $0.files.keys.filter { $0.hasPrefix(path + "/") }.map { String($0.dropFirst(path.count + 1)) }
            .filter { !$0.hasPrefix(".") }
        }
        return names.isEmpty ? nil : names.sorted()
      },
      write: { [self] bytes, path throws(OutputFailure) in
        if let failure = unwritable[path] { throw failure }
        state.withLock { $0.files[path] = bytes }
      },
      fill: { [self] change throws(OutputFailure) in
        if let failure = unwritable[change.path] { throw failure }
        return state.withLock { state in
          for name in change.gone { state.files[change.path + "/" + name] = nil }
          for file in change.files { state.files[change.path + "/" + file.name] = file.bytes }
          return state.files.keys.filter { $0.hasPrefix(change.path + "/") }
            .map { String($0.dropFirst(change.path.count + 1)) }
            .filter { name in !name.hasPrefix(".") && !change.files.contains { $0.name == name } }.sorted()
        }
      },
      isSameFile: { input, output in input == output && input != "-" },
      output: { [self] bytes throws(OutputFailure) in
        if let failure = unwritable["-"] { throw failure }
        state.withLock { $0.output += bytes }
      },
      message: { [self] text in state.withLock { $0.messages.append(text) } },
      graphviz: { [self] request throws(GraphvizFailure) in
        state.withLock { $0.graphvizRequests.append(request) }
        return try graphviz(request)
      },
      environment: { [self] name in environment[name] }, isInterrupted: { [self] in isInterrupted })
    if let seconds = state.withLock({ $0.seconds }) { session.seconds = seconds }
    return session
  }
}

/// A small network: two actors that work together, one that stands alone.
let smallNetwork = """
  {
    "format": "samband-network",
    "version": 1,
    "title": {"sv": "Litet nät", "en": "Small net"},
    "asOf": "2021-10-01",
    "actors": [
      {"id": "ki", "name": "Karolinska Institutet", "shortName": "KI", "sector": "university"},
      {"id": "lif", "name": "Lif", "sector": "industryBody"},
      {"id": "solna", "name": "Solna stad", "sector": "municipality"}
    ],
    "collaborations": [
      {"source": "ki", "target": "lif", "strength": 2}
    ]
  }

  """
