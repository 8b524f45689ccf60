// Introductions against a slow plain reckoning, exhaustive search, and what `NetworkGaps` says once the ties are made.

import GraphCore
import NetworkModel
import TestSupport
import Testing

@testable import NetworkAnalysis

@Suite struct IntroductionsTests {
  /// A network of three sectors with activities, goals, competences and positions, seeded.
  private func network(_ count: Int, chance: Double, seed: UInt64) -> StakeholderNetwork {
    var random = SeededGenerator(seed: seed)
    func one<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &random)] }
    let sectors: [Sector.ID] = ["university", "healthcare", "company", "municipality", "funder"]
    let words = ["law", "ict", "care", "data"]
    let towns = ["Solna", "Lund", "Gävle", "Umeå"]
    // Ids of one width, so that their order is that of the places.
    let ids = (0..<count).map { NetworkActor.ID("a\(100 + $0)") }
    let actors = ids.map { id in
      NetworkActor(
        id: id, name: .init(id.text), sector: one(sectors),
        invitable: Int.random(in: 0..<8, using: &random) == 0 ? false : nil,
        place: Bool.random(using: &random) ? LocalizedText(one(towns)) : nil,
        competences: Set((0..<Int.random(in: 0...2, using: &random)).map { _ in one(words) }).sorted(),
        profileAreas: Int.random(in: 0..<3, using: &random) == 0 ? [one(words)] : [])
    }
    let ties = Ties.random(count, chance: chance, seed: seed &+ 99).pairs.map {
      Collaboration(source: ids[Int($0.0)], target: ids[Int($0.1)])
    }
    let states: [Activity.Status?] = [nil, nil, nil, .planned, .ended, .planned]
    return StakeholderNetwork(
      actors: actors, collaborations: ties,
      activities: states.enumerated().map { number, state in
        Activity(
          id: .init("w\(number)"), kind: number == 5 ? "forum" : nil, status: state, owner: one(ids),
          goals: [.init("\(number % 2)")],
          participants: number == 0 || number > 2 ? [.init(actor: one(ids)), .init(actor: one(ids))] : [])
      },
      goals: (0..<2).map { number in
        Goal(
          id: .init("\(number)"), kind: number == 0 ? .goal : .area,
          needs: .init(sectors: [one(sectors)], competences: [one(words)]))
      },
      positions: (0..<min(6, count)).map { number in
        Position(
          actor: ids[number], goal: number < 4 ? "0" : "1",
          stance: number > 3 ? .asks : number % 2 == 0 ? .supports : .opposes)
      })
  }

  private func found(_ network: StakeholderNetwork, _ count: Int) throws -> NetworkIntroductions {
    try NetworkIntroductions(of: network.projected(), request: .init(count: count))
  }

  /// The chosen ties by the places of their ends.
  private func places(_ found: NetworkIntroductions, _ network: StakeholderNetwork) -> [[Int]] {
    found.introductions.map { introduction in
      introduction.actors.compactMap { id in network.actors.firstIndex { $0.id == id } }.sorted()
    }
  }

  @Test(arguments: [2, 7, 12], [UInt64(1), 2]) func theGainIsWhatTheFormulaSays(
    _ count: Int, _ seed: UInt64
  ) throws {
    let network = network(count, chance: 2.2 / Double(count), seed: seed)
    let slow = try SlowGain(network)
    for asked in [1, 2, 4] {
      let found = try found(network, asked)
      #expect(abs(found.gain - slow.gain(places(found, network))) < 1e-9)
      #expect(abs(found.introductions.reduce(0) { $0 + $1.gain.total } - found.gain) < 1e-9)
      #expect(found.gain <= found.bound + 1e-9)
    }
  }

  @Test func withoutASecondLookTheIntroductionsAreTheSame() throws {
    let network = network(12, chance: 0.2, seed: 3)
    var request = NetworkIntroductions.Request(count: 3)
    request.looksTwice = false
    let (once, twice) = (try NetworkIntroductions(of: network.projected(), request: request), try found(network, 3))
    #expect(once.introductions == twice.introductions && once.gain == twice.gain && once.bound == twice.bound)
    #expect(once.closed == nil && once.opened == nil && twice.closed != nil && twice.opened != nil)
  }

  @Test(arguments: [6, 9], [UInt64(4), 5]) func upToTwoTiesAreTheBestThereAre(
    _ count: Int, _ seed: UInt64
  ) throws { try holdAgainstAll(count, seed) }

  #if !DEBUG
    @Test(arguments: [UInt64(11), 12]) func upToTwoTiesAreTheBestThereAreOfForty(_ seed: UInt64) throws {
      try holdAgainstAll(24, seed)
      let network = network(40, chance: 0.06, seed: seed)
      let slow = try SlowGain(network)
      let one = try found(network, 1)
      #expect(one.gain >= (slow.candidates.map { slow.gain([$0]) }.max() ?? 0) - 1e-9)
      #expect(try found(network, 2).isProven)
    }
  #endif

  private func holdAgainstAll(_ count: Int, _ seed: UInt64) throws {
    let network = network(count, chance: 2 / Double(count), seed: seed)
    let slow = try SlowGain(network)
    let candidates = slow.candidates
    var (one, two) = (0.0, 0.0)
    for (place, first) in candidates.enumerated() {
      one = max(one, slow.gain([first]))
      for second in candidates[(place + 1)...] { two = max(two, slow.gain([first, second])) }
    }
    let (single, pair) = (try found(network, 1), try found(network, 2))
    #expect(single.isProven && pair.isProven)
    #expect(abs(single.gain - one) < 1e-9)
    #expect(abs(pair.gain - max(one, two)) < 1e-9)
  }

  @Test(arguments: [UInt64(21), 22]) func noExchangeOfOneTieBringsMore(_ seed: UInt64) throws {
    let network = network(10, chance: 0.2, seed: seed)
    let slow = try SlowGain(network)
    let found = try found(network, 4)
    let chosen = places(found, network)
    for leaving in chosen.indices {
      for other in slow.candidates where !chosen.contains(other) {
        var changed = chosen
        changed[leaving] = other
        #expect(slow.gain(changed) <= found.gain + 1e-9)
      }
    }
  }

  @Test(arguments: [UInt64(31), 32, 33]) func whatIsClaimedIsClosedOnceTheTiesAreMade(_ seed: UInt64) throws {
    let network = network(18, chance: 0.08, seed: seed)
    let found = try found(network, 5)
    let after = try NetworkGaps(of: network.with(found.introductions).projected()).gaps
    let ids = Set(after.map(\.id))
    let closed = try #require(found.closed)
    #expect(!closed.isEmpty)
    #expect(closed.allSatisfy { !ids.contains($0.id) })
    var shares: [String: Double] = [:]
    for closing in found.introductions.flatMap(\.closes) { shares[closing.facts.id, default: 0] += closing.share }
    for (gap, share) in shares where share > 1 - 1e-9 && !gap.hasPrefix("sector-pair-thin") {
      // A cut actor can come to cut off others, who hang on it only since they were brought in.
      if gap.hasPrefix("cut-actor") { continue }
      #expect(!ids.contains(gap))
    }
    let before = Set(try NetworkGaps(of: network.projected()).gaps.map(\.id))
    // With more ties chance would give other pairs a tie, too: those are no work of the introductions.
    #expect(
      found.after.pairsApart == after.count { $0.kind == .sectorPairApart && before.contains($0.id) })
    #expect(found.after.cutActors == after.count { $0.kind == .cutActor })
    let gaps = try NetworkGaps(of: network.projected()).gaps
    #expect(found.before.pairsApart == gaps.count { $0.kind == .sectorPairApart })
  }

  @Test func plantedPairsAreFoundWithWhoCouldIntroduceThem() throws {
    // Two universities and two hospitals that only know the agency: the tie between the sectors is what is missing.
    let ids: [(NetworkActor.ID, Sector.ID)] = [
      ("u1", "university"), ("u2", "university"), ("h1", "healthcare"), ("h2", "healthcare"), ("f", "agency"),
    ]
    var network = StakeholderNetwork(
      actors: ids.map { NetworkActor(id: $0.0, name: .init($0.0.text), sector: $0.1) },
      collaborations: ids.dropLast().map { Collaboration(source: "f", target: $0.0) }
        + [Collaboration(source: "u1", target: "u2"), Collaboration(source: "h1", target: "h2")])
    let first = try #require(try found(network, 1).introductions.first)
    #expect(first.actors == ["h1", "u1"])
    #expect(first.introducers == ["f"])
    #expect(first.way.introducers.map(\.toFirst) == [[.collaboration(kind: nil)]])
    #expect(first.steps == 2)
    #expect(first.chain.isEmpty)
    #expect(first.closes.map(\.facts.id).contains("sector-pair-apart:healthcare:university"))
    #expect((first.before.pairsApart, first.after.pairsApart) == (1, 0))

    // The same two in open conflict: another pair does as well, and is chosen.
    network.goals = [Goal(id: "1")]
    network.positions = [
      Position(actor: "u1", goal: "1", stance: .supports), Position(actor: "h1", goal: "1", stance: .opposes),
    ]
    let other = try #require(try found(network, 1).introductions.first)
    #expect(other.actors == ["h1", "u2"])
    #expect(other.conflicts.isEmpty)
    let asked = try NetworkIntroductions(
      of: network.projected(), request: .init(count: 9, actors: ["u1"], sectors: ["healthcare", "university"]))
    #expect(asked.introductions.allSatisfy { $0.actors.contains("u1") })
    #expect(asked.introductions.first { $0.actors == ["h1", "u1"] }?.conflicts ?? ["1"] == ["1"])
  }

  @Test func chainsAreToldWhereNobodyKnowsBoth() throws {
    let ids = ["a", "b", "c", "d"]
    let network = StakeholderNetwork(
      actors: ids.map {
        NetworkActor(
          id: .init($0), name: .init($0), sector: .init($0 < "c" ? "university" : "company"), competences: ["law"])
      },
      collaborations: zip(ids, ids.dropFirst()).map { Collaboration(source: .init($0), target: .init($1)) })
    let asked = try NetworkIntroductions(of: network.projected(), request: .init(count: 3, actors: ["a"]))
    let far = asked.introductions.first { $0.actors == ["a", "d"] }
    #expect(far?.chain == ["a", "b", "c", "d"])
    #expect(far?.steps == 3)
  }

  @Test(arguments: [0, 1]) func smallestNetworks(_ count: Int) throws {
    let found = try found(network(count == 0 ? 1 : 3, chance: 1, seed: 1), 5)
    #expect(found.introductions.isEmpty)
    #expect(found.gain == 0 && found.candidates == 0)
    #expect(try self.found(StakeholderNetwork(), 2).introductions.isEmpty)
  }

  @Test func whomNobodyKnowsMatchesNobody() throws {
    let network = network(12, chance: 0.2, seed: 2)
    #expect(
      try NetworkIntroductions(of: network.projected(), request: .init(actors: ["nobody"])).introductions.isEmpty)
    #expect(try NetworkIntroductions(of: network.projected(), request: .init(sectors: ["none"])).introductions.isEmpty)
  }

  @Test func neitherThreadsNorTheOrderOfRecordsMatter() throws {
    var network = network(24, chance: 0.08, seed: 9)
    let one = try found(network, 4)
    let threads = Execution(threads: 3)
    #expect(try NetworkIntroductions(of: network.projected(), request: .init(count: 4), execution: threads) == one)
    var random = SeededGenerator(seed: 8)
    network.actors.shuffle(using: &random)
    network.collaborations.shuffle(using: &random)
    network.activities.shuffle(using: &random)
    #expect(try found(network, 4) == one)
  }

  @Test func itStopsWhenAsked() {
    let network = network(30, chance: 0.1, seed: 9)
    #expect(throws: CancellationError.self) {
      try NetworkIntroductions(of: network.projected(), execution: Execution(isCancelled: { true }))
    }
  }

  #if !DEBUG
    @Test func aLargeNetworkLooksAtTheLikelyPairs() throws {
      let network = network(150, chance: 0.02, seed: 3)
      let found = try found(network, 3)
      #expect(!found.looksAtAll && !found.isProven)
      #expect(found.candidates <= 4_096)
      #expect(found.introductions.count == 3)
      #expect(abs(found.gain - (try SlowGain(network)).gain(places(found, network))) < 1e-9)
    }
  #endif
}
