// From what a search found to a plan, and back: ids for places, decimals for units, and the rules one by one.

public import PlanModel

extension SeatingPlan {
  /// The plan of a seating.
  ///
  /// - Parameters:
  ///   - seating: Who sits where, by places.
  ///   - score: How good that is; nil where it was not counted.
  ///   - request: What the plan answers; its people stand in the order of the seating.
  ///   - termination: Why the search ended.
  /// - Complexity: O(rounds · people · people at a table).
  public init(_ seating: Seating, _ score: SeatingScore?, for request: SeatingRequest, termination: PlanTermination) {
    self.init(
      request: request, rounds: Self.rounds(of: seating, for: request),
      score: score.map { PlanScore($0, for: request) }, termination: termination)
    let meetings = PlanMeetings(of: self)
    people = meetings.people.indices.map { person in
      Person(
        id: meetings.people[person], met: meetings.met(by: person).map { meetings.people[$0] },
        newContacts: meetings.newContacts(of: person).count)
    }
  }

  /// The rounds of a seating: at each table its host first, then the others in the order of the list.
  private static func rounds(of seating: Seating, for request: SeatingRequest) -> [Round] {
    return (0..<seating.rounds).map { round in
      var hosts: [Int: String] = [:]
      for host in request.hosts
      where (host.round ?? round + 1) == round + 1 && hosts[host.table] == nil {
        hosts[host.table] = host.person
      }
      var members = Array(repeating: [String](), count: request.tables.count)
      for (place, id) in request.people.enumerated() {
        if let table = seating.table(of: place, round: round) { members[table].append(id) }
      }
      return Round(
        number: round + 1,
        tables: members.enumerated().map { table, ids in
          guard let host = hosts[table + 1], let place = ids.firstIndex(of: host) else {
            return Table(number: table + 1, people: ids)
          }
          var ids = ids
          ids.insert(ids.remove(at: place), at: 0)
          return Table(number: table + 1, host: host, people: ids)
        })
    }
  }

  /// Who sits where by places; nil for a plan without a request, or whose rounds do not fit it.
  public var seating: Seating? {
    guard let request, rounds.count == request.rounds else { return nil }
    let places = request.places
    var tableOf = Array(repeating: Int32(-1), count: request.people.count * rounds.count)
    for (round, content) in rounds.enumerated() {
      for table in content.tables {
        guard request.tables.indices.contains(table.number - 1) else { return nil }
        for id in table.people {
          guard let person = places[id] else { return nil }
          tableOf[round * request.people.count + person] = Int32(table.number - 1)
        }
      }
    }
    return Seating(peopleCount: request.people.count, rounds: rounds.count, tableOf: tableOf)
  }

  /// Why some meetings must be repeats, its people being places in the request; nil where none must, or the plan does
  /// not say what it answers.
  ///
  /// The fact is not kept in a plan, but proved again from its request.
  ///
  /// - Complexity: O(rounds² · people + people²).
  public var repeatReason: RepeatReason? {
    guard let request, let seating, (score?.repeats.bound?.units ?? 0) > 0 else { return nil }
    return SeatingProblem(known: request).repeatReason(in: seating)
  }
}

extension SeatingPlan {
  /// Counts how often the plan breaks each hard rule of its request, and tables that have lost their host as well.
  ///
  /// A plan that was changed may have done rounds, and hosts who left, that its rules did not foresee.
  mutating func countBrokenRules(withoutHost tables: Int) {
    guard let request, let seating, var constraints = score?.constraints else { return }
    if tables > 0, !constraints.contains(where: { $0.rule == "hosts" }) {
      let rule = PlanScore.Constraint(rule: "hosts", isHard: true, broken: PlanFigure(0, bound: 0))
      constraints.insert(
        rule, at: constraints.firstIndex { $0.rule != "tableSizes" } ?? constraints.count)
    }
    let breaches = RuleBreaches(
      of: seating, SeatingProblem(known: request), request.minimums.map { request.variety($0) })
    for place in constraints.indices where constraints[place].isHard {
      let rule = constraints[place].rule
      let broken = breaches.count(rule, request) + (rule == "hosts" ? tables : 0)
      constraints[place].broken = PlanFigure(broken, bound: 0)
    }
    score?.constraints = constraints
  }
}

extension RuleBreaches {
  /// How often a rule is broken, by its name in a score.
  fileprivate func count(_ rule: String, _ request: SeatingRequest) -> Int {
    switch rule {
    case "tableSizes": tableSizes
    case "apart": apart
    case "together": together
    case "hosts": hosts
    case "fixed": fixed
    case "absences": absences
    default: request.minimums.firstIndex { "minimum:" + $0.column == rule }.map { minimums[$0] } ?? 0
    }
  }
}

extension PlanFigure {
  fileprivate init(_ figure: BoundedFigure, places: Int = 0) {
    self.init(
      value: ExactDecimal(units: figure.value, places: places),
      bound: ExactDecimal(units: figure.bound, places: places))
  }
}

extension PlanScore {
  fileprivate init(_ score: SeatingScore, for request: SeatingRequest) {
    self.init(
      pairsMet: PlanFigure(score.pairsMet), repeats: PlanFigure(score.repeats),
      maxMeetings: PlanFigure(score.maxMeetings), crossPairs: score.crossPairs.map { PlanFigure($0) },
      imbalance: PlanFigure(score.imbalance), value: PlanFigure(score.objective, places: request.decimals),
      constraints: Self.constraints(score, request))
    alone = PlanFigure(score.alone)
    thirdMeetings = PlanFigure(score.thirdMeetings)
  }

  /// The rules in the order of the command line; no plan breaks a hard one, so each of those is broken 0 times.
  private static func constraints(_ score: SeatingScore, _ request: SeatingRequest) -> [Constraint] {
    let hard: [(String, Bool)] =
      [
        ("tableSizes", true), ("apart", !request.apart.isEmpty), ("together", !request.together.isEmpty),
        ("hosts", !request.hosts.isEmpty), ("fixed", !request.fixed.isEmpty),
        ("absences", !request.absences.isEmpty),
      ] + request.minimums.map { ("minimum:" + $0.column, true) }
    let balances = zip(request.balance, score.imbalances).map { column, imbalance in
      Constraint(rule: "balance:" + column, isHard: false, broken: PlanFigure(imbalance, bound: 0))
    }
    return hard.filter(\.1).map { Constraint(rule: $0.0, isHard: true, broken: PlanFigure(0, bound: 0)) } + balances
  }
}
