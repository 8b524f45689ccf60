// A forum beside a network with parts and other forums: whom a person speaks for, what a reason is true of, what a list may hold.

import SambandTool
import Testing

@Suite struct PartForumTests {
  private static let folder = [
    "r/aktorer.csv":
      "id;namn;sektor;del av\nreg;Region Mitt;Region;\nsjh;Sjukhuset;Vårdgivare;reg\nuni;Universitetet;Lärosäte;\n"
      + "kom;Storby kommun;Kommun;\n",
    "r/samverkan.csv": "från;till\nuni;reg\n",
    "r/mal.csv": "id;titel;sektorer\nm1;Bättre vård;Vårdgivare|Kommun\n",
    "r/aktiviteter.csv": "id;namn;slag;status;mål\nvar;Vårforum;forum;planerad;m1\n",
    "r/deltagare.csv": "aktivitet;aktör\nvar;uni\n",
    "r/personer.csv": "namn;aktör\nAnna A;sjh\nBo B;Universitetet\nCecilia C;kom\nDisa D;kom\n",
    "r/b.json": """
    {"format": "samband-brief", "version": 1, "network": ".", "people": "personer.csv", "goals": ["m1"], "title": "Möte",
     "seats": "1-3", "perActor": 1, "limits": {"steps": 4000}}
    """,
  ]

  private func session(_ more: [String: String] = [:]) -> MemorySession {
    MemorySession(files: Self.folder.merging(more) { $1 })
  }

  @Test func whoSitsAtAPartSpeaksForItsSector() throws {
    let session = session()
    let result = session.run("forum", "r/b.json", "--language", "sv")
    #expect(result.code == .done, "\(result.messages)")
    #expect(
      result.plainMessages.contains(
        "samband: uppdraget har inga kvoter; målen behöver vårdgivare och kommuner, och minst en från var sektor kommer med"
      ), "\(result.messages)")
    #expect(!result.messages.contains { $0.contains("ingen som kan bjudas in hör dit") })
    let plan = session.run("forum", "r/b.json", "--format", "json").output
    #expect(plan.contains("\"sector\": \"healthcare\"") && plan.contains("\"actor\": \"reg\""), "\(plan)")
    // What the list itself says comes first.
    session.put("r/personer.csv", "namn;aktör;sektor\nAnna A;sjh;Region\nBo B;uni;\nCecilia C;kom;\n")
    #expect(!session.run("forum", "r/b.json", "--format", "json").output.contains("\"sector\": \"healthcare\""))
  }

  /// A sector that nobody is of does not hide that another comes which was missing as well.
  @Test(arguments: ["sv", "en"]) func aGapIsWorkedOnByEachSectorThatIsMissing(_ language: String) {
    let session = session(["r/mal.csv": "id;titel;sektorer\nm1;Bättre vård;Vårdgivare|Kommun|Patientorganisation\n"])
    let text = session.run("forum", "r/b.json", "--language", language).plainOutput
    let missed = text.split(
      separator: language == "sv" ? "Gap som mötet inte arbetar med:" : "Gaps that the meeting does not work on:")
    #expect(missed.count == 2, "\(text)")
    #expect(
      missed.last?.split(separator: "\n").filter { $0.contains("\u{2013}") }
        == [
          language == "sv"
            ? "   – sektorer som saknas helt: patientorganisationer"
            : "   – sectors that are missing altogether: patient organisations"
        ],
      "\(text)")
  }

  /// Without a list of people the part sends somebody of its own, where nobody else is of its sector.
  @Test func aPartThatAloneIsOfASectorSendsSomebody() {
    let brief = Self.folder["r/b.json"]?.replacing("\"people\": \"personer.csv\", ", with: "") ?? ""
    let session = session(["r/b.json": brief])
    let result = session.run("forum", "r/b.json", "--language", "sv")
    #expect(result.code == .done && !result.messages.contains { $0.contains("openSeats") }, "\(result.messages)")
    func plan() -> String { session.run("forum", "r/b.json", "--format", "csv").output }
    #expect(plan().contains("sjh") && !plan().contains("\nreg,"), "one from each organization: \(plan())")
    // Who leaves out the whole leaves out the part.
    session.put("r/b.json", brief.replacing("\"title\"", with: "\"exclude\": [\"reg\"], \"quotas\": [], \"title\""))
    #expect(!plan().contains("sjh"))
    // Another healthcare provider is asked instead.
    session.put("r/b.json", brief)
    session.put("r/aktorer.csv", (Self.folder["r/aktorer.csv"] ?? "") + "kli;Kliniken;Vårdgivare;\n")
    #expect(plan().contains("kli") && !plan().contains("sjh"))
  }

  @Test(arguments: [
    ("sv", "företräder vårdgivare, som ”Vårforum” saknar", "för in vårdgivare, som forumet saknar"),
    (
      "en", "speaks for healthcare providers, whom “Vårforum” lacks",
      "brings in healthcare providers, whom the forum lacks"
    ),
  ]) func whatAnotherForumLacksIsSaidOfThatForum(_ language: String, _ other: String, _ own: String) {
    func text(_ session: MemorySession) -> String {
      session.run("forum", "r/b.json", "--language", language).plainOutput
        .split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
    let gap = session([
      "r/b.json": Self.folder["r/b.json"]?.replacing("\"goals\"", with: "\"gaps\": {\"worst\": 20}, \"goals\"") ?? ""
    ])
    #expect(text(gap).contains(other.lowercased()), "\(text(gap))")
    #expect(!text(gap).contains(own.lowercased()))
    // Who is there already brings nobody in.
    #expect(!text(gap).contains("lärosäten, som ”vårforum”") && !text(gap).contains("universities, whom “vårforum”"))
    // The network's own record of this forum is this forum.
    gap.put("r/b.json", gap.files["r/b.json"]?.replacing("\"title\"", with: "\"id\": \"var\", \"title\"") ?? "")
    #expect(text(gap).contains(own.lowercased()), "\(text(gap))")
    #expect(!text(gap).contains(other.lowercased()))
  }

  @Test func theListThatAPlanWasMadeFromIsTheList() {
    let session = session()
    #expect(session.run("forum", "r/b.json", "--format", "json", "--output", "plan.json").code == .done)
    let result = session.run(
      "forum", "plan.json", "--network", "r", "--people", "r/personer.csv", "--with-names", "--language", "sv")
    #expect(result.code == .done && result.output.contains("Anna A"))
    #expect(!result.messages.contains { $0.contains("listan har") }, "\(result.messages)")
  }

  @Test(arguments: [
    (
      "sv",
      "samband: målen behöver patientorganisationer, men ingen som kan bjudas in hör dit; håll stolar åt dem med openSeats för \"Patientorganisation\""
    ),
    (
      "en",
      "samband: the goals need patient organisations, and nobody who could be invited is of them; keep chairs for them by openSeats for \"Patient organisation\""
    ),
  ]) func openSeatsAreForASectorByItsName(_ language: String, _ message: String) throws {
    let session = session(["r/mal.csv": "id;titel;sektorer\nm1;Bättre vård;Patientorganisation\n"])
    #expect(session.run("forum", "r/b.json", "--language", language).plainMessages.contains(message))
    let name = try #require(message.split(separator: "\"").last)
    let brief = Self.folder["r/b.json"]?.replacing(
      "\"title\"", with: "\"openSeats\": [{\"sector\": \"\(name)\", \"count\": 1}], \"title\"")
    session.put("r/b.json", brief ?? "")
    let result = session.run("forum", "r/b.json", "--language", language)
    #expect(result.code == .done && !result.messages.contains { $0.contains("openSeats") }, "\(result.messages)")
  }
}
