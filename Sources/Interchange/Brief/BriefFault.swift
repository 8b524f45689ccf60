// What can be wrong with a brief beyond its form.

public import NetworkModel

/// What can be wrong with a brief or a series.
public enum BriefFault: Hashable, Sendable {
  /// Neither a network nor a list of people.
  case nobodyToChooseFrom
  /// It ends before it starts.
  case endsBeforeStart
  /// The fewest are more than the most.
  case emptyRange(least: Int, most: Int)
  /// A text that is neither a number nor a range.
  case invalidRange(String)
  /// A worth beyond what is counted with.
  case worthOutOfRange(Int, limit: Int)
  /// More open seats than seats.
  case tooManyOpenSeats(Int, seats: Int)
  /// Another number than two of sectors to match, or one twice.
  case notTwoSectors(Int)
  /// Somebody who is neither among the people nor an actor.
  case unknownInvitee(String, suggestion: String?)
  /// An actor that the network does not have.
  case unknownActor(String, suggestion: String?)
  /// A goal that the network does not have.
  case unknownGoal(String, suggestion: String?)
  /// A gap that the network does not have.
  case unknownGap(String, suggestion: String?)
  /// An attribute that nobody has.
  case unknownAttribute(String, suggestion: String?)
  /// A sector that the network does not know.
  case unknownSector(String, suggestion: String?)
  /// A theme that nobody carries.
  case unknownTheme(String, suggestion: String?)

  /// Faults are errors, doubts are warnings.
  public var severity: Finding.Severity {
    if case .unknownTheme = self { return .warning }
    return .error
  }

  /// The name of the kind, for programs.
  var code: String {
    switch self {
    case .nobodyToChooseFrom: "nobody-to-choose-from"
    case .endsBeforeStart: "ends-before-start"
    case .emptyRange: "empty-range"
    case .invalidRange: "invalid-range"
    case .worthOutOfRange: "worth-out-of-range"
    case .tooManyOpenSeats: "too-many-open-seats"
    case .notTwoSectors: "not-two-sectors"
    case .unknownInvitee: "unknown-invitee"
    case .unknownActor: "unknown-actor"
    case .unknownGoal: "unknown-goal"
    case .unknownGap: "unknown-gap"
    case .unknownAttribute: "unknown-attribute"
    case .unknownSector: "unknown-sector"
    case .unknownTheme: "unknown-theme"
    }
  }
}
