// The times of GEXF: when nodes, edges and values hold, and which value is that of a day.
//
// Rules. Of values that hold on the chosen day the one that began last counts; a moment (`timestamp`) counts until the next. Of a
// tie that was over before the day its last day is asked for, of one that begins later its first. Without a day the value that
// began last counts. Times that are no dates cannot be held against a day, so the latest counts then, too. Open intervals count
// as closed, as Gephi reads them.

import NetworkModel

/// When something of a GEXF file holds; an open end is nil.
struct GEXFPeriod: Hashable {
  var start: String?
  var end: String?
  /// Whether it is one moment.
  var isMoment = false

  init(start: String? = nil, end: String? = nil, isMoment: Bool = false) {
    (self.start, self.end, self.isMoment) = (start, end, isMoment)
  }

  /// The times of an element; nil for an open end, which some programs write as a word.
  init(of element: StrictXML.Element) {
    guard Self.mayBeTimed(element) else {
      self.init()
      return
    }
    func time(_ keys: [String]) -> String? { keys.lazy.compactMap { Self.time(element[$0]) }.first }
    if let moment = time(["timestamp"]) {
      self.init(start: moment, end: moment, isMoment: true)
    } else {
      self.init(start: time(["start", "startopen", "datefrom"]), end: time(["end", "endopen", "dateto"]))
    }
  }

  /// The periods that an element has in its own tag: its start and end, or the lists of GEXF 1.3, `<[2019, 2020]; [2022, 2023]>`
  /// and `<[2019, 2021]>`.
  static func all(of element: StrictXML.Element) -> [GEXFPeriod] {
    guard mayBeTimed(element) else { return [] }
    func numbers(_ text: Substring) -> [String?] {
      text.split(separator: ",").map { time($0.filter { !"<>[]()".contains($0) }) }
    }
    if let text = element["intervals"] {
      let periods = text.split(separator: ";").map(numbers).filter { $0.count >= 2 }
      if !periods.isEmpty { return periods.map { GEXFPeriod(start: $0[0], end: $0[1]) } }
    }
    if let text = element["timestamps"] {
      let moments = numbers(text[...]).compactMap(\.self)
      if !moments.isEmpty { return moments.map { GEXFPeriod(start: $0, end: $0, isMoment: true) } }
    }
    let period = GEXFPeriod(of: element)
    return period.isOpen ? [] : [period]
  }

  /// Whether an element may say when it holds; the first letters of the attributes tell most that do not.
  private static func mayBeTimed(_ element: StrictXML.Element) -> Bool {
    element.attributes.contains { key, _ in
      switch key.utf8.first {
      case UInt8(ascii: "i"), UInt8(ascii: "t"), UInt8(ascii: "s"), UInt8(ascii: "e"), UInt8(ascii: "d"):
        key.utf8.count > 2 && key != "source" && key != "target"
      default: false
      }
    }
  }

  /// Whether nothing bounds it.
  var isOpen: Bool { start == nil && end == nil }

  /// The attributes of our own that know the year or the month of a time whose tag has to name a day.
  ///
  /// Not called `start` and `end`: networkx 3.6 has one place for an attribute and a tag's time of one name, and keeps the day
  /// (findings/networkx-gexf-times.sh).
  static let knownTimes = (start: "known start", end: "known end")

  /// Which of the two times, `start` or `end`, an attribute knows; nil for any other attribute, and where the tag has been changed
  /// since, so that it names another day.
  func key(knownBy value: GEXFValue) -> String? {
    func agrees(_ time: String?, _ day: (PartialDate) -> CalendarDay) -> Bool {
      guard let known = PartialDate(value.value) else { return false }
      return time.map { PartialDate($0).map(day) == day(known) } ?? true
    }
    switch value.name {
    case Self.knownTimes.start: return agrees(start, \.firstDay) ? "start" : nil
    case Self.knownTimes.end: return agrees(end, \.lastDay) ? "end" : nil
    default: return nil
    }
  }

  private static func time(_ text: String?) -> String? {
    guard let word = text?.trimmed, !word.isEmpty else { return nil }
    return ["none", "null", "infinity", "-infinity", "inf", "-inf"].contains(word.lowercased()) ? nil : word
  }
}

/// A time of a GEXF file that can be held against others: a date, or a number.
struct GEXFTime {
  /// Where it begins and ends, in days of a calendar with equal months; a number that is no year stands for itself.
  let first: Double
  let last: Double
  /// Whether it is a date.
  let isDate: Bool

  /// A time; nil for a text that is none.
  init?(_ text: String) {
    if let date = Sheet.date(text) {
      (first, last, isDate) = (Self.place(date.firstDay), Self.place(date.lastDay), true)
    } else if let number = Double(text), number.isFinite {
      // 2019.5 is the middle of a year.
      isDate = number >= 1000 && number < 10_000
      first = isDate ? number * Self.daysOfYear : number
      last = first
    } else {
      return nil
    }
  }

  /// The last day of a date.
  static func lastDay(of date: PartialDate) -> Double { place(date.lastDay) }

  private static let daysOfYear = 372.0

  private static func place(_ day: CalendarDay) -> Double {
    Double(day.year) * daysOfYear + Double((day.month - 1) * 31 + day.day - 1)
  }
}

/// A value of an attribute, and the time during which it holds.
struct GEXFValue {
  let name: String
  let value: String
  let period: GEXFPeriod
}

extension GEXFValue {
  /// What one value of several is taken by.
  enum Choice {
    case day, latest
  }

  /// The values of one attribute that count.
  ///
  /// - Parameters:
  ///   - values: The values of the attribute, in the order of the file.
  ///   - day: The chosen day; nil for the latest value.
  ///   - lives: The times at which the element holds that has them; where there are several, each has a value.
  /// - Returns: For each time the place of its value among them, nil where none holds; and what they were taken by.
  /// - Complexity: O(n log n) for n values and times.
  static func choose(
    among values: ArraySlice<GEXFValue>, on day: PartialDate?, for lives: [GEXFPeriod]
  ) -> (places: [Int?], by: Choice) {
    let timed = zip(values.indices, values).map { place, value in
      Timed(
        place: place, start: value.period.start.flatMap { GEXFTime($0) },
        end: value.period.isMoment ? nil : value.period.end.flatMap { GEXFTime($0) })
    }.sorted { ($0.first, $0.place) < ($1.first, $1.place) }
    let areDates = timed.allSatisfy { ($0.start?.isDate ?? true) && ($0.end?.isDate ?? true) }
    let day = areDates ? day.map { GEXFTime.lastDay(of: $0) } : nil
    var places = [Int?](repeating: timed.last?.place, count: lives.count)
    let asked = lives.enumerated().compactMap { life, period in
      moment(day, in: period, isOneOfSeveral: lives.count > 1).map { (life: life, moment: $0) }
    }
    // From the first moment to the last: what has begun lies on a heap, the latest on top, and goes once it is over.
    var begun: [Timed] = []
    var next = 0
    for (life, moment) in asked.sorted(by: { $0.moment < $1.moment }) {
      while next < timed.count, timed[next].first <= moment {
        begun.append(timed[next])
        next += 1
      }
      while let last = begun.last, let end = last.end, end.last < moment { begun.removeLast() }
      places[life] = begun.last?.place
    }
    return (places, day == nil ? .latest : .day)
  }

  /// A value by its times.
  private struct Timed {
    let place: Int
    let start: GEXFTime?
    let end: GEXFTime?
    var first: Double { start?.first ?? -.infinity }
  }

  /// The moment whose value an element has; nil for the latest.
  private static func moment(_ day: Double?, in life: GEXFPeriod, isOneOfSeveral: Bool) -> Double? {
    let (begin, end) = (life.start.flatMap { GEXFTime($0) }, life.end.flatMap { GEXFTime($0) })
    guard let day else { return isOneOfSeveral ? end?.last : nil }
    if let begin, begin.isDate, begin.first > day { return begin.last }
    if let end, end.isDate { return min(day, end.last) }
    return day
  }
}
