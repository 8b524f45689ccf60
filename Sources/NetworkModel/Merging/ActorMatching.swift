// Which actors of two files are one.
//
// Rules, from the surest. (1) What the user says. (2) The same id and the same name. (3) The same registration number, where one
// actor of each file has it, or the names or the hierarchy tell which. (4) The same id, unless the names are clearly different.
// (5) The same name (`MatchingName`), where it leads to one actor; a part goes by its name only within the same whole. Two different
// registration numbers are never one actor, and no actor of a file is two of another or becomes one with a neighbor in its own file, but
// for what the user says. The actors of a file are taken by id, so that the order of its rows does not show.

/// The actors of a second file held against those of a first.
struct ActorMatching {
  let first: [NetworkActor]
  let second: [NetworkActor]
  /// For each actor of the second file the place of the one in the first that it is.
  private(set) var partners: [Int?]
  /// What each was joined on.
  private(set) var bases: [JoinBasis?]
  /// Which of the first have become one with one of the second.
  private(set) var isTaken: [Bool]

  let firstNames: [[MatchingName]]
  let secondNames: [[MatchingName]]
  private let firstNumbers: [String?]
  private let secondNumbers: [String?]
  private let firstPlaces: [NetworkActor.ID: Int]
  private let secondPlaces: [NetworkActor.ID: Int]
  /// Actors of the second that a decision names.
  private(set) var isDecided: [Bool]

  /// A name that more actors of a file have than this is no ground for joining.
  static let mostNamesakes = 256

  /// Names below this likeness are clearly different.
  private static let clearlyDifferent = 0.5

  /// Matches the actors of two files; those of the second in the order of their ids.
  ///
  /// - Complexity: O(actors + size of their names).
  init(_ first: [NetworkActor], _ second: [NetworkActor], decisions: [MergeDecision]) throws(MergeError) {
    (self.first, self.second) = (first, second)
    partners = [Int?](repeating: nil, count: second.count)
    bases = [JoinBasis?](repeating: nil, count: second.count)
    isTaken = [Bool](repeating: false, count: first.count)
    isDecided = [Bool](repeating: false, count: second.count)
    firstNames = first.map(Self.names)
    secondNames = second.map(Self.names)
    firstNumbers = first.map { $0.orgNumber.flatMap(OrganizationNumber.digits) }
    secondNumbers = second.map { $0.orgNumber.flatMap(OrganizationNumber.digits) }
    firstPlaces = Dictionary(first.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    secondPlaces = Dictionary(second.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    try joinAsDecided(decisions)
    joinByID { $0 == $1 || $0.contains(where: $1.contains) }
    joinByNumber()
    let likeness = NameLikeness(firstNames, secondNames)
    joinByID { likeness.agree($0, $1, atLeast: Self.clearlyDifferent) }
    joinByName()
    for partner in partners { if let partner { isTaken[partner] = true } }
  }

  /// The names of an actor; none where its name only repeats its id, as in an edge list.
  private static func names(of actor: NetworkActor) -> [MatchingName] {
    var names: [MatchingName] = []
    for wording in actor.name.wordings where wording != actor.id.text {
      let name = MatchingName(wording)
      if !name.words.isEmpty, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Whether two actors have different registration numbers.
  func haveDifferentNumbers(_ one: Int, _ other: Int) -> Bool {
    guard let number = firstNumbers[one], let otherNumber = secondNumbers[other] else { return false }
    return number != otherNumber
  }

  private mutating func join(_ one: Int, _ other: Int, on basis: JoinBasis) {
    partners[other] = one
    bases[other] = basis
    // What the user says takes no place: another may be the same by its name.
    if basis != .given { isTaken[one] = true }
  }

  // MARK: By decision and id

  private mutating func joinAsDecided(_ decisions: [MergeDecision]) throws(MergeError) {
    for decision in decisions {
      guard let one = firstPlaces[decision.first], let other = secondPlaces[decision.second] else { continue }
      isDecided[other] = true
      guard decision.relation == .same else { continue }
      if let partner = partners[other], partner != one {
        throw .twoDecisions(MergeDecision(.same, first[partner].id, decision.second), decision)
      }
      if let number = firstNumbers[one], let otherNumber = secondNumbers[other], number != otherNumber {
        throw .differentNumbers(decision, number, otherNumber)
      }
      join(one, other, on: .given)
    }
  }

  /// Joins actors of one id whose names agree, or of which one has no name of its own.
  private mutating func joinByID(_ agree: ([MatchingName], [MatchingName]) -> Bool) {
    for (other, actor) in second.enumerated() where partners[other] == nil && !isDecided[other] {
      guard let one = firstPlaces[actor.id], !isTaken[one], !haveDifferentNumbers(one, other) else { continue }
      let (names, others) = (firstNames[one], secondNames[other])
      if names.isEmpty || others.isEmpty || agree(names, others) { join(one, other, on: .id) }
    }
  }

  // MARK: By number

  private mutating func joinByNumber() {
    var inFirst: [String: [Int]] = [:]
    for (place, number) in firstNumbers.enumerated() where !isTaken[place] {
      if let number { inFirst[number, default: []].append(place) }
    }
    var inSecond: [String: [Int]] = [:]
    for (place, number) in secondNumbers.enumerated() where partners[place] == nil && !isDecided[place] {
      if let number, inFirst[number] != nil { inSecond[number, default: []].append(place) }
    }
    for number in inSecond.keys.sorted() {
      var ones = inFirst[number] ?? []
      var others = inSecond[number] ?? []
      // Parts carry the number of their whole: names tell who is who, then the hierarchy.
      var named: [MatchingName: Int] = [:]
      for one in ones { for name in firstNames[one] { named[name] = named[name] ?? one } }
      for other in others {
        guard let one = secondNames[other].lazy.compactMap({ named[$0] }).first, !isTaken[one] else { continue }
        join(one, other, on: .organizationNumber)
      }
      ones.removeAll { isTaken[$0] }
      others.removeAll { partners[$0] != nil }
      let wholes = ones.filter { first[$0].partOf == nil }
      let otherWholes = others.filter { second[$0].partOf == nil }
      if wholes.count == 1, otherWholes.count == 1 {
        join(wholes[0], otherWholes[0], on: .organizationNumber)
      } else if ones.count == 1, others.count == 1 {
        join(ones[0], others[0], on: .organizationNumber)
      }
    }
  }

  // MARK: By name

  private mutating func joinByName() {
    var byKey: [String: [Int]] = [:]
    for (place, names) in firstNames.enumerated() where !isTaken[place] {
      for key in Set(names.map(\.key)) { byKey[key, default: []].append(place) }
    }
    // Wholes before their parts: who a part's whole is decides.
    let order = depths.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }.map(\.offset)
    for other in order where partners[other] == nil && !isDecided[other] {
      let fitting = namesakes(of: other, byKey).filter { !isTaken[$0] }
      let close = fitting.filter { wholesAgree($0, other) == true }
      let found = close.isEmpty ? fitting.filter { wholesAgree($0, other) == nil } : close
      if found.count == 1 { join(found[0], other, on: .name) }
    }
  }

  /// The actors of the first file that have a name of one of the second, and nothing that speaks against it.
  private func namesakes(of other: Int, _ byKey: [String: [Int]]) -> [Int] {
    // A name of so many tells nobody apart.
    let lists = secondNames[other].compactMap { byKey[$0.key] }.filter { $0.count <= Self.mostNamesakes }
    let found = Set(lists.joined()).sorted()
    return found.filter { one in
      !haveDifferentNumbers(one, other)
        && !firstNames[one].contains { name in
          secondNames[other].contains { $0.key == name.key && $0.contradicts(name) }
        }
    }
  }

  /// Whether two actors are parts of the same whole, or both of none; nil where only one file says whose part it is.
  private func wholesAgree(_ one: Int, _ other: Int) -> Bool? {
    switch (first[one].partOf, second[other].partOf) {
    case (nil, nil): return true
    case (nil, _), (_, nil): return nil
    case (let whole?, let otherWhole?):
      guard let place = secondPlaces[otherWhole], let partner = partners[place] else { return false }
      return first[partner].id == whole
    }
  }

  /// How deep each actor of the second file stands in its hierarchy; a circle counts as deep as it is long.
  private var depths: [Int] {
    second.indices.map { start in
      var (place, depth) = (start, 0)
      while let whole = second[place].partOf, let next = secondPlaces[whole], next != start, depth < 100 {
        (place, depth) = (next, depth + 1)
      }
      return depth
    }
  }
}

extension NameLikeness {
  /// Whether a name of one actor is as like one of another as that.
  func agree(_ names: [MatchingName], _ others: [MatchingName], atLeast limit: Double) -> Bool {
    names.contains { name in others.contains { likeness(of: name, $0) >= limit } }
  }
}
