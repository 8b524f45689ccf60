// Reading who came to a forum: a table as spreadsheets write it, or a bare list of organizations.
//
// Columns, in Swedish or English: the organization (its name or id), the person, the sector. The person is only used to find
// the invitation. A single column without a known heading is a list of organizations, whose first line is one like the others.

public import NetworkModel
public import PlanModel

/// Who came, with everything that is wrong with the file.
public struct AttendanceReading: Sendable {
  /// Who came, in the order of the list; where `faults` holds errors it is not to be relied on.
  public let attendees: [Attendee]
  /// Where each of them stands.
  public let places: [SourceLocation]
  /// What is wrong, from top to bottom.
  public let faults: [FormatFault]
  /// What was taken for granted or passed over.
  public let notes: [ReadingNote]

  /// The faults that have to be mended.
  public var errors: [FormatFault] { faults.filter { $0.severity == .error } }
}

/// Reads lists of who came to a forum.
public enum AttendanceReader {
  private static let columns: [(key: String, names: [String])] = [
    (
      "organization",
      [
        "organization", "organisation", "actor", "aktör", "aktor", "organisationer", "organizations", "arbetsplats",
        "employer", "workplace",
      ]
    ),
    ("person", ["id", "person", "person id", "participant", "deltagare", "name", "namn"]),
    ("sector", ["sector", "sektor"]),
  ]

  /// Reads a whole file and checks it: all faults in one pass.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name, for notes.
  ///   - network: The network, for its sectors.
  /// - Complexity: O(size of the file).
  public static func read(_ bytes: [UInt8], name: String, for network: StakeholderNetwork) -> AttendanceReading {
    let log = FolderLog()
    let sheet: Sheet
    do {
      let names = ["närvaro", "närvarande", "attendance", "attendees", "deltagare", "participants"]
      let table = try CSVTable(list: bytes, name: name, sheets: names, columns: columns, log: log)
      sheet = Sheet(table, columns: columns, log: log)
    } catch {
      log.report(error.kind, order: 0, at: FilePlace(file: error.file ?? name, location: error.location))
      return AttendanceReading(attendees: [], places: [], faults: log.inOneFile, notes: log.notes)
    }
    var attendees: [Attendee] = []
    var places: [SourceLocation] = []
    let rows = sheet.table.rows.indices
    if sheet.columns.isEmpty, sheet.names.count == 1 {
      // A heading of its own would be an organization that nobody knows, and so is told.
      for (text, place) in [(sheet.names[0], sheet.placeOfHeader(0))]
        + rows.map({ (sheet.string($0, column: 0) ?? "", sheet.place($0, column: 0)) }) where !text.isEmpty
      {
        check(text, sheet, place)
        attendees.append(Attendee(organization: text))
        places.append(place.location)
      }
    } else {
      var sectors = SectorCells(own: network.ownSectors)
      for row in rows {
        for column in 0..<sheet.names.count {
          if let text = sheet.string(row, column: column) { check(text, sheet, sheet.place(row, column: column)) }
        }
        let attendee = Attendee(
          organization: sheet.string(row, "organization"), person: sheet.string(row, "person"),
          sector: sector(sheet, row, &sectors, network))
        attendees.append(attendee)
        places.append(sheet.place(row, column: sheet.columns["organization"]).location)
      }
    }
    if attendees.isEmpty, log.inOneFile.isEmpty { log.report(.people(.nobody), order: 0, at: sheet.placeOfHeader(0)) }
    return AttendanceReading(attendees: attendees, places: places, faults: log.inOneFile, notes: log.notes)
  }

  private static func check(_ text: String, _ sheet: Sheet, _ place: FilePlace) {
    guard let masked = PersonalNumber.masked(firstIn: text) else { return }
    sheet.log.report(.people(.personalNumber(masked: masked)), order: 0, at: place)
  }

  private static func sector(
    _ sheet: Sheet, _ row: Int, _ sectors: inout SectorCells, _ network: StakeholderNetwork
  ) -> Sector? {
    guard let word = sheet.string(row, "sector") else { return nil }
    switch sectors.answer(to: word) {
    case .sector(let id): return (Sector.builtIn + sectors.own).first { $0.id == id }
    case .misspelled(let suggestion):
      sheet.report(.finding(.unknownReference(.sector, id: word, suggestion: suggestion)), row, "sector")
      return nil
    }
  }
}
