// What tables, their files and their columns are called where they are written, in each language.

package import NetworkModel

extension TableRole {
  /// What the sheet of the table is called.
  package func sheetName(_ language: Language) -> String {
    let isSwedish = language == .swedish
    return switch self {
    case .actors: isSwedish ? "Aktörer" : "Actors"
    case .ties: isSwedish ? "Samverkan" : "Ties"
    case .activities: isSwedish ? "Aktiviteter" : "Activities"
    case .participants: isSwedish ? "Deltagare" : "Participants"
    case .goals: isSwedish ? "Mål" : "Goals"
    case .positions: isSwedish ? "Synpunkter" : "Positions"
    case .survey: isSwedish ? "Enkät" : "Survey"
    case .sources: isSwedish ? "Källor" : "Sources"
    case .competences: isSwedish ? "Kompetenser" : "Competences"
    case .about: isSwedish ? "Om" : "About"
    }
  }

  /// What the file of the table is called, without ending and without letters that some disks spell in their own way.
  package func fileName(_ language: Language) -> String {
    guard language == .swedish else { return fileNames[0] }
    return String(sheetName(.swedish).lowercased().map { $0 == "ö" ? "o" : "åä".contains($0) ? "a" : $0 })
  }

  /// The columns that are written, in their order.
  var writtenColumns: [(key: String, english: String, swedish: String)] {
    switch self {
    case .actors:
      [
        ("id", "id", "id"), ("name", "name", "namn"), ("shortName", "short name", "kortnamn"),
        ("sector", "sector", "sektor"), ("partOf", "part of", "del av"), ("members", "members", "medlemmar"),
        ("invitable", "invitable", "kan bjudas in"), ("tags", "tags", "taggar"), ("place", "place", "plats"),
        ("municipality", "municipality code", "kommunkod"), ("orgNumber", "org number", "organisationsnummer"),
        ("description", "description", "beskrivning"), ("competences", "competences", "kompetenser"),
        ("profileAreas", "profile areas", "profilområden"), ("evidence", "evidence", "belägg"),
      ]
    case .ties:
      [
        ("source", "from", "från"), ("target", "to", "till"), ("kind", "kind", "slag"),
        ("direction", "direction", "riktning"), ("strength", "strength", "styrka"), ("start", "start", "start"),
        ("end", "end", "slut"), ("description", "description", "beskrivning"), ("evidence", "evidence", "belägg"),
      ]
    case .activities:
      [
        ("id", "id", "id"), ("name", "name", "namn"), ("shortName", "short name", "kortnamn"), ("kind", "kind", "slag"),
        ("status", "status", "status"), ("owner", "owner", "ägare"), ("start", "start", "start"),
        ("end", "end", "slut"),
        ("continues", "continues", "fortsätter"), ("place", "place", "plats"),
        ("description", "description", "beskrivning"), ("goals", "goals", "mål"), ("effort", "effort", "insats"),
        ("effect", "effect", "effekt"), ("answers", "answers", "svarar på"), ("fulfils", "fulfils", "genomför"),
        ("attendance", "attendance", "närvaro"), ("evidence", "evidence", "belägg"),
      ]
    case .participants:
      [("activity", "activity", "aktivitet"), ("actor", "actor", "aktör"), ("role", "role", "roll")]
    case .goals:
      [
        ("id", "id", "id"), ("parent", "parent", "del av"), ("kind", "kind", "slag"), ("title", "title", "titel"),
        ("shortTitle", "short title", "korttitel"), ("description", "description", "beskrivning"),
        ("contributesTo", "contributes to", "bidrar till"), ("heeded", "heeded", "beaktas"),
        ("sectors", "sectors", "sektorer"), ("competences", "competences", "kompetenser"),
        ("evidence", "evidence", "belägg"),
      ]
    case .positions:
      [
        ("id", "id", "id"), ("actor", "actor", "aktör"), ("goal", "goal", "mål"), ("topic", "topic", "fråga"),
        ("stance", "stance", "hållning"), ("summary", "summary", "sammanfattning"), ("date", "date", "datum"),
        ("evidence", "evidence", "belägg"),
      ]
    case .survey:
      [
        ("actor", "actor", "aktör"), ("about", "about", "om"), ("date", "date", "datum"), ("topic", "topic", "om vad"),
        ("frequency", "frequency", "hur ofta"), ("reliability", "reliability", "pålitlighet"),
        ("openness", "openness", "öppenhet"), ("mission", "shared mission", "gemensamt uppdrag"),
        ("influence", "influence", "inflytande"), ("involvement", "involvement", "engagemang"),
        ("resources", "resources", "resurser"),
      ]
    case .sources:
      [
        ("id", "id", "id"), ("title", "title", "titel"), ("publisher", "publisher", "utgivare"),
        ("date", "date", "datum"), ("url", "url", "adress"),
      ]
    case .competences: [("id", "id", "id"), ("name", "name", "namn")]
    case .about:
      [
        ("title", "title", "titel"), ("description", "description", "beskrivning"), ("language", "language", "språk"),
        ("asOf", "as of", "läget"), ("targetGroups", "target groups", "målgrupper"),
      ]
    }
  }
}
