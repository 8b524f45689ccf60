// What a plan says of its people: their names, and who has met whom by it.

internal import NetworkModel

extension SeatingPlan {
  /// The names that the plan holds, by id.
  package var names: [String: String] {
    Dictionary(
      people.compactMap { person in person.name.map { (person.id, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the list that the plan was made of has names, which were left out: the plan's own key `namesHidden`.
  package var namesAreHidden: Bool {
    get { additional.first { $0.key == "namesHidden" }?.value == .bool(true) }
    set { additional.keep("namesHidden", newValue ? .bool(true) : nil) }
  }

  /// Writes names into the plan, or takes them out of it.
  ///
  /// - Parameter names: The names by id; nil for none.
  public mutating func setNames(_ names: [String: String]?) {
    for place in people.indices { people[place].name = names?[people[place].id] }
  }

  /// Takes over what an earlier plan says of the same people beside their names and meetings.
  package mutating func keepFacts(of earlier: SeatingPlan) {
    let known = Dictionary(
      earlier.people.map { ($0.id, $0.additional) }, uniquingKeysWith: { first, _ in first })
    for place in people.indices where people[place].additional.isEmpty {
      people[place].additional = known[people[place].id] ?? []
    }
  }

  /// Those who are away in every round from one on, from 1: they do not come, or have left.
  package func leavers(fromRound: Int) -> Set<String> {
    guard let request, fromRound <= request.rounds else { return [] }
    var away: [String: Set<Int>] = [:]
    for absence in request.absences where absence.round >= fromRound {
      away[absence.person, default: []].insert(absence.round)
    }
    return Set(away.filter { $0.value.count == request.rounds - fromRound + 1 }.keys)
  }

  /// The meetings of some people by this plan, a contact for each table and round, and those that it knew of before.
  ///
  /// - Parameter list: The people.
  /// - Returns: The contacts, and who of the plan is not among these people, by id.
  public func contacts(among list: PeopleList) -> (contacts: [PriorContact], strangers: [String]) {
    func isKnown(_ id: String) -> Bool { list.index(of: id) != nil }
    var contacts: [PriorContact] = []
    let tables = rounds.flatMap(\.tables)
    for table in tables {
      let known = table.people.compactMap { list.index(of: $0).map { list.ids[$0] } }
      for (place, first) in known.enumerated() {
        for second in known[(place + 1)...] where first != second {
          contacts.append(PriorContact(PersonPair(first, second), times: 1))
        }
      }
    }
    for earlier in request?.history ?? [] {
      guard let first = list.index(of: earlier.pair.first), let second = list.index(of: earlier.pair.second),
        first != second
      else { continue }
      contacts.append(PriorContact(PersonPair(list.ids[first], list.ids[second]), times: earlier.times))
    }
    return (contacts, Set(tables.flatMap(\.people)).filter { !isKnown($0) }.sorted())
  }
}
