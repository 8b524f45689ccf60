// An edit as it was asked for, made exact: keys by the model's names, records by their ids, a new record with an id.

import NetworkModel
import Spelling

/// Makes edits exact by what a network holds.
struct EditResolution {
  let network: StakeholderNetwork

  func exact(_ asked: RecordEdit) throws(EditProblem) -> ExactEdit {
    let edit = takingEvidence(asked)
    // A participant's is kept in a document, as a key of the user's own.
    if !edit.evidence.isEmpty, !edit.kind.takesEvidence, edit.kind != .participant { throw .noEvidence }
    let newSectors = edit.addsSectors ? newSectors(edit) : []
    let resolution = EditResolution(network: newSectors.isEmpty ? network : network.with(newSectors))
    var exact = try resolution.exact(named: edit)
    exact.newSectors = newSectors
    return exact
  }

  /// An edit whose evidence that was given as a value stands in place of what there is; a key of that name may be the user's own.
  private func takingEvidence(_ edit: RecordEdit) -> RecordEdit {
    guard edit.kind.takesEvidence, let field = edit.kind.table?.field("evidence") else { return edit }
    let own = ownKeys(of: edit.kind)
    func isEvidence(_ value: RecordEdit.Value) -> Bool {
      !value.isOwn && !own.contains(value.key) && field.isCalled(value.key)
    }
    var edit = edit
    for value in edit.values where isEvidence(value) {
      edit.clearsEvidence = true
      edit.evidence += value.text.split(separator: "|").map { Evidence(word: String($0)) }
    }
    edit.values.removeAll(where: isEvidence)
    return edit
  }

  /// The sectors of an edit that the network does not have, each with an id.
  private func newSectors(_ edit: RecordEdit) -> [Sector] {
    let known = network.allSectors + network.sectorsInUse
    var taken = Set(known.map(\.id.text))
    var new: [Sector] = []
    for value in edit.values where !value.isOwn {
      let shape = edit.kind.fields.first { $0.isCalled(value.key) }?.shape
      guard shape == .sector || shape == .sectors else { continue }
      for word in shape == .sector ? [value.text.trimmed] : Self.parts(of: value.text) where !word.isEmpty {
        if SectorNames(known + new).id(of: word) != nil { continue }
        let id = ReadableID.make(from: word, taken: taken, fallback: "sector-1")
        taken.insert(id)
        new.append(Sector(id: .init(id), label: LocalizedText(word)))
      }
    }
    return new
  }

  /// An edit of records and sectors that the network has.
  private func exact(named edit: RecordEdit) throws(EditProblem) -> ExactEdit {
    var values: [ExactEdit.Value] = []
    for value in edit.values { values.append(try exact(value, edit.kind)) }
    switch edit.action {
    case .add:
      let missing = edit.kind.fields.filter { field in
        field.isNeeded && !values.contains { $0.field.key == field.key && !$0.text.isEmpty }
      }
      if !missing.isEmpty { throw .missing(edit.kind, keys: missing.map(\.key)) }
      return try withID(edit, values)
    case .set, .remove:
      var condition: [ExactEdit.Value] = []
      for value in edit.condition { condition.append(try exact(value, edit.kind)) }
      let ids = try ids(edit, condition)
      if case .set = edit.action,
        let value = values.first(where: { value in value.own == nil && edit.kind.identity.contains(value.field.key) })
      {
        throw .identity(key: value.field.key)
      }
      if case .set = edit.action {
        let emptied = values.filter { $0.own == nil && $0.field.isNeeded && $0.text.isEmpty && $0.language == nil }
        if !emptied.isEmpty { throw .emptied(edit.kind, keys: emptied.map(\.field.key)) }
      }
      return ExactEdit(edit: edit, kind: edit.kind, ids: ids, values: values, condition: condition)
    }
  }

  /// An activity as JSON in which names of actors, activities and goals have become ids.
  func named(_ activity: AttributeValue) -> AttributeValue {
    func meant(_ value: AttributeValue, _ table: TableRole) -> AttributeValue {
      value.string.flatMap { try? id($0, in: table) }.map { .string($0) } ?? value
    }
    var activity = activity
    for field in EditedKind.activity.fields {
      guard let value = activity[member: field.key] else { continue }
      switch field.shape {
      case .reference(let table): activity[member: field.key] = meant(value, table)
      case .references(let table): activity[member: field.key] = .array(value.members.map { meant($0, table) })
      case .choice:
        if let word = value.string.flatMap({ CellWords.statuses[$0.foldedWord] }), field.key == "status" {
          activity[member: field.key] = .string(word)
        }
      default: break
      }
    }
    if let participants = activity[member: "participants"]?.members {
      activity[member: "participants"] = .array(
        participants.map { participant in
          guard let actor = participant[member: "actor"] else { return meant(participant, .actors) }
          var participant = participant
          participant[member: "actor"] = meant(actor, .actors)
          return participant
        })
    }
    return activity
  }

  // MARK: Keys and values

  private func exact(_ value: RecordEdit.Value, _ kind: EditedKind) throws(EditProblem) -> ExactEdit.Value {
    if value.isOwn { return own(value.key, value.text) }
    let parts = value.key.split(separator: ".", maxSplits: 1).map(String.init)
    let isTagged = parts.count == 2 && parts[1].count == 2
    let word = isTagged ? parts[0] : value.key
    let fields = kind.fields
    guard let field = fields.first(where: { $0.key == word }) ?? fields.first(where: { $0.isCalled(word) }) else {
      let own = ownKeys(of: kind)
      if let key = own.first(where: { $0 == value.key }) { return self.own(key, value.text) }
      let known = fields.map(\.key) + own
      throw .unknownKey(value.key, kind, suggestion: Suggestion.nearest(to: value.key, among: known), known: known)
    }
    return ExactEdit.Value(
      field: field, own: nil, language: isTagged ? parts[1] : nil, text: try meant(value.text.trimmed, field))
  }

  /// A value under a key of the user's own.
  private func own(_ key: String, _ text: String) -> ExactEdit.Value {
    let field = TableField(key: key, english: key, swedish: key, names: [key], shape: .word, isNeeded: false)
    return ExactEdit.Value(field: field, own: key, language: nil, text: text.trimmed)
  }

  /// The keys of the users' own that some record of a kind has.
  private func ownKeys(of kind: EditedKind) -> [String] {
    var seen: Set<String> = []
    let attributes: [Attribute] =
      switch kind {
      case .actor: network.actors.flatMap { $0.attributes + $0.additional }
      case .tie: network.collaborations.flatMap(\.additional)
      case .activity: network.activities.flatMap(\.additional)
      case .goal: network.goals.flatMap(\.additional)
      case .position: network.positions.flatMap(\.additional)
      case .network, .participant, .observation, .source, .answer: []
      }
    return attributes.map(\.key).filter { seen.insert($0).inserted }
  }

  /// A value in which names of records have become ids.
  private func meant(_ text: String, _ field: TableField) throws(EditProblem) -> String {
    if text.isEmpty { return "" }
    switch field.shape {
    case .reference(let table): return try id(text, in: table)
    case .references(let table):
      var ids: [String] = []
      for part in Self.parts(of: text) { ids.append(try id(part, in: table)) }
      return ids.joined(separator: "|")
    case .sector: return try sector(text)
    case .sectors:
      var ids: [String] = []
      for part in Self.parts(of: text) { ids.append(try sector(part)) }
      return ids.joined(separator: "|")
    case .words: return Self.parts(of: text).joined(separator: "|")
    case .choice:
      let words: [String: String] =
        switch field.key {
        case "direction": CellWords.directions
        case "status": CellWords.statuses
        case "role": CellWords.roles
        case "stance": CellWords.stances
        case "frequency": CellWords.frequencies
        default: CellWords.goalKinds
        }
      return words[text.foldedWord] ?? text
    default: return text
    }
  }

  /// The members of a list, between `|`, `,` or `;`.
  static func parts(of text: String) -> [String] {
    text.split { "|,;".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private func sector(_ word: String) throws(EditProblem) -> String {
    let known = network.allSectors + network.sectorsInUse
    if let id = SectorNames(known).id(of: word) { return id.text }
    var seen: Set<String> = []
    let ids = known.map(\.id.text).filter { seen.insert($0).inserted }
    let names = SectorNames(known).words.map(\.text)
    throw .unknownSector(word, suggestion: Suggestion.nearest(to: word, among: names), known: ids)
  }

  // MARK: Records

  /// The id that a word means: one that is there, else that of the one record with this name, else the word.
  private func id(_ word: String, in table: TableRole) throws(EditProblem) -> String {
    let records: [(id: String, names: [LocalizedText?])] =
      switch table {
      case .actors: network.actors.map { ($0.id.text, [$0.name, $0.shortName]) }
      case .activities: network.activities.map { ($0.id.text, [$0.name, $0.shortName]) }
      case .goals: network.goals.map { ($0.id.text, [$0.title, $0.shortTitle]) }
      default: []
      }
    if records.contains(where: { $0.id == word }) { return word }
    let folded = word.foldedName
    let named = records.filter { record in
      record.names.contains { $0?.wordings.contains { $0.foldedName == folded } ?? false }
    }
    if named.count > 1 { throw .ambiguous(word, ids: named.map(\.id)) }
    return named.first?.id ?? word
  }

  /// The ids of the record that an edit means.
  private func ids(_ edit: RecordEdit, _ condition: [ExactEdit.Value]) throws(EditProblem) -> [String] {
    let known: [String]
    switch edit.kind {
    case .network: return []
    case .actor, .activity, .goal:
      let id = try id(edit.ids.first ?? "", in: edit.kind.table ?? .actors)
      known =
        edit.kind == .actor
        ? network.actors.map(\.id.text)
        : edit.kind == .activity ? network.activities.map(\.id.text) : network.goals.map(\.id.text)
      if known.contains(id) { return [id] }
    case .position:
      known = network.positions.compactMap(\.id?.text)
      if known.contains(edit.ids.first ?? "") { return edit.ids }
    case .source:
      known = network.sources.map(\.id.text)
      if known.contains(edit.ids.first ?? "") { return edit.ids }
    case .tie:
      guard edit.ids.count == 2 else { throw .notFound(edit.kind, ids: edit.ids, suggestion: nil) }
      let (one, other) = (try id(edit.ids[0], in: .actors), try id(edit.ids[1], in: .actors))
      let ties = network.collaborations.filter { Self.joins($0, one, other) }
      if ties.isEmpty { throw .notFound(edit.kind, ids: [one, other], suggestion: nil) }
      let meant = ties.count { tie in condition.allSatisfy { $0.isHeld(by: Self.text(of: $0, in: tie)) } }
      if meant == 0 || meant > 1 && !edit.meansAll {
        throw .severalTies(ids: [one, other], ties: ties, isNone: meant == 0)
      }
      return [one, other]
    case .participant:
      guard edit.ids.count == 2 else { throw .notFound(edit.kind, ids: edit.ids, suggestion: nil) }
      let (activity, actor) = (try id(edit.ids[0], in: .activities), try id(edit.ids[1], in: .actors))
      let isThere = network.activities.contains { candidate in
        candidate.id.text == activity && candidate.participants.contains { $0.actor.text == actor }
      }
      guard isThere else { throw .notFound(edit.kind, ids: [activity, actor], suggestion: nil) }
      let roles =
        network.activities.first { $0.id.text == activity }?.participants.filter { $0.actor.text == actor } ?? []
      let meant = roles.filter { participant in
        condition.allSatisfy { value in
          value.isHeld(
            by: value.field.key == "role" && value.own == nil
              ? participant.role?.rawValue
              : participant.additional.first { $0.key == (value.own ?? value.field.key) }?.value.shown)
        }
      }
      if meant.isEmpty || meant.count > 1 && !edit.meansAll {
        throw .severalRoles(ids: [activity, actor], roles: roles.map(\.role), isNone: meant.isEmpty)
      }
      return [activity, actor]
    case .observation, .answer: return edit.ids
    }
    let words = known + names(of: edit.kind)
    throw .notFound(
      edit.kind, ids: edit.ids, suggestion: edit.ids.first.flatMap { Suggestion.nearest(to: $0, among: words) },
      known: known.count <= 20 ? known : [])
  }

  /// What the records of a kind are called.
  private func names(of kind: EditedKind) -> [String] {
    switch kind {
    case .actor: network.actors.flatMap(\.name.wordings)
    case .activity: network.activities.flatMap { $0.name?.wordings ?? [] }
    case .goal: network.goals.flatMap { $0.title?.wordings ?? [] }
    default: []
    }
  }

  /// What a tie has under the key of a value.
  private static func text(of value: ExactEdit.Value, in tie: Collaboration) -> String? {
    if let own = value.own { return tie.additional.first { $0.key == own }?.value.shown }
    return switch value.field.key {
    case "kind": tie.kind
    case "direction": tie.direction?.rawValue
    case "strength": tie.strength.map { String($0) }
    case "start": tie.period.start?.description
    case "end": tie.period.end?.description
    case "description": tie.description?.wordings.first
    default: nil
    }
  }

  /// Whether a tie joins two actors, in either order.
  private static func joins(_ tie: Collaboration, _ one: String, _ other: String) -> Bool {
    (tie.source.text, tie.target.text) == (one, other) || (tie.source.text, tie.target.text) == (other, one)
  }

  /// A new record with an id, made from its name where none was given.
  private func withID(_ edit: RecordEdit, _ values: [ExactEdit.Value]) throws(EditProblem) -> ExactEdit {
    func value(_ key: String) -> String { values.first { $0.field.key == key }?.text ?? "" }
    guard edit.kind.identity == ["id"] else {
      let ids = edit.kind.identity.map(value)
      return ExactEdit(edit: edit, kind: edit.kind, ids: ids, values: values)
    }
    let taken: [String] =
      switch edit.kind {
      case .actor: network.actors.map(\.id.text)
      case .activity: network.activities.map(\.id.text)
      case .goal: network.goals.map(\.id.text)
      case .position: network.positions.compactMap(\.id?.text)
      default: network.sources.map(\.id.text)
      }
    var values = values
    let given = value("id")
    if !given.isEmpty {
      if taken.contains(given) { throw .alreadyThere(edit.kind, ids: [given]) }
      return ExactEdit(edit: edit, kind: edit.kind, ids: [given], values: values)
    }
    let name = edit.kind == .position ? value("actor") + " " + value("goal") : value("name") + value("title")
    let id = ReadableID.make(from: name, taken: Set(taken), fallback: edit.kind.rawValue + "-1")
    if let field = edit.kind.fields.first(where: { $0.key == "id" }) {
      values.insert(ExactEdit.Value(field: field, own: nil, language: nil, text: id), at: 0)
    }
    return ExactEdit(edit: edit, kind: edit.kind, ids: [id], values: values)
  }
}

extension StakeholderNetwork {
  /// The network with more sectors of its own.
  fileprivate func with(_ sectors: [Sector]) -> StakeholderNetwork {
    var network = self
    network.ownSectors += sectors
    return network
  }
}
