// `forum`: from a brief, whom to invite and why, who could stand in, and the tables.

import Arguments
import ForumPlanning
import GraphCore
import Interchange
import NetworkModel
import Reporting

/// `samband forum BRIEF.json`.
enum ForumCommand: ToolCommand {
  static let name = "forum"
  static let brief = OperandKey("brief", .file)
  static let format = OptionKey("format", .choice(of: CommonOptions.Format.self), default: .text)

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Vilka som bör bjudas in till ett forum, varför, och hur de sitter.",
        "Whom to invite to a forum, why, and how they sit."),
      discussion: phrases.say(
        "Uppdraget är en JSON-fil som nämner nätverket, personerna, målen, platserna och reglerna. Reglerna bryts aldrig; går "
          + "de inte ihop sägs vilka som krockar, och slutkoden är 1. Värdet är en summa av hela poäng: nya kontakter mellan "
          + "sektorer, gap som mötet arbetar på, teman, räckvidd och bryggande aktörer, minus täta inbjudningar och öppna "
          + "konflikter. Planen säger hur mycket som högst är möjligt. Namn skrivs bara ut med --with-names.",
        "The brief is a JSON file that names the network, the people, the goals, the seats and the rules. Rules are never "
          + "broken; where they clash it is said which, and the exit code is 1. The value is a sum of whole points: new "
          + "contacts across sectors, gaps that the meeting works on, themes, reach and bridging actors, less recent "
          + "invitations and open conflicts. The plan says how much is possible at most. Names are written only with "
          + "--with-names."),
      operands: [
        Operand(
          brief, name: phrases.say("UPPDRAG", "BRIEF"),
          help: phrases.say("Uppdraget, en JSON-fil.", "The brief, a JSON file."))
      ],
      options: [
        CommonOptions.threadsOption(phrases),
        Option(SeatCommand.withNames, help: phrases.say("Skriv ut personernas namn.", "Write the names of people.")),
        CommonOptions.formatOption(phrases), CommonOptions.outputOption(phrases),
      ],
      examples: [
        Example(
          "samband forum Graphs/stockholm-forum.brief.json",
          phrases.say("inbjudna med skäl, och borden", "who is invited and why, and the tables")),
        Example(
          "samband forum brief.json --format json --output plan.json",
          phrases.say("en plan att ändra senare med replan", "a plan to be changed later by replan")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let source = try ForumReader(parsed: parsed, context: context).read(parsed[brief])
    let phrases = source.phrases
    for sentence in phrases.notes(on: source) { context.session.message("samband: " + sentence) }
    if source.brief.kind == .matching { return try ForumMatching.run(source, parsed, context) }
    let plan = try plan(
      source, threads: parsed[CommonOptions.threads], withNames: parsed[SeatCommand.withNames], context)
    let answer =
      switch parsed[format] {
      case .text: phrases.text(for: plan, of: source.network)
      case .json: ForumPlanFormat.write(plan)
      case .csv: InvitationList(plan: plan).csv
      }
    try context.deliver(answer, to: parsed[CommonOptions.output], inputs: source.paths)
    return plan.termination?.reason == .interrupted ? .interrupted : .done
  }

  /// The plan for what a brief asks; throws the sentence where its rules clash.
  static func plan(
    _ source: ForumSource, threads: Int?, withNames: Bool, _ context: Context
  ) throws(ToolFailure) -> ForumPlan {
    let problem = ForumProblem(source.request)
    let show = context.session.progress
    _ = context.session.isInterrupted()
    let start = context.session.seconds()
    let (clock, interrupted, limit) = (context.session.seconds, context.session.isInterrupted, source.brief.seconds)
    let execution = Execution(
      threads: threads ?? context.session.processors,
      progress: { done, total in show(total > 0 ? Double(done) / Double(total) : 0) },
      isCancelled: { interrupted() || limit.map { clock() - start > Double($0) } ?? false })
    var options = CompositionOptions(seed: UInt64(source.brief.seed))
    if let steps = source.brief.steps { options.stepsPerStart = max(1, steps / options.starts) }
    let choice = problem.choose(options, execution: execution)
    show(nil)
    if choice.value == nil {
      throw .noPlan(sentence: source.phrases.sentence(for: choice, of: problem))
    }
    return try ForumPlanMaking(
      source: source, problem: problem, context: context, threads: threads, withNames: withNames
    ).plan(choice)
  }
}

/// The invitations of a plan, a row each.
struct InvitationList {
  let plan: ForumPlan

  /// `id,name,actor,sector,required,new_contacts,themes,gaps,reason,stand_ins`, several values parted by bars.
  var csv: String {
    var table = CSVWriter()
    let titles = [
      "id", "name", "actor", "sector", "required", "new_contacts", "themes", "gaps", "reason", "stand_ins",
    ]
    table.row(titles.map { .text($0) })
    func bars(_ texts: [String]) -> CSVWriter.Cell { texts.isEmpty ? .empty : .text(texts.joined(separator: "|")) }
    func text(_ text: String?) -> CSVWriter.Cell { text.map { .text($0) } ?? .empty }
    for entry in plan.invited {
      table.row([
        .text(entry.id), text(entry.name), text(entry.actor), text(entry.sector),
        .text(entry.isRequired ? "yes" : "no"), .integer(entry.newContacts), bars(entry.themes), bars(entry.gaps),
        .text(entry.reason), bars(entry.standIns),
      ])
    }
    return table.text
  }
}

extension Phrasebook {
  /// What is said of a brief before its plan: quotas that came by themselves, and sectors that nobody is of.
  func notes(on source: ForumSource) -> [String] {
    var notes: [String] = []
    if source.hasQuotasOfGoals {
      let sectors = source.request.quotas.filter { $0.attribute == ForumRequest.sector }.map(\.value)
      if !sectors.isEmpty {
        notes.append(
          say(
            "uppdraget har inga kvoter; minst en kommer från varje sektor som målen behöver: \(list(sectors))",
            "the brief has no quotas; at least one comes from each sector that the goals need: \(list(sectors))"))
      }
    }
    if !source.emptySectors.isEmpty {
      let names = list(source.emptySectors.map(\.text))
      notes.append(
        say(
          "målen behöver \(names), men ingen som kan bjudas in hör dit; öppna platser i openSeats håller stolar åt dem",
          "the goals need \(names), and nobody who could be invited is of them; openSeats keeps chairs for them"))
    }
    return notes
  }
}
