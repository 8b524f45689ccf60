// The invitations of a forum, or of a year of forums, for spreadsheets.

package import Interchange
package import NetworkModel
package import PlanModel

extension Phrasebook {
  /// A row for each who is invited: `id,name,actor,sector,role,required,new_contacts,themes,gaps,reason,stand_ins`, several
  /// values parted by bars.
  package func invitations(
    of plan: ForumPlan, in network: StakeholderNetwork, dialect: CSVWriter.Dialect
  ) -> String {
    let reasons = sentences(for: plan, of: network).reasons
    var table = CSVWriter(dialect)
    let titles = [
      "id", "name", "actor", "sector", "role", "required", "new_contacts", "themes", "gaps", "reason", "stand_ins",
    ]
    table.titles(titles)
    for entry in plan.invited {
      table.row([
        .text(entry.id), .optional(entry.name), .optional(entry.actor), .optional(entry.sector), .optional(entry.role),
        .text(entry.isRequired ? "yes" : "no"), .integer(entry.newContacts), .bars(entry.themes), .bars(entry.gaps),
        .text(reasons[entry.id] ?? ""), .bars(entry.standIns),
      ])
    }
    return table.text
  }

  /// A row for each invitation of a year:
  /// `forum,date,theme,place,host,id,name,actor,sector,required,new_contacts,gaps,reason`.
  package func invitations(
    of plan: SeriesPlan, in network: StakeholderNetwork, dialect: CSVWriter.Dialect
  ) -> String {
    var table = CSVWriter(dialect)
    let titles = [
      "forum", "date", "theme", "place", "host", "id", "name", "actor", "sector", "required", "new_contacts", "gaps",
      "reason",
    ]
    table.titles(titles)
    for (place, forum) in plan.forums.enumerated() {
      let reasons = sentences(for: forum.plan, of: network).reasons
      for entry in forum.plan.invited {
        table.row([
          .integer(place + 1), .optional(forum.meeting.day.date?.description), .optional(forum.theme?.id),
          .optional(forum.plan.place?.text(in: language)), .optional(forum.plan.host), .text(entry.id),
          .optional(entry.name), .optional(entry.actor), .optional(entry.sector),
          .text(entry.isRequired ? "yes" : "no"), .integer(entry.newContacts), .bars(entry.gaps),
          .text(reasons[entry.id] ?? ""),
        ])
      }
    }
    return table.text
  }
}
