// Who was consulted, what they said and what has come of it: a table for each party.

import NetworkAnalysis
import NetworkModel

extension ReportEdition {
  func positions(_ page: inout HTMLBuilder) {
    let positions = content.summary.positions
    let head = phrases.positionsHead(positions)
    if !head.isEmpty { page.element("p", text: head) }
    let number = phrases.number(positions.matters.count)
    fold(&page, say("Alla \(number) synpunkter", "All \(number) points"), isPrinted: true) { page in
      for party in positions.parties { table(&page, of: party, positions.matters.filter { $0.actor == party }) }
    }
  }

  private func table(_ page: inout HTMLBuilder, of party: NetworkActor.ID, _ matters: [PositionAnswers.Matter]) {
    let shared = phrases.sharedOccasion(of: matters, among: lookup.records)
    let columns = [
      say("Om vad", "On what"), say("Hållning", "Attitude"), say("Vad", "What"),
      say("Vad som har hänt", "What has come of it"),
    ]
    page.element("h3") { page in
      if let place = lookup.places[party] { actorLink(&page, place) } else { page.text(names.actor(party)) }
    }
    table(
      &page, label: shared.isEmpty ? names.actor(party) : shared, isSortable: false,
      columns: columns.map { ($0, false) },
      rows: matters.map { matter in
        let place = phrases.place(of: matter, within: shared, among: lookup.records)
        let words = [matter.summary?.text(in: language) ?? "", place.isEmpty ? "" : "[\(place)]"]
        let outcome = phrases.outcome(of: matter, among: lookup.records)
        return [
          Cell(phrases.capital(phrases.subject(of: matter, among: lookup.records))),
          Cell(phrases.word(for: matter.stance)), Cell(words.filter { !$0.isEmpty }.joined(separator: " ")),
          Cell(outcome.isEmpty ? "\u{2013}" : phrases.capital(outcome)),
        ]
      })
  }
}
