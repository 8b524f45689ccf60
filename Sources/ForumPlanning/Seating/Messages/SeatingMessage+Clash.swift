// The words of why there is no seating, and of why some must meet again.
//
//     clash     1, round? from 0, then
//               0 impossible count · 1 values missing: attribute? · 2 values of a minimum missing
//               3 unknown person: person · 4 unknown table: table · 5 unknown round · 6 pair with itself: person
//               7 figure out of range: a, b · 8 too few seats: people, seats · 9 too few people: people, needed
//               10 apart yet together: a, b, list of people · 11 together too many: seats, list of people
//               12 apart too many: tables, list of people · 13 fixed at two tables: list of tables, list of people
//               14 fixed yet apart: a, b, table · 15 fixed too many: table, seats, list of people
//               16 fixed yet absent: person · 17 too few values: values, needed
//               18 table too small for a minimum: table, seats, needed
//               19 too few seats for a minimum: people, seats · 20 minimum too thin: tables, places, needed
//               21 no arrangement: 1 if irreducible, list of rules
//     rule      0 apart: a, b · 1 together: a, b · 2 host: person, table · 3 fixed: person, table · 4 minimum
//     repeats   0 none need be · 1 held together: a, b, rounds, prior · 2 too few others: person, rounds, needed, others
//               3 more meetings than pairs: meetings, pairs · 4 too few tables: people, tables
//               5 too few tables for acquaintances: people, tables

extension MessageWriter {
  mutating func add(_ clash: SeatingClash) {
    add(1)
    switch clash {
    case .impossibleCount: add(row: [-1, 0])
    case .valuesMissing(let attribute): add(row: [-1, 1, attribute ?? -1])
    case .varietyValuesMissing: add(row: [-1, 2])
    case .unknownPerson(let person): add(row: [-1, 3, person])
    case .unknownTable(let table): add(row: [-1, 4, table])
    case .unknownRound(let round): add(row: [round, 5])
    case .pairWithItself(let person): add(row: [-1, 6, person])
    case .figureOutOfRange(let item): add(row: [-1, 7, item.pair.first, item.pair.second])
    case .tooFewSeats(let round, let people, let seats): add(row: [round, 8, people, seats])
    case .tooFewPeople(let round, let people, let needed): add(row: [round, 9, people, needed])
    case .apartYetTogether(let pair, let together):
      add(row: [-1, 10, pair.first, pair.second])
      add(numbers: together)
    case .togetherTooMany(let round, let people, let seats):
      add(row: [round, 11, seats])
      add(numbers: people)
    case .apartTooMany(let round, let people, let tables):
      add(row: [round, 12, tables])
      add(numbers: people)
    case .fixedAtTwoTables(let round, let people, let tables):
      add(row: [round, 13])
      add(numbers: tables)
      add(numbers: people)
    case .fixedYetApart(let round, let pair, let table): add(row: [round, 14, pair.first, pair.second, table])
    case .fixedTooMany(let round, let table, let people, let seats):
      add(row: [round, 15, table, seats])
      add(numbers: people)
    case .fixedYetAbsent(let person, let round): add(row: [round, 16, person])
    case .varietyTooFewValues(let round, let values, let needed): add(row: [round, 17, values, needed])
    case .varietyTableTooSmall(let table, let seats, let needed): add(row: [-1, 18, table, seats, needed])
    case .varietyTooFewSeats(let round, let people, let seats): add(row: [round, 19, people, seats])
    case .varietyTooThin(let round, let tables, let places, let needed):
      add(row: [round, 20, tables, places, needed])
    case .noArrangement(let round, let rules, let isIrreducible):
      add(row: [round, 21, isIrreducible ? 1 : 0])
      add(list: rules) { $0.add($1) }
    }
  }

  private mutating func add(_ rule: SeatingRule) {
    switch rule {
    case .apart(let pair): add(row: [0, pair.first, pair.second])
    case .together(let pair): add(row: [1, pair.first, pair.second])
    case .host(let seat): add(row: [2, seat.person, seat.table])
    case .fixed(let seat): add(row: [3, seat.person, seat.table])
    case .variety: add(4)
    }
  }

  mutating func add(_ reason: RepeatReason?) {
    switch reason {
    case nil: add(0)
    case .heldTogether(let pair, let rounds, let prior): add(row: [1, pair.first, pair.second, rounds, prior])
    case .tooFewOthers(let person, let rounds, let needed, let others):
      add(row: [2, person, rounds, needed, others])
    case .moreMeetingsThanPairs(let meetings, let pairs): add(row: [3, meetings, pairs])
    case .tooFewTables(let people, let tables): add(row: [4, people, tables])
    case .tooFewTablesForAcquaintances(let people, let tables): add(row: [5, people, tables])
    }
  }
}
