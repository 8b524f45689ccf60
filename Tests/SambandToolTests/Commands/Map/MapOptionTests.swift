import Foundation
import SambandTool
import Testing

/// `map --title`, `--actor`, `--shape`, `--layout`, and what a map is called that only its file gives a name.
@Suite struct MapOptionTests {
  private static func svg(_ session: MemorySession, _ arguments: String...) -> String {
    session.run(["map"] + arguments + ["--engine", "builtin", "--format", "svg"]).output
  }

  private static func texts(_ svg: String) -> [String] {
    svg.matches(of: /<text[^>]*>([^<]*)<\/text>/).map { String($0.output.1).replacing("\u{A0}", with: " ") }
  }

  private static let table = "id;name;sector\n1;Ett;Public body\n2;Två;University / higher education\n3;Tre;Brygga\n"

  @Test(arguments: [("h2020_nät.csv", "H2020 nät"), ("actors.csv", "Actors")])
  func aTableIsCalledByItsFile(_ file: String, _ title: String) {
    let session = MemorySession(files: [file: Self.table])
    let texts = Self.texts(Self.svg(session, file, "--language", "sv"))
    #expect(texts.first == title && texts.contains("Sektorer · källa: \(file)"))
    #expect(Self.texts(Self.svg(session, file, "--title", "Min karta")).first == "Min karta")
  }

  @Test(arguments: [
    ("sv", ["Offentliga organ", "Lärosäten", "Brygga"]), ("en", ["Public bodies", "Universities", "Brygga"]),
  ])
  func theLegendIsInOneLanguage(_ language: String, _ names: [String]) {
    let texts = Self.texts(Self.svg(MemorySession(files: ["t.csv": Self.table]), "t.csv", "--language", language))
    for name in names { #expect(texts.contains(name), "\(texts)") }
    #expect(!texts.contains("University / higher education"))
  }

  @Test("A network that only its file names is called the same on page, memo, one page and map")
  func oneTitleEverywhere() throws {
    let session = MemorySession(files: ["h2020_nät.csv": Self.table])
    #expect(session.run("report", "h2020_nät.csv", "--output", "out", "--language", "sv").code == .done)
    for file in ["report.html", "onepage.html", "onepage.svg", "summary.md", "map.svg"] {
      let text = try #require(session.files["out/\(file)"])
      #expect(text.contains("H2020 nät"), "\(file)")
      // The file itself is a source.
      let rest = text.replacing("h2020_nät.csv", with: "")
      #expect(!rest.contains("h2020_nät"), "\(file)")
    }
    #expect(session.run("describe", "h2020_nät.csv", "--language", "sv").output.hasPrefix("H2020 nät"))
    // What is written again says what it said.
    #expect(session.run("convert", "h2020_nät.csv", "--to", "json").output.contains("\"title\": \"h2020_nät.csv\""))
  }

  // MARK: The map as a page

  @Test("The map alone is one page that asks for nothing", arguments: ["sectors", "network", "bridges", "gaps"])
  func theMapAlone(_ view: String) throws {
    for (language, heading) in [("sv", "Litet nät"), ("en", "Small net")] {
      let session = MemorySession(files: ["a.json": smallNetwork])
      let result = session.run(
        "map", "a.json", "--view", view, "--language", language, "--engine", "builtin", "--output", "map.html")
      #expect(result.code == .done)
      let page = try #require(session.files["map.html"])
      #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("<h1>\(heading)</h1>"))
      #expect(page.contains("default-src &#39;none&#39;") && page.contains("data-map") && page.contains("data-actor"))
      #expect(page.contains("<html lang=\"\(language)\">") && page.ranges(of: "data-page=").count == 1)
      #expect(!page.contains("http:") || !page.contains("src="))
      // What is missing is a layer, off unless the view asks for it.
      let layer = try #require(page.firstMatch(of: /<input[^>]*value="gaps"[^>]*>/)).output
      #expect(layer.contains("checked") == (view == "gaps"))
      #expect(page.utf8.count < 1_000_000)
      let titled = session.run("map", "a.json", "--format", "html", "--title", "Min & din", "--language", language)
        .output
      #expect(titled.contains("<h1>Min &amp; din</h1>"))
    }
  }

  @Test(arguments: ["goals", "mixing", "priorities", "timeline", "influence"])
  func aViewWithoutActorsIsNoPage(_ view: String) {
    let session = MemorySession(files: ["a.json": smallNetwork])
    let result = session.run("map", "a.json", "--view", view, "--format", "html", "--language", "sv")
    #expect(
      result.messages.contains(
        "samband map: --format html är en karta där aktörer söks och väljs, och i \(view) går det inte; ge --view network, sectors, bridges eller gaps"
      ))
    #expect(result.code != .done && result.output.isEmpty)
  }

  @Test func anActorIsShownWithItsSurroundingsAndGaps() {
    let session = MemorySession(files: ["a.json": smallNetwork])
    let texts = Self.texts(Self.svg(session, "a.json", "--actor", "ki", "--language", "sv"))
    #expect(texts.contains { $0.hasPrefix("Karolinska Institutet · Litet nät") })
    #expect(texts.contains { $0.hasPrefix("En aktörs omgivning · läget 1 oktober 2021") })
    #expect(texts.contains { $0.contains("nås i 2 steg") })
    #expect(
      Self.texts(Self.svg(session, "a.json", "--actor", "ki", "--steps", "1")).contains {
        $0.contains("reached in 1 step")
      })
  }

  @Test(arguments: [("16:9", "1280", "720"), ("4:3", "960", "720"), ("A4", "1122.53", "793.73")])
  func aShapeIsTheSizeOfTheSheet(_ shape: String, _ width: String, _ height: String) {
    let session = MemorySession(files: ["a.json": smallNetwork])
    let svg = Self.svg(session, "a.json", "--shape", shape)
    let stands = svg.contains("width=\"\(height)\" height=\"\(width)\"")
    #expect(svg.contains("width=\"\(width)\" height=\"\(height)\"") || shape == "A4" && stands, "\(svg.prefix(400))")
  }

  @Test func plainDOTHasNoPlaces() {
    let session = MemorySession(files: ["a.json": smallNetwork])
    let output = session.run("map", "a.json", "--layout", "none").output
    #expect(output.contains("graph samband") && output.contains(" ki [") && !output.contains("pos="))
  }

  @Test func theTimelineIsDrawn() {
    let session = MemorySession(files: ["a.json": smallNetwork])
    let texts = Self.texts(Self.svg(session, "a.json", "--view", "timeline", "--language", "sv"))
    #expect(texts.contains { $0.hasPrefix("Tidslinje · läget 1 oktober 2021") })
  }

  @Test func influenceComesFromTheColumnsOfATable() {
    let table = "id;namn;sektor;Makt;Intresse\n1;Ett;Kommun;4,5;5,0\n2;Två;Kommun;1,0;1,0\n"
    let session = MemorySession(files: ["t.csv": table])
    let texts = Self.texts(Self.svg(session, "t.csv", "--view", "influence", "--language", "sv"))
    #expect(texts.contains("Mycket av båda: arbeta tillsammans") && texts.contains("Ett"))
  }

  static let faults: [(arguments: [String], swedish: String, english: String, code: ExitCode)] = [
    (
      ["--layout", "none", "--output", "a.svg"],
      "samband map: --layout none ger DOT utan lägen, och svg behöver dem; skriv DOT och låt dot, fdp eller sfdp rita",
      "samband map: --layout none gives DOT without places, which svg needs; write DOT and let dot, fdp or sfdp draw",
      .usage
    ),
    (
      ["--actor", "ki", "--view", "goals"],
      "samband map: --actor visar en aktörs omgivning, och goals är ingen vy för det; ge --view network, bridges eller gaps",
      "samband map: --actor shows an actor's surroundings, and goals is no view for that; give --view network, bridges or gaps",
      .usage
    ),
    (
      ["--steps", "2"], "samband map: --steps räknas från en aktör; ge --actor ID också",
      "samband map: --steps are counted from an actor; give --actor ID, too", .usage
    ),
    (
      ["--view", "influence"],
      "a.json: inga aktörer eller synpunkter har både inflytande och intresse; ge dem egna kolumner, Inflytande och Intresse, med tal",
      "a.json: no actors or positions have both influence and interest; give them columns of their own, Influence and Interest, with numbers",
      .usage
    ),
  ]

  @Test(arguments: faults.indices) func whatDoesNotGoTogetherIsSaid(_ index: Int) {
    let (arguments, swedish, english, code) = Self.faults[index]
    for (language, sentence) in [("sv", swedish), ("en", english)] {
      let result = MemorySession(files: ["a.json": smallNetwork]).run(
        ["map", "a.json"] + arguments + ["--language", language])
      #expect(result.code == code)
      #expect(result.plainMessages.last == sentence)
    }
  }

  @Test func anUnknownActorIsRefused() {
    let result = MemorySession(files: ["a.json": smallNetwork]).run("map", "a.json", "--actor", "kx")
    #expect(result.code == .usage && result.messages.first?.contains("kx") == true)
  }

  /// The bar is 11 points on a slide of 13.33 × 7.5 inches; what is below it is said here, so that it does not sink.
  @Test(
    "The smallest letters drawn of the plan on a slide that fills the screen",
    arguments: [
      ("gaps", 11.0, 8.5), ("network", 11.3, 10.0), ("bridges", 11.3, 9.7), ("sectors", 9.5, 8.2), ("goals", 10.0, 8.3),
      ("timeline", 9.1, 7.1), ("mixing", 7.8, 7.7), ("priorities", 8.6, 7.2),
    ])
  func lettersOnASlide(_ view: String, _ wide: Double, _ standard: Double) throws {
    let session = MemorySession(files: ["plan.json": try String(contentsOf: StockholmTests.path, encoding: .utf8)])
    for (shape, inches, least) in [("16:9", 13.33, wide), ("4:3", 10, standard)] {
      let svg = Self.svg(session, "plan.json", "--view", view, "--shape", shape, "--language", "sv")
      let width = try #require(svg.firstMatch(of: /viewBox="0 0 ([\d.]+)/).flatMap { Double($0.output.1) })
      // After the header, which is the first group of texts.
      let drawn = try #require(svg.firstRange(of: "<g class=\"ties\"")).lowerBound
      let sizes = svg[drawn...].matches(of: /<text [^>]*font-size="([\d.]+)"/).compactMap { Double($0.output.1) }
      let smallest = try #require(sizes.min()) * inches * 72 / width
      #expect(smallest >= least, "\(view), \(shape)")
    }
  }
}
