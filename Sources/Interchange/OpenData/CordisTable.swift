// The columns of CORDIS's tables, and their rows as texts.
//
// Rules. The names are those of the releases since 2021 (organization.csv and project.csv of Horizon 2020 and Horizon Europe) and
// of the older single files, where the organization is `id` and the project `projectReference`. Case does not count. A row with more
// or fewer cells than the header is skipped and told.

import NetworkModel
import Spelling

/// A table of CORDIS while its rows go by.
struct CordisTable {
  /// A column that is read.
  enum Column: String, CaseIterable {
    // Of organizations.
    case project, organization, name, shortName, activityType, sme, city, country, nutsCode, vatNumber, url, street
    case projectAcronym, role, contribution, hasLeft
    // Of projects.
    case id, acronym, status, title, start, end, topics, legalBasis, programme, scheme, cost, keywords
    // Of both.
    case updated

    /// What it may be called, without case; the first is what the releases have.
    var names: [String] {
      switch self {
      case .project: ["projectID", "projectReference"]
      case .organization: ["organisationID", "organizationID", "id", "pic"]
      case .name: ["name"]
      case .shortName: ["shortName"]
      case .activityType: ["activityType"]
      case .sme: ["SME"]
      case .city: ["city"]
      case .country: ["country"]
      case .nutsCode: ["nutsCode"]
      case .vatNumber: ["vatNumber"]
      case .url: ["organizationURL"]
      case .street: ["street"]
      case .projectAcronym: ["projectAcronym"]
      case .role: ["role"]
      case .contribution: ["ecContribution"]
      case .hasLeft: ["endOfParticipation"]
      case .id: ["id", "projectID", "reference"]
      case .acronym: ["acronym"]
      case .status: ["status"]
      case .title: ["title"]
      case .start: ["startDate"]
      case .end: ["endDate"]
      case .topics: ["topics"]
      case .legalBasis: ["legalBasis", "programme"]
      case .programme: ["frameworkProgramme"]
      case .scheme: ["fundingScheme"]
      case .cost: ["ecMaxContribution"]
      case .keywords: ["keywords"]
      case .updated: ["contentUpdateDate"]
      }
    }

    static let ofOrganizations: [Column] = [
      .project, .projectAcronym, .organization, .name, .shortName, .activityType, .sme, .city, .country, .nutsCode,
      .vatNumber, .url,
      .street, .role, .contribution, .hasLeft, .updated,
    ]
    static let ofProjects: [Column] = [
      .id, .acronym, .status, .title, .start, .end, .topics, .legalBasis, .programme, .scheme, .cost, .keywords,
      .updated,
    ]
  }

  /// A row whose cells are asked for by column.
  struct Row {
    fileprivate let cells: RowStream.Row
    fileprivate let places: [Column: Int]
    /// The line that it begins on.
    var line: Int { cells.line }

    /// The text of a cell on one line, with one space between words.
    func line(of column: Column) -> String {
      let text = self[column]
      guard text.utf8.contains(where: { $0 < 0x20 }) || text.contains("  ") else { return text }
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The text of a cell; empty where the table has no such column.
    subscript(column: Column) -> String {
      guard let place = places[column] else { return "" }
      return cells.text(place) ?? cells.otherText(place)
    }
  }

  /// The name of the file.
  let name: String
  private let columns: [Column]
  private let required: [Column]
  private var places: [Column: Int] = [:]
  private var header: [String]?
  /// Rows with another number of cells than the header.
  private(set) var badRows = RowTally()
  /// How many rows were read.
  private(set) var count = 0
  /// What is wrong with the file.
  private(set) var faults: [FormatFault] = []
  private(set) var strayQuotes = RowTally()

  /// A table before its first row.
  init(_ name: String, _ columns: [Column], required: [Column]) {
    (self.name, self.columns, self.required) = (name, columns, required)
  }

  /// The columns that nothing was made of.
  var unread: [String] {
    let known = Set(places.values)
    return (header ?? []).enumerated().filter { !known.contains($0.offset) }.map(\.element)
  }

  /// Whether the table has a column.
  func has(_ column: Column) -> Bool { places[column] != nil }

  /// Reads the table once.
  ///
  /// - Parameters:
  ///   - stream: Hands over the bytes, piece by piece.
  ///   - take: Takes each row.
  mutating func read<Failure>(
    _ stream: (([UInt8]) -> Void) throws(Failure) -> Void, _ take: @escaping (Row) -> Void
  ) throws(Failure) {
    var rows = RowStream()
    var table = self
    func each(_ row: RowStream.Row) {
      guard table.header != nil else { return table.readHeader(row) }
      guard table.faults.isEmpty else { return }
      if row.count == table.header?.count {
        table.count += 1
        take(Row(cells: row, places: table.places))
      } else {
        table.badRows.add(row.line)
      }
    }
    try stream { rows.feed($0, each) }
    rows.end(each)
    table.strayQuotes = rows.strayQuotes
    if let (fault, line) = rows.fault { table.report(fault, line) }
    if table.header == nil, table.faults.isEmpty { table.report(.empty, 1) }
    self = table
  }

  private mutating func report(_ fault: TableFault, _ line: Int) {
    faults.append(FormatFault(.table(fault), at: SourceLocation(line: line, column: 1)))
  }

  private mutating func readHeader(_ row: RowStream.Row) {
    let names = (0..<row.count).map { row.text($0) ?? row.otherText($0) }
    header = names
    let folded = names.map(\.foldedWord)
    for column in columns {
      places[column] = column.names.lazy.compactMap { folded.firstIndex(of: $0.foldedWord) }.first
    }
    for column in required where places[column] == nil {
      let suggestion = names.first { name in
        column.names.contains { Suggestion.isSlip(name.foldedWord, of: $0.foldedWord) }
      }
      report(.missingColumn(column.names[0], names: column.names, suggestion: suggestion), row.line)
    }
  }
}
