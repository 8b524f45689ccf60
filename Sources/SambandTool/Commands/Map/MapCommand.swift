// `map`: the network as a picture, in DOT, or through Graphviz in SVG, PNG and PDF.

import Arguments
import Drawing
import Interchange
import NetworkModel
import Reporting

/// `samband map NETWORK`.
enum MapCommand: ToolCommand {
  /// What a picture is written as.
  enum PictureFormat: String, CaseIterable, Sendable {
    case dot, svg, png, pdf, html
  }

  /// Who draws.
  enum Engine: String, CaseIterable, Sendable {
    case auto, graphviz, builtin
  }

  /// What DOT says of where things stand.
  enum Layout: String, CaseIterable, Sendable {
    case pinned, none
  }

  static let name = "map"
  static let view = OptionKey("view", .choice(of: MapPictures.View.self))
  static let title = OptionKey("title", .text)
  static let actor = OptionKey("actor", .text)
  static let steps = OptionKey("steps", .integer(in: 1...9))
  static let shape = OptionKey("shape", .choice(of: Sheet.self))
  static let layout = OptionKey("layout", .choice(of: Layout.self), default: .pinned)
  static let previous = OptionKey("previous", .file)
  static let plan = OptionKey("plan", .file)
  static let round = OptionKey("round", .integer(in: 1...1_000), default: 1)
  static let measure = OptionKey("measure", .text)
  static let format = OptionKey("format", .choice(of: PictureFormat.self))
  static let engine = OptionKey("engine", .choice(of: Engine.self), default: .auto)
  static let timeLimit = OptionKey("time-limit", .integer(in: 1...86_400), default: 60)

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say("Nätverket som en karta.", "The network as a map."),
      discussion: phrases.say(
        "SVG, PNG och PDF ritas av Graphviz (programmet dot på PATH); utan det ritar samband SVG självt. "
          + "I vyerna network, bridges och gaps får upp till 80 aktörer alla sitt namn; upp till 600 ritas alla och de 40 med "
          + "flest band namnges; däröver ritar network en figur per sektor, och "
          + "bridges och gaps bara dem det gäller. I sectors visas av mycket stora sektorer de med flest "
          + "band. Fler än fyra aktörer utan band i en sektor räknas ihop, med namnen i beskrivningen; sektorer som målen behöver "
          + "och som saknas är tomma streckade rutor. I gaps drar de saknade banden inte i någon: aktörerna står där deras samverkan placerar dem. I changes står "
          + "alla där de båda tidernas band tillsammans placerar dem. I forum och seating visas en plan: ge den med --plan, "
          + "eller till seating i stället för nätverket. Kartan säger själv vad den har utelämnat.",
        "SVG, PNG and PDF are drawn by Graphviz (the program dot on PATH); without it samband draws SVG by itself. "
          + "In the views network, bridges and gaps up to 80 actors all are named; up to 600 all are drawn and the 40 with "
          + "most ties named; above that network has one shape a sector, and "
          + "bridges and gaps only those concerned. In sectors, of very large sectors those with most ties "
          + "are shown. More than four actors without ties in a sector are counted together, their names in the description; sectors "
          + "that goals need and nobody belongs to are empty, broken frames. In gaps the missing ties pull on nobody: actors stand where their ties put them. In changes all stand "
          + "where the ties of both dates together put them. In forum and seating a plan is shown: give it with --plan, or "
          + "for seating in place of the network. The map itself says what it has left out."),
      operands: [CommonOptions.networkOperand(phrases)],
      options: [
        Option(
          view,
          help: phrases.say(
            "Vad kartan visar; annars sectors, med --actor gaps, med --metrics network.",
            "What the map shows; else sectors, with --actor gaps, with --metrics network."),
          choices: [
            Choice(
              MapPictures.View.network,
              phrases.say("aktörer nära dem de samverkar med", "actors near those they work with")),
            Choice(
              MapPictures.View.sectors,
              phrases.say("en ruta per sektor, i en ring", "a box for each sector, on a wheel")
            ),
            Choice(
              MapPictures.View.bridges,
              phrases.say(
                "som network, med dem som håller ihop nätet framhävda",
                "as network, those that hold it together brought out")),
            Choice(
              MapPictures.View.gaps,
              phrases.say("som network, med banden som saknas", "as network, with the ties that are missing")),
            Choice(
              MapPictures.View.goals,
              phrases.say(
                "vilka aktörer som bidrar till vilka mål, och mål utan aktivitet",
                "which actors contribute to which goals, and goals without activities")),
            Choice(
              MapPictures.View.mixing,
              phrases.say("sektor mot sektor: band och väntat antal", "sector by sector: ties and how many expected")),
            Choice(
              MapPictures.View.priorities,
              phrases.say("aktiviteter efter insats och effekt", "activities by effort and effect")),
            Choice(
              MapPictures.View.changes,
              phrases.say(
                "vad som kommit och gått sedan --previous eller --from", "what came and went since --previous or --from"
              )),
            Choice(
              MapPictures.View.forum,
              phrases.say(
                "som network, med de inbjudna i --plan och deras nya kontakter",
                "as network, with those invited in --plan and their new contacts")),
            Choice(
              MapPictures.View.seating,
              phrases.say("borden i en plan, en runda", "the tables of a plan, one round")),
            Choice(
              MapPictures.View.timeline, phrases.say("aktiviteter efter mål och tid", "activities by goal over time")),
            Choice(
              MapPictures.View.influence,
              phrases.say(
                "aktörer efter inflytande och intresse, där filen har båda",
                "actors by influence and interest, where the file has both")),
          ]),
        Option(
          title, placeholder: "TEXT",
          help: phrases.say(
            "Kartans rubrik; annars nätverkets titel, eller filens namn.",
            "The title of the map; else that of the network, or the name of the file.")),
        Option(
          actor, placeholder: "ID",
          help: phrases.say(
            "Bara den här aktörens omgivning, med det som saknas och möten att ordna; i network, bridges och gaps.",
            "Only the surroundings of this actor, with what is missing and whom it ought to meet; in network, bridges and gaps."
          )),
        Option(
          steps, placeholder: phrases.say("ANTAL", "NUMBER"),
          help: phrases.say(
            "Med --actor: hur många band bort, annars 2.", "With --actor: how many ties away, else 2.")),
        Option(
          shape,
          help: phrases.say(
            "Lägg ut kartan för en bild i ett bildspel, eller ett papper.",
            "Lay the map out for a slide, or a sheet of paper."),
          choices: [
            Choice(Sheet.wide, phrases.say("bildspel på dagens skärmar", "a slide on today's screens")),
            Choice(Sheet.standard, phrases.say("bildspel på äldre projektorer", "a slide on older projectors")),
            Choice(Sheet.a4, phrases.say("papper, liggande eller stående", "paper, landscape or portrait")),
            Choice(Sheet.a3, phrases.say("papper, liggande eller stående", "paper, landscape or portrait")),
          ]),
        Option(
          plan, placeholder: phrases.say("PLAN", "PLAN"),
          help: phrases.say(
            "För forum och seating: planen, gjord med samband forum eller seat --format json.",
            "For forum and seating: the plan, made by samband forum or seat --format json.")),
        Option(
          round, placeholder: phrases.say("RUNDA", "ROUND"),
          help: phrases.say("För seating: vilken runda.", "For seating: which round.")),
        Option(
          SeatCommand.withNames,
          help: phrases.say(
            "För seating: skriv ut de namn som planen har.", "For seating: write the names that the plan holds.")),
        Option(
          MetricsCommand.metrics, placeholder: phrases.say("FIL", "FILE"),
          help: phrases.say(
            "Mått som ett annat program har räknat: CSV med id och tal, eller mappen som Spark skriver. De står i aktörernas beskrivning, och network lyfter fram de främsta, över 600 aktörer bara dem.",
            "Measures that another program has taken: CSV with id and numbers, or the folder that Spark writes. They stand in the actors' descriptions, and network brings out the foremost, above 600 actors only those."
          )),
        Option(
          measure, placeholder: phrases.say("KOLUMN", "COLUMN"),
          help: phrases.say(
            "Med --metrics: måttet som avgör vilka som är främst; annars filens första som inte numrerar grupper.",
            "With --metrics: the measure that says who is foremost; else the first of the file that does not number groups."
          )),
        Option(
          previous, placeholder: phrases.say("FIL", "FILE"),
          help: phrases.say(
            "För changes: nätverket som det var.", "For changes: the network as it was.")),
        CommonOptions.fromBothOption(
          phrases,
          help: phrases.say(
            "För changes: den tidigare dagen, i --previous eller i samma fil; --as-of är den senare.",
            "For changes: the earlier day, in --previous or in the same file; --as-of is the later.")),
        Option(
          format,
          help: phrases.say(
            "Bildens form; annars efter utdatafilens ändelse, eller dot. html är kartan att söka, zooma och läsa i, som en enda fil.",
            "The form of the picture; else told from the output's name, or dot. html is the map to search, zoom and read in, as one file."
          )),
        Option(
          layout,
          help: phrases.say("För DOT: var allting står.", "For DOT: where everything stands."),
          choices: [
            Choice(Layout.pinned, phrases.say("där samband ställer det", "where samband puts it")),
            Choice(
              Layout.none,
              phrases.say(
                "där dot, fdp eller sfdp vill: ren DOT utan lägen och teckenförklaring, med aktörernas id och klasser",
                "where dot, fdp or sfdp likes: plain DOT without places and legend, with the actors' ids and classes")),
          ]),
        Option(
          engine, help: phrases.say("Vem som ritar.", "Who draws."),
          choices: [
            Choice(Engine.auto, phrases.say("Graphviz om det finns", "Graphviz where it is installed")),
            Choice(Engine.graphviz, phrases.say("bara Graphviz", "Graphviz only")),
            Choice(Engine.builtin, phrases.say("samband självt (bara SVG)", "samband itself (SVG only)")),
          ]),
        Option(
          timeLimit, placeholder: phrases.say("SEKUNDER", "SECONDS"),
          help: phrases.say("Hur länge Graphviz får hålla på.", "How long Graphviz may take.")),
        CommonOptions.threadsOption(phrases), CommonOptions.seedOption(phrases),
      ] + CommonOptions.projectionOptions(phrases) + [CommonOptions.outputOption(phrases)],
      examples: [
        Example(
          "samband map Graphs/stockholm-life-science.json --output map.svg",
          phrases.say("en karta efter sektor", "a map by sector")),
        Example(
          "samband map network.json --view network --output map.pdf --language en",
          phrases.say("vem som samverkar med vem, för utskrift", "who works with whom, for print")),
        Example(
          "samband map network.json --view gaps --output gaps.svg",
          phrases.say("vem som borde träffa vem", "who ought to meet whom")),
        Example(
          "samband map 2024.json --previous 2023.json --view changes --output changes.svg",
          phrases.say("vad som har ändrats på ett år", "what has changed in a year")),
        Example(
          "samband map network.json --view forum --plan plan.json --output forum.svg",
          phrases.say(
            "vilka som är inbjudna, och vilka de möter först där", "who is invited, and whom they meet first there")),
        Example(
          "samband map plan.json --view seating --round 2 --output round2.svg",
          phrases.say("vilka som sitter vid vilket bord i runda 2", "who sits at which table in round 2")),
        Example(
          "samband map network.json --actor ki --steps 2 --shape 16:9 --output ki.svg",
          phrases.say("en aktör med omgivning, på en bild", "an actor and its surroundings, on a slide")),
        Example(
          "samband map network.json --metrics pagerank.csv --output map.svg",
          phrases.say(
            "de främsta efter ett mått som Spark eller Neo4j har räknat",
            "the foremost by a measure that Spark or Neo4j has taken")),
        Example(
          "samband map network.json --output map.html",
          phrases.say("kartan att söka och läsa i, som en sida", "the map to search and read in, as a page")),
        Example(
          "samband map network.json --layout none | sfdp -Tsvg -Gstylesheet=own.css -o map.svg",
          phrases.say(
            "Graphviz placerar ut och en egen stilmall färgar",
            "Graphviz lays it out and your own style sheet colors it")),
        Example(
          "samband map network.json --view network | dot -Kneato -n2 -Tpng -o map.png",
          phrases.say("DOT till ett eget Graphviz-kommando", "DOT for a Graphviz command of your own")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let output = parsed[CommonOptions.output]
    let format = try pictureFormat(asked: parsed[format], output: output)
    if parsed[layout] == .none, format != .dot { throw .map(.layoutNeedsDOT(format: format.rawValue)) }
    if format == .html {
      try context.deliver(MapPages(parsed: parsed, context: context).page(), to: output)
      return .done
    }
    let picture = try picture(parsed, context)
    context.begin("ritar", "drawing")
    let drawing = MapDrawing(
      picture: picture, format: format, layout: parsed[layout], seconds: parsed[timeLimit], context: context)
    try context.deliver(
      drawing.bytes(by: parsed[engine]), to: output)
    return .done
  }

  /// The view that is asked for, or the usual one.
  static func view(of parsed: ParsedCommand) throws(ToolFailure) -> MapPictures.View {
    let usual: MapPictures.View =
      parsed[actor] != nil ? .gaps : parsed[MetricsCommand.metrics] != nil ? .network : .sectors
    let view = parsed[view] ?? usual
    if parsed[actor] != nil, ![.network, .bridges, .gaps].contains(view) {
      throw .map(.actorNeedsNetwork(view: view.rawValue))
    }
    if parsed[measure] != nil, parsed[MetricsCommand.metrics] == nil { throw .map(.measureNeedsMetrics) }
    if parsed[MetricsCommand.metrics] != nil, !view.showsActors {
      throw .map(.metricsNeedActors(view: view.rawValue))
    }
    return view
  }

  private static func picture(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> Picture {
    let path = parsed[CommonOptions.network]
    let view = try view(of: parsed)
    if view == .seating, parsed[plan] == nil {
      return titled(try PlanPictures(parsed: parsed, context: context).seating(at: path), parsed)
    }
    let input = try NetworkInput.load(path, context)
    let picture = try MapPictures(
      input: input, options: CommonOptions.projectionOptions(of: parsed), parsed: parsed, context: context
    ).picture(of: view)
    return finished(picture, of: input, parsed)
  }

  /// The picture with the file as its source where it names none, and the title that is asked for.
  static func finished(_ picture: Picture, of input: NetworkInput, _ parsed: ParsedCommand) -> Picture {
    var picture = picture
    if input.network.sources.isEmpty { picture.addSource(FilePath.name(of: input.path), input.phrases.mapWords) }
    return titled(picture, parsed)
  }

  private static func titled(_ picture: Picture, _ parsed: ParsedCommand) -> Picture {
    guard let title = parsed[title], !title.isEmpty else { return picture }
    var picture = picture
    picture.title = title
    return picture
  }

  private static func pictureFormat(asked: PictureFormat?, output: String?) throws(ToolFailure) -> PictureFormat {
    if let asked { return asked }
    guard let output, output != "-" else { return .dot }
    let ending = output.split(separator: "/").last?.split(separator: ".").dropFirst().last.map { $0.lowercased() }
    if ending == "gv" { return .dot }
    guard let format = ending.flatMap(PictureFormat.init) else { throw .unknownPictureFormat(path: output) }
    return format
  }
}
