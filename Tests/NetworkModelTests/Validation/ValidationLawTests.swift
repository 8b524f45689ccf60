// Laws of validation: a network made sound has no findings, and each fault planted in it is found once, and alone.

import Foundation
import NetworkModel
import TestSupport
import Testing

extension SeededGenerator {
  private mutating func some<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &self)] }

  /// A sound network with at least two of each record, every optional reference set now and then.
  fileprivate mutating func soundNetwork() -> StakeholderNetwork {
    let evidence = [Evidence(source: "s0", section: "3.2")]
    let sectors = Sector.builtIn.map(\.id) + ["union"]
    let count = Int.random(in: 4...8, using: &self)
    let actors = (0..<count).map { number in
      NetworkActor(
        id: .init("a\(number)"), name: LocalizedText(swedish: "Aktör \(number)", english: "Actor \(number)"),
        sector: some(sectors), tags: ["x"], municipality: "0180", orgNumber: "212000-0142", evidence: evidence)
    }
    let ties = (1..<count).map { number in
      Collaboration(
        source: actors[number - 1].id, target: actors[number].id, kind: "k",
        direction: some([nil] + Collaboration.Direction.allCases), strength: Double.random(in: 0.1...5, using: &self),
        period: Period(start: PartialDate("2019"), end: PartialDate("2019")), evidence: evidence)
    }
    let goals = (0..<4).map { number in
      Goal(
        id: .init("g\(number)"), parent: number == 0 ? nil : .init("g\(Int.random(in: 0..<number, using: &self))"),
        needs: .init(sectors: [some(sectors)]),
        indicators: [
          Indicator(
            id: .init("i\(number)"), unit: "st", baseline: .init(date: PartialDate("2021"), value: 0),
            target: .init(date: PartialDate("2023"), value: 4))
        ], evidence: evidence)
    }
    let activities = (0..<4).map { number in
      Activity(
        id: .init("p\(number)"), status: some([nil] + Activity.Status.allCases), owner: some(actors).id,
        period: Period(start: PartialDate("2019-05"), end: PartialDate("2019")),
        continues: number == 0 ? nil : .init("p\(Int.random(in: 0..<number, using: &self))"), goals: [some(goals).id],
        participants: [.init(actor: actors[0].id, role: .lead), .init(actor: actors[1].id)],
        effort: Int.random(in: 1...5, using: &self), effect: Int.random(in: 1...5, using: &self), evidence: evidence)
    }
    return StakeholderNetwork(
      title: "Sound", asOf: PartialDate("2021"), sources: [.init(id: "s0"), .init(id: "s1")],
      ownSectors: [Sector(id: "union"), Sector(id: "company")], targetGroups: [some(sectors)], actors: actors,
      collaborations: ties, activities: activities, goals: goals,
      positions: [Position(actor: some(actors).id, goal: some(goals).id, stance: .asks, evidence: evidence)],
      additional: [Attribute("phone", .string("08-737 25 00")), Attribute("org", .string("556036-0793"))])
  }
}

@Suite struct ValidationLawTests {
  /// A fault to plant, and what must be found of it.
  struct Plant: Sendable, CustomTestStringConvertible {
    let name: String
    let problem: Finding.Problem
    let path: String
    let plant: @Sendable (inout StakeholderNetwork) -> Void

    init(
      _ name: String, _ problem: Finding.Problem, _ path: String,
      plant: @escaping @Sendable (inout StakeholderNetwork) -> Void
    ) {
      self.name = name
      self.problem = problem
      self.path = path
      self.plant = plant
    }

    var testDescription: String { name }
  }

  private static let root = DocumentPath.root
  private static func date(_ year: Int) -> PartialDate {
    guard let date = PartialDate(year: year) else { preconditionFailure("no such year") }
    return date
  }

  static let plants: [Plant] = [
    Plant("source id twice", .duplicateID(.source, id: "s0", first: root["sources"][0]["id"]), "sources[1].id") {
      $0.sources[1].id = "s0"
    },
    Plant("sector id twice", .duplicateID(.sector, id: "union", first: root["sectors"][0]["id"]), "sectors[2].id") {
      $0.ownSectors.append(Sector(id: "union"))
    },
    Plant("actor id twice", .duplicateID(.actor, id: "a0", first: root["actors"][0]["id"]), "actors[1].id") {
      let copy = NetworkActor(id: "a0", name: "Another", sector: "company")
      $0.actors.insert(copy, at: 1)
    },
    Plant(
      "actor id in another Unicode form",
      .duplicateID(.actor, id: "ra\u{30A}d", first: root["actors"][0]["id"]), "actors[1].id"
    ) {
      $0.actors.insert(NetworkActor(id: "r\u{E5}d", name: "One", sector: "company"), at: 0)
      $0.actors.insert(NetworkActor(id: "ra\u{30A}d", name: "Other", sector: "company"), at: 1)
    },
    Plant(
      "indicator id twice", .duplicateID(.indicator, id: "i0", first: root["goals"][0]["indicators"][0]["id"]),
      "goals[1].indicators[0].id"
    ) { $0.goals[1].indicators[0].id = "i0" },
    Plant("no indicator id", .emptyID(.indicator), "goals[0].indicators[0].id") {
      $0.goals[0].indicators[0].id = " \t"
    },
    Plant("no source id", .emptyID(.source), "sources[1].id") { $0.sources[1].id = "" },
    Plant("unknown sector", .unknownReference(.sector, id: "unoin", suggestion: "union"), "actors[2].sector") {
      $0.actors[2].sector = "unoin"
    },
    Plant("unknown needed sector", .unknownReference(.sector, id: "?", suggestion: nil), "goals[0].needs.sectors[0]") {
      $0.goals[0].needs.sectors = ["?"]
    },
    Plant("unknown target group", .unknownReference(.sector, id: "?", suggestion: nil), "targetGroups[0]") {
      $0.targetGroups = ["?"]
    },
    Plant("unknown owner", .unknownReference(.actor, id: "??", suggestion: nil), "activities[0].owner") {
      $0.activities[0].owner = "??"
    },
    Plant(
      "unknown participant", .unknownReference(.actor, id: "??", suggestion: nil), "activities[0].participants[1].actor"
    ) { $0.activities[0].participants[1].actor = "??" },
    Plant("unknown end of a tie", .unknownReference(.actor, id: "??", suggestion: nil), "collaborations[0].source") {
      $0.collaborations[0].source = "??"
    },
    Plant("unknown actor of a position", .unknownReference(.actor, id: "??", suggestion: nil), "positions[0].actor") {
      $0.positions[0].actor = "??"
    },
    Plant("unknown goal of a position", .unknownReference(.goal, id: "??", suggestion: nil), "positions[0].goal") {
      $0.positions[0].goal = "??"
    },
    Plant("unknown goal of an activity", .unknownReference(.goal, id: "??", suggestion: nil), "activities[1].goals[0]")
    {
      $0.activities[1].goals = ["??"]
    },
    Plant("unknown parent", .unknownReference(.goal, id: "??", suggestion: nil), "goals[3].parent") {
      $0.goals[3].parent = "??"
    },
    Plant(
      "unknown earlier activity", .unknownReference(.activity, id: "??", suggestion: nil), "activities[3].continues"
    ) {
      $0.activities[3].continues = "??"
    },
    Plant("unknown source", .unknownReference(.source, id: "??", suggestion: nil), "positions[0].evidence[0].source") {
      $0.positions[0].evidence[0].source = "??"
    },
    Plant("no name", .emptyName(actor: "a1"), "actors[1].name") { $0.actors[1].name = "\u{A0}" },
    Plant(
      "a name of another's",
      .similarNames("Actor 0", other: "Actor 0", difference: .none, first: root["actors"][0]["name"]), "actors[1].name"
    ) { $0.actors[1].name = "Actor 0" },
    Plant(
      "a name in capitals and with spaces",
      .similarNames("ACTOR  0", other: "Actor 0", difference: .several, first: root["actors"][0]["name"]),
      "actors[1].name"
    ) { $0.actors[1].name = "ACTOR  0" },
    Plant(
      "a name in another Unicode form",
      .similarNames("Akto\u{308}r 0", other: "Aktör 0", difference: .unicodeForm, first: root["actors"][0]["name"]),
      "actors[1].name"
    ) { $0.actors[1].name = "Akto\u{308}r 0" },
    Plant("self-tie", .selfTie(actor: "a0"), "collaborations[0].target") { $0.collaborations[0].target = "a0" },
    Plant("strength of nothing", .strengthNotPositive(-1), "collaborations[0].strength") {
      $0.collaborations[0].strength = -1
    },
    Plant("endless strength", .strengthNotPositive(.infinity), "collaborations[0].strength") {
      $0.collaborations[0].strength = .infinity
    },
    Plant("tie that ends first", .endsBeforeStart(start: date(2019), end: date(2018)), "collaborations[0].end") {
      $0.collaborations[0].period.end = date(2018)
    },
    Plant("activity that ends first", .endsBeforeStart(start: date(2020), end: date(2019)), "activities[0].end") {
      $0.activities[0].period.start = date(2020)
    },
    Plant(
      "target before its baseline", .endsBeforeStart(start: date(2021), end: date(2020)),
      "goals[0].indicators[0].target.date"
    ) { $0.goals[0].indicators[0].target?.date = date(2020) },
    Plant("nobody takes part", .noParticipants(activity: "p0", begun: true), "activities[0].participants") {
      $0.activities[0].status = .ended
      $0.activities[0].participants = []
    },
    Plant("nobody shall take part", .noParticipants(activity: "p0", begun: false), "activities[0].participants") {
      $0.activities[0].status = .proposed
      $0.activities[0].participants = []
    },
    Plant(
      "takes part twice", .repeatedParticipant(actor: "a1", first: root["activities"][0]["participants"][1]),
      "activities[0].participants[2].actor"
    ) { $0.activities[0].participants.append(.init(actor: "a1", role: .partner)) },
    Plant("effort above the scale", .scoreOutOfRange(6), "activities[0].effort") { $0.activities[0].effort = 6 },
    Plant("effect below the scale", .scoreOutOfRange(0), "activities[0].effect") { $0.activities[0].effect = 0 },
    Plant("goals in a ring", .goalCycle(["g0", "g1"]), "goals[0].parent") {
      $0.goals[0].parent = "g1"
      $0.goals[1].parent = "g0"
    },
    Plant("activities in a ring", .continuationCycle(["p0"]), "activities[0].continues") {
      $0.activities[0].continues = "p0"
    },
    Plant("no unit", .noUnit(indicator: "i0"), "goals[0].indicators[0].unit") { $0.goals[0].indicators[0].unit = nil },
    Plant("wrong check digit", .invalidOrganizationNumber("212000-0143"), "actors[0].orgNumber") {
      $0.actors[0].orgNumber = "212000-0143"
    },
    Plant("a code that lost its nought", .invalidMunicipality("180", suggestion: "0180"), "actors[0].municipality") {
      $0.actors[0].municipality = "180"
    },
    Plant("a code of no municipality", .unknownMunicipality("0199"), "actors[0].municipality") {
      $0.actors[0].municipality = "0199"
    },
    Plant("a name for a code", .invalidMunicipality("Huddinge kommun", suggestion: "0126"), "actors[0].municipality") {
      $0.actors[0].municipality = "Huddinge kommun"
    },
    Plant("tie without evidence", .tieWithoutEvidence(source: "a0", target: "a1"), "collaborations[0].evidence") {
      $0.collaborations[0].evidence = []
    },
  ]

  @Test(arguments: 0..<UInt64(50)) func aSoundNetworkHasNoFindings(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    #expect(random.soundNetwork().validate() == [])
  }

  @Test(arguments: plants) func aPlantedFaultIsFoundOnceAndAlone(_ plant: Plant) {
    for seed in 0..<UInt64(5) {
      var random = SeededGenerator(seed: seed)
      var network = random.soundNetwork()
      plant.plant(&network)
      // What is planted may be a record without evidence among those that have it.
      let found = network.validate().filter { $0.code != "without-evidence" }
      #expect(found.map(\.problem) == [plant.problem])
      #expect(found.map(\.path.description) == [plant.path])
    }
  }

  /// The same tie backwards is the same tie, unless it has a direction.
  @Test func aRepeatedTieIsFound() throws {
    var random = SeededGenerator(seed: 3)
    var network = random.soundNetwork()
    var tie = network.collaborations[0]
    tie.direction = .undirected
    network.collaborations[0] = tie
    (tie.source, tie.target, tie.strength) = (tie.target, tie.source, 9)
    network.collaborations.append(tie)
    let place = network.collaborations.count - 1
    #expect(
      network.validate() == [
        Finding(
          .repeatedTie(source: "a1", target: "a0", first: Self.root["collaborations"][0]),
          at: Self.root["collaborations"][place])
      ])
    for kept in [Collaboration.Direction.directed, .mutual] {
      network.collaborations[place].direction = kept
      #expect(network.validate().isEmpty, "\(kept) is another tie")
    }
  }

  /// A number of a person is found in every text and every key of a network.
  @Test func aPersonalNumberIsFoundWhereverItStands() {
    let number = "19811228-9874"
    let text = LocalizedText(swedish: "x", english: "see \(number).")
    let own = [Attribute("k", .array([.object([Attribute("deep", .string(number))])]))]
    let evidence = [Evidence(source: "s", section: text, additional: own)]
    let observation = Indicator.Observation(date: nil, value: 1, additional: own)
    let network = StakeholderNetwork(
      title: text, description: text,
      sources: [.init(id: "s", title: text, publisher: text, url: "http://x/\(number)", additional: own)],
      ownSectors: [Sector(id: "x", label: text, plural: text, additional: own)],
      actors: [
        NetworkActor(
          id: "a", name: text, shortName: text, sector: "x", tags: [number], place: text, description: text,
          competences: [number], profileAreas: [number], attributes: own, evidence: evidence, additional: own),
        NetworkActor(id: "b", name: "B", sector: "x", orgNumber: number),
      ],
      collaborations: [
        Collaboration(
          source: "a", target: "b", kind: number, description: text, evidence: evidence, additional: own)
      ],
      activities: [
        Activity(
          id: "p", name: text, shortName: text, kind: number, place: text, description: text,
          participants: [.init(actor: "a", additional: own)], evidence: evidence, additional: own)
      ],
      goals: [
        Goal(
          id: "g", title: text, shortTitle: text, description: text,
          needs: .init(competences: [number], additional: own),
          indicators: [
            Indicator(
              id: "i", title: text, unit: text, baseline: observation, target: observation,
              observations: [observation], additional: own)
          ], evidence: evidence, additional: own)
      ],
      positions: [Position(actor: "a", goal: "g", summary: text, evidence: evidence, additional: own)],
      additional: own + [Attribute(number, .null)])
    let found = network.validate()
    #expect(Set(found.map(\.problem)) == [.personalNumber(masked: "1981****-****")])
    #expect(found.count == 55)
    #expect(Set(found.map(\.path)).count == found.count)
  }

  @Test func aPathStaysOnOneLine() {
    #expect(DocumentPath.root["a\nb\u{1B}"][0].description == #"["a\u000ab\u001b"][0]"#)
    #expect(DocumentPath.root["\"\u{301}\u{2028}"].description == "[\"\\\"\u{301}\\u2028\"]")
  }

  #if !DEBUG
    private static func large() -> StakeholderNetwork {
      var random = SeededGenerator(seed: 1)
      return StakeholderNetwork(
        sources: [.init(id: "s")],
        actors: (0..<40_000).map {
          NetworkActor(id: .init("actor-\($0)"), name: .init("Actor \($0)"), sector: "company")
        },
        collaborations: (0..<150_000).map { number in
          let source = Int.random(in: 0..<40_000, using: &random)
          let target = (source + Int.random(in: 1..<40_000, using: &random)) % 40_000
          return Collaboration(
            source: .init("actor-\(source)"), target: .init("actor-\(target)"), kind: "k\(number)",
            evidence: [Evidence(source: "s", section: "3.2")])
        })
    }

    @Test func aLargeNetworkIsValidatedInGoodTime() {
      var network = Self.large()
      var sound = processorTime { #expect(network.validate() == []) }
      sound = min(sound, processorTime { _ = network.validate() })
      #expect(sound < .seconds(3))
      // As many faults as there are ties: each tie leads to somebody unknown.
      for place in network.collaborations.indices { network.collaborations[place].target = .init("actr-\(place)") }
      var faults = 0
      let faulty = processorTime { faults = network.validate().count }
      #expect(faults == 150_000)
      #expect(faulty < .seconds(6))
      print("validated in \(sound), with 150,000 faults in \(faulty)")
    }
  #endif
}
