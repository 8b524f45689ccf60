// Edits of the native document: the record is changed, and the canonical writer puts everything in its place.

import NetworkModel
import Spelling

/// Changes the document of a network.
struct DocumentEditing {
  /// The document.
  private(set) var document: AttributeValue
  /// What was changed.
  private(set) var changes: [EditChange] = []

  init(_ network: StakeholderNetwork) { document = NetworkWriter.value(of: network) }

  mutating func apply(_ edit: ExactEdit) throws(EditProblem) {
    let sectors = NetworkWriter.value(of: StakeholderNetwork(ownSectors: edit.newSectors))[member: "sectors"]
    for (sector, record) in zip(edit.newSectors, sectors?.members ?? []) {
      document.appendMember(record, under: "sectors")
      changes.append(.sector(name: sector.label?.wordings.first ?? sector.id.text))
    }
    switch edit.edit.action {
    case .add: try add(edit)
    case .set: try set(edit)
    case .remove(let withReferences):
      remove(edit)
      if withReferences, let table = edit.kind.table, let id = edit.ids.first { removeReferences(to: id, table) }
    }
  }

  // MARK: Adding

  private mutating func add(_ edit: ExactEdit) throws(EditProblem) {
    var record = AttributeValue.object([])
    for value in edit.values { try Self.put(value, into: &record, edit.kind) }
    if !edit.edit.evidence.isEmpty { record[member: "evidence"] = Self.evidence(edit.edit.evidence) }
    switch edit.kind {
    case .network: break
    case .participant:
      record[member: "activity"] = nil
      try change(edit, "activities", edit.ids[0]) { $0.appendMember(record, under: "participants") }
    case .observation:
      record[member: "indicator"] = nil
      try addObservation(record, edit)
    default: document.appendMember(record, under: edit.kind.list ?? "")
    }
    changes.append(.added(edit.kind, ids: edit.ids))
  }

  private mutating func addObservation(_ record: AttributeValue, _ edit: ExactEdit) throws(EditProblem) {
    var goals = document[member: "goals"]?.members ?? []
    var known: [String] = []
    for place in goals.indices {
      var indicators = goals[place][member: "indicators"]?.members ?? []
      known += indicators.compactMap { $0[member: "id"]?.string }
      guard let found = indicators.firstIndex(where: { $0[member: "id"]?.string == edit.ids[0] }) else { continue }
      let date = record[member: "date"]
      let isThere = indicators[found][member: "observations"]?.members.contains { $0[member: "date"] == date } ?? false
      if isThere { throw .alreadyThere(.observation, ids: edit.ids) }
      indicators[found].appendMember(record, under: "observations")
      goals[place][member: "indicators"] = .array(indicators)
      document[member: "goals"] = .array(goals)
      return
    }
    throw .notFound(
      .observation, ids: [edit.ids[0]], suggestion: Suggestion.nearest(to: edit.ids[0], among: known))
  }

  // MARK: Setting

  private mutating func set(_ edit: ExactEdit) throws(EditProblem) {
    guard edit.kind != .network else {
      changes += try Self.put(edit, into: &document)
      return
    }
    if edit.kind == .participant {
      var problem: EditProblem?
      var notes: [EditChange] = []
      try change(edit, "activities", edit.ids[0]) { activity in
        var members = activity[member: "participants"]?.members ?? []
        for place in members.indices where Self.isMeant(participant: members[place], edit) {
          do throws(EditProblem) { notes += try Self.put(edit, into: &members[place]) } catch { problem = error }
        }
        activity[member: "participants"] = .array(members)
      }
      if let problem { throw problem }
      changes += notes
      return
    }
    let list = edit.kind.list ?? ""
    var records = document[member: list]?.members ?? []
    for place in records.indices where Self.isMeant(records[place], edit) {
      changes += try Self.put(edit, into: &records[place])
    }
    document[member: list] = .array(records)
  }

  /// Puts the values of an edit into a record, its evidence included.
  private static func put(_ edit: ExactEdit, into record: inout AttributeValue) throws(EditProblem) -> [EditChange] {
    var changes: [EditChange] = []
    for value in edit.values {
      let path = path(value, record, edit.kind)
      let old = record[path: path]?.shown
      try put(value, into: &record, edit.kind)
      let new = record[path: path]?.shown
      if new != old { changes.append(.set(edit.kind, ids: edit.ids, key: path.last ?? "", old: old, new: new)) }
    }
    if edit.edit.clearsEvidence, let old = record[member: "evidence"]?.members, !old.isEmpty {
      record[member: "evidence"] = nil
      let words = old.map { $0[member: "source"]?.string ?? "" }
      changes.append(.set(edit.kind, ids: edit.ids, key: "evidence", old: words.joined(separator: ", "), new: nil))
    }
    if !edit.edit.evidence.isEmpty {
      let old = record[member: "evidence"]
      let there = old?.members ?? []
      let more = evidence(edit.edit.evidence).members.filter { !there.contains($0) }
      record[member: "evidence"] = .array(there + more)
      let words = edit.edit.evidence.filter { more.contains(evidence([$0]).members[0]) }.map(\.word)
      if !more.isEmpty {
        changes.append(
          .set(edit.kind, ids: edit.ids, key: "evidence", old: nil, new: words.joined(separator: ", ")))
      }
    }
    return changes
  }

  private static func put(
    _ value: ExactEdit.Value, into record: inout AttributeValue, _ kind: EditedKind
  ) throws(EditProblem) {
    let path = path(value, record, kind)
    record[path: path] = try json(value, old: record[path: path])
  }

  /// Where a value stands in a record.
  private static func path(_ value: ExactEdit.Value, _ record: AttributeValue, _ kind: EditedKind) -> [String] {
    if let own = value.own {
      return kind == .actor && record[member: own] == nil ? ["attributes", own] : [own]
    }
    let isNeed = kind == .goal && ["sectors", "competences"].contains(value.field.key)
    return isNeed ? ["needs", value.field.key] : [value.field.key]
  }

  /// A value as the document has it; nil for none.
  ///
  /// What cannot be understood stays a text, for the reader to refuse.
  private static func json(_ value: ExactEdit.Value, old: AttributeValue?) throws(EditProblem) -> AttributeValue? {
    let text = value.text
    switch value.field.shape {
    case .text:
      if case .object(let wordings)? = old {
        guard let language = value.language else {
          throw .translated(key: value.field.key, languages: wordings.map(\.key))
        }
        var changed = AttributeValue.object(wordings)
        changed[member: language] = text.isEmpty ? nil : .string(text)
        return changed == .object([]) ? nil : changed
      }
      guard let language = value.language else { return text.isEmpty ? nil : .string(text) }
      if old != nil { throw .notTranslated(key: value.field.key) }
      return text.isEmpty ? nil : .object([Attribute(language, .string(text))])
    case _ where text.isEmpty: return nil
    case .words, .references, .sectors: return .array(EditResolution.parts(of: text).map { .string($0) })
    case .number, .score, .rating: return CellNumber.literal(of: text).map { .number($0) } ?? .string(text)
    case .truth: return CellWords.answers[text.foldedWord].map { .bool($0) } ?? .string(text)
    default:
      if value.own != nil, let literal = CellNumber.literal(of: text) { return .number(literal) }
      return .string(text)
    }
  }

  private static func evidence(_ evidence: [Evidence]) -> AttributeValue {
    .array(
      evidence.map { item in
        var record = AttributeValue.object([Attribute("source", .string(item.source.text))])
        if case .plain(let section)? = item.section?.form { record[member: "section"] = .string(section) }
        return record
      })
  }

  // MARK: Removing

  private mutating func remove(_ edit: ExactEdit) {
    var count = 1
    switch edit.kind {
    case .network, .observation: break
    case .participant:
      try? change(edit, "activities", edit.ids[0]) { activity in
        let members = activity[member: "participants"]?.members ?? []
        let kept = members.filter { !Self.isMeant(participant: $0, edit) }
        count = members.count - kept.count
        activity[member: "participants"] = .array(kept)
      }
    default:
      let list = edit.kind.list ?? ""
      let records = document[member: list]?.members ?? []
      let kept = records.filter { !Self.isMeant($0, edit) }
      document[member: list] = .array(kept)
      count = records.count - kept.count
    }
    changes.append(.removed(edit.kind, ids: edit.ids, count: count))
  }

  /// Takes away the records that cannot be without a record, and what others say of it.
  private mutating func removeReferences(to id: String, _ table: TableRole) {
    var (removed, cleared) = (0, 0)
    func clean(_ records: [AttributeValue], _ kind: EditedKind) -> [AttributeValue] {
      records.compactMap { record in
        var record = record
        for field in kind.fields {
          switch field.shape {
          case .reference(table) where record[member: field.key]?.string == id:
            if field.isNeeded {
              removed += 1
              return nil
            }
            record[member: field.key] = nil
            cleared += 1
          case .references(table):
            let members = record[member: field.key]?.members ?? []
            let kept = members.filter { $0.string != id }
            if kept.count < members.count {
              record[member: field.key] = .array(kept)
              cleared += 1
            }
          default: break
          }
        }
        if table == .sources, let evidence = record[member: "evidence"]?.members {
          let kept = evidence.filter { $0[member: "source"]?.string != id }
          if kept.count < evidence.count {
            record[member: "evidence"] = kept.isEmpty ? nil : .array(kept)
            cleared += 1
          }
        }
        if kind == .activity, let participants = record[member: "participants"]?.members {
          record[member: "participants"] = .array(clean(participants, .participant))
        }
        return record
      }
    }
    for kind in EditedKind.allCases {
      guard let list = kind.list, kind.table != nil, let records = document[member: list]?.members else { continue }
      document[member: list] = .array(clean(records, kind))
    }
    if removed + cleared > 0 { changes.append(.references(removed: removed, cleared: cleared)) }
  }

  // MARK: Records

  /// Whether an edit means a record of its kind; a tie may be named from either end.
  private static func isMeant(_ record: AttributeValue, _ edit: ExactEdit) -> Bool {
    let ids = edit.identity.map { record[member: $0]?.string ?? "" }
    return (ids == edit.ids || (edit.kind == .tie && ids.reversed() == edit.ids)) && holdsCondition(record, edit)
  }

  private static func isMeant(participant record: AttributeValue, _ edit: ExactEdit) -> Bool {
    record[member: "actor"]?.string == edit.ids[1] && holdsCondition(record, edit)
  }

  private static func holdsCondition(_ record: AttributeValue, _ edit: ExactEdit) -> Bool {
    edit.condition.allSatisfy { $0.isHeld(by: record[path: path($0, record, edit.kind)]?.shown) }
  }

  private mutating func change(
    _ edit: ExactEdit, _ list: String, _ id: String, _ body: (inout AttributeValue) -> Void
  ) throws(EditProblem) {
    var records = document[member: list]?.members ?? []
    guard let place = records.firstIndex(where: { $0[member: "id"]?.string == id }) else {
      let known = records.compactMap { $0[member: "id"]?.string }
      throw .notFound(.activity, ids: [id], suggestion: Suggestion.nearest(to: id, among: known))
    }
    body(&records[place])
    document[member: list] = .array(records)
  }
}

extension AttributeValue {
  /// Adds a member to the array under a key.
  mutating func appendMember(_ value: AttributeValue, under key: String) {
    self[member: key] = .array((self[member: key]?.members ?? []) + [value])
  }
}
