// What can be wrong with a series beyond its form and beyond what can be wrong with a brief.

public import NetworkModel

/// What can be wrong with a series.
public enum SeriesFault: Hashable, Sendable {
  /// A year that the reckoning of Easter does not know.
  case yearOutOfRange(Int)
  /// Neither days nor a rule for them.
  case noDates
  /// Another number of days than of forums.
  case otherCount(dates: Int, forums: Int)
  /// More forums than a year is planned with.
  case tooManyForums(Int, limit: Int)
  /// The rule finds too few days before the year is over.
  case tooFewDates(found: Int, forums: Int)
  /// A day of another year.
  case otherYear(CalendarDay, year: Int)
  /// A day twice.
  case repeatedDay(CalendarDay)
  /// A day that is a public holiday, or an eve.
  case holiday(CalendarDay, PublicHoliday)
  /// A number that is no month.
  case noMonth(Int)
  /// A text that is no time of the day.
  case noClock(String)

  /// Faults are errors, doubts are warnings.
  public var severity: Finding.Severity {
    if case .holiday = self { return .warning }
    return .error
  }

  /// The name of the kind, for programs.
  var code: String {
    switch self {
    case .yearOutOfRange: "year-out-of-range"
    case .noDates: "no-dates"
    case .otherCount: "other-count"
    case .tooManyForums: "too-many-forums"
    case .tooFewDates: "too-few-dates"
    case .otherYear: "other-year"
    case .repeatedDay: "repeated-day"
    case .holiday: "holiday"
    case .noMonth: "no-month"
    case .noClock: "no-clock"
    }
  }
}
