// The time zones that a calendar file can describe by itself: those that keep the summer time of the European Union, and
// universal time. Of another zone a file would need rules that change by country and year; times in it are converted to
// universal time by what the system knows of it.

internal import Foundation
import NetworkModel
package import PlanModel
internal import Spelling

/// The time zones that are known.
enum CalendarZone {
  /// How far east a zone is in winter, in hours; nil for a zone that is not known.
  static func hoursEast(of zone: String) -> Int? {
    let place = zone.hasPrefix("Europe/") ? String(zone.dropFirst(7)) : ""
    if western.contains(place) { return 0 }
    if central.contains(place) { return 1 }
    return eastern.contains(place) ? 2 : nil
  }

  /// Whether a zone is universal time.
  static func isUniversal(_ zone: String) -> Bool { ["UTC", "Etc/UTC", "Z"].contains(zone) }

  /// A time of a zone that the system knows, as universal time: `20270310T140000`; nil for a zone that it does not know.
  static func universal(_ time: LocalTime, in zone: String) -> String? {
    guard let zone = TimeZone(identifier: zone) else { return nil }
    let (there, here) = (calendar(in: zone), calendar(in: .gmt))
    let day = time.day.firstDay
    let parts = DateComponents(year: day.year, month: day.month, day: day.day, hour: time.hour, minute: time.minute)
    guard let instant = there.date(from: parts) else { return nil }
    let found = here.dateComponents([.year, .month, .day, .hour, .minute], from: instant)
    func two(_ value: Int?) -> String { String(String(100 + (value ?? 0)).suffix(2)) }
    let year = String(String(10_000 + (found.year ?? 0)).suffix(4))
    return "\(year)\(two(found.month))\(two(found.day))T\(two(found.hour))\(two(found.minute))00"
  }

  private static func calendar(in zone: TimeZone) -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    return calendar
  }

  /// Whether the system knows a zone.
  static func isKnown(_ zone: String) -> Bool { TimeZone(identifier: zone) != nil }

  /// The known zone that a misspelled one was probably meant to be.
  static func nearest(to zone: String) -> String? {
    Suggestion.nearest(to: zone, among: (western + central + eastern).map { "Europe/" + $0 } + ["UTC"])
  }

  private static let western = ["Dublin", "Guernsey", "Isle_of_Man", "Jersey", "Lisbon", "London"]
  private static let central = [
    "Amsterdam", "Andorra", "Belgrade", "Berlin", "Bratislava", "Brussels", "Budapest", "Copenhagen", "Gibraltar",
    "Ljubljana", "Luxembourg", "Madrid", "Malta", "Monaco", "Oslo", "Paris", "Podgorica", "Prague", "Rome",
    "San_Marino",
    "Sarajevo", "Skopje", "Stockholm", "Tirane", "Vaduz", "Vatican", "Vienna", "Warsaw", "Zagreb", "Zurich",
  ]
  private static let eastern = ["Athens", "Bucharest", "Helsinki", "Mariehamn", "Riga", "Sofia", "Tallinn", "Vilnius"]
}

extension Phrasebook {
  /// What is said of a time zone that calendar files cannot describe; nil for a known one.
  package func noteOnZone(_ zone: String) -> String? {
    if CalendarZone.isUniversal(zone) || CalendarZone.hoursEast(of: zone) != nil { return nil }
    if CalendarZone.isKnown(zone) {
      return say(
        "i kalenderfiler står tiderna i UTC, omräknade från \(shortened(zone))",
        "calendar files give the times in UTC, converted from \(shortened(zone))")
    }
    let mend =
      CalendarZone.nearest(to: zone).map { say("; menade du \"\($0)\"?", "; did you mean \"\($0)\"?") } ?? ""
    return say(
      "tidszonen \"\(shortened(zone))\" är inte känd: i kalenderfiler står tiderna utan zon, som klockan på platsen\(mend)",
      "the time zone \"\(shortened(zone))\" is not known: calendar files give the times without a zone, as the clock of the place\(mend)"
    )
  }

  /// What is said where a calendar is written of a meeting that nothing names for good; nil where its brief has an id.
  ///
  /// - Parameters:
  ///   - brief: The brief.
  ///   - record: What calendars know the meeting by this time.
  package func noteOnCalendarID(of brief: Brief, _ record: CalendarRecord) -> String? {
    if brief.id != nil { return nil }
    let id = record.uid
    return say(
      "uppdraget har inget id, så en ny dag eller titel blir en ny post i kalendrarna; skriv \"id\": \"\(id)\" i det, eller spara planen med --format json och ändra den med samband replan",
      "the brief has no id, so another day or title becomes another entry in calendars; write \"id\": \"\(id)\" in it, or save the plan with --format json and change it by samband replan"
    )
  }

  /// What is said where a calendar is written straight from a brief that has an id: only a plan knows what went out before.
  package var noteOnFirstCalendar: String {
    say(
      "kalenderfilen är skriven som mötets första; har en sänts ut tidigare, spara planen med --format json och ändra den med samband replan, så att den nya gäller före den gamla",
      "the calendar file is written as the meeting's first; if one was sent out before, save the plan with --format json and change it by samband replan, so that the new one supersedes it"
    )
  }
}
