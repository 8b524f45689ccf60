// Meetings as an iCalendar file (RFC 5545).
//
// Lines end in CR LF and are folded at 75 octets, never inside a character; text is escaped; ids and the stamp come from the
// plan and the caller, never from the clock, so that the same plan gives the same bytes, and a new plan of the same forum
// updates the existing entry: SEQUENCE rises with each change, and DTSTAMP with it, by a second. Each meeting is one event with
// a start and an end; there are no repetitions, no durations and no properties of our own, which readers in use misread.

public import NetworkModel
public import PlanModel

/// A meeting in a calendar.
public struct CalendarEvent: Hashable, Sendable {
  /// What calendars know the meeting by: an event with the same id and a higher number updates the entry.
  public var record: CalendarRecord
  /// Start, end and time zone.
  public var when: Brief.When
  /// The title.
  public var summary: String
  /// The place.
  public var place: String?
  /// A description.
  public var text: String?
  /// The names of those invited.
  public var attendees: [String] = []

  /// A meeting at a time.
  public init(_ record: CalendarRecord, when: Brief.When, summary: String) {
    self.record = record
    self.when = when
    self.summary = summary
  }
}

/// Writes iCalendar files.
public enum CalendarText {
  /// The most octets in a line, its end not counted (RFC 5545, 3.1).
  static let lineLimit = 75

  /// A calendar of meetings.
  ///
  /// - Parameters:
  ///   - events: The meetings, in any order; they are written in this one.
  ///   - stamp: The date of creation that the calendar states, unless a meeting's own is later; nil for the meeting's own.
  ///   - language: The language of its text.
  /// - Returns: The file, its time zones before its meetings. Times in a zone that the file cannot describe are given as
  ///   universal time; those in a zone that nobody knows as local times without a zone.
  public static func calendar(_ events: [CalendarEvent], stamp: PartialDate?, language: Language) -> String {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Samband//Samband//\(language.rawValue.uppercased())"]
    lines.append("CALSCALE:GREGORIAN")
    var zones: [String] = []
    for event in events where !zones.contains(event.when.timeZone) { zones.append(event.when.timeZone) }
    for zone in zones { lines += timeZone(zone) }
    for event in events { lines += self.lines(for: event, stamp: stamp, language: language) }
    lines.append("END:VCALENDAR")
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  /// The day of making where neither the plan nor the caller says one: it is past and stays the same.
  private static let earliest = "20200101"

  private static func lines(for event: CalendarEvent, stamp: PartialDate?, language: Language) -> [String] {
    let record = event.record
    let made = CalendarRecord.later(record.stamp, stamp)?.firstDay
    let date = made.map { padded($0.year, 4) + padded($0.month, 2) + padded($0.day, 2) } ?? earliest
    let second = min(record.sequence, 86_399)
    let time = [second / 3_600, second / 60 % 60, second % 60].map { padded($0, 2) }.joined()
    var lines = [
      "BEGIN:VEVENT", "UID:" + escaped(record.uid) + (record.uid.contains("@") ? "" : "@samband"),
      "DTSTAMP:\(date)T\(time)Z",
      "SEQUENCE:\(record.sequence)",
      "DTSTART" + self.time(event.when.start, event.when.timeZone),
    ]
    if let end = event.when.end { lines.append("DTEND" + self.time(end, event.when.timeZone)) }
    lines.append("SUMMARY;LANGUAGE=\(language.rawValue):" + escaped(event.summary))
    if let place = event.place { lines.append("LOCATION:" + escaped(place)) }
    if let text = event.text { lines.append("DESCRIPTION:" + escaped(text)) }
    // An address is required of an attendee, and the lists have none: the reserved top-level domain says so (RFC 2606).
    for (place, name) in event.attendees.enumerated() {
      lines.append("ATTENDEE;CN=\(parameter(name)):mailto:guest-\(place + 1)@samband.invalid")
    }
    lines.append("END:VEVENT")
    return lines
  }

  private static func time(_ time: LocalTime, _ zone: String) -> String {
    let day = time.day.firstDay
    let date = padded(day.year, 4) + padded(day.month, 2) + padded(day.day, 2)
    let text = "\(date)T\(padded(time.hour, 2))\(padded(time.minute, 2))00"
    if CalendarZone.isUniversal(zone) { return ":" + text + "Z" }
    if CalendarZone.hoursEast(of: zone) != nil { return ";TZID=\(zone):" + text }
    return ":" + (CalendarZone.universal(time, in: zone).map { $0 + "Z" } ?? text)
  }

  // MARK: Time zones

  /// The summer time of the European Union: from the last Sunday of March to the last of October, at one o'clock universal
  /// time (Directive 2000/84/EC).
  private static func timeZone(_ zone: String) -> [String] {
    guard let hours = CalendarZone.hoursEast(of: zone) else { return [] }
    func offset(_ hours: Int) -> String { "+\(padded(hours, 2))00" }
    func part(_ name: String, from: Int, to: Int, start: String, month: Int) -> [String] {
      [
        "BEGIN:\(name)", "TZOFFSETFROM:\(offset(from))", "TZOFFSETTO:\(offset(to))",
        "DTSTART:\(start)T\(padded(from + 1, 2))0000", "RRULE:FREQ=YEARLY;BYMONTH=\(month);BYDAY=-1SU", "END:\(name)",
      ]
    }
    return ["BEGIN:VTIMEZONE", "TZID:\(zone)"]
      + part("DAYLIGHT", from: hours, to: hours + 1, start: "19810329", month: 3)
      + part("STANDARD", from: hours + 1, to: hours, start: "19961027", month: 10) + ["END:VTIMEZONE"]
  }

  // MARK: Text

  /// A text as a value: backslashes, semicolons, commas and line breaks escaped (RFC 5545, 3.3.11).
  static func escaped(_ text: String) -> String {
    var result = ""
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\r", "\u{2028}", "\u{2029}": result += "\\n"
      case "\n": if last != "\r" { result += "\\n" }
      case "\t": result += " "
      case _ where VisibleText.isHidden(scalar): result += escaped(VisibleText.escape(scalar))
      default: result.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return result
  }

  /// A text as the value of a parameter: in quotes, which it cannot hold itself (RFC 5545, 3.2).
  private static func parameter(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.shown(text, isOneLine: true).unicodeScalars {
      result.unicodeScalars.append(scalar == "\"" ? "'" : scalar)
    }
    return "\"\(result)\""
  }

  /// A line folded: each piece but the first starts with a space, which counts.
  static func folded(_ line: String) -> String {
    var result = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let width = String(scalar).utf8.count
      if octets + width > lineLimit {
        result += "\r\n "
        octets = 1
      }
      result.unicodeScalars.append(scalar)
      octets += width
    }
    return result
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
