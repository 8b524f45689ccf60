// Validation of texts: nothing in a network file may look like a personal identity number, and nothing is hidden in it.

extension Validator {
  mutating func checkTexts() {
    let root = DocumentPath.root
    scan(network.title, at: root["title"])
    scan(network.description, at: root["description"])
    scan(network.additional, at: root)
    for (place, source) in network.sources.enumerated() { scan(source, at: root["sources"][place]) }
    for (place, sector) in network.ownSectors.enumerated() { scan(sector, at: root["sectors"][place]) }
    for place in network.actors.indices { scan(network.actors[place], at: root["actors"][place]) }
    scanTies()
    for (place, activity) in network.activities.enumerated() { scan(activity, at: root["activities"][place]) }
    for (place, goal) in network.goals.enumerated() { scan(goal, at: root["goals"][place]) }
    for (place, position) in network.positions.enumerated() { scan(position, at: root["positions"][place]) }
    for (place, answer) in network.survey.enumerated() {
      scan(answer.topic, at: root["survey"][place]["topic"])
      scan(answer.additional, at: root["survey"][place])
    }
  }

  // MARK: Records

  private mutating func scan(_ source: StakeholderNetwork.Source, at path: DocumentPath) {
    scan(source.id.text, at: path["id"])
    scan(source.title, at: path["title"])
    scan(source.publisher, at: path["publisher"])
    scan(source.url, at: path["url"])
    scan(source.additional, at: path)
  }

  private mutating func scan(_ sector: Sector, at path: DocumentPath) {
    scan(sector.id.text, at: path["id"])
    scan(sector.label, at: path["label"])
    scan(sector.plural, at: path["plural"])
    scan(sector.additional, at: path)
  }

  private mutating func scan(_ actor: NetworkActor, at path: @autoclosure () -> DocumentPath) {
    scan(actor.id.text, at: path()["id"])
    scan(actor.name, at: path()["name"])
    scan(actor.shortName, at: path()["shortName"])
    scan(actor.tags, at: path()["tags"])
    scan(actor.place, at: path()["place"])
    scan(actor.municipality, at: path()["municipality"])
    scan(actor.orgNumber, at: path()["orgNumber"])
    scan(actor.description, at: path()["description"])
    scan(actor.competences, at: path()["competences"])
    scan(actor.profileAreas, at: path()["profileAreas"])
    scan(actor.attributes, at: path()["attributes"])
    scan(actor.evidence, at: path()["evidence"])
    scan(actor.additional, at: path())
  }

  private mutating func scanTies() {
    let ties = network.collaborations
    // Ties are many and their kinds few: a kind in which nothing was found is not looked at again right after.
    var cleanKind: String?
    for place in ties.indices where !ties[place].isPlain {
      func path() -> DocumentPath { DocumentPath.root["collaborations"][place] }
      if ties[place].kind != cleanKind {
        let before = findings.count
        scan(ties[place].kind, at: path()["kind"])
        if findings.count == before { cleanKind = ties[place].kind }
      }
      scan(ties[place].description, at: path()["description"])
      scan(ties[place].evidence, at: path()["evidence"])
      scan(ties[place].additional, at: path())
    }
  }

  private mutating func scan(_ activity: Activity, at path: DocumentPath) {
    scan(activity.id.text, at: path["id"])
    scan(activity.name, at: path["name"])
    scan(activity.shortName, at: path["shortName"])
    scan(activity.kind, at: path["kind"])
    scan(activity.place, at: path["place"])
    scan(activity.description, at: path["description"])
    for (index, participant) in activity.participants.enumerated() {
      scan(participant.additional, at: path["participants"][index])
    }
    scan(activity.evidence, at: path["evidence"])
    scan(activity.additional, at: path)
  }

  private mutating func scan(_ goal: Goal, at path: DocumentPath) {
    scan(goal.id.text, at: path["id"])
    scan(goal.title, at: path["title"])
    scan(goal.shortTitle, at: path["shortTitle"])
    scan(goal.description, at: path["description"])
    scan(goal.needs.competences, at: path["needs"]["competences"])
    scan(goal.needs.additional, at: path["needs"])
    for (index, indicator) in goal.indicators.enumerated() { scan(indicator, at: path["indicators"][index]) }
    scan(goal.evidence, at: path["evidence"])
    scan(goal.additional, at: path)
  }

  private mutating func scan(_ indicator: Indicator, at path: DocumentPath) {
    scan(indicator.id.text, at: path["id"])
    scan(indicator.title, at: path["title"])
    scan(indicator.unit, at: path["unit"])
    scan(indicator.baseline?.additional ?? [], at: path["baseline"])
    scan(indicator.target?.additional ?? [], at: path["target"])
    for (index, observation) in indicator.observations.enumerated() {
      scan(observation.additional, at: path["observations"][index])
    }
    scan(indicator.additional, at: path)
  }

  private mutating func scan(_ position: Position, at path: DocumentPath) {
    scan(position.summary, at: path["summary"])
    scan(position.evidence, at: path["evidence"])
    scan(position.additional, at: path)
  }

  // MARK: Texts and values

  // Paths are made only where something is found: almost every text holds nothing.

  private mutating func scan(_ evidence: [Evidence], at path: @autoclosure () -> DocumentPath) {
    for (index, item) in evidence.enumerated() {
      scan(item.section, at: path()[index]["section"])
      scan(item.additional, at: path()[index])
    }
  }

  private mutating func scan(_ texts: [String], at path: @autoclosure () -> DocumentPath) {
    for (index, text) in texts.enumerated() { scan(text, at: path()[index]) }
  }

  private mutating func scan(_ text: String?, at path: @autoclosure () -> DocumentPath) {
    guard let text else { return }
    if let masked = PersonalNumber.masked(firstIn: text) { report(.personalNumber(masked: masked), at: path()) }
    if VisibleText.hides(text) { report(.hiddenCharacters(text), at: path()) }
  }

  private mutating func scan(_ text: LocalizedText?, at path: @autoclosure () -> DocumentPath) {
    switch text?.form {
    case .plain(let wording): scan(wording, at: path())
    case .translated: for wording in text?.wordings ?? [] { scan(wording, at: path()) }
    case nil: break
    }
  }

  private mutating func scan(_ attributes: [Attribute], at path: @autoclosure () -> DocumentPath) {
    for attribute in attributes {
      scan(attribute.key, at: path()[attribute.key])
      scan(attribute.value, at: path()[attribute.key])
    }
  }

  private mutating func scan(_ value: AttributeValue, at path: @autoclosure () -> DocumentPath) {
    switch value {
    case .null, .bool: break
    case .number(let text), .string(let text): scan(text, at: path())
    case .array(let values): for (index, value) in values.enumerated() { scan(value, at: path()[index]) }
    case .object(let members): scan(members, at: path())
    }
  }
}
