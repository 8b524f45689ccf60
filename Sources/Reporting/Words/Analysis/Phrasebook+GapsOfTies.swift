// What a gap of sectors or of the structure of ties is, in a plain sentence with its figures.

import NetworkAnalysis
import NetworkModel

extension Phrasebook {
  // MARK: Sectors

  /// That goals need both of two sectors; nothing where none does.
  private func needsBoth(_ goals: [Goal.ID], _ names: NetworkNames) -> String {
    guard !goals.isEmpty else { return "" }
    let subject = capital(names.goals(goals))
    return say(" \(subject) behöver båda.", " \(subject) \(form(goals.count, "needs", "need")) both.")
  }

  /// `1 och 4 aktörer`.
  private func sizes(_ first: Int, _ second: Int) -> String {
    if first == second {
      return say(
        "\(form(first, "en aktör", "\(number(first)) aktörer")) var",
        "\(form(first, "one actor", "\(number(first)) actors")) each")
    }
    return say("\(number(first)) och \(number(second)) aktörer", "\(number(first)) and \(number(second)) actors")
  }

  func apart(_ pair: Gap.SectorPair, _ names: NetworkNames) -> String {
    let (first, second) = (capital(names.sector(pair.first)), names.sector(pair.second))
    let (sizes, expected) = (sizes(pair.firstSize, pair.secondSize), decimal(pair.expected, places: 1))
    return say(
      "\(first) och \(second) (\(sizes)) har ingen samverkan alls; slumpen hade gett ungefär \(expected) band.",
      "\(first) and \(second) (\(sizes)) do not work together at all; chance would have given about \(expected) ties.")
      + needsBoth(pair.goals, names)
  }

  func thin(_ pair: Gap.SectorPair, _ names: NetworkNames) -> String {
    let (first, second) = (capital(names.sector(pair.first)), names.sector(pair.second))
    let (sizes, expected) = (sizes(pair.firstSize, pair.secondSize), decimal(pair.expected, places: 1))
    return say(
      "\(first) och \(second) (\(sizes)) har \(count(pair.observed, "band", "band")), mot ungefär \(expected) om "
        + "slumpen fått råda: färre än slumpen förklarar.",
      "\(first) and \(second) (\(sizes)) have \(count(pair.observed, "tie", "ties")), against about \(expected) by "
        + "chance: fewer than chance explains.") + needsBoth(pair.goals, names)
  }

  /// That a sector has no actor, with what calls for it.
  func missingSector(_ sector: Sector.ID, _ goals: [Goal.ID], _ isTargetGroup: Bool, _ names: NetworkNames) -> String {
    let isNamed = isOnlyNamed(names.sectorRecord(sector))
    let them = isNamed ? say("den", "it") : say("dem", "them")
    let needs =
      goals.isEmpty
      ? []
      : [names.goals(goals) + say(" behöver \(them)", form(goals.count, " calls for \(them)", " call for \(them)"))]
    let group =
      isTargetGroup ? [say("planens målgrupp omfattar \(them)", "the plan's target group includes \(them)")] : []
    if isNamed {
      return say(
        "Sektorn \(names.sector(sector)) har ingen aktör i nätverket, fast \(list(needs + group)).",
        "The sector \(names.sector(sector)) has no actor in the network, though \(list(needs + group)).")
    }
    if isTheRegion(names.sectorRecord(sector)) {
      return say(
        "Regionen finns inte i nätverket, fast \(list(needs + group)).",
        "The region is not in the network, though \(list(needs + group)).")
    }
    return say(
      "Inga \(names.sector(sector)) finns i nätverket, fast \(list(needs + group)).",
      "There are no \(names.sector(sector)) in the network, though \(list(needs + group)).")
  }

  func brokered(by broker: NetworkActor.ID, _ pair: Gap.Brokered, _ names: NetworkNames) -> String {
    let (first, second) = (names.sector(pair.first), names.sector(pair.second))
    if pair.ties == 0 {
      return say(
        "\(capital(first)) och \(second) har ingen direkt samverkan, och \(names.actor(broker)) är deras enda gemensamma part.",
        "\(capital(first)) and \(second) do not work together directly, and \(names.actor(broker)) is their only common partner."
      ) + needsBoth(pair.goals, names)
    }
    let ties = say(count(pair.contacts, "band", "band"), count(pair.contacts, "tie", "ties"))
    return say(
      "All direkt samverkan mellan \(first) och \(second) går genom \(names.actor(broker)) (\(ties)).",
      "All direct ties between \(first) and \(second) run through \(names.actor(broker)) (\(ties)).")
      + needsBoth(pair.goals, names)
  }

  // MARK: Structure

  func sentence(for hole: Gap.Hole, _ names: NetworkNames) -> String {
    let sizes = sizes(hole.first.size, hole.second.size)
    let who =
      hole.nearest.count < 2
      ? ""
      : say(
        "; närmast varandra är \(names.actors(hole.nearest))",
        "; nearest to each other are \(names.actors(hole.nearest))")
    guard let tie = hole.tie else {
      return say(
        "Två grupper som var för sig samverkar tätt (\(sizes)) har inget band sinsemellan\(who).",
        "Two groups that each work closely together (\(sizes)) have no tie between them\(who).")
    }
    let ends = names.actors([tie.first, tie.second])
    return say(
      "Två grupper som var för sig samverkar tätt (\(sizes)) har bara ett band sinsemellan, \(ends)\(who).",
      "Two groups that each work closely together (\(sizes)) have a single tie between them, \(ends)\(who).")
  }

  func cut(
    _ actor: NetworkActor.ID, _ cutOff: [NetworkActor.ID], _ count: Int, _ names: NetworkNames
  ) -> String {
    let who = cutOff.isEmpty ? "" : ": " + names.actors(cutOff)
    let lost = (self.count(count, "aktör", "aktörer"), self.count(count, "actor loses", "actors lose"))
    return say(
      "Utan \(names.actor(actor)) tappar \(lost.0) kontakten med de andra\(who).",
      "Without \(names.actor(actor)) \(lost.1) contact with the others\(who).")
  }

  func onlyWay(_ near: String, _ far: [NetworkActor.ID], _ cutOffCount: Int, _ names: NetworkNames) -> String {
    let others = names.actors(far)
    if cutOffCount > far.count {
      return say(
        "Bandet \(near)\u{A0}\u{2013} \(others) är enda vägen till \(count(cutOffCount, "aktör", "aktörer")).",
        "The tie \(near)\u{A0}\u{2013} \(others) is the only way to \(count(cutOffCount, "actor", "actors")).")
    }
    return say(
      "\(others) har \(near) som enda part.",
      "\(others) \(form(far.count, "has", "have")) \(near) as \(form(far.count, "its", "their")) only partner.")
  }

  func alone(_ sector: Sector.ID, _ isolated: [NetworkActor.ID], of size: Int, _ names: NetworkNames) -> String {
    let (who, count, all) = (names.actors(isolated), number(isolated.count), number(size))
    let work = form(isolated.count, "works", "work")
    if Sector.isUnknown(sector), size == 1 {
      return say(
        "\(who), vars sektor inte är känd, samverkar inte med någon.",
        "\(who), whose sector is not known, works with nobody.")
    }
    if Sector.isUnknown(sector) {
      return say(
        "Av \(self.count(size, "aktör", "aktörer")) vars sektor inte är känd samverkar \(count) inte med någon: \(who).",
        "Of \(self.count(size, "actor", "actors")) whose sector is not known \(count) \(work) with nobody: \(who).")
    }
    guard size > 1 else {
      let member = member(of: names.records.sectors[sector] ?? Sector(id: sector))
      return say(
        "\(who), den enda som räknas här som \(member), samverkar inte med någon.",
        "\(who), the only one filed here under \(names.sector(sector)), works with nobody.")
    }
    return say(
      "\(capital(names.sector(sector))): \(count) av \(all) aktörer samverkar inte med någon: \(who).",
      "\(capital(names.sector(sector))): \(count) of \(all) actors \(work) with nobody: \(who).")
  }
}
