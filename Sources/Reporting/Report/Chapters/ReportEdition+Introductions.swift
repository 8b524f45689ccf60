// Who should meet whom: a short list, chosen together, with why and through whom.

import NetworkAnalysis
import NetworkModel

extension ReportEdition {
  func introductions(_ page: inout HTMLBuilder) {
    let found = content.introductions
    guard !found.introductions.isEmpty else {
      page.element(
        "p",
        text: found.candidates == 0
          ? say("Det finns inget par utan samverkan att föreslå.", "There is no pair without a tie to propose.")
          : say("Ingen ny kontakt ger mer än den kostar.", "No new tie brings more than it costs."))
      return
    }
    let number = phrases.count(found.introductions.count, say("möte", "meeting"), say("möten", "meetings"))
    page.element(
      "p",
      text: say(
        "Om bara \(number) kan ordnas är det de här som tillsammans gör mest: de stänger gap, förenar mål och kompetenser och "
          + "gör vägen kortare mellan sektorer. På kartan är de ett lager att slå på.",
        "If only \(number) can be arranged, these do most together: they close gaps, join goals and competences and shorten the "
          + "way between sectors. On the map they are a layer to turn on."))
    if !found.looksAtAll || found.sampledSources != nil {
      page.element("p", ["class": "soft"], text: phrases.lookedAt(found) + ".")
    }
    page.element("ol", ["class": "entries"]) { page in
      for (rank, introduction) in found.introductions.enumerated() { entry(&page, rank + 1, introduction) }
    }
    page.element(
      "p",
      text: say("Tillsammans: ", "Together: ") + phrases.change(from: found.before, to: found.after) + ".")
  }

  private func entry(_ page: inout HTMLBuilder, _ rank: Int, _ introduction: Introduction) {
    page.element("li") { page in
      page.element("div", ["class": "rank", "aria-hidden": "true"], text: phrases.number(rank))
      page.element("div") { page in
        page.element("h3") { page in
          for (place, id) in introduction.actors.enumerated() {
            if place > 0 { page.text(say(" och ", " and ")) }
            if let actor = lookup.places[id] { actorLink(&page, actor) } else { page.text(id.text) }
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
