// `seat`: round tables for any list of people, with a proof of how good the plan is. No network needed.

import Arguments
import Drawing
import Graphviz
import Interchange
import NetworkModel
import PlanModel
import Reporting

/// `samband seat PEOPLE.csv`.
enum SeatCommand: ToolCommand {
  /// How a seating is written.
  enum Format: String, CaseIterable, Sendable {
    case text, json, csv, dot, page, cards, door
  }

  static let name = "seat"

  static let people = OperandKey(optional: "people", .file)
  static let number = OptionKey("people", .integer(in: 2...PeopleReader.limit))
  static let tables = OptionKey("tables", .integer(in: 1...PeopleReader.limit))
  static let seats = OptionKey("seats", .like("7-9", read: { SeatsWord($0) }, write: { $0.word }))
  static let rounds = OptionKey("rounds", .integer(in: 1...1_000), default: 1)
  static let balance = OptionKey("balance", .list(.text))
  static let meet = OptionKey("meet", .like("cross:sector", read: { MeetingWord($0) }, write: { $0.word }))
  static let minSectors = OptionKey("min-sectors", .integer(in: 1...1_000))
  static let apart = OptionKey("apart", .file)
  static let together = OptionKey("together", .file)
  static let hosts = OptionKey("hosts", .list(.text))
  static let fixed = OptionKey("fixed", .file)
  static let history = OptionKey(repeating: "history", .file)
  static let absences = OptionKey("absences", .file)
  static let steps = OptionKey("steps", .integer(in: 1...1_000_000_000_000))
  static let seconds = OptionKey("seconds", .integer(in: 1...86_400))
  static let format = OptionKey("format", .choice(of: Format.self), default: .text)
  static let withNames = OptionKey(flag: "with-names")

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Rundabord för vilka personer som helst, runda för runda.",
        "Round tables for any list of people, round by round."),
      discussion: phrases.say(
        "Från en lista till utskrift: --format page gör en sida med allt som skrivs ut (bord, dörrlista, namnkort, skyltar, "
          + "körschema), där planen också kan ändras; --format cards gör bara namnkorten och --format door bara dörrlistan. "
          + "Lägg till --with-names för namn, öppna filen i en webbläsare och skriv ut. Listans kolumner kan heta Förnamn, "
          + "Efternamn, Organisation, Sektor och mer; e-post skrivs aldrig ut. Hårda regler bryts aldrig: bordens storlek, --apart, --together, --hosts, --fixed, --absences och --min-sectors. "
          + "Går de inte ihop sägs vilka som krockar, och slutkoden är 1. Därefter sprids --balance så jämnt det går, den "
          + "första kolumnen först, och sedan blir mötena så bra som möjligt. Varje del av resultatet får en bevisad gräns. "
          + "Räcker platserna inte till alla står personer över i tur och ordning. Ctrl-C ger den bästa planen dittills. "
          + "Personernas ordning i filen spelar ingen roll: de tas i ordning efter id, och bara utan id efter rad. "
          + "Regelfiler är CSV: par har två kolumner med id, --fixed har id,table och kanske round, --absences har id,round. "
          + "Namn ur listan skrivs bara ut med --with-names.",
        "From a list to print: --format page makes a page of all that is printed (tables, door list, name cards, signs, run "
          + "sheet), in which the plan can also be changed; --format cards makes the name cards alone and --format door the "
          + "list for the door. Add --with-names for names, open the file in a browser and print. The list's columns may be "
          + "First name, Last name, Organization, Sector and more; e-mail is never written. Hard rules are never broken: table sizes, --apart, --together, --hosts, --fixed, --absences and --min-sectors. Where "
          + "they clash it is said which, and the exit code is 1. Then --balance is spread as evenly as can be, its first "
          + "column first, and then the meetings are made as good as possible. Each part of the score has a proved bound. "
          + "Where seats are too few people take turns to sit out. Ctrl-C gives the best plan so far. The order of people in the file makes no difference: they are taken by id, and by row only without ids. Files of rules are CSV: "
          + "pairs have two columns of ids, --fixed has id,table and perhaps round, --absences has id,round. Names from the "
          + "list are written only with --with-names."),
      operands: [
        Operand(
          people, name: phrases.say("PERSONER", "PEOPLE"),
          help: phrases.say(
            "En lista som CSV eller xlsx: namn, organisation, sektor och vad mer som finns. Kolumnen id behövs bara där "
              + "regelfiler nämner personer.",
            "A list as CSV or xlsx: name, organization, sector and whatever else there is. A column id is needed only where "
              + "files of rules name people."))
      ],
      options: tableOptions(phrases) + wishOptions(phrases) + ruleOptions(phrases) + EventOptions.options(phrases)
        + searchOptions(phrases),
      examples: [
        Example(
          "samband seat people.csv --tables 6 --rounds 3 --with-names --format page --output event.html",
          phrases.say(
            "en sida med namnkort, dörrlista och allt annat att skriva ut",
            "a page with name cards, door list and all else to print")),
        Example(
          "samband seat people.csv --tables 6 --rounds 3 --balance sector",
          phrases.say("sex bord så lika stora det går, tre rundor", "six tables as equal as possible, three rounds")),
        Example(
          "samband seat --people 32 --tables 8 --seats 4 --rounds 9 --meet even",
          phrases.say("ingen sitter med någon två gånger", "nobody sits with anybody twice")),
        Example(
          "samband seat people.csv --seats 7-9 --tables 5 --rounds 3 --hosts a,b,c,d,e --apart pairs.csv --format json --output plan.json",
          phrases.say("en plan att ändra senare med replan", "a plan to be changed later by replan")),
      ])
  }

  private static func tableOptions(_ phrases: Phrasebook) -> [Option] {
    let count = phrases.say("ANTAL", "NUMBER")
    return [
      Option(
        number, placeholder: count,
        help: phrases.say(
          "Hur många personer i stället för en fil; deras id är 1, 2, 3 …",
          "How many people instead of a file; their ids are 1, 2, 3 …")),
      Option(tables, placeholder: count, help: phrases.say("Hur många bord.", "How many tables.")),
      Option(
        seats, placeholder: phrases.say("PLATSER", "SEATS"),
        help: phrases.say(
          "Platser per bord: 8 är högst 8, 7-9 minst 7 och högst 9, och 8,8,7-9 en uppgift per bord. Om inget anges blir borden så "
            + "lika stora det går.",
          "Seats at a table: 8 is at most 8, 7-9 at least 7 and at most 9, and 8,8,7-9 one size for each table. Without it "
            + "the tables are as equal as possible.")),
      Option(rounds, placeholder: count, help: phrases.say("Hur många rundor.", "How many rounds.")),
    ]
  }

  private static func wishOptions(_ phrases: Phrasebook) -> [Option] {
    [
      Option(
        balance, placeholder: phrases.say("KOLUMNER", "COLUMNS"),
        help: phrases.say(
          "Sprid värdena i dessa kolumner jämnt över borden, viktigast först.",
          "Spread the values of these columns evenly over the tables, most important first.")),
      Option(
        meet, placeholder: phrases.say("VAD", "WHAT"),
        help: phrases.say(
          "Vad ett möte är värt. distinct: varje nytt par är ett; even: upprepningar sprids så jämnt det går; cross:KOLUMN: "
            + "varje nytt par med olika värden är ett; values:FIL: paret har värdet i filens tredje kolumn. Därnäst räknas "
            + "upprepningar, hur ofta två sitter ihop och hur många par som träffas, i den ordningen. Om inget anges undviks först "
            + "att samma två sitter ihop en tredje gång, och sedan gäller cross:sector om kolumnen finns, annars distinct.",
          "What a meeting is worth. distinct: each new pair is one; even: repeats are spread as evenly as can be; "
            + "cross:COLUMN: each new pair with different values is one; values:FILE: the pair has the value in the file's "
            + "third column. Next count repeats, how often two sit together, and how many pairs meet, in that order. Without "
            + "it two people sitting together a third time is avoided first, and then it is cross:sector where there is such "
            + "a column, else distinct.")),
    ]
  }

  private static func ruleOptions(_ phrases: Phrasebook) -> [Option] {
    let file = phrases.say("FIL", "FILE")
    return [
      Option(
        minSectors, placeholder: phrases.say("ANTAL", "NUMBER"),
        help: phrases.say("Minsta antalet sektorer vid varje bord.", "The least number of sectors at each table.")),
      Option(
        apart, placeholder: file,
        help: phrases.say("Par som aldrig sitter ihop.", "Pairs who never sit together.")),
      Option(
        together, placeholder: file,
        help: phrases.say("Par som alltid sitter ihop.", "Pairs who always sit together.")),
      Option(
        hosts, placeholder: "ID,ID,…",
        help: phrases.say(
          "Värdar för bord 1, 2, 3 …; de stannar vid sitt bord.", "Hosts of tables 1, 2, 3 …; they stay at their table."
        )),
      Option(
        fixed, placeholder: file,
        help: phrases.say("Givna platser: id, bord och kanske runda.", "Given seats: id, table and perhaps round.")),
      Option(
        absences, placeholder: file,
        help: phrases.say("Vem som är borta när: id och runda.", "Who misses what: id and round.")),
      Option(
        history, placeholder: file,
        help: phrases.say(
          "Vilka som redan har träffats: par och kanske antal gånger, eller en tidigare plan.",
          "Who have met before: pairs and perhaps how often, or an earlier plan.")),
    ]
  }

  private static func searchOptions(_ phrases: Phrasebook) -> [Option] {
    [
      Option(
        steps, placeholder: phrases.say("ANTAL", "NUMBER"),
        help: phrases.say(
          "Hur många byten som prövas; samma tal ger samma plan.",
          "How many changes are tried; the same number gives the same plan.")),
      Option(
        seconds, placeholder: phrases.say("ANTAL", "NUMBER"),
        help: phrases.say(
          "Hur länge sökningen pågår, i stället för i steg; då beror planen på datorn.",
          "How long to search, instead of in steps; the plan then depends on the machine.")),
      CommonOptions.threadsOption(phrases), CommonOptions.seedOption(phrases),
      Option(
        withNames,
        help: phrases.say("Skriv ut personernas namn.", "Write the names of people.")),
      formatOption(phrases), CommonOptions.dialectOption(phrases), CommonOptions.outputOption(phrases),
    ]
  }

  /// How a plan is written.
  static func formatOption(_ phrases: Phrasebook) -> Option {
    Option(
      format, help: phrases.say("Svarets form.", "The form of the answer."),
      choices: [
        Choice(Format.text, phrases.say("att läsa upp och skriva ut", "to read aloud and to print")),
        Choice(Format.json, phrases.say("en plan, för replan och program", "a plan, for replan and programs")),
        Choice(
          Format.csv,
          phrases.say(
            "en rad per plats; med --with-names en rad per person: namn, organisation, sektor och bord, att koppla utskrifter till",
            "a row for each seat; with --with-names a row for each person: name, organization, sector and tables, for mail merge"
          )),
        Choice(
          Format.page,
          phrases.say(
            "en webbsida: allt att skriva ut, och planen att ändra",
            "a web page: all that is printed, and the plan to change")),
        Choice(Format.cards, phrases.say("namnkort att skriva ut, en webbsida", "name cards to print, a web page")),
        Choice(
          Format.door,
          phrases.say("dörrlistan att skriva ut, en webbsida", "the list for the door to print, a web page")),
        Choice(Format.dot, phrases.say("en bild per runda, för neato -n", "a picture of each round, for neato -n")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let language = context.language
    let input = SeatingInput(context: context, language: language)
    let people = try seatedPeople(parsed, input)
    let request = try SeatingArguments(parsed: parsed, input: input, people: people).request()
    let phrases = Phrasebook(language)
    let names = parsed[withNames] ? people.list.namesByID : nil
    var event: [Attribute] = []
    try EventOptions.keep(parsed, in: &event, language)
    var plan = try context.plan(request, threads: parsed[CommonOptions.threads], phrases, labels: names ?? [:])
    plan.additional += event
    let hidesNames = !parsed[withNames] && !people.list.namesByID.isEmpty
    plan.namesAreHidden = hidesNames
    let output = SeatingOutput(
      plan: plan, list: people.list, isNumbered: people.isNumbered, idsAreRows: people.isNumbered,
      includesNames: parsed[withNames],
      hidesNames: hidesNames, phrases: phrases, dialect: context.dialect(parsed))
    context.noteHiddenNames(hidesNames && !parsed[format].saysHiddenNames, language)
    try context.deliver(output.text(as: parsed[format]), to: parsed[CommonOptions.output])
    return plan.termination?.reason == .interrupted ? .interrupted : .done
  }

  /// The columns that options ask for by their headings.
  private static func askedColumns(_ parsed: ParsedCommand) -> [String] {
    guard case .cross(let column)? = parsed[meet] else { return parsed[balance] ?? [] }
    return (parsed[balance] ?? []) + [column]
  }

  private static func seatedPeople(
    _ parsed: ParsedCommand, _ input: SeatingInput
  ) throws(ToolFailure) -> SeatingPeople {
    switch (parsed[people], parsed[number]) {
    case (nil, nil): throw input.fail(.nobodyNamed)
    case (_?, _?): throw input.fail(.namedTwice)
    case (let path?, nil):
      var people = try input.people(path, asked: askedColumns(parsed))
      people.list = people.list.inOrderOfIDs
      if people.list.ids.count == 1 { throw input.fail(.request(.onePerson, path: people.place ?? path)) }
      return people
    case (nil, let count?): return SeatingPeople(path: nil, list: PeopleList(count: count), isNumbered: true)
    }
  }
}
