// A forum's plan in words: who is invited and why, what is open, what the plan is worth, and the tables.

public import NetworkModel
public import PlanModel

extension Phrasebook {
  /// So many gaps are told in a list.
  private static let gapsShown = 6

  /// The plan of a forum as a text.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - network: The network, for names of actors and goals.
  public func text(for plan: ForumPlan, of network: StakeholderNetwork) -> String {
    let titles = sentences(for: plan, of: network).gapTitles
    let labels = ReportForum(name: "", plan: plan, network: network).labels(in: language)
    var paragraphs = [plan.title?.text(in: language) ?? say("Forum", "Forum")]
    paragraphs.append(wrapped(opening(plan)))
    paragraphs.append(
      ([say("INBJUDNA (\(number(plan.invited.count)))", "INVITED (\(number(plan.invited.count)))")]
        + invitationRuns(plan, of: network).flatMap { lines(of: $0, network, labels) }).joined(separator: "\n"))
    if !plan.openSeats.isEmpty {
      let lines = plan.openSeats.map { seats in
        let sector = network.allSectors.first { $0.id.text == seats.sector } ?? Sector(id: Sector.ID(seats.sector))
        let note = seats.note.map { ": " + $0.text(in: language) } ?? ""
        return wrapped(
          "\(number(seats.count)) \(say("från", "from")) \(members(of: sector))\(note)", indent: 3, firstIndent: 1)
      }
      paragraphs.append(([say("ÖPPNA PLATSER", "OPEN SEATS")] + lines).joined(separator: "\n"))
    }
    if !plan.reserves.isEmpty {
      paragraphs.append(
        say("RESERVER", "RESERVES") + "\n"
          + wrapped(list(plan.reserves.map { labels[$0] ?? $0 }, limit: 12), indent: 1, firstIndent: 1))
    }
    paragraphs.append(worth(plan, titles))
    if let seating = plan.seating {
      paragraphs.append(text(for: seating, labels: tableLabels(for: plan, of: network)).trimmedOfNewlines)
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  private func opening(_ plan: ForumPlan) -> String {
    var parts: [String] = []
    if let when = plan.when { parts.append(span(when)) }
    if let place = plan.place { parts.append(place.text(in: language)) }
    let seats = plan.invited.count + plan.openSeats.reduce(0) { $0 + $1.count }
    parts.append(count(seats, say("plats", "seat"), say("platser", "seats")))
    return parts.joined(separator: ", ") + "."
  }

  private func lines(of run: InvitationRun, _ network: StakeholderNetwork, _ labels: [String: String]) -> [String] {
    let actors = Dictionary(network.actors.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    var lines = run.common.map { [wrapped($0, indent: 3, firstIndent: 1)] } ?? []
    for entry in run.entries {
      lines.append(wrapped(addressee(entry.invitation, actors), indent: 3, firstIndent: 1))
      if !entry.reason.isEmpty { lines.append(wrapped(entry.reason, indent: 5, firstIndent: 5)) }
      if run.showsStandIns(entry.invitation) {
        lines.append(wrapped(standIns(entry.invitation.standIns, labels), indent: 5, firstIndent: 5))
      }
    }
    if let shared = run.standIns {
      lines.append(wrapped(standIns(shared.ids, for: shared.of, labels), indent: 5, firstIndent: 1))
    }
    return lines
  }

  private func worth(_ plan: ForumPlan, _ titles: [String: String]) -> String {
    let parts = plan.parts.filter { $0.points != 0 || ($0.count ?? 0) > 0 }.map { part in
      wrapped(describe(part), indent: 3, firstIndent: 1)
    }
    let bound = bound(of: plan.value).map { "; " + $0 }
    var lines = [
      say("VAD PLANEN GER", "WHAT THE PLAN GIVES"),
      wrapped(
        say("Sammanlagt \(plan.value.value) poäng", "\(plan.value.value) points in all") + (bound ?? "") + ".",
        indent: 1,
        firstIndent: 1),
    ]
    if let end = limit(of: plan) { lines.append(wrapped(end, indent: 1, firstIndent: 1)) }
    lines += parts
    if !plan.missedThemes.isEmpty {
      lines.append(
        wrapped(
          say("Teman som för få företräder: ", "Themes that too few speak for: ") + list(plan.missedThemes) + ".",
          indent: 3,
          firstIndent: 1))
    }
    func gaps(isAwaited: Bool, _ heading: String) {
      let ids = plan.missedGaps.filter { $0.isAwaited == isAwaited }.map(\.id)
      if ids.isEmpty { return }
      lines.append(wrapped(heading, indent: 3, firstIndent: 1))
      lines += ids.prefix(Self.gapsShown).map { id in
        wrapped("\u{2013} " + (titles[id] ?? id), indent: 5, firstIndent: 3)
      }
      let rest = ids.count - Self.gapsShown
      if rest > 0 {
        lines.append("   " + say("\u{2013} och \(number(rest)) till", "\u{2013} and \(number(rest)) more"))
      }
    }
    gaps(
      isAwaited: true, say("Gap som väntar på dem som nomineras:", "Gaps that wait for those to be nominated:"))
    gaps(isAwaited: false, say("Gap som mötet inte arbetar med:", "Gaps that the meeting does not work on:"))
    return lines.joined(separator: "\n")
  }

  private func describe(_ part: ForumPlan.Part) -> String {
    let points = self.count(part.points, say("poäng", "point"), say("poäng", "points"))
    let what = name(of: part) + (part.count.map { ": " + number($0) } ?? "")
    return "\(points): \(what)"
  }
}

extension String {
  fileprivate var trimmedOfNewlines: String { String(reversed().drop { $0 == "\n" }.reversed()) }
}
