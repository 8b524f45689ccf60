// "Did you mean": the nearest known word to a misspelled one, or none.
//
// Distance is the restricted Damerau-Levenshtein distance (optimal string alignment; Boytsov 2011,
// doi:10.1145/1963190.1963191): insertions, deletions, substitutions and swaps of neighbors count one each, and no
// part of a word is changed twice. That is enough for typing errors, and simpler than the unrestricted distance.

/// Finds what a misspelled word was probably meant to be.
package enum Suggestion {
  /// The nearest of the candidates, or nil if none is near enough to be a plausible suggestion.
  ///
  /// Near enough is one edit per three letters of the longer word, ignoring case; so words of one or two letters have
  /// no near ones. A prefix of exactly one candidate, of three letters or more, also counts. Ties go to a candidate
  /// with the same first letter, then to the one declared first.
  ///
  /// - Complexity: O(candidates · length²).
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    // Beyond this length nothing a program declares is near, and the quadratic distance would cost.
    guard !word.isEmpty, word.utf8.count <= 256 else { return nil }
    let typed = Array(word.lowercased())
    var best: (candidate: String, rank: (Int, Int))?
    for candidate in candidates {
      let known = Array(candidate.lowercased())
      let allowed = max(typed.count, known.count) / 3
      guard abs(typed.count - known.count) <= allowed else { continue }
      let distance = distance(typed, known)
      let rank = (distance, typed.first == known.first ? 0 : 1)
      guard distance <= allowed, best.map({ rank < $0.rank }) ?? true else { continue }
      best = (candidate, rank)
    }
    if let best { return best.candidate }
    let continued = candidates.filter { typed.count >= 3 && $0.lowercased().hasPrefix(word.lowercased()) }
    return continued.count == 1 ? continued.first : nil
  }

  /// Whether a word is another one mistyped: one slip in five to nine letters, two in more; shorter words are all alike.
  ///
  /// - Complexity: O(length²), nothing for words that are too unlike in length or too long to be declared by anybody.
  package static func isSlip(_ word: String, of other: String) -> Bool {
    let (word, other) = (Array(word), Array(other))
    let length = max(word.count, other.count)
    guard (5...256).contains(length), word != other, abs(word.count - other.count) <= 2 else { return false }
    return distance(word, other) <= (length < 10 ? 1 : 2)
  }

  /// The restricted Damerau-Levenshtein distance.
  ///
  /// - Complexity: O(|a|·|b|) time and three rows of memory.
  package static func distance(_ a: [Character], _ b: [Character]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      row.reserveCapacity(b.count + 1)
      for j in 1...b.count {
        let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var cost = min(substitution, last[j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
