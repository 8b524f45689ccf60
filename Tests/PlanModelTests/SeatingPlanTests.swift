import PlanModel
import Testing

@Suite struct SeatingPlanTests {
  /// Two rounds; a and c have met before.
  private var plan: SeatingPlan {
    var request = SeatingRequest(people: ["a", "b", "c", "d"], tables: [2...2, 2...2], rounds: 2)
    request.history = [PriorContact(PersonPair("c", "a"), times: 2)]
    return SeatingPlan(
      request: request,
      rounds: [
        SeatingPlan.Round(
          number: 1,
          tables: [
            SeatingPlan.Table(number: 1, host: "a", people: ["a", "c"]),
            SeatingPlan.Table(number: 2, people: ["b", "d"]),
          ]),
        SeatingPlan.Round(number: 2, tables: [SeatingPlan.Table(number: 1, people: ["a", "b"])]),
      ])
  }

  @Test func meetingsAreCountedFromTheRounds() {
    let meetings = PlanMeetings(of: plan)
    #expect(meetings.people == ["a", "b", "c", "d"])
    #expect(meetings.tables == [[1, 1], [2, 1], [1, nil], [2, nil]])
    #expect(meetings.met(by: 0) == [2, 1])
    #expect(meetings.newContacts(of: 0) == [1])
    #expect(meetings.newContacts(of: 2).isEmpty)
    #expect(meetings.newContacts(of: 1) == [3, 0])
  }

  @Test func whoHasMetIsKnownOfThoseWhoComeAgain() {
    let (contacts, strangers) = plan.contacts(among: PeopleList(ids: ["c", "a", "b", "x"]))
    #expect(
      contacts == [
        PriorContact(PersonPair("a", "c"), times: 1), PriorContact(PersonPair("a", "b"), times: 1),
        PriorContact(PersonPair("c", "a"), times: 2),
      ])
    #expect(strangers == ["d"])
  }
}

@Suite struct LocalTimeTests {
  @Test(arguments: ["2027-03-10T09:00", "2027-03-10T23:59:00"]) func timesAreRead(_ text: String) throws {
    let time = try #require(LocalTime(text))
    #expect(text.hasPrefix(time.description))
  }

  @Test(arguments: ["2027-03-10", "2027-03T09:00", "2027-03-10T24:00", "2027-03-10T9:00", "2027-03-10T09:00:30", ""])
  func otherTextsAreNone(_ text: String) { #expect(LocalTime(text) == nil) }
}
