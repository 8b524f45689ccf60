// `--from` where a command takes both what its files are and the earlier of two days.

import Arguments
import Interchange
import NetworkModel
import Reporting

/// What a file is, or the earlier day: `gexf` is no day, and `2020` no format.
enum Origin: Sendable {
  case format(NetworkFormat)
  case day(PartialDate)

  init?(_ word: String) {
    if let format = NetworkFormat(rawValue: word) {
      self = .format(format)
    } else if let day = PartialDate(word) {
      self = .day(day)
    } else {
      return nil
    }
  }

  var word: String {
    switch self {
    case .format(let format): format.rawValue
    case .day(let day): day.description
    }
  }
}

extension CommonOptions {
  /// The last day that `fromBoth` gives; nil where it gives none.
  static func earlierDay(_ parsed: ParsedCommand) -> PartialDate? {
    parsed[fromBoth].compactMap { if case .day(let day) = $0 { day } else { nil } }.last
  }

  /// The format that the command line says the input is in, the last where it says several.
  static func inputFormat(_ parsed: ParsedCommand) -> NetworkFormat? {
    if parsed.declares(from) { return parsed[from] }
    guard parsed.declares(fromBoth) else { return nil }
    return parsed[fromBoth].compactMap { if case .format(let format) = $0 { format } else { nil } }.last
  }

  /// `--from` of a command that takes a day, too.
  ///
  /// - Parameter help: What the day is for.
  static func fromBothOption(_ phrases: Phrasebook, help: String) -> Option {
    let formats = NetworkFormat.allCases.map(\.rawValue).joined(separator: ", ")
    return Option(
      fromBoth, placeholder: phrases.say("DATUM|FORMAT", "DATE|FORMAT"),
      help: help
        + phrases.say(
          " Ett format i stället för ett datum säger vad filen är: \(formats). Båda kan ges.",
          " A format instead of a date says what the file is: \(formats). Both may be given."))
  }
}
