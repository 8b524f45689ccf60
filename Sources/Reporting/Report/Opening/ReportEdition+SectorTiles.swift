// The sectors as a picture: a frame for each with a dot for each actor, filled where it works with somebody; an empty, dashed
// frame for a sector that the goals need and nobody fills. It is read at any width, and printed as it is.

import Drawing
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
    let (caption, frames) = sectorFrames
    guard !frames.isEmpty else { return }
    page.element("figure", ["class": "tiles"]) { page in
      page.element("figcaption", text: caption)
      page.element("ul", ["role": "list"]) { page in
        for frame in frames { tile(&page, frame) }
      }
    }
  }

  /// The sectors with what their frames show: those in use, the largest first, then those that are missing.
  var sectorFrames: (caption: String, frames: [Briefing.Frame]) {
    let summary = content.summary
    let shown = summary.sectors.prefix(Self.mostTiles)
    let share = actorsPerDot(shown.map(\.actors).max() ?? 0)
    let alone = Dictionary(grouping: summary.isolates.compactMap { lookup.records.actors[$0]?.sector }, by: \.self)
    let frames = shown.map { frame($0, alone: alone[$0.sector.id]?.count ?? 0, share) }
    return (caption(share, rest: summary.sectors.count - shown.count), frames + summary.emptySectors.map(emptyFrame))
  }

  /// The name of a sector, which may be parted where its frame is narrow: browsers know few Swedish words.
  private func tileName(_ sector: Sector) -> String {
    var name = sector.pluralName(in: language)
    for (end, parted) in [("organisation", "organisa\u{AD}tion"), ("parker", "parker")] {
      guard let place = name.firstRange(of: end) else { continue }
      let isJoined = name[..<place.lowerBound].last?.isLetter == true
      name.replaceSubrange(place, with: (isJoined ? "\u{AD}" : "") + parted)
      break
    }
    return name
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

  private func frame(_ entry: NetworkSummary.SectorCount, alone: Int, _ share: Int) -> Briefing.Frame {
    let active = entry.actors - alone
    let note =
      entry.actors == 1
      ? (active == 1
        ? say("1 aktör, samverkar", "1 actor, works with others") : say("1 aktör, ensam", "1 actor, alone"))
      : say(
        "\(phrases.number(active)) av \(phrases.number(entry.actors)) samverkar",
        "\(phrases.number(active)) of \(phrases.number(entry.actors)) work with others")
    return Briefing.Frame(
      name: tileName(entry.sector), filled: rounded(active, share), hollow: rounded(alone, share),
      fill: color(of: entry.sector.id), note: note)
  }

  /// Dots for so many actors: one at least where there is anybody.
  private func rounded(_ actors: Int, _ share: Int) -> Int { (actors + share - 1) / share }

  private func emptyFrame(_ sector: Sector) -> Briefing.Frame {
    let goals = network.goals.count { !$0.isHeeded && $0.needs.sectors.contains(sector.id) }
    let note =
      goals == 0
      ? say("målgrupp för planen", "a target group of the plan")
      : phrases.form(
        goals, say("behövs för 1 mål", "needed for 1 goal"),
        say("behövs för \(phrases.number(goals)) mål", "needed for \(phrases.number(goals)) goals"))
    return Briefing.Frame(name: tileName(sector), missing: say("saknas", "missing"), note: note)
  }

  private func tile(_ page: inout HTMLBuilder, _ frame: Briefing.Frame) {
    page.element("li", ["class": frame.missing == nil ? nil : "missing"]) { page in
      page.element("p", ["class": "tile-name"], text: frame.name)
      if let missing = frame.missing {
        page.element("p", ["class": "tile-zero"], text: missing)
      } else {
        dots(&page, frame)
      }
      page.element("p", ["class": "tile-note"], text: frame.note)
    }
  }

  /// The words beside say the same, so that the dots are for the eye only.
  private func dots(_ page: inout HTMLBuilder, _ frame: Briefing.Frame) {
    let (filled, count) = (frame.filled, frame.filled + frame.hollow)
    let rows = max(1, (count + Self.row - 1) / Self.row)
    let (width, height) = (String(Self.row * Self.pitch), String(rows * Self.pitch))
    page.element(
      "svg", ["viewBox": "0 0 \(width) \(height)", "aria-hidden": "true", "width": width, "height": height]
    ) { page in
      for place in 0..<count {
        page.element(
          "circle",
          [
            "cx": String(place % Self.row * Self.pitch + Self.pitch / 2),
            "cy": String(place / Self.row * Self.pitch + Self.pitch / 2), "r": "4",
            "fill": place < filled ? frame.fill?.description ?? "currentColor" : "none",
            "stroke": "#33414d",
            "class": place < filled ? "dot" : "dot alone",
          ])
      }
    }
  }

  /// The color that the map gives a sector.
  private func color(of sector: Sector.ID) -> Sector.Color? {
    let fill = content.maps[language]?.picture.nodes.first { node in
      node.actor.map { network.actors[$0].sector == sector } ?? false
    }?.fill
    // A filled dot is told from an empty one on white, too.
    guard let fill, min(fill.red, fill.green, fill.blue) > 0xD0 else { return fill }
    return Sector.Color(red: fill.red / 2, green: fill.green / 2, blue: fill.blue / 2)
  }
}
