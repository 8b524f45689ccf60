// The sectors as a picture: a frame for each with a dot for each actor, filled where it works with somebody; an empty, dashed
// frame for a sector that the goals need and nobody fills. It is read at any width, and printed as it is.

import Drawing
import Foundation
import NetworkAnalysis
import NetworkModel

extension ReportEdition {
  /// Dots in a frame, at most; beyond that a dot stands for several actors.
  private static let mostDots = 60
  /// Frames, at most: of more sectors those with most actors.
  private static let mostTiles = 12
  /// Dots in a row, and how far apart they stand.
  private static let row = 10, pitch = 11

  func sectorTiles(_ page: inout HTMLBuilder) {
    let summary = content.summary
    guard !summary.sectors.isEmpty || !summary.emptySectors.isEmpty else { return }
    let shown = summary.sectors.prefix(Self.mostTiles)
    let share = actorsPerDot(shown.map(\.actors).max() ?? 0)
    let alone = Dictionary(grouping: summary.isolates.compactMap { lookup.records.actors[$0]?.sector }, by: \.self)
    page.element("figure", ["class": "tiles"]) { page in
      page.element("figcaption", text: caption(share, rest: summary.sectors.count - shown.count))
      page.element("ul", ["role": "list"]) { page in
        for entry in shown {
          tile(&page, entry, alone: alone[entry.sector.id]?.count ?? 0, share)
        }
        for sector in summary.emptySectors { emptyTile(&page, sector) }
      }
    }
  }

  /// The name of a sector, which may be parted where its frame is narrow: browsers know few Swedish words.
  private func tileName(_ sector: Sector) -> String {
    let name = sector.pluralName(in: language)
    guard let place = name.range(of: "organisation"), place.lowerBound > name.startIndex else { return name }
    return name[..<place.lowerBound] + "\u{AD}" + name[place.lowerBound...]
  }

  private func actorsPerDot(_ most: Int) -> Int {
    var (share, steps) = (1, [5, 2][...])
    // 1, 5, 10, 50, 100 …
    while most > share * Self.mostDots {
      share *= steps.popFirst() ?? 1
      if steps.isEmpty { steps = [5, 2] }
    }
    return share
  }

  private func caption(_ share: Int, rest: Int) -> String {
    let dot =
      share == 1
      ? say(
        "Sektorerna. En prick är en aktör, fylld om den samverkar med någon.",
        "The sectors. A dot is an actor, filled where it works with somebody.")
      : say(
        "Sektorerna. En prick är \(phrases.number(share)) aktörer, fylld om de samverkar med någon.",
        "The sectors. A dot is \(phrases.number(share)) actors, filled where they work with somebody.")
    guard rest > 0 else { return dot }
    return dot
      + say(
        " De största visas; \(phrases.number(rest)) till finns.",
        " The largest are shown; there are \(phrases.number(rest)) more.")
  }

  private func tile(_ page: inout HTMLBuilder, _ entry: NetworkSummary.SectorCount, alone: Int, _ share: Int) {
    let active = entry.actors - alone
    page.element("li") { page in
      page.element("p", ["class": "tile-name"], text: tileName(entry.sector))
      dots(&page, entry.sector.id, filled: rounded(active, share), hollow: rounded(alone, share))
      page.element(
        "p", ["class": "tile-note"],
        text: entry.actors == 1
          ? (active == 1
            ? say("1 aktör, samverkar", "1 actor, works with others") : say("1 aktör, ensam", "1 actor, alone"))
          : say(
            "\(phrases.number(active)) av \(phrases.number(entry.actors)) samverkar",
            "\(phrases.number(active)) of \(phrases.number(entry.actors)) work with others"))
    }
  }

  /// Dots for so many actors: one at least where there is anybody.
  private func rounded(_ actors: Int, _ share: Int) -> Int { (actors + share - 1) / share }

  private func emptyTile(_ page: inout HTMLBuilder, _ sector: Sector) {
    let goals = network.goals.filter { !$0.isHeeded && $0.needs.sectors.contains(sector.id) }.map(\.id)
    page.element("li", ["class": "missing"]) { page in
      page.element("p", ["class": "tile-name"], text: tileName(sector))
      page.element("p", ["class": "tile-zero"], text: say("saknas", "missing"))
      page.element(
        "p", ["class": "tile-note"],
        text: goals.isEmpty
          ? say("målgrupp för planen", "a target group of the plan")
          : phrases.form(
            goals.count, say("behövs för 1 mål", "needed for 1 goal"),
            say("behövs för \(phrases.number(goals.count)) mål", "needed for \(phrases.number(goals.count)) goals")))
    }
  }

  /// The words beside say the same, so that the dots are for the eye only.
  private func dots(_ page: inout HTMLBuilder, _ sector: Sector.ID, filled: Int, hollow: Int) {
    let count = filled + hollow
    let rows = max(1, (count + Self.row - 1) / Self.row)
    page.element(
      "svg",
      [
        "viewBox": "0 0 \(Self.row * Self.pitch) \(rows * Self.pitch)", "aria-hidden": "true",
        "width": String(Self.row * Self.pitch), "height": String(rows * Self.pitch),
      ]
    ) { page in
      let fill = color(of: sector)
      for place in 0..<count {
        page.element(
          "circle",
          [
            "cx": String(place % Self.row * Self.pitch + Self.pitch / 2),
            "cy": String(place / Self.row * Self.pitch + Self.pitch / 2),
            "r": "4", "fill": place < filled ? fill : "none", "class": place < filled ? "dot" : "dot alone",
          ])
      }
    }
  }

  /// The color that the map gives a sector.
  private func color(of sector: Sector.ID) -> String {
    let node = content.maps[language]?.picture.nodes.first { node in
      node.actor.map { network.actors[$0].sector == sector } ?? false
    }
    return node?.fill.description ?? "currentColor"
  }
}
