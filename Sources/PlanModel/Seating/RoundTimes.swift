// When the rounds of an event are: the start on the wall clock, how long a round takes, and what lies between two.
//
// A plan keeps it under `times`, so that what is made of the plan later knows it: {"start": "13:00", "minutes": 20, "pause": 5}.

package import NetworkModel

/// A time of day, to the minute.
public struct ClockTime: Hashable, Sendable {
  /// Minutes since midnight, 0–1439.
  public let minutes: Int

  /// A time so many minutes after midnight, on whatever day that is.
  public init(minutes: Int) { self.minutes = ((minutes % 1_440) + 1_440) % 1_440 }

  /// A time as people write it: `13:00`, `9.30`, `9`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    let numbers = parts.compactMap { part in
      (1...2).contains(part.utf8.count) && part.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } ? Int(part) : nil
    }
    guard numbers.count == parts.count, (1...2).contains(numbers.count), numbers[0] < 24 else { return nil }
    let minute = numbers.count == 2 ? numbers[1] : 0
    guard minute < 60, numbers.count == 1 || parts[1].utf8.count == 2 else { return nil }
    self.init(minutes: numbers[0] * 60 + minute)
  }

  /// The time as it is written: `13:00`.
  public var text: String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return two(minutes / 60) + ":" + two(minutes % 60)
  }
}

/// When the rounds are.
public struct RoundTimes: Hashable, Sendable {
  /// When the first round begins.
  public var start: ClockTime
  /// How many minutes a round takes.
  public var minutes: Int
  /// How many minutes there are between two rounds.
  public var pause: Int

  /// The key that a plan keeps it under.
  package static let key = "times"

  /// Rounds of some minutes from a time on.
  public init(start: ClockTime, minutes: Int, pause: Int = 0) {
    self.start = start
    self.minutes = minutes
    self.pause = pause
  }

  /// The times among the keys that a plan keeps; nil for none, and for what is none.
  package init?(in kept: [Attribute]) {
    guard case .object(let members)? = kept.first(where: { $0.key == Self.key })?.value else { return nil }
    func whole(_ key: String) -> Int? {
      guard case .number(let text)? = members.first(where: { $0.key == key })?.value else { return nil }
      return Int(text).flatMap { (0...1_440).contains($0) ? $0 : nil }
    }
    guard case .string(let text)? = members.first(where: { $0.key == "start" })?.value,
      let start = ClockTime(text), let minutes = whole("minutes"), minutes > 0
    else { return nil }
    self.init(start: start, minutes: minutes, pause: whole("pause") ?? 0)
  }

  /// What a plan keeps.
  package var attribute: Attribute {
    Attribute(
      Self.key,
      .object([
        Attribute("start", .string(start.text)), Attribute("minutes", .number(String(minutes))),
        Attribute("pause", .number(String(pause))),
      ]))
  }

  /// When a round is, counted from 0: `13:25–13:45`.
  public func span(ofRound round: Int) -> String {
    let begin = start.minutes + round * (minutes + pause)
    return ClockTime(minutes: begin).text + "\u{2013}" + ClockTime(minutes: begin + minutes).text
  }
}

extension [Attribute] {
  /// Keeps a value under a key, in place of what was there; nil takes it away.
  package mutating func keep(_ key: String, _ value: AttributeValue?) {
    removeAll { $0.key == key }
    if let value { append(Attribute(key, value)) }
  }
}

extension SeatingPlan {
  /// What the event is called, as the plan keeps it.
  package var title: LocalizedText? {
    switch additional.first(where: { $0.key == "title" })?.value {
    case .string(let text)?: LocalizedText(text)
    default: nil
    }
  }
}

extension ClockTime {
  /// The time of day of a time.
  public init(_ time: LocalTime) { self.init(minutes: time.hour * 60 + time.minute) }
}
