// A network as it is written: in which format, what is lost on the way, and where it goes.

import Arguments
import Interchange
import NetworkModel
import Reporting

/// A network on its way into a file of any format that is written.
struct NetworkOutput {
  /// The formats that are written; others are read only.
  enum Target: String, CaseIterable, Sendable {
    case json, csv, xlsx, graphml, gexf, gml, pajek, cx2, kumu, dot, edges, neo4j, graphframes
  }

  private static let to = OptionKey("to", .choice(of: Target.self))

  private let format: NetworkFormat
  /// The program that tables are loaded into in bulk, where one was asked for.
  private let bulk: BulkFormat?
  private let notes: [WritingNote]
  private let content: Content
  private let path: String?
  private let context: Context
  private let command: String

  /// The option for the format.
  static func toOption(_ phrases: Phrasebook) -> Option {
    Option(
      to,
      help: phrases.say(
        "Formatet; om inget anges det som namnet efter --output slutar på, annars json.",
        "The format; without it what the name after --output ends in, else json."))
  }

  /// A network in the format of the command line: what `--to` says, else what the ending of `--output` stands for, else the
  /// native one.
  ///
  /// - Parameter language: The language of texts in formats that hold one.
  init(
    _ network: StakeholderNetwork, _ parsed: ParsedCommand, in language: Language, _ context: Context, command: String
  ) throws(ToolFailure) {
    path = parsed[CommonOptions.output]
    format =
      parsed[Self.to].flatMap { NetworkFormat(rawValue: $0.rawValue) } ?? path.flatMap { NetworkFormat(endingOf: $0) }
      ?? .json
    bulk = parsed[Self.to].flatMap { BulkFormat(rawValue: $0.rawValue) }
    guard
      let (notes, content) = bulk.map({ Self.file(network, $0, language) })
        ?? Self.file(network, format, language, context.dialect(parsed))
    else {
      throw .notWritten(format, command: command)
    }
    (self.notes, self.content, self.context, self.command) = (notes, content, context, command)
  }

  /// How much is lost.
  var losses: Int { notes.count(where: \.isLoss) }

  /// Says what the format has no place for.
  func tellLosses(_ phrases: Phrasebook) {
    let name = bulk.map { phrases.name(of: $0) } ?? phrases.name(of: format)
    for note in notes { context.session.message(phrases.oneLine("samband: " + phrases.sentence(for: note, in: name))) }
  }

  /// Writes it.
  func deliver(_ phrases: Phrasebook) throws(ToolFailure) {
    switch content {
    case .bytes(let bytes): try context.deliver(bytes(), to: path)
    case .folder(let files): _ = try put(files(), phrases)
    case .bulk(let files, let hasLineBreaks):
      let folder = try put(files(), phrases)
      for line in bulk.map({ phrases.loading($0, from: folder, hasLineBreaks: hasLineBreaks) }) ?? [] {
        context.session.message(phrases.oneLine("samband: " + line))
      }
    }
  }

  /// Puts files into the folder of the command line, and returns it.
  private func put(
    _ files: [(name: String, bytes: [UInt8])], _ phrases: Phrasebook
  ) throws(ToolFailure) -> String {
    // What ends as a file's name does is no folder that anybody means.
    guard let path, path != "-", NetworkFormat(endingOf: path) == nil else {
      throw .tablesNeedFolder(command: command, language: phrases.language)
    }
    let others = try FileShelf(kind: .tables, folder: path, context: context)
      .put(files.map { FolderChange.File(name: $0.name, bytes: $0.bytes) })
    if !others.isEmpty {
      context.session.message(phrases.oneLine("samband: " + phrases.note(onOthers: others, in: path)))
    }
    return path
  }

  /// What is written.
  private enum Content {
    case bytes(() -> [UInt8])
    case folder(() -> [(name: String, bytes: [UInt8])])
    /// Tables for bulk loading, and whether a text in them has a line break.
    case bulk(() -> [(name: String, bytes: [UInt8])], hasLineBreaks: Bool)
  }

  /// A network as tables that are loaded in bulk, and what is lost on the way.
  private static func file(
    _ network: StakeholderNetwork, _ format: BulkFormat, _ language: Language
  ) -> (notes: [WritingNote], content: Content) {
    let (graph, note) = network.withTiesOfActivities(in: language)
    let tables = BulkTables(graph, as: format, language: language)
    return (
      [note].compactMap(\.self) + tables.notes, .bulk({ tables.files }, hasLineBreaks: tables.hasLineBreaks)
    )
  }

  /// A network in a format, and what is lost on the way; nil for a format that is not written.
  private static func file(
    _ network: StakeholderNetwork, _ format: NetworkFormat, _ language: Language, _ dialect: CSVWriter.Dialect
  ) -> (notes: [WritingNote], content: Content)? {
    switch format {
    case .json: return ([], .bytes { Array(NetworkWriter.write(network).utf8) })
    case .csv:
      let tables = NetworkTables(network, language)
      return (tables.notes + tables.csvNotes, .folder { tables.csvFiles(dialect) })
    case .xlsx:
      let tables = NetworkTables(network, language)
      return (tables.notes + tables.workbookNotes, .bytes { WorkbookWriter.write(tables) })
    default:
      // What actors do together is written as ties, since these formats know nothing else.
      let (graph, note) = network.withTiesOfActivities(in: language)
      return GraphFile(graph, as: format, language: language).map { file in
        ([note].compactMap(\.self) + file.losses, .bytes { Array(file.text.utf8) })
      }
    }
  }
}
