// `init`: a folder that is ready to be filled in, in the form that people want to work in, and the examples away again.

import Arguments
import Interchange
import NetworkModel
import Reporting

/// `samband init FOLDER`.
enum InitCommand: ToolCommand {
  /// The form of the tables.
  enum Format: String, CaseIterable, Sendable {
    case csv, xlsx, json
  }

  static let name = "init"
  private static let folder = OperandKey("folder", .directory)
  private static let format = OptionKey("format", .choice(of: Format.self), default: .csv)
  private static let from = OptionKey("from", .file)
  private static let clearExamples = OptionKey(flag: "clear-examples")

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "En mapp att fylla i: tabeller, uppdrag, serie och en kort anvisning.",
        "A folder to fill in: tables, a brief, a series and a short instruction."),
      discussion: phrases.say(
        "Tabellerna har rubriker, två exempelrader var och de ord som en cell får innehålla, i en arbetsbok som listor att "
          + "välja ur. Exemplens id börjar med exempel-; --clear-examples tar bort dem och det som hänvisar till dem. Mappen kan läsas av "
          + "alla kommandon direkt. Ingen fil som redan finns skrivs över.",
        "The tables have headers, two example rows each and the words that a cell may hold, in a workbook as lists to choose "
          + "from. The examples' ids begin with example-; --clear-examples removes them and what refers to them. Every command can "
          + "read the folder at once. No file that is there already is written over."),
      operands: [
        Operand(
          folder, name: phrases.say("MAPP", "FOLDER"), help: phrases.say("Mappen som görs.", "The folder to be made."))
      ],
      options: [
        Option(
          format, help: phrases.say("Vad nätverket skrivs i.", "What the network is written in."),
          choices: [
            Choice(Format.csv, phrases.say("tabeller, en fil var", "tables, a file each")),
            Choice(
              Format.xlsx, phrases.say("en arbetsbok för Excel och LibreOffice", "a workbook for Excel and LibreOffice")
            ),
            Choice(Format.json, phrases.say("ett dokument i sambands format", "a document in samband's format")),
          ]),
        Option(
          from, placeholder: phrases.say("NÄTVERK", "NETWORK"),
          help: phrases.say(
            "Börja med ett nätverk som finns, i vilket format som helst, i stället för exempel.",
            "Begin with a network that is there, in any format, instead of examples.")),
        Option(
          clearExamples,
          help: phrases.say(
            "Ta bort exemplen ur en mapp som finns.", "Remove the examples from a folder that is there.")),
        CommonOptions.dialectOption(phrases),
      ],
      examples: [
        Example(
          "samband init region --language sv", phrases.say("tabeller på svenska", "tables in Swedish")),
        Example(
          "samband init region --format xlsx", phrases.say("en arbetsbok", "a workbook")),
        Example(
          "samband init region --from cordis.json",
          phrases.say("från det som \"samband import cordis\" skrev", "from what \"samband import cordis\" wrote")),
        Example(
          "samband init --clear-examples region",
          phrases.say("exemplen bort, när egna rader finns", "the examples away, once there are rows of your own")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let path = parsed[folder]
    let phrases = context.phrases
    let lock = context.session.lock(path)
    defer { withExtendedLifetime(lock) {} }
    let there: [String]
    do throws(FileFailure) { there = try context.session.list(path) ?? [] } catch { throw .input(error) }
    if parsed[clearExamples] { return try clear(path, there, context) }
    let files = starterFiles(parsed[format], context.language)
    let network: StakeholderNetwork? =
      if let source = parsed[from] {
        try NetworkInput.load(source, context.at(.part), in: context.language, keepsTitle: true).network
      } else {
        nil
      }
    let contents = self.contents(files, parsed[format], network, parsed, context)
    if let other = contents.first(where: { there.contains($0.name) })?.name {
      throw .editing(.fileIsThere(FilePath.joined(path, other)), language: context.language)
    }
    let change = FolderChange(path: path, files: contents, gone: [])
    do throws(OutputFailure) { _ = try context.session.fill(change) } catch { throw .output(error) }
    context.session.message(phrases.oneLine("samband: " + phrases.begun(path, files: contents.map(\.name))))
    return .done
  }

  // MARK: Beginning

  /// What the files of a form are called.
  static func starterFiles(_ format: Format, _ language: Language) -> Phrasebook.StarterFiles {
    let isSwedish = language == .swedish
    let (brief, series) = isSwedish ? ("uppdrag.json", "serie.json") : ("brief.json", "series.json")
    let people = (isSwedish ? "personer" : "people") + ".csv"
    switch format {
    case .csv:
      return .init(
        network: ".", people: people, brief: brief, series: series,
        tables: StarterTables.tables(language, examples: false).map { $0.fileName + ".csv" },
        values: (isSwedish ? "varden" : "values") + ".csv")
    case .xlsx:
      let book = (isSwedish ? "natverk" : "network") + ".xlsx"
      return .init(network: book, people: book, brief: brief, series: series, tables: [book], values: nil)
    case .json:
      return .init(
        network: (isSwedish ? "natverk" : "network") + ".json", people: people, brief: brief, series: series,
        tables: [],
        values: nil)
    }
  }

  private static func contents(
    _ files: Phrasebook.StarterFiles, _ format: Format, _ network: StakeholderNetwork?, _ parsed: ParsedCommand,
    _ context: Context
  ) -> [FolderChange.File] {
    func file(_ name: String, _ text: String) -> FolderChange.File { .init(name: name, bytes: Array(text.utf8)) }
    let (language, dialect, phrases) = (context.language, context.dialect(parsed), context.phrases)
    let people = StarterTables.people(language, examples: network == nil)
    let (tables, notes) = network.map { StarterTables.tables(language, of: $0) } ?? (StarterTables.tables(language), [])
    if format != .json {
      let name = phrases.name(of: format == .csv ? NetworkFormat.csv : .xlsx)
      for note in notes {
        context.session.message(phrases.oneLine("samband: " + phrases.sentence(for: note, in: name)))
      }
    }
    var contents: [FolderChange.File] = []
    switch format {
    case .csv:
      contents += StarterTables.csvFiles(tables, people: people, language, dialect)
        .map { .init(name: $0.name, bytes: $0.bytes) }
    case .xlsx: contents.append(.init(name: files.network, bytes: StarterTables.workbook(tables, people: people)))
    case .json:
      contents.append(file(files.network, NetworkWriter.write(network ?? StarterTables.network(language))))
      let list = StarterTables.csvFile(people, dialect)
      contents.append(.init(name: list.name, bytes: list.bytes))
    }
    let hasExamples = network == nil
    return contents + [
      file(
        files.brief,
        StarterBriefs.brief(language, network: files.network, people: files.people, examples: hasExamples)),
      file(
        files.series,
        StarterBriefs.series(language, network: files.network, people: files.people, examples: hasExamples)),
      file("README.txt", phrases.readMe(files, hasExamples: hasExamples)),
    ]
  }

  // MARK: Clearing

  private static func clear(_ path: String, _ there: [String], _ context: Context) throws(ToolFailure) -> ExitCode {
    if there.isEmpty { throw .input(.missing(path: path)) }
    var (changed, counts) = ([FolderChange.File](), [(file: String, count: Int)]())
    for name in there {
      guard ExampleRemoval.mayHold(name) else { continue }
      let bytes = try context.read(FilePath.joined(path, name))
      guard let (cleared, count) = ExampleRemoval.apply(to: bytes, name: name) else { continue }
      changed.append(.init(name: name, bytes: cleared))
      counts.append((name, count))
    }
    if !changed.isEmpty {
      do throws(OutputFailure) {
        _ = try context.session.fill(FolderChange(path: path, files: changed, gone: []))
      } catch {
        throw .output(error)
      }
    }
    context.session.message(context.phrases.oneLine("samband: " + context.phrases.cleared(path, counts)))
    for file in changed where ExampleRemoval.asksForNothing(file.bytes, name: file.name) {
      context.session.message(context.phrases.oneLine("samband: " + context.phrases.goalsToWrite(in: file.name)))
    }
    return .done
  }
}
