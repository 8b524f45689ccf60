// Municipal codes: of a county there is, in Stockholm County one of the 26, and found by the name of the municipality.

import Foundation
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct MunicipalityTests {
  @Test(arguments: [
    ("0126", true), ("0180", true), ("0199", false), ("0118", false), ("1480", true), ("2584", true), ("0280", false),
    ("1180", false), ("9999", false), ("0000", false),
  ])
  func aMunicipalCodeIsOfACounty(_ code: String, _ mayBe: Bool) {
    #expect(Municipalities.mayBeCode(code) == mayBe)
  }

  /// The official codes, where the data are there.
  @Test(.enabled(if: TestFiles.sharedData != nil, "the development data are not there"))
  func everyOfficialMunicipalCodeMayBeOne() throws {
    let file = try #require(TestFiles.sharedData)
      .appending(path: "networks/sweden_municipalities/municipalities.csv")
    let table = try String(contentsOf: file, encoding: .utf8)
    let rows = table.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",").map(String.init) }
    #expect(rows.count == 290)
    for row in rows { #expect(Municipalities.mayBeCode(row[0]), "\(row)") }
    let ofStockholm = rows.filter { $0[3] == "01" }
    #expect(Dictionary(uniqueKeysWithValues: ofStockholm.map { ($0[0], $0[2]) }) == Municipalities.ofStockholm)
    for row in ofStockholm { #expect(Municipalities.code(of: row[1]) == row[0], "\(row)") }
  }

  @Test(arguments: [
    ("Huddinge", "0126"), ("SOLNA STAD", "0184"), ("Stockholms stad", "0180"), ("Upplands Bro", "0139"),
    ("Upplands Väsby kommun", "0114"), ("Österåkers kommun", "0117"), ("Taby", nil), ("Uppsala", nil), ("", nil),
    ("kommun", nil),
  ])
  func aMunicipalityOfStockholmCountyIsKnownByName(_ name: String, _ code: String?) {
    #expect(Municipalities.code(of: name) == code)
  }
}
