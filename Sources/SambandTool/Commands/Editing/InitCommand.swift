// `init`: a folder that is ready to be filled in, in the form that people want to work in, and the examples away again.
//
// Rule. It begins with example rows, with the example network that the program carries, with CORDIS's tables, or with any network.

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
  private static let organizations = OperandKey(optional: "organizations", .file)
  private static let projects = OperandKey(optional: "projects", .file)
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
        "Tabellerna har rubriker, en eller ett par exempelrader och de ord som en cell får innehålla, i en arbetsbok som listor att "
          + "välja ur. Exemplens id börjar med exempel-; --clear-examples tar bort dem och det som hänvisar till dem. Alla kommandon som tar "
          + "ett nätverk läser mappen direkt. Ingen fil som redan finns skrivs över. Med --from börjar mappen med ett nätverk i stället för "
          + "exempel: stockholm är det som programmet bär med sig, life science i Stockholmsregionen, med personer, uppdrag och serie; "
          + "cordis är EU:s projekt ur organization.csv (och project.csv), som \"samband help import\" berättar om.",
        "The tables have headers, an example row or two and the words that a cell may hold, in a workbook as lists to choose "
          + "from. The examples' ids begin with example-; --clear-examples removes them and what refers to them. Every command that "
          + "takes a network reads the folder at once. No file that is there already is written over. With --from the folder begins with a network in place "
          + "of examples: stockholm is the one that the program carries, life science in the Stockholm region, with people, a brief and a "
          + "series; cordis is the EU's projects from organization.csv (and project.csv), of which \"samband help import\" tells."
      ),
      operands: [
        Operand(
          folder, name: phrases.say("MAPP", "FOLDER"), help: phrases.say("Mappen som görs.", "The folder to be made.")),
        Operand(
          organizations, name: phrases.say("ORGANISATIONER", "ORGANIZATIONS"),
          help: phrases.say(
            "CORDIS organization.csv, med --from cordis.", "organization.csv of CORDIS, with --from cordis.")),
        Operand(
          projects, name: phrases.say("PROJEKT", "PROJECTS"),
          help: phrases.say("CORDIS project.csv, med --from cordis.", "project.csv of CORDIS, with --from cordis.")),
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
            "Börja med ett nätverk i stället för exempel: stockholm, cordis, eller en fil i vilket format som helst.",
            "Begin with a network instead of examples: stockholm, cordis, or a file in any format.")),
        Option(
          clearExamples,
          help: phrases.say(
            "Ta bort exemplen ur en mapp som finns.", "Remove the examples from a folder that is there.")),
        CommonOptions.dialectOption(phrases),
      ] + CordisOptions.options(phrases),
      examples: [
        Example(
          "samband init region --language sv", phrases.say("tabeller på svenska", "tables in Swedish")),
        Example(
          "samband init region --format xlsx", phrases.say("en arbetsbok", "a workbook")),
        Example(
          "samband init stockholm --from stockholm",
          phrases.say("ett helt nätverk att prova på", "a whole network to try things on")),
        Example(
          "samband init region --from cordis organization.csv project.csv --nuts SE11",
          phrases.say("Stockholms läns EU-projekt att bygga vidare på", "Stockholm county's EU projects to build on")),
        Example(
          "samband init --clear-examples region",
          phrases.say(
            "tar bort exemplen, när egna rader finns", "removes the examples, once there are rows of your own")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let (path, tables) = try operands(parsed, context)
    let phrases = context.phrases
    let lock = context.session.lock(path)
    defer { withExtendedLifetime(lock) {} }
    let there: [String]
    do throws(FileFailure) { there = try context.session.list(path) ?? [] } catch { throw .input(error) }
    if parsed[clearExamples] { return try clear(path, there, context) }
    let files = starterFiles(parsed[format], context.language)
    let beginning = try beginning(parsed, tables, context)
    let contents = self.contents(files, parsed[format], beginning, parsed, context)
    if let other = contents.first(where: { there.contains($0.name) })?.name {
      throw .editing(.fileIsThere(FilePath.joined(path, other)), language: context.language)
    }
    let change = FolderChange(path: path, files: contents, gone: [])
    do throws(OutputFailure) { _ = try context.session.fill(change) } catch { throw .output(error) }
    context.session.message(phrases.oneLine("samband: " + phrases.begun(path, files: contents.map(\.name))))
    return .done
  }

  /// The folder, and the tables of CORDIS, in whichever order they stand: tables end in `.csv`, and the folder does not.
  private static func operands(
    _ parsed: ParsedCommand, _ context: Context
  ) throws(ToolFailure) -> (folder: String, tables: [String]) {
    var words = [parsed[folder]] + [parsed[organizations], parsed[projects]].compactMap(\.self)
    guard !parsed[clearExamples], parsed[from] == cordis else {
      let stray = words.dropFirst().first ?? CordisOptions.given(parsed)
      if let stray { throw .editing(.onlyFromCordis(stray), language: context.language) }
      return (words[0], [])
    }
    let place = words.firstIndex { !$0.lowercased().hasSuffix(".csv") } ?? 0
    let folder = words.remove(at: place)
    if words.isEmpty { throw .editing(.cordisTableMissing(folder: folder), language: context.language) }
    return (folder, words)
  }

  // MARK: Beginnings

  private static let cordis = "cordis"

  /// What the folder begins with.
  private enum Beginning {
    /// Rows that show what a table is for.
    case examples
    /// A network that the program carries.
    case example(ExampleNetwork)
    /// Any other network.
    case network(StakeholderNetwork)

    /// The network; nil for rows alone.
    var network: StakeholderNetwork? {
      switch self {
      case .examples: nil
      case .example(let example): example.network
      case .network(let network): network
      }
    }
  }

  private static func beginning(
    _ parsed: ParsedCommand, _ tables: [String], _ context: Context
  ) throws(ToolFailure) -> Beginning {
    guard let source = parsed[from] else { return .examples }
    if let example = ExampleNetwork(rawValue: source) { return .example(example) }
    guard source == cordis else {
      return .network(try NetworkInput.load(source, context.at(.part), in: context.language, keepsTitle: true).network)
    }
    let request = try CordisOptions.request(parsed, context)
    let (reading, network) = try CordisOptions.read(
      tables[0], tables.dropFirst().first, request, command: name, context)
    let summary = context.phrases.summary(ofImport: network, rows: reading.rows.organizations)
    context.session.message(context.phrases.oneLine("samband: " + summary))
    return .network(network)
  }

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
    _ files: Phrasebook.StarterFiles, _ format: Format, _ beginning: Beginning, _ parsed: ParsedCommand,
    _ context: Context
  ) -> [FolderChange.File] {
    func file(_ name: String, _ text: String) -> FolderChange.File { .init(name: name, bytes: Array(text.utf8)) }
    let (language, dialect, phrases) = (context.language, context.dialect(parsed), context.phrases)
    let network = beginning.network
    let hasExamples = network == nil
    let people: NetworkTables.Table
    let (brief, series): (String, String)
    if case .example(let example) = beginning {
      people = example.people(language)
      brief = example.brief(network: files.network, people: files.people)
      series = example.series(network: files.network, people: files.people)
    } else {
      people = StarterTables.people(language, examples: hasExamples)
      brief = StarterBriefs.brief(language, network: files.network, people: files.people, examples: hasExamples)
      series = StarterBriefs.series(language, network: files.network, people: files.people, examples: hasExamples)
    }
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
    return contents + [
      file(files.brief, brief), file(files.series, series),
      file("README.txt", phrases.readMe(files, hasExamples: hasExamples, title: network?.title?.text(in: language))),
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
