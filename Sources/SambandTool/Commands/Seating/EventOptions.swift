// What an event is called and when its rounds are: options of the commands that make plans, kept in the plan.

import Arguments
import Interchange
import NetworkModel
import PlanModel
import Reporting

/// The options of an event.
enum EventOptions {
  static let title = OptionKey("title", .text)
  static let start = OptionKey("start", .like("13:00", read: { ClockTime($0) }, write: { $0.text }))
  static let minutes = OptionKey("minutes", .integer(in: 1...600))
  static let pause = OptionKey("pause", .integer(in: 0...600))

  static func options(_ phrases: Phrasebook) -> [Option] {
    let count = phrases.say("ANTAL", "NUMBER")
    return [
      Option(
        title, placeholder: "TEXT",
        help: phrases.say(
          "Vad mötet heter, på sidan och arken.", "What the event is called, on its page and sheets.")),
      Option(
        start, placeholder: phrases.say("KLOCKAN", "TIME"),
        help: phrases.say(
          "När första rundan börjar; tillsammans med --minutes ger det arken tider.",
          "When the first round begins; with --minutes it gives the sheets their times.")),
      Option(
        minutes, placeholder: count,
        help: phrases.say("Hur många minuter en runda är.", "How many minutes a round takes.")),
      Option(
        pause, placeholder: count,
        help: phrases.say("Minuter mellan två rundor.", "Minutes between two rounds.")),
    ]
  }

  /// Writes what a command line says of the event among the keys that its plan keeps.
  ///
  /// - Parameter begins: When it begins by what is known beside the command line: a forum's brief.
  static func keep(
    _ parsed: ParsedCommand, in kept: inout [Attribute], begins: ClockTime? = nil, _ language: Language
  ) throws(ToolFailure) {
    if let text = parsed[title] { kept.keep("title", .string(text)) }
    let known = RoundTimes(in: kept)
    guard parsed[start] != nil || parsed[minutes] != nil || parsed[pause] != nil else { return }
    guard let start = parsed[start] ?? known?.start ?? begins else {
      throw .seating(.halfTimes(missing: "--start 13:00"), language: language)
    }
    guard let minutes = parsed[minutes] ?? known?.minutes else {
      throw .seating(.halfTimes(missing: "--minutes 20"), language: language)
    }
    let times = RoundTimes(start: start, minutes: minutes, pause: parsed[pause] ?? known?.pause ?? 0)
    kept.keep(times.attribute.key, times.attribute.value)
  }
}
