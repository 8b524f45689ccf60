// Ids with a type: an actor's id cannot be handed to something that wants a goal's.

/// The id of one kind of record, as written in a file.
///
/// Two ids are equal when their text is canonically equivalent, so that `å` written as one or as two scalars is one id.
public struct Identifier<Record>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The id as written in the file.
  public let text: String

  /// An id from its text.
  public init(_ text: String) { self.text = text }

  /// An id from a literal.
  public init(stringLiteral text: String) { self.text = text }

  /// The id as written in the file.
  public var description: String { text }

  /// Orders ids as a reader expects: digits by their number, so that `1.9` precedes `1.10`.
  public static func < (left: Self, right: Self) -> Bool { naturallyPrecedes(left.text, right.text) }
}

/// Whether `left` precedes `right` when runs of digits are compared by their number and all else scalar by scalar.
///
/// Runs of equal value are ordered by length, so that the order is total on distinct texts. O(length).
package func naturallyPrecedes(_ left: String, _ right: String) -> Bool {
  naturallyPrecedes(left.utf8.span, right.utf8.span)
}

/// The same order for texts in UTF-8.
package func naturallyPrecedes(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
  func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  /// The end of the run of digits in `text` from `start` on, and the end of its leading zeros.
  func run(in text: Span<UInt8>, from start: Int) -> (value: Int, end: Int) {
    var end = start
    while end < text.count, isDigit(text[end]) { end += 1 }
    var value = start
    while value < end, text[value] == 48 { value += 1 }
    return (value, end)
  }
  var i = 0
  var j = 0
  while i < a.count, j < b.count {
    guard isDigit(a[i]), isDigit(b[j]) else {
      if a[i] != b[j] { return a[i] < b[j] }
      i += 1
      j += 1
      continue
    }
    let (runA, runB) = (run(in: a, from: i), run(in: b, from: j))
    let length = runA.end - runA.value
    if length != runB.end - runB.value { return length < runB.end - runB.value }
    for digit in 0..<length where a[runA.value + digit] != b[runB.value + digit] {
      return a[runA.value + digit] < b[runB.value + digit]
    }
    if runA.end - i != runB.end - j { return runA.end - i < runB.end - j }
    (i, j) = (runA.end, runB.end)
  }
  return i == a.count && j < b.count
}
