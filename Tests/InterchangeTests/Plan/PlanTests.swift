import Interchange
import NetworkModel
import PlanModel
import Testing

@Suite struct PlanTests {
  /// A plan with everything in it, keys of a forum and of the user among it.
  static let document = """
    {
      "$schema": "plan.schema.json",
      "format": "samband-plan",
      "version": 1,
      "rounds": [
        {
          "round": 1,
          "tables": [
            {"table": 1, "host": "a", "people": ["a", "c"], "room": "Blå"},
            {"table": 2, "host": null, "people": ["b"]}
          ],
          "start": "13:00"
        }
      ],
      "score": {
        "pairsMet": {"value": 1, "bound": 1},
        "repeats": {"value": 0, "bound": 0},
        "repeatReason": null,
        "maxMeetings": {"value": 1, "bound": null},
        "crossPairs": null,
        "imbalance": {"value": 0, "bound": 0},
        "value": {"value": 4.75, "bound": 5.5},
        "constraints": [{"rule": "tableSizes", "hard": true, "value": 0, "bound": 0}]
      },
      "termination": {"reason": "steps", "seed": 3, "starts": 8, "steps": 100},
      "people": [
        {
          "id": "a",
          "name": "Anna",
          "met": ["c"],
          "newContacts": 1,
          "why": "Table 1."
        }
      ],
      "request": {
        "tables": [{"least": 1, "most": 2}, {"least": 1, "most": 2}],
        "equalTables": true,
        "rounds": 1,
        "balance": ["sector"],
        "meet": {"worth": "values", "values": [{"a": "a", "b": "c", "value": 4.75}]},
        "minimums": [{"column": "sector", "least": 1}],
        "apart": [{"a": "a", "b": "b"}],
        "together": [{"a": "a", "b": "c"}],
        "hosts": [{"id": "a", "table": 1}],
        "fixed": [{"id": "c", "table": 1, "round": 1}],
        "absences": [{"id": "b", "round": 1}],
        "history": [{"a": "b", "b": "c", "times": 2}],
        "steps": 100,
        "seconds": 5,
        "seed": 3,
        "people": [
          {"id": "a", "attributes": {"sector": "x"}},
          {"id": "b"},
          {"id": "c", "attributes": {"sector": "y"}}
        ]
      },
      "invited": [{"actor": "ki"}],
      "note": "kept"
    }

    """

  @Test func everythingSurvivesReadingAndWriting() throws {
    let reading = PlanReader.read(Array(Self.document.utf8))
    #expect(reading.faults.isEmpty)
    let plan = try #require(reading.plan)
    let text = PlanWriter.write(plan)
    #expect(PlanReader.read(Array(text.utf8)).plan == plan)
    #expect(plan.additional.map(\.key) == ["$schema", "invited", "note"])
    #expect(plan.request?.columns.map(\.values) == [["x", nil, "y"]])
    #expect(plan.score?.value.value == ExactDecimal(units: 475, places: 2))
    #expect(plan.rounds[0].tables[0].additional == [Attribute("room", .string("Blå"))])
    // A second writing changes nothing.
    #expect(PlanWriter.write(try #require(PlanReader.read(Array(text.utf8)).plan)) == text)
  }

  static let faults: [(old: String, new: String, fault: String)] = [
    ("\"samband-plan\"", "\"samband-network\"", "3:13 other-format"),
    ("\"version\": 1", "\"version\": 2", "4:14 unknown-version"),
    ("\"people\": [\"b\"]", "\"people\": [\"a\"]", "10:47 duplicate-person"),
    ("\"people\": [\"b\"]", "\"people\": [\"q\"]", "10:47 unknown-person"),
    ("\"table\": 2", "\"table\": 0", "10:19 wrong-type"),
    ("\"reason\": \"steps\"", "\"reason\": \"step\"", "25:29 unknown-choice"),
    ("\"least\": 1, \"most\": 2}, {", "\"least\": 3, \"most\": 2}, {", "36:37 wrong-type"),
    ("{\"a\": \"a\", \"b\": \"b\"}", "{\"a\": \"a\", \"b\": \"z\"}", "42:31 unknown-person"),
    ("\"value\": 4.75, \"bound\"", "\"value\": \"much\", \"bound\"", "22:24 wrong-type"),
  ]

  @Test(arguments: faults.indices) func faultsHaveTheirPlace(_ index: Int) throws {
    let (old, new, expected) = Self.faults[index]
    let document = Self.document.replacing(old, with: new, maxReplacements: 1)
    #expect(document != Self.document)
    let faults = PlanReader.read(Array(document.utf8)).errors.map { "\($0.location) \($0.kind.code)" }
    #expect(faults == [expected])
  }

  @Test func sentencesOfOlderFilesAreReadAndMadeAgain() throws {
    let document = Self.document.replacing("\"repeatReason\": null", with: "\"repeatReason\": \"too few tables\"")
    let reading = PlanReader.read(Array(document.utf8))
    #expect(reading.faults.isEmpty)
    let plan = try #require(reading.plan)
    #expect(plan.people[0].additional.isEmpty)
    #expect(plan.score?.additional.isEmpty == true)
    let bare = PlanWriter.write(plan)
    #expect(!bare.contains("why") && bare.contains("\"repeatReason\": null"))
    let worded = PlanWriter.write(
      plan, sentences: SeatingSentences(reasons: ["a": "Bord 1."], repeatReason: "för få bord"))
    #expect(worded.contains("\"why\": \"Bord 1.\"") && worded.contains("\"repeatReason\": \"för få bord\""))
    #expect(PlanReader.read(Array(worded.utf8)).plan == plan)
  }

  @Test func aTableForSpreadsheetsHasARowForEachSeat() throws {
    let plan = try #require(PlanReader.read(Array(Self.document.utf8)).plan)
    #expect(PlanWriter.csv(plan) == "round,table,seat,id,name\n1,1,1,a,Anna\n1,1,2,c,\n1,2,1,b,\n")
  }
}
