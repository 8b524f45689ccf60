// Every way a network file can be wrong: the exact fault, its line and column, and its path.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct NetworkFaultTests {
  // MARK: Form

  static let faultsOfForm: [MarkedDocument] = [
    // What is missing is told at the object that lacks it; null is absent.
    MarkedDocument(
      #""actors": [▸▸▸{}]"#, (.missingKey("id"), "actors[0].id"), (.missingKey("name"), "actors[0].name"),
      (.missingKey("sector"), "actors[0].sector")),
    MarkedDocument(
      #""actors": [{"id": ▸null, "name": ▸null, "sector": ▸null}]"#, (.missingKey("id"), "actors[0].id"),
      (.missingKey("name"), "actors[0].name"), (.missingKey("sector"), "actors[0].sector")),
    MarkedDocument(
      #""collaborations": [▸▸{}, ▸{"source": "a"}], "actors": [{"id": "a", "name": "A", "sector": "company"}]"#,
      (.missingKey("source"), "collaborations[0].source"), (.missingKey("target"), "collaborations[0].target"),
      (.missingKey("target"), "collaborations[1].target")),
    MarkedDocument(
      #""sources": [▸{}], "sectors": [▸{}], "goals": [▸{"indicators": [▸{"unit": "x", "baseline": ▸{}}]}]"#,
      (.missingKey("id"), "sources[0].id"), (.missingKey("id"), "sectors[0].id"), (.missingKey("id"), "goals[0].id"),
      (.missingKey("id"), "goals[0].indicators[0].id"), (.missingKey("value"), "goals[0].indicators[0].baseline.value")),
    MarkedDocument(
      #""activities": [▸{"participants": [▸{}], "evidence": [▸{}]}], "positions": [▸▸{}]"#,
      (.missingKey("id"), "activities[0].id"), (.missingKey("actor"), "activities[0].participants[0].actor"),
      (.missingKey("source"), "activities[0].evidence[0].source"), (.missingKey("actor"), "positions[0].actor"),
      (.missingKey("goal"), "positions[0].goal")),

    // Values of the wrong type, for each type that a key can have.
    MarkedDocument(#""language": ▸5"#, (.wrongType(expected: .string, found: .number("5")), "language")),
    MarkedDocument(#""title": ▸["a"]"#, (.wrongType(expected: .text, found: .list), "title")),
    MarkedDocument(#""title": ▸{"sv": "a", "en": 1}"#, (.wrongType(expected: .text, found: .object), "title")),
    MarkedDocument(#""title": ▸{}"#, (.wrongType(expected: .text, found: .object), "title")),
    MarkedDocument(#""title": ▸true"#, (.wrongType(expected: .text, found: .bool), "title")),
    MarkedDocument(#""asOf": ▸2021"#, (.wrongType(expected: .string, found: .number("2021")), "asOf")),
    MarkedDocument(#""actors": ▸{}"#, (.wrongType(expected: .listOfObjects, found: .object), "actors")),
    MarkedDocument(
      #""actors": [▸"ki", ▸null, ▸[]]"#, (.wrongType(expected: .object, found: .string("ki")), "actors[0]"),
      (.wrongType(expected: .object, found: .null), "actors[1]"),
      (.wrongType(expected: .object, found: .list), "actors[2]")),
    MarkedDocument(
      #""targetGroups": ▸"company""#,
      (.wrongType(expected: .listOfStrings, found: .string("company")), "targetGroups")),
    MarkedDocument(
      #""targetGroups": ["company", ▸1.10]"#,
      (.wrongType(expected: .string, found: .number("1.10")), "targetGroups[1]")),
    MarkedDocument(
      #""actors": [{"id": ▸7, "name": ▸7, "sector": ▸{}, "attributes": ▸[], "tags": ▸{}}]"#,
      (.wrongType(expected: .string, found: .number("7")), "actors[0].id"),
      (.wrongType(expected: .text, found: .number("7")), "actors[0].name"),
      (.wrongType(expected: .string, found: .object), "actors[0].sector"),
      (.wrongType(expected: .object, found: .list), "actors[0].attributes"),
      (.wrongType(expected: .listOfStrings, found: .object), "actors[0].tags")),
    MarkedDocument(
      #"""
      "actors": [{"id": "a", "name": "A", "sector": "company"}, {"id": "b", "name": "B", "sector": "company"}],
      "collaborations": [{"source": "a", "target": "b", "strength": ▸"3"}]
      """#, (.wrongType(expected: .number, found: .string("3")), "collaborations[0].strength")),
    MarkedDocument(
      #""activities": [{"id": "x", "status": "planned", "effort": ▸2.0, "effect": ▸"2", "participants": ▸"a"}]"#,
      (.wrongType(expected: .wholeNumber, found: .number("2.0")), "activities[0].effort"),
      (.wrongType(expected: .wholeNumber, found: .string("2")), "activities[0].effect"),
      (.wrongType(expected: .listOfObjects, found: .string("a")), "activities[0].participants")),
    MarkedDocument(
      #""activities": [{"id": "x", "effort": ▸99999999999999999999, "participants": [▸5]}]"#,
      (.wrongType(expected: .wholeNumber, found: .number("99999999999999999999")), "activities[0].effort"),
      (.wrongType(expected: .object, found: .number("5")), "activities[0].participants[0]")),
    MarkedDocument(
      #""goals": [{"id": "1", "needs": ▸[], "indicators": [{"id": "i", "unit": ▸5, "target": ▸4}]}]"#,
      (.wrongType(expected: .object, found: .list), "goals[0].needs"),
      (.wrongType(expected: .text, found: .number("5")), "goals[0].indicators[0].unit"),
      (.wrongType(expected: .object, found: .number("4")), "goals[0].indicators[0].target")),

    // Values of the right type that say nothing.
    MarkedDocument(#""asOf": ▸"1 okt 2021""#, (.invalidDate("1 okt 2021"), "asOf")),
    MarkedDocument(#""asOf": ▸"2021-02-29""#, (.invalidDate("2021-02-29"), "asOf")),
    MarkedDocument(
      #""sectors": [{"id": "company", "color": ▸"red", "shape": ▸"circle", "helix": ▸"acadmia"}]"#,
      (.invalidColor("red"), "sectors[0].color"),
      (
        .unknownChoice("circle", choices: Sector.Shape.allCases.map(\.rawValue), suggestion: nil), "sectors[0].shape"
      ),
      (
        .unknownChoice("acadmia", choices: Sector.Helix.allCases.map(\.rawValue), suggestion: "academia"),
        "sectors[0].helix"
      )),
    MarkedDocument(
      #""activities": [{"id": "x", "status": ▸"plannd", "participants": ▸[]}]"#,
      (
        .unknownChoice("plannd", choices: ["proposed", "planned", "active", "ended"], suggestion: "planned"),
        "activities[0].status"
      ), (.finding(.noParticipants(activity: "x", begun: true)), "activities[0].participants")),
    MarkedDocument(
      #""goals": [{"id": "1", "indicators": [{"id": "i", "unit": "x", "baseline": {"value": ▸1e999}}]}]"#,
      (.numberTooLarge("1e999"), "goals[0].indicators[0].baseline.value")),

    // Slips in keys stand at the key, and leave its value among the user's own.
    MarkedDocument(
      #""actors": [▸{"id": "a", "name": "A", ▸"secotr": "company"}]"#, (.missingKey("sector"), "actors[0].sector"),
      (.likelyMisspelledKey("secotr", suggestion: "sector"), "actors[0].secotr")),
    MarkedDocument(
      #"▸"Title": "x", ▸"target_groups": [], ▸"asof": "2021", ▸"languag": "sv""#,
      (.likelyMisspelledKey("Title", suggestion: "title"), "Title"),
      (.likelyMisspelledKey("target_groups", suggestion: "targetGroups"), "target_groups"),
      (.likelyMisspelledKey("asof", suggestion: "asOf"), "asof"),
      (.likelyMisspelledKey("languag", suggestion: "language"), "languag")),
    MarkedDocument(
      #""activities": [▸{"id": "x", "status": "planned", ▸"goal": [], ▸"particpants": [], ▸"naem": 1}]"#,
      (.finding(.noParticipants(activity: "x", begun: false)), "activities[0].participants"),
      (.likelyMisspelledKey("goal", suggestion: "goals"), "activities[0].goal"),
      (.likelyMisspelledKey("particpants", suggestion: "participants"), "activities[0].particpants"),
      (.likelyMisspelledKey("naem", suggestion: "name"), "activities[0].naem")),
  ]

  @Test(arguments: faultsOfForm) func theFormOfAFileIsChecked(_ document: MarkedDocument) {
    #expect(NetworkReader.read(Array(document.text.utf8)).faults == document.faults)
  }

  // MARK: Content

  /// Two actors, a source and a goal for what refers to them.
  private static let base = #"""
    "actors": [{"id": "ki", "name": "KI", "sector": "university"}, {"id": "kth", "name": "KTH", "sector": "university"}],
    "sources": [{"id": "plan"}],
    "goals": [{"id": "1"}, {"id": "2"}],

    """#

  static let faultsOfContent: [MarkedDocument] = [
    MarkedDocument(
      #""actors": [{"id": ▸" ", "name": ▸"", "sector": "company"}]"#, (.finding(.emptyID(.actor)), "actors[0].id"),
      (.finding(.emptyName(actor: "")), "actors[0].name")),
    MarkedDocument(
      #""sources": [{"id": ▸""}], "sectors": [{"id": ▸""}], "goals": [{"id": ▸"", "indicators": [{"id": ▸"", "unit": "x"}]}]"#,
      (.finding(.emptyID(.source)), "sources[0].id"), (.finding(.emptyID(.sector)), "sectors[0].id"),
      (.finding(.emptyID(.goal)), "goals[0].id"), (.finding(.emptyID(.indicator)), "goals[0].indicators[0].id")),
    MarkedDocument(
      #""goals": [{"id": "1"}, {"id": ▸"1"}], "sources": [{"id": "s"}, {"id": ▸"s"}], "sectors": [{"id": "s"}, {"id": ▸"s"}]"#,
      (.finding(.duplicateID(.goal, id: "1", first: documentPath("goals[0].id"))), "goals[1].id"),
      (.finding(.duplicateID(.source, id: "s", first: documentPath("sources[0].id"))), "sources[1].id"),
      (.finding(.duplicateID(.sector, id: "s", first: documentPath("sectors[0].id"))), "sectors[1].id")),
    MarkedDocument(
      #"""
      "goals": [{"id": "1", "indicators": [{"id": "i", "unit": "x"}]}, {"id": "2", "indicators": [{"id": ▸"i", "unit": "x"}]}],
      "activities": [{"id": "x", "status": "proposed", "participants": ▸[]}, ▸{"id": ▸"x"}]
      """#,
      (
        .finding(.duplicateID(.indicator, id: "i", first: documentPath("goals[0].indicators[0].id"))),
        "goals[1].indicators[0].id"
      ), (.finding(.noParticipants(activity: "x", begun: false)), "activities[0].participants"),
      (.finding(.noParticipants(activity: "x", begun: true)), "activities[1].participants"),
      (.finding(.duplicateID(.activity, id: "x", first: documentPath("activities[0].id"))), "activities[1].id")),
    MarkedDocument(
      base + #"""
        "targetGroups": ["company", ▸"compny"],
        "collaborations": [{"source": ▸"KI", "target": ▸"", "evidence": [{"source": ▸"plam"}]}],
        "activities": [
          {"id": "x", "owner": ▸"ktj", "continues": ▸"y", "goals": ["1", ▸"3"], "participants": [{"actor": ▸"hki"}]}],
        "positions": [{"actor": ▸"nobody", "goal": ▸"11"}]
        """#,
      (.finding(.unknownReference(.sector, id: "compny", suggestion: "company")), "targetGroups[1]"),
      (.finding(.unknownReference(.actor, id: "KI", suggestion: "ki")), "collaborations[0].source"),
      (.finding(.unknownReference(.actor, id: "", suggestion: nil)), "collaborations[0].target"),
      (.finding(.unknownReference(.source, id: "plam", suggestion: "plan")), "collaborations[0].evidence[0].source"),
      (.finding(.unknownReference(.actor, id: "ktj", suggestion: "kth")), "activities[0].owner"),
      (.finding(.unknownReference(.activity, id: "y", suggestion: nil)), "activities[0].continues"),
      (.finding(.unknownReference(.goal, id: "3", suggestion: nil)), "activities[0].goals[1]"),
      (.finding(.unknownReference(.actor, id: "hki", suggestion: "ki")), "activities[0].participants[0].actor"),
      (.finding(.unknownReference(.actor, id: "nobody", suggestion: nil)), "positions[0].actor"),
      (.finding(.unknownReference(.goal, id: "11", suggestion: nil)), "positions[0].goal")),
    MarkedDocument(
      #""goals": [{"id": "1", "parent": ▸"0", "needs": {"sectors": [▸"x"]}, "evidence": [{"source": ▸"s"}]}]"#,
      (.finding(.unknownReference(.goal, id: "0", suggestion: nil)), "goals[0].parent"),
      (.finding(.unknownReference(.sector, id: "x", suggestion: nil)), "goals[0].needs.sectors[0]"),
      (.finding(.unknownReference(.source, id: "s", suggestion: nil)), "goals[0].evidence[0].source")),
    MarkedDocument(
      base
        + #""collaborations": [{"source": "ki", "target": ▸"ki", "strength": ▸0, "start": "2021-05", "end": ▸"2021-04"}]"#,
      (.finding(.selfTie(actor: "ki")), "collaborations[0].target"),
      (.finding(.strengthNotPositive(0)), "collaborations[0].strength"),
      (
        .finding(.endsBeforeStart(start: date("2021-05"), end: date("2021-04"))), "collaborations[0].end"
      )),
    MarkedDocument(
      base + #"""
        "collaborations": [
          {"source": "ki", "target": "kth", "evidence": [{"source": "plan"}]},
          ▸{"source": "kth", "target": "ki", "evidence": ▸[]}
        ]
        """#,
      (
        .finding(.repeatedTie(source: "kth", target: "ki", first: documentPath("collaborations[0]"))),
        "collaborations[1]"
      ), (.finding(.tieWithoutEvidence(source: "kth", target: "ki")), "collaborations[1].evidence")),
    MarkedDocument(
      base + #"""
        "activities": [
          {"id": "x", "continues": ▸"z", "start": "2022", "end": ▸"2021", "effort": ▸0, "effect": ▸6,
           "participants": [{"actor": "ki"}, {"actor": ▸"ki", "role": "partner"}, {"actor": "ki", "role": "lead"}]},
          {"id": "z", "continues": "x", "status": "planned", "participants": ▸[]}
        ]
        """#, (.finding(.continuationCycle(["x", "z"])), "activities[0].continues"),
      (.finding(.endsBeforeStart(start: date("2022"), end: date("2021"))), "activities[0].end"),
      (.finding(.scoreOutOfRange(0)), "activities[0].effort"), (.finding(.scoreOutOfRange(6)), "activities[0].effect"),
      (
        .finding(.repeatedParticipant(actor: "ki", first: documentPath("activities[0].participants[0]"))),
        "activities[0].participants[1].actor"
      ), (.finding(.noParticipants(activity: "z", begun: false)), "activities[1].participants")),
    MarkedDocument(
      #"""
      "goals": [
        {"id": "2", "parent": "1"},
        {"id": "1", "parent": ▸"2", "indicators": [
          ▸{"id": "i", "baseline": {"date": "2023", "value": 0}, "target": {"date": ▸"2022", "value": 4}},
          {"id": "j", "unit": ▸{"sv": " "}}
        ]}
      ]
      """#, (.finding(.goalCycle(["1", "2"])), "goals[1].parent"),
      (.finding(.noUnit(indicator: "i")), "goals[1].indicators[0].unit"),
      (
        .finding(.endsBeforeStart(start: date("2023"), end: date("2022"))), "goals[1].indicators[0].target.date"
      ), (.finding(.noUnit(indicator: "j")), "goals[1].indicators[1].unit")),
    MarkedDocument(
      #"""
      "actors": [
        {"id": "a", "name": "Kista", "sector": "company", "orgNumber": ▸"212000-0143", "municipality": ▸"180"},
        {"id": "b", "name": ▸{"en": "Town", "sv": "KISTA"}, "sector": "company", "orgNumber": ▸"811228-9874"},
        {"id": "c", "name": "Town hall", "sector": "company", "municipality": ▸"Solna", "note": [{"who": ▸8112289874}]}
      ]
      """#, (.finding(.invalidOrganizationNumber("212000-0143")), "actors[0].orgNumber"),
      (.finding(.invalidMunicipality("180", suggestion: "0180")), "actors[0].municipality"),
      (
        .finding(
          .similarNames("KISTA", other: "Kista", difference: .letterCase, first: documentPath("actors[0].name"))),
        "actors[1].name"
      ), (.finding(.personalNumber(masked: "8112**-****")), "actors[1].orgNumber"),
      (.finding(.invalidMunicipality("Solna", suggestion: "0184")), "actors[2].municipality"),
      (.finding(.personalNumber(masked: "8112******")), "actors[2].note[0].who")),
  ]

  @Test(arguments: faultsOfContent) func theContentOfAFileIsChecked(_ document: MarkedDocument) {
    #expect(NetworkReader.read(Array(document.text.utf8)).faults == document.faults)
  }

  private static func date(_ text: String) -> PartialDate {
    guard let date = PartialDate(text) else { preconditionFailure("\(text) is no date") }
    return date
  }

  // MARK: What does not follow

  /// What could not be read is told once, and not again by all that refers to it.
  @Test func anUnreadableListMakesNoReferenceUnknown() {
    let document = MarkedDocument(
      #"""
      "actors": ▸{"ki": "KI"},
      "goals": [▸"1"],
      "collaborations": [{"source": "ki", "target": "kth"}],
      "positions": [{"actor": "ki", "goal": "1", "evidence": [{"source": ▸"plan"}]}]
      """#, (.wrongType(expected: .listOfObjects, found: .object), "actors"),
      (.wrongType(expected: .object, found: .string("1")), "goals[0]"),
      (.finding(.unknownReference(.source, id: "plan", suggestion: nil)), "positions[0].evidence[0].source"))
    #expect(NetworkReader.read(Array(document.text.utf8)).faults == document.faults)
  }

  @Test func manyFaultsAreToldInGoodTime() {
    let observation = #"{"date": "2021"}"#
    let text =
      #"{"format": "samband-network", "version": 1, "goals": [{"id": "1", "indicators": [{"id": "i", "unit": "x", "#
      + #""observations": ["# + Array(repeating: observation, count: 5_000).joined(separator: ",\n") + "]}]}]}"
    var faults: [FormatFault] = []
    let time = ContinuousClock().measure { faults = NetworkReader.read(Array(text.utf8)).faults }
    #expect(faults.count == 5_000)
    #expect(faults.allSatisfy { $0.kind == .missingKey("value") })
    #expect(faults.last?.location.line == 5_000)
    #expect(time < .seconds(10))
  }

  // MARK: Keys

  /// A document with every optional key, each null, says nothing and is written without them.
  @Test func nullIsAbsent() {
    let text = #"""
      {"format": "samband-network", "version": 1, "title": null, "description": null, "language": null, "asOf": null,
       "targetGroups": null, "positions": [{"actor": "a", "goal": "1", "stance": null, "summary": null, "date": null,
         "evidence": null}],
       "sources": [{"id": "s", "title": null, "publisher": null, "date": null, "url": null}],
       "sectors": [{"id": "x", "label": null, "plural": null, "helix": null, "shape": null, "color": null}],
       "actors": [
        {"id": "a", "name": "A", "shortName": null, "sector": "x", "tags": null, "place": null, "municipality": null,
         "orgNumber": null, "description": null, "competences": null, "profileAreas": null, "attributes": null,
         "evidence": null},
        {"id": "b", "name": "B", "sector": "x"}],
       "collaborations": [{"source": "a", "target": "b", "kind": null, "direction": null, "strength": null,
         "start": null, "end": null, "description": null, "evidence": null}],
       "activities": [{"id": "p", "name": null, "shortName": null, "kind": null, "status": null, "owner": null,
         "start": null, "end": null, "continues": null, "place": null, "description": null, "goals": null,
         "participants": [{"actor": "a", "role": null}], "effort": null, "effect": null, "evidence": null}],
       "goals": [{"id": "1", "parent": null, "kind": null, "title": null, "shortTitle": null, "description": null,
         "needs": {"sectors": null, "competences": null}, "indicators": [{"id": "i", "title": null, "unit": "x",
           "baseline": null, "target": {"date": null, "value": 1}, "observations": null}], "evidence": null},
         {"id": "2", "needs": null, "indicators": null}]}
      """#
    let reading = NetworkReader.read(Array(text.utf8))
    #expect(reading.faults == [])
    let expected = StakeholderNetwork(
      sources: [.init(id: "s")], ownSectors: [Sector(id: "x")],
      actors: [NetworkActor(id: "a", name: "A", sector: "x"), NetworkActor(id: "b", name: "B", sector: "x")],
      collaborations: [Collaboration(source: "a", target: "b")],
      activities: [Activity(id: "p", participants: [.init(actor: "a")])],
      goals: [
        Goal(id: "1", indicators: [Indicator(id: "i", unit: "x", target: .init(date: nil, value: 1))]), Goal(id: "2"),
      ], positions: [Position(actor: "a", goal: "1")])
    #expect(reading.network == expected)
    #expect(reading.network.map { NetworkWriter.write($0).contains("null") } == false)
  }

  /// Keys that came late into the format, and that users may have for something of their own before.
  @Test(arguments: ["5", "1.10", "true", "[]", #"["a", null]"#, "{}", #"{"sv": 1}"#, #"{"en": null}"#])
  func looseKeysOfAnotherTypeAreTheUsersOwn(_ value: String) throws {
    let body = #"""
      "description": \#(value), "sectors": [{"id": "x", "plural": \#(value)}],
      "actors": [{"id": "a", "name": "A", "sector": "x", "description": \#(value)},
        {"id": "b", "name": "B", "sector": "x"}],
      "collaborations": [{"source": "a", "target": "b", "description": \#(value)}],
      "activities": [{"id": "p", "place": \#(value), "description": \#(value), "participants": [{"actor": "a"}]}],
      "goals": [{"id": "1", "shortTitle": \#(value), "description": \#(value)}]
      """#
    let reading = NetworkReader.read(Array(MarkedDocument(body).text.utf8))
    #expect(reading.faults == [])
    let network = try #require(reading.network)
    let expected = try JSONDocument(parsing: Array(value.utf8)).root.value
    #expect(network.additional == [Attribute("description", expected)])
    #expect(network.ownSectors[0].additional == [Attribute("plural", expected)])
    #expect(network.actors[0].additional == [Attribute("description", expected)])
    #expect(network.collaborations[0].additional == [Attribute("description", expected)])
    #expect(network.activities[0].additional == [Attribute("place", expected), Attribute("description", expected)])
    #expect(network.goals[0].additional == [Attribute("shortTitle", expected), Attribute("description", expected)])
    let text = NetworkWriter.write(network)
    #expect(NetworkReader.read(Array(text.utf8)).network?.content == network.content)
  }

  /// Words that people put beside the known keys, in records that leave as many of these out as they can.
  @Test(arguments: [
    "note", "notes", "comment", "phase", "data", "stage", "state", "order", "other", "rate", "size", "scope", "share",
    "space", "event", "group", "level", "phone", "email", "web", "website", "link", "type", "budget", "weight",

    "contact", "x", "id2", "desc", "profile", "logo", "image", "lat", "lon", "nodes", "edges", "links", "members",
    "created", "updated", "author", "license", "$schema", "_id", "", "å", "betyg", "ansvarig", "kommentar", "org",
    "theme", "scale", "parts", "ref", "code", "mind", "find", "hand", "gold", "text", "body", "year", "month",
  ])
  func ordinaryKeysAreNotTakenForSlips(_ key: String) throws {
    let own = "\(JSONWriter.quoted(key)): 1"
    let body = #"""
      \#(own), "sources": [{"id": "s", \#(own)}], "sectors": [{"id": "x", \#(own)}],
      "actors": [{"id": "a", "name": "A", "sector": "x", \#(own), "evidence": [{"source": "s", \#(own)}]},
        {"id": "b", "name": "B", "sector": "x"}],
      "collaborations": [{"source": "a", "target": "b", \#(own)}],
      "activities": [{"id": "p", \#(own), "participants": [{"actor": "a", \#(own)}]}],
      "goals": [{"id": "1", \#(own), "needs": {\#(own)}, "indicators": [
        {"id": "i", "unit": "x", \#(own), "observations": [{"value": 1, \#(own)}]}]}],
      "positions": [{"actor": "a", "goal": "1", \#(own)}]
      """#
    let reading = NetworkReader.read(Array(MarkedDocument(body).text.utf8))
    #expect(reading.faults == [])
    let text = NetworkWriter.write(try #require(reading.network))
    #expect(text.split(separator: JSONWriter.quoted(key) + ": 1").count - 1 == 13)
  }
}
