// What validation finds: facts with their place. The sentences are made in Reporting, in both languages.

/// An error or a warning about one value of a network.
public struct Finding: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: Sendable, Hashable {
    /// The network is wrong and has to be mended.
    case error
    /// The network may be right; somebody should look.
    case warning
  }

  /// What was found, with the values concerned.
  package let problem: Problem
  /// The value that it is about.
  public let path: DocumentPath

  package init(_ problem: Problem, at path: DocumentPath) {
    self.problem = problem
    self.path = path
  }

  /// Whether it has to be mended.
  public var severity: Severity { problem.severity }

  /// The kind of problem, `unknown-reference`; the same in every language and version.
  public var code: String { problem.code }
}

/// The kinds of record that refer to each other.

package enum RecordKind: Sendable, Hashable {
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
  /// A position.
  case position
  /// A competence.
  case competence
}

extension Finding {
  /// Something that validation finds, with the values concerned.
  package enum Problem: Hashable, Sendable {
    /// A record without an id.
    case emptyID(RecordKind)
    /// Two records of a kind with one id; `first` is the path of the other.
    case duplicateID(RecordKind, id: String, first: DocumentPath)
    /// A reference to a missing record; `suggestion` is an id that looks like it.
    case unknownReference(RecordKind, id: String, suggestion: String?)
    /// A reference by a name that several actors have; `ids` are theirs.
    case ambiguousReference(RecordKind, name: String, ids: [String])
    /// An actor without a name.
    case emptyName(actor: String)
    /// Two names that a reader would not distinguish; `first` is the path of the other.
    case similarNames(String, other: String, difference: NameDifference, first: DocumentPath)
    /// A tie from an actor to itself.
    case selfTie(actor: String)
    /// The same tie once more; `first` is the path of the other.
    case repeatedTie(source: String, target: String, first: DocumentPath)
    /// A strength that is not a positive number.
    case strengthNotPositive(Double)
    /// Strengths that add up past the largest number, from here on.
    case strengthsTooLarge
    /// A period that ends before it starts.
    case endsBeforeStart(start: PartialDate, end: PartialDate)
    /// An activity that nobody takes part in; `begun` where somebody should.
    case noParticipants(activity: String, begun: Bool)
    /// An actor that takes part twice in the same role.
    case repeatedParticipant(actor: String, first: DocumentPath)
    /// An effort or effect outside 1–5.
    case scoreOutOfRange(Int)
    /// A rating of a survey outside 1–4.
    case ratingOutOfRange(Int)
    /// The same answer of a survey once more; `first` is the path of the other.
    case repeatedAnswer(actor: String, about: String?, first: DocumentPath)
    /// Goals that are parts of each other; the ids in order, from the smallest.
    case goalCycle([String])
    /// Actors that are parts of each other; the ids in order, from the smallest.
    case partOfCycle([String])
    /// An alliance that is named as one of those that form it.
    case memberOfItself(actor: String)
    /// Activities that continue each other; the ids in order, from the smallest.
    case continuationCycle([String])
    /// An indicator without a unit.
    case noUnit(indicator: String)
    /// A value that looks like a Swedish personal identity number, masked.
    case personalNumber(masked: String)
    /// A registration number that is none.
    case invalidOrganizationNumber(String)
    /// A municipal code that is not four digits; `suggestion` is the code with the zero that a spreadsheet has dropped.
    case invalidMunicipality(String, suggestion: String?)
    /// Four digits that are the code of no municipality.
    case unknownMunicipality(String)
    /// Evidence is missing where other records have it.
    case tieWithoutEvidence(source: String, target: String)
    /// Evidence is missing where other records of the kind have it.
    case withoutEvidence(RecordKind, id: String)
    /// A text with characters that are not seen and change how it is shown.
    case hiddenCharacters(String)

    /// How two names differ that a reader would not distinguish.
    package enum NameDifference: Sendable, Hashable {
      /// Identical.
      case none
      /// In capital and small letters.
      case letterCase
      /// In spaces.
      case spaces
      /// In the composition of letters such as å (Unicode NFC and NFD).
      case unicodeForm
      /// In more than one of these.
      case several
    }

    package var severity: Severity {
      switch self {
      case .similarNames, .repeatedTie, .repeatedParticipant, .invalidMunicipality, .unknownMunicipality,
        .noParticipants,
        .invalidOrganizationNumber, .tieWithoutEvidence, .withoutEvidence, .hiddenCharacters:
        .warning
      default: .error
      }
    }

    /// The name of the kind, for programs.
    package var code: String {
      switch self {
      case .emptyID: "empty-id"
      case .duplicateID: "duplicate-id"
      case .unknownReference: "unknown-reference"
      case .ambiguousReference: "ambiguous-reference"
      case .emptyName: "empty-name"
      case .similarNames: "similar-names"
      case .selfTie: "self-tie"
      case .repeatedTie: "repeated-tie"
      case .strengthNotPositive: "strength-not-positive"
      case .strengthsTooLarge: "strengths-too-large"
      case .endsBeforeStart: "ends-before-start"
      case .noParticipants: "no-participants"
      case .repeatedParticipant: "repeated-participant"
      case .scoreOutOfRange: "score-out-of-range"
      case .ratingOutOfRange: "rating-out-of-range"
      case .repeatedAnswer: "repeated-answer"
      case .goalCycle: "goal-cycle"
      case .partOfCycle: "part-of-cycle"
      case .memberOfItself: "member-of-itself"
      case .continuationCycle: "continuation-cycle"
      case .noUnit: "no-unit"
      case .personalNumber: "personal-number"
      case .invalidOrganizationNumber: "invalid-organisation-number"
      case .invalidMunicipality: "invalid-municipality"
      case .unknownMunicipality: "unknown-municipality"
      case .tieWithoutEvidence: "tie-without-evidence"
      case .withoutEvidence: "without-evidence"
      case .hiddenCharacters: "hidden-characters"
      }
    }
  }
}
