// `forum`: from a brief, whom to invite and why, who could stand in, and the tables; and what becomes of the plan.

import Arguments
import ForumPlanning
import GraphCore
import Interchange
import NetworkModel
import PlanModel
import Reporting

/// `samband forum BRIEF.json`.
enum ForumCommand: ToolCommand {
  /// How a plan is written.
  enum Format: String, CaseIterable, Sendable {
    case text, json, csv, letters, cards, ics, page, door

    /// Whether it is said beside the answer that names are hidden; texts and pages say so themselves, calendars hold none.
    var notesHiddenNames: Bool { self == .json || self == .csv || self == .letters }
  }

  static let name = "forum"
  static let brief = OperandKey(optional: "brief", .file)
  static let held = OptionKey("held", .file)
  static let network = OptionKey("network", .file)
  static let attended = OptionKey("attended", .file)
  static let fulfils = OptionKey("fulfils", .like("forum-2027", read: { $0 }, write: { $0 }))
  static let standing = OptionKey(flag: "standing")
  static let template = OptionKey("template", .file)
  static let stamp = OptionKey("stamp", .like("2027-01-15", read: { PartialDate($0) }, write: { $0.description }))
  static let format = OptionKey("format", .choice(of: Format.self), default: .text)

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Vilka som bör bjudas in till ett forum, varför, och hur de sitter.",
        "Whom to invite to a forum, why, and how they sit."),
      discussion: phrases.say(
        "Uppdraget är en JSON-fil som nämner nätverket, personerna, målen, platserna och reglerna. Reglerna bryts aldrig; går "
          + "de inte ihop sägs vilka som krockar, och slutkoden är 1. Värdet är en summa av hela poäng: nya kontakter mellan "
          + "sektorer, gap som mötet arbetar med, teman, räckvidd och brobyggare, minus täta inbjudningar och öppna "
          + "konflikter. Planen säger hur mycket som högst är möjligt. I stället för ett uppdrag kan en färdig plan ges, att "
          + "dela ut i en annan form. Namn skrivs bara ut med --with-names. En egen mall för breven, --template, är en textfil "
          + "i UTF-8 med fälten \(fields); {{ och }} är klamrar, och en rad med bara tomma fält utelämnas.",
        "The brief is a JSON file that names the network, the people, the goals, the seats and the rules. Rules are never "
          + "broken; where they clash it is said which, and the exit code is 1. The value is a sum of whole points: new "
          + "contacts across sectors, gaps that the meeting works on, themes, reach and bridging actors, less recent "
          + "invitations and open conflicts. The plan says how much is possible at most. Instead of a brief a finished plan "
          + "can be given, to be handed out in another form. Names are written only with --with-names. A template of your own "
          + "for the letters, --template, is a text file in UTF-8 with the fields \(fields); {{ and }} are braces, and a line "
          + "of empty fields alone is left out."),
      operands: [
        Operand(
          brief, name: phrases.say("UPPDRAG", "BRIEF"),
          help: phrases.say("Uppdraget, en JSON-fil; eller en plan.", "The brief, a JSON file; or a plan."))
      ],
      options: options(phrases),
      examples: [
        Example(
          "samband forum Graphs/stockholm-forum.brief.json",
          phrases.say("inbjudna med skäl, och borden", "who is invited and why, and the tables")),
        Example(
          "samband forum brief.json --format json --output plan.json",
          phrases.say("en plan att ändra senare med replan", "a plan to be changed later by replan")),
        Example(
          "samband forum plan.json --network network.json --format letters",
          phrases.say("ett inbjudningsbrev till var och en", "a letter of invitation to each")),
        Example(
          "samband forum plan.json --network network.json --format letters --template letter.txt",
          phrases.say("breven med egna ord", "the letters in words of your own")),
        Example(
          "samband forum plan.json --network network.json --people people.csv --with-names --format page --output forum.html",
          phrases.say("en sida för dagen, med namnkort och svar", "a page for the day, with name cards and replies")),
        Example(
          "samband forum --held plan.json --attended came.csv --network network.json --output next.json",
          phrases.say("nätverket efter forumet", "the network after the forum")),
      ])
  }

  private static var fields: String {
    LetterTemplate.Field.allCases.map { "{\($0.rawValue)}" }.joined(separator: " ")
  }

  private static func options(_ phrases: Phrasebook) -> [Option] {
    [
      Option(
        held, placeholder: phrases.say("PLAN", "PLAN"),
        help: phrases.say(
          "Skriv ut nätverket i --network med det här forumet, som har hållits, infört.",
          "Write the network of --network with this forum, which was held, entered.")),
      Option(
        network, placeholder: phrases.say("NÄTVERK", "NETWORK"),
        help: phrases.say("Nätverket till en färdig plan.", "The network of a finished plan.")),
      Option(
        attended, placeholder: phrases.say("FIL", "FILE"),
        help: phrases.say(
          "Med --held: de som kom, en lista med organisation (namn eller id) och för nya organisationer sektor.",
          "With --held: those who came, a list with organization (name or id) and, for new organizations, sector.")),
      Option(
        fulfils, placeholder: phrases.say("ID", "ID"),
        help: phrases.say(
          "Med --held: den planerade aktivitet som forumet genomför; om inget anges den enda av dess slag och mål.",
          "With --held: the planned activity that the forum carries out; otherwise the only one of its kind and goals."
        )),
      Option(
        standing,
        help: phrases.say(
          "Med --held: forumet fortsätter efter sin dag, så att de som var med räknas som samverkande.",
          "With --held: the forum goes on after its day, so that those who came count as working together.")),
      Option(
        template, placeholder: phrases.say("FIL", "FILE"),
        help: phrases.say("En egen mall för --format letters.", "A template of your own for --format letters.")),
      Option(
        stamp, placeholder: phrases.say("DATUM", "DATE"),
        help: phrases.say(
          "Dagen då kalenderfilen uppges vara gjord; annars nätverkets asOf.",
          "The day on which the calendar file is said to be made; else the network's asOf.")),
      CommonOptions.levelOption(phrases), CommonOptions.threadsOption(phrases),
      Option(
        ReplanCommand.people, placeholder: phrases.say("FIL", "FILE"),
        help: phrases.say(
          "Personlistan till en färdig plan, för namn som planen inte har.",
          "The list of people of a finished plan, for names that the plan lacks.")),
      Option(SeatCommand.withNames, help: phrases.say("Skriv ut personernas namn.", "Write the names of people.")),
      Option(
        format, help: phrases.say("Svarets form.", "The form of the answer."),
        choices: [
          Choice(Format.text, phrases.say("meningar att läsa", "sentences to read")),
          Choice(
            Format.json, phrases.say("planen, för program och senare bruk", "the plan, for programs and later use")),
          Choice(Format.csv, phrases.say("de inbjudna, för kalkylblad", "those invited, for spreadsheets")),
          Choice(Format.letters, phrases.say("ett brev till var och en", "a letter to each")),
          Choice(Format.cards, phrases.say("namnkort att skriva ut, en webbsida", "name cards to print, a web page")),
          Choice(Format.ics, phrases.say("för kalendrar", "for calendars")),
          Choice(
            Format.page,
            phrases.say(
              "en webbsida: allt att skriva ut, svar på inbjudan, och borden att ändra",
              "a web page: all that is printed, replies to the invitation, and the tables to change")),
          Choice(
            Format.door,
            phrases.say("dörrlistan att skriva ut, en webbsida", "the list for the door to print, a web page")),
        ]),
      CommonOptions.dialectOption(phrases), CommonOptions.outputOption(phrases),
    ] + EventOptions.options(phrases)
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let language = context.language
    if parsed[held] == nil, parsed[attended] != nil || parsed[fulfils] != nil {
      throw .forum(.attendedWithoutHeld, language: language)
    }
    switch (parsed[brief], parsed[held]) {
    case (nil, nil): throw .forum(.noBrief, language: language)
    case (_?, _?): throw .forum(.briefAndHeld, language: language)
    case (nil, let plan?):
      guard let path = parsed[network] else { throw .forum(.heldWithoutNetwork, language: language) }
      // What the file names is written back as it stands.
      let input = try NetworkInput.load(path, context.at(.part))
      let forum = HeldForum(
        plan: plan, attended: parsed[attended], fulfils: parsed[fulfils], isStanding: parsed[standing], input: input,
        context: context)
      let record = try forum.record()
      try context.deliver(NetworkWriter.write(record.network), to: parsed[CommonOptions.output])
      // Only now: they say what is in the network.
      for sentence in input.phrases.notes(on: record) {
        context.session.message(input.phrases.oneLine("samband: " + sentence))
      }
      return .done
    case (let path?, nil):
      let bytes = try context.read(path)
      return try ForumPlanReader.isPlan(bytes)
        ? handOut(bytes, path, parsed, context) : plan(path, bytes, parsed, context)
    }
  }

  /// A plan that is there already, in the form that was asked for.
  private static func handOut(
    _ bytes: [UInt8], _ path: String, _ parsed: ParsedCommand, _ context: Context
  ) throws(ToolFailure) -> ExitCode {
    let networkPath = parsed[network]
    let input: NetworkInput? =
      if let networkPath { try NetworkInput.load(networkPath, context) } else { nil }
    let language = input?.language ?? context.language
    let phrases = Phrasebook(language)
    var plan = try ForumPlanInput(context: context, language: language).plan(bytes, path)
    if let network = input?.network { plan = plan.naming(organizationsOf: network) }
    if let list = parsed[ReplanCommand.people] {
      let names = plan.seating?.names ?? [:]
      let known = plan.invited.reduce(into: names) { names, entry in names[entry.id] = names[entry.id] ?? entry.name }
      plan.setNames(
        try SeatingInput(context: context, language: language).people(
          list, ofPlan: plan.invited.map(\.id), names: known, mayLack: true
        ).list)
    } else if parsed[SeatCommand.withNames], !plan.hasNames {
      context.session.message(phrases.oneLine("samband: " + phrases.lackingNames))
    }
    let hidesNames = plan.hasNames && !parsed[SeatCommand.withNames]
    if hidesNames { plan.removeNames() }
    try EventOptions.keep(parsed, in: &plan.additional, begins: plan.when.map { ClockTime($0.start) }, language)
    var output = ForumOutput(
      plan: plan, path: path, network: input?.network ?? StakeholderNetwork(), language: language,
      dialect: context.dialect(parsed), stamp: parsed[stamp],
      template: try LetterTemplate.load(parsed, language: language, context))
    output.hidesNames = hidesNames
    if parsed[format] == .ics, let zone = plan.when?.timeZone { context.noteOnZone(zone, language) }
    let answer = try output.text(as: parsed[format])
    context.noteHiddenNames(hidesNames && parsed[format].notesHiddenNames, language)
    try context.deliver(answer, to: parsed[CommonOptions.output])
    return .done
  }

  private static func plan(
    _ path: String, _ bytes: [UInt8], _ parsed: ParsedCommand, _ context: Context
  ) throws(ToolFailure) -> ExitCode {
    if parsed[network] != nil {
      throw .forum(.networkBesideBrief, language: context.language)
    }
    let source = try ForumInput(parsed: parsed, context: context).brief(bytes, path)
    for sentence in source.phrases.notes(on: source.brief) { context.session.message("samband: " + sentence) }
    if let zone = source.brief.brief.when?.timeZone { context.noteOnZone(zone, source.language) }
    let template = try LetterTemplate.load(parsed, language: source.language, context)
    if parsed[format] == .ics, source.brief.brief.when != nil { context.noteOnCalendar(of: source) }
    if source.brief.brief.kind == .matching { return try match(source, parsed, context) }
    var plan = try context.plan(source, parsed)
    try EventOptions.keep(parsed, in: &plan.additional, begins: plan.when.map { ClockTime($0.start) }, source.language)
    var output = ForumOutput(
      plan: plan, path: path, network: source.network, language: source.language, dialect: context.dialect(parsed),
      stamp: parsed[stamp], template: template)
    output.hidesNames = source.hidesNames
    let answer = try output.text(as: parsed[format])
    context.noteHiddenNames(source.hidesNames && parsed[format].notesHiddenNames, source.language)
    try context.deliver(answer, to: parsed[CommonOptions.output])
    return plan.termination?.reason == .interrupted ? .interrupted : .done
  }

  /// Answers a brief of the kind `matching` with a timetable of short meetings one to one.
  private static func match(
    _ source: ForumSource, _ parsed: ParsedCommand, _ context: Context
  ) throws(ToolFailure) -> ExitCode {
    let phrases = source.phrases
    let plan = try source.planned { () throws(PlanningError) in
      try Matchmaker(includesNames: parsed[SeatCommand.withNames]).plan(source.brief)
    }
    let answer: String
    switch parsed[format] {
    case .text: answer = phrases.text(for: plan, of: source.network)
    case .json: answer = TimetableWriter.write(plan, language: source.language)
    case .csv: answer = TimetableWriter.csv(plan, language: source.language, dialect: context.dialect(parsed))
    case .cards: answer = phrases.cards(for: plan, of: source.network)
    case .ics:
      // One entry for the whole: who meets whom is on the cards.
      let record = CalendarRecord(of: source.brief.brief, in: source.network)
      guard let event = phrases.event(for: plan, record: record) else {
        throw .forum(.noTime(path: source.path), language: source.language)
      }
      answer = CalendarText.calendar(
        [event], stamp: CalendarRecord.later(parsed[stamp], source.network.asOf), language: source.language)
    case .letters, .page, .door: throw .forum(.notOfMatching, language: source.language)
    }
    // The cards of meetings are no event, and do not say it themselves.
    context.noteHiddenNames(source.hidesNames && parsed[format] != .ics, source.language)
    try context.deliver(answer, to: parsed[CommonOptions.output])
    return .done
  }
}
