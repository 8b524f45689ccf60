// Writing the native format in its one canonical form, so that a difference in git is a difference in content.
//
// Keys in a fixed order; records sorted by id, lists by content wherever their order means nothing; what is absent, null or
// empty is left out; keys of the user's own last, alphabetically.

public import NetworkModel

/// Writes networks in the native format.
public enum NetworkWriter {
  /// The canonical text of a network; equal networks, whatever the order of their records, give equal texts.
  ///
  /// - Complexity: O(size · log size).
  public static func write(_ network: StakeholderNetwork) -> String { JSONWriter().string(value(of: network)) }

  /// The canonical document of a network.
  static func value(of network: StakeholderNetwork) -> AttributeValue {
    // An editor looks for `$schema` at the top.
    let (first, others) = (
      network.additional.filter { $0.key.hasPrefix("$") }, network.additional.filter { !$0.key.hasPrefix("$") }
    )
    var record = RecordWriter(sorted(first))
    record.put("format", .string(NetworkReader.formatName))
    record.put("version", .integer(NetworkReader.formatVersion))
    record.put("title", network.title)
    record.put("description", network.description)
    record.put("language", network.language)
    record.put("asOf", network.asOf?.description)
    record.put("sources", canonical(network.sources.map(value)) { [$0["id"]] })
    // The order of a file's own sectors is the order of its legends.
    record.put("sectors", network.ownSectors.map(value))
    record.put("targetGroups", strings(network.targetGroups.map(\.text)))
    record.put("actors", canonical(network.actors.map(value)) { [$0["id"]] })
    record.put("collaborations", canonical(network.collaborations.map(value)) { [$0["source"], $0["target"]] })
    record.put("activities", canonical(network.activities.map(value)) { [$0["id"]] })
    record.put("goals", canonical(network.goals.map(value)) { [$0["id"]] })
    record.put("positions", canonical(network.positions.map(value)) { [$0["actor"], $0["goal"]] })
    record.put("survey", canonical(network.survey.map(value)) { [$0["actor"], $0["about"]] })
    record.put("competences", canonical(network.competences.map(value)) { [$0["id"]] })
    record.put(contentsOf: others)
    return record.value
  }

  private static func value(of source: StakeholderNetwork.Source) -> AttributeValue {
    var record = RecordWriter()
    record.put("id", .string(source.id.text))
    record.put("title", source.title)
    record.put("publisher", source.publisher)
    record.put("date", source.date?.description)
    record.put("url", source.url)
    record.put(contentsOf: source.additional)
    return record.value
  }

  private static func value(of sector: Sector) -> AttributeValue {
    var record = RecordWriter()
    record.put("id", .string(sector.id.text))
    record.put("label", sector.label)
    record.put("plural", sector.plural)
    record.put("helix", sector.helix?.rawValue)
    record.put("shape", sector.shape?.rawValue)
    record.put("color", sector.color?.description)
    record.put("invitable", sector.invitable.map(AttributeValue.bool))
    record.put(contentsOf: sector.additional)
    return record.value
  }

  private static func value(of actor: NetworkActor) -> AttributeValue {
    var record = RecordWriter()
    record.put("id", .string(actor.id.text))
    record.put("name", actor.name)
    record.put("shortName", actor.shortName)
    record.put("sector", actor.sector.text)
    record.put("partOf", actor.partOf?.text)
    record.put("members", strings(actor.members.map(\.text)))
    record.put("invitable", actor.invitable.map(AttributeValue.bool))
    record.put("tags", strings(actor.tags))
    record.put("place", actor.place)
    record.put("municipality", actor.municipality)
    record.put("orgNumber", actor.orgNumber)
    record.put("description", actor.description)
    record.put("competences", strings(actor.competences))
    record.put("profileAreas", strings(actor.profileAreas))
    var attributes = RecordWriter()
    attributes.put(contentsOf: actor.attributes)
    if !actor.attributes.isEmpty { record.put("attributes", attributes.value) }
    record.put("evidence", evidence(actor.evidence))
    record.put(contentsOf: actor.additional)
    return record.value
  }

  private static func value(of tie: Collaboration) -> AttributeValue {
    var record = RecordWriter()
    record.put("source", .string(tie.source.text))
    record.put("target", .string(tie.target.text))
    record.put("kind", tie.kind)
    record.put("direction", tie.direction?.rawValue)
    record.put("strength", tie.strength.map(AttributeValue.double))
    record.put(tie.period)
    record.put("description", tie.description)
    record.put("evidence", evidence(tie.evidence))
    record.put(contentsOf: tie.additional)
    return record.value
  }

  private static func value(of activity: Activity) -> AttributeValue {
    var record = RecordWriter()
    record.put("id", .string(activity.id.text))
    record.put("name", activity.name)
    record.put("shortName", activity.shortName)
    record.put("kind", activity.kind)
    record.put("status", activity.status?.rawValue)
    record.put("owner", activity.owner?.text)
    record.put(activity.period)
    record.put("continues", activity.continues?.text)
    record.put("place", activity.place)
    record.put("description", activity.description)
    record.put("goals", strings(activity.goals.map(\.text)))
    record.put("answers", strings(activity.answers.map(\.text)))
    record.put("fulfils", activity.fulfils?.text)
    let communications = activity.communications.map { communication in
      var record = RecordWriter()
      record.put("date", communication.date?.description)
      record.put("channel", communication.channel)
      record.put("audience", communication.audience)
      record.put(contentsOf: communication.additional)
      return record.value
    }
    record.put("communications", canonical(communications) { [$0["date"]] })
    record.put("attendance", strings(activity.attendance.map(\.text)))
    let participants = activity.participants.map { participant in
      var record = RecordWriter()
      record.put("actor", .string(participant.actor.text))
      record.put("role", participant.role?.rawValue)
      record.put(contentsOf: participant.additional)
      return record.value
    }
    record.put("participants", canonical(participants) { [$0["actor"]] })
    record.put("effort", activity.effort.map(AttributeValue.integer))
    record.put("effect", activity.effect.map(AttributeValue.integer))
    record.put("evidence", evidence(activity.evidence))
    record.put(contentsOf: activity.additional)
    return record.value
  }

  private static func value(of goal: Goal) -> AttributeValue {
    var record = RecordWriter()
    record.put("id", .string(goal.id.text))
    record.put("parent", goal.parent?.text)
    record.put("contributesTo", strings(goal.contributesTo.map(\.text)))
    if goal.isHeeded { record.put("heeded", .bool(true)) }
    record.put("kind", goal.kind?.rawValue)
    record.put("title", goal.title)
    record.put("shortTitle", goal.shortTitle)
    record.put("description", goal.description)
    var needs = RecordWriter()
    needs.put("sectors", strings(goal.needs.sectors.map(\.text)))
    needs.put("competences", strings(goal.needs.competences))
    needs.put(contentsOf: goal.needs.additional)
    if !goal.needs.isEmpty { record.put("needs", needs.value) }
    record.put("indicators", canonical(goal.indicators.map(value)) { [$0["id"]] })
    record.put("evidence", evidence(goal.evidence))
    record.put(contentsOf: goal.additional)
    return record.value
  }

  private static func value(of indicator: Indicator) -> AttributeValue {
    var record = RecordWriter()
    record.put("id", .string(indicator.id.text))
    record.put("title", indicator.title)
    record.put("unit", indicator.unit)
    record.put("baseline", indicator.baseline.map(value))
    record.put("target", indicator.target.map(value))
    record.put("observations", canonical(indicator.observations.map(value)) { [$0["date"]] })
    record.put(contentsOf: indicator.additional)
    return record.value
  }

  private static func value(of observation: Indicator.Observation) -> AttributeValue {
    var record = RecordWriter()
    record.put("date", observation.date?.description)
    record.put("value", .double(observation.value))
    record.put(contentsOf: observation.additional)
    return record.value
  }

  private static func value(of position: Position) -> AttributeValue {
    var record = RecordWriter()
    record.put("id", position.id?.text)
    record.put("actor", .string(position.actor.text))
    record.put("goal", .string(position.goal.text))
    record.put("topic", position.topic)
    record.put("stance", position.stance?.rawValue)
    record.put("summary", position.summary)
    record.put("date", position.date?.description)
    record.put("evidence", evidence(position.evidence))
    record.put(contentsOf: position.additional)
    return record.value
  }

  private static func value(of competence: Competence) -> AttributeValue {
    var record = RecordWriter()
    record.put("id", .string(competence.id))
    record.put("label", competence.label)
    record.put(contentsOf: competence.additional)
    return record.value
  }

  private static func value(of answer: SurveyAnswer) -> AttributeValue {
    var record = RecordWriter()
    record.put("actor", .string(answer.actor.text))
    record.put("about", answer.about?.text)
    record.put("date", answer.date?.description)
    record.put("topic", answer.topic)
    record.put("frequency", answer.frequency?.rawValue)
    for question in SurveyAnswer.Question.allCases {
      record.put(question.rawValue, answer.ratings[question].map(AttributeValue.integer))
    }
    record.put(contentsOf: answer.additional)
    return record.value
  }

  private static func evidence(_ evidence: [Evidence]) -> [AttributeValue] {
    let values = evidence.map { item in
      var record = RecordWriter()
      record.put("source", .string(item.source.text))
      record.put("section", item.section)
      record.put(contentsOf: item.additional)
      return record.value
    }
    return canonical(values) { [$0["source"]] }
  }
}

/// One object being written, key by key.
private struct RecordWriter {
  private var members: [Attribute]

  init(_ members: [Attribute] = []) { self.members = members }

  var value: AttributeValue { .object(members) }

  mutating func put(_ key: String, _ value: AttributeValue?) {
    if let value { members.append(Attribute(key, value)) }
  }

  mutating func put(_ key: String, _ string: String?) { put(key, string.map(AttributeValue.string)) }

  mutating func put(_ key: String, _ values: [AttributeValue]) {
    if !values.isEmpty { put(key, .array(values)) }
  }

  mutating func put(_ key: String, _ text: LocalizedText?) {
    switch text?.form {
    case .plain(let wording): put(key, wording)
    case .translated(let byTag):
      // The two languages of the tool first, as people write them; others after, alphabetically.
      let first = Language.allCases.map(\.rawValue)
      let tags = first.filter { byTag[$0] != nil } + byTag.keys.filter { !first.contains($0) }.sorted()
      put(key, .object(tags.map { Attribute($0, .string(byTag[$0] ?? "")) }))
    case nil: break
    }
  }

  mutating func put(_ period: Period) {
    put("start", period.start?.description)
    put("end", period.end?.description)
  }

  /// Adds the user's own keys.
  ///
  /// One that is there already, which only a program can bring about, is left out: the file
  /// could not be read again.
  mutating func put(contentsOf attributes: [Attribute]) {
    guard !attributes.isEmpty else { return }
    var keys = Set(members.map(\.key))
    members += sorted(attributes).filter { keys.insert($0.key).inserted }
  }
}

/// Attributes by key: their order means nothing.
private func sorted(_ attributes: [Attribute]) -> [Attribute] {
  attributes.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
}

/// Strings in order, for lists that are sets.
private func strings(_ strings: [String]) -> [AttributeValue] {
  strings.sorted(by: naturallyPrecedes).map(AttributeValue.string)
}

/// Records sorted by the strings under some keys and, where these are equal, by all that they hold.
///
/// By their bytes: strings that are equal in two Unicode forms would otherwise have no order.
private func canonical(
  _ records: [AttributeValue], by keys: (AttributeValue) -> [String]
) -> [AttributeValue] {
  var sorted = records.map { (keys: keys($0).map { Array($0.utf8) }, record: $0) }.sorted {
    naturallyPrecedes($0.keys, $1.keys)
  }
  // Few records share their keys, so that only these are written out for comparison.
  var start = 0
  while start < sorted.count {
    let end = sorted[start...].firstIndex { $0.keys != sorted[start].keys } ?? sorted.count
    if end > start + 1 {
      let group = sorted[start..<end].map { (text: [Array(JSONWriter.inline($0.record).utf8)], item: $0) }
      sorted.replaceSubrange(
        start..<end, with: group.sorted { naturallyPrecedes($0.text, $1.text) }.map(\.item))
    }
    start = end
  }
  return sorted.map(\.record)
}

/// Compares lists of texts by their first that differ.
private func naturallyPrecedes(_ left: [[UInt8]], _ right: [[UInt8]]) -> Bool {
  for (a, b) in zip(left, right) where a != b { return naturallyPrecedes(a.span, b.span) }
  return false
}

extension AttributeValue {
  /// The string under a key of an object; empty for anything else.
  fileprivate subscript(key: String) -> String {
    guard case .object(let members) = self, case .string(let text)? = members.first(where: { $0.key == key })?.value
    else { return "" }
    return text
  }
}
