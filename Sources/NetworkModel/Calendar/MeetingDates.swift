// The days of meetings by a rule: every few weeks on a weekday, except in some months and on public holidays.

/// A rule for the days of meetings in a year.
public struct MeetingDates: Hashable, Sendable {
  /// A day that the rule gives.
  public struct Meeting: Hashable, Sendable {
    /// The day of the meeting.
    public let day: CalendarDay
    /// The day that the rule gave first, where that was not allowed.
    public let movedFrom: CalendarDay?

    /// A meeting on `day`, moved from another day or not.
    public init(day: CalendarDay, movedFrom: CalendarDay? = nil) {
      self.day = day
      self.movedFrom = movedFrom
    }
  }

  /// Weeks between two meetings, at least 1.
  public var weeks: Int
  /// The day of the week.
  public var weekday: Weekday
  /// Months without meetings, 1–12.
  public var notMonths: Set<Int>
  /// Whether public holidays, and the eves that are free like them, are avoided.
  public var avoidsHolidays: Bool
  /// The first day on which a meeting can be.
  public var start: CalendarDay

  /// A meeting every `weeks` weeks on a weekday, from `start` on.
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

  /// Whether the rule excludes a day, whatever its weekday.
  public func forbids(_ day: CalendarDay) -> Bool {
    notMonths.contains(day.month) || avoidsHolidays && PublicHoliday(day) != nil
  }

  /// The first `count` meetings in the year of `start`; fewer where the year ends before.
  ///
  /// A meeting on an excluded day is moved week by week, and the next one is counted from the new day.
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
