// Writing plans in one canonical form: the same plan gives the same bytes.

import NetworkModel
public import PlanModel

/// The sentences that the file of a plan holds for people who open it; programs find the facts beside them.
public struct SeatingSentences: Sendable {
  /// What each person gets out of the plan, by id.
  public var reasons: [String: String]
  /// Why some meetings must be repeats; nil where none must.
  public var repeatReason: String?

  /// Sentences for each person, and for the plan.
  public init(reasons: [String: String], repeatReason: String?) {
    self.reasons = reasons
    self.repeatReason = repeatReason
  }
}

/// Writes plans.
public enum PlanWriter {
  /// The canonical text of a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - sentences: What the file says in words; nil for a file of facts alone.
  /// - Complexity: O(size of the plan).
  public static func write(_ plan: SeatingPlan, sentences: SeatingSentences? = nil) -> String {
    let first = plan.additional.filter { $0.key.hasPrefix("$") }
    let others = plan.additional.filter { !$0.key.hasPrefix("$") }
    return JSONWriter().string(
      object(
        first + [
          Attribute("format", .string(PlanReader.formatName)),
          Attribute("version", .integer(PlanReader.formatVersion)),
        ] + members(of: plan, sentences), others))
  }

  /// `round,table,seat,id`, a row for each seat; with the column `name` where the plan holds names.
  public static func csv(_ plan: SeatingPlan) -> String { csv(plan, dialect: .international) }

  /// The same in a dialect.
  package static func csv(_ plan: SeatingPlan, dialect: CSVWriter.Dialect) -> String {
    let names = plan.names
    var table = CSVWriter(dialect)
    table.titles(["round", "table", "seat", "id"] + (names.isEmpty ? [] : ["name"]))
    for round in plan.rounds {
      for place in round.tables {
        for (seat, id) in place.people.enumerated() {
          table.row(
            [.integer(round.number), .integer(place.number), .integer(seat + 1), .text(id)]
              + (names.isEmpty ? [] : [.optional(names[id])]))
        }
      }
    }
    return table.text
  }

  /// What stands in a plan below its head.
  static func members(of plan: SeatingPlan, _ sentences: SeatingSentences?) -> [Attribute] {
    [Attribute("rounds", .array(plan.rounds.map(value)))]
      + optional("score", plan.score.map { value(of: $0, sentences?.repeatReason) })
      + optional("termination", plan.termination.map(value)) + [
        Attribute("people", .array(plan.people.map { value(of: $0, sentences?.reasons[$0.id]) }))
      ] + optional("request", plan.request.map(PlanRequestWriter.value))
  }

  /// An object of known keys, and after them the user's own that are no known ones.
  static func object(_ members: [Attribute], _ additional: [Attribute]) -> AttributeValue {
    if additional.isEmpty { return .object(members) }
    var keys = Set(members.map(\.key))
    return .object(members + additional.filter { keys.insert($0.key).inserted })
  }

  static func optional(_ key: String, _ value: AttributeValue?) -> [Attribute] {
    value.map { [Attribute(key, $0)] } ?? []
  }

  static func strings(_ texts: [String]) -> AttributeValue { .array(texts.map { .string($0) }) }

  static func number(_ number: ExactDecimal) -> AttributeValue { .number(number.description) }

  private static func value(of round: SeatingPlan.Round) -> AttributeValue {
    object(
      [Attribute("round", .integer(round.number)), Attribute("tables", .array(round.tables.map(value)))],
      round.additional)
  }

  private static func value(of table: SeatingPlan.Table) -> AttributeValue {
    object(
      [
        Attribute("table", .integer(table.number)), Attribute("host", table.host.map { .string($0) } ?? .null),
        Attribute("people", strings(table.people)),
      ], table.additional)
  }

  private static func value(of person: SeatingPlan.Person, _ why: String?) -> AttributeValue {
    object(
      [Attribute("id", .string(person.id))] + optional("name", person.name.map { .string($0) }) + [
        Attribute("met", strings(person.met)), Attribute("newContacts", .integer(person.newContacts)),
      ] + optional("why", why.map { .string($0) }), person.additional)
  }

  private static func members(of figure: PlanFigure) -> [Attribute] {
    [Attribute("value", number(figure.value)), Attribute("bound", figure.bound.map(number) ?? .null)]
  }

  static func value(of figure: PlanFigure) -> AttributeValue { .object(members(of: figure)) }

  private static func value(of score: PlanScore, _ repeatReason: String?) -> AttributeValue {
    object(
      [
        Attribute("pairsMet", value(of: score.pairsMet)), Attribute("repeats", value(of: score.repeats)),
        Attribute("repeatReason", repeatReason.map { .string($0) } ?? .null),
        Attribute("maxMeetings", value(of: score.maxMeetings)),
        Attribute("crossPairs", score.crossPairs.map(value) ?? .null),
        Attribute("imbalance", value(of: score.imbalance)),
      ] + optional("alone", score.alone.map(value)) + optional("thirdMeetings", score.thirdMeetings.map(value)) + [
        Attribute("value", value(of: score.value)), Attribute("constraints", .array(score.constraints.map(value))),
      ], score.additional)
  }

  private static func value(of constraint: PlanScore.Constraint) -> AttributeValue {
    object(
      [Attribute("rule", .string(constraint.rule)), Attribute("hard", .bool(constraint.isHard))]
        + members(of: constraint.broken), constraint.additional)
  }

  static func value(of termination: PlanTermination) -> AttributeValue {
    object(
      [
        Attribute("reason", .string(termination.reason.rawValue)), Attribute("seed", .integer(termination.seed)),
        Attribute("starts", .integer(termination.starts)), Attribute("steps", .integer(termination.steps)),
      ], termination.additional)
  }
}

/// Writes the request in a plan.
enum PlanRequestWriter {
  static func value(of request: SeatingRequest) -> AttributeValue {
    let people = request.people.enumerated().map { place, id in
      let attributes = request.columns.compactMap { column in
        (place < column.values.count ? column.values[place] : nil).map { Attribute(column.name, .string($0)) }
      }
      return AttributeValue.object(
        [Attribute("id", .string(id))]
          + (attributes.isEmpty ? [] : [Attribute("attributes", .object(attributes))]))
    }
    let tables = request.tables.map { size in
      AttributeValue.object([
        Attribute("least", .integer(size.lowerBound)), Attribute("most", .integer(size.upperBound)),
      ])
    }
    let minimums = request.minimums.map {
      AttributeValue.object([Attribute("column", .string($0.column)), Attribute("least", .integer($0.least))])
    }
    let absences = request.absences.map {
      AttributeValue.object([Attribute("id", .string($0.person)), Attribute("round", .integer($0.round))])
    }
    let history = request.history.map { contact in
      AttributeValue.object(ends(contact.pair) + [Attribute("times", .integer(contact.times))])
    }
    return PlanWriter.object(
      [Attribute("tables", .array(tables))]
        + (request.equalTables ? [Attribute("equalTables", .bool(true))] : [])
        + (request.levelsTables ? [Attribute("levelTables", .bool(true))] : [])
        + [Attribute("rounds", .integer(request.rounds))]
        + list("balance", request.balance.map { .string($0) }) + [Attribute("meet", value(of: request.meeting))]
        + (request.sparesThirdMeetings ? [Attribute("spareThirdMeetings", .bool(true))] : [])
        + list("minimums", minimums) + list("apart", request.apart.map { .object(ends($0)) })
        + list("together", request.together.map { .object(ends($0)) }) + list("hosts", request.hosts.map(seat))
        + list("fixed", request.fixed.map(seat)) + list("absences", absences) + list("history", history)
        + PlanWriter.optional("steps", request.steps.map { .integer($0) })
        + PlanWriter.optional("seconds", request.seconds.map { .integer($0) })
        + [Attribute("seed", .integer(request.seed)), Attribute("people", .array(people))], request.additional)
  }

  private static func list(_ key: String, _ values: [AttributeValue]) -> [Attribute] {
    values.isEmpty ? [] : [Attribute(key, .array(values))]
  }

  private static func ends(_ pair: PersonPair) -> [Attribute] {
    [Attribute("a", .string(pair.first)), Attribute("b", .string(pair.second))]
  }

  private static func seat(_ seat: SeatingRequest.Seat) -> AttributeValue {
    .object(
      [Attribute("id", .string(seat.person)), Attribute("table", .integer(seat.table))]
        + PlanWriter.optional("round", seat.round.map { .integer($0) }))
  }

  private static func value(of meeting: SeatingRequest.Meeting) -> AttributeValue {
    func worth(_ word: String, _ more: [Attribute] = []) -> AttributeValue {
      .object([Attribute("worth", .string(word))] + more)
    }
    switch meeting {
    case .distinct: return worth("distinct")
    case .even: return worth("even")
    case .cross(let column): return worth("cross", [Attribute("column", .string(column))])
    case .values(let values):
      let records = values.map { value in
        AttributeValue.object(ends(value.pair) + [Attribute("value", PlanWriter.number(value.worth))])
      }
      return worth("values", [Attribute("values", .array(records))])
    }
  }
}
