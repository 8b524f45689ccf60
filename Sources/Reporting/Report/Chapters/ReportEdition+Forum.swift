// The chapter of a forum: what it is, what it achieves, who is invited and why, reserves, and what stays uncovered.

import NetworkAnalysis
import NetworkModel
import PlanModel

extension ReportEdition {
  /// Gaps named on which nobody invited works, at most.
  private static let mostMissed = 3
  /// Reserves named, at most.
  private static let mostReserves = 12
  /// Invitations on the page, at most; the file of invitations has all.
  private static let mostInvited = 300

  /// The name of a forum's chapter in the page's anchors.
  static func anchor(ofForum place: Int) -> String { place == 0 ? "forum" : "forum-\(place + 1)" }

  func forum(_ page: inout HTMLBuilder, _ place: Int) {
    let forum = content.forums[place]
    let plan = forum.plan
    let labels = forum.labels(in: language)
    let facts = phrases.facts(
      of: plan, in: forum.network,
      goals: { id in
        forum.network.goals.first { $0.id.text == id }.map(goalName) ?? id
      })
    page.element("div", ["class": "glance"]) { page in
      page.element("div") { page in
        page.element("dl", ["class": "facts"]) { page in
          for (word, fact) in facts {
            page.element("div") { page in
              page.element("dt", text: word)
              page.element("dd", text: fact)
            }
          }
        }
        for note in notes(on: forum) { page.element("p", ["class": "soft"], text: note) }
        mix(&page, plan)
        awaited(&page, plan, forum)
      }
      page.element("div") { who(&$0, plan, forum, labels) }
    }
    folds(&page) { page in
      let seats = phrases.number(plan.invited.count)
      fold(
        &page, say("Alla \(seats) inbjudna, med skäl och ersättare", "All \(seats) invited, with reasons and stand-ins")
      ) {
        page in
        invited(&page, plan, forum, labels)
      }
      fold(&page, say("Vad planen ger, och vad den inte täcker", "What the plan gives, and what it does not cover")) {
        page in
        worth(&page, plan)
        missed(&page, plan, forum)
      }
      if let seating = plan.seating {
        fold(&page, say("Borden, runda för runda", "The tables, round by round")) { page in
          self.seating(
            &page,
            Tables(
              plan: seating, pictures: forum.pictures[language] ?? [], labels: labels, file: forum.planFile,
              event: forum.eventFile)
          )
        }
      }
    }
  }

  // MARK: At a glance

  /// Who is invited, sector by sector, and the seats that are to be filled.
  private func who(
    _ page: inout HTMLBuilder, _ plan: ForumPlan, _ forum: ReportForum, _ labels: [String: String]
  ) {
    var order: [String] = []
    var members: [String: [String]] = [:]
    for entry in plan.invited {
      let sector = entry.sector ?? ""
      if members[sector] == nil { order.append(sector) }
      members[sector, default: []].append(labels[entry.id] ?? entry.id)
    }
    page.element("h3", text: say("Vilka som bjuds in", "Who is invited"))
    page.element("dl", ["class": "facts"]) { page in
      for sector in order {
        page.element("div") { page in
          page.element(
            "dt", text: sector.isEmpty ? say("Övriga", "Others") : self.sector(sector, forum).pluralName(in: language))
          page.element("dd", text: phrases.list(members[sector] ?? [], limit: 8))
        }
      }
      for seats in plan.openSeats {
        page.element("div", ["class": "open-seats"]) { page in
          page.element("dt", text: sector(seats.sector, forum).pluralName(in: language))
          let free = phrases.count(
            seats.count, say("plats att fylla", "seat to fill"), say("platser att fylla", "seats to fill"))
          page.element("dd", text: free + (seats.note.map { ": " + $0.text(in: language) } ?? ""))
        }
      }
    }
  }

  private func sector(_ id: String, _ forum: ReportForum) -> Sector {
    forum.network.allSectors.first { $0.id.text == id } ?? Sector(id: Sector.ID(id))
  }

  /// Why this mix: what it gives, in a sentence.
  private func mix(_ page: inout HTMLBuilder, _ plan: ForumPlan) {
    let gains = plan.parts.enumerated().filter { $0.element.points > 0 && ($0.element.count ?? 0) > 0 }
      .sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }
      .compactMap { phrases.gain(of: $0.element) }
    guard !gains.isEmpty else { return }
    page.element("h3", text: say("Varför denna blandning", "Why this mix"))
    let proof =
      plan.value.isProved
      ? say(" Ingen annan blandning ger mer.", " No other mix gives more.") : ""
    page.element("p", text: phrases.capital(phrases.list(gains)) + "." + proof)
  }

  /// What the reader has to know of where the plan comes from.
  private func notes(on forum: ReportForum) -> [String] {
    var notes: [String] = []
    if forum.isOfAnotherNetwork {
      let title = phrases.title(of: forum.network)
      notes.append(
        say(
          "Forumet är planerat på ett annat nätverk än sidans: \(title).",
          "The forum was planned on another network than this page's: \(title)."))
    }
    if let sentences = forum.plan.sentences, sentences.language == nil {
      notes.append(
        say(
          "Planen är läst från en fil; skälen står på filens språk.",
          "The plan was read from a file; the reasons are in the file's language."))
    }
    if forum.plan.termination?.reason == .interrupted {
      notes.append(
        say(
          "Sökningen avbröts; planen är den bästa dittills.",
          "The search was interrupted; the plan is the best so far."))
    }
    return notes
  }

  // MARK: Who

  private func invited(
    _ page: inout HTMLBuilder, _ plan: ForumPlan, _ forum: ReportForum, _ labels: [String: String]
  ) {
    guard !plan.invited.isEmpty else {
      page.element("p", text: say("Ingen är inbjuden.", "Nobody is invited."))
      return
    }
    if plan.invited.count > Self.mostInvited {
      let (shown, all) = (phrases.number(Self.mostInvited), phrases.number(plan.invited.count))
      page.element(
        "p", ["class": "soft"],
        text: say(
          "De första \(shown) av \(all) visas; alla finns i \(forum.invitationsFile).",
          "The first \(shown) of \(all) are shown; all are in \(forum.invitationsFile)."))
    }
    page.element("ol", ["class": "entries invited"]) { page in
      var rank = 0
      for run in phrases.invitationRuns(plan, of: forum.network) {
        for (place, told) in run.entries.enumerated() where rank < Self.mostInvited {
          rank += 1
          let entry = told.invitation
          page.element("li") { page in
            page.element("div", ["class": "rank", "aria-hidden": "true"], text: phrases.number(rank))
            page.element("div") { page in
              if place == 0, let common = run.common { page.element("p", ["class": "soft"], text: common) }
              if let sector = entry.sector {
                page.element("p", ["class": "kind"], text: self.sector(sector, forum).name(in: language))
              }
              page.element("h4") { heading(&$0, entry, forum) }
              if !told.reason.isEmpty { page.element("p", text: told.reason) }
              if run.showsStandIns(entry) { standIns(&page, phrases.standIns(entry.standIns, labels)) }
              if place == run.entries.count - 1, let shared = run.standIns {
                standIns(&page, phrases.standIns(shared.ids, for: shared.of, labels))
              }
            }
          }
        }
      }
    }
    if !plan.reserves.isEmpty {
      page.element("p") { page in
        page.element("strong", text: say("Reserver, de mest användbara först: ", "Reserves, the most useful first: "))
        page.text(phrases.list(plan.reserves.map { labels[$0] ?? $0 }, limit: Self.mostReserves) + ".")
      }
    }
  }

  /// Who is invited: the name where the plan has it, the actor, the role.
  private func heading(_ page: inout HTMLBuilder, _ entry: ForumPlan.Invitation, _ forum: ReportForum) {
    if let name = entry.name { page.text(name + (entry.actor == nil ? "" : ", ")) }
    if let id = entry.actor {
      if let place = lookup.places[NetworkActor.ID(id)], !forum.isOfAnotherNetwork {
        actorLink(&page, place)
      } else {
        page.text(forum.network.actors.first { $0.id.text == id }?.name.text(in: language) ?? id)
      }
    } else if entry.name == nil {
      page.text(entry.id)
    }
    if let role = entry.role, !role.isEmpty { page.text(", " + role) }
  }

  private func standIns(_ page: inout HTMLBuilder, _ sentence: String) {
    page.element("p", ["class": "soft"], text: sentence + ".")
  }

  // MARK: What it gives

  private func worth(_ page: inout HTMLBuilder, _ plan: ForumPlan) {
    page.element("p", text: phrases.worth(of: plan))
    let parts = plan.parts.filter { $0.points != 0 || ($0.count ?? 0) > 0 }
    guard !parts.isEmpty else { return }
    table(
      &page, label: say("Värdet, del för del", "The worth, part by part"), isSortable: false,
      columns: [(say("Vad", "What"), false), (say("Antal", "Number"), true), (say("Poäng", "Points"), true)],
      rows: parts.map { part in
        let name = phrases.name(of: part)
        return [
          Cell(name.prefix(1).uppercased() + name.dropFirst()),
          Cell(part.count.map(phrases.number) ?? "\u{2013}", value: part.count.map(String.init) ?? ""),
          Cell(
            (part.points < 0 ? "\u{2212}" : "") + phrases.number(abs(part.points)), value: String(part.points)),
        ]
      })
  }

  /// What waits for those who are yet to be nominated.
  private func awaited(_ page: inout HTMLBuilder, _ plan: ForumPlan, _ forum: ReportForum) {
    let awaited = plan.missedGaps.filter(\.isAwaited).map(\.id)
    guard !awaited.isEmpty else { return }
    page.element("h3", text: say("Vad som väntar på dem som nomineras", "What waits for those to be nominated"))
    page.element("ul") { gaps(&$0, awaited, forum) }
  }

  private func missed(_ page: inout HTMLBuilder, _ plan: ForumPlan, _ forum: ReportForum) {
    let missed = plan.missedGaps.filter { !$0.isAwaited }.map(\.id)
    guard !plan.missedThemes.isEmpty || !missed.isEmpty else { return }
    page.element("h3", text: say("Vad forumet inte täcker", "What the forum does not cover"))
    page.element("ul") { page in
      if !plan.missedThemes.isEmpty {
        let themes = plan.missedThemes.map { plan.themeTitles[$0]?.text(in: language) ?? $0 }
        page.element(
          "li",
          text: say("Teman som för få företräder: ", "Themes that too few speak for: ") + phrases.list(themes) + ".")
      }
      gaps(&page, missed, forum)
    }
  }

  /// Gaps as items of a list; of very many the first.
  private func gaps(_ page: inout HTMLBuilder, _ ids: [String], _ forum: ReportForum) {
    for id in ids.prefix(Self.mostMissed) { page.element("li", text: gapSentence(id, forum)) }
    let rest = ids.count - Self.mostMissed
    guard rest > 0 else { return }
    page.element(
      "li", ["class": "soft"],
      text: say("\u{2026} och \(phrases.number(rest)) till.", "\u{2026} and \(phrases.number(rest)) more."))
  }

  /// A gap in words where the page has it, else as the plan calls it.
  private func gapSentence(_ id: String, _ forum: ReportForum) -> String {
    guard !forum.isOfAnotherNetwork, let gap = lookup.gapsByID[id] else {
      return forum.sentences[language]?.gapTitles[id] ?? id
    }
    return phrases.sentence(for: gap.facts, among: lookup.records)
  }
}

extension ReportForum {
  /// What a file of the forum is called: by the kind alone where the report has one forum only.
  package var invitationsFile: String { fileName("invitations", "csv") }
  /// The plan's file.
  package var planFile: String { fileName("forum", "json") }
  /// The file of the page for the day.
  package var eventFile: String { fileName("event", "html") }
  /// The calendar's file.
  package var calendarFile: String { fileName("forum", "ics") }

  private func fileName(_ kind: String, _ ending: String) -> String {
    isAlone ? "\(kind).\(ending)" : "\(kind)-\(name).\(ending)"
  }
}
