// The words: every sentence that the tool says about networks, in Swedish and English, side by side.
//
// The modules below state facts; this one says them. Sentences are grouped by what they are about in `Phrasebook+Theme.swift`.

public import NetworkModel

/// Says facts in one language.
public struct Phrasebook: Sendable {
  /// The language that it speaks.
  public let language: Language

  /// A phrasebook for a language.
  public init(_ language: Language) { self.language = language }

  /// The wording in this phrasebook's language.
  @inline(never)
  package func say(_ swedish: Phrase, _ english: Phrase) -> String {
    language == .swedish ? swedish.text : english.text
  }

  /// The wording in this phrasebook's language, of two that are no literals.
  @_disfavoredOverload
  @inline(never)
  package func say(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }

  /// A whole number with its groups of thousands: `35 871` in Swedish (with no-break spaces), `35,871` in English.
  public func number(_ value: Int) -> String {
    let digits = String(value.magnitude)
    guard digits.count > 4 || (language == .english && digits.count > 3) else { return String(value) }
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += say("\u{A0}", ",") }
      text.append(digit)
    }
    return value < 0 ? "\u{2212}" + text : text
  }

  /// A number with a fixed number of decimals, 0–9: `2,35` in Swedish, `2.35` in English.
  public func decimal(_ value: Double, places: Int = 2) -> String {
    fixedDecimal(value, places: places, separator: say(",", "."))
  }

  /// A share of one as a percentage: `31 %` in Swedish, `31%` in English; below one per cent with two figures.
  public func percent(_ share: Double) -> String {
    let value = share * 100
    let places = value == 0 || abs(value) >= 10 ? 0 : abs(value) < 1 ? 2 : 1
    return decimal(value, places: places) + say("\u{A0}%", "%")
  }

  /// A count with its noun: `1 aktör`, `3 aktörer`.
  package func count(_ value: Int, _ one: String, _ many: String) -> String {
    "\(number(value))\u{A0}\(value == 1 ? one : many)"
  }

  /// A message on one line of a terminal: characters that are not seen, line ends among them, are written out.
  package func oneLine(_ message: String) -> String { VisibleText.shown(message, isOneLine: true) }

  /// A list in a sentence: `a`, `a och b`, `a, b och c`.
  package func list(_ items: [String]) -> String { list(items, joined: say(" och ", " and ")) }

  /// A list of which one holds: `a, b or c`.
  func alternatives(_ items: [String]) -> String { list(items, joined: say(" eller ", " or ")) }

  private func list(_ items: [String], joined word: String) -> String {
    guard let last = items.last else { return "" }
    guard items.count > 1 else { return last }
    return items.dropLast().joined(separator: ", ") + word + last
  }

  /// A list in a sentence that is cut after `limit` items: `a, b, c and 12 more`.
  func list(_ items: [String], limit: Int) -> String {
    guard items.count > limit + 1 else { return list(items) }
    let rest = items.count - limit
    return items.prefix(limit).joined(separator: ", ") + say(" och \(number(rest)) till", " and \(number(rest)) more")
  }
}

/// A number with a fixed number of decimals, without exponent; halves are rounded away from zero.
///
/// - Parameters:
///   - value: A finite number; its magnitude times 10^places below 2^63.
///   - places: The decimals, 0–9.
///   - separator: The decimal separator.
package func fixedDecimal(_ value: Double, places: Int, separator: String = ".") -> String {
  precondition(value.isFinite, "only a finite number can be written")
  precondition((0...9).contains(places), "decimals run from 0 to 9")
  let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
  let scaled = (value.magnitude * Double(scale)).rounded()
  guard scaled < 9e18 else { return String(value) }
  let whole = UInt64(scaled)
  let fraction = String(whole % UInt64(scale))
  let digits = places == 0 ? "" : separator + String(repeating: "0", count: places - fraction.count) + fraction
  return (value < 0 && whole > 0 ? "\u{2212}" : "") + String(whole / UInt64(scale)) + digits
}
