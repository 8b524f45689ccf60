// A year of forums in words: the calendar, which gap is worked on when, how the load falls, and what the year is worth.

public import NetworkAnalysis
public import NetworkModel
public import PlanModel

extension Phrasebook {
  /// So many actors are told by name where the load is.
  private static let actorsShown = 8

  /// A plan of a year as a text.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - gaps: The gaps that it speaks of.
  ///   - network: The network, for names.
  public func text(for plan: SeriesPlan, gaps: [Gap], of network: StakeholderNetwork) -> String {
    let title = plan.title?.text(in: language) ?? say("Forum \(plan.year)", "Forums \(plan.year)")
    var head = count(plan.forums.count, say("forum", "forum"), say("forum", "forums")) + say(" under ", " in ")
    head += "\(plan.year)"
    if let most = plan.mostInvitations {
      let times = count(most, say("gång", "time"), say("gånger", "times"))
      head += say(". Ingen bjuds in mer än \(times)", ". Nobody is invited more than \(times)")
    }
    let calendar = plan.forums.enumerated().map { place, forum in entry(forum, place, network) }
    var paragraphs = [
      title + "\n" + String(repeating: "=", count: title.count), wrapped(head + "."),
      say("KALENDER", "CALENDAR"),
    ]
    paragraphs += calendar
    if !plan.gaps.isEmpty { paragraphs.append(coverage(plan, gaps, network)) }
    paragraphs.append(load(plan, network))
    paragraphs.append(worth(plan))
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  // MARK: The calendar

  private func entry(_ forum: SeriesPlan.Forum, _ place: Int, _ network: StakeholderNetwork) -> String {
    func actor(_ id: String) -> String {
      network.actors.first { $0.id.text == id }?.shortestName(in: language) ?? id
    }
    var lines = [wrapped("\(number(place + 1)). " + opening(forum), indent: 3, firstIndent: 1)]
    func add(_ text: String) { lines.append(wrapped(text, indent: 6, firstIndent: 4)) }
    if let theme = forum.theme {
      add(say("Tema: ", "Theme: ") + (theme.title?.text(in: language) ?? theme.id) + missed(forum))
    }
    if let host = forum.plan.host { add(say("Värd: ", "Host: ") + actor(host)) }
    let people = forum.plan.invited.map { invitation -> String in
      let who = [invitation.name, invitation.actor.map(actor)].compactMap { $0 }.joined(separator: ", ")
      return who.isEmpty || who == invitation.id ? invitation.id : "\(who) (\(invitation.id))"
    }
    add(
      say("Inbjudna (\(number(people.count))): ", "Invited (\(number(people.count))): ")
        + people.joined(separator: "; "))
    if !forum.plan.openSeats.isEmpty {
      let open = forum.plan.openSeats.map { seats in
        let sector = network.allSectors.first { $0.id.text == seats.sector } ?? Sector(id: Sector.ID(seats.sector))
        return "\(number(seats.count)) \(seats.count == 1 ? member(of: sector) : countedMembers(of: sector))"
      }
      add(say("Öppna platser: ", "Open seats: ") + list(open))
    }
    if let pairs = forum.plan.parts.first(where: { $0.name == "contacts" })?.count {
      add(say("Nya möten över sektorsgränser: ", "New meetings across sectors: ") + number(pairs))
    }
    return lines.joined(separator: "\n")
  }

  private func missed(_ forum: SeriesPlan.Forum) -> String {
    forum.plan.missedThemes.isEmpty ? "" : say(" (för få företräder det)", " (too few speak for it)")
  }

  private func opening(_ forum: SeriesPlan.Forum) -> String {
    var text = day(forum.meeting.day)
    text = text.prefix(1).uppercased() + text.dropFirst()
    if let when = forum.plan.when {
      text += say(" klockan \(clock(when.start))", " at \(clock(when.start))")
      text += when.end.map { "\u{2013}" + clock($0) } ?? ""
    }
    if let place = forum.plan.place { text += ", " + place.text(in: language) }
    if let from = forum.meeting.movedFrom {
      let why = PublicHoliday(from).map { say(", som är ", ", which is ") + name(of: $0) } ?? ""
      text += say(" (i stället för \(day(from))\(why))", " (instead of \(day(from))\(why))")
    }
    return text
  }

  private func day(_ day: CalendarDay) -> String {
    name(of: day.weekday) + " " + (day.date.map(date) ?? "")
  }

  // MARK: Gaps and load

  /// A fact of gaps with the forums that work on it, and those whose nominated guests will.
  private struct FactOfYear {
    let fact: GapFact
    var forums: Set<Int> = []
    var awaiting: Set<Int> = []
  }

  private func coverage(_ plan: SeriesPlan, _ gaps: [Gap], _ network: StakeholderNetwork) -> String {
    let records = NamedRecords(network)
    let told = Dictionary(plan.gaps.map { ($0.gap, $0) }, uniquingKeysWith: { first, _ in first })
    let facts = GapFact.facts(of: gaps.filter { told[$0.id] != nil }).map { fact -> FactOfYear in
      var year = FactOfYear(fact: fact)
      // What only follows from the gap that leads is worked on with it, and not in its place.
      let lead = told[fact.lead.id]
      for coverage in fact.gaps.compactMap({ told[$0.id] }) {
        if lead?.forums.isEmpty == false { year.forums.formUnion(coverage.forums) }
        if lead?.awaiting.isEmpty == false { year.awaiting.formUnion(coverage.awaiting) }
      }
      return year
    }
    let covered = facts.filter { !$0.forums.isEmpty }
    let awaited = facts.filter { $0.forums.isEmpty && !$0.awaiting.isEmpty }
    let open = facts.filter { $0.forums.isEmpty && $0.awaiting.isEmpty }
    let waiting =
      awaited.isEmpty
      ? ""
      : say(
        ", och \(number(awaited.count)) väntar på dem som nomineras till de öppna platserna",
        ", and \(number(awaited.count)) \(awaited.count == 1 ? "waits" : "wait") for those to be nominated for the open seats"
      )
    var lines = [
      say("GAPEN ÖVER ÅRET", "THE GAPS OVER THE YEAR"),
      wrapped(
        say(
          "Forumen arbetar med \(number(covered.count)) av \(number(facts.count)) gap\(waiting). Siffran före ett gap är forumets "
            + "nummer.",
          "The forums work on \(number(covered.count)) of \(number(facts.count)) gaps\(waiting). The number before a gap is that "
            + "of the forum."),
        indent: 1, firstIndent: 1),
    ]
    func numbered(_ facts: [FactOfYear], _ forums: (FactOfYear) -> Set<Int>) -> [String] {
      facts.map { fact in
        let which =
          plan.forums.count > 1 && forums(fact).count == plan.forums.count
          ? "\(number(1))\u{2013}\(number(plan.forums.count))"
          : list(forums(fact).sorted().map { number($0 + 1) }, limit: 6)
        return wrapped("\(which): \(sentence(for: fact.fact, among: records))", indent: 5, firstIndent: 1)
      }
    }
    lines += numbered(covered, \.forums)
    if !awaited.isEmpty {
      lines.append(
        wrapped(
          say("Väntar på dem som nomineras:", "Waiting for those to be nominated:"), indent: 1, firstIndent: 1))
      lines += numbered(awaited, \.awaiting)
    }
    if !open.isEmpty {
      lines.append(wrapped(say("Inget forum arbetar med:", "No forum works on:"), indent: 1, firstIndent: 1))
      lines += open.map { wrapped("\u{2013} " + sentence(for: $0.fact, among: records), indent: 5, firstIndent: 1) }
    }
    return lines.joined(separator: "\n")
  }

  private func load(_ plan: SeriesPlan, _ network: StakeholderNetwork) -> String {
    let all = plan.people.reduce(0) { $0 + $1.invitations }
    let invitations = count(all, say("inbjudan", "invitation"), say("inbjudningar", "invitations"))
    var lines = [
      say("HUR LASTEN FALLER", "HOW THE LOAD FALLS"),
      wrapped(
        say(
          "\(invitations) till \(count(plan.people.count, "person", "personer")) som kunde bjudas in:",
          "\(invitations) for \(count(plan.people.count, "person", "people")) who could be invited:"), indent: 1,
        firstIndent: 1),
    ]
    for (times, people) in plan.peopleByInvitations.enumerated() where people > 0 {
      let often = count(times, say("gång", "time"), say("gånger", "times"))
      lines.append("   \(often): \(count(people, say("person", "person"), say("personer", "people")))")
    }
    let busy = plan.actors.filter { $0.invitations > 0 }
    if !busy.isEmpty {
      let names = busy.map { load in
        let actor = network.actors.first { $0.id.text == load.id }?.shortestName(in: language) ?? load.id
        return "\(actor) \(number(load.invitations))"
      }
      lines.append(
        wrapped(
          say("Flest inbjudningar per aktör: ", "Most invitations by actor: ") + list(names, limit: Self.actorsShown)
            + ".", indent: 3, firstIndent: 1))
    }
    let idle = plan.actors.filter { $0.invitations == 0 }.map { load in
      network.actors.first { $0.id.text == load.id }?.shortestName(in: language) ?? load.id
    }
    if !idle.isEmpty {
      lines.append(
        wrapped(
          say("Bjuds inte in under året: ", "Not invited during the year: ") + list(idle, limit: 12) + ".", indent: 3,
          firstIndent: 1))
    }
    return lines.joined(separator: "\n")
  }

  private func worth(_ plan: SeriesPlan) -> String {
    let bound = bound(of: plan.value).map { "; " + $0 } ?? ""
    let points = say("\(plan.value.value) poäng", "\(plan.value.value) points")
    let before = number(plan.firstValue)
    return [
      say("VAD ÅRET GER", "WHAT THE YEAR GIVES"),
      wrapped(
        say(
          "Sammanlagt \(points)\(bound). Forumen planerade ett efter ett gav \(before).",
          "\(points) in all\(bound). The forums planned one after another gave \(before)."), indent: 1, firstIndent: 1),
    ].joined(separator: "\n")
  }
}
