// Who was consulted, what they said and what has come of it.

import NetworkAnalysis
import NetworkModel

extension ReportEdition {
  func positions(_ page: inout HTMLBuilder) {
    let positions = content.summary.positions
    let head = phrases.positionsHead(positions)
    if !head.isEmpty { page.element("p", text: head) }
    table(
      &page, label: phrases.positionsHeading,
      columns: [
        say("Vem", "Who"), say("Om vad", "On what"), say("Hållning", "Attitude"), say("Vad", "What"),
        say("Var", "Where"),
        say("Vad som har hänt", "What has come of it"),
      ].map { ($0, false) },
      rows: positions.matters.map { matter in
        [
          Cell(names.actor(matter.actor), actor: lookup.places[matter.actor]),
          Cell(phrases.subject(of: matter, among: lookup.records)), Cell(phrases.word(for: matter.stance)),
          Cell(matter.summary?.text(in: language) ?? ""), Cell(phrases.place(of: matter, among: lookup.records)),
          Cell(phrases.outcome(of: matter, among: lookup.records)),
        ]
      })
  }
}
