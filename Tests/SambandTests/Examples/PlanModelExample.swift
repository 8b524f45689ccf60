import PlanModel

/// What is asked of round tables: six people at two tables, twice, balanced by sector.
func planModelExample() throws -> String {
  let sectors = PeopleList.Column(name: "sector", values: ["region", "region", "company", "company", nil, nil])
  let people = PeopleList(ids: ["a", "b", "c", "d", "e", "f"], columns: [sectors])
  let request = try SeatingRequest(of: people, tables: 2, rounds: 2, balance: ["sector"])
  let times = RoundTimes(start: ClockTime(minutes: 13 * 60), minutes: 25, pause: 5)
  let rounds = (0..<request.rounds).map { times.span(ofRound: $0) }
  return "\(request.people.count) people at tables of \(request.tables.map(\.upperBound)), \(rounds)"
}
