// Reading briefs: a JSON document becomes a brief, and every fault keeps its line and column.

import NetworkModel
public import PlanModel

/// A brief as it was read, with everything that is wrong with its file.
public struct BriefReading: Sendable {
  /// The brief; nil where the file is no brief at all.
  ///
  /// Where `faults` holds errors it is not to be relied on.
  public let brief: Brief?
  /// What is wrong, in the order of the file.
  public let faults: [FormatFault]
  private let document: JSONDocument?

  init(brief: Brief?, faults: [FormatFault], document: JSONDocument?) {
    self.brief = brief
    self.faults = faults
    self.document = document
  }

  /// The faults that have to be mended.
  public var errors: [FormatFault] { faults.filter { $0.severity == .error } }

  /// The place in the file of a name that the network and the people do not have.
  public func fault(_ reference: UnresolvedReference) -> FormatFault {
    FormatFault(
      .brief(.unresolved(reference)), at: document?.location(of: reference.path) ?? SourceLocation(line: 1, column: 1),
      path: reference.path)
  }
}

/// Reads briefs.
public enum BriefReader {
  /// What `format` says in a brief.
  public static let formatName = "samband-brief"
  /// The version that is read.
  public static let formatVersion = 1
  /// The largest worth, either way.
  public static let largestWorth = 10_000

  /// Reads a whole file and checks its form: all faults in one pass.
  ///
  /// What it says of people, actors, goals and gaps is checked where these are known.
  ///
  /// - Complexity: O(size of the file).
  public static func read(_ bytes: [UInt8]) -> BriefReading {
    let document: JSONDocument
    do {
      document = try JSONDocument(parsing: bytes)
    } catch {
      return BriefReading(
        brief: nil, faults: [FormatFault(error, in: bytes)], document: nil)
    }
    let collector = FaultCollector(document)
    guard var reader = RecordReader(document.root, at: .root, collector),
      reader.isDocument(formatName, version: formatVersion)
    else { return BriefReading(brief: nil, faults: collector.faultsInOrder, document: document) }
    let brief = brief(&reader)
    check(brief, reader)
    return BriefReading(brief: brief, faults: collector.faultsInOrder, document: document)
  }

  static func brief(_ reader: inout RecordReader) -> Brief {
    var brief = Brief()
    brief.id = reader.string("id")
    brief.title = reader.text("title")
    brief.network = reader.string("network")
    brief.people = reader.string("people")
    brief.contacts = reader.string("contacts")
    brief.history = reader.strings("history")
    brief.kind = reader.choice("kind") ?? .forum
    brief.goals = reader.strings("goals").map { Identifier($0) }
    brief.gaps = gaps(&reader)
    brief.themes = reader.records("themes") { reader in
      Brief.Theme(
        id: reader.requiredString("id"), title: reader.text("title"), want: reader.count("want") ?? 2)
    }
    brief.when = reader.record("when", when) ?? nil
    brief.place = reader.place()
    brief.host = reader.id("host")
    brief.seats = reader.range("seats")
    brief.perActor = reader.count("perActor")
    brief.quotas = reader.records("quotas", quota)
    brief.invite = reader.strings("invite")
    brief.exclude = reader.strings("exclude")
    brief.apart = reader.records("apart", short: shortPair, pair)
    brief.together = reader.records("together", short: shortPair, pair)
    brief.openSeats = reader.records("openSeats") { reader in
      Brief.OpenSeats(
        sector: Identifier(reader.requiredString("sector")), count: reader.count("count") ?? 1,
        note: reader.text("note"))
    }
    brief.tables = reader.record("tables", tables)
    brief.sectors = reader.strings("sectors").map { Identifier($0) }
    brief.slots = reader.count("slots")
    brief.slotMinutes = reader.count("slotMinutes")
    brief.worth = reader.record("worth", worth) ?? Brief.Worth()
    let limits = reader.record("limits") { ($0.count("steps"), $0.count("seconds")) }
    brief.steps = limits?.0
    brief.seconds = limits?.1
    brief.seed = reader.notNegative("seed") ?? 1
    brief.additional = reader.rest()
    return brief
  }

  /// A list of ids, or `{"worst": 5}`.
  private static func gaps(_ reader: inout RecordReader) -> Brief.Gaps? {
    guard let node = reader.peek("gaps") else { return nil }
    if case .object = node.content {
      return reader.record("gaps") { $0.count("worst") ?? 5 }.map { .worst($0) }
    }
    return .named(reader.strings("gaps"))
  }

  static func when(_ reader: inout RecordReader) -> Brief.When? {
    let zone = reader.string("timeZone") ?? "Europe/Stockholm"
    let end = time("end", &reader)
    let text = reader.requiredString("start")
    guard let start = LocalTime(text) else {
      if !text.isEmpty { reader.collector.report(.invalidTime(text), at: reader.path["start"]) }
      return nil
    }
    if let end, end <= start { reader.collector.report(.brief(.endsBeforeStart), at: reader.path["end"]) }
    return Brief.When(start: start, end: end, timeZone: zone)
  }

  private static func time(_ key: String, _ reader: inout RecordReader) -> LocalTime? {
    guard let text = reader.string(key) else { return nil }
    if let time = LocalTime(text) { return time }
    reader.collector.report(.invalidTime(text), at: reader.path[key])
    return nil
  }

  private static func quota(_ reader: inout RecordReader) -> Brief.Quota {
    let quota = Brief.Quota(
      attribute: reader.requiredString("attribute"), value: reader.requiredString("value"),
      least: reader.notNegative("min"), most: reader.notNegative("max"))
    if let least = quota.least, let most = quota.most, least > most {
      reader.collector.report(.brief(.emptyRange(least: least, most: most)), at: reader.path["max"])
    }
    checkNotPersonal(quota.attribute, at: reader.path["attribute"], reader.collector)
    return quota
  }

  /// A pair that is written as its two ids: `["a", "b"]`.
  private static func shortPair(_ node: JSONNode) -> PersonPair? {
    guard case .array(let ends) = node.content, ends.count == 2, case .string(let one) = ends[0].content,
      case .string(let other) = ends[1].content
    else { return nil }
    return PersonPair(one, other)
  }

  private static func pair(_ reader: inout RecordReader) -> PersonPair {
    PersonPair(reader.requiredString("a"), reader.requiredString("b"))
  }

  private static func tables(_ reader: inout RecordReader) -> Brief.Tables {
    var tables = Brief.Tables(
      count: reader.count("count"), seats: reader.range("seats"), rounds: reader.count("rounds") ?? 1,
      hosts: reader.strings("hosts"), balance: reader.strings("balance"), minSectors: reader.count("minSectors"))
    readMeeting(&reader, into: &tables)
    for (place, name) in tables.balance.enumerated() {
      checkNotPersonal(name, at: reader.path["balance"][place], reader.collector)
    }
    if case .cross(let column) = tables.meet { checkNotPersonal(column, at: reader.path["meet"], reader.collector) }
    return tables
  }

  private static func checkNotPersonal(_ column: String, at path: DocumentPath, _ collector: FaultCollector) {
    if PersonalColumn.isPersonal(column) { collector.report(.brief(.personalColumn(column)), at: path) }
  }

  /// What a meeting at a table is worth, in one word as `seat --meet` has it; the values of a file are read by whoever has it.
  private static func readMeeting(_ reader: inout RecordReader, into tables: inout Brief.Tables) {
    guard let word = reader.string("meet") else { return }
    let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("distinct", 1): tables.meet = .distinct
    case ("even", 1): tables.meet = .even
    case ("cross", 2): tables.meet = .cross(parts[1])
    case ("values", 2):
      tables.meet = .values([])
      tables.valuesFile = parts[1]
    default: reader.collector.report(.brief(.unknownMeeting(word)), at: reader.path["meet"])
    }
  }

  private static func worth(_ reader: inout RecordReader) -> Brief.Worth {
    var worth = Brief.Worth()
    let keys: [(String, WritableKeyPath<Brief.Worth, Int>)] = [
      ("newContact", \.newContact), ("theme", \.theme), ("recentInvitation", \.recentInvitation), ("gap", \.gap),
      ("reach", \.reach), ("bridging", \.bridging), ("conflict", \.conflict),
    ]
    for (key, path) in keys {
      guard let number = reader.wholeNumber(key) else { continue }
      if abs(number) <= largestWorth {
        worth[keyPath: path] = number
      } else {
        reader.collector.report(.brief(.worthOutOfRange(number, limit: largestWorth)), at: reader.path[key])
      }
    }
    return worth
  }

  /// What must hold of the brief by itself.
  static func check(_ brief: Brief, _ reader: RecordReader) {
    let collector = reader.collector
    if brief.network == nil, brief.people == nil { collector.report(.brief(.nobodyToChooseFrom), at: reader.path) }
    // A faulty number of seats has its own fault; a series gives the number under another key.
    if brief.seats == nil, reader.peek("seats") == nil, brief.kind != .matching {
      collector.report(.missingKey("seats"), at: reader.path["seats"])
    }
    if !brief.sectors.isEmpty, brief.sectors.count != 2 || brief.sectors[0] == brief.sectors[1] {
      collector.report(.brief(.notTwoSectors(brief.sectors.count)), at: reader.path["sectors"])
    }
    for (key, pairs) in [("apart", brief.apart), ("together", brief.together)] {
      for (place, pair) in pairs.enumerated() where pair.first == pair.second {
        collector.report(.people(.pairWithItself(pair.first)), at: reader.path[key][place]["b"])
      }
    }
    if brief.kind == .matching { checkSlots(of: brief, reader) }
    let open = brief.openSeats.reduce(0) { $0 + $1.count }
    if let seats = brief.seats, open > seats.upperBound {
      collector.report(.brief(.tooManyOpenSeats(open, seats: seats.upperBound)), at: reader.path["openSeats"])
    }
  }
}

extension BriefReader {
  /// No meeting of a matching may go on after the end.
  private static func checkSlots(of brief: Brief, _ reader: RecordReader) {
    guard let when = brief.when, let end = when.end, let time = brief.minutesOfMatching, time > 0 else { return }
    let minutes = brief.slotMinutes ?? Brief.usualSlotMinutes
    func clock(_ time: LocalTime) -> String { String(time.description.suffix(5)) }
    let hours = (start: clock(when.start), end: clock(end))
    if minutes > time {
      reader.collector.report(
        .brief(.meetingTooLong(minutes: minutes, time: time, start: hours.start, end: hours.end)),
        at: reader.path[brief.slotMinutes == nil ? "when" : "slotMinutes"])
    } else if let slots = brief.slots, slots > time / minutes {
      reader.collector.report(
        .brief(
          .slotsPastEnd(slots: slots, minutes: minutes, most: time / minutes, start: hours.start, end: hours.end)),
        at: reader.path["slots"])
    }
  }
}

extension RecordReader {
  /// A whole number of at least 1.
  mutating func count(_ key: String) -> Int? { whole(key, from: 1) }

  /// A whole number of at least 0.
  mutating func notNegative(_ key: String) -> Int? { whole(key, from: 0) }

  private mutating func whole(_ key: String, from least: Int) -> Int? {
    guard let number = wholeNumber(key) else { return nil }
    if number >= least { return number }
    let expected: FormatFault.Expected = least == 0 ? .wholeNumber : .positiveNumber
    collector.report(.wrongType(expected: expected, found: .number(String(number))), at: path[key])
    return nil
  }

  /// A number such as 24, or a range such as `"20-24"`.
  mutating func range(_ key: String) -> ClosedRange<Int>? {
    guard let node = peek(key) else { return nil }
    guard case .string(let text) = node.content else { return count(key).map { $0...$0 } }
    _ = take(key)
    let ends = text.split(whereSeparator: { $0 == "-" || $0 == "\u{2013}" }).map { Int($0) }
    if ends.count == 2, let low = ends[0], let high = ends[1], low >= 0, low <= high { return low...high }
    collector.report(.brief(.invalidRange(text)), at: path[key])
    return nil
  }
}
