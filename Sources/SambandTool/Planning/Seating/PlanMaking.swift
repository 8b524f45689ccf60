// From what a search found to a plan: ids for numbers, decimals for units, and the rules one by one.

import ForumPlanning
import Interchange
import Reporting

/// Makes plans of what a search found.
struct PlanMaking {
  let input: PlanProblem
  /// The names to be written out; nil where names stay in their file.
  let names: [String: String]?
  let phrases: Phrasebook
  /// What people are called in sentences who are not called by name or id, by their ids.
  var called: [String: String] = [:]

  /// What each person is called in sentences.
  var labels: [String] { input.request.people.map { called[$0] ?? names?[$0] ?? $0 } }

  /// The plan of a seating.
  ///
  /// - Parameters:
  ///   - seating: Who sits where.
  ///   - score: How good that is.
  ///   - termination: Why the search ended, and what it took.
  func plan(_ seating: Seating, _ score: SeatingScore?, _ termination: PlanTermination) -> Plan {
    var plan = Plan(
      request: input.request, rounds: rounds(of: seating), score: score.map { self.score($0) },
      termination: termination)
    let meetings = PlanMeetings(of: plan)
    let labels = labels
    plan.people = meetings.people.indices.map { person in
      let met = meetings.met(by: person).map { meetings.people[$0] }
      return Plan.Person(
        id: meetings.people[person], name: names?[meetings.people[person]], met: met,
        newContacts: meetings.newContacts(of: person).count,
        why: phrases.why(for: person, in: meetings, labels: labels))
    }
    return plan
  }

  /// The rounds of a seating: at each table its host first, then the others in the order of the list.
  private func rounds(of seating: Seating) -> [Plan.Round] {
    let people = input.request.people
    var hosts: [Int: String] = [:]
    for host in input.request.hosts where hosts[host.table] == nil { hosts[host.table] = host.person }
    return (0..<seating.rounds).map { round in
      var members = Array(repeating: [String](), count: input.request.tables.count)
      for person in people.indices {
        if let table = seating.table(of: person, round: round) { members[table].append(people[person]) }
      }
      return Plan.Round(
        number: round + 1,
        tables: members.enumerated().map { table, ids in
          guard let host = hosts[table + 1], let place = ids.firstIndex(of: host) else {
            return Plan.Table(number: table + 1, people: ids)
          }
          var ids = ids
          ids.insert(ids.remove(at: place), at: 0)
          return Plan.Table(number: table + 1, host: host, people: ids)
        })
    }
  }

  private func figure(_ figure: BoundedFigure, places: Int = 0) -> PlanFigure {
    PlanFigure(
      value: ExactDecimal(units: figure.value, places: places),
      bound: ExactDecimal(units: figure.bound, places: places))
  }

  private func score(_ score: SeatingScore) -> PlanScore {
    var plan = PlanScore(
      pairsMet: figure(score.pairsMet), repeats: figure(score.repeats), maxMeetings: figure(score.maxMeetings),
      crossPairs: score.crossPairs.map { figure($0) }, imbalance: figure(score.imbalance),
      value: figure(score.objective, places: input.decimals), constraints: constraints(score))
    plan.repeatReason = score.repeatReason.map { phrases.sentence(for: $0, people: labels) }
    return plan
  }

  /// The rules in the order of the command line; no plan breaks a hard one, so each of those is broken 0 times.
  private func constraints(_ score: SeatingScore) -> [PlanScore.Constraint] {
    let request = input.request
    let hard: [(String, Bool)] =
      [
        ("tableSizes", true), ("apart", !request.apart.isEmpty), ("together", !request.together.isEmpty),
        ("hosts", !request.hosts.isEmpty), ("fixed", !request.fixed.isEmpty),
        ("absences", !request.absences.isEmpty),
      ] + request.minimums.map { ("minimum:" + $0.column, true) }
    let none = PlanFigure(0, bound: 0)
    let balances = zip(request.balance, score.imbalances).map { column, imbalance in
      PlanScore.Constraint(rule: "balance:" + column, isHard: false, broken: PlanFigure(imbalance, bound: 0))
    }
    return hard.filter(\.1).map { PlanScore.Constraint(rule: $0.0, isHard: true, broken: none) } + balances
  }
}

extension Plan {
  /// The seating in a plan by numbers; nil where its rounds do not fit its request.
  func seating() -> Seating? {
    guard let request, rounds.count == request.rounds else { return nil }
    let numbers = Dictionary(
      request.people.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var tableOf = Array(repeating: Int32(-1), count: request.people.count * rounds.count)
    for (place, round) in rounds.enumerated() {
      for table in round.tables {
        guard request.tables.indices.contains(table.number - 1) else { return nil }
        for id in table.people {
          guard let person = numbers[id] else { return nil }
          tableOf[place * request.people.count + person] = Int32(table.number - 1)
        }
      }
    }
    return Seating(peopleCount: request.people.count, rounds: rounds.count, tableOf: tableOf)
  }

  /// A row for each seat: `round,table,seat,id`.
  var csv: String {
    var table = CSVWriter()
    table.row(["round", "table", "seat", "id"].map { .text($0) })
    for round in rounds {
      for place in round.tables {
        for (seat, id) in place.people.enumerated() {
          table.row([.integer(round.number), .integer(place.number), .integer(seat + 1), .text(id)])
        }
      }
    }
    return table.text
  }
}
