// Which hole between two communities of the later network is that of the earlier one.
//
// A community has no name; one of the later network carries on the one of the earlier with which it shares most, as measured by
// Jaccard's index, where that is at least 0.3 (Greene, Doyle and Cunningham 2010, "Tracking the evolution of communities in
// dynamic social networks", doi:10.1109/ASONAM.2010.17, who use that threshold). A hole is closed only where its two old groups
// have come together: two ties or more between those of them who are still there. A new division into groups closes none.

import GraphCore
import NetworkModel

/// Matches the structural holes of two networks.
struct HoleMatching {
  /// The id of the later hole that carries on an earlier one, by the id of that.
  let successors: [String: String]
  private let before: ProjectedNetwork
  private let after: ProjectedNetwork

  /// The least overlap of a community with the one that carries it on.
  private static let leastOverlap = 0.3

  /// - Parameters:
  ///   - was: The gaps of the earlier network.
  ///   - now: The gaps of the later one.
  ///   - shared: The actors of both.
  init(_ before: ProjectedNetwork, _ was: [Gap], _ after: ProjectedNetwork, _ now: [Gap], shared: Set<NetworkActor.ID>)
  {
    (self.before, self.after) = (before, after)
    let (old, new) = (Self.communities(of: was, shared), Self.communities(of: now, shared))
    let carried = Self.carried(old, new)
    var holes: [[NetworkActor.ID]: String] = [:]
    for gap in now {
      if let hole = Self.hole(gap) { holes[[hole.first.firstMember, hole.second.firstMember].sorted()] = gap.id }
    }
    var successors: [String: String] = [:]
    for gap in was {
      guard let hole = Self.hole(gap), let first = carried[hole.first.firstMember],
        let second = carried[hole.second.firstMember]
      else { continue }
      successors[gap.id] = holes[[first, second].sorted()]
    }
    self.successors = successors
  }

  static func hole(_ gap: Gap) -> Gap.Hole? {
    if case .structuralHole(let hole) = gap.facts { return hole }
    return nil
  }

  /// The members that both networks have of each community with a hole, by its first member.
  private static func communities(
    of gaps: [Gap], _ shared: Set<NetworkActor.ID>
  ) -> [NetworkActor.ID: Set<NetworkActor.ID>] {
    var found: [NetworkActor.ID: Set<NetworkActor.ID>] = [:]
    for hole in gaps.compactMap(hole) {
      for community in [hole.first, hole.second] where found[community.firstMember] == nil {
        found[community.firstMember] = Set(community.members).intersection(shared)
      }
    }
    return found
  }

  /// For each earlier community the later one that carries it on, each once, those with most in common first.
  private static func carried(
    _ old: [NetworkActor.ID: Set<NetworkActor.ID>], _ new: [NetworkActor.ID: Set<NetworkActor.ID>]
  ) -> [NetworkActor.ID: NetworkActor.ID] {
    var home: [NetworkActor.ID: NetworkActor.ID] = [:]
    for (first, members) in new { for member in members { home[member] = first } }
    var pairs: [(overlap: Double, old: NetworkActor.ID, new: NetworkActor.ID)] = []
    for (first, members) in old {
      let common = Dictionary(members.compactMap { home[$0] }.map { ($0, 1) }, uniquingKeysWith: +)
      for (other, count) in common {
        let union = members.count + (new[other]?.count ?? 0) - count
        let overlap = Double(count) / Double(union)
        if overlap >= leastOverlap { pairs.append((overlap, first, other)) }
      }
    }
    pairs.sort { ($1.overlap, $0.old, $0.new) < ($0.overlap, $1.old, $1.new) }
    var carried: [NetworkActor.ID: NetworkActor.ID] = [:]
    var taken: Set<NetworkActor.ID> = []
    for pair in pairs where carried[pair.old] == nil && taken.insert(pair.new).inserted {
      carried[pair.old] = pair.new
    }
    return carried
  }

  /// Whether the groups of an earlier hole have two ties or more in the later network.
  func areJoinedNow(_ hole: Gap.Hole) -> Bool { Self.areJoined(hole, in: after) }

  /// Whether the groups of a later hole had two ties or more in the earlier network.
  func wereJoined(_ hole: Gap.Hole) -> Bool { Self.areJoined(hole, in: before) }

  private static func areJoined(_ hole: Gap.Hole, in side: ProjectedNetwork) -> Bool {
    let far = Set(hole.second.members.compactMap { side.places[$0].map { Int32($0) } })
    var ties = 0
    for member in hole.first.members {
      guard let place = side.places[member] else { continue }
      ties += side.graph.neighbors(of: Int32(place)).count(where: far.contains)
      if ties > 1 { return true }
    }
    return false
  }
}
