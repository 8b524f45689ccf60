// `report`: from a network to everything that can be handed out, in one folder.

import Arguments
import ForumPlanning
import Interchange
import NetworkAnalysis
import NetworkModel
import PlanModel
import Reporting

/// `samband report NETWORK`.
enum ReportCommand: ToolCommand {
  static let name = "report"
  private static let folder = OptionKey("output", short: "o", .file)
  private static let previous = OptionKey("previous", .file)
  static let brief = OptionKey(repeating: "brief", .file)
  private static let plan = OptionKey("plan", .file)
  private static let format = OptionKey("format", .choice(of: Format.self), default: .folder)

  /// What is written.
  enum Format: String, CaseIterable, Sendable {
    case folder, onepage
  }

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Hela bilden i en mapp: en sida att skicka, en karta och tabeller.",
        "The whole story in a folder: a page to send, a map and tables."),
      discussion: phrases.say(
        "report.html är en enda fil på svenska och engelska som öppnas i vilken webbläsare som helst och inte hämtar något "
          + "från nätet. Bredvid den läggs en sammanfattning, en karta och tabeller, och index.html som säger vad allt är. Kartan "
          + "ritas av Graphviz om det finns, annars av samband självt. En rapport som redan ligger i mappen byts ut som helhet: "
          + "dess filer tas bort, andra filer rörs inte.",
        "report.html is one file in Swedish and English that opens in any browser and fetches nothing from the net. Beside it "
          + "are put a summary, a map and tables, and index.html that says what each is. The map is drawn by Graphviz where it is "
          + "installed, else by samband itself. A report that lies in the folder already is replaced as a whole: its files go, "
          + "other files are left as they are."),
      operands: [CommonOptions.networkOperand(phrases)],
      options: [
        Option(
          folder, placeholder: phrases.say("MAPP", "FOLDER"),
          help: phrases.say(
            "Mappen som allt läggs i; om inget anges nätverkets namn och -report.",
            "The folder that all is put in; the network's name and -report without it.")),
        Option(
          format, help: phrases.say("Vad som skrivs.", "What is written."),
          choices: [
            Choice(Format.folder, phrases.say("allt, i en mapp", "everything, in a folder")),
            Choice(
              Format.onepage,
              phrases.say(
                "en A4-sida som HTML, till --output eller på skärmen", "a page of A4 as HTML, to --output or on screen")
            ),
          ]),
        Option(
          previous, placeholder: phrases.say("FIL", "FILE"),
          help: phrases.say(
            "Nätverket som det var; sidan säger vad som har ändrats.",
            "The network as it was; the page says what has changed.")),
        Option(
          brief, placeholder: phrases.say("UPPDRAG", "BRIEF"),
          help: phrases.say(
            "Ett uppdrag för samband forum, eller en färdig plan; forumet får ett kapitel, inbjudningar och en kalenderfil.",
            "A brief for samband forum, or a finished plan; the forum gets a chapter, invitations and a calendar file.")
        ),
        Option(
          plan, placeholder: phrases.say("FIL", "FILE"),
          help: phrases.say(
            "En plan för rundabord, gjord med samband seat --format json; event.html är sidan där den ändras och skrivs ut.",
            "A plan of round tables made by samband seat --format json; event.html is the page on which it is changed and printed."
          )),
        Option(
          SeatCommand.withNames,
          help: phrases.say(
            "Skriv ut de namn på personer som planerna har.", "Write the names of people that the plans hold.")),
        Option(
          MapCommand.engine, help: phrases.say("Vem som ritar kartan.", "Who draws the map."),
          choices: [
            Choice(
              MapCommand.Engine.auto, phrases.say("Graphviz om det finns", "Graphviz where it is installed")),
            Choice(MapCommand.Engine.graphviz, phrases.say("bara Graphviz", "Graphviz only")),
            Choice(MapCommand.Engine.builtin, phrases.say("samband självt", "samband itself")),
          ]),
        CommonOptions.threadsOption(phrases), CommonOptions.seedOption(phrases),
      ] + CommonOptions.projectionOptions(phrases) + [CommonOptions.dialectOption(phrases)],
      examples: [
        Example(
          "samband report Graphs/stockholm-life-science.json",
          phrases.say("allt om nätverket, i en mapp", "everything about the network, in a folder")),
        Example(
          "samband report network.json --brief forum.brief.json",
          phrases.say("med ett forum: vilka, varför, borden", "with a forum: who, why, the tables")),
        Example(
          "samband report 2024.json --previous 2023.json --plan plan.json",
          phrases.say("med vad som har ändrats, och rundaborden", "with what has changed, and the round tables")),
        Example(
          "samband report network.json --format onepage --output onepage.html",
          phrases.say("det viktigaste på en sida att skriva ut", "what matters on a page to print")),
        Example(
          "samband report network.json --output handout --language en",
          phrases.say("sidan öppnas på engelska", "the page opens in English")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    // Half a report is none: Ctrl-C ends it in any phase.
    var context = context
    context.handsOverPartialResults = false
    let path = parsed[CommonOptions.network]
    let input = try NetworkInput.load(path, context)
    let options = CommonOptions.projectionOptions(of: parsed)
    let seed = UInt64(parsed[CommonOptions.seed])
    let earlier: NetworkInput? =
      if let path = parsed[previous] {
        try NetworkInput.load(path, context, in: input.language, beside: [input])
      } else { nil }
    let seating: ReportContent.Seating? =
      if let path = parsed[plan] {
        try self.seating(path, withNames: parsed[SeatCommand.withNames], input.language, context)
      } else { nil }
    // What is wrong with a brief is told before the long work.
    let forums = try ReportForums(parsed: parsed, context: context, input: input).forums(parsed[brief])
    let network = try context.projected(input, options)
    var before = options
    before.asOf = nil
    let networks: ComparedNetworks? =
      if let earlier { try context.compared(earlier, before, with: network, input) } else { nil }
    var content = try context.work(parsed) { execution throws(CancellationError) in
      try ReportContent(of: network, comparing: networks, seed: seed, execution: execution)
    }
    content.forums = forums
    context.begin("ritar", "drawing")
    let drawer = ReportMaps(network: network, engine: parsed[MapCommand.engine], shown: content.actorsOfLayers)
    let maps = try drawer.draw(for: input.language, in: context)
    content.maps = maps.page
    content.seating = seating
    context.begin("skriver rapporten", "writing the report")
    if parsed[format] == .onepage {
      try context.deliver(ReportOnePage(content, language: input.language).html, to: parsed[folder])
      return .done
    }
    let files = try ReportFolder(
      input: input, content: content, map: maps.alone, dialect: context.dialect(parsed)
    ).files
    let shelf = FileShelf(kind: .report, folder: parsed[folder] ?? folderName(for: path), context: context)
    let others = try shelf.put(files.map { FolderChange.File(name: $0.name, bytes: Array($0.text.utf8)) })
    let phrases = input.phrases
    if !others.isEmpty {
      context.session.message(phrases.oneLine("samband: " + phrases.note(onOthers: others, in: shelf.folder)))
    }
    try context.deliver(
      phrases.say("Skrivet i \(shelf.folder):", "Written to \(shelf.folder):") + "\n"
        + files.map { "  \($0.name)  \(phrases.inSentence($0.meaning))" }.joined(separator: "\n") + "\n", to: nil)
    return .done
  }

  /// A plan with its pictures, without names unless they are asked for.
  private static func seating(
    _ path: String, withNames: Bool, _ language: Language, _ context: Context
  ) throws(ToolFailure) -> ReportContent.Seating {
    let input = SeatingInput(context: context, language: language)
    let read = try input.plan(path)
    guard read.seating != nil else { throw input.fail(.change(.noRequest, path: path)) }
    let plan = withNames ? read : read.withoutNames
    let pictures = Language.allCases.map { ($0, Phrasebook($0).pictures(of: plan)) }
    return ReportContent.Seating(plan: plan, pictures: Dictionary(uniqueKeysWithValues: pictures))
  }

  /// `net-report` for `Graphs/net.json`, in the folder where one stands.
  private static func folderName(for path: String) -> String {
    let name = path == "-" ? "network" : FilePath.name(of: path)
    let stem = name.lastIndex(of: ".").map { $0 > name.startIndex ? name[..<$0] : name[...] } ?? name[...]
    return stem + "-report"
  }
}
