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

  mutating func readActivities(_ sheet: Sheet) {
    if sheet.columns["id"] == nil, sheet.columns["name"] == nil {
      _ = sheet.requires("id")
      return
    }
    let own = sheet.ownColumns()
    for row in sheet.table.rows.indices {
      let name = sheet.string(row, "name")
      let id = sheet.columns["id"] == nil ? name : sheet.string(row, "id")
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

  /// Turns the names that the activities' table gives into ids, once the actors are known.
  mutating func resolveOwners() {
    for (place, origin) in (origins["activities"] ?? []).enumerated() where origin.sheet.role == .activities {
      if let owner = activities[place].owner { activities[place].owner = actorID(owner.text) }
      activities[place].attendance = origin.sheet.list(origin.row, "attendance").map { actorID($0) }
      for cell in origin.sheet.list(origin.row, "participants") {
        append(
          Activity.Participant(actor: actorID(cell)), to: place,
          Origin(sheet: origin.sheet, row: origin.row, column: origin.sheet.columns["participants"]))
      }
    }
  }

  /// Turns the names that the actors' table gives for wholes and members into ids.
  mutating func resolveOrganizations() {
    for place in actors.indices {
      actors[place].partOf = actors[place].partOf.map { actorID($0.text) }
      actors[place].members = actors[place].members.map { actorID($0.text) }
    }
  }

  mutating func readParticipants(_ sheet: Sheet) {
    guard sheet.requires("activity"), sheet.requires("actor") else { return }
    let own = sheet.ownColumns()
    var ids: [String]?
    for row in sheet.table.rows.indices {
      guard let actor = sheet.string(row, "actor"), let activity = sheet.string(row, "activity") else {
        let key = sheet.string(row, "actor") == nil ? "actor" : "activity"
        sheet.report(.table(.emptyCell(column: sheet.columns[key].map { sheet.names[$0] } ?? key)), row, key)
        continue
      }
      guard let place = activityPlaces[activity] else {
        if ids == nil { ids = activities.map(\.id.text) }
        let suggestion = Suggestion.nearest(to: activity, among: Array((ids ?? []).prefix(2000)))
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

  mutating func readGoals(_ sheet: Sheet) {
    guard sheet.requires("id") else { return }
    let own = sheet.ownColumns()
    for row in sheet.table.rows.indices {
      // A goal needs no sector that is not known.
      let needs = sheet.list(row, "sectors").filter { !Sector.isUnknown(.init($0)) }.map { word in
        switch sectors.answer(to: word) {
        case .sector(let id): return id
        case .misspelled(let suggestion):
          sheet.report(.finding(.unknownReference(.sector, id: word, suggestion: suggestion)), row, "sectors")
          return Sector.ID(word)
        }
      }
      goals.append(
        Goal(
          id: .init(sheet.string(row, "id") ?? ""), parent: sheet.string(row, "parent").map { .init($0) },
          contributesTo: sheet.list(row, "contributesTo").map { .init($0) },
          isHeeded: sheet.answer(row, "heeded") ?? false,
          kind: sheet.choice(row, "kind", CellWords.goalKinds), title: sheet.text(row, "title"),
          shortTitle: sheet.text(row, "shortTitle"), description: sheet.text(row, "description"),
          needs: Goal.Needs(sectors: needs, competences: sheet.list(row, "competences")),
          evidence: sheet.evidence(row), additional: sheet.attributes(row, of: own)))
      origins["goals", default: []].append(Origin(sheet: sheet, row: row))
    }
  }

  mutating func readPositions(_ sheet: Sheet) {
    guard sheet.requires("actor"), sheet.requires("goal") else { return }
    let own = sheet.ownColumns()
    for row in sheet.table.rows.indices {
      guard let actor = sheet.string(row, "actor"), let goal = sheet.string(row, "goal") else {
        let key = sheet.string(row, "actor") == nil ? "actor" : "goal"
        sheet.report(.table(.emptyCell(column: sheet.columns[key].map { sheet.names[$0] } ?? key)), row, key)
        continue
      }
      positions.append(
        Position(
          id: sheet.string(row, "id").map { .init($0) }, actor: actorID(actor), goal: .init(goal),
          topic: sheet.text(row, "topic"), stance: sheet.choice(row, "stance", CellWords.stances),
          summary: sheet.text(row, "summary"), date: sheet.date(row, "date"), evidence: sheet.evidence(row),
          additional: sheet.attributes(row, of: own)))
      origins["positions", default: []].append(Origin(sheet: sheet, row: row))
    }
  }
}
