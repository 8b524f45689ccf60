// What tables cannot hold of a network, or give back in another form.

/// What tables cannot hold of a network; `Phrasebook` words it.
package enum TableNote: Hashable, Sendable {
  /// Indicators of goals, which are left out.
  case indicators(Int)
  /// What was told about activities, which is left out.
  case communications(Int)
  /// Keys of actors beside their attributes, which come back as attributes.
  case keysAsAttributes([String])
  /// Columns whose values come back as texts where they were numbers or truths, or the other way round.
  case otherType(columns: [String])
  /// Columns of the user's own that are written under another name, since a reader would take them for something else.
  case renamed(columns: [String])
  /// Members of lists that hold the mark between members, so that they come back in pieces.
  case split(Int)
  /// Texts that a spreadsheet turns into dates, numbers or truths when it opens the CSV.
  case changedBySpreadsheets([String])
  /// Texts that begin as a formula does, and are written after an apostrophe in CSV.
  case guarded(Int)
  /// Texts longer than a cell of a workbook holds, in UTF-16; they are cut.
  case cut(Int, limit: Int)
}

extension NetworkTables {
  /// What CSV changes beyond what tables do, when a spreadsheet opens it.
  package var csvNotes: [WritingNote] {
    var (changed, guarded) = ([String](), 0)
    for table in tables {
      for row in table.rows {
        for case .text(let text) in row {
          if SpreadsheetHabits.changes(text), !changed.contains(text) { changed.append(text) }
          if CSVWriter.isFormula(text) { guarded += 1 }
        }
      }
    }
    var notes: [WritingNote] = []
    if !changed.isEmpty { notes.append(WritingNote(.tables(.changedBySpreadsheets(changed)))) }
    if guarded > 0 { notes.append(WritingNote(.tables(.guarded(guarded)))) }
    return notes
  }
}

extension NetworkTables {
  /// What a workbook cuts beyond what tables do.
  package var workbookNotes: [WritingNote] {
    let limit = SheetWriter.longestText
    var count = 0
    for table in tables {
      for row in table.rows { for case .text(let text) in row where text.utf16.count > limit { count += 1 } }
    }
    return count > 0 ? [WritingNote(.tables(.cut(count, limit: limit)))] : []
  }
}

/// What spreadsheets make of texts when they open CSV: LibreOffice 7.4, Gnumeric 1.12 and Excel, with Swedish settings.
enum SpreadsheetHabits {
  private static let months = [
    "jan", "feb", "mar", "apr", "maj", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "dec",
  ]

  /// Whether some spreadsheet changes a text: `1 mars`, `SANT`, `12 %`, `3/4`, `0180`, `2,5 kr`.
  static func changes(_ text: String) -> Bool {
    guard text.utf8.count <= 24, let first = text.first else { return false }
    let small = text.lowercased()
    if ["sant", "falskt", "true", "false"].contains(small) { return true }
    if text.utf8.count > 1, first == "0" || text.utf8.count > 15, text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) {
      return true
    }
    let parts = small.split { " \u{A0}/-%".contains($0) }
    let isShort: (Substring) -> Bool = {
      $0.utf8.count <= 4 && !$0.isEmpty && $0.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    }
    let isNumber: (Substring) -> Bool = { CellNumber.literal(of: String($0)) != nil }
    let isMonth: (Substring) -> Bool = { part in part.count <= 9 && months.contains { part.hasPrefix($0) } }
    if parts.count == 1, text.hasSuffix("%") { return isNumber(parts[0]) }
    if parts.count == 2, parts[1] == "kr" || parts[1] == "sek" { return isNumber(parts[0]) }
    guard (2...3).contains(parts.count) else { return false }
    if text.contains("/"), parts.allSatisfy(isShort) { return true }
    return parts.contains(where: isMonth) && parts.allSatisfy { isMonth($0) || isShort($0) }
  }
}
