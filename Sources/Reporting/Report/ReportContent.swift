// What a report tells: the facts of one network, gathered before any of them is worded.

public import Drawing
public import GraphCore
public import NetworkAnalysis
public import NetworkModel
public import PlanModel

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

  /// The network as it was, and what has changed since.
  public struct Earlier: Sendable {
    /// The earlier network, for the names of what is gone.
    public let network: StakeholderNetwork
    /// What has changed.
    public let comparison: NetworkComparison
    /// What counted as a tie in both.
    public let options: NetworkComparison.Options
  }

  /// A plan of round tables, with its pictures.
  public struct Seating: Sendable {
    /// The plan.
    public let plan: SeatingPlan
    /// A picture of each round, in each language.
    public let pictures: [Language: [Picture]]

    /// A plan with its pictures; those who may not read its names get it without them.
    public init(plan: SeatingPlan, pictures: [Language: [Picture]]) {
      self.plan = plan
      self.pictures = pictures
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
  /// How ties run between its sectors.
  public let mixing: SectorMixing
  /// Who should meet whom.
  public let introductions: NetworkIntroductions
  /// Where its goals stand.
  public let cycle: GoalCycle
  /// Its activities by effort and effect.
  public let priorities: ActivityPriorities
  /// All measures of its actors.
  public let measures: ActorMeasures
  /// What has changed, where an earlier network was given.
  public let earlier: Earlier?
  /// The map in each language; a language without one has a sentence in its place.
  public var maps: [Language: Map] = [:]
  /// The forums that are planned, in the order that they were asked for.
  public var forums: [ReportForum] = []
  /// The round tables, where a plan for them was given by itself.
  public var seating: Seating?

  /// The columns of the page's table of actors.
  static let columns: [Measure] = [.degree, .crossSectorTies, .betweennessNormalized, .constraint, .cutActor]
  /// So many introductions are proposed.
  static let introductionCount = 5
  /// Where either network has more actors and ties than this, gaps are not compared.
  private static let gapLimit = 50_000

  /// Gathers what a page tells of a network; maps and plans are added by who can draw and read them.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - previous: The network as it was, with its own date.
  ///   - options: What counts as a tie, and the date.
  ///   - seed: The start of chance.
  ///   - execution: Threads, progress, cancellation.
  /// - Throws: `GraphError` where the graph passes its limits; `CancellationError` when it is stopped.
  public init(
    of network: StakeholderNetwork, since previous: StakeholderNetwork? = nil,
    options: ProjectionOptions = ProjectionOptions(), seed: UInt64 = 1, execution: Execution = Execution()
  ) throws {
    self.network = network
    ties = network.projectedTies(options)
    summary = try NetworkSummary(of: network, options: options, execution: execution)
    bridges = try BridgingActors(of: network, options: options, seed: seed, execution: execution)
    (gaps, mixing) = try NetworkGaps.withMixing(of: network, options: options, seed: seed, execution: execution)
    // The page tells what the introductions close one by one, so that the gaps need not be sought again.
    var request = NetworkIntroductions.Request(count: Self.introductionCount)
    request.looksTwice = false
    introductions = try NetworkIntroductions(
      of: network, request: request, options: options, seed: seed, execution: execution)
    let size = network.actors.count + ties.count
    earlier = try previous.map { previous in
      var before = options
      before.asOf = nil
      let settings = NetworkComparison.Options(
        before: before, after: options, seed: seed,
        includesGaps: max(size, previous.actors.count + previous.collaborations.count) <= Self.gapLimit)
      return Earlier(
        network: previous,
        comparison: try NetworkComparison(from: previous, to: network, options: settings, execution: execution),
        options: settings)
    }
    cycle = GoalCycle(of: network, gaps: gaps, comparison: earlier?.comparison)
    priorities = ActivityPriorities(of: network, on: options.asOf)
    measures = try ActorMeasures(
      of: network, options: ActorMeasures.Options(projection: options, seed: seed), execution: execution)
  }

  /// What the network is called.
  public func title(in language: Language) -> String { Phrasebook(language).title(of: network) }
}

extension SeatingPlan {
  /// The plan without what may name people: names, and keys that are not known.
  public var withoutNames: SeatingPlan {
    var plan = SeatingPlan(
      rounds: rounds.map { round in
        Round(
          number: round.number,
          tables: round.tables.map { Table(number: $0.number, host: $0.host, people: $0.people) })
      }, score: score, termination: termination)
    plan.request = request
    plan.request?.additional = []
    plan.score?.additional = []
    plan.termination?.additional = []
    return plan
  }
}
