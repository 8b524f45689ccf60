// The network of organizations: what parts and alliances do counts for those that they are.

import Testing

@testable import NetworkModel

@Suite struct OrganizationTests {
  private static func actor(
    _ id: NetworkActor.ID, partOf: NetworkActor.ID? = nil, members: [NetworkActor.ID] = [],
    sector: Sector.ID = "region",
    competences: [String] = []
  ) -> NetworkActor {
    NetworkActor(
      id: id, name: LocalizedText(id.text), sector: sector, partOf: partOf, members: members, competences: competences)
  }

  private static func activity(
    _ id: Activity.ID, owner: NetworkActor.ID? = nil, _ participants: [NetworkActor.ID],
    attendance: [NetworkActor.ID] = []
  ) -> Activity {
    Activity(
      id: id, owner: owner, attendance: attendance, participants: participants.map { Activity.Participant(actor: $0) })
  }

  @Test func aNetworkWithoutPartsIsGivenBackAsItIs() {
    let flat = StakeholderNetwork(
      actors: [Self.actor("a"), Self.actor("b")], collaborations: [Collaboration(source: "a", target: "b")])
    #expect(flat.ofOrganizations() == flat)
    #expect(flat.ofOrganizations().organizations == nil)
    #expect(StakeholderNetwork().ofOrganizations() == StakeholderNetwork())
  }

  @Test func whatAPartDoesCountsForItsWhole() throws {
    let network = StakeholderNetwork(
      actors: [
        Self.actor("department", partOf: "office", competences: ["law", "ict"]), Self.actor("office", partOf: "region"),
        Self.actor("region", competences: ["law"]), Self.actor("ki", sector: "university"),
        Self.actor("hospital", partOf: "region", sector: "healthcare"),
      ],
      collaborations: [
        Collaboration(source: "department", target: "ki"), Collaboration(source: "office", target: "hospital"),
      ],
      activities: [
        Self.activity("group", owner: "department", ["department", "ki", "region"], attendance: ["office", "region"])
      ],
      positions: [Position(actor: "hospital", goal: "g")])
    let folded = network.ofOrganizations()
    #expect(folded.actors.map(\.id) == ["region", "ki"])
    #expect(folded.actors[0].competences == ["law", "ict"])
    #expect(folded.actors[0].tags == ["healthcare"])
    #expect(folded.collaborations.map { [$0.source, $0.target] } == [["region", "ki"]])
    let group = try #require(folded.activities.first)
    #expect(group.owner == "region")
    #expect(group.participants.map(\.actor) == ["ki", "region"])
    // The region is named itself, so that no part stands for it.
    #expect(group.participants.map(\.through) == [nil, nil])
    #expect(group.attendance == ["region"])
    #expect(folded.positions.map(\.actor) == ["region"])
    #expect(folded.organizations?.parts(of: "region").map(\.id) == ["department", "office", "hospital"])
    #expect(folded.ofOrganizations() == folded)
  }

  @Test func aPartThatTheFileNamesIsRemembered() {
    let network = StakeholderNetwork(
      actors: [Self.actor("department", partOf: "region"), Self.actor("region"), Self.actor("ki")],
      activities: [Self.activity("group", ["department", "ki"])])
    let participants = network.ofOrganizations().activities[0].participants
    #expect(participants.map(\.actor) == ["region", "ki"])
    #expect(participants.map(\.through) == ["department", nil])
  }

  @Test func whatAnAllianceDoesIsDoneByThoseThatFormIt() {
    let network = StakeholderNetwork(
      actors: [
        Self.actor("trio", members: ["ki", "kth"]), Self.actor("ki"), Self.actor("kth"),
        Self.actor("holding", partOf: "ki"),
        Self.actor("wasp"),
      ],
      collaborations: [
        Collaboration(source: "trio", target: "wasp", strength: 2), Collaboration(source: "trio", target: "ki"),
        Collaboration(source: "holding", target: "ki"),
      ],
      activities: [Self.activity("programme", owner: "trio", ["trio", "ki"])])
    let folded = network.ofOrganizations()
    #expect(folded.actors.map(\.id) == ["ki", "kth", "wasp"])
    #expect(folded.collaborations.map { [$0.source, $0.target] } == [["ki", "wasp"], ["kth", "wasp"]])
    #expect(folded.activities[0].owner == "ki")
    #expect(folded.activities[0].participants.map(\.actor) == ["kth", "ki"])
    #expect(folded.activities[0].participants.map(\.through) == ["trio", nil])
  }

  @Test(
    arguments: [
      (["a": "b", "b": "a"], ["a", "b"]), (["a": "a"], ["a"]), (["a": "nobody"], ["a"]),
      (["a": "b", "b": "c", "c": "b"], ["a", "b", "c"]),
    ] as [([String: String], [String])])
  func whatIsWrongInTheTreeLeavesOrganizations(parents: [String: String], left: [String]) {
    let actors = ["a", "b", "c"].filter { parents.keys.contains($0) || left.contains($0) }.map {
      Self.actor(NetworkActor.ID($0), partOf: parents[$0].map { NetworkActor.ID($0) })
    }
    let folded = StakeholderNetwork(actors: actors).ofOrganizations()
    #expect(folded.actors.map(\.id.text) == left)
  }

  @Test func allOfOneOrganizationAreTogether() {
    let hierarchy = Hierarchy(
      of: StakeholderNetwork(actors: [
        Self.actor("trio", members: ["ki"]), Self.actor("ki"), Self.actor("holding", partOf: "ki"), Self.actor("su"),
      ]))
    #expect(hierarchy.areTogether("ki", "holding"))
    #expect(hierarchy.areTogether("trio", "holding"))
    #expect(!hierarchy.areTogether("su", "trio"))
    #expect(hierarchy.organizations(of: "trio") == ["ki"])
  }

  @Test func collaborationsOfTheKindPartOfBecomeHierarchy() {
    let evidence = [Evidence(source: "s")]
    var network = StakeholderNetwork(
      actors: [Self.actor("office"), Self.actor("region"), Self.actor("county")],
      collaborations: [
        Collaboration(source: "region", target: "office"),
        Collaboration(
          source: "office", target: "region", kind: "partOf", period: Period(start: PartialDate("2019")),
          description: "by its name", evidence: evidence),
        Collaboration(source: "office", target: "county", kind: "partOf"),
      ])
    #expect(network.readHierarchyFromTies() == [1])
    #expect(network.actors[0].partOf == "region")
    #expect(network.actors[0].evidence == evidence)
    #expect(
      network.actors[0].additional == [
        Attribute(
          "partOfTie", .object([Attribute("description", .string("by its name")), Attribute("start", .string("2019"))]))
      ])
    // A second whole stays what the file says.
    #expect(network.collaborations.map(\.kind) == [nil, "partOf"])
  }

  @Test func fundersAreNotInvitedUnlessTheFileSaysSo() {
    var funder = Self.actor("eu", sector: "funder")
    var network = StakeholderNetwork(actors: [funder])
    #expect(!network.isInvitable(funder))
    #expect(network.isInvitable(Self.actor("ki", sector: "university")))
    network.ownSectors = [Sector(id: "funder", invitable: true)]
    #expect(network.isInvitable(funder))
    funder.invitable = false
    #expect(!network.isInvitable(funder))
  }
}
