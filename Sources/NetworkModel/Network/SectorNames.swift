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

  /// What other registers call sectors that are none of the built-in, or only nearly: names for people, nothing is merged.
  fileprivate static let elsewhere: [(words: [String], name: LocalizedText)] = [
    (
      ["University / higher education", "Higher education", "Education"],
      LocalizedText(swedish: "Lärosäten", english: "Universities")
    ),
    (["Public body", "Public bodies"], LocalizedText(swedish: "Offentliga organ", english: "Public bodies")),
    (["Government"], LocalizedText(swedish: "Statliga organ", english: "Government")),
    (
      ["Research institute", "Research institutes", "Forskningsinstitut"],
      LocalizedText(swedish: "Forskningsinstitut", english: "Research institutes")
    ),
    (
      ["Other (associations, NGOs, ...)"],
      LocalizedText(swedish: "Övriga (föreningar m.fl.)", english: "Other (associations, NGOs, ...)")
    ),
    (["Other", "Övriga"], LocalizedText(swedish: "Övriga", english: "Other")),
    (["Nonprofit", "Non-profit"], LocalizedText(swedish: "Ideella organisationer", english: "Nonprofits")),
    (["Facility"], LocalizedText(swedish: "Anläggningar", english: "Facilities")),
    (["Archive"], LocalizedText(swedish: "Arkiv", english: "Archives")),
  ]

  /// The sector that a word means; nil for a word that means none of them.
  package func id(of word: String) -> Sector.ID? { ids[word.foldedWord] }
}

extension Sector {
  /// The name of the members together on a map, in one language throughout: where a file has no wording of its own in two
  /// languages, a built-in sector under any word for it, or one that registers call by a common name, has ours.
  package func nameOnMaps(in language: Language) -> String {
    let own = plural ?? label
    guard (own?.wordings.count ?? 0) < 2 else { return pluralName(in: language) }
    let word = own?.text(in: language) ?? id.text
    if let known = SectorNames.builtIn.id(of: word), let sector = Sector.builtIn.first(where: { $0.id == known }) {
      return sector.pluralName(in: language)
    }
    let folded = word.foldedWord
    let elsewhere = SectorNames.elsewhere.first { $0.words.contains { $0.foldedWord == folded } }
    return elsewhere?.name.text(in: language) ?? pluralName(in: language)
  }
}
