// Whether a list is the one that a plan was made of: the same list never disagrees, however it is spelled and whatever is added.

import PlanModel
import TestSupport
import Testing

@Suite struct ListDisagreementTests {
  private static let words = ["Kommun", "Region", "Lärosäte", "Egen sort"]

  @Test(arguments: 1...40) func theSameListNeverDisagreesAndAShiftedOneDoes(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...30, using: &random)
    let ids = (1...count).map(String.init)
    let names: [String?] = ids.map { Int.random(in: 0..<5, using: &random) == 0 ? nil : "Person \($0)" }
    let sectors: [String?] = ids.map { _ in Self.words.randomElement(using: &random) }
    let list = PeopleList(ids: ids, names: names, columns: [.init(name: "Sektor", values: sectors)])
    let planned = [PeopleList.Column(name: "Sektor", values: sectors.map { $0?.uppercased() })]
    #expect(list.disagreements(withPeople: ids, columns: planned, isNumbered: true) == [])
    #expect(list.disagreements(withPeople: ids, names: list.namesByID, columns: planned, isNumbered: false) == [])
    let shifted = PeopleList(
      ids: ids, names: names, columns: [.init(name: "Sektor", values: Array(sectors.dropFirst() + sectors.prefix(1)))])
    let found = shifted.disagreements(withPeople: ids, columns: planned, isNumbered: true)
    #expect(found.count == zip(sectors, sectors.dropFirst() + sectors.prefix(1)).count { $0 != $1 })
  }

  @Test func whatIsAnotherIsNamed() {
    let list = PeopleList(ids: ["1", "2", "3"], names: ["Anna", "Bo", nil])
    #expect(
      list.disagreements(withPeople: ["1", "2"], names: ["2": "Cia"], isNumbered: true) == [
        .otherName("2"), .moreRows(listed: 3, planned: 2),
      ])
    #expect(list.disagreements(withPeople: ["9"], isNumbered: false) == [.nobodyInCommon(planned: "9", listed: "1")])
    #expect(list.disagreements(withPeople: ["1", "8"], isNumbered: false) == [.missing(["8"])])
    #expect(list.disagreements(withPeople: ["1", "8"], names: ["8": "Late"], isNumbered: false) == [])
  }
}
