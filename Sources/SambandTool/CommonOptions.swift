// Options that several commands share, each declared once.

import Arguments
import Interchange
import NetworkModel
import Reporting

/// Options that several commands share.
enum CommonOptions {
  /// How a report is written.
  enum Format: String, CaseIterable, Sendable {
    case text, json, csv
  }

  static let network = OperandKey("network", .file)
  static let language = OptionKey("language", .choice(of: Language.self))
  static let format = OptionKey("format", .choice(of: Format.self), default: .text)
  static let output = OptionKey("output", short: "o", .file)
  static let projection = OptionKey(
    "projection", .choice(of: ProjectionOptions.SharedActivities.self), default: .newman)
  static let dialect = OptionKey("dialect", .choice(of: CSVWriter.Dialect.self))
  static let type = OptionKey(repeating: "type", .text)
  static let includeEnded = OptionKey(flag: "include-ended")
  static let asOf = OptionKey(
    "as-of", .like("2021-10-01", read: { PartialDate($0) }, write: { $0.description }))

  static let from = OptionKey("from", .choice(of: NetworkFormat.self))

  static let fromBoth = OptionKey(
    repeating: "from", .like("2020-10-01", read: { Origin($0) }, write: { $0.word }))

  static let graph = OptionKey("graph", .text)

  static let level = OptionKey("level", .choice(of: ActorLevel.self), default: .organization)

  static let top = OptionKey("top", .integer(in: 1...))
  static let exact = OptionKey(flag: "exact")
  static let threads = OptionKey("threads", .integer(in: 1...256))
  static let seed = OptionKey("seed", .integer(in: 0...), default: 1)

  static func networkOperand(_ phrases: Phrasebook) -> Operand {
    Operand(
      network, name: phrases.say("NÄTVERK", "NETWORK"),
      help: phrases.say(
        "Nätverksfilen eller mappen, eller - för standard in.", "The network file or folder, or - for standard input."))
  }

  /// What the file of the network is.
  static func fromOption(_ phrases: Phrasebook) -> Option {
    Option(
      from,
      help: phrases.say(
        "Vad filen är; om inget anges avgör innehållet, sedan namnets slut.",
        "What the file is; without it the content decides, then the end of its name."))
  }

  /// Which network of a file with several.
  static func graphOption(_ phrases: Phrasebook) -> Option {
    Option(
      graph, placeholder: phrases.say("NAMN|NUMMER", "NAME|NUMBER"),
      help: phrases.say(
        "Vilket nätverk, där en fil (GraphML, DOT, GML, Pajek) har flera; om inget anges det första, av GraphML alla som ett.",
        "Which network, where a file (GraphML, DOT, GML, Pajek) holds several; without it the first, of GraphML all as one."
      ))
  }

  static func languageOption(_ phrases: Phrasebook) -> Option {
    Option(
      language,
      help: phrases.say(
        "Språket i svaret och i det som sägs om arbetet; om inget anges det som LC_ALL, LC_MESSAGES eller LANG nämner "
          + "(svenska eller engelska), annars filens eget, annars engelska.",
        "The language of the answer and of what is said about the work; without it the one that LC_ALL, LC_MESSAGES or LANG "
          + "names (Swedish or English), else the file's own, else English."),
      choices: [
        Choice(Language.swedish, phrases.say("svenska", "Swedish")),
        Choice(Language.english, phrases.say("engelska", "English")),
      ])
  }

  static func formatOption(_ phrases: Phrasebook) -> Option {
    Option(
      format, help: phrases.say("Svarets form.", "The form of the answer."),
      choices: [
        Choice(Format.text, phrases.say("meningar att läsa", "sentences to read")),
        Choice(Format.json, phrases.say("för program", "for programs")),
        Choice(Format.csv, phrases.say("för kalkylblad", "for spreadsheets")),
      ])
  }

  /// How tables are written.
  static func dialectOption(_ phrases: Phrasebook) -> Option {
    Option(
      dialect,
      help: phrases.say(
        "Hur CSV skrivs; om inget anges sv när --language eller språkinställningen säger svenska, annars intl.",
        "How CSV is written; without it sv where --language or the locale says Swedish, else intl."),
      choices: [
        Choice(
          CSVWriter.Dialect.international,
          phrases.say("komman och decimalpunkt, för program", "commas and decimal points, for programs")),
        Choice(
          CSVWriter.Dialect.swedish,
          phrases.say(
            "semikolon, decimalkomma och svenska kolumnnamn, för Excel i Sverige",
            "semicolons, decimal commas and Swedish column names, for Excel in Sweden")),
      ])
  }

  /// Which kinds of direct ties count.
  static func typeOption(_ phrases: Phrasebook) -> Option {
    Option(
      type, placeholder: phrases.say("SLAG", "KIND"),
      help: phrases.say(
        "Räkna bara direkt samverkan av det här slaget, som filen eller svaret skriver det; samverkan är den som inget slag har. Om "
          + "inget anges läggs alla slag samman.",
        "Count only direct ties of this kind, as the file or the answer writes it; collaboration is one without a kind. Without it all kinds "
          + "are added up."))
  }

  static func outputOption(_ phrases: Phrasebook) -> Option {
    Option(
      output, placeholder: phrases.say("FIL", "FILE"),
      help: phrases.say(
        "Skriv svaret hit i stället för till standard ut.", "Write the answer here instead of to standard output."))
  }

  static func threadsOption(_ phrases: Phrasebook) -> Option {
    Option(
      threads, placeholder: phrases.say("ANTAL", "NUMBER"),
      help: phrases.say(
        "Trådar att räkna med; om inget anges en per processor. Svaret beror inte på det.",
        "Threads to work with; one a processor without it. The answer does not depend on it."))
  }

  static func seedOption(_ phrases: Phrasebook) -> Option {
    Option(
      seed, placeholder: phrases.say("TAL", "NUMBER"),
      help: phrases.say(
        "Slumpens frö; samma tal ger samma svar.", "The seed of chance; the same number gives the same answer."))
  }

  static func levelOption(_ phrases: Phrasebook) -> Option {
    Option(
      level, help: phrases.say("Vilka som hålls isär.", "Who is kept apart."),
      choices: [
        Choice(
          ActorLevel.organization,
          phrases.say("organisationer: delar räknas till sin helhet", "organizations: parts count for their whole")),
        Choice(ActorLevel.part, phrases.say("varje aktör i filen för sig", "each actor of the file by itself")),
      ])
  }

  /// The options that say who is an actor and what counts as a tie.
  static func projectionOptions(_ phrases: Phrasebook) -> [Option] {
    [
      Option(
        asOf, placeholder: phrases.say("DATUM", "DATE"),
        help: phrases.say(
          "Se på nätverket den här dagen i stället för filens asOf.",
          "Look at the network on this day instead of the file's asOf.")),
      Option(
        projection,
        help: phrases.say(
          "Vad en gemensam aktivitet tillför ett par.", "What a shared activity adds to a pair."),
        choices: [
          Choice(
            ProjectionOptions.SharedActivities.newman,
            phrases.say("1/(k\u{2212}1) vid k deltagare", "1/(k\u{2212}1) for k participants")),
          Choice(ProjectionOptions.SharedActivities.count, phrases.say("1 för varje aktivitet", "1 for each activity")),
          Choice(
            ProjectionOptions.SharedActivities.none,
            phrases.say("inget: bara direkt samverkan", "nothing: only direct ties")),
        ]),
      Option(
        includeEnded,
        help: phrases.say("Räkna även sådant som har upphört.", "Count what is over, too.")),
      typeOption(phrases), levelOption(phrases),
    ]
  }

  /// What a command line asks to be counted as a tie.
  static func projectionOptions(of parsed: ParsedCommand) -> ProjectionOptions {
    ProjectionOptions(
      sharedActivities: parsed[projection], includesEnded: parsed[includeEnded], asOf: parsed[asOf])
  }
}
