// What a guest's coming does about a gap, as a part of the reasons for an invitation; and what a gap is called in a list.

import ForumPlanning
package import NetworkAnalysis
package import NetworkModel

extension Phrasebook {
  /// What a gap is called in a list: `mål som ingen aktivitet tjänar: 3.2 Uppdrag och roller`.
  package func title(of gap: Gap, in network: StakeholderNetwork) -> String {
    let names = NetworkNames(words: self, network: network)
    let about =
      switch gap.kind {
      case .competenceMissing, .competenceSingle: list(gap.competences, limit: 3)
      case .sectorEmpty, .sectorPairApart, .sectorPairThin, .soleBroker: list(gap.sectors.map(names.sector), limit: 3)
      case .goalUncovered, .goalUnowned, .goalUnmeasured, .goalSectorsMissing, .goalSingleActor, .goalBehind,
        .forumSectorMissing, .positionConflict:
        list(gap.goals.map(names.goalInList), limit: 2)
      case .structuralHole, .cutActor, .bridgeTie, .isolatedActor, .lapsedActivity: names.actors(gap.actors)
      }
    return inSentence(heading(for: gap.kind)) + (about.isEmpty ? "" : ": " + about)
  }

  /// What a candidate's coming does about a gap, as the end of a sentence whose subject is the candidate.
  func work(on gap: Gap, by candidate: Int, in request: ForumRequest) -> String {
    let names = NetworkNames(words: self, network: request.network)
    let own = request.sector(of: candidate).map { Sector.ID($0) }
    let actor = request.candidates[candidate].actor.map { request.network.actors[$0].id }
    /// The two sectors of a pair in words, the candidate's own first; nil where it is of neither.
    func ends(_ first: Sector.ID, _ second: Sector.ID) -> (here: String, there: String)? {
      guard let own, own == first || own == second else { return nil }
      return (names.sector(own), names.sector(own == first ? second : first))
    }
    switch gap.facts {
    case .isolatedActor:
      return say(
        "kommer från en aktör som inte samverkar med någon i dag", "comes from an actor that works with nobody today")
    case .sectorPairApart(let pair):
      guard let (here, there) = ends(pair.first, pair.second) else { break }
      return say(
        "möter \(there), som \(here) inte alls samverkar med", "meets \(there), with whom \(here) do not work at all")
    case .sectorPairThin(let pair):
      guard let (here, there) = ends(pair.first, pair.second) else { break }
      return say("möter \(there), som \(here) sällan samverkar med", "meets \(there), with whom \(here) seldom work")
    case .soleBroker(let broker, let pair):
      guard let (here, there) = ends(pair.first, pair.second) else { break }
      return say(
        "möter \(there), som \(here) i dag bara når genom \(names.actor(broker))",
        "meets \(there), whom \(here) reach only through \(names.actor(broker)) today")
    case .goalUncovered(let goal, _, _):
      let goal = names.goals([goal])
      return say("kan ta sig an \(goal), som ingen aktivitet tjänar", "can take up \(goal), which no activity serves")
    case .goalSectorsMissing(let goal, _, _, _):
      guard let own else { break }
      let (here, goal) = (names.sector(own), names.goals([goal]))
      return say("för in \(here) i arbetet med \(goal)", "brings \(here) into the work for \(goal)")
    case .forumSectorMissing:
      guard let own else { break }
      let here = names.sector(own)
      return say("för in \(here), som forumet saknar", "brings in \(here), whom the forum lacks")
    case .structuralHole, .cutActor, .bridgeTie:
      guard actor.map({ !gap.actors.contains($0) }) ?? true else { break }
      return say("kan binda samman \(names.actors(gap.actors))", "can tie together \(names.actors(gap.actors))")
    case .goalUnowned, .goalUnmeasured, .goalSingleActor, .goalBehind, .sectorEmpty, .lapsedActivity,
      .competenceMissing, .competenceSingle, .positionConflict:
      break
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
