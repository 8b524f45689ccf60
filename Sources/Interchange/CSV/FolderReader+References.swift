// What the cells of a folder refer to: records by id, or by the name that one of them alone has.

import NetworkModel

extension FolderReader {
  /// The ids of the rows of a role whose cell of the id is empty, which is noted.
  func madeIDs(_ role: TableRole) -> MadeIDs {
    let sheets = sheets[role] ?? []
    // A row of the ties' table may name an actor or an activity, so that no activity gets the id of an actor.
    let made = MadeIDs(sheets, role, besides: role == .activities ? Set(actors.map(\.id.text)) : [])
    for (sheet, ids) in zip(sheets, made.ids) {
      guard let first = ids.min(by: { $0.key < $1.key }) else { continue }
      log.note(.idsFromNames(count: ids.count, first: first.value), sheet.table.name)
    }
    return made
  }

  /// The id of the one record of a role that is called so.
  mutating func named(_ name: String, _ role: TableRole) -> String? { records(role).id(of: name) }

  mutating func records(_ role: TableRole) -> RecordNames {
    if let known = names[role] { return known }
    let made: RecordNames
    switch role {
    case .actors: made = RecordNames(of: actors)
    case .activities: made = RecordNames(of: activities)
    case .goals: made = RecordNames(of: goals)
    default: made = RecordNames([])
    }
    names[role] = made
    return made
  }

  /// The id that a cell means: an actor's id, else the id of the one actor that has it for a name, else the cell as it is.
  mutating func actorID(_ cell: String) -> NetworkActor.ID {
    tieEnds.isActor(.init(cell)) ? .init(cell) : .init(meant(cell, .actors))
  }

  /// The id of the goal that a cell means, in the same way.
  mutating func goalID(_ cell: String) -> Goal.ID {
    records(.goals).isThere(cell) ? .init(cell) : .init(meant(cell, .goals))
  }

  /// The place of the activity that a cell means, by its id or its name.
  mutating func activityPlace(_ cell: String) -> Int? {
    activityPlaces[cell] ?? activityPlaces[meant(cell, .activities)]
  }

  private mutating func meant(_ cell: String, _ role: TableRole) -> String {
    guard let named = named(cell, role) else { return cell }
    namedByName += 1
    return named
  }

  /// Turns the names that the tables of activities and goals give into ids, once all of both and the actors are known.
  mutating func resolveReferences() {
    for place in goals.indices {
      if let parent = goals[place].parent { goals[place].parent = goalID(parent.text) }
      for (index, goal) in goals[place].contributesTo.enumerated() {
        goals[place].contributesTo[index] = goalID(goal.text)
      }
    }
    for (place, origin) in (origins["activities"] ?? []).enumerated() where origin.sheet.role == .activities {
      for (index, goal) in activities[place].goals.enumerated() { activities[place].goals[index] = goalID(goal.text) }
      for key in [\Activity.continues, \Activity.fulfils] {
        guard let other = activities[place][keyPath: key], let found = activityPlace(other.text) else { continue }
        activities[place][keyPath: key] = activities[found].id
      }
      if let owner = activities[place].owner { activities[place].owner = actorID(owner.text) }
      for cell in origin.sheet.list(origin.row, "attendance") { activities[place].attendance.append(actorID(cell)) }
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
}
