import NetworkModel
import Testing

@Suite struct ValidationTests {
  private static let path = DocumentPath.root

  private static func actor(_ id: String, name: String? = nil, sector: String = "company") -> NetworkActor {
    NetworkActor(id: .init(id), name: .init(name ?? id), sector: .init(sector))
  }

  private static let faulty: [(StakeholderNetwork, Finding.Problem, String)] = [
    (
      StakeholderNetwork(actors: [actor("a"), actor("a", name: "b")]),
      .duplicateID(.actor, id: "a", first: path["actors"][0]["id"]), "actors[1].id"
    ),
    (StakeholderNetwork(actors: [actor(" ")]), .emptyID(.actor), "actors[0].id"),
    (StakeholderNetwork(actors: [actor("a", name: " ")]), .emptyName(actor: "a"), "actors[0].name"),
    (
      StakeholderNetwork(actors: [actor("a", sector: "univeristy")]),
      .unknownReference(.sector, id: "univeristy", suggestion: "university"), "actors[0].sector"
    ),
    (
      StakeholderNetwork(
        actors: [actor("ki"), actor("kth")], collaborations: [Collaboration(source: "ki", target: "kht")]),
      .unknownReference(.actor, id: "kht", suggestion: "kth"), "collaborations[0].target"
    ),
    (
      StakeholderNetwork(actors: [actor("a")], collaborations: [Collaboration(source: "a", target: "a")]),
      .selfTie(actor: "a"), "collaborations[0].target"
    ),
    (
      StakeholderNetwork(
        actors: [actor("a"), actor("b")],
        collaborations: [Collaboration(source: "a", target: "b"), Collaboration(source: "b", target: "a")]),
      .repeatedTie(source: "b", target: "a", first: path["collaborations"][0]), "collaborations[1]"
    ),
    (
      StakeholderNetwork(
        actors: [actor("a"), actor("b")], collaborations: [Collaboration(source: "a", target: "b", strength: 0)]),
      .strengthNotPositive(0), "collaborations[0].strength"
    ),
    (
      StakeholderNetwork(activities: [Activity(id: "x")]), .noParticipants(activity: "x", begun: true),
      "activities[0].participants"
    ),
    (
      StakeholderNetwork(activities: [Activity(id: "x", status: .planned)]),
      .noParticipants(activity: "x", begun: false), "activities[0].participants"
    ),
    (
      StakeholderNetwork(
        actors: [actor("a")],
        activities: [Activity(id: "x", effort: 6)]), .scoreOutOfRange(6), "activities[0].effort"
    ),
    (
      StakeholderNetwork(actors: [actor("a")], activities: [Activity(id: "x", goals: ["1"])]),
      .unknownReference(.goal, id: "1", suggestion: nil), "activities[0].goals[0]"
    ),
    (
      StakeholderNetwork(goals: [Goal(id: "2", parent: "3"), Goal(id: "3", parent: "2"), Goal(id: "1", parent: "2")]),
      .goalCycle(["2", "3"]), "goals[0].parent"
    ),
    (StakeholderNetwork(goals: [Goal(id: "1", parent: "1")]), .goalCycle(["1"]), "goals[0].parent"),
    (
      StakeholderNetwork(goals: [Goal(id: "1", indicators: [Indicator(id: "i")])]), .noUnit(indicator: "i"),
      "goals[0].indicators[0].unit"
    ),
    (
      StakeholderNetwork(actors: [actor("a", name: "KTH"), actor("b", name: "Kth")]),
      .similarNames("Kth", other: "KTH", difference: .letterCase, first: path["actors"][0]["name"]), "actors[1].name"
    ),
    (
      StakeholderNetwork(actors: [actor("a", name: "R\u{E5}d"), actor("b", name: "Ra\u{30A}d")]),
      .similarNames("Ra\u{30A}d", other: "R\u{E5}d", difference: .unicodeForm, first: path["actors"][0]["name"]),
      "actors[1].name"
    ),
    (
      StakeholderNetwork(actors: [actor("a", name: "Kista  City"), actor("b", name: "Kista City")]),
      .similarNames("Kista City", other: "Kista  City", difference: .spaces, first: path["actors"][0]["name"]),
      "actors[1].name"
    ),
    (
      StakeholderNetwork(positions: [Position(actor: "a", goal: "1")]),
      .unknownReference(.actor, id: "a", suggestion: nil), "positions[0].actor"
    ),
    (
      StakeholderNetwork(targetGroups: ["patients"]),
      .unknownReference(.sector, id: "patients", suggestion: nil), "targetGroups[0]"
    ),
    (
      StakeholderNetwork(additional: [Attribute("contact", .string("Kontakt: 811228-9874."))]),
      .personalNumber(masked: "8112**-****"), "contact"
    ),
  ]

  @Test(arguments: faulty.indices) func everyFaultIsFoundAtItsPlace(_ index: Int) {
    let (network, problem, place) = Self.faulty[index]
    let found = network.validate()
    #expect(found.contains { $0.problem == problem && $0.path.description == place }, "found \(found)")
  }

  @Test func severalFaultsAreFoundInOnePass() {
    let network = StakeholderNetwork(
      actors: [Self.actor("a", sector: "x"), Self.actor("a", sector: "y")],
      collaborations: [Collaboration(source: "a", target: "a"), Collaboration(source: "b", target: "c")],
      goals: [Goal(id: "1", parent: "1")])
    #expect(network.validate().filter { $0.severity == .error }.count == 7)
  }

  @Test func aSoundNetworkHasNoFaults() {
    let network = StakeholderNetwork(
      ownSectors: [Sector(id: "university", label: "Lärosäte"), Sector(id: "union", label: "Fackförbund")],
      targetGroups: ["union"], actors: [Self.actor("a", sector: "union"), Self.actor("b")],
      collaborations: [
        Collaboration(source: "a", target: "b", kind: "x"), Collaboration(source: "a", target: "b", kind: "y"),
      ],
      activities: [Activity(id: "x", owner: "a", goals: ["1"], participants: [.init(actor: "b")])],
      goals: [Goal(id: "1", needs: .init(sectors: ["union"]))], positions: [Position(actor: "a", goal: "1")])
    #expect(network.validate().isEmpty)
    #expect(StakeholderNetwork().validate().isEmpty)
  }

  @Test func anyGoalThatCanBeReachedFromItselfIsInACycle() {
    // Three goals in a ring, a tail into the ring, and a tree beside it.
    let goals = [("e", "a"), ("a", "b"), ("b", "c"), ("c", "a"), ("x", "y"), ("y", nil), ("z", "x")]
      .map { Goal(id: .init($0.0), parent: $0.1.map { .init($0) }) }
    let cycles = StakeholderNetwork(goals: goals).validate().filter {
      if case .goalCycle = $0.problem { true } else { false }
    }
    #expect(cycles == [Finding(.goalCycle(["a", "b", "c"]), at: Self.path["goals"][1]["parent"])])
  }
}

@Suite struct SwedishNumberTests {
  @Test(arguments: [
    ("212000-0142", true), ("556036-0793", true), ("2120000142", true), ("165560360793", true), ("212000-0143", false),
    ("811228-9874", false), ("", false), ("212000 0142", false), ("21200-00142", false), ("265560360793", false),
  ])
  func aRegistrationNumberHasItsCheckDigit(_ text: String, _ valid: Bool) {
    #expect(OrganizationNumber.isValid(text) == valid)
  }

  @Test func everyPersonalNumberOfATextIsMasked() {
    #expect(
      PersonalNumber.masking("\"811228-9874\", 198112289874 och 556036-0793, å")
        == "\"8112**-****\", 1981******** och 556036-0793, å")
    #expect(PersonalNumber.masking("") == "")
  }

  @Test(arguments: [
    ("811228-9874", "8112**-****"), ("tel 198112289874", "1981********"), ("20811228+9874x", nil),
    ("(811228+9874)", "8112**+****"), ("811288-9871", "8112**-****"), ("811228-9875", nil), ("08-737 25 00", nil),
    ("556036-0793", nil), ("701063-2391", "7010**-****"),
    ("811228 9874", "8112** ****"), ("811228–9874", "8112**–****"), ("å8112289874", "8112******"),
    ("19811228-98745", nil), ("x811228-9874", nil), ("0-811228-9874", nil),
  ])
  func aPersonalNumberIsFoundAndMasked(_ text: String, _ masked: String?) {
    #expect(PersonalNumber.masked(firstIn: text) == masked)
  }
}
