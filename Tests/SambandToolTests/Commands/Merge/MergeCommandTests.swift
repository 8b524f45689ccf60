// `merge`: what is written where, what is said in both languages, decisions on the command line and in a file, and `--strict`.

import SambandTool
import Testing

@Suite struct MergeCommandTests {
  /// A map made by hand, and open data about some of the same.
  private static let files = [
    "map.json": """
    {"format": "samband-network", "version": 1, "language": "sv",
     "actors": [{"id": "ki", "name": "Karolinska Institutet", "sector": "university"},
      {"id": "su", "name": "Stockholms universitet", "sector": "university"},
      {"id": "nord", "name": "Nord AB", "sector": "company", "municipality": "0180", "orgNumber": "556036-0793"}],
     "collaborations": [{"source": "ki", "target": "su"}]}
    """,
    "open.json": """
    {"format": "samband-network", "version": 1, "language": "en",
     "actors": [{"id": "1", "name": "KAROLINSKA INSTITUTET", "sector": "healthcare"},
      {"id": "2", "name": "Stockholm University", "sector": "university"},
      {"id": "3", "name": "Karolinska Institutet, Inst. för medicin", "sector": "university"},
      {"id": "4", "name": "Nordbolaget", "sector": "company", "orgNumber": "165560360793"},
      {"id": "su", "name": "Sundsvalls simklubb", "sector": "company"}],
     "collaborations": [{"source": "1", "target": "2"}, {"source": "3", "target": "4"}]}
    """,
  ]

  private func session() -> MemorySession { MemorySession(files: Self.files) }

  @Test func theAnswerSaysEachPairAndWhatItRestsOn() {
    let session = session()
    let result = session.run("merge", "map.json", "open.json", "-o", "m.json", "--language", "sv")
    #expect(result.code == .done)
    let text = result.output.replacing("\u{A0}", with: " ").replacing("\n    ", with: " ")
    #expect(
      text == """
        map.json och open.json är nu ett nätverk med 6 aktörer och 3 direkta band.
        open.json tillför 3 aktörer och 2 band; 2 aktörer fanns redan.

        Samma organisationsnummer (1)
          Nord AB (nord) = Nordbolaget (4) i open.json

        Samma namn (1)
          Karolinska Institutet (ki) = KAROLINSKA INSTITUTET (1) i open.json

        Hölls isär (1)
          Stockholms universitet (su) ≠ Sundsvalls simklubb (su) i open.json: samma id, olika namn; den senare har nu id su-2 (är de samma: --same su=su)

        Filerna skiljer sig (2); den första filens värde står kvar
          Karolinska Institutet (ki), sektor: Lärosäte i map.json, Vårdgivare i open.json (1)
          Nord AB (nord), namn: Nord AB i map.json, Nordbolaget i open.json (4)

        Kan vara samma (1), ej sammanslagna; likhet 0–1, godkänn med --same
          1,00 Stockholms universitet (su) ~ Stockholm University (2)

        Kan vara delar av en aktör (1), godkänn med --part
          Karolinska Institutet, Inst. för medicin (3): del av Karolinska Institutet (ki)?

        """)
    let english = session.run("merge", "map.json", "open.json", "-o", "m.json", "--language", "en").output
      .replacing("\u{A0}", with: " ").replacing("\n    ", with: " ")
    #expect(
      english == """
        map.json and open.json are now one network of 6 actors and 3 direct ties.
        open.json adds 3 actors and 2 ties; 2 actors were there already.

        The same registration number (1)
          Nord AB (nord) = Nordbolaget (4) in open.json

        The same name (1)
          Karolinska Institutet (ki) = KAROLINSKA INSTITUTET (1) in open.json

        Kept apart (1)
          Stockholms universitet (su) ≠ Sundsvalls simklubb (su) in open.json: the same id, different names; the latter now has the id su-2 (if they are the same: --same su=su)

        The files differ (2); the first file's value stays
          Karolinska Institutet (ki), sector: University in map.json, Healthcare provider in open.json (1)
          Nord AB (nord), name: Nord AB in map.json, Nordbolaget in open.json (4)

        May be the same (1), not joined; likeness 0–1, accept with --same
          1.00 Stockholms universitet (su) ~ Stockholm University (2)

        May be parts of an actor (1), accept with --part
          Karolinska Institutet, Inst. för medicin (3): a part of Karolinska Institutet (ki)?

        """)
  }

  @Test func withoutAFileTheNetworkIsOnStandardOutput() {
    let session = session()
    let result = session.run("merge", "map.json", "open.json")
    #expect(result.output.hasPrefix("{") && result.output.contains("\"samband-network\""))
    #expect(result.messages.contains("Samma namn (1)"))
    _ = session.run("merge", "map.json", "open.json", "-o", "m.json")
    #expect(session.files["m.json"] == result.output)
    // The merged file is a network without errors, and merging it with what it came from changes nothing.
    #expect(session.run("check", "m.json").code == .done)
    let again = session.run("merge", "m.json", "map.json")
    #expect(again.output == result.output)
  }

  @Test func anyFormatThatConvertWrites() {
    let session = session()
    #expect(session.run("merge", "map.json", "open.json", "-o", "m.graphml").code == .done)
    #expect(session.files["m.graphml"]?.contains("<graphml ") ?? false)
    #expect(session.run("merge", "map.json", "open.json", "--to", "edges", "-o", "m.txt").code == .done)
    #expect(session.files["m.txt"]?.contains("ki\tsu\n") ?? false)
    let inputs = session.run("merge", "map.json", "open.json", "-o", "open.json")
    #expect(inputs.code == .outputImpossible)
  }

  @Test func decisionsComeFromTheCommandLine() {
    let session = session()
    let result = session.run(
      "merge", "map.json", "open.json", "--same", "su=2", "--part", "ki=3", "-o", "m.json", "--format", "json")
    #expect(result.code == .done)
    #expect(result.output.contains("\"on\": \"given\""))
    #expect(result.output.contains("\"suggestions\": []"))
    #expect(session.files["m.json"]?.contains("\"partOf\": \"ki\"") ?? false)
    // 1 and 2 are ki and su now, whose tie was there.
    #expect(result.output.contains("\"joined\": 1"))
  }

  @Test(arguments: ["sv", "en"]) func suggestionsAreFilledInAndReadAgain(_ language: String) {
    let session = session()
    _ = session.run(
      "merge", "map.json", "open.json", "--suggestions", "s.csv", "-o", "m.json", "--language", language)
    let table = session.files["s.csv"] ?? ""
    let isSwedish = language == "sv"
    let (mark, end) = isSwedish ? (";", "\r\n") : (",", "\n")
    #expect(
      table.contains("\(mark)same\(mark)su\(mark)2\(mark)Stockholms universitet\(mark)Stockholm University\(mark)"))
    let nothing = session.run(
      "merge", "map.json", "open.json", "--same-as", "s.csv", "--format", "json", "-o", "m.json")
    #expect(!nothing.output.contains("\"on\": \"given\""))
    session.put(
      "s.csv",
      table.replacing("\(end)\(mark)same", with: "\(end)\(isSwedish ? "ja" : "yes")\(mark)same")
        .replacing("\(end)\(mark)part", with: "\(end)\(isSwedish ? "del" : "part")\(mark)part"))
    let filled = session.run("merge", "map.json", "open.json", "--same-as", "s.csv", "--format", "json", "-o", "m.json")
    #expect(filled.code == .done)
    #expect(filled.output.contains("\"on\": \"given\"") && filled.output.contains("\"suggestions\": []"))
  }

  @Test func faultsOfAFileOfPairsHaveTheirPlace() {
    let session = session()
    session.put("s.csv", "answer,first,second\nperhaps,su,2\nyes,,3\n")
    let result = session.run("merge", "map.json", "open.json", "--same-as", "s.csv", "--language", "en")
    #expect(result.code == .badData)
    #expect(result.messages.first?.hasPrefix("s.csv:2:1: ") ?? false, "\(result.messages)")
    #expect(result.messages.contains { $0.hasPrefix("s.csv:3:5: ") }, "\(result.messages)")
    session.put("s.csv", "one,two\na,b\n")
    #expect(session.run("merge", "map.json", "open.json", "--same-as", "s.csv").code == .badData)
  }

  @Test func strictWritesNothingWhereFilesDiffer() {
    let session = session()
    let result = session.run("merge", "map.json", "open.json", "-o", "m.json", "--strict", "--language", "en")
    #expect(result.code == .badData && session.files["m.json"] == nil)
    #expect(
      result.messages.map { $0.replacing("\u{A0}", with: " ") } == [
        "samband: Karolinska Institutet (ki), sector: University in map.json, Healthcare provider in open.json (1)",
        "samband: Nord AB (nord), name: Nord AB in map.json, Nordbolaget in open.json (4)",
        "samband merge: the files differ in 2 values (above), so nothing was written; correct them, or leave out --strict to keep the first file's",
      ])
    let swedish = session.run("merge", "map.json", "open.json", "-o", "m.json", "--strict", "--language", "sv")
    #expect(
      swedish.messages.last?.replacing("\u{A0}", with: " ")
        == "samband merge: 2 uppgifter skiljer sig mellan filerna (ovan), så inget skrevs; rätta dem, eller ta bort --strict så står den första filens värde kvar"
    )
    #expect(session.run("merge", "map.json", "map.json", "-o", "m.json", "--strict").code == .done)
  }

  @Test(arguments: [
    (
      ["--same", "kii=1"], ExitCode.usage,
      "samband merge: no actor of the files before the last has the id \"kii\"; did you mean \"ki\"?"
    ),
    (
      ["--same", "ki=xyzzy"], .usage,
      "samband merge: no actor of the files after the first has the id \"xyzzy\"; write the first file's id before the equals sign"
    ),
    (
      ["--same", "ki=2", "--same", "su=2"], .usage,
      "samband merge: \"2\" cannot be both \"ki\" and \"su\"; keep one of them"
    ),
  ])
  func decisionsThatCannotBeAreTold(_ options: [String], _ code: ExitCode, _ message: String) {
    let result = session().run(["merge", "map.json", "open.json", "--language", "en"] + options)
    #expect(result.code == code && result.messages.last == message, "\(result.messages)")
  }

  @Test func differentNumbersAreRefused() {
    let session = session()
    session.put(
      "other.json",
      """
      {"format": "samband-network", "version": 1,
       "actors": [{"id": "n", "name": "Nord AB", "sector": "company", "orgNumber": "212000-0142"}]}
      """)
    let result = session.run("merge", "map.json", "other.json", "--same", "nord=n", "--language", "sv")
    #expect(result.code == .badData)
    #expect(
      result.messages.last
        == "samband merge: \"nord\" och \"n\" har olika organisationsnummer (5560360793 och 2120000142) och är alltså två; rätta numret i en av filerna, eller ta bort --same"
    )
    let apart = session.run("merge", "map.json", "other.json", "--language", "en", "-o", "m.json").output
    #expect(
      apart.replacing("\n    ", with: " ").contains(
        "Nord AB (nord) ≠ Nord AB (n) in other.json: registration numbers 556036-0793 and 212000-0142"))
  }

  @Test func filesOfDifferentFormatsMeet() {
    let session = session()
    session.put("t.csv", "from,to\nki,Acme\nSTOCKHOLMS UNIVERSITET,Acme\n")
    session.put(
      "e.graphml",
      "<graphml><graph edgedefault='undirected'><node id='ki'/><node id='z'/><edge source='ki' target='z'/></graph></graphml>"
    )
    let result = session.run("merge", "map.json", "t.csv", "e.graphml", "-o", "m.json", "--language", "en")
    #expect(result.code == .done, "\(result.messages)")
    let text = result.output.replacing("\u{A0}", with: " ")
    #expect(text.hasPrefix("map.json, t.csv and e.graphml are now one network of"))
    #expect(session.run("check", "m.json").code == .done)
  }
}
