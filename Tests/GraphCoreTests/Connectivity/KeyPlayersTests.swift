// Key players: scores by definition, and no exchange of one member helps.

import GraphCore
import TestSupport
import Testing

@Suite struct KeyPlayersTests {
  @Test(arguments: Ties.zoo) func scoresAreThoseOfTheSetAndNotBelowOneStep(ties: Ties) throws {
    let graph = CompressedGraph(ties)
    for goal in [KeyPlayers.Goal.fragmentation, .reach(within: 1), .reach(within: 2), .distanceReach] {
      let one = try graph.keyPlayers(count: 1, goal: goal)
      let best = graph.vertices.map { graph.score(of: [$0], goal: goal) }.max() ?? 0
      #expect(abs(one.score - best) < 1e-9)
      let three = try graph.keyPlayers(count: 3, goal: goal)
      #expect(three.members.count == min(3, graph.vertexCount))
      #expect(abs(three.score - graph.score(of: three.members, goal: goal)) < 1e-9)
      #expect(three.members == three.members.sorted())
      // No exchange of one member helps.
      for place in three.members.indices {
        for other in graph.vertices where !three.members.contains(other) {
          var set = three.members
          set[place] = other
          #expect(graph.score(of: set, goal: goal) <= three.score + 1e-9)
        }
      }
    }
  }

  @Test func starCentre() throws {
    let graph = CompressedGraph(Ties.star(6))
    let center = try graph.keyPlayers(count: 1, goal: .fragmentation)
    #expect(center.members == [0])
    #expect(center.score == 1)
    #expect(try graph.keyPlayers(count: 1, goal: .reach(within: 1)).score == 1)
    #expect(try graph.keyPlayers(count: 1, goal: .fragmentation, candidates: [3]).members == [3])
  }
}
