// The bars: eighty candidates for a forum, a thousand for a large one, and what simpler ways of choosing reach.
//
// Release only, since they take seconds there and minutes without optimization.

import Foundation
import GraphCore
import TestSupport
import Testing

@testable import ForumPlanning

#if !DEBUG
  @Suite("Composition: bars")
  struct CompositionForumTests {
    @Test(
      "eighty candidates: the best value known, with a bound close to it",
      .enabled(if: TestFiles.sharedData != nil, "needs ../shared/data"), arguments: 1...3)
    func forum80(seed: UInt64) throws {
      let problem = try CompositionProblem.forum80()
      let options = CompositionOptions(proofSteps: 6_000, seed: seed)
      let result = problem.compose(options, execution: Execution(threads: 2))
      let chosen = try #require(result.best)
      #expect(brokenRules(chosen, problem) == [])
      #expect(result.score == slowValue(chosen, problem))
      #expect(try #require(result.score).total >= 254)
      #expect(try #require(result.bound) <= 265)
    }

    @Test(
      "eighty candidates: simpler ways reach less", .enabled(if: TestFiles.sharedData != nil, "needs ../shared/data"))
    func alternatives() throws {
      let problem = try CompositionProblem.forum80()
      let table = try CompositionAlternatives(problem)
      print(table.summary)
      let best = problem.compose(CompositionOptions(proofSteps: 0)).score?.total ?? Int.min
      for (name, chosen) in table.selections {
        #expect(brokenRules(chosen, problem) == [], "\(name)")
        #expect(slowValue(chosen, problem).total < best, "\(name)")
      }
    }

    @Test("a thousand candidates: a selection at once, and within a twentieth of the bound", arguments: 1...2)
    func thousand(seed: UInt64) throws { try compareWithBound(.thousand(seed: seed)) }

    @Test(
      "a thousand candidates of a network, with few ties and many: within a twentieth of the bound",
      arguments: [4, 40], [1, 3])
    func network(degree: Int, perActor: Int) throws {
      try compareWithBound(.network(degree: degree, perActor: perActor, seed: UInt64(degree + perActor)))
    }

    private func compareWithBound(_ problem: CompositionProblem) throws {
      let first = problem.compose(CompositionOptions(starts: 1, stepsPerStart: 1, boundSteps: 1, proofSteps: 0))
      #expect(brokenRules(try #require(first.best), problem) == [])
      let options = CompositionOptions(stepsPerStart: 2_500_000)
      let result = problem.compose(options, execution: Execution(threads: 2))
      let chosen = try #require(result.best)
      #expect(brokenRules(chosen, problem) == [])
      let value = slowValue(chosen, problem)
      #expect(result.score == value)
      #expect(try #require(result.bound) >= value.total)
      #expect(Double(try #require(result.bound)) <= 1.05 * Double(value.total))
    }
  }
#endif

/// Simpler ways of choosing, within the same rules.
struct CompositionAlternatives {
  /// What each way chose.
  let selections: [(name: String, chosen: [Int])]
  private let problem: CompositionProblem

  init(_ problem: CompositionProblem) throws {
    self.problem = problem
    let rules = try CompositionRules(problem)
    var random = SplitMix64(seed: 1)
    func construct(_ priority: [Int]) -> [Int] {
      var search = CompositionConstruction(rules.quotas, priority: priority, budget: 100_000)
      guard case .found(let chosen) = search.run() else { return [] }
      return chosen
    }
    let people = problem.peopleCount
    let tries = (0..<100).map { _ in construct((0..<people).map { _ in random.below(1 << 30) }) }
      .sorted { slowValue($0, problem).total < slowValue($1, problem).total }
    // Central: with most contacts already, that is fewest pairs that would be new.
    let known = (0..<people).map { i in
      (0..<people).reduce(0) { $0 - Int(rules.objective.pairs[i * people + $1]) }
    }
    let alone = rules.objective.single
    selections = [
      ("random, middle of 100", tries[50]), ("random, best of 100", tries[99]),
      ("most central first", construct(known)), ("by single worth", construct(alone)),
      ("person by person", Self.greedy(rules)),
    ]
  }

  /// One line per way: the value and its parts.
  var summary: String {
    selections.map { name, chosen in
      let value = slowValue(chosen, problem)
      return
        "\(name): \(value.total) (contacts \(value.contacts), conflicts \(value.conflicts), themes \(value.themes), "
        + "reach \(value.reach), bridging \(value.bridging), invitations \(value.invitations))"
    }.joined(separator: "\n")
  }

  /// Takes the person who adds most, as long as the rules can still be kept.
  private static func greedy(_ rules: CompositionRules) -> [Int] {
    guard var domain = CompositionDomain(rules.quotas) else { return [] }
    let still = Array(repeating: 0, count: rules.quotas.people)
    while Int(domain.inside[0]) < rules.quotas.counts[0].low {
      let state = CompositionState(rules, chosen: domain.chosen)
      let order = domain.openPeople.sorted {
        let (a, b) = (state.gain(flipping: $0), state.gain(flipping: $1))
        return a != b ? a > b : $0 < $1
      }
      var isTaken = false
      for person in order {
        var next = domain
        guard next.decide(person, isIn: true, rules.quotas) else { continue }
        var search = CompositionConstruction(rules.quotas, priority: still, budget: 20_000)
        guard case .found = search.descend(next) else { continue }
        domain = next
        isTaken = true
        break
      }
      if !isTaken { return [] }
    }
    return domain.chosen
  }
}

extension CompositionProblem {
  /// Eighty candidates, 24 seats: see `forum80_rules.txt`.
  static func forum80() throws -> CompositionProblem {
    let folder = try #require(TestFiles.sharedData).appending(path: "planning")
    func rows(_ name: String) throws -> [[String]] {
      try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(whereSeparator: \.isNewline)
        .dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) } }
    }
    let people = try rows("forum80_people.csv")
    let count = people.count
    var problem = CompositionProblem(peopleCount: count, seats: 24...24)
    let sectors = ["university", "industry", "science_park", "municipality", "patient_org", "healthcare"]
    let ranges = [4...7, 4...7, 2...4, 3...6, 2...4, 3...6]
    let organizations = Set(people.map { $0[2] }).sorted()
    let sector = people.map { Int32(sectors.firstIndex(of: $0[1]) ?? -1) }
    problem.attributes = [sector, people.map { Int32(organizations.firstIndex(of: $0[2]) ?? -1) }]
    problem.quotas = ranges.enumerated().map {
      CompositionQuota(attribute: 0, value: Int32($0.offset), seats: $0.element)
    }
    problem.limits = [CompositionLimitPerValue(attribute: 1, most: 2)]
    problem.invite = [3, 36, 62]
    problem.excluded = (0..<count).filter { people[$0][5] != "1" }
    problem.apart = [PlacePair(1, 2), PlacePair(25, 46), PlacePair(5, 67), PlacePair(39, 40)]
    var table = Array(repeating: Int32(0), count: count * count)
    for a in 0..<count {
      for b in 0..<count where sector[a] != sector[b] { table[a * count + b] = 1 }
    }
    for row in try rows("forum80_contacts.csv") {
      let (a, b) = (try #require(Int(row[0])), try #require(Int(row[1])))
      table[a * count + b] = 0
      table[b * count + a] = 0
    }
    problem.contacts = .table(table)
    problem.themes = (0..<8).map { theme in
      let members = people.indices.filter { people[$0][3].split(separator: ";").contains(Substring("\(theme)")) }
      return CompositionTheme(members: members, want: 2, worth: 10)
    }
    problem.invitations = try people.map { -3 * (try #require(Int($0[4]))) }
    return problem
  }

  /// A thousand candidates, 60 seats, 12 quotas over three attributes, 40 pairs apart, and worth of every kind.
  ///
  /// One pair in fifty has met before, about ten for each person.
  static func thousand(seed: UInt64) -> CompositionProblem {
    var random = SplitMix64(seed: seed)
    let count = 1_000
    var problem = CompositionProblem(peopleCount: count, seats: 60...60)
    func values(_ bound: Int) -> [Int32] { (0..<count).map { _ in Int32(random.below(bound)) } }
    func pair() -> PlacePair {
      let one = random.below(count)
      return PlacePair(one, (one + 1 + random.below(count - 1)) % count)
    }
    let sector = values(6)
    let organization = sector.map { $0 * 40 + Int32(random.below(40)) }
    problem.attributes = [sector, values(4), values(2), organization]
    for (attribute, (size, seats)) in [(6, 6...14), (4, 10...25), (2, 25...35)].enumerated() {
      for value in 0..<size {
        problem.quotas.append(CompositionQuota(attribute: attribute, value: Int32(value), seats: seats))
      }
    }
    problem.limits = [CompositionLimitPerValue(attribute: 3, most: 2)]
    problem.invite = [3, 44, 500, 777]
    problem.excluded = (0..<count).filter { $0 % 17 == 5 }
    problem.apart = (0..<40).map { _ in pair() }
    var table = Array(repeating: Int32(0), count: count * count)
    for a in 0..<count {
      for b in 0..<a where sector[a] != sector[b] && random.below(50) > 0 {
        table[a * count + b] = 1
        table[b * count + a] = 1
      }
    }
    problem.contacts = .table(table)
    problem.conflicts = (0..<60).map { _ in
      let pair = pair()
      return PairFigure(pair.first, pair.second, -20)
    }
    problem.themes = (0..<20).map { _ in
      CompositionTheme(members: (0..<count).filter { _ in random.below(25) == 0 }, want: 2, worth: 10)
    }
    problem.nodeWorth = (0..<300).map { _ in 1 + random.below(3) }
    problem.reach = organization.map { organization in
      var nodes = SplitMix64(seed: seed, stream: Int(organization))
      return (0..<6).map { _ in nodes.below(300) }
    }
    problem.bridging = (0..<count).map { _ in random.below(8) }
    problem.invitations = (0..<count).map { _ in -3 * random.below(4) }
    return problem
  }

  /// A thousand candidates of 300 actors in ten sectors, 60 seats, 12 quotas, 40 pairs apart; `degree` ties for each actor.
  ///
  /// What a meeting is worth depends on the two sectors, as where gaps lie between them; actors with ties have not to meet.
  static func network(degree: Int, perActor: Int, seed: UInt64) -> CompositionProblem {
    var random = SplitMix64(seed: seed)
    let (count, actors, sectors) = (1_000, 300, 10)
    let sectorOf = (0..<actors).map { $0 < sectors ? $0 : min(random.below(sectors), random.below(sectors)) }
    var isTied = Array(repeating: false, count: actors * actors)
    var ends = Array(0..<actors)
    for _ in 0..<actors * degree / 2 {
      let (a, b) = (ends[random.below(ends.count)], random.below(actors))
      isTied[a * actors + b] = true
      isTied[b * actors + a] = true
      ends += [a, b]
    }
    let actorOf = (0..<count).map { $0 < actors ? $0 : min(random.below(actors), random.below(actors)) }
    var problem = CompositionProblem(peopleCount: count, seats: 60...60)
    let district = (0..<count).map { _ in Int32(random.below(4)) }
    problem.attributes = [actorOf.map { Int32(sectorOf[$0]) }, actorOf.map { Int32($0) }, district]
    for sector in 0..<8 {
      let fewest = 2 + random.below(4)
      problem.quotas.append(
        CompositionQuota(attribute: 0, value: Int32(sector), seats: fewest...fewest + 5 + random.below(4)))
    }
    for value in 0..<4 { problem.quotas.append(CompositionQuota(attribute: 2, value: Int32(value), seats: 10...22)) }
    problem.limits = [CompositionLimitPerValue(attribute: 1, most: perActor)]
    problem.excluded = (0..<count).filter { $0 % 17 == 5 }
    problem.invite = [20, 91, 201, 288]
    problem.apart = (0..<40).map { PlacePair(300 + $0, 700 + 3 * $0) }
    let points = (0..<sectors * sectors).map { _ in random.below(4) == 0 ? 1 + random.below(5) : 0 }
    var table = Array(repeating: Int32(0), count: count * count)
    for a in 0..<count {
      for b in 0..<a {
        let (x, y) = (actorOf[a], actorOf[b])
        let (s, t) = (min(sectorOf[x], sectorOf[y]), max(sectorOf[x], sectorOf[y]))
        if s == t || isTied[x * actors + y] { continue }
        table[a * count + b] = Int32(1 + points[s * sectors + t])
        table[b * count + a] = table[a * count + b]
      }
    }
    problem.contacts = .table(table)
    problem.themes = (0..<12).map { _ in
      CompositionTheme(members: (0..<count).filter { _ in random.below(25) == 0 }, want: 2, worth: 10)
    }
    problem.nodeWorth = Array(repeating: 1, count: actors)
    problem.reach = actorOf.map { actor in
      [actor] + (0..<actors).filter { isTied[actor * actors + $0] }
    }
    problem.bridging = actorOf.map { actor in (0..<actors).count { isTied[actor * actors + $0] } * 5 / (3 * degree) }
    problem.invitations = (0..<count).map { _ in -3 * max(0, random.below(5) - 2) }
    return problem
  }
}
