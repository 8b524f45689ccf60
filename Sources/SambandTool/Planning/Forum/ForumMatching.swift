// `forum` for a brief of the kind `matching`: short meetings one to one between two sectors.

import Arguments
import Interchange
import NetworkModel
import PlanModel
import Reporting

/// The timetable of a matching.
enum ForumMatching {
  /// Answers a brief with a timetable.
  static func run(_ source: ForumSource, _ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let phrases = source.phrases
    let draft = MatchingDraft(source)
    if let empty = draft.sides.firstIndex(where: \.isEmpty) {
      throw .noPlan(sentence: phrases.nobody(of: draft.sectors[empty]))
    }
    let names = parsed[SeatCommand.withNames] ? source.people?.namesByID : nil
    guard let plan = draft.plan(names: names) else { throw .noPlan(sentence: phrases.tooManyToMatch) }
    let answer =
      switch parsed[ForumCommand.format] {
      case .text: phrases.text(for: plan, of: source.network)
      case .json: TimetableFormat.write(plan)
      case .csv: csv(plan, parsed[ForumCommand.dialect])
      case .cards: phrases.cards(for: plan, of: source.network)
      case .ics: try calendar(plan, source, parsed)
      case .letters: throw ToolFailure.forum(.notOfMatching, language: source.language)
      }
    try context.deliver(answer, to: parsed[CommonOptions.output], inputs: source.paths)
    return .done
  }

  /// One entry for the whole: who meets whom is on the cards.
  private static func calendar(
    _ plan: TimetablePlan, _ source: ForumSource, _ parsed: ParsedCommand
  ) throws(ToolFailure) -> String {
    guard let event = source.phrases.event(for: plan, id: source.brief.id) else {
      throw .forum(.noTime(path: source.path), language: source.language)
    }
    return CalendarText.calendar(
      [event], stamp: parsed[ForumCommand.stamp] ?? source.network.asOf ?? event.when.start.day,
      language: source.language)
  }

  /// `slot,start,first,second,worth,new,shared,gaps`, a row for each meeting.
  private static func csv(_ plan: TimetablePlan, _ dialect: CSVWriter.Dialect) -> String {
    var table = CSVWriter(dialect)
    table.row(["slot", "start", "first", "second", "worth", "new", "shared", "gaps"].map { .text($0) })
    func bars(_ texts: [String]) -> CSVWriter.Cell { texts.isEmpty ? .empty : .text(texts.joined(separator: "|")) }
    for (slot, meetings) in plan.slots.enumerated() {
      for meeting in meetings {
        table.row([
          .integer(slot + 1), plan.start(of: slot).map { .text($0) } ?? .empty, .text(meeting.first),
          .text(meeting.second), .integer(meeting.worth), .text(meeting.isNew ? "yes" : "no"), bars(meeting.shared),
          bars(meeting.gaps),
        ])
      }
    }
    return table.text
  }
}

extension Phrasebook {
  /// Where one side of a matching is empty.
  fileprivate func nobody(of sector: String) -> String {
    say(
      "ingen ur sektorn \"\(sector)\" kan komma; fyll på listan, ge öppna platser i openSeats, eller välj andra sectors",
      "nobody of the sector \"\(sector)\" can come; add to the list, give open seats in openSeats, or choose other sectors"
    )
  }

  fileprivate var tooManyToMatch: String {
    say(
      "fler än 1 000 deltagare går inte att matcha i ett uppdrag; dela upp det",
      "more than 1,000 participants cannot be matched in one brief; split it")
  }
}
