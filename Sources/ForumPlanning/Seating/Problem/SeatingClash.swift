// Why there is no seating: facts with figures; sentences are made elsewhere.

/// A reason why there is no seating, found before the search or by an exhaustive one.
public enum SeatingClash: Error, Hashable, Sendable {
  /// A count is negative or too large.
  case impossibleCount
  /// The list at this index of ``SeatingProblem/balance``, or that of ``MeetingWorth/cross(_:)`` (nil), does not have
  /// one value per person.
  case valuesMissing(attribute: Int?)
  /// The list of ``SeatingProblem/variety`` does not have one value per person.
  case varietyValuesMissing
  /// A rule names a person who is not in the problem.
  case unknownPerson(Int)
  /// A rule names a table that is not in the problem.
  case unknownTable(Int)
  /// A rule names a round that is not in the problem.
  case unknownRound(Int)
  /// A pair consists of one person twice.
  case pairWithItself(Int)
  /// A figure of a pair is negative where it must not be, or outside −1,000,000,000...1,000,000,000.
  case figureOutOfRange(PairFigure)
  /// More people are present than there are seats.
  ///
  /// With ``SeatingProblem/sharesSitOuts``: too few may sit out, since the others have given seats.
  case tooFewSeats(round: Int, people: Int, seats: Int)
  /// Fewer people are present than the smallest table sizes sum to.
  case tooFewPeople(round: Int, people: Int, needed: Int)
  /// These two must sit apart, and together: each of `together`, from one of them to the other, must sit with the next.
  case apartYetTogether(apart: PlacePair, together: [Int])
  /// These people must sit together, and no table has enough seats; `seats` are those of the largest.
  case togetherTooMany(round: Int, people: [Int], seats: Int)
  /// Each two of these people, or of their groups, must sit apart, and there are fewer tables.
  case apartTooMany(round: Int, people: [Int], tables: Int)
  /// A person, or a chain of people each of whom must sit with the next, is fixed at two tables: those of the first and
  /// the last of them.
  case fixedAtTwoTables(round: Int, people: [Int], tables: [Int])
  /// Two people who must sit apart, or their groups, are fixed at one table.
  case fixedYetApart(round: Int, pair: PlacePair, table: Int)
  /// More people are fixed at a table, with their groups, than it has seats.
  case fixedTooMany(round: Int, table: Int, people: [Int], seats: Int)
  /// A person is fixed in a round that the person misses.
  case fixedYetAbsent(person: Int, round: Int)
  /// The people present have fewer different values than each table needs.
  case varietyTooFewValues(round: Int, values: Int, needed: Int)
  /// A table that must be used has fewer seats than different values needed.
  case varietyTableTooSmall(table: Int, seats: Int, needed: Int)
  /// The tables large enough for the variety have too few seats for the people present.
  case varietyTooFewSeats(round: Int, people: Int, seats: Int)
  /// At least `tables` tables are used, which need `needed` values in all; the people present can provide `places`
  /// without a value twice at a table.
  case varietyTooThin(round: Int, tables: Int, places: Int, needed: Int)
  /// No arrangement of this round keeps these rules and the table sizes, by exhaustive search.
  ///
  /// If `isIrreducible`, each of the rules is needed for the clash; otherwise some may not be, since the search without
  /// them was cut off. Without any rule: the sizes alone.
  case noArrangement(round: Int, rules: [SeatingRule], isIrreducible: Bool)
}

/// One hard rule beside table sizes, absences and seats for all.
public enum SeatingRule: Hashable, Sendable {
  /// From ``SeatingProblem/apart``.
  case apart(PlacePair)
  /// From ``SeatingProblem/together``.
  case together(PlacePair)
  /// From ``SeatingProblem/hosts``.
  case host(FixedSeat)
  /// From ``SeatingProblem/fixedSeats``.
  case fixed(FixedSeat)
  /// ``SeatingProblem/variety``.
  case variety
}
