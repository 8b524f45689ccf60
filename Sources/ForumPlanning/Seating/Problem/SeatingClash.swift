// Why no seating can be: facts with figures, from which sentences are made elsewhere.

/// A reason why no seating can be, found before any search or by an exhaustive one.
public enum SeatingClash: Error, Hashable, Sendable {
  /// A count is negative, or a table has fewer than no seats, or more figures were asked for than can be held.
  case impossibleCount
  /// The list of values at this place in `balance`, or of `cross` (nil), does not have one value per person.
  case valuesMissing(attribute: Int?)
  /// The list of values of `variety` does not have one value per person.
  case varietyValuesMissing
  /// A rule speaks of a person who is not there.
  case unknownPerson(Int)
  /// A rule speaks of a table that is not there.
  case unknownTable(Int)
  /// A rule speaks of a round that is not held.
  case unknownRound(Int)
  /// A rule pairs a person with the same person.
  case pairWithItself(Int)
  /// A figure of a pair is negative where it must not be, or beyond a thousand million.
  case figureOutOfRange(PairFigure)
  /// More people are present than there are seats.
  ///
  /// With ``SeatingProblem/sharesSitOuts``, too few may sit out, since the others have seats that are given.
  case tooFewSeats(round: Int, people: Int, seats: Int)
  /// Fewer people are present than the tables need.
  case tooFewPeople(round: Int, people: Int, needed: Int)
  /// These two must sit apart, and together: each of `together`, from the one to the other, must sit with the next.
  case apartYetTogether(apart: PersonPair, together: [Int])
  /// These people must sit together, and no table has seats for them; `seats` are those of the largest.
  case togetherTooMany(round: Int, people: [Int], seats: Int)
  /// Each two of these people must sit apart, themselves or through those who sit with them, and tables are fewer.
  case apartTooMany(round: Int, people: [Int], tables: Int)
  /// One person, or people each of whom must sit with the next, at two tables at once: the first and the last of them.
  case fixedAtTwoTables(round: Int, people: [Int], tables: [Int])
  /// Two people who must sit apart are both fixed at one table, themselves or through those who sit with them.
  case fixedYetApart(round: Int, pair: PersonPair, table: Int)
  /// More people are fixed at a table, with those who sit with them, than it has seats.
  case fixedTooMany(round: Int, table: Int, people: [Int], seats: Int)
  /// A person is fixed in a round that this person misses.
  case fixedYetAbsent(person: Int, round: Int)
  /// Those present have fewer different values than each table needs.
  case varietyTooFewValues(round: Int, values: Int, needed: Int)
  /// A table that must be used has fewer seats than it needs different values.
  case varietyTableTooSmall(table: Int, seats: Int, needed: Int)
  /// Tables with seats for as many different values as they need are too few for those present.
  case varietyTooFewSeats(round: Int, people: Int, seats: Int)
  /// At least so many tables are used, which need `needed` values between them; with no value twice at a table, those
  /// present can give no more than `places`.
  case varietyTooThin(round: Int, tables: Int, places: Int, needed: Int)
  /// No arrangement of this round keeps these rules and the table sizes.
  ///
  /// Every arrangement was tried. If `isIrreducible`, each of the rules is needed for the clash; otherwise some may not
  /// be, since trying all arrangements without them would have taken too long. No rule at all: the sizes alone.
  case noArrangement(round: Int, rules: [SeatingRule], isIrreducible: Bool)
}

/// One hard rule beside table sizes, absences and seats for all.
public enum SeatingRule: Hashable, Sendable {
  /// From ``SeatingProblem/apart``.
  case apart(PersonPair)
  /// From ``SeatingProblem/together``.
  case together(PersonPair)
  /// From ``SeatingProblem/hosts``.
  case host(FixedSeat)
  /// From ``SeatingProblem/fixedSeats``.
  case fixed(FixedSeat)
  /// ``SeatingProblem/variety``.
  case variety
}
