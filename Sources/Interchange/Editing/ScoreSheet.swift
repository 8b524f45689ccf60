// A sheet on which a working group scores activities by effort and effect, or actors by influence and interest, out and in.
//
// Rules. A row for each activity that is not over, or for each organization; for each scorer a column of the one and one of the
// other. Several sheets, one from each scorer, are taken together. The median stands for all; between two scores the harder
// effort, and else the smaller, as `ActivityPriorities` takes doubt. A range of two steps or more is disagreement. A sheet says by
// its columns what it is about.

package import NetworkModel
import Spelling

/// Sheets for scoring.
package enum ScoreSheet {
  /// What is scored.
  package enum Subject: Hashable, Sendable {
    /// The activities, by effort and effect.
    case activities
    /// The actors, by influence and interest; on a goal, or in all.
    case actors(goal: Goal.ID?)

    /// The two that are scored: what they are called.
    package func names(_ language: Language) -> (String, String) {
      let isSwedish = language == .swedish
      return switch self {
      case .activities: isSwedish ? ("insats", "effekt") : ("effort", "effect")
      case .actors: isSwedish ? ("inflytande", "intresse") : ("influence", "interest")
      }
    }
  }

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

  /// The scores of an activity or an actor.
  package struct Scores: Sendable {
    /// Its id.
    package let id: String
    /// What was said of its effort or influence; nil where nobody scored it.
    package let first: Spread?
    /// What was said of its effect or interest.
    package let second: Spread?
  }

  /// The sheet of a network's activities or actors.
  ///
  /// - Parameter scorers: What the scorers are called, as many as there are.
  package static func table(
    of network: StakeholderNetwork, _ language: Language, scorers: [String], about subject: Subject
  ) -> NetworkTables.Table {
    let isSwedish = language == .swedish
    let names = subject.names(language)
    var (header, records): ([String], [(id: String, name: String)])
    var goal: Goal.ID?
    switch subject {
    case .activities:
      header = ["id", isSwedish ? "aktivitet" : "activity"]
      records = network.activities.filter { $0.status != .ended }.map {
        ($0.id.text, $0.name?.text(in: language) ?? $0.id.text)
      }
    case .actors(let about):
      goal = about
      header = ["id", isSwedish ? "aktör" : "actor"] + (about == nil ? [] : [isSwedish ? "mål" : "goal"])
      records = SurveySheet.roster(of: network.ofOrganizations()).map { ($0.id.text, $0.name.text(in: language)) }
    }
    let fixed = header.count
    header += scorers.flatMap { ["\(names.0) \($0)", "\(names.1) \($0)"] }
    let choices = NetworkTables.CellChoices.words(Activity.scores.map(String.init), isOpen: false)
    return NetworkTables.Table(
      role: nil, name: isSwedish ? "Poäng" : "Scores", fileName: "", header: header,
      rows: records.map { record in
        [.text(record.id), .optional(record.name)] + (goal.map { [.text($0.text)] } ?? [])
          + Array(repeating: .empty, count: 2 * scorers.count)
      },
      choices: Dictionary(uniqueKeysWithValues: (fixed..<max(fixed, header.count)).map { ($0, choices) }))
  }

  /// The sheet as a file: a workbook where its name ends in `.xlsx`, else CSV.
  package static func file(_ table: NetworkTables.Table, named name: String, _ dialect: CSVWriter.Dialect) -> [UInt8] {
    name.lowercased().hasSuffix(".xlsx") ? WorkbookWriter.write([table]) : table.csvFile(dialect).bytes
  }

  /// Reads filled sheets as one.
  ///
  /// A sheet that says in the same columns what one before it has said is the same one, and counts once.
  ///
  /// - Returns: What they are about, by the first; the scores of what has some, in the order of the network; the sheets that are
  ///   others, with these; and what is wrong, sheet by sheet.
  /// - Complexity: O(size of the sheets).
  package static func read(
    _ sheets: [(name: String, bytes: [UInt8])], of network: StakeholderNetwork
  ) -> (
    subject: Subject, scores: [Scores], repeated: [(name: String, first: String)],
    faults: [(name: String, fault: FormatFault)]
  ) {
    var said: [String: (first: [Int], second: [Int])] = [:]
    var contents: [[Score]: String] = [:]
    var repeated: [(name: String, first: String)] = []
    var faults: [(name: String, fault: FormatFault)] = []
    var subject: Subject?
    for (name, bytes) in sheets {
      let log = FolderLog()
      do throws(FormatFault) {
        let columns: [(key: String, names: [String])] = [
          ("id", ["id"]), ("name", ["activity", "aktivitet", "actor", "aktör", "name", "namn"]),
          ("goal", ["goal", "mål"]),
        ]
        let table = try CSVTable(list: bytes, name: name, sheets: ["poäng", "scores"], columns: columns, log: log)
        let sheet = Sheet(table, columns: columns, log: log)
        let here = subject ?? self.subject(of: sheet)
        subject = here
        let scores = read(sheet, network, here)
        let first = contents[scores]
        if let first { repeated.append((name, first)) }
        if first == nil, !scores.isEmpty { contents[scores] = name }
        for score in scores where first == nil {
          if score.isFirst {
            said[score.id, default: ([], [])].first.append(score.value)
          } else {
            said[score.id, default: ([], [])].second.append(score.value)
          }
        }
      } catch {
        log.report(error.kind, order: 0, at: FilePlace(file: error.file ?? name, location: error.location))
      }
      faults += log.inOneFile.filter { $0.severity == .error }.map { (name, $0) }
    }
    func spread(_ scores: [Int]?) -> Spread? {
      scores.flatMap { $0.isEmpty ? nil : Spread(scores: $0.sorted()) }
    }
    let scores = ids(of: subject ?? .activities, in: network).compactMap { id -> Scores? in
      let here = said[id]
      let scores = Scores(id: id, first: spread(here?.first), second: spread(here?.second))
      return scores.first == nil && scores.second == nil ? nil : scores
    }
    return (subject ?? .activities, scores, repeated, faults)
  }

  private static func ids(of subject: Subject, in network: StakeholderNetwork) -> [String] {
    switch subject {
    case .activities: network.activities.map(\.id.text)
    case .actors: network.actors.map(\.id.text)
    }
  }

  /// What a sheet is about, by its columns.
  private static func subject(of sheet: Sheet) -> Subject {
    let isOfActors = sheet.names.contains { isColumn($0, of: .actors(goal: nil)) != nil }
    let goal = sheet.table.rows.indices.lazy.compactMap { sheet.string($0, "goal") }.first
    return isOfActors ? .actors(goal: goal.map { .init($0) }) : .activities
  }

  /// Whether a column holds the first of the two that are scored, or the second; nil for another column.
  private static func isColumn(_ name: String, of subject: Subject) -> Bool? {
    let folded = name.foldedWord
    for names in Language.allCases.map(subject.names) {
      if folded.hasPrefix(names.0) { return true }
      if folded.hasPrefix(names.1) { return false }
    }
    return nil
  }

  /// A score in a cell.
  private struct Score: Hashable {
    /// The id of what is scored.
    let id: String
    /// The heading of the column, folded.
    let column: String
    /// Whether it is of the first of the two that are scored.
    let isFirst: Bool
    let value: Int
  }

  /// The scores of a sheet, row by row.
  private static func read(_ sheet: Sheet, _ network: StakeholderNetwork, _ subject: Subject) -> [Score] {
    guard sheet.requires("id") else { return [] }
    var scores: [Score] = []
    let isOfActivities = subject == .activities
    let names = isOfActivities ? RecordNames(of: network.activities) : RecordNames(of: network.actors)
    let known = ids(of: subject, in: network)
    for row in sheet.table.rows.indices {
      // A row that somebody has added may have no more than the name.
      let key = sheet.string(row, "id") == nil ? "name" : "id"
      guard let word = sheet.string(row, key) else {
        let isEmpty = sheet.names.enumerated().allSatisfy {
          isColumn($1, of: subject) == nil || sheet.string(row, column: $0) == nil
        }
        if !isEmpty { sheet.report(.table(.emptyCell(column: "id")), row, "id") }
        continue
      }
      guard let id = names.meaning(of: word) else {
        let suggestion = Suggestion.nearest(to: word, among: known)
        sheet.report(
          .finding(.unknownReference(isOfActivities ? .activity : .actor, id: word, suggestion: suggestion)), row, key)
        continue
      }
      for (column, name) in sheet.names.enumerated() {
        guard let isFirst = isColumn(name, of: subject), let text = sheet.string(row, column: column) else { continue }
        let number = CellNumber.literal(of: text).flatMap { Double($0) }.flatMap { Int(exactly: $0) }
        guard let number else {
          sheet.report(.table(.notAWholeNumber(text, scale: Activity.scores)), row, name)
          continue
        }
        guard Activity.scores.contains(number) else {
          sheet.report(.finding(.scoreOutOfRange(number)), row, name)
          continue
        }
        scores.append(Score(id: id, column: name.foldedWord, isFirst: isFirst, value: number))
      }
    }
    return scores
  }

  // MARK: Edits

  /// The edits that write medians into a network: effort and effect of activities; influence and interest of actors, or of their
  /// positions on a goal.
  package static func edits(
    _ scores: [Scores], of network: StakeholderNetwork, about subject: Subject, _ language: Language
  ) -> [RecordEdit] {
    scores.map { scores in
      let (first, second) = (scores.first?.median(higher: subject == .activities), scores.second?.median(higher: false))
      switch subject {
      case .activities:
        let values = [first.map { RecordEdit.Value("effort", String($0)) }, second.map { .init("effect", String($0)) }]
        return RecordEdit(.set, .activity, ids: [scores.id], values: values.compactMap(\.self))
      case .actors(nil):
        return RecordEdit(
          .set, .actor, ids: [scores.id],
          values: own(first, second, beside: network.actors.flatMap { $0.attributes + $0.additional }, language))
      case .actors(let goal?):
        let values = own(first, second, beside: network.positions.flatMap(\.additional), language)
        let there = network.positions.first { $0.actor.text == scores.id && $0.goal == goal && $0.id != nil }
        if let id = there?.id { return RecordEdit(.set, .position, ids: [id.text], values: values) }
        return RecordEdit(.add, .position, values: [.init("actor", scores.id), .init("goal", goal.text)] + values)
      }
    }
  }

  /// Influence and interest under the keys that the network has for them already, else under those of its language.
  private static func own(
    _ influence: Int?, _ interest: Int?, beside attributes: [Attribute], _ language: Language
  ) -> [RecordEdit.Value] {
    func key(_ known: [String], _ usual: String) -> String {
      attributes.first { known.contains($0.key.lowercased()) }?.key ?? usual
    }
    let isSwedish = language == .swedish
    let first = key(["influence", "power", "inflytande", "makt"], isSwedish ? "Inflytande" : "Influence")
    let second = key(["interest", "intresse"], isSwedish ? "Intresse" : "Interest")
    return [
      influence.map { RecordEdit.Value(first, String($0), isOwn: true) },
      interest.map { RecordEdit.Value(second, String($0), isOwn: true) },
    ].compactMap(\.self)
  }
}
