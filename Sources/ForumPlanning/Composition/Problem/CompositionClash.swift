// Why there is no selection, as facts; sentences are made elsewhere.

/// One hard rule of a composition problem, by its place there.
public enum CompositionRule: Hashable, Sendable {
  /// The fewest seats.
  case fewestSeats
  /// The most seats.
  case mostSeats
  /// The fewest of the quota at this place.
  case fewestOfQuota(Int)
  /// The most of the quota at this place.
  case mostOfQuota(Int)
  /// The limit at this place, for this value of its attribute.
  case limit(Int, value: Int32)
  /// This person must come.
  case invite(Int)
  /// This person must not or cannot come.
  case excluded(Int)
  /// The pair at this place in `apart`.
  case apart(Int)
  /// The people at this place in `together`.
  case together(Int)
}

/// A reason why there is no selection.
public enum CompositionClash: Error, Hashable, Sendable {
  /// A count is negative, or a theme wants fewer than one.
  case impossibleCount
  /// More than 8,000 people.
  case tooManyPeople(Int)
  /// A list does not have one entry per person.
  case entriesMissing(CompositionList)
  /// A person is named who is not in the problem.
  case unknownPerson(Int)
  /// A quota or a limit names an attribute that is not in the problem.
  case unknownAttribute(Int)
  /// A person reaches a node without an entry in the list of worths.
  case unknownNode(Int)
  /// A pair consists of one person twice.
  case pairWithItself(Int)
  /// A worth is too large.
  case figureOutOfRange(Int)
  /// The table of contacts is not symmetric at this pair.
  case unevenTable(PlacePair)
  /// These rules cannot hold together, by propagation or exhaustive search.
  ///
  /// If `isIrreducible`, each of them is needed: without any one the others can hold. Otherwise a limit on steps was
  /// met for at least one of them.
  case rules([CompositionRule], isIrreducible: Bool)
}

/// A list of a composition problem that has one entry per person.
public enum CompositionList: Hashable, Sendable {
  /// The attribute at this place.
  case attribute(Int)
  /// The table of contacts, which has people² entries.
  case contacts
  /// Nodes reached.
  case reach
  /// Bridging.
  case bridging
  /// Invitations.
  case invitations
}

extension CompositionProblem {
  /// Throws if the problem is not well-formed; whether the rules can hold is another question.
  func checkShape() throws(CompositionClash) {
    if peopleCount < 0 || seats.lowerBound < 0 { throw .impossibleCount }
    if peopleCount > Self.mostPeople { throw .tooManyPeople(peopleCount) }
    for (place, values) in attributes.enumerated() where values.count != peopleCount {
      throw .entriesMissing(.attribute(place))
    }
    for attribute in quotas.map(\.attribute) + limits.map(\.attribute) where !attributes.indices.contains(attribute) {
      throw .unknownAttribute(attribute)
    }
    if quotas.contains(where: { $0.seats.lowerBound < 0 }) || limits.contains(where: { $0.most < 0 })
      || themes.contains(where: { $0.want < 1 })
    {
      throw .impossibleCount
    }
    try checkPeople(invite)
    try checkPeople(excluded)
    for group in together { try checkPeople(group) }
    for theme in themes { try checkPeople(theme.members) }
    try checkPairs(apart)
    try checkPairs(conflicts.map(\.pair))
    if case .listed(let figures) = contacts { try checkPairs(figures.map(\.pair)) }
    try checkLists()
    try checkFigures()
  }

  private func checkPeople(_ people: [Int]) throws(CompositionClash) {
    for person in people where !(0..<peopleCount).contains(person) { throw .unknownPerson(person) }
  }

  private func checkPairs(_ pairs: [PlacePair]) throws(CompositionClash) {
    for pair in pairs {
      try checkPeople([pair.first, pair.second])
      if pair.first == pair.second { throw .pairWithItself(pair.first) }
    }
  }

  private func checkLists() throws(CompositionClash) {
    if !reach.isEmpty, reach.count != peopleCount { throw .entriesMissing(.reach) }
    if !bridging.isEmpty, bridging.count != peopleCount { throw .entriesMissing(.bridging) }
    if !invitations.isEmpty, invitations.count != peopleCount {
      throw .entriesMissing(.invitations)
    }
    for nodes in reach {
      for node in nodes where !nodeWorth.indices.contains(node) { throw .unknownNode(node) }
    }
    guard case .table(let table) = contacts else { return }
    if table.count != peopleCount * peopleCount { throw .entriesMissing(.contacts) }
    for a in 0..<peopleCount {
      for b in 0..<a where table[a * peopleCount + b] != table[b * peopleCount + a] {
        throw .unevenTable(PlacePair(b, a))
      }
    }
  }

  private func checkFigures() throws(CompositionClash) {
    let pairRange = -Self.largestPairFigure...Self.largestPairFigure
    var pairs = conflicts.map(\.figure)
    switch contacts {
    case .listed(let figures): pairs += figures.map(\.figure)
    case .table(let table):
      for (place, figure) in table.enumerated() where place / peopleCount != place % peopleCount {
        if !pairRange.contains(Int(figure)) { throw .figureOutOfRange(Int(figure)) }
      }
    }
    for figure in pairs where !pairRange.contains(figure) { throw .figureOutOfRange(figure) }
    let range = -Self.largestWorth...Self.largestWorth
    for worth in themes.map(\.worth) + nodeWorth + bridging + invitations where !range.contains(worth) {
      throw .figureOutOfRange(worth)
    }
  }
}
