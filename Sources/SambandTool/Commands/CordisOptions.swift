// What is asked of CORDIS's tables on the command line, by `import cordis` and by `init --from cordis`.

import Arguments
import Interchange
import NetworkModel
import Reporting

/// Options that choose among the rows of CORDIS.
enum CordisOptions {
  private static let country = OptionKey(repeating: "country", .text)
  private static let nuts = OptionKey(repeating: "nuts", .text)
  private static let programme = OptionKey(repeating: "programme", .text)
  private static let topic = OptionKey(repeating: "topic", .text)
  private static let partners = OptionKey(flag: "partners")
  private static let sectors = OptionKey("sectors", .file)

  static func options(_ phrases: Phrasebook) -> [Option] {
    [
      Option(
        country, placeholder: phrases.say("LAND", "COUNTRY"),
        help: phrases.say("Bara organisationer i landet: SE, NO.", "Only organizations in the country: SE, NO.")),
      Option(
        nuts, placeholder: "NUTS",
        help: phrases.say(
          "Bara organisationer vars nutsCode börjar så: SE11 är Stockholms län.",
          "Only organizations whose nutsCode begins so: SE11 is Stockholm county.")),
      Option(
        programme, placeholder: phrases.say("PROGRAM", "PROGRAMME"),
        help: phrases.say(
          "Bara projekt i ramprogrammet, eller vars rättsliga grund börjar så: HORIZON, HORIZON.2.1.",
          "Only projects of the framework programme, or whose legal basis begins so: HORIZON, HORIZON.2.1.")),
      Option(
        topic, placeholder: phrases.say("ÄMNE", "TOPIC"),
        help: phrases.say(
          "Bara projekt vars ämne börjar så: HORIZON-HLTH.", "Only projects whose topic begins so: HORIZON-HLTH.")),
      Option(
        partners,
        help: phrases.say(
          "Ta med alla som deltar i organisationernas projekt, varifrån de än är.",
          "Bring along all who take part in the organizations' projects, wherever they are.")),
      Option(
        sectors, placeholder: phrases.say("FIL", "FILE"),
        help: phrases.say(
          "CSV med id eller name och sector: sektorer som CORDIS inte skiljer åt.",
          "CSV with id or name and sector: sectors that CORDIS does not tell apart.")),
    ]
  }

  /// The first of the options that is given.
  static func given(_ parsed: ParsedCommand) -> String? {
    let repeating = [country, nuts, programme, topic]
    if let key = repeating.first(where: parsed.isGiven) { return "--" + key.name }
    if parsed.isGiven(partners) { return "--" + partners.name }
    return parsed.isGiven(sectors) ? "--" + sectors.name : nil
  }

  /// What the options ask for.
  static func request(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> CordisRequest {
    var request = CordisRequest()
    request.countries = parsed[country]
    request.regions = parsed[nuts]
    request.programmes = parsed[programme]
    request.topics = parsed[topic]
    request.withPartners = parsed[partners]
    guard let path = parsed[sectors] else { return request }
    let list = CordisSectors(try context.read(path), name: FilePath.name(of: path))
    guard list.faults.isEmpty else {
      throw .badPlanning(path: path, faults: list.faults, language: context.language)
    }
    request.sectors = list
    return request
  }

  /// Reads the tables, and says what was left out, put together or taken for granted.
  static func read(
    _ organizations: String, _ projects: String?, _ request: CordisRequest, command: String, _ context: Context
  ) throws(ToolFailure) -> (reading: CordisReading, network: StakeholderNetwork) {
    let phrases = context.phrases
    if request.needsProjects, projects == nil { throw .importing(.needsProjects(command: command)) }
    for path in [organizations, projects].compactMap(\.self) where path == "-" {
      throw .importing(.standardInput(command: command))
    }
    let reading: CordisReading
    do throws(FileFailure) {
      reading = try CordisImport.read(
        source(organizations, context), projects.map { source($0, context) }, request)
    } catch {
      throw .input(error)
    }
    guard let network = reading.network else {
      let path = reading.faults.first?.file ?? organizations
      throw .badPlanning(
        path: path, faults: reading.faults.filter { $0.file == path }.map(\.fault), language: phrases.language)
    }
    for note in reading.notes {
      context.session.message(phrases.oneLine("samband: " + phrases.sentence(for: note)))
    }
    return (reading, network)
  }

  private static func source(_ path: String, _ context: Context) -> CordisImport.Source<FileFailure> {
    CordisImport.Source(name: path) { take throws(FileFailure) in
      context.begin("läser \(FilePath.name(of: path))", "reading \(FilePath.name(of: path))")
      try context.session.stream(path, take)
    }
  }
}
