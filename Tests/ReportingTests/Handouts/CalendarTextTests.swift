import Interchange
import NetworkModel
import PlanModel
import Reporting
import Testing

@Suite struct CalendarTextTests {
  private func event(_ summary: String = "Forum", zone: String = "Europe/Stockholm") throws -> CalendarEvent {
    let when = Brief.When(
      start: try #require(LocalTime("2027-03-10T09:00")), end: LocalTime("2027-03-10T15:30"), timeZone: zone)
    return CalendarEvent(CalendarRecord(uid: "forum-1"), when: when, summary: summary)
  }

  private func calendar(_ events: [CalendarEvent]) throws -> String {
    CalendarText.calendar(events, stamp: PartialDate("2026-11-22"), language: .swedish)
  }

  @Test func aForumIsOneEntryWithItsTimeZone() throws {
    var event = try event("Forum; del 1, \"Möte\"")
    event.place = "Flemingsberg"
    event.text = "Rad ett\nRad två \\ slut"
    #expect(
      try calendar([event]).replacing("\r\n", with: "\n") == #"""
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Samband//Samband//SV
        CALSCALE:GREGORIAN
        BEGIN:VTIMEZONE
        TZID:Europe/Stockholm
        BEGIN:DAYLIGHT
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        DTSTART:19810329T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        END:DAYLIGHT
        BEGIN:STANDARD
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        DTSTART:19961027T030000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:forum-1@samband
        DTSTAMP:20261122T000000Z
        SEQUENCE:0
        DTSTART;TZID=Europe/Stockholm:20270310T090000
        DTEND;TZID=Europe/Stockholm:20270310T153000
        SUMMARY;LANGUAGE=sv:Forum\; del 1\, "Möte"
        LOCATION:Flemingsberg
        DESCRIPTION:Rad ett\nRad två \\ slut
        END:VEVENT
        END:VCALENDAR

        """#)
  }

  @Test func everyLineEndsInCarriageReturnAndLineFeed() throws {
    let text = try calendar([try event("A\rB\r\nC\u{2028}D\u{7}E\tF")])
    let bytes = Array(text.utf8)
    for (place, byte) in bytes.enumerated() {
      if byte == 10 { #expect(place > 0 && bytes[place - 1] == 13) }
      if byte == 13 { #expect(place + 1 < bytes.count && bytes[place + 1] == 10) }
    }
    #expect(text.contains("SUMMARY;LANGUAGE=sv:A\\nB\\nC\\nD\\\\u{7}E F\r\n"))
  }

  @Test(arguments: 0...8) func linesFoldAt75OctetsAndNeverInsideACharacter(_ shift: Int) throws {
    let summary = String(repeating: "x", count: shift) + String(repeating: "åä€𝄞", count: 40)
    let text = try calendar([try event(summary)])
    // Bytes, since Swift holds CR LF for one character.
    let lines = Array(text.utf8).split(separator: 10, omittingEmptySubsequences: false).map {
      Array($0.dropLast($0.isEmpty ? 0 : 1))
    }
    for line in lines {
      #expect(line.count <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    #expect(text.replacing("\r\n ", with: "").contains("SUMMARY;LANGUAGE=sv:" + summary + "\r\n"))
  }

  @Test func aZoneIsDescribedOnceAndUniversalTimeNotAtAll() throws {
    let two = try calendar([try event(), try event("Andra")])
    #expect(two.ranges(of: "BEGIN:VTIMEZONE").count == 1)
    #expect(two.ranges(of: "BEGIN:VEVENT").count == 2)
    let universal = try calendar([try event(zone: "UTC")])
    #expect(universal.contains("DTSTART:20270310T090000Z\r\n"))
    #expect(!universal.contains("VTIMEZONE"))
    let helsinki = try calendar([try event(zone: "Europe/Helsinki")])
    #expect(helsinki.contains("TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300\r\nDTSTART:19810329T030000\r\n"))
    let converted = try calendar([try event(zone: "America/New_York")])
    #expect(converted.contains("DTSTART:20270310T140000Z\r\nDTEND:20270310T203000Z\r\n"))
    #expect(!converted.contains("VTIMEZONE"))
    let unknown = try calendar([try event(zone: "Europe/Stokholm")])
    #expect(unknown.contains("DTSTART:20270310T090000\r\n"))
  }

  @Test func noEventsAreAnEmptyCalendar() throws {
    #expect(!(try calendar([])).contains("VEVENT"))
  }

  @Test func theNumberAndTheStampRiseTogetherAndNeverGoBack() throws {
    var event = try event()
    event.record = CalendarRecord(uid: "a@b.se", sequence: 61, stamp: PartialDate("2026-12-01"))
    let text = try calendar([event])
    #expect(text.contains("UID:a@b.se\r\nDTSTAMP:20261201T000101Z\r\nSEQUENCE:61\r\n"))
    let alone = CalendarText.calendar([event], stamp: nil, language: .english)
    #expect(alone.contains("DTSTAMP:20261201T000101Z\r\n"))
  }

  @Test func aMeetingIsASingleEventOfWhatReadersRead() throws {
    var event = try event("A, B")
    event.place = "Sal X, 3 tr"
    event.attendees = ["Bo, Ek"]
    let lines = try calendar([event]).replacing("\r\n ", with: "").split(separator: "\r\n")
    let start = try #require(lines.firstIndex(of: "BEGIN:VEVENT"))
    let names = lines[start...].map { $0.prefix { $0 != ":" && $0 != ";" } }
    #expect(
      names == [
        "BEGIN", "UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "ATTENDEE", "END", "END",
      ])
  }

  @Test func guestsAreQuotedAndCannotBreakOut() throws {
    var event = try event()
    event.attendees = ["Åsa \"Ek\"; X\r\nATTENDEE:mailto:a@b.se"]
    let text = try calendar([event]).replacing("\r\n ", with: "")
    #expect(
      text.contains("ATTENDEE;CN=\"Åsa 'Ek'; X\\u{D}\\u{A}ATTENDEE:mailto:a@b.se\":mailto:guest-1@samband.invalid\r\n"))
  }
}
