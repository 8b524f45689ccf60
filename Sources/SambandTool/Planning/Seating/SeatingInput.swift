// From the command line and its files to a request for a seating.

import Interchange
import NetworkModel
import PlanModel
import Reporting

/// What a meeting is worth, as `--meet` says it.
enum MeetingWord: Hashable, Sendable {
  case distinct
  case even
  case cross(String)
  case values(String)

  init?(_ word: String) {
    switch word {
    case "distinct": self = .distinct
    case "even": self = .even
    default:
      guard let colon = word.firstIndex(of: ":") else { return nil }
      let rest = String(word[word.index(after: colon)...])
      if rest.isEmpty { return nil }
      switch word[..<colon] {
      case "cross": self = .cross(rest)
      case "values": self = .values(rest)
      default: return nil
      }
    }
  }

  var word: String {
    switch self {
    case .distinct: "distinct"
    case .even: "even"
    case .cross(let column): "cross:" + column
    case .values(let path): "values:" + path
    }
  }
}

/// How many sit at each table, as `--seats` says it: `8`, `7-9` or one for each table with commas between.
struct SeatsWord: Hashable, Sendable {
  /// One size for all tables, or one for each.
  let sizes: [ClosedRange<Int>]
  /// Which of them are one number: the most at the table.
  let isMost: [Bool]

  init?(_ word: String) {
    var sizes: [ClosedRange<Int>] = []
    var isMost: [Bool] = []
    for part in word.split(separator: ",", omittingEmptySubsequences: false) {
      // People and word processors write an en dash between numbers.
      let ends = part.split(whereSeparator: { $0 == "-" || $0 == "\u{2013}" }).map(String.init)
      guard let low = ends.first.flatMap(Self.number), let high = ends.last.flatMap(Self.number), ends.count <= 2,
        low <= high, high > 0, part.first != "-", part.last != "-"
      else { return nil }
      sizes.append(low...high)
      isMost.append(ends.count == 1)
    }
    self.sizes = sizes
    self.isMost = isMost
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text).flatMap { $0 <= 20_000 ? $0 : nil } : nil
  }

  var word: String {
    zip(sizes, isMost).map { $1 ? String($0.upperBound) : "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
  }
}

/// The people of a seating, and where they come from.
struct SeatingPeople {
  /// The path of the list; nil where the people are only numbers.
  let path: String?
  let list: PeopleList
  /// Where the empty cells of a column stand, by its heading.
  var emptyCells: [String: [SourceLocation]] = [:]
}

/// Reads what a seating is asked for with; every fault stops it, every note is said.
struct SeatingInput {
  let context: Context
  let language: Language
  private var phrases: Phrasebook { Phrasebook(language) }

  func read(_ path: String) throws(ToolFailure) -> [UInt8] {
    do throws(FileFailure) {
      return try context.session.read(path)
    } catch {
      throw .input(error)
    }
  }

  func fail(_ fault: SeatingFault) -> ToolFailure { .seating(fault, language: language) }

  func say(_ sentence: String) { context.session.message(phrases.oneLine("samband: " + sentence)) }

  private func check(_ faults: [FormatFault], _ notes: [ReadingNote], _ path: String) throws(ToolFailure) {
    let errors = faults.filter { $0.severity == .error }
    if !errors.isEmpty { throw .badPlanning(path: path, faults: errors, language: language) }
    for fault in faults { context.session.message(phrases.line(for: fault, in: path)) }
    for note in notes { say(phrases.sentence(for: ReadingNote(note.kind, file: path))) }
  }

  /// The people of a file.
  func people(_ path: String) throws(ToolFailure) -> SeatingPeople {
    let reading = PeopleReader.read(try read(path), name: path)
    try check(reading.faults, reading.notes, path)
    guard let list = reading.list else { throw .badPlanning(path: path, faults: reading.faults, language: language) }
    return SeatingPeople(path: path, list: list, emptyCells: reading.emptyCells)
  }

  /// Late guests of a file; one is enough.
  func guests(_ path: String) throws(ToolFailure) -> PeopleList {
    let reading = PeopleReader.read(try read(path), name: path)
    try check(reading.faults, reading.notes, path)
    guard let list = reading.list else { throw .badPlanning(path: path, faults: reading.faults, language: language) }
    return list
  }

  /// The rules of a file, none where no file is named.
  func rules<Rule>(
    _ path: String?, _ read: ([UInt8]) -> RuleReading<[Rule]>
  ) throws(ToolFailure) -> [Rule] {
    guard let path else { return [] }
    let reading = read(try self.read(path))
    try check(reading.faults, reading.notes, path)
    return reading.rules
  }

  /// Earlier meetings of a file of contacts or of a plan.
  func history(_ path: String, people: PeopleList) throws(ToolFailure) -> [PriorContact] {
    let bytes = try read(path)
    guard PlanReader.isDocument(bytes) else {
      return try rules(path) { _ in RuleReader.contacts(bytes, people: people) }
    }
    let plan = try plan(bytes, path)
    var contacts: [PriorContact] = []
    var strangers: [String] = []
    for id in Set(plan.rounds.flatMap { $0.tables.flatMap(\.people) }).sorted() where people.index(of: id) == nil {
      strangers.append(id)
    }
    for table in plan.rounds.flatMap(\.tables) {
      let known = table.people.filter { people.index(of: $0) != nil }
      for (place, first) in known.enumerated() {
        for second in known[(place + 1)...] where first != second {
          contacts.append(PriorContact(PersonPair(first, second), times: 1))
        }
      }
    }
    contacts += (plan.request?.history ?? []).filter {
      people.index(of: $0.pair.first) != nil && people.index(of: $0.pair.second) != nil
    }
    if let first = strangers.first {
      say(phrases.strangers(in: path, count: strangers.count, first: first))
    }
    return contacts
  }

  /// The plan in a file.
  func plan(_ path: String) throws(ToolFailure) -> SeatingPlan { try plan(try read(path), path) }

  private func plan(_ bytes: [UInt8], _ path: String) throws(ToolFailure) -> SeatingPlan {
    let reading = PlanReader.read(bytes)
    try check(reading.faults, [], path)
    guard let plan = reading.plan else { throw .badPlanning(path: path, faults: reading.faults, language: language) }
    return plan
  }

  /// The column that an option asks for, with a warning where people have no value.
  func column(_ name: String, option: String, of people: SeatingPeople) throws(ToolFailure) -> PeopleList.Column {
    guard let path = people.path else { throw fail(.noColumns(option: option)) }
    guard let column = people.list.column(name) else {
      throw fail(
        .unknownColumn(
          option: option, name: name, suggestion: people.list.nearestColumn(to: name),
          columns: people.list.columns.map(\.name)))
    }
    if let cells = people.emptyCells[column.name], let first = cells.first {
      context.session.message(
        phrases.oneLine(
          phrases.missingValues(
            in: column.name, at: "\(path):\(first)", count: cells.count, option: option)))
    }
    return column
  }

  /// The sizes of the tables: as asked, or as equal as possible.
  ///
  /// One number is the most at a table: people are spread as evenly as they go, except where values of meetings decide.
  func sizes(
    tables: Int?, seats: SeatsWord?, people: Int, fewest: Int, valuesDecide: Bool
  ) throws(ToolFailure) -> [ClosedRange<Int>] {
    let count: Int
    if let tables {
      if let seats, seats.sizes.count > 1, seats.sizes.count != tables {
        throw fail(.seatsForOtherTables(seats: seats.sizes.count, tables: tables))
      }
      count = tables
    } else if let seats {
      let most = seats.sizes[0].upperBound
      count = seats.sizes.count > 1 ? seats.sizes.count : (people + most - 1) / most
    } else {
      throw fail(.noTables)
    }
    let isBare = seats?.sizes.contains { $0.lowerBound == 0 } != true
    if count > people, isBare { throw fail(.moreTablesThanPeople(tables: count, people: people)) }
    guard let seats else { return Array(repeating: (fewest / count)...((people + count - 1) / count), count: count) }
    let asked = seats.sizes.count > 1 ? seats.sizes : Array(repeating: seats.sizes[0], count: count)
    let isMost = seats.isMost.count > 1 ? seats.isMost : Array(repeating: seats.isMost[0], count: count)
    let total = asked.reduce(0) { $0 + $1.upperBound }
    return zip(asked, isMost).map { size, isMost in
      let most = size.upperBound
      if !isMost { return size }
      if valuesDecide { return 1...most }
      // A table's share of the people goes by its share of the seats.
      let high = min(most, (people * most + total - 1) / total)
      return min(high, fewest * most / total)...high
    }
  }
}

extension Phrasebook {
  /// Where people have no value in a column that a rule asks for.
  func missingValues(in column: String, at place: String, count: Int, option: String) -> String {
    let many = self.count(count, say("person", "person"), say("personer", "people"))
    return say(
      "\(place): varning: \"\(column)\" saknas för \(many); för --\(option) räknas de som okända",
      "\(place): warning: \"\(column)\" is missing for \(many); for --\(option) they count as unknown")
  }

  /// People of an earlier plan who do not take part now.
  func strangers(in path: String, count: Int, first: String) -> String {
    let many = self.count(count, say("person", "person"), say("personer", "people"))
    return say(
      "\(path): \(many) i planen är inte med nu (\"\(first)\" är den första); deras möten lämnades utanför",
      "\(path): \(many) of the plan do not take part now (the first is \"\(first)\"); their meetings were left out")
  }
}
