// Networks become one, so that open data meets the map that was made by hand.
//
// Rules. The first network's ids, values and order stay; the others bring what it lacks. Who is who is `ActorMatching`'s to say. Ties with
// the same ends, kind, direction, years and strength are one, and so are activities and goals of one id, unless their names are clearly
// different, or of one name (activities with the same years, goals under the same goal). What has become one keeps the first's values;
// lists and evidence are joined. A record that is another one under an id that is taken gets a new id, and all that refers to it
// follows. Language, date and title are the first's. Several networks are merged one after the other.

/// Networks merged into one, and what was done.
package struct NetworkMerge: Sendable {
  /// The merged network, its records in their stated order.
  package private(set) var network: StakeholderNetwork
  /// What became one; ids with the same names among them.
  package private(set) var pairs: [JoinedPair] = []
  /// What was kept apart though something says that it is one.
  package private(set) var keptApart: [KeptApart] = []
  /// The values that files differ in.
  package private(set) var conflicts: [MergeConflict] = []
  /// Who may be one, or a part of whom; the likest first.
  package private(set) var suggestions: [MergeSuggestion] = []
  /// What each file brought, from the second on.
  package private(set) var counts: [MergeCount] = []
  /// The decisions that made an actor a part of another.
  package private(set) var parts: [MergeDecision] = []
  /// How many ties were left out, since both their ends are one actor now.
  package private(set) var loops = 0
  /// How many ties were added beside one of the same kind, direction and years between the same two, of another strength.
  package private(set) var otherStrengths = 0

  /// Merges networks, the first of which decides.
  ///
  /// - Parameters:
  ///   - networks: The networks, at least one; each without errors (`validate()`).
  ///   - decisions: What the user has decided.
  /// - Throws: For a decision that cannot be carried out.
  /// - Complexity: O(size of the networks · log), and at most 64 names held against each that is left over; memory O(size).
  package init(_ networks: [StakeholderNetwork], decisions: [MergeDecision] = []) throws(MergeError) {
    network = networks.first ?? StakeholderNetwork()
    network.sortRecords()
    try Self.check(decisions, networks)
    var origins: [[String]: Int] = [:]
    var ids = Set(network.actors.map(\.id))
    for (place, next) in networks.enumerated().dropFirst() {
      var other = next
      other.sortRecords()
      // What stands under a new id goes by it from here on.
      let open = decisions.filter { ids.contains($0.first) }
      let matching = try ActorMatching(network.actors, other.actors, decisions: open)
      var step = MergeStep(network, other, matching, file: place + 1, origins: origins)
      step.run(parts: open.filter { $0.relation == .part })
      network = step.network
      origins = step.joining.origins
      pairs += step.pairs
      keptApart += step.keptApart
      conflicts += step.joining.conflicts
      counts += step.counts
      parts += step.parts
      loops += step.loops
      otherStrengths += step.otherStrengths
      suggestions += matching.suggestions(file: place + 1)
      ids = Set(network.actors.map(\.id))
    }
    network.sortRecords()
  }

  /// Throws for a decision about an actor that no file has.
  private static func check(_ decisions: [MergeDecision], _ networks: [StakeholderNetwork]) throws(MergeError) {
    guard !decisions.isEmpty else { return }
    let ids = networks.map { Set($0.actors.map(\.id)) }
    for decision in decisions {
      if !ids.dropLast().contains(where: { $0.contains(decision.first) }) {
        throw .unknown(decision, isFirst: true)
      }
      if !ids.dropFirst().contains(where: { $0.contains(decision.second) }) {
        throw .unknown(decision, isFirst: false)
      }
    }
  }
}
