// What a gap is, in a plain sentence with its figures: one for each kind.

public import NetworkAnalysis
public import NetworkModel

extension Phrasebook {
  /// What is missing, in a sentence or two.
  public func sentence(for gap: Gap, of network: StakeholderNetwork) -> String {
    sentence(for: gap.facts, among: NamedRecords(network))
  }

  /// What is missing, in a sentence or two; quicker for many gaps of one network.
  package func sentence(for facts: Gap.Facts, among records: NamedRecords) -> String {
    let names = NetworkNames(words: self, records: records)
    switch facts {
    case .goalUncovered(let goal, let proposed, let ended):
      return uncovered(names.goals([goal]), proposed, ended, names)
    case .goalUnowned(let goal, let work, _):
      return say(
        "Ingen av aktiviteterna för \(names.goals([goal])) har en ägare (\(counts(of: work))).",
        "None of the activities for \(names.goals([goal])) has an owner (\(counts(of: work))).")
    case .goalUnmeasured(let goal):
      return capital(
        say(
          "\(names.goals([goal])) har ingen indikator: det går inte att säga om det närmar sig.",
          "\(names.goals([goal])) has no indicator: nobody can tell whether it comes closer."))
    case .goalSectorsMissing(let goal, let missing, let needed, let work):
      return sectorsMissing(names.goals([goal]), missing, needed, work, names)
    case .goalSingleActor(let goal, let actor, let work):
      return say(
        "Allt som görs för \(names.goals([goal])) hänger på \(names.actor(actor)) (\(counts(of: work))).",
        "Everything done for \(names.goals([goal])) hangs on \(names.actor(actor)) (\(counts(of: work))).")
    case .goalBehind(let goal, let indicator, let observed, let line, _):
      return behind(goal, indicator, observed, line, names)
    case .sectorPairApart(let pair): return apart(pair, names)
    case .sectorPairThin(let pair): return thin(pair, names)
    case .sectorEmpty(let sector, let goals, let isTargetGroup): return empty(sector, goals, isTargetGroup, names)
    case .soleBroker(let broker, let pair): return brokered(by: broker, pair, names)
    case .structuralHole(let hole): return sentence(for: hole, names)
    case .cutActor(let actor, let cutOff, let cutOffCount, _):
      let who = cutOff.isEmpty ? "" : ": " + names.actors(cutOff)
      let lost = (count(cutOffCount, "aktör", "aktörer"), count(cutOffCount, "actor loses", "actors lose"))
      return say(
        "Utan \(names.actor(actor)) tappar \(lost.0) kontakten med de andra\(who).",
        "Without \(names.actor(actor)) \(lost.1) contact with the others\(who).")
    case .bridgeTie(let near, let far, let cutOffCount): return onlyWay(names.actor(near), far, cutOffCount, names)
    case .isolatedActor(let sector, let isolated, let size, _): return alone(sector, isolated, of: size, names)
    case .lapsedActivity(let activity, let successors, let participants, _, _):
      return lapsed(activity, successors, participants, names)
    case .forumSectorMissing(let forum, let isPlanned, let missing, let needed, _, let goals):
      return incomplete(forum, isPlanned, lacks: missing, of: needed, goals, names)
    case .competenceMissing(let competence, let goals, let actorsWithCompetences):
      return missing(competence, goals, isNoneNoted: actorsWithCompetences == 0, names)
    case .competenceSingle(let competence, let holder, let goals, _):
      return single(competence, of: holder, goals, names)
    case .positionConflict(let goal, let supporters, let opponents):
      return conflict(over: goal, supporters, opponents, names)
    case .contactIdle(let meeting, let day, let participants, _):
      return idle(since: meeting, day, participants, names)
    }
  }

  func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// The form of a word for one or for several: `needs`, `need`.
  private func form(_ count: Int, _ one: String, _ many: String) -> String { count == 1 ? one : many }

  // MARK: Goals

  private func counts(of work: Gap.Work) -> String {
    say(
      "\(number(work.active)) pågående och \(number(work.planned)) \(form(work.planned, "planerad", "planerade"))",
      "\(number(work.active)) active and \(number(work.planned)) planned")
  }

  private func uncovered(_ goal: String, _ proposed: [Activity.ID], _ ended: Int, _ names: NetworkNames) -> String {
    guard proposed.isEmpty else {
      let count = proposed.count
      return say(
        "Ingen beslutad aktivitet tjänar \(goal); \(number(count)) är bara \(form(count, "föreslagen", "föreslagna")): "
          + "\(names.activities(proposed)).",
        "No decided activity serves \(goal); \(number(count)) \(form(count, "is", "are")) only proposed: "
          + "\(names.activities(proposed)).")
    }
    let past =
      ended > 0
      ? say(
        "; \(count(ended, "aktivitet", "aktiviteter")) som tjänade det är över",
        "; \(count(ended, "activity that served it is", "activities that served it are")) over") : ""
    return say(
      "Ingen aktivitet, pågående eller planerad, tjänar \(goal)\(past).",
      "No activity, active or planned, serves \(goal)\(past).")
  }

  private func sectorsMissing(
    _ goal: String, _ missing: [Sector.ID], _ needed: Int, _ work: Gap.Work, _ names: NetworkNames
  ) -> String {
    let onlyPlanned =
      work.active == 0 ? say(" Det som tjänar det är bara planerat.", " What serves it is only planned.") : ""
    let sectors = names.sectors(missing)
    if needed == missing.count {
      return capital(
        say(
          "\(goal) behöver \(sectors), och inga av dem deltar i dess aktiviteter.\(onlyPlanned)",
          "\(goal) needs \(sectors), and none of them take part in its activities.\(onlyPlanned)"))
    }
    return capital(
      say(
        "\(goal) behöver \(count(needed, "sektor", "sektorer")), och \(number(missing.count)) av dem deltar inte i dess "
          + "aktiviteter: \(sectors).\(onlyPlanned)",
        "\(goal) needs \(count(needed, "sector", "sectors")), and \(number(missing.count)) of them "
          + "\(form(missing.count, "takes", "take")) no part in its activities: \(sectors).\(onlyPlanned)"))
  }

  private func behind(
    _ goal: Goal.ID, _ indicator: Indicator.ID, _ observed: Double, _ line: IndicatorStanding.Line,
    _ names: NetworkNames
  ) -> String {
    let title = names.records.goals[goal]?.indicators.first { $0.id == indicator }?.title?.text(in: language)
    let quoted = title.map { say("\u{201D}\($0)\u{201D}", "\u{201C}\($0)\u{201D}") }
    let name = quoted ?? say("en indikator", "an indicator")
    let (baseline, target, expected) = (figure(line.baseline), figure(line.target), figure(line.expected))
    return capital(
      say(
        "\(names.goals([goal])) ligger efter: \(name) är \(figure(observed)), och på linjen från \(baseline) till \(target) "
          + "borde det ha varit \(expected).",
        "\(names.goals([goal])) is behind: \(name) is \(figure(observed)), and on the line from \(baseline) to \(target) "
          + "it should have been \(expected)."))
  }

  /// A number with as many decimals as it needs, at most two.
  private func figure(_ value: Double) -> String {
    decimal(value, places: value == value.rounded() ? 0 : (value * 10) == (value * 10).rounded() ? 1 : 2)
  }

  // MARK: Sectors

  /// That goals need both of two sectors; nothing where none does.
  private func needsBoth(_ goals: [Goal.ID], _ names: NetworkNames) -> String {
    guard !goals.isEmpty else { return "" }
    let subject = capital(names.goals(goals))
    return say(" \(subject) behöver båda.", " \(subject) \(form(goals.count, "needs", "need")) both.")
  }

  private func sizes(_ first: Int, _ second: Int) -> String {
    say(
      "\(number(first)) och \(number(second)) aktörer", "\(number(first)) and \(number(second)) actors")
  }

  private func apart(_ pair: Gap.SectorPair, _ names: NetworkNames) -> String {
    let (first, second) = (capital(names.sector(pair.first)), names.sector(pair.second))
    let (sizes, expected) = (sizes(pair.firstSize, pair.secondSize), decimal(pair.expected, places: 1))
    return say(
      "\(first) och \(second) (\(sizes)) har ingen samverkan alls; slumpen hade gett ungefär \(expected) länkar.",
      "\(first) and \(second) (\(sizes)) do not work together at all; chance would have given about \(expected) ties.")
      + needsBoth(pair.goals, names)
  }

  private func thin(_ pair: Gap.SectorPair, _ names: NetworkNames) -> String {
    let (first, second) = (capital(names.sector(pair.first)), names.sector(pair.second))
    let (sizes, expected) = (sizes(pair.firstSize, pair.secondSize), decimal(pair.expected, places: 1))
    let sure = pair.q < 0.001 ? say("under 0,001", "below 0.001") : decimal(pair.q, places: 3)
    return say(
      "\(first) och \(second) (\(sizes)) har \(count(pair.observed, "länk", "länkar")), mot ungefär \(expected) om "
        + "slumpen fått råda (q \(sure)).",
      "\(first) and \(second) (\(sizes)) have \(count(pair.observed, "tie", "ties")), against about \(expected) by "
        + "chance (q \(sure)).") + needsBoth(pair.goals, names)
  }

  private func empty(
    _ sector: Sector.ID, _ goals: [Goal.ID], _ isTargetGroup: Bool, _ names: NetworkNames
  ) -> String {
    let group = isTargetGroup ? [say("målgrupperna", "the target groups")] : []
    let counting = list((goals.isEmpty ? [] : [names.goals(goals)]) + group)
    let isOne = goals.count == 1 && !isTargetGroup
    return say(
      "Inga \(names.sector(sector)) finns i nätverket, fast \(counting) räknar med dem.",
      "There are no \(names.sector(sector)) in the network, though \(counting) \(isOne ? "counts" : "count") on them.")
  }

  private func brokered(by broker: NetworkActor.ID, _ pair: Gap.Brokered, _ names: NetworkNames) -> String {
    let (first, second, broker) = (names.sector(pair.first), names.sector(pair.second), names.actor(broker))
    if pair.ties == 0 {
      return say(
        "\(capital(first)) och \(second) har ingen direkt samverkan, och \(broker) är deras enda gemensamma part.",
        "\(capital(first)) and \(second) do not work together directly, and \(broker) is their only common partner.")
        + needsBoth(pair.goals, names)
    }
    let ties = say(count(pair.contacts, "länk", "länkar"), count(pair.contacts, "tie", "ties"))
    return say(
      "All direkt samverkan mellan \(first) och \(second) går genom \(broker) (\(ties)).",
      "All direct ties between \(first) and \(second) run through \(broker) (\(ties)).")
      + needsBoth(pair.goals, names)
  }

  // MARK: Structure

  private func sentence(for hole: Gap.Hole, _ names: NetworkNames) -> String {
    let sizes = sizes(hole.first.size, hole.second.size)
    let who =
      hole.nearest.isEmpty
      ? ""
      : say(
        "; närmast varandra är \(names.actors(hole.nearest))",
        "; nearest to each other are \(names.actors(hole.nearest))")
    guard let tie = hole.tie else {
      return say(
        "Två grupper som var för sig samverkar tätt (\(sizes)) har ingen länk sinsemellan\(who).",
        "Two groups that each work closely together (\(sizes)) have no tie between them\(who).")
    }
    let ends = names.actors([tie.first, tie.second])
    return say(
      "Två grupper som var för sig samverkar tätt (\(sizes)) har bara en länk sinsemellan, \(ends)\(who).",
      "Two groups that each work closely together (\(sizes)) have a single tie between them, \(ends)\(who).")
  }

  private func onlyWay(
    _ near: String, _ far: [NetworkActor.ID], _ cutOffCount: Int, _ names: NetworkNames
  ) -> String {
    let others = names.actors(far)
    if cutOffCount > far.count {
      return say(
        "Länken \(near)\u{A0}\u{2013} \(others) är enda vägen till \(count(cutOffCount, "aktör", "aktörer")).",
        "The tie \(near)\u{A0}\u{2013} \(others) is the only way to \(count(cutOffCount, "actor", "actors")).")
    }
    return say(
      "\(others) har \(near) som enda part.",
      "\(others) \(form(far.count, "has", "have")) \(near) as \(form(far.count, "its", "their")) only partner.")
  }

  private func alone(
    _ sector: Sector.ID, _ isolated: [NetworkActor.ID], of size: Int, _ names: NetworkNames
  ) -> String {
    let (sector, who) = (names.sector(sector), names.actors(isolated))
    guard size > 1 else {
      return say(
        "\(who) är ensam i sin sektor (\(sector)) och samverkar inte med någon.",
        "\(who) is alone in its sector (\(sector)) and works with nobody.")
    }
    let (count, all) = (number(isolated.count), number(size))
    return say(
      "\(capital(sector)): \(count) av \(all) aktörer samverkar inte med någon: \(who).",
      "\(capital(sector)): \(count) of \(all) actors \(form(isolated.count, "works", "work")) with nobody: \(who).")
  }

  // MARK: Activities, competences and positions

  private func lapsed(
    _ activity: Activity.ID, _ successors: [Activity.ID], _ participants: [NetworkActor.ID], _ names: NetworkNames
  ) -> String {
    let name = names.activity(activity)
    let next =
      successors.isEmpty
      ? say("inget för den vidare", "nothing carries it on")
      : say(
        "det som ska föra den vidare är bara föreslaget (\(names.activities(successors)))",
        "what is to carry it on is only proposed (\(names.activities(successors)))")
    let who = participants.isEmpty ? "" : say(" Med var ", " It had ") + names.actors(participants) + "."
    return say("\(name) är över, och \(next).\(who)", "\(name) is over, and \(next).\(who)")
  }

  private func incomplete(
    _ forum: Activity.ID, _ isPlanned: Bool, lacks missing: [Sector.ID], of needed: Int, _ goals: [Goal.ID],
    _ names: NetworkNames
  ) -> String {
    let name = names.activity(forum) + (isPlanned ? say(" (planerad)", " (planned)") : "")
    let (sectors, goal, lacking) = (names.sectors(missing), names.goals(goals), number(missing.count))
    return say(
      "\(name) saknar \(sectors), som \(goal) behöver: \(lacking) av \(count(needed, "sektor", "sektorer")).",
      "\(name) lacks \(sectors), which \(goal) \(form(goals.count, "needs", "need")): \(lacking) of "
        + "\(count(needed, "sector", "sectors")).")
  }

  private func missing(_ competence: String, _ goals: [Goal.ID], isNoneNoted: Bool, _ names: NetworkNames) -> String {
    let silent =
      isNoneNoted
      ? say(" (filen antecknar inga kompetenser alls)", " (the file notes no competences at all)") : ""
    return capital(
      say(
        "\(names.goals(goals)) behöver kompetensen \(competence), som ingen aktör har antecknad\(silent).",
        "\(names.goals(goals)) \(form(goals.count, "needs", "need")) the competence \(competence), which is noted "
          + "for no actor\(silent)."))
  }

  private func single(
    _ competence: String, of holder: NetworkActor.ID, _ goals: [Goal.ID], _ names: NetworkNames
  ) -> String {
    capital(
      say(
        "\(names.goals(goals)) behöver kompetensen \(competence), som bara \(names.actor(holder)) har.",
        "\(names.goals(goals)) \(form(goals.count, "needs", "need")) the competence \(competence), which only "
          + "\(names.actor(holder)) has."))
  }

  private func conflict(
    over goal: Goal.ID, _ supporters: [NetworkActor.ID], _ opponents: [NetworkActor.ID], _ names: NetworkNames
  ) -> String {
    let (goal, one, other) = (names.goals([goal]), names.actors(supporters), names.actors(opponents))
    return say(
      "Om \(goal) står aktörer mot varandra: \(one) stöder det, \(other) är emot.",
      "On \(goal) actors stand against each other: \(one) \(form(supporters.count, "supports", "support")) it, \(other) "
        + "\(form(opponents.count, "opposes", "oppose")) it.")
  }
}
