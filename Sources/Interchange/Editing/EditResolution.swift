// An edit as it was asked for, made exact: keys by the model's names, records by their ids, a new record with an id.

import NetworkModel
import Spelling

/// Makes edits exact by what a network holds.
struct EditResolution {
  let network: StakeholderNetwork

  func exact(_ asked: RecordEdit) throws(EditProblem) -> ExactEdit {
    let edit = try namingSources(takingEvidence(asked))
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

  /// An edit with the ids of sources that its evidence calls by their titles.
  private func namingSources(_ edit: RecordEdit) throws(EditProblem) -> RecordEdit {
    var edit = edit
    for place in edit.evidence.indices {
      edit.evidence[place].source = .init(try id(edit.evidence[place].source.text, in: .sources))
    }
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
      let identity = edit.kind.identity(by: edit.ids.count) ?? []
      if case .set = edit.action,
        let value = values.first(where: { value in value.own == nil && identity.contains(value.field.key) })
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
    if field.key == "language" {
      let known = ["svenska": "sv", "swedish": "sv", "engelska": "en", "english": "en"]
      let language = known[text.foldedWord] ?? text.lowercased()
      guard Language(rawValue: language) != nil else {
        let choices = Language.allCases.map(\.rawValue)
        throw .invalid([
          FormatFault(
            .unknownChoice(text, choices: choices, suggestion: nil), at: SourceLocation(line: 1, column: 1),
            path: DocumentPath.root["language"])
        ])
      }
      return language
    }
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
    let names = SectorNames(known).words.map(\.text)
    throw .unknownSector(
      word, suggestion: Suggestion.nearest(to: word, among: names),
      known: known.filter { seen.insert($0.id.text).inserted })
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
