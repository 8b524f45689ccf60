// Ties: their ends, strengths and times, and ties that repeat another one.

extension Validator {
  mutating func checkCollaborations(_ ends: TieEnds) {
    let ties = network.collaborations
    let repeats = Self.repeats(ties, ends)
    // Sums of strengths count each tie from both ends; they have to stay numbers.
    var room = Double.greatestFiniteMagnitude / 2
    // By place and not by value: a tie is large, and most have nothing to be said about.
    let documented = ties.indices.count { !ties[$0].evidence.isEmpty }
    // A first piece of evidence must not bring a warning for every tie that was there before.
    let mostHaveEvidence = documented > 0 && documented * 2 >= ties.count
    for place in ties.indices {
      func path(_ key: String) -> DocumentPath { DocumentPath.root["collaborations"][place][key] }
      let (source, target) = (ends.sources[place], ends.targets[place])
      if !ends.isActor(source) { checkReference(to: .actor, ties[place].source.text, at: path("source")) }
      if !ends.isActor(target) { checkReference(to: .actor, ties[place].target.text, at: path("target")) }
      if source == target { report(.selfTie(actor: ties[place].source.text), at: path("target")) }
      if let strength = ties[place].strength, !(strength > 0 && strength.isFinite) {
        report(.strengthNotPositive(strength), at: path("strength"))
      } else if room >= 0 {
        room -= ties[place].weight
        if room < 0 { report(.strengthsTooLarge, at: path("strength")) }
      }
      if ties[place].period.isReversed { check(ties[place].period, at: DocumentPath.root["collaborations"][place]) }
      if !ties[place].evidence.isEmpty {
        check(ties[place].evidence, at: DocumentPath.root["collaborations"][place])
      } else if mostHaveEvidence {
        report(
          .tieWithoutEvidence(source: ties[place].source.text, target: ties[place].target.text), at: path("evidence"))
      }
      if let first = repeats[place] {
        let (source, target) = (ties[place].source.text, ties[place].target.text)
        report(
          .repeatedTie(source: source, target: target, first: DocumentPath.root["collaborations"][first]),
          at: DocumentPath.root["collaborations"][place])
      }
    }
  }

  /// The ties that repeat an earlier one, with the first of these.
  private static func repeats(_ ties: [Collaboration], _ ends: TieEnds) -> [Int: Int] {
    var repeats: [Int: Int] = [:]
    for group in ends.parallels ?? [] {
      var seen: [TieEssence: Int] = [:]
      for place in group {
        let essence = TieEssence(ties[place], isBackward: ends.sources[place] > ends.targets[place])
        if let first = seen[essence] { repeats[place] = first } else { seen[essence] = place }
      }
    }
    return repeats
  }

  /// What distinguishes ties of the same two ends: kind, direction and period.
  private struct TieEssence: Hashable {
    let isBackward: Bool
    let kind: String?
    let direction: Collaboration.Direction
    let period: Period

    init(_ tie: Collaboration, isBackward: Bool) {
      direction = tie.direction ?? .undirected
      self.isBackward = direction == .directed && isBackward
      kind = tie.kind
      period = tie.period
    }
  }
}
