// Pictures of round tables: from a plan to a drawing of each round, with its words.

public import Drawing
import ForumPlanning
public import NetworkModel
public import PlanModel

extension Phrasebook {
  /// A picture of each round of a plan; people by the column that their meetings are about, otherwise by what is spread
  /// first.
  ///
  /// - Parameters:
  ///   - plan: The plan; without the request that it answers it has no pictures.
  ///   - title: What it is called; empty for nothing.
  ///   - labels: What people are called who have no name in the plan, by their ids.
  ///   - sectors: The sectors that the plan's network has beside the built-in ones.
  public func pictures(
    of plan: SeatingPlan, title: String = "", labels: [String: String] = [:], sectors: [Sector] = []
  ) -> [Picture] {
    guard let request = plan.request, let seating = plan.seating else { return [] }
    let problem = SeatingProblem(known: request)
    let names = plan.names
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
      words: seatingMapWords)
    map.title = title
    map.hosts = problem.hosts
    map.priorMeetings = problem.priorMeetings
    return (0..<seating.rounds).map { map.makePicture(round: $0) }
  }

  private func shownColumn(of request: SeatingRequest) -> PeopleList.Column? {
    var wanted = request.balance
    if case .cross(let name) = request.meeting { wanted.insert(name, at: 0) }
    wanted += request.minimums.map(\.column)
    return request.columns.first { $0.name == wanted.first }
  }

  /// The words that pictures of round tables need.
  public var seatingMapWords: SeatingMapWords {
    let people: @Sendable (Int) -> String = { count($0, say("person", "person"), say("personer", "people")) }
    return SeatingMapWords(
      language: language,
      round: { say("Runda \(number($0)) av \(number($1))", "Round \(number($0)) of \(number($1))") },
      table: { say("Bord", "Table") + " \(number($0))" }, people: { people($0) },
      summary: { seated, tables, pairs in
        let at = count(tables, say("bord", "table"), say("bord", "tables"))
        let new = count(pairs, say("par", "pair"), say("par", "pairs"))
        return say(
          "\(people(seated)) vid \(at); \(new) träffas för första gången",
          "\(people(seated)) at \(at); \(new) \(pairs == 1 ? "meets" : "meet") for the first time")
      },
      newMeetings: { "+\(number($0)) " + say($0 == 1 ? "ny" : "nya", "new") },
      again: { name, more in
        say("igen: ", "again: ") + name + (more > 0 ? " +\(number(more))" : "")
      },
      againAll: { say("träffar igen: ", "meets again: ") + list($0) }, host: say("värd", "host"),
      hostSign: say("Dubbel kontur: bordsvärd, sitter kvar.", "Double outline: host of the table, stays there."),
      newSign: say(
        "+5 nya: träffar fem vid bordet för första gången. Igen: har träffats förut.",
        "+5 new: meets five at the table for the first time. Again: have met before."),
      empty: say("tomt", "empty"),
      notSeated: { say("Sitter inte med i rundan: ", "Not seated in this round: ") + list($0) + "." },
      unknown: say("Okänd", "Unknown"), nobody: say("Det finns inga bord att rita.", "There are no tables to draw."),
      view: sentence(for: .view(.seating)), number: { number($0) })
  }
}
