// The content of a report: the facts about one network, collected before any of them is worded.

public import Drawing
public import GraphCore
public import Interchange
package import NetworkAnalysis
public import NetworkModel

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
  package struct Earlier: Sendable {
    /// The earlier network, for the names of records that are gone.
    package let network: StakeholderNetwork
    /// The changes.
    package let comparison: NetworkComparison
    /// What counts as a tie in both.
    package let options: NetworkComparison.Options
  }

  /// A plan of round tables, with its pictures.
  public struct Seating: Sendable {
    /// The plan.
    public let plan: Plan
    /// A picture of each round, in each language.
    public let pictures: [Language: [Picture]]

    /// A plan with its pictures; pass it without names where readers must not see them.
    public init(plan: Plan, pictures: [Language: [Picture]]) {
      self.plan = plan
      self.pictures = pictures
    }
  }

  /// The network.
  public let network: StakeholderNetwork
  /// Its ties on the day.
  package let ties: [ProjectedTie]
  /// Its key figures.
  package let summary: NetworkSummary
  /// The actors that hold it together.
  package let bridges: BridgingActors
  /// What should connect and does not.
  package let gaps: NetworkGaps
  /// Ties between its sectors.
  package let mixing: SectorMixing
  /// Proposed introductions.
  package let introductions: NetworkIntroductions
  /// The stage of each goal.
  package let cycle: GoalCycle
  /// Its activities by effort and effect.
  package let priorities: ActivityPriorities
  /// All measures of its actors.
  package let measures: ActorMeasures
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
  ///   - network: The network.
  ///   - previous: The network as it was, with its own date.
  ///   - options: What counts as a tie, and the date.
  ///   - seed: Seed of the random number generator.
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
    // The page states for each introduction which gaps it closes, so that the gaps need not be computed again.
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
  package func title(in language: Language) -> String { Phrasebook(language).title(of: network) }
}

extension Plan {
  /// The plan without what may name people: names, sentences, and keys that are not known.
  package var withoutNames: Plan {
    var plan = Plan(
      rounds: rounds.map { round in
        Round(
          number: round.number,
          tables: round.tables.map { Table(number: $0.number, host: $0.host, people: $0.people) })
      }, score: score, termination: termination)
    plan.request = request
    plan.request?.additional = []
    plan.score?.repeatReason = nil
    plan.score?.additional = []
    plan.termination?.additional = []
    return plan
  }
}
