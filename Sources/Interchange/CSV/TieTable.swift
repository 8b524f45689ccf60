// A table of ties by itself, as Gephi and spreadsheets write it: the actors are those whom it names.

import NetworkModel

extension CSVReader {
  /// Reads a table of ties as a network whose actors are the ends of its ties, all of one sector.
  ///
  /// - Complexity: O(size of the file).
  static func read(ties bytes: [UInt8], name: String) -> NetworkReading {
    let log = FolderLog()
    let sheet: Sheet
    do throws(TextError) {
      sheet = Sheet(try CSVTable(bytes, name: name), role: .ties, order: 0, log: log)
    } catch {
      return NetworkReading(network: nil, faults: [FormatFault(.table(error.fault), at: error.location)])
    }
    let reading = reading([.ties: [sheet]], log: log)
    let faults = reading.faults.map { fault in
      // There is one file, and the caller knows its name.
      FormatFault(
        fault.kind, at: fault.location, other: fault.other.map { FilePlace(file: "", location: $0.location) })
    }
    return NetworkReading(network: reading.network, faults: faults, notes: reading.notes)
  }
}

extension FolderReader {
  /// The network of tables of ties; nil where one does not name both ends.
  mutating func networkOfTies() -> StakeholderNetwork? {
    var known: Set<String> = []
    for sheet in sheets[.ties] ?? [] {
      guard sheet.requires("source"), sheet.requires("target") else { return nil }
      let (ends, count) = (sheet.ends, sheet.ends.texts.count)
      var isRead = [[Bool](repeating: false, count: count), [Bool](repeating: false, count: count)]
      for row in sheet.table.rows.indices {
        for (side, key) in ["source", "target"].enumerated() {
          let number = Int(ends.columns[side][row])
          if isRead[side][number] { continue }
          isRead[side][number] = true
          let cell = ends.texts[number]
          // Only a target's cell names several, as where the actors have a table.
          let names = side == 1 ? cell.split(separator: "|").map { String($0).trimmed } : [cell]
          for name in names where !name.isEmpty && known.insert(name).inserted {
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
}
