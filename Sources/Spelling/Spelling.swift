// "Did you mean …?": the nearest known word to one that is not known.
//
// Distance: optimal string alignment, that is insertions, deletions, replacements and swaps of neighbours, each at cost 1
// (Damerau 1964, doi:10.1145/363958.363994), over characters without regard to case.

/// The candidate that `word` was most likely meant to be, or nil where none is near enough.
///
/// Near enough is one slip in a word of up to four letters, two in one of up to eight, three in a longer one; a candidate
/// that starts with a `word` of three letters or more counts as one slip. Of equally near candidates the first is taken.
///
/// - Complexity: O(candidates × length²) time, O(length) memory; candidates whose length alone rules them out cost O(1).
package func nearestWord(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased())
  guard !letters.isEmpty else { return nil }
  let allowed = letters.count <= 4 ? 1 : letters.count <= 8 ? 2 : 3
  var best: (word: String, distance: Int)?
  for candidate in candidates where candidate != word {
    let other = Array(candidate.lowercased())
    let limit = min(allowed, (best?.distance ?? allowed + 1) - 1)
    guard limit >= 0 else { break }
    var distance = Int.max
    if abs(letters.count - other.count) <= limit {
      distance = alignmentDistance(letters, other)
    } else if letters.count >= 3, other.starts(with: letters) {
      distance = 1
    }
    if distance <= limit { best = (candidate, distance) }
  }
  return best?.word
}

/// The optimal-string-alignment distance of two words.
package func alignmentDistance(_ a: [Character], _ b: [Character]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    row.reserveCapacity(b.count + 1)
    for j in 1...b.count {
      var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
