// `convert`: a network in the canonical form of its format, or in a format of another program.
//
// Rules. The format is what `--to` says, else what the ending of `--output` stands for, else the native one. What the file read or
// the format written has no place for is told before anything is written; with `--strict` nothing is written then.

import Arguments
import Interchange
import NetworkModel
import Reporting

/// `samband convert NETWORK`.
enum ConvertCommand: ToolCommand {
  static let name = "convert"

  /// The formats that are written; others are read only.
  private enum Target: String, CaseIterable, Sendable {
    case json, csv, xlsx, graphml, gexf, gml, pajek, cx2, kumu, dot, edges, neo4j, graphframes
  }

  private static let to = OptionKey("to", .choice(of: Target.self))
  private static let strict = OptionKey(flag: "strict")

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Skriver nätverket i formatets enda ordnade form, eller i ett annat format.",
        "Writes the network in the one canonical form of its format, or in another format."),
      discussion: phrases.say(
        "Sambands JSON: nycklar i fast ordning, poster sorterade efter id, okända nycklar bevarade, så att git visar bara det som "
          + "har ändrats. Det som saknas, är null eller tomt utelämnas.\n\n"
          + "Tabeller och arbetsböcker rymmer nästan allt. Andra format rymmer aktörer och samverkan med deras attribut: pågående "
          + "aktiviteter skrivs som samverkan mellan dem som deltar. Vad som inte ryms sägs på standard error innan något skrivs. "
          + "Texter på flera språk skrivs på filens språk, eller på det som --language anger.",
        "Samband's JSON: keys in a fixed order, records sorted by id, unknown keys kept, so that git shows only what has changed. "
          + "What is absent, null or empty is left out.\n\n"
          + "Tables and workbooks hold nearly everything. Other formats hold actors and ties with their attributes: active activities "
          + "are written as ties between those who take part. What a format has no place for is said on standard error before "
          + "anything is written. Texts in several languages are written in the file's language, or in that of --language."
      ),
      operands: [CommonOptions.networkOperand(phrases)],
      options: [
        Option(
          to,
          help: phrases.say(
            "Formatet; utan valet det som namnet efter --output slutar på, annars json.",
            "The format; without it what the name after --output ends in, else json.")),
        Option(
          strict,
          help: phrases.say(
            "Skriv inget om något skulle gå förlorat; slutkoden är då 65.",
            "Write nothing where something would be lost; the exit code is 65 then.")),
        CommonOptions.typeOption(phrases), CommonOptions.dialectOption(phrases), CommonOptions.outputOption(phrases),
      ],
      examples: [
        Example(
          "samband convert draft.json --output network.json",
          phrases.say("samma innehåll i ordnad form", "the same content in canonical form")),
        Example(
          "samband convert network.json --output network.graphml",
          phrases.say("för Gephi, igraph och networkx", "for Gephi, igraph and networkx")),
        Example(
          "samband convert network.json --output network.xlsx",
          phrases.say("en arbetsbok med ett blad för varje tabell", "a workbook with a sheet for each table")),
        Example(
          "samband convert network.json --to csv --output FOLDER",
          phrases.say("en mapp med tabeller", "a folder of tables")),
        Example(
          "samband convert network.json --to graphframes --output FOLDER",
          phrases.say(
            "för Spark, när nätverket är större än en dator", "for Spark, where the network is larger than one machine")
        ),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let path = parsed[CommonOptions.network]
    let output = parsed[CommonOptions.output]
    let bulk = parsed[to].flatMap { BulkFormat(rawValue: $0.rawValue) }
    let format =
      parsed[to].flatMap { NetworkFormat(rawValue: $0.rawValue) } ?? output.flatMap { NetworkFormat(endingOf: $0) }
      ?? .json
    let input = try NetworkInput.load(path, context)
    let own = input.network.language.flatMap { Language(rawValue: $0) }
    let language = parsed[CommonOptions.language] ?? own ?? input.language
    let phrases = input.phrases
    guard
      let file = bulk.map({ Self.file(input.network, $0, language, output ?? "", phrases) })
        ?? Self.file(input.network, format, language, context.dialect(parsed))
    else { throw .notWritten(format) }
    let name = bulk.map { phrases.name(of: $0) } ?? phrases.name(of: format)
    for note in file.notes {
      context.session.message(phrases.oneLine("samband: " + phrases.sentence(for: note, in: name)))
    }
    let losses = file.notes.count(where: \.isLoss) + input.notes.count(where: \.isLoss)
    if parsed[strict], losses > 0 { throw .lossy(path: path, count: losses, language: phrases.language) }
    switch file.content {
    case .bytes(let bytes): try context.deliver(bytes(), to: output)
    case .folder(let files):
      // What ends as a file's name does is no folder that anybody means.
      guard let output, output != "-", NetworkFormat(endingOf: output) == nil else {
        throw .tablesNeedFolder(language: phrases.language)
      }
      let others = try FileShelf(kind: .tables, folder: output, context: context)
        .put(files().map { FolderChange.File(name: $0.name, bytes: $0.bytes) })
      if !others.isEmpty {
        context.session.message(phrases.oneLine("samband: " + phrases.note(onOthers: others, in: output)))
      }
      for line in file.loading { context.session.message(phrases.oneLine("samband: " + line)) }
    }
    return .done
  }

  /// A network in a format: what is lost on the way, what is written, and how it is loaded.
  private struct Written {
    let notes: [WritingNote]
    let content: Content
    var loading: [String] = []
  }

  /// A network as tables that are loaded in bulk.
  private static func file(
    _ network: StakeholderNetwork, _ format: BulkFormat, _ language: Language, _ folder: String, _ phrases: Phrasebook
  ) -> Written {
    let (graph, note) = network.withTiesOfActivities(in: language)
    let tables = BulkTables(graph, as: format, language: language)
    return Written(
      notes: [note].compactMap(\.self) + tables.notes, content: .folder { tables.files },
      loading: phrases.loading(format, from: folder, hasLineBreaks: tables.hasLineBreaks))
  }

  /// What is written.
  private enum Content {
    case bytes(() -> [UInt8])
    case folder(() -> [(name: String, bytes: [UInt8])])
  }

  /// A network in a format, and what is lost on the way; nil for a format that is not written.
  private static func file(
    _ network: StakeholderNetwork, _ format: NetworkFormat, _ language: Language, _ dialect: CSVWriter.Dialect
  ) -> Written? {
    switch format {
    case .json: return Written(notes: [], content: .bytes { Array(NetworkWriter.write(network).utf8) })
    case .csv:
      let tables = NetworkTables(network, language)
      return Written(notes: tables.notes + tables.csvNotes, content: .folder { tables.csvFiles(dialect) })
    case .xlsx:
      let tables = NetworkTables(network, language)
      return Written(notes: tables.notes + tables.workbookNotes, content: .bytes { WorkbookWriter.write(tables) })
    default:
      // What actors do together is written as ties, since these formats know nothing else.
      let (graph, note) = network.withTiesOfActivities(in: language)
      return text(of: graph, format, language).map { losses, text in
        Written(notes: [note].compactMap(\.self) + losses, content: .bytes { Array(text().utf8) })
      }
    }
  }

  /// A network of actors and ties in a format that knows no more, and what else is lost.
  private static func text(
    of graph: StakeholderNetwork, _ format: NetworkFormat, _ language: Language
  ) -> (losses: [WritingNote], text: () -> String)? {
    switch format {
    case .graphML:
      (GraphMLWriter.losses(of: graph, language: language), { GraphMLWriter.write(graph, language: language) })
    case .gexf: (GEXFWriter.losses(of: graph, language: language), { GEXFWriter.write(graph, language: language) })
    case .edges: (EdgeListWriter.losses(of: graph, language: language), { EdgeListWriter.write(graph) })
    default:
      TextGraphWriter.losses(of: graph, as: format, language: language).map { losses in
        (losses, { TextGraphWriter.write(graph, as: format, language: language) ?? "" })
      }
    }
  }
}
