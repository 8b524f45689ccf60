// A plan of round tables in the form that was asked for: to read, for programs, for spreadsheets, to print, as a page.

import Drawing
import Graphviz
import Interchange
import NetworkModel
import PlanModel
import Reporting

/// A plan on its way to its reader.
struct SeatingOutput {
  var plan: SeatingPlan
  /// The host's list, for names, organizations and sectors; nil where only the plan is known.
  var list: PeopleList?
  /// Whether the ids are the tool's own numbers, which say nothing by themselves.
  var isNumbered = false
  /// Whether they are known to be the rows of a list.
  var idsAreRows = false
  /// Whether names are written.
  let includesNames: Bool
  /// Whether there are names that are not written.
  let hidesNames: Bool
  /// Whether the plan was saved without names, and no list gives them back.
  var lacksNames = false
  let phrases: Phrasebook
  let dialect: CSVWriter.Dialect
  /// What a changed plan says of its changes.
  var changes: [String] = []
  /// The first round, from 1, that is not done.
  var fromRound = 1

  /// The plan in a form.
  func text(as format: SeatCommand.Format) -> String {
    var guests = EventGuests(of: plan, list: list, includesNames: includesNames)
    guests.isNumbered = isNumbered
    var plan = plan
    if includesNames { guests.keep(in: &plan) } else { plan.setNames(nil) }
    switch format {
    case .text:
      let head =
        hidesNames ? [phrases.hiddenNames(isNumbered: idsAreRows)] : lacksNames ? [phrases.lackingNames] : []
      return phrases.text(for: plan, changes: head + changes, labels: nameless(guests), fromRound: fromRound)
    case .json: return PlanWriter.write(plan, sentences: phrases.sentences(for: plan))
    case .csv:
      return includesNames
        ? phrases.guestTable(of: plan, guests, dialect: dialect) : PlanWriter.csv(plan, dialect: dialect)
    case .dot: return phrases.pictures(of: plan).map { DOTPen.draw($0).text }.joined()
    case .page, .cards, .door:
      var content = EventContent(plan: plan, guests: guests)
      content.hidesNames = hidesNames
      content.lacksNames = lacksNames
      return format.paper(content, phrases)
    }
  }
}

extension SeatingOutput {
  /// What those are called who have no name in a text that has names: an id that a list had not says nothing by itself.
  private func nameless(_ guests: EventGuests) -> [String: String] {
    guard includesNames, isNumbered, guests.hasNames else { return [:] }
    return Dictionary(
      guests.guests.filter { $0.name == nil }.map {
        ($0.id, phrases.say("utan namn, nr \($0.id)", "no name, no. \($0.id)"))
      },
      uniquingKeysWith: { first, _ in first })
  }
}

extension SeatCommand.Format {
  /// Whether the answer itself says that names are hidden.
  var saysHiddenNames: Bool {
    switch self {
    case .text, .page, .cards, .door: true
    case .json, .csv, .dot: false
    }
  }

  /// An event as a page or as sheets; empty in other forms.
  func paper(_ content: EventContent, _ phrases: Phrasebook) -> String {
    switch self {
    case .page: EventPage(content, language: phrases.language).html
    case .cards: EventSheets(content, phrases: phrases).cards
    case .door: EventSheets(content, phrases: phrases).door
    case .text, .json, .csv, .dot: ""
    }
  }
}
