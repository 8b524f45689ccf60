// A name as merging compares it.
//
// Rules. Case, spaces, punctuation and the composition of letters do not count; å, ä and ö stay themselves. Company forms at the
// ends of a name are taken off and kept apart (`AB`, `Aktiebolaget`, `(publ)`, `HB`, `KB`, `ek. för.`, `Stiftelsen`, `Ltd`, `GmbH`,
// `S.A.`, …): names that differ in nothing else are the same, unless both state a form and these differ. Letters parted by full
// stops are one word: `S.A.` is `sa`.

/// A name without what nobody tells organizations apart by.
package struct MatchingName: Hashable, Sendable {
  /// The words, in lower case.
  package let words: [String]
  /// The company form that stood at one of its ends, by a word for all its spellings.
  package let form: String?

  /// The words in their order, as one text.
  package var key: String { words.joined(separator: " ") }

  /// A name as it is written.
  ///
  /// - Complexity: O(length).
  package init(_ name: String) {
    var words = Self.words(of: name)
    var form: String?
    var isChanged = true
    while isChanged {
      isChanged = false
      for (spelling, meaning) in Self.trailing
      where words.count > spelling.count && words.suffix(spelling.count).elementsEqual(spelling) {
        words.removeLast(spelling.count)
        form = form ?? meaning
        isChanged = true
        break
      }
    }
    for (spelling, meaning) in Self.leading
    where words.count > spelling.count && words.prefix(spelling.count).elementsEqual(spelling) {
      words.removeFirst(spelling.count)
      form = form ?? meaning
      break
    }
    (self.words, self.form) = (words, form)
  }

  /// Whether two names state different company forms; one that states none goes with any.
  package func contradicts(_ other: MatchingName) -> Bool {
    if let form, let otherForm = other.form { return form != otherForm }
    return false
  }

  /// The words of a text in lower case, without punctuation.
  package static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var mark: Character?
    // Whether the last word is letters that stood alone, with a full stop or a stroke between them.
    var isInitials = false
    func end(_ separator: Character?) {
      guard !word.isEmpty else { return mark = nil }
      if isInitials, word.count == 1, mark == "." || mark == "/", let last = words.popLast() {
        words.append(last + word)
      } else {
        words.append(word)
        isInitials = word.count == 1
      }
      (word, mark) = ("", separator)
    }
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else if !"'’‘´`\u{AD}\u{200B}\u{FEFF}".contains(character) {
        end(character)
      }
    }
    end(nil)
    return words
  }

  /// Forms after a name, the longer first; nil where the words say nothing of the form.
  private static let trailing: [(spelling: [String], meaning: String?)] = [
    (["ekonomisk", "förening"], "ek för"), (["ek", "för"], "ek för"), (["ekonomisk", "för"], "ek för"),
    (["ideell", "förening"], "ideell förening"), (["ideell", "för"], "ideell förening"),
    (["enskild", "firma"], "enskild firma"), (["sp", "z", "oo"], "sp z oo"), (["sp", "zoo"], "sp z oo"),
    (["publ"], nil), (["co"], nil),
    (["ab"], "ab"), (["aktiebolag"], "ab"), (["aktiebolaget"], "ab"), (["hb"], "hb"), (["handelsbolag"], "hb"),
    (["handelsbolaget"], "hb"), (["kb"], "kb"), (["kommanditbolag"], "kb"), (["kommanditbolaget"], "kb"),
    (["stiftelse"], "stiftelse"), (["stiftelsen"], "stiftelse"),
    (["ltd"], "ltd"), (["limited"], "ltd"), (["plc"], "plc"), (["llc"], "llc"), (["llp"], "llp"), (["inc"], "inc"),
    (["incorporated"], "inc"), (["corp"], "corp"), (["corporation"], "corp"), (["gmbh"], "gmbh"), (["ag"], "ag"),
    (["kg"], "kg"), (["sa"], "sa"), (["sas"], "sas"), (["sarl"], "sarl"), (["spa"], "spa"), (["srl"], "srl"),
    (["sl"], "sl"), (["slu"], "slu"), (["bv"], "bv"), (["nv"], "nv"), (["oy"], "oy"), (["oyj"], "oyj"), (["as"], "as"),
    (["asa"], "asa"), (["aps"], "aps"), (["se"], "se"), (["kft"], "kft"), (["lda"], "lda"),
  ]

  /// Forms before a name.
  private static let leading: [(spelling: [String], meaning: String)] = [
    (["ab"], "ab"), (["aktiebolaget"], "ab"), (["handelsbolaget"], "hb"), (["kommanditbolaget"], "kb"),
    (["stiftelsen"], "stiftelse"), (["ideella", "föreningen"], "ideell förening"),
    (["ekonomiska", "föreningen"], "ek för"),
  ]
}
