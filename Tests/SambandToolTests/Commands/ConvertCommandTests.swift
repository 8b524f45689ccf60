// `convert`: formats by option and by ending, losses told, and nothing written where `--strict` forbids them.

import SambandTool
import Testing

@Suite struct ConvertCommandTests {
  /// Three actors, two ties and an activity.
  private static let network = """
    {"format": "samband-network", "version": 1, "title": "T", "language": "sv",
     "actors": [{"id": "ki", "name": {"sv": "Institutet", "en": "The Institute"}, "sector": "university"},
      {"id": "b", "name": "B", "sector": "company"}, {"id": "c", "name": "C", "sector": "company"}],
     "collaborations": [{"source": "ki", "target": "b", "strength": 2}, {"source": "ki", "target": "c", "direction": "directed"}],
     "activities": [{"id": "f", "participants": [{"actor": "b"}]}]}
    """

  private func session(_ files: [String: String] = [:]) -> MemorySession {
    MemorySession(files: files.merging(["n.json": Self.network]) { own, _ in own })
  }

  @Test func convertingTwiceChangesNothing() {
    let session = MemorySession(files: ["a.json": smallNetwork])
    #expect(session.run("convert", "a.json", "--output", "b.json").code == .done)
    let once = session.files["b.json"]
    #expect(session.run("convert", "b.json").output == once)
  }

  @Test func theFormatIsThatOfTheOptionOrOfTheEnding() {
    let session = session()
    #expect(session.run("convert", "n.json", "-o", "n.graphml").code == .done)
    #expect(session.files["n.graphml"]?.contains("<graphml ") ?? false)
    #expect(session.run("convert", "n.json", "-o", "n.gexf").code == .done)
    #expect(session.files["n.gexf"]?.contains("<gexf ") ?? false)
    #expect(session.run("convert", "n.json", "--to", "gexf").output == session.files["n.gexf"])
    #expect(session.run("convert", "n.json", "--to", "edges").output == "ki\tb\t2\nki\tc\t1\n")
    #expect(session.run("convert", "n.json", "-o", "n.txt").code == .done)
    #expect(session.files["n.txt"]?.hasPrefix("{") ?? false)
    #expect(session.run("convert", "n.json", "--to", "json", "-o", "x.gexf").code == .done)
    #expect(session.files["x.gexf"]?.hasPrefix("{") ?? false)
  }

  @Test func lossesAreToldBeforeAnythingIsWritten() {
    let session = session()
    let english = session.run("convert", "n.json", "--to", "graphml", "--language", "en")
    #expect(english.code == .done)
    #expect(
      english.messages
        == [
          "samband: GraphML has no place for 1 activity; left out",
          "samband: GraphML has no place for 1 fact about the network; left out",
          "samband: 1 text in several languages is written in English only",
          "samband: 1 tie is written as directed, which is what GraphML has",
        ].map { $0.replacing("1 ", with: "1\u{A0}") })
    #expect(english.output.contains("The Institute"))
    let swedish = session.run("convert", "n.json", "--to", "graphml")
    #expect(swedish.output.contains("Institutet") && !swedish.output.contains("The Institute"))
  }

  @Test func strictWritesNothingWhereSomethingIsLost() {
    let session = session()
    let result = session.run("convert", "n.json", "-o", "n.gexf", "--strict", "--language", "en")
    #expect(result.code == .badData)
    #expect(
      result.messages.last
        == "samband convert: n.json: something would be lost (4 above), so nothing was written; leave out --strict where it may"
    )
    #expect(session.files["n.gexf"] == nil)
    let swedish = session.run("convert", "n.json", "-o", "n.gexf", "--strict", "--language", "sv")
    #expect(
      swedish.messages.last
        == "samband convert: n.json: något skulle gå förlorat (4 ovan), så inget skrevs; ta bort --strict om det får det"
    )
    #expect(session.run("convert", "n.json", "-o", "m.json", "--strict").code == .done)
    // What the reader leaves out counts, too.
    session.put(
      "s.graphml", "<graphml><graph><node id='a'/><node id='b'/><edge source='a' target='a'/></graph></graphml>")
    let read = session.run("convert", "s.graphml", "--strict", "--language", "en")
    #expect(read.code == .badData)
    #expect(read.messages.first == "samband: s.graphml: 1\u{A0}tie from a vertex to itself left out")
    #expect(session.run("convert", "s.graphml").code == .done)
  }

  @Test func aFormatThatIsOnlyReadIsSaid() {
    #expect(session().run("convert", "n.json", "--to", "sif").code == .usage)
    let result = session().run("convert", "n.json", "-o", "n.sif", "--language", "en")
    #expect(result.code == .usage)
    #expect(
      result.messages.last
        == "samband convert: SIF (Cytoscape) is not written; choose another format by --to, pajek for example")
  }

  @Test func graphsOfOtherProgramsAreReadWhereverANetworkIs() {
    let graph = "<graphml><graph><node id='a'/><node id='b'/><edge source='a' target='b'/></graph></graphml>"
    let session = session(["g.xml": graph, "list": "<graphml> <graph>\n"])
    #expect(session.run("check", "g.xml", "--language", "en").output == "g.xml: no faults.\n")
    #expect(session.run("describe", "g.xml").code == .done)
    #expect(session.run("metrics", "g.xml", "--from", "graphml", "--format", "csv").code == .done)
    // The content is not asked where the command line says what the file is.
    let forced = session.run("describe", "list", "--from", "edges")
    #expect(forced.code == .done)
    let wrong = session.run("describe", "g.xml", "--from", "json", "--language", "en")
    #expect(wrong.code == .badData)
    let book = session.run("check", "g.xml", "--from", "xlsx", "--language", "en")
    #expect(book.code == .badData)
    #expect(
      book.messages == [
        "g.xml:1:1: the file is not whole: the archive's directory is missing; fetch or save the file once more"
      ])
  }

  /// Gephi and its like know actors and ties only; a network that lives by its activities must not reach them as dots.
  @Test func activitiesAreWrittenAsTiesWhereAFormatHasNoOthers() throws {
    let network = """
      {"format": "samband-network", "version": 1, "asOf": "2024-06-01",
       "actors": [{"id": "a", "name": "A", "sector": "company"}, {"id": "b", "name": "B", "sector": "company"},
        {"id": "c", "name": "C", "sector": "region"}, {"id": "d", "name": "D", "sector": "region"}],
       "collaborations": [{"source": "a", "target": "d", "strength": 3}],
       "activities": [
        {"id": "one", "name": {"sv": "Ett", "en": "One"}, "participants": [{"actor": "c"}, {"actor": "b"}, {"actor": "a"}]},
        {"id": "two", "name": "Two", "participants": [{"actor": "a"}, {"actor": "c"}]},
        {"id": "later", "status": "planned", "participants": [{"actor": "a"}, {"actor": "c"}]},
        {"id": "alone", "participants": [{"actor": "d"}]}]}
      """
    let session = session(["n.json": network])
    let edges = session.run("convert", "n.json", "--to", "edges", "--language", "en")
    #expect(edges.output == "a\td\t3\na\tb\t0.5\na\tc\t1.5\nb\tc\t0.5\n")
    #expect(
      edges.messages.prefix(2).map { $0.replacing("\u{A0}", with: " ") } == [
        "samband: 2 active activities are written as ties between the actors that take part: 3 pairs, of the kind activity",
        "samband: an edge list has no place for 2 activities; left out",
      ])
    #expect(
      session.run("convert", "n.json", "--to", "edges", "--language", "sv").messages[0].replacing("\u{A0}", with: " ")
        == "samband: 2 pågående aktiviteter skrivs som samverkan mellan de aktörer som deltar: 3 par, av slaget activity"
    )
    // What is analysed is the same there as here.
    #expect(session.run("convert", "n.json", "-o", "n.graphml").code == .done)
    func weights(_ file: String) -> String {
      session.run("metrics", file, "--only", "id,degree,strength", "--format", "csv", "--dialect", "intl").output
    }
    #expect(weights("n.graphml") == weights("n.json"))
    let back = session.run("convert", "n.graphml").output
    #expect(back.contains("\"activities\": \"Ett|Two\"") || back.contains("\"activities\": \"One|Two\""), "\(back)")
  }

  @Test(arguments: [("sv", "aktörer.csv"), ("en", "actors.csv")])
  func tablesGoIntoAFolderAndComeBack(_ language: String, _ actors: String) {
    let session = session(["out/mine.txt": "mine"])
    let written = session.run("convert", "n.json", "--to", "csv", "-o", "out", "--language", language)
    #expect(written.code == .done)
    #expect(session.files["out/.samband-tables"]?.isEmpty == false)
    #expect(session.files["out/mine.txt"] == "mine")
    let there = session.run("describe", "out", "--format", "json")
    #expect(there.code == .done, "\(there.messages) \(session.files.keys.sorted())")
    #expect(
      session.run("metrics", "out", "--only", "id,degree", "--format", "csv", "--dialect", "intl").output
        == session.run("metrics", "n.json", "--only", "id,degree", "--format", "csv", "--dialect", "intl").output)
    // The same once more: what lies there is the answer's own.
    #expect(session.run("convert", "n.json", "--to", "csv", "-o", "out", "--language", language).code == .done)
  }

  @Test func tablesAreNotWrittenOverSomebodyElses() {
    let session = session(["out/actors.csv": "id\n"])
    let result = session.run("convert", "n.json", "--to", "csv", "-o", "out", "--language", "en")
    #expect(result.code == .outputImpossible)
    #expect(
      result.messages.last
        == "samband: out/actors.csv: the file is somebody else's and is not written over; move it, or choose another folder with --output"
    )
    #expect(session.files["out/actors.csv"] == "id\n")
  }

  @Test(arguments: [
    ("en", "samband convert: the tables are several files; write a folder after --output"),
    ("sv", "samband convert: tabellerna är flera filer; skriv en mapp efter --output"),
  ])
  func tablesNeedAFolder(_ language: String, _ message: String) {
    for output in [[], ["-o", "n.csv"], ["-o", "-"]] {
      let session = session()
      let result = session.run(["convert", "n.json", "--to", "csv", "--language", language] + output)
      #expect(result.code == .usage && result.messages.last == message)
      #expect(session.files.count == 1)
    }
    #expect(session().run("convert", "n.json", "-o", "n.csv", "--language", language).messages.last == message)
  }

  @Test func everyFormatThatIsOfferedIsWritten() throws {
    let help = session().run("convert", "--help", "--language", "en").output
    let list = try #require(help.split(separator: "One of:").dropFirst().first?.split(separator: ".").first)
    let formats = list.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace).joined() }
    #expect(formats.count == 13)
    for format in formats {
      let session = session()
      let bulk = ["neo4j": "out/nodes.csv", "graphframes": "out/vertices.csv"][format]
      let isFolder = format == "csv" || bulk != nil
      let result = session.run("convert", "n.json", "--to", format, "-o", isFolder ? "out" : "out.file")
      #expect(result.code == .done, "\(format): \(result.messages)")
      #expect(session.files.count > 1, "\(format)")
      if let bulk {
        // What is loaded in bulk comes back as measures only.
        #expect(session.files[bulk] != nil)
        continue
      }
      let back = session.run("describe", format == "csv" ? "out" : "out.file", "--format", "json")
      #expect(back.code == .done, "\(format): \(back.messages)")
    }
  }

  @Test func faultsOfGraphsHaveTheirPlaces() {
    let session = session(["g.graphml": "<graphml>\n<graph><node id='a'>\n</graph></graphml>"])
    let result = session.run("check", "g.graphml", "--language", "en")
    #expect(result.code == .badData)
    #expect(
      result.messages == ["g.graphml:3:1: </graph> closes <node> opened at 2:8; </node> is expected"])
  }

  @Test func oneOfSeveralNetworksIsChosen() {
    let session = session(["g.gv": "graph ett { a -- b }\ngraph två { a -- b -- c }"])
    let first = session.run("describe", "g.gv", "--language", "sv")
    #expect(
      first.messages.contains(
        "samband: g.gv: filen har 2 nätverk (ett och två); det första lästes, och --graph väljer ett annat"))
    #expect(session.run("describe", "g.gv", "--graph", "två", "--language", "en").plainOutput.contains("3 actors"))
    let wrong = session.run("map", "g.gv", "--graph", "tre", "--language", "en")
    #expect(wrong.code == .badData)
    #expect(wrong.messages == ["g.gv:1:1: the file has no network \"tre\"; it has ett and två"])
    #expect(session.run("compare", "g.gv", "g.gv", "--graph", "2").code == .done)
  }

  @Test func valuesOverTimeAreThoseOfTheDay() {
    let gexf = """
      <gexf version="1.2"><graph mode="dynamic" timeformat="date"><attributes class="edge" mode="dynamic"><attribute id="w" title="weight" type="float"/>
      </attributes><nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b"><attvalues><attvalue for="w" value="4" end="2019"/>
      <attvalue for="w" value="2" start="2020"/></attvalues></edge></edges></graph></gexf>
      """
    let session = session(["d.gexf": gexf])
    #expect(session.run("convert", "d.gexf", "--to", "edges", "--as-of", "2019").output == "a\tb\t4\n")
    #expect(session.run("convert", "d.gexf", "--as-of", "2019").output.contains("\"asOf\": \"2019\""))
    let latest = session.run("convert", "d.gexf", "--to", "edges", "--language", "sv")
    #expect(latest.output == "a\tb\t2\n")
    #expect(
      latest.messages.first?.replacing("\u{A0}", with: " ")
        == "samband: d.gexf: weight ändras över tid; det senaste värdet lästes (convert --as-of tar en annan dags), och 1 annat lämnades utanför"
    )
    func strengths(_ day: String) -> String {
      session.run("metrics", "d.gexf", "--as-of", day, "--only", "strength", "--format", "csv").output
    }
    #expect(strengths("2019") != strengths("2021"))
    #expect(session.run("compare", "d.gexf", "d.gexf", "--graph", "1", "--from", "2019", "--to", "2021").code == .done)
  }

  /// From the start of the first activity to the end of the last.
  @Test func tiesOfActivitiesHaveTheirTimes() {
    let network = """
      {"format": "samband-network", "version": 1, "asOf": "2024-06-01",
       "actors": [{"id": "a", "name": "A", "sector": "company"}, {"id": "b", "name": "B", "sector": "company"}],
       "activities": [
        {"id": "one", "name": "One", "start": "2022", "end": "2024-12", "participants": [{"actor": "a"}, {"actor": "b"}]},
        {"id": "two", "name": "Two", "start": "2021-05-01", "participants": [{"actor": "a"}, {"actor": "b"}]}]}
      """
    let output = session(["t.json": network]).run("convert", "t.json", "--to", "gexf").output
    #expect(output.contains("<graph mode=\"dynamic\" timeformat=\"date\""))
    #expect(output.contains("target=\"b\" weight=\"2\" start=\"2021-05-01\">"))
  }

  @Test func daysStayDaysWhereFromIsOne() {
    let session = session()
    #expect(session.run("compare", "n.json", "--from", "2020-01-01", "--to", "2021-01-01").code == .done)
    // A format in its place, and both.
    let table = ["a.txt": "KI;KTH;2020\n", "b.txt": "KI;KTH;2020\nKI;SU;2021\n"]
    let lists = self.session(table)
    #expect(lists.run("compare", "a.txt", "b.txt", "--from", "edges").code == .done)
    #expect(lists.run("compare", "a.txt", "b.txt", "--from", "json").code == .badData)
    #expect(lists.run("compare", "a.txt", "b.txt", "--from", "edges", "--from", "2020").code == .done)
    #expect(lists.run("map", "a.txt", "--from", "edges").code == .done)
    #expect(lists.run("map", "a.txt", "--from", "gexf").code == .badData)
    #expect(lists.run("compare", "a.txt", "--from", "edges").code == .usage)
    #expect(lists.run("map", "a.txt", "--from", "exf").code == .usage)
    #expect(session.run("help", "convert", "--language", "sv").output.contains("--from"))
    #expect(session.run("help", "describe").output.contains("--from"))
  }
}
