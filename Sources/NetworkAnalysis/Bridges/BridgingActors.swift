// Bridging actors: who connects sectors that would otherwise be farther apart, or apart.
//
// An actor bridges as far as the shortest paths between actors of different sectors run through it: betweenness (Freeman 1977,
// doi:10.2307/3033543; Brandes 2001, doi:10.1080/0022250X.2001.9990249) over pairs of different sectors, in the spirit of
// Flom, Friedman, Strauss and Neaigus's Q-measures (2004). What it holds together is the pair of sectors between which it
// lies on the largest share of shortest paths. Ties are undirected and unweighted here.

public import GraphCore
public import NetworkModel

/// Who and what holds a network together.
public struct BridgingActors: Sendable, Hashable {
  /// Which kind of broker an actor is most often, after Gould and Fernandez (1989, doi:10.2307/270949).
  public enum Role: String, CaseIterable, Sendable, Hashable {
    /// Between two of its own sector.
    case coordinator
    /// Between two of one other sector.
    case consultant
    /// Between its own sector and another: gatekeeper and representative, which are one where ties run both ways.
    case gatekeeper
    /// Between two other sectors.
    case liaison
  }

  /// Two sectors, and how much of the way between them runs through an actor.
  public struct SectorPair: Sendable, Hashable {
    /// The sector that stands first in `sectorsInUse`.
    public let first: Sector
    /// The other one.
    public let second: Sector
    /// The share of the shortest paths between them that run through the actor, 0–1.
    public let share: Double
    /// How far the share may be off where it is an estimate, else 0.
    public let error: Double
    /// How many pairs of other actors, one of each, reach each other.
    package let pairs: Int
  }

  /// A bridging actor.
  public struct BridgingActor: Sendable, Hashable {
    /// The actor.
    public let actor: NetworkActor.ID
    /// Its place in the network's `actors`.
    package let place: Int
    /// The pairs of others in different sectors whose shortest paths run through it, shared out over their paths.
    public let score: Double
    /// The score by the pairs of others in different sectors that reach each other, 0–1.
    public let share: Double
    /// How far the share may be off where it is an estimate, else 0.
    public let shareError: Double
    /// The sectors between which it lies on the largest share of shortest paths, of pairs of sectors with three pairs of
    /// actors or more where there are any.
    public let strongest: SectorPair?
    /// How many actors it works with.
    package let degree: Int
    /// The summed weight of these ties.
    package let strength: Double
    /// Burt's constraint, unweighted.
    package let constraint: Double?
    /// The pairs of its partners that do not work together, by its role between them; empty if its sector is unknown.
    package let roles: [Role: Double]
    /// The role that most of these pairs give it; of equal ones the first in the order of liaison to coordinator.
    public let role: Role?
    /// What happens when it leaves.
    public let removal: RemovalEffect

    /// The pairs of its partners that do not work together.
    package var openPairs: Double { roles.values.sorted().reduce(0, +) }
  }

  /// How the shares were estimated in a network too large for paths between all actors.
  public struct Sampling: Sendable, Hashable {
    /// How many shortest paths were drawn for the scores, each between two actors of different sectors.
    public let paths: Int
    /// The greatest error of a score, as a share of the pairs of actors of different sectors that reach each other.
    public let share: Double
    /// The probability that no score, and no share of any actor, is farther off than is said.
    public let confidence: Double
  }

  /// What happens to a network when an actor leaves it.
  public struct RemovalEffect: Sendable, Hashable {
    /// The number of components before.
    package let partsBefore: Int
    /// The number of components after.
    package let partsAfter: Int
    /// The number of actors in the largest component before.
    package let largestBefore: Int
    /// The number of actors in the largest component after.
    package let largestAfter: Int
    /// The parts that its component falls into, largest first.
    public let parts: [[NetworkActor.ID]]
    /// The mean steps between those of its component that still reach each other, before; nil if there are none
    /// or the network is too large.
    package let stepsBefore: Double?
    /// The same after.
    package let stepsAfter: Double?

    /// Those who lose contact with the largest of the parts.
    public var cutOff: [NetworkActor.ID] { parts.dropFirst().flatMap { $0 } }
    /// The one actor of the largest part, where no part has more.
    package var remaining: NetworkActor.ID? { parts.first.flatMap { $0.count == 1 ? $0.first : nil } }
  }

  /// An actor whose removal splits a component of the network.
  public struct CutActor: Sendable, Hashable {
    /// The actor.
    public let actor: NetworkActor.ID
    /// Its place in the network's `actors`.
    package let place: Int
    /// The sizes of the parts that are left, descending.
    package let partSizes: [Int]
    /// Who loses contact with the largest of the parts, part by part; nil where there are so many cut actors that only the first
    /// ones' are listed.
    public let cutOff: [NetworkActor.ID]?
    /// The one actor of the largest part, where no part has more.
    package let remaining: NetworkActor.ID?

    /// How many lose contact with the largest of the parts.
    public var cutOffCount: Int { partSizes.dropFirst().reduce(0, +) }
  }

  /// A tie that is the only way between two sides.
  public struct BridgeTie: Sendable, Hashable {
    /// The end on the larger side.
    public let near: NetworkActor.ID
    /// The end on the side that is cut off; of equal sides the one whose end has the larger id.
    public let far: NetworkActor.ID
    /// The summed weight of what they do together.
    package let weight: Double
    /// How many collaborations and activities it is made of.
    package let occasions: Int
    /// How many actors are cut off without it, `far` among them.
    public let cutOffCount: Int
    /// Who they are; nil where there are too many to list.
    public let cutOff: [NetworkActor.ID]?
  }

  /// The date that was looked at, where there is one.
  public let asOf: PartialDate?
  /// The number of actors, ties and ties between different sectors.
  package let actors: Int, ties: Int, crossSectorTies: Int
  /// The pairs of actors of different sectors that reach each other.
  package let crossSectorPairs: Int
  /// How many actors have any such path run through them.
  public let count: Int
  /// The first of them: by score, then strength, then id.
  public let bridging: [BridgingActor]
  /// All actors whose removal splits something, by how many that cuts off, then strength, then id.
  public let cutActors: [CutActor]
  /// All ties whose loss splits something, by how many that cuts off, then weight, then ids.
  public let bridgeTies: [BridgeTie]
  /// How the shares were estimated; nil where they are exact.
  public let sampling: Sampling?

  /// Who carries less than this share of the ways is called no bridging actor, since almost all find another way.
  public static let leastShare = 0.02

  /// Those of `bridging` that carry a share worth telling of.
  public var foremost: [BridgingActor] { bridging.filter { $0.share >= Self.leastShare } }

  /// The most work, in actors times arcs, for which paths between all actors are followed where nothing else is asked for: about
  /// half a minute on one core.
  public static let standardExactLimit = 5e9

  /// The default for how many bridging actors are looked at closely.
  public static let standardLimit = 10

  /// Finds who and what holds a network together.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - limit: How many bridging actors are looked at closely.
  ///   - seed: Seed of the random numbers, for samples of very large networks.
  ///   - exactLimit: The most work, in actors times arcs, for which paths between all actors are followed; infinity for any.
  ///   - execution: Threads, progress, cancellation.
  /// - Throws: `CancellationError` when it is stopped.
  /// - Complexity: O(n·m) for the score and about as much again for the pairs of sectors, and a pass over all distances for each
  ///   actor looked at closely.
  public init(
    of network: ProjectedNetwork, limit: Int = Self.standardLimit, seed: UInt64 = 1,
    exactLimit: Double = Self.standardExactLimit, execution: Execution = Execution()
  ) throws(CancellationError) {
    let search = BridgeSearch(network, seed: seed, exactLimit: exactLimit, execution: execution)
    asOf = network.asOf
    actors = network.graph.vertexCount
    ties = network.ties.count
    let sectors = network.sectors.ids
    crossSectorTies = network.ties.count {
      sectors[$0.source] != sectors[$0.target] && min(sectors[$0.source], sectors[$0.target]) >= 0
    }
    crossSectorPairs = search.reach.crossPairs
    let scores = try search.scores()
    sampling = scores.sampling
    let ranked = search.ranked(scores.values)
    count = ranked.count
    bridging = try search.closeLook(at: Array(ranked.prefix(limit)), scores.values, sampling)
    let cuts = search.graph.cutStructure()
    cutActors = search.cutActors(cuts, limit: limit)
    bridgeTies = search.bridgeTies(cuts)
  }
}
