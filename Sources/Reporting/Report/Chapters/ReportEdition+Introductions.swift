// Who should meet whom: a short list, chosen together, with why and through whom.

import NetworkAnalysis
import NetworkModel

extension ReportEdition {
  func introductions(_ page: inout HTMLBuilder) {
    let found = content.introductions
    guard !found.introductions.isEmpty else {
      page.element(
        "p",
        text: phrases.nobody(found))
      if let planned = phrases.planned(found, names) { page.element("p", text: planned) }
      return
    }
    let number = phrases.count(found.introductions.count, say("möte", "meeting"), say("möten", "meetings"))
    page.element(
      "p",
      text: say(
        "Om bara \(number) kan ordnas är det de här som tillsammans gör mest. På kartan är de ett lager att slå på.",
        "If only \(number) can be arranged, these do most together. On the map they are a layer to turn on."))
    if !found.looksAtAll || found.sampledSources != nil {
      page.element("p", ["class": "soft"], text: phrases.lookedAt(found) + ".")
    }
    page.element("ol", ["class": "entries"]) { page in
      for (rank, introduction) in found.introductions.enumerated() { entry(&page, rank + 1, introduction) }
    }
    let wins = phrases.wins(of: found)
    if !wins.isEmpty { page.element("p", text: say("Tillsammans: ", "Together: ") + wins.joined(separator: " ")) }
    if let planned = phrases.planned(found, names) { page.element("p", text: planned) }
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
        for reason in phrases.reasons(for: introduction, among: lookup.records) { page.element("p", text: reason) }
        if let warning = phrases.warning(for: introduction, among: lookup.records) {
          page.element("p") { $0.element("strong", text: warning) }
        }
        page.element("p", ["class": "next"], text: phrases.meeting(for: introduction, among: lookup.records))
      }
    }
  }
}
