// An unordered pair, so that what belongs to two is found whichever of them is named first.

/// Two elements whose order means nothing: `Pair(2, 1) == Pair(1, 2)`.
public struct Pair<Element: Hashable & Comparable & Sendable>: Hashable, Sendable {
  /// The smaller of the two.
  public let first: Element
  /// The larger of the two.
  public let second: Element

  /// The pair of two elements, in either order.
  public init(_ one: Element, _ other: Element) {
    (first, second) = one <= other ? (one, other) : (other, one)
  }
}

extension Pair: Comparable {
  /// Orders pairs by their smaller element, then by their larger one.
  public static func < (left: Pair, right: Pair) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}
