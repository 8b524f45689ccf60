// The sheet on which one organization answers whom it works with: out, and in again.
//
// Rules. A sheet has a row for each other organization and some for those that are not there yet; its first row says that the sheet
// is done, for one who works with nobody. The first column says who answers, so that the name of the file does not matter. A
// row that says how often, on what or how good says that there is a tie; an empty row of a sheet that is filled in says that
// there is none. A sheet without a word is no answer.

package import NetworkModel
import Spelling

/// Sheets of a survey.
package enum SurveySheet {
  /// Who is asked, of a network of organizations: those that can be invited, in the order of sectors and names.
  package static func respondents(of network: StakeholderNetwork) -> [NetworkActor] {
    roster(of: network).filter { network.isInvitable($0) }
  }

  /// All organizations, sector by sector.
  package static func roster(of network: StakeholderNetwork) -> [NetworkActor] {
    let order = Dictionary(
      network.sectorsInUse.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let language = network.language.flatMap { Language(rawValue: $0) } ?? .swedish
    return network.actors.sorted { left, right in
      let (one, other) = (order[left.sector] ?? 0, order[right.sector] ?? 0)
      if one != other { return one < other }
      let names = (left.name.text(in: language), right.name.text(in: language))
      return names.0 == names.1 ? left.id < right.id : NameOrder.precedes(names.0, names.1)
    }
  }

  /// How many rows a sheet has for organizations that the network lacks.
  package static let blankRows = 5

  /// The sheet of an organization.
  ///
  /// - Parameter asksQuality: Whether each tie is judged, too.
  package static func table(
    for actor: NetworkActor, of network: StakeholderNetwork, _ language: Language, asksQuality: Bool
  ) -> NetworkTables.Table {
    let isSwedish = language == .swedish
    let fields = fields(asksQuality)
    let header =
      (isSwedish
        ? ["svarar", "id", "organisation", "sektor", "samverkar"]
        : ["respondent", "id", "organisation", "sector", "work together"]) + fields.map { $0.title(language) }
    let sectors = Dictionary(
      network.sectorsInUse.map { ($0.id, $0.name(in: language)) }, uniquingKeysWith: { first, _ in first })
    func row(_ id: String, _ name: String, _ sector: String) -> [NetworkTables.Cell] {
      [.text(actor.id.text), .optional(id), .optional(name), .optional(sector), .empty] + fields.map { _ in .empty }
    }
    let done = isSwedish ? "BLADET ÄR KLART (skriv ja)" : "THIS SHEET IS DONE (write yes)"
    let rows =
      [row(actor.id.text, done, "")]
      + roster(of: network).filter { $0.id != actor.id }.map { other in
        row(other.id.text, other.name.text(in: language), sectors[other.sector] ?? "")
      } + Array(repeating: row("", "", ""), count: blankRows)
    var choices: [Int: NetworkTables.CellChoices] = [
      4: .words([true, false].map { TableWords.answer($0, language) }, isOpen: false)
    ]
    for (place, field) in fields.enumerated() {
      if let words = field.choices(language) { choices[5 + place] = .words(words, isOpen: false) }
    }
    return NetworkTables.Table(
      role: nil, name: isSwedish ? "Enkät" : "Survey", fileName: "", header: header, rows: rows, choices: choices)
  }

  /// What is asked of a tie.
  private static func fields(_ asksQuality: Bool) -> [TableField] {
    TableRole.survey.fields.filter { field in
      ["topic", "frequency"].contains(field.key) || asksQuality && field.shape == .rating
    }
  }

  /// A sheet as a file; a workbook has a second sheet with what to do, a line in each row.
  package static func file(
    _ table: NetworkTables.Table, isWorkbook: Bool, _ dialect: CSVWriter.Dialect, title: String, instructions: [String]
  ) -> [UInt8] {
    guard isWorkbook else { return table.csvFile(dialect).bytes }
    let help = NetworkTables.Table(
      role: nil, name: title, fileName: "", header: [title], rows: instructions.map { [.text($0)] })
    return WorkbookWriter.write([table, help])
  }

  // MARK: In

  /// What sheets say together.
  package struct Reading {
    /// Who was asked: those whom the sheets list and who can be invited, and those who answered.
    package var asked: [NetworkActor.ID] = []
    /// What each has answered, the ones that it names; in the order of the network.
    package var answers: [(actor: NetworkActor.ID, named: [SurveyAnswer])] = []
    /// Organizations that somebody names and that the network lacks, with who names them.
    package var strangers: [(name: String, by: NetworkActor.ID)] = []
    /// What is wrong, sheet by sheet.
    package var faults: [(name: String, fault: FormatFault)] = []
  }

  /// Reads sheets as one survey.
  ///
  /// - Parameters:
  ///   - sheets: The files.
  ///   - network: The network of organizations.
  ///   - date: The day of the answers.
  /// - Complexity: O(size of the sheets).
  package static func read(
    _ sheets: [(name: String, bytes: [UInt8])], of network: StakeholderNetwork, on date: PartialDate
  ) -> Reading {
    var reader = SurveyReader(network: network, date: date)
    for (name, bytes) in sheets { reader.read(bytes, name) }
    return reader.reading()
  }
}

/// Reads the sheets of a survey one by one.
private struct SurveyReader {
  /// What one has said so far.
  private struct Said {
    var file: String
    var isDone = false
    var named: [NetworkActor.ID: SurveyAnswer] = [:]
  }

  let network: StakeholderNetwork
  let date: PartialDate
  private let places: [NetworkActor.ID: Int]
  private let byName: [String: NetworkActor.ID]
  private var said: [NetworkActor.ID: Said] = [:]
  private var listed: Set<NetworkActor.ID> = []
  private var strangers: [(name: String, by: NetworkActor.ID)] = []
  private var faults: [(name: String, fault: FormatFault)] = []

  init(network: StakeholderNetwork, date: PartialDate) {
    (self.network, self.date) = (network, date)
    places = Dictionary(network.actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    byName = Dictionary(
      network.actors.flatMap { actor in
        (actor.name.wordings + (actor.shortName?.wordings ?? [])).map { ($0.foldedName, actor.id) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private static let columns: [(key: String, names: [String])] =
    [
      ("actor", ["svarar", "respondent"]), ("id", ["id"]), ("name", ["organisation", "organization"]),
      ("sector", ["sektor", "sector"]), ("ties", ["samverkar", "work together"]),
    ] + TableRole.survey.columns.filter { !["actor", "about", "date"].contains($0.key) }

  mutating func read(_ bytes: [UInt8], _ name: String) {
    let log = FolderLog()
    do throws(FormatFault) {
      let table = try CSVTable(list: bytes, name: name, sheets: ["enkät", "survey"], columns: Self.columns, log: log)
      read(Sheet(table, columns: Self.columns, log: log), name)
    } catch {
      log.report(error.kind, order: 0, at: FilePlace(file: error.file ?? name, location: error.location))
    }
    faults += log.inOneFile.filter { $0.severity == .error }.map { (name, $0) }
  }

  private mutating func read(_ sheet: Sheet, _ name: String) {
    guard ["actor", "id", "name", "ties"].allSatisfy({ sheet.requires($0) }) else { return }
    var respondent: String?
    for row in sheet.table.rows.indices {
      // The sheet is one organization's, so that a row that was written below speaks for the same.
      guard let word = sheet.string(row, "actor") ?? respondent else { continue }
      respondent = word
      let actor = NetworkActor.ID(word)
      guard places[actor] != nil else {
        sheet.report(.finding(.unknownReference(.actor, id: word, suggestion: nil)), row, "actor")
        return
      }
      listed.insert(actor)
      let about = other(sheet, row, by: actor)
      if let about { listed.insert(about) }
      guard let answer = answer(sheet, row, by: actor) else { continue }
      if let earlier = said[actor], earlier.file != name {
        sheet.report(.table(.answeredTwice(actor: word, file: earlier.file)), row, "actor")
        return
      }
      if answer != nil, about == nil, sheet.string(row, "id") == nil, sheet.string(row, "name") == nil {
        sheet.reportEmpty(row, "name")
      }
      said[actor, default: Said(file: name)].isDone = true
      guard let tie = answer, let about, about != actor else { continue }
      said[actor]?.named[about] = tie
      said[actor]?.named[about]?.about = about
    }
  }

  /// The organization that a row is about; nil for none that the network has.
  private mutating func other(_ sheet: Sheet, _ row: Int, by actor: NetworkActor.ID) -> NetworkActor.ID? {
    guard let id = sheet.string(row, "id") else {
      guard let name = sheet.string(row, "name") else { return nil }
      if let known = byName[name.foldedName] { return known }
      if !strangers.contains(where: { $0.name.foldedName == name.foldedName && $0.by == actor }) {
        strangers.append((name, actor))
      }
      return nil
    }
    if places[.init(id)] != nil { return .init(id) }
    sheet.report(.finding(.unknownReference(.actor, id: id, suggestion: nil)), row, "id")
    return nil
  }

  /// What a row says: nil for nothing, `.some(nil)` that there is no tie.
  private func answer(_ sheet: Sheet, _ row: Int, by actor: NetworkActor.ID) -> SurveyAnswer?? {
    var answer = SurveyAnswer(
      actor: actor, date: date, topic: sheet.text(row, "topic"),
      frequency: sheet.choice(row, "frequency", CellWords.frequencies))
    var isTold = sheet.string(row, "topic") != nil || sheet.string(row, "frequency") != nil
    for question in SurveyAnswer.Question.allCases {
      guard sheet.string(row, question.rawValue) != nil else { continue }
      isTold = true
      guard let rating = sheet.wholeNumber(row, question.rawValue) else { continue }
      if SurveyAnswer.ratings.contains(rating) {
        answer.ratings[question] = rating
      } else {
        sheet.report(.finding(.ratingOutOfRange(rating)), row, question.rawValue)
      }
    }
    let word = sheet.string(row, "ties")
    let said = sheet.answer(row, "ties")
    // A word that is neither has been told.
    if word != nil, said == nil { return nil }
    guard said ?? isTold else {
      if word != nil, isTold { sheet.report(.table(.noTieButMore), row, "ties") }
      return word == nil ? nil : .some(nil)
    }
    return .some(answer)
  }

  func reading() -> SurveySheet.Reading {
    let answered = said.filter { $0.value.isDone }
    let asked = network.actors.filter { actor in
      answered[actor.id] != nil || listed.contains(actor.id) && network.isInvitable(actor)
    }
    return SurveySheet.Reading(
      asked: asked.map(\.id),
      answers: network.actors.compactMap { actor in
        answered[actor.id].map { said in
          (actor.id, network.actors.compactMap { said.named[$0.id] })
        }
      }, strangers: strangers, faults: faults)
  }
}
