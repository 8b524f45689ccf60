// What can be wrong with a brief beyond its form.

public import NetworkModel
public import PlanModel

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
  /// What a meeting at a table is to be worth, and is none of the words for it.
  case unknownMeeting(String)
  /// A meeting of a matching that takes longer than there is time from start to end.
  case meetingTooLong(minutes: Int, time: Int, start: String, end: String)
  /// More meetings one after another than end in time.
  case slotsPastEnd(slots: Int, minutes: Int, most: Int, start: String, end: String)
  /// A place that is still to be written, as `init` leaves it.
  case placeUnwritten
  /// Something that neither the network nor the people have.
  case unresolved(UnresolvedReference)

  /// A column of names, addresses, telephones, e-mail or personal numbers, which no plan may hold.
  case personalColumn(String)

  /// What is still to be written is a doubt; all else is an error.
  public var severity: Finding.Severity {
    if case .placeUnwritten = self { return .warning }
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
    case .personalColumn: "personal-column"
    case .unknownMeeting: "unknown-meeting"
    case .meetingTooLong: "meeting-too-long"
    case .slotsPastEnd: "slots-past-end"
    case .placeUnwritten: "place-unwritten"
    case .unresolved(let reference): "unknown-" + reference.kind.rawValue
    }
  }
}
