// Ids with a type: an actor's id cannot be handed to something that wants a goal's.

/// The id of one kind of record, as written in a file.
///
/// Two ids are equal when their text is canonically equivalent, so that `å` written as one or as two scalars is one id.
public struct Identifier<Record>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The id as it stands in the file.
  public let text: String

  /// An id from its text.
  public init(_ text: String) { self.text = text }

  /// An id from a literal.
  public init(stringLiteral text: String) { self.text = text }

  /// The id as it stands in the file.
  public var description: String { text }

  /// Orders ids as a reader expects: digits by their number, so that `1.9` stands before `1.10`.
  public static func < (left: Self, right: Self) -> Bool { naturallyPrecedes(left.text, right.text) }
}

/// Whether `left` stands before `right` when runs of digits are compared by their number and all else scalar by scalar.
///
/// Runs of equal value are ordered by length, so that the order is total on distinct texts. O(length), no allocation
/// beyond the scalar views.
package func naturallyPrecedes(_ left: String, _ right: String) -> Bool {
  var a = left.utf8[...]
  var b = right.utf8[...]
  func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  while let x = a.first, let y = b.first {
    if isDigit(x), isDigit(y) {
      let runA = a.prefix(while: isDigit)
      let runB = b.prefix(while: isDigit)
      let valueA = runA.drop { $0 == 48 }
      let valueB = runB.drop { $0 == 48 }
      if valueA.count != valueB.count { return valueA.count < valueB.count }
      if !valueA.elementsEqual(valueB) { return valueA.lexicographicallyPrecedes(valueB) }
      if runA.count != runB.count { return runA.count < runB.count }
      a = a[runA.endIndex...]
      b = b[runB.endIndex...]
    } else {
      if x != y { return x < y }
      a = a.dropFirst()
      b = b.dropFirst()
    }
  }
  return a.isEmpty && !b.isEmpty
}
