// What validation finds: facts with their place; the sentences are made in Reporting, in both languages.

/// A fault or a doubt at a place in the document.
public struct Finding: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: Sendable, Hashable {
    /// The file is wrong and has to be mended.
    case error
    /// The file may be right; somebody should look.
    case warning
  }

  /// What was found.
  public let problem: Problem
  /// Where.
  public let path: DocumentPath

  /// Something found at a place.
  public init(_ problem: Problem, at path: DocumentPath) {
    self.problem = problem
    self.path = path
  }

  /// How bad it is.
  public var severity: Severity { problem.severity }
}

/// The kinds of record that refer to each other.
public enum RecordKind: Sendable, Hashable {
  /// A sector.
  case sector
  /// A source.
  case source
  /// An actor.
  case actor
  /// An activity.
  case activity
  /// A goal.
  case goal
  /// An indicator.
  case indicator
}

/// Something that validation finds, with the values concerned.
public enum Problem: Hashable, Sendable {
  /// A record without an id.
  case emptyID(RecordKind)
  /// Two records of a kind with one id; `first` is where the other stands.
  case duplicateID(RecordKind, id: String, first: DocumentPath)
  /// A reference to a record that is not there; `suggestion` is an id that looks like it.
  case unknownReference(RecordKind, id: String, suggestion: String?)
  /// An actor without a name.
  case emptyName(actor: String)
  /// Two names that a reader would take for one; `first` is where the other stands.
  case similarNames(String, other: String, difference: NameDifference, first: DocumentPath)
  /// A tie from an actor to itself.
  case selfTie(actor: String)
  /// The same tie once more; `first` is where the other stands.
  case repeatedTie(source: String, target: String, first: DocumentPath)
  /// A strength that is not a positive number.
  case strengthNotPositive(Double)
  /// A period that ends before it starts.
  case endsBeforeStart(start: PartialDate, end: PartialDate)
  /// An activity that nobody takes part in; a doubt only while it is proposed or planned.
  case noParticipants(activity: String, begun: Bool)
  /// An actor that takes part twice in the same role.
  case repeatedParticipant(actor: String, first: DocumentPath)
  /// An effort or effect outside 1–5.
  case scoreOutOfRange(Int)
  /// Goals that are parts of each other; the ids in order, from the smallest.
  case goalCycle([String])
  /// Activities that continue each other; the ids in order, from the smallest.
  case continuationCycle([String])
  /// An indicator without a unit.
  case noUnit(indicator: String)
  /// A value that looks like a Swedish personal identity number, masked.
  case personalNumber(masked: String)
  /// A registration number that is none.
  case invalidOrganizationNumber(String)
  /// A municipal code that is not four digits; `suggestion` is the code with the zero that a spreadsheet has eaten.
  case invalidMunicipality(String, suggestion: String?)
  /// Evidence is missing where other records have it.
  case tieWithoutEvidence(source: String, target: String)

  /// How two names differ that a reader would take for one.
  public enum NameDifference: Sendable, Hashable {
    /// Not at all.
    case none
    /// By capital and small letters.
    case letterCase
    /// By spaces.
    case spaces
    /// By the way that letters such as å are put together (Unicode NFC and NFD).
    case unicodeForm
    /// By more than one of these.
    case several
  }

  /// Faults are errors, doubts are warnings.
  public var severity: Finding.Severity {
    switch self {
    case .noParticipants(_, let begun): begun ? .error : .warning
    case .similarNames, .repeatedTie, .repeatedParticipant, .invalidMunicipality,
      .invalidOrganizationNumber, .tieWithoutEvidence:
      .warning
    default: .error
    }
  }
}
