// The records of a network as rows, in the words of one language that the reader of tables knows.

package import NetworkModel

/// Makes rows of records, and counts what does not come back as it was.
struct TableWords {
  let language: Language
  private let ownSectors: Set<Sector.ID>
  private var translated = 0
  private var split = 0
  private var keysAsAttributes: [String] = []

  init(language: Language, network: StakeholderNetwork) {
    self.language = language
    ownSectors = Set(network.ownSectors.map(\.id))
  }

  /// What was counted.
  func notes(_ language: Language) -> [WritingNote] {
    var notes: [WritingNote] = []
    if translated > 0 { notes.append(WritingNote(.otherLanguages(count: translated, kept: language))) }
    if split > 0 { notes.append(WritingNote(.tables(.split(split)))) }
    if !keysAsAttributes.isEmpty { notes.append(WritingNote(.tables(.keysAsAttributes(keysAsAttributes)))) }
    return notes
  }

  // MARK: Tables

  mutating func actors(_ network: StakeholderNetwork) -> TableBuilder {
    var table = builder(.actors, needed: ["id", "name", "sector"])
    for actor in network.actors {
      for key in actor.additional.map(\.key) where !keysAsAttributes.contains(key) { keysAsAttributes.append(key) }
      table.add(
        [
          .text(actor.id.text), text(actor.name), text(actor.shortName), .text(word(actor.sector)),
          .optional(actor.partOf?.text), list(actor.members.map(\.text)), .optional(actor.invitable.map(answer)),
          list(actor.tags), text(actor.place), .optional(actor.municipality), .optional(actor.orgNumber),
          text(actor.description), list(actor.competences), list(actor.profileAreas),
        ], actor.attributes + actor.additional)
    }
    return table
  }

  mutating func ties(_ network: StakeholderNetwork) -> TableBuilder {
    var table = builder(.ties, needed: ["source", "target", "direction"])
    for tie in network.collaborations {
      if tie.target.text.contains("|") { split += 1 }
      table.add(
        [
          .text(tie.source.text), .text(tie.target.text), .optional(tie.kind),
          .optional(tie.direction.map { word($0.rawValue, Self.directions) }),
          tie.strength.map { .number($0) } ?? .empty, date(tie.period.start), date(tie.period.end),
          text(tie.description),
        ], tie.additional)
    }
    return table
  }

  mutating func activities(_ network: StakeholderNetwork) -> TableBuilder {
    var table = builder(.activities, needed: ["id"])
    for activity in network.activities {
      table.add(
        [
          .text(activity.id.text), text(activity.name), text(activity.shortName), .optional(activity.kind),
          .optional(activity.status.map { word($0.rawValue, Self.statuses) }), .optional(activity.owner?.text),
          date(activity.period.start), date(activity.period.end), .optional(activity.continues?.text),
          text(activity.place), text(activity.description), list(activity.goals.map(\.text)),
          activity.effort.map { .number(String($0)) } ?? .empty, activity.effect.map { .number(String($0)) } ?? .empty,
          list(activity.answers.map(\.text)), .optional(activity.fulfils?.text), list(activity.attendance.map(\.text)),
        ], activity.additional)
    }
    return table
  }

  mutating func participants(_ network: StakeholderNetwork) -> TableBuilder {
    var table = builder(.participants, needed: ["activity", "actor"])
    for activity in network.activities {
      for participant in activity.participants {
        table.add(
          [
            .text(activity.id.text), .text(participant.actor.text),
            .optional(participant.role.map { word($0.rawValue, Self.roles) }),
          ], participant.additional)
      }
    }
    return table
  }

  mutating func goals(_ network: StakeholderNetwork) -> TableBuilder {
    var table = builder(.goals, needed: ["id"])
    for goal in network.goals {
      // What a goal needs beside sectors and competences has no column of its own.
      let needs = goal.needs.additional.map { Attribute("needs " + $0.key, $0.value) }
      for key in needs.map(\.key) where !keysAsAttributes.contains(key) { keysAsAttributes.append(key) }
      table.add(
        [
          .text(goal.id.text), .optional(goal.parent?.text),
          .optional(goal.kind.map { word($0.rawValue, Self.goalKinds) }), text(goal.title), text(goal.shortTitle),
          text(goal.description), list(goal.contributesTo.map(\.text)), goal.isHeeded ? .text(answer(true)) : .empty,
          list(goal.needs.sectors.map(word)), list(goal.needs.competences),
        ], goal.additional + needs)
    }
    return table
  }

  mutating func positions(_ network: StakeholderNetwork) -> TableBuilder {
    var table = builder(.positions, needed: ["actor", "goal"])
    for position in network.positions {
      table.add(
        [
          .optional(position.id?.text), .text(position.actor.text), .text(position.goal.text), text(position.topic),
          .optional(position.stance.map { word($0.rawValue, Self.stances) }), text(position.summary),
          date(position.date),
        ], position.additional)
    }
    return table
  }

  // MARK: Cells

  private func builder(_ role: TableRole, needed: [String]) -> TableBuilder {
    let columns = (role.writtenColumns).map { column in
      TableBuilder.Column(
        key: column.key, title: language == .swedish ? column.swedish : column.english,
        isNeeded: needed.contains(column.key))
    }
    return TableBuilder(role, language, columns)
  }

  private mutating func text(_ text: LocalizedText?) -> NetworkTables.Cell {
    guard let text else { return .empty }
    if Set(text.wordings).count > 1 { translated += 1 }
    return .optional(text.text(in: language))
  }

  private mutating func list(_ members: [String]) -> NetworkTables.Cell {
    split += members.count { $0.contains { "|;".contains($0) || $0.isNewline } }
    return .optional(members.joined(separator: "|"))
  }

  private func date(_ date: PartialDate?) -> NetworkTables.Cell { date.map { .date($0) } ?? .empty }

  private func answer(_ isSo: Bool) -> String { Self.answer(isSo, language) }

  /// Yes or no in a language.
  static func answer(_ isSo: Bool, _ language: Language) -> String {
    language == .swedish ? (isSo ? "ja" : "nej") : isSo ? "yes" : "no"
  }

  private func word(_ name: String, _ swedish: [String: String]) -> String { Self.word(name, swedish, language) }

  /// A word of the model in a language.
  static func word(_ name: String, _ swedish: [String: String], _ language: Language) -> String {
    language == .swedish ? swedish[name] ?? name : name
  }

  /// The Swedish words for the choices of a column.
  static func swedishWords(_ key: String) -> [String: String] {
    switch key {
    case "direction": directions
    case "status": statuses
    case "role": roles
    case "kind": goalKinds
    case "stance": stances
    default: [:]
    }
  }

  /// A sector's label where a reader takes that for this sector; its id otherwise.
  private func word(_ sector: Sector.ID) -> String {
    guard !ownSectors.contains(sector),
      let label = Sector.builtIn.first(where: { $0.id == sector })?.name(in: language),
      SectorNames.builtIn.id(of: label) == sector
    else { return sector.text }
    return label
  }

  private static let directions = ["undirected": "oriktad", "directed": "riktad", "mutual": "ömsesidig"]
  private static let statuses = [
    "proposed": "föreslagen", "planned": "planerad", "active": "pågående", "ended": "avslutad",
  ]
  private static let roles = ["lead": "leder", "host": "värd", "funder": "finansiär", "observer": "observatör"]
  private static let goalKinds = ["goal": "mål", "subgoal": "delmål", "area": "område", "strategy": "strategi"]
  private static let stances = [
    "supports": "stöder", "asks": "önskar", "concerned": "orolig", "opposes": "emot",
  ]
}

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
    }
  }

  /// What the file of the table is called, without ending and without letters that some disks spell in their own way.
  package func fileName(_ language: Language) -> String {
    guard language == .swedish else { return fileNames[0] }
    return String(sheetName(.swedish).lowercased().map { $0 == "ö" ? "o" : $0 == "å" ? "a" : $0 })
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
        ("profileAreas", "profile areas", "profilområden"),
      ]
    case .ties:
      [
        ("source", "from", "från"), ("target", "to", "till"), ("kind", "kind", "slag"),
        ("direction", "direction", "riktning"), ("strength", "strength", "styrka"), ("start", "start", "start"),
        ("end", "end", "slut"), ("description", "description", "beskrivning"),
      ]
    case .activities:
      [
        ("id", "id", "id"), ("name", "name", "namn"), ("shortName", "short name", "kortnamn"), ("kind", "kind", "slag"),
        ("status", "status", "status"), ("owner", "owner", "ägare"), ("start", "start", "start"),
        ("end", "end", "slut"),
        ("continues", "continues", "fortsätter"), ("place", "place", "plats"),
        ("description", "description", "beskrivning"), ("goals", "goals", "mål"), ("effort", "effort", "insats"),
        ("effect", "effect", "effekt"), ("answers", "answers", "svarar på"), ("fulfils", "fulfils", "genomför"),
        ("attendance", "attendance", "närvaro"),
      ]
    case .participants:
      [("activity", "activity", "aktivitet"), ("actor", "actor", "aktör"), ("role", "role", "roll")]
    case .goals:
      [
        ("id", "id", "id"), ("parent", "parent", "del av"), ("kind", "kind", "slag"), ("title", "title", "titel"),
        ("shortTitle", "short title", "korttitel"), ("description", "description", "beskrivning"),
        ("contributesTo", "contributes to", "bidrar till"), ("heeded", "heeded", "beaktas"),
        ("sectors", "sectors", "sektorer"), ("competences", "competences", "kompetenser"),
      ]
    case .positions:
      [
        ("id", "id", "id"), ("actor", "actor", "aktör"), ("goal", "goal", "mål"), ("topic", "topic", "fråga"),
        ("stance", "stance", "hållning"), ("summary", "summary", "sammanfattning"), ("date", "date", "datum"),
      ]
    }
  }
}
