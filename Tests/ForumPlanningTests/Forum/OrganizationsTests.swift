// Whom a forum asks: organizations, in whose names their parts and alliances are named, and nobody who is not asked to meetings.

import ForumPlanning
import NetworkModel
import PlanModel
import Testing

@Suite struct OrganizationsTests {
  private let network = StakeholderNetwork(
    actors: [
      .init(id: "region", name: "Region", sector: "region"),
      .init(id: "dept", name: "Dept", sector: "region", partOf: "region"),
      .init(id: "uni", name: "Uni", sector: "university"), .init(id: "tech", name: "Tech", sector: "university"),
      .init(id: "trio", name: "Trio", sector: "university", members: ["uni", "tech"]),
      .init(id: "fund", name: "Fund", sector: "funder"),
      .init(id: "guild", name: "Guild", sector: "industryBody", invitable: false),
    ], collaborations: [.init(source: "fund", target: "uni"), .init(source: "dept", target: "tech")])

  private func invited(_ change: (inout Brief) -> Void, level: ActorLevel = .organization) throws -> [String] {
    var brief = Brief()
    brief.seats = 3...3
    change(&brief)
    let resolved = try ResolvedBrief(brief, network: network, level: level)
    return try ForumPlanner().plan(resolved).invited.map(\.id).sorted()
  }

  @Test func whoIsNotAskedToMeetingsIsInvitedOnlyByName() throws {
    #expect(try invited { _ in } == ["region", "tech", "uni"])
    #expect(try invited { $0.invite = ["fund"] }.contains("fund"))
  }

  @Test func partsAndAlliancesMeanTheirOrganizations() throws {
    #expect(try invited { ($0.seats, $0.invite) = (1...1, ["dept"]) } == ["region"])
    #expect(try invited { ($0.seats, $0.exclude) = (1...1, ["trio"]) } == ["region"])
    #expect(try invited({ ($0.seats, $0.invite) = (1...1, ["dept"]) }, level: .part) == ["dept"])
  }

  @Test func earlierMeetingsOfPartsAreThoseOfTheirOrganizations() throws {
    var people = PeopleList(ids: ["region", "uni"])
    people.otherIDs = ["dept": "region"]
    #expect(people.index(of: "dept") == 0 && people.index(meantBy: "dept") == 0)
    let request = try ResolvedBrief(
      Brief(), network: network, contacts: [PriorContact(PersonPair("region", "uni"), times: 1)])
    #expect(request.contacts.count == 1)
  }
}
