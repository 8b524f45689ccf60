// What can be measured, and how each is done.

import Arguments
import GraphCore

/// One thing to measure.
enum BenchmarkTask: String, CaseIterable, Sendable {
  case read
  case betweenness
  case edgeBetweenness = "edge-betweenness"
  case weightedBetweenness = "weighted-betweenness"
  case sampledBetweenness = "sampled-betweenness"
  case closeness
  case constraint
  case brokerage
  case triangles
  case core
  case components
  case cut
  case leiden
  case pagerank
  case eigenvector
  case similarity
  case mixing

  /// What help says: what is done, then the value.
  var meaning: String {
    switch self {
    case .read: "File from disk to graph in memory; the ties."
    case .betweenness: "Exact; the sum of scores (unordered pairs)."
    case .edgeBetweenness: "Exact, of ties and vertices; the sum over ties."
    case .weightedBetweenness: "Exact, with lengths; the sum of scores."
    case .sampledBetweenness: "Error 0.01 of all pairs at 90 %; the sum of scores."
    case .closeness: "Closeness, harmonic, path length, diameter; the average path length."
    case .constraint: "Constraint, effective size, efficiency, hierarchy; the sum of constraint."
    case .brokerage: "Five roles; the sum over all."
    case .triangles: "Triangles and local clustering; the triangles."
    case .core: "Core numbers; the greatest."
    case .components: "Components; their number."
    case .cut: "Cut vertices, bridges and blocks; how many of the three together."
    case .leiden: "One run of two iterations; the modularity."
    case .pagerank: "Damping 0.85; the greatest score."
    case .eigenvector: "The greatest score 1; the sum of scores."
    case .similarity: "The 100 best pairs at distance two by each of three indices; the pairs at distance two."
    case .mixing: "The table of categories; Newman's assortativity."
    }
  }

  /// Whether it is about categories.
  var needsCategories: Bool { self == .brokerage || self == .mixing }
}

/// What a task finds.
struct Answer {
  /// A figure to check by; nil where undefined.
  let value: Double?
  /// The columns of the dump, made only on demand: a row for each vertex, or tie, or pair.
  let columns: () -> [[Double]]

  init(_ value: Double?, _ columns: @autoclosure @escaping () -> [[Double]]) {
    self.value = value
    self.columns = columns
  }

  /// The lines of the dump; numbers have enough digits to identify them.
  func rows() -> String {
    let columns = self.columns()
    return (columns.first ?? []).indices.reduce(into: "") { text, row in
      text +=
        columns.map { column in
          let number = column[row]
          // Whole numbers without a point, so that ids and counts read as such.
          return Int(exactly: number).map { "\($0)" } ?? "\(number)"
        }.joined(separator: " ") + "\n"
    }
  }
}

extension BenchmarkTask {
  /// Does the task once.
  func run(_ work: Workload) throws -> Answer {
    let graph = work.graph
    let execution = Execution(threads: work.threads)
    switch self {
    case .read:
      let graph = try Workload.read(work.path).graph
      return Answer(Double(graph.edgeCount), Self.ends(of: graph))
    case .betweenness: return Self.scores(try graph.betweenness(execution: execution))
    case .edgeBetweenness:
      let scores = try graph.edgeBetweenness(execution: execution)
      return Answer(Self.sum(scores.edges), Self.ends(of: graph) + [scores.edges])
    case .weightedBetweenness:
      return Self.scores(try work.lengthened.betweenness(lengths: .weights, execution: execution))
    case .sampledBetweenness:
      return Self.scores(
        try graph.sampledBetweenness(share: 0.01, confidence: 0.9, seed: work.seed, execution: execution).scores)
    case .closeness:
      let profile = try graph.distanceProfile(execution: execution)
      let (closeness, harmonic, length) = (profile.closeness, profile.harmonic, profile.averagePathLength)
      return Answer(length, [closeness, harmonic, profile.eccentricity.map(Double.init)])
    case .constraint:
      let holes = graph.structuralHoles()
      let columns = [holes.constraint, holes.effectiveSize, holes.efficiency, holes.hierarchy]
      return Answer(Self.sum(holes.constraint.map { $0 ?? 0 }), columns.map { $0.map { $0 ?? .nan } })
    case .brokerage:
      let roles = graph.brokerage(categories: work.categories)
      return Answer(
        Self.sum(roles.total),
        [roles.coordinator, roles.consultant, roles.gatekeeper, roles.representative, roles.liaison])
    case .triangles:
      let triangles = graph.triangles()
      let clustering = triangles.clustering
      return Answer(
        Double(triangles.total), [triangles.counts.map(Double.init), clustering.map { $0 ?? .nan }])
    case .core:
      let cores = graph.coreNumbers()
      return Answer(Double(cores.max() ?? 0), [cores.map(Double.init)])
    case .components:
      let components = graph.components()
      return Answer(Double(components.count), [components.ids.map(Double.init)])
    case .cut: return Self.cut(graph)
    case .leiden:
      let found = try graph.communities(seed: work.seed, runs: 1, iterations: 2, execution: execution)
      return Answer(found.modularity, [found.ids.map(Double.init)])
    case .pagerank:
      let ranks = try graph.pageRank(execution: execution)
      return Answer(ranks.max(), [ranks])
    case .eigenvector: return Self.scores(try graph.eigenvectorCentrality(execution: execution))
    case .similarity: return try Self.similarity(graph, execution)
    case .mixing:
      let mixing = graph.mixing(categories: work.categories)
      return Answer(mixing.assortativity, mixing.ties)
    }
  }

  private static func sum(_ values: [Double]) -> Double { values.reduce(0, +) }

  private static func scores(_ values: [Double]) -> Answer { Answer(sum(values), [values]) }

  private static func ends(of graph: CompressedGraph) -> [[Double]] {
    let edges = graph.edges
    return [edges.map { Double($0.source) }, edges.map { Double($0.target) }]
  }

  private static func cut(_ graph: CompressedGraph) -> Answer {
    let cut = graph.cutStructure()
    func columns() -> [[Double]] {
      var isCut = [Double](repeating: 0, count: graph.vertexCount)
      var (bridges, blocks) = (isCut, isCut)
      for vertex in cut.cutVertices { isCut[Int(vertex)] = 1 }
      for bridge in cut.bridges {
        bridges[Int(bridge.source)] += 1
        bridges[Int(bridge.target)] += 1
      }
      for vertex in cut.blockMembers { blocks[Int(vertex)] += 1 }
      return [isCut, bridges, blocks]
    }
    return Answer(Double(cut.cutVertices.count + cut.bridges.count + cut.blockCount), columns())
  }

  private static func similarity(_ graph: CompressedGraph, _ execution: Execution) throws -> Answer {
    let indices: [SimilarPairs.Index] = [.jaccard, .adamicAdar, .resourceAllocation]
    let found = try indices.map { try graph.similarPairs(by: $0, count: 100, execution: execution) }
    let top = found.flatMap(\.top)
    return Answer(
      found.first.map { Double($0.pairCount) },
      [
        top.map { Double($0.first) }, top.map { Double($0.second) }, top.map(\.jaccard), top.map(\.adamicAdar),
        top.map(\.resourceAllocation),
      ])
  }
}
