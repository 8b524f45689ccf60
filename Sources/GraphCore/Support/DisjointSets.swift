// Which elements belong together when pairs are joined one by one: union-find.

/// A partition of the elements `0 ..< count`, at first each by itself; sets are joined two at a time.
///
/// Rem's algorithm (Dijkstra 1976, "A Discipline of Programming", chapter 23; measured as the fastest of many by
/// Patwary, Blair and Manne 2010, doi:10.1007/978-3-642-13193-6_35). A parent is never greater than its child, so the
/// root of a set is its smallest element.
package struct DisjointSets {
  private var parent: [Int32]

  /// - Parameter count: The number of elements, 0 to `Int32.max`.
  package init(count: Int) { parent = Array(0..<Int32(count)) }

  /// Joins the sets of two elements; whether they were two.
  ///
  /// - Complexity: O(α(count)), amortized.
  @discardableResult
  package mutating func unite(_ first: Int, _ second: Int) -> Bool {
    var (first, second) = (first, second)
    while parent[first] != parent[second] {
      if parent[first] < parent[second] { swap(&first, &second) }
      let above = Int(parent[first])
      parent[first] = parent[second]
      if above == first { return true }
      first = above
    }
    return false
  }

  /// The smallest element of the set of each element.
  ///
  /// - Complexity: O(count): parents come before children, so one ascending sweep flattens every path.
  package consuming func smallestMembers() -> [Int32] {
    for element in parent.indices { parent[element] = parent[Int(parent[element])] }
    return parent
  }
}
