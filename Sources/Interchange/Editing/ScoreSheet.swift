// A sheet on which a working group scores activities by effort and effect, out and in.
//
// Rules. A row for each activity that is not over; for each scorer a column of effort and one of effect. Several sheets, one from each
// scorer, are taken together. The median stands for all; between two scores the harder effort and the smaller effect, as
// `ActivityPriorities` takes doubt. A range of two steps or more is disagreement.

package import NetworkModel

/// Sheets for scoring activities.
package enum ScoreSheet {
  /// What a group said of one thing.
  package struct Spread: Hashable, Sendable {
    /// The scores, the lowest first; never empty.
    package let scores: [Int]

    /// What stands for all: the middle, and between two the higher or the lower.
    package func median(higher: Bool) -> Int {
      let (low, high) = (scores[(scores.count - 1) / 2], scores[scores.count / 2])
      return higher ? (low + high + 1) / 2 : (low + high) / 2
    }

    /// Whether the scores are two steps apart or more.
    package var isDisputed: Bool { scores[scores.count - 1] - scores[0] >= 2 }
  }

  /// The scores of an activity.
  package struct Scores: Sendable {
    /// The activity.
    package let activity: Activity.ID
    /// What was said of its effort; nil where nobody scored it.
    package let effort: Spread?
    /// What was said of its effect.
    package let effect: Spread?
  }

  /// The sheet of a network's activities.
  ///
  /// - Parameter scorers: What the scorers are called, as many as there are.
  package static func table(
    of network: StakeholderNetwork, _ language: Language, scorers: [String]
  ) -> NetworkTables.Table {
    let isSwedish = language == .swedish
    let (effort, effect) = isSwedish ? ("insats", "effekt") : ("effort", "effect")
    let header =
      ["id", isSwedish ? "aktivitet" : "activity"] + scorers.flatMap { ["\(effort) \($0)", "\(effect) \($0)"] }
    let activities = network.activities.filter { $0.status != .ended }
    let choices = NetworkTables.CellChoices.words(Activity.scores.map(String.init), isOpen: false)
    return NetworkTables.Table(
      role: nil, name: isSwedish ? "Poäng" : "Scores", fileName: "", header: header,
      rows: activities.map { activity in
        [.text(activity.id.text), .optional(activity.name?.text(in: language) ?? activity.id.text)]
          + Array(repeating: .empty, count: 2 * scorers.count)
      },
      choices: Dictionary(uniqueKeysWithValues: (2..<max(2, header.count)).map { ($0, choices) }))
  }

  /// The sheet as a file: a workbook where its name ends in `.xlsx`, else CSV.
  package static func file(_ table: NetworkTables.Table, named name: String, _ dialect: CSVWriter.Dialect) -> [UInt8] {
    name.lowercased().hasSuffix(".xlsx") ? WorkbookWriter.write([table]) : table.csvFile(dialect).bytes
  }

  /// Reads filled sheets as one.
  ///
  /// - Returns: The scores of the activities that have some, in the order of the network, and what is wrong, sheet by sheet.
  /// - Complexity: O(size of the sheets).
  package static func read(
    _ sheets: [(name: String, bytes: [UInt8])], of network: StakeholderNetwork
  ) -> (scores: [Scores], faults: [(name: String, fault: FormatFault)]) {
    var said: [String: (effort: [Int], effect: [Int])] = [:]
    var faults: [(name: String, fault: FormatFault)] = []
    let ids = Set(network.activities.map(\.id.text))
    for (name, bytes) in sheets {
      let log = FolderLog()
      do throws(FormatFault) {
        let columns: [(key: String, names: [String])] = [("id", ["id"])]
        let table = try CSVTable(list: bytes, name: name, sheets: ["poäng", "scores"], columns: columns, log: log)
        read(Sheet(table, columns: columns, log: log), ids, &said)
      } catch {
        log.report(error.kind, order: 0, at: FilePlace(file: error.file ?? name, location: error.location))
      }
      faults += log.inOneFile.filter { $0.severity == .error }.map { (name, $0) }
    }
    func spread(_ scores: [Int]?) -> Spread? {
      scores.flatMap { $0.isEmpty ? nil : Spread(scores: $0.sorted()) }
    }
    let scores = network.activities.compactMap { activity -> Scores? in
      let here = said[activity.id.text]
      let scores = Scores(activity: activity.id, effort: spread(here?.effort), effect: spread(here?.effect))
      return scores.effort == nil && scores.effect == nil ? nil : scores
    }
    return (scores, faults)
  }

  private static func read(
    _ sheet: Sheet, _ ids: Set<String>, _ said: inout [String: (effort: [Int], effect: [Int])]
  ) {
    guard sheet.requires("id") else { return }
    for row in sheet.table.rows.indices {
      guard let id = sheet.string(row, "id") else { continue }
      guard ids.contains(id) else {
        sheet.report(.finding(.unknownReference(.activity, id: id, suggestion: nil)), row, "id")
        continue
      }
      for (column, name) in sheet.names.enumerated() {
        let folded = name.foldedWord
        let isEffort = ["effort", "insats"].contains { folded.hasPrefix($0) }
        guard isEffort || ["effect", "effekt"].contains(where: { folded.hasPrefix($0) }),
          let text = sheet.string(row, column: column)
        else { continue }
        let number = CellNumber.literal(of: text).flatMap { Double($0) }.flatMap { Int(exactly: $0) }
        guard let number else {
          sheet.report(.table(.notAWholeNumber(text)), row, name)
          continue
        }
        guard Activity.scores.contains(number) else {
          sheet.report(.finding(.scoreOutOfRange(number)), row, name)
          continue
        }
        if isEffort {
          said[id, default: ([], [])].effort.append(number)
        } else {
          said[id, default: ([], [])].effect.append(number)
        }
      }
    }
  }
}
