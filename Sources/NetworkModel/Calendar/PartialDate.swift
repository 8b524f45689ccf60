// Dates as people know them: a year, a month or a day (ISO 8601 calendar dates, proleptic Gregorian).

/// A day in the Gregorian calendar.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// The year, 0–9999.
  public let year: Int
  /// The month, 1–12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Orders days as time does.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// A date known to the year, the month or the day.
///
/// A lone year starts on its first and ends on its last day, and a month likewise.
public struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  // Four bytes: ties have two dates each and may be millions. Months and days that are not known are 0.
  private let storedYear: Int16
  private let storedMonth: Int8
  private let storedDay: Int8

  /// The year, 0–9999.
  public var year: Int { Int(storedYear) }
  /// The month, 1–12, where it is known.
  public var month: Int? { storedMonth == 0 ? nil : Int(storedMonth) }
  /// The day, from 1, where it is known.
  public var day: Int? { storedDay == 0 ? nil : Int(storedDay) }

  /// A date from its parts; nil where the calendar has no such date, or a day comes without its month.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (0...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.days(inMonth: month, of: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    storedYear = Int16(year)
    storedMonth = Int8(month ?? 0)
    storedDay = Int8(day ?? 0)
  }

  /// A date written as `2021`, `2021-10` or `2021-10-01`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let lengths = [4, 2, 2]
    guard parts.count <= 3, zip(parts, lengths).allSatisfy({ $0.count == $1 }) else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard part.allSatisfy({ $0 >= 48 && $0 <= 57 }), let number = Int(String(Substring(part))) else { return nil }
      numbers.append(number)
    }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// The first day that the date covers.
  public var firstDay: CalendarDay { CalendarDay(year: year, month: month ?? 1, day: day ?? 1) }

  /// The last day that the date covers.
  public var lastDay: CalendarDay {
    let month = month ?? 12
    return CalendarDay(year: year, month: month, day: day ?? Self.days(inMonth: month, of: year))
  }

  /// The date in ISO 8601 form, to the precision that is known.
  public var description: String {
    func padded(_ number: Int, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return ([padded(year, to: 4)] + [month, day].compactMap { $0 }.map { padded($0, to: 2) }).joined(separator: "-")
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2: return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: return 31
    }
  }
}

/// A period of time; an open start or end is unbounded.
public struct Period: Hashable, Sendable {
  /// The first date, where it is known.
  public var start: PartialDate?
  /// The last date, where it is known.
  public var end: PartialDate?

  /// A period between two dates, either of which may be open.
  public init(start: PartialDate? = nil, end: PartialDate? = nil) {
    self.start = start
    self.end = end
  }

  /// Whether the last day of `date` lies in the period.
  public func holds(on date: PartialDate) -> Bool {
    let day = date.lastDay
    if let start, start.firstDay > day { return false }
    if let end, end.lastDay < day { return false }
    return true
  }

  /// Whether the end lies before the start.
  public var isReversed: Bool {
    guard let start, let end else { return false }
    return end.lastDay < start.firstDay
  }
}
