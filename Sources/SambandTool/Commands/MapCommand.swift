// `map`: the network as a picture, in DOT, or through Graphviz in SVG, PNG and PDF.

import Arguments
import Drawing
import Graphviz
import NetworkAnalysis
import NetworkModel
import Reporting

/// `samband map NETWORK`.
enum MapCommand: ToolCommand {
  /// What a picture is written as.
  enum PictureFormat: String, CaseIterable, Sendable {
    case dot, svg, png, pdf
  }

  /// Who draws.
  enum Engine: String, CaseIterable, Sendable {
    case auto, graphviz, builtin
  }

  static let name = "map"
  static let view = OptionKey("view", .choice(of: NetworkMap.View.self), default: .sectors)
  static let format = OptionKey("format", .choice(of: PictureFormat.self))
  static let engine = OptionKey("engine", .choice(of: Engine.self), default: .auto)
  static let timeLimit = OptionKey("time-limit", .integer(in: 1...86_400), default: 60)

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say("Nätverket som en karta.", "The network as a map."),
      discussion: phrases.say(
        "SVG, PNG och PDF ritas av Graphviz (programmet dot på PATH); utan det ritas vyn sectors som SVG av samband självt. "
          + "I vyn network får upp till 80 aktörer alla sitt namn; upp till 600 ritas alla och de 40 med flest band namnges; "
          + "däröver ritas en figur per sektor. I sectors visas av mycket stora sektorer de med flest band. Kartan säger "
          + "själv vad den har utelämnat.",
        "SVG, PNG and PDF are drawn by Graphviz (the program dot on PATH); without it the view sectors is drawn as SVG by "
          + "samband itself. In the view network up to 80 actors all are named; up to 600 all are drawn and the 40 with most "
          + "ties named; above that there is one shape a sector. In sectors, of very large sectors those with most ties are "
          + "shown. The map itself says what it has left out."),
      operands: [CommonOptions.networkOperand(phrases)],
      options: [
        Option(
          view, help: phrases.say("Vad kartan visar.", "What the map shows."),
          choices: [
            Choice(
              NetworkMap.View.network,
              phrases.say("aktörer nära dem de samverkar med", "actors near those they work with")),
            Choice(
              NetworkMap.View.sectors, phrases.say("en ruta per sektor, i en ring", "a box for each sector, on a wheel")
            ),
            Choice(
              NetworkMap.View.bridges,
              phrases.say(
                "som network, med dem som håller ihop nätet framhävda",
                "as network, those that hold it together brought out")),
          ]),
        Option(
          format,
          help: phrases.say(
            "Bildens form; annars efter utdatafilens ändelse, eller dot.",
            "The form of the picture; else told from the output's name, or dot.")),
        Option(
          engine, help: phrases.say("Vem som ritar.", "Who draws."),
          choices: [
            Choice(Engine.auto, phrases.say("Graphviz om det finns", "Graphviz where it is installed")),
            Choice(Engine.graphviz, phrases.say("bara Graphviz", "Graphviz only")),
            Choice(Engine.builtin, phrases.say("samband självt (sectors som SVG)", "samband itself (sectors as SVG)")),
          ]),
        Option(
          timeLimit, placeholder: phrases.say("SEKUNDER", "SECONDS"),
          help: phrases.say("Så länge får Graphviz hålla på.", "How long Graphviz may take.")),
        CommonOptions.threadsOption(phrases),
      ] + CommonOptions.projectionOptions(phrases) + [CommonOptions.outputOption(phrases)],
      examples: [
        Example(
          "samband map Graphs/stockholm-life-science.json --output map.svg",
          phrases.say("en karta efter sektor", "a map by sector")),
        Example(
          "samband map network.json --view network --output map.pdf --language en",
          phrases.say("vem som samverkar med vem, för utskrift", "who works with whom, for print")),
        Example(
          "samband map network.json --view network | dot -Kneato -n2 -Tpng -o map.png",
          phrases.say("DOT till ett eget Graphviz-kommando", "DOT for a Graphviz command of your own")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let path = parsed[CommonOptions.network]
    let output = parsed[CommonOptions.output]
    let format = try pictureFormat(asked: parsed[format], output: output)
    let input = try NetworkInput.load(path, asked: parsed[CommonOptions.language], context)
    let options = CommonOptions.projectionOptions(of: parsed)
    let map = NetworkMap(
      network: input.network, ties: input.network.projectedTies(options), view: parsed[view],
      emphasis: parsed[view] == .bridges ? try bridges(input, options, parsed, context) : .init(),
      words: input.phrases.mapWords, language: input.language)
    let drawing = Drawing(
      picture: map.makePicture(), format: format, view: parsed[view], seconds: parsed[timeLimit], context: context)
    try context.deliver(drawing.bytes(by: parsed[engine]), to: output, input: path)
    return .done
  }

  /// What the view of bridging actors brings out.
  private static func bridges(
    _ input: NetworkInput, _ options: ProjectionOptions, _ parsed: ParsedCommand, _ context: Context
  ) throws(ToolFailure) -> NetworkMap.Emphasis {
    let bridges = try context.work(parsed, on: input.path) { execution in
      try BridgingActors(of: input.network, options: options, execution: execution)
    }
    if let sentence = input.phrases.limits(of: bridges) { context.session.message("samband: " + sentence) }
    return NetworkMap.Emphasis(actors: bridges.emphasizedActors, ties: bridges.emphasizedTies)
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

/// A picture on its way to a file.
private struct Drawing {
  let picture: Picture
  let format: MapCommand.PictureFormat
  let view: NetworkMap.View
  let seconds: Int
  let context: Context

  /// Whether samband's own pen draws this.
  private var isBuiltIn: Bool { format == .svg && view == .sectors }

  func bytes(by engine: MapCommand.Engine) throws(ToolFailure) -> [UInt8] {
    if format == .dot { return Array(DOTPen.draw(picture).text.utf8) }
    if engine == .builtin {
      guard isBuiltIn else { throw .builtInCannot(view: view.rawValue, format: format.rawValue) }
      return Array(SVGPen.draw(picture).utf8)
    }
    let request = GraphvizRequest(document: DOTPen.draw(picture).text, format: format.rawValue, seconds: seconds)
    do throws(GraphvizFailure) {
      return try context.session.graphviz(request)
    } catch {
      guard case .absent = error, engine == .auto, isBuiltIn else {
        throw .graphviz(error, format: format.rawValue)
      }
      return Array(SVGPen.draw(picture).utf8)
    }
  }
}
