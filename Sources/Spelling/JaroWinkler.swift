// How alike two words are, for words of names: Jaro–Winkler, which forgives slips less at the start of a word than later.
//
// Jaro 1989 (doi:10.1080/01621459.1989.10478785); Winkler 1990, "String Comparator Metrics and Enhanced Decision Rules in the
// Fellegi–Sunter Model of Record Linkage" (ERIC ED325505): up to four letters in common at the start count a tenth each of what
// is missing.

/// The likeness of two words.
package enum JaroWinkler {
  /// The likeness, 0 (nothing in common) to 1 (the same); the same whichever word comes first.
  ///
  /// - Complexity: O(|a|·|b|) time, O(|a| + |b|) memory.
  package static func similarity(_ a: [Character], _ b: [Character]) -> Double {
    if a == b { return 1 }
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    let reach = max(max(a.count, b.count) / 2 - 1, 0)
    var inA = [Bool](repeating: false, count: a.count)
    var inB = [Bool](repeating: false, count: b.count)
    var common = 0
    for i in a.indices {
      let from = max(0, i - reach)
      let end = min(b.count, i + reach + 1)
      guard from < end, let j = (from..<end).first(where: { !inB[$0] && a[i] == b[$0] }) else { continue }
      (inA[i], inB[j]) = (true, true)
      common += 1
    }
    guard common > 0 else { return 0 }
    let left = a.indices.filter { inA[$0] }.map { a[$0] }
    let right = b.indices.filter { inB[$0] }.map { b[$0] }
    let swapped = zip(left, right).count { $0 != $1 } / 2
    let m = Double(common)
    let jaro = (m / Double(a.count) + m / Double(b.count) + (m - Double(swapped)) / m) / 3
    let start = zip(a, b).prefix(4).prefix { $0 == $1 }.count
    return jaro + Double(start) * 0.1 * (1 - jaro)
  }
}
