// What a network is, in figures: who is in it, how densely they work together, who works with nobody.

public import GraphCore
public import NetworkModel

/// What a network is, in figures; `describe` says it in sentences.
public struct NetworkSummary: Sendable, Hashable {
  /// A sector with its number of actors.
  public struct SectorCount: Sendable, Hashable {
    /// The sector.
    public let sector: Sector
    /// How many actors it has.
    public let actors: Int
  }

  /// An actor with its ties.
  public struct BusyActor: Sendable, Hashable {
    /// The actor.
    public let actor: NetworkActor.ID
    /// The number of actors that it works with.
    public let degree: Int
    /// The summed weight of these ties.
    public let strength: Double
  }

  /// The date that was looked at, where there is one.
  public let asOf: PartialDate?
  /// The number of actors.
  public let actors: Int
  /// The actors of each sector that has any, most first, then in the order of `allSectors`; those whose sector is not known are
  /// nobody's.
  public let sectors: [SectorCount]
  /// The actors whose sector is not known (`Sector.isUnknown`).
  public let actorsOfUnknownSector: Int
  /// The sectors that target groups or goals ask for and that have no actor, in the order of `allSectors`.
  package let emptySectors: [Sector]
  /// The number of pairs that work together.
  public let ties: Int
  /// How many of these pairs belong to different sectors; a sector that is not known is none.
  public let crossSectorTies: Int
  /// How many of these pairs have an actor whose sector is not known.
  public let tiesOfUnknownSector: Int
  /// Ties by the n(n−1)/2 pairs of actors, 0–1; nil below two actors.
  public let density: Double?
  /// The sizes of the parts between which there is no path, largest first.
  public let componentSizes: [Int]
  /// The actors outside the largest part that work with somebody, part by part.
  public let outsideLargest: [[NetworkActor.ID]]
  /// The actors that work with nobody, in the order of the file.
  public let isolates: [NetworkActor.ID]
  /// The mean number of steps between two actors that reach each other; nil where none do.
  public let averagePathLength: Double?
  /// How far `averagePathLength` may be from the true mean, with 95 % confidence; 0 where it is exact.
  public let averagePathLengthError: Double
  /// The greatest number of steps between two actors that reach each other; nil where none do.
  ///
  /// Where it is not known exactly this is the least that it can be.
  public let diameter: Int?
  /// The greatest that `diameter` can be; the same where it is exact.
  public let greatestDiameter: Int?
  /// The actors with most ties: by degree, then strength, then id; those without ties are left out.
  public let busiest: [BusyActor]
  /// The activities by their status on the date.
  public let activities: [Activity.Status: Int]
  /// The goals by kind; those without a kind are under nil.
  public let goals: [Goal.Kind?: Int]
  /// What parties have said on the goals, and what has come of it.
  public let positions: PositionAnswers

  /// The most actors of a connected part whose path lengths are exact where nothing else is asked for.
  public static let exactLimit = 50_000

  /// Whether the path lengths are exact.
  public var isExact: Bool { averagePathLengthError == 0 && diameter == greatestDiameter }

  /// The most actors that `busiest` names.
  public static let busiestLimit = 5

  /// Sums up a network.
  ///
  /// Paths are unweighted and undirected; pairs out of reach of each other count in no path length.
  ///
  /// - Parameters:
  ///   - projected: The network.
  ///   - isExact: Whether path lengths are exact at any size; else those of a connected part of more than `exactLimit` actors come
  ///     from searches of 1,024 of them, drawn with the seed 1, with their bounds.
  ///   - execution: Threads, progress, cancellation of the path lengths.
  /// - Throws: `CancellationError` when it is stopped.
  /// - Complexity: that of one pass over all distances, O(n·m/512); with 1,024 searches O(m) of these.
  public init(
    of projected: ProjectedNetwork, isExact: Bool = false, execution: Execution = Execution()
  ) throws(CancellationError) {
    let (network, graph) = (projected.network, projected.graph)
    let count = network.actors.count
    asOf = projected.asOf
    actors = count
    let bySector = Dictionary(grouping: network.actors, by: \.sector).mapValues(\.count)
    sectors = projected.sectors.sectors.map { SectorCount(sector: $0, actors: bySector[$0.id] ?? 0) }
      .enumerated().sorted { ($1.element.actors, $0.offset) < ($0.element.actors, $1.offset) }.map(\.element)
    actorsOfUnknownSector = projected.sectors.ids.count { $0 < 0 }
    let wanted = Set(network.targetGroups + network.goals.filter { !$0.isHeeded }.flatMap(\.needs.sectors))
    emptySectors = network.allSectors.filter { wanted.contains($0.id) && !network.hasActor(of: $0.id) }
    ties = projected.ties.count
    let ends = projected.ties.map { (projected.sectors.ids[$0.source], projected.sectors.ids[$0.target]) }
    crossSectorTies = ends.count { $0 != $1 && min($0, $1) >= 0 }
    tiesOfUnknownSector = ends.count { min($0, $1) < 0 }
    density = count < 2 ? nil : Double(ties) / (Double(count) * Double(count - 1) / 2)

    let components = graph.components()
    componentSizes = components.sizes
    let members = components.members
    outsideLargest = members.dropFirst().filter { $0.count > 1 }.map { $0.map { projected.id(at: Int($0)) } }
    isolates = members.filter { $0.count == 1 }.map { $0[0] }.sorted().map { projected.id(at: Int($0)) }
    if isExact || components.sizes.first ?? 0 <= Self.exactLimit {
      let profile = try graph.distanceProfile(execution: execution)
      averagePathLength = profile.averagePathLength
      averagePathLengthError = 0
      diameter = profile.averagePathLength == nil ? nil : profile.diameter
      greatestDiameter = diameter
    } else {
      let estimate = try graph.estimatedDistances(execution: execution)
      averagePathLength = estimate.averagePathLength
      averagePathLengthError = estimate.error
      diameter = estimate.diameter?.lowerBound
      greatestDiameter = estimate.diameter?.upperBound
    }

    let strengths = graph.vertices.map { graph.strength(of: $0) }
    // Only those who have no fewer ties than the last of the busiest are compared.
    let degrees = graph.vertices.map { graph.degree(of: $0) }
    let least = max(1, degrees.sorted(by: >).prefix(Self.busiestLimit).last ?? 1)
    let ranked = graph.vertices.filter { degrees[Int($0)] >= least }.sorted { left, right in
      let (one, other) = (Int(left), Int(right))
      if degrees[one] != degrees[other] { return degrees[one] > degrees[other] }
      if strengths[one] != strengths[other] { return strengths[one] > strengths[other] }
      return network.actors[one].id < network.actors[other].id
    }
    busiest = ranked.prefix(Self.busiestLimit).map {
      BusyActor(actor: projected.id(at: Int($0)), degree: degrees[Int($0)], strength: strengths[Int($0)])
    }
    activities = Dictionary(grouping: network.activities) { $0.status(on: projected.asOf) }.mapValues(\.count)
    goals = Dictionary(grouping: network.goals, by: \.kind).mapValues(\.count)
    positions = PositionAnswers(of: network, on: projected.asOf)
  }
}
