// A word that starts with a dash, taken apart. All cuts are made between Unicode scalars: a combining mark after `=`
// would otherwise hide it.

/// `--name`, `--name=value`, `-n`, `-n=value`, or something else that starts with a dash.
struct OptionWord: Equatable {
  /// The text before `=`, with its dashes.
  let typed: String
  /// The text after `=`, if there is one.
  let value: String?

  /// Nil for a word that is not an option: no dash first, or only one dash (standard input), or `--`.
  init?(_ word: String) {
    guard word.utf8.first == 0x2D, word != "-", word != "--" else { return nil }
    if let equals = word.utf8.firstIndex(of: 0x3D) {
      typed = String(word[..<equals])
      value = String(word[word.utf8.index(after: equals)...])
    } else {
      typed = word
      value = nil
    }
  }

  /// Whether it has two dashes.
  var isLong: Bool { typed.utf8.starts(with: [0x2D, 0x2D]) }

  /// The text after the dashes and before `=`.
  var name: String { String(Substring(typed.utf8.dropFirst(isLong ? 2 : 1))) }

  /// Whether it spells the option of the signature; abbreviations do not.
  func matches(_ signature: OptionSignature) -> Bool {
    isLong ? name == signature.name : signature.short.map { name == String($0) } ?? false
  }

  /// The option meant where a word processor has turned dashes to `–` or `—`.
  static func withDashesMended(_ word: String) -> OptionWord? {
    let dashes: Set<Unicode.Scalar> = ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}"]
    guard let first = word.unicodeScalars.first, dashes.contains(first) else { return nil }
    let rest = Substring(word.unicodeScalars.drop { dashes.contains($0) || $0 == "-" })
    return OptionWord((rest.utf8.prefix { $0 != 0x3D }.count > 1 ? "--" : "-") + rest)
  }
}
