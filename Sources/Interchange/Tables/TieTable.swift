// One table by itself, as Gephi and spreadsheets write it: of ties, whose ends are the actors; of participants, who with what
// they take part in are the network; or of actors, who have no ties yet.

import NetworkModel

extension CSVReader {
  /// Reads a table of ties as a network whose actors are the ends of its ties, all of one sector.
  ///
  /// - Complexity: O(size of the file).
  static func read(ties bytes: [UInt8], name: String) -> NetworkReading {
    do throws(TextError) {
      let table = try CSVTable(bytes, name: name)
      return read(sections: table) ?? read([(.ties, table)], log: FolderLog())
    } catch {
      return NetworkReading(network: nil, faults: [FormatFault(.table(error.fault), at: error.location)])
    }
  }

  /// Reads a table of a folder by itself: actors without ties, or who takes part in what.
  ///
  /// Tables that stand below each other in one file are read as Kumu takes them on one sheet. Nil for a table that is no network
  /// by itself.
  ///
  /// - Parameter role: What the first table of the file is.
  /// - Complexity: O(size of the file).
  static func read(_ bytes: [UInt8], as role: TableRole, name: String) -> NetworkReading? {
    do throws(TextError) {
      let table = try CSVTable(bytes, name: name)
      if let reading = read(sections: table) { return reading }
      guard role == .actors || role == .participants else { return nil }
      let reading = read([(role, table)], log: FolderLog())
      guard role == .actors, reading.errors.isEmpty, let count = reading.network?.actors.count else { return reading }
      let note = ReadingNote(.actorsWithoutTies(count: count), file: name)
      return NetworkReading(network: reading.network, faults: reading.faults, notes: [note] + reading.notes)
    } catch {
      return NetworkReading(network: nil, faults: [FormatFault(.table(error.fault), at: error.location)])
    }
  }

  private static func read(sections table: CSVTable) -> NetworkReading? {
    let sections = table.sections
    guard sections.contains(where: { $0.role == .ties || $0.role == .actors }) else { return nil }
    let log = FolderLog()
    log.note(.severalTables(fileNames: sections.map { $0.role.fileNames[0] }), table.name)
    return read(sections, addsEnds: true, log: log)
  }

  private static func read(
    _ tables: [(role: TableRole, table: CSVTable)], addsEnds: Bool = false, log: FolderLog
  ) -> NetworkReading {
    var sheets: [TableRole: [Sheet]] = [:]
    for (order, (role, table)) in tables.enumerated() {
      sheets[role, default: []].append(Sheet(table, role: role, order: order, log: log))
    }
    let reading = reading(sheets, addsEnds: addsEnds, log: log)
    let faults = reading.faults.map { fault in
      // There is one file, and the caller knows its name.
      FormatFault(
        fault.kind, at: fault.location, other: fault.other.map { FilePlace(file: "", location: $0.location) })
    }
    return NetworkReading(network: reading.network, faults: faults, notes: reading.notes)
  }
}

extension FolderReader {
  /// Makes actors of the ends of ties that no row names.
  mutating func addMissingEnds() {
    var added: [String] = []
    var known = Set(actors.map(\.id))
    let names = Set(actors.flatMap { $0.name.wordings.map(\.foldedName) })
    for sheet in sheets[.ties] ?? [] {
      for row in sheet.table.rows.indices {
        for key in ["source", "target"] {
          for name in (sheet.string(row, key) ?? "").split(separator: "|").map({ String($0).trimmed }) {
            let id = NetworkActor.ID(name)
            let isKnown = known.contains(id) || names.contains(name.foldedName) || activityPlaces[name] != nil
            guard !name.isEmpty, !isKnown else { continue }
            actors.append(NetworkActor(id: id, name: LocalizedText(name), sector: EdgeListNetwork.sector.id))
            origins["actors", default: []].append(Origin(sheet: sheet, row: row, column: sheet.columns[key]))
            known.insert(id)
            added.append(name)
          }
        }
      }
    }
    guard !added.isEmpty else { return }
    sectors.declare(EdgeListNetwork.sector)
    log.note(.endsAdded(names: added), sheets[.ties]?.first?.table.name)
  }

  /// The network of tables of ties; nil where one does not name both ends.
  mutating func networkOfTies() -> StakeholderNetwork? {
    for sheet in sheets[.ties] ?? [] {
      guard sheet.requires("source"), sheet.requires("target") else { return nil }
      let (ends, count) = (sheet.ends, sheet.ends.texts.count)
      if actors.isEmpty {
        tieEnds = TieEnds(roomForActors: count)
        actors.reserveCapacity(count)
        origins["actors", default: []].reserveCapacity(count)
      }
      var isRead = [[Bool](repeating: false, count: count), [Bool](repeating: false, count: count)]
      let sides = [("source", ends.columns[0]), ("target", ends.columns[1])]
      for row in sheet.table.rows.indices {
        for side in 0..<2 where !isRead[side][Int(sides[side].1[row])] {
          let (key, number) = (sides[side].0, Int(sides[side].1[row]))
          isRead[side][number] = true
          let cell = ends.texts[number]
          // Only a target's cell names several, as where the actors have a table.
          let names = side == 1 ? cell.split(separator: "|").map { String($0).trimmed } : [cell]
          for name in names where !name.isEmpty && tieEnds.insert(actor: .init(name)) {
            actors.append(
              NetworkActor(id: .init(name), name: LocalizedText(name), sector: EdgeListNetwork.sector.id))
            origins["actors", default: []].append(Origin(sheet: sheet, row: row, column: sheet.columns[key]))
          }
        }
      }
    }
    sectors.declare(EdgeListNetwork.sector)
    log.note(.actorsFromTies(count: actors.count), sheets[.ties]?.first?.table.name)
    return network()
  }

  /// The network of tables of participants: whoever takes part is an actor, whatever they take part in an activity; nil where
  /// one does not name both.
  mutating func networkOfParticipants() -> StakeholderNetwork? {
    var known: Set<String> = []
    for sheet in sheets[.participants] ?? [] {
      guard sheet.requires("activity"), sheet.requires("actor") else { return nil }
      let cells = sheet.numbered(["actor", "activity"].compactMap { sheet.columns[$0] })
      let (texts, actorCells, activityCells) = (cells.texts, cells.columns[0], cells.columns[1])
      var isRead = [[Bool](repeating: false, count: texts.count), [Bool](repeating: false, count: texts.count)]
      for row in sheet.table.rows.indices {
        func origin(_ key: String) -> Origin { Origin(sheet: sheet, row: row, column: sheet.columns[key]) }
        let (actor, activity) = (Int(actorCells[row]), Int(activityCells[row]))
        if !isRead[0][actor] {
          isRead[0][actor] = true
          let name = texts[actor]
          if !name.isEmpty, known.insert(name).inserted {
            actors.append(NetworkActor(id: .init(name), name: LocalizedText(name), sector: EdgeListNetwork.sector.id))
            origins["actors", default: []].append(origin("actor"))
          }
        }
        if !isRead[1][activity] {
          isRead[1][activity] = true
          let name = texts[activity]
          if !name.isEmpty, activityPlaces[name] == nil {
            append(Activity(id: .init(name), name: LocalizedText(name)), from: origin("activity"))
          }
        }
      }
    }
    sectors.declare(EdgeListNetwork.sector)
    log.note(
      .fromParticipants(actors: actors.count, activities: activities.count),
      sheets[.participants]?.first?.table.name)
    return network()
  }
}
