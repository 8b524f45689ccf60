// What is said of a brief before its plan.

import ForumPlanning
import NetworkModel
import Reporting

extension Phrasebook {
  /// What is said of a brief before its plan: quotas that came by themselves, and sectors that nobody is of.
  func notes(on source: ForumSource) -> [String] {
    var notes: [String] = []
    if source.hasQuotasOfGoals {
      let sectors = source.request.quotas.filter { $0.attribute == ForumRequest.sector }.map(\.value)
      if !sectors.isEmpty {
        notes.append(
          say(
            "uppdraget har inga kvoter; minst en kommer från varje sektor som målen behöver: \(list(sectors))",
            "the brief has no quotas; at least one comes from each sector that the goals need: \(list(sectors))"))
      }
    }
    if !source.emptySectors.isEmpty {
      let names = list(source.emptySectors.map(\.text))
      notes.append(
        say(
          "målen behöver \(names), men ingen som kan bjudas in hör dit; öppna platser i openSeats håller stolar åt dem",
          "the goals need \(names), and nobody who could be invited is of them; openSeats keeps chairs for them"))
    }
    return notes
  }
}
