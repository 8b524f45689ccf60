// A table with a row for each person, for mail merge: who, from where, and the table of each round.

package import Interchange
import NetworkModel
package import PlanModel

extension Phrasebook {
  /// `id,name,organization,sector,table_round_1,…`, a row for each person who comes, in the order of the list.
  package func guestTable(of plan: SeatingPlan, _ guests: EventGuests, dialect: CSVWriter.Dialect) -> String {
    let content = EventContent(plan: plan, guests: guests)
    let tables = content.tables
    var table = CSVWriter(dialect)
    let rounds = content.rounds.map { ("table_round_\($0)", "bord_runda_\($0)") }
    table.titles(
      ["id", "name", "organization", "sector"] + rounds.map(\.0),
      own: Dictionary(rounds, uniquingKeysWith: { first, _ in first }).merging(["organization": "organisation"]) { $1 })
    for guest in content.coming {
      let seats = tables[guest.id] ?? []
      table.row(
        [
          .text(guest.id), .optional(guest.name), .optional(guest.organization?.text(in: language)),
          .optional(guest.sector.map { guests.sectors[$0].name(in: language) }),
        ]
          + content.rounds.indices.map { place in
            (seats.indices.contains(place) ? seats[place] : nil).map { .integer($0) } ?? .empty
          })
    }
    return table.text
  }
}
