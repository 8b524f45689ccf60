import Foundation
import SambandTool
import Testing

@Suite struct MapCommandTests {
  private static let picture: @Sendable (GraphvizRequest) throws(GraphvizFailure) -> [UInt8] = {
    (request: GraphvizRequest) throws(GraphvizFailure) in Array("drawn as \(request.format)".utf8)
  }

  @Test(arguments: [("map.svg", "svg"), ("MAP.PNG", "png"), ("a.b/map.pdf", "pdf")])
  func theFormatIsToldFromTheName(_ output: String, _ format: String) {
    let session = MemorySession(files: ["a.json": smallNetwork], graphviz: Self.picture)
    #expect(session.run("map", "a.json", "--output", output).code == .done)
    #expect(session.files[output] == "drawn as \(format)")
    #expect(session.graphvizRequests.map(\.format) == [format])
    #expect(session.graphvizRequests.allSatisfy { $0.seconds == 60 && $0.document.contains("Karolinska Institutet") })
  }

  @Test func withoutAFormatDOTGoesToStandardOutput() {
    let session = MemorySession(files: ["a.json": smallNetwork])
    for view in ["network", "sectors"] {
      let result = session.run("map", "a.json", "--view", view)
      #expect(result.code == .done)
      #expect(result.output.contains("graph samband {"))
      #expect(session.run("map", "a.json", "--view", view).output == result.output, "same network, same bytes")
    }
    #expect(session.graphvizRequests.isEmpty)
  }

  @Test func withoutGraphvizTheSectorsAreStillDrawn() throws {
    let session = MemorySession(files: ["a.json": smallNetwork])
    #expect(session.run("map", "a.json", "--output", "map.svg").code == .done)
    let svg = try #require(session.files["map.svg"])
    #expect(svg.contains("<svg") && svg.contains("Karolinska Institutet") && svg.contains("Small net"))
    #expect(session.run("map", "a.json", "--format", "svg", "--engine", "builtin").output == svg)
    #expect(session.run("map", "a.json", "--format", "svg", "--language", "sv").output.contains("Litet nät"))
  }

  @Test(
    arguments: ["network", "sectors", "bridges", "gaps", "goals", "mixing", "priorities", "changes"], ["sv", "en"])
  func everyViewIsDrawnByBothPens(_ view: String, _ language: String) throws {
    let session = MemorySession(files: ["a.json": smallNetwork, "b.json": earlierNetwork])
    let command = ["map", "a.json", "--view", view, "--previous", "b.json", "--language", language]
    let dot = session.run(command)
    #expect(dot.code == .done && dot.messages.isEmpty)
    #expect(
      dot.output.contains("graph samband {") && dot.output.contains(language == "sv" ? "Litet nät" : "Small net"))
    let svg = session.run(command + ["--engine", "builtin", "--format", "svg"])
    #expect(svg.code == .done && svg.output.contains("<svg"))
    #expect(session.run(command).output == dot.output, "same network, same bytes")
  }

  @Test func changesAreThoseBetweenTwoFilesOrTwoDates() {
    let session = MemorySession(files: ["a.json": smallNetwork, "b.json": earlierNetwork])
    func texts(_ arguments: String...) -> [String] {
      session.run(["map", "a.json", "--view", "changes", "--engine", "builtin", "--format", "svg"] + arguments).output
        .split(separator: "\n").filter { $0.contains("<text") }.map { line in
          String(line.split(separator: ">")[1].prefix { $0 != "<" })
        }
    }
    let files = texts("--previous", "b.json")
    #expect(files.contains("4\u{A0}actors · 2\u{A0}ties · what has changed from 2020-10-01 to 2021-10-01"))
    #expect(files.contains("+ new ties (1)") && files.contains("\u{2212} gone (1)"))
    #expect(files.contains("green outline and +: new in the file (1)") && files.contains("+ Solna stad"))
    #expect(
      files.contains("broken outline and \u{2212}: no longer there (1)") && files.contains("\u{2212} Vårdbolaget"))
    let dates = texts("--from", "2010-01-01")
    #expect(dates.contains("kept (1)") && !dates.contains { $0.hasPrefix("+") })
  }

  @Test func changesNeedAnEarlierNetwork() {
    let result = MemorySession(files: ["a.json": smallNetwork]).run("map", "a.json", "--view", "changes")
    #expect(result.code == .usage)
    #expect(
      result.messages == [
        "samband map: --view changes needs something to compare with; give --previous FILE or --from DATE"
      ])
  }

  @Test(arguments: [["-o", "n.png"], ["-o", "n.pdf"], ["-o", "n.svg", "--engine", "graphviz"]])
  func withoutGraphvizTheRestSaysHowToGetIt(_ options: [String]) {
    let session = MemorySession(files: ["a.json": smallNetwork])
    let result = session.run(["map", "a.json"] + options)
    #expect(result.code == .outputImpossible)
    #expect(result.messages.count == 1 && result.messages[0].contains("apt-get install graphviz"))
    #expect(session.files.count == 1)
  }

  @Test(arguments: [
    (
      "sv",
      "samband map: PNG ritas av Graphviz, och programmet dot finns inte på PATH; installera det med \"apt-get install graphviz\" "
        + "(Debian, Ubuntu), \"brew install graphviz\" (macOS) eller från graphviz.org; utan det ritar samband självt alla vyer "
        + "som SVG, och skriver dem som DOT"
    ),
    (
      "en",
      "samband map: PNG is drawn by Graphviz, and its program dot is not on PATH; install it with \"apt-get install graphviz\" "
        + "(Debian, Ubuntu), \"brew install graphviz\" (macOS) or from graphviz.org; without it samband itself draws every view "
        + "as SVG, and writes it as DOT"
    ),
  ])
  func whatIsDrawnWithoutGraphvizIsSaid(_ language: String, _ line: String) {
    let result = MemorySession(files: ["a.json": smallNetwork]).run(
      "map", "a.json", "--view", "gaps", "-o", "n.png", "--language", language)
    #expect(result.messages == [line])
  }

  @Test(arguments: [
    (
      GraphvizFailure.refused(message: "Error: map: syntax error in line 3"),
      "samband map: Graphviz did not draw the map: Error: map: syntax error in line 3"
    ),
    (
      .tooSlow(seconds: 60),
      "samband map: Graphviz did not finish in 60 seconds; give it more with --time-limit, or draw --format dot"
    ),
  ])
  func whatGraphvizSaysIsPassedOn(_ failure: GraphvizFailure, _ line: String) {
    let session = MemorySession(files: ["a.json": smallNetwork]) {
      (_: GraphvizRequest) throws(GraphvizFailure) in throw failure
    }
    let result = session.run("map", "a.json", "--format", "svg")
    #expect(result.code == .outputImpossible)
    #expect(result.messages == [line])
  }

  @Test(arguments: ["map", "map.xyz", "folder.svg/map"]) func aNameWithoutAKnownEndingIsRefused(_ output: String) {
    let result = MemorySession(files: ["a.json": smallNetwork]).run("map", "a.json", "-o", output)
    #expect(result.code == .usage)
    #expect(result.messages.first?.hasPrefix("samband map: \"\(output)\" does not say what kind of picture") == true)
  }

  @Test func theBuiltInPenSaysWhatItCannotDo() {
    let session = MemorySession(files: ["a.json": smallNetwork], graphviz: Self.picture)
    let result = session.run("map", "a.json", "--format", "png", "--engine", "builtin")
    #expect(result.code == .outputImpossible)
    #expect(
      result.messages == ["samband map: the built-in pen draws only SVG, not png; leave out --engine builtin"])
    #expect(session.graphvizRequests.isEmpty)
  }
}

/// The small network a year before: without Solna, with another actor and tie.
private let earlierNetwork = """
  {
    "format": "samband-network",
    "version": 1,
    "asOf": "2020-10-01",
    "actors": [
      {"id": "ki", "name": "Karolinska Institutet", "sector": "university"},
      {"id": "lif", "name": "Lif", "sector": "industryBody"},
      {"id": "vard", "name": "Vårdbolaget", "sector": "company"}
    ],
    "collaborations": [
      {"source": "ki", "target": "vard"}
    ]
  }

  """
