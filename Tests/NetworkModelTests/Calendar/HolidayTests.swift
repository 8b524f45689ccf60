import NetworkModel
import Testing

/// Counting with days, and the Swedish public holidays.
@Suite("Days and holidays")
struct HolidayTests {
  private func day(_ text: String) throws -> CalendarDay {
    try #require(PartialDate(text).flatMap { CalendarDay($0) })
  }

  @Test("numbers go up by one from day to day, through leap years, and back")
  func numbers() throws {
    #expect(try day("1970-01-01").number == 0)
    #expect(try day("2000-02-29").number == 11_016)
    var number = try day("1899-12-31").number
    for year in 1900...2100 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = PartialDate(year: year, month: month, day: day), let day = CalendarDay(date) else {
            continue
          }
          number += 1
          #expect(day.number == number)
          #expect(CalendarDay(number: number) == day)
        }
      }
    }
    #expect(CalendarDay(number: try day("0000-01-01").number - 1) == nil)
    #expect(CalendarDay(number: try day("9999-12-31").number + 1) == nil)
    #expect(try day("9999-12-31").adding(days: Int.max) == nil)
    #expect(try day("2024-02-28").adding(days: 1) == day("2024-02-29"))
  }

  @Test(
    "weekdays that are known",
    arguments: [
      ("1970-01-01", Weekday.thursday), ("2000-01-01", .saturday), ("2027-02-03", .wednesday), ("1900-01-01", .monday),
      ("0000-01-01", .saturday),
    ])
  func weekdays(date: String, weekday: Weekday) throws { #expect(try day(date).weekday == weekday) }

  /// From the tables of the calendar; the earliest and the latest of these two centuries are among them.
  @Test(
    "Easter as the calendar has it",
    arguments: [
      "1900-04-15", "1905-04-23", "1913-03-23", "1940-03-24", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19",
      "1999-04-04", "2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27", "2019-04-21", "2024-03-31", "2025-04-20",
      "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28", "1818-03-22", "2285-03-22",
    ])
  func easter(date: String) throws {
    let day = try day(date)
    #expect(PublicHoliday.easter(day.year) == day)
  }

  /// The rule of Gauss with its two exceptions, an independent reckoning.
  private func gauss(_ year: Int) -> (month: Int, day: Int) {
    let century = year / 100
    let m = (15 - (13 + 8 * century) / 25 + century - century / 4 + 30) % 30
    let n = (4 + century - century / 4) % 7
    let d = (19 * (year % 19) + m) % 30
    let e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7
    if d == 29, e == 6 { return (4, 19) }
    if d == 28, e == 6, (11 * m + 11) % 30 < 19 { return (4, 18) }
    let day = 22 + d + e
    return day <= 31 ? (3, day) : (4, day - 31)
  }

  @Test("Easter is a Sunday from 22 March to 25 April, and agrees with Gauss, in every year of the reckoning")
  func easterAgrees() {
    for year in 1583...9998 {
      let easter = PublicHoliday.easter(year)
      let (month, day) = gauss(year)
      guard easter.weekday == .sunday, easter.month == month, easter.day == day else {
        Issue.record("\(year): \(easter)")
        return
      }
    }
  }

  @Test("the red days of 2027, with the three eves")
  func year2027() {
    let days = PublicHoliday.allCases.map { $0.day(in: 2027).date?.description ?? "" }
    #expect(
      days == [
        "2027-01-01", "2027-01-06", "2027-03-26", "2027-03-28", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-16",
        "2027-06-06", "2027-06-25", "2027-06-26", "2027-11-06", "2027-12-24", "2027-12-25", "2027-12-26", "2027-12-31",
      ])
    #expect(PublicHoliday.allCases.filter(\.isEve) == [.midsummerEve, .christmasEve, .newYearsEve])
  }

  @Test("midsummer and all saints are Saturdays within their weeks")
  func saturdays() {
    for year in 1953...2200 {
      let midsummer = PublicHoliday.midsummerDay.day(in: year)
      #expect(midsummer.weekday == .saturday && midsummer.month == 6 && (20...26).contains(midsummer.day))
      let saints = PublicHoliday.allSaintsDay.day(in: year)
      #expect(saints.weekday == .saturday)
      #expect(saints.month == 10 ? saints.day == 31 : saints.month == 11 && saints.day <= 6)
    }
  }

  @Test("a rule keeps its weekday, its months and its distance, and stays off holidays", arguments: [1, 2, 4, 6, 9])
  func rule(weeks: Int) throws {
    for year in 2020...2040 {
      for weekday in Weekday.allCases {
        let start = try #require(PartialDate(year: year)).firstDay
        let rule = MeetingDates(every: weeks, on: weekday, notMonths: [7], from: start)
        let meetings = rule.meetings(60)
        #expect(meetings.count >= 300 / (7 * weeks) - 9)
        for (place, meeting) in meetings.enumerated() {
          #expect(meeting.day.weekday == weekday && meeting.day.year == year && meeting.day.month != 7)
          #expect(PublicHoliday(meeting.day) == nil)
          if let from = meeting.movedFrom { #expect(rule.forbids(from) && from < meeting.day) }
          guard place > 0 else { continue }
          #expect(meeting.day.number - meetings[place - 1].day.number >= 7 * weeks)
          if meeting.movedFrom == nil { #expect(meeting.day.number - meetings[place - 1].day.number == 7 * weeks) }
        }
      }
    }
  }

  @Test("a rule that forbids every month, or that starts on the last day, ends")
  func emptyRule() throws {
    let start = try day("2027-12-31")
    #expect(MeetingDates(every: 1, on: .friday, from: start).meetings(3).isEmpty)
    #expect(MeetingDates(every: 1, on: .friday, avoidsHolidays: false, from: start).meetings(3).count == 1)
    #expect(MeetingDates(every: Int.max, on: .friday, from: try day("2027-01-01")).meetings(3).count == 1)
    #expect(MeetingDates(every: 1, on: .monday, notMonths: Set(1...12), from: try day("2027-01-01")).meetings(3) == [])
  }
}
