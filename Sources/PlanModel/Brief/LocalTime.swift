// The clock on the wall where a meeting takes place.

public import NetworkModel

/// A time on the clock of some place: a day, an hour and a minute.
public struct LocalTime: Hashable, Sendable, CustomStringConvertible {
  /// The day.
  public let day: PartialDate
  /// The hour, 0–23.
  public let hour: Int
  /// The minute, 0–59.
  public let minute: Int

  /// A time written as `2027-03-10T09:00`, or with `:00` seconds; nil for anything else.
  public init?(_ text: String) {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2, let day = PartialDate(String(halves[0])), day.day != nil else { return nil }
    let parts = halves[1].split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.count == 2 && part.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } ? Int(part) : nil
    }
    guard numbers.count == parts.count, (2...3).contains(numbers.count), numbers[0] < 24, numbers[1] < 60,
      numbers.count == 2 || numbers[2] == 0
    else { return nil }
    self.day = day
    hour = numbers[0]
    minute = numbers[1]
  }

  /// The time as it is written: `2027-03-10T09:00`.
  public var description: String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(day)T\(two(hour)):\(two(minute))"
  }
}

extension LocalTime: Comparable {
  /// Orders times as the clock does.
  public static func < (left: LocalTime, right: LocalTime) -> Bool { left.description < right.description }
}
