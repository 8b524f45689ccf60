// The kinds of direct ties of a network, and those that a command line names.

import Interchange
import NetworkModel
import Reporting
import Spelling

/// The kinds of direct ties.
enum TieKinds {
  /// How many ties of each kind a network holds, the most first, then by the word.
  static func counts(in network: StakeholderNetwork) -> [(kind: String, count: Int)] {
    Dictionary(network.collaborations.map { ($0.kindOrUsual, 1) }, uniquingKeysWith: +)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (kind: $0.key, count: $0.value) }
  }

  /// The faults of a network without those about ties of other kinds; all of them where no kinds are named.
  static func faults(
    _ faults: [FormatFault], of network: StakeholderNetwork, about kinds: [String]
  ) -> [FormatFault] {
    if kinds.isEmpty { return faults }
    return faults.filter { fault in
      let steps = fault.path.steps
      guard steps.count > 1, steps[0] == .key("collaborations"), case .index(let place) = steps[1],
        network.collaborations.indices.contains(place)
      else { return true }
      return kinds.contains(network.collaborations[place].kindOrUsual)
    }
  }

  /// The kinds that words of a command line mean in a network; what it has none of stays as it is.
  static func meant(by words: [String], among kinds: [(kind: String, count: Int)]) -> [String] {
    let known = kinds.map(\.kind)
    return words.map { Phrasebook.tieKind(calledBy: $0, among: known) ?? $0 }
  }

  /// Throws for a kind that none of the networks has.
  static func check(_ asked: [String], among inputs: [NetworkInput]) throws(ToolFailure) {
    guard let last = inputs.last else { return }
    let known = inputs.flatMap { $0.kinds.map(\.kind) }
    for kind in asked where Phrasebook.tieKind(calledBy: kind, among: known) == nil {
      throw .unknown(
        UnknownWord(
          kind, of: .kind, in: last.path, suggestion: Suggestion.nearest(to: kind, among: known),
          known: Array(Set(known)).sorted()), language: last.language)
    }
  }
}
