// The stated order of records, in which the rows of a file show nowhere: not in the order of an answer, and not in the last
// digits of a sum.

extension StakeholderNetwork {
  /// Puts the records in order: those with ids by id, as ``Identifier`` compares them, others by the ids they refer to and
  /// then by what they say; lists whose order means nothing likewise.
  ///
  /// The file's own sectors stay: their order is that of its legends. Equal networks, whatever the order of their records,
  /// are equal in it.
  ///
  /// - Complexity: O(size · log size), and O(size) where they are in order.
  public mutating func sortRecords() {
    sources.sortIfNeeded { $0.id < $1.id }
    targetGroups.sortIfNeeded(by: <)
    for place in actors.indices { actors[place].sortLists() }
    actors.sortByID(\.id)
    sortCollaborations()
    for place in activities.indices { activities[place].sortLists() }
    activities.sortByID(\.id)
    for place in goals.indices { goals[place].sortLists() }
    goals.sortByID(\.id)
    for place in positions.indices { positions[place].evidence.sortIfNeeded(by: Evidence.inOrder) }
    positions.sortIfNeeded { precedes($0.orderedWords, $1.orderedWords) }
    survey.sortIfNeeded { precedes($0.orderedWords, $1.orderedWords) }
    competences.sortIfNeeded { naturallyPrecedes($0.id, $1.id) }
  }

  /// By the ranks of their ends among the actors: ends are compared by many ties, and ids cost more than ranks.
  private mutating func sortCollaborations() {
    for place in collaborations.indices where collaborations[place].evidence.count > 1 {
      collaborations[place].evidence.sortIfNeeded(by: Evidence.inOrder)
    }
    var ranks = actorPlaces
    func findEnds() -> [(Int, Int)] { collaborations.map { (ranks[$0.source] ?? -1, ranks[$0.target] ?? -1) } }
    var ends = findEnds()
    let foreign = collaborations.indices.filter { min(ends[$0].0, ends[$0].1) < 0 }.map { collaborations[$0] }
    if !foreign.isEmpty {
      let strangers = Set(foreign.flatMap { [$0.source, $0.target] }.filter { ranks[$0] == nil }).sorted()
      for id in strangers { ranks[id] = ranks.count }
      ends = findEnds()
    }
    func isBefore(_ left: Int, _ right: Int) -> Bool {
      if ends[left] != ends[right] { return ends[left] < ends[right] }
      return precedes(collaborations[left].orderedWords, collaborations[right].orderedWords)
    }
    var order = Array(collaborations.indices)
    if zip(order, order.dropFirst()).contains(where: { isBefore($1, $0) }) {
      order.sort { isBefore($0, $1) || !isBefore($1, $0) && $0 < $1 }
      collaborations = order.map { collaborations[$0] }
    }
  }
}

extension NetworkActor {
  fileprivate mutating func sortLists() {
    tags.sortIfNeeded(by: naturallyPrecedes)
    members.sortIfNeeded(by: <)
    competences.sortIfNeeded(by: naturallyPrecedes)
    profileAreas.sortIfNeeded(by: naturallyPrecedes)
    evidence.sortIfNeeded(by: Evidence.inOrder)
  }
}

extension Activity {
  fileprivate mutating func sortLists() {
    goals.sortIfNeeded(by: <)
    answers.sortIfNeeded(by: <)
    attendance.sortIfNeeded(by: <)
    communications.sortIfNeeded { precedes($0.orderedWords, $1.orderedWords) }
    participants.sortIfNeeded {
      if $0.actor != $1.actor { return $0.actor < $1.actor }
      return naturallyPrecedes($0.role?.rawValue ?? "", $1.role?.rawValue ?? "")
    }
    evidence.sortIfNeeded(by: Evidence.inOrder)
  }
}

extension Goal {
  fileprivate mutating func sortLists() {
    contributesTo.sortIfNeeded(by: <)
    needs.sectors.sortIfNeeded(by: <)
    needs.competences.sortIfNeeded(by: naturallyPrecedes)
    for place in indicators.indices {
      indicators[place].observations.sortIfNeeded {
        precedes(
          [$0.date?.description ?? "", String($0.value)], [$1.date?.description ?? "", String($1.value)])
      }
    }
    indicators.sortIfNeeded { $0.id < $1.id }
    evidence.sortIfNeeded(by: Evidence.inOrder)
  }
}

extension Evidence {
  fileprivate static func inOrder(_ left: Evidence, _ right: Evidence) -> Bool {
    precedes([left.source.text] + words(left.section), [right.source.text] + words(right.section))
  }
}

extension Collaboration {
  /// What ties of one pair are told apart by.
  fileprivate var orderedWords: [String] {
    [
      kind ?? "", direction?.rawValue ?? "", period.start?.description ?? "", period.end?.description ?? "",
      strength.map { String($0) } ?? "",
    ] + words(description) + evidence.map(\.source.text)
  }
}

extension SurveyAnswer {
  fileprivate var orderedWords: [String] { [actor.text, about?.text ?? "", date?.description ?? ""] }
}

extension Activity.Communication {
  fileprivate var orderedWords: [String] { [date?.description ?? ""] + words(channel) + words(audience) }
}

extension Position {
  fileprivate var orderedWords: [String] {
    [actor.text, goal.text, id?.text ?? ""] + words(topic) + [date?.description ?? "", stance?.rawValue ?? ""]
      + words(summary)
      + evidence.map(\.source.text)
  }
}

/// The wordings of a text, in the order of the tool's languages.
private func words(_ text: LocalizedText?) -> [String] {
  text.map { text in Language.allCases.map { text.text(in: $0) } } ?? []
}

/// Compares lists of texts by the first that differ, then by length.
private func precedes(_ left: [String], _ right: [String]) -> Bool {
  for (a, b) in zip(left, right) where a != b { return naturallyPrecedes(a, b) }
  return left.count < right.count
}

extension Array {
  /// Sorts what is not in order; equal elements keep theirs.
  fileprivate mutating func sortIfNeeded(by isBefore: (Element, Element) -> Bool) {
    guard zip(self, dropFirst()).contains(where: { isBefore($1, $0) }) else { return }
    // The standard library's sort is stable today without a promise to stay so.
    self = enumerated().sorted {
      isBefore($0.element, $1.element) || !isBefore($1.element, $0.element) && $0.offset < $1.offset
    }.map(\.element)
  }

  /// The same by id.
  ///
  /// Records are large, so ids are sorted and each record moves once.
  fileprivate mutating func sortByID<Record>(_ id: (Element) -> Identifier<Record>) {
    var order = enumerated().map { (id: id($1), place: $0) }
    guard zip(order, order.dropFirst()).contains(where: { $1.id < $0.id }) else { return }
    order.sort { left, right in left.id < right.id || !(right.id < left.id) && left.place < right.place }
    self = order.map { self[$0.place] }
  }
}
