// Where an indicator stands against its line: step five, "follow up against the goals".
//
// The line is straight from baseline to target, and level after it. The latest observation on or before the date is held against
// the line on its own day. Every date counts by its last day, so that yearly figures lie a year apart.

public import NetworkModel

/// Where an indicator stands on a date.
public struct IndicatorStanding: Sendable, Hashable {
  /// How the latest observation stands.
  public enum Status: String, CaseIterable, Sendable, Hashable {
    /// Nothing is observed by the date.
    case unobserved
    /// Something is observed, but there is no line to hold it against: a baseline, a target or a date is missing.
    case withoutLine = "without-line"
    /// Short of the line.
    case behind
    /// On the line or ahead of it.
    case onLine = "on-line"
    /// The target value is reached.
    case reached
  }

  /// The line from baseline to target, and the latest observation against it.
  public struct Line: Sendable, Hashable {
    /// The value at the start; the first observation's where the file gives no baseline.
    package let baseline: Double
    /// The value to reach.
    package let target: Double
    /// The value of the line on the day of the latest observation.
    package let expected: Double
    /// How much is short of that, as a share of the whole way; negative if ahead.
    package let short: Double
  }

  /// The goal that the indicator belongs to.
  public let goal: Goal.ID
  /// The indicator.
  public let indicator: Indicator.ID
  /// How it stands.
  public let status: Status
  /// The latest observation with a date on or before the date.
  package let latest: Indicator.Observation?
  /// The line, where there is one.
  package let line: Line?

  /// Holds an indicator against its line.
  ///
  /// Of observations of one day the last in the file counts.
  public init(of indicator: Indicator, goal: Goal.ID, on date: PartialDate?) {
    let seen = indicator.observations.filter { observation in
      guard let day = observation.date?.lastDay else { return false }
      return date.map { day <= $0.lastDay } ?? true
    }.enumerated().sorted { left, right in
      let (a, b) = (Self.time(left.element.date), Self.time(right.element.date))
      return a != b ? a < b : left.offset < right.offset
    }.map(\.element)
    (self.goal, self.indicator, latest) = (goal, indicator.id, seen.last)
    // An only observation is no line of its own.
    let start = indicator.baseline ?? (seen.count > 1 ? seen.first : nil)
    line = seen.last.flatMap { Self.line(from: start, to: indicator.target, at: $0) }
    status =
      if let line, let latest = seen.last {
        line.short > 1e-9
          ? .behind : (latest.value - line.target) / (line.target - line.baseline) >= 0 ? .reached : .onLine
      } else {
        seen.isEmpty ? .unobserved : .withoutLine
      }
  }

  private static func line(
    from baseline: Indicator.Observation?, to target: Indicator.Observation?, at latest: Indicator.Observation
  ) -> Line? {
    guard let baseline, let target, baseline.date != nil, target.date != nil else { return nil }
    let (start, end, now) = (time(baseline.date), time(target.date), time(latest.date))
    let way = target.value - baseline.value
    guard way != 0, way.isFinite, latest.value.isFinite, end > start, now >= start else { return nil }
    let expected = baseline.value + way * (min(now, end) - start) / (end - start)
    return Line(
      baseline: baseline.value, target: target.value, expected: expected, short: (expected - latest.value) / way)
  }

  /// The end of a date's last day in years, so that the ends of years lie one apart whether leap years or not.
  private static func time(_ date: PartialDate?) -> Double {
    guard let day = date?.lastDay else { return 0 }
    let isLeap = (day.year % 4 == 0 && day.year % 100 != 0) || day.year % 400 == 0
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][day.month - 1]
    let passed = before + day.day + (isLeap && day.month > 2 ? 1 : 0)
    return Double(day.year) + Double(passed) / (isLeap ? 366 : 365)
  }
}
