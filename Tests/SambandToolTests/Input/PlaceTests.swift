// Faults that are about what is missing or too much: each with its place and its mend, in both languages.

import SambandTool
import Testing

@Suite struct PlaceTests {
  private static let many = """
    {"format": "samband-network", "version": 1, "actors": [
      {"id": "a", "name": "A", "sector": "university"}, {"id": "b", "name": "B", "sector": "company"},
      {"id": "c", "name": "C", "sector": "municipality"}],
     "collaborations": [
      {"source": "a", "target": "b", "strength": 8e307},
      {"source": "b", "target": "c", "strength": 8e307}]}
    """
  private static let tooLarge = [
    "en":
      "the strengths up to here add up to more than the largest number that can be counted with; write them in a larger unit",
    "sv":
      "styrkorna hit blir tillsammans större än det största talet som går att räkna med; skriv dem i en större enhet",
  ]

  @Test(arguments: ["describe", "metrics", "gaps", "map", "check"]) func sumsPastTheLargestNumberAreAFault(
    _ command: String
  ) {
    let files = [
      "n.json": Self.many, "d/actors.csv": "id,name,sector\na,A,university\nb,B,company\nc,C,company\n",
      "d/ties.csv": "from,to,weight\na,b,8e307\nb,c,8e307\n",
    ]
    for (language, sentence) in Self.tooLarge {
      let result = MemorySession(files: files).run(command, "n.json", "--language", language)
      let told = result.messages + result.output.split(separator: "\n").map(String.init)
      #expect(told.first == "n.json:6:46: collaborations[1].strength: " + sentence)
      #expect(result.code == (command == "check" ? .answerIsNo : .badData))
      let folder = MemorySession(files: files).run(command, "d", "--language", language)
      #expect((folder.messages + [folder.output]).contains { $0.contains("d/ties.csv:3:5: " + sentence) }, "\(folder)")
    }
  }

  @Test func aNetworkBelowThatIsAnswered() {
    let network = Self.many.replacing("8e307", with: "4e307")
    let result = MemorySession(files: ["n.json": network]).run("metrics", "n.json", "--format", "csv")
    #expect(result.code == .done)
    #expect(!result.output.contains("inf") && !result.output.contains("nan"))
  }

  @Test func aFaultInTheCategoriesOfAnEdgeListNamesTheirFile() {
    let session = MemorySession(files: ["d/g.txt": "0 1\n1 2\n", "d/g.cat": "1\n2\nx\n"])
    for language in ["en", "sv"] {
      #expect(
        session.run("describe", "d/g.txt", "--language", language).messages.first?.hasPrefix("d/g.cat:3:1: ") == true)
    }
  }

  @Test func aPlanWithoutItsRequestHasAPlaceAndAMend() {
    let plan =
      "\n  {\"format\": \"samband-plan\", \"version\": 1, \"rounds\": [{\"round\": 1, \"tables\": [{\"table\": 1, \"people\": [\"a\", \"b\"]}]}]}"
    let session = MemorySession(files: ["plan.json": plan])
    for (language, sentence) in [
      (
        "en",
        "plan.json:2:3: the plan does not say which rules it keeps (\"request\" is missing or does not fit the rounds); make it by samband seat --format json"
      ),
      (
        "sv",
        "plan.json:2:3: planen säger inte vilka regler den följer (\"request\" saknas eller passar inte rundorna); gör den med samband seat --format json"
      ),
    ] {
      let result = session.run("replan", "plan.json", "--absent", "a", "--language", language)
      #expect(result.code == .badData)
      #expect(result.messages == [sentence])
    }
  }

  @Test func aForumWithoutATimeHasAPlaceAndAMend() {
    let session = MemorySession(brief: "\"seats\": 2")
    for (language, sentence) in [
      (
        "en",
        "b.json:1:1: the plan does not say when the forum takes place; write it under when, \"start\": \"2027-03-10T09:00\""
      ),
      (
        "sv",
        "b.json:1:1: planen säger inte när forumet äger rum; skriv in det under when, \"start\": \"2027-03-10T09:00\""
      ),
    ] {
      #expect(session.run("forum", "b.json", "--format", "ics", "--language", language).messages == [sentence])
    }
  }

  @Test func aSeriesWithoutATimeHasAPlaceAndAMend() {
    let series = """
      {"format": "samband-series", "version": 1, "year": 2027, "network": "n.json", "people": "p.csv",
       "dates": ["2027-03-10"], "seatsEach": 2, "limits": {"steps": 100}}
      """
    let session = MemorySession(files: ["n.json": forumNetwork, "p.csv": forumPeople, "s.json": series])
    for (language, start) in [("en", "s.json:1:1: the series does not say"), ("sv", "s.json:1:1: serien säger inte")] {
      let result = session.run("series", "s.json", "--format", "ics", "--language", language)
      #expect(result.code == .badData)
      #expect(result.messages.last?.hasPrefix(start) == true, "\(result.messages)")
    }
  }
}
