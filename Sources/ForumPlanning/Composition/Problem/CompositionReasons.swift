// Why each of the chosen: what would be lost without the person, and who could stand in; and what stays uncovered.

/// Somebody who could come instead of another.
public struct CompositionStandIn: Hashable, Sendable {
  /// Who.
  public var person: Int
  /// What the value gains by the exchange, usually negative.
  public var change: Int
}

/// The facts of one invitation.
public struct CompositionInvitation: Hashable, Sendable {
  /// Who.
  public var person: Int
  /// Part by part, what the selection is worth with the person less what it is worth without.
  public var contribution: CompositionValue
  /// Themes that would no longer be carried by enough without the person, ascending.
  public var themesKept: [Int]
  /// Nodes that nobody else chosen reaches, ascending.
  public var nodesKept: [Int]
  /// Who could come instead with every rule kept, best first; of those with the same change the smaller person.
  ///
  /// A rule that names the leaving person in `invite` or `together` lapses with the person.
  public var standIns: [CompositionStandIn]
}

/// The facts of a selection.
public struct CompositionReasons: Hashable, Sendable {
  /// One entry per chosen person, ascending.
  public var invitations: [CompositionInvitation]
  /// Themes that too few of the chosen carry, ascending, with how many do.
  public var missedThemes: [MissedTheme]
  /// Nodes with a worth that none of the chosen reaches, ascending.
  public var missedNodes: [Int]

  /// A theme that too few carry.
  public struct MissedTheme: Hashable, Sendable {
    /// Its place in ``CompositionProblem/themes``.
    public var theme: Int
    /// How many of the chosen carry it.
    public var carriers: Int
  }
}

extension CompositionProblem {
  /// Why each of `chosen`, who could stand in for each, and what stays uncovered.
  ///
  /// - Parameters:
  ///   - chosen: people without repeats; the rules need not hold among them, but stand-ins restore or keep all.
  ///   - most: the most stand-ins for each person.
  /// - Throws: ``CompositionClash`` if the problem cannot be read or speaks of other people.
  /// - Complexity: O(chosen · people), times the rules and targets of a person.
  public func reasons(for chosen: [Int], standIns most: Int = 5) throws(CompositionClash) -> CompositionReasons {
    let rules = try CompositionRules(self)
    for person in chosen where !(0..<peopleCount).contains(person) { throw .unknownPerson(person) }
    let people = Set(chosen).sorted()
    var state = CompositionState(rules, chosen: people)
    var carriers = Array(repeating: 0, count: themes.count)
    for theme in themes.indices { carriers[theme] = Set(themes[theme].members).filter { state.isIn[$0] }.count }
    var reaching = Array(repeating: 0, count: nodeWorth.count)
    for person in people where !reach.isEmpty { for node in Set(reach[person]) { reaching[node] += 1 } }
    let whole = CompositionValue(people, self)
    var invitations: [CompositionInvitation] = []
    for person in people {
      let rest = people.filter { $0 != person }
      invitations.append(
        CompositionInvitation(
          person: person, contribution: whole - CompositionValue(rest, self),
          themesKept: themes.indices.filter { themes[$0].want == carriers[$0] && themes[$0].members.contains(person) },
          nodesKept: reach.isEmpty ? [] : Set(reach[person]).filter { reaching[$0] == 1 }.sorted(),
          standIns: standIns(for: person, &state, most)))
    }
    return CompositionReasons(
      invitations: invitations,
      missedThemes: themes.indices.filter { carriers[$0] < themes[$0].want }
        .map { CompositionReasons.MissedTheme(theme: $0, carriers: carriers[$0]) },
      missedNodes: nodeWorth.indices.filter { nodeWorth[$0] != 0 && reaching[$0] == 0 })
  }

  /// Those who may come instead of `person`.
  private func standIns(for person: Int, _ state: inout CompositionState, _ most: Int) -> [CompositionStandIn] {
    let frame = state.rules.frame
    var found: [CompositionStandIn] = []
    for other in 0..<peopleCount where !state.isIn[other] && !frame.isExcluded[other] {
      // Somebody who only comes with others cannot come alone.
      let unit = frame.units[Int(frame.unitOf[other])]
      if unit.contains(where: { Int($0) != other && Int($0) != person && !state.isIn[Int($0)] }) { continue }
      if unit.contains(Int32(person)) { continue }
      if state.strain + state.strainChange(exchanging: person, for: other) != 0 { continue }
      found.append(CompositionStandIn(person: other, change: state.gain(exchanging: person, for: other)))
    }
    found.sort { $0.change != $1.change ? $0.change > $1.change : $0.person < $1.person }
    return Array(found.prefix(most))
  }
}
