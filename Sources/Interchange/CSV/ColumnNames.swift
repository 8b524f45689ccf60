// What the columns and files of a folder are called, in Swedish, English and the programs that people come from
// (Gephi, Kumu, NodeXL, PARTNER). Case, spaces, hyphens and underscores do not count; å written as one or as two
// characters is the same, since Swift compares text by canonical equivalence.

/// What a table of a folder holds.
package enum TableRole: Int, CaseIterable, Sendable {
  case actors
  case ties
  case activities
  case participants
  case goals
  case positions
  case survey
  case sources
  case competences
  case about

  /// The names of its file, without ending; the first is the one that is written.
  package var fileNames: [String] {
    switch self {
    case .actors: ["actors", "aktorer", "aktörer", "nodes", "noder", "elements", "organisationer", "members"]
    case .ties:
      ["ties", "collaborations", "samverkan", "edges", "connections", "kopplingar", "relationer", "samarbeten"]
    case .activities: ["activities", "aktiviteter", "åtgärder", "atgarder", "insatser"]
    case .participants: ["participants", "deltagare", "deltagande"]
    case .goals: ["goals", "mal", "mål"]
    case .positions: ["positions", "synpunkter"]
    case .survey: ["survey", "enkät", "enkat"]
    case .sources: ["sources", "källor", "kallor"]
    case .competences: ["competences", "kompetenser"]
    case .about: ["about", "om"]
    }
  }

  /// The names of the files of people, which no network is read from.
  package static let peopleNames = ["people", "personer", "representatives", "representanter"]

  /// Whether a file is a list of people by its name.
  package static func isOfPeople(fileName: String) -> Bool {
    stem(of: fileName).map { peopleNames.contains($0) } ?? false
  }

  /// The names of the files that stand beside the tables for those who fill them in, and say nothing of the network.
  static let helperNames = ["values", "varden", "värden"]

  /// The table that a file holds by its name: `Actors.csv`; nil for a file that is none of them.
  package init?(fileName: String) {
    guard let stem = Self.stem(of: fileName), let role = Self.allCases.first(where: { $0.fileNames.contains(stem) })
    else { return nil }
    self = role
  }

  /// The name of a table's file without its ending, folded; nil for any other file.
  static func stem(of fileName: String) -> String? {
    let name = fileName.lowercased()
    return [".csv", ".tsv", ".txt"].first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) }
  }

  /// The known columns: the model's key, and the names that they may have, the preferred first.
  var columns: [(key: String, names: [String])] {
    switch self {
    case .actors: Self.actorColumns
    case .ties: Self.tieColumns
    case .activities: Self.activityColumns
    case .participants:
      [
        ("activity", ["activity", "aktivitet", "project", "projekt", "event", "to", "till"]),
        ("actor", ["actor", "aktör", "aktor", "organisation", "organization", "from", "från"]),
        ("role", ["role", "roll", "type", "typ"]),
      ]
    case .goals:
      [
        ("id", ["id"]), ("parent", ["parent", "del av", "överordnat"]), ("kind", ["kind", "slag", "type", "typ"]),
        ("title", ["title", "titel", "name", "namn", "label", "mål"]), ("shortTitle", ["short title", "korttitel"]),
        ("description", ["description", "beskrivning"]),
        ("contributesTo", ["contributes to", "bidrar till"]), ("heeded", ["heeded", "beaktas"]),
        ("sectors", ["sectors", "needs sectors", "sektorer"]),
        ("competences", ["competences", "needs competences", "kompetenser"]), Self.evidenceColumn,
      ]
    case .positions:
      [
        ("id", ["id"]), ("actor", ["actor", "aktör", "aktor"]), ("goal", ["goal", "mål"]),
        ("topic", ["topic", "fråga", "ämne"]), ("stance", ["stance", "hållning"]),
        ("summary", ["summary", "sammanfattning", "synpunkt"]), ("date", ["date", "datum"]), Self.evidenceColumn,
      ]
    case .survey:
      [
        ("actor", ["actor", "aktör", "aktor", "respondent", "svarar"]), ("about", ["about", "om"]),
        ("date", ["date", "datum"]), ("topic", ["topic", "om vad"]), ("frequency", ["frequency", "hur ofta"]),
        ("reliability", ["reliability", "pålitlighet"]), ("openness", ["openness", "öppenhet"]),
        ("mission", ["shared mission", "mission", "gemensamt uppdrag"]), ("influence", ["influence", "inflytande"]),
        ("involvement", ["involvement", "engagemang"]), ("resources", ["resources", "resurser"]),
      ]
    case .sources:
      [
        ("id", ["id"]), ("title", ["title", "titel"]), ("publisher", ["publisher", "utgivare"]),
        ("date", ["date", "datum"]), ("url", ["url", "address", "adress", "webbadress"]),
      ]
    case .competences:
      [("id", ["id"]), ("name", ["name", "namn", "label", "etikett"])]
    case .about:
      [
        ("title", ["title", "titel"]), ("description", ["description", "beskrivning"]),
        ("language", ["language", "språk"]), ("asOf", ["as of", "asOf", "läget"]),
        ("targetGroups", ["target groups", "målgrupper"]),
      ]
    }
  }

  private static let evidenceColumn: (key: String, names: [String]) = ("evidence", ["evidence", "belägg"])

  private static let actorColumns: [(key: String, names: [String])] = [
    ("id", ["id", "vertex"]),
    ("name", ["name", "namn", "label", "etikett", "organisation", "organization", "primary organization"]),
    ("shortName", ["short name", "kortnamn", "förkortning", "node label"]),
    ("sector", ["sector", "sektor"]), ("sectorGuess", ["sector guess"]),
    ("type", ["kind", "type", "typ", "slag"]), ("tags", ["tags", "taggar"]),
    ("place", ["place", "plats", "ort", "city", "stad"]),
    ("municipality", ["municipality code", "municipality", "kommunkod", "kommunnummer"]),
    ("partOf", ["part of", "partOf", "del av", "tillhör"]), ("members", ["members", "medlemmar"]),
    ("invitable", ["invitable", "kan bjudas", "kan bjudas in"]),
    (
      "orgNumber",
      [
        "org number", "organisationsnummer", "orgnr", "org nr", "org.nr", "orgnummer",
        "organisation number", "organization number", "registration number",
      ]
    ),
    ("description", ["description", "beskrivning"]), ("competences", ["competences", "kompetenser", "kompetens"]),
    ("profileAreas", ["profile areas", "profilområden"]), ("status", ["status", "läge"]),
    ("start", ["start", "start date", "startdatum", "start year", "startår"]),
    ("end", ["end", "slut", "end date", "slutdatum", "end year", "slutår"]), evidenceColumn,
  ]

  private static let tieColumns: [(key: String, names: [String])] = [
    (
      "source",
      [
        "from", "source", "från", "fran", "källa", "vertex 1", "actor 1", "aktör 1",
        "organisation 1", "organization 1", "node 1", "nod 1", "person 1", "sender", "avsändare", "ego", "source id",
      ]
    ),
    (
      "target",
      [
        "to", "target", "till", "mål", "vertex 2", "actor 2", "aktör 2",
        "organisation 2", "organization 2", "node 2", "nod 2", "person 2", "receiver", "mottagare", "alter",
        "target id",
      ]
    ),
    ("kind", ["kind", "slag", "type", "typ"]), ("type", ["type", "typ"]),
    ("direction", ["direction", "riktning"]),
    ("strength", ["weight", "strength", "vikt", "styrka", "edge weight"]),
    ("start", ["start", "start date", "startdatum", "since", "sedan", "start year", "startår", "year", "år"]),
    ("end", ["end", "slut", "end date", "slutdatum", "until", "end year", "slutår"]),
    ("description", ["description", "beskrivning"]), evidenceColumn,
  ]

  private static let activityColumns: [(key: String, names: [String])] = [
    ("id", ["id"]), ("name", ["name", "namn", "label", "title", "titel"]), ("shortName", ["short name", "kortnamn"]),
    ("kind", ["kind", "slag", "type", "typ"]), ("status", ["status", "läge"]),
    ("owner", ["owner", "ägare", "ansvarig", "responsible"]),
    ("start", ["start", "start date", "startdatum", "start year", "startår", "year", "år"]),
    ("end", ["end", "slut", "end date", "slutdatum", "end year", "slutår"]),
    ("continues", ["continues", "fortsätter"]), ("place", ["place", "plats", "ort"]),
    ("description", ["description", "beskrivning"]), ("goals", ["goals", "goal", "mål"]),
    ("participants", ["participants", "deltagare"]), ("effort", ["effort", "insats"]),
    ("effect", ["effect", "effekt"]), ("answers", ["answers", "svarar på", "besvarar"]),
    ("fulfils", ["fulfils", "fulfills", "genomför"]), ("attendance", ["attendance", "närvarande", "närvaro"]),
    evidenceColumn,
  ]
}

/// The words that cells may use for what the model has a name for.
enum CellWords {
  /// Kinds of record that are an activity when they are listed among the actors.
  static let activityKinds: Set<String> = [
    "project", "projekt", "committee", "kommitté", "utskott", "event", "evenemang", "forum", "meeting", "möte",
    "activity", "aktivitet", "åtgärd", "insats", "programme", "program", "workinggroup", "arbetsgrupp", "conference",
    "konferens", "roundtable", "rundabord", "rundabordssamtal", "testbed", "testbädd",
  ]
  /// Words for directions.
  static let directions: [String: String] = [
    "undirected": "undirected", "oriktad": "undirected", "directed": "directed", "riktad": "directed",
    "mutual": "mutual", "ömsesidig": "mutual",
  ]
  /// Words for roles.
  static let roles: [String: String] = [
    "lead": "lead", "leder": "lead", "coordinator": "lead", "koordinator": "lead", "samordnare": "lead",
    "partner": "partner", "participant": "partner", "deltagare": "partner", "member": "partner", "medlem": "partner",
    "host": "host", "värd": "host", "funder": "funder", "finansiär": "funder", "observer": "observer",
    "observatör": "observer",
  ]
  /// Words for stages.
  static let statuses: [String: String] = [
    "proposed": "proposed", "föreslagen": "proposed", "planned": "planned", "planerad": "planned",
    "active": "active", "aktiv": "active", "pågående": "active", "pågår": "active", "ongoing": "active",
    "ended": "ended", "avslutad": "ended", "closed": "ended",
  ]
  /// Words for stances.
  static let stances: [String: String] = [
    "supports": "supports", "stöder": "supports", "stödjer": "supports", "för": "supports", "asks": "asks",
    "önskar": "asks", "concerned": "concerned", "tveksam": "concerned", "orolig": "concerned",
    "opposes": "opposes", "invänder": "opposes", "mot": "opposes", "emot": "opposes",
  ]
  /// Words for how often two meet.
  static let frequencies: [String: String] = [
    "yearly": "yearly", "onceayear": "yearly", "någongångomåret": "yearly", "årligen": "yearly", "varjeår": "yearly",
    "quarterly": "quarterly", "onceaquarter": "quarterly", "varjekvartal": "quarterly",
    "monthly": "monthly", "onceamonth": "monthly", "varjemånad": "monthly",
    "weekly": "weekly", "everyweek": "weekly", "varjevecka": "weekly",
  ]
  /// Words for yes and no.
  static let answers: [String: Bool] = [
    "ja": true, "yes": true, "true": true, "sant": true, "1": true, "x": true,
    "nej": false, "no": false, "false": false, "falskt": false, "0": false,
  ]
  /// Words for kinds of goal.
  static let goalKinds: [String: String] = [
    "goal": "goal", "mål": "goal", "subgoal": "subgoal", "delmål": "subgoal", "area": "area", "område": "area",
    "strategy": "strategy", "strategi": "strategy",
  ]
}
