// A plan on its way to a file: text, JSON, CSV, or a picture of each round.

import Drawing
import ForumPlanning
import Graphviz
import Interchange
import NetworkModel
import Reporting

/// A plan on its way to a file.
struct PlanAnswer {
  let plan: Plan
  let phrases: Phrasebook
  /// What a changed plan says of itself.
  var changes: [String] = []
  /// What it is called; empty for nothing.
  var title = ""
  /// What people are called who have no name in the plan, by their ids.
  var labels: [String: String] = [:]
  /// The sectors that the plan's network has beside the built-in ones.
  var sectors: [Sector] = []

  /// The plan in a form.
  func text(as format: SeatCommand.Format) -> String {
    switch format {
    case .text: phrases.text(for: plan, changes: changes)
    case .json: PlanWriter.write(plan)
    case .csv: plan.csv
    case .dot: pictures.map { DOTPen.draw($0).text }.joined()
    }
  }

  /// A picture of each round; people by the column that their meetings are about, else by what is spread first.
  var pictures: [Picture] {
    guard let request = plan.request, let seating = plan.seating() else { return [] }
    let problem = PlanProblem(request).problem
    let names = Dictionary(
      plan.people.compactMap { person in person.name.map { (person.id, $0) } }, uniquingKeysWith: { first, _ in first })
    let column = shownColumn(of: request)
    var values: [String] = []
    let people = request.people.enumerated().map { place, id in
      let value = column.flatMap { place < $0.values.count ? $0.values[place] : nil }
      if let value, !values.contains(value) { values.append(value) }
      return SeatingMap.Person(
        label: names[id] ?? labels[id] ?? id, category: value.flatMap { values.firstIndex(of: $0) })
    }
    // A value that is no sector of ours is its own word for itself.
    let categories = values.map { value in
      if let sector = sectors.first(where: { $0.id.text == value }) { return sector }
      let isBuiltIn = Sector.builtIn.contains { $0.id.text == value }
      return Sector(id: .init(value), label: isBuiltIn ? nil : LocalizedText(value))
    }
    var map = SeatingMap(
      people: people, categories: categories, seating: seating, tables: request.tables.count,
      words: phrases.seatingMapWords)
    map.title = title
    map.hosts = problem.hosts
    map.priorMeetings = problem.priorMeetings
    return (0..<seating.rounds).map { map.makePicture(round: $0) }
  }

  private func shownColumn(of request: PlanRequest) -> PeopleList.Column? {
    var wanted = request.balance
    if case .cross(let name) = request.meeting { wanted.insert(name, at: 0) }
    wanted += request.minimums.map(\.column)
    return request.columns.first { $0.name == wanted.first }
  }
}
