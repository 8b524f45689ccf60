// The world as the tool sees it: what it reads, writes and runs. Commands get a session handed in, so that tests run them in
// process with texts instead of files.

import NetworkModel

/// What a command needs of the world.
public struct Session: Sendable {
  /// Reads all of a file; `-` is standard input.
  public var read: @Sendable (_ path: String) throws(FileFailure) -> [UInt8]
  /// The names of the files in a folder, sorted; nil where the path leads to no folder.
  public var list: @Sendable (_ path: String) throws(FileFailure) -> [String]?
  /// Writes all of a file, whole or not at all.
  public var write: @Sendable (_ bytes: [UInt8], _ path: String) throws(OutputFailure) -> Void
  /// Makes a folder with the folders above it, where it is not there yet.
  public var makeFolder: @Sendable (_ path: String) throws(OutputFailure) -> Void
  /// Whether two paths lead to one file.
  public var isSameFile: @Sendable (_ one: String, _ other: String) -> Bool
  /// Puts data on standard output.
  public var output: @Sendable (_ bytes: [UInt8]) -> Void
  /// Puts a message on standard error, its hidden characters written out.
  public var message: @Sendable (_ text: String) -> Void
  /// Runs Graphviz.
  public var graphviz: @Sendable (_ request: GraphvizRequest) throws(GraphvizFailure) -> [UInt8]
  /// The value of an environment variable.
  public var environment: @Sendable (_ name: String) -> String?
  /// How many processors there are to work on; no result depends on it.
  public var processors: Int
  /// Shows how far long work has come, 0 to 1, on a terminal; nil removes it.
  public var progress: @Sendable (_ share: Double?) -> Void
  /// Whether Ctrl-C was pressed.
  ///
  /// The first call installs the handler; from then on the command must stop itself, and only a
  /// second Ctrl-C ends the program at once.
  public var isInterrupted: @Sendable () -> Bool
  /// Seconds on a monotonic clock, for time limits.
  public var seconds: @Sendable () -> Double

  /// A session made of its parts.
  public init(
    read: @escaping @Sendable (String) throws(FileFailure) -> [UInt8],
    list: @escaping @Sendable (String) throws(FileFailure) -> [String]?,
    write: @escaping @Sendable ([UInt8], String) throws(OutputFailure) -> Void,
    makeFolder: @escaping @Sendable (String) throws(OutputFailure) -> Void,
    isSameFile: @escaping @Sendable (String, String) -> Bool,
    output: @escaping @Sendable ([UInt8]) -> Void,
    message: @escaping @Sendable (String) -> Void,
    graphviz: @escaping @Sendable (GraphvizRequest) throws(GraphvizFailure) -> [UInt8],
    environment: @escaping @Sendable (String) -> String?,
    processors: Int = 1,
    progress: @escaping @Sendable (Double?) -> Void = { _ in },
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    seconds: @escaping @Sendable () -> Double = LiveInterrupt.seconds
  ) {
    self.read = read
    self.list = list
    self.write = write
    self.makeFolder = makeFolder
    self.isSameFile = isSameFile
    self.output = output
    self.message = { message(VisibleText.shown($0)) }
    self.graphviz = graphviz
    self.environment = environment
    self.processors = processors
    self.progress = progress
    self.isInterrupted = isInterrupted
    self.seconds = seconds
  }

  /// The real world.
  public static let live = Session(
    read: LiveFiles.read, list: LiveFiles.list, write: LiveFiles.write,
    makeFolder: LiveFiles.makeFolder, isSameFile: LiveFiles.isSameFile,
    output: LiveFiles.output, message: LiveFiles.message, graphviz: LiveGraphviz.run,
    environment: LiveFiles.environment, processors: LiveProgress.processors, progress: LiveProgress.show,
    isInterrupted: LiveInterrupt.isRaised)
}

/// The exit codes of the tool; those of sysexits.h where it has one.
public enum ExitCode: Int32, Sendable {
  /// Done.
  case done = 0
  /// Done, but the answer is no.
  case answerIsNo = 1
  /// The command line is wrong.
  case usage = 64
  /// The data are wrong.
  case badData = 65
  /// The input is not there or cannot be read.
  case inputMissing = 66
  /// The output cannot be made.
  case outputImpossible = 73
  /// Interrupted.
  case interrupted = 130
}

/// Why a file could not be read.
public enum FileFailure: Error, Hashable, Sendable {
  /// There is no such file.
  case missing(path: String)
  /// The path leads to a folder.
  case isFolder(path: String)
  /// The file may not be read.
  case unreadable(path: String, reason: String)
  /// The file is larger than the tool reads; `limit` in bytes.
  case tooLarge(path: String, limit: Int)
}

/// Why a file or folder could not be written.
public enum OutputFailure: Error, Hashable, Sendable {
  /// The path leads to a folder.
  case isFolder(path: String)
  /// The system refused, in its own words.
  case unwritable(path: String, reason: String)
}

/// A picture that Graphviz is asked for.
public struct GraphvizRequest: Hashable, Sendable {
  /// The document, in DOT.
  public var document: String
  /// The format, as Graphviz names it: `svg`, `png`, `pdf`.
  public var format: String
  /// The most seconds that it may take.
  public var seconds: Int

  /// A picture of a document in a format, in a time.
  public init(document: String, format: String, seconds: Int) {
    self.document = document
    self.format = format
    self.seconds = seconds
  }
}

/// Why Graphviz drew no picture.
public enum GraphvizFailure: Error, Hashable, Sendable {
  /// There is no `dot` on PATH.
  case absent
  /// It ran and refused; its own words.
  case refused(message: String)
  /// It did not finish in time.
  case tooSlow(seconds: Int)
}
