// What a report says first: what we see, what is missing, what we ask for a decision on.

import NetworkAnalysis
import NetworkModel
import PlanModel

extension Phrasebook {
  /// Who hangs together, who stands alone, and who connects the sectors.
  func sightings(of summary: NetworkSummary, _ bridges: BridgingActors, among records: NamedRecords) -> String {
    let actors = count(summary.actors, say("aktör", "actor"), say("aktörer", "actors"))
    let sectors = count(summary.sectors.count, say("sektor", "sector"), say("sektorer", "sectors"))
    guard summary.ties > 0, let largest = summary.componentSizes.first else {
      return say(
        "\(actors) i \(sectors) finns i underlaget; ännu samverkar inga av dem.",
        "\(actors) in \(sectors) are in the data; none of them work together yet.")
    }
    let (part, alone) = (number(largest), number(summary.isolates.count))
    let net =
      largest == summary.actors
      ? say(
        "Alla \(actors) i \(sectors) hänger ihop i ett nät.",
        "All \(actors) in \(sectors) are connected in one network.")
      : summary.isolates.isEmpty
        ? say(
          "\(part) av \(actors) i \(sectors) hänger ihop i ett nät.",
          "\(part) of \(actors) in \(sectors) are connected in one network.")
        : say(
          "\(part) av \(actors) i \(sectors) hänger ihop i ett nät, och \(alone) samverkar inte med någon i underlaget.",
          "\(part) of \(actors) in \(sectors) are connected in one network, and \(alone) work with nobody in the data.")
    guard let first = bridges.foremost.first else { return net }
    let name = records.network.actors[first.place].shortestName(in: language)
    return net
      + say(
        " Främsta brobyggare är \(name): \(percent(first.share)) av vägarna mellan sektorer går genom den.",
        " The foremost bridging actor is \(name): \(percent(first.share)) of the shortest paths between sectors run through it."
      )
  }

  /// That sectors are missing.
  ///
  /// `Företag och vårdgivare finns inte med i samverkan, fast målen behöver dem.`
  func absent(_ sectors: [String]) -> String {
    let who = capital(list(sectors))
    return say(
      "\(who) finns inte med i samverkan, fast målen behöver dem.",
      "\(who) are not part of it, although the goals call for them.")
  }

  /// What to decide on first; nil without gaps.
  ///
  /// That somebody asks the sectors which are missing, all in one sentence where that is to be done by one for one forum; else what
  /// is proposed for the most severe fact.
  ///
  /// - Parameter plans: Forums that are planned; one of them that is the forum of the gap is told with it, once.
  func decision(on facts: [GapFact], among records: NamedRecords, with plans: [ForumPlan] = []) -> String? {
    guard let first = facts.first else { return nil }
    let names = NetworkNames(words: self, records: records)
    let alike = facts.filter { fact in
      fact.kind == .sectorEmpty && fact.lead.proposal.through == first.lead.proposal.through
        && fact.lackingForum == first.lackingForum
    }
    guard first.kind == .sectorEmpty, let forum = first.lackingForum, let through = first.lead.proposal.through else {
      return proposal(for: first, among: records)
    }
    let sectors = names.sectors(alike.flatMap(\.lead.sectors))
    if let held = plan(plans, of: first, among: records).flatMap(decision) {
      return held + " "
        + say(
          "\(capital(names.actor(through))) frågar vilka \(sectors) som vill vara med.",
          "\(capital(names.actor(through))) asks which \(sectors) want to take part.")
    }
    return say(
      "Att \(names.actor(through)) frågar vilka \(sectors) som vill vara med, och bjuder in dem till \(names.activity(forum)).",
      "That \(names.actor(through)) asks which \(sectors) want to take part, and invites them to \(names.activity(forum))."
    )
  }

  /// The plan, of some, that is the forum whose gap is told first.
  func plan(_ plans: [ForumPlan], of fact: GapFact?, among records: NamedRecords) -> ForumPlan? {
    guard let fact, fact.kind == .sectorEmpty, let forum = fact.lackingForum.flatMap({ records.activities[$0] }) else {
      return nil
    }
    return plans.first { $0.when != nil && $0.isMeeting(of: forum) }
  }

  /// That a forum is held: `Att ”Forum” hålls 10 mars 2027: 15 bjuds in, och 9 platser ska fyllas.` Nil for one without a day.
  func decision(on plan: ForumPlan) -> String? {
    guard let when = plan.when else { return nil }
    let open = plan.openSeats.reduce(0) { $0 + $1.count }
    let many = plan.invited.count
    let name = say("\u{201D}\(title(of: plan))\u{201D}", "\u{201C}\(title(of: plan))\u{201D}")
    let seats =
      open == 0
      ? ""
      : form(
        open, say(", och en plats ska fyllas", ", and one seat is to be filled"),
        say(", och \(number(open)) platser ska fyllas", ", and \(number(open)) seats are to be filled"))
    return say(
      "Att \(name) hålls \(date(when.start.day)): \(number(many)) bjuds in\(seats).",
      "That \(name) is held on \(date(when.start.day)): \(number(many)) \(form(many, "is", "are")) invited\(seats).")
  }
}

extension GapFact {
  /// The forum that lacks the sector.
  var lackingForum: Activity.ID? {
    gaps.lazy.compactMap { gap -> Activity.ID? in
      if case .forumSectorMissing(let forum, _, _, _, _, _) = gap.facts { forum } else { nil }
    }.first
  }
}

extension ForumPlan {
  /// Whether this is the forum or round table that a network tells of: by its id, by its name, or, for a meeting that the network
  /// has only planned, by a name that begins with the activity's, and a goal of both.
  func isMeeting(of activity: Activity) -> Bool {
    if id == activity.id.text { return true }
    guard ["forum", "roundTable"].contains(activity.kind) else { return false }
    func plain(_ text: LocalizedText?) -> [String] {
      text?.wordings.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased() } ?? []
    }
    let (own, names) = (plain(title), (plain(activity.name) + plain(activity.shortName)).filter { !$0.isEmpty })
    if own.contains(where: names.contains) { return true }
    let isToCome = activity.status == .planned || activity.status == .proposed
    return isToCome && !Set(goals).isDisjoint(with: activity.goals.map(\.text))
      && own.contains { title in names.contains { title.hasPrefix($0 + " ") || title.hasPrefix($0 + ":") } }
  }
}
