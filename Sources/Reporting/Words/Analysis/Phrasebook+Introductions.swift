// Why two actors should meet, who could bring them together, and what it changes, in plain sentences.

package import NetworkAnalysis
import NetworkModel

extension Phrasebook {
  /// Who could bring the two together.
  package func meeting(for introduction: Introduction, among records: NamedRecords) -> String {
    let names = NetworkNames(words: self, records: records)
    if let first = introduction.introducers.first {
      let others = names.actors(introduction.introducers.dropFirst())
      return introduction.introducers.count == 1
        ? say(
          "\(names.actor(first)) känner båda och kunde introducera dem.",
          "\(names.actor(first)) knows both and could introduce them.")
        : say(
          "\(names.actor(first)) känner båda och kunde introducera dem; det kunde \(others) också.",
          "\(names.actor(first)) knows both and could introduce them; so could \(others).")
    }
    guard introduction.chain.count > 2 else {
      return say(
        "Ingen väg leder från den ena till den andra i dag: bjud in båda till ett möte.",
        "No way leads from one to the other today: invite both to a meeting.")
    }
    let way = introduction.chain.map(names.actor).joined(separator: "\u{A0}\u{2013} ")
    return say("Ingen känner båda; kortaste vägen går \(way).", "Nobody knows both; the shortest way is \(way).")
  }

  /// Why the two should meet: a sentence for each reason, the gaps first.
  package func reasons(for introduction: Introduction, among records: NamedRecords) -> [String] {
    let names = NetworkNames(words: self, records: records)
    var reasons = introduction.closes.map { capital(sentence(for: $0, names)) }
    if !introduction.sharedGoals.isEmpty {
      reasons.append(
        say(
          "Båda arbetar för \(names.goals(introduction.sharedGoals)).",
          "Both work for \(names.goals(introduction.sharedGoals))."))
    }
    for offer in introduction.offers.prefix(3) { reasons.append(sentence(for: offer, names)) }
    let rest = introduction.offers.count - 3
    if rest > 0 {
      reasons.append(
        say(
          "De kan ge varandras mål \(count(rest, "sak", "saker")) till som saknas där.",
          "They can bring each other's goals \(count(rest, "more thing", "more things")) that are missing there."))
    }
    if !introduction.sharedCompetences.isEmpty {
      let shared = list(introduction.sharedCompetences.map(oneLine), limit: 6)
      reasons.append(say("Båda har kompetens i \(shared).", "Both have competence in \(shared)."))
    }
    if reasons.isEmpty {
      reasons.append(
        say(
          "Länken gör vägen kortare mellan aktörer i olika sektorer.",
          "The tie shortens the way between actors of different sectors."))
    }
    return reasons
  }

  /// The warning that two stand against each other; nil where they do not.
  package func warning(for introduction: Introduction, among records: NamedRecords) -> String? {
    guard !introduction.conflicts.isEmpty else { return nil }
    let goals = NetworkNames(words: self, records: records).goals(introduction.conflicts)
    return say(
      "Obs: de står mot varandra om \(goals), den ena för och den andra emot. Börja med ett samtal om det.",
      "Note: they stand against each other on \(goals), one for and one against. Begin with a talk about that.")
  }

  /// What changes from one standing of the network to another, in a sentence; only what does.
  package func change(from before: Introduction.Standing, to after: Introduction.Standing) -> String {
    var parts: [String] = []
    func add(_ before: Int, _ after: Int, _ swedish: String, _ english: String) {
      if before != after {
        parts.append(
          say(
            "\(swedish) \(number(before)) \u{2192} \(number(after))",
            "\(english) \(number(before)) \u{2192} \(number(after))"))
      }
    }
    add(before.pairsApart, after.pairsApart, "sektorspar utan länk", "sector pairs without a tie")
    add(before.isolated, after.isolated, "aktörer utan samverkan", "actors that work with nobody")
    if let (one, other) = told(before.distance, after.distance, { decimal($0) }) {
      parts.append(
        say(
          "steg i snitt mellan aktörer i olika sektorer \(one) \u{2192} \(other)",
          "average steps between actors of different sectors \(one) \u{2192} \(other)"))
    }
    if let (one, other) = told(before.reach, after.reach, percent) {
      parts.append(
        say(
          "par av sådana som når varandra \(one) \u{2192} \(other)",
          "pairs of these that reach each other \(one) \u{2192} \(other)"))
    }
    add(before.cutActors, after.cutActors, "aktörer som andra hänger på", "actors that others hang on")
    return parts.isEmpty
      ? say("inget av måtten ändras så att det syns", "none of the figures changes visibly")
      : parts.joined(separator: "; ")
  }

  /// Two figures as they are written, where that tells them apart.
  private func told(_ before: Double?, _ after: Double?, _ write: (Double) -> String) -> (String, String)? {
    let none = say("inga", "none")
    let (one, other) = (before.map(write) ?? none, after.map(write) ?? none)
    return one == other ? nil : (one, other)
  }

  /// What the tie does about a gap.
  private func sentence(for closing: Introduction.Closing, _ names: NetworkNames) -> String {
    let who = names.actors(closing.actors)
    switch closing.facts {
    case .sectorPairApart(let pair):
      let sectors = names.sectors([pair.first, pair.second])
      return say(
        "\(sectors) har ingen samverkan i dag; det här blir den första länken.",
        "\(sectors) do not work together today; this would be the first tie.")
    case .sectorPairThin(let pair):
      let (sectors, missing) = (names.sectors([pair.first, pair.second]), Int((1 / closing.share).rounded()))
      return say(
        "\(sectors) möts för lite; det här är en av \(number(missing)) länkar som fattas.",
        "\(sectors) meet too little; this is one of \(number(missing)) ties that are missing.")
    case .soleBroker(_, let pair):
      let sectors = names.sectors([pair.first, pair.second])
      return say(
        "all direkt samverkan mellan \(sectors) går i dag genom \(who); nu finns en väg till.",
        "all direct ties between \(sectors) run through \(who) today; this makes another way.")
    case .isolatedActor:
      return say("\(who) samverkar inte med någon i dag.", "\(who) works with nobody today.")
    case .cutActor(let actor, _, _, _):
      let lost = closing.actors.count
      let (name, actors) = (names.actor(actor), say(count(lost, "aktör", "aktörer"), count(lost, "actor", "actors")))
      return say(
        "utan \(name) tappar \(actors) kontakten med de andra i dag (\(who)); med länken finns en väg vid sidan av.",
        "without \(name) \(actors) would lose contact with the others today (\(who)); the tie makes a way around it.")
    case .goalUncovered, .goalUnowned, .goalUnmeasured, .goalSectorsMissing, .goalSingleActor, .goalBehind,
      .sectorEmpty, .structuralHole, .bridgeTie, .lapsedActivity, .forumSectorMissing, .competenceMissing,
      .competenceSingle, .positionConflict, .contactIdle:
      // A tie alone closes none of these: what the gap is.
      return sentence(for: closing.facts, among: names.records)
    }
  }

  private func sentence(for offer: Introduction.Offer, _ names: NetworkNames) -> String {
    let (actor, goal) = (names.actor(offer.actor), names.goals([offer.goal]))
    switch offer.need {
    case .sector(let sector):
      return say(
        "\(capital(goal)) behöver \(names.sector(sector)), som inte deltar i dag; \(actor) vore en väg dit.",
        "\(capital(goal)) needs \(names.sector(sector)), who take no part today; \(actor) would be a way to them.")
    case .competence(let competence):
      return say(
        "\(capital(goal)) behöver kompetensen \(oneLine(competence)), som ingen där har; \(actor) har den.",
        "\(capital(goal)) needs the competence \(oneLine(competence)), which nobody there has; \(actor) has it.")
    }
  }
}
