// How alike names are: SoftTFIDF, words weighted by how few names have them, slips within words forgiven.
//
// Cohen, Ravikumar and Fienberg 2003, "A Comparison of String Distance Metrics for Name-Matching Tasks" (IIWeb 2003, 73–78),
// where it was the best of the measures compared: the cosine of the names' words under the weights log(1 + N/n) (N names, n with the
// word), with two words taken for one where their Jaro–Winkler likeness is at least 0.9, which then counts as a factor. Here it is
// the mean of both directions, so that the order of the names does not matter; words with digits, words of fewer than four letters
// and words that both files know are never taken for another one.
//
// Blocking, since all pairs would be too many. A name is held against the names of the other file that share one of its words, or a
// word at a slip from it, the rarest words first: at most 64 of them, and words of more than 256 names bring none. Words at a slip
// are found among all words by what is left of each when one letter goes (the deletion neighborhood; Mor and Fraenkel 1982,
// doi:10.1145/358728.358752).

import GraphCore
import Spelling

/// The words of the names of two files, and the names of the first by their words.
struct NameLikeness {
  /// A wording of an actor of the first file.
  struct Wording: Hashable {
    /// The actor's place in the first file.
    let actor: Int
    /// The numbers of its words, rising.
    let words: [Int]
  }

  /// What is looked up for a name at most.
  private static let candidateLimit = 64
  private static let postingLimit = 256
  /// The least likeness of two words taken for one.
  private static let leastLikeness = 0.9

  private var numbers: [String: Int] = [:]
  private var texts: [String] = []
  private var weights: [Double] = []
  /// For each word the words at a slip from it, with their likeness.
  private var neighbors: [[(word: Int, likeness: Double)]] = []
  private var wordings: [Wording] = []
  /// For each word the wordings of the first file that have it.
  private var postings: [[Int]] = []
  /// The wordings of a set of words.
  private var bySet: [[Int]: [Int]] = [:]

  /// Counts and indexes the names of two files.
  ///
  /// - Parameters:
  ///   - first: The wordings of each actor of the first file; empty for those that are not looked for.
  ///   - second: Those of the second file.
  /// - Complexity: O(words · length of a word) time and memory, but for the sorting of what is left of words.
  init(_ first: [[MatchingName]], _ second: [[MatchingName]]) {
    var counts: [Int] = []
    var isInFirst: [Bool] = []
    var isInSecond: [Bool] = []
    for (isSecond, names) in [(false, first), (true, second)] {
      for (actor, own) in names.enumerated() {
        var seen: Set<Int> = []
        for name in own {
          let words = SimilarityWords.words(of: name).map { text in
            if let number = numbers[text] { return number }
            let number = texts.count
            numbers[text] = number
            texts.append(text)
            counts.append(0)
            isInFirst.append(false)
            isInSecond.append(false)
            return number
          }.sorted()
          for word in words {
            if seen.insert(word).inserted { counts[word] += 1 }
            if isSecond { isInSecond[word] = true } else { isInFirst[word] = true }
          }
          if !isSecond { wordings.append(Wording(actor: actor, words: words)) }
        }
      }
    }
    let total = Double(first.count { !$0.isEmpty } + second.count { !$0.isEmpty })
    weights = counts.map { logarithm(1 + total / Double(max($0, 1))) }
    postings = [[Int]](repeating: [], count: texts.count)
    for (place, wording) in wordings.enumerated() {
      for word in wording.words { postings[word].append(place) }
      bySet[wording.words, default: []].append(place)
    }
    neighbors = Self.neighbors(of: texts) { a, b in
      isInFirst[a] && isInSecond[b] && !(isInFirst[b] && isInSecond[a])
        || isInFirst[b] && isInSecond[a] && !(isInFirst[a] && isInSecond[b])
    }
  }

  /// The likeness of two names, 0–1.
  func likeness(_ a: [Int], _ b: [Int]) -> Double { a == b ? 1 : (half(a, b) + half(b, a)) / 2 }

  /// The likeness of two names.
  func likeness(of name: MatchingName, _ other: MatchingName) -> Double {
    func known(_ name: MatchingName) -> [Int] { SimilarityWords.words(of: name).compactMap { numbers[$0] }.sorted() }
    return likeness(known(name), known(other))
  }

  private func half(_ a: [Int], _ b: [Int]) -> Double {
    var sum = 0.0
    for word in a {
      if b.contains(word) {
        sum += weights[word] * weights[word]
      } else if let best = neighbors[word].filter({ b.contains($0.word) }).max(by: { $0.likeness < $1.likeness }) {
        sum += weights[word] * weights[best.word] * best.likeness
      }
    }
    let norms = norm(a) * norm(b)
    return norms > 0 ? min(1, sum / norms) : 0
  }

  private func norm(_ words: [Int]) -> Double {
    words.reduce(0) { $0 + weights[$1] * weights[$1] }.squareRoot()
  }

  /// The actors of the first file that a name may be like, each with the likeness of its nearest wording.
  ///
  /// - Complexity: O(candidates · words²).
  func candidates(for name: MatchingName) -> [(actor: Int, score: Double)] {
    let words = SimilarityWords.words(of: name).compactMap { numbers[$0] }.sorted()
    var found: [Int: Double] = [:]
    var seen: Set<Int> = []
    func look(_ place: Int) {
      guard seen.insert(place).inserted else { return }
      let score = likeness(words, wordings[place].words)
      let actor = wordings[place].actor
      found[actor] = max(found[actor] ?? 0, score)
    }
    for place in (bySet[words] ?? []).prefix(Self.candidateLimit) { look(place) }
    let keys = Set(words + words.flatMap { neighbors[$0].map(\.word) })
      .sorted { (postings[$0].count, $0) < (postings[$1].count, $1) }
    for key in keys where postings[key].count <= Self.postingLimit {
      for place in postings[key] where seen.count < Self.candidateLimit { look(place) }
    }
    return found.map { (actor: $0.key, score: $0.value) }
  }

  // MARK: Words at a slip

  /// - Parameter mayBeOne: Whether one word may stand in the second file for another in the first, and is no word of both.
  private static func neighbors(
    of texts: [String], mayBeOne: (Int, Int) -> Bool
  ) -> [[(word: Int, likeness: Double)]] {
    var leftovers: [(hash: UInt64, word: Int)] = []
    let letters = texts.map { text -> [Character] in
      text.utf8.count < 4 || text.utf8.count > 64 || text.utf8.contains { $0 >= 48 && $0 <= 57 } ? [] : Array(text)
    }
    for (word, own) in letters.enumerated() where own.count >= 4 {
      leftovers.append((hash(own, without: nil), word))
      for place in own.indices { leftovers.append((hash(own, without: place), word)) }
    }
    leftovers.sort { ($0.hash, $0.word) < ($1.hash, $1.word) }
    var result = [[(word: Int, likeness: Double)]](repeating: [], count: texts.count)
    var start = 0
    while start < leftovers.count {
      var end = start + 1
      while end < leftovers.count, leftovers[end].hash == leftovers[start].hash { end += 1 }
      // What is left of so many words says nothing.
      if end - start <= 64 {
        for i in start..<end {
          for j in (i + 1)..<max(end, i + 1) {
            let (a, b) = (leftovers[i].word, leftovers[j].word)
            if a == b || !mayBeOne(a, b) || result[a].contains(where: { $0.word == b }) { continue }
            let likeness = JaroWinkler.similarity(letters[a], letters[b])
            guard likeness >= leastLikeness else { continue }
            result[a].append((b, likeness))
            result[b].append((a, likeness))
          }
        }
      }
      start = end
    }
    return result
  }

  /// FNV-1a over the letters that are left.
  private static func hash(_ letters: [Character], without place: Int?) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for (index, letter) in letters.enumerated() where index != place {
      for byte in letter.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return hash
  }
}
