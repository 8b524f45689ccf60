// The first screen: what we see, what is missing and what we ask for a decision on, with the sectors as a picture and three
// figures that one remembers. Where there is an earlier network, what has changed since comes before all else.

import Drawing
import NetworkAnalysis
import NetworkModel

extension ReportEdition {
  func opening(_ page: inout HTMLBuilder) {
    page.element("h1", text: title)
    page.element("div", ["class": "opening"]) { page in
      page.element("div", ["class": "lead"]) { page in
        since(&page)
        for statement in openingStatements {
          page.element("h2", ["class": "statement"], text: statement.heading)
          guard statement.sentences.count > 1 else {
            page.element("p", text: statement.sentences.joined(separator: " "))
            continue
          }
          page.element("ul") { page in
            for sentence in statement.sentences { page.element("li", text: sentence) }
          }
        }
      }
      sectorTiles(&page)
    }
    page.element("dl", ["class": "figures"]) { page in
      for figure in keyFigures {
        page.element("div") { page in
          page.element("dt", text: figure.name)
          page.element("dd", text: figure.value)
        }
      }
    }
  }

  /// What has changed since the earlier network, and where it is told.
  private func since(_ page: inout HTMLBuilder) {
    guard let earlier = content.earlier else { return }
    page.element("h2", ["class": "statement"], text: say("Vad som har ändrats", "What has changed"))
    page.element("p") { page in
      page.text(comparison(with: earlier).head + " ")
      guard !earlier.comparison.isEmpty else { return }
      page.element("a", ["href": "#\(id("changes"))"], text: say("Allt som har ändrats", "All that has changed"))
      page.text(".")
    }
  }

  /// What is said first: what we see, what is missing, what we ask for a decision on.
  var openingStatements: [Briefing.Passage] {
    var statements = [
      Briefing.Passage(
        heading: say("Vad vi ser", "What we see"),
        sentences: [phrases.sightings(of: content.summary, content.bridges, among: lookup.records)]
          + (lookup.survey.map { [phrases.basis(of: $0) + " " + phrases.response(of: $0)] } ?? [])),
      Briefing.Passage(heading: say("Vad som saknas", "What is missing"), sentences: [missing]),
    ]
    let asks = decisions
    if !asks.isEmpty {
      statements.append(
        Briefing.Passage(heading: say("Vad vi ber er besluta", "What we ask you to decide"), sentences: asks))
    }
    return statements
  }

  /// The day that the report speaks of, in a phrase; empty where none is known.
  var standing: String {
    content.summary.asOf.map { say("Läget \(phrases.when($0))", "As it stood \(phrases.when($0))") } ?? ""
  }

  private var missing: String {
    let sectors = content.summary.emptySectors.map { names.sector($0.id) }
    guard sectors.isEmpty else { return phrases.absent(sectors) }
    return content.gaps.facts.first.map { phrases.sentence(for: $0, among: lookup.records) }
      ?? say("Inga gap hittades i underlaget.", "No gaps were found in the data.")
  }

  private var decisions: [String] {
    let plans = content.forums.filter { !$0.isOfAnotherNetwork }.map(\.plan)
    let first = phrases.decision(on: content.gaps.facts, among: lookup.records, with: plans).map { [$0] } ?? []
    // A forum that the network tells of, too, is told once.
    let told = phrases.plan(plans, of: content.gaps.facts.first, among: lookup.records)
    return first + content.forums.map(\.plan).filter { $0 != told }.prefix(2).compactMap { phrases.decision(on: $0) }
  }

  /// What a director remembers: sectors that are missing, actors that stand alone, goals for which nothing is under way.
  var keyFigures: [Briefing.Figure] {
    let summary = content.summary
    let empty = summary.emptySectors.count
    let rows = content.cycle.rows.filter { !$0.isHeeded }
    let idle = rows.count { $0.active == 0 }
    let sectors =
      empty == 0
      ? Briefing.Figure(
        value: phrases.number(summary.sectors.count),
        name: phrases.form(summary.sectors.count, say("sektor", "sector"), say("sektorer", "sectors"))
      )
      : Briefing.Figure(
        value: phrases.number(empty),
        name: phrases.form(
          empty, say("sektor som målen behöver finns inte med", "sector that the goals call for is missing"),
          say("sektorer som målen behöver finns inte med", "sectors that the goals call for are missing"))
      )
    let alone = Briefing.Figure(
      value: share(summary.isolates.count, of: summary.actors),
      name: say("aktörer samverkar inte med någon i underlaget", "actors work with nobody in the data")
    )
    let cross = summary.ties > 0 ? phrases.percent(Double(summary.crossSectorTies) / Double(summary.ties)) : "\u{2013}"
    let last =
      rows.isEmpty
      ? Briefing.Figure(
        value: cross, name: say("av samverkan går över sektorsgränser", "of the ties run across sectors"))
      : Briefing.Figure(
        value: share(idle, of: rows.count),
        name: say("mål av alla slag har inget som pågår", "goals of every kind have nothing under way")
      )
    return [sectors, alone, last]
  }

  private func share(_ part: Int, of all: Int) -> String {
    say(
      "\(phrases.number(part))\u{A0}av\u{A0}\(phrases.number(all))",
      "\(phrases.number(part))\u{A0}of\u{A0}\(phrases.number(all))")
  }
}
