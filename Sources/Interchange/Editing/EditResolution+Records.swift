// Which record an edit means: by its id, by its name where one record has it, by its ends; and the id of a new one.

import NetworkModel
import Spelling

extension EditResolution {
  /// The id that a word means: one that is there, else that of the one record with this name, else the word.
  func id(_ word: String, in table: TableRole) throws(EditProblem) -> String {
    let records: [(id: String, names: [LocalizedText?])] =
      switch table {
      case .actors: network.actors.map { ($0.id.text, [$0.name, $0.shortName]) }
      case .activities: network.activities.map { ($0.id.text, [$0.name, $0.shortName]) }
      case .goals: network.goals.map { ($0.id.text, [$0.title, $0.shortTitle]) }
      case .sources: network.sources.map { ($0.id.text, [$0.title]) }
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
  func ids(_ edit: RecordEdit, _ condition: [ExactEdit.Value]) throws(EditProblem) -> [String] {
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
      if edit.ids.count == 2 { return try position(edit, condition) }
      known = network.positions.compactMap(\.id?.text)
      if known.contains(edit.ids.first ?? "") { return edit.ids }
    case .source:
      known = network.sources.map(\.id.text)
      let id = try id(edit.ids.first ?? "", in: .sources)
      if known.contains(id) { return [id] }
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

  /// The actor and the goal of a position, which need not have an id.
  private func position(_ edit: RecordEdit, _ condition: [ExactEdit.Value]) throws(EditProblem) -> [String] {
    let (actor, goal) = (try id(edit.ids[0], in: .actors), try id(edit.ids[1], in: .goals))
    let positions = network.positions.filter { ($0.actor.text, $0.goal.text) == (actor, goal) }
    if positions.isEmpty { throw .notFound(.position, ids: [actor, goal], suggestion: nil) }
    let meant = positions.count { position in
      condition.allSatisfy { $0.isHeld(by: Self.text(of: $0, in: position)) }
    }
    if meant == 0 || meant > 1 && !edit.meansAll {
      throw .severalPositions(ids: [actor, goal], positions: positions, isNone: meant == 0)
    }
    return [actor, goal]
  }

  /// What a position has under the key of a value.
  private static func text(of value: ExactEdit.Value, in position: Position) -> String? {
    if let own = value.own { return position.additional.first { $0.key == own }?.value.shown }
    return switch value.field.key {
    case "id": position.id?.text
    case "topic": position.topic?.wordings.first
    case "stance": position.stance?.rawValue
    case "summary": position.summary?.wordings.first
    case "date": position.date?.description
    default: nil
    }
  }

  /// What the records of a kind are called.
  private func names(of kind: EditedKind) -> [String] {
    switch kind {
    case .actor: network.actors.flatMap(\.name.wordings)
    case .activity: network.activities.flatMap { $0.name?.wordings ?? [] }
    case .goal: network.goals.flatMap { $0.title?.wordings ?? [] }
    case .source: network.sources.flatMap { $0.title?.wordings ?? [] }
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
  func withID(_ edit: RecordEdit, _ values: [ExactEdit.Value]) throws(EditProblem) -> ExactEdit {
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
