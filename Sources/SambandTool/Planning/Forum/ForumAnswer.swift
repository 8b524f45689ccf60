// A plan of a forum in the form that was asked for: to read, for programs, for spreadsheets, to send, to print, for calendars.

import Interchange
import NetworkModel
import PlanModel
import Reporting

/// A plan on its way to its reader.
struct ForumAnswer {
  let plan: ForumPlan
  /// Where the plan or its brief lies.
  let path: String
  /// The network, for names.
  let network: StakeholderNetwork
  let language: Language
  /// For whom a table is written.
  let dialect: CSVWriter.Dialect
  /// The day that a calendar states as its making.
  let stamp: PartialDate?
  /// A letter in the user's own words; nil for ours.
  var template: LetterTemplate?

  private var phrases: Phrasebook { Phrasebook(language) }

  /// The plan in a form.
  func text(as format: ForumCommand.Format) throws(ToolFailure) -> String {
    let handouts = ForumHandouts(plan, of: network, phrases: phrases)
    switch format {
    case .text: return phrases.text(for: plan, of: network)
    case .json: return ForumPlanFormat.write(plan, tables: phrases.tableSentences(for: plan, of: network))
    case .csv: return invitations
    case .letters: return template.map(handouts.letters) ?? handouts.letters
    case .cards: return handouts.cards
    case .ics:
      guard let event = handouts.event else { throw .forum(.noTime(path: path), language: language) }
      return CalendarText.calendar([event], stamp: stamp ?? network.asOf ?? event.when.start.day, language: language)
    }
  }

  /// `id,name,actor,sector,role,required,new_contacts,themes,gaps,reason,stand_ins`, several values parted by bars.
  private var invitations: String {
    var table = CSVWriter(dialect)
    let titles = [
      "id", "name", "actor", "sector", "role", "required", "new_contacts", "themes", "gaps", "reason", "stand_ins",
    ]
    table.row(titles.map { .text($0) })
    func bars(_ texts: [String]) -> CSVWriter.Cell { texts.isEmpty ? .empty : .text(texts.joined(separator: "|")) }
    func text(_ text: String?) -> CSVWriter.Cell { text.map { .text($0) } ?? .empty }
    for entry in plan.invited {
      table.row([
        .text(entry.id), text(entry.name), text(entry.actor), text(entry.sector), text(entry.role),
        .text(entry.isRequired ? "yes" : "no"), .integer(entry.newContacts), bars(entry.themes), bars(entry.gaps),
        .text(entry.reason), bars(entry.standIns),
      ])
    }
    return table.text
  }
}
