// What a gap is, in a plain sentence with its figures.

public import NetworkAnalysis
public import NetworkModel

extension Phrasebook {
  /// What is missing, in a sentence or two.
  public func sentence(for gap: Gap, of network: StakeholderNetwork) -> String {
    sentence(for: gap, among: NamedRecords(network))
  }

  /// What is missing, in a sentence or two; quicker for many gaps of one network.
  package func sentence(for gap: Gap, among records: NamedRecords) -> String {
    let names = GapNames(words: self, gap: gap, records: records)
    switch gap.kind {
    case .goalUncovered, .goalUnowned, .goalUnmeasured, .goalSectorsMissing, .goalSingleActor, .goalBehind:
      return goalSentence(names)
    case .sectorPairApart, .sectorPairThin, .sectorEmpty, .soleBroker: return sectorSentence(names)
    case .structuralHole, .cutActor, .bridgeTie, .isolatedActor: return structureSentence(names)
    default: return workSentence(names)
    }
  }

  func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  // MARK: Goals

  private func goalSentence(_ names: GapNames) -> String {
    let gap = names.gap
    let goal = names.goals(gap.goals)
    let (active, planned) = (names.whole("active"), names.whole("planned"))
    let work = say(
      "\(number(active)) pågående och \(number(planned)) \(planned == 1 ? "planerad" : "planerade")",
      "\(number(active)) active and \(number(planned)) planned")
    let onlyPlanned =
      active == 0 ? say(" Det som tjänar det är bara planerat.", " What serves it is only planned.") : ""
    switch gap.kind {
    case .goalUncovered:
      let proposed = names.whole("proposed")
      guard proposed > 0 else {
        let ended = names.whole("ended")
        let past =
          ended > 0
          ? say(
            "; \(count(ended, "aktivitet", "aktiviteter")) som tjänade det är över",
            "; \(count(ended, "activity that served it is", "activities that served it are")) over") : ""
        return say(
          "Ingen aktivitet, pågående eller planerad, tjänar \(goal)\(past).",
          "No activity, active or planned, serves \(goal)\(past).")
      }
      return say(
        "Ingen beslutad aktivitet tjänar \(goal); \(number(proposed)) är bara \(proposed == 1 ? "föreslagen" : "föreslagna"): "
          + "\(names.activities(gap.activities)).",
        "No decided activity serves \(goal); \(number(proposed)) \(proposed == 1 ? "is" : "are") only proposed: "
          + "\(names.activities(gap.activities)).")
    case .goalUnowned:
      return say(
        "Ingen av aktiviteterna för \(goal) har en ägare (\(work)).",
        "None of the activities for \(goal) has an owner (\(work)).")
    case .goalUnmeasured:
      return capital(
        say(
          "\(goal) har ingen indikator: det går inte att säga om det närmar sig.",
          "\(goal) has no indicator: nobody can tell whether it comes closer."))
    case .goalSectorsMissing:
      let (missing, needed) = (names.whole("missing"), names.whole("needed"))
      let sectors = names.sectors(gap.sectors)
      if needed == missing {
        return capital(
          say(
            "\(goal) behöver \(sectors), och inga av dem deltar i dess aktiviteter.\(onlyPlanned)",
            "\(goal) needs \(sectors), and none of them take part in its activities.\(onlyPlanned)"))
      }
      return capital(
        say(
          "\(goal) behöver \(count(needed, "sektor", "sektorer")), och \(number(missing)) av dem deltar inte i dess aktiviteter: "
            + "\(sectors).\(onlyPlanned)",
          "\(goal) needs \(count(needed, "sector", "sectors")), and \(number(missing)) of them \(missing == 1 ? "takes" : "take") no "
            + "part in its activities: \(sectors).\(onlyPlanned)"))
    case .goalSingleActor:
      return say(
        "Allt som görs för \(goal) hänger på \(names.actors(gap.actors)) (\(work)).",
        "Everything done for \(goal) hangs on \(names.actors(gap.actors)) (\(work)).")
    default:
      let indicator =
        network(names).first { gap.id == "goal-behind:\(gap.goals[0].text):\($0.id.text)" }
        .flatMap { $0.title?.text(in: language) }.map { say("\u{201D}\($0)\u{201D}", "\u{201C}\($0)\u{201D}") }
        ?? say("en indikator", "an indicator")
      return capital(
        say(
          "\(goal) ligger efter: \(indicator) är \(names.value("observed")), och på linjen från \(names.value("baseline")) till "
            + "\(names.value("target")) borde det ha varit \(names.value("expected")).",
          "\(goal) is behind: \(indicator) is \(names.value("observed")), and on the line from \(names.value("baseline")) to "
            + "\(names.value("target")) it should have been \(names.value("expected"))."))
    }
  }

  private func network(_ names: GapNames) -> [Indicator] {
    names.network.goals.first { names.gap.goals.contains($0.id) }?.indicators ?? []
  }

  // MARK: Sectors

  private func sectorSentence(_ names: GapNames) -> String {
    let gap = names.gap
    let needs =
      gap.goals.isEmpty
      ? ""
      : say(
        " \(capital(names.goals(gap.goals))) behöver båda.",
        " \(capital(names.goals(gap.goals))) \(gap.goals.count == 1 ? "needs" : "need") both.")
    if gap.kind == .sectorEmpty {
      let sector = names.sector(gap.sectors[0])
      let goals = gap.goals.isEmpty ? [] : [names.goals(gap.goals)]
      let group = names.whole("target_group") > 0 ? [say("målgrupperna", "the target groups")] : []
      return say(
        "Inga \(sector) finns i nätverket, fast \(list(goals + group)) räknar med dem.",
        "There are no \(sector) in the network, though \(list(goals + group)) \(gap.goals.count == 1 && group.isEmpty ? "counts" : "count") on them."
      )
    }
    let (first, second) = (names.sector(gap.sectors[0]), names.sector(gap.sectors[1]))
    if gap.kind == .soleBroker {
      let broker = names.actor(gap.actors[0])
      let (ties, contacts) = (names.whole("ties"), names.whole("contacts"))
      if ties == 0 {
        return say(
          "\(capital(first)) och \(second) har ingen direkt samverkan, och \(broker) är deras enda gemensamma part.",
          "\(capital(first)) and \(second) do not work together directly, and \(broker) is their only common partner.")
          + needs
      }
      return say(
        "All direkt samverkan mellan \(first) och \(second) går genom \(broker) (\(count(contacts, "länk", "länkar"))).",
        "All direct ties between \(first) and \(second) run through \(broker) (\(count(contacts, "tie", "ties"))).")
        + needs
    }
    let expected = decimal(gap.figure("expected") ?? 0, places: 1)
    let sizes = say(
      "\(number(names.whole("actors_first"))) och \(number(names.whole("actors_second"))) aktörer",
      "\(number(names.whole("actors_first"))) and \(number(names.whole("actors_second"))) actors")
    if gap.kind == .sectorPairApart {
      return say(
        "\(capital(first)) och \(second) (\(sizes)) har ingen samverkan alls; slumpen hade gett ungefär \(expected) länkar.",
        "\(capital(first)) and \(second) (\(sizes)) do not work together at all; chance would have given about \(expected) ties."
      )
        + needs
    }
    let q = gap.figure("q") ?? 1
    let sure = q < 0.001 ? say("under 0,001", "below 0.001") : decimal(q, places: 3)
    return say(
      "\(capital(first)) och \(second) (\(sizes)) har \(count(names.whole("observed"), "länk", "länkar")), mot ungefär \(expected) om "
        + "slumpen fått råda (q \(sure)).",
      "\(capital(first)) and \(second) (\(sizes)) have \(count(names.whole("observed"), "tie", "ties")), against about \(expected) by "
        + "chance (q \(sure)).") + needs
  }

  // MARK: Structure

  private func structureSentence(_ names: GapNames) -> String {
    let gap = names.gap
    switch gap.kind {
    case .isolatedActor:
      let (isolated, all) = (names.whole("isolated"), names.whole("actors"))
      let sector = names.sector(gap.sectors[0])
      guard all > 1 else {
        return say(
          "\(names.actors(gap.actors)) är ensam i sin sektor (\(sector)) och samverkar inte med någon.",
          "\(names.actors(gap.actors)) is alone in its sector (\(sector)) and works with nobody.")
      }
      return say(
        "\(capital(sector)): \(number(isolated)) av \(number(all)) aktörer samverkar inte med någon: \(names.actors(gap.actors)).",
        "\(capital(sector)): \(number(isolated)) of \(number(all)) actors \(isolated == 1 ? "works" : "work") with nobody: "
          + "\(names.actors(gap.actors)).")
    case .cutActor:
      let cutOff = names.whole("cut_off")
      let who = gap.actors.count > 1 ? ": " + names.actors(gap.actors.dropFirst()) : ""
      return say(
        "Utan \(names.actor(gap.actors[0])) tappar \(count(cutOff, "aktör", "aktörer")) kontakten med de andra\(who).",
        "Without \(names.actor(gap.actors[0])) \(count(cutOff, "actor loses", "actors lose")) contact with the others\(who)."
      )
    case .bridgeTie:
      let cutOff = names.whole("cut_off")
      let near = names.actor(gap.actors[0])
      if gap.actors.count == 2, cutOff > 1 {
        return say(
          "Länken \(near)\u{A0}\u{2013} \(names.actor(gap.actors[1])) är enda vägen till \(count(cutOff, "aktör", "aktörer")).",
          "The tie \(near)\u{A0}\u{2013} \(names.actor(gap.actors[1])) is the only way to \(count(cutOff, "actor", "actors"))."
        )
      }
      return say(
        "\(names.actors(gap.actors.dropFirst())) har \(near) som enda part.",
        "\(names.actors(gap.actors.dropFirst())) \(cutOff == 1 ? "has" : "have") \(near) as \(cutOff == 1 ? "its" : "their") only "
          + "partner.")
    default:
      let sizes = say(
        "\(number(names.whole("size_first"))) och \(number(names.whole("size_second"))) aktörer",
        "\(number(names.whole("size_first"))) and \(number(names.whole("size_second"))) actors")
      let nearest = gap.proposal.actors
      let who =
        nearest.isEmpty
        ? ""
        : say("; närmast varandra är \(names.actors(nearest))", "; nearest to each other are \(names.actors(nearest))")
      guard names.whole("ties") > 0 else {
        return say(
          "Två grupper som var för sig samverkar tätt (\(sizes)) har ingen länk sinsemellan\(who).",
          "Two groups that each work closely together (\(sizes)) have no tie between them\(who).")
      }
      return say(
        "Två grupper som var för sig samverkar tätt (\(sizes)) har bara en länk sinsemellan, \(names.actors(gap.actors.suffix(2)))\(who).",
        "Two groups that each work closely together (\(sizes)) have a single tie between them, \(names.actors(gap.actors.suffix(2)))\(who)."
      )
    }
  }

  // MARK: Activities, competences and positions

  private func workSentence(_ names: GapNames) -> String {
    let gap = names.gap
    switch gap.kind {
    case .lapsedActivity:
      let name = names.activity(gap.activities[0])
      let proposed = names.whole("proposed")
      let next =
        proposed > 0
        ? say(
          "det som ska föra den vidare är bara föreslaget (\(names.activities(gap.activities.dropFirst())))",
          "what is to carry it on is only proposed (\(names.activities(gap.activities.dropFirst())))")
        : say("inget för den vidare", "nothing carries it on")
      let who =
        gap.actors.isEmpty ? "" : say(" Med var \(names.actors(gap.actors)).", " It had \(names.actors(gap.actors)).")
      return say("\(name) är över, och \(next).\(who)", "\(name) is over, and \(next).\(who)")
    case .forumSectorMissing:
      let planned = names.whole("planned") > 0 ? say(" (planerad)", " (planned)") : ""
      return say(
        "\(names.activity(gap.activities[0]))\(planned) saknar \(names.sectors(gap.sectors)), som \(names.goals(gap.goals)) behöver: "
          + "\(number(names.whole("missing"))) av \(count(names.whole("needed"), "sektor", "sektorer")).",
        "\(names.activity(gap.activities[0]))\(planned) lacks \(names.sectors(gap.sectors)), which \(names.goals(gap.goals)) "
          + "\(gap.goals.count == 1 ? "needs" : "need"): \(number(names.whole("missing"))) of \(count(names.whole("needed"), "sector", "sectors"))."
      )
    case .competenceMissing:
      let silent =
        names.whole("actors_with_competences") == 0
        ? say(
          " (filen antecknar inga kompetenser alls)", " (the file notes no competences at all)") : ""
      return capital(
        say(
          "\(names.goals(gap.goals)) behöver kompetensen \(gap.competences[0]), som ingen aktör har antecknad\(silent).",
          "\(names.goals(gap.goals)) \(gap.goals.count == 1 ? "needs" : "need") the competence \(gap.competences[0]), which is noted "
            + "for no actor\(silent)."))
    case .competenceSingle:
      return capital(
        say(
          "\(names.goals(gap.goals)) behöver kompetensen \(gap.competences[0]), som bara \(names.actors(gap.actors)) har.",
          "\(names.goals(gap.goals)) \(gap.goals.count == 1 ? "needs" : "need") the competence \(gap.competences[0]), which only "
            + "\(names.actors(gap.actors)) has."))
    default:
      let supporters = names.whole("supports")
      let (for_, against) = (gap.actors.prefix(supporters), gap.actors.dropFirst(supporters))
      return say(
        "Om \(names.goals(gap.goals)) står aktörer mot varandra: \(names.actors(for_)) stöder det, \(names.actors(against)) är emot.",
        "On \(names.goals(gap.goals)) actors stand against each other: \(names.actors(for_)) \(supporters == 1 ? "supports" : "support") "
          + "it, \(names.actors(against)) \(against.count == 1 ? "opposes" : "oppose") it.")
    }
  }
}
