import NetworkModel
import TestSupport
import Testing

@Suite struct ParticipantValidationTests {
  /// Participants that come again or are unknown are those that a look at all earlier ones finds, in the order of the file.
  @Test(arguments: 0..<30) func eachParticipantIsComparedWithAllBefore(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let roles: [Activity.Role?] = [nil, .partner, .lead]
    // `å` as one scalar and as two is one id; two of the actors share one.
    let ids = ["\u{E5}", "b", "c", "d", "e", "b"]
    let activities = (0..<8).map { number in
      Activity(
        id: .init("p\(number)"),
        participants: (0..<Int.random(in: 1...9, using: &random)).map { _ in
          let id = (ids + ["a\u{30A}", "x", "y"]).randomElement(using: &random) ?? ""
          return .init(actor: .init(id), role: roles.randomElement(using: &random) ?? nil)
        })
    }
    let network = StakeholderNetwork(
      actors: ids.map { NetworkActor(id: .init($0), name: .init("Name \($0)"), sector: "company") },
      activities: activities)
    var expected: [String] = []
    for (place, activity) in activities.enumerated() {
      let path = DocumentPath.root["activities"][place]["participants"]
      for (index, one) in activity.participants.enumerated() {
        if !ids.contains(one.actor.text) { expected.append("unknown \(one.actor) at \(path[index]["actor"])") }
        let first = activity.participants[..<index].firstIndex {
          $0.actor == one.actor && ($0.role ?? .partner) == (one.role ?? .partner)
        }
        if let first { expected.append("repeated \(one.actor) of \(path[first]) at \(path[index]["actor"])") }
      }
    }
    let found = network.validate().compactMap { finding -> String? in
      switch finding.problem {
      case .unknownReference(.actor, let id, _): "unknown \(id) at \(finding.path)"
      case .repeatedParticipant(let actor, let first): "repeated \(actor) of \(first) at \(finding.path)"
      default: nil
      }
    }
    #expect(found == expected)
  }
}
