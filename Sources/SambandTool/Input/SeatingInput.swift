// The files of a seating: people, rules and earlier plans.

import Interchange
import NetworkModel
import PlanModel
import Reporting

/// The people of a seating, and where they come from.
struct SeatingPeople {
  /// The path of the list; nil where the people are only numbers.
  let path: String?
  /// The place of the last row, `people.csv:2:1`; nil without a list.
  var place: String?
  var list: PeopleList
  /// Whether the list has no ids, so that they are the numbers of its rows.
  var isNumbered = false
  /// Where each person stands, in the order of the file, by id.
  var places: [String: SourceLocation] = [:]
  /// Where the empty cells of a column stand, by its heading.
  var emptyCells: [String: [SourceLocation]] = [:]
}

/// Reads what a seating is asked for with; every fault stops it, every note is said.
struct SeatingInput {
  let context: Context
  let language: Language
  private var phrases: Phrasebook { Phrasebook(language) }

  func read(_ path: String) throws(ToolFailure) -> [UInt8] { try context.read(path) }

  func fail(_ fault: SeatingFault) -> ToolFailure { .seating(fault, language: language) }

  func say(_ sentence: String) { context.session.message(phrases.oneLine("samband: " + sentence)) }

  private func check(_ faults: [FormatFault], _ notes: [ReadingNote], _ path: String) throws(ToolFailure) {
    let errors = faults.filter { $0.severity == .error }
    if !errors.isEmpty { throw .badPlanning(path: path, faults: errors, language: language) }
    for fault in faults { context.session.message(phrases.line(for: fault, in: path)) }
    for note in notes { say(phrases.sentence(for: ReadingNote(note.kind, file: path))) }
  }

  /// The people of a file; columns that are asked for by their headings have these.
  func people(_ path: String, asked: [String] = []) throws(ToolFailure) -> SeatingPeople {
    let bytes = try read(path)
    let reading = PeopleReader.read(bytes, name: path, asked: asked)
    try check(reading.faults, reading.notes, path)
    guard let list = reading.list else { throw .badPlanning(path: path, faults: reading.faults, language: language) }
    // A workbook has no lines; there the list itself says how many rows there are.
    let isBook = ForeignFormat(bytes) == .excel
    let rows = isBook ? list.ids.count + 1 : bytes.split { $0 == 10 || $0 == 13 }.count
    return SeatingPeople(
      path: path, place: "\(path):\(max(1, rows)):1", list: list, isNumbered: reading.isNumbered,
      places: Dictionary(zip(list.ids, reading.places), uniquingKeysWith: { first, _ in first }),
      emptyCells: reading.emptyCells)
  }

  /// The list that gives names back to a plan, once it is seen to be the one that the plan was made of.
  ///
  /// - Parameters:
  ///   - path: The list.
  ///   - planned: The ids of the plan's people.
  ///   - names: The names that the plan holds, by id.
  ///   - columns: What the plan knows of its people, in their order.
  ///   - mayLack: Whether the plan may well have people who stand in no list: organizations, and seats to be named for.
  func people(
    _ path: String, ofPlan planned: [String], names: [String: String], columns: [PeopleList.Column] = [],
    mayLack: Bool = false
  ) throws(ToolFailure) -> SeatingPeople {
    let people = try people(path, asked: columns.map(\.name))
    var told = 0
    for disagreement in people.list.disagreements(
      withPeople: planned, names: names, columns: columns, isNumbered: people.isNumbered)
    {
      let place = disagreement.person.flatMap { people.places[$0] } ?? SourceLocation(line: 1, column: 1)
      let isFatal: Bool
      switch disagreement {
      case .nobodyInCommon: isFatal = true
      // Where only the order says who is who, one who does not fit means that nobody may.
      case .otherName, .otherValue: isFatal = people.isNumbered
      case .missing:
        if mayLack { continue }
        isFatal = false
      case .moreRows:
        // A forum invites some of the list that it is made of.
        if mayLack { continue }
        isFatal = false
      }
      let sentence = phrases.oneLine(
        "\(path):\(place): " + phrases.sentence(for: disagreement, isNumbered: people.isNumbered))
      if isFatal { throw fail(.otherList(sentence)) }
      told += 1
      if told <= 5 { context.session.message(sentence) }
    }
    if told > 5 { say(phrases.furtherDisagreements(told - 5)) }
    return people
  }

  /// The late guests of a file; those without ids get the next free numbers.
  func lateGuests(_ path: String, after taken: [String]) throws(ToolFailure) -> PeopleList {
    let reading = PeopleReader.read(try read(path), name: path)
    try check(reading.faults, reading.notes.filter { !$0.isNumbering }, path)
    guard let list = reading.list else { throw .badPlanning(path: path, faults: reading.faults, language: language) }
    guard reading.isNumbered else { return list }
    let late = list.numbered(after: taken)
    say(phrases.numberedLate(in: path, ids: late.ids))
    return late
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
    let (contacts, strangers) = try plan(bytes, path).contacts(among: people)
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

  /// Takes a step in making a request; says where people have no value in the column that it needs.
  func resolve(
    _ people: SeatingPeople, for use: SeatingRequestError.ColumnUse? = nil,
    _ step: () throws(SeatingRequestError) -> PeopleList.Column?
  ) throws(ToolFailure) {
    do throws(SeatingRequestError) {
      guard let column = try step(), let use, let path = people.path, let cells = people.emptyCells[column.name],
        let first = cells.first
      else { return }
      context.session.message(
        phrases.oneLine(
          phrases.missingValues(in: column.name, at: "\(path):\(first)", count: cells.count, for: use)))
    } catch {
      if case .unknownColumn(_, let use, _, _) = error, people.path == nil { throw fail(.noColumns(for: use)) }
      throw fail(.request(error, path: people.path))
    }
  }
}
