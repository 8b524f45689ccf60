// How two could come to meet, in the words that gaps, introductions and reports have in common.

package import NetworkAnalysis
package import NetworkModel

extension Phrasebook {
  /// Who could introduce two, by which ties, or else where both could be asked to.
  ///
  /// - Parameters:
  ///   - pair: The two, in the order of `way`.
  ///   - way: How they could come to meet.
  ///   - chain: The shortest way between the two, with both ends, where it is told; empty for none.
  package func meeting(
    of pair: [NetworkActor.ID], by way: WayToMeet, chain: [NetworkActor.ID] = [], among records: NamedRecords
  ) -> String {
    let names = NetworkNames(words: self, records: records)
    if let first = way.introducers.first { return introducing(pair, first, way, names) }
    let nobody =
      chain.count > 2
      ? say(
        "Ingen samverkar med båda; vägen går i dag \(chain.map(names.actor).joined(separator: "\u{A0}\u{2013} ")).",
        "Nobody works with both; the way today is \(chain.map(names.actor).joined(separator: "\u{A0}\u{2013} ")).")
      : say("Ingen samverkar med båda i dag.", "Nobody works with both today.")
    return nobody + " " + asking(way, names)
  }

  /// What the two could be asked to.
  private func asking(_ way: WayToMeet, _ names: NetworkNames) -> String {
    guard let first = way.occasions.first else {
      return say("Bjud in båda till ett första samtal.", "Invite both to a first talk.")
    }
    let work = names.activity(first.activity)
    let state = first.isPlanned ? say(" (planeras)", " (planned)") : say(" (pågår)", " (under way)")
    guard let inside = first.inside.first else {
      return say("Båda kan bjudas till \(work)\(state).", "Both can be invited to \(work)\(state).")
    }
    return say(
      "Båda kan bjudas till \(work)\(state); \(names.actor(inside)) är redan med.",
      "Both can be invited to \(work)\(state); \(names.actor(inside)) takes part already.")
  }

  private func introducing(
    _ pair: [NetworkActor.ID], _ first: WayToMeet.Introducer, _ way: WayToMeet, _ names: NetworkNames
  ) -> String {
    let who = names.actorWithPart(first.actor, first.through, goesOn: true)
    let others = names.actors(way.introducers.dropFirst().map(\.actor))
    let also =
      way.introducers.count == 1 ? "" : say("; det kan \(others) också", "; so can \(others)")
    guard pair.count == 2, let one = contact(first.toFirst, names), let other = contact(first.toSecond, names) else {
      return say(
        "\(who) samverkar med båda och kan introducera dem\(also).",
        "\(who) works with both and can introduce them\(also).")
    }
    if one == other {
      let isDirect = first.toFirst.first == .collaboration(kind: nil)
      return say(
        "\(who) samverkar \(isDirect ? "direkt med båda" : "med båda \(one)") och kan introducera dem\(also).",
        "\(who) works with both \(one) and can introduce them\(also).")
    }
    let (near, far) = (names.actor(pair[0]), names.actor(pair[1]))
    return say(
      "\(who) samverkar med båda (med \(near) \(one), med \(far) \(other)) och kan introducera dem\(also).",
      "\(who) works with both (with \(near) \(one), with \(far) \(other)) and can introduce them\(also).")
  }

  /// What a tie is made of, in a word or two.
  private func contact(_ contacts: [WayToMeet.Contact], _ names: NetworkNames) -> String? {
    contacts.first.map { contact in
      switch contact {
      case .activity(let activity): say("i \(names.activity(activity))", "in \(names.activity(activity))")
      case .collaboration(nil): say("direkt", "directly")
      case .collaboration(let kind?):
        say("genom \(oneLine(word(forTie: kind)))", "by \(oneLine(word(forTie: kind)))")
      }
    }
  }
}
