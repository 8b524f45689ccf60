// What a running command has at hand: the world, the language of what it says, and what it has read so far.

import Arguments
import ForumPlanning
import Interchange
import NetworkModel
import Reporting
import Synchronization

/// What a running command has at hand.
struct Context: Sendable {
  /// The world; it remembers every path that is read.
  let session: Session
  /// The language that the user has asked for, by option or locale; nil where only the file can say.
  let asked: Language?
  /// The kinds of ties that count; all of them where none are named.
  private(set) var types: [String] = []
  /// Whether parts count for their organizations.
  private(set) var level = ActorLevel.part
  /// What the file of the network is; nil where its content decides.
  private(set) var inputFormat: NetworkFormat?
  /// The name or the number of the network that is meant where a file holds several.
  private(set) var inputGraph: String?
  /// The day that the network is looked at; nil for the file's own.
  private(set) var inputDay: PartialDate?
  /// Whether a search that is stopped hands over what it has; else the command ends.
  var handsOverPartialResults = true
  private let memory = Memory()
  /// Reads a file that is no input: what lies where something is to be written.
  let peek: @Sendable (_ path: String) throws(FileFailure) -> [UInt8]

  /// What is learned on the way.
  private final class Memory: Sendable {
    struct State {
      var language: Language?
      var inputs: [String] = []
    }
    let state = Mutex(State())

    /// That a file was read, which nothing may be written over.
    func remember(_ path: String) { state.withLock { if !$0.inputs.contains(path) { $0.inputs.append(path) } } }
  }

  /// A world, and the language asked for.
  init(session: Session, asked: Language?) {
    var session = session
    let (memory, read, stream) = (memory, session.read, session.stream)
    peek = read
    session.read = { path throws(FileFailure) in
      let bytes = try read(path)
      memory.remember(path)
      return bytes
    }
    session.stream = { path, take throws(FileFailure) in
      try stream(path, take)
      memory.remember(path)
    }
    (self.session, self.asked) = (session, asked)
  }

  /// The same with the kinds of ties that a command line names.
  func choosing(_ parsed: ParsedCommand) -> Context {
    var context = self
    if parsed.declares(CommonOptions.type) {
      context.types = parsed[CommonOptions.type].map { Collaboration.kindOrUsual($0) }
    }
    if parsed.declares(CommonOptions.graph) { context.inputGraph = parsed[CommonOptions.graph] }
    if parsed.declares(CommonOptions.asOf) { context.inputDay = parsed[CommonOptions.asOf] }
    context.inputFormat = CommonOptions.inputFormat(parsed) ?? context.inputFormat
    if parsed.declares(CommonOptions.level) { context.level = parsed[CommonOptions.level] }
    return context
  }

  /// The same on another day.
  func on(_ day: PartialDate?) -> Context {
    var context = self
    context.inputDay = day
    return context
  }

  /// The same at another level.
  func at(_ level: ActorLevel) -> Context {
    var context = self
    context.level = level
    return context
  }

  /// The language of what is said: the one asked for, else that of the first file that has one, else English.
  var language: Language { asked ?? memory.state.withLock { $0.language } ?? .english }

  /// The words of the tool.
  var phrases: Phrasebook { Phrasebook(language) }

  /// The language of an answer about a network; from here on the tool speaks the language of the first.
  func language(of network: StakeholderNetwork) -> Language {
    let own = network.language.flatMap { Language(rawValue: $0) }
    memory.state.withLock { $0.language = $0.language ?? own }
    return asked ?? own ?? .english
  }

  /// For whom tables are written: as the command line says, else for Excel in Sweden where Swedish is asked for.
  func dialect(_ parsed: ParsedCommand) -> CSVWriter.Dialect { parsed[CommonOptions.dialect] ?? usualDialect }

  private var usualDialect: CSVWriter.Dialect { asked == .swedish ? .swedish : .international }

  /// Says what goes on, where somebody watches.
  func begin(_ swedish: String, _ english: String) {
    session.phase(phrases.oneLine("samband: " + phrases.say(swedish, english)))
  }

  /// Says why the command could not do what it was asked.
  func tell(_ failure: ToolFailure) -> ExitCode {
    session.phase(nil)
    for line in phrases.lines(for: placed(failure)) { session.message(line) }
    return failure.exitCode
  }

  /// A failure about something missing in a file, with the line and column where it would stand.
  private func placed(_ failure: ToolFailure) -> ToolFailure {
    switch failure {
    case .forum(.noTime(let path), let language):
      .forum(.noTime(path: place(of: DocumentPath.root["when"], in: path)), language: language)
    case .forum(.noTimeOfSeries(let path), let language):
      .forum(.noTimeOfSeries(path: place(of: DocumentPath.root["time"], in: path)), language: language)
    case .seating(.change(.noRequest, let path), let language):
      .seating(.change(.noRequest, path: place(of: DocumentPath.root["request"], in: path)), language: language)
    default: failure
    }
  }

  /// `plan.json:1:1`, the place of a value of a document, or of the record that lacks it.
  private func place(of value: DocumentPath, in path: String) -> String {
    // Standard input cannot be read again.
    let bytes = path == "-" ? [] : (try? session.read(path)) ?? []
    let location = (try? JSONDocument(parsing: bytes))?.location(of: value) ?? SourceLocation(line: 1, column: 1)
    return "\(path):\(location)"
  }

  /// What Ctrl-C says.
  var interruption: String { phrases.say("samband: avbruten", "samband: interrupted") }

  /// Does work that notices Ctrl-C itself and has a result to hand over at any time.
  func search<Answer, Failure>(_ body: () throws(Failure) -> Answer) throws(Failure) -> Answer {
    if handsOverPartialResults { session.endsOnInterrupt(nil) }
    defer { session.endsOnInterrupt(interruption) }
    return try body()
  }
}

extension Context {
  /// Reads all of a file.
  func read(_ path: String) throws(ToolFailure) -> [UInt8] {
    let name = path == "-" ? phrases.say("standard in", "standard input") : FilePath.name(of: path)
    begin("läser \(name)", "reading \(name)")
    do throws(FileFailure) { return try session.read(path) } catch { throw .input(error) }
  }

  /// Throws where what is written, a path or `-` for standard output, lies over something that was read.
  func checkNoInput(is output: String) throws(ToolFailure) {
    for input in memory.state.withLock({ $0.inputs }) {
      if output == input && input != "-" || session.isSameFile(input, output) {
        throw .outputIsInput(path: output == "-" ? nil : output)
      }
    }
  }

  /// Puts an answer where it is asked for: into a file or on standard output, never over anything that was read.
  func deliver(_ bytes: [UInt8], to output: String?) throws(ToolFailure) {
    let output = output ?? "-"
    try checkNoInput(is: output)
    do throws(OutputFailure) {
      if output == "-" { try session.output(bytes) } else { try session.write(bytes, output) }
    } catch {
      throw .output(error)
    }
  }

  /// Puts a text where it is asked for.
  func deliver(_ text: String, to output: String?) throws(ToolFailure) {
    // Nothing of JSON changes here: its writer escapes what is hidden.
    try deliver(Array(VisibleText.shown(text).utf8), to: output)
  }
}
