// A sentence with its values, put together outside the function that says it.
//
// The interpolation of `String` is inlined at every place: with some 1,800 sentences in two languages that was a large part of
// what a build took. This one is called.

/// One wording of a sentence: a literal with texts and whole numbers in it.
package struct Phrase: ExpressibleByStringInterpolation {
  /// The sentence.
  let text: String

  /// A sentence without values.
  @inline(never)
  package init(stringLiteral text: String) { self.text = text }

  /// A sentence of its pieces.
  @inline(never)
  package init(stringInterpolation pieces: Pieces) { text = pieces.text }

  /// The pieces of a sentence, in order.
  package struct Pieces: StringInterpolationProtocol {
    fileprivate var text = ""

    /// No pieces yet.
    @inline(never)
    package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }

    /// Adds what stands in the sentence as it is.
    @inline(never)
    package mutating func appendLiteral(_ literal: String) { text += literal }

    /// Adds a text.
    @inline(never)
    package mutating func appendInterpolation(_ value: String) { text += value }

    /// Adds whatever describes itself: a number, a date.
    @inline(never)
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) { text += value.description }
  }
}
