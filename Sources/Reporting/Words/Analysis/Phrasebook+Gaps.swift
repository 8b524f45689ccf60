// What a gap is, in a plain sentence with its figures: one for each kind. Sectors and structure are in `Phrasebook+GapsOfTies`,
// positions in `Phrasebook+Positions`, facts of several gaps in `Phrasebook+GapFacts`.

public import NetworkAnalysis
public import NetworkModel

extension Phrasebook {
  /// What is missing, in a sentence or two.
  public func sentence(for gap: Gap, of network: StakeholderNetwork) -> String {
    sentence(for: gap.facts, among: NamedRecords(network))
  }

  /// What is missing, in a sentence or two; quicker for many gaps of one network.
  package func sentence(for facts: Gap.Facts, among records: NamedRecords) -> String {
    withoutDoubledStops(words(for: facts, NetworkNames(words: self, records: records)))
  }

  private func words(for facts: Gap.Facts, _ names: NetworkNames) -> String {
    switch facts {
    case .goalUncovered(let goal, let proposed, let ended):
      return uncovered(names.goals([goal]), proposed, ended, names)
    case .goalUnspecific(let goal, let above, _, let proposed):
      return unspecific([goal], below: above, proposed, names)
    case .goalUnowned(let goal, let work, _): return unowned(names.goals([goal]), work)
    case .goalUnmeasured(let goal):
      return capital(
        say(
          "\(names.goals([goal])) har ingen indikator: det går inte att säga om det kommer närmare.",
          "\(names.goals([goal])) has no indicator: nobody can tell whether it comes closer."))
    case .goalSectorsMissing(let goal, let missing, let needed, let work):
      return sectorsMissing(names.goals([goal]), missing, needed, work, names)
    case .goalSingleActor(let goal, let actor, let work):
      return say(
        "Allt som görs för \(names.goals([goal])) är beroende av \(names.actor(actor)) (\(counts(of: work))).",
        "Everything done for \(names.goals([goal])) depends on \(names.actor(actor)) (\(counts(of: work))).")
    case .goalBehind(let goal, let indicator, let observed, let line, _):
      return behind(goal, indicator, observed, line, names)
    case .sectorPairApart(let pair): return apart(pair, names)
    case .sectorPairThin(let pair): return thin(pair, names)
    case .sectorEmpty(let sector, let goals, let isTargetGroup):
      return missingSector(sector, goals, isTargetGroup, names)
    case .soleBroker(let broker, let pair): return brokered(by: broker, pair, names)
    case .structuralHole(let hole): return sentence(for: hole, names)
    case .cutActor(let actor, let cutOff, let cutOffCount, _): return cut(actor, cutOff, cutOffCount, names)
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
    case .positionConflict(let goal, let topic, let supporters, let opponents):
      return conflict(over: goal, topic, supporters, opponents, names)
    case .positionUnanswered(let matter, let supported, _): return unanswered(matter, supported, names)
    case .contactIdle(let meeting, let day, let participants, _):
      return idle(since: meeting, day, participants, names)
    }
  }

  func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// The form of a word for one or for several: `needs`, `need`.
  func form(_ count: Int, _ one: String, _ many: String) -> String { count == 1 ? one : many }

  /// A text in which no sentence ends in two stops because its last name ends in one.
  func withoutDoubledStops(_ text: String) -> String {
    guard text.contains("..") else { return text }
    return text.replacing("...", with: "\u{2026}").replacing("..", with: ".")
  }

  // MARK: Goals

  /// `2 pågående och 1 planerad aktivitet`.
  private func counts(of work: Gap.Work) -> String {
    let (active, planned) = (work.active, work.planned)
    let plannedInSwedish = count(planned, "planerad aktivitet", "planerade aktiviteter")
    guard active > 0 else { return say(plannedInSwedish, count(planned, "planned activity", "planned activities")) }
    let underWay = count(active, "activity", "activities") + " under way"
    guard planned > 0 else { return say(count(active, "pågående aktivitet", "pågående aktiviteter"), underWay) }
    return say("\(number(active)) pågående och \(plannedInSwedish)", "\(underWay) and \(number(planned)) planned")
  }

  private func uncovered(_ goal: String, _ proposed: [Activity.ID], _ ended: Int, _ names: NetworkNames) -> String {
    guard proposed.isEmpty else {
      return say("Ingen beslutad aktivitet bidrar till \(goal). ", "No decided activity contributes to \(goal). ")
        + onlyProposed(proposed, names)
    }
    let past =
      ended > 0
      ? say(
        "; \(count(ended, "aktivitet", "aktiviteter")) som bidrog till det är över",
        "; \(count(ended, "activity that contributed to it is", "activities that contributed to it are")) over") : ""
    return say(
      "Ingen aktivitet, pågående eller planerad, bidrar till \(goal)\(past).",
      "No activity, under way or planned, contributes to \(goal)\(past).")
  }

  /// How many activities are only proposed, with their names.
  func onlyProposed(_ proposed: [Activity.ID], _ names: NetworkNames) -> String {
    let count = proposed.count
    return say(
      "\(number(count)) är bara \(form(count, "föreslagen", "föreslagna")): \(names.activities(proposed)).",
      "\(number(count)) \(form(count, "is", "are")) only proposed: \(names.activities(proposed)).")
  }

  /// That measures are given for a goal and none names some of those below it.
  func unspecific(
    _ goals: [Goal.ID], below above: Goal.ID, _ proposed: [Activity.ID], _ names: NetworkNames
  ) -> String {
    let named = list(goals.map(names.goal), limit: 6)
    let next = proposed.isEmpty ? "" : " " + onlyProposed(proposed, names)
    return say(
      "Åtgärder finns för \(names.goals([above])), men ingen pekar ut \(named).\(next)",
      "Measures exist for \(names.goals([above])), but none names \(named).\(next)")
  }

  private func unowned(_ goal: String, _ work: Gap.Work) -> String {
    guard work.activities.count > 1 else {
      return say("Den enda aktiviteten för \(goal) har ingen ägare.", "The only activity for \(goal) has no owner.")
    }
    return say(
      "Ingen av aktiviteterna för \(goal) har en ägare (\(counts(of: work))).",
      "None of the activities for \(goal) has an owner (\(counts(of: work))).")
  }

  private func sectorsMissing(
    _ goal: String, _ missing: [Sector.ID], _ needed: Int, _ work: Gap.Work, _ names: NetworkNames
  ) -> String {
    let onlyPlanned =
      work.active == 0
      ? say(" Det som bidrar till det är bara planerat.", " What contributes to it is only planned.") : ""
    let sectors = names.sectors(missing)
    if needed == missing.count {
      return capital(
        say(
          "\(goal) behöver \(sectors), och inga av dem deltar i dess aktiviteter.\(onlyPlanned)",
          "\(goal) needs \(sectors), and none of them take part in its activities.\(onlyPlanned)"))
    }
    let count = missing.count
    return capital(
      say(
        "\(goal) behöver \(number(needed)) sektorer, och \(form(count, "en", number(count))) av dem deltar inte i dess "
          + "aktiviteter: \(sectors).\(onlyPlanned)",
        "\(goal) needs \(number(needed)) sectors, and \(form(count, "one", number(count))) of them "
          + "\(form(count, "takes", "take")) no part in its activities: \(sectors).\(onlyPlanned)"))
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

  // MARK: Activities and competences

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
    let who = names.actors(participants)
    let circle = participants.isEmpty ? "" : say(" Med var \(who).", " \(who) took part.")
    return say("\(name) är över, och \(next).\(circle)", "\(name) is over, and \(next).\(circle)")
  }

  private func incomplete(
    _ forum: Activity.ID, _ isPlanned: Bool, lacks missing: [Sector.ID], of needed: Int, _ goals: [Goal.ID],
    _ names: NetworkNames
  ) -> String {
    let name = names.activity(forum) + (isPlanned ? say(" (planerat)", " (planned)") : "")
    let (sectors, goal, lacking) = (names.sectors(missing), names.goals(goals), number(missing.count))
    return say(
      "\(name) saknar \(sectors), som \(goal) behöver: \(lacking) av \(count(needed, "sektor", "sektorer")).",
      "\(name) lacks \(sectors), which \(goal) \(form(goals.count, "needs", "need")): \(lacking) of "
        + "\(count(needed, "sector", "sectors")).")
  }

  private func missing(_ competence: String, _ goals: [Goal.ID], isNoneNoted: Bool, _ names: NetworkNames) -> String {
    let silent =
      isNoneNoted
      ? say("; filen antecknar inga kompetenser alls", "; the file notes no competences at all") : ""
    let (field, needs) = (names.competence(competence), form(goals.count, "needs", "need"))
    return capital(
      say(
        "\(names.goals(goals)) behöver kompetens i \(field), som ingen aktör har antecknad\(silent).",
        "\(names.goals(goals)) \(needs) competence in \(field), which is noted for no actor\(silent)."))
  }

  private func single(
    _ competence: String, of holder: NetworkActor.ID, _ goals: [Goal.ID], _ names: NetworkNames
  ) -> String {
    let (field, needs) = (names.competence(competence), form(goals.count, "needs", "need"))
    return capital(
      say(
        "\(names.goals(goals)) behöver kompetens i \(field), som bara \(names.actor(holder)) har.",
        "\(names.goals(goals)) \(needs) competence in \(field), which only \(names.actor(holder)) has."))
  }
}
