// What several gaps say together, in one sentence, and what could be done about them.

package import NetworkAnalysis
package import NetworkModel

extension Phrasebook {
  /// What is missing, in a sentence or two.
  package func sentence(for fact: GapFact, among records: NamedRecords) -> String {
    let names = NetworkNames(words: self, records: records)
    return withoutDoubledStops(words(for: fact, names))
  }

  /// What could be done, in a sentence.
  ///
  /// - Parameter actor: Where what is told is told of one actor: a meeting of two others has no place there.
  package func proposal(for fact: GapFact, among records: NamedRecords, of actor: NetworkActor.ID? = nil) -> String {
    let names = NetworkNames(words: self, records: records)
    return withoutDoubledStops(step(for: fact, names, of: actor))
  }

  private func words(for fact: GapFact, _ names: NetworkNames) -> String {
    let gaps = fact.gaps
    func own() -> String { sentence(for: fact.lead.facts, among: names.records) }
    switch fact.theme {
    case .missingSector(let sector): return missing(sector, gaps, names) ?? own()
    case _ where gaps.count == 1: return own()
    case .gap: return own() + follows(gaps.dropFirst(), from: fact.lead.facts, names)
    case .withoutIndicator:
      let all = names.network.goals.count { !$0.isHeeded }
      if gaps.count == all {
        return say(
          "Inget av de \(number(all)) målen har någon indikator: det går inte att säga om de kommer närmare.",
          "None of the \(number(all)) goals has an indicator: nobody can tell whether they come closer.")
      }
      return say(
        "\(number(gaps.count)) mål har ingen indikator, och det går inte att säga om de kommer närmare: \(goals(of: gaps, names)).",
        "\(number(gaps.count)) goals have no indicator, and nobody can tell whether they come closer: \(goals(of: gaps, names))."
      )
    case .withoutOwner:
      return say(
        "Arbetet för \(number(gaps.count)) mål har ingen ägare: \(goals(of: gaps, names)).",
        "The work for \(number(gaps.count)) goals has no owner: \(goals(of: gaps, names)).")
    case .missingCompetences: return competences(gaps, names)
    case .unspecific(let above): return unspecific(gaps.flatMap(\.goals).sorted(), below: above, proposed(gaps), names)
    case .soleBroker(let broker): return brokered(by: broker, gaps, names)
    case .unanswered(let party): return unanswered(gaps, by: party, names)
    }
  }

  private func goals(of gaps: [Gap], _ names: NetworkNames) -> String {
    names.goalList(Set(gaps.flatMap(\.goals)).sorted())
  }

  private func proposed(_ gaps: [Gap]) -> [Activity.ID] {
    Set(
      gaps.flatMap { gap -> [Activity.ID] in
        if case .goalUnspecific(_, _, _, let proposed) = gap.facts { proposed } else { [] }
      }
    ).sorted()
  }

  /// What follows from the gap that leads.
  private func follows(_ rest: ArraySlice<Gap>, from lead: Gap.Facts, _ names: NetworkNames) -> String {
    switch lead {
    case .isolatedActor: return onlyConnection(rest, names)
    case .positionConflict(_, _, _, let opponents): return withoutAnswer(rest, among: opponents, names)
    default: break
    }
    let below = rest.filter { $0.kind == .goalUncovered }.flatMap(\.goals).sorted()
    let goals =
      below.isEmpty
      ? "" : say(" Inte heller till \(names.goalList(below)).", " Nor to \(names.goalList(below)).")
    let others = rest.compactMap { gap -> String? in
      switch gap.facts {
      case .soleBroker(let broker, let pair) where pair.ties > 0:
        say(
          "\(form(pair.ties, "Den", "Alla")) går genom \(names.actor(broker)).",
          "\(form(pair.ties, "It runs", "All of them run")) through \(names.actor(broker)).")
      case .soleBroker(let broker, _):
        say(
          "\(names.actor(broker)) är deras enda gemensamma part.",
          "\(names.actor(broker)) is their only common partner.")
      case .bridgeTie(_, let far, let count) where count > far.count: sentence(for: gap.facts, among: names.records)
      // Those with one partner are among those that lose contact without it.
      default: nil
      }
    }
    return goals + others.map { " " + $0 }.joined()
  }

  /// That the one of a sector that works with others is its only connection with them.
  private func onlyConnection(_ rest: ArraySlice<Gap>, _ names: NetworkNames) -> String {
    guard case .soleBroker(let broker, _)? = rest.first?.facts else { return "" }
    let own = names.records.actors[broker]?.sector
    // Of two, it goes without saying.
    guard names.network.actors.count(where: { $0.sector == own }) > 2 else { return "" }
    let others = rest.compactMap { gap -> String? in
      guard case .soleBroker(_, let pair) = gap.facts else { return nil }
      let ties = say(count(pair.contacts, "band", "band"), count(pair.contacts, "tie", "ties"))
      return "\(names.sector(pair.first == own ? pair.second : pair.first)) (\(ties))"
    }
    let sectors = others.joined(separator: "; ")
    return say(
      " \(names.actor(broker)) är därför deras enda förbindelse med andra sektorer: \(sectors).",
      " So \(names.actor(broker)) is their only connection with other sectors: \(sectors).")
  }

  /// Who of those in a conflict has objected and had no answer.
  private func withoutAnswer(
    _ rest: ArraySlice<Gap>, among opponents: [NetworkActor.ID], _ names: NetworkNames
  ) -> String {
    let matters = rest.compactMap { gap -> PositionAnswers.Matter? in
      if case .positionUnanswered(let matter, _, _) = gap.facts { matter } else { nil }
    }
    func parties(_ matters: [PositionAnswers.Matter]) -> [NetworkActor.ID] { Set(matters.map(\.actor)).sorted() }
    let (open, waiting) = (
      parties(matters.filter(\.answers.isEmpty)), matters.filter { !$0.answers.isEmpty }
    )
    let none =
      open.isEmpty
      ? ""
      : open.count > 1 && open.count == opponents.count
        ? say(" Ingen av dem som är emot har fått något svar.", " None of those who oppose it has had an answer.")
        : say(
          " \(names.actors(open)) har inte fått något svar.",
          " \(names.actors(open)) \(form(open.count, "has", "have")) had no answer.")
    let work = Set(waiting.flatMap(\.answers).map(\.activity)).sorted()
    let only =
      waiting.isEmpty
      ? ""
      : say(
        " Ett svar till \(names.actors(parties(waiting))) är bara föreslaget: \(names.activities(work)).",
        " An answer to \(names.actors(parties(waiting))) is only proposed: \(names.activities(work)).")
    return none + only
  }

  // MARK: Sectors

  /// Which goals and forums lack a sector; nil where one gap says it all.
  private func missing(_ sector: Sector.ID, _ gaps: [Gap], _ names: NetworkNames) -> String? {
    let forums = gaps.compactMap { gap -> String? in
      guard case .forumSectorMissing(let forum, let isPlanned, _, _, _, _) = gap.facts else { return nil }
      return names.activity(forum) + (isPlanned ? say(" (planerat)", " (planned)") : "")
    }
    let lacking = Set(gaps.filter { $0.kind == .goalSectorsMissing }.flatMap(\.goals))
    for gap in gaps {
      guard case .sectorEmpty(_, let goals, let isTargetGroup) = gap.facts else { continue }
      let isNamed = isOnlyNamed(names.sectorRecord(sector))
      let (them, places) = (isNamed ? "it" : "them", list(forums, limit: 3))
      let also =
        forums.isEmpty
        ? ""
        : say(
          " \(isNamed ? "Den" : "De") saknas också i \(places).",
          " \(places) \(form(forums.count, "lacks", "lack")) \(them) too.")
      return missingSector(sector, lacking.union(goals).sorted(), isTargetGroup, names) + also
    }
    guard gaps.count > 1 || gaps.contains(where: { $0.sectors.count > 1 }) else { return nil }
    let (members, goals) = (names.sector(sector), lacking.sorted())
    let isOne = isTheRegion(names.sectorRecord(sector))
    guard !goals.isEmpty else {
      return say(
        "\(capital(members)) saknas i \(list(forums, limit: 3)), fast målen där behöver dem.",
        "\(capital(members)) \(isOne ? "is" : "are") missing from \(list(forums, limit: 3)), though the goals there need them."
      )
    }
    let also =
      forums.isEmpty
      ? ""
      : say(
        " och saknas i \(list(forums, limit: 3))",
        " and \(isOne ? "is" : "are") missing from \(list(forums, limit: 3))")
    return say(
      "\(capital(members)) deltar inte i arbetet för \(names.goals(goals)), fast det behövs\(also).",
      "\(capital(members)) \(isOne ? "takes" : "take") no part in the work for \(names.goals(goals)), though \(isOne ? "it is" : "they are") needed\(also)."
    )
  }

  private func brokered(by broker: NetworkActor.ID, _ gaps: [Gap], _ names: NetworkNames) -> String {
    let pairs = gaps.compactMap { gap -> String? in
      guard case .soleBroker(_, let pair) = gap.facts else { return nil }
      let ties =
        pair.ties == 0
        ? say("inget direkt band", "no direct tie")
        : say(count(pair.contacts, "band", "band"), count(pair.contacts, "tie", "ties"))
      let (first, second) = (names.sector(pair.first), names.sector(pair.second))
      return "\(first)\u{A0}\u{2013} \(second) (\(ties))"
    }
    return say(
      "\(names.actor(broker)) är ensam förbindelse mellan sektorer: \(pairs.joined(separator: "; ")).",
      "\(names.actor(broker)) is the only connection between sectors: \(pairs.joined(separator: "; ")).")
  }

  // MARK: Competences

  private func competences(_ gaps: [Gap], _ names: NetworkNames) -> String {
    let isNoneNoted = gaps.contains { gap in
      if case .competenceMissing(_, _, 0) = gap.facts { true } else { false }
    }
    let ids = gaps.flatMap(\.competences)
    let (fields, goals) = (names.competences(ids), Set(gaps.flatMap(\.goals)).sorted())
    let needs = form(goals.count, "needs", "need")
    return capital(
      isNoneNoted
        ? say(
          "\(names.goals(goals)) behöver kompetens i \(fields), men filen antecknar inga kompetenser alls.",
          "\(names.goals(goals)) \(needs) competence in \(fields), but the file notes no competences at all.")
        : say(
          "\(names.goals(goals)) behöver kompetens i \(fields), som ingen aktör har antecknad.",
          "\(names.goals(goals)) \(needs) competence in \(fields), which is noted for no actor."))
  }

  // MARK: What could be done

  private func step(for fact: GapFact, _ names: NetworkNames, of actor: NetworkActor.ID?) -> String {
    let own = proposal(for: fact.lead, among: names.records)
    let (first, actors) = (names.goals(Array(fact.lead.goals.prefix(1))), fact.lead.proposal.actors)
    switch fact.theme {
    case .missingSector(let sector): return ask(sector, fact, names) ?? own
    case _ where fact.gaps.count == 1: return own
    case .gap where fact.kind == .isolatedActor:
      // A meeting that would give the sector a second way: one that can be arranged and that introductions propose, of the two
      // with most to meet about.
      let meetings = fact.gaps.filter { gap in
        gap.kind == .soleBroker && gap.proposal.actors.count == 2 && (actor.map(gap.proposal.actors.contains) ?? true)
      }
      let meeting = meetings.min { left, right in
        let (open, other) = (left.proposal.way?.isOpen ?? false, right.proposal.way?.isOpen ?? false)
        if open != other { return open }
        let (proposed, another) = (left.proposal.isIntroduction, right.proposal.isIntroduction)
        return proposed != another ? proposed : left.proposal.ground > right.proposal.ground
      }
      return own + (meeting.map { " " + proposal(for: $0, among: names.records) } ?? "")
    case .gap, .soleBroker: return own
    case .withoutIndicator:
      return actors.first.map {
        say(
          "Börja med \(first): \(names.actor($0)) kan föreslå en indikator med utgångsläge och målvärde.",
          "Begin with \(first): \(names.actor($0)) could propose an indicator with a baseline and a target.")
      }
        ?? say(
          "Börja med \(first): enas om en indikator med utgångsläge och målvärde.",
          "Begin with \(first): agree on an indicator with a baseline and a target.")
    case .withoutOwner:
      return actors.first.map {
        say(
          "Börja med \(first): fråga \(names.actor($0)) om att äga arbetet.",
          "Begin with \(first): ask \(names.actor($0)) to own the work.")
      } ?? say("Börja med \(first): utse en ägare.", "Begin with \(first): appoint an owner.")
    case .missingCompetences:
      return say(
        "Fråga aktörerna vilka kompetenser de har eller vet var de finns, och för in dem i filen.",
        "Ask the actors which competences they have or know where to find, and note them in the file.")
    case .unspecific:
      guard fact.lead.proposal.action == .specifyGoal else { return own }
      return fact.lead.proposal.through.map {
        say(
          "\(names.actor($0)) kan peka ut vilka av åtgärderna som ska bidra till dem.",
          "\(names.actor($0)) could say which of the measures are to contribute to them.")
      }
        ?? say(
          "Peka ut vilka av åtgärderna som ska bidra till dem.", "Say which of the measures are to contribute to them.")
    case .unanswered(let party):
      let who = names.actor(party)
      return fact.lead.proposal.through.map {
        say(
          "\(names.actor($0)) kan svara \(who) punkt för punkt: vad som görs och vad som inte görs.",
          "\(names.actor($0)) could answer \(who) point by point: what is done and what is not.")
      }
        ?? say(
          "Svara \(who) punkt för punkt: vad som görs och vad som inte görs.",
          "Answer \(who) point by point: what is done and what is not.")
    }
  }

  /// Whom to ask of a sector that goals and forums lack; nil where the proposal of the gap that leads says it.
  private func ask(_ sector: Sector.ID, _ fact: GapFact, _ names: NetworkNames) -> String? {
    let proposal = fact.lead.proposal
    let through = proposal.through.map(names.actor)
    let forum = fact.lackingForum
    let place = forum.map { say(" till \(names.activity($0))", " to \(names.activity($0))") } ?? ""
    guard fact.kind == .sectorEmpty else {
      let guests = proposal.actors.filter { actor in
        names.records.actors[actor].map { $0.sector == sector || $0.tags.contains(sector.text) } ?? false
      }
      let who = guests.isEmpty ? names.sector(sector) : names.actors(guests)
      return through.map { say("\($0) kan bjuda in \(who)\(place).", "\($0) could invite \(who)\(place).") }
        ?? say("Bjud in \(who)\(place).", "Invite \(who)\(place).")
    }
    guard forum != nil else { return nil }
    let members = countedMembers(of: names.sectorRecord(sector))
    return through.map {
      say(
        "\($0) kan fråga vilka \(members) som vill vara med, och bjuda in dem\(place).",
        "\($0) could ask which \(members) want to take part, and invite them\(place).")
    }
      ?? say(
        "Fråga vilka \(members) som vill vara med, och bjud in dem\(place).",
        "Ask which \(members) want to take part, and invite them\(place).")
  }
}
