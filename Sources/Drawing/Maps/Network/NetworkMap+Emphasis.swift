// What the views of bridging actors and of gaps bring out, taken from the analyses.

public import NetworkAnalysis
public import NetworkModel

extension NetworkMap.Emphasis {
  /// What the view `bridges` brings out: bridging actors, cut actors and bridge ties.
  public init(of bridges: BridgingActors) {
    self.init(actors: bridges.emphasizedActors, ties: bridges.emphasizedTies)
  }

  /// What the view `gaps` brings out: the introductions that gaps propose, and the cut actors, in the order of the gaps.
  ///
  /// - Parameters:
  ///   - gaps: The gaps of a network, most severe first, as `NetworkGaps` has them.
  ///   - network: The network.
  public init(of gaps: [Gap], in network: StakeholderNetwork) {
    let places = network.actorPlaces
    let introductions = gaps.map(\.proposal).filter { $0.action == .introduce }
      .map { step in (pair: step.actors.compactMap { places[$0] }, through: step.through.flatMap { places[$0] }) }
      .filter { $0.pair.count == 2 }
    let cutActors = gaps.compactMap { gap in
      if case .cutActor(let actor, _, _, _) = gap.facts { places[actor] } else { nil }
    }
    self.init(
      actors: cutActors, missing: introductions.map(\.pair), introducers: introductions.compactMap(\.through))
  }
}
