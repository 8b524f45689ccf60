// The score of a seating, counted from the tables alone.

/// Why a seating has no score for a problem.
public enum SeatingError: Error, Hashable, Sendable {
  /// The problem has another number of people than the seating.
  case otherPeopleCount(seating: Int, problem: Int)
  /// The problem has another number of rounds than the seating.
  case otherRounds(seating: Int, problem: Int)
  /// The seating uses a table that the problem does not have.
  case unknownTable(Int)
  /// The rules of the problem clash, whoever sits where.
  case clash(SeatingClash)
}

extension SeatingScore {
  /// The score of a seating that is given, whether or not it keeps the hard rules.
  ///
  /// Where people take turns to sit out (``SeatingProblem/sharesSitOuts``), those without a table are taken to do so.
  ///
  /// - Throws: ``SeatingError`` if seating and problem do not belong together, or the rules of the problem clash.
  /// - Complexity: O(rounds · people · table size + people²) time and O(people²) memory.
  public init(of seating: Seating, for problem: SeatingProblem) throws(SeatingError) {
    if seating.peopleCount != problem.peopleCount {
      throw .otherPeopleCount(seating: seating.peopleCount, problem: problem.peopleCount)
    }
    if seating.rounds != problem.rounds { throw .otherRounds(seating: seating.rounds, problem: problem.rounds) }
    var problem = problem
    if problem.sharesSitOuts { problem.absences = seating.absences }
    let rules: SeatingRules
    do { rules = try SeatingRules(problem) } catch { throw .clash(error) }
    for table in seating.tableOf where table < -1 || table >= problem.tables.count { throw .unknownTable(Int(table)) }
    self.init(seating, rules, SeatingBounds(rules))
  }

  init(_ seating: Seating, _ rules: SeatingRules, _ bounds: SeatingBounds) {
    let people = rules.people
    var met = Array(repeating: Int16(0), count: people * people)
    var imbalances = Array(repeating: 0, count: rules.problem.balance.count)
    for round in 0..<rules.rounds {
      var tables = Array(repeating: [Int](), count: rules.tables)
      for person in 0..<people {
        if let table = seating.table(of: person, round: round) { tables[table].append(person) }
      }
      for table in tables {
        for (place, a) in table.enumerated() {
          for b in table[..<place] { met[b * people + a] += 1 }
        }
      }
      for attribute in imbalances.indices {
        imbalances[attribute] += Self.imbalance(tables, rules.problem.balance[attribute])
      }
    }
    var (first, repeats, highest, cross, spread, sum) = (0, 0, 0, 0, 0, 0)
    for b in 0..<people {
      for a in (b + 1)..<max(people, b + 1) where met[b * people + a] > 0 {
        let times = Int(met[b * people + a])
        let before = Int(rules.objective.prior[b * people + a] ?? 0)
        highest = max(highest, before + times)
        repeats += before > 0 ? times : times - 1
        spread += before * times + times * (times - 1) / 2
        if before > 0 { continue }
        first += 1
        sum += Int(rules.objective.first(b, a))
        let categories = rules.objective.categories
        if !categories.isEmpty, categories[a] != categories[b] { cross += 1 }
      }
    }
    pairsMet = BoundedFigure(value: first, bound: bounds.pairsMet)
    self.repeats = BoundedFigure(value: repeats, bound: bounds.repeats)
    repeatReason = bounds.repeatReason
    maxMeetings = BoundedFigure(value: highest, bound: bounds.maxMeetings)
    crossPairs = bounds.crossPairs.map { BoundedFigure(value: cross, bound: $0) }
    imbalance = BoundedFigure(value: imbalances.reduce(0, +), bound: bounds.imbalance)
    self.imbalances = imbalances
    objective = BoundedFigure(value: rules.objective.isEven ? spread : sum, bound: bounds.objective)
  }

  /// People outside the even share of each value at each table.
  private static func imbalance(_ tables: [[Int]], _ values: [Int32]) -> Int {
    var totals: [Int32: Int] = [:]
    var present = 0
    for table in tables {
      present += table.count
      for person in table where values[person] >= 0 { totals[values[person], default: 0] += 1 }
    }
    var sum = 0
    for table in tables {
      var here: [Int32: Int] = [:]
      for person in table { here[values[person], default: 0] += 1 }
      for (value, total) in totals {
        let share = total * table.count
        let count = here[value] ?? 0
        sum += max(share / present - count, count - (share + present - 1) / present, 0)
      }
    }
    return sum
  }
}
