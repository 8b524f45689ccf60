// The order of records against a slow sort: by id, and those of one id as they stood.

import TestSupport
import Testing

@testable import NetworkModel

@Suite struct RecordOrderTests {
  /// Sorts by putting each record behind the last that it does not precede.
  private func slowlySorted<Record, Kind>(_ records: [Record], by id: (Record) -> Identifier<Kind>) -> [Record] {
    var sorted: [Record] = []
    for record in records {
      let place = (sorted.lastIndex { !(id(record) < id($0)) } ?? -1) + 1
      sorted.insert(record, at: place)
    }
    return sorted
  }

  @Test(arguments: UInt64(1)...20) func recordsAreByIdAndEqualOnesAsTheyStood(_ seed: UInt64) {
    // Numbers, letters of one and of two scalars, and ids that stand twice.
    let words = ["1.9", "1.10", "1.09", "å", "a\u{30A}", "ab", "a", "b2", "b10", "2", ""]
    var random = SeededGenerator(seed: seed)
    func next(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
    var network = StakeholderNetwork()
    for place in 0..<30 {
      let name = LocalizedText("\(place)")
      network.actors.append(NetworkActor(id: .init(words[next(words.count)]), name: name, sector: "company"))
      network.activities.append(
        Activity(
          id: .init(words[next(words.count)]), name: name,
          participants: (0..<next(5)).map { _ in
            .init(actor: .init(words[next(4)]), role: [nil, .lead, .partner][next(3)])
          }))
      network.goals.append(Goal(id: .init(words[next(words.count)]), title: name))
    }
    var sorted = network
    sorted.sortRecords()
    #expect(sorted.actors == slowlySorted(network.actors, by: \.id))
    #expect(sorted.activities.map(\.name) == slowlySorted(network.activities, by: \.id).map(\.name))
    #expect(sorted.goals == slowlySorted(network.goals, by: \.id))
    for activity in sorted.activities {
      let words = activity.participants.map { ($0.actor.text, $0.role?.rawValue ?? "") }
      for (one, other) in zip(words, words.dropFirst()) {
        #expect(one.0 == other.0 ? one.1 <= other.1 : !naturallyPrecedes(other.0, one.0))
      }
    }
  }
}
