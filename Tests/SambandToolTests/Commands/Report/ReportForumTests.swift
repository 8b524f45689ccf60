// `report --brief`: the chapter of a forum, its files, its layer on the map, and that it names nobody unless asked.

import Foundation
import Interchange
import SambandTool
import TestSupport
import Testing

@Suite struct ReportForumTests {
  private static let members = """
    "title": {"sv": "Mötet", "en": "The meeting"}, "goals": ["1"], "seats": 5, "perActor": 1, "host": "solna",
    "when": {"start": "2027-03-10T09:00", "end": "2027-03-10T15:00"}, "place": "Solna",
    "themes": [{"id": "data", "title": {"sv": "hälsodata", "en": "health data"}}, {"id": "skills", "want": 9}],
    "invite": ["ki-b"],
    "openSeats": [{"sector": "patientOrganisation", "note": {"sv": "utses av föreningarna", "en": "named by the associations"}}],
    "tables": {"count": 2, "rounds": 2, "hosts": ["ki-b"]}
    """
  private static let people = ["Anna Ek", "Bo Lind", "Cilla Dahl", "David Sten", "Eva Ask", "Fred Alm", "Gun Bok"]

  private func session(_ members: String = Self.members, files: [String: String] = [:]) -> MemorySession {
    MemorySession(brief: members, files: files)
  }

  /// The files of a report with the brief, by name.
  private func report(_ session: MemorySession, _ arguments: String...) -> [String: String] {
    let result = session.run(["report", "n.json", "--output", "out"] + arguments)
    #expect(result.code == .done, "\(result.messages)")
    return Dictionary(
      uniqueKeysWithValues: session.files.filter { $0.key.hasPrefix("out/") }.map {
        (String($0.key.dropFirst(4)), $0.value.replacing("\u{A0}", with: " "))
      })
  }

  @Test("A forum of the network and the plan of it are one decision", arguments: ["sv", "en"])
  func aForumIsToldOnce(_ language: String) throws {
    var files: [String: String] = [:]
    for (name, path) in [
      ("n.json", "Graphs/stockholm-life-science.json"), ("p.json", "Exports/stockholm-life-science/forum.plan.json"),
    ] {
      files[name] = try String(contentsOf: TestFiles.package.appending(path: path), encoding: .utf8)
    }
    func decisions(_ plan: String) throws -> String {
      var files = files
      files["p.json"] = plan
      let session = MemorySession(files: files)
      let arguments = ["report", "n.json", "--brief", "p.json", "--language", language, "--output", "out"]
      #expect(session.run(arguments + ["--engine", "builtin"]).code == .done)
      let memo = try #require(session.files["out/summary.md"]).replacing("\u{A0}", with: " ")
      let heading = language == "sv" ? "**Vad vi ber er besluta.**" : "**What we ask you to decide.**"
      return try String(#require(memo.split(separator: "\n").first { $0.hasPrefix(heading) }))
    }
    let plan = try #require(files["p.json"])
    let once = try decisions(plan)
    let forum = language == "sv" ? "Tvärvetenskapligt forum" : "Interdisciplinary forum"
    #expect(once.ranges(of: forum).count == 1, "\(once)")
    #expect(once.contains(language == "sv" ? "2027" : "2027") && once.contains("Region Stockholm"))
    // Another meeting is another decision.
    let other = plan.replacing("Tvärvetenskapligt forum i", with: "Samtal i").replacing(
      "Interdisciplinary forum in", with: "Talks in")
    #expect(
      try decisions(other).ranges(of: forum).count == 1
        && decisions(other).contains(language == "sv" ? "Samtal i" : "Talks in"))
  }

  /// The page of one language.
  private func edition(_ language: String, of files: [String: String]) throws -> String {
    let page = try #require(files["report.html"])
    let start = try #require(page.firstRange(of: "data-page=\"\(language)\"")).lowerBound
    let rest = page[start...]
    let end = rest.firstRange(of: "</footer>")?.upperBound ?? rest.endIndex
    return String(rest[..<end])
  }

  @Test func aForumHasAChapterInBothLanguages() throws {
    let files = report(session(), "--brief", "b.json", "--language", "sv")
    let swedish = try edition("sv", of: files)
    for text in [
      ">Mötet</h2>", "<a href=\"#sv-forum\">Mötet</a>", "<dd>10 mars 2027 klockan 9.00–15.00</dd>",
      "<dt>Värd</dt><dd>Solna stad</dd>", "<dd>1 Mötas oftare</dd>", "<dd>5 (4 inbjudna, 1 öppen)</dd>",
      ">Vilka som bjuds in</h3>", ">Varför denna blandning</h3>", ">Alla 4 inbjudna, med skäl och ersättare</summary>",
      "Ska vara med enligt uppdraget", "Vid förhinder: ",
      "<dd>1 plats att fylla: utses av föreningarna</dd>", "Planen är värd ",
      "Par över sektorsgränser som möts för första gången",
      "<li>Teman som för få företräder: hälsodata och skills.</li>",
      ">Borden</h3>", "Karolinska Institutet</a>, teaching", "<a href=\"event.html\">event.html</a>",
    ] { #expect(swedish.contains(text), "\(text)") }
    let english = try edition("en", of: files)
    for text in [
      ">The meeting</h2>", "<dd>10 March 2027 at 9:00–15:00</dd>", "<dd>5 (4 invited, 1 open)</dd>",
      ">Who is invited</h3>", ">Why this mix</h3>", ">All 4 invited, with reasons and stand-ins</summary>",
      "Is to come by the brief", "If not: ",
      "<dd>1 seat to fill: named by the associations</dd>", "The plan is worth ",
      "<li>Themes that too few speak for: health data and skills.</li>", ">The tables</h3>",
      "<a href=\"event.html\">event.html</a>",
    ] { #expect(english.contains(text), "\(text)") }
    #expect(!english.contains("enligt uppdraget") && !swedish.contains("by the brief"), "reasons in one language each")
  }

  @Test func namesAppearOnlyWhenAskedFor() throws {
    for (name, text) in report(session(), "--brief", "b.json") {
      for person in Self.people { #expect(!text.contains(person), "\(person) in \(name)") }
    }
    let named = report(session(), "--brief", "b.json", "--with-names")
    for name in ["report.html", "invitations.csv", "forum.ics", "forum.json"] {
      #expect(try #require(named[name]).contains("Bo Lind"), "\(name)")
    }
    #expect(try #require(named["event.html"]).contains("Bo Lind"))
  }

  @Test func itsFilesAreThoseOfTheForumCommand() throws {
    let session = session()
    let files = report(session, "--brief", "b.json", "--language", "en")
    for (name, format) in [("invitations.csv", "csv"), ("forum.ics", "ics"), ("forum.json", "json")] {
      let direct = session.run("forum", "b.json", "--format", format, "--language", "en").plainOutput
      #expect(files[name] == direct, "\(name)")
    }
    let index = try #require(files["index.html"])
    for line in [
      "<a href=\"invitations.csv\">invitations.csv</a>: Who is invited to The meeting, for a spreadsheet",
      "<a href=\"forum.ics\">forum.ics</a>: A calendar entry for The meeting",
      "<a href=\"forum.json\">forum.json</a>: The plan of The meeting, for samband forum and replan",
    ] { #expect(index.contains(line)) }
  }

  @Test func theMemoTellsOfTheForum() throws {
    let memo = try #require(report(session(), "--brief", "b.json", "--language", "sv")["summary.md"])
    for text in [
      "## Mötet", "- **När**: 10 mars 2027 klockan 9.00–15.00", "- **Platser**: 5 (4 inbjudna, 1 öppen)",
      "Inbjudna: ", "KI (teaching)", "Öppna platser: 1 för patientorganisationer: utses av föreningarna.",
    ] { #expect(memo.contains(text), "\(text)") }
  }

  @Test func theMapHasALayerOfTheForum() throws {
    let page = try edition("en", of: report(session(), "--brief", "b.json"))
    #expect(page.contains("data-layer=\"forum\" data-look=\"forum0\""))
    let layers = try #require(page.firstRange(of: "\"forum\": [")).upperBound
    // Rings of one, lines of two.
    let text = page[layers...].prefix(400).filter { !$0.isWhitespace }
    #expect(text.contains("[\"n0\"]") && text.contains("[\"n0\",\"n3\"]"), "\(text)")
    #expect(page.contains("<h4>Invited to</h4>"))
  }

  @Test func severalForumsHaveEachTheirFiles() throws {
    let second = forumBrief("\"title\": \"Second\", \"seats\": 3")
    let files = report(
      session(files: ["d/b.json": second, "d/n.json": forumNetwork, "d/p.csv": forumPeople]), "--brief", "b.json",
      "--brief", "d/b.json", "--language", "en")
    for name in ["invitations-b.csv", "forum-b.ics", "forum-b.json", "invitations-b-2.csv", "forum-b-2.json"] {
      #expect(files[name] != nil, "\(name)")
    }
    #expect(files["forum-b-2.ics"] == nil, "a forum without a time has no calendar")
    let page = try edition("en", of: files)
    #expect(page.contains(" id=\"en-forum\"") && page.contains(" id=\"en-forum-2\""))
    #expect(page.contains("<dt>When</dt><dd>not decided</dd>"))
    #expect(page.contains("data-layer=\"forum-2\" data-look=\"forum1\""))
  }

  @Test func aPlanMayStandInPlaceOfItsBrief() throws {
    let session = session()
    let plan = session.run("forum", "b.json", "--format", "json", "--with-names", "--language", "en").output
    let later = MemorySession(files: ["plan.json": plan, "n.json": forumNetwork])
    let files = report(later, "--brief", "plan.json", "--language", "en")
    let page = try edition("en", of: files)
    #expect(page.contains(">The meeting</h2>") && page.contains("Is to come by the brief"))
    let swedish = try edition("sv", of: files)
    #expect(swedish.contains("Ska vara med enligt uppdraget") && !swedish.contains("Is to come by the brief"))
    #expect(files["forum.ics"] != nil)
    for (name, text) in files { #expect(!text.contains("Bo Lind"), "\(name)") }
  }

  @Test func aPlanFromBeforePlansHeldFactsKeepsItsSentences() throws {
    let session = session()
    let plan = session.run("forum", "b.json", "--format", "json", "--language", "en").output
    let later = MemorySession(files: ["plan.json": try withoutFacts(plan), "n.json": forumNetwork])
    let files = report(later, "--brief", "plan.json", "--language", "en")
    for language in ["en", "sv"] {
      #expect(try edition(language, of: files).contains("Is to come by the brief"))
    }
    let page = try edition("en", of: files)
    #expect(page.contains("The plan was read from a file; the reasons are in the file&#39;s language."))
  }

  @Test func thePlanBesideThePageIsReadByReplan() throws {
    let files = report(session(), "--brief", "b.json")
    let session = session(files: ["changed.json": try #require(files["forum.json"])])
    let result = session.run("replan", "changed.json", "--brief", "b.json", "--absent", "kth-a", "--format", "csv")
    #expect(result.code == .done, "\(result.messages)")
  }

  @Test func anotherNetworkThanThePagesIsSaid() throws {
    let session = session(files: ["other.json": smallNetwork.replacing("\"ki\"", with: "\"xx\"")])
    let result = session.run("report", "other.json", "--output", "out", "--brief", "b.json", "--language", "en")
    #expect(result.code == .done)
    #expect(
      result.plainMessages.contains(
        "samband: b.json is about another network than other.json; the forum is not on the map"))
    let page = try #require(session.files["out/report.html"]).replacing("\u{A0}", with: " ")
    #expect(page.contains("The forum was planned on another network than this page&#39;s: Small net."))
    #expect(!page.contains("data-look=\"forum0\" checked") && page.contains(">The meeting</h2>"))
  }

  // MARK: What cannot be

  @Test func aBriefWhoseRulesClashGivesNoReport() {
    let session = session("\"seats\": 40")
    let result = session.run("report", "n.json", "--output", "out", "--brief", "b.json", "--language", "en")
    #expect(result.code == .answerIsNo)
    #expect(result.plainMessages == ["samband: a rule cannot hold: at least 40 seats to fill (6 can come); loosen it"])
    #expect(!session.files.keys.contains { $0.hasPrefix("out/") })
  }

  @Test(arguments: [
    ("en", "b.json: the report has no chapter for meetings one to one; make the timetable by samband forum b.json"),
    ("sv", "b.json: rapporten har inget kapitel för möten två och två; gör schemat med samband forum b.json"),
  ])
  func aMatchingIsLeftToTheForumCommand(_ language: String, _ sentence: String) {
    let session = session("\"kind\": \"matching\", \"sectors\": [\"university\", \"municipality\"]")
    let result = session.run("report", "n.json", "--output", "out", "--brief", "b.json", "--language", language)
    #expect(result.code == .badData)
    #expect(result.plainMessages.last == sentence)
  }

  @Test(arguments: ["b.json", "n.json", "p.csv"]) func noFileOfTheBriefIsWrittenOver(_ name: String) {
    let files = [
      "out/b.json": forumBrief("\"seats\": 3"), "out/n.json": forumNetwork, "out/p.csv": forumPeople,
    ]
    // The plan's own file would lie over the one that has its name.
    let wanted = name == "p.csv" ? "invitations.csv" : name == "n.json" ? "network.json" : "forum.json"
    var renamed = files
    renamed["out/\(wanted)"] = files["out/\(name)"]
    renamed["out/\(name)"] = nil
    renamed = renamed.mapValues { $0.replacing("\"\(name)\"", with: "\"\(wanted)\"") }
    let session = MemorySession(files: renamed)
    let network = name == "n.json" ? "out/network.json" : "out/n.json"
    let brief = name == "b.json" ? "out/forum.json" : "out/b.json"
    let result = session.run("report", network, "--output", "out", "--brief", brief)
    #expect(result.code == .outputImpossible)
    #expect(session.files == renamed)
  }

  @Test(arguments: ["</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>"])
  func hostileBriefsStayText(_ text: String) throws {
    let quoted = text.replacing("\"", with: "\\\"")
    let members = Self.members.replacing("The meeting", with: quoted).replacing("Solna\"", with: quoted + "\"")
      .replacing("health data", with: quoted).replacing("named by the associations", with: quoted)
    let page = try #require(report(session(members), "--brief", "b.json")["report.html"])
    for part in ["<script>alert", "<img"] { #expect(!page.contains(part)) }
  }
}
