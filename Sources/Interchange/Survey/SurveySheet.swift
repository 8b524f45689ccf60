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
        : ["respondent", "id", "organization", "sector", "work together"]) + fields.map { $0.title(language) }
    let sectors = Dictionary(
      network.sectorsInUse.map { ($0.id, $0.name(in: language)) }, uniquingKeysWith: { first, _ in first })
    func row(_ id: String, _ name: String, _ sector: String) -> [NetworkTables.Cell] {
      [.text(actor.id.text), .optional(id), .optional(name), .optional(sector), .empty] + fields.map { _ in .empty }
    }
    let rows =
      [row(actor.id.text, done(language), "")]
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

  /// What the first row says.
  static func done(_ language: Language) -> String {
    language == .swedish ? "BLADET ÄR KLART (skriv ja)" : "THIS SHEET IS DONE (write yes)"
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
    package var strangers: [SurveyStranger] = []
    /// What is wrong, sheet by sheet.
    package var faults: [(name: String, fault: FormatFault)] = []
    /// What is told of rows that are taken as well as can be, or not at all, sheet by sheet.
    package var warnings: [(name: String, fault: FormatFault)] = []
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

/// An organization that somebody names in a survey and that the network lacks.
package struct SurveyStranger: Hashable, Sendable {
  /// The name.
  package let name: String
  /// Who names it.
  package let by: NetworkActor.ID
  /// The name in the network that may be meant.
  package let suggestion: String?
}
