// The content of a report: the facts about one network, collected before any of them is worded.

public import Drawing
public import GraphCore
public import NetworkAnalysis
public import NetworkModel
public import PlanModel

/// Everything that a report page states about a network.
public struct ReportContent: Sendable {
  /// A picture in one language, with its drawing.
  public struct Map: Sendable {
    /// The shapes and labels.
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
    /// The earlier network and this one.
    public let networks: ComparedNetworks
    /// What has changed.
    public let comparison: NetworkComparison

    /// The earlier network, for the names of what is gone.
    var network: StakeholderNetwork { networks.before.network }
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

  /// The network as it is on the day.
  public let projected: ProjectedNetwork
  /// What it is, in figures.
  public let summary: NetworkSummary
  /// Who holds it together.
  public let bridges: BridgingActors
  /// What is missing.
  public let gaps: NetworkGaps
  /// Who should meet whom.
  public let introductions: NetworkIntroductions
  /// Where its goals stand.
  public let cycle: GoalCycle
  /// Its activities by effort and effect.
  package let priorities: ActivityPriorities
  /// All measures of its actors.
  package let measures: ActorMeasures
  /// What another program has measured, for the stories of actors.
  package var imported: [ImportedMeasure] = []
  /// What has changed, where an earlier network was given.
  package let earlier: Earlier?
  /// The map in each language; a language without one has a sentence in its place.
  public var maps: [Language: Map] = [:]
  /// The forums that are planned, in the order that they were asked for.
  package var forums: [ReportForum] = []
  /// The round tables, where a plan for them was given by itself.
  public var seating: Seating?

  /// The columns of the page's table of actors.
  static let columns: [Measure] = [.degree, .crossSectorTies, .betweennessNormalized, .constraint, .cutActor]
  /// Introductions proposed, at most.
  static let introductionCount = 5
  /// Where either network has more actors and ties than this, gaps are not compared.
  private static let gapLimit = 50_000

  /// Analyzes a network for a page; the caller adds maps and plans.
  ///
  /// - Parameters:
  ///   - projected: The network.
  ///   - networks: The network as it was, and this one.
  ///   - seed: Seed of the random numbers.
  ///   - execution: Threads, progress, cancellation.
  /// - Throws: `CancellationError` when it is stopped.
  public init(
    of projected: ProjectedNetwork, comparing networks: ComparedNetworks? = nil, seed: UInt64 = 1,
    execution: Execution = Execution()
  ) throws(CancellationError) {
    self.projected = projected
    summary = try NetworkSummary(of: projected, execution: execution)
    bridges = try BridgingActors(of: projected, seed: seed, execution: execution)
    gaps = try NetworkGaps(of: projected, seed: seed, execution: execution)
    // The page tells what the introductions close one by one, so that the gaps need not be sought again.
    var request = NetworkIntroductions.Request(count: Self.introductionCount)
    request.looksTwice = false
    introductions = try NetworkIntroductions(of: projected, request: request, seed: seed, execution: execution)
    let network = projected.network
    let size = network.actors.count + projected.ties.count
    earlier = try networks.map { networks throws(CancellationError) in
      let previous = networks.before.network
      return Earlier(
        networks: networks,
        comparison: try NetworkComparison(
          of: networks, includesGaps: max(size, previous.actors.count + previous.collaborations.count) <= Self.gapLimit,
          seed: seed, execution: execution))
    }
    cycle = GoalCycle(of: network, gaps: gaps, comparison: earlier?.comparison)
    priorities = ActivityPriorities(of: network, on: projected.asOf)
    measures = try ActorMeasures(of: projected, options: ActorMeasures.Options(seed: seed), execution: execution)
  }

  /// The network.
  public var network: StakeholderNetwork { projected.network }
  /// Its ties on the day.
  var ties: [ProjectedTie] { projected.ties }
  /// How ties run between its sectors.
  var mixing: SectorMixing { gaps.mixing }

  /// What the network is called.
  package func title(in language: Language) -> String { Phrasebook(language).title(of: network) }
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
