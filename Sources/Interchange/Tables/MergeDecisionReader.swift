// Reading what somebody has decided about the suggestions of a merge: the table of suggestions with the answers filled in.
//
// A row with yes (or `ja`, `x`, `same`, `part`, …) counts, one with no or nothing does not; in a table without a column of answers all
// rows count.

package import NetworkModel

/// Reads tables of decisions about actors of several networks.
package enum MergeDecisionReader {
  /// The columns that are written and read, by the names that programs know.
  package static let titles = [
    "answer", "relation", "first", "second", "first_name", "second_name", "score", "reason",
  ]
  /// Their Swedish names, where the usual ones do not fit.
  package static let swedishTitles = [
    "answer": "svar", "relation": "förhållande", "first_name": "första_namn", "second_name": "andra_namn",
    "score": "likhet",
  ]

  private static let columns: [(key: String, names: [String])] = [
    ("answer", ["answer", "svar", "accept"]), ("relation", ["relation", "förhållande"]),
    ("first", ["first", "första"]), ("second", ["second", "andra"]), ("firstName", ["first_name", "första_namn"]),
    ("secondName", ["second_name", "andra_namn"]), ("score", ["score", "likhet"]), ("reason", ["reason", "skäl"]),
  ]

  private enum Relation: String, CaseIterable { case same, part }

  private static let relations = ["same": "same", "samma": "same", "part": "part", "del": "part"]

  /// The decisions of a table, and what is wrong with it.
  ///
  /// - Complexity: O(size of the table).
  package static func read(_ bytes: [UInt8], name: String) -> (decisions: [MergeDecision], faults: [FormatFault]) {
    let log = FolderLog()
    var decisions: [MergeDecision] = []
    do throws(TextError) {
      let sheet = Sheet(try CSVTable(bytes, name: name), columns: columns, log: log)
      guard sheet.requires("first"), sheet.requires("second") else { return ([], faults(of: log)) }
      for row in sheet.table.rows.indices {
        if let decision = decision(sheet, row), !decisions.contains(decision) { decisions.append(decision) }
      }
    } catch {
      log.report(.table(error.fault), order: 0, at: FilePlace(file: name, location: error.location))
    }
    return (decisions, faults(of: log))
  }

  /// The file is the only one, and the caller knows its name.
  private static func faults(of log: FolderLog) -> [FormatFault] {
    log.inOrder.map { FormatFault($0.kind, at: $0.location) }
  }

  private static func decision(_ sheet: Sheet, _ row: Int) -> MergeDecision? {
    var relation: Relation?
    if sheet.column(of: "answer") != nil {
      guard let word = sheet.string(row, "answer") else { return nil }
      if relations[word.foldedWord] != nil {
        relation = sheet.choice(row, "answer", relations)
      } else if sheet.answer(row, "answer") != true {
        return nil
      }
    }
    relation = relation ?? sheet.choice(row, "relation", relations)
    guard let first = sheet.string(row, "first"), let second = sheet.string(row, "second") else {
      sheet.report(
        .table(.emptyCell(column: sheet.string(row, "first") == nil ? "first" : "second")), row,
        sheet.string(row, "first") == nil ? "first" : "second")
      return nil
    }
    return MergeDecision(relation == .part ? .part : .same, .init(first), .init(second))
  }
}
