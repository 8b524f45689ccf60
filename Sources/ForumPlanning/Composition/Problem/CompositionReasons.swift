// Why each person was chosen: what would be lost without, and who could stand in; and what stays uncovered.

/// Somebody who could come instead of another.
public struct CompositionStandIn: Hashable, Sendable {
  /// The person who could come.
  public let person: Int
  /// The change of the score by the exchange, usually negative.
  public let change: Int
}

/// A theme that too few of the chosen carry.
public struct MissedTheme: Hashable, Sendable {
  /// The place of the theme in the problem.
  public let theme: Int
  /// How many of the chosen carry it.
  public let carriers: Int
}

/// The facts of one invitation.
package struct CompositionInvitation: Hashable, Sendable {
  /// The person invited.
  package var person: Int
  /// The score of the selection less its score without the person, part by part.
  package var contribution: CompositionScore
  /// Themes that too few would carry without the person, ascending.
  package var themesKept: [Int]
  /// Nodes that only this person of the chosen reaches, ascending.
  package var nodesKept: [Int]
  /// Who could come instead with every rule kept, best first; ties by smaller person.
  ///
  /// Rules that name the person in `invite` or `together` lapse.
  package var standIns: [CompositionStandIn]
}

/// The facts of a selection.
package struct CompositionReasons: Hashable, Sendable {
  /// One entry per chosen person, ascending.
  package var invitations: [CompositionInvitation]
  /// Themes that too few of the chosen carry, ascending.
  package var missedThemes: [MissedTheme]
  /// Nodes with a worth that nobody chosen reaches, ascending.
  package var missedNodes: [Int]
}

extension CompositionProblem {
  /// Why each of `chosen`, who could stand in for each, and what stays uncovered.
  ///
  /// - Parameters:
  ///   - chosen: people without repeats; the rules need not hold among them, but stand-ins restore or keep all.
  ///   - most: the most stand-ins for each person.
  /// - Throws: ``CompositionClash`` if the problem cannot be read or speaks of other people.
  /// - Complexity: O(chosen · people), times the rules and targets of a person.
  package func reasons(for chosen: [Int], standIns most: Int = 5) throws(CompositionClash) -> CompositionReasons {
    let rules = try CompositionRules(self)
    for person in chosen where !(0..<peopleCount).contains(person) { throw .unknownPerson(person) }
    let people = Set(chosen).sorted()
    var state = CompositionState(rules, chosen: people)
    var carriers = Array(repeating: 0, count: themes.count)
    for theme in themes.indices { carriers[theme] = Set(themes[theme].members).filter { state.isIn[$0] }.count }
    var reaching = Array(repeating: 0, count: nodeWorth.count)
    for person in people where !reach.isEmpty { for node in Set(reach[person]) { reaching[node] += 1 } }
    let whole = CompositionScore(people, self)
    var invitations: [CompositionInvitation] = []
    for person in people {
      let rest = people.filter { $0 != person }
      invitations.append(
        CompositionInvitation(
          person: person, contribution: whole - CompositionScore(rest, self),
          themesKept: themes.indices.filter { themes[$0].want == carriers[$0] && themes[$0].members.contains(person) },
          nodesKept: reach.isEmpty ? [] : Set(reach[person]).filter { reaching[$0] == 1 }.sorted(),
          standIns: standIns(for: person, &state, most)))
    }
    return CompositionReasons(
      invitations: invitations,
      missedThemes: themes.indices.filter { carriers[$0] < themes[$0].want }
        .map { MissedTheme(theme: $0, carriers: carriers[$0]) },
      missedNodes: nodeWorth.indices.filter { nodeWorth[$0] != 0 && reaching[$0] == 0 })
  }

  /// Those who may come instead of `person`.
  private func standIns(for person: Int, _ state: inout CompositionState, _ most: Int) -> [CompositionStandIn] {
    let quotas = state.rules.quotas
    var found: [CompositionStandIn] = []
    for other in 0..<peopleCount where !state.isIn[other] && !quotas.isExcluded[other] {
      // A member of a unit cannot be chosen without the others.
      let unit = quotas.units[Int(quotas.unitOf[other])]
      if unit.contains(where: { Int($0) != other && Int($0) != person && !state.isIn[Int($0)] }) { continue }
      if unit.contains(Int32(person)) { continue }
      if state.violation + state.violationChange(exchanging: person, for: other) != 0 { continue }
      found.append(CompositionStandIn(person: other, change: state.gain(exchanging: person, for: other)))
    }
    found.sort { $0.change != $1.change ? $0.change > $1.change : $0.person < $1.person }
    return Array(found.prefix(most))
  }
}
