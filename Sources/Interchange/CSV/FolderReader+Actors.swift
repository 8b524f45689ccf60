// The actors' table: organizations, and in a two-mode table the activities that they meet in.
//
// Rules. A row needs an id or a name, and each stands in for the other: a table without ids calls its actors by their names, and
// an empty cell of an id gets one made of the name (`MadeIDs`). A row whose `kind` (or `type`) is a kind of activity
// (`CellWords.activityKinds`: project, committee, forum, …) becomes an activity. Its status is left silent, which means
// active, and its dates decide once a date is looked at; so shared activities count in the projection. The sector is the
// `sector` column; where a cell or the column is missing, `sector_guess`; where both are, and the table has no sector column
// at all, `type`. Columns `position_X` become goals X with positions: above 0 supports, below 0 opposes, 0 neither.

import NetworkModel

extension FolderReader {
  mutating func readActors(_ sheet: Sheet, made: [Int: String]) {
    let hasID = sheet.columns["id"] != nil
    if !hasID, sheet.columns["name"] == nil {
      _ = sheet.requires("id")
      return
    }
    // A column of municipalities by name is no column of codes.
    if let column = sheet.columns["municipality"],
      !sheet.table.rows.indices.contains(where: { sheet.string($0, column: column)?.first?.isNumber ?? false })
    {
      sheet.release("municipality")
    }
    let stances = Set(sheet.own.filter { Self.goalName(ofColumn: $0.name) != nil }.map(\.index))
    let typeIsSector = sheet.columns["sector"] == nil && sheet.columns["sectorGuess"] == nil
    let onlyForActivities = ["start", "end", "status"] + (typeIsSector ? [] : ["type"])
    let ownOfActors = sheet.ownColumns(
      also: onlyForActivities + (sheet.columns["sector"] == nil ? [] : ["sectorGuess"])
    ).filter { !stances.contains($0.index) }
    let ownOfActivities = sheet.ownColumns(also: ["sector", "sectorGuess", "municipality", "orgNumber"])
    var kinds: [String] = []
    var (activityRows, guessed, missing) = (0, 0, [Int]())
    var signs: [String] = []
    for row in sheet.table.rows.indices {
      if isSecondHeader(sheet, row) { break }
      let name = sheet.string(row, "name")
      let id = hasID ? sheet.string(row, "id") ?? made[row] : name
      if readsActivities, let kind = sheet.string(row, "type"), CellWords.activityKinds.contains(kind.foldedWord) {
        if !kinds.contains(kind) { kinds.append(kind) }
        activityRows += 1
        append(
          Activity(
            id: .init(id ?? ""), name: LocalizedText(name ?? id ?? ""), shortName: sheet.text(row, "shortName"),
            kind: kind, status: sheet.choice(row, "status", CellWords.statuses),
            period: Period(start: sheet.date(row, "start"), end: sheet.date(row, "end")),
            place: sheet.text(row, "place"), description: sheet.text(row, "description"),
            additional: sheet.attributes(row, of: ownOfActivities)),
          from: Origin(sheet: sheet, row: row))
        continue
      }
      let stated = known(sheet.string(row, "sector"), &signs)
      let guess = stated == nil ? known(sheet.string(row, "sectorGuess"), &signs) : nil
      let word = stated ?? guess ?? (typeIsSector ? known(sheet.string(row, "type"), &signs) : nil)
      if word == nil { missing.append(row) }
      if stated == nil, word != nil { guessed += 1 }
      actors.append(
        NetworkActor(
          id: .init(id ?? ""), name: LocalizedText(name ?? id ?? ""), shortName: sheet.text(row, "shortName"),
          sector: sector(word, sheet, row), partOf: sheet.string(row, "partOf").map { .init($0) },
          members: sheet.list(row, "members").map { .init($0) }, invitable: sheet.answer(row, "invitable"),
          tags: sheet.list(row, "tags"), place: sheet.text(row, "place"),
          municipality: sheet.string(row, "municipality"), orgNumber: sheet.string(row, "orgNumber"),
          description: sheet.text(row, "description"), competences: sheet.list(row, "competences"),
          profileAreas: sheet.list(row, "profileAreas"), attributes: sheet.attributes(row, of: ownOfActors),
          evidence: sheet.evidence(row)))
      origins["actors", default: []].append(Origin(sheet: sheet, row: row))
    }
    if let first = missing.first {
      let place = sheet.place(first, column: sheet.column(of: "sector"))
      log.report(.table(.sectorsMissing(count: missing.count)), order: sheet.order, at: place)
    }
    if !signs.isEmpty {
      let column = sheet.columns["sector"] ?? sheet.columns["sectorGuess"] ?? sheet.columns["type"]
      log.note(.readAsUnknown(column: column.map { sheet.names[$0] } ?? "", signs: signs), sheet.table.name)
    }
    if guessed > 0, let column = sheet.columns["sectorGuess"] ?? sheet.columns["type"] {
      log.note(.sectorsFrom(column: sheet.names[column], actors: guessed), sheet.table.name)
    }
    if activityRows > 0 { log.note(.activitiesFromActors(count: activityRows, kinds: kinds), sheet.table.name) }
  }

  /// The text of a cell; nil for a sign that the value is missing, which is collected.
  private func known(_ text: String?, _ signs: inout [String]) -> String? {
    guard let text, MissingValue.isSign(text) else { return text }
    if !signs.contains(text) { signs.append(text) }
    return nil
  }

  private mutating func sector(_ word: String?, _ sheet: Sheet, _ row: Int) -> Sector.ID {
    switch sectors.answer(to: word) {
    case .sector(let id): return id
    case .misspelled(let suggestion):
      let key = sheet.columns["sector"] != nil ? "sector" : sheet.columns["sectorGuess"] != nil ? "sectorGuess" : "type"
      let word = word ?? ""
      sheet.report(.finding(.unknownReference(.sector, id: word, suggestion: suggestion)), row, key)
      return .init(word)
    }
  }

  /// Whether a row is the header of a table of ties, as in a sheet that holds both.
  private func isSecondHeader(_ sheet: Sheet, _ row: Int) -> Bool {
    // Most rows begin with no letter of `from`, `från` or `source`, nor with a mark that does not count.
    let first = sheet.table.range(ofColumn: 0, in: sheet.table.rows[row])
    guard let byte = sheet.table.bytes[first].first, byte >= 0x80 || "fFsS_-\"\t".utf8.contains(byte) else {
      return false
    }
    let words = (0..<min(2, sheet.table.rows[row].count)).map {
      sheet.table.text($0, in: sheet.table.rows[row]).foldedWord
    }
    guard [["from", "to"], ["från", "till"], ["source", "target"]].contains(words) else { return false }
    log.report(.table(.secondTable), order: sheet.order, at: sheet.place(row, column: 0))
    return true
  }

  // MARK: Positions in columns

  /// The goal that a column of positions is about: `position_X` gives `X`.
  static func goalName(ofColumn name: String) -> String? {
    for prefix in ["position", "synpunkt", "ståndpunkt"] where name.lowercased().hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      guard let mark = rest.first, "_- :".contains(mark) else { continue }
      let goal = String(rest.dropFirst()).trimmed
      if !goal.isEmpty { return goal }
    }
    return nil
  }

  mutating func readPositionColumns() {
    var (newGoals, count) = (0, 0)
    var known = Set(goals.map(\.id))
    let actorRows = origins["actors"] ?? []
    for sheet in sheets[.actors] ?? [] {
      for column in sheet.own {
        guard let name = Self.goalName(ofColumn: column.name) else { continue }
        let goal = Goal.ID(name)
        if known.insert(goal).inserted {
          newGoals += 1
          goals.append(Goal(id: goal, title: LocalizedText(name)))
          origins["goals", default: []].append(Origin(sheet: sheet, row: 0, column: column.index))
        }
        for (place, origin) in actorRows.enumerated() where origin.sheet === sheet {
          guard let text = sheet.string(origin.row, column: column.index) else { continue }
          let (stance, isKnown) = stance(text)
          guard isKnown else {
            let choices = sheet.words(for: Position.Stance.self, "stance")
            sheet.report(.unknownChoice(text, choices: choices, suggestion: nil), origin.row, column.name)
            continue
          }
          count += 1
          let isPlain = [-1, 0, 1].contains(Double(text) ?? 1)
          positions.append(
            Position(
              actor: actors[place].id, goal: goal, stance: stance,
              additional: isPlain ? [] : [Attribute("value", .string(text))]))
          origins["positions", default: []].append(Origin(sheet: sheet, row: origin.row, column: column.index))
        }
      }
    }
    if count > 0 { log.note(.positionsFromColumns(goals: newGoals, positions: count)) }
  }

  /// What a cell of such a column says, and whether it says anything that is known.
  private func stance(_ text: String) -> (stance: Position.Stance?, isKnown: Bool) {
    if let number = CellNumber.literal(of: text).flatMap({ Double($0) }) {
      return (number > 0 ? .supports : number < 0 ? .opposes : nil, true)
    }
    let stance = CellWords.stances[text.foldedWord].flatMap { Position.Stance(rawValue: $0) }
    return (stance, stance != nil)
  }
}
