// `score`: a sheet for a working group to score activities on, out and in.

import Arguments
import Interchange
import NetworkModel
import Reporting

/// `samband score NETWORK`.
enum ScoreCommand: ToolCommand {
  static let name = "score"
  private static let sheet = OptionKey("sheet", .file)
  private static let scorers = OptionKey("scorers", .list(.text), default: ["1", "2", "3", "4", "5"])
  private static let input = OptionKey(repeating: "in", .file)

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Ett blad där arbetsgruppen sätter poäng på aktiviteter, ut och in.",
        "A sheet on which the working group scores activities, out and in."),
      discussion: phrases.say(
        "Med --sheet skrivs ett blad (CSV, eller en arbetsbok om namnet slutar på .xlsx) med en rad för varje aktivitet som inte är "
          + "avslutad och två kolumner för var och en: insats (1 lätt, 5 svår) och effekt (1 liten, 5 stor). Med --in tas ifyllda blad in: medianen "
          + "skrivs i nätverket, som set gör, och spridningen sägs. Mellan två poäng tas den svårare insatsen och den mindre "
          + "effekten. Två steg isär eller mer sägs vara oenighet. priorities och dess karta bygger på poängen.",
        "With --sheet a sheet is written (CSV, or a workbook where the name ends in .xlsx) with a row for each activity that has not "
          + "ended and two columns for each scorer: effort (1 easy, 5 hard) and effect (1 small, 5 large). With --in filled sheets are taken in: "
          + "the median is written into the network, as set does, and the spread is said. Between two scores the harder effort and the "
          + "smaller effect count. Two steps apart or more is said to be disagreement. priorities and its map build on the scores."
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
    let (scores, faults) = ScoreSheet.read(sheets, of: network)
    if let first = faults.first {
      throw .badPlanning(
        path: first.name, faults: faults.filter { $0.name == first.name }.map(\.fault), language: language)
    }
    if scores.isEmpty { throw .editing(.noScores(inputs[0]), language: language) }
    let edits = scores.map { scores in
      RecordEdit(
        .set, .activity, ids: [scores.activity.text],
        values: [
          scores.effort.map { .init("effort", String($0.median(higher: true))) },
          scores.effect.map { .init("effect", String($0.median(higher: false))) },
        ].compactMap(\.self))
    }
    return try run.run(edits, command: name, isTrial: parsed[EditRun.dryRun]) { phrases in
      "\n" + phrases.text(for: scores, of: network)
    }
  }

  private static func write(_ path: String, _ parsed: ParsedCommand, _ run: EditRun) throws(ToolFailure) -> ExitCode {
    let (_, network, language) = try run.load()
    let phrases = Phrasebook(language)
    let context = run.context
    // A sheet that is there may be filled in.
    if path != "-", (try? context.peek(path)) != nil { throw .editing(.fileIsThere(path), language: language) }
    let table = ScoreSheet.table(of: network, language, scorers: parsed[scorers])
    try context.deliver(ScoreSheet.file(table, named: path, context.dialect(parsed)), to: path)
    context.session.message(
      phrases.oneLine(
        "samband: " + phrases.sheetWritten(path, network: run.path, activities: table.rows.count)))
    return .done
  }
}
