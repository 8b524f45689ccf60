// An edit as it was asked for, made exact: keys by the model's names, records by their ids, a new record with an id.

import NetworkModel
import Spelling

/// An edit whose keys and references are those of the model.
struct ExactEdit {
  /// A value under a field; one language of a text where the edit says so.
  struct Value {
    let field: TableField
    /// The key as the record has it, for one that the model does not know.
    let own: String?
    let language: String?
    let text: String
  }

  let edit: RecordEdit
  let kind: EditedKind
  let ids: [String]
  var values: [Value]
}

/// Makes edits exact by what a network holds.
struct EditResolution {
  let network: StakeholderNetwork

  func exact(_ edit: RecordEdit) throws(EditProblem) -> ExactEdit {
    // A participant's is kept in a document, as a key of the user's own.
    if !edit.evidence.isEmpty, !edit.kind.takesEvidence, edit.kind != .participant { throw .noEvidence }
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
      let ids = try ids(edit)
      if case .set = edit.action,
        let value = values.first(where: { value in value.own == nil && edit.kind.identity.contains(value.field.key) })
      {
        throw .identity(key: value.field.key)
      }
      return ExactEdit(edit: edit, kind: edit.kind, ids: ids, values: values)
    }
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
  private func ids(_ edit: RecordEdit) throws(EditProblem) -> [String] {
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
      let isThere = network.collaborations.contains { Self.joins($0, one, other) }
      guard isThere else { throw .notFound(edit.kind, ids: [one, other], suggestion: nil) }
      return [one, other]
    case .participant:
      guard edit.ids.count == 2 else { throw .notFound(edit.kind, ids: edit.ids, suggestion: nil) }
      let (activity, actor) = (try id(edit.ids[0], in: .activities), try id(edit.ids[1], in: .actors))
      let isThere = network.activities.contains { candidate in
        candidate.id.text == activity && candidate.participants.contains { $0.actor.text == actor }
      }
      guard isThere else { throw .notFound(edit.kind, ids: [activity, actor], suggestion: nil) }
      return [activity, actor]
    case .observation, .answer: return edit.ids
    }
    throw .notFound(
      edit.kind, ids: edit.ids, suggestion: edit.ids.first.flatMap { Suggestion.nearest(to: $0, among: known) })
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
