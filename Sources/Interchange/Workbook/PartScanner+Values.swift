// What the tags and texts of a workbook's part say: the values of attributes, numbers, truths, and texts with their references.

import NetworkModel

extension PartScanner {
  /// The values of the attributes `r`, `s` and `t` of a cell; empty for those that it lacks.
  func cellAttributes() -> (reference: Range<Int>, style: Range<Int>, type: Range<Int>) {
    var (reference, style, type) = (0..<0, 0..<0, 0..<0)
    forEachAttribute { key, value in
      guard key.count == 1 else { return }
      switch bytes[key.lowerBound] {
      case UInt8(ascii: "r"): reference = value
      case UInt8(ascii: "s"): style = value
      case UInt8(ascii: "t"): type = value
      default: break
      }
    }
    return (reference, style, type)
  }

  /// The bytes of an attribute's value; nil where the tag has none of this name.
  func attribute(_ wanted: String) -> Range<Int>? {
    var found: Range<Int>?
    forEachAttribute { key, value in
      if found == nil, key.count == wanted.utf8.count, bytes[key].elementsEqual(wanted.utf8) { found = value }
    }
    return found
  }

  @inline(__always)
  private func forEachAttribute(_ use: (_ key: Range<Int>, _ value: Range<Int>) -> Void) {
    let span = bytes.span
    var place = attributes.lowerBound
    let end = attributes.upperBound
    while place < end {
      while place < end, span[place] <= 0x20 { place += 1 }
      let start = place
      while place < end, span[place] != UInt8(ascii: "="), span[place] > 0x20 { place += 1 }
      let key = start..<place
      while place < end, span[place] != UInt8(ascii: "\""), span[place] != UInt8(ascii: "'") { place += 1 }
      guard place < end else { return }
      let quote = span[place]
      let value = place + 1
      place = value
      while place < end, span[place] != quote { place += 1 }
      use(key, value..<place)
      place += 1
    }
  }

  /// An attribute as a whole number that is not negative; nil for anything else.
  func number(_ attribute: String) -> Int? { self.attribute(attribute).flatMap(number) }

  /// Digits as a number.
  func number(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count < 10 else { return nil }
    var number = 0
    for place in range {
      guard bytes[place] >= 48, bytes[place] <= 57 else { return nil }
      number = number * 10 + Int(bytes[place] - 48)
    }
    return number
  }

  /// An attribute as true or false, `true` and `1` in any case; whatever else it is, is false.
  func isTrue(_ attribute: String) -> Bool {
    guard let value = self.attribute(attribute) else { return false }
    return ["true", "1"].contains(word(value).lowercased())
  }

  /// Some bytes as they stand.
  func word(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text that was found, with its references resolved.
  func content() throws(FormatFault) -> String {
    guard !isLiteral, bytes[text].contains(UInt8(ascii: "&")) else { return word(text) }
    var result: [UInt8] = []
    var place = text.lowerBound
    while place < text.upperBound {
      guard bytes[place] == UInt8(ascii: "&") else {
        result.append(bytes[place])
        place += 1
        continue
      }
      let name = bytes[(place + 1)..<text.upperBound].prefix(12).prefix { $0 != UInt8(ascii: ";") }
      let reference = String(decoding: name, as: UTF8.self)
      guard name.endIndex < text.upperBound, bytes[name.endIndex] == UInt8(ascii: ";"),
        let scalar = Self.scalar(reference)
      else { throw fault(.unknownEntity("&" + reference), at: place) }
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      place = name.endIndex + 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func scalar(_ reference: String) -> Unicode.Scalar? {
    switch reference {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard reference.hasPrefix("#") else { return nil }
      let digits = reference.dropFirst()
      let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let value, value > 0 else { return nil }
      return Unicode.Scalar(value)
    }
  }
}
