// What a number in a cell stands for, told from its format: a number, a date, a time, a code with its leading zeros.
//
// Rules. Formats 14–22, 27–36, 45–47 and 50–58 are dates and times by their number (ISO/IEC 29500-1, 18.8.30); one that the
// workbook writes itself is a date where its first section holds y, m, d, h or s outside quotation marks and brackets. Days
// are counted from 1900 as Excel counts them, with the 29 February 1900 that never was, or from 1904. A format of zeros
// alone (`0000`, `000000-0000`, `000 00`) makes a code with that many digits.

import Foundation
import NetworkModel

/// What the numbers of a cell stand for.
enum CellFormat: Hashable, Sendable {
  /// A number.
  case number
  /// A date, known as far as the format shows it: to the year, the month, the day, or with a time.
  case date(DateParts)
  /// A time without a date.
  case time
  /// A code: its digits, and what stands between them, from the left; nil for a digit.
  case code([Character?])

  /// How far a date is known.
  enum DateParts: Hashable, Sendable {
    case year, month, day, moment
  }

  /// The format that comes with the program under a number; nil for one that the workbook has to give.
  init?(builtIn number: Int) {
    switch number {
    case 14, 15, 16, 27...31, 36, 50...54, 57, 58: self = .date(.day)
    case 17: self = .date(.month)
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    case 22: self = .date(.moment)
    case 0...49: self = .number
    default: return nil
    }
  }

  /// The format that a workbook writes itself.
  init(code: String) {
    var letters = Set<Character>()
    var digits: [Character?] = []
    var isCode = true
    var rest = code[...]
    loop: while let character = rest.popFirst() {
      switch character {
      case ";": break loop
      case "\"":
        let literal = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(literal.count + 1)
        digits += literal.map { $0 }
      case "\\", "_", "*":
        if let next = rest.popFirst(), character == "\\" { digits.append(next) }
      case "[":
        let inner = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inner.count + 1)
        // `[h]` counts hours; `[$-41D]` and `[Red]` say something else.
        if let first = inner.lowercased().first, "hms".contains(first), inner.allSatisfy({ $0 == inner.first }) {
          letters.insert("h")
        }
        isCode = false
      case "0": digits.append(nil)
      case "-", " ", "/": digits.append(character)
      default:
        isCode = false
        letters.formUnion(character.lowercased())
      }
    }
    let known = letters.intersection(Set("ymdhs"))
    if ["general", "standard"].contains(where: code.lowercased().contains) || known.isEmpty {
      self = isCode && digits.count <= 40 && digits.count { $0 == nil } > 1 ? .code(digits) : .number
    } else if !known.isDisjoint(with: ["y", "d"]) {
      self = .date(
        !known.isDisjoint(with: ["h", "s"])
          ? .moment : known.contains("d") ? .day : known.contains("m") ? .month : .year)
    } else {
      self = known.isDisjoint(with: ["h", "s"]) ? .date(.month) : .time
    }
  }

  /// The text of a number in this format, as a person would have typed it.
  func text(of literal: String, from1904: Bool) -> String {
    guard self != .number, let value = Double(literal), value.isFinite, value >= 0 else {
      return CellFormat.number(literal)
    }
    switch self {
    case .code(let digits) where value == value.rounded() && value < 1e15:
      return Self.code(String(Int(value)), digits)
    case .date(let parts):
      return Self.date(value, parts, from1904: from1904) ?? CellFormat.number(literal)
    case .time where value < 1: return Self.clock(value)
    default: return CellFormat.number(literal)
    }
  }

  /// A number with the fifteen digits that Excel shows, without a point where it is whole: `1.0` is the id `1`.
  static func number(_ literal: String) -> String {
    let bytes = literal.utf8
    // Most numbers are a few digits and stay as they are.
    if bytes.count <= 15, bytes.allSatisfy({ $0 >= 48 && $0 <= 57 }), bytes.first != 48 || bytes.count == 1 {
      return literal
    }
    guard let value = Double(literal), value.isFinite else { return literal }
    let rounded = Double(String(format: "%.15g", value)) ?? value
    if rounded == rounded.rounded(), abs(rounded) < 1e15 { return String(Int(rounded)) }
    return "\(rounded)"
  }

  private static func code(_ number: String, _ format: [Character?]) -> String {
    let missing = format.count { $0 == nil } - number.count
    var digits = String(repeating: "0", count: max(0, missing)) + number
    // More digits than the format has all stand before its first.
    var result = String(digits.prefix(max(0, -missing)))
    digits.removeFirst(max(0, -missing))
    var rest = digits[...]
    for place in format { result.append(place ?? rest.popFirst() ?? "0") }
    return result
  }

  private static func date(_ serial: Double, _ parts: DateParts, from1904: Bool) -> String? {
    guard serial < 2_958_466 else { return nil }
    // A second more or less is what is lost in a day's fraction.
    let day = Int((serial + 0.5 / 86_400).rounded(.down))
    let fraction = max(0, serial - Double(day))
    let text: String
    switch (from1904, day) {
    case (false, 0): return fraction > 0 ? clock(fraction) : nil
    case (false, 60): text = "1900-02-29"
    default:
      let epoch = from1904 ? -24_107 : day < 60 ? -25_568 : -25_569
      guard let date = CalendarDay(number: epoch + day)?.date else { return nil }
      text = date.description
    }
    switch parts {
    case .year: return String(text.prefix(4))
    case .month: return String(text.prefix(7))
    case .day: return text
    case .moment: return fraction * 86_400 < 1 ? text : text + " " + clock(fraction)
    }
  }

  private static func clock(_ fraction: Double) -> String {
    let seconds = min(86_399, Int((fraction * 86_400).rounded()))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = two(seconds / 3600) + ":" + two(seconds / 60 % 60)
    return seconds % 60 == 0 ? minutes : minutes + ":" + two(seconds % 60)
  }

  /// The text of a cell of type `d`, an ISO 8601 date or moment: midnight is no time.
  static func text(ofISO text: String) -> String {
    guard let mark = text.firstIndex(of: "T") else { return text }
    let clock = text[text.index(after: mark)...].prefix { $0 != "Z" }
    let isMidnight = !clock.isEmpty && clock.allSatisfy { "0:.".contains($0) }
    return isMidnight && mark != text.startIndex ? String(text[..<mark]) : text.replacing("T", with: " ").trimmed
  }
}
