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
    let records = NamedRecords(network)
    var paragraphs = [title(of: network), wrapped(overview(bridges, records))]
    paragraphs += bridges.foremost.enumerated().map { place, actor in
      entry(place + 1, actor, records, isSampled: bridges.sampling != nil)
    }
    paragraphs.append(cutActors(bridges, records, limit))
    paragraphs.append(bridgeTies(bridges, records, limit))
    paragraphs.append(wrapped(sectorsNotKnown(in: network)))
    paragraphs.append(bridgeNotes(bridges))
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// What is said when the network is too large for paths between all actors; nil where it is not.
  public func limits(of bridges: BridgingActors) -> String? {
    bridges.sampling.map { sampling in
      let (most, paths) = (
        percentagePoints(bridges.bridging.map(\.shareError).max() ?? sampling.share), number(sampling.paths)
      )
      let pairs = bridges.bridging.compactMap { $0.strongest?.error }.max().map { error in
        say(
          ", och ingen andel mellan två sektorer mer än \(percentagePoints(error))",
          ", and no share between two sectors by more than \(percentagePoints(error))")
      }
      return say(
        "andelarna är skattade ur \(paths) slumpade vägar, för \(number(bridges.actors)) aktörer är för många för alla vägar; med "
          + "\(percent(sampling.confidence)) säkerhet är ingen av dem mer fel än \(most)\(pairs ?? "")",
        "the shares are estimated from \(paths) random ways, since \(number(bridges.actors)) actors are too many for all ways; with "
          + "\(percent(sampling.confidence)) confidence none of them is off by more than \(most)\(pairs ?? "")")
    }
  }

  private func percentagePoints(_ share: Double) -> String {
    // Rounded up, so that no more is promised than holds.
    let points = decimal((share * 1000).rounded(.up) / 10, places: 1)
    return say("\(points)\u{A0}procentenheter", "\(points) percentage points")
  }

  private func overview(_ bridges: BridgingActors, _ records: NamedRecords) -> String {
    let asOf = bridges.asOf.map { asItStood($0) + ". " } ?? ""
    let actors = count(bridges.actors, say("aktör", "actor"), say("aktörer", "actors"))
    guard bridges.ties > 0 else {
      return asOf
        + say(
          "Nätverket har \(actors), och inga som samverkar: det finns ingen brobyggare.",
          "The network has \(actors), and none that work together: there is no bridging actor.")
    }
    let verb = bridges.ties == 1 ? "works" : "work"
    let pairs = count(bridges.ties, "par", "par")
    let pairsInEnglish = count(bridges.ties, "pair", "pairs")
    let sizes = say(
      "Nätverket har \(actors); \(pairs) samverkar, \(number(bridges.crossSectorTies)) av dem över sektorsgränser. ",
      "The network has \(actors); \(pairsInEnglish) \(verb) together, \(number(bridges.crossSectorTies)) across sectors. "
    )
    let foremost = bridges.foremost
    guard let first = foremost.first else {
      return asOf + sizes
        + (bridges.count == 0
          ? say(
            "Ingen aktör ligger mellan två andra i olika sektorer: det finns ingen brobyggare.",
            "No actor lies between two others in different sectors: there is no bridging actor.")
          : say(
            "Ingen aktör bär ensam mer än någon procent av vägarna mellan sektorer: det finns ingen brobyggare.",
            "No actor carries more than a per cent or so of the ways between sectors: there is no bridging actor."))
    }
    let names = foremost.prefix(3).map { $0.actor }
    let known = NetworkNames(words: self, records: records)
    if foremost.count > names.count {
      return asOf + sizes
        + say(
          "Främsta brobyggare är \(known.actors(names)), följda av \(number(foremost.count - names.count)) till:",
          "The foremost bridging actors are \(known.actors(names)), followed by \(number(foremost.count - names.count)) more:"
        )
    }
    return asOf + sizes
      + (foremost.count == 1
        ? say(
          "Främsta brobyggare är \(known.actor(first.actor)):",
          "The foremost bridging actor is \(known.actor(first.actor)):")
        : say(
          "Främsta brobyggare är \(known.actors(names)):",
          "The foremost bridging actors are \(known.actors(names)):"))
  }

  private func entry(
    _ rank: Int, _ bridging: BridgingActors.BridgingActor, _ records: NamedRecords, isSampled: Bool
  ) -> String {
    let name = withoutDoubledStops(NetworkNames(words: self, records: records).fullName(bridging.actor))
    let heading = wrapped("\(rank). \(name)", indent: 3)
    let sentences = sentences(for: bridging, among: records, isSampled: isSampled).map {
      wrapped($0, indent: 3, firstIndent: 3)
    }
    return ([heading] + sentences).joined(separator: "\n")
  }

  // MARK: What comes apart

  private func cutActors(_ bridges: BridgingActors, _ records: NamedRecords, _ limit: Int) -> String {
    let shown = bridges.cutActors.prefix(limit)
    guard !shown.isEmpty else {
      guard bridges.ties > 0 else { return "" }
      return wrapped(
        say(
          "Ingen är beroende av en enda aktör för att nå de andra.",
          "Nobody depends on a single actor to reach the others."))
    }
    let heading =
      say("Aktörer som andra är beroende av", "Actors that others depend on")
      + " (\(number(bridges.cutActors.count)))"
    let lines = shown.map { cut in
      let name = records.network.actors[cut.place].shortestName(in: language)
      let loss =
        cut.cutOff.map { splitting($0, from: cut.remaining, records, names: Self.manyNames) } ?? cutOff(cut.cutOffCount)
      return wrapped(
        say("\(name): utan den \(loss).", "\(name): without it \(loss)."), indent: 3, firstIndent: 1)
    }
    return ([heading] + lines + more(bridges.cutActors.count - shown.count)).joined(separator: "\n")
  }

  private func cutOff(_ number: Int) -> String {
    let actors = count(number, say("aktör", "actor"), say("aktörer", "actors"))
    return say("skärs \(actors) av", "\(actors) \(number == 1 ? "is" : "are") cut off")
  }

  private func bridgeTies(_ bridges: BridgingActors, _ records: NamedRecords, _ limit: Int) -> String {
    guard !bridges.bridgeTies.isEmpty else { return "" }
    let name = NetworkNames(words: self, records: records).actor
    // Actors attached by a single tie are reported together, grouped by their only partner.
    var leaves: [NetworkActor.ID: [NetworkActor.ID]] = [:]
    var lines: [String] = []
    var order: [NetworkActor.ID] = []
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
    let places = records.network.actorPlaces
    func rank(_ near: NetworkActor.ID) -> (Int, Int) { (-(leaves[near]?.count ?? 0), places[near] ?? 0) }
    for near in order.sorted(by: { rank($0) < rank($1) }) {
      let far = leaves[near] ?? []
      let names = list(far.map(name), limit: Self.manyNames)
      lines.append(
        say(
          "\(names) har \(name(near)) som enda part.",
          "\(names) \(far.count == 1 ? "has" : "have") \(name(near)) as \(far.count == 1 ? "its" : "their") only partner."
        ))
    }
    let heading =
      say("Band som är enda vägen", "Ties that are the only way") + " (\(number(bridges.bridgeTies.count)))"
    let shown = lines.prefix(limit).map { wrapped($0, indent: 3, firstIndent: 1) }
    return ([heading] + shown + more(lines.count - shown.count)).joined(separator: "\n")
  }

  private func more(_ rest: Int) -> [String] {
    rest > 0 ? [say(" \u{2026} och \(number(rest)) till.", " \u{2026} and \(number(rest)) more.")] : []
  }

  private func bridgeNotes(_ bridges: BridgingActors) -> String {
    guard bridges.count > 0 else { return "" }
    let sampled =
      limits(of: bridges).map {
        $0.prefix(1).uppercased() + $0.dropFirst() + say("; --exact räknar alla. ", "; --exact counts all. ")
      } ?? ""
    return wrapped(
      sampled
        + say(
          "Så är det räknat: en väg är en kedja av samverkan med så få led som möjligt (kortaste vägar); direkta band räknas "
            + "också, utan vikt och riktning. Den som bär mindre än \(number(Int((100 * BridgingActors.leastShare).rounded())))\u{A0}% av vägarna mellan sektorer "
            + "kallas inte brobyggare. Kartan är så fullständig som filen: siffrorna är underlag för samtal, inte ett betyg.",
          "How it is counted: a way is a chain of ties with as few steps as possible (shortest paths); direct ties count too, "
            + "without weight or direction. Who carries less than \(number(Int((100 * BridgingActors.leastShare).rounded())))% of the ways between sectors "
            + "is not called a bridging actor. The map is as complete as the file: the figures are grounds for a conversation, "
            + "not a grade."))
  }
}
