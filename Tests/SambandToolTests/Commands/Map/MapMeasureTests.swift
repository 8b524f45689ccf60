import Foundation
import SambandTool
import Testing

/// `map --metrics`: measures that another program has taken, on the map.
@Suite struct MapMeasureTests {
  private static let table = "id,component,pagerank,degree\nregion,0,0.41234,3\nki,0,0.2,5\nforum,0,0.1,1\n"

  private static func svg(_ table: String, _ arguments: String...) -> String {
    let session = MemorySession(files: ["a.json": smallNetwork, "m.csv": table])
    return session.run(
      ["map", "a.json", "--metrics", "m.csv", "--engine", "builtin", "--format", "svg"] + arguments
    ).output.replacing("\u{A0}", with: " ")
  }

  private static let ids = [
    "sv": [
      "de med högst värde på pagerank är framhävda", "Högst värde på pagerank: ",
      "dubbel kontur: högst värde på pagerank", "pagerank 0,412", "component 0", "degree 3",
    ],
    "en": [
      "those highest by pagerank are brought out", "Highest by pagerank: ", "double outline: highest by pagerank",
      "pagerank 0.412", "component 0", "degree 3",
    ],
  ]

  @Test(
    "The network view brings out those foremost, by the first measure that numbers no groups", arguments: ["sv", "en"])
  func foremost(_ language: String) throws {
    let actors = try Self.actors
    let table = "id,component,pagerank,degree\n\(actors[0]),0,0.41234,3\n\(actors[1]),0,0.2,5\n\(actors[2]),0,0.1,1\n"
    let svg = Self.svg(table, "--language", language)
    let text = svg.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
    for words in try #require(Self.ids[language]) { #expect(text.contains(words), "\(words)") }
    let byDegree = Self.svg(table, "--measure", "DEGREE", "--language", language)
    #expect(byDegree.contains(language == "sv" ? "Högst värde på degree" : "Highest by degree"))
  }

  @Test(
    "Every view with actors has the values in its descriptions", arguments: ["network", "sectors", "bridges", "gaps"])
  func descriptions(_ view: String) throws {
    let actors = try Self.actors
    let table = "id,pagerank\n\(actors[0]),0.41234\n"
    #expect(Self.svg(table, "--view", view, "--language", "sv").contains("pagerank 0,412"))
    let session = MemorySession(files: ["a.json": smallNetwork, "m.csv": table])
    let page = session.run(
      "map", "a.json", "--metrics", "m.csv", "--view", view, "--format", "html", "--engine", "builtin", "--language",
      "sv")
    #expect(page.output.contains("<p class=\"soft\">pagerank 0,412</p>"))
  }

  private static var actors: [String] {
    get throws {
      let session = MemorySession(files: ["a.json": smallNetwork])
      let rows = session.run("metrics", "a.json", "--only", "id", "--format", "csv", "--dialect", "intl").output
      let ids = rows.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
      try #require(ids.count >= 3)
      return ids
    }
  }

  @Test("Nobody stands out where all have the same value")
  func level() throws {
    let actors = try Self.actors
    let table = "id,core\n" + actors.map { "\($0),1\n" }.joined()
    #expect(
      Self.svg(table, "--language", "sv").contains("Ingen sticker ut på core: 3 aktörer delar det högsta värdet."))
  }

  @Test("Of a large network those foremost are shown, with the ties between them")
  func large() {
    let count = 700
    let ties = "Source,Target\n" + (1..<count).map { "n\($0),n\($0 / 2)\n" }.joined()
    let table = "id,score\n" + (0..<count).map { "n\($0),\(($0 * 37) % count)\n" }.joined()
    let session = MemorySession(files: ["t.csv": ties, "m.csv": table])
    let svg = session.run(
      "map", "t.csv", "--metrics", "m.csv", "--engine", "builtin", "--format", "svg", "--language", "sv"
    ).output.replacing("\u{A0}", with: " ")
    let text = svg.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
    #expect(text.contains("Visade är 40 av 700 aktörer: de med högst värde på score, och banden mellan dem."))
    // 37 · 227 = 8399 = 11 · 700 + 699: the largest of all.
    #expect(text.contains("Högst värde på score: n227 (699), "))
    let shown = Set(svg.matches(of: /<title>(n\d+) ·/).map { String($0.output.1) })
    let foremost = Set((0..<count).filter { ($0 * 37) % count >= count - 40 }.map { "n\($0)" })
    #expect(shown == foremost)
  }

  @Test(
    "What does not go together is said",
    arguments: [
      (
        ["--view", "goals", "--metrics", "m.csv"],
        "samband map: --metrics visar mått på aktörer, och goals är ingen vy för det; ge --view network, sectors, bridges eller gaps"
      ),
      (["--measure", "pagerank"], "samband map: --measure väljer en kolumn i filen med mått; ge --metrics FIL också"),
      (
        ["--metrics", "m.csv", "--measure", "pagrank"],
        "m.csv: det finns inget mått \"pagrank\"; välj bland component, pagerank och degree"
      ),
    ])
  func faults(_ arguments: [String], _ message: String) {
    let session = MemorySession(files: ["a.json": smallNetwork, "m.csv": Self.table])
    let result = session.run(["map", "a.json", "--language", "sv"] + arguments)
    #expect(
      result.code == .usage && result.messages.contains { $0.hasSuffix(message) || $0 == message }, "\(result.messages)"
    )
  }
}
