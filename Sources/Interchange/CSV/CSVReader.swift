// Reading a folder of tables as a network, for people who live in Excel.
//
// The files are actors.csv and ties.csv (or collaborations.csv), and optionally activities.csv, participants.csv,
// goals.csv and positions.csv; `TableRole` holds the names that files and columns may have. Rules are stated
// at the head of the file that applies them (`CSVTable`, `TextDecoding`, `SectorCells`, `FolderReader+Ties`,
// `FolderReader+Actors`).

import NetworkModel
import Spelling

/// Reads networks from folders of CSV tables.
package enum CSVReader {
  /// Whether the files of a folder look like a network: one of them has the name of a table of actors.
  package static func isNetworkFolder(fileNames: [String]) -> Bool {
    fileNames.contains { TableRole(fileName: $0) == .actors }
  }

  /// Whether `read` has a use for a file of this name: a table of the network.
  package static func isTable(fileName: String) -> Bool { TableRole(fileName: fileName) != nil }

  /// Reads the files of a folder as one network and checks it: all faults in one pass, each with its file and place.
  ///
  /// Files are recognized by their names, whatever the case; others are skipped, with a note where they are tables. Several files of one role are read after each other. Faults come in the order actors, ties,
  /// activities, participants, goals, positions, and within a file from top to bottom.
  ///
  /// - Parameter files: the names of the files in the folder, without the folder, with their bytes.
  /// - Complexity: O(size of the files) in time and memory.
  package static func read(_ files: [(name: String, bytes: [UInt8])]) -> NetworkReading {
    let log = FolderLog()
    var sheets: [TableRole: [Sheet]] = [:]
    var order = 0
    for role in TableRole.allCases {
      for file in files.sorted(by: { $0.name < $1.name }) where TableRole(fileName: file.name) == role {
        do {
          let sheet = Sheet(try CSVTable(file.bytes, name: file.name), role: role, order: order, log: log)
          sheets[role, default: []].append(sheet)
        } catch {
          log.report(.table(error.fault), order: order, at: FilePlace(file: file.name, location: error.location))
        }
        order += 1
      }
    }
    for name in files.map(\.name).sorted() where TableRole(fileName: name) == nil {
      guard let stem = TableRole.stem(of: name), !name.lowercased().hasSuffix(".txt"),
        !TableRole.helperNames.contains(stem)
      else { continue }
      log.note(TableRole.peopleNames.contains(stem) ? .peopleNotRead : .notRead, name)
    }
    guard sheets[.actors] != nil else {
      // An actors' table that could not be read has said why; without any the folder is no network.
      if !files.contains(where: { TableRole(fileName: $0.name) == .actors }) {
        let found = files.map(\.name).filter { TableRole.stem(of: $0) != nil }.sorted()
        log.report(
          .table(.noActors(found: found)), order: -1,
          at: FilePlace(file: "actors.csv", location: SourceLocation(line: 1, column: 1)))
      }
      return NetworkReading(network: nil, faults: log.inOrder, notes: log.notes)
    }
    return reading(sheets, log: log)
  }

  /// Reads tables whose columns are understood as one network; without actors those whom the ties, or the
  /// participants, name.
  ///
  /// - Parameter addsEnds: Whether ends of ties that no row names become actors, as in Kumu.
  static func reading(_ sheets: [TableRole: [Sheet]], addsEnds: Bool = false, log: FolderLog) -> NetworkReading {
    // Without sources a column of this name is the user's own.
    if sheets[.sources] == nil { for sheet in sheets.values.joined() { sheet.release("evidence") } }
    var reader = FolderReader(sheets: sheets, log: log)
    reader.addsEnds = addsEnds
    let network =
      sheets[.actors] != nil
      ? reader.network() : sheets[.ties] == nil ? reader.networkOfParticipants() : reader.networkOfTies()
    return NetworkReading(network: network, faults: log.inOrder, notes: log.notes)
  }
}

/// One reading of a folder: the records so far, and the row that each came from.
struct FolderReader {
  /// The row that a record came from; `column` where one cell made it.
  struct Origin {
    let sheet: Sheet
    let row: Int
    var column: Int?
  }

  let sheets: [TableRole: [Sheet]]
  let log: FolderLog
  var sectors = SectorCells()
  var actors: [NetworkActor] = []
  var collaborations: [Collaboration] = []
  var activities: [Activity] = []
  var goals: [Goal] = []
  var positions: [Position] = []
  var survey: [SurveyAnswer] = []
  /// The rows of the records, by list; those of ties are in `tieRows`.
  var origins: [String: [Origin]] = [:]
  /// The rows of each activity's participants, and the sheets that these are of.
  var participantRows: [[ParticipantRow]] = []
  var participantSheets: [Sheet] = []
  /// The sheets of the ties, each with how many ties there are up to its end, and the row of each tie.
  var tieSheets: [(end: Int, sheet: Sheet)] = []
  var tieRows: [Int32] = []
  /// The ends of the ties, by number.
  var tieEnds = TieEnds()
  /// The names of actors, activities and goals, each made when the first name stands for an id.
  var names: [TableRole: RecordNames] = [:]
  var activityPlaces: [String: Int] = [:]
  /// How many cells name a record by its name.
  var namedByName = 0
  /// Whether ends of ties that no row names become actors.
  var addsEnds = false
  /// Whether actors whose kind is one of activities become activities.
  var readsActivities = true

  init(sheets: [TableRole: [Sheet]], log: FolderLog) {
    self.sheets = sheets
    self.log = log
  }

  /// Whether a file could be read in part only, so that references may lead to records that were not read.
  private var isIncomplete: Bool {
    sheets.values.contains { $0.contains { $0.table.isTruncated } }
  }

  mutating func network() -> StakeholderNetwork {
    for (sheet, made) in zip(sheets[.actors] ?? [], madeIDs(.actors).ids) { readActors(sheet, made: made) }
    for (sheet, made) in zip(sheets[.activities] ?? [], madeIDs(.activities).ids) {
      readActivities(sheet, made: made)
    }
    for (sheet, made) in zip(sheets[.goals] ?? [], madeIDs(.goals).ids) { readGoals(sheet, made: made) }
    readPositionColumns()
    if addsEnds { addMissingEnds() }
    // Actors that are the ends of ties are numbered already.
    if tieEnds.actorCount != actors.count { tieEnds = TieEnds(among: actors) }
    resolveReferences()
    for sheet in sheets[.participants] ?? [] { readParticipants(sheet) }
    readTies()
    for sheet in sheets[.positions] ?? [] { readPositions(sheet) }
    for sheet in sheets[.survey] ?? [] { readSurvey(sheet) }
    noteSeveralNetworks()
    if namedByName > 0 { log.note(.namedByName(count: namedByName)) }
    for role in TableRole.allCases {
      for sheet in sheets[role] ?? [] {
        if !sheet.commaColumns.isEmpty { log.note(.decimalComma(columns: sheet.commaColumns), sheet.table.name) }
        for days in sheet.dayCounts {
          log.note(.dayCount(days.count, is: days.day, column: days.column), sheet.table.name)
        }
        for note in sheet.unitNotes { log.note(note, sheet.table.name) }
      }
    }
    resolveOrganizations()
    let targetGroups = readTargetGroups()
    var network = StakeholderNetwork(
      ownSectors: sectors.own.sorted { $0.id < $1.id }, targetGroups: targetGroups, actors: actors,
      collaborations: collaborations,
      activities: activities, goals: goals,
      positions: positions, survey: survey)
    readSources(into: &network)
    readCompetences(into: &network)
    network.resolveSources()
    readAbout(into: &network)
    reportFindings(network)
    let parts = network.readHierarchyFromTies()
    if let first = parts.first, let (order, place) = place(of: DocumentPath.root["collaborations"][first]["kind"]) {
      log.report(.hierarchyAsTies(count: parts.count), order: order, at: place)
    }
    return network
  }

  /// Notes a column, in both the actors' and the ties' tables, that divides the network into several.
  private func noteSeveralNetworks() {
    guard let nodes = sheets[.actors]?.first, let ties = sheets[.ties]?.first, activities.isEmpty else { return }
    for column in nodes.own {
      guard let tieColumn = ties.own.first(where: { $0.name == column.name }) else { continue }
      var parts: [String: String] = [:]
      for origin in origins["actors"] ?? [] {
        let row = origin.row
        guard origin.sheet === nodes, let part = nodes.string(row, column: column.index) else { continue }
        parts[nodes.string(row, "id") ?? nodes.string(row, "name") ?? ""] = part
      }
      let ends = ties.ends
      let isParted = ties.table.rows.indices.allSatisfy { row in
        guard let part = ties.string(row, column: tieColumn.index) else { return false }
        return ends.columns.count == 2 && ends.columns.allSatisfy { parts[ends.texts[Int($0[row])]] == part }
      }
      let count = Set(parts.values).count
      if isParted, count > 1 { log.note(.severalNetworks(column: column.name, count: count), nodes.table.name) }
    }
  }
}

extension FolderReader {
  // MARK: Findings

  /// Checks the network and reports each finding at the cell that it is about.
  private func reportFindings(_ network: StakeholderNetwork) {
    let said = Set(log.faults.filter { $0.fault.severity == .error }.map { FilePlace($0.fault) })
    for finding in network.validate(tieEnds) {
      if isIncomplete, case .unknownReference = finding.problem { continue }
      guard let (order, place) = place(of: finding.path), !said.contains(place) else { continue }
      log.report(
        .finding(suggesting(finding.problem)), order: order, at: place, path: finding.path,
        other: finding.problem.first.flatMap { self.place(of: $0)?.place })
    }
  }

  /// An unknown record with the name that was meant, where no id looks alike: cells may name records either way.
  private func suggesting(_ problem: Finding.Problem) -> Finding.Problem {
    guard case .unknownReference(let kind, let id, nil) = problem else { return problem }
    let names =
      switch kind {
      case .actor: actors.prefix(2000).flatMap(\.name.wordings)
      case .activity: activities.prefix(2000).flatMap { $0.name?.wordings ?? [] }
      case .goal: goals.prefix(2000).flatMap { $0.title?.wordings ?? [] }
      default: [String]()
      }
    return .unknownReference(kind, id: id, suggestion: Suggestion.nearest(to: id, among: names))
  }

  /// The cell that a value of the network came from; nil where there is none.
  func place(of path: DocumentPath) -> (order: Int, place: FilePlace)? {
    var steps = path.steps[...]
    guard case .key(let list)? = steps.popFirst() else { return nil }
    if steps.isEmpty || list == "targetGroups", let about = sheets[.about]?.first {
      return (about.order, about.place(0, column: about.columns[list]))
    }
    guard case .index(let index)? = steps.popFirst(), var origin = origin(of: list, index)
    else { return (sheets[.actors] ?? sheets[.ties])?.first.map { ($0.order, $0.placeOfHeader(0)) } }
    if list == "activities", case .key("participants")? = steps.first, steps.count >= 2,
      case .index(let member) = steps[steps.startIndex + 1], let row = self.origin(ofParticipant: member, of: index)
    {
      origin = row
      steps = steps.dropFirst(2)
    }
    var column = origin.column
    for case .key(let key) in steps {
      if let found = origin.sheet.column(of: Self.columnKey(key, origin.sheet)) { column = found }
      // What lies below is told at the cell; a source of evidence is not the source of a tie.
      if key == "evidence" { break }
    }
    return (origin.sheet.order, origin.sheet.place(origin.row, column: column))
  }

  /// The row that a record came from.
  private func origin(of list: String, _ index: Int) -> Origin? {
    if list == "collaborations" {
      guard index < tieRows.count, let sheet = tieSheets.first(where: { index < $0.end })?.sheet else { return nil }
      return Origin(sheet: sheet, row: Int(tieRows[index]))
    }
    guard let rows = origins[list], index < rows.count else { return nil }
    return rows[index]
  }

  /// The key of a column for a key of the model, where the two differ.
  private static func columnKey(_ key: String, _ sheet: Sheet) -> String {
    switch (sheet.role, key) {
    case (.ties, "actor"): "source"
    case (.actors, "name") where sheet.columns["name"] == nil: "id"
    case (.actors, "id") where sheet.columns["id"] == nil: "name"
    case (.actors, "sector") where sheet.columns["sector"] == nil:
      sheet.columns["sectorGuess"] == nil ? "type" : "sectorGuess"
    case (.actors, "kind"), (.goals, "kind"): sheet.columns["kind"] == nil ? "type" : "kind"
    default: key
    }
  }
}

extension FilePlace {
  /// The place of a fault.
  init(_ fault: FormatFault) { self.init(file: fault.file ?? "", location: fault.location) }
}
