// `report`: the files that it writes and says, a page that asks for nothing and names nobody, in both languages.

import Foundation
import Interchange
import SambandTool
import TestSupport
import Testing

@Suite struct ReportCommandTests {
  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  private static let names = [
    "report.html", "onepage.html", "onepage.svg", "summary.md", "map.svg", "map.dot", "gaps.csv", "bridges.csv",
    "metrics.csv", "network.json",
    "index.html",
  ]

  /// The report of a network, by file.
  private func report(_ network: String, _ arguments: [String] = [], files: [String: String] = [:]) -> [String: String]
  {
    let session = MemorySession(files: files.merging(["in/a.json": network]) { first, _ in first })
    #expect(session.run(["report", "in/a.json", "--output", "out"] + arguments).code == .done)
    return Dictionary(
      uniqueKeysWithValues: session.files.filter { $0.key.hasPrefix("out/") }.map {
        (String($0.key.dropFirst(4)), $0.value)
      })
  }

  private var plan: String {
    MemorySession(files: ["p.csv": "id,name,sector\na,Anna Ek,x\nb,Bo Alm,x\nc,Cilla Dal,y\nd,Dan Ros,y\n"]).run(
      "seat", "p.csv", "--tables", "2", "--rounds", "2", "--steps", "500", "--meet", "cross:sector", "--with-names",
      "--format", "json"
    ).output
  }

  @Test func theFilesThatAreSaidAreWritten() {
    let session = MemorySession(files: ["in/a.json": smallNetwork])
    let result = session.run("report", "in/a.json", "--output", "out")
    #expect(result.code == .done)
    let said = result.output.split(separator: "\n").dropFirst().compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    #expect(said == Self.names)
    #expect(Set(session.files.keys) == Set(Self.names.map { "out/" + $0 } + ["out/.samband-report", "in/a.json"]))
    let index = session.files["out/index.html"] ?? ""
    for name in Self.names.dropLast() { #expect(index.contains("<a href=\"\(name)\">"), "\(name) is not in the index") }
  }

  @Test func withoutAFolderTheReportIsNamedAfterTheNetwork() {
    let session = MemorySession(files: ["in/net.json": smallNetwork])
    #expect(session.run("report", "in/net.json").code == .done)
    #expect(session.files["net-report/report.html"] != nil)
  }

  @Test func theSameNetworkGivesTheSameBytes() {
    #expect(report(smallNetwork) == report(smallNetwork, ["--threads", "3"]))
  }

  @Test func thePageAsksForNothing() throws {
    let files = report(smallNetwork)
    for name in ["report.html", "onepage.html", "index.html"] {
      let page = try #require(files[name])
      #expect(page.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;;"))
      // The one address is the name that SVG elements are made under, which nothing fetches.
      let rest = page.replacing("http-equiv", with: "")
      #expect(
        !rest.contains("http:") && !rest.contains("https:") && !rest.contains("@import") && !rest.contains("url("))
      #expect(!page.contains("unsafe-inline"))
      #expect(!page.contains(" style=\""), "the policy lets no style stand in an element")
      #expect(!page.contains(" onclick=") && !page.contains("<link"))
    }
  }

  @Test func bothLanguagesAreThereWhicheverShows() throws {
    for (language, first) in [("sv", "Litet nät"), ("en", "Small net")] {
      let page = try #require(report(smallNetwork, ["--language", language])["report.html"])
      #expect(page.contains("<html lang=\"\(language)\">") && page.contains("<title>\(first)</title>"))
      for heading in ["Kartan", "Brobyggare", "Gap", "Sektor mot sektor", "Så är det räknat"] {
        #expect(page.contains(">\(heading)</h2>"))
      }
      for heading in ["The map", "Bridging actors", "Gaps", "Sector by sector", "How it is worked out"] {
        #expect(page.contains(">\(heading)</h2>"))
      }
    }
  }

  @Test func everyChapterIsInTheContentsOnce() throws {
    let page = try #require(report(smallNetwork)["report.html"])
    for language in ["sv", "en"] {
      let chapters = ["map", "gaps", "introductions", "bridges", "sectors", "tables", "method"]
      let places = chapters.map { page.ranges(of: " id=\"\(language)-\($0)\"") }
      #expect(places.allSatisfy { $0.count == 1 })
      #expect(
        zip(places, places.dropFirst()).allSatisfy { $0[0].lowerBound < $1[0].lowerBound },
        "map and gaps before the details")
      for chapter in chapters { #expect(page.contains("<a href=\"#\(language)-\(chapter)\">")) }
    }
  }

  @Test func whatHasNothingToSayHasNoChapter() throws {
    let page = try #require(report(smallNetwork)["report.html"])
    for chapter in ["goals", "positions", "priorities", "changes", "forum", "seating"] {
      #expect(!page.contains(" id=\"en-\(chapter)\""), "\(chapter)")
    }
    for sentence in [
      "The page leaves out planned forums and changes since an earlier mapping: no such files were given.",
      "Sidan har inte med planerade forum och förändringar sedan en tidigare kartläggning: inga sådana filer gavs.",
    ] { #expect(page.contains(sentence)) }
  }

  @Test func anEarlierNetworkShowsWhatHasChanged() throws {
    let page = plain(
      try #require(report(laterYear, ["--previous", "old.json"], files: ["old.json": earlierYear])["report.html"]))
    #expect(page.contains("From 2021 to 2022: 1 actor has come and 0 gone"))
    let first = try #require(page.firstRange(of: "<h2 class=\"statement\">"))
    #expect(page[first.upperBound...].hasPrefix("What has changed</h2>"), "what has changed comes first")
    #expect(page.contains("Från 2021 till 2022"))
    #expect(page.contains("aria-label=\"What came and went. "), "the picture has words")
    #expect(page.contains("Patientforum"))
  }

  @Test(arguments: [
    ("sv", "**Vad som har ändrats.** Från 2021 till 2022"), ("en", "**What has changed.** From 2021 to 2022"),
  ]) func theMemoBeginsWithWhatHasChanged(_ language: String, _ beginning: String) throws {
    let memo = try #require(
      report(laterYear, ["--previous", "old.json", "--language", language], files: ["old.json": earlierYear])[
        "summary.md"])
    let lines = memo.split(separator: "\n")
    #expect(lines[0].hasPrefix("# ") && lines[1].hasPrefix(beginning), "\(lines[1])")
    let alone = try #require(report(laterYear, ["--language", language])["summary.md"])
    #expect(!alone.contains(beginning.prefix(12)))
  }

  // MARK: The first screen

  /// Two that work together, one that does not, and a goal that needs companies.
  private let lacking = """
    {"format": "samband-network", "version": 1, "title": "Nät", "asOf": "2021-10-01", "actors": [
      {"id": "a", "name": "Region A", "sector": "region"}, {"id": "b", "name": "KTH", "sector": "university"},
      {"id": "c", "name": "Solna", "sector": "municipality"}],
    "collaborations": [{"source": "a", "target": "b"}],
    "activities": [{"id": "f", "name": "Forum", "kind": "forum", "status": "planned", "owner": "a", "goals": ["1"],
      "participants": [{"actor": "a"}, {"actor": "b"}]}],
    "goals": [{"id": "1", "title": "Företag växer", "needs": {"sectors": ["company"]}}]}
    """

  /// What the first screen of an edition says, without markup.
  private func opening(_ language: String, _ page: String) throws -> String {
    let start = try #require(page.firstRange(of: "data-page=\"\(language)\"")).upperBound
    let rest = page[start...]
    let from = try #require(rest.firstRange(of: "<div class=\"opening\">")).upperBound
    let to = try #require(rest.firstRange(of: "<nav")).lowerBound
    return plain(
      rest[from..<to].replacing(/<[^>]*>/, with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  @Test func theFirstScreenSaysWhatIsMissingAndWhatToDecide() throws {
    let page = try #require(report(lacking)["report.html"])
    #expect(
      try opening("sv", page)
        == "Vad vi ser 2 av 3 aktörer i 3 sektorer hänger ihop i ett nät, och 1 samverkar inte med någon i underlaget. "
        + "Vad som saknas Företag finns inte med i samverkan, fast målen behöver dem. "
        + "Vad vi ber er besluta Att Region A frågar vilka företag som vill vara med, och bjuder in dem till ”Forum”. "
        + "Sektorerna. En prick är en aktör, fylld om den samverkar med någon. "
        + "Lärosäten 1 aktör, samverkar Region 1 aktör, samverkar Kommuner 1 aktör, ensam Företag saknas behövs för 1 mål "
        + "sektor som målen behöver finns inte med 1 aktörer samverkar inte med någon i underlaget 1 av 3 "
        + "mål av alla slag har inget som pågår 1 av 1")
    #expect(try opening("en", page).contains("Companies are not part of it, although the goals call for them."))
    #expect(
      try opening("en", page).contains(
        "That Region A asks which companies want to take part, and invites them to “Forum”."))
  }

  @Test func whatMattersComesOnAPageOfItsOwn() throws {
    let session = MemorySession(files: ["in/a.json": lacking])
    let result = session.run("report", "in/a.json", "--format", "onepage", "--language", "sv")
    #expect(result.code == .done)
    #expect(result.output == report(lacking, ["--language", "sv"])["onepage.html"], "the same as in the folder")
    #expect(result.output.contains("Företag finns inte med i samverkan, fast målen behöver dem."))
    #expect(Array(session.files.keys) == ["in/a.json"], "no folder is made")
    let svg = try #require(report(lacking, ["--language", "sv"])["onepage.svg"])
    #expect(svg.contains(">Vad vi ber er besluta<") && svg.contains(">saknas<"))
  }

  // MARK: Round tables

  @Test func aPlanNamesNobodyUnlessAsked() throws {
    let quiet = report(smallNetwork, ["--plan", "plan.json"], files: ["plan.json": plan])
    for (name, text) in quiet {
      for person in ["Anna", "Bo Alm", "Cilla", "Dan Ros"] { #expect(!text.contains(person), "\(person) in \(name)") }
    }
    #expect(try #require(quiet["report.html"]).contains("<li>a</li>"))
    let named = report(smallNetwork, ["--plan", "plan.json", "--with-names"], files: ["plan.json": plan])
    #expect(try #require(named["report.html"]).contains("<li>Anna Ek</li>"))
  }

  @Test func thePlanBesideThePageIsReadByReplan() throws {
    let files = report(smallNetwork, ["--plan", "plan.json"], files: ["plan.json": plan])
    let session = MemorySession(files: ["changed.json": try #require(files["plan.json"])])
    #expect(session.run("replan", "changed.json", "--absent", "a", "--format", "csv").code == .done)
    #expect(try #require(files["report.html"]).contains("<a href=\"event.html\">event.html</a>"))
  }

  @Test func aPlanWithoutItsRequestIsRefused() {
    let bare = "{\"format\": \"samband-plan\", \"version\": 1, \"rounds\": []}"
    let session = MemorySession(files: ["in/a.json": smallNetwork, "p.json": bare])
    let result = session.run("report", "in/a.json", "--plan", "p.json")
    #expect(result.code == .badData)
    #expect(
      result.messages.map(plain) == [
        "p.json:1:1: the plan does not say which rules it keeps (\"request\" is missing or does not fit the rounds); make it by samband seat --format json"
      ])
  }

  // MARK: Limits

  @Test func noInputIsWrittenOver() {
    let session = MemorySession(files: ["d/network.json": smallNetwork])
    let result = session.run("report", "d/network.json", "--output", "d")
    #expect(result.code == .outputImpossible || result.code == .usage)
    #expect(session.files == ["d/network.json": smallNetwork], "nothing is written where one file may not be")
  }

  @Test func aFolderThatCannotBeMadeIsSaid() {
    let session = MemorySession(
      files: ["a.json": smallNetwork], unwritable: ["out": .unwritable(path: "out", reason: "full")])
    #expect(session.run("report", "a.json", "--output", "out").code == .outputImpossible)
  }

  @Test func graphvizThatFailsLeavesTheMapToUs() throws {
    let session = MemorySession(files: ["a.json": smallNetwork]) { (_: GraphvizRequest) throws(GraphvizFailure) in
      throw .tooSlow(seconds: 30)
    }
    #expect(session.run("report", "a.json", "--output", "out").code == .done)
    #expect(session.graphvizRequests.count == 3)
    #expect(try #require(session.files["out/map.svg"]).contains("<svg"))
    #expect(session.run("report", "a.json", "--engine", "graphviz").code == .outputImpossible)
  }

  @Test(arguments: ["</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{x}} &amp; <b>"])
  func namesFullOfMarkupStayText(_ name: String) throws {
    let network = smallNetwork.replacing("Lif\"", with: JSONText.escaped(name) + "\"")
    let files = report(network)
    let page = try #require(files["report.html"])
    for part in ["<script>alert", "<img", "<b>"] { #expect(!page.contains(part)) }
    #expect(try #require(files["index.html"]).contains("<h1>Small net</h1>"))
  }

  @Test(arguments: [
    "\"actors\": []", "\"actors\": [{\"id\": \"a\", \"name\": \"\\u0627\\u0644\", \"sector\": \"university\"}]",
  ]) func theSmallestNetworksHaveAPage(_ actors: String) throws {
    let network = "{\"format\": \"samband-network\", \"version\": 1, \(actors)}"
    let page = try #require(report(network)["report.html"])
    #expect(page.contains("<title>A"))
    #expect(!page.contains(" id=\"en-sectors\""), "one sector is compared with nothing")
  }
}

private enum JSONText {
  static func escaped(_ text: String) -> String { text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") }
}
