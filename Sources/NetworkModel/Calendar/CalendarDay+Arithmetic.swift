// Day arithmetic: day numbers, weekdays, and the day a number of days later.
//
// Days are numbered by Howard Hinnant's `days_from_civil` and `civil_from_days` (chrono-Compatible Low-Level Date
// Algorithms, howardhinnant.github.io/date_algorithms.html), proleptic Gregorian; years 0–9999.

/// A day of the week.
public enum Weekday: String, CaseIterable, Hashable, Sendable {
  /// The first day of the week (ISO 8601).
  case monday
  /// The day after Monday.
  case tuesday
  /// The day after Tuesday.
  case wednesday
  /// The day after Wednesday.
  case thursday
  /// The day after Thursday.
  case friday
  /// The day after Friday.
  case saturday
  /// The last day of the week.
  case sunday
}

extension CalendarDay {
  /// The day that a date names; nil unless the date is known to the day.
  public init?(_ date: PartialDate) {
    guard let month = date.month, let day = date.day else { return nil }
    self.init(year: date.year, month: month, day: day)
  }

  /// The day as a date.
  public var date: PartialDate? { PartialDate(year: year, month: month, day: day) }

  /// The number of days since 1 January 1970.
  package var number: Int {
    let year = month <= 2 ? self.year - 1 : self.year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day with a given number; nil outside the years 0–9999.
  package init?(number: Int) {
    guard (-719_528...2_932_896).contains(number) else { return nil }
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day `days` days later, or earlier where that is negative; nil outside the years 0–9999.
  public func adding(days: Int) -> CalendarDay? {
    // No count that fits the calendar is longer, and the sum cannot overflow.
    guard abs(days) <= 4_000_000 else { return nil }
    return CalendarDay(number: number + days)
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    Weekday.allCases[((number + 3) % 7 + 7) % 7]
  }
}
