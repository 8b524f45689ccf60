// The text shown for an actor selected on the map: partners, role, gaps and what to do.

import NetworkAnalysis
import NetworkModel
import PlanModel

extension ReportEdition {
  /// The text about one actor: partners, role, activities, forums, gaps.
  func story(_ page: inout HTMLBuilder, of actor: Int) {
    let record = network.actors[actor]
    page.element("article", ["data-story": mark(actor), "tabindex": "-1", "hidden": ""]) { page in
      page.element("h3", text: record.name.text(in: language))
      // The sector is how the file classes the actor, and is said so.
      let whereabouts = [phrases.capital(names.classified(record.sector)), record.place?.text(in: language)]
      page.element("p", ["class": "soft"], text: whereabouts.compactMap { $0 }.joined(separator: ", "))
      if let description = record.description?.text(in: language), !description.isEmpty {
        page.element("p", text: description)
      }
      partners(&page, of: actor)
      let measured = content.imported.compactMap { measure in
        measure.values[actor].map { "\(measure.name) \(phrases.measured($0))" }
      }
      if !measured.isEmpty { page.element("p", ["class": "soft"], text: measured.joined(separator: " · ")) }
      if let bridging = lookup.bridging[actor] {
        page.element("h4", text: say("Roll", "Role"))
        let isSampled = content.bridges.sampling != nil
        for sentence in phrases.sentences(for: bridging, among: lookup.records, isSampled: isSampled) {
          page.element("p", text: sentence)
        }
      }
      activities(&page, of: record.id)
      forums(&page, of: record.id)
      voiced(&page, by: record.id)
      concerns(&page, of: record.id)
    }
  }

  /// What an actor has said on the goals, and what has come of it.
  private func voiced(_ page: inout HTMLBuilder, by actor: NetworkActor.ID) {
    let matters = content.summary.positions.matters.filter { $0.actor == actor }
    guard !matters.isEmpty else { return }
    page.element("h4", text: phrases.positionsHeading)
    page.element("ul") { page in
      for matter in matters {
        page.element("li") { page in
          let what = matter.summary.map { ": " + $0.text(in: language) } ?? ""
          page.text(phrases.capital(phrases.subject(of: matter, among: lookup.records)) + what + " ")
          page.element("em", text: phrases.capital(phrases.outcome(of: matter, among: lookup.records)))
        }
      }
    }
  }

  /// The forums to which an actor is invited, with the reasons.
  private func forums(_ page: inout HTMLBuilder, of actor: NetworkActor.ID) {
    let invitations = content.forums.enumerated().flatMap { place, forum in
      forum.isOfAnotherNetwork
        ? [] : forum.plan.invited.filter { $0.actor == actor.text }.map { (place, $0) }
    }
    guard !invitations.isEmpty else { return }
    page.element("h4", text: say("Inbjuden till", "Invited to"))
    page.element("ul") { page in
      for (place, invitation) in invitations {
        page.element("li") { page in
          let title = phrases.title(of: content.forums[place].plan)
          page.element("a", ["href": "#\(id(Self.anchor(ofForum: place)))"], text: title)
          page.text(". " + (content.forums[place].sentences[language]?.reasons[invitation.id] ?? ""))
        }
      }
    }
  }

  private func partners(_ page: inout HTMLBuilder, of actor: Int) {
    let others = (lookup.partners[actor] ?? []).map { other in
      let alliances = lookup.alliances[[min(actor, other), max(actor, other)]] ?? []
      let through = phrases.list(alliances.map(names.actor))
      return actorName(other) + (through.isEmpty ? "" : say(" (genom \(through))", " (through \(through))"))
    }.sorted { naturallyPrecedes($0, $1) }
    guard !others.isEmpty else {
      page.element("p", text: say("Samverkar inte med någon i underlaget.", "Works with nobody in the data."))
      return
    }
    page.element(
      "p",
      text: say(
        "Samverkar med \(phrases.number(others.count)): \(phrases.list(others, limit: 20)).",
        "Works with \(phrases.number(others.count)): \(phrases.list(others, limit: 20))."))
  }

  private func activities(_ page: inout HTMLBuilder, of actor: NetworkActor.ID) {
    let own = (lookup.activities[actor] ?? []).map { network.activities[$0] }
    guard !own.isEmpty else { return }
    page.element("h4", text: say("Aktiviteter", "Activities"))
    page.element("ul") { page in
      for activity in own.prefix(8) {
        let name = (activity.shortName ?? activity.name)?.text(in: language) ?? activity.id.text
        page.element(
          "li", text: "\(name) (\(phrases.word(for: activity.status(on: content.summary.asOf), plural: false)))")
      }
      rest(&page, own.count - 8)
    }
  }

  private func concerns(_ page: inout HTMLBuilder, of actor: NetworkActor.ID) {
    let gaps = (lookup.gaps[actor] ?? []).map { content.gaps.facts[$0] }
    guard !gaps.isEmpty else { return }
    page.element("h4", text: say("Att göra", "To do"))
    page.element("ul") { page in
      for gap in gaps.prefix(4) {
        page.element("li") { page in
          page.text(phrases.sentence(for: gap, among: lookup.records) + " ")
          page.element("em", text: phrases.proposal(for: gap, among: lookup.records, of: actor))
        }
      }
      rest(&page, gaps.count - 4)
    }
  }

  private func rest(_ page: inout HTMLBuilder, _ count: Int) {
    guard count > 0 else { return }
    page.element(
      "li", ["class": "soft"],
      text: say("\u{2026} och \(phrases.number(count)) till.", "\u{2026} and \(phrases.number(count)) more."))
  }
}
