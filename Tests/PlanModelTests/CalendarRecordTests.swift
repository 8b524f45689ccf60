import NetworkModel
import Testing

@testable import PlanModel

@Suite struct CalendarRecordTests {
  private func brief(_ id: String?, _ title: String = "T", _ start: String = "2027-03-10T09:00") -> Brief {
    var brief = Brief()
    brief.id = id
    brief.title = LocalizedText(title)
    brief.when = LocalTime(start).map { Brief.When(start: $0) }
    return brief
  }

  @Test func aNamedMeetingIsKnownWhateverChanges() {
    let network = StakeholderNetwork(title: "N", asOf: PartialDate("2026-10-01"))
    let record = CalendarRecord(of: brief("forum-7"), in: network)
    var moved = brief("forum-7", "Other", "2027-04-01T13:00")
    moved.place = LocalizedText("Elsewhere")
    moved.host = "ki"
    #expect(CalendarRecord(of: moved, in: network) == record)
    #expect(record.sequence == 0)
    #expect(record.stamp == PartialDate("2026-10-01"))
    // The same id in another network, another id, another part: another meeting.
    let others = [
      CalendarRecord(of: brief("forum-7"), in: StakeholderNetwork(title: "M")),
      CalendarRecord(of: brief("forum-8"), in: network), CalendarRecord(of: brief("forum-7"), in: network, part: ["2"]),
      CalendarRecord(of: brief(nil), in: network), CalendarRecord(of: brief(nil, "U"), in: network),
    ]
    #expect(Set(others.map(\.uid) + [record.uid]).count == 6)
  }

  @Test func anIdUnlikeAnyOtherIsTakenAsItIs() {
    for id in ["a@b.se", "9f0c1c3a-1111-4222-8333-444455556666"] {
      #expect(CalendarRecord(of: brief(id), in: StakeholderNetwork()).uid == id)
    }
  }

  @Test func madeIdsAreUUIDsOfVersion8() {
    for texts in [[], ["a", "b"], ["ab"], ["å"]] {
      let parts = CalendarRecord.uuid(from: texts).split(separator: "-")
      #expect(parts.map(\.count) == [8, 4, 4, 4, 12])
      #expect(parts[2].first == "8")
      #expect("89ab".contains(parts[3].first ?? "x"))
    }
    #expect(CalendarRecord.uuid(from: ["a", "b"]) != CalendarRecord.uuid(from: ["ab"]))
    #expect(CalendarRecord.uuid(from: ["a", "b"]) == CalendarRecord.uuid(from: ["a", "b"]))
  }

  @Test func theDayNeverGoesBack() {
    let record = CalendarRecord(uid: "x", sequence: 2, stamp: PartialDate("2026-10-01"))
    #expect(record.next(isChanged: true, stamp: PartialDate("2026-09")).stamp == PartialDate("2026-10-01"))
    #expect(record.next(isChanged: true, stamp: nil).sequence == 3)
    #expect(
      record.next(isChanged: false, stamp: PartialDate("2027"))
        == CalendarRecord(uid: "x", sequence: 2, stamp: PartialDate("2027")))
  }
}
