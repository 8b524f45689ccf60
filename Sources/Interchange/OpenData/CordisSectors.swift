// Sectors of organizations in CORDIS: what kind each says it is, and a list of the user's own that tells more.
//
// Rules. HES is a university, PRC a company; REC, PUB and OTH are sectors of their own, for CORDIS does not tell an agency from a
// municipality or a patients' association from an industry body. The list has a column `sector` and a column `id` or `name`; a
// line without a sector is passed over, so that the list of what is still coarse can be filled in step by step.

import NetworkModel

/// What a list of the user's own says of the sectors of organizations.
package struct CordisSectors: Sendable {
  /// What is wrong with the list.
  package let faults: [FormatFault]
  /// The sectors that it makes.
  let own: [Sector]
  private var byID: [String: Line] = [:]
  private var byName: [String: Line] = [:]
  /// How many lines have a sector.
  let lines: Int

  private struct Line {
    let sector: Sector.ID
    let line: Int
  }

  private static let columns: [(key: String, names: [String])] = [
    ("id", ["id", "organisationID", "organization id", "pic"]),
    ("name", ["name", "namn", "organisation", "organization"]), ("sector", ["sector", "sektor"]),
  ]

  /// Reads a list.
  ///
  /// - Complexity: O(size of the file).
  package init(_ bytes: [UInt8], name: String) {
    let log = FolderLog()
    var (sectors, count) = (SectorCells(own: CordisKind.allCases.compactMap(\.ownSector)), 0)
    do {
      let sheet = Sheet(try CSVTable(bytes, name: name), columns: Self.columns, log: log)
      if sheet.requires("sector"), sheet.columns["id"] != nil || sheet.requires("name") {
        for row in sheet.table.rows.indices {
          guard let word = sheet.string(row, "sector") else { continue }
          count += 1
          switch sectors.answer(to: word) {
          case .misspelled(let suggestion):
            sheet.report(.finding(.unknownReference(.sector, id: word, suggestion: suggestion)), row, "sector")
          case .sector(let id):
            let line = Line(sector: id, line: sheet.place(row, column: 0).location.line)
            if let id = sheet.string(row, "id") {
              byID[id] = line
            } else if let name = sheet.string(row, "name") {
              byName[name.foldedName] = line
            } else {
              sheet.report(.table(.emptyCell(column: "id")), row, "id")
            }
          }
        }
      }
    } catch {
      log.report(.table(error.fault), order: 0, at: FilePlace(file: name, location: error.location))
    }
    lines = count
    own = sectors.own
    faults = log.inOneFile.filter { $0.severity == .error }
  }

  /// The sector of an organization by its id, else by one of its names; nil where the list has neither.
  func sector(id: String, names: [String]) -> (sector: Sector.ID, line: Int)? {
    let line = byID[id] ?? names.lazy.compactMap { byName[$0.foldedName] }.first
    return line.map { ($0.sector, $0.line) }
  }
}

/// What kind an organization says that it is.
enum CordisKind: String, CaseIterable {
  case university = "HES"
  case research = "REC"
  case company = "PRC"
  case publicBody = "PUB"
  case other = "OTH"

  /// Whether it says so little that a list is worth its while.
  var isCoarse: Bool { self == .publicBody || self == .other }

  /// The sector.
  var sector: Sector.ID {
    switch self {
    case .university: "university"
    case .research: "researchInstitute"
    case .company: "company"
    case .publicBody: "publicBody"
    case .other: "otherOrganisation"
    }
  }

  /// The sector's name and color where it is none that every network has.
  var ownSector: Sector? {
    switch self {
    case .university, .company: nil
    case .research:
      Sector(
        id: sector, label: LocalizedText(swedish: "Forskningsinstitut", english: "Research institute"),
        plural: LocalizedText(swedish: "Forskningsinstitut", english: "Research institutes"), helix: .academia,
        shape: .hexagon, color: Sector.Color(red: 0x7F, green: 0xD4, blue: 0xE6))
    case .publicBody:
      Sector(
        id: sector, label: LocalizedText(swedish: "Offentligt organ", english: "Public body"),
        plural: LocalizedText(swedish: "Offentliga organ", english: "Public bodies"), helix: .government,
        shape: .cylinder, color: Sector.Color(red: 0xB9, green: 0xE3, blue: 0xC8))
    case .other:
      Sector(
        id: sector, label: LocalizedText(swedish: "Annan organisation", english: "Other organisation"),
        plural: LocalizedText(swedish: "Andra organisationer", english: "Other organisations"),
        shape: .rounded, color: Sector.Color(red: 0xD9, green: 0xD3, blue: 0xC7))
    }
  }
}
