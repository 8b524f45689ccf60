// What can be wrong with a list of people, and with the files of rules about them.

public import NetworkModel

/// What can be wrong with a list of people or with rules about them.
public enum PeopleFault: Hashable, Sendable {
  /// A table of people without any.
  case nobody
  /// More people than a list may hold.
  case tooMany(limit: Int)
  /// An id that stands already.
  case duplicatePerson(String, first: SourceLocation)
  /// A value that looks like a personal identity number.
  case personalNumber(masked: String)
  /// A rule speaks of somebody who is not in the list; `people` is how many there are.
  case unknownPerson(String, suggestion: String?, people: Int)
  /// A rule speaks of somebody by a name that several have; `ids` are theirs.
  case severalPeople(String, ids: [String])
  /// A row that pairs a person with the same person.
  case pairWithItself(String)
  /// A row with fewer cells than its rule needs.
  case missingCells(needed: [String])
  /// A number below zero where it must not be.
  case negative(String)
  /// A number larger than can be counted with.
  case tooLarge(String, limit: Int)
  /// A number with more decimals than are kept exactly.
  case tooManyDecimals(String, limit: Int)
  /// A pair that stands already with another value.
  case contradictoryPair(String, String, first: SourceLocation)
  /// A table that is not laid.
  case unknownTable(String, tables: Int)
  /// A round that is not held.
  case unknownRound(String, rounds: Int)
  /// An organization that the network does not have, and no sector to make an actor of it.
  case unknownOrganization(String, suggestion: String?)
  /// An organization that the network does not have, with a sector, that looks like one that it has.
  case misspelledOrganization(String, suggestion: String)
  /// A file of rules without any.
  case noRules

  /// Faults are errors, doubts are warnings.
  public var severity: Finding.Severity { self == .noRules ? .warning : .error }

  /// The name of the kind, for programs.
  var code: String {
    switch self {
    case .nobody: "nobody"
    case .tooMany: "too-many-people"
    case .duplicatePerson: "duplicate-person"
    case .personalNumber: "personal-number"
    case .unknownPerson: "unknown-person"
    case .severalPeople: "several-people"
    case .pairWithItself: "pair-with-itself"
    case .missingCells: "missing-cells"
    case .negative: "negative-number"
    case .tooLarge: "number-too-large"
    case .tooManyDecimals: "too-many-decimals"
    case .contradictoryPair: "contradictory-pair"
    case .unknownTable: "unknown-table"
    case .unknownRound: "unknown-round"
    case .unknownOrganization: "unknown-organization"
    case .misspelledOrganization: "misspelled-organization"
    case .noRules: "no-rules"
    }
  }
}
