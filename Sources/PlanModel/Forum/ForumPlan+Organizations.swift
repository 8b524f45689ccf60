// A plan beside a network of organizations: who is invited from a part speaks for the whole.

package import NetworkModel

extension ForumPlan {
  /// The plan with the actors that the network has in place of their parts and alliances.
  package func naming(organizationsOf network: StakeholderNetwork) -> ForumPlan {
    guard network.organizations != nil else { return self }
    func named(_ id: String?) -> String? {
      id.map { network.organizations(of: NetworkActor.ID($0)).first?.text ?? $0 }
    }
    var plan = self
    for place in invited.indices { plan.invited[place].actor = named(invited[place].actor) }
    for place in alternates.indices { plan.alternates[place].actor = named(alternates[place].actor) }
    plan.host = named(host)
    return plan
  }
}
