import PlanModel
import Testing

@Suite struct PeopleListTests {
  @Test func idsAreInTheirOwnOrder() {
    let list = PeopleList(
      ids: ["b", "10", "a", "9"], names: ["B", nil, "A", "Nio"],
      columns: [PeopleList.Column(name: "x", values: ["1", "2", nil, "4"])])
    let ordered = list.inOrderOfIDs
    #expect(ordered.ids == ["9", "10", "a", "b"])
    #expect(ordered.names == ["Nio", nil, "A", "B"])
    #expect(ordered.columns == [PeopleList.Column(name: "x", values: ["4", "2", nil, "1"])])
    #expect(ordered.inOrderOfIDs == ordered)
  }

  @Test func lateGuestsContinueTheNumbers() {
    let late = PeopleList(ids: ["1", "2"], names: ["Göran", "Eva"])
    #expect(late.numbered(after: ["3", "34", "x"]).ids == ["35", "36"])
    #expect(late.numbered(after: ["x"]).ids == ["1", "2"])
    #expect(late.numbered(after: ["3"]).names == ["Göran", "Eva"])
  }
}
