// What a map brings out: those that hold the network together, or what is missing.

package import GraphCore
public import NetworkAnalysis
import NetworkModel

extension NetworkMap {
  /// What the views `bridges` and `gaps` bring out.
  public struct Emphasis: Sendable, Hashable {
    /// Actors by their places, the most important first.
    package let actors: [Int]
    /// Ties by the places of their ends.
    package let ties: Set<Pair<Int>>
    /// Pairs of actors that should have a tie, the most important first.
    package let missing: [Pair<Int>]
    /// Actors that could introduce those of the pairs; shown with them where there are too many to show all, and never folded.
    package let introducers: [Int]

    /// Nothing.
    public init() { self.init(actors: []) }

    package init(
      actors: [Int], ties: Set<Pair<Int>> = [], missing: [Pair<Int>] = [], introducers: [Int] = []
    ) {
      (self.actors, self.ties, self.missing, self.introducers) = (actors, ties, missing, introducers)
    }

    /// The actors that bridge most, then those whose removal splits something, and the ties that are the only way.
    public init(_ bridges: BridgingActors, in network: ProjectedNetwork) {
      let foremost = bridges.foremost.map(\.place)
      self.init(
        actors: foremost + bridges.cutActors.map(\.place).filter { !foremost.contains($0) },
        ties: Set(bridges.bridgeTies.compactMap { Self.pair([$0.near, $0.far], in: network) }))
    }

    /// The introductions that gaps propose and the cut actors, in the order of the gaps.
    public init(_ gaps: NetworkGaps, in network: ProjectedNetwork) {
      let steps = gaps.gaps.map(\.proposal)
        .filter { $0.action == .introduce && $0.way?.planned.isEmpty ?? true }
        .compactMap { step in Self.pair(step.actors, in: network).map { (pair: $0, through: step.through) } }
      self.init(
        actors: gaps.gaps.filter { $0.kind == .cutActor }.compactMap { $0.actors.first.flatMap(network.place) },
        missing: steps.map(\.pair), introducers: steps.compactMap { $0.through.flatMap(network.place) })
    }

    /// The same, with other actors brought out, if there are any.
    func bringing(out others: [Int]) -> Self {
      others.isEmpty ? self : Self(actors: others, ties: ties, missing: missing, introducers: introducers)
    }

    private static func pair(_ actors: [NetworkActor.ID], in network: ProjectedNetwork) -> Pair<Int>? {
      let places = actors.compactMap(network.place)
      return places.count == 2 ? Pair(places[0], places[1]) : nil
    }
  }
}
