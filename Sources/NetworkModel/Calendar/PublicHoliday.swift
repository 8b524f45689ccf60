// The Swedish public holidays of a year, and the three eves that are free like them.
//
// The days are those of lagen (1989:253) om allmänna helgdagar as in force since 2005 (6 June is a holiday, Whit Monday is not);
// earlier years are given as under the present law. Sundays, which are holidays too, are not listed: see `weekday`.
// Midsummer's, Christmas and New Year's Eve count as Sundays by 3 a § semesterlagen (1977:480).
// Easter is found as in Meeus, Astronomical Algorithms (1991), chapter 8: the rule of Jones's General Astronomy (1922) and
// Butcher's Ecclesiastical Calendar (1876), first printed without a name in Nature 13 (1876) 487, doi:10.1038/013487b0.

/// A Swedish public holiday, or an eve that is free like one.
public enum PublicHoliday: String, CaseIterable, Hashable, Sendable {
  /// 1 January.
  case newYearsDay
  /// 6 January.
  case epiphany
  /// The Friday before Easter.
  case goodFriday
  /// Easter Sunday.
  case easterSunday
  /// The day after Easter Sunday.
  case easterMonday
  /// 1 May.
  case firstOfMay
  /// The sixth Thursday after Easter.
  case ascensionDay
  /// The seventh Sunday after Easter.
  case whitSunday
  /// 6 June.
  case nationalDay
  /// The day before Midsummer Day; an eve.
  case midsummerEve
  /// The Saturday in 20–26 June.
  case midsummerDay
  /// The Saturday in 31 October – 6 November.
  case allSaintsDay
  /// 24 December; an eve.
  case christmasEve
  /// 25 December.
  case christmasDay
  /// 26 December.
  case boxingDay
  /// 31 December; an eve.
  case newYearsEve

  /// Whether it is one of the three eves, which are not holidays by law.
  public var isEve: Bool { [.midsummerEve, .christmasEve, .newYearsEve].contains(self) }

  /// Easter Sunday of a year in the Gregorian calendar.
  ///
  /// - Parameter year: 0–9999; before 1583 the proleptic calendar.
  public static func easter(_ year: Int) -> CalendarDay {
    let (century, ofCentury) = (year / 100, year % 100)
    let golden = year % 19
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * toSunday) / 451
    let sum = epact + toSunday - 7 * late + 114
    return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  /// The day of the holiday in a year of 1–9998.
  public func day(in year: Int) -> CalendarDay {
    func fixed(_ month: Int, _ day: Int) -> CalendarDay { CalendarDay(year: year, month: month, day: day) }
    func easter(plus days: Int) -> CalendarDay {
      let easter = Self.easter(year)
      return easter.adding(days: days) ?? easter
    }
    func saturday(from first: CalendarDay) -> CalendarDay {
      (0..<7).lazy.compactMap { first.adding(days: $0) }.first { $0.weekday == .saturday } ?? first
    }
    return switch self {
    case .newYearsDay: fixed(1, 1)
    case .epiphany: fixed(1, 6)
    case .goodFriday: easter(plus: -2)
    case .easterSunday: easter(plus: 0)
    case .easterMonday: easter(plus: 1)
    case .firstOfMay: fixed(5, 1)
    case .ascensionDay: easter(plus: 39)
    case .whitSunday: easter(plus: 49)
    case .nationalDay: fixed(6, 6)
    case .midsummerEve: saturday(from: fixed(6, 20)).adding(days: -1) ?? fixed(6, 19)
    case .midsummerDay: saturday(from: fixed(6, 20))
    case .allSaintsDay: saturday(from: fixed(10, 31))
    case .christmasEve: fixed(12, 24)
    case .christmasDay: fixed(12, 25)
    case .boxingDay: fixed(12, 26)
    case .newYearsEve: fixed(12, 31)
    }
  }

  /// The holiday on a day, if any; of two on one day the first in calendar order.
  public init?(_ day: CalendarDay) {
    guard let holiday = Self.allCases.first(where: { $0.day(in: day.year) == day }) else { return nil }
    self = holiday
  }
}
