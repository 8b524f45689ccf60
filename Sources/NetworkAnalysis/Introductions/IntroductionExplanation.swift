// The chosen ties as introductions: in order, with who could introduce and what each changes.

import GraphCore
import NetworkModel

/// Turns ties into introductions.
struct IntroductionExplanation {
  let search: GapSearch
  let matches: IntroductionMatches
  let brokers: SoleBrokers
  /// The pairs of sectors without a tie today.
  let apart: Int

  /// The ties, each time the one that adds most next, and how the network stands after the last.
  func introductions(
    _ ties: [TiePair], from start: IntroductionState
  ) -> ([Introduction], Introduction.Standing) {
    var (state, left) = (start, ties.sorted())
    var scratch = start.scratch
    var explained: [Introduction] = []
    var standing = start.standing(pairsApart: apart, search.execution)
    while !left.isEmpty {
      let gains = left.map { state.gain(of: $0, &scratch) }
      var first = 0
      for place in left.indices where gains[place].total > gains[first].total + IntroductionSearch.slack {
        first = place
      }
      let pair = left.remove(at: first)
      let closes = state.closings(of: pair)
      state = state.adding(pair)
      let after = state.standing(pairsApart: apart, search.execution)
      explained.append(introduction(pair, gains[first], closes, standing, after))
      standing = after
    }
    return (explained, standing)
  }

  private func introduction(
    _ pair: TiePair, _ gain: Introduction.Gain,
    _ closes: [(gap: Gap, share: Double, actors: [Int32], worth: Double)], _ before: Introduction.Standing,
    _ after: Introduction.Standing
  ) -> Introduction {
    let match = matches.match(pair)
    let way = search.wayToMeet(pair.one, pair.other, brokers)
    let chain = way.introducers.isEmpty ? search.graph.way(from: pair.one, to: pair.other) : []
    let steps = search.graph.distances(from: pair.one)[Int(pair.other)]
    let common = Set(search.graph.neighbors(of: pair.one)).intersection(search.graph.neighbors(of: pair.other)).count
    return Introduction(
      actors: [search.id(pair.one), search.id(pair.other)], gain: gain, steps: steps < 0 ? nil : Int(steps),
      way: way, parts: [pair.one, pair.other].map { part(of: $0, match, way) }, commonPartners: common,
      chain: chain.map(search.id),
      closes: closes.map {
        Introduction.Closing(facts: $0.gap.facts, share: $0.share, actors: $0.actors.map(search.id))
      },
      sharedGoals: match.sharedGoals, sharedCompetences: match.sharedCompetences,
      sharedProfileAreas: match.sharedProfileAreas, offers: match.offers, wishes: match.wishes,
      neededBy: match.neededBy, formerly: match.formerly, areNeighbors: match.areNeighbors, conflicts: match.conflicts,
      before: before,
      after: after)
  }

  /// The one part or alliance through which an actor takes part in the work that a proposal rests on: for the goals that the two
  /// share or can serve, and at the first occasion that they could be asked to.
  private func part(
    of actor: Int32, _ match: IntroductionMatches.Match, _ way: WayToMeet
  ) -> NetworkActor.ID? {
    guard search.network.organizations != nil else { return nil }
    let goals = Set(match.sharedGoals + match.offers.map(\.goal) + match.wishes.map(\.goal))
    let id = search.id(actor)
    let seats = search.openWork.works.filter { work in
      work.members.contains(actor)
        && (!goals.isDisjoint(with: work.goals) || way.occasions.first?.activity == work.activity.id)
    }.flatMap { $0.activity.participants.filter { $0.actor == id } }
    let parts = Set(seats.map(\.through))
    return parts.count == 1 ? parts.first ?? nil : nil
  }
}

extension IntroductionMatches {
  /// What two share and bring each other, less what they stand against each other on.
  func gain(_ pair: TiePair) -> Introduction.Gain {
    let match = match(pair)
    return Introduction.Gain(
      goals: IntroductionWeights.goals * GapSearch.saturated(match.sum),
      cost: IntroductionWeights.conflict * Double(match.conflicts.count))
  }
}

extension CompressedGraph {
  /// The steps between two actors that are in one component: 4 stands for 4 or more.
  ///
  /// `marks` is false for all, before and after.
  func nearSteps(between pair: TiePair, _ marks: inout [Bool]) -> Int {
    if hasEdge(from: pair.one, to: pair.other) { return 1 }
    let (small, large) =
      degree(of: pair.one) <= degree(of: pair.other) ? (pair.one, pair.other) : (pair.other, pair.one)
    for partner in neighbors(of: large) { marks[Int(partner)] = true }
    defer { for partner in neighbors(of: large) { marks[Int(partner)] = false } }
    if neighbors(of: small).contains(where: { marks[Int($0)] }) { return 2 }
    return neighbors(of: small).contains { neighbors(of: $0).contains { marks[Int($0)] } } ? 3 : 4
  }

  /// A shortest way, with both ends: at each step the best connected of those that lie on one, then the first.
  func way(from start: Int32, to end: Int32) -> [Int32] {
    let left = distances(from: end)
    guard left[Int(start)] >= 0 else { return [] }
    var way = [start]
    while let last = way.last, last != end {
      let next = neighbors(of: last).filter { left[Int($0)] == left[Int(last)] - 1 }
        .min { (degree(of: $1), $0) < (degree(of: $0), $1) }
      guard let next else { return [] }
      way.append(next)
    }
    return way
  }
}
