// What is said of a brief before its plan.

import ForumPlanning
import NetworkModel
import Reporting

extension Phrasebook {
  /// What is said of a brief before its plan: quotas that came by themselves, and sectors that nobody is of.
  func notes(on source: ForumSource) -> [String] {
    let quotas = source.request.quotas.filter { $0.attribute == ForumRequest.sector }.map { Sector.ID($0.value) }
    func known(_ ids: [Sector.ID]) -> [Sector] {
      ids.map { id in source.network.allSectors.first { $0.id == id } ?? Sector(id: id) }
    }
    var notes: [String] = []
    if source.hasQuotasOfGoals, !quotas.isEmpty { notes.append(noteOnQuotas(of: known(quotas))) }
    if !source.emptySectors.isEmpty { notes.append(noteOnEmpty(known(source.emptySectors))) }
    return notes
  }
}
