// From the words of a sector column to sectors.
//
// Rules. A word that is the id, the label or the plural of a built-in sector, in Swedish or English, is that sector; case,
// spaces, hyphens and underscores do not count; `synonyms` adds a few. A word one slip away from one of these (two slips from ten letters on) is an
// error with the suggestion. `unknown` and `okänd` are the sector `unknown`, as is an empty cell. Any other word is a
// sector of the file's own, in order of first appearance, with the word for id and label.

import NetworkModel

/// The sectors that the cells of a folder name.
struct SectorCells {
  /// What a cell turned out to be.
  enum Answer {
    case sector(Sector.ID)
    case misspelled(suggestion: String)
  }

  /// The file's own sectors, in order of first appearance.
  private(set) var own: [Sector] = []
  private var answers: [String: Answer] = [:]
  private let builtIn: [(folded: String, word: String, id: Sector.ID)]

  /// The sector of actors for which none is given.
  static let unknown = Sector(
    id: "unknown", label: LocalizedText(swedish: "Okänd sektor", english: "Unknown sector"))

  /// Other words for the same, above all forms that would otherwise be taken for misspellings.
  private static let synonyms: [(word: String, id: Sector.ID)] = [
    ("Universitet", "university"), ("Högskola", "university"), ("Healthcare", "healthcare"), ("Regions", "region"),
    ("Regioner", "region"), ("Patient organization", "patientOrganisation"),
    ("Patient organizations", "patientOrganisation"), ("Patientförening", "patientOrganisation"),
    ("Patientföreningar", "patientOrganisation"), ("Forskningsparker", "sciencePark"), ("Science parks", "sciencePark"),
  ]

  /// - Parameter own: The sectors that a network has of its own.
  init(own: [Sector] = []) {
    self.own = own
    var words: [(folded: String, word: String, id: Sector.ID)] = []
    for sector in Sector.builtIn {
      let texts = [sector.id.text] + (sector.label?.wordings ?? []) + (sector.plural?.wordings ?? [])
      words += texts.map { ($0.foldedWord, $0, sector.id) }
    }
    words += Self.synonyms.map { ($0.word.foldedWord, $0.word, $0.id) }
    builtIn = words
  }

  /// The sector that a cell names; an empty one names the unknown.
  mutating func answer(to cell: String?) -> Answer {
    let word = cell ?? "unknown"
    if let known = answers[word] { return known }
    let folded = word.foldedWord
    let answer: Answer
    if let match = builtIn.first(where: { $0.folded == folded }) {
      answer = .sector(match.id)
    } else if folded == "unknown" || folded == "okänd" || folded == "okändsektor" || folded == "unknownsector" {
      if !own.contains(where: { $0.id == Self.unknown.id }) { own.append(Self.unknown) }
      answer = .sector(Self.unknown.id)
    } else if let same = own.first(where: { sector in
      ([sector.id.text] + (sector.label?.wordings ?? []) + (sector.plural?.wordings ?? [])).contains {
        $0.foldedWord == folded
      }
    }) {
      answer = .sector(same.id)
    } else if let meant = builtIn.first(where: { Sheet.isSlip(folded, of: $0.folded) }) {
      answer = .misspelled(suggestion: meant.word)
    } else {
      own.append(Sector(id: .init(word), label: LocalizedText(word)))
      answer = .sector(.init(word))
    }
    answers[word] = answer
    return answer
  }
}
