// One network as Excel and its like save it: eight habits, one answer.

import Foundation
import NetworkModel
import TestSupport
import Testing

@testable import Interchange

@Suite struct ExcelFilesTests {
  /// A way of saving the table of actors.
  enum Habit: CaseIterable {
    case commaAndDecimalPoint, loneCRAndLineBreaks, unicodeText, utf8WithMark, windows1252, lostLeadingZero, decomposed
    case separatorLine
  }

  private static let actors = [
    ["Id", "Namn", "Typ", "Sektor", "Kommunkod", "Makt", "Taggar"],
    ["a1", "Universitetet Älvsjö", "Lärosäte", "Akademi", "0180", "4,5", "Forskning|Utbildning"],
    ["a2", "Högskolan i Åsen", "Lärosäte", "Akademi", "0126", "3,0", "Utbildning"],
    ["a3", "Öbacka park", "Science park", "Näringsliv", "0126", "2,5", "Inkubator|Kluster"],
    ["a4", "Medicinteknik i väst", "Företag", "Näringsliv", "0181", "2,0", "Teknik"],
    ["a5", "Klustret i öst; ideell förening", "Kluster", "Näringsliv", "0180", "3,5", "Kluster"],
    ["a6", "Ängsholms kommun", "Kommun", "Offentlig", "0181", "4,0", "Kommun"],
    ["a7", "Regionsjukhuset \"Fjärden\"", "Vård", "Offentlig", "0180", "5,0", "Vård|Klinik"],
    ["a8", "Hjärtlaget", "Patientorganisation", "Civilsamhälle", "0180", "1,5", "Patient"],
    ["a9", "Fonden Nåd & Nytta", "Finansiär", "Civilsamhälle", "0180", "3,0", "Pengar"],
    ["a10", "Ensam", "Företag", "Näringsliv", "0126", "1,0", ""],
  ]

  private static let ties = [
    ["Från", "Till", "Typ", "Styrka", "Riktning", "År"],
    ["a1", "a2", "Forskning", "2,5", "undirected", "2024"], ["a1", "a3", "Innovation", "1,25", "directed", "2024"],
    ["a3", "a4", "Innovation", "3,0", "directed", "2025"], ["a3", "a5", "Samverkan", "2,0", "mutual", "2024"],
    ["a5", "a6", "Samverkan", "0,5", "undirected", "2025"], ["a6", "a7", "Vård", "1,0", "undirected", "2024"],
    ["a7", "a1", "Forskning", "4,75", "mutual", "2024"], ["a7", "a8", "Påverkan", "1,5", "directed", "2025"],
    ["a9", "a1", "Pengar", "10,0", "directed", "2024"], ["a5", "a4", "Medlem", "1,0", "undirected", "2025"],
  ]

  private static func text(_ table: [[String]], delimiter: String = ";", lineEnd: String = "\r\n") -> String {
    table.map { row in
      row.map { cell in
        cell.contains { "\";\n\t".contains($0) } || cell.contains(delimiter)
          ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: delimiter) + lineEnd
    }.joined()
  }

  private static func windows1252(_ text: String) throws -> [UInt8] {
    [UInt8](try #require(text.data(using: .windowsCP1252)))
  }

  private static func bytes(_ habit: Habit) throws -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    func changed(_ change: (String) -> String) -> [[String]] { actors.map { $0.map(change) } }
    switch habit {
    case .commaAndDecimalPoint:
      let isNumber: (String) -> Bool = { $0.contains(",") && $0.allSatisfy { "0123456789,".contains($0) } }
      return Array(text(changed { isNumber($0) ? $0.replacing(",", with: ".") : $0 }, delimiter: ",").utf8)
    case .loneCRAndLineBreaks:
      return mark + Array(text(changed { $0.replacing("|", with: "\n") }, lineEnd: "\r").utf8)
    case .unicodeText:
      let units = Array(text(actors, delimiter: "\t").utf16)
      return [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    case .utf8WithMark: return mark + Array(text(actors).utf8)
    case .windows1252: return try windows1252(text(actors))
    case .lostLeadingZero:
      return mark + Array(text(changed { $0.hasPrefix("0") && $0.count == 4 ? String($0.dropFirst()) : $0 }).utf8)
    case .decomposed: return mark + Array(text(changed { $0.decomposedStringWithCanonicalMapping }).utf8)
    case .separatorLine: return try windows1252("sep=;\r\n" + text(actors))
    }
  }

  @Test(arguments: Habit.allCases) func excelsHabitsGiveOneNetwork(_ habit: Habit) throws {
    let isWindows = habit == .windows1252
    let ties = Self.text(Self.ties)
    let reading = CSVReader.read([
      (name: "aktörer." + (habit == .unicodeText ? "txt" : "csv"), bytes: try Self.bytes(habit)),
      (name: "samverkan.csv", bytes: isWindows ? try Self.windows1252(ties) : [0xEF, 0xBB, 0xBF] + Array(ties.utf8)),
    ])
    let network = try #require(reading.network)
    #expect(network.actors.count == 10 && network.collaborations.count == 10)
    #expect(reading.errors.isEmpty)
    #expect(network.ownSectors.map(\.id.text) == ["Akademi", "Civilsamhälle", "Näringsliv", "Offentlig"])
    #expect(network.actors[0].name == "Universitetet Älvsjö" && network.actors[0].tags == ["Forskning", "Utbildning"])
    #expect(network.actors[6].name == "Regionsjukhuset \"Fjärden\"")
    #expect(network.actors[0].attributes.contains(Attribute("Makt", .number("4.5"))))
    #expect(network.collaborations[0].strength == 2.5 && network.collaborations[3].direction == .mutual)
    let codes = reading.warnings.map(\.code)
    #expect(codes == Array(repeating: "invalid-municipality", count: habit == .lostLeadingZero ? 10 : 0))
  }
}
