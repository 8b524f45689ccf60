// `import`: open data to a network, the first step of the cycle for any region.
//
// Rules. The files are read in pieces, from the beginning and more than once. What was left out, put together or taken for granted is told
// before anything is written; with `--strict` nothing is written where something could not be read.

import Arguments
import Interchange
import NetworkModel
import Reporting

/// `samband import cordis ORGANIZATION [PROJECT]`.
enum ImportCommand: ToolCommand {
  static let name = "import"

  /// The collections that are read.
  private enum Collection: String, CaseIterable, Sendable {
    case cordis
  }

  private static let collection = OperandKey("collection", .choice(of: Collection.self))
  private static let organizations = OperandKey("organizations", .file)
  private static let projects = OperandKey(optional: "projects", .file)
  private static let coarse = OptionKey("coarse", .file)
  private static let capitals = OptionKey(flag: "capitals")
  private static let withNames = OptionKey(flag: "with-names")
  private static let strict = OptionKey(flag: "strict")

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say("Gör ett nätverk av öppna data.", "Makes a network of open data."),
      discussion: phrases.say(
        "cordis: EU:s projekt i Horisont 2020 och Horisont Europa, som CORDIS ger ut dem "
          + "(data.europa.eu, CSV: organization.csv och project.csv). Organisationer blir aktörer, projekt aktiviteter med datum, "
          + "läge och deltagare. En organisation följer med om någon av dess rader ligger i landet och regionen; ett projekt om "
          + "minst två av organisationerna deltar. Universitet och företag får sina sektorer, forskningsinstitut, offentliga organ "
          + "och andra organisationer egna: --coarse skriver en lista över de två sista att fylla i, --sectors läser den. Filerna "
          + "får vara hur stora som helst: minnet växer bara med det som behålls.",
        "cordis: the EU's projects in Horizon 2020 and Horizon Europe, as CORDIS publishes them "
          + "(data.europa.eu, CSV: organization.csv and project.csv). Organizations become actors, projects activities with dates, "
          + "status and participants. An organization is included if any of its rows lies in the country and region; a project if at "
          + "least two of the organizations take part. Universities and companies get their sectors, research institutes, public bodies "
          + "and other organizations sectors of their own: --coarse writes a list of the last two to fill in, --sectors reads it. The "
          + "files may be of any size: memory grows only with what is kept."),
      operands: [
        Operand(
          collection, name: phrases.say("SAMLING", "COLLECTION"),
          help: phrases.say("Var filerna kommer ifrån: cordis.", "Where the files come from: cordis.")),
        Operand(
          organizations, name: phrases.say("ORGANISATIONER", "ORGANIZATIONS"),
          help: phrases.say(
            "organization.csv, en rad per organisation och projekt.",
            "organization.csv, a row for each organization in each project.")),
        Operand(
          projects, name: phrases.say("PROJEKT", "PROJECTS"),
          help: phrases.say(
            "project.csv: titlar, datum, program; utan den har projekten bara namn.",
            "project.csv: titles, dates, programmes; without it projects have names only.")),
      ],
      options: CordisOptions.options(phrases) + [
        Option(
          coarse, placeholder: phrases.say("FIL", "FILE"),
          help: phrases.say(
            "Skriv hit de organisationer vars sektor är grov, som en lista för --sectors.",
            "Write the organizations whose sector is coarse here, as a list for --sectors.")),
        Option(
          capitals,
          help: phrases.say(
            "Behåll namn i versaler; annars får de gemener.", "Keep names in capitals; else they get small letters.")),
        Option(
          withNames,
          help: phrases.say(
            "Skriv ut namnen på deltagare som ser ut att vara privatpersoner.",
            "Write the names of participants that seem to be persons.")),
        Option(
          CommonOptions.asOf, placeholder: phrases.say("DATUM", "DATE"),
          help: phrases.say(
            "Nätverkets asOf; utan det dagen för den senaste ändringen.",
            "The network's asOf; without it the day of the latest change.")),
        Option(
          strict,
          help: phrases.say(
            "Skriv inget om någon rad eller något värde inte går att läsa; slutkoden är då 65.",
            "Write nothing where a row or a value cannot be read; the exit code is 65 then.")),
        CommonOptions.dialectOption(phrases), CommonOptions.outputOption(phrases),
      ],
      examples: [
        Example(
          "samband import cordis organization.csv project.csv --nuts SE11 --output stockholm.json",
          phrases.say("Stockholms läns EU-projekt som nätverk", "Stockholm county's EU projects as a network")),
        Example(
          "samband import cordis organization.csv project.csv --country SE --topic HORIZON-HLTH --partners -o health.json",
          phrases.say(
            "svenska organisationer i hälsoprojekt, med partner från andra länder",
            "Swedish organizations in health projects, with partners from elsewhere")),
        Example(
          "samband import cordis organization.csv project.csv --nuts SE11 --coarse sectors.csv -o stockholm.json",
          phrases.say(
            "och en lista över grova sektorer, att fylla i och ge tillbaka med --sectors",
            "and a list of coarse sectors, to fill in and give back by --sectors")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let (organizations, projects) = (parsed[organizations], parsed[projects])
    let (output, phrases) = (parsed[CommonOptions.output], context.phrases)
    if let output, let format = NetworkFormat(endingOf: output), format != .json {
      throw .importing(.notJSON(path: output, format))
    }
    var request = try CordisOptions.request(parsed, context)
    request.keepsCapitals = parsed[capitals]
    request.withNames = parsed[withNames]
    request.asOf = parsed[CommonOptions.asOf]
    let (reading, network) = try CordisOptions.read(organizations, projects, request, command: name, context)
    let losses = reading.notes.count(where: \.isLoss)
    if parsed[strict], losses > 0 { throw .importing(.lossy(count: losses)) }
    context.beginWriting()
    if let list = parsed[coarse] {
      if list == output ?? "-" { throw .importing(.sameOutput(path: list)) }
      try context.deliver(Self.list(of: reading.coarse, context.dialect(parsed)), to: list)
    }
    try context.deliver(Array(NetworkWriter.write(network).utf8), to: output)
    say(phrases.summary(ofImport: network, rows: reading.rows.organizations), context)
    return .done
  }

  private static func say(_ sentence: String, _ context: Context) {
    context.session.message(context.phrases.oneLine("samband: " + sentence))
  }

  /// The organizations whose sector says little, as a list for `--sectors`: the column `sector` is to be filled in.
  private static func list(of actors: [NetworkActor], _ dialect: CSVWriter.Dialect) -> String {
    func text(_ key: String, _ actor: NetworkActor) -> CSVWriter.Cell {
      guard case .string(let text)? = actor.attributes.first(where: { $0.key == key })?.value else { return .empty }
      return .text(text)
    }
    var writer = CSVWriter(dialect)
    writer.titles(["id", "name", "sector", "activityType", "place", "country"])
    for actor in actors {
      writer.row([
        .text(actor.id.text), .text(actor.name.wordings.last ?? ""), .empty, text("activityType", actor),
        .optional(actor.place?.wordings.first), text("country", actor),
      ])
    }
    return writer.text
  }
}

/// What `import` cannot do with what it was given.
enum ImportFault: Hashable {
  /// The output's name stands for another format.
  case notJSON(path: String, NetworkFormat)
  /// Programmes and topics stand in project.csv, which is not given.
  case needsProjects(command: String)
  /// The files are read more than once.
  case standardInput(command: String)
  /// Rows or values could not be read, of so many kinds, and `--strict` forbids it.
  case lossy(count: Int)
  /// The list and the network go to one place.
  case sameOutput(path: String)

  var exitCode: ExitCode { if case .lossy = self { .badData } else { .usage } }
}

extension Phrasebook {
  /// What the tool says of it.
  func sentence(for fault: ImportFault) -> String {
    switch fault {
    case .notJSON(let path, let format):
      say(
        "samband import: \(path): import skriver sambands JSON; sluta namnet på .json, och gör \(name(of: format)) av den med samband convert",
        "samband import: \(path): import writes samband's JSON; end the name in .json, and make \(name(of: format)) of it by samband convert"
      )
    case .needsProjects(let command):
      say(
        "samband \(command): program och ämnen står i project.csv; ge den efter organization.csv",
        "samband \(command): programmes and topics stand in project.csv; give it after organization.csv")
    case .standardInput(let command):
      say(
        "samband \(command): filerna läses mer än en gång, så standard in går inte; ge filernas namn",
        "samband \(command): the files are read more than once, so standard input will not do; name the files")
    case .lossy(let count):
      say(
        "samband import: rader eller värden gick inte att läsa (\(self.count(count, "slag", "slag")) ovan), så inget skrevs; ta bort --strict om det får det",
        "samband import: rows or values could not be read (\(self.count(count, "kind", "kinds")) above), so nothing was written; leave out --strict where it may"
      )
    case .sameOutput(let path):
      say(
        "samband import: \(path): listan och nätverket kan inte skrivas på samma ställe; ge --coarse ett annat namn",
        "samband import: \(path): the list and the network cannot be written to one place; give --coarse another name")
    }
  }
}
