// Validation of texts: nothing in a network file may look like a personal identity number.

extension Validator {
  mutating func checkPersonalNumbers() {
    let root = DocumentPath.root
    scan(network.title, at: root["title"])
    scan(network.description, at: root["description"])
    scan(network.additional, at: root)
    for (place, source) in network.sources.enumerated() {
      let path = root["sources"][place]
      scan(source.id.text, at: path["id"])
      scan(source.title, at: path["title"])
      scan(source.publisher, at: path["publisher"])
      scan(source.additional, at: path)
    }
    for (place, actor) in network.actors.enumerated() {
      let path = root["actors"][place]
      scan(actor.id.text, at: path["id"])
      scan(actor.name, at: path["name"])
      scan(actor.shortName, at: path["shortName"])
      scan(actor.description, at: path["description"])
      scan(actor.orgNumber, at: path["orgNumber"])
      scan(actor.attributes, at: path["attributes"])
      scan(actor.additional, at: path)
      for (key, list) in [
        ("tags", actor.tags), ("competences", actor.competences), ("profileAreas", actor.profileAreas),
      ] {
        for (index, text) in list.enumerated() { scan(text, at: path[key][index]) }
      }
    }
    for (place, tie) in network.collaborations.enumerated() {
      let path = root["collaborations"][place]
      scan(tie.kind, at: path["kind"])
      scan(tie.description, at: path["description"])
      scan(tie.additional, at: path)
    }
    for (place, activity) in network.activities.enumerated() {
      let path = root["activities"][place]
      scan(activity.id.text, at: path["id"])
      scan(activity.name, at: path["name"])
      scan(activity.description, at: path["description"])
      scan(activity.additional, at: path)
      for (index, participant) in activity.participants.enumerated() {
        scan(participant.additional, at: path["participants"][index])
      }
    }
    for (place, goal) in network.goals.enumerated() {
      let path = root["goals"][place]
      scan(goal.title, at: path["title"])
      scan(goal.description, at: path["description"])
      scan(goal.additional, at: path)
    }
    for (place, position) in network.positions.enumerated() {
      let path = root["positions"][place]
      scan(position.summary, at: path["summary"])
      scan(position.additional, at: path)
    }
  }

  private mutating func scan(_ text: String?, at path: DocumentPath) {
    guard let text, let masked = PersonalNumber.masked(firstIn: text) else { return }
    report(.personalNumber(masked: masked), at: path)
  }

  private mutating func scan(_ text: LocalizedText?, at path: DocumentPath) {
    for wording in text?.wordings ?? [] { scan(wording, at: path) }
  }

  private mutating func scan(_ attributes: [Attribute], at path: DocumentPath) {
    for attribute in attributes { scan(attribute.value, at: path[attribute.key]) }
  }

  private mutating func scan(_ value: AttributeValue, at path: DocumentPath) {
    switch value {
    case .null, .bool: break
    case .number(let text), .string(let text): scan(text, at: path)
    case .array(let values): for (index, value) in values.enumerated() { scan(value, at: path[index]) }
    case .object(let members): scan(members, at: path)
    }
  }
}
