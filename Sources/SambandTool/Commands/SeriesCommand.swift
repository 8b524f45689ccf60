// `series`: a year of forums that together cover the gaps: when, where, about what, and whom to invite to each.

import Arguments
import ForumPlanning
import GraphCore
import Interchange
import NetworkModel
import PlanModel
import Reporting

/// `samband series SERIES.json`.
enum SeriesCommand: ToolCommand {
  /// How a year is written.
  enum Format: String, CaseIterable, Sendable {
    case text, json, csv, ics
  }

  static let name = "series"
  static let series = OperandKey("series", .file)
  static let format = OptionKey("format", .choice(of: Format.self), default: .text)

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Ett års forum som tillsammans täcker gapen: när, var, om vad, och vilka som bjuds in.",
        "A year of forums that together cover the gaps: when, where, about what, and who is invited."),
      discussion: phrases.say(
        "Serien är en JSON-fil med årets dagar eller en regel för dem (var sjätte vecka, inte i juli, inte på helgdagar), "
          + "platserna i tur och ordning, hur ofta någon får bjudas in, och i övrigt samma regler som i ett uppdrag. En och "
          + "samma kontakthistoria löper genom året: de som möts på ett forum är inga nya kontakter på nästa. Forumen "
          + "planeras ett efter ett och sedan vart och ett på nytt givet de andra. Går reglerna inte ihop sägs varför, och "
          + "slutkoden är 1. Namn skrivs bara ut med --with-names.",
        "The series is a JSON file with the days of the year or a rule for them (every six weeks, not in July, not on "
          + "public holidays), the places in turn, how often one may be invited, and else the same rules as in a brief. One "
          + "contact history runs through the year: those who meet at one forum are no new contacts at the next. The "
          + "forums are planned one after another, and then each again given the others. Where the rules clash it is said "
          + "why, and the exit code is 1. Names are written only with --with-names."),
      operands: [
        Operand(
          series, name: phrases.say("SERIE", "SERIES"),
          help: phrases.say("Serien, en JSON-fil.", "The series, a JSON file."))
      ],
      options: [
        CommonOptions.levelOption(phrases), CommonOptions.threadsOption(phrases),
        Option(SeatCommand.withNames, help: phrases.say("Skriv ut personernas namn.", "Write the names of people.")),
        Option(
          ForumCommand.stamp, placeholder: phrases.say("DATUM", "DATE"),
          help: phrases.say(
            "Dagen då kalenderfilen uppges vara gjord; annars nätverkets asOf.",
            "The day on which the calendar file is said to be made; else the network's asOf.")),
        Option(
          format, help: phrases.say("Svarets form.", "The form of the answer."),
          choices: [
            Choice(Format.text, phrases.say("meningar att läsa", "sentences to read")),
            Choice(Format.json, phrases.say("för program", "for programs")),
            Choice(Format.csv, phrases.say("en rad för varje inbjudan", "a row for each invitation")),
            Choice(
              Format.ics, phrases.say("för kalendrar, en post per forum", "for calendars, an entry for each forum")),
          ]),
        CommonOptions.dialectOption(phrases), CommonOptions.outputOption(phrases),
      ],
      examples: [
        Example(
          "samband series Graphs/stockholm-2027.series.json",
          phrases.say("årets kalender, gapen och belastningen", "the calendar of the year, the gaps and the load")),
        Example(
          "samband series series.json --format csv --output invitations.csv",
          phrases.say("en rad för varje inbjudan under året", "a row for each invitation of the year")),
        Example(
          "samband series series.json --format ics --output year.ics",
          phrases.say("årets forum i kalendern", "the forums of the year in a calendar")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let (series, source) = try ForumInput(parsed: parsed, context: context).series(parsed[series])
    let phrases = source.phrases
    for sentence in phrases.notes(on: source.brief) { context.session.message("samband: " + sentence) }
    let (execution, clock) = context.planning(parsed)
    let planner = SeriesPlanner(
      includesNames: parsed[SeatCommand.withNames], execution: execution, clock: clock)
    let plan = try context.search { () throws(ToolFailure) in
      try source.planned { () throws(PlanningError) in try planner.plan(series) }
    }
    context.beginWriting()
    let answer =
      switch parsed[format] {
      case .text: phrases.text(for: plan, gaps: source.brief.request.gaps, of: source.network)
      case .json: SeriesPlanWriter.write(plan) { phrases.words(for: $0, of: source.network) }
      case .csv: phrases.invitations(of: plan, in: source.network, dialect: context.dialect(parsed))
      case .ics: try calendar(plan, source, parsed, context)
      }
    context.noteHiddenNames(source.hidesNames && parsed[format] != .ics, source.language)
    try context.deliver(answer, to: parsed[CommonOptions.output])
    return plan.termination?.reason == .interrupted ? .interrupted : .done
  }

  /// An entry for each forum; the same forum of the year keeps its entry when it is moved.
  private static func calendar(
    _ plan: SeriesPlan, _ source: ForumSource, _ parsed: ParsedCommand, _ context: Context
  ) throws(ToolFailure) -> String {
    let phrases = source.phrases
    let events = plan.forums.compactMap { forum -> CalendarEvent? in
      guard var event = ForumHandouts(forum.plan, of: source.network, phrases: phrases).event else { return nil }
      if let theme = forum.theme {
        event.summary += ": " + (theme.title?.text(in: phrases.language) ?? theme.id)
      }
      return event
    }
    guard let first = events.first else {
      throw .forum(.noTimeOfSeries(path: source.path), language: phrases.language)
    }
    context.noteOnZone(first.when.timeZone, phrases.language)
    context.noteOnCalendarID(of: source)
    return CalendarText.calendar(
      events, stamp: CalendarRecord.later(parsed[ForumCommand.stamp], source.network.asOf),
      language: phrases.language)
  }
}
