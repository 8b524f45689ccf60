// `replan`: the least change to a plan on the morning of the event.

import Arguments
import ForumPlanning
import Interchange
import NetworkModel
import PlanModel
import Reporting

/// `samband replan PLAN.json`.
enum ReplanCommand: ToolCommand {
  static let name = "replan"

  private static let plan = OperandKey("plan", .file)
  static let absent = OptionKey("absent", .list(.text))
  static let present = OptionKey("present", .list(.text))
  static let brief = OptionKey("brief", .file)
  private static let late = OptionKey("late", .file)
  static let people = OptionKey("people", .file)
  private static let fromRound = OptionKey("from-round", .integer(in: 1...1_000), default: 1)

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Ändrar en plan så lite det går efter återbud och sena gäster.",
        "Changes a plan as little as can be after drop-outs and late guests."),
      discussion: phrases.say(
        "Rundor före --from-round är gjorda och ligger fast. I de andra byter så få som möjligt bord, och sedan blir mötena så "
          + "bra som möjligt. Svaret börjar med vem som flyttar och varför. Reglerna är planens egna; bord blir mindre bara där det "
          + "behövs, och större bara där planen inte satte --seats. Lämnar en värd återbud blir den värd som sitter vid bordet i flest av de "
          + "rundor som är kvar. I ett forums plan bjuds först andra in i stället för dem som lämnar "
          + "återbud, efter uppdragets regler och med så få ändringar som möjligt; med --late, --present eller --from-round "
          + "ändras bara borden. Går reglerna inte längre att hålla sägs vilka, och slutkoden är 1.",
        "Rounds before --from-round are done and stay. In the others as few people as possible change tables, and then the "
          + "meetings are made as good as possible. The answer begins with who moves and why. The rules are the plan's own; "
          + "tables become smaller only where they must, and larger only where the plan set no --seats. Where a host drops out, whoever sits at the table in most of the rounds "
          + "that are left becomes its host. In a forum's plan others are first invited in place of those who drop "
          + "out, by the rules of the brief and with the fewest changes; with --late, --present or --from-round only the tables "
          + "change. "
          + "Where the rules can no longer hold it is said which, and the exit code is 1."),
      operands: [
        Operand(
          plan, name: "PLAN",
          help: phrases.say(
            "Planen, gjord med samband seat eller forum --format json.",
            "The plan, made by samband seat or forum --format json."))
      ],
      options: [
        Option(
          absent, placeholder: "ID,ID,…",
          help: phrases.say(
            "De som inte kommer, med id eller namn.", "Those who do not come, by id or by name.")),
        Option(
          present, placeholder: "ID,ID,…",
          help: phrases.say(
            "De som var borta i planen men kommer ändå, med id eller namn.",
            "Those who were away in the plan and come after all, by id or by name.")),
        Option(
          people, placeholder: phrases.say("FIL", "FILE"),
          help: phrases.say(
            "Listan som planen gjordes av, för namn som planen inte har.",
            "The list that the plan was made of, for names that the plan lacks.")),
        Option(
          brief, placeholder: phrases.say("UPPDRAG", "BRIEF"),
          help: phrases.say(
            "Uppdraget till ett forums plan, om det inte ligger bredvid planen.",
            "The brief of a forum's plan, if it does not lie beside the plan.")),
        Option(
          late, placeholder: phrases.say("FIL", "FILE"),
          help: phrases.say(
            "De som kommer till: en personlista som för seat. Utan id får de nästa lediga nummer.",
            "Those who come too: a list of people as for seat. Without ids they get the next free numbers.")),
        Option(
          fromRound, placeholder: phrases.say("RUNDA", "ROUND"),
          help: phrases.say("Den första rundan som får ändras.", "The first round that may change.")),
        CommonOptions.levelOption(phrases), CommonOptions.threadsOption(phrases), CommonOptions.seedOption(phrases),
        Option(
          SeatCommand.withNames,
          help: phrases.say(
            "Skriv ut de namn som finns i planen och i --late.", "Write the names that the plan and --late hold.")),
        SeatCommand.formatOption(phrases), CommonOptions.dialectOption(phrases),
        CommonOptions.outputOption(phrases),
      ] + EventOptions.options(phrases),
      examples: [
        Example(
          "samband replan plan.json --absent 7,19 --from-round 2",
          phrases.say("två har gått efter första rundan", "two have left after the first round")),
        Example(
          "samband replan plan.json --absent solna-strategi --brief brief.json --format json --output plan2.json",
          phrases.say(
            "en inbjuden till ett forum kan inte; någon annan frågas",
            "one invited to a forum cannot come; another is asked")),
        Example(
          "samband replan plan.json --people people.csv --with-names --format page --output event.html",
          phrases.say(
            "en plan som sparats utan namn får dem tillbaka, och en sida att skriva ut",
            "a plan saved without names gets them back, and a page to print")),
        Example(
          "samband replan plan.json --late late.csv --format json --output plan2.json",
          phrases.say("några till vid dörren", "some more at the door")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let language = context.language
    let phrases = Phrasebook(language)
    let input = SeatingInput(context: context, language: language)
    let path = parsed[plan]
    if parsed[late] == nil, parsed[present] == nil, parsed[fromRound] == 1,
      let forum = try forum(path, language, context)
    {
      return try ForumReplanning(parsed: parsed, context: context, path: path, plan: forum).run()
    }
    let old = try input.plan(path)
    var names = old.names
    var list: SeatingPeople?
    if let path = parsed[people] {
      let planned = old.request?.people ?? old.people.map(\.id)
      let read = try input.people(
        path, ofPlan: planned, names: old.names, columns: old.request?.columns ?? [])
      let known = Set(planned)
      names.merge(read.list.namesByID.filter { known.contains($0.key) }) { first, _ in first }
      list = read
    }
    var change = try changed(path, input) { () throws(SeatingChangeError) in
      try SeatingChange(of: old, fromRound: parsed[fromRound])
    }
    for word in parsed[absent] ?? [] {
      try changed(path, input) { () throws(SeatingChangeError) in
        try change.remove(change.person(meantBy: String(word.drop { $0 == " " }), names: names))
      }
    }
    for word in parsed[present] ?? [] {
      try changed(path, input) { () throws(SeatingChangeError) in
        try change.bringBack(change.person(meantBy: String(word.drop { $0 == " " }), names: names))
      }
    }
    if let latePath = parsed[late] {
      let late = try input.lateGuests(latePath, after: change.request.people)
      try changed(latePath, input) { () throws(SeatingChangeError) in try change.add(late) }
      names.merge(late.namesByID) { first, _ in first }
      list = SeatingPeople(
        path: latePath, list: list.map { $0.list.joined(by: late) } ?? late, isNumbered: list?.isNumbered ?? false)
    }
    change.fitTables()
    change.request.seed = parsed[CommonOptions.seed]
    let lacksNames = names.isEmpty && (old.namesAreHidden || parsed[SeatCommand.withNames])
    let hidesNames = !names.isEmpty && !parsed[SeatCommand.withNames]
    if hidesNames { names = [:] }
    let replan = try context.replan(change, phrases, labels: names)
    var plan = replan.plan
    plan.setNames(names)
    let changes = phrases.changes(
      replan, labels: change.request.people.map { names[$0] ?? $0 }, fromRound: change.fromRound)
    plan.keepFacts(of: old)
    plan.namesAreHidden = hidesNames || (names.isEmpty && old.namesAreHidden)
    try EventOptions.keep(parsed, in: &plan.additional, language)
    let ids = change.request.people
    let output = SeatingOutput(
      plan: plan, list: list?.list,
      isNumbered: parsed[people] == nil
        ? ids.indices.allSatisfy { ids[$0] == String($0 + 1) } : list?.isNumbered ?? false,
      idsAreRows: parsed[people] != nil && list?.isNumbered == true,
      includesNames: parsed[SeatCommand.withNames], hidesNames: hidesNames, lacksNames: lacksNames, phrases: phrases,
      dialect: context.dialect(parsed), changes: changes, fromRound: change.fromRound)
    if !parsed[SeatCommand.format].saysHiddenNames {
      context.noteHiddenNames(hidesNames, language)
      if lacksNames { input.say(phrases.lackingNames) }
    }
    try context.deliver(output.text(as: parsed[SeatCommand.format]), to: parsed[CommonOptions.output])
    if parsed[SeatCommand.format] != .text {
      for line in changes { context.session.message(line) }
    }
    if plan.termination?.reason == .interrupted { return .interrupted }
    return replan.hosts.contains { $0.new == nil } ? .answerIsNo : .done
  }

  /// The plan of a forum; nil where the file is another plan.
  private static func forum(_ path: String, _ language: Language, _ context: Context) throws(ToolFailure) -> ForumPlan?
  {
    let bytes = try context.read(path)
    guard ForumPlanReader.isPlan(bytes), ForumPlanReader.read(bytes).plan != nil else { return nil }
    return try ForumPlanInput(context: context, language: language).plan(bytes, path)
  }

  /// Takes a step in changing the plan, or the list of late guests, at a path.
  private static func changed<Answer>(
    _ path: String, _ input: SeatingInput, _ step: () throws(SeatingChangeError) -> Answer
  ) throws(ToolFailure) -> Answer {
    do throws(SeatingChangeError) { return try step() } catch { throw input.fail(.change(error, path: path)) }
  }
}
