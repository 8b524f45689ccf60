// A change of one record, as it is asked for on a command line: what kind, which one, which values.

package import NetworkModel

/// A kind of record that can be edited.
package enum EditedKind: String, CaseIterable, Sendable {
  case network, actor, tie, activity, participant, goal, position, observation, source, answer

  /// The table that holds such records; nil where no table does.
  package var table: TableRole? {
    switch self {
    case .actor: .actors
    case .tie: .ties
    case .activity: .activities
    case .participant: .participants
    case .goal: .goals
    case .position: .positions
    case .network: .about
    case .source: .sources
    case .answer: .survey
    case .observation: nil
    }
  }

  /// The list of the document that holds them.
  var list: String? {
    switch self {
    case .actor: "actors"
    case .tie: "collaborations"
    case .activity: "activities"
    case .goal: "goals"
    case .position: "positions"
    case .source: "sources"
    case .answer: "survey"
    case .network, .participant, .observation: nil
    }
  }

  /// The keys that say which record is meant.
  package var identity: [String] {
    switch self {
    case .network: []
    case .tie: ["source", "target"]
    case .participant: ["activity", "actor"]
    case .observation: ["indicator", "date"]
    // All that one organization has answered.
    case .answer: ["actor"]
    case .actor, .activity, .goal, .position, .source: ["id"]
    }
  }

  /// The keys that so many words stand for; a position, which need not have an id, may be named by its actor and its goal.
  package func identity(by words: Int) -> [String]? {
    if self == .position, words == 2 { return ["actor", "goal"] }
    return words == identity.count ? identity : nil
  }

  /// Whether a record may have evidence.
  package var takesEvidence: Bool {
    switch self {
    case .actor, .tie, .activity, .goal, .position: true
    case .network, .participant, .observation, .source, .answer: false
    }
  }

  /// What such a record can hold, evidence aside.
  package var fields: [TableField] {
    if let table { return table.fields.filter { $0.key != "evidence" } }
    func field(_ key: String, _ swedish: String, _ shape: TableField.Shape) -> TableField {
      TableField(key: key, english: key, swedish: swedish, names: [key, swedish], shape: shape, isNeeded: true)
    }
    return [
      field("indicator", "indikator", .word), field("date", "datum", .date), field("value", "värde", .number),
    ]
  }
}

/// A change of one record.
package struct RecordEdit: Sendable {
  /// What is done.
  package enum Action: Hashable, Sendable {
    /// A new record.
    case add
    /// Other values in one that is there; an empty text takes a value away.
    case set
    /// A record taken away, with what refers to it where that is asked for.
    case remove(withReferences: Bool)
  }

  /// A value under a key.
  package struct Value: Hashable, Sendable {
    /// The key as it was given; `name.sv` for one language of a text.
    package var key: String
    /// The value as it was given.
    package var text: String
    /// Whether the key is one of the user's own that no record may have yet.
    package var isOwn: Bool

    /// A value under a key.
    package init(_ key: String, _ text: String, isOwn: Bool = false) {
      (self.key, self.text, self.isOwn) = (key, text, isOwn)
    }
  }

  /// What is done.
  package var action: Action
  /// The kind of record.
  package var kind: EditedKind
  /// Which record, by the keys of its kind; a name will do where one record has it.
  ///
  /// Empty for a new one.
  package var ids: [String]
  /// The values.
  package var values: [Value]
  /// Where it is written: the source and the section.
  package var evidence: [Evidence]
  /// Values that the record has, for ties of one pair, which may be several.
  package var condition: [Value] = []
  /// Whether all of several ties of one pair are meant.
  package var meansAll = true
  /// Whether the evidence that is there goes first.
  package var clearsEvidence = false
  /// Whether a sector that the network does not have is added to it.
  package var addsSectors = false

  /// A change of one record.
  package init(
    _ action: Action, _ kind: EditedKind, ids: [String] = [], values: [Value] = [], evidence: [Evidence] = []
  ) {
    (self.action, self.kind, self.ids, self.values, self.evidence) = (action, kind, ids, values, evidence)
  }
}

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
  /// What tells the tie that is meant from others of its pair.
  var condition: [Value] = []
  /// Sectors that the network gets.
  var newSectors: [Sector] = []

  /// The keys that its ids are under.
  var identity: [String] { kind.identity(by: ids.count) ?? kind.identity }
}

extension ExactEdit.Value {
  /// Whether what a record or a cell holds is this value; a date may be told by its beginning.
  func isHeld(by text: String?) -> Bool {
    guard let held = text, !held.isEmpty, !self.text.isEmpty else { return (text ?? "") == self.text }
    switch field.shape {
    case .date: return held.hasPrefix(self.text)
    case .number:
      return CellNumber.literal(of: held).flatMap { Double($0) }
        == CellNumber.literal(of: self.text).flatMap { Double($0) }
    default: return held.foldedName == self.text.foldedName
    }
  }
}

/// What an edit has changed.
package enum EditChange: Hashable, Sendable {
  /// A record was added; its id, or those of its ends.
  case added(EditedKind, ids: [String])
  /// A value was changed; nil for none.
  case set(EditedKind, ids: [String], key: String, old: String?, new: String?)
  /// A record was taken away, or the several that are of one name.
  case removed(EditedKind, ids: [String], count: Int)
  /// A record that referred to it was taken away, or no longer refers to it; so many.
  case references(removed: Int, cleared: Int)
  /// A table got a column.
  case column(file: String, title: String)
  /// A table was made.
  case table(file: String)
  /// A sector of the network's own was added.
  case sector(name: String)
  /// So many cells named the record by a name, and name it by another now.
  case followed(cells: Int)
}

/// Why an edit was not made.
package enum EditProblem: Error {
  /// A key that such records do not have.
  case unknownKey(String, EditedKind, suggestion: String?, known: [String])
  /// No such record; the ids of those that are there, where they are few.
  case notFound(EditedKind, ids: [String], suggestion: String?, known: [String] = [])
  /// A pair has several ties, and the edit means all or none of them.
  case severalTies(ids: [String], ties: [Collaboration], isNone: Bool)
  /// Several records have the name.
  case ambiguous(String, ids: [String])
  /// Something that a new record must have was not given.
  case missing(EditedKind, keys: [String])
  /// A record of this id is there.
  case alreadyThere(EditedKind, ids: [String])
  /// The text is there in several languages, and the edit does not say which.
  case translated(key: String, languages: [String])
  /// A language of a text that is there in one only.
  case notTranslated(key: String)
  /// A sector that the network does not have.
  case unknownSector(String, suggestion: String?, known: [Sector])
  /// A record cannot get another id this way.
  case identity(key: String)
  /// Tables have no place for this.
  case noPlaceInTables(what: String)
  /// Evidence of a record that rests on none, such as a source.
  case noEvidence
  /// The encoding of a table has no such character.
  case notInEncoding(Character, TextEncoding, file: String)
  /// Other records refer to the one that should go; what validation says of the first ones.
  case referredTo(EditedKind, ids: [String], faults: [FormatFault])
  /// An actor has several positions on a goal, and the edit means all or none of them.
  case severalPositions(ids: [String], positions: [Position], isNone: Bool)
  /// An actor takes part in several roles, and the edit means all or none of them.
  case severalRoles(ids: [String], roles: [Activity.Role?], isNone: Bool)
  /// What a record must have would be taken away.
  case emptied(EditedKind, keys: [String])
  /// What the network would be is not right.
  case invalid([FormatFault])
}
