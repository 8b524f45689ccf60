// From the words of a sector column to sectors.
//
// Rules. A word that is the id, the label or the plural of a built-in sector, in Swedish or English, is that sector; case,
// spaces, hyphens and underscores do not count (`SectorNames`). A word one slip away from one of these (two slips from ten
// letters on) is an error with the suggestion. `unknown` and `okänd` are the sector `unknown` (`Sector.isUnknown`), as are an empty
// cell and signs that a value is missing (`MissingValue`). Any other word is a sector of the file's own, with the word for id and
// label.

import NetworkModel
import Spelling

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

  /// The sector of actors for which none is given.
  static let unknown = Sector(
    id: Sector.unknown, label: LocalizedText(swedish: "Okänd sektor", english: "Unknown sector"))

  private static let names = SectorNames.builtIn

  /// - Parameter own: The sectors that a network has of its own.
  init(own: [Sector] = []) { self.own = own }

  /// Declares a sector that no cell names.
  mutating func declare(_ sector: Sector) { own.append(sector) }

  /// The sector that a cell names; an empty one names the unknown.
  mutating func answer(to cell: String?) -> Answer {
    let word = cell ?? Sector.unknown.text
    if let known = answers[word] { return known }
    let folded = word.foldedWord
    let answer: Answer
    if let match = Self.names.id(of: word) {
      answer = .sector(match)
    } else if Sector.isUnknown(.init(word)) {
      if !own.contains(where: { $0.id == Self.unknown.id }) { own.append(Self.unknown) }
      answer = .sector(Self.unknown.id)
    } else if let same = own.first(where: { sector in
      ([sector.id.text] + (sector.label?.wordings ?? []) + (sector.plural?.wordings ?? [])).contains {
        $0.foldedWord == folded
      }
    }) {
      answer = .sector(same.id)
    } else if let meant = Self.names.words.first(where: { Suggestion.isSlip(folded, of: $0.folded) }) {
      answer = .misspelled(suggestion: meant.text)
    } else {
      own.append(Sector(id: .init(word), label: LocalizedText(word)))
      answer = .sector(.init(word))
    }
    answers[word] = answer
    return answer
  }
}
