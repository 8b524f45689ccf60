import Foundation
import SambandTool
import Testing

/// `map --view forum` and `map --view seating`: a plan as a picture.
@Suite struct PlanMapTests {
  private static let members = """
    "title": {"sv": "Mötet", "en": "The meeting"}, "goals": ["1"], "seats": 5, "perActor": 1, "host": "solna",
    "invite": ["ki-b"], "openSeats": [{"sector": "patientOrganisation", "count": 2}],
    "tables": {"count": 2, "rounds": 2, "hosts": ["ki-b"]}
    """

  /// A session with the network and a plan made of the brief.
  private static func session(_ members: String = members, _ options: String...) -> MemorySession {
    let plan = MemorySession(brief: members).run(["forum", "b.json", "--format", "json"] + options).output
    return MemorySession(files: ["n.json": forumNetwork, "plan.json": plan])
  }

  /// The texts of a built-in drawing.
  private static func texts(_ svg: String) -> [String] {
    svg.split(separator: "\n").filter { $0.contains("<text") }.map { line in
      String(line.split(separator: ">")[1].prefix { $0 != "<" }).replacing("\u{A0}", with: " ")
    }
  }

  @Test func theForumIsMarkedOnTheNetwork() {
    let session = Self.session()
    func texts(_ language: String) -> [String] {
      Self.texts(
        session.run(
          "map", "n.json", "--view", "forum", "--plan", "plan.json", "--engine", "builtin", "--format", "svg",
          "--language", language
        ).output)
    }
    let english = texts("en")
    #expect(english.contains("The meeting"))
    #expect(
      english.contains { $0.hasPrefix("3 actors invited · 2 pairs meet for the first time · 4 of 5 actors") },
      "\(english)")
    for line in ["meet for the first time", "work together already", "double outline: invited"] {
      #expect(english.contains(line), "\(english)")
    }
    #expect(english.contains("Open seats, not yet on the map: 2 for patient organisations."))
    let swedish = texts("sv")
    for line in ["Mötet", "möts för första gången", "dubbel kontur: inbjuden"] {
      #expect(swedish.contains(line), "\(swedish)")
    }
    #expect(swedish.contains("Öppna platser, ännu inte i kartan: 2 för patientorganisationer."))
  }

  @Test(arguments: ["forum", "seating"], ["sv", "en"]) func bothPensDrawAPlan(_ view: String, _ language: String) {
    let session = Self.session()
    let command = ["map", "n.json", "--view", view, "--plan", "plan.json", "--language", language]
    let dot = session.run(command)
    #expect(dot.code == .done && dot.messages.isEmpty)
    #expect(dot.output.contains(language == "sv" ? "Mötet" : "The meeting"))
    let svg = session.run(command + ["--engine", "builtin", "--format", "svg"])
    #expect(svg.code == .done && svg.output.contains("<svg"))
    #expect(session.run(command).output == dot.output, "same plan, same bytes")
    if view == "forum" { #expect(dot.output.contains("style=dashed") && dot.output.contains("peripheries=2")) }
  }

  @Test func thoseAtTheTablesAreCalledByWhoTheyAre() {
    let session = Self.session()
    let map = session.run(
      "map", "n.json", "--view", "seating", "--plan", "plan.json", "--language", "en", "--engine", "builtin",
      "--format", "svg"
    ).output
    let shown = Self.texts(map).joined(separator: " ")
    #expect(shown.contains("KI") && shown.contains("Solna stad") && shown.contains("to be nominated:"), "\(shown)")
    #expect(!map.contains("open-patientOrganisation"))
    let alone = session.run(
      "map", "plan.json", "--view", "seating", "--round", "2", "--language", "sv", "--engine", "builtin", "--format",
      "svg")
    #expect(alone.code == .done && Self.texts(alone.output).contains { $0.contains("Mötet · Runda 2 av 2") })
  }

  @Test func namesAreDrawnOnlyWhenAskedFor() {
    let session = Self.session(Self.members, "--with-names")
    for view in ["forum", "seating"] {
      let command = ["map", "n.json", "--view", view, "--plan", "plan.json"]
      #expect(!session.run(command).output.contains("Bo Lind"))
      if view == "seating" { #expect(session.run(command + ["--with-names"]).output.contains("Bo Lind")) }
    }
  }

  @Test func aPlanOfSeatIsDrawnToo() {
    let plan = MemorySession().run(
      "seat", "--people", "6", "--tables", "2", "--rounds", "2", "--steps", "200", "--format", "json"
    ).output
    let result = MemorySession(files: ["plan.json": plan]).run("map", "plan.json", "--view", "seating")
    #expect(result.code == .done && result.output.contains("Round 1 of 2"))
  }

  static let faults: [(arguments: [String], swedish: String, english: String, code: ExitCode)] = [
    (
      ["n.json", "--view", "forum"],
      "samband map: --view forum behöver en plan; ge --plan PLAN.json, gjord med samband forum --format json",
      "samband map: --view forum needs a plan; give --plan PLAN.json, made by samband forum --format json", .usage
    ),
    (
      ["n.json", "--view", "seating"],
      "samband map: --view seating behöver en plan; ge --plan PLAN.json, gjord med samband forum --format json",
      "samband map: --view seating needs a plan; give --plan PLAN.json, made by samband forum --format json", .usage
    ),
    (
      ["n.json", "--view", "seating", "--plan", "plan.json", "--round", "3"],
      "plan.json: planen har 2 rundor, ingen runda 3; ändra --round",
      "plan.json: the plan has 2 rounds, no round 3; change --round", .usage
    ),
    (
      ["n.json", "--view", "seating", "--plan", "bare.json"],
      "bare.json: planen har inga bord; skriv tables i uppdraget och gör den på nytt med samband forum",
      "bare.json: the plan has no tables; write tables in the brief and make it again by samband forum", .badData
    ),
    (
      ["other.json", "--view", "forum", "--plan", "plan.json"],
      "plan.json: ingen av de inbjudna talar för en aktör i other.json; ge det nätverk som planen gjordes för",
      "plan.json: nobody invited speaks for an actor of other.json; give the network that the plan was made for",
      .badData
    ),
    (
      ["n.json", "--view", "forum", "--plan", "none.json"],
      "samband: none.json: filen finns inte; kontrollera namnet och mappen",
      "samband: none.json: there is no such file; check the name and the folder", .inputMissing
    ),
  ]

  @Test(arguments: faults.indices) func whatCannotBeDrawnIsSaid(_ index: Int) {
    let (arguments, swedish, english, code) = Self.faults[index]
    let plan = Self.session().files["plan.json"]
    let bare = Self.session("\"seats\": 3").files["plan.json"]
    let files = [
      "n.json": forumNetwork, "other.json": otherNetwork,
      "plan.json": plan ?? "", "bare.json": bare ?? "",
    ]
    for (language, sentence) in [("sv", swedish), ("en", english)] {
      let result = MemorySession(files: files).run(["map"] + arguments + ["--language", language])
      #expect(result.code == code)
      #expect(result.plainMessages == [sentence])
    }
  }
}

private let otherNetwork = """
  {"format": "samband-network", "version": 1, "actors": [{"id": "x", "name": "X", "sector": "agency"}]}
  """
