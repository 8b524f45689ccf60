// Ids made from names: readable, the same for the same name, different from all others.

import Foundation

/// Makes ids from names.
package enum ReadableID {
  /// How long an id gets, at most, before a number that tells it from others.
  private static let longest = 40

  /// An id made from a name: `Ängsö kommun` gives `angso-kommun`, and `angso-kommun-2` where that is taken.
  ///
  /// - Parameters:
  ///   - name: The name; one without a Latin letter or digit gives `fallback`.
  ///   - taken: The ids that are there.
  package static func make(from name: String, taken: Set<String>, fallback: String) -> String {
    let stem = stem(of: name)
    let base = stem.isEmpty ? fallback : stem
    if !taken.contains(base) { return base }
    var number = 2
    while taken.contains("\(base)-\(number)") { number += 1 }
    return "\(base)-\(number)"
  }

  private static let letters: [Character: String] = [
    "ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "œ": "oe", "ı": "i", "&": "-",
  ]

  private static func stem(of name: String) -> String {
    var words: [String] = [""]
    // Without the marks that letters bear: å, ä and ö are told apart by these alone.
    for character in name.lowercased().flatMap({ letters[$0] ?? String($0) }) {
      let plain = String(character).decomposedStringWithCanonicalMapping.unicodeScalars.filter { $0.value < 0x80 }
      if let scalar = plain.first, scalar.properties.isAlphabetic || (48...57).contains(scalar.value) {
        words[words.count - 1].unicodeScalars.append(scalar)
      } else if character == "'" || character == "\u{2019}" || character == "." {
        continue
      } else if words.last != "" {
        words.append("")
      }
    }
    var stem = ""
    for word in words where !word.isEmpty {
      if !stem.isEmpty, stem.utf8.count + 1 + word.utf8.count > longest { break }
      stem += stem.isEmpty ? word : "-" + word
    }
    return String(stem.prefix(longest))
  }
}
