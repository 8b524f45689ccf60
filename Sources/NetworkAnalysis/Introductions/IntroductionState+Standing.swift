// How the network stands with some introductions made: the figures before and after.

import GraphCore

extension IntroductionState {
  /// How the network stands with the ties made so far.
  func standing(pairsApart: Int) -> Introduction.Standing {
    var (sum, reached) = (0, 0)
    var all = 0
    var sizes = [Int](repeating: 0, count: facts.sectorCount)
    for sector in facts.sectors where sector >= 0 { sizes[Int(sector)] += 1 }
    for place in sources.indices {
      let sector = facts.sectors[Int(sources[place])]
      all += Int(known) - sizes[Int(sector)]
      for actor in facts.sectors.indices where facts.sectors[actor] >= 0 && facts.sectors[actor] != sector {
        let steps = steps(place, actor)
        if steps != Self.far { (sum, reached) = (sum + Int(steps), reached + 1) }
      }
    }
    let graph = graph()
    let closed = ties.keys.count { facts.pairs[$0].apart != nil }
    return Introduction.Standing(
      distance: reached > 0 ? Double(sum) / Double(reached) : nil, reach: all > 0 ? Double(reached) / Double(all) : nil,
      pairsApart: pairsApart - closed, cutActors: graph.cutStructure().cutVertices.count,
      isolated: graph.vertices.count { graph.degree(of: $0) == 0 })
  }

  /// The graph with the ties made so far; `NetworkIntroductions` makes no more than it has room for.
  private func graph() -> CompressedGraph {
    guard !chosen.isEmpty else { return facts.graph }
    var (sources, targets) = (chosen.map(\.one), chosen.map(\.other))
    for actor in facts.graph.vertices {
      for other in facts.graph.neighbors(of: actor) where actor < other {
        sources.append(actor)
        targets.append(other)
      }
    }
    let more = try? CompressedGraph(vertexCount: facts.graph.vertexCount, sources: sources, targets: targets)
    return more ?? facts.graph
  }
}
