// Reads a template of letters, and says what a calendar cannot carry.

import Arguments
import ForumPlanning
import NetworkModel
import PlanModel
import Reporting

extension LetterTemplate {
  /// The template that the command line names; nil where it names none.
  static func load(
    _ parsed: ParsedCommand, language: Language, _ context: Context
  ) throws(ToolFailure) -> LetterTemplate? {
    guard let path = parsed[ForumCommand.template] else { return nil }
    guard parsed[ForumCommand.format] == .letters else {
      throw .forum(.templateWithoutLetters, language: language)
    }
    let reading = read(try context.read(path))
    guard let template = reading.template else {
      throw .badTemplate(path: path, faults: reading.faults, language: language)
    }
    return template
  }
}

extension Context {
  /// Says where calendar files cannot describe a time zone.
  func noteOnZone(_ zone: String, _ language: Language) {
    let phrases = Phrasebook(language)
    if let note = phrases.noteOnZone(zone) { session.message(phrases.oneLine("samband: " + note)) }
  }

  /// Says that nothing names a meeting for good, where its brief has no id.
  func noteOnCalendarID(of source: ForumSource) {
    let brief = source.brief.brief
    if let note = source.phrases.noteOnCalendarID(of: brief, CalendarRecord(of: brief, in: source.network)) {
      session.message(source.phrases.oneLine("samband: " + note))
    }
  }
}
