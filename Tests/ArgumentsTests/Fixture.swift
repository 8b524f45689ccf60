// A small program that the tests parse for: every kind of option and operand once, in both languages.

import Arguments

enum Picture: String, CaseIterable, Sendable { case network, bridges, gaps }
enum Output: String, CaseIterable, Sendable { case text, json, csv }

enum Keys {
  static let language = OptionKey("language", .oneOf(["sv", "en"]), default: "sv")
  static let network = OperandKey("network", .file)
  static let other = OperandKey(optional: "other", .file)
  static let people = OperandKey(list: "people", .file, atLeast: 1)
  static let offset = OperandKey("offset", .number)
  static let format = OptionKey("format", short: "f", .choice(of: Output.self), default: .text)
  static let view = OptionKey("view", .choice(of: Picture.self))
  static let output = OptionKey("output", short: "o", .file)
  static let folder = OptionKey("folder", .directory)
  static let seed = OptionKey("seed", .integer(in: 0...), default: 1)
  static let tables = OptionKey(required: "tables", .integer(in: 1...20))
  static let shift = OptionKey("shift", .integer)
  static let threshold = OptionKey("threshold", .number(in: -1...1), default: -0.5)
  static let label = OptionKey("label", .text)
  static let weighted = OptionKey(flag: "weighted", short: "w")
  static let tags = OptionKey(repeating: "tag", short: "t", .text)
  static let sectors = OptionKey("sectors", .list(.text))
  static let weights = OptionKey("weights", .list(.number))
  static let asOf = OptionKey("as-of", .like("2021-10-01", read: Day.init, write: \.text))
}

struct Day: Equatable, Sendable {
  var text: String
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ Int($0) != nil }) else { return nil }
    self.text = text
  }
}

func fixture(_ wording: Wording = .english) -> ProgramSpecification {
  func say(_ english: String, _ swedish: String) -> String { wording == .english ? english : swedish }
  let network = Operand(
    Keys.network, name: say("NETWORK", "NÄTVERK"),
    help: say("The network file, or - for standard input.", "Nätverksfilen, eller - för standard in."))
  let map = CommandSpecification(
    name: "map", summary: say("Draw a network.", "Rita ett nätverk."),
    discussion: say(
      "The picture shows who works with whom. Actors are placed so that those who meet often lie near each other.",
      "Bilden visar vem som samverkar med vem. Aktörer som ofta möts placeras så att de ligger nära varandra."),
    operands: [
      network, Operand(Keys.other, name: say("EARLIER", "TIDIGARE"), help: say("An earlier year.", "Ett tidigare år.")),
    ],
    options: [
      Option(
        Keys.view, placeholder: say("VIEW", "VY"), help: say("What to draw.", "Vad som ska ritas."),
        choices: [
          Choice(Picture.network, say("everyone", "alla")),
          Choice(Picture.bridges, say("it's who connects: [\"a\"] $HOME `b` \\c", "bryggorna")),
        ]),
      Option(Keys.format, help: say("How to write it.", "Hur det skrivs.")),
      Option(Keys.output, help: say("Where to write it.", "Vart det skrivs.")),
      Option(Keys.folder, help: say("Where pictures go.", "Vart bilder skrivs.")),
      Option(Keys.seed, help: say("Where chance starts.", "Var slumpen börjar.")),
      Option(Keys.shift, help: say("Move by so much.", "Flytta så mycket.")),
      Option(Keys.threshold, help: say("Leave weaker ties out.", "Utelämna svagare band.")),
      Option(Keys.label, help: say("A heading.", "En rubrik.")),
      Option(Keys.weighted, help: say("Let strength count.", "Låt styrkan räknas.")),
      Option(Keys.tags, help: say("Only actors with this tag.", "Bara aktörer med den här taggen.")),
      Option(Keys.sectors, help: say("Only these sectors.", "Bara de här sektorerna.")),
      Option(Keys.weights, help: say("One weight per goal.", "En vikt per mål.")),
      Option(Keys.asOf, help: say("The day to look at.", "Dagen som avses.")),
    ],
    examples: [
      Example(
        "samband map Graphs/plan.json --view gaps -o gaps.svg",
        say("Draw the gaps to a file.", "Rita hålrummen till en fil."))
    ])
  let seat = CommandSpecification(
    name: "seat", summary: say("Seat people at tables.", "Placera människor vid bord."),
    operands: [Operand(Keys.people, name: say("PEOPLE", "PERSONER"), help: say("Lists of people.", "Personlistor."))],
    options: [Option(Keys.tables, help: say("How many tables.", "Antal bord."))],
    examples: [Example("samband seat people.csv --tables 4", say("Four tables.", "Fyra bord."))])
  let move = CommandSpecification(
    name: "move", summary: say("Move everything.", "Flytta allt."),
    operands: [Operand(Keys.offset, name: say("OFFSET", "AVSTÅND"), help: say("How far.", "Hur långt."))],
    examples: [Example("samband move -0.5", say("Half a step back.", "Ett halvt steg bakåt."))])
  return ProgramSpecification(
    name: "samband", version: "1.0.0",
    summary: say("Maps collaboration and finds its gaps.", "Kartlägger samverkan och hittar dess hålrum."),
    commands: [map, seat, move],
    globalOptions: [Option(Keys.language, help: say("The language of the answer.", "Svarets språk."))],
    examples: [Example("samband map Graphs/plan.json", say("Draw a network.", "Rita ett nätverk."))], wording: wording)
}

/// The command that a line runs, or nil and a recorded issue.
func run(_ words: [String]) throws -> ParsedCommand? {
  if case .run(let command) = try fixture().parse(words) { return command }
  return nil
}

/// The sentence that a wrong line gets, or nil where it is accepted.
func message(_ words: [String], _ wording: Wording) -> String? {
  do throws(UsageError) {
    _ = try fixture(wording).parse(words)
    return nil
  } catch {
    return wording.message(for: error)
  }
}
