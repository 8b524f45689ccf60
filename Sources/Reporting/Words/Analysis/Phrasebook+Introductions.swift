// Why two actors should meet, who could bring them together, and what it changes, in plain sentences.

package import NetworkAnalysis
import NetworkModel

extension Phrasebook {
  /// Who could bring the two together, or where both could be asked to.
  package func meeting(for introduction: Introduction, among records: NamedRecords) -> String {
    meeting(of: introduction.actors, by: introduction.way, chain: introduction.chain, among: records)
  }

  /// Why the two should meet: a sentence for each reason, what they have to do with each other first.
  package func reasons(for introduction: Introduction, among records: NamedRecords) -> [String] {
    let names = NetworkNames(words: self, records: records)
    var reasons = common(introduction, names)
    for offer in introduction.offers.prefix(3) { reasons.append(sentence(for: offer, names)) }
    let rest = introduction.offers.count - 3
    if rest > 0 {
      reasons.append(
        say(
          "De kan ge varandras mål \(count(rest, "sak", "saker")) till som saknas där.",
          "They can bring each other's goals \(count(rest, "more thing", "more things")) that are missing there."))
    }
    reasons += introduction.closes.map { capital(sentence(for: $0, names)) }
    if introduction.commonPartners > 1 {
      let partners = count(introduction.commonPartners, say("annan", "other"), say("andra", "others"))
      reasons.append(
        say(
          "Båda samverkar med samma \(partners), men inte med varandra.",
          "Both work with the same \(partners), but not with each other."))
    }
    if reasons.isEmpty {
      reasons.append(
        introduction.steps == nil
          ? say("De står i skilda delar av nätverket.", "They stand in separate parts of the network.")
          : say(
            "De har en gemensam part men ingen samverkan med varandra.",
            "They have a partner in common but do not work with each other."))
    }
    return reasons.map(withoutDoubledStops)
  }

  /// What the two have in common: goals, wishes, what they did before, what they know, where they are.
  private func common(_ introduction: Introduction, _ names: NetworkNames) -> [String] {
    var reasons: [String] = []
    func add(_ swedish: String, _ english: String) { reasons.append(say(swedish, english)) }
    for actor in Set(introduction.wishes.map(\.actor)).sorted() {
      let goals = names.goals(introduction.wishes.filter { $0.actor == actor }.map(\.goal))
      let other = introduction.actors.first { $0 != actor } ?? actor
      let (asker, worker) = (names.actor(actor), names.actor(other))
      add(
        "\(asker) har yttrat sig om \(goals), som \(worker) arbetar för.",
        "\(asker) has spoken on \(goals), which \(worker) works for.")
    }
    if !introduction.sharedGoals.isEmpty {
      let goals = names.goals(introduction.sharedGoals)
      add("Båda arbetar för \(goals).", "Both work for \(goals).")
    }
    if !introduction.formerly.isEmpty {
      let work = names.activities(introduction.formerly)
      add("Båda var med i \(work), som är över.", "Both took part in \(work), which is over.")
    }
    let known = introduction.sharedCompetences.map { records(names).name(ofCompetence: $0, in: language) }
    if !known.isEmpty {
      let shared = list(known.map { inSentence(oneLine($0)) }, limit: 6)
      add("Båda har kompetens i \(shared).", "Both have competence in \(shared).")
    }
    if !introduction.sharedProfileAreas.isEmpty {
      let shared = list(introduction.sharedProfileAreas.map(oneLine), limit: 6)
      add("Båda har \(shared) som profilområde.", "Both have \(shared) as a profile area.")
    }
    if !introduction.neededBy.isEmpty {
      let sectors = names.sectors(introduction.actors.compactMap { names.records.actors[$0]?.sector })
      let goals = capital(names.goals(introduction.neededBy))
      add(
        "\(goals) behöver både \(sectors).",
        "\(goals) \(introduction.neededBy.count == 1 ? "needs" : "need") both \(sectors).")
    }
    if introduction.areNeighbors, let place = names.records.actors[introduction.actors[0]]?.place {
      let town = oneLine(place.text(in: language))
      add("Båda finns i \(town).", "Both are in \(town).")
    }
    return reasons
  }

  private func records(_ names: NetworkNames) -> StakeholderNetwork { names.records.network }

  /// The two with the parts or alliances through which they take part, whole names first.
  func title(of introduction: Introduction, _ names: NetworkNames) -> String {
    withoutDoubledStops(
      zip(introduction.actors, introduction.parts).map { actor, part in
        names.fullName(actor) + (part.map { say(", genom ", ", through ") + names.actor($0) } ?? "")
      }.joined(separator: "\u{A0}\u{2013} "))
  }

  /// The warning that two stand against each other; nil where they do not.
  package func warning(for introduction: Introduction, among records: NamedRecords) -> String? {
    guard !introduction.conflicts.isEmpty else { return nil }
    let goals = NetworkNames(words: self, records: records).goals(introduction.conflicts)
    return say(
      "Obs: de står mot varandra om \(goals), den ena för och den andra emot. Börja med ett samtal om det.",
      "Note: they stand against each other on \(goals), one for and one against. Begin with a talk about that.")
  }

  /// What is won by one introduction of some, in a plain sentence; nil where no figure rises so that it shows.
  package func win(of introduction: Introduction, among found: NetworkIntroductions) -> String? {
    wins(introduction.before, introduction.after, since: found.before).first
  }

  /// What is won by all of them, in plain sentences.
  package func wins(of found: NetworkIntroductions) -> [String] {
    wins(found.before, found.after, since: found.before)
  }

  /// The figures that get better, the plainest first.
  ///
  /// Average steps are told only where nobody new comes within reach: with more pairs that reach each other the average grows
  /// although each comes nearer. Actors that others depend on are told only where they become fewer than they are today: a first
  /// contact makes one of whoever it is with, and the next that takes this away wins nothing.
  private func wins(
    _ before: Introduction.Standing, _ after: Introduction.Standing, since today: Introduction.Standing
  ) -> [String] {
    var wins: [String] = []
    func add(_ swedish: String, _ english: String) { wins.append(say(swedish, english)) }
    let first = before.isolated - after.isolated
    if first > 0 {
      add(
        "\(count(first, "aktör", "aktörer")) som står utanför får sin första samverkan.",
        "\(count(first, "actor", "actors")) outside \(first == 1 ? "gets its" : "get their") first tie.")
    }
    let met = before.pairsApart - after.pairsApart
    if met > 0 {
      add(
        "\(count(met, "par av sektorer", "par av sektorer")) utan samverkan får sitt första band.",
        "\(count(met, "pair of sectors", "pairs of sectors")) without ties \(met == 1 ? "gets its" : "get their") first."
      )
    }
    let grows = (after.reach ?? 0) > (before.reach ?? 0)
    if grows, let (one, other) = told(before.reach ?? 0, after.reach ?? 0, percent) {
      add(
        "Andelen par över sektorsgränser som kan nå varandra växer från \(one) till \(other).",
        "The share of pairs across sectors that can reach each other grows from \(one) to \(other).")
    }
    if after.cutActors < min(before.cutActors, today.cutActors) {
      let (one, other) = (number(min(before.cutActors, today.cutActors)), number(after.cutActors))
      add(
        "De aktörer som andra är beroende av blir färre: \(other) i stället för \(one).",
        "Others depend on fewer actors: \(other) instead of \(one).")
    }
    if !grows, let one = before.distance, let other = after.distance, other < one * Self.telling,
      let (one, other) = told(one, other, { decimal($0) })
    {
      add(
        "Vägen mellan aktörer i olika sektorer blir kortare, i snitt \(other) steg i stället för \(one).",
        "The way between actors of different sectors gets shorter, \(other) steps on average instead of \(one).")
    }
    return wins
  }

  /// Average steps that fall less than this are not told.
  private static let telling = 0.99

  /// Two figures as they are written, where that tells them apart.
  private func told(_ before: Double, _ after: Double, _ write: (Double) -> String) -> (String, String)? {
    let (one, other) = (write(before), write(after))
    return one == other ? nil : (one, other)
  }

  /// What the tie does about a gap.
  private func sentence(for closing: Introduction.Closing, _ names: NetworkNames) -> String {
    let who = names.actors(closing.actors)
    switch closing.facts {
    case .sectorPairApart(let pair):
      let sectors = names.sectors([pair.first, pair.second])
      return say(
        "\(sectors) har ingen samverkan i dag; det här blir det första bandet.",
        "\(sectors) do not work together today; this would be the first tie.")
    case .sectorPairThin(let pair):
      let (sectors, missing) = (names.sectors([pair.first, pair.second]), Int((1 / closing.share).rounded()))
      guard missing > 1 else {
        return say(
          "\(sectors) möts för lite; det här är det band som fattas.",
          "\(sectors) meet too little; this is the tie that is missing.")
      }
      return say(
        "\(sectors) möts för lite; det här är ett av \(number(missing)) band som fattas.",
        "\(sectors) meet too little; this is one of \(number(missing)) ties that are missing.")
    case .soleBroker(_, let pair):
      let sectors = names.sectors([pair.first, pair.second])
      return say(
        "all direkt samverkan mellan \(sectors) går i dag genom \(who); det här blir en väg till.",
        "all direct ties between \(sectors) run through \(who) today; this would be another way.")
    case .isolatedActor(_, let isolated, _, _):
      let others = isolated.count - closing.actors.count
      guard others > 0 else { return say("\(who) samverkar inte med någon i dag.", "\(who) works with nobody today.") }
      let sectors = names.sectors(closing.facts.records.sectors)
      return say(
        "\(who) samverkar inte med någon i dag; det gör inte heller \(number(others)) andra \(sectors).",
        "\(who) works with nobody today; nor do \(number(others)) other \(sectors).")
    case .cutActor(let actor, _, _, _):
      let name = names.actor(actor)
      let verb = closing.actors.count == 1 ? "depends" : "depend"
      return say(
        "\(who) är i dag beroende av \(name) för kontakten med de andra; det här blir en väg vid sidan av.",
        "\(who) \(verb) on \(name) today for contact with the others; this would be a way around it.")
    case .goalUncovered, .goalUnowned, .goalUnmeasured, .goalSectorsMissing, .goalSingleActor, .goalBehind,
      .sectorEmpty, .structuralHole, .bridgeTie, .lapsedActivity, .forumSectorMissing, .competenceMissing,
      .competenceSingle, .positionConflict, .goalUnspecific, .positionUnanswered, .contactIdle:
      // A tie alone closes none of these: what the gap is.
      return sentence(for: closing.facts, among: names.records)
    }
  }

  private func sentence(for offer: Introduction.Offer, _ names: NetworkNames) -> String {
    let (actor, goal) = (names.actor(offer.actor), names.goals([offer.goal]))
    switch offer.need {
    case .sector(let sector):
      return say(
        "\(capital(goal)) behöver \(names.sector(sector)), som inte deltar i dag; \(actor) kan vara den första.",
        "\(capital(goal)) needs \(names.sector(sector)), who take no part today; \(actor) could be the first.")
    case .competence(let competence):
      let name = inSentence(oneLine(names.records.network.name(ofCompetence: competence, in: language)))
      return say(
        "\(capital(goal)) behöver kompetens i \(name), som ingen där har; \(actor) har den.",
        "\(capital(goal)) needs competence in \(name), which nobody there has; \(actor) has it.")
    }
  }
}
