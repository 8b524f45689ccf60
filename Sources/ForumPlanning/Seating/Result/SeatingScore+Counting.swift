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
  /// - Complexity: O(rounds · people · table size) time and O(rounds · people) memory.
  public init(of seating: Seating, for problem: SeatingProblem) throws(SeatingError) {
    let rules = try problem.rules(for: seating)
    self.init(seating, rules, SeatingBounds(rules))
  }

  init(_ seating: Seating, _ rules: SeatingRules, _ bounds: SeatingBounds) {
    let people = rules.people
    var company: [[[Int]]] = []
    var imbalances = Array(repeating: 0, count: rules.problem.balance.count)
    var lonely = 0
    for round in 0..<rules.rounds {
      var tables = Array(repeating: [Int](), count: rules.tables)
      for person in 0..<people {
        if let table = seating.table(of: person, round: round) { tables[table].append(person) }
      }
      lonely += tables.count { $0.count == 1 }
      for attribute in imbalances.indices {
        imbalances[attribute] += Self.imbalance(tables, rules.problem.balance[attribute])
      }
      company.append(tables)
    }
    var (first, repeats, highest, cross, spread, thirds, sum) = (0, 0, 0, 0, 0, 0, 0)
    // Person by person those after the person in the order: how often the two sit together.
    var met = Array(repeating: Int16(0), count: people)
    var others: [Int] = []
    for b in 0..<people {
      others.removeAll(keepingCapacity: true)
      for round in 0..<rules.rounds {
        guard let table = seating.table(of: b, round: round) else { continue }
        // Those at a table are in order.
        for a in company[round][table].reversed() {
          if a <= b { break }
          if met[a] == 0 { others.append(a) }
          met[a] += 1
        }
      }
      for a in others {
        let times = Int(met[a])
        met[a] = 0
        let before = Int(rules.objective.prior[b * people + a] ?? 0)
        highest = max(highest, before + times)
        repeats += before > 0 ? times : times - 1
        spread += before * times + times * (times - 1) / 2
        thirds += Self.thirdMeetings(before + times) - Self.thirdMeetings(before)
        if before > 0 { continue }
        first += 1
        sum += Int(rules.objective.first(b, a))
        let categories = rules.objective.categories
        if !categories.isEmpty, categories[a] != categories[b] { cross += 1 }
      }
    }
    alone = BoundedFigure(value: lonely, bound: bounds.alone)
    thirdMeetings = BoundedFigure(value: thirds, bound: bounds.thirds)
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

extension SeatingProblem {
  /// The rules that a given seating is held against.
  fileprivate func rules(for seating: Seating) throws(SeatingError) -> SeatingRules {
    var problem = self
    if seating.peopleCount != problem.peopleCount {
      throw .otherPeopleCount(seating: seating.peopleCount, problem: problem.peopleCount)
    }
    if seating.rounds != problem.rounds {
      throw .otherRounds(seating: seating.rounds, problem: problem.rounds)
    }
    if problem.sharesSitOuts { problem.absences = seating.absences }
    for table in seating.tableOf where table < -1 || table >= problem.tables.count {
      throw .unknownTable(Int(table))
    }
    let level = problem.levelingTables()
    // A seating whose tables are not so level, an older one that was changed, is held against all of its kind.
    if seating.fits(level.sizes) { problem = level }
    do { return try SeatingRules(problem) } catch { throw .clash(error) }
  }

  /// Why some meetings of a seating must be repeats; nil where none must, or where the two do not belong together.
  package func repeatReason(in seating: Seating) -> RepeatReason? {
    (try? rules(for: seating)).flatMap { SeatingBounds($0).repeatReason }
  }
}

extension Seating {
  /// Whether as many sit at each table in each round as these sizes allow, tables by round.
  fileprivate func fits(_ sizes: [[ClosedRange<Int>]]) -> Bool {
    sizes.enumerated().allSatisfy { round, sizes in
      var seated = Array(repeating: 0, count: sizes.count)
      for table in tableOf[round * peopleCount..<(round + 1) * peopleCount] where table >= 0 {
        seated[Int(table)] += 1
      }
      return zip(sizes, seated).allSatisfy { $0.contains($1) }
    }
  }
}
