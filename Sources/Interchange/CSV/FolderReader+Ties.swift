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
      let own = sheet.ownColumns()
      let ownOfParticipation = sheet.ownColumns(also: ["direction", "start", "end", "description"])
      let count = sheet.table.rows.count
      collaborations.reserveCapacity(collaborations.count + (activities.isEmpty ? count : 0))
      for row in sheet.table.rows.indices {
        guard let source = end(sheet, row, "source"), let targets = end(sheet, row, "target") else { continue }
        for target in ends(targets) {
          switch (activityPlaces[source], activityPlaces[target]) {
          case (nil, let activity?):
            appendParticipant(source, to: activity, sheet, row, ownOfParticipation)
            participations += 1
          case (let activity?, nil):
            appendParticipant(target, to: activity, sheet, row, ownOfParticipation)
            participations += 1
          case (.some, .some):
            sheet.report(.table(.tieBetweenActivities(source, target)), row, "target")
          case (nil, nil):
            append(collaboration(actorID(source), actorID(target), sheet, row, own), Origin(sheet: sheet, row: row))
          }
        }
      }
    }
    if participations > 0 { log.note(.participation(count: participations)) }
    if !hasDirection { takeAsDirectedWhereBothWaysAreGiven() }
  }

  /// The end of a tie; nil with a fault for an empty cell.
  private func end(_ sheet: Sheet, _ row: Int, _ key: String) -> String? {
    if let text = sheet.string(row, key) { return text }
    let column = sheet.columns[key].map { sheet.names[$0] } ?? key
    sheet.report(.table(.emptyCell(column: column)), row, key)
    return nil
  }

  /// The ends that a target's cell names: the parts between `|`, unless an actor or activity is called so.
  private func ends(_ cell: String) -> [String] {
    guard cell.utf8.contains(UInt8(ascii: "|")), activityPlaces[cell] == nil, !actorIDs.contains(.init(cell)) else {
      return [cell]
    }
    return cell.split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private mutating func append(_ collaboration: Collaboration, _ origin: Origin) {
    collaborations.append(collaboration)
    origins["collaborations", default: []].append(origin)
  }

  private func collaboration(
    _ source: NetworkActor.ID, _ target: NetworkActor.ID, _ sheet: Sheet, _ row: Int, _ own: [Sheet.OwnColumn]
  ) -> Collaboration {
    Collaboration(
      source: source, target: target, kind: sheet.string(row, "kind"),
      direction: sheet.choice(row, "direction", CellWords.directions), strength: sheet.number(row, "strength"),
      period: Period(start: sheet.date(row, "start"), end: sheet.date(row, "end")),
      description: sheet.text(row, "description"), additional: sheet.attributes(row, of: own))
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
      let words = Set(sheet.table.rows.indices.compactMap { sheet.string($0, key).map(\.foldedWord) })
      if !words.isEmpty, words.allSatisfy({ CellWords.directions[$0] != nil }) {
        sheet.adopt("direction", from: key)
        return
      }
    }
    sheet.release("type")
  }

  private mutating func takeAsDirectedWhereBothWaysAreGiven() {
    var both = 0
    var seen: Set<Collaboration> = []
    for tie in collaborations where tie.source != tie.target {
      let essence = Collaboration(source: tie.source, target: tie.target, kind: tie.kind, period: tie.period)
      let reversed = Collaboration(source: tie.target, target: tie.source, kind: tie.kind, period: tie.period)
      if seen.insert(essence).inserted, seen.contains(reversed) { both += 1 }
    }
    guard both > 0, both * 10 >= seen.count - both else { return }
    for place in collaborations.indices { collaborations[place].direction = .directed }
    log.note(.takenAsDirected(pairs: both), sheets[.ties]?.first?.table.name)
  }
}
