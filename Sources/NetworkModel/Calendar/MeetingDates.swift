// The days of meetings by a rule: so many weeks apart on a weekday, not in some months, not on public holidays.

/// A rule for the days of meetings in a year.
public struct MeetingDates: Hashable, Sendable {
  /// A day that the rule gives.
  public struct Meeting: Hashable, Sendable {
    /// The day.
    public let day: CalendarDay
    /// The day that it would have been, had it not been forbidden.
    public let movedFrom: CalendarDay?

    /// A day, and the one that it was moved from.
    public init(day: CalendarDay, movedFrom: CalendarDay? = nil) {
      self.day = day
      self.movedFrom = movedFrom
    }
  }

  /// How many weeks lie between two meetings, at least 1.
  public var weeks: Int
  /// The day of the week.
  public var weekday: Weekday
  /// Months without meetings, 1–12.
  public var notMonths: Set<Int>
  /// Whether public holidays, and the eves that are free like them, are avoided.
  public var avoidsHolidays: Bool
  /// The day before which no meeting is.
  public var start: CalendarDay

  /// A rule.
  public init(
    every weeks: Int, on weekday: Weekday, notMonths: Set<Int> = [], avoidsHolidays: Bool = true,
    from start: CalendarDay
  ) {
    self.weeks = max(1, weeks)
    self.weekday = weekday
    self.notMonths = notMonths
    self.avoidsHolidays = avoidsHolidays
    self.start = start
  }

  /// Whether the rule forbids a day, whatever its weekday.
  public func forbids(_ day: CalendarDay) -> Bool {
    notMonths.contains(day.month) || avoidsHolidays && PublicHoliday(day) != nil
  }

  /// The first `count` days of the rule in the year that it starts in; fewer where the year ends before.
  ///
  /// A day that is forbidden moves on, week by week, and the next is counted from where it came to lie.
  ///
  /// - Complexity: O(weeks of the year).
  public func meetings(_ count: Int) -> [Meeting] {
    var found: [Meeting] = []
    let wait = (0..<7).first { start.adding(days: $0)?.weekday == weekday } ?? 0
    var next = start.adding(days: wait)
    while found.count < count, let planned = next, planned.year == start.year {
      var day: CalendarDay? = planned
      while let candidate = day, candidate.year == start.year, forbids(candidate) { day = candidate.adding(days: 7) }
      guard let day, day.year == start.year else { break }
      found.append(Meeting(day: day, movedFrom: day == planned ? nil : planned))
      next = weeks <= 520 ? day.adding(days: 7 * weeks) : nil
    }
    return found
  }
}
