// Labels for those at the tables of a forum: actor and role, or the sector that is to name somebody for an open seat.

package import NetworkModel
package import PlanModel

extension Phrasebook {
  /// The labels of everybody at the tables, by id: `Solna stad`, `nomineras: patientorganisation 2`.
  ///
  /// Open seats have the name of whoever was named for them, where the plan has it. The actor alone where it sends one, with the
  /// role where it sends several; where the plan has names they come first.
  /// People without an actor are labeled by id. Where two labels would be the same, the ids are added to both.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - network: The network, for names of actors and sectors.
  package func tableLabels(for plan: ForumPlan, of network: StakeholderNetwork) -> [String: String] {
    let actors = Dictionary(network.actors.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    var sent: [String: Int] = [:]
    for actor in plan.invited.compactMap(\.actor) { sent[actor, default: 0] += 1 }
    let invited = plan.invited.map { entry in
      let actor = entry.actor.map { actors[$0]?.shortestName(in: language) ?? $0 }
      let isAlone = entry.actor.map { sent[$0] == 1 } ?? false
      let words = [entry.name, actor, isAlone || entry.name != nil ? nil : entry.role].compactMap { $0 }
      let further = words.dropFirst().joined(separator: ", ")
      return (entry.id, (words.first ?? entry.id) + (further.isEmpty ? "" : " (\(further))"))
    }
    let named = plan.seating?.names ?? [:]
    let open = plan.openSeats.flatMap { seats in
      seats.ids.enumerated().map { number, id in
        (id, named[id] ?? openSeat(seats.sector, seats.count == 1 ? nil : number + 1, in: network))
      }
    }
    var uses: [String: Int] = [:]
    for (_, label) in invited + open { uses[label, default: 0] += 1 }
    return Dictionary(
      (invited + open).map { id, label in (id, uses[label] == 1 || label == id ? label : "\(label) (\(id))") },
      uniquingKeysWith: { first, _ in first })
  }

  /// What an open seat is called; its number where the sector has several.
  func openSeat(_ sector: String, _ number: Int?, in network: StakeholderNetwork) -> String {
    let known = network.allSectors.first { $0.id.text == sector } ?? Sector(id: Sector.ID(sector))
    return say("nomineras: ", "to be nominated: ") + inSentence(known.name(in: language))
      + (number.map { " \(self.number($0))" } ?? "")
  }
}
