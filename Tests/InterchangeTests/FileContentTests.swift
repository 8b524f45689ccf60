// What a file is, told from its content: edge lists however they are parted, tables of ties, and files of other programs.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct FileContentTests {
  private func read(_ text: String, _ name: String = "-") -> NetworkReading {
    NetworkReader.read(Array(text.utf8), named: name)
  }

  /// Texts with the actors and the number of ties that they hold.
  static let lists: [(text: String, actors: [String], ties: Int)] = [
    // B03
    (
      "Region Stockholm;KI\nRegion Uppsala;UU\nKI;KTH extra\n",
      ["Region Stockholm", "KI", "Region Uppsala", "UU", "KTH extra"], 3
    ),
    ("KI, KTH\nKTH, SU\nSU, KI\nKI, RegionStockholm\n", ["KI", "KTH", "SU", "RegionStockholm"], 4),
    ("Region Stockholm\tKI\nKI\tKTH extra\n", ["Region Stockholm", "KI", "KTH extra"], 2),
    ("sep=;\nA B;C\nC;D, E\n", ["A B", "C", "D, E"], 2),
    ("KI;KTH;2,5\nKTH;SU;1\n", ["KI", "KTH", "SU"], 2),
    ("KI KTH 2,5\nKTH SU 1,5\n", ["KI", "KTH", "SU"], 2),
    ("KI;KTH;\nKTH;SU;\n", ["KI", "KTH", "SU"], 2),
    // B04
    ("Source Target\nKI KTH\nKTH SU\n", ["KI", "KTH", "SU"], 2),
    ("till från vikt\nKI KTH 2\n", ["KTH", "KI"], 1),
    ("Aktör Partner Tyngd\nKI KTH 2\nKTH SU 3\n", ["KI", "KTH", "SU"], 2),
    ("nod granne\n1 2\n2 3\n", ["1", "2", "3"], 2),
    // B06
    ("\u{FEFF}KI KTH\nKTH SU\n", ["KI", "KTH", "SU"], 2),
    ("\u{FEFF}\"Karolinska Institutet\" KTH\nKTH \"SU\"\n", ["Karolinska Institutet", "KTH", "SU"], 2),
    ("\"A \"\"B\"\"\";C\n", ["A \"B\"", "C"], 1),
    ("[A] B\nB C\n", ["[A]", "B", "C"], 2), ("{x} B\n", ["{x}", "B"], 1), ("\"A\" B\n", ["A", "B"], 1),
    // B08
    ("A B\nB C\n", ["A", "B", "C"], 2),
    // Unicode spaces round names
    ("\u{A0}KI\u{2003};\u{FEFF}KTH\u{A0}\nKTH;SU\n", ["KI", "KTH", "SU"], 2),
    // Numbers, as before
    ("# SNAP\n0\t1\n1 2\n", ["0", "1", "2"], 2), ("0,1\n1,2\n", ["0", "1", "2"], 2),
  ]

  @Test(arguments: lists.indices) func edgeListsAreReadHoweverTheyAreParted(_ index: Int) {
    let (text, actors, ties) = Self.lists[index]
    for name in ["-", "list.txt", "list.csv", "list"] {
      let reading = read(text, name)
      #expect(reading.errors.isEmpty, "\(text) \(reading.errors.map(\.code))")
      #expect(reading.network?.actors.map { $0.name.text(in: .swedish) } == actors, "\(text)")
      #expect(reading.network?.collaborations.count == ties, "\(text)")
    }
  }

  @Test func whatWasAssumedIsNoted() {
    #expect(read("Source Target\nKI KTH\n").notes.map(\.kind) == [.firstRowIsHeader(["Source", "Target"])])
    #expect(read("A B;C\nC;D E\n").notes.map(\.kind) == [.delimiter(";", declared: false)])
    #expect(read("KI, KTH\n").notes.map(\.kind) == [.delimiter(",", declared: false)])
    let bytes: [UInt8] = Array("KI ".utf8) + [0xC5] + Array("ker\n".utf8)
    let reading = NetworkReader.read(bytes, named: "a.txt")
    #expect(reading.network?.actors.map(\.id.text) == ["KI", "\u{C5}ker"])
    #expect(reading.notes.map(\.kind) == [.encoding(.windows1252)])
  }

  /// Lines that cannot be read as the others are, with their faults.
  static let faults: [(text: String, faults: [String])] = [
    ("A B\nB C\nC D\nKI, KTH\n", ["4:1: stray-delimiter"]),
    ("A B\nB C\nC D\nE;F G\n", ["4:1: stray-delimiter"]),
    ("A;B\nB;C\nC D\n", ["3:1: missing-target"]), ("A;;2\nB;C\n", ["1:1: missing-target"]),
    ("A \"B\nB C\n", ["1:3: unclosed-quote"]), ("Source Target Type\nA B Undirected\n", ["2:5: not-a-weight"]),
    ("A;B;x\nB;C;y\n", ["1:5: not-a-weight", "2:5: not-a-weight"]),
  ]

  @Test(arguments: faults.indices) func nothingBecomesTwoActorsInSilence(_ index: Int) {
    let (text, faults) = Self.faults[index]
    let reading = read(text)
    #expect(reading.network == nil)
    #expect(reading.faults.map { "\($0.location): \($0.code)" } == faults)
  }

  @Test func namesThatAreAlikeAreDoubted() {
    let reading = read("KI;KTH\nki;SU\nRegion  Skåne;KTH\nRegion\u{A0}Skåne;SU\n")
    #expect(reading.network?.actors.count == 6)
    #expect(reading.faults.map { "\($0.location): \($0.code)" } == ["2:1: similar-names", "4:1: similar-names"])
    #expect(reading.errors.isEmpty)
  }

  @Test func aTableOfTiesByItselfIsRead() throws {
    let text = "Source,Target,Type,Id,Label,Weight\nKI,KTH,Undirected,5,,2.5\nKI,SU,Undirected,5,,1\n"
    let reading = read(text, "edges.csv")
    let network = try #require(reading.network)
    #expect(reading.faults == [])
    #expect(network.title?.text(in: .english) == "edges.csv")
    #expect(network.actors.map(\.id.text) == ["KI", "KTH", "SU"])
    #expect(network.collaborations.map(\.strength) == [2.5, 1])
    #expect(network.collaborations.map(\.direction) == [.undirected, .undirected])
    #expect(reading.notes.contains { $0.kind == .actorsFromTies(count: 3) })
    let swedish = read("\u{FEFF}från;till;slag;vikt\nRegion Skåne;KI|SU;avtal;2,5\n")
    #expect(swedish.network?.actors.map(\.id.text) == ["Region Skåne", "KI", "SU"])
    #expect(swedish.network?.collaborations.map(\.kind) == ["avtal", "avtal"])
    #expect(read("a,b,c,d\n1,2,3,4\n").errors.map(\.code) == ["missing-column"])
  }

  static let several: [(name: String, text: String, names: [String])] = [
    (
      "g.gv",
      "graph { a }\nstrict digraph \"två\" { graph [label=x] b -> c }\n/* graph q { } */\ngraph tre { d -- { e f } }",
      ["1", "två", "tre"]
    ),
    (
      "g.gml",
      "graph [ node [ id 1 label \"a\" ] ]\ngraph [ label \"två\" node [ id 1 label \"b\" ] node [ id 2 label \"c\" ] edge [ source 1 target 2 ] ]",
      ["1", "två"]
    ),
    (
      "g.paj",
      "*Network ett\n*Vertices 1\n1 \"a\"\n*Network två\n*Vertices 2\n1 \"b\"\n2 \"c\"\n*Edges\n1 2\n*Partition p\n*Vertices 2\n1\n2\n",
      ["ett", "två"]
    ),
    ("g.net", "*Vertices 1\n1 \"a\"\n*Vertices 2\n1 \"b\"\n2 \"c\"\n*Edges\n1 2\n", ["1", "2"]),
  ]

  @Test(arguments: several.indices) func oneOfSeveralNetworksIsChosen(_ index: Int) throws {
    let (name, text, names) = Self.several[index]
    let first = NetworkReader.read(Array(text.utf8), named: name)
    #expect(try #require(first.network).actors.map { $0.name.text(in: .english) } == ["a"])
    #expect(first.notes.map(\.kind).contains(.graph(.firstOfSeveral(names))))
    for word in ["2", names[1]] {
      let second = NetworkReader.read(Array(text.utf8), named: name, graph: word)
      #expect(second.errors.isEmpty)
      #expect(try #require(second.network).actors.map { $0.name.text(in: .english) } == ["b", "c"])
      #expect(try #require(second.network).collaborations.count == 1)
      #expect(!second.notes.map(\.kind).contains(.graph(.firstOfSeveral(names))))
    }
    let none = NetworkReader.read(Array(text.utf8), named: name, graph: "9")
    #expect(none.network == nil)
    #expect(none.faults.map(\.kind) == [.graph(.unknownGraph("9", choices: names))])
  }

  @Test(arguments: [
    ("a.gexf", "<gexf><graph><nodes><node id='a'/></nodes></graph></gexf>"), ("a.csv", "from,to\na,b\n"),
    ("a.csv", ";a;b\na;0;1\nb;1;0\n"), ("a.txt", "a b\n"), ("a.sif", "a pp b\n"), ("a.dl", "dl n=1 data: 0\n"),
    ("a.json", #"{"nodes": [{"id": "a"}], "edges": []}"#),
    ("a.json", #"{"format": "samband-network", "version": 1}"#),
    ("a.csv", "Label,Type\nKI,Lärosäte\n\n\nFrom,To\nKI,KTH\n"),
  ])
  func aChoiceThatMakesNoDifferenceIsSaid(_ name: String, _ text: String) {
    func notes(_ choice: String?) -> [ReadingNote] {
      NetworkReader.read(Array(text.utf8), named: name, graph: choice).notes
    }
    #expect(notes("2") == notes(nil) + [ReadingNote(.graph(.onlyOneNetwork), file: name)])
  }

  @Test func aNodeThatIsMissingIsToldInTheWordsOfTheFormat() {
    func fault(_ text: String) -> [FormatFault.Kind] { read(text, "-").errors.map(\.kind) }
    func missing(_ term: String, _ suggestion: String? = nil) -> [FormatFault.Kind] {
      [.graph(.unknownNode("zzz", suggestion: suggestion, term: term))]
    }
    let xml = "<graph><node id='abc'/><edge source='abc' target='zzz'/></graph>"
    #expect(fault("<graphml>\(xml)</graphml>") == missing("<node>"))
    #expect(
      fault(
        "<gexf><graph><nodes><node id='abc'/></nodes><edges><edge source='abc' target='zzz'/></edges></graph></gexf>")
        == missing("<node>"))
    #expect(
      fault("graph [ node [ id abc ] edge [ source abc target zzz ] ]") == missing("node [ ]"))
    #expect(
      fault(#"{"nodes": [{"id": "abc"}], "edges": [{"source": "abc", "target": "zzz"}]}"#) == missing("\"nodes\""))
    #expect(
      fault(#"{"elements": [{"id": "abc", "label": "A"}], "connections": [{"from": "abc", "to": "zzz"}]}"#)
        == missing("\"elements\""))
    #expect(read("<graphml>\(xml)</graphml>").errors.map(\.code) == ["unknown-reference"])
  }

  @Test func oneGraphOfGraphMLIsChosen() throws {
    let text = """
      <graphml><graph id="A" edgedefault="undirected"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph>
      <graph id="B" edgedefault="directed"><node id="b"/><node id="c"/><node id="d"/><edge source="b" target="c"/></graph>
      </graphml>
      """
    for word in ["B", "2"] {
      let network = try #require(NetworkReader.read(Array(text.utf8), named: "g", graph: word).network)
      #expect(network.actors.map(\.id.text) == ["b", "c", "d"])
      #expect(network.collaborations.map { "\($0.source) \($0.target)" } == ["b c"])
      #expect(network.collaborations.map(\.direction) == [.directed])
    }
    #expect(
      NetworkReader.read(Array(text.utf8), named: "g", graph: "C").faults.map(\.kind)
        == [.graph(.unknownGraph("C", choices: ["A", "B"]))])
  }

  @Test func matricesAreTies() throws {
    func ties(_ text: String) throws -> [String] {
      let reading = read(text)
      #expect(reading.errors.isEmpty)
      return try #require(reading.network).collaborations.map {
        "\($0.source)\($0.direction == .directed ? ">" : "-")\($0.target)\($0.strength.map { " \($0)" } ?? "")"
      }
    }
    #expect(try ties(";KI;KTH\nKI;0;1\nKTH;1;0\n") == ["KI-KTH"])
    #expect(try ties(";KI;KTH;SU\nKI;0;2,5;\nKTH;0;0;NA\nSU;1;0;0\n") == ["KI>KTH 2.5", "SU>KI 1.0"])
    // Two modes: other actors in the columns than in the rows.
    #expect(try ties(",Forum A,Forum B\nKI,x,\nKTH,x,x\n") == ["KI-Forum A", "KTH-Forum A", "KTH-Forum B"])
    // Another order of the columns, and an actor without ties.
    let shuffled = ",b,a,c\na,1,0,0\nb,0,1,0\nc,0,0,0\n"
    #expect(try ties(shuffled) == ["a-b"])
    #expect(try #require(read(shuffled).network).actors.count == 3)
    let wrong = read(",a,b\na,0,ja\nb,1,0\n")
    #expect(wrong.errors.map(\.location) == [SourceLocation(line: 2, column: 5)])
  }

  @Test func tablesBelowEachOtherAreReadAsKumuDoes() throws {
    let text = "Label,Type,Tags\nKI,Lärosäte,a|b\nKTH,Lärosäte,\n,,\n,,\nFrom,To,Type\nKI,KTH,avtal\n"
    for text in [text, text.replacing("\n", with: "\r\n"), text.replacing("\n,,", with: "\n")] {
      let reading = read(text)
      #expect(reading.errors.isEmpty)
      #expect(try #require(reading.network).actors.map(\.id.text) == ["KI", "KTH"])
      #expect(try #require(reading.network).collaborations.map(\.kind) == ["avtal"])
      #expect(reading.notes.map(\.kind).contains(.severalTables(fileNames: ["actors", "ties"])))
    }
    // The ties first; a fault stands at its place in the file.
    let other = read("From,To,Weight\nKI,KTH,x\n\n\nLabel,Type\nKI,Lärosäte\n")
    #expect(other.errors.map(\.location) == [SourceLocation(line: 2, column: 8)])
    // An end that has no row of its own is an actor, as in Kumu.
    let missing = read("Label,Type\nKI,Lärosäte\n\n\nFrom,To\nKI,KTH|SU\n")
    #expect(missing.errors.isEmpty)
    #expect(try #require(missing.network).actors.map(\.id.text) == ["KI", "KTH", "SU"])
    #expect(missing.notes.map(\.kind).contains(.endsAdded(names: ["KTH", "SU"])))
    // One blank row parts no tables.
    #expect(
      read("Label,Type\nKI,Lärosäte\n\nFrom,To\nKI,KTH\n").errors.map(\.kind) == [.table(.secondTable)])
  }

  @Test func tablesThatBelongInAFolderAreToldSo() {
    func kinds(_ text: String) -> [FormatFault.Kind] { read(text).faults.map(\.kind) }
    #expect(kinds("mål;aktör;synpunkt\ng1;KI;mer\n") == [.table(.belongsInFolder(fileName: "positions.csv"))])
  }

  @Test(arguments: ["", "sep=;\n"])
  func actorsByThemselvesAreANetworkWithoutTies(_ start: String) throws {
    let reading = read(start + "id;namn;sektor\na;KI;universitet\nb;KTH;universitet\n")
    #expect(reading.errors.isEmpty)
    let network = try #require(reading.network)
    #expect(network.actors.map { $0.name.text(in: .swedish) } == ["KI", "KTH"])
    #expect(network.actors.map(\.sector) == ["university", "university"])
    #expect(network.collaborations.isEmpty)
    #expect(reading.notes.map(\.kind).contains(.actorsWithoutTies(count: 2)))
  }

  @Test func participantsByThemselvesAreActorsInActivities() throws {
    let reading = read("aktör;projekt;roll\nKI;Hälsodata;leder\nKTH;Hälsodata;\nKI;Testbädd;\n")
    #expect(reading.errors.isEmpty)
    let network = try #require(reading.network)
    #expect(network.actors.map(\.id.text) == ["KI", "KTH"])
    #expect(network.activities.map(\.id.text) == ["Hälsodata", "Testbädd"])
    #expect(network.activities.map { $0.participants.map(\.actor.text) } == [["KI", "KTH"], ["KI"]])
    #expect(network.activities[0].participants[0].role == .lead)
    #expect(reading.notes.map(\.kind).contains(.fromParticipants(actors: 2, activities: 2)))
    // An empty cell is told at its place.
    #expect(read("aktör;projekt\nKI;\n").errors.map(\.location) == [SourceLocation(line: 2, column: 4)])
  }

  @Test func whatIsNoNetworkIsCalledByWhatItIs() {
    func kinds(_ text: String) -> [FormatFault.Kind] { read(text).faults.map(\.kind) }
    #expect(kinds("Förnamn;Efternamn;Organisation\nAda;Ek;KI\n") == [.table(.listOfPeople)])
    #expect(kinds("First name,Last name,Email,Company\nAda,Ek,,KI\n") == [.table(.listOfPeople)])
    #expect(
      kinds("Kod;Ort\n0114;Väsby\n0115;Vallentuna\n0117;Österåker\n") == [
        .table(.codesAndNames(columns: ["Kod", "Ort"]))
      ])
    #expect(kinds("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n") == [.foreign(.calendar)])
    #expect(kinds("BEGIN:VCARD\nVERSION:4.0\nEND:VCARD\n") == [.foreign(.contacts)])
    // Numbers and names that come again are an edge list.
    #expect(read("1;KI\n2;KI\n3;KTH\n4;SU\n").errors.isEmpty)
  }

  @Test func theFirstVersionOfCXIsCalledByName() {
    let text = "[{\"numberVerification\":[{\"longNumber\":2}]},{\"nodes\":[{\"@id\":1}]}]"
    #expect(read(text).faults.map(\.kind) == [.foreign(.cx1)])
  }

  /// A compound file of Microsoft's with one stream.
  private static func compound(_ stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 508) + stream.utf16.flatMap { [UInt8($0), 0] } + [0, 0]
  }

  /// Each begins as the files of another format do, and is none: Graphviz reads them all.
  @Test(arguments: [
    "digraph G {\n  graph [rankdir=LR];\n  node [shape=box];\n  a -> b;\n}",
    "digraph G { graph [ size=\"6,6\" ] node [ label=\"\\N\" ] a -> b }",
    "/* graph [ node [ id 1 ] ] */ strict digraph \"x [y\" {\n  graph [label=node]\n  a -> b\n}",
    "// made by hand\n# and so on\ngraph{graph[a=b];node[c=d];a--b}",
  ])
  func dotIsNotTakenForGML(_ text: String) throws {
    for name in ["-", "g.gv", "g.txt"] {
      let reading = NetworkReader.read(Array(text.utf8), named: name)
      #expect(reading.errors.isEmpty)
      #expect(try #require(reading.network).collaborations.map { [$0.source, $0.target] } == [["a", "b"]])
    }
  }

  static let foreign: [(ForeignFormat, [UInt8])] = [
    (.word, [0x50, 0x4B, 3, 4] + Array("word/document.xml".utf8)), (.zip, [0x50, 0x4B, 3, 4] + Array("a.csv".utf8)),
    (.powerPoint, [0x50, 0x4B, 3, 4] + Array("ppt/presentation.xml".utf8)),
    (.openDocument, [0x50, 0x4B, 3, 4] + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8)),
    (.oldOffice, [0xD0, 0xCF, 0x11, 0xE0, 0xA1]), (.oldExcel, compound("Workbook")),
    (.encryptedOffice, compound("EncryptedPackage")),
    (.numbers, [0x50, 0x4B, 3, 4] + Array("Index/Document.iwa".utf8)),
    (.visio, [0x50, 0x4B, 3, 4] + Array("visio/document.xml".utf8)),
    (.gephi, [0x50, 0x4B, 3, 4] + Array("Workspace_0_xml".utf8)),
    (.cytoscape, [0x50, 0x4B, 3, 4] + Array("CytoscapeSession-2026/cysession.xml".utf8)),
    (.parquet, Array("PAR1\u{15}".utf8)), (.sqlite, Array("SQLite format 3\0".utf8)),
    (.shapefile, [0, 0, 0x27, 0x0A, 0]),
    (.archive, [0x37, 0x7A, 0xBC, 0xAF, 0x27]), (.tulip, Array("(tlp \"2.3\"\n(nb_nodes 3)".utf8)),
    (.ucinet, Array("\u{7}DATE:Mon".utf8)),
    (.xgmml, Array("<?xml version=\"1.0\"?><graph label=\"x\" xmlns=\"http://www.cs.rpi.edu/XGMML\">".utf8)),
    (.drawio, Array("<mxfile host=\"app.diagrams.net\">".utf8)), (.rdf, Array("@prefix ex: <http://e/> .\n".utf8)),
    (.mermaid, Array("graph TD\n  A --> B\n".utf8)), (.gzip, [0x1F, 0x8B, 8]), (.pdf, Array("%PDF-1.7\n".utf8)),
    (.picture, [0x89, 0x50, 0x4E, 0x47]),
    (.graphML, Array("\u{FEFF}<?xml version=\"1.0\"?>\n<!-- x -->\n<graphml xmlns=\"http://g\">".utf8)),
    (.gexf, Array("<gexf version=\"1.2\">".utf8)), (.html, Array("<!DOCTYPE html><html>".utf8)),
    (.xml, Array("<?xml version=\"1.0\"?><a/>".utf8)),
    (.gml, Array("Creator \"x\"\ngraph\n[\n  node\n  [\n id 1".utf8)),
    (.pajek, Array("*Vertices 2\n1 \"KI\"\n".utf8)), (.pajek, Array("% made by\n*Network x\n".utf8)),
    (.dl, Array("dl n=3 format = edgelist1\nlabels embedded\ndata:\nKI KTH 2".utf8)),
    (.vna, Array("*Node data\nID sektor\n".utf8)), (.gdf, Array("nodedef>name VARCHAR\n".utf8)),
    (.dot, Array("digraph G {\n a -> b;\n}".utf8)), (.dot, Array("/* x */\nstrict graph {\na -- b }".utf8)),
    (.matrixMarket, Array("%%MatrixMarket matrix coordinate real general\n3 3 2\n1 2 1\n".utf8)),
  ]

  @Test(arguments: foreign.indices) func filesOfOtherProgramsAreCalledByName(_ index: Int) {
    let (format, bytes) = Self.foreign[index]
    for name in ["-", "f.json", "f.txt", "f.csv"] {
      let reading = NetworkReader.read(bytes, named: name)
      // Formats that are read say what is wrong with so small a file instead, if anything is.
      if format.isReadAsNetwork { continue }
      #expect(reading.network == nil)
      #expect(reading.faults.map(\.kind) == [.foreign(format)], "\(name)")
    }
    #expect(PeopleReader.read(bytes, name: "p.csv").faults.map(\.kind) == [.table(.foreign(format))])
    #expect(BriefReader.read(bytes).faults.map(\.kind) == [.foreign(format)])
  }

  @Test(arguments: [
    ("a.dot", "graph \"a name of many words that goes on and on\" {\n a -- b }"), ("a.gml", "graph [ ]\n"),
    ("a.sif", "KI avtal KTH\n"), ("a.dl", "n=2 data:\n0 1\n0 0\n"),
  ])
  func theEndingDecidesWhereTheContentDoesNot(_ name: String, _ text: String) {
    guard case .foreign(let format) = FileContent(Array(text.utf8), named: name) else {
      Issue.record("\(name)")
      return
    }
    #expect(format.network == NetworkFormat(endingOf: name))
  }

  @Test func jsonIsJSONWhateverItIsCalled() {
    let network = "{\"format\": \"samband-network\", \"version\": 1}"
    for name in ["-", "a.json", "a.txt", "a.csv"] { #expect(read(network, name).network == StakeholderNetwork()) }
    #expect(read("{\"a\": 1", "a.txt").faults.map(\.code) == read("{\"a\": 1", "a.json").faults.map(\.code))
    #expect(read("", "a.txt").faults.map(\.kind) == [.json(.empty)])
    #expect(read("nul", "a.json").faults.count == 1)
    #expect(read("KI;KTH\nKTH;SU\n", "a.json").network?.actors.count == 3)
  }
}
