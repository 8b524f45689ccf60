// A network on one day as the graph that is analyzed: projected once, and taken by every analysis.

public import GraphCore
public import NetworkModel

/// A stakeholder network with its ties, its graph and its sectors.
///
/// ```swift
/// let network = try stakeholders.projected()
/// let measures = try ActorMeasures([.betweenness], of: network)
/// ```
///
/// Analyses answer with the ids of actors. A *place* is an index into `network.actors`, which is the actor's vertex in `graph`.
/// Copies share what is worked out later, so that it is worked out once.
public struct ProjectedNetwork: Sendable {
  /// The network at its level, its records in the order of the file.
  public let network: StakeholderNetwork
  /// What counts as a tie, and the date where it is not the network's own.
  public let options: ProjectionOptions
  /// The pairs of actors that work together, each once, by the places of its ends; see `StakeholderNetwork.projectedTies`.
  public let ties: [ProjectedTie]
  /// The undirected graph of the ties, weighted; a vertex for each actor.
  public let graph: CompressedGraph
  /// The graph of who turns to whom, which measures of actors follow; nil unless directions were asked for.
  public let directedGraph: CompressedGraph?
  /// The sector of each actor as a number.
  package let sectors: SectorCategories
  /// Where each actor stands; of actors with one id, the first.
  package let places: [NetworkActor.ID: Int]

  private let byID = Memo<[Int]>()
  private let sorted = Memo<ProjectedNetwork?>()

  /// Projects a network.
  ///
  /// - Parameters:
  ///   - network: The network; references that lead nowhere are passed over.
  ///   - options: What counts as a tie, and the date.
  ///   - level: Whether parts count for their organizations, as by default, or stand by themselves.
  ///   - directed: Whether `directedGraph` is made too.
  /// - Throws: `GraphError` where the network passes the limits of a graph, or strengths add up past the largest number.
  /// - Complexity: O(n + c + Σk²) for n actors, c collaborations and activities of k participants.
  public init(
    _ network: StakeholderNetwork, _ options: ProjectionOptions = ProjectionOptions(),
    level: ActorLevel = .organization,
    directed: Bool = false
  ) throws(GraphError) {
    let network = network.at(level)
    let places = network.actorPlaces
    let ties = network.projectedTies(options, places: places)
    self.init(
      network, options, ties, try StakeholderNetwork.graph(of: ties, actors: network.actors.count),
      directedGraph: directed ? try network.projectedDirectedGraph(options) : nil, places)
  }

  private init(
    _ network: StakeholderNetwork, _ options: ProjectionOptions, _ ties: [ProjectedTie], _ graph: CompressedGraph,
    directedGraph: CompressedGraph?, _ places: [NetworkActor.ID: Int]
  ) {
    (self.network, self.options, self.ties, self.graph) = (network, options, ties, graph)
    (self.directedGraph, self.places) = (directedGraph, places)
    sectors = SectorCategories(of: network)
  }

  /// The date that is looked at, where there is one.
  public var asOf: PartialDate? { options.asOf ?? network.asOf }

  /// The id of the actor at a place.
  public func id(at place: Int) -> NetworkActor.ID { network.actors[place].id }

  /// The place of an actor; nil where the network does not know it.
  public func place(of actor: NetworkActor.ID) -> Int? { places[actor] }

  /// The two actors of a tie.
  public func actors(of tie: ProjectedTie) -> Pair<NetworkActor.ID> { Pair(id(at: tie.source), id(at: tie.target)) }

  /// The tie of two actors; nil where they do not work together.
  ///
  /// - Complexity: O(log m) for m ties.
  public func tie(between one: NetworkActor.ID, and other: NetworkActor.ID) -> ProjectedTie? {
    guard let one = places[one], let other = places[other] else { return nil }
    return tie(Pair(one, other))
  }

  /// The tie of two actors by their places.
  func tie(_ places: Pair<Int>) -> ProjectedTie? {
    var (low, high) = (0, ties.count)
    while low < high {
      let middle = (low + high) / 2
      if (ties[middle].source, ties[middle].target) < (places.first, places.second) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < ties.count, ties[low].source == places.first, ties[low].target == places.second else { return nil }
    return ties[low]
  }

  /// The places in `collaborations` of those that count as ties, by the places of their two actors.
  ///
  /// - Complexity: O(collaborations).
  var directTies: [Pair<Int32>: [Int]] {
    var found: [Pair<Int32>: [Int]] = [:]
    for (place, tie) in network.collaborations.enumerated() {
      guard let one = places[tie.source], let other = places[tie.target], one != other, tie.weight > 0,
        tie.counts(on: asOf, includingEnded: options.includesEnded)
      else { continue }
      found[Pair(Int32(one), Int32(other)), default: []].append(place)
    }
    return found
  }

  // MARK: In the order of ids

  /// The places of the actors in the order of their ids.
  package var order: [Int] {
    byID.value {
      let ids = network.actors.map(\.id)
      return ids.indices.sorted { ids[$0] < ids[$1] }
    }
  }

  /// The same with actors, activities, goals and sectors by id, for analyses that the order of the file must not change.
  package var ordered: ProjectedNetwork {
    let other = sorted.value {
      let (order, places) = (order, network.actors.indices)
      if zip(order, places).allSatisfy(==), Self.isSorted(network.activities.map(\.id)),
        Self.isSorted(network.goals.map(\.id)), Self.isSorted(network.ownSectors.map(\.id))
      {
        return nil
      }
      var sorted = network
      sorted.actors = order.map { network.actors[$0] }
      sorted.activities.sort { $0.id < $1.id }
      sorted.goals.sort { $0.id < $1.id }
      sorted.ownSectors.sort { $0.id < $1.id }
      return projecting(sorted, actors: order)
    }
    return other ?? self
  }

  private static func isSorted(_ ids: [some Comparable]) -> Bool { zip(ids, ids.dropFirst()).allSatisfy { $0 <= $1 } }

  // MARK: Parts

  /// The projection of the network without the actors that are not in `actors`; their ties, seats and ownership go with them.
  func restricted(to actors: Set<NetworkActor.ID>) -> ProjectedNetwork {
    let kept = network.actors.indices.filter { actors.contains(network.actors[$0].id) }
    var part = network
    part.actors = kept.map { network.actors[$0] }
    return projecting(part, actors: kept)
  }

  /// The projection of a network that holds these records in another order, or fewer of them.
  ///
  /// Its ties are among those here, so that it keeps the limits of a graph. Should the sums of another order pass the largest
  /// number by rounding, those here stand.
  ///
  /// - Parameter kept: The places here of its actors, in its order.
  private func projecting(_ network: StakeholderNetwork, actors kept: [Int]) -> ProjectedNetwork {
    let places = network.actorPlaces
    let ties = network.projectedTies(options, places: places)
    let graph =
      (try? StakeholderNetwork.graph(of: ties, actors: network.actors.count))
      ?? graph.induced(by: kept.map { Int32($0) })
    return ProjectedNetwork(network, options, ties, graph, directedGraph: nil, places)
  }
}

extension StakeholderNetwork {
  /// The network projected: `ProjectedNetwork(self, options, level: level)`, which can also be asked for directed.
  ///
  /// - Throws: `GraphError` where strengths add up past what can be counted, or there is more than a graph holds.
  /// - Complexity: O(size of the network).
  public func projected(
    _ options: ProjectionOptions = ProjectionOptions(), level: ActorLevel = .organization
  ) throws(GraphError) -> ProjectedNetwork {
    try ProjectedNetwork(self, options, level: level)
  }
}
