// What merging did and left undone, as facts; the sentences are made in Reporting.

/// The kinds of record that merging joins.
package enum MergedKind: String, CaseIterable, Sendable, Hashable {
  case actor, collaboration, activity, goal, indicator, position, source, sector, competence
}

/// What two records were joined on.
package enum JoinBasis: String, CaseIterable, Sendable, Hashable {
  /// The user said so.
  case given
  /// The same id.
  case id
  /// The same registration number.
  case organizationNumber
  /// The same name, but for what nobody tells organizations apart by.
  case name
}

/// Two records that became one.
package struct JoinedPair: Hashable, Sendable {
  /// What they are.
  package let kind: MergedKind
  /// The id of the one that stayed.
  package let first: String
  /// The id of the other in its own file.
  package let second: String
  /// What the one that stayed is called.
  package let firstName: LocalizedText?
  /// What the other was called.
  package let secondName: LocalizedText?
  /// What they were joined on.
  package let basis: JoinBasis
  /// The file of the other, from 1.
  package let file: Int
}

/// Two records that something says are one, and something else that they are not.
package struct KeptApart: Hashable, Sendable {
  /// Why they are two.
  package enum Reason: Hashable, Sendable {
    /// Clearly different names under one id.
    case names
    /// Different registration numbers.
    case numbers(String, String)
    /// Different content under one id.
    case content
  }

  /// What they are.
  package let kind: MergedKind
  /// The id of the earlier one.
  package let first: String
  /// The id of the other in its own file.
  package let second: String
  /// The id that the other has now.
  package let newID: String
  /// What the earlier is called.
  package let firstName: LocalizedText?
  /// What the other is called.
  package let secondName: LocalizedText?
  /// Why they are two.
  package let reason: Reason
  /// The file of the other, from 1.
  package let file: Int
}

/// A value that two files give differently.
package struct MergeConflict: Hashable, Sendable {
  /// Of what kind of record.
  package let kind: MergedKind
  /// The id of the record; of a tie its ends.
  package let record: [String]
  /// The key of the value.
  package let field: String
  /// The value that stayed.
  package let kept: String
  /// The file that it comes from.
  package let keptFile: Int
  /// The value that was passed over.
  package let other: String
  /// The file that it comes from.
  package let otherFile: Int
  /// The id of the record in that file.
  package let otherRecord: [String]
  /// Whether the value was passed over because records would have come round in a circle.
  package var isCircle = false
}

/// Two actors that may be one, or of which one may be a part of the other.
package struct MergeSuggestion: Hashable, Sendable {
  /// What the second may be.
  package enum Relation: String, Sendable, Hashable, CaseIterable {
    /// The same actor.
    case same
    /// A part of the first.
    case part
  }

  /// What the names have in common.
  package enum Basis: String, Sendable, Hashable {
    /// The words of the names are alike.
    case words
    /// A short name is the same.
    case shortName
    /// The names are the same but for the company form.
    case companyForm
    /// Several actors of one file have the name.
    case severalOfTheName
    /// The name of the whole stands in the name of the part.
    case nameOfWhole
  }

  /// What the second may be.
  package let relation: Relation
  /// The actor of an earlier file.
  package let first: NetworkActor.ID
  /// The actor of a later file, by the id that it has there.
  package let second: NetworkActor.ID
  /// What the first is called.
  package let firstName: LocalizedText
  /// What the second is called.
  package let secondName: LocalizedText
  /// How alike they are, 0–1.
  package let score: Double
  /// What it rests on.
  package let basis: Basis
  /// The file of the second, from 1.
  package let file: Int
}

/// What the user has decided about actors.
package struct MergeDecision: Hashable, Sendable {
  /// What the second is.
  package let relation: MergeSuggestion.Relation
  /// The id of the actor of an earlier file.
  package let first: NetworkActor.ID
  /// The id of the actor of a later file, in that file.
  package let second: NetworkActor.ID

  /// A decision.
  package init(_ relation: MergeSuggestion.Relation, _ first: NetworkActor.ID, _ second: NetworkActor.ID) {
    (self.relation, self.first, self.second) = (relation, first, second)
  }
}

/// Why networks cannot be merged as the user decided.
package enum MergeError: Error, Hashable, Sendable {
  /// Two actors that shall be one have different registration numbers.
  case differentNumbers(MergeDecision, String, String)
  /// No file before the last has the first, or no file after it the second.
  case unknown(MergeDecision, isFirst: Bool)
  /// One actor of a later file shall be two of the earlier.
  case twoDecisions(MergeDecision, MergeDecision)
}

/// How many records of a kind a file brought.
package struct MergeCount: Hashable, Sendable {
  /// Of what kind.
  package let kind: MergedKind
  /// The file, from 1.
  package let file: Int
  /// The records of the file that became new ones.
  package var added = 0
  /// Those that became one with a record that was there.
  package var joined = 0
}
