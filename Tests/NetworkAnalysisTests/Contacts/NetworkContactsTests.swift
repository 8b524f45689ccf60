// Who have met, how that fades, and what gaps make of it.

import NetworkModel
import Testing

@testable import NetworkAnalysis

@Suite struct NetworkContactsTests {
  private func actor(_ id: String, _ sector: Sector.ID) -> NetworkActor {
    NetworkActor(id: .init(id), name: LocalizedText(id), sector: sector)
  }

  /// Two universities that work together, and a company and a municipality that nobody works with; all met in March 2027.
  private func network(
    _ asOf: String, change: (inout StakeholderNetwork) -> Void = { _ in }
  ) -> StakeholderNetwork {
    var network = StakeholderNetwork(
      asOf: PartialDate(asOf),
      actors: [
        actor("u1", "university"), actor("u2", "university"), actor("c", "company"), actor("m", "municipality"),
      ],
      collaborations: [Collaboration(source: "u1", target: "u2")],
      activities: [
        Activity(
          id: "met", kind: "forum", status: .ended, owner: "u1",
          period: Period(start: PartialDate("2027-03-10"), end: PartialDate("2027-03-10")), goals: ["1"],
          attendance: ["u1", "u2", "c", "m", "gone"], participants: [.init(actor: "u1", role: .host)]),
        Activity(
          id: "plan", kind: "forum", status: .planned, owner: "u1", goals: ["1"],
          participants: [.init(actor: "u1"), .init(actor: "u2")]),
      ],
      goals: [Goal(id: "1", kind: .goal, needs: .init(sectors: ["university", "company"]))])
    network.activities[0].fulfils = "plan"
    change(&network)
    return network
  }

  private func gaps(_ network: StakeholderNetwork) throws -> Set<String> {
    Set(try NetworkGaps(of: network.projected()).gaps.map(\.id))
  }

  @Test(
    "a contact halves with each whole year and is gone after three",
    arguments: [
      ("2027-03-10", 1.0), ("2028-03-09", 1), ("2028-03-10", 0.5), ("2029-03-09", 0.5), ("2029-03-10", 0.25),
      ("2030-03-09", 0.25), ("2030-03-10", 0), ("2040", 0),
    ])
  func contactsFade(date: String, strength: Double) throws {
    let contacts = NetworkContacts(of: network(date), on: PartialDate(date))
    #expect(contacts.contact(between: "m", and: "c")?.strength ?? 0 == strength)
    #expect(contacts.hasMet("c") == (strength > 0))
  }

  @Test func theLatestMeetingOfTwoCounts() throws {
    let network = network("2029-06-01") { network in
      network.activities.append(
        Activity(
          id: "again", status: .ended, period: Period(start: PartialDate("2029-05-02")), attendance: ["m", "c"]))
    }
    let contacts = NetworkContacts(of: network, on: network.asOf)
    #expect(contacts.meetings.map(\.activity) == ["again", "met"])
    let contact = try #require(contacts.contact(between: "m", and: "c"))
    #expect(contact.meeting == "again" && contact.strength == 1 && contact.first == "c" && contact.second == "m")
    #expect(contacts.contact(between: "u1", and: "c")?.strength == 0.25)
    #expect(contacts.contact(between: "c", and: "c") == nil)
    #expect(contacts.contact(between: "c", and: "gone") == nil)
  }

  @Test func whatIsNotHeldYetIsNoContact() {
    #expect(NetworkContacts(of: network("2027-03-09"), on: PartialDate("2027-03-09")).meetings.isEmpty)
    let planned = network("2028") { $0.activities[0].status = .planned }
    #expect(NetworkContacts(of: planned, on: PartialDate("2028")).meetings.isEmpty)
    #expect(NetworkContacts(of: StakeholderNetwork(), on: nil).meetings.isEmpty)
  }

  @Test("those who have met make no ties, on the day or after it, nor where ended activities count")
  func contactsAreNoTies() throws {
    for date in ["2027-03-10", "2027-06-01"] {
      for includesEnded in [false, true] {
        let network = network(date) { network in
          network.activities[0].participants = network.actors.map { .init(actor: $0.id) }
        }
        #expect(network.projectedTies(ProjectionOptions(includesEnded: includesEnded)).count == 1)
      }
    }
  }

  @Test(
    "a sector that came is not missing, those who met do not stand outside, and a held meeting is no lapsed activity")
  func aMeetingClosesWhatItIsFor() throws {
    let held = try gaps(network("2027-06-01"))
    let without = try gaps(network("2027-06-01") { $0.activities.removeFirst() })
    #expect(held.isSubset(of: without))
    #expect(
      without.subtracting(held) == [
        "goal-sectors-missing:1", "forum-sector-missing:plan", "isolated-actor:company", "isolated-actor:municipality",
      ])
    let other = try gaps(network("2027-06-01") { $0.activities[0].attendance = ["u1", "u2", "m"] })
    #expect(other.isSuperset(of: ["goal-sectors-missing:1", "forum-sector-missing:plan", "isolated-actor:company"]))
  }

  @Test("a meeting that nothing follows within a year is one mild gap, until it is forgotten")
  func idleContacts() throws {
    for (date, isIdle) in [("2028-03-09", false), ("2028-03-10", true), ("2030-03-09", true), ("2030-03-10", false)] {
      #expect(try gaps(network(date) { $0.activities.removeLast() }).contains("contact-idle:met") == isIdle, "\(date)")
    }
    let network = network("2028-06-01") { $0.activities.removeLast() }
    let found = try NetworkGaps(of: network.projected()).gaps
    let gap = try #require(found.first { $0.kind == .contactIdle })
    #expect(
      gap.facts
        == .contactIdle(
          meeting: "met", day: try #require(PartialDate("2027-03-10")), participants: ["c", "m", "u1", "u2"],
          goals: ["1"]))
    #expect(gap.severity.weight == GapSeverity.weight(of: .contactIdle))
    #expect(Gap.Kind.allCases.allSatisfy { GapSeverity.weight(of: $0) >= 0.3 })
  }

  @Test("what two of those who came begin after the meeting, or plan, follows on it")
  func whatFollows() throws {
    func isIdle(_ change: (inout StakeholderNetwork) -> Void) throws -> Bool {
      try gaps(
        network("2028-06-01") { network in
          network.activities.removeLast()
          change(&network)
        }
      ).contains("contact-idle:met")
    }
    #expect(
      try !isIdle {
        $0.collaborations.append(
          Collaboration(source: "u1", target: "c", period: Period(start: PartialDate("2027-09"))))
      })
    #expect(
      try isIdle {
        $0.collaborations.append(
          Collaboration(source: "u1", target: "c", period: Period(start: PartialDate("2026-09"))))
      })
    func activity(
      _ id: Activity.ID, _ status: Activity.Status, _ start: String?, _ actors: [NetworkActor.ID]
    ) -> Activity {
      Activity(
        id: id, status: status, period: Period(start: start.flatMap { PartialDate($0) }),
        participants: actors.map { .init(actor: $0) })
    }
    #expect(try !isIdle { $0.activities.append(activity("new", .active, "2027-10", ["u1", "c"])) })
    #expect(try !isIdle { $0.activities.append(activity("next", .planned, nil, ["m", "c"])) })
    #expect(try isIdle { $0.activities.append(activity("one", .active, "2027-10", ["c"])) })
    #expect(try isIdle { $0.activities.append(activity("idea", .proposed, "2027-10", ["m", "c"])) })
    #expect(
      try !isIdle { network in
        var next = activity("on", .active, nil, [])
        next.continues = "met"
        network.activities.append(next)
      })
  }
}
