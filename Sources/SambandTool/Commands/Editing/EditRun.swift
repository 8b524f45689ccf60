// An edit from a command line to a file: read, changed, checked, written in place, said.

import Arguments
import Interchange
import NetworkModel
import PlanModel
import Reporting

/// A word of a command line for a kind of record, spelled as the kind is.
protocol EditedWord: RawRepresentable<String>, Sendable {}

extension EditedWord {
  /// The kind of record.
  var edited: EditedKind { EditedKind(rawValue: rawValue) ?? .actor }

  /// The kinds by their Swedish words, which are read as well.
  static var inSwedish: [String: Self] {
    let words = [
      "nätverk": "network", "nätverket": "network", "aktör": "actor", "samverkan": "tie", "aktivitet": "activity",
      "åtgärd": "activity", "deltagare": "participant", "deltagande": "participant", "mål": "goal",
      "synpunkt": "position", "mätvärde": "observation", "källa": "source",
    ]
    return words.compactMapValues(Self.init(rawValue:))
  }
}

/// Edits of one network.
struct EditRun {
  static let network = OperandKey("edited", .file)
  static let dryRun = OptionKey(flag: "dry-run")
  static let evidence = OptionKey(repeating: "evidence", .text)
  static let withReferences = OptionKey(flag: "with-references")
  static let condition = OptionKey(
    repeating: "where", .like("kind=project", read: { pair($0) }, write: { $0.joined(separator: "=") }))
  static let all = OptionKey(flag: "all")
  static let newSector = OptionKey(flag: "new-sector")

  let path: String
  let context: Context
  /// Held for as long as this run is there, so that nobody else edits the network meanwhile.
  private let lock: FileLock?

  init(path: String, context: Context) {
    (self.path, self.context) = (path, context)
    lock = context.session.lock(path)
  }

  static func networkOperand(_ phrases: Phrasebook) -> Operand {
    Operand(
      network, name: phrases.say("NÄTVERK", "NETWORK"),
      help: phrases.say(
        "Nätverket som ändras på plats: en fil i sambands JSON, en arbetsbok eller en mapp med CSV-tabeller.",
        "The network that is changed where it lies: a file in samband's JSON, a workbook or a folder of CSV tables."))
  }

  static func dryRunOption(_ phrases: Phrasebook) -> Option {
    Option(
      dryRun,
      help: phrases.say("Säg vad som skulle ändras, och skriv inget.", "Say what would change, and write nothing."))
  }

  static func evidenceOption(_ phrases: Phrasebook) -> Option {
    Option(
      evidence, placeholder: phrases.say("KÄLLA:AVSNITT", "SOURCE:SECTION"),
      help: phrases.say(
        "Belägget: källans id och var i den.",
        "The evidence: the source's id and where in it."))
  }

  private static func pair(_ word: String) -> [String]? {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 && !parts[0].isEmpty ? parts : nil
  }

  /// The options that say which of several ties of a pair is meant.
  static func tieOptions(_ phrases: Phrasebook) -> [Option] {
    [
      Option(
        condition, placeholder: phrases.say("UPPGIFT=VÄRDE", "KEY=VALUE"),
        help: phrases.say(
          "Den samverkan av flera mellan två aktörer som är sådan.",
          "The one of several ties between two actors that is so.")),
      Option(
        all,
        help: phrases.say("All samverkan mellan de två aktörerna.", "All ties between the two actors.")),
    ]
  }

  static func newSectorOption(_ phrases: Phrasebook) -> Option {
    Option(
      newSector,
      help: phrases.say("Sektorn är ny och er egen.", "The sector is new and one of your own."))
  }

  /// An edit with what a command line says of which record is meant.
  static func chosen(_ edit: RecordEdit, _ parsed: ParsedCommand) -> RecordEdit {
    var edit = edit
    edit.condition = parsed[condition].map { .init($0[0], $0[1]) }
    edit.meansAll = parsed[all]
    return edit
  }

  /// The evidence of a command line.
  static func evidence(_ parsed: ParsedCommand) -> [Evidence] {
    parsed[evidence].map(Evidence.init(word:))
  }

  /// Throws what is wrong with several sheets, each by itself.
  static func refuse(_ faults: [(name: String, fault: FormatFault)], _ language: Language) throws(ToolFailure) {
    if faults.isEmpty { return }
    var sheets: [(path: String, faults: [FormatFault])] = []
    for (name, fault) in faults {
      if sheets.last?.path != name { sheets.append((name, [])) }
      sheets[sheets.count - 1].faults.append(fault)
    }
    throw .badSheets(sheets, language: language)
  }

  // MARK: Reading

  /// What lies at the path.
  enum Content {
    case document(path: String, bytes: [UInt8])
    case tables([(name: String, bytes: [UInt8])])
    case workbook(path: String, bytes: [UInt8])
  }

  /// Reads what can be edited, and refuses all else.
  func load() throws(ToolFailure) -> (content: Content, network: StakeholderNetwork, language: Language) {
    let reading = try NetworkReading(path, context)
    let language = reading.network.map { context.language(of: $0) } ?? context.language
    guard let network = reading.network, reading.errors.isEmpty else {
      throw .badData(path: path, faults: reading.errors, language: language)
    }
    let names: [String]?
    do throws(FileFailure) { names = try context.session.list(path) } catch { throw .input(error) }
    let fileInFolder = names.flatMap(NetworkReader.networkFile)
    if let names, fileInFolder == nil {
      var tables: [(name: String, bytes: [UInt8])] = []
      for name in names where TableRole(fileName: name) != nil {
        tables.append((name, try context.read(FilePath.joined(path, name))))
      }
      return (.tables(tables), network, language)
    }
    let file = fileInFolder.map { FilePath.joined(path, $0) } ?? path
    let bytes = try context.read(file)
    if file != "-", ForeignFormat(bytes) == .excel { return (.workbook(path: file, bytes: bytes), network, language) }
    guard file != "-", NetworkReader.read(bytes).network != nil else {
      throw .editing(.notEditable(file), language: language)
    }
    return (.document(path: file, bytes: bytes), network, language)
  }

  // MARK: Editing

  /// Makes edits, writes them unless it is only a trial, and says what was changed.
  func run(
    _ edits: [RecordEdit], command: String, isTrial: Bool, answer: (Phrasebook) -> String = { _ in "" }
  )
    throws(ToolFailure) -> ExitCode
  {
    try run(edits, command: command, isTrial: isTrial, together: false) { phrases, changes, _ in
      changes.map { phrases.oneLine(phrases.sentence(for: $0)) + "\n" }.joined() + answer(phrases)
    }
  }

  /// Makes edits, one by one or all together, and says of them and of the network that comes out what `answer` says.
  func run(
    _ edits: [RecordEdit], command: String, isTrial: Bool, together: Bool,
    answer: (Phrasebook, [EditChange], StakeholderNetwork) -> String
  ) throws(ToolFailure) -> ExitCode {
    let (content, network, language) = try load()
    let phrases = Phrasebook(language)
    let outcome: NetworkEditing.Outcome
    do throws(EditProblem) {
      outcome =
        switch content {
        case .document(_, let bytes): try NetworkEditing.apply(edits, to: bytes, network, together: together)
        case .workbook(let file, let bytes):
          try NetworkEditing.apply(
            edits, toWorkbook: bytes, named: FilePath.name(of: file), network, together: together)
        case .tables(let tables): try NetworkEditing.apply(edits, toTables: tables, network, together: together)
        }
    } catch {
      throw .editing(.problem(error, command: command), language: language)
    }
    let edited =
      switch content {
      case .document(let file, _), .workbook(let file, _): file
      case .tables: path
      }
    if !isTrial { try write(outcome.files, over: content, at: edited, language) }
    tellNews(outcome, network, phrases, of: edited)
    let text = answer(phrases, outcome.files.isEmpty ? [] : outcome.changes, outcome.reading.network ?? network)
    if !text.isEmpty { try context.deliver(text, to: nil) }
    func say(_ sentence: String) { context.session.message(phrases.oneLine("samband: " + sentence)) }
    if outcome.files.isEmpty { say(phrases.nothingChanged) } else if isTrial { say(phrases.dryRun) }
    return .done
  }

  private func write(
    _ files: [(name: String, bytes: [UInt8])], over content: Content, at path: String, _ language: Language
  ) throws(ToolFailure) {
    for file in files {
      let place = file.name.isEmpty ? path : FilePath.joined(path, file.name)
      let read: [UInt8]? =
        switch content {
        case .document(_, let bytes), .workbook(_, let bytes): bytes
        case .tables(let tables): tables.first { $0.name == file.name }?.bytes
        }
      if (try? context.session.read(place)) != read {
        throw .editing(.changedMeanwhile(place), language: language)
      }
    }
    defer { withExtendedLifetime(lock) {} }
    do throws(OutputFailure) {
      if let file = files.first, files.count == 1 {
        try context.session.write(file.bytes, file.name.isEmpty ? path : FilePath.joined(path, file.name))
      } else if !files.isEmpty {
        _ = try context.session.fill(
          FolderChange(path: path, files: files.map { .init(name: $0.name, bytes: $0.bytes) }, gone: []))
      }
    } catch {
      throw .output(error)
    }
  }
}
