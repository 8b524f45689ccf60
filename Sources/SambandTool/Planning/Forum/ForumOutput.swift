// A plan of a forum in the form that was asked for: to read, for programs, for spreadsheets, to send, to print, for calendars.

import Interchange
import NetworkModel
import PlanModel
import Reporting

/// A plan on its way to its reader.
struct ForumOutput {
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
  /// Whether there are names that the plan does not hold.
  var hidesNames = false

  private var phrases: Phrasebook { Phrasebook(language) }

  /// The plan in a form.
  func text(as format: ForumCommand.Format) throws(ToolFailure) -> String {
    let handouts = ForumHandouts(plan, of: network, phrases: phrases)
    switch format {
    case .text:
      let text = phrases.text(for: plan, of: network)
      return hidesNames ? phrases.hiddenNames(isNumbered: false) + "\n\n" + text : text
    case .page: return EventPage(try event(), language: language).html
    case .cards: return EventSheets(content, phrases: phrases).cards
    case .door: return EventSheets(try event(), phrases: phrases).door
    case .json: return ForumPlanWriter.write(plan, words: phrases.words(for: plan, of: network))
    case .csv: return phrases.invitations(of: plan, in: network, dialect: dialect)
    case .letters: return template.map(handouts.letters) ?? handouts.letters
    case .ics:
      guard let event = handouts.event else { throw .forum(.noTime(path: path), language: language) }
      return CalendarText.calendar([event], stamp: CalendarRecord.later(stamp, network.asOf), language: language)
    }
  }

  /// The plan as an event with a page of its own: it has tables.
  func event() throws(ToolFailure) -> EventContent {
    if plan.seating?.rounds.isEmpty ?? true { throw .planPicture(.noTables(path: path), language: language) }
    return content
  }

  private var content: EventContent {
    var content = EventContent(plan, of: network)
    content.hidesNames = hidesNames
    return content
  }
}
