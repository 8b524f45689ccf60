// Attribute values as JSON: the numbers they can hold, made and read by their literals (RFC 8259, section 6).

package import NetworkModel

extension AttributeValue {
  /// A whole number.
  package static func integer(_ value: Int) -> AttributeValue { .number(String(value)) }

  /// A number by the shortest literal that reads back as `value`, `3` rather than `3.0`.
  ///
  /// Null where `value` is infinite or not a number, which JSON cannot hold.
  package static func double(_ value: Double) -> AttributeValue {
    guard value.isFinite else { return .null }
    let text = value.description
    return .number(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  /// Whether `literal` is a number by the grammar of JSON.
  package static func isNumber(_ literal: String) -> Bool {
    guard let first = literal.utf8.first, first == 0x2D || (0x30...0x39).contains(first) else { return false }
    if (0x31...0x39).contains(first) && literal.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
    let bytes = Array(literal.utf8)
    return JSONNumberScan(bytes.span, at: 0) == .number(end: bytes.count)
  }
}
