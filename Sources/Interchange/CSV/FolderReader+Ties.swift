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
      // What each distinct cell means, as a source and as a target: a place in `ends`, -1 where it was not looked at.
      var ends: [End] = []
      var sources = [Int32](repeating: -1, count: cells.texts.count)
      var (targets, several) = (sources, [Int: Range<Int>]())
      let (froms, tos) = (cells.columns[0], cells.columns[1])
      for row in sheet.table.rows.indices {
        let (from, to) = (Int(froms[row]), Int(tos[row]))
        if sources[from] < 0 || targets[to] < 0 {
          guard isGiven(cells.texts[from], sheet, row, "source"), isGiven(cells.texts[to], sheet, row, "target") else {
            continue
          }
          if sources[from] < 0 {
            sources[from] = Int32(ends.count)
            ends.append(end(cells.texts[from]))
          }
          if targets[to] < 0, sources[to] >= 0, !cells.texts[to].utf8.contains(UInt8(ascii: "|")) {
            targets[to] = sources[to]
          } else if targets[to] < 0 {
            targets[to] = Int32(ends.count)
            for text in names(cells.texts[to]) { ends.append(end(text)) }
            if ends.count != Int(targets[to]) + 1 { several[to] = Int(targets[to])..<ends.count }
          }
        }
        let first = Int(targets[to])
        let all = several.isEmpty ? first..<(first + 1) : several[to] ?? first..<(first + 1)
        for target in all where connect(Int(sources[from]), target, of: ends, &ties, row, ownOfParticipation) {
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
    let column = sheet.columns[key].map { sheet.names[$0] } ?? key
    sheet.report(.table(.emptyCell(column: column)), row, key)
    return false
  }

  /// What a target's cell names: the parts between `|`, unless an actor or activity is called so.
  private func names(_ cell: String) -> [String] {
    guard cell.utf8.contains(UInt8(ascii: "|")), activityPlaces[cell] == nil, !tieEnds.isActor(.init(cell)) else {
      return [cell]
    }
    return cell.split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// What an end of a tie names.
  private struct End {
    let text: String
    let activity: Int?
    let id: NetworkActor.ID
    let number: Int32
    /// Whether it names an actor by its name, not by its id.
    let isName: Bool
  }

  private mutating func end(_ text: String) -> End {
    var (id, isName) = (NetworkActor.ID(text), false)
    var activity = activityPlaces[text]
    if activity == nil, !tieEnds.isActor(id) {
      if let named = self.named(text, .actors) {
        (id, isName) = (.init(named), true)
      } else {
        activity = activityPlace(text)
      }
    }
    return End(
      text: text, activity: activity, id: id, number: activity == nil ? tieEnds.number(of: id) : -1, isName: isName)
  }

  /// Makes a tie or a participation of a row, from two of `ends`; whether it is participation.
  private mutating func connect(
    _ source: Int, _ target: Int, of ends: [End], _ ties: inout TieCells, _ row: Int,
    _ ownOfParticipation: [Sheet.OwnColumn]
  ) -> Bool {
    switch (ends[source].activity, ends[target].activity) {
    case (nil, let activity?):
      appendParticipant(ends[source].text, to: activity, ties.sheet, row, ownOfParticipation)
      return true
    case (let activity?, nil):
      appendParticipant(ends[target].text, to: activity, ties.sheet, row, ownOfParticipation)
      return true
    case (.some, .some):
      let fault = TableFault.tieBetweenActivities(ends[source].text, ends[target].text)
      ties.sheet.report(.table(fault), row, "target")
      return false
    case (nil, nil):
      if ends[source].isName { namedByName += 1 }
      if ends[target].isName { namedByName += 1 }
      collaborations.append(ties.collaboration(ends[source].id, ends[target].id, row))
      tieEnds.append(ends[source].number, ends[target].number)
      tieRows.append(Int32(row))
      return false
    }
  }

  private mutating func appendParticipant(
    _ actor: String, to activity: Int, _ sheet: Sheet, _ row: Int, _ own: [Sheet.OwnColumn]
  ) {
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
      Activity.Participant(actor: actorID(actor), role: role, additional: additional), to: activity,
      Origin(sheet: sheet, row: row, column: sheet.columns["source"]))
  }

  mutating func append(_ participant: Activity.Participant, to activity: Int, _ origin: Origin) {
    activities[activity].participants.append(participant)
    participantOrigins[activity].append(origin)
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
