// Who holds the network together, and what comes apart without them.

import NetworkAnalysis
import NetworkModel

extension ReportEdition {
  func bridges(_ page: inout HTMLBuilder) {
    let bridges = content.bridges
    guard !bridges.foremost.isEmpty else {
      page.element(
        "p", text: say("Det finns ingen brobyggare mellan sektorer.", "There is no bridging actor between sectors."))
      return
    }
    if let limits = phrases.limits(of: bridges) {
      page.element("p", ["class": "soft"], text: limits.prefix(1).uppercased() + limits.dropFirst() + ".")
    }
    page.element("ol", ["class": "entries"]) { page in
      for (rank, actor) in bridges.foremost.enumerated() {
        page.element("li") { page in
          page.element("div", ["class": "rank", "aria-hidden": "true"], text: phrases.number(rank + 1))
          page.element("div") { page in
            page.element("p", ["class": "kind"], text: sectorName(network.actors[actor.place].sector))
            page.element("h3") { actorLink(&$0, actor.place) }
            let sentences = phrases.sentences(
              for: actor, among: lookup.records, isSampled: bridges.sampling != nil)
            if let first = sentences.first { page.element("p", text: first) }
            if sentences.count > 1 {
              more(&page, say("Mer om dess roll", "More on its role"), sentences.dropFirst())
            }
          }
        }
      }
    }
    cutActors(&page)
    how(
      &page,
      say(
        "En brobyggare förbinder andra som annars vore långt ifrån varandra. Den är en tillgång att vårda, och en "
          + "sårbarhet där ingen annan gör detsamma.",
        "A bridging actor connects others who would else be far apart. It is an asset to tend, and a weak spot where nobody "
          + "else does the same."))
  }

  /// An actor's name; a link to the map where it is on it.
  func actorLink(_ page: inout HTMLBuilder, _ actor: Int) {
    let name = network.actors[actor].name.text(in: language)
    guard lookup.isOnMap[actor] else { return page.text(name) }
    page.element("a", ["href": "#\(id("map"))", "data-show-actor": mark(actor)], text: name)
  }

  private func cutActors(_ page: inout HTMLBuilder) {
    let cuts = content.bridges.cutActors
    guard !cuts.isEmpty else { return }
    page.element("h3", text: say("Aktörer som andra är beroende av", "Actors that others depend on"))
    page.element("ul") { page in
      for cut in cuts.prefix(12) {
        page.element("li") { page in
          let loss =
            cut.cutOff.map { cutOff in
              phrases.splitting(cutOff, from: cut.remaining, lookup.records, names: Phrasebook.manyNames)
            }
            ?? say(
              "skärs \(phrases.number(cut.cutOffCount)) av", "\(phrases.number(cut.cutOffCount)) are cut off")
          page.element("strong", text: actorName(cut.place))
          page.text(say(": utan den \(loss).", ": without it \(loss)."))
        }
      }
      if cuts.count > 12 {
        let rest = phrases.number(cuts.count - 12)
        page.element("li", text: say("\u{2026} och \(rest) till.", "\u{2026} and \(rest) more."))
      }
    }
  }
}
