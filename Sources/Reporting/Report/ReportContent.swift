// What a report tells: the facts of one network, gathered before any of them is worded.

public import Drawing
public import GraphCore
public import NetworkAnalysis
public import NetworkModel

/// Everything that a report page tells of a network.
public struct ReportContent: Sendable {
  /// A picture in one language, with its drawing.
  public struct Map: Sendable {
    /// What is drawn.
    public let picture: Picture
    /// The drawing, as SVG of our own pen or of Graphviz.
    public let svg: String

    /// A picture with its drawing.
    public init(picture: Picture, svg: String) {
      self.picture = picture
      self.svg = svg
    }
  }

  /// The network.
  public let network: StakeholderNetwork
  /// Its ties on the day.
  public let ties: [ProjectedTie]
  /// What it is, in figures.
  public let summary: NetworkSummary
  /// Who holds it together.
  public let bridges: BridgingActors
  /// What is missing.
  public let gaps: NetworkGaps
  /// All measures of its actors.
  public let measures: ActorMeasures
  /// The map in each language; a language without one has a sentence in its place.
  public var maps: [Language: Map] = [:]

  /// The columns of the page's table of actors.
  static let columns: [Measure] = [.degree, .crossSectorTies, .betweennessNormalized, .constraint, .cutActor]

  /// Gathers what a page tells of a network; maps are added by who can draw them.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - options: What counts as a tie, and the date.
  ///   - seed: The start of chance.
  ///   - execution: Threads, progress, cancellation.
  /// - Throws: `GraphError` where the graph passes its limits; `CancellationError` when it is stopped.
  public init(
    of network: StakeholderNetwork, options: ProjectionOptions = ProjectionOptions(), seed: UInt64 = 1,
    execution: Execution = Execution()
  ) throws {
    self.network = network
    ties = network.projectedTies(options)
    summary = try NetworkSummary(of: network, options: options, execution: execution)
    bridges = try BridgingActors(of: network, options: options, seed: seed, execution: execution)
    gaps = try NetworkGaps(of: network, options: options, seed: seed, execution: execution)
    measures = try ActorMeasures(
      of: network, options: ActorMeasures.Options(projection: options, seed: seed), execution: execution)
  }

  /// What the network is called.
  public func title(in language: Language) -> String { Phrasebook(language).title(of: network) }
}
