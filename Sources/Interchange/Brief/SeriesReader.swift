// Reading series: what is the year's own first, then the rest as a brief.

import NetworkModel
public import PlanModel

/// A series as it was read, with everything that is wrong with its file.
public struct SeriesReading: Sendable {
  /// The series; nil where the file is none.
  ///
  /// Where `faults` holds errors it is not to be relied on.
  public let series: SeriesBrief?
  /// The part that is a brief, for faults that show only beside the network and the people.
  public let brief: BriefReading

  /// What is wrong, in the order of the file.
  public var faults: [FormatFault] { brief.faults }
  /// The faults that have to be mended.
  public var errors: [FormatFault] { brief.errors }
}

/// Reads series.
public enum SeriesReader {
  /// What `format` says in a series.
  public static let formatName = "samband-series"
  /// The version that is read.
  public static let formatVersion = 1
  /// The most forums of a year.
  public static let mostForums = 53

  /// Reads a whole file and checks its form: all faults in one pass.
  ///
  /// - Complexity: O(size of the file).
  public static func read(_ bytes: [UInt8]) -> SeriesReading {
    let document: JSONDocument
    do {
      document = try JSONDocument(parsing: bytes)
    } catch {
      let fault = FormatFault(error, in: bytes)
      return SeriesReading(series: nil, brief: BriefReading(brief: nil, faults: [fault], document: nil))
    }
    let collector = FaultCollector(document)
    var series: SeriesBrief?
    if var reader = RecordReader(document.root, at: .root, collector),
      reader.isDocument(formatName, version: formatVersion)
    {
      series = Self.series(&reader)
    }
    return SeriesReading(
      series: series,
      brief: BriefReading(brief: series?.brief, faults: collector.faultsInOrder, document: document))
  }

  private static func series(_ reader: inout RecordReader) -> SeriesBrief {
    let collector = reader.collector
    var series = SeriesBrief(brief: Brief(), year: reader.requiredWholeNumber("year") ?? 2000)
    let isYear = (1583...9998).contains(series.year)
    if !isYear { collector.report(.series(.yearOutOfRange(series.year)), at: reader.path["year"]) }
    var forums = reader.count("forums")
    if let count = forums, count > mostForums {
      collector.report(.series(.tooManyForums(count, limit: mostForums)), at: reader.path["forums"])
      forums = nil
    }
    if isYear { series.meetings = meetings(&reader, series.year, forums) } else { _ = reader.take("dates") }
    series.places = reader.records("places") { reader in
      SeriesBrief.Place(place: reader.place(), host: reader.id("host"), invite: reader.strings("invite"))
    }
    series.hosts = reader.strings("hosts").map { Identifier($0) }
    series.clock = reader.record("time", clock)
    series.mostInvitations = reader.count("maxInvitationsPerPerson")
    let hasSeats = reader.peek("seatsEach") != nil
    if !hasSeats { collector.report(.missingKey("seatsEach"), at: reader.path["seatsEach"]) }
    let seats = reader.range("seatsEach")
    var brief = BriefReader.brief(&reader)
    // Without the seats of each there is a fault already.
    brief.seats = seats ?? brief.seats ?? Int.max...Int.max
    BriefReader.check(brief, reader)
    series.brief = brief
    return series
  }

  private static func clock(_ reader: inout RecordReader) -> SeriesBrief.Clock {
    func time(_ text: String, _ key: String, _ reader: RecordReader) -> LocalTime? {
      if let time = LocalTime("2000-01-01T" + text) { return time }
      reader.collector.report(.series(.noClock(text)), at: reader.path[key])
      return nil
    }
    let clock = SeriesBrief.Clock(
      start: reader.requiredString("start"), end: reader.string("end"),
      timeZone: reader.string("timeZone") ?? "Europe/Stockholm")
    let start = clock.start.isEmpty ? nil : time(clock.start, "start", reader)
    if let text = clock.end, let end = time(text, "end", reader), let start, end <= start {
      reader.collector.report(.brief(.endsBeforeStart), at: reader.path["end"])
    }
    return clock
  }

  // MARK: Days

  /// The days that are listed, or those of a rule.
  private static func meetings(
    _ reader: inout RecordReader, _ year: Int, _ forums: Int?
  ) -> [MeetingDates.Meeting] {
    guard let node = reader.peek("dates") else {
      _ = reader.take("dates")
      reader.collector.report(.series(.noDates), at: reader.path)
      return []
    }
    let path = reader.path["dates"]
    if case .object = node.content {
      guard let forums else {
        reader.collector.report(.missingKey("forums"), at: reader.path["forums"])
        _ = reader.take("dates")
        return []
      }
      guard let rule = reader.record("dates", { rule(&$0, year) }) ?? nil else { return [] }
      let meetings = rule.meetings(forums)
      if meetings.count < forums {
        reader.collector.report(.series(.tooFewDates(found: meetings.count, forums: forums)), at: path)
      }
      return meetings
    }
    let listed = days(&reader, year)
    if let forums, listed.given != forums {
      reader.collector.report(.series(.otherCount(dates: listed.given, forums: forums)), at: path)
    } else if listed.given == 0 {
      reader.collector.report(.series(.noDates), at: path)
    } else if listed.given > mostForums {
      reader.collector.report(.series(.tooManyForums(listed.given, limit: mostForums)), at: path)
    }
    return listed.days.sorted().map { MeetingDates.Meeting(day: $0) }
  }

  private static func rule(_ reader: inout RecordReader, _ year: Int) -> MeetingDates? {
    let weeks = reader.count("everyWeeks") ?? 4
    let weekday: Weekday = reader.choice("weekday") ?? .wednesday
    var months: Set<Int> = []
    for (place, month) in reader.wholeNumbers("notMonths").enumerated() {
      if (1...12).contains(month) {
        months.insert(month)
      } else {
        reader.collector.report(.series(.noMonth(month)), at: reader.path["notMonths"][place])
      }
    }
    let avoids = reader.bool("notPublicHolidays") ?? true
    let from = reader.date("from")
    _ = reader.rest()
    let first = from?.firstDay ?? PartialDate(year: year)?.firstDay
    guard let first else { return nil }
    if first.year != year {
      reader.collector.report(.series(.otherYear(first, year: year)), at: reader.path["from"])
      return nil
    }
    return MeetingDates(every: weeks, on: weekday, notMonths: months, avoidsHolidays: avoids, from: first)
  }

  private static func days(_ reader: inout RecordReader, _ year: Int) -> (days: [CalendarDay], given: Int) {
    let path = reader.path["dates"]
    let texts = reader.strings("dates")
    var days: [CalendarDay] = []
    for (place, text) in texts.enumerated() {
      guard let day = PartialDate(text).flatMap({ CalendarDay($0) }) else {
        reader.collector.report(.invalidDate(text), at: path[place])
        continue
      }
      if day.year != year {
        reader.collector.report(.series(.otherYear(day, year: year)), at: path[place])
      } else if days.contains(day) {
        reader.collector.report(.series(.repeatedDay(day)), at: path[place])
      } else if let holiday = PublicHoliday(day) {
        reader.collector.report(.series(.holiday(day, holiday)), at: path[place])
      }
      days.append(day)
    }
    return (days, texts.count)
  }
}

extension RecordReader {
  /// A list of whole numbers.
  mutating func wholeNumbers(_ key: String) -> [Int] {
    guard let node = take(key) else { return [] }
    guard case .array(let elements) = node.content else {
      collector.report(.wrongType(expected: .listOfNumbers, found: FormatFault.Found(node)), at: path[key])
      return []
    }
    return elements.enumerated().compactMap { place, element in
      if let number = element.integer { return number }
      collector.report(.wrongType(expected: .wholeNumber, found: FormatFault.Found(element)), at: path[key][place])
      return nil
    }
  }
}
