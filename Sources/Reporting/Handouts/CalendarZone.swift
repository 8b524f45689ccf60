// The time zones that a calendar file can describe by itself: those that keep the summer time of the European Union, and
// universal time. Of another zone a file would need rules that change by country and year, which are not kept here.

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
    let mend =
      CalendarZone.nearest(to: zone).map { say("; menade du \"\($0)\"?", "; did you mean \"\($0)\"?") } ?? ""
    return say(
      "tidszonen \"\(shortened(zone))\" är inte känd: i kalenderfiler står tiderna utan zon, som klockan på platsen\(mend)",
      "the time zone \"\(shortened(zone))\" is not known: calendar files give the times without a zone, as the clock of the place\(mend)"
    )
  }
}
