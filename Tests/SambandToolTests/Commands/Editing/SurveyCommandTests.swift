// `survey`: sheets out, filled as spreadsheets save them, and in again; what is said is counted anew here.

import Foundation
import SambandTool
import Testing

@Suite struct SurveyCommandTests {
  private static let count = 30
  private static let answering = 22
  private static let sectors = ["university", "municipality", "company"]

  private static func id(_ number: Int) -> String { "o" + String(number + 10) }

  /// Whether the one names the other.
  private static func names(_ one: Int, _ other: Int) -> Bool { one != other && (one * 7 + other * 3) % 5 == 0 }

  private static let network = """
    {"format": "samband-network", "version": 1, "title": "Enkäten", "language": "sv", "asOf": "2026-12-01", "actors": [
    """
    + (0..<count).map { number in
      "{\"id\": \"\(id(number))\", \"name\": \"Ångström Å\(number)\", \"sector\": \"\(sectors[number % 3])\"}"
    }.joined(separator: ",\n") + "]}\n"

  /// A session in which sheets were sent out and some are filled in, saved in one of the ways of spreadsheets.
  private static func filled(_ files: [String: String] = ["n.json": network], path: String = "n.json") -> MemorySession
  {
    let session = MemorySession(files: files)
    let sent = session.run("survey", path, "--out", "e", "--format", "csv", "--quality", "--language", "sv")
    #expect(sent.code == .done, "\(sent.messages)")
    for number in 0..<answering {
      let name = "e/\(id(number)).csv"
      let lines = (session.files[name] ?? "").replacing("\r\n", with: "\n").split(
        separator: "\n", omittingEmptySubsequences: false)
      let text = lines.map { line -> String in
        var cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        guard cells.count > 6, let other = (0..<count).first(where: { id($0) == cells[1] }), names(number, other) else {
          return String(line)
        }
        cells[4] = "ja"
        cells[6] = number % 2 == 0 ? "varje månad" : "varje vecka"
        cells[7] = String(1 + number % 4)
        return cells.joined(separator: ";")
      }.joined(separator: "\n")
      switch number % 3 {
      case 0: session.put(name, text)
      case 1: session.put(name, bytes: Array(text.drop { $0 == "\u{FEFF}" }.data(using: .windowsCP1252) ?? Data()))
      default: session.put(name, "\u{FEFF}" + text.drop { $0 == "\u{FEFF}" }.replacing(";", with: ","))
      }
    }
    return session
  }

  private static let pairs = (0..<answering).flatMap { one in (0..<count).map { (one, $0) } }.filter {
    names($0.0, $0.1)
  }
  private static let confirmed = pairs.count { $0.0 < $0.1 && $0.1 < answering && names($0.1, $0.0) }
  private static let single = pairs.count { $0.1 < answering && !names($0.1, $0.0) }
  private static let awaiting = pairs.count { $0.1 >= answering }

  @Test func thirtyAreAskedAndTwentyTwoAnswer() throws {
    let session = Self.filled()
    #expect(session.files.keys.count { $0.hasSuffix(".html") } == Self.count)
    let taken = session.run("survey", "n.json", "--in", "e", "--date", "2026-11-30")
    #expect(taken.code == .done, "\(taken.messages)")
    #expect(taken.output.contains("Bygger på 22 av 30 svar på enkäten"))
    let words = taken.output.replacing("\u{A0}", with: " ").replacing("\n", with: " ")
    #expect(
      words.contains(
        "Av \(Self.confirmed + Self.single + Self.awaiting) par som nämns bekräftas \(Self.confirmed) av båda, "
          + "\(Self.single) nämns av bara den ena och \(Self.awaiting) väntar på svar från den andra."), "\(words)")
    #expect(
      words.contains(
        "Svar har kommit från 8 av 10 lärosäten, 7 av 10 kommuner och 7 av 10 företag."), "\(words)")
    #expect(taken.output.contains("Har inte svarat:\n  Ångström Å22\n"))
    let check = session.run("check", "n.json")
    #expect(check.code == .done, "\(check.output)")
    let file = try #require(session.files["n.json"])
    #expect(file.components(separatedBy: "\"evidence\"").count - 1 == Self.confirmed + Self.single + Self.awaiting)
    // Once more: nothing is new.
    let again = session.run("survey", "n.json", "--in", "e", "--date", "2026-11-30")
    #expect(again.messages.last == "samband: inget ändrades: så stod det redan" && session.files["n.json"] == file)
  }

  @Test func whatRestsOnTheAnswersSaysHowManyThereAre() {
    let session = Self.filled()
    _ = session.run("survey", "n.json", "--in", "e", "--date", "2026-11-30")
    #expect(session.run("describe", "n.json").output.contains("22 av 30 svar"))
    #expect(session.run("describe", "n.json", "--format", "json").output.contains("\"answered\": 22"))
    #expect(session.run("describe", "n.json", "--format", "csv").output.contains("survey_answered,,22"))
    #expect(session.run("gaps", "n.json").output.contains("22 av 30 svar"))
    #expect(session.run("gaps", "n.json", "--format", "json").output.contains("\"answered\": 22"))
    let map = session.run("map", "n.json", "--view", "network").output
    #expect(map.contains("Bygger på 22 av 30 svar.") && map.contains("nämns av bara den ena"))
    let metrics = session.run("metrics", "n.json", "--format", "csv").output
    #expect(metrics.prefix { $0 != "\n" }.hasSuffix(",trust,reliability"))
  }

  @Test func aFolderOfTablesHoldsTheSurvey() {
    let tables = [
      "r/aktorer.csv": "id;namn;sektor\n"
        + (0..<Self.count).map { "\(Self.id($0));Ångström Å\($0);\(Self.sectors[$0 % 3])\n" }.joined()
    ]
    let session = Self.filled(tables, path: "r")
    let taken = session.run("survey", "r", "--in", "e", "--date", "2026-11-30", "--language", "sv")
    #expect(taken.code == .done, "\(taken.messages)")
    #expect(session.files["r/enkat.csv"]?.prefix { !$0.isNewline } == "aktör;datum;om;hur ofta;pålitlighet")
    #expect(session.files["r/kallor.csv"]?.contains("enkat-2026;Enkät om samverkan;2026-11-30") == true)
    #expect(session.run("check", "r").code == .done)
    #expect(session.run("describe", "r", "--language", "sv").output.contains("22 av 30 svar"))
    let files = session.files
    _ = session.run("survey", "r", "--in", "e", "--date", "2026-11-30", "--language", "sv")
    #expect(session.files == files)
  }

  @Test func aTrialWritesNothingAndNoSheetIsWrittenOver() {
    let session = Self.filled()
    let trial = session.run("survey", "n.json", "--in", "e", "--date", "2026-11-30", "--dry-run")
    #expect(trial.code == .done && session.files["n.json"] == Self.network)
    #expect(trial.output.contains("22 av 30"))
    let out = session.run("survey", "n.json", "--out", "e", "--format", "csv")
    #expect(out.code == .outputImpossible)
  }

  private static let two = """
    {"format": "samband-network", "version": 1, "actors": [{"id": "a", "name": "A", "sector": "university"},
    {"id": "b", "name": "B", "sector": "company"}]}
    """
  private static let header = "respondent,id,organization,sector,work together,topic,frequency,reliability\n"

  @Test(arguments: [
    ("a,x,X,,yes,,,\n", "e/a.csv:2:3: actor \"x\" is unknown; add it to the network, or correct the id"),
    ("z,b,B,,yes,,,\n", "e/a.csv:2:1: actor \"z\" is unknown; add it to the network, or correct the id"),
    ("a,b,B,,yes,,,5\n", "e/a.csv:2:14: 5 is outside 1–4; write a whole number from 1 to 4"),
    (
      "a,b,B,,no,,weekly,\n",
      "e/a.csv:2:8: the row says no to a tie and yet what it is like; write yes, or empty the rest of the row"
    ),
  ]) func whatIsWrongHasAPlaceAndAMend(_ row: String, _ message: String) {
    let session = MemorySession(files: ["n.json": Self.two, "e/a.csv": Self.header + row])
    let result = session.run("survey", "n.json", "--in", "e", "--date", "2026")
    #expect(result.code == .badData && result.messages.contains { $0.contains(message) }, "\(result.messages)")
    #expect(session.files["n.json"] == Self.two)
  }

  @Test func aFolderThatIsNotThereIsSaid() {
    let session = MemorySession(files: ["n.json": Self.two])
    let result = session.run("survey", "n.json", "--in", "e", "--date", "2026")
    #expect(
      result.code == .inputMissing
        && result.messages == ["samband: e: there is no such file; check the name and the folder"])
  }

  /// A tie that was there keeps its strength, however often sheets are taken in; one that the survey made follows its answers.
  @Test func aTieThatWasThereKeepsItsStrength() {
    let network = Self.two.replacing(
      "]}", with: "], \"collaborations\": [{\"source\": \"a\", \"target\": \"b\", \"strength\": 2}]}")
    for (start, wanted) in [(network, ["2", "2", "2"]), (Self.two, ["4", "4", "1"])] {
      let session = MemorySession(files: ["n.json": start])
      for (frequency, strength) in zip(["weekly", "weekly", "yearly"], wanted) {
        session.put("e/a.csv", Self.header + "a,b,B,,yes,,\(frequency),\n")
        let result = session.run("survey", "n.json", "--in", "e", "--date", "2026")
        #expect(result.code == .done, "\(result.messages)")
        #expect(
          session.files["n.json"]?.contains("\"strength\": \(strength)") == true, "\(session.files["n.json"] ?? "")")
      }
    }
  }

  @Test func whatIsWrongIsToldOfEverySheet() {
    let session = MemorySession(files: [
      "n.json": Self.two, "e/a.csv": Self.header + "a,b,B,,yes,,,5\n", "e/b.csv": Self.header + "b,a,A,,yes,,,7\n",
    ])
    let result = session.run("survey", "n.json", "--in", "e", "--date", "2026")
    #expect(result.messages.contains { $0.hasPrefix("e/a.csv:2:14: 5 ") }, "\(result.messages)")
    #expect(result.messages.contains { $0.hasPrefix("e/b.csv:2:14: 7 ") }, "\(result.messages)")
  }

  @Test func nobodyAnswersTwice() {
    let row = Self.header + "a,b,B,,yes,,,\n"
    let session = MemorySession(files: ["n.json": Self.two, "e/a.csv": row, "e/a (2).csv": row])
    let result = session.run("survey", "n.json", "--in", "e", "--date", "2026")
    #expect(
      result.messages.contains { $0.contains("\"a\" has answered already in e/a (2).csv; keep one of the sheets") },
      "\(result.messages)")
  }

  @Test(arguments: [
    ("a,b,B,,,,,\n", 65), ("a,a,THIS SHEET IS DONE (write yes),,yes,,,\n", 0), ("a,a,A,,yes,,,\n", 65),
    ("a,b,B,,no,,,\n", 0), ("a,b,B,,,,weekly,\n", 0),
    ("a,,B,,yes,,,\n", 0),
  ]) func anEmptySheetIsNoAnswerAndNobodyIsOne(_ row: String, _ code: Int32) {
    let session = MemorySession(files: ["n.json": Self.two, "e/a.csv": Self.header + row])
    let result = session.run("survey", "n.json", "--in", "e", "--date", "2026-11")
    #expect(result.code.rawValue == code, "\(result.messages)")
    #expect(
      session.files["n.json"]?.contains("collaborations") == (row.contains("B") && !row.contains("no") && code == 0))
  }

  @Test func oneWhomTheNetworkLacksIsTold() {
    let session = MemorySession(files: [
      "n.json": Self.two, "e/a.csv": Self.header + "a,,Nya AB,,yes,,,\na,a,,,yes,,,\n",
    ])
    let result = session.run("survey", "n.json", "--in", "e", "--date", "2026-11", "--language", "sv")
    #expect(
      result.messages.contains(
        "samband: nämns men finns inte i nätverket: \"Nya AB\" (a); lägg till dem med \"samband add actor\" och ta in bladen igen"
      ),
      "\(result.messages)")
  }
}
