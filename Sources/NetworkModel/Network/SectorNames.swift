// What sectors may be called: their ids, labels and plurals in Swedish and English, and a few other words for the built-in
// ones. Readers of tables and plans share this, so that `Universitet`, `university` and `lärosäten` are one everywhere.

/// The words for some sectors.
package struct SectorNames: Sendable {
  /// A word for a sector.
  package struct Word: Sendable {
    /// The word without case, spaces, hyphens and underscores.
    package let folded: String
    /// The word as it is written.
    package let text: String
    /// The sector.
    package let id: Sector.ID
  }

  /// All words, sector by sector.
  package let words: [Word]
  private let ids: [String: Sector.ID]

  /// The words for the ten built-in sectors.
  package static let builtIn = SectorNames(Sector.builtIn)

  /// Other words for the same, above all forms that would otherwise be taken for misspellings.
  private static let synonyms: [(text: String, id: Sector.ID)] = [
    ("Universitet", "university"), ("Högskola", "university"), ("Healthcare", "healthcare"), ("Regions", "region"),
    ("Regioner", "region"), ("Patient organization", "patientOrganisation"),
    ("Patient organizations", "patientOrganisation"), ("Patientförening", "patientOrganisation"),
    ("Patientföreningar", "patientOrganisation"), ("Forskningsparker", "sciencePark"), ("Science parks", "sciencePark"),
  ]

  /// The words for some sectors; of two sectors with one word the first has it.
  package init(_ sectors: [Sector]) {
    var words: [Word] = []
    for sector in sectors {
      let texts = [sector.id.text] + (sector.label?.wordings ?? []) + (sector.plural?.wordings ?? [])
      words += texts.map { Word(folded: $0.foldedWord, text: $0, id: sector.id) }
    }
    let known = Set(sectors.map(\.id))
    words += Self.synonyms.filter { known.contains($0.id) }
      .map { Word(folded: $0.text.foldedWord, text: $0.text, id: $0.id) }
    self.words = words
    ids = Dictionary(words.map { ($0.folded, $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  /// The sector that a word means; nil for a word that means none of them.
  package func id(of word: String) -> Sector.ID? { ids[word.foldedWord] }
}
