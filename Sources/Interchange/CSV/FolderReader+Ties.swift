// The ties' table: direct ties, and in a two-mode table who takes part in what.
//
// Rules. An end names an actor by its id, or by its name where only one actor has it. `a|b` in the target's cell makes a tie
// to each. A tie between an actor and an activity is participation; its type is the role where it is a word for one, and is
// kept under `type` where it says more than the role's own name; all other cells are kept too.
// `year` is the start, where there is no column for the start itself. `last_year` is kept as it is: in the data that has it,
// it is when the last joint project started, not when the tie ended. A `type` column that only holds directions is the
// direction, as Gephi writes it. Without any direction ties are undirected, as in the native format, unless a tenth of
// the pairs or more are given both ways with the same kind and dates: then the table means each row, and all are
// directed, with a note.

import NetworkModel

extension FolderReader {
  mutating func readTies() {
    var (participations, hasDirection) = (0, false)
    for sheet in sheets[.ties] ?? [] {
      guard sheet.requires("source"), sheet.requires("target") else { continue }
      tellDirectionFromType(sheet)
      if sheet.columns["direction"] != nil { hasDirection = true }
      var ties = TieCells(sheet)
      let ownOfParticipation = sheet.ownColumns(also: ["direction", "start", "end", "description"])
      reserveTies(sheet.table.rows.count)
      let cells = sheet.ends
      let (froms, tos) = (cells.columns[0], cells.columns[1])
      // What each distinct cell names, once it was asked for; those that name several, as targets, stand by themselves.
      var ends = [End](repeating: .unasked, count: cells.texts.count)
      var several: [Int: [End]] = [:]
      let hasBars = cells.texts.contains(where: Self.hasBar)
      for row in sheet.table.rows.indices {
        let (from, to) = (Int(froms[row]), Int(tos[row]))
        let namesSeveral = hasBars && Self.hasBar(cells.texts[to])
        if !ends[from].isAsked || !(namesSeveral ? several[to] != nil : ends[to].isAsked) {
          guard isGiven(cells.texts[from], sheet, row, "source"), isGiven(cells.texts[to], sheet, row, "target") else {
            continue
          }
          if !ends[from].isAsked { ends[from] = end(cells.texts[from]) }
          if namesSeveral {
            several[to] = several[to] ?? names(cells.texts[to]).map { end($0) }
          } else if !ends[to].isAsked {
            ends[to] = end(cells.texts[to])
          }
        }
        if namesSeveral {
          for target in several[to] ?? [] where connect(ends[from], target, &ties, row, ownOfParticipation) {
            participations += 1
          }
        } else if connect(ends[from], ends[to], &ties, row, ownOfParticipation) {
          participations += 1
        }
      }
      tieSheets.append((collaborations.count, sheet))
      sheet.forgetEnds()
    }
    if participations > 0 { log.note(.participation(count: participations)) }
    tieEnds.findParallels()
    if !hasDirection { takeAsDirectedWhereBothWaysAreGiven() }
  }

  private mutating func reserveTies(_ count: Int) {
    guard activities.isEmpty else { return }
    collaborations.reserveCapacity(collaborations.count + count)
    tieRows.reserveCapacity(tieRows.count + count)
    tieEnds.reserve(count)
  }

  /// Whether a cell that has to name an end does, which is reported otherwise.
  private func isGiven(_ text: String, _ sheet: Sheet, _ row: Int, _ key: String) -> Bool {
    if !text.isEmpty { return true }
    sheet.reportEmpty(row, key)
    return false
  }

  private static func hasBar(_ cell: String) -> Bool { cell.utf8.contains(UInt8(ascii: "|")) }

  /// What a target's cell names: the parts between `|`, unless an actor or activity is called so.
  private func names(_ cell: String) -> [String] {
    guard Self.hasBar(cell), activityPlaces[cell] == nil, !tieEnds.isActor(.init(cell)) else {
      return [cell]
    }
    return cell.split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// What an end of a tie names.
  private struct End {
    let id: NetworkActor.ID
    /// The number of the actor; the place of the activity, or that nothing was asked, below zero.
    private let place: Int32
    /// Whether it names an actor by its name, not by its id.
    let isName: Bool

    init(_ id: NetworkActor.ID, number: Int32, isName: Bool = false) {
      (self.id, place, self.isName) = (id, number, isName)
    }

    init(_ text: String, activity: Int) {
      (id, place, isName) = (NetworkActor.ID(text), ~Int32(truncatingIfNeeded: activity), false)
    }

    private init() { (id, place, isName) = ("", .min, false) }

    /// The end of a cell that was not asked for yet.
    static let unasked = End()

    var isAsked: Bool { place != .min }
    var activity: Int? { place < 0 ? Int(~place) : nil }
    var number: Int32 { place }
  }

  private mutating func end(_ text: String) -> End {
    if let activity = activityPlaces[text] { return End(text, activity: activity) }
    let id = NetworkActor.ID(text)
    if let number = tieEnds.number(ofActor: id) { return End(id, number: number) }
    if let named = named(text, .actors).map({ NetworkActor.ID($0) }) {
      return End(named, number: tieEnds.number(of: named), isName: true)
    }
    if let activity = activityPlace(text) { return End(text, activity: activity) }
    return End(id, number: tieEnds.number(of: id))
  }

  /// Makes a tie or a participation of a row; whether it is participation.
  private mutating func connect(
    _ source: End, _ target: End, _ ties: inout TieCells, _ row: Int, _ ownOfParticipation: [Sheet.OwnColumn]
  ) -> Bool {
    switch (source.activity, target.activity) {
    case (nil, let activity?):
      appendParticipant(source, to: activity, ties.sheet, row, ownOfParticipation)
      return true
    case (let activity?, nil):
      appendParticipant(target, to: activity, ties.sheet, row, ownOfParticipation)
      return true
    case (.some, .some):
      ties.sheet.report(.table(.tieBetweenActivities(source.id.text, target.id.text)), row, "target")
      return false
    case (nil, nil):
      if source.isName { namedByName += 1 }
      if target.isName { namedByName += 1 }
      collaborations.append(ties.collaboration(source.id, target.id, row))
      tieEnds.append(source.number, target.number)
      tieRows.append(Int32(row))
      return false
    }
  }

  private mutating func appendParticipant(
    _ actor: End, to activity: Int, _ sheet: Sheet, _ row: Int, _ own: [Sheet.OwnColumn]
  ) {
    if actor.isName { namedByName += 1 }
    var additional: [Attribute] = []
    var role: Activity.Role?
    if let type = sheet.string(row, "kind") {
      role = CellWords.roles[type.foldedWord].flatMap { Activity.Role(rawValue: $0) }
      if role?.rawValue != type { additional.append(Attribute("type", .string(type))) }
    }
    // A weight of 1 says nothing about a participant that its row does not.
    if let weight = sheet.string(row, "strength"), weight != "1" {
      additional.append(Attribute("weight", .string(weight)))
    }
    additional += sheet.attributes(row, of: own)
    append(
      Activity.Participant(actor: actor.id, role: role, additional: additional), to: activity,
      Origin(sheet: sheet, row: row, column: sheet.columns["source"]))
  }

  // MARK: Direction

  private func tellDirectionFromType(_ sheet: Sheet) {
    let key = sheet.columns["type"] != nil ? "type" : "kind"
    if sheet.columns["direction"] == nil, sheet.columns[key] != nil {
      let words = sheet.distinctTexts(key).map(\.foldedWord)
      if !words.isEmpty, words.allSatisfy({ CellWords.directions[$0] != nil }) {
        sheet.adopt("direction", from: key)
        return
      }
    }
    sheet.release("type")
  }

  private mutating func takeAsDirectedWhereBothWaysAreGiven() {
    /// A tie among those of its two ends, told apart as `Collaboration` is without its strength.
    struct Essence: Hashable {
      let isBackward: Bool
      let kind: String?
      let period: Period
    }
    let groups = (tieEnds.parallels ?? []).filter { tieEnds.sources[$0[0]] != tieEnds.targets[$0[0]] }
    let selfTies = collaborations.indices.count { tieEnds.sources[$0] == tieEnds.targets[$0] }
    var (both, distinct) = (0, collaborations.count - selfTies - groups.reduce(0) { $0 + $1.count })
    for group in groups {
      var seen: Set<Essence> = []
      for place in group {
        let (kind, period) = (collaborations[place].kind, collaborations[place].period)
        let isBackward = tieEnds.sources[place] > tieEnds.targets[place]
        let isNew = seen.insert(Essence(isBackward: isBackward, kind: kind, period: period)).inserted
        if isNew, seen.contains(Essence(isBackward: !isBackward, kind: kind, period: period)) { both += 1 }
      }
      distinct += seen.count
    }
    guard both > 0, both * 10 >= distinct - both else { return }
    var alike = AlikeTies()
    for place in collaborations.indices { collaborations[place] = alike.tie(collaborations[place], .directed) }
    log.note(.takenAsDirected(pairs: both), sheets[.ties]?.first?.table.name)
  }
}

/// The columns of a table of ties, read row by row.
private struct TieCells {
  let sheet: Sheet
  private let own: [Sheet.OwnColumn]
  private let hasDescriptions: Bool
  private let hasEvidence: Bool
  private let strengths: Int?
  private var kinds: RememberedCells<String>
  private var directions: RememberedCells<Collaboration.Direction>
  private var starts: RememberedCells<PartialDate>
  private var ends: RememberedCells<PartialDate>
  private var alike = AlikeTies()

  init(_ sheet: Sheet) {
    self.sheet = sheet
    own = sheet.ownColumns()
    hasDescriptions = sheet.columns["description"] != nil
    hasEvidence = sheet.columns["evidence"] != nil
    strengths = sheet.columns["strength"]
    kinds = RememberedCells(sheet, "kind")
    directions = RememberedCells(sheet, "direction")
    starts = RememberedCells(sheet, "start")
    ends = RememberedCells(sheet, "end")
  }

  /// The tie of a row.
  mutating func collaboration(_ source: NetworkActor.ID, _ target: NetworkActor.ID, _ row: Int) -> Collaboration {
    let sheet = sheet
    var tie = alike.tie(
      from: source, to: target, kind: kinds.value(row) { sheet.string(row, "kind") },
      direction: directions.value(row) { sheet.choice(row, "direction", CellWords.directions) },
      strength: strengths.flatMap { sheet.strength(row, column: $0) },
      period: Period(
        start: starts.value(row) { sheet.date(row, "start") }, end: ends.value(row) { sheet.date(row, "end") }))
    if hasDescriptions, let description = sheet.text(row, "description") { tie.description = description }
    if hasEvidence {
      let evidence = sheet.evidence(row)
      if !evidence.isEmpty { tie.evidence = evidence }
    }
    if !own.isEmpty {
      let attributes = sheet.attributes(row, of: own)
      if !attributes.isEmpty { tie.additional = attributes }
    }
    return tie
  }
}
