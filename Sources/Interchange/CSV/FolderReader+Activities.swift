// The optional tables: activities, participants, goals and positions.

import NetworkModel
import Spelling

extension FolderReader {
  mutating func append(_ activity: Activity, from origin: Origin) {
    if activityPlaces[activity.id.text] == nil { activityPlaces[activity.id.text] = activities.count }
    activities.append(activity)
    participantOrigins.append([])
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

  mutating func readParticipants(_ sheet: Sheet) {
    guard sheet.requires("activity"), sheet.requires("actor") else { return }
    let own = sheet.ownColumns()
    var words: [String]?
    for row in sheet.table.rows.indices {
      guard let actor = sheet.string(row, "actor"), let activity = sheet.string(row, "activity") else {
        sheet.reportEmpty(row, sheet.string(row, "actor") == nil ? "actor" : "activity")
        continue
      }
      guard let place = activityPlace(activity) else {
        let namesakes = records(.activities).namesakes(of: activity)
        if namesakes.count > 1 {
          sheet.report(.finding(.ambiguousReference(.activity, name: activity, ids: namesakes)), row, "activity")
          continue
        }
        if words == nil { words = activities.prefix(2000).flatMap { [$0.id.text] + ($0.name?.wordings ?? []) } }
        let suggestion = Suggestion.nearest(to: activity, among: words ?? [])
        sheet.report(.finding(.unknownReference(.activity, id: activity, suggestion: suggestion)), row, "activity")
        continue
      }
      append(
        Activity.Participant(
          actor: actorID(actor), role: sheet.choice(row, "role", CellWords.roles),
          additional: sheet.attributes(row, of: own)),
        to: place, Origin(sheet: sheet, row: row))
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
