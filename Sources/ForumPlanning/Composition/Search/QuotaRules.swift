// The hard rules as counts: each limits how many of some people are chosen. Any subset of the rules can be taken, so
// that a clash can be narrowed down by leaving rules out.

internal import GraphCore

/// Limits on how many of some people are chosen.
struct CountRule: Sendable {
  var members: [Int32]
  var low: Int
  var high: Int
}

/// The hard rules, or some of them, in a form that propagation and search can use.
struct QuotaRules: Sendable {
  let people: Int
  /// Seats first, then quotas and limits that bind.
  private(set) var counts: [CountRule]
  /// The indices in `counts` of the rules about each person, seats excepted.
  private(set) var countsOf: [[Int32]]
  /// Whether each person must be chosen.
  private(set) var isHeld: [Bool]
  /// Whether each person must not be chosen.
  private(set) var isExcluded: [Bool]
  /// Whom each person must not be chosen with.
  private(set) var apart: [[Int32]]
  /// People of whom all are chosen or none, ascending; a person without company is a unit of one.
  private(set) var units: [[Int32]] = []
  /// The unit of each person.
  private(set) var unitOf: [Int32] = []
  /// People of one kind are interchangeable under the rules.
  private(set) var kindOf: [Int32] = []
  /// The indices in `counts` of the quotas of each attribute; their members are disjoint.
  private(set) var quotaFamilies: [[Int]]
  /// The indices in `counts` of the values of each limit; their members are disjoint.
  private(set) var limitFamilies: [[Int]]

  /// All rules of `problem`, in the order in which a diagnosis prefers to keep them.
  static func rules(of problem: CompositionProblem) -> [CompositionRule] {
    var rules: [CompositionRule] = [.fewestSeats, .mostSeats]
    for place in problem.quotas.indices { rules += [.fewestOfQuota(place), .mostOfQuota(place)] }
    for (place, limit) in problem.limits.enumerated() {
      for value in Set(problem.attributes[limit.attribute]).sorted() where value >= 0 {
        rules.append(.limit(place, value: value))
      }
    }
    rules += Set(problem.invite).sorted().map { .invite($0) }
    rules += Set(problem.excluded).sorted().map { .excluded($0) }
    rules += problem.apart.indices.map { .apart($0) }
    rules += problem.together.indices.map { .together($0) }
    return rules
  }

  /// The given `rules` of `problem` alone.
  init(_ problem: CompositionProblem, _ rules: [CompositionRule]) {
    people = problem.peopleCount
    let everybody = (0..<Int32(problem.peopleCount)).map { $0 }
    counts = [CountRule(members: everybody, low: 0, high: problem.peopleCount)]
    isHeld = Array(repeating: false, count: people)
    isExcluded = isHeld
    apart = Array(repeating: [], count: people)
    countsOf = Array(repeating: [], count: people)
    limitFamilies = Array(repeating: [], count: problem.limits.count)
    quotaFamilies = Array(repeating: [], count: problem.attributes.count)
    var sets = DisjointSets(count: people)
    var quotaRanges: [Int: (low: Int, high: Int)] = [:]
    for rule in rules {
      switch rule {
      case .fewestSeats: counts[0].low = problem.seats.lowerBound
      case .mostSeats: counts[0].high = min(people, problem.seats.upperBound)
      case .fewestOfQuota(let place):
        let key = Self.firstQuota(like: place, problem)
        let low = problem.quotas[place].seats.lowerBound
        quotaRanges[key, default: (0, people)].low = max(low, quotaRanges[key]?.low ?? 0)
      case .mostOfQuota(let place):
        let key = Self.firstQuota(like: place, problem)
        let high = problem.quotas[place].seats.upperBound
        quotaRanges[key, default: (0, people)].high = min(high, quotaRanges[key]?.high ?? people)
      case .limit(let place, let value):
        let members = Self.members(of: problem.attributes[problem.limits[place].attribute], value)
        let most = problem.limits[place].most
        if members.count > most {
          limitFamilies[place].append(counts.count)
          counts.append(CountRule(members: members, low: 0, high: most))
        }
      case .invite(let person): isHeld[person] = true
      case .excluded(let person): isExcluded[person] = true
      case .apart(let place):
        let pair = problem.apart[place]
        apart[pair.first].append(Int32(pair.second))
        apart[pair.second].append(Int32(pair.first))
      case .together(let place):
        let group = problem.together[place]
        for person in group.dropFirst() { sets.unite(group[0], person) }
      }
    }
    for place in quotaRanges.keys.sorted() {
      guard let range = quotaRanges[place] else { continue }
      let quota = problem.quotas[place]
      let members = Self.members(of: problem.attributes[quota.attribute], quota.value)
      quotaFamilies[quota.attribute].append(counts.count)
      counts.append(CountRule(members: members, low: range.low, high: range.high))
    }
    for (place, count) in counts.enumerated().dropFirst() {
      for person in count.members { countsOf[Int(person)].append(Int32(place)) }
    }
    unitOf = sets.smallestMembers()
    addUnits()
    addKinds()
  }

  /// The first quota for the same value of the same attribute.
  private static func firstQuota(like place: Int, _ problem: CompositionProblem) -> Int {
    let quota = problem.quotas[place]
    return problem.quotas.firstIndex { $0.attribute == quota.attribute && $0.value == quota.value } ?? place
  }

  private static func members(of values: [Int32], _ value: Int32) -> [Int32] {
    values.indices.filter { values[$0] == value }.map { Int32($0) }
  }

  /// Numbers the units; until now `unitOf` was the smallest person of each.
  private mutating func addUnits() {
    var place = Array(repeating: Int32(-1), count: people)
    for person in 0..<people {
      let first = Int(unitOf[person])
      if place[first] < 0 {
        place[first] = Int32(units.count)
        units.append([])
      }
      units[Int(place[first])].append(Int32(person))
      unitOf[person] = place[first]
    }
  }

  private mutating func addKinds() {
    var numbers: [[Int32]: Int32] = [:]
    var next: Int32 = 0
    for person in 0..<people {
      let isPlain = apart[person].isEmpty && units[Int(unitOf[person])].count == 1 && !isHeld[person]
      if isPlain, let number = numbers[countsOf[person]] {
        kindOf.append(number)
        continue
      }
      if isPlain { numbers[countsOf[person]] = next }
      kindOf.append(next)
      next += 1
    }
  }
}
