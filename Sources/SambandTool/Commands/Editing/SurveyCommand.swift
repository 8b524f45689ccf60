// `survey`: the step that every network study begins with: a sheet for each organization, out and in.

import Arguments
import Interchange
import NetworkAnalysis
import NetworkModel
import Reporting

/// `samband survey NETWORK`.
enum SurveyCommand: ToolCommand {
  /// The form of the sheets.
  enum Format: String, CaseIterable, Sendable {
    case xlsx, csv
  }

  static let name = "survey"
  private static let out = OptionKey("out", .directory)
  private static let input = OptionKey("in", .directory)
  private static let date = OptionKey("date", .like("2026-11-30", read: { PartialDate($0) }, write: \.description))
  private static let format = OptionKey("format", .choice(of: Format.self), default: .xlsx)
  private static let quality = OptionKey(flag: "quality")

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "En enkät till organisationerna om vilka de samverkar med, ut och in.",
        "A survey of the organizations: whom they work with, out and in."),
      discussion: phrases.say(
        "Med --out skrivs ett blad för varje organisation som kan bjudas in (arbetsbok eller CSV) och samma blad som sida att skriva ut. "
          + "Bladet listar alla andra organisationer: samverkar ni, om vad, hur ofta. Med --quality frågas också om förtroende "
          + "(pålitlighet, öppenhet, gemensamt uppdrag) och värde (inflytande, engagemang, resurser), 1\u{2013}4. Med --in läses alla "
          + "blad i mappen: svaren skrivs i nätverket, och par som någon nämner blir samverkan med enkäten som belägg. Ett par som båda "
          + "nämner är bekräftat; nämner bara den ena det sägs det, och den som inte har svarat har inte sagt nej. describe, gaps, kartor "
          + "och rapport säger hur många svar de bygger på. Omdömen visas bara som medelvärden av minst tre svar.",
        "With --out a sheet is written for each organization that can be invited (a workbook or CSV), and the same sheet as a page to "
          + "print. The sheet lists all other organizations: do you work together, on what, how often. With --quality it also asks of "
          + "trust (reliability, openness, shared mission) and value (influence, involvement, resources), 1\u{2013}4. With --in all "
          + "sheets of the folder are read: the answers are written into the network, and pairs that somebody names become ties with the "
          + "survey as evidence. A pair that both name is confirmed; where one alone does that is said, and who has not answered has not "
          + "said no. describe, gaps, maps and the report say how many answers they rest on. Ratings are shown only as means of three "
          + "answers or more."),
      operands: [EditRun.networkOperand(phrases)],
      options: [
        Option(
          out, placeholder: phrases.say("MAPP", "FOLDER"),
          help: phrases.say("Skriv bladen här.", "Write the sheets here.")),
        Option(
          format, help: phrases.say("Vad bladen skrivs i.", "What the sheets are written in."),
          choices: [
            Choice(
              Format.xlsx, phrases.say("arbetsböcker, med listor att välja ur", "workbooks, with lists to choose from")),
            Choice(Format.csv, phrases.say("text", "text")),
          ]),
        Option(
          quality,
          help: phrases.say("Fråga också om förtroende och värde.", "Ask of trust and value, too.")),
        Option(
          input, placeholder: phrases.say("MAPP", "FOLDER"),
          help: phrases.say(
            "Mappen med ifyllda blad, alla eller några av dem som skickades.",
            "The folder of filled sheets, all or some of those that were sent."
          )),
        Option(
          date, placeholder: phrases.say("DAG", "DAY"),
          help: phrases.say("Dagen för svaren, med --in.", "The day of the answers, with --in.")),
        EditRun.dryRunOption(phrases), CommonOptions.dialectOption(phrases),
      ],
      examples: [
        Example(
          "samband survey network.json --out survey --quality",
          phrases.say("blad att skicka ut", "sheets to send out")),
        Example(
          "samband survey network.json --in survey --date 2026-11-30",
          phrases.say("svaren in i nätverket", "the answers into the network")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let run = EditRun(path: parsed[EditRun.network], context: context)
    switch (parsed[out], parsed[input], parsed[date]) {
    case (let folder?, nil, _): return try write(folder, parsed, run)
    case (nil, let folder?, let date?): return try read(folder, on: date, parsed, run)
    default: throw .editing(.outOrIn, language: context.language)
    }
  }

  // MARK: Out

  private static func write(_ folder: String, _ parsed: ParsedCommand, _ run: EditRun) throws(ToolFailure) -> ExitCode {
    let (_, whole, language) = try run.load()
    let context = run.context
    let (phrases, network) = (Phrasebook(language), whole.ofOrganizations())
    let isWorkbook = parsed[format] == .xlsx
    var taken: Set<String> = []
    var files: [FolderChange.File] = []
    let respondents = SurveySheet.respondents(of: network)
    for actor in respondents {
      let name = ReadableID.make(from: actor.id.text, taken: taken, fallback: "organisation")
      taken.insert(name)
      let table = SurveySheet.table(for: actor, of: network, language, asksQuality: parsed[quality])
      let page = SurveyPage(for: actor, of: network, asksQuality: parsed[quality], in: phrases)
      let sheet = SurveySheet.file(
        table, isWorkbook: isWorkbook, context.dialect(parsed), title: phrases.say("Så här", "How to"),
        instructions: page.sheetInstructions)
      files.append(.init(name: name + (isWorkbook ? ".xlsx" : ".csv"), bytes: sheet))
      files.append(.init(name: name + ".html", bytes: Array(page.html.utf8)))
    }
    // A sheet that is there may be filled in.
    let there: [String]
    do throws(FileFailure) { there = try context.session.list(folder) ?? [] } catch { throw .input(error) }
    if let other = files.first(where: { there.contains($0.name) })?.name {
      throw .editing(.fileIsThere(FilePath.joined(folder, other)), language: language)
    }
    let change = FolderChange(path: folder, files: files, gone: [])
    do throws(OutputFailure) { _ = try context.session.fill(change) } catch { throw .output(error) }
    context.session.message(
      phrases.oneLine("samband: " + phrases.sheetsWritten(folder, network: run.path, sheets: respondents.count)))
    let asked = Set(respondents.map(\.id))
    let others = network.actors.filter { !asked.contains($0.id) }
    if !others.isEmpty { context.session.message(phrases.oneLine("samband: " + phrases.notAsked(others))) }
    return .done
  }

  // MARK: In

  private static func read(
    _ folder: String, on date: PartialDate, _ parsed: ParsedCommand, _ run: EditRun
  ) throws(ToolFailure) -> ExitCode {
    let (_, network, language) = try run.load()
    let context = run.context
    let phrases = Phrasebook(language)
    let names: [String]
    do throws(FileFailure) {
      guard let there = try context.session.list(folder) else { throw FileFailure.missing(path: folder) }
      names = there
    } catch { throw .input(error) }
    var sheets: [(name: String, bytes: [UInt8])] = []
    // What begins with a dot is the lock of a program that has a sheet open.
    for name in names where !name.hasPrefix(".") && [".csv", ".xlsx"].contains(where: name.lowercased().hasSuffix) {
      sheets.append((FilePath.joined(folder, name), try context.read(FilePath.joined(folder, name))))
    }
    let reading = SurveySheet.read(sheets, of: network.ofOrganizations(), on: date)
    try EditRun.refuse(reading.faults, language)
    if reading.answers.isEmpty { throw .editing(.noAnswers(folder), language: language) }
    for (name, fault) in reading.warnings { context.session.message(phrases.line(for: fault, in: name)) }
    for sentence in phrases.strangers(reading.strangers) {
      context.session.message(phrases.oneLine("samband: " + sentence))
    }
    let edits = SurveyTaking(reading, into: network, on: date, language).edits
    return try run.run(edits, command: name, isTrial: parsed[EditRun.dryRun], together: true) {
      phrases, changes, network in
      let whole = network.ofOrganizations()
      return NetworkSurvey(of: whole).map { phrases.text(for: $0, of: whole, changes: changes) } ?? ""
    }
  }
}
