// What somebody's coming does about a gap, as a part of the reasons for an invitation; and what a gap is called in a list.

import ForumPlanning
public import NetworkAnalysis
public import NetworkModel

extension Phrasebook {
  /// What a gap is called in a list: `mål som ingen aktivitet tjänar: 3.2 Uppdrag och roller`.
  public func title(of gap: Gap, in network: StakeholderNetwork) -> String {
    let names = NetworkNames(words: self, network: network)
    let about =
      !gap.competences.isEmpty
      ? list(gap.competences, limit: 3)
      : isOfSectors(gap)
        ? list(gap.sectors.map(names.sector), limit: 3)
        : !gap.goals.isEmpty && isOfGoals(gap)
          ? list(gap.goals.map(names.goalInList), limit: 2)
          : !gap.actors.isEmpty ? names.actors(gap.actors) : list(gap.sectors.map(names.sector), limit: 3)
    return inSentence(heading(for: gap.kind)) + (about.isEmpty ? "" : ": " + about)
  }

  private func isOfSectors(_ gap: Gap) -> Bool {
    switch gap.kind {
    case .sectorEmpty, .sectorPairApart, .sectorPairThin, .soleBroker: true
    default: false
    }
  }

  private func isOfGoals(_ gap: Gap) -> Bool {
    switch gap.kind {
    case .goalUncovered, .goalUnowned, .goalUnmeasured, .goalSectorsMissing, .goalSingleActor, .goalBehind,
      .forumSectorMissing, .positionConflict:
      true
    default: false
    }
  }

  /// What a candidate's coming does about a gap, as the end of a sentence whose subject is the candidate.
  func work(on gap: Gap, by candidate: Int, in request: ForumRequest) -> String {
    let names = NetworkNames(words: self, network: request.network)
    let own = request.sector(of: candidate).map { Sector.ID($0) }
    let actor = request.candidates[candidate].actor.map { request.network.actors[$0].id }
    let goals = names.goals(Array(gap.goals.prefix(2)))
    switch gap.kind {
    case .isolatedActor:
      return say(
        "kommer från en aktör som inte samverkar med någon i dag", "comes from an actor that works with nobody today")
    case .sectorPairApart, .sectorPairThin, .soleBroker:
      guard let own, gap.sectors.contains(own), let other = gap.sectors.first(where: { $0 != own }) else { break }
      let (here, there) = (names.sector(own), names.sector(other))
      switch gap.kind {
      case .soleBroker where !gap.actors.isEmpty:
        return say(
          "möter \(there), som \(here) i dag bara når genom \(names.actor(gap.actors[0]))",
          "meets \(there), whom \(here) reach only through \(names.actor(gap.actors[0])) today")
      case .sectorPairApart:
        return say(
          "möter \(there), som \(here) inte alls samverkar med", "meets \(there), with whom \(here) do not work at all")
      default:
        return say("möter \(there), som \(here) sällan samverkar med", "meets \(there), with whom \(here) seldom work")
      }
    case .goalUncovered where !gap.goals.isEmpty:
      return say("kan ta sig an \(goals), som ingen aktivitet tjänar", "can take up \(goals), which no activity serves")
    case .goalSectorsMissing where own != nil && !gap.goals.isEmpty:
      let here = own.map(names.sector) ?? ""
      return say("för in \(here) i arbetet med \(goals)", "brings \(here) into the work for \(goals)")
    case .forumSectorMissing where own != nil:
      let here = own.map(names.sector) ?? ""
      return say("för in \(here), som forumet saknar", "brings in \(here), whom the forum lacks")
    case .structuralHole, .cutActor, .bridgeTie:
      guard actor.map({ !gap.actors.contains($0) }) ?? true else { break }
      return say("kan binda samman \(names.actors(gap.actors))", "can tie together \(names.actors(gap.actors))")
    default: break
    }
    return say(
      "arbetar på gapet \(title(of: gap, in: request.network))",
      "works on the gap \(title(of: gap, in: request.network))")
  }

  /// That a candidate knows what the goals need and no actor has; nil where none of the gaps is about that.
  func knowledge(for gaps: [Gap]) -> String? {
    var seen: Set<String> = []
    let missing = gaps.filter { $0.kind == .competenceMissing }.flatMap(\.competences)
      .filter { seen.insert($0).inserted }
    guard !missing.isEmpty else { return nil }
    let names = list(missing.map { say("”\($0)”", "“\($0)”") })
    return say(
      "kan \(names), som målen behöver och ingen aktör har antecknad",
      "knows \(names), which the goals need and no actor has noted")
  }

  /// The sectors of actors, as those whom somebody meets: `kommuner, branschorganisationer`.
  func sectors(of actors: [Int], in network: StakeholderNetwork) -> String {
    let names = NetworkNames(words: self, network: network)
    var seen: [Sector.ID] = []
    for actor in actors where !seen.contains(network.actors[actor].sector) { seen.append(network.actors[actor].sector) }
    // Names of sectors may hold an "and" of their own, so that commas alone part them.
    return seen.map(names.sector).joined(separator: ", ")
  }
}
