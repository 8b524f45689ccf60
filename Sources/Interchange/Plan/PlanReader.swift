// Reading plans: a JSON document becomes a plan, and every fault keeps its line and column.

import NetworkModel
public import PlanModel

/// A plan as it was read, with everything that is wrong with its file.
public struct PlanReading: Sendable {
  /// The plan; nil where the file is no plan at all.
  ///
  /// Where `faults` holds errors it is not to be relied on.
  public let plan: SeatingPlan?
  /// What is wrong, in the order of the file.
  public let faults: [FormatFault]

  /// The faults that have to be mended.
  public var errors: [FormatFault] { faults.filter { $0.severity == .error } }
}

/// Reads plans.
public enum PlanReader {
  /// What `format` says in a plan.
  public static let formatName = "samband-plan"
  /// The version that is read and written.
  public static let formatVersion = 1

  /// Whether the bytes look like a plan rather than a table: the first that is no space is a bracket.
  public static func isDocument(_ bytes: [UInt8]) -> Bool {
    bytes.dropFirst(SourceText.lengthOfByteOrderMark(bytes)).first { $0 > 0x20 } == UInt8(ascii: "{")
  }

  /// Reads a whole file and checks it: all faults of form and content in one pass.
  ///
  /// - Complexity: O(size of the file).
  public static func read(_ bytes: [UInt8]) -> PlanReading {
    let document: JSONDocument
    do {
      document = try JSONDocument(parsing: bytes)
    } catch {
      return PlanReading(plan: nil, faults: [FormatFault(error, in: bytes)])
    }
    let collector = FaultCollector(document)
    guard var reader = RecordReader(document.root, at: .root, collector),
      reader.isDocument(formatName, version: formatVersion)
    else {
      return PlanReading(plan: nil, faults: collector.faults)
    }
    // The tables of a forum's plan stand under `seating`.
    let hasTables = reader.peek("rounds") != nil || reader.peek("seating") == nil
    let plan = hasTables ? plan(&reader) : reader.record("seating", plan) ?? SeatingPlan(rounds: [])
    checkPeople(of: plan, collector)
    return PlanReading(plan: plan, faults: collector.faultsInOrder)
  }

  static func plan(_ reader: inout RecordReader) -> SeatingPlan {
    SeatingPlan(
      request: reader.record("request", PlanRequestReader.request), rounds: reader.records("rounds", round),
      score: reader.record("score", score), termination: reader.record("termination", termination),
      people: reader.records("people", person), additional: reader.rest())
  }

  private static func round(_ reader: inout RecordReader) -> SeatingPlan.Round {
    SeatingPlan.Round(
      number: reader.requiredCount("round"), tables: reader.records("tables", table), additional: reader.rest())
  }

  private static func table(_ reader: inout RecordReader) -> SeatingPlan.Table {
    SeatingPlan.Table(
      number: reader.requiredCount("table"), host: reader.string("host"), people: reader.strings("people"),
      additional: reader.rest())
  }

  private static func person(_ reader: inout RecordReader) -> SeatingPlan.Person {
    // A sentence for people who read the file; what it says follows from the rounds.
    _ = reader.string("why")
    return SeatingPlan.Person(
      id: reader.requiredString("id"), name: reader.string("name"), met: reader.strings("met"),
      newContacts: reader.wholeNumber("newContacts") ?? 0, additional: reader.rest())
  }

  private static func score(_ reader: inout RecordReader) -> PlanScore {
    var score = PlanScore(
      pairsMet: figure(&reader, "pairsMet"), repeats: figure(&reader, "repeats"),
      maxMeetings: figure(&reader, "maxMeetings"), crossPairs: reader.record("crossPairs", figure),
      imbalance: figure(&reader, "imbalance"), value: figure(&reader, "value"),
      constraints: reader.records("constraints") { reader in
        PlanScore.Constraint(
          rule: reader.requiredString("rule"), isHard: reader.bool("hard") ?? false, broken: figure(&reader),
          additional: reader.rest())
      })
    // A sentence for people who read the file; what it says follows from the request.
    _ = reader.string("repeatReason")
    score.alone = reader.record("alone", figure)
    score.thirdMeetings = reader.record("thirdMeetings", figure)
    score.additional = reader.rest()
    return score
  }

  static func figure(_ reader: inout RecordReader, _ key: String) -> PlanFigure {
    reader.record(key, figure) ?? PlanFigure(0, bound: nil)
  }

  private static func figure(_ reader: inout RecordReader) -> PlanFigure {
    PlanFigure(value: reader.exactDecimal("value") ?? ExactDecimal(units: 0), bound: reader.exactDecimal("bound"))
  }

  static func termination(_ reader: inout RecordReader) -> PlanTermination {
    PlanTermination(
      reason: reader.choice("reason") ?? .steps, seed: reader.wholeNumber("seed") ?? 1,
      starts: reader.wholeNumber("starts") ?? 0, steps: reader.wholeNumber("steps") ?? 0, additional: reader.rest())
  }

  /// Nobody sits at two tables in one round, and where the request names the people nobody else sits at all.
  private static func checkPeople(of plan: SeatingPlan, _ collector: FaultCollector) {
    let known = plan.request.map { Set($0.people) }
    for (roundPlace, round) in plan.rounds.enumerated() {
      var seats: [String: DocumentPath] = [:]
      for (tablePlace, table) in round.tables.enumerated() {
        for (seat, id) in table.people.enumerated() {
          let path = DocumentPath.root["rounds"][roundPlace]["tables"][tablePlace]["people"][seat]
          if let known, !known.contains(id) {
            collector.report(
              .people(.unknownPerson(id, suggestion: nil, people: known.count)), at: path)
          }
          if let first = seats[id] {
            collector.report(
              .people(.duplicatePerson(id, first: collector.location(of: first))), at: path)
          }
          seats[id] = path
        }
      }
    }
  }
}

extension RecordReader {
  /// A whole number of at least 1 that must be there; 1, with a fault, where it is not.
  mutating func requiredCount(_ key: String) -> Int {
    guard let number = requiredWholeNumber(key) else { return 1 }
    if number >= 1 { return number }
    collector.report(.wrongType(expected: .positiveNumber, found: .number(String(number))), at: path[key])
    return 1
  }

  /// A number that is kept exactly.
  mutating func exactDecimal(_ key: String) -> ExactDecimal? {
    guard let node = take(key) else { return nil }
    guard case .number(let literal) = node.content else {
      collector.report(.wrongType(expected: .number, found: FormatFault.Found(node)), at: path[key])
      return nil
    }
    if let number = ExactDecimal(literal) { return number }
    collector.report(.numberTooLarge(literal), at: path[key])
    return nil
  }
}
