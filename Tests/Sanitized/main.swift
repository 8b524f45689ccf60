// What shares its work among threads, on one thread and on eight: the answers are the same, and the thread sanitizer, under which
// `.ci/sanitize shared` builds this as a package of its own, has nothing to report.

import ForumPlanning
import Foundation
import GraphCore
import NetworkAnalysis
import NetworkModel
import PlanModel

/// Numbers that look random, the same at each run.
struct Draw {
  var state: UInt64 = 1

  mutating func below(_ limit: Int32) -> Int32 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int32(truncatingIfNeeded: (state >> 33) % UInt64(limit))
  }
}

var faults = 0

@MainActor func same<Answer: Equatable>(_ name: String, _ work: (Execution) throws -> Answer) throws {
  let isSame = try work(Execution(threads: 1)) == work(Execution(threads: 8))
  print("\(name): \(isSame ? "the same" : "NOT the same") on one thread and on eight")
  if !isSame { faults += 1 }
}

// MARK: Kernels

var draw = Draw()
let count: Int32 = 400
let edges = (0..<1000).map { _ in (draw.below(count), draw.below(count)) }
let categories = (0..<count).map { $0 % 6 }
let graph = try CompressedGraph(vertexCount: Int(count), edges: edges)

try same("betweenness") { try graph.betweenness(execution: $0) }
try same("betweenness across categories") { try graph.betweennessAcross(categories, execution: $0) }
try same("edge betweenness") { try graph.edgeBetweenness(execution: $0) }
try same("sampled betweenness") { try graph.sampledBetweenness(share: 0.2, execution: $0) }
try same("distances") { try graph.distanceProfile(execution: $0) }
try same("communities") { try graph.communities(runs: 8, execution: $0) }
try same("PageRank") { try graph.pageRank(execution: $0) }
try same("eigenvector") { try graph.eigenvectorCentrality(execution: $0) }
try same("mixing") { try graph.mixingSignificance(categories: categories, count: 6, draws: 200, execution: $0) }
try same("brokerage") { try graph.brokerageSignificance(categories: categories, permutations: 40, execution: $0) }
try same("similar pairs") { try graph.similarPairs(count: 50, execution: $0) }
try same("key players") { try graph.keyPlayers(count: 3, goal: .fragmentation, execution: $0) }

// MARK: Analyses

let sectors = ["university", "company", "region", "municipality", "healthcare", "sciencePark"]
let actors = (0..<120).map { place in
  NetworkActor(id: .init("a\(place)"), name: LocalizedText("A\(place)"), sector: .init(sectors[place % 6]))
}
let ties = (0..<260).compactMap { _ -> Collaboration? in
  let (first, second) = (draw.below(120), draw.below(120))
  return first == second ? nil : Collaboration(source: .init("a\(first)"), target: .init("a\(second)"))
}
let network = try StakeholderNetwork(actors: actors, collaborations: ties).projected()

try same("gaps") { try NetworkGaps(of: network, execution: $0).gaps.map(\.kind.rawValue) }
try same("bridging actors") { try BridgingActors(of: network, execution: $0).bridging.map(\.actor) }
try same("introductions") { try NetworkIntroductions(of: network, execution: $0).gain }
try same("summary") { try NetworkSummary(of: network, execution: $0) }

// MARK: Planning

let request = try SeatingRequest(of: PeopleList(count: 40), tables: 8, rounds: 3)
try same("seating") { execution in
  try SeatingPlanner(execution: execution).plan(request).score?.value.value
}

exit(faults == 0 ? 0 : 1)
