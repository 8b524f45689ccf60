// `metrics`: every measure of every actor, as a table.

import Arguments
import NetworkAnalysis
import NetworkModel
import Reporting

/// `samband metrics NETWORK`.
enum MetricsCommand: ToolCommand {
  static let name = "metrics"
  static let titles = ActorColumn.all.map(\.title)
  static let only = OptionKey("only", .list(.oneOf(titles)))
  static let sort = OptionKey("sort", .oneOf(titles))
  static let weighted = OptionKey(flag: "weighted")
  static let directed = OptionKey(flag: "directed")
  static let metrics = OptionKey("metrics", .file)

  /// How many actors a text shows if nothing is said.
  private static let usualRows = 20

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Alla mått på varje aktör, en rad per aktör.", "Every measure of each actor, a row for each."),
      discussion: phrases.say(
        "CSV och JSON har alla mått och alla aktörer efter id. Text har de vanligaste måtten och de "
          + "\(usualRows) första efter mellanläge. ",
        "CSV and JSON hold every measure and every actor by id. Text holds the most usual measures and the "
          + "\(usualRows) first by betweenness. ")
        + phrases.measureConventions
        + phrases.say(
          " När aktörer \u{D7} band är mer än 10 miljarder skattas betweenness ur slumpade vägar, och det sägs; med "
            + "--weighted utelämnas mått på vägar över 600 miljoner.",
          " When actors \u{D7} ties are more than 10 billion betweenness is estimated from random paths, and that is said; "
            + "with --weighted measures of paths are left out above 600 million."),
      operands: [CommonOptions.networkOperand(phrases)],
      options: [
        Option(
          only, placeholder: phrases.say("KOLUMNER", "COLUMNS"),
          help: phrases.say(
            "Bara dessa kolumner, med komma emellan, i den ordningen; id följer alltid med i CSV och JSON.",
            "Only these columns, with commas between, in that order; id always comes along in CSV and JSON."),
          choices: [
            Choice("id", phrases.say("aktörens id", "the actor's id")),
            Choice("name", phrases.say("namnet", "its name")),
            Choice("sector", phrases.say("sektorn: id i CSV och JSON", "its sector: the id in CSV and JSON")),
          ] + Measure.allCases.map { Choice($0, phrases.definition(of: $0)) }),
        Option(
          sort, placeholder: phrases.say("KOLUMN", "COLUMN"),
          help: phrases.say(
            "Sortera efter en kolumn: största talet först, text och grupper från början, odefinierat sist.",
            "Sort by a column: largest numbers first, text and groups from the start, undefined last.")),
        Option(
          CommonOptions.top, placeholder: phrases.say("ANTAL", "NUMBER"),
          help: phrases.say(
            "Hur många aktörer; i text \(usualRows) om inget anges.",
            "How many actors; \(usualRows) in text without it.")),
        Option(
          weighted,
          help: phrases.say(
            "Räkna med vikt: ett band är 1/vikt långt i mått på vägar, och vikterna räknas i Burts mått.",
            "Weighted: a tie is 1/weight long in measures of paths, and weights count in Burt's measures.")),
        Option(
          directed,
          help: phrases.say(
            "Följ samverkan som går åt ett håll bara åt det hållet; all annan går åt båda.",
            "Follow ties that run one way that way only; all others run both ways.")),
        Option(
          metrics, placeholder: phrases.say("FIL", "FILE"),
          help: phrases.say(
            "Mått som ett annat program har räknat, som egna kolumner sist: CSV med id och tal, eller mappen som Spark skriver.",
            "Measures that another program has taken, as columns at the end: CSV with id and numbers, or the folder that Spark writes."
          )),
        CommonOptions.threadsOption(phrases), CommonOptions.seedOption(phrases),
      ] + CommonOptions.projectionOptions(phrases) + [
        CommonOptions.formatOption(phrases), CommonOptions.dialectOption(phrases),
        CommonOptions.outputOption(phrases),
      ],
      examples: [
        Example(
          "samband metrics Graphs/stockholm-life-science.json --language en",
          phrases.say("de tjugo som mest ligger mellan andra", "the twenty that lie most between others")),
        Example(
          "samband metrics network.json --format csv --output metrics.csv",
          phrases.say("allt, för kalkylbladet", "everything, for the spreadsheet")),
        Example(
          "samband metrics network.json --only name,constraint,liaison --sort liaison --top 10",
          phrases.say("tre kolumner, de tio främsta förbindelselänkarna", "three columns, the ten foremost liaisons")),
        Example(
          "samband metrics network.json --metrics pagerank.csv",
          phrases.say("med mått som Spark eller Neo4j har räknat", "with measures that Spark or Neo4j has taken")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let path = parsed[CommonOptions.network]
    let input = try NetworkInput.load(path, context)
    var columns = columns(of: parsed)
    let sort = parsed[sort].flatMap { ActorColumn(title: $0) }
    let options = ActorMeasures.Options(isWeighted: parsed[weighted], seed: UInt64(parsed[CommonOptions.seed]))
    let network = try context.projected(
      input, CommonOptions.projectionOptions(of: parsed), directed: parsed[directed])
    let imported = try parsed[metrics].map { path throws(ToolFailure) in
      try ImportedMeasures.read(path, for: network.network, input, context)
    }
    var measures = try context.work(parsed) { execution throws(CancellationError) in
      try ActorMeasures(
        (columns + [sort].compactMap { $0 }).compactMap(\.measure), of: network, options: options, execution: execution)
    }
    let others = imported ?? []
    let said = NetworkSurvey(of: network.network)?.measures(of: network.network.actors) ?? []
    measures.imported = others + said
    // A text has room for what they come to; only what was asked for where columns were.
    let shown = parsed[only] != nil ? [] : parsed[CommonOptions.format] == .text ? Array(said.prefix(2)) : said
    columns += (others + shown).map { .imported($0.title) }
    for sentence in input.phrases.limits(of: measures) { context.session.message("samband: " + sentence) }
    let table = MeasuresTable(measures, columns: columns, of: network, in: input.phrases)
    let isText = parsed[CommonOptions.format] == .text
    let order = table.order(by: sort ?? (isText ? table.usualSort : nil))
    let rows = Array(order.prefix(parsed[CommonOptions.top] ?? (isText ? usualRows : order.count)))
    let answer =
      switch parsed[CommonOptions.format] {
      case .text:
        input.answer(
          input.phrases.text(for: measures, of: input.network, columns: columns, actors: rows), context)
      case .json:
        table.json(
          rows,
          in: JSONEnvelope(
            command: name, network: path, level: input.level,
            parameters: input.parameters(options.parameters(of: network), context)))
      case .csv: table.csv(rows, context.dialect(parsed))
      }
    try context.deliver(answer, to: parsed[CommonOptions.output])
    return .done
  }

  /// The columns asked for, each once; those of the format where none are.
  private static func columns(of parsed: ParsedCommand) -> [ActorColumn] {
    let isText = parsed[CommonOptions.format] == .text
    guard let asked = parsed[only] else { return isText ? Phrasebook.usualColumns : ActorColumn.all }
    var seen: Set<String> = []
    let columns = asked.filter { seen.insert($0).inserted }.compactMap { ActorColumn(title: $0) }
    if isText { return columns.contains { $0.measure == nil } ? columns : [.name] + columns }
    return seen.contains("id") ? columns : [.id] + columns
  }
}
