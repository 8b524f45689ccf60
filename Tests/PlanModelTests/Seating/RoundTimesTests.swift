// When rounds are: how people write times, and what stands on a run sheet.

import NetworkModel
import Testing

@testable import PlanModel

@Suite struct RoundTimesTests {
  @Test(arguments: [("13:00", 780), ("9.30", 570), ("9", 540), ("00:00", 0), ("23:59", 1_439)])
  func timesAreReadAsPeopleWriteThem(_ text: String, _ minutes: Int) {
    #expect(ClockTime(text)?.minutes == minutes)
  }

  @Test(arguments: ["", "24:00", "12:60", "1:5", "kl 9", "12:00:00", "-1", "9:", ":30", "١٢:٠٠"])
  func othersAreNone(_ text: String) { #expect(ClockTime(text) == nil) }

  @Test func aRoundFollowsTheOneBeforeAndTheClockGoesRound() {
    let times = RoundTimes(start: ClockTime(minutes: 1_410), minutes: 20, pause: 5)
    #expect((0..<3).map(times.span) == ["23:30\u{2013}23:50", "23:55\u{2013}00:15", "00:20\u{2013}00:40"])
  }

  @Test func aPlanKeepsThem() {
    let times = RoundTimes(start: ClockTime(minutes: 545), minutes: 15, pause: 0)
    #expect(RoundTimes(in: [times.attribute]) == times)
    var kept = [Attribute("times", .string("x")), Attribute("own", .bool(true))]
    #expect(RoundTimes(in: kept) == nil)
    kept.keep("times", times.attribute.value)
    #expect(RoundTimes(in: kept) == times && kept.count == 2)
    kept.keep("times", nil)
    #expect(kept == [Attribute("own", .bool(true))])
  }

  @Test func listsAreJoinedColumnByColumn() {
    let first = PeopleList(ids: ["1"], names: ["A"], columns: [.init(name: "Sektor", values: ["x"])])
    let second = PeopleList(
      ids: ["2"], columns: [.init(name: "sector", values: ["y"]), .init(name: "Kön", values: ["k"])])
    let joined = first.joined(by: second)
    #expect(joined.ids == ["1", "2"] && joined.names == ["A", nil])
    #expect(joined.columns.map(\.values) == [["x", "y"], [nil, "k"]])
  }
}
