// Small networks for tests, made of sectors and ties.

import NetworkModel

/// A network of actors a0, a1, … in the given sectors, with direct ties between places.
func makeNetwork(
  _ sectors: [String], _ ties: [(Int, Int)], directed: Bool = false, strengths: [Double]? = nil
) -> StakeholderNetwork {
  StakeholderNetwork(
    actors: sectors.enumerated().map {
      NetworkActor(id: .init("a\($0.offset)"), name: .init("A\($0.offset)"), sector: .init($0.element))
    },
    collaborations: ties.enumerated().map { place, tie in
      Collaboration(
        source: .init("a\(tie.0)"), target: .init("a\(tie.1)"), direction: directed ? .directed : nil,
        strength: strengths?[place])
    })
}
