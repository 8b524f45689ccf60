// `score`: a sheet for a working group to score activities on, out and in.

import Arguments
import Interchange
import NetworkModel
import Reporting
import Spelling

/// `samband score NETWORK`.
enum ScoreCommand: ToolCommand {
  /// What is scored.
  enum Subject: String, CaseIterable, Sendable {
    case activities, actors
  }

  static let name = "score"
  private static let sheet = OptionKey("sheet", .file)
  private static let scorers = OptionKey("scorers", .list(.text), default: ["1", "2", "3", "4", "5"])
  private static let subject = OptionKey("of", .choice(of: Subject.self), default: .activities)
  private static let goal = OptionKey("goal", .text)
  private static let input = OptionKey(repeating: "in", .file)

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Ett blad där arbetsgruppen sätter poäng på aktiviteter eller aktörer, ut och in.",
        "A sheet on which the working group scores activities or actors, out and in."),
      discussion: phrases.say(
        "Med --sheet skrivs ett blad (CSV, eller en arbetsbok om namnet slutar på .xlsx) med en rad för varje aktivitet som inte är "
          + "avslutad och två kolumner för var och en: insats (1 lätt, 5 svår) och effekt (1 liten, 5 stor). Med --in tas ifyllda blad in: medianen "
          + "skrivs i nätverket, som set gör, och spridningen sägs. Mellan två poäng tas den svårare insatsen och den mindre "
          + "effekten. Skiljer det två steg eller mer anges det som oenighet. priorities och dess karta bygger på poängen. Med --of actors är det aktörernas inflytande och intresse (1 litet, 5 stort), i stort, "
          + "eller med --goal för ett mål; map --view influence ritar dem.",
        "With --sheet a sheet is written (CSV, or a workbook where the name ends in .xlsx) with a row for each activity that has not "
          + "ended and two columns for each scorer: effort (1 easy, 5 hard) and effect (1 small, 5 large). With --in filled sheets are taken in: "
          + "the median is written into the network, as set does, and the spread is said. Between two scores the harder effort and the "
          + "smaller effect count. Two steps apart or more is reported as disagreement. priorities and its map build on the scores. With --of actors it is the actors' influence and interest (1 small, 5 large), "
          + "overall, or for one goal with --goal; map --view influence draws them."
      ),
      operands: [EditRun.networkOperand(phrases)],
      options: [
        Option(
          sheet, placeholder: phrases.say("FIL", "FILE"),
          help: phrases.say("Skriv ett tomt blad hit.", "Write an empty sheet here.")),
        Option(
          scorers, placeholder: phrases.say("NAMN,NAMN", "NAME,NAME"),
          help: phrases.say(
            "Vad de som sätter poäng kallas i bladet; nummer räcker.",
            "What the scorers are called on the sheet; numbers will do.")),
        Option(
          subject, help: phrases.say("Vad bladet gäller.", "What the sheet is about."),
          choices: [
            Choice(Subject.activities, phrases.say("aktiviteter: insats och effekt", "activities: effort and effect")),
            Choice(Subject.actors, phrases.say("aktörer: inflytande och intresse", "actors: influence and interest")),
          ]),
        Option(
          goal, placeholder: "ID",
          help: phrases.say(
            "Målet som inflytandet och intresset gäller, med --of actors.",
            "The goal that influence and interest are about, with --of actors.")),
        Option(
          input, placeholder: phrases.say("FIL", "FILE"),
          help: phrases.say("Ett ifyllt blad.", "A filled sheet.")),
        EditRun.dryRunOption(phrases), CommonOptions.dialectOption(phrases),
      ],
      examples: [
        Example(
          "samband score network.json --sheet scores.xlsx --scorers A,B,C",
          phrases.say("ett blad för tre", "a sheet for three")),
        Example(
          "samband score network.json --in scores.xlsx",
          phrases.say("poängen in i nätverket", "the scores into the network")),
        Example(
          "samband score network.json --sheet actors.xlsx --of actors --goal 1.3",
          phrases.say("vem som kan påverka mål 1.3, och vem som vill", "who can affect goal 1.3, and who wants to")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let run = EditRun(path: parsed[EditRun.network], context: context)
    let inputs = parsed[input]
    guard (parsed[sheet] == nil) != inputs.isEmpty else {
      throw .editing(.sheetOrIn, language: context.language)
    }
    if let path = parsed[sheet] { return try write(path, parsed, run) }
    let (_, network, language) = try run.load()
    var sheets: [(name: String, bytes: [UInt8])] = []
    for path in inputs { sheets.append((path, try context.read(path))) }
    let (subject, scores, repeated, faults) = ScoreSheet.read(sheets, of: network)
    try EditRun.refuse(faults, language)
    let phrases = Phrasebook(language)
    for (sheet, first) in repeated {
      context.session.message(phrases.oneLine("samband: " + phrases.countedOnce(sheet, as: first)))
    }
    if scores.isEmpty { throw .editing(.noScores(inputs[0]), language: language) }
    let edits = ScoreSheet.edits(scores, of: network, about: subject, language)
    return try run.run(edits, command: name, isTrial: parsed[EditRun.dryRun]) { phrases in
      "\n" + phrases.text(for: scores, of: network, about: subject)
    }
  }

  private static func write(_ path: String, _ parsed: ParsedCommand, _ run: EditRun) throws(ToolFailure) -> ExitCode {
    let (_, network, language) = try run.load()
    let phrases = Phrasebook(language)
    let context = run.context
    // A sheet that is there may be filled in.
    if path != "-", (try? context.peek(path)) != nil { throw .editing(.sheetIsThere(path), language: language) }
    var goal = parsed[goal]
    do throws(EditProblem) {
      goal = try goal.map { word throws(EditProblem) in try NetworkEditing.id(of: word, in: .goals, of: network) }
    } catch {
      throw .editing(.problem(error, command: name), language: language)
    }
    let about: ScoreSheet.Subject = parsed[subject] == .actors ? .actors(goal: goal.map { .init($0) }) : .activities
    if let goal, !network.goals.contains(where: { $0.id.text == goal }) {
      throw .editing(
        .problem(
          .notFound(.goal, ids: [goal], suggestion: Suggestion.nearest(to: goal, among: network.goals.map(\.id.text))),
          command: name), language: language)
    }
    let table = ScoreSheet.table(of: network, language, scorers: parsed[scorers], about: about)
    try context.deliver(ScoreSheet.file(table, named: path, context.dialect(parsed)), to: path)
    context.session.message(
      phrases.oneLine(
        "samband: " + phrases.sheetWritten(path, network: run.path, rows: table.rows.count, about: about)))
    return .done
  }
}
