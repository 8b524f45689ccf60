import NetworkAnalysis
import NetworkModel

/// A university and a company that only a region knows both of.
func networkAnalysisExample() throws -> String {
  let actors = ["university", "region", "company"].map { sector in
    NetworkActor(id: .init(sector), name: LocalizedText(sector), sector: .init(sector))
  }
  let ties = [
    Collaboration(source: "university", target: "region"), Collaboration(source: "region", target: "company"),
  ]
  let network = try StakeholderNetwork(actors: actors, collaborations: ties).projected()
  let bridges = try BridgingActors(of: network)
  let measures = try ActorMeasures([.degree, .betweenness], of: network)
  let gaps = try NetworkGaps(of: network)
  return """
    bridging: \(bridges.bridging.map(\.actor)), betweenness \(measures[.betweenness, "region"].doubleValue ?? 0), \
    gaps: \(gaps.gaps.map(\.kind.rawValue))
    """
}
