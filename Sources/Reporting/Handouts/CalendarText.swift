// Meetings as an iCalendar file (RFC 5545).
//
// Lines end in CR LF and are folded at 75 octets, never inside a character; text is escaped; ids and the stamp come from the
// plan and the caller, never from the clock, so that the same plan gives the same bytes, and a new plan of the same forum
// updates the existing entry.

public import NetworkModel
public import PlanModel

/// A meeting in a calendar.
public struct CalendarEvent: Hashable, Sendable {
  /// The permanent id of the meeting: an event with the same id updates the entry instead of adding one.
  public var id: String
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
  public init(id: String, when: Brief.When, summary: String) {
    self.id = id
    self.when = when
    self.summary = summary
  }

  /// An id made from texts that together name a meeting: FNV-1a, 64 bits, in hexadecimal.
  package static func id(from texts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in texts.joined(separator: "\u{0}").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
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
  ///   - stamp: The date of creation that the calendar states.
  ///   - language: The language of its text.
  /// - Returns: The file, its time zones before its meetings. Times in an unknown zone are written as local times
  ///   without a zone.
  public static func calendar(_ events: [CalendarEvent], stamp: PartialDate, language: Language) -> String {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Samband//Samband//\(language.rawValue.uppercased())"]
    lines.append("CALSCALE:GREGORIAN")
    var zones: [String] = []
    for event in events where !zones.contains(event.when.timeZone) { zones.append(event.when.timeZone) }
    for zone in zones { lines += timeZone(zone) }
    for event in events { lines += self.lines(for: event, stamp: stamp, language: language) }
    lines.append("END:VCALENDAR")
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  private static func lines(for event: CalendarEvent, stamp: PartialDate, language: Language) -> [String] {
    let first = stamp.firstDay
    var lines = [
      "BEGIN:VEVENT", "UID:\(escaped(event.id))@samband",
      "DTSTAMP:\(padded(first.year, 4))\(padded(first.month, 2))\(padded(first.day, 2))T000000Z",
      "DTSTART" + time(event.when.start, event.when.timeZone),
    ]
    if let end = event.when.end { lines.append("DTEND" + time(end, event.when.timeZone)) }
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
    return CalendarZone.hoursEast(of: zone) == nil ? ":" + text : ";TZID=\(zone):" + text
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
      default: if !isControl(scalar) { result.unicodeScalars.append(scalar) }
      }
      last = scalar
    }
    return result
  }

  /// A text as the value of a parameter: in quotes, which it cannot hold itself (RFC 5545, 3.2).
  private static func parameter(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where !isControl(scalar) {
      result.unicodeScalars.append(scalar == "\"" ? "'" : scalar)
    }
    return "\"\(result)\""
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 32 || scalar.value == 127 }

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
