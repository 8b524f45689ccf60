// Names in capitals: what changes and what stays.

import Testing

@testable import Interchange

@Suite struct CordisNamesTests {
  @Test(arguments: [
    ("PÅHITTADE INSTITUTET", "", "Påhittade Institutet"),
    ("STORSTADENS UNIVERSITET", "SU", "Storstadens universitet"),
    ("RIPA FORSKNING I NORR AB", "RIPA", "RIPA Forskning i Norr AB"),
    ("BIO-VERKSTAN GMBH & CO KG", "", "BIO-Verkstan GmbH & Co KG"),
    ("L'ECOLE D'ETUDES DE LA MONTAGNE", "", "L'Ecole d'Etudes de la Montagne"),
    ("KTHX HOLDING XII", "", "KTHX Holding XII"),
    ("A.B.C. LIMITED", "", "A.B.C. Limited"),
    ("Redan läsbart AB", "", "Redan läsbart AB"),
    ("X", "", "X"), ("", "", ""), ("123", "", "123"),
  ]) func capitalsBecomeSmallLetters(name: String, short: String, expected: String) {
    #expect(CordisNames.readable(name, shortName: short, isSwedish: true) == expected)
  }

  @Test func townsHaveNoAbbreviations() {
    #expect(CordisNames.readable("ARE", isPlace: true) == "Are")
    #expect(CordisNames.readable("KISTA", isPlace: true) == "Kista")
    #expect(CordisNames.readable("PARIS LA DEFENSE", isPlace: true) == "Paris la Defense")
  }

  @Test func whatIsSmallOnceStaysSo() {
    for name in ["PÅHITTADE INSTITUTET", "RIPA FORSKNING I NORR AB", "L'ECOLE D'ETUDES"] {
      let once = CordisNames.readable(name)
      #expect(CordisNames.readable(once) == once)
      #expect(once.uppercased() == name.uppercased())
    }
  }

  @Test(arguments: [
    ("SVENSSON Anna Maria", true), ("ÅBERG Bo", true), ("BIOVERKSTAN AB", false), ("ABC Research 3", false),
    ("Anna Svensson", false), ("RIPA Research AB", false), ("SVENSSON", false), ("", false),
  ]) func personsAreToldByTheirSurnameInCapitals(name: String, isPerson: Bool) {
    #expect(CordisNames.isPerson(name) == isPerson)
  }
}
