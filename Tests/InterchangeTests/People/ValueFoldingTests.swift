// Values of lists of people in different spelling, and names in two columns.

import NetworkModel
import PlanModel
import Testing

@testable import Interchange

@Suite struct ValueFoldingTests {
  private func read(_ text: String) -> PeopleReading { PeopleReader.read(Array(text.utf8), name: "p.csv") }

  @Test func caseSpacesAndUnicodeFormDoNotCount() throws {
    let text =
      "id;kön;ort\n1;kvinna;Malmö\n2;Kvinna;Malmo\u{308}\n3;man; malmö\u{A0}\n4;Man;Nya  Lund\n5;man;nya\u{A0}lund\n6;MAN;Nya Lund\n"
    let reading = read(text)
    let list = try #require(reading.list)
    #expect(list.column("kön")?.values == ["kvinna", "kvinna", "man", "man", "man", "man"])
    #expect(list.column("ort")?.values == ["Malmö", "Malmö", "Malmö", "Nya  Lund", "Nya  Lund", "Nya  Lund"])
    #expect(
      reading.notes.map(\.kind) == [
        .delimiter(";", declared: false),
        .foldedValues(column: "kön", groups: [["kvinna", "Kvinna"], ["man", "Man", "MAN"]]),
        .foldedValues(column: "ort", groups: [["Malmö", "malmö"], ["Nya  Lund", "nya\u{A0}lund", "Nya Lund"]]),
      ])
  }

  @Test func sectorsAreKnownByAnyOfTheirNames() throws {
    let reading = read("id;sektor\n1;universitet\n2;Universitet\n3;lärosäte\n4;Universities\n5;Kommun\n6;Universitet\n")
    #expect(
      reading.list?.column("sector")?.values
        == ["Universitet", "Universitet", "Universitet", "Universitet", "Kommun", "Universitet"])
    #expect(
      reading.notes.map(\.kind) == [
        .delimiter(";", declared: false),
        .foldedValues(column: "sektor", groups: [["Universitet", "universitet", "lärosäte", "Universities"]]),
      ])
    // In another column the words are only words.
    #expect(read("id;typ\n1;universitet\n2;lärosäte\n").list?.column("typ")?.values == ["universitet", "lärosäte"])
  }

  @Test func signsOfAMissingValueAreNone() {
    let reading = read("id,sector,ort\n1,region,#SAKNAS!\n2,n/a,-\n3,#N/A,Lund\n4,NA,Lund\n")
    #expect(reading.list?.column("sector")?.values == ["region", nil, nil, nil])
    #expect(reading.list?.column("ort")?.values == [nil, "-", "Lund", "Lund"])
    #expect(reading.emptyCells["sector"]?.count == 3)
    #expect(
      reading.notes.map(\.kind) == [
        .readAsUnknown(column: "sector", signs: ["n/a", "#N/A", "NA"]),
        .readAsUnknown(column: "ort", signs: ["#SAKNAS!"]),
      ])
  }

  @Test(arguments: [
    "Förnamn;Efternamn;Sektor\nAnna;Ek;x\nBo;;x\n", "Last name,First name\nEk,Anna\n,Bo\n",
    "given,family\nAnna,Ek\nBo,\n", "Efternamn;Namn\nEk;Anna\n;Bo\n", "Efternamn;Namn\nEk;Anna Ek\n;Bo\n",
    "Name,Last name,First name\nAnna Ek,Ek,Anna\nBo,,Bo\n",
  ])
  func firstAndLastNameAreAName(_ text: String) {
    #expect(read(text).list?.names == ["Anna Ek", "Bo"])
  }

  @Test func aNameOfSeveralIsToldAsSeveral() throws {
    let list = try #require(read("id,name\na,Bo Ek\nb,bo  ek\nc,Cia\n").list)
    let rules = RuleReader.pairs(Array("a,b\nBo Ek,Cia\n".utf8), people: list)
    #expect(rules.faults.map(\.kind) == [.people(.severalPeople("Bo Ek", ids: ["a", "b"]))])
    #expect(rules.faults.map(\.location.description) == ["2:1"])
  }
}
