import NetworkAnalysis
import NetworkModel
import Reporting

/// What is missing, in sentences of either language.
func reportingExample() throws -> String {
  let network = StakeholderNetwork(
    actors: [NetworkActor(id: "region", name: "Region Norr", sector: "region")],
    goals: [Goal(id: "data", title: LocalizedText(swedish: "Delade data", english: "Shared data"))])
  let gaps = try NetworkGaps(of: network.projected()).gaps.prefix(1)
  return Language.allCases.map { language in
    gaps.map { Phrasebook(language).sentence(for: $0, of: network) }.joined()
  }.joined(separator: "\n")
}
