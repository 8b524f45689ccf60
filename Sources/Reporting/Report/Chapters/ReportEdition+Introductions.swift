// Who should meet whom: a short list, chosen together, with why and through whom.

import NetworkAnalysis
import NetworkModel

extension ReportEdition {
  /// Introductions shown at first.
  private static let shownIntroductions = 3

  func introductions(_ page: inout HTMLBuilder) {
    let found = content.introductions
    guard !found.introductions.isEmpty else {
      page.element(
        "p",
        text: phrases.nobody(found))
      if let planned = phrases.planned(found, names) { page.element("p", text: planned) }
      return
    }
    if !found.looksAtAll || found.sampledSources != nil {
      page.element("p", ["class": "soft"], text: phrases.lookedAt(found) + ".")
    }
    let all = Array(found.introductions.enumerated())
    let isAll = all.count <= Self.shownIntroductions + 1
    let shown = isAll ? all.count : Self.shownIntroductions
    page.element("ol", ["class": "entries three"]) { page in
      for (rank, introduction) in all.prefix(shown) { entry(&page, rank + 1, introduction) }
    }
    page.element("div", ["class": "glance"]) { page in
      let wins = phrases.wins(of: found)
      if !wins.isEmpty { page.element("p", text: say("Tillsammans: ", "Together: ") + wins.joined(separator: " ")) }
      if let planned = phrases.planned(found, names) { page.element("p", text: planned) }
    }
    folds(&page) { page in
      if !isAll {
        let rest = phrases.count(
          all.count - shown, say("möte till", "more meeting"), say("möten till", "more meetings"))
        fold(&page, rest, isPrinted: true) { page in
          page.element("ol", ["class": "entries three", "start": String(shown + 1)]) { page in
            for (rank, introduction) in all.dropFirst(shown) { entry(&page, rank + 1, introduction) }
          }
        }
      }
      let number = phrases.count(found.introductions.count, say("möte", "meeting"), say("möten", "meetings"))
      how(
        &page,
        say(
          "Om bara \(number) kan ordnas är det de här som tillsammans gör mest. På kartan är de ett lager att slå på.",
          "If only \(number) can be arranged, these do most together. On the map they are a layer to turn on."))
    }
  }

  private func entry(_ page: inout HTMLBuilder, _ rank: Int, _ introduction: Introduction) {
    page.element("li") { page in
      page.element("div", ["class": "rank", "aria-hidden": "true"], text: phrases.number(rank))
      page.element("div") { page in
        page.element("h3") { page in
          for (place, id) in introduction.actors.enumerated() {
            if place > 0 { page.text(say(" och ", " and ")) }
            if let actor = lookup.places[id] { actorLink(&page, actor) } else { page.text(id.text) }
            if let part = introduction.parts[place] {
              page.text(say(", genom ", ", through ") + names.actor(part))
            }
          }
        }
        let reasons = phrases.reasons(for: introduction, among: lookup.records)
        if let first = reasons.first { page.element("p", text: first) }
        if let warning = phrases.warning(for: introduction, among: lookup.records) {
          page.element("p") { $0.element("strong", text: warning) }
        }
        page.element("p", ["class": "next"], text: phrases.meeting(for: introduction, among: lookup.records))
        if reasons.count > 1 { more(&page, say("Fler skäl", "More reasons"), reasons.dropFirst()) }
      }
    }
  }
}
