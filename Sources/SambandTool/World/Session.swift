// The world as the tool sees it: what it reads, writes and runs. Commands get a session handed in, so that tests run them in
// process with texts instead of files.

import NetworkModel

/// What a command needs of the world.
public struct Session: Sendable {
  /// Reads all of a file; `-` is standard input.
  public var read: @Sendable (_ path: String) throws(FileFailure) -> [UInt8]
  /// Reads a file from its beginning in pieces, for what may be larger than memory; not standard input.
  public var stream: @Sendable (_ path: String, _ take: ([UInt8]) -> Void) throws(FileFailure) -> Void
  /// The names of the files in a folder, sorted; nil where the path leads to no folder.
  public var list: @Sendable (_ path: String) throws(FileFailure) -> [String]?
  /// Writes all of a file, whole or not at all.
  public var write: @Sendable (_ bytes: [UInt8], _ path: String) throws(OutputFailure) -> Void
  /// Puts files into a folder, which is made where it is not there, and removes others from it.
  ///
  /// Returns the names of what else lies there, which is left as it is.
  public var fill: @Sendable (_ change: FolderChange) throws(OutputFailure) -> [String]
  /// Holds a network that is edited, for as long as the answer is there; nil where there is nobody to hold it against.
  public var lock: @Sendable (_ path: String) -> FileLock? = { _ in nil }
  /// Whether what is read and what is written are one file; `-` is standard input as the first, standard output as the second.
  public var isSameFile: @Sendable (_ input: String, _ output: String) -> Bool
  /// Puts data on standard output; a reader that wants no more is no failure.
  public var output: @Sendable (_ bytes: [UInt8]) throws(OutputFailure) -> Void
  /// Puts a message on standard error, its hidden characters written out.
  public var message: @Sendable (_ text: String) -> Void
  /// Runs Graphviz.
  public var graphviz: @Sendable (_ request: GraphvizRequest) throws(GraphvizFailure) -> [UInt8]
  /// The value of an environment variable.
  public var environment: @Sendable (_ name: String) -> String?
  /// How many processors there are to work on; no result depends on it.
  public var processors: Int
  /// Shows how far long work has come, 0 to 1, on a terminal; nil where that is not known.
  public var progress: @Sendable (_ share: Double?) -> Void
  /// Says what goes on now, on a terminal and only where it takes long; nil when all is done.
  public var phase: @Sendable (_ text: String?) -> Void
  /// Makes Ctrl-C say a line on standard error and end the program with 130.
  ///
  /// With nil Ctrl-C is left to those who ask `isInterrupted`, so that they can hand over what they have; a second one ends
  /// the program all the same.
  public var endsOnInterrupt: @Sendable (_ line: String?) -> Void
  /// Whether Ctrl-C was pressed.
  public var isInterrupted: @Sendable () -> Bool
  /// Seconds on a monotonic clock, for time limits.
  public var seconds: @Sendable () -> Double

  /// A session made of its parts.
  public init(
    read: @escaping @Sendable (String) throws(FileFailure) -> [UInt8],
    list: @escaping @Sendable (String) throws(FileFailure) -> [String]?,
    write: @escaping @Sendable ([UInt8], String) throws(OutputFailure) -> Void,
    fill: @escaping @Sendable (FolderChange) throws(OutputFailure) -> [String],
    isSameFile: @escaping @Sendable (String, String) -> Bool,
    output: @escaping @Sendable ([UInt8]) throws(OutputFailure) -> Void,
    message: @escaping @Sendable (String) -> Void,
    graphviz: @escaping @Sendable (GraphvizRequest) throws(GraphvizFailure) -> [UInt8],
    environment: @escaping @Sendable (String) -> String?,
    processors: Int = 1,
    progress: @escaping @Sendable (Double?) -> Void = { _ in },
    phase: @escaping @Sendable (String?) -> Void = { _ in },
    endsOnInterrupt: @escaping @Sendable (String?) -> Void = { _ in },
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    seconds: @escaping @Sendable () -> Double = LiveInterrupt.seconds,
    stream: (@Sendable (String, ([UInt8]) -> Void) throws(FileFailure) -> Void)? = nil
  ) {
    self.read = read
    // `??` with a closure that takes one crashes Swift 6.3.
    if let stream {
      self.stream = stream
    } else {
      self.stream = { path, take throws(FileFailure) in take(try read(path)) }
    }
    self.list = list
    self.write = write
    self.fill = fill
    self.isSameFile = isSameFile
    self.output = output
    self.message = { message(VisibleText.shown($0)) }
    self.graphviz = graphviz
    self.environment = environment
    self.processors = processors
    self.progress = progress
    self.phase = phase
    self.endsOnInterrupt = endsOnInterrupt
    self.isInterrupted = isInterrupted
    self.seconds = seconds
  }

  /// The real world.
  public static let live: Session = {
    LiveStreams.holdClosedOnes()
    var session = Session(
      read: LiveFiles.read, list: LiveFiles.list, write: LiveFiles.write, fill: LiveFolder.fill,
      isSameFile: LiveFiles.isSameFile, output: LiveStreams.output, message: LiveStreams.message,
      graphviz: LiveGraphviz.run, environment: LiveFiles.environment, processors: LiveProgress.processors,
      progress: LiveProgress.show, phase: LiveProgress.begin, endsOnInterrupt: LiveInterrupt.end,
      isInterrupted: LiveInterrupt.isRaised, stream: LiveFiles.stream)
    session.lock = { FileLock($0) }
    return session
  }()
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
  /// A folder that holds no network.
  case withoutNetwork(path: String)
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
  /// Standard output takes nothing; why in the system's words.
  case standardOutput(reason: String)
}

/// What becomes of a folder.
public struct FolderChange: Sendable {
  /// A file of it.
  public struct File: Sendable {
    /// Its name.
    public var name: String
    /// What is in it.
    public var bytes: [UInt8]
  }

  /// The folder.
  public var path: String
  /// The files to put there; the last is the list of them, by which the folder is known again.
  public var files: [File]
  /// The names of files that lie there and go.
  public var gone: [String]

  /// A folder that gets files and loses others.
  public init(path: String, files: [File], gone: [String]) {
    (self.path, self.files, self.gone) = (path, files, gone)
  }
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
