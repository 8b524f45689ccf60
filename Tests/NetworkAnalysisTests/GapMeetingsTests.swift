// Whom gaps bring together, and whom they ask: those who have something to meet about, never the first of the alphabet.

import GraphCore
import NetworkModel
import TestSupport
import Testing

@testable import NetworkAnalysis

@Suite struct GapMeetingsTests {
  /// Three universities that work together, and four municipalities of which s alone works with them.
  private static func network(_ change: (inout StakeholderNetwork) -> Void) -> StakeholderNetwork {
    let universities = ["u1", "u2", "u3"].map { NetworkActor(id: .init($0), name: .init($0), sector: "university") }
    let municipalities = ["a", "b", "h", "s"].map {
      NetworkActor(id: .init($0), name: .init($0), sector: "municipality")
    }
    var network = StakeholderNetwork(
      actors: universities + municipalities,
      collaborations: [("u1", "u2"), ("u2", "u3"), ("u1", "u3"), ("s", "u1"), ("s", "u2"), ("s", "u3")].map {
        Collaboration(source: .init($0.0), target: .init($0.1))
      })
    change(&network)
    return network
  }

  /// A planned forum for a goal that needs both, and to which all of them could be asked.
  private static func planForum(_ network: inout StakeholderNetwork) {
    network.goals = [Goal(id: "1", needs: .init(sectors: ["university", "municipality"]))]
    network.activities = [Activity(id: "f", kind: "forum", status: .planned, goals: ["1"])]
  }

  /// What a file says of those who work with nobody, and the two who are to meet.
  static let files: [(change: @Sendable (inout StakeholderNetwork) -> Void, pair: [String], isIntroduced: Bool)] = [
    // Nobody knows both, and there is nothing to meet about or at.
    ({ _ in }, [], false),
    ({ planForum(&$0) }, ["a", "u1"], false),
    // Who has spoken comes before who has not.
    (
      { network in
        planForum(&network)
        network.positions = [Position(actor: "h", goal: "1", stance: .concerned)]
      }, ["h", "u1"], false
    ),
    // Who has asked for something meets who works for it.
    (
      { network in
        network.goals = [Goal(id: "1")]
        network.positions = [Position(actor: "h", goal: "1", stance: .asks)]
        network.activities = [Activity(id: "w", owner: "u2", goals: ["1"], participants: [.init(actor: "u2")])]
      }, ["h", "u2"], true
    ),
    // Two of one town.
    (
      { network in
        for place in network.actors.indices where ["b", "u3"].contains(network.actors[place].id.text) {
          network.actors[place].place = "Solna"
        }
      }, ["b", "u3"], true
    ),
  ]

  @Test(arguments: files.indices) func whoHasSomethingToMeetAboutIsNamed(_ index: Int) throws {
    let (change, pair, isIntroduced) = Self.files[index]
    let network = Self.network(change)
    let gaps = try NetworkGaps(of: network.projected()).gaps
    let gap = try #require(gaps.first { $0.id == "sole-broker:municipality:university:s" })
    #expect(gap.proposal.actors.map(\.text).sorted() == pair)
    // Introductions name the same two, by the same formula.
    if isIntroduced {
      let found = try NetworkIntroductions(of: network.projected(), request: .init(count: 1))
      #expect(found.introductions.map { $0.actors.map(\.text).sorted() } == [pair])
    }
  }

  @Test func whoLeadsMostIsAskedAndNotWhoseIdIsFirst() throws {
    let network = Self.network { network in
      network.goals = [Goal(id: "0", kind: .strategy), Goal(id: "1", parent: "0"), Goal(id: "2", parent: "0")]
      network.activities = [("x", "a"), ("y", "s"), ("z", "s")].map { id, lead in
        Activity(
          id: .init(id), goals: ["1"], participants: [.init(actor: .init(lead), role: .lead), .init(actor: "u1")])
      }
    }
    let gap = try NetworkGaps(of: network.projected()).gaps.first { $0.id == "goal-uncovered:2" }
    #expect(gap?.proposal.through == "s")
  }

  @Test func whereAllOthersOfASectorWorkWithNobodyItsOneConnectionIsTheSameFact() throws {
    let facts = try NetworkGaps(of: Self.network { _ in }.projected()).facts
    #expect(
      facts.first { $0.id == "isolated-actor:municipality" }?.gaps.map(\.id) == [
        "isolated-actor:municipality", "sole-broker:municipality:university:s",
      ])
    // Where another of the sector works with somebody, it is a fact of its own.
    let other = Self.network { $0.collaborations.append(Collaboration(source: "a", target: "b")) }
    let apart = try NetworkGaps(of: other.projected()).facts.map(\.id)
    #expect(apart.contains("sole-broker-of-sectors:s"))
  }

  /// Those who are asked are found in one pass; here by sorting all of them.
  @Test(arguments: UInt64(1)...6) func theBestConnectedAreThoseThatSortingFindsFirst(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sectors = ["company", "region", "funder"]
    let ties = (0..<60).map { _ in (Int.random(in: 0..<40, using: &random), Int.random(in: 0..<40, using: &random)) }
    let network = makeNetwork((0..<40).map { sectors[$0 % 3] }, ties.filter { $0.0 != $0.1 })
    let search = GapSearch(try network.projected(), 1, Execution())
    let sorted = search.graph.vertices.sorted(by: search.isBetterConnected)
    for count in [1, 2, 3, 7, 40, 50] {
      let shuffled = search.graph.vertices.shuffled(using: &random)
      #expect(search.bestConnected(shuffled, count: count) == Array(sorted.prefix(count)))
      #expect(
        search.bestConnected(Array(search.graph.vertices), count: count) { $0 % 4 == 1 }
          == Array(sorted.filter { $0 % 4 == 1 }.prefix(count)))
      for sector in sectors {
        let meant = sorted.map(search.id).filter { search.isOf(.init(sector), $0) && search.isInvitable($0) }
        #expect(search.best(of: .init(sector), count: count) == Array(meant.prefix(count)))
      }
    }
  }
}
