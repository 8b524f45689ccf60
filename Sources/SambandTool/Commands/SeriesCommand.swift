// `series`: a year of forums that together cover the gaps: when, where, about what, and whom to invite to each.

import Arguments
import ForumPlanning
import GraphCore
import Interchange
import NetworkModel
import Reporting

/// `samband series SERIES.json`.
enum SeriesCommand: ToolCommand {
  static let name = "series"
  static let series = OperandKey("series", .file)
  static let format = OptionKey("format", .choice(of: CommonOptions.Format.self), default: .text)

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
        CommonOptions.threadsOption(phrases),
        Option(SeatCommand.withNames, help: phrases.say("Skriv ut personernas namn.", "Write the names of people.")),
        CommonOptions.formatOption(phrases), CommonOptions.outputOption(phrases),
      ],
      examples: [
        Example(
          "samband series Graphs/stockholm-2027.series.json",
          phrases.say("årets kalender, gapen och lasten", "the calendar of the year, the gaps and the load")),
        Example(
          "samband series series.json --format csv --output invitations.csv",
          phrases.say("en rad för varje inbjudan under året", "a row for each invitation of the year")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let source = try ForumReader(parsed: parsed, context: context).readSeries(parsed[series])
    let phrases = source.phrases
    for sentence in phrases.notes(on: source.forum) { context.session.message("samband: " + sentence) }
    let threads = parsed[CommonOptions.threads]
    let problem = SeriesProblem(source.request)
    let (result, reason) = search(problem, source.series.brief, threads: threads, context)
    guard let forums = result.forums else {
      let sentence = result.clash.map { phrases.sentence(for: $0, of: problem) } ?? ""
      throw .noPlan(sentence: sentence)
    }
    let plan = try SeriesPlanMaking(
      source: source, problem: problem, context: context, threads: threads, withNames: parsed[SeatCommand.withNames]
    ).plan(result, forums, reason: reason)
    let answer =
      switch parsed[format] {
      case .text: phrases.text(for: plan, gaps: source.request.forum.gaps, of: source.forum.network)
      case .json: SeriesPlanFormat.write(plan)
      case .csv: SeriesInvitationList(plan: plan, language: phrases.language).csv
      }
    try context.deliver(answer, to: parsed[CommonOptions.output], inputs: source.forum.paths)
    return plan.termination?.reason == .interrupted ? .interrupted : .done
  }

  private static func search(
    _ problem: SeriesProblem, _ brief: Brief, threads: Int?, _ context: Context
  ) -> (result: SeriesResult, reason: PlanTermination.Reason) {
    let session = context.session
    let show = session.progress
    _ = session.isInterrupted()
    let start = session.seconds()
    let (clock, interrupted, limit) = (session.seconds, session.isInterrupted, brief.seconds)
    let execution = Execution(
      threads: threads ?? session.processors,
      progress: { done, total in show(total > 0 ? Double(done) / Double(total) : 0) },
      isCancelled: { interrupted() || limit.map { clock() - start > Double($0) } ?? false })
    var options = SeriesOptions(seed: UInt64(brief.seed))
    if let steps = brief.steps {
      let searches = options.starts * (options.rounds + 1) * max(1, problem.request.forums.count)
      options.stepsPerStart = max(1, steps / searches)
    }
    let result = problem.plan(options, execution: execution)
    show(nil)
    let reason: PlanTermination.Reason = !result.isCancelled ? .steps : interrupted() ? .interrupted : .seconds
    return (result, reason)
  }
}

/// The invitations of a year, a row each.
struct SeriesInvitationList {
  let plan: SeriesPlan
  let language: Language

  /// `forum,date,theme,place,host,id,name,actor,sector,required,new_contacts,gaps,reason`.
  var csv: String {
    var table = CSVWriter()
    let titles = [
      "forum", "date", "theme", "place", "host", "id", "name", "actor", "sector", "required", "new_contacts", "gaps",
      "reason",
    ]
    table.row(titles.map { .text($0) })
    func text(_ text: String?) -> CSVWriter.Cell { text.map { .text($0) } ?? .empty }
    for (place, forum) in plan.forums.enumerated() {
      for entry in forum.plan.invited {
        table.row([
          .integer(place + 1), text(forum.meeting.day.date?.description), text(forum.theme?.id),
          text(forum.plan.place?.text(in: language)), text(forum.plan.host), .text(entry.id), text(entry.name),
          text(entry.actor), text(entry.sector), .text(entry.isRequired ? "yes" : "no"), .integer(entry.newContacts),
          entry.gaps.isEmpty ? .empty : .text(entry.gaps.joined(separator: "|")), .text(entry.reason),
        ])
      }
    }
    return table.text
  }
}
