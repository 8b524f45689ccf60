// The records of a network as rows, in the words of one language that the reader of tables knows.

import NetworkModel

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
          text(actor.description), list(actor.competences), list(actor.profileAreas), evidence(actor.evidence),
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
          text(tie.description), evidence(tie.evidence),
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
          evidence(activity.evidence),
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
          list(goal.needs.sectors.map(word)), list(goal.needs.competences), evidence(goal.evidence),
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
          date(position.date), evidence(position.evidence),
        ], position.additional)
    }
    return table
  }

  mutating func survey(_ network: StakeholderNetwork) -> TableBuilder {
    var table = builder(.survey, needed: ["actor", "about", "date"])
    for answer in network.survey {
      table.add(
        [
          .text(answer.actor.text), .optional(answer.about?.text), date(answer.date), text(answer.topic),
          .optional(answer.frequency.map { word($0.rawValue, Self.frequencies) }),
        ]
          + SurveyAnswer.Question.allCases.map { answer.ratings[$0].map { .number(String($0)) } ?? .empty },
        answer.additional)
    }
    return table
  }

  mutating func sources(_ network: StakeholderNetwork) -> TableBuilder {
    var table = builder(.sources, needed: ["id", "title"])
    for source in network.sources {
      table.add(
        [
          .text(source.id.text), text(source.title), text(source.publisher), date(source.date), .optional(source.url),
        ], source.additional)
    }
    return table
  }

  mutating func competences(_ network: StakeholderNetwork) -> TableBuilder {
    var table = builder(.competences, needed: ["id", "name"])
    for competence in network.competences {
      table.add([.text(competence.id), text(competence.label)], competence.additional)
    }
    return table
  }

  /// What the network says of itself: one row, or none.
  mutating func about(_ network: StakeholderNetwork) -> TableBuilder {
    var table = builder(.about, needed: ["title"])
    let own = network.additional.filter { !$0.key.hasPrefix("$") }
    let cells = [
      text(network.title), text(network.description), .optional(network.language), date(network.asOf),
      list(network.targetGroups.map(word)),
    ]
    if !own.isEmpty || cells.contains(where: { $0 != .empty }) { table.add(cells, own) }
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

  /// Evidence as `source:section`, with `|` between.
  private mutating func evidence(_ evidence: [Evidence]) -> NetworkTables.Cell {
    let parts = evidence.map { item in
      if item.source.text.contains(":") || !item.additional.isEmpty { split += 1 }
      guard let section = item.section else { return item.source.text }
      if Set(section.wordings).count > 1 { translated += 1 }
      return item.source.text + ":" + section.text(in: language)
    }
    return list(parts)
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
    case "frequency": frequencies
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
  private static let frequencies = [
    "yearly": "någon gång om året", "quarterly": "varje kvartal", "monthly": "varje månad", "weekly": "varje vecka",
  ]
  private static let stances = [
    "supports": "stöder", "asks": "önskar", "concerned": "orolig", "opposes": "emot",
  ]
}
