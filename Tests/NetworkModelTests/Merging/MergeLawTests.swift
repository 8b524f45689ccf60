// Laws of merging on seeded random networks.

import TestSupport
import Testing

@testable import NetworkModel

/// A random network without errors, in which no two records say the same.
private struct RandomNetwork {
  private var random: SeededGenerator
  private(set) var network = StakeholderNetwork()

  init(seed: UInt64, actors count: Int = 24) {
    random = SeededGenerator(seed: seed)
    network.title = LocalizedText("Nät \(seed)")
    network.language = "sv"
    network.asOf = PartialDate("2024-05-01")
    network.sources = (0..<3).map { .init(id: .init("s\($0)"), title: LocalizedText("Källa \(Self.word($0))")) }
    network.ownSectors = [Sector(id: "own", label: "Egen")]
    for place in 0..<count { network.actors.append(actor(place)) }
    let actors = network.actors
    var seen: Set<[String]> = []
    for _ in 0..<(2 * count) {
      let (a, b) = (pick(actors).id, pick(actors).id)
      guard a != b else { continue }
      let tie = Collaboration(
        source: a, target: b, kind: maybe("partnership"), direction: pick([nil, .directed, .mutual, .undirected]),
        strength: pick([nil, 2, 0.5]), period: Period(start: pick([nil, PartialDate("2020")])), evidence: evidence())
      let ends = [a.text, b.text]
      let key =
        (tie.direction == .directed ? ends : ends.sorted()) + [
          tie.kind ?? "", (tie.direction ?? .undirected).rawValue, "\(tie.weight)", tie.period.start?.description ?? "",
        ]
      if seen.insert(key).inserted { network.collaborations.append(tie) }
    }
    for place in 0..<6 {
      let above = Goal.ID("g\(place / 2)")
      let hasParent = place > 0 && Bool.random(using: &random)
      var indicator = Indicator(id: .init("i\(place)"))
      indicator.unit = "st"
      indicator.target = .init(date: PartialDate("2025"), value: 4)
      indicator.observations = [.init(date: PartialDate("2024"), value: 1)]
      network.goals.append(
        Goal(
          id: .init("g\(place)"), parent: hasParent ? above : nil, title: LocalizedText("Mål \(Self.word(place))"),
          needs: .init(sectors: ["own"]), indicators: [indicator], evidence: evidence()))
    }
    for place in 0..<5 {
      let (actor, goal) = (pick(actors).id, pick(network.goals).id)
      let summary = LocalizedText("Synpunkt \(Self.word(place))")
      network.positions.append(
        Position(
          id: .init("p\(place)"), actor: actor, goal: goal, stance: .asks, summary: summary, evidence: evidence()))
    }
    for place in 0..<8 {
      var members: Set<NetworkActor.ID> = []
      for _ in 0..<4 { members.insert(pick(actors).id) }
      var activity = Activity(id: .init("v\(place)"), name: LocalizedText("Aktivitet \(Self.word(place))"))
      activity.status = .active
      activity.owner = maybe(pick(actors).id)
      if place > 0 { activity.continues = maybe(.init("v\(place - 1)")) }
      activity.goals = [pick(network.goals).id]
      activity.answers = [.init("p\(place % 5)")]
      activity.participants = members.sorted().map { .init(actor: $0, role: .partner) }
      activity.effort = pick([nil, 1, 5])
      activity.evidence = evidence()
      network.activities.append(activity)
    }
  }

  private mutating func actor(_ place: Int) -> NetworkActor {
    let form = place % 3 == 0 ? "AB" : "förening"
    var actor = NetworkActor(
      id: .init("a\(place)"), name: LocalizedText("\(Self.word(place)) \(form)"),
      sector: pick(["company", "university", "own"]))
    if place > 3 { actor.partOf = maybe(.init("a\(place / 4)")) }
    if place == 1 { actor.members = ["a2", "a3"] }
    actor.tags = ["t\(place % 2)"]
    actor.municipality = maybe("0180")
    actor.competences = place % 2 == 0 ? ["law"] : []
    actor.attributes = [Attribute("nr", .number(String(place)))]
    actor.evidence = evidence()
    return actor
  }

  /// Words that are nothing like each other.
  private static func word(_ number: Int) -> String {
    let parts = ["brak", "dova", "fimp", "gott", "hyll", "jord", "knux", "lavy", "mosk", "pilt"]
    return parts[number / 10 % 10].capitalized + parts[number % 10] + String(repeating: "q", count: number / 100)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }
  private mutating func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
  private mutating func evidence() -> [Evidence] {
    Bool.random(using: &random) ? [Evidence(source: .init("s\(Int.random(in: 0..<3, using: &random))"))] : []
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

extension StakeholderNetwork {
  fileprivate var sorted: StakeholderNetwork {
    var copy = self
    copy.sortRecords()
    return copy
  }

  /// The same under other ids, for the actors and what they do.
  fileprivate func renamed(_ change: (String) -> String) -> StakeholderNetwork {
    var copy = self
    func id<Record>(_ old: Identifier<Record>) -> Identifier<Record> { .init(change(old.text)) }
    for place in copy.actors.indices {
      copy.actors[place].id = id(copy.actors[place].id)
      copy.actors[place].partOf = copy.actors[place].partOf.map { id($0) }
      copy.actors[place].members = copy.actors[place].members.map { id($0) }
    }
    for place in copy.collaborations.indices {
      copy.collaborations[place].source = id(copy.collaborations[place].source)
      copy.collaborations[place].target = id(copy.collaborations[place].target)
    }
    for place in copy.goals.indices {
      copy.goals[place].id = id(copy.goals[place].id)
      copy.goals[place].parent = copy.goals[place].parent.map { id($0) }
    }
    for place in copy.positions.indices {
      copy.positions[place].id = copy.positions[place].id.map { id($0) }
      copy.positions[place].actor = id(copy.positions[place].actor)
      copy.positions[place].goal = id(copy.positions[place].goal)
    }
    for place in copy.activities.indices {
      copy.activities[place].id = id(copy.activities[place].id)
      copy.activities[place].owner = copy.activities[place].owner.map { id($0) }
      copy.activities[place].continues = copy.activities[place].continues.map { id($0) }
      copy.activities[place].goals = copy.activities[place].goals.map { id($0) }
      copy.activities[place].answers = copy.activities[place].answers.map { id($0) }
      for index in copy.activities[place].participants.indices {
        copy.activities[place].participants[index].actor = id(copy.activities[place].participants[index].actor)
      }
    }
    return copy
  }
}

@Suite struct MergeLawTests {
  private static let seeds = Array(UInt64(1)...12)

  @Test(arguments: seeds) func theRandomNetworksAreWithoutErrors(_ seed: UInt64) {
    let errors = RandomNetwork(seed: seed).network.validate().filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors)")
  }

  @Test(arguments: seeds) func aNetworkMergedWithItselfIsItself(_ seed: UInt64) throws {
    let network = RandomNetwork(seed: seed).network
    let merge = try NetworkMerge([network, network, network])
    #expect(merge.network == network.sorted)
    #expect(merge.conflicts.isEmpty && merge.suggestions.isEmpty && merge.keptApart.isEmpty && merge.loops == 0)
  }

  @Test(arguments: seeds) func anEmptyNetworkChangesNothing(_ seed: UInt64) throws {
    let network = RandomNetwork(seed: seed).network
    #expect(try NetworkMerge([network, StakeholderNetwork()]).network == network.sorted)
    #expect(try NetworkMerge([StakeholderNetwork(), network]).network == network.sorted)
    #expect(try NetworkMerge([network]).network == network.sorted)
  }

  @Test(arguments: seeds) func theSameUnderOtherIdsIsTheSame(_ seed: UInt64) throws {
    let network = RandomNetwork(seed: seed).network
    let merge = try NetworkMerge([network, network.renamed { "x-\($0)" }])
    #expect(merge.network == network.sorted)
    #expect(merge.pairs.filter { $0.kind == .actor }.map(\.basis).allSatisfy { $0 == .name })
    #expect(merge.conflicts.isEmpty, "\(merge.conflicts)")
  }

  @Test(arguments: seeds) func idsThatMeanOthersAreKeptApart(_ seed: UInt64) throws {
    // The same ids for other actors: nothing is mixed, nothing is lost.
    let first = RandomNetwork(seed: seed, actors: 12).network
    let second = RandomNetwork(seed: seed &+ 100).network
    var others = second
    for place in others.actors.indices { others.actors[place].name = LocalizedText("Zorro\(place)zz") }
    let merge = try NetworkMerge([first, others])
    #expect(merge.network.actors.count == first.actors.count + others.actors.count)
    #expect(Set(first.actors.map(\.id)).isSubset(of: merge.network.actors.map(\.id)))
    #expect(merge.network.collaborations.count == first.collaborations.count + others.collaborations.count)
    #expect(merge.network.validate().filter { $0.severity == .error }.isEmpty)
  }

  @Test(arguments: seeds) func theOrderOfRowsDoesNotShow(_ seed: UInt64) throws {
    let first = RandomNetwork(seed: seed).network
    var second = RandomNetwork(seed: seed &+ 50, actors: 40).network
    let straight = try NetworkMerge([first, second])
    var random = SeededGenerator(seed: seed)
    second.actors.shuffle(using: &random)
    second.collaborations.shuffle(using: &random)
    second.activities.shuffle(using: &random)
    second.goals.shuffle(using: &random)
    second.positions.shuffle(using: &random)
    second.sources.shuffle(using: &random)
    let shuffled = try NetworkMerge([first, second])
    #expect(shuffled.network == straight.network)
    #expect(shuffled.pairs == straight.pairs && shuffled.conflicts == straight.conflicts)
    #expect(shuffled.suggestions == straight.suggestions && shuffled.keptApart == straight.keptApart)
  }

  @Test(arguments: seeds) func twoHalvesAreTheWhole(_ seed: UInt64) throws {
    let network = RandomNetwork(seed: seed).network
    var random = SeededGenerator(seed: seed &+ 7)
    func halves<Record>(_ records: [Record]) -> ([Record], [Record]) {
      var (one, other): ([Record], [Record]) = ([], [])
      for record in records {
        let choice = Int.random(in: 0..<3, using: &random)
        if choice != 1 { one.append(record) }
        if choice != 0 { other.append(record) }
      }
      return (one, other)
    }
    var (first, second) = (network, network)
    (first.collaborations, second.collaborations) = halves(network.collaborations)
    (first.activities, second.activities) = halves(network.activities)
    (first.positions, second.positions) = halves(network.positions)
    // What stands alone in its half: actors that nothing else of it names.
    func used(_ half: StakeholderNetwork) -> Set<NetworkActor.ID> {
      var ids = Set(half.collaborations.flatMap { [$0.source, $0.target] } + half.positions.map(\.actor))
      for activity in half.activities {
        ids.formUnion(activity.participants.map(\.actor))
        if let owner = activity.owner { ids.insert(owner) }
      }
      return ids.union(["a0", "a1", "a2", "a3", "a4", "a5"])
    }
    let secondIDs = used(second)
    second.actors = network.actors.filter { secondIDs.contains($0.id) }
    for place in second.actors.indices { second.actors[place].municipality = nil }
    let merge = try NetworkMerge([first, second])
    #expect(merge.network == network.sorted)
    #expect(merge.conflicts.isEmpty && merge.keptApart.isEmpty)
    // And the other way round, since values that only one half has come over.
    let back = try NetworkMerge([second, first])
    #expect(back.network == network.sorted)
  }

  @Test(arguments: seeds) func tiesAreTheUnionByIdentity(_ seed: UInt64) throws {
    let first = RandomNetwork(seed: seed).network
    let second = RandomNetwork(seed: seed &+ 1).network
    func identity(_ tie: Collaboration) -> [String] {
      let ends = [tie.source.text, tie.target.text]
      return (tie.direction == .directed ? ends : ends.sorted())
        + [
          tie.kind ?? "collaboration", (tie.direction ?? .undirected).rawValue, "\(tie.weight)",
          tie.period.start?.description ?? "", tie.period.end?.description ?? "",
        ]
    }
    // Ids and names mean the same actors in both.
    let union = Set((first.collaborations + second.collaborations).map(identity))
    let merge = try NetworkMerge([first, second])
    #expect(Set(merge.network.collaborations.map(identity)) == union)
    #expect(merge.network.collaborations.count == union.count)
    #expect(merge.network.actors.map(\.id) == first.sorted.actors.map(\.id))
  }
}
