// The tables that somebody begins with: each with its header, two example rows, and what its cells may be chosen from.
//
// Rule. An example is known by its id, which begins with `example-` or `exempel-`: so the rows can be taken away again, and with
// them what refers to them.

package import NetworkModel
import PlanModel

/// The tables that a network begins with.
package enum StarterTables {
  /// What an example's id begins with, in either language.
  private static let beginnings = ["example-", "exempel-"]

  /// Whether an id is that of an example.
  package static func isExample(_ id: String) -> Bool {
    let id = id.trimmed.lowercased()
    return beginnings.contains { id.hasPrefix($0) }
  }

  /// Whether a file's text has what an example's id begins with.
  ///
  /// - Complexity: O(size of the file), without more memory.
  static func mayNameExample(_ bytes: [UInt8]) -> Bool {
    let beginnings = beginnings.map { Array($0.utf8) }
    func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    return bytes.indices.contains { place in
      small(bytes[place]) == 0x65
        && beginnings.contains { word in
          place + word.count <= bytes.count && word.indices.allSatisfy { small(bytes[place + $0]) == word[$0] }
        }
    }
  }

  /// A text in both languages.
  private struct Pair {
    let swedish: String
    let english: String

    init(_ swedish: String, _ english: String) { (self.swedish, self.english) = (swedish, english) }

    func text(_ language: Language) -> String { language == .swedish ? swedish : english }
  }

  private static let university = Pair("exempel-universitetet", "example-university")
  private static let municipality = Pair("exempel-kommunen", "example-municipality")
  private static let goal = Pair("exempel-mal", "example-goal")
  private static let subgoal = Pair("exempel-delmal", "example-subgoal")
  private static let project = Pair("exempel-projekt", "example-project")
  private static let forum = Pair("exempel-forum", "example-forum")

  /// The id of the example goal.
  package static func goal(_ language: Language) -> String { goal.text(language) }

  /// The id of the example actor that could be a host.
  package static func host(_ language: Language) -> String { municipality.text(language) }

  // MARK: Tables

  /// The tables of the network, with or without the example rows.
  package static func tables(_ language: Language, examples: Bool = true) -> [NetworkTables.Table] {
    TableRole.allCases.filter { !columns(of: $0).isEmpty }.map { role in
      let fields = columns(of: role).compactMap { role.field($0) }
      return NetworkTables.Table(
        role: role, name: role.sheetName(language), fileName: role.fileName(language),
        header: fields.map { $0.title(language) },
        rows: examples ? rows(of: role, language).map { row in fields.map { cell(row[$0.key], $0, language) } } : [],
        choices: choices(role, fields, language))
    }
  }

  /// The columns of the list of people.
  static let peopleKeys = ["id", "name", "actor", "sector", "role", "themes", "competences"]

  /// The list of people.
  package static func people(_ language: Language, examples: Bool = true) -> NetworkTables.Table {
    let titles = peopleKeys.map { PeopleList.title(of: $0, language) }
    let rows: [[Pair]] = [
      [
        Pair("exempel-person-1", "example-person-1"),
        Pair("EXEMPEL: För- och efternamn", "EXAMPLE: First and last name"),
        university, Pair("Lärosäte", "University"), Pair("forskningsledare", "head of research"),
        Pair("hälsodata|ai", "health data|ai"), Pair("medicin", "medicine"),
      ],
      [
        Pair("exempel-person-2", "example-person-2"), Pair("EXEMPEL: Ännu ett namn", "EXAMPLE: Another name"),
        municipality, Pair("Kommun", "Municipality"), Pair("strateg", "strategist"),
        Pair("hälsodata", "health data"), Pair("juridik", "law"),
      ],
    ]
    let sectors = NetworkTables.CellChoices.words(Sector.builtIn.map { $0.name(in: language) }, isOpen: true)
    return NetworkTables.Table(
      role: nil, name: language == .swedish ? "Personer" : "People",
      fileName: language == .swedish ? "personer" : "people", header: titles,
      rows: examples ? rows.map { row in row.map { .optional($0.text(language)) } } : [],
      choices: [2: .column(sheet: TableRole.actors.sheetName(language), number: 1), 3: sectors])
  }

  /// What may stand in the columns that have words of their own: the table, the column, the word.
  package static func values(_ language: Language) -> NetworkTables.Table {
    let header = language == .swedish ? ["tabell", "kolumn", "värde"] : ["table", "column", "value"]
    var rows: [[NetworkTables.Cell]] = []
    for table in tables(language, examples: false) {
      for (column, choices) in table.choices.sorted(by: { $0.key < $1.key }) {
        guard case .words(let words, _) = choices else { continue }
        for word in words { rows.append([table.fileName, table.header[column], word].map { .text($0) }) }
      }
    }
    return NetworkTables.Table(
      role: nil, name: "", fileName: language == .swedish ? "varden" : "values", header: header, rows: rows)
  }

  // MARK: Files

  /// The tables of a network that is there already, with those that it has no records for left empty; and what tables have no
  /// place for.
  package static func tables(
    _ language: Language, of network: StakeholderNetwork
  ) -> (tables: [NetworkTables.Table], notes: [WritingNote]) {
    var network = network
    network.ownSectors.removeAll { $0.id == EdgeListNetwork.sector.id }
    let written = NetworkTables(network, language)
    let blanks = tables(language, examples: false)
    let others = written.tables.filter { table in !blanks.contains { $0.fileName == table.fileName } }
    let tables = blanks.map { blank in
      guard var table = written.tables.first(where: { $0.fileName == blank.fileName }) else { return blank }
      for (column, choices) in blank.choices {
        guard let place = table.header.firstIndex(of: blank.header[column]) else { continue }
        table.choices[place] = choices
      }
      return table
    }
    return ((tables + others).map { withoutPlaceholders($0, language) }, written.notes)
  }

  /// The table of actors with the cells of sectors empty that only say that a list of ties had none: they are to be filled in.
  private static func withoutPlaceholders(_ table: NetworkTables.Table, _ language: Language) -> NetworkTables.Table {
    let title = TableRole.actors.field("sector")?.title(language)
    guard table.role == .actors, let column = table.header.firstIndex(where: { $0 == title }) else { return table }
    let placeholders = [EdgeListNetwork.sector.id.text, Sector.unknown.text].map(NetworkTables.Cell.text)
    return table.with(
      rows: table.rows.map { row in
        var row = row
        if placeholders.contains(row[column]) { row[column] = .empty }
        return row
      })
  }

  /// Tables as CSV files: those of the network, the people and the allowed values.
  package static func csvFiles(
    _ tables: [NetworkTables.Table], people: NetworkTables.Table, _ language: Language, _ dialect: CSVWriter.Dialect
  ) -> [(name: String, bytes: [UInt8])] {
    (tables + [people, values(language)]).map { $0.csvFile(dialect) }
  }

  /// Tables as a workbook, the people among them.
  package static func workbook(_ tables: [NetworkTables.Table], people: NetworkTables.Table) -> [UInt8] {
    WorkbookWriter.write(tables + [people])
  }

  /// A table as a CSV file.
  package static func csvFile(
    _ table: NetworkTables.Table, _ dialect: CSVWriter.Dialect
  ) -> (name: String, bytes: [UInt8]) { table.csvFile(dialect) }

  /// The tables as a network in the native format.
  package static func network(_ language: Language) -> StakeholderNetwork {
    CSVReader.read(tables(language).map { $0.csvFile(.international) }).network ?? StakeholderNetwork()
  }

  // MARK: Columns and rows

  private static func columns(of role: TableRole) -> [String] {
    switch role {
    case .actors:
      [
        "id", "name", "shortName", "sector", "partOf", "place", "municipality", "orgNumber", "competences",
        "description", "evidence",
      ]
    case .ties: ["source", "target", "kind", "strength", "start", "end", "description", "evidence"]
    case .activities:
      [
        "id", "name", "kind", "status", "owner", "start", "end", "goals", "effort", "effect", "description", "evidence",
      ]
    case .participants: ["activity", "actor", "role"]
    case .goals: ["id", "parent", "kind", "title", "sectors", "competences", "description", "evidence"]
    case .positions: ["id", "actor", "goal", "topic", "stance", "summary", "date", "evidence"]
    case .sources: ["id", "title", "publisher", "date", "url"]
    case .about: ["title", "language", "asOf"]
    // Answers are written by `survey`; a competence needs a row only where its name is another than its id.
    case .survey, .competences: []
    }
  }

  private static func rows(of role: TableRole, _ language: Language) -> [[String: Pair]] {
    func same(_ text: String) -> Pair { Pair(text, text) }
    switch role {
    case .actors:
      return [
        [
          "id": university, "name": Pair("EXEMPEL: Universitetet", "EXAMPLE: The university"),
          "shortName": Pair("Universitetet", "University"), "sector": Pair("Lärosäte", "University"),
          "place": same("Solna"), "municipality": same("0184"), "competences": Pair("medicin|juridik", "medicine|law"),
          "description": Pair(
            "Ta bort exemplen med: samband init --clear-examples",
            "Remove the examples by: samband init --clear-examples"),
        ],
        [
          "id": municipality, "name": Pair("EXEMPEL: Kommunen", "EXAMPLE: The municipality"),
          "shortName": Pair("Kommunen", "Municipality"), "sector": Pair("Kommun", "Municipality"),
        ],
      ]
    case .ties:
      return [
        [
          "source": university, "target": municipality, "kind": Pair("avtal", "agreement"), "strength": same("2"),
          "start": same("2024-03"), "evidence": Pair("exempel-kalla:sid. 3", "example-source:p. 3"),
        ],
        [
          "source": university, "target": municipality, "kind": Pair("projekt", "project"), "start": same("2025"),
          "end": same("2027"), "evidence": Pair("exempel-kalla", "example-source"),
        ],
      ]
    case .activities:
      return [
        [
          "id": project, "name": Pair("EXEMPEL: Ett projekt", "EXAMPLE: A project"), "kind": Pair("projekt", "project"),
          "status": Pair("pågående", "active"), "owner": university, "start": same("2025-01-01"), "goals": subgoal,
          "effort": same("3"), "effect": same("4"),
        ],
        [
          "id": forum, "name": Pair("EXEMPEL: Ett forum", "EXAMPLE: A forum"), "kind": same("forum"),
          "status": Pair("planerad", "planned"), "owner": municipality, "goals": goal,
        ],
      ]
    case .participants:
      return [
        ["activity": project, "actor": university, "role": Pair("leder", "lead")],
        ["activity": forum, "actor": municipality, "role": Pair("värd", "host")],
      ]
    case .goals:
      return [
        ["id": goal, "kind": Pair("mål", "goal"), "title": Pair("EXEMPEL: Ett mål", "EXAMPLE: A goal")],
        [
          "id": subgoal, "parent": goal, "kind": Pair("delmål", "subgoal"),
          "title": Pair("EXEMPEL: Ett delmål", "EXAMPLE: A sub-goal"),
          "sectors": Pair("Lärosäte|Kommun", "University|Municipality"), "competences": Pair("juridik", "law"),
        ],
      ]
    case .positions:
      return [
        [
          "id": Pair("exempel-synpunkt-1", "example-position-1"), "actor": university, "goal": goal,
          "stance": Pair("stöder", "supports"),
          "summary": Pair("EXEMPEL: Vill vara med.", "EXAMPLE: Wants to take part."),
          "date": same("2025-10-01"),
        ],
        [
          "id": Pair("exempel-synpunkt-2", "example-position-2"), "actor": municipality, "goal": goal,
          "topic": Pair("tid", "time"), "stance": Pair("önskar", "asks"),
          "summary": Pair("EXEMPEL: Önskar en tidsplan.", "EXAMPLE: Asks for a timetable."), "date": same("2025-10-01"),
        ],
      ]
    case .sources:
      return [
        [
          "id": Pair("exempel-kalla", "example-source"), "title": Pair("EXEMPEL: Handlingsplanen", "EXAMPLE: The plan"),
          "publisher": Pair("Regionen", "The region"), "date": same("2025"),
        ]
      ]
    case .about:
      return [
        ["title": Pair("Vårt nätverk", "Our network"), "language": Pair("sv", "en")]
      ]
    case .survey, .competences: return []
    }
  }

  private static func cell(_ pair: Pair?, _ field: TableField, _ language: Language) -> NetworkTables.Cell {
    guard let text = pair?.text(language) else { return .empty }
    switch field.shape {
    case .date: return PartialDate(text).map { .date($0) } ?? .text(text)
    case .number, .score: return .number(text)
    default: return .text(text)
    }
  }

  private static func choices(
    _ role: TableRole, _ fields: [TableField], _ language: Language
  ) -> [Int: NetworkTables.CellChoices] {
    var choices: [Int: NetworkTables.CellChoices] = [:]
    for (place, field) in fields.enumerated() {
      switch field.shape {
      case .reference(let other): choices[place] = .column(sheet: other.sheetName(language), number: 1)
      default:
        // A sector may be one of the region's own, and several may stand in one cell.
        let isOpen = field.shape == .sector || field.shape == .sectors
        if let words = field.choices(language) { choices[place] = .words(words, isOpen: isOpen) }
      }
    }
    return choices
  }
}
