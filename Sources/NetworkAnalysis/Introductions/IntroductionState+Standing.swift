// How the network stands with some introductions made: the figures before and after.

import GraphCore

extension IntroductionState {
  /// How the network stands with the ties made so far.
  func standing(pairsApart: Int, _ execution: Execution) -> Introduction.Standing {
    var sizes = [Int](repeating: 0, count: facts.sectorCount)
    for sector in facts.sectors where sector >= 0 { sizes[Int(sector)] += 1 }
    let all = sources.reduce(0) { $0 + Int(known) - sizes[Int(facts.sectors[Int($1)])] }
    // The first item is the graph, since it takes longest; the others are sources.
    let parts = execution.withoutProgress.map(count: sources.count + 1) { item -> Part? in
      if item > 0 { return stepsToOthers(fromSource: item - 1) }
      let graph = graph()
      return Part(
        cutActors: graph.cutStructure().cutVertices.count,
        isolated: graph.vertices.count { graph.degree(of: $0) == 0 })
    }
    let whole = parts.reduce(into: Part()) { whole, part in if let part { whole.add(part) } }
    let closed = ties.keys.count { facts.pairs[$0].apart != nil }
    return Introduction.Standing(
      distance: whole.reached > 0 ? Double(whole.steps) / Double(whole.reached) : nil,
      reach: all > 0 ? Double(whole.reached) / Double(all) : nil,
      pairsApart: pairsApart - closed, cutActors: whole.cutActors, isolated: whole.isolated)
  }

  /// What one item of the work on a standing counts.
  private struct Part: Sendable {
    var steps = 0, reached = 0, cutActors = 0, isolated = 0

    mutating func add(_ other: Part) {
      steps += other.steps
      reached += other.reached
      cutActors += other.cutActors
      isolated += other.isolated
    }
  }

  /// The steps from a source, by its place, to those of other sectors whom it reaches, and how many they are.
  private func stepsToOthers(fromSource place: Int) -> Part {
    let sector = facts.sectors[Int(sources[place])]
    var part = Part()
    for actor in facts.sectors.indices where facts.sectors[actor] >= 0 && facts.sectors[actor] != sector {
      let steps = steps(place, actor)
      if steps == Self.far { continue }
      part.steps += Int(steps)
      part.reached += 1
    }
    return part
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
