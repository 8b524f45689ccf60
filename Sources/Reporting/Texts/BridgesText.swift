// Who and what holds a network together, as a text.

public import NetworkAnalysis
public import NetworkModel

extension Phrasebook {
  /// Bridging actors with what each holds together, cut actors, and ties that are the only way.
  ///
  /// - Parameters:
  ///   - bridges: The facts.
  ///   - network: The network, for names.
  ///   - limit: How many cut actors and ties are named.
  public func text(for bridges: BridgingActors, of network: StakeholderNetwork, limit: Int) -> String {
    var paragraphs = [title(of: network), wrapped(overview(bridges))]
    paragraphs += bridges.bridging.enumerated().map { place, actor in
      entry(place + 1, actor, network, isSampled: bridges.sampledSources != nil)
    }
    paragraphs.append(cutActors(bridges, network, limit))
    paragraphs.append(bridgeTies(bridges, network, limit))
    paragraphs.append(bridgeNotes(bridges))
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// What is said when the network is too large to follow paths from all actors; nil where it is not.
  public func limits(of bridges: BridgingActors) -> String? {
    bridges.sampledSources.map { sources in
      say(
        "andelarna är skattade: kortaste vägar är följda från \(number(sources)) av \(number(bridges.actors)) aktörer, "
          + "för nätverket är för stort för alla",
        "the shares are estimates: shortest paths were followed from \(number(sources)) of \(number(bridges.actors)) actors, "
          + "since the network is too large for all")
    }
  }

  private func overview(_ bridges: BridgingActors) -> String {
    let asOf = bridges.asOf.map { say("Så som det såg ut \(date($0)). ", "As it stood on \(date($0)). ") } ?? ""
    let actors = count(bridges.actors, say("aktör", "actor"), say("aktörer", "actors"))
    guard bridges.ties > 0 else {
      return asOf
        + say(
          "Nätverket har \(actors), och inga som samverkar: ingen bryggar.",
          "The network has \(actors), and none that work together: there is no bridging actor.")
    }
    let verb = bridges.ties == 1 ? "works" : "work"
    let pairs = count(bridges.ties, "par", "par")
    let pairsInEnglish = count(bridges.ties, "pair", "pairs")
    let sizes = say(
      "Nätverket har \(actors); \(pairs) samverkar, \(number(bridges.crossSectorTies)) av dem över sektorsgränser. ",
      "The network has \(actors); \(pairsInEnglish) \(verb) together, \(number(bridges.crossSectorTies)) across sectors. "
    )
    guard bridges.count > 0 else {
      return asOf + sizes
        + say(
          "Ingen aktör ligger på en kortaste väg mellan två andra i olika sektorer: ingen bryggar.",
          "No actor lies on a shortest path between two others in different sectors: there is no bridging actor.")
    }
    let bridging = count(bridges.count, say("aktör", "actor"), say("aktörer", "actors"))
    let lie = bridges.count == 1 ? "lies" : "lie"
    return asOf + sizes
      + say(
        "\(bridging) ligger på kortaste vägar mellan andra i olika sektorer och bryggar på så sätt",
        "\(bridging) \(lie) on shortest paths between others in different sectors, and so \(bridges.count == 1 ? "bridges" : "bridge") them"
      )
      + (bridges.count > bridges.bridging.count
        ? say(
          "; de \(number(bridges.bridging.count)) som gör det mest är:",
          "; the \(number(bridges.bridging.count)) that do most are:")
        : ":")
  }

  private func entry(
    _ rank: Int, _ bridging: BridgingActors.BridgingActor, _ network: StakeholderNetwork, isSampled: Bool
  ) -> String {
    let actor = network.actors[bridging.actor]
    let sector = network.sectorsInUse.first { $0.id == actor.sector }?.name(in: language) ?? actor.sector.text
    let heading = "\(rank). \(actor.name.text(in: language)), \(inSentence(sector))"
    let sentences = sentences(for: bridging, of: network, isSampled: isSampled).map {
      wrapped($0, indent: 3, firstIndent: 3)
    }
    return ([heading] + sentences).joined(separator: "\n")
  }

  // MARK: What comes apart

  private func cutActors(_ bridges: BridgingActors, _ network: StakeholderNetwork, _ limit: Int) -> String {
    let shown = bridges.cutActors.prefix(limit)
    guard !shown.isEmpty else {
      guard bridges.ties > 0 else { return "" }
      return wrapped(
        say(
          "Ingen enskild aktör är nödvändig för att de andra ska hänga ihop.",
          "No single actor is needed for the others to hang together."))
    }
    let heading =
      say("Aktörer som andra behöver för att hänga ihop", "Actors that others need to hang together")
      + " (\(number(bridges.cutActors.count)))"
    let lines = shown.map { cut in
      let name = network.actors[cut.actor].shortestName(in: language)
      let loss = cut.parts.map { splitting($0, network, names: Self.manyNames) } ?? cutOff(cut.cutOffCount)
      return wrapped(
        say("\(name): utan den \(loss).", "\(name): without it \(loss)."), indent: 3, firstIndent: 1)
    }
    return ([heading] + lines + more(bridges.cutActors.count - shown.count)).joined(separator: "\n")
  }

  private func cutOff(_ number: Int) -> String {
    let actors = count(number, say("aktör", "actor"), say("aktörer", "actors"))
    return say("skärs \(actors) av", "\(actors) \(number == 1 ? "is" : "are") cut off")
  }

  private func bridgeTies(_ bridges: BridgingActors, _ network: StakeholderNetwork, _ limit: Int) -> String {
    guard !bridges.bridgeTies.isEmpty else { return "" }
    func name(_ place: Int) -> String { network.actors[place].shortestName(in: language) }
    // Actors attached by a single tie are reported together, grouped by their only neighbor.
    var leaves: [Int: [Int]] = [:]
    var lines: [String] = []
    var order: [Int] = []
    for tie in bridges.bridgeTies {
      if tie.cutOffCount == 1 {
        if leaves[tie.near] == nil { order.append(tie.near) }
        leaves[tie.near, default: []].append(tie.far)
      } else {
        let others =
          tie.cutOff.map { list($0.filter { $0 != tie.far }.map(name), limit: Self.manyNames) }
          ?? count(tie.cutOffCount - 1, say("aktör till", "more actor"), say("aktörer till", "more actors"))
        lines.append(
          say(
            "\(name(tie.near)) \u{2013} \(name(tie.far)): enda vägen till \(name(tie.far)), och genom den \(others).",
            "\(name(tie.near)) \u{2013} \(name(tie.far)): the only way to \(name(tie.far)), and through it \(others)."))
      }
    }
    for near in order.sorted(by: { (leaves[$0]?.count ?? 0, $1) > (leaves[$1]?.count ?? 0, $0) }) {
      let far = leaves[near] ?? []
      let names = list(far.map(name), limit: Self.manyNames)
      lines.append(
        say(
          "\(names) har \(name(near)) som enda part.",
          "\(names) \(far.count == 1 ? "has" : "have") \(name(near)) as \(far.count == 1 ? "its" : "their") only partner."
        ))
    }
    let heading =
      say("Länkar som är enda vägen", "Ties that are the only way") + " (\(number(bridges.bridgeTies.count)))"
    let shown = lines.prefix(limit).map { wrapped($0, indent: 3, firstIndent: 1) }
    return ([heading] + shown + more(lines.count - shown.count)).joined(separator: "\n")
  }

  private func more(_ rest: Int) -> [String] {
    rest > 0 ? [say(" \u{2026} och \(number(rest)) till.", " \u{2026} and \(number(rest)) more.")] : []
  }

  private func bridgeNotes(_ bridges: BridgingActors) -> String {
    guard bridges.count > 0 else { return "" }
    let sampled = limits(of: bridges).map { $0.prefix(1).uppercased() + $0.dropFirst() + ". " } ?? ""
    return wrapped(
      sampled
        + say(
          "En kortaste väg är en kedja av samverkan med så få led som möjligt; direkta länkar räknas som vägar, utan vikt och "
            + "riktning. Bundenhet (Burts constraint) är låg när parterna sällan leder tillbaka till varandra. Kartan är så "
            + "fullständig som filen: siffrorna är underlag för samtal, inte ett betyg.",
          "A shortest path is a chain of ties with as few steps as possible; direct ties count as paths, without weight or "
            + "direction. Constraint (Burt) is low when partners seldom lead back to one another. The map is as complete as "
            + "the file: the figures are grounds for a conversation, not a grade."))
  }
}
