import Samband

/// From a list of people to round tables, by one import.
func sambandExample() throws -> String {
  let list = "id;sector\nanna;region\nbo;region\ncia;company\ndan;company\n"
  let reading = PeopleReader.read(Array(list.utf8), name: "people.csv")
  guard let people = reading.list, reading.errors.isEmpty else { return "not read" }
  let request = try SeatingRequest(of: people, tables: 2, rounds: 2, balance: ["sector"])
  let plan = try SeatingPlanner().plan(request)
  return plan.rounds.map { "\($0.tables.count) tables" }.joined(separator: ", ") + "\n" + PlanWriter.csv(plan)
}
