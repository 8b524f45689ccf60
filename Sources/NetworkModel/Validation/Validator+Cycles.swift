// Records that lead back to themselves: parts of parts, subgoals of subgoals, activities that continue each other.

extension Validator {
  mutating func checkCycles() {
    let parts = network.actors.map { (id: $0.id.text, next: $0.partOf?.text) }
    for cycle in Self.cycles(in: parts) {
      report(.partOfCycle(cycle.ids), at: DocumentPath.root["actors"][cycle.place]["partOf"])
    }
    let goals = network.goals.map { (id: $0.id.text, next: $0.parent?.text) }
    for cycle in Self.cycles(in: goals) {
      report(.goalCycle(cycle.ids), at: DocumentPath.root["goals"][cycle.place]["parent"])
    }
    let activities = network.activities.map { (id: $0.id.text, next: $0.continues?.text) }
    for cycle in Self.cycles(in: activities) {
      report(.continuationCycle(cycle.ids), at: DocumentPath.root["activities"][cycle.place]["continues"])
    }
  }

  /// The cycles of a list of records that each name at most one other.
  ///
  /// Each cycle starts from its smallest id; the cycles come in the order of their first records. O(records).
  private static func cycles(in records: [(id: String, next: String?)]) -> [(ids: [String], place: Int)] {
    let places = Dictionary(records.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var round = Array(repeating: 0, count: records.count)
    var found: [(ids: [String], place: Int)] = []
    for start in records.indices where round[start] == 0 {
      var place = start
      while round[place] == 0 {
        round[place] = start + 1
        guard let next = records[place].next.flatMap({ places[$0] }) else { break }
        place = next
      }
      guard round[place] == start + 1, records[place].next.flatMap({ places[$0] }) != nil else { continue }
      var members = [place]
      while let next = records[members[members.count - 1]].next.flatMap({ places[$0] }), next != place {
        members.append(next)
      }
      let ids = members.map { records[$0].id }
      guard let smallest = ids.indices.min(by: { naturallyPrecedes(ids[$0], ids[$1]) }) else { continue }
      found.append((Array(ids[smallest...] + ids[..<smallest]), members[smallest]))
    }
    return found
  }
}
