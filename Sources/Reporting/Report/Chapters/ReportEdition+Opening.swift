// What this is, in five sentences, and the four figures that one remembers.

import NetworkAnalysis
import NetworkModel

extension ReportEdition {
  func opening(_ page: inout HTMLBuilder) {
    page.element("h1", text: title)
    page.element("div", ["class": "lead"]) { page in
      page.element("p", text: fiveSentences.joined(separator: " "))
    }
    page.element("dl", ["class": "figures"]) { page in
      for (value, name) in keyFigures {
        page.element("div") { page in
          page.element("dt", text: name)
          page.element("dd", text: value)
        }
      }
    }
  }

  private var keyFigures: [(String, String)] {
    let summary = content.summary
    let cross = summary.ties > 0 ? phrases.percent(Double(summary.crossSectorTies) / Double(summary.ties)) : "\u{2013}"
    return [
      (phrases.number(summary.actors), say("aktörer", "actors")),
      (phrases.number(summary.ties), say("par som samverkar", "pairs that work together")),
      (cross, say("av dem över sektorsgränser", "of them across sectors")),
      (phrases.number(content.gaps.facts.count), say("gap att ta ställning till", "gaps to consider")),
    ]
  }

  /// The summary: size, connectedness, bridging actors, gaps, and what to do first.
  var fiveSentences: [String] {
    let summary = content.summary
    let actors = phrases.count(summary.actors, say("aktör", "actor"), say("aktörer", "actors"))
    let sectors = phrases.count(summary.sectors.count, say("sektor", "sector"), say("sektorer", "sectors"))
    var sentences = [
      say(
        "Sidan visar hur \(actors) i \(sectors) samverkar, och vad de gör det för.",
        "This page shows how \(actors) in \(sectors) work together, and what for.")
    ]
    if summary.ties == 0 {
      sentences.append(say("Ännu samverkar inga av dem i underlaget.", "None of them work together yet in the data."))
    } else if let largest = summary.componentSizes.first {
      let alone = phrases.number(summary.isolates.count)
      sentences.append(
        summary.isolates.isEmpty
          ? say(
            "Den största sammanhängande delen har \(phrases.number(largest)) av dem.",
            "The largest part that hangs together has \(phrases.number(largest)) of them.")
          : say(
            "\(phrases.number(largest)) av dem hänger ihop i ett nät, och \(alone) samverkar inte med någon i underlaget.",
            "\(phrases.number(largest)) of them hang together in one net, and \(alone) work with nobody in the data."))
    }
    if let first = content.bridges.foremost.first {
      let name = actorName(first.place)
      sentences.append(
        say(
          "Främsta brobyggare är \(name): \(phrases.percent(first.share)) av vägarna mellan sektorer går genom den.",
          "The foremost bridging actor is \(name): \(phrases.percent(first.share)) of the ways between sectors run through it."
        ))
    }
    if let first = content.gaps.facts.first {
      sentences.append(phrases.sentence(for: first, among: lookup.records))
      sentences.append(
        say("Ett första steg: ", "A first step: ") + phrases.proposal(for: first, among: lookup.records))
    }
    return sentences
  }
}
