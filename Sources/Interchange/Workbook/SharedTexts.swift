// The texts of a workbook's cells: shared or in the cell itself, in one style or in several.

/// A text of a workbook.
struct CellText {
  /// The text.
  var text: String
  /// Whether it held a line break that was written out as `_x000D_`.
  var heldBreak = false

  /// A text with what is written out in it read (`EscapedText`).
  init(_ written: String) {
    text = written
    if EscapedText.mayHold(written.utf8) { (text, heldBreak) = EscapedText.read(written) }
  }
}

extension PartScanner {
  /// The text of the element whose start tag was just read, `si` or `is`: all its `t`, those of its runs included, and none
  /// of how it is spoken (`rPh`).
  mutating func richText() throws(FormatFault) -> String {
    let depth = depth
    var text = ""
    var isText = false
    while true {
      switch try next() {
      case .start:
        if isNamed("rPh") { try skip() } else { isText = isNamed("t") }
      case .end:
        isText = false
        if self.depth < depth { return text }
      case .text:
        guard isText else { continue }
        // Nearly all texts have one piece.
        if text.isEmpty { text = try content() } else { text += try content() }
      case .finish: return text
      }
    }
  }

  /// All texts of the part of shared texts, in their order.
  mutating func sharedTexts() throws(FormatFault) -> [CellText] {
    var texts: [CellText] = []
    while true {
      switch try next() {
      case .start: if depth == 2, isNamed("si") { texts.append(CellText(try richText())) }
      case .finish: return texts
      default: break
      }
    }
  }
}

/// Characters that a workbook writes out as `_x000D_`, because XML has no place for them (ISO/IEC 29500-1, 22.9.2.19).
///
/// A carriage return that Excel left in this way becomes a space, so that one actor does not become two, or nothing before a line
/// feed; other control characters, and an underscore that was written so to mean itself, are themselves again. Anything else of
/// this form stays.
enum EscapedText {
  /// Whether there may be such a character: `_x` stands somewhere.
  static func mayHold(_ text: some Sequence<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in text {
      if byte == UInt8(ascii: "x"), previous == UInt8(ascii: "_") { return true }
      previous = byte
    }
    return false
  }

  /// The text with such characters read, and whether one was a line break.
  static func read(_ text: String) -> (text: String, heldBreak: Bool) {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var (place, heldBreak) = (0, false)
    while place < bytes.count {
      switch code(in: bytes, at: place) {
      case 0x0D:
        heldBreak = true
        place += 7
        if place == bytes.count || bytes[place] != 10 { result.append(0x20) }
      case let control? where control > 0 && control < 0x20:
        result.append(UInt8(control))
        place += 7
      case 0x5F:
        result.append(UInt8(ascii: "_"))
        place += 7
      default:
        result.append(bytes[place])
        place += 1
      }
    }
    return (String(decoding: result, as: UTF8.self), heldBreak)
  }

  /// A text of a table that is no workbook, where only line breaks were left so by Excel: a space for each.
  static func withoutBreaks(_ text: String) -> String {
    guard mayHold(text.utf8) else { return text }
    return text.replacing("_x000D_\n", with: "\n").replacing("_x000D_", with: " ")
  }

  /// The text with its own `_x000D_` and the like written so that they mean themselves.
  static func write(_ text: String) -> String {
    guard mayHold(text.utf8) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      if code(in: bytes, at: place) != nil { result += Array("_x005F".utf8) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The number in `_x000D_` at a place.
  private static func code(in bytes: [UInt8], at place: Int) -> UInt32? {
    guard bytes[place] == UInt8(ascii: "_"), place + 6 < bytes.count, bytes[place + 1] == UInt8(ascii: "x"),
      bytes[place + 6] == UInt8(ascii: "_")
    else { return nil }
    return UInt32(String(decoding: bytes[(place + 2)..<(place + 6)], as: UTF8.self), radix: 16)
  }
}
