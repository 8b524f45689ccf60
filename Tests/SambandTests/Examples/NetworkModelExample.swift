import NetworkModel

/// Three actors, of which one is a part of another, and a tie whose target is misspelled.
func networkModelExample() -> String {
  var network = StakeholderNetwork(
    actors: [
      NetworkActor(id: "ki", name: "Karolinska Institutet", sector: "university"),
      NetworkActor(id: "region", name: "Region Stockholm", sector: "region"),
      NetworkActor(id: "innovation", name: "Innovation", sector: "region", partOf: "region"),
    ],
    collaborations: [Collaboration(source: "ki", target: "inovation")])
  let faults = network.validate().map { "\($0.path): \($0.code)" }
  network.collaborations = [Collaboration(source: "ki", target: "innovation")]
  let ties = network.ofOrganizations().projectedTies()
  return "\(faults); mended it has \(ties.count) tie between organizations"
}
