// Every measure of every actor: the rows of `metrics`.
//
// The sources of the methods stand with them in GraphCore; `Phrasebook.definition(of:)` says each in a sentence.

public import GraphCore
public import NetworkModel

/// Measures of all actors of a network.
public struct ActorMeasures: Sendable, Hashable {
  /// One value of one actor.
  public enum Value: Sendable, Hashable {
    /// A whole number: a count, or the number of a group.
    case whole(Int)
    /// A number.
    case number(Double)
    /// Yes or no.
    case truth(Bool)
    /// The measure is not defined for the actor, or was not taken.
    case undefined

    /// The value as a number, 1 for yes and 0 for no; nil where it is not defined.
    public var doubleValue: Double? {
      switch self {
      case .whole(let number): Double(number)
      case .number(let number): number
      case .truth(let isTrue): isTrue ? 1 : 0
      case .undefined: nil
      }
    }
  }

  /// How to measure.
  public struct Options: Sendable, Hashable {
    /// Whether a tie is 1/weight long for paths, and weights count as strengths in Burt's measures.
    public var isWeighted: Bool
    /// Seed of the random numbers for communities and samples.
    public var seed: UInt64
    /// The most work on paths, in actors times arcs, that is done exactly; a tie is two arcs.
    public var exactLimit: Double

    /// Unweighted measures by default.
    public init(isWeighted: Bool = false, seed: UInt64 = 1, exactLimit: Double = Self.standardLimit) {
      self.isWeighted = isWeighted
      self.seed = seed
      self.exactLimit = exactLimit
    }

    /// Two times 10^10 visits of arcs, about half a minute on one core.
    ///
    /// Passes by ties with lengths count 16 times, unweighted distances a sixteenth.
    public static let standardLimit = 2e10
  }

  /// How far sampled betweenness may be off.
  public struct Sampling: Sendable, Hashable {
    /// The greatest error, as a share of all pairs of actors.
    public let share: Double
    /// The probability that the error is no greater for any actor.
    public let confidence: Double
    /// The number of shortest paths that were drawn.
    public let paths: Int
  }

  /// The measures that were asked for, in the order asked.
  public let measures: [Measure]
  /// The number of actors.
  package let actors: Int
  /// The number of ties; of arcs, if directed.
  package let ties: Int
  /// The date that was looked at, where there is one.
  public let asOf: PartialDate?
  /// Those of the measures that were not taken because the network is too large for them.
  public internal(set) var omitted: [Measure] = []
  /// How betweenness was sampled, where it was asked for and the network is too large for the exact one.
  public internal(set) var sampling: Sampling?
  /// The modularity of the communities, where these were asked for and there are ties.
  public internal(set) var modularity: Double?

  /// Measures that another program has taken.
  package var imported: [ImportedMeasure] = []

  private let places: [NetworkActor.ID: Int]
  private var columns: [Measure: [Value]] = [:]

  /// The value of a measure for an actor; `undefined` for a measure or an actor that was not measured.
  public subscript(measure: Measure, actor: NetworkActor.ID) -> Value {
    places[actor].map { self[measure, $0] } ?? .undefined
  }

  /// The value of a measure for the actor at a place in the network's `actors`.
  public subscript(measure: Measure, place: Int) -> Value { columns[measure]?[place] ?? .undefined }

  /// Takes measures of a network's actors, and no pass over it that they do not need.
  ///
  /// - Parameters:
  ///   - measures: What to measure; a repeat counts once.
  ///   - network: The network; where it has a directed graph, ties are followed in their directions.
  ///   - options: Weights, seed and limits.
  ///   - execution: Threads, progress, cancellation; progress covers betweenness and distances.
  /// - Throws: `CancellationError` when it is stopped.
  /// - Complexity: O(n·m) for betweenness and distances, O(m^1.5) at worst for the rest.
  public init(
    _ measures: [Measure] = Measure.allCases, of network: ProjectedNetwork, options: Options = Options(),
    execution: Execution = Execution()
  ) throws(CancellationError) {
    var seen: Set<Measure> = []
    self.measures = measures.filter { seen.insert($0).inserted }
    actors = network.graph.vertexCount
    asOf = network.asOf
    places = network.places
    let graph = network.directedGraph ?? network.graph
    ties = graph.edgeCount
    let pass = MeasurePass(
      graph: graph, ids: network.network.actors.map(\.id), sectors: network.sectors, options: options,
      execution: execution)
    let passes = Set(measures.map(\.pass))
    for kind in Measure.Pass.allCases where passes.contains(kind) {
      guard let found = try pass.run(kind, &self) else {
        omitted += self.measures.filter { $0.pass == kind }
        continue
      }
      columns.merge(found.filter { seen.contains($0.key) }) { old, _ in old }
    }
  }
}
