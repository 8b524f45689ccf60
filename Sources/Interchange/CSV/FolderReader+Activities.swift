// The optional tables: activities, participants, goals and positions.

import NetworkModel
import Spelling

extension FolderReader {
  mutating func append(_ activity: Activity, from origin: Origin) {
    if activityPlaces[activity.id.text] == nil { activityPlaces[activity.id.text] = activities.count }
    activities.append(activity)
    participantRows.append([])
    origins["activities", default: []].append(origin)
  }

  mutating func readActivities(_ sheet: Sheet, made: [Int: String]) {
    if sheet.columns["id"] == nil, sheet.columns["name"] == nil {
      _ = sheet.requires("id")
      return
    }
    let own = sheet.ownColumns()
    for row in sheet.table.rows.indices {
      let name = sheet.string(row, "name")
      let id = sheet.columns["id"] == nil ? name : sheet.string(row, "id") ?? made[row]
      append(
        Activity(
          id: .init(id ?? ""), name: name.map { LocalizedText($0) }, shortName: sheet.text(row, "shortName"),
          kind: sheet.string(row, "kind"), status: sheet.choice(row, "status", CellWords.statuses),
          owner: sheet.string(row, "owner").map { .init($0) },
          period: Period(start: sheet.date(row, "start"), end: sheet.date(row, "end")),
          continues: sheet.string(row, "continues").map { .init($0) }, place: sheet.text(row, "place"),
          description: sheet.text(row, "description"), goals: sheet.list(row, "goals").map { .init($0) },
          answers: sheet.list(row, "answers").map { .init($0) },
          fulfils: sheet.string(row, "fulfils").map { .init($0) },
          effort: sheet.wholeNumber(row, "effort"), effect: sheet.wholeNumber(row, "effect"),
          evidence: sheet.evidence(row),
          additional: sheet.attributes(row, of: own)),
        from: Origin(sheet: sheet, row: row))
    }
  }

  mutating func readGoals(_ sheet: Sheet, made: [Int: String]) {
    guard sheet.requires("id") else { return }
    let own = sheet.ownColumns()
    for row in sheet.table.rows.indices {
      let needs = sectorIDs(sheet, row, "sectors")
      goals.append(
        Goal(
          id: .init(sheet.string(row, "id") ?? made[row] ?? ""), parent: sheet.string(row, "parent").map { .init($0) },
          contributesTo: sheet.list(row, "contributesTo").map { .init($0) },
          isHeeded: sheet.answer(row, "heeded") ?? false,
          kind: sheet.choice(row, "kind", CellWords.goalKinds), title: sheet.text(row, "title"),
          shortTitle: sheet.text(row, "shortTitle"), description: sheet.text(row, "description"),
          needs: Goal.Needs(sectors: needs, competences: sheet.list(row, "competences")),
          evidence: sheet.evidence(row), additional: sheet.attributes(row, of: own)))
      origins["goals", default: []].append(Origin(sheet: sheet, row: row))
    }
  }

  /// The sectors that a cell lists, those that are not known left out.
  mutating func sectorIDs(_ sheet: Sheet, _ row: Int, _ key: String) -> [Sector.ID] {
    sheet.list(row, key).filter { !Sector.isUnknown(.init($0)) }.map { word in
      switch sectors.answer(to: word) {
      case .sector(let id): return id
      case .misspelled(let suggestion):
        sheet.report(.finding(.unknownReference(.sector, id: word, suggestion: suggestion)), row, key)
        return Sector.ID(word)
      }
    }
  }

  mutating func readPositions(_ sheet: Sheet) {
    guard sheet.requires("actor"), sheet.requires("goal") else { return }
    let own = sheet.ownColumns()
    for row in sheet.table.rows.indices {
      guard let actor = sheet.string(row, "actor"), let goal = sheet.string(row, "goal") else {
        sheet.reportEmpty(row, sheet.string(row, "actor") == nil ? "actor" : "goal")
        continue
      }
      positions.append(
        Position(
          id: sheet.string(row, "id").map { .init($0) }, actor: actorID(actor), goal: goalID(goal),
          topic: sheet.text(row, "topic"), stance: sheet.choice(row, "stance", CellWords.stances),
          summary: sheet.text(row, "summary"), date: sheet.date(row, "date"), evidence: sheet.evidence(row),
          additional: sheet.attributes(row, of: own)))
      origins["positions", default: []].append(Origin(sheet: sheet, row: row))
    }
  }
}

// MARK: Participants

/// The row that a participant came from; small, since there may be a million.
///
/// `column` is below zero where no one cell made it.
struct ParticipantRow {
  let sheet: Int32
  let row: Int32
  let column: Int32
}

/// A row of a table of participants that is understood.
private struct Seat {
  let activity: Int32
  /// The number of the cell that names the actor.
  let actor: Int32
  let row: Int32
  let role: Activity.Role?
}

/// What distinct cells mean, each looked up when it is first asked for.
private struct Meanings<Value> {
  private var found: [(value: Value, byName: Int)?]

  /// Of so many cells.
  init(of count: Int) { found = Array(repeating: nil, count: count) }

  subscript(_ cell: Int32) -> Value? { found[Int(cell)]?.value }

  /// What a cell means; one that names a record by its name counts each time.
  mutating func value(_ cell: Int32, _ reader: inout FolderReader, _ look: (inout FolderReader) -> Value) -> Value {
    if let known = found[Int(cell)] {
      reader.namedByName += known.byName
      return known.value
    }
    let before = reader.namedByName
    let value = look(&reader)
    found[Int(cell)] = (value, reader.namedByName - before)
    return value
  }
}

extension FolderReader {
  /// Reads the participants of all activities; O(rows), and a look-up for each distinct cell.
  mutating func readParticipants(_ sheet: Sheet) {
    guard sheet.requires("activity"), sheet.requires("actor") else { return }
    let cells = sheet.numbered(["activity", "actor"].compactMap { sheet.columns[$0] })
    let texts = cells.texts
    var (places, actors) = (Meanings<Int?>(of: texts.count), Meanings<NetworkActor.ID>(of: texts.count))
    var faults: [Int32: FormatFault.Kind] = [:]
    var words: [String]?
    var roles = RememberedCells<Activity.Role>(sheet, "role")
    var seats: [Seat] = []
    seats.reserveCapacity(sheet.table.rows.count)
    for row in sheet.table.rows.indices {
      let (activity, actor) = (cells.columns[0][row], cells.columns[1][row])
      if texts[Int(actor)].isEmpty || texts[Int(activity)].isEmpty {
        sheet.reportEmpty(row, texts[Int(actor)].isEmpty ? "actor" : "activity")
        continue
      }
      guard let place = places.value(activity, &self, { $0.activityPlace(texts[Int(activity)]) }) else {
        let fault = faults[activity] ?? unknownActivity(texts[Int(activity)], &words)
        faults[activity] = fault
        sheet.report(fault, row, "activity")
        continue
      }
      _ = actors.value(actor, &self) { $0.actorID(texts[Int(actor)]) }
      let role = roles.value(row) { sheet.choice(row, "role", CellWords.roles) }
      seats.append(Seat(activity: Int32(place), actor: actor, row: Int32(row), role: role))
    }
    append(seats, actors, sheet)
  }

  /// Adds participants activity by activity, so that each list is made at once and its memory is at hand.
  private mutating func append(_ seats: [Seat], _ actors: Meanings<NetworkActor.ID>, _ sheet: Sheet) {
    let own = sheet.ownColumns()
    let number = number(ofParticipantSheet: sheet)
    // The first seat at each activity, and after each seat the next at the same.
    var first = [Int32](repeating: -1, count: activities.count)
    var next = [Int32](repeating: -1, count: seats.count)
    var counts = [Int](repeating: 0, count: activities.count)
    for place in seats.indices.reversed() {
      let activity = Int(seats[place].activity)
      (next[place], first[activity]) = (first[activity], Int32(place))
      counts[activity] += 1
    }
    for activity in first.indices where first[activity] >= 0 {
      var (participants, rows) = ([Activity.Participant](), [ParticipantRow]())
      swap(&participants, &activities[activity].participants)
      swap(&rows, &participantRows[activity])
      participants.reserveCapacity(participants.count + counts[activity])
      rows.reserveCapacity(rows.count + counts[activity])
      var place = Int(first[activity])
      while place >= 0 {
        let seat = seats[place]
        if let actor = actors[seat.actor] {
          let additional = own.isEmpty ? [] : sheet.attributes(Int(seat.row), of: own)
          participants.append(Activity.Participant(actor: actor, role: seat.role, additional: additional))
          rows.append(ParticipantRow(sheet: number, row: seat.row, column: -1))
        }
        place = Int(next[place])
      }
      swap(&participants, &activities[activity].participants)
      swap(&rows, &participantRows[activity])
    }
  }

  mutating func append(_ participant: Activity.Participant, to activity: Int, _ origin: Origin) {
    activities[activity].participants.append(participant)
    participantRows[activity].append(
      ParticipantRow(
        sheet: number(ofParticipantSheet: origin.sheet), row: Int32(origin.row),
        column: origin.column.map { Int32($0) } ?? -1))
  }

  private mutating func number(ofParticipantSheet sheet: Sheet) -> Int32 {
    if let known = participantSheets.lastIndex(where: { $0 === sheet }) { return Int32(known) }
    participantSheets.append(sheet)
    return Int32(participantSheets.count - 1)
  }

  /// The row that a participant of an activity came from.
  func origin(ofParticipant member: Int, of activity: Int) -> Origin? {
    guard member < participantRows[activity].count else { return nil }
    let row = participantRows[activity][member]
    return Origin(
      sheet: participantSheets[Int(row.sheet)], row: Int(row.row), column: row.column < 0 ? nil : Int(row.column))
  }

  /// What is wrong with a cell that names no one activity.
  private mutating func unknownActivity(_ cell: String, _ words: inout [String]?) -> FormatFault.Kind {
    let namesakes = records(.activities).namesakes(of: cell)
    if namesakes.count > 1 { return .finding(.ambiguousReference(.activity, name: cell, ids: namesakes)) }
    let known = words ?? activities.prefix(2000).flatMap { [$0.id.text] + ($0.name?.wordings ?? []) }
    words = known
    return .finding(.unknownReference(.activity, id: cell, suggestion: Suggestion.nearest(to: cell, among: known)))
  }
}
