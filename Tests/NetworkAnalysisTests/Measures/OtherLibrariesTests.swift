// Where other libraries measure a network in another way: parallel ties, and actors who stand alone.

import NetworkAnalysis
import NetworkModel
import Testing

@Suite struct OtherLibrariesTests {
  /// In a square two ways lead from corner to corner.
  ///
  /// igraph 1.0.0, rustworkx 0.18.1 and networkit 11.3 count a second tie on
  /// one of them as a third way (findings/igraph-parallel-ties-are-paths.sh); here it is one tie, a stronger one.
  @Test func parallelTiesAreOneTieInMeasures() throws {
    let square = [(0, 1), (1, 2), (0, 3), (3, 2)]
    let sectors = Array(repeating: "company", count: 4)
    let one = try ActorMeasures(of: makeNetwork(sectors, square).projected())
    let two = try ActorMeasures(of: makeNetwork(sectors, square + [(0, 1)]).projected())
    for actor in 0..<4 {
      for measure in [Measure.betweenness, .core, .degree, .closeness, .constraint, .clustering] {
        #expect(one[measure, actor] == two[measure, actor], "\(measure)")
      }
      #expect(one[.betweenness, actor] == .number(0.5))
    }
    #expect((0..<4).map { two[.strength, $0] } == [3.0, 3, 2, 2].map { ActorMeasures.Value.number($0) })
  }

  /// networkit 11.3 loses what arrives at actors who stand alone (findings/networkit-pagerank-leaks.sh).
  @Test(arguments: [0, 1, 3]) func ranksSumToOneWithActorsAlone(_ alone: Int) throws {
    let network = makeNetwork(Array(repeating: "company", count: 4 + alone), [(0, 1), (1, 2), (2, 3)])
    let measures = try ActorMeasures([.pagerank], of: network.projected())
    let sum = (0..<(4 + alone)).compactMap { measures[.pagerank, $0].doubleValue }.reduce(0, +)
    #expect(abs(sum - 1) < 1e-9)
  }
}
