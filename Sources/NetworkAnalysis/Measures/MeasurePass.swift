// The passes over a graph that measures come from: each yields the columns of all measures that rest on it.

import GraphCore
import NetworkModel

/// What the passes need.
struct MeasurePass {
  typealias Value = ActorMeasures.Value
  typealias Columns = [Measure: [Value]]

  let graph: CompressedGraph
  let ids: [NetworkActor.ID]
  let sectors: SectorCategories
  let options: ActorMeasures.Options
  let execution: Execution

  /// How often Leiden's method is tried; the best is taken.
  static let communityRuns = 10
  /// How much dearer than in the pass for betweenness an actor is by Dijkstra's search, and how much cheaper in the pass for
  /// distances.
  private static let weightedCost = 16.0, distanceCost = 1.0 / 16
  /// How far sampled betweenness may be off, as a share of all pairs, and how surely.
  static let sampleError = 0.01, sampleConfidence = 0.95

  /// Whether a pass over all shortest paths would take too long.
  private func isTooLarge(_ cost: Double) -> Bool {
    Double(graph.vertexCount) * Double(graph.arcCount) * (options.isWeighted ? Self.weightedCost : cost)
      > options.exactLimit
  }

  /// Progress is reported for the long passes only.
  private var quiet: Execution { execution.withoutProgress }

  /// The columns of a pass; nil where the network is too large for it.
  func run(_ pass: Measure.Pass, _ measures: inout ActorMeasures) throws(CancellationError) -> Columns? {
    switch pass {
    case .none: ties()
    case .betweenness: try betweenness(&measures.sampling)
    case .distances: isTooLarge(Self.distanceCost) ? nil : try distances()
    case .triangles: [.clustering: numbers(graph.triangles().clustering)]
    case .holes: holes()
    case .spectral: try eigenvector()
    case .ranks: [.pagerank: numbers(try graph.pageRank(execution: quiet))]
    case .cores: [.core: graph.coreNumbers().map { .whole(Int($0)) }]
    case .components: components()
    case .communities: try communities(&measures.modularity)
    case .cuts: cuts()
    case .mixing: mixing()
    case .brokerage: brokerage()
    }
  }

  private func numbers(_ values: [Double]) -> [Value] { values.map { .number($0) } }

  private func numbers(_ values: [Double?]) -> [Value] { values.map { $0.map { .number($0) } ?? .undefined } }

  /// The values of actors whose sector is known.
  private func bySector(_ values: [Value]) -> [Value] {
    zip(values, sectors.ids).map { value, sector in sector < 0 ? .undefined : value }
  }

  /// Ties out, and in a directed graph those in as well.
  private func ties() -> Columns {
    let back = graph.isDirected ? graph.reversed : nil
    return [
      .degree: graph.vertices.map { .whole(graph.degree(of: $0) + (back?.degree(of: $0) ?? 0)) },
      .strength: graph.vertices.map { .number(graph.strength(of: $0) + (back?.strength(of: $0) ?? 0)) },
    ]
  }

  /// Exact, or from samples where that takes too long; of ties with lengths there are no samples.
  private func betweenness(_ sampling: inout ActorMeasures.Sampling?) throws(CancellationError) -> Columns? {
    let scores: [Double]
    if !isTooLarge(1) {
      scores =
        options.isWeighted
        ? try graph.betweenness(lengths: .inverseWeights, execution: execution)
        : try graph.betweenness(execution: execution)
    } else {
      if options.isWeighted { return nil }
      let sampled = try graph.sampledBetweenness(
        share: Self.sampleError, confidence: Self.sampleConfidence, seed: options.seed, execution: execution)
      scores = sampled.scores
      sampling = ActorMeasures.Sampling(
        share: Self.sampleError, confidence: sampled.confidence, paths: sampled.samples)
    }
    let pairs = graph.betweennessNormalization
    return [
      .betweenness: numbers(scores), .betweennessNormalized: numbers(scores.map { score in pairs.map { score / $0 } }),
    ]
  }

  private func distances() throws(CancellationError) -> Columns {
    if options.isWeighted {
      let profile = try graph.distanceProfile(lengths: .inverseWeights, execution: execution)
      return [.closeness: numbers(profile.closeness), .harmonic: numbers(profile.harmonic)]
    }
    let profile = try graph.distanceProfile(execution: execution)
    return [.closeness: numbers(profile.closeness), .harmonic: numbers(profile.harmonic)]
  }

  /// Undefined where no entry can be 1: without ties, and along arrows that never lead back.
  private func eigenvector() throws(CancellationError) -> Columns {
    let values = try graph.eigenvectorCentrality(execution: quiet)
    return [.eigenvector: values.contains { $0 > 0 } ? numbers(values) : values.map { _ in .undefined }]
  }

  private func holes() -> Columns {
    let holes = graph.structuralHoles(weighted: options.isWeighted)
    return [
      .constraint: numbers(holes.constraint), .effectiveSize: numbers(holes.effectiveSize),
      .efficiency: numbers(holes.efficiency),
    ]
  }

  private func components() -> Columns {
    let parts = graph.components()
    return [.component: numbered(parts.ids, sizes: parts.sizes)]
  }

  private func communities(_ modularity: inout Double?) throws(CancellationError) -> Columns {
    let found = try graph.communities(seed: options.seed, runs: Self.communityRuns, execution: quiet)
    modularity = found.modularity
    return [.community: numbered(found.ids, sizes: found.sizes)]
  }

  private func cuts() -> Columns {
    var isCut = [Bool](repeating: false, count: graph.vertexCount)
    for vertex in graph.cutStructure().cutVertices { isCut[Int(vertex)] = true }
    return [.cutActor: isCut.map { .truth($0) }]
  }

  private func mixing() -> Columns {
    let ties = graph.categoryTies(categories: sectors.ids)
    return [
      .crossSectorTies: bySector(ties.externalTies.map { .whole(Int($0)) }),
      .eiIndex: bySector(numbers(ties.externalInternal)), .participation: bySector(numbers(ties.participation)),
    ]
  }

  private func brokerage() -> Columns {
    let roles = graph.brokerage(categories: sectors.ids)
    return [
      .coordinator: bySector(numbers(roles.coordinator)), .consultant: bySector(numbers(roles.consultant)),
      .gatekeeper: bySector(numbers(roles.gatekeeper)), .representative: bySector(numbers(roles.representative)),
      .liaison: bySector(numbers(roles.liaison)),
    ]
  }

  /// Groups numbered from 1, by size, then by the smallest id of an actor in them.
  private func numbered(_ groups: [Int32], sizes: [Int]) -> [Value] {
    var smallest = [NetworkActor.ID?](repeating: nil, count: sizes.count)
    for (actor, group) in groups.enumerated() {
      smallest[Int(group)] = min(smallest[Int(group)] ?? ids[actor], ids[actor])
    }
    let order = sizes.indices.sorted { left, right in
      if sizes[left] != sizes[right] { return sizes[left] > sizes[right] }
      guard let first = smallest[left], let second = smallest[right], first != second else { return left < right }
      return first < second
    }
    var number = [Int](repeating: 0, count: sizes.count)
    for (place, group) in order.enumerated() { number[group] = place + 1 }
    return groups.map { .whole(number[Int($0)]) }
  }
}
