// The problem of a page: what is to be solved, what it is too large for, and its words.

/// A problem with all its minimums, of which the solver keeps the first.
package struct PageProblem: Hashable, Sendable {
  /// What is to be solved.
  package var problem: SeatingProblem
  /// How many different values each table must have.
  package var minimums: [TableVariety]

  /// A problem with all its minimums, the first of which is that of the problem.
  package init(_ problem: SeatingProblem, minimums: [TableVariety]? = nil) {
    self.problem = problem
    self.minimums = minimums ?? (problem.variety.map { [$0] } ?? [])
  }

  /// How often a seating breaks each rule.
  func breaches(in seating: Seating) -> RuleBreaches { RuleBreaches(of: seating, problem, minimums) }

  /// Whether all sums of a search stay within 32 bits, which is all that `Int` has in a page.
  ///
  /// The limits are generous: 2,000 people in ten rounds with all meetings worth the same, or 100 people with figures up to
  /// 10,000.
  var fitsPage: Bool {
    let (people, rounds, tables) = (Double(problem.peopleCount), Double(problem.rounds), Double(problem.tables.count))
    let seats = Double(problem.tables.map { min($0.upperBound, problem.peopleCount) }.max() ?? 0)
    var (unit, largest) = (1.0, 1.0)
    if case .values(let figures) = problem.meeting {
      for item in figures { largest = max(largest, Double(item.figure.magnitude)) }
      unit = figures.reduce(0.0) { $0 + Double($1.figure.magnitude) } / Double(max(1, figures.count)) + 1
    }
    let third = problem.sparesThirdMeetings ? min(4 * unit, 1_000_000) * rounds : 0
    let prior = Double(min(1_000, problem.priorMeetings.map { $0.figure }.max() ?? 0))
    let meeting = max(largest, problem.meeting == .even ? rounds + prior : 0) + third + third * prior
    let attributes = Double(problem.balance.count)
    let heaviness = max(10, seats) * unit
    let heaviest = (8 + 6 * attributes * seats) * heaviness + 2 * seats * meeting
    let worth = people * rounds * seats * meeting
    let penalty = 6 * attributes * people * rounds * heaviness + tables * rounds * heaviest
    return people <= 5_000 && tables <= 5_000 && max(people * people * rounds, tables * people * rounds) < 0x1p29
      && 2 * (worth + penalty) < 0x1p31
  }
}

extension PageProblem {
  init(_ reader: inout MessageReader) {
    let people = reader.number(0...20_000)
    let rounds = reader.number(0...1_000)
    let flags = reader.number(0...7)
    let tables = reader.list { reader in
      let least = reader.number()
      return least...reader.number(least...1_000_000_000)
    }
    var problem = SeatingProblem(peopleCount: people, tables: tables, rounds: rounds)
    problem.levelsTables = flags & 1 != 0
    problem.sparesThirdMeetings = flags & 2 != 0
    problem.sharesSitOuts = flags & 4 != 0
    problem.balance = reader.list { $0.words(people) }
    switch reader.number(0...3) {
    case 1: problem.meeting = .even
    case 2: problem.meeting = .cross(reader.words(people))
    case 3: problem.meeting = .values(reader.list { $0.figure() })
    default: problem.meeting = .distinct
    }
    let minimums = reader.list { reader in
      let fewest = reader.number()
      return TableVariety(values: reader.words(people), fewest: fewest)
    }
    problem.variety = minimums.first
    problem.apart = reader.list { $0.pair() }
    problem.together = reader.list { $0.pair() }
    problem.hosts = reader.list { $0.seat() }
    problem.fixedSeats = reader.list { $0.seat() }
    problem.absences = reader.list { reader in
      let person = reader.number()
      return Absence(person: person, round: reader.number())
    }
    problem.priorMeetings = reader.list { $0.figure() }
    self.init(problem, minimums: minimums)
  }
}

extension MessageReader {
  fileprivate mutating func pair() -> PlacePair {
    let first = number()
    return PlacePair(first, number())
  }

  fileprivate mutating func figure() -> PairFigure {
    let pair = pair()
    return PairFigure(pair.first, pair.second, number(-1_000_000_000...1_000_000_000))
  }

  fileprivate mutating func seat() -> FixedSeat {
    let person = number()
    let table = number()
    return FixedSeat(person: person, table: table, round: optional())
  }
}

extension MessageWriter {
  mutating func add(_ page: PageProblem) {
    let problem = page.problem
    add(problem.peopleCount)
    add(problem.rounds)
    add((problem.levelsTables ? 1 : 0) | (problem.sparesThirdMeetings ? 2 : 0) | (problem.sharesSitOuts ? 4 : 0))
    add(list: problem.tables) { writer, sizes in
      writer.add(sizes.lowerBound)
      writer.add(sizes.upperBound)
    }
    add(list: problem.balance) { $0.add(words: $1) }
    switch problem.meeting {
    case .distinct: add(0)
    case .even: add(1)
    case .cross(let values):
      add(2)
      add(words: values)
    case .values(let figures):
      add(3)
      add(list: figures) { $0.add($1) }
    }
    add(list: page.minimums) { writer, minimum in
      writer.add(minimum.fewest)
      writer.add(words: minimum.values)
    }
    for pairs in [problem.apart, problem.together] { add(list: pairs) { $0.add($1) } }
    for seats in [problem.hosts, problem.fixedSeats] { add(list: seats) { $0.add($1) } }
    add(list: problem.absences) { writer, absence in
      writer.add(absence.person)
      writer.add(absence.round)
    }
    add(list: problem.priorMeetings) { $0.add($1) }
  }

  mutating func add(_ pair: PlacePair) {
    add(pair.first)
    add(pair.second)
  }

  mutating func add(_ figure: PairFigure) {
    add(figure.pair)
    add(figure.figure)
  }

  mutating func add(_ seat: FixedSeat) {
    add(seat.person)
    add(seat.table)
    add(seat.round)
  }
}
