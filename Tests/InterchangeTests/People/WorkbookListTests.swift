// Lists from workbooks: people, who came, and rules.

import NetworkModel
import PlanModel
import Testing

@testable import Interchange

@Suite struct WorkbookListTests {
  @Test func peopleAreReadFromTheOnlySheet() {
    let reading = PeopleReader.read(
      TestWorkbook([
        "Blad1": [["Deltagare i mars"], ["id", "namn", "sektor"], ["7", "Ada", "KI"], ["8", "Bo", "KTH"]]
      ]).bytes,
      name: "p.xlsx")
    #expect(reading.faults == [])
    #expect(reading.list?.ids == ["7", "8"] && reading.list?.names == ["Ada", "Bo"])
    #expect(reading.notes.map(\.kind) == [.workbook(.rowsAboveHeader(1))])
  }

  @Test func ofSeveralSheetsTheOneWithTheNameIsRead() {
    let list = [["namn"], ["Ada"], ["Bo"]]
    for name in ["Personer", "people", "Deltagare"] {
      let reading = PeopleReader.read(TestWorkbook(["Aktörer": [["id"], ["x"]], name: list]).bytes, name: "p.xlsx")
      #expect(reading.list?.names == ["Ada", "Bo"])
    }
    let unclear = PeopleReader.read(TestWorkbook(["A": list, "B": list]).bytes, name: "p.xlsx")
    #expect(unclear.list == nil && unclear.faults.map(\.code) == ["several-sheets"])
    #expect(PeopleReader.read(TestWorkbook(["A": []]).bytes, name: "p.xlsx").faults.map(\.kind) == [.table(.empty)])
  }

  @Test func faultsSaySheetAndCell() {
    let reading = PeopleReader.read(
      TestWorkbook(["Blad1": [["namn", "id"], ["Ada", "7"], ["Bo", "7"], ["19900101-0017", "9"]]]).bytes, name: "p.xlsx"
    )
    #expect(
      reading.faults.map { "\(FilePlace(file: $0.file ?? "", location: $0.location)) \($0.code)" }
        == ["Blad1!B3 duplicate-person", "Blad1!A4 personal-number"])
  }

  @Test func rulesAndAttendanceMayBeSheetsToo() {
    let people = PeopleList(ids: ["1", "2", "3"], names: ["Ada", "Bo", "Cy"])
    let pairs = RuleReader.pairs(
      TestWorkbook(["Blad1": [["från", "till"], ["Ada", "Bo"], ["1", "9"]]]).bytes, people: people)
    #expect(pairs.rules.count == 1)
    #expect(pairs.faults.map { "\(FilePlace(file: $0.file ?? "", location: $0.location))" } == ["Blad1!B3"])
    let network = StakeholderNetwork(actors: [NetworkActor(id: "ki", name: "KI", sector: "university")])
    let came = AttendanceReader.read(
      TestWorkbook(["Närvaro": [["organisation", "namn"], ["KI", "Ada"]], "Annat": [["x"]]]).bytes, name: "n.xlsx",
      for: network)
    #expect(came.attendees.map(\.organization) == ["KI"] && came.faults == [])
  }
}
