import Interchange
import NetworkModel
import PlanModel
import Reporting
import SambandTool
import Synchronization
import Testing

/// What `forum` answers, and in which forms.
@Suite struct ForumCommandTests {
  private static let members = """
    "title": {"sv": "Mötet", "en": "The meeting"}, "goals": ["1"], "seats": 5, "perActor": 1, "host": "solna",
    "when": {"start": "2027-03-10T09:00", "end": "2027-03-10T15:00"}, "place": "Solna",
    "themes": [{"id": "data", "title": {"sv": "hälsodata", "en": "health data"}}, {"id": "skills", "want": 3}],
    "invite": ["ki-b"], "openSeats": [{"sector": "patientOrganisation", "note": "utses av föreningarna"}],
    "tables": {"count": 2, "rounds": 2, "hosts": ["ki-b"]}
    """

  @Test func namesAppearOnlyWhenAskedFor() {
    let session = MemorySession(brief: Self.members)
    for format in ["text", "json", "csv", "letters", "cards", "ics"] {
      let without = session.run("forum", "b.json", "--format", format)
      #expect(without.code == .done, "\(without.messages)")
      for name in ["Anna Ek", "Bo Lind", "Cilla Dahl", "David Sten", "Eva Ask", "Fred Alm", "Gun Bok"] {
        #expect(!without.output.contains(name), "\(format)")
        #expect(!without.messages.joined().contains(name), "\(format)")
      }
      let with = session.run("forum", "b.json", "--format", format, "--with-names")
      #expect(with.output.contains("Bo Lind"), "\(format)")
    }
  }

  @Test func aPlanSurvivesReadingAndWriting() throws {
    let json = MemorySession(brief: Self.members).run("forum", "b.json", "--format", "json").output
    let reading = ForumPlanReader.read(Array(json.utf8))
    #expect(reading.faults.isEmpty)
    let plan = try #require(reading.plan)
    let network = try #require(NetworkReader.read(Array(forumNetwork.utf8)).network)
    let words = Phrasebook(.english).words(for: plan, of: network)
    #expect(ForumPlanWriter.write(plan, words: words) == json)
    #expect(plan.invited.count == 4)
    #expect(plan.invited.contains { $0.id == "ki-b" && $0.isRequired })
    #expect(plan.seating?.rounds.count == 2)
  }

  @Test func theSamePlanOnAnyNumberOfThreads() {
    let session = MemorySession(brief: Self.members)
    let outputs = ["1", "2", "5"].map {
      session.run("forum", "b.json", "--threads", $0, "--format", "json").output
    }
    #expect(Set(outputs).count == 1)
    #expect(outputs[0].contains("samband-plan"))
  }

  @Test func aFinishedPlanIsHandedOutAsTheBriefWouldBe() {
    let session = MemorySession(brief: Self.members)
    let json = session.run("forum", "b.json", "--format", "json", "--with-names", "--language", "en").output
    let later = MemorySession(files: ["plan.json": json, "n.json": forumNetwork])
    for format in ["csv", "letters", "cards", "ics"] {
      let direct = session.run("forum", "b.json", "--format", format, "--language", "en").output
      let again = later.run("forum", "plan.json", "--network", "n.json", "--format", format, "--language", "en")
      #expect(again.output == direct, "\(format)")
      let note = "samband: names are hidden, and ids stand in their place; --with-names writes them"
      #expect(again.messages == (["ics", "cards"].contains(format) ? [] : [note]))
    }
    let text = later.run("forum", "plan.json", "--network", "n.json")
    #expect(!text.output.contains("Bo Lind"))
  }

  @Test(arguments: [true, false]) func theCardsAreSheetsToPrint(_ hasTables: Bool) throws {
    let members =
      hasTables
      ? Self.members
      : String(Self.members.prefix { $0 != "\n" }) + "\"openSeats\": [{\"sector\": \"patientOrganisation\"}]"
    let session = MemorySession(brief: members)
    let hidden = session.run("forum", "b.json", "--format", "cards", "--language", "en")
    #expect(hidden.code == .done && !hidden.messages.joined().contains("hidden"), "\(hidden.messages)")
    #expect(hidden.output.hasPrefix("<!DOCTYPE html>") && hidden.output.contains("--with-names"))
    #expect(hidden.output.matches(of: /<article class="name-card">/).count == 5)
    #expect(hidden.output.contains("Table 1") == hasTables)
    #expect(hidden.output.contains("To be nominated: patient organisation") && !hidden.output.contains("Bo Lind"))
    let named = session.run("forum", "b.json", "--format", "cards", "--with-names", "--language", "en").output
    #expect(named.contains("Cilla Dahl") && !named.contains("ki-b") && !named.contains("--with-names"))
  }

  @Test(arguments: ["text", "csv", "json"]) func aPlanIsHandedOutInTheReadersLanguageThroughout(_ format: String) {
    let session = MemorySession(brief: Self.members)
    let files = ["n.json": forumNetwork]
    for (made, read) in [("sv", "en"), ("en", "sv")] {
      let plan = session.run("forum", "b.json", "--format", "json", "--language", made).output
      let later = MemorySession(files: files.merging(["plan.json": plan]) { $1 })
      let again = later.run("forum", "plan.json", "--network", "n.json", "--format", format, "--language", read)
      let direct = session.run("forum", "b.json", "--format", format, "--language", read)
      // A plan says which brief it answers, in whatever language it is read; only who reads the list knows that it has names.
      let head =
        format == "text" ? Phrasebook(read == "sv" ? .swedish : .english).hiddenNames(isNumbered: false) + "\n\n" : ""
      #expect(head + again.output == direct.output, "\(made) to \(read)")
      let own = later.run("forum", "plan.json", "--network", "n.json", "--format", "json", "--language", made)
      #expect(own.output == plan)
    }
  }

  @Test func aPlanFromBeforePlansHeldFactsKeepsItsSentences() throws {
    let session = MemorySession(brief: Self.members)
    let plan = session.run("forum", "b.json", "--format", "json", "--language", "sv").output
    let later = MemorySession(files: ["plan.json": try withoutFacts(plan), "n.json": forumNetwork])
    for language in ["sv", "en"] {
      let text = later.run(
        "forum", "plan.json", "--network", "n.json", "--format", "csv", "--dialect", "intl", "--language", language)
      #expect(text.code == .done && text.messages.isEmpty)
      #expect(
        text.output == session.run("forum", "b.json", "--format", "csv", "--dialect", "intl", "--language", "sv").output
      )
    }
  }

  @Test func outputNeverGoesOverAnInput() {
    for path in ["b.json", "n.json", "p.csv"] {
      let session = MemorySession(brief: Self.members)
      let before = session.files[path]
      let result = session.run("forum", "b.json", "--output", path)
      #expect(result.code == .outputImpossible)
      #expect(session.files[path] == before)
    }
  }

  @Test func quotasOfGoalsAndEmptySectorsAreTold() {
    let session = MemorySession(brief: "\"seats\": 3, \"goals\": [\"1\"]")
    let english = session.run("forum", "b.json", "--language", "en")
    #expect(english.code == .done)
    #expect(
      english.plainMessages == [
        "samband: the brief has no quotas; its goals need municipalities and universities, and at least one of each sector comes",
        "samband: the goals need patient organisations, and nobody who could be invited is of them; keep chairs for them by openSeats for \"Patient organisation\"",
      ])
    let swedish = session.run("forum", "b.json", "--language", "sv")
    #expect(
      swedish.plainMessages == [
        "samband: uppdraget har inga kvoter; målen behöver kommuner och lärosäten, och minst en från var sektor kommer med",
        "samband: målen behöver patientorganisationer, men ingen som kan bjudas in hör dit; håll stolar åt dem med openSeats för \"Patientorganisation\"",
      ])
  }

  @Test func unnamedRepresentativesComeWhereThereIsNoList() {
    let session = MemorySession(brief: "\"seats\": 4, \"perActor\": 2", people: false)
    let result = session.run("forum", "b.json", "--format", "csv")
    #expect(result.code == .done, "\(result.messages)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[0] == "id,name,actor,sector,role,required,new_contacts,themes,gaps,reason,stand_ins")
    #expect(
      lines.dropFirst().allSatisfy {
        $0.prefix { $0 != "," }.hasSuffix("-1") || $0.prefix { $0 != "," }.hasSuffix("-2")
      })
  }

  @Test func nobodyToInviteIsNotAPlan() {
    let session = MemorySession(
      brief: "\"seats\": 2", people: false,
      files: ["n.json": "{\"format\": \"samband-network\", \"version\": 1, \"actors\": []}"])
    let result = session.run("forum", "b.json")
    #expect(result.code == .answerIsNo)
    #expect(
      result.plainMessages == ["samband: a rule cannot hold: at least 2 seats to fill (0 can come); loosen it"])
  }

  @Test func oneWhoComesIsAPlan() {
    let session = MemorySession(
      brief: "\"seats\": 1, \"tables\": {\"count\": 1}", files: ["p.csv": "id,sector\nx,company\n"])
    let result = session.run("forum", "b.json", "--format", "csv")
    #expect(result.code == .done, "\(result.messages)")
    #expect(result.output.split(separator: "\n").count == 2)
  }

  @Test func noSeatsAreAFault() {
    let result = MemorySession(brief: "\"seats\": 0").run("forum", "b.json")
    #expect(result.code == .badData)
    #expect(result.plainMessages.count == 1)
    #expect(result.messages.first?.hasPrefix("b.json:3:10: seats: ") == true)
  }

  @Test func invitationsForExcelInSweden() {
    let session = MemorySession(brief: Self.members)
    let result = session.run("forum", "b.json", "--format", "csv", "--dialect", "sv")
    #expect(result.output.unicodeScalars.first == "\u{FEFF}")
    #expect(result.output.contains("id;namn;aktör;sektor;roll;måste_med"))
    let lineFeeds = result.output.utf8.count { $0 == 10 }
    #expect(lineFeeds == 5)
    #expect(result.output.utf8.count { $0 == 13 } == lineFeeds)
  }

  @Test func aCalendarNeedsATime() {
    let session = MemorySession(brief: "\"seats\": 2")
    let result = session.run("forum", "b.json", "--format", "ics", "--language", "en")
    #expect(result.code == .badData)
    #expect(
      result.messages == [
        "b.json:1:1: the plan does not say when the forum takes place; write it under when, \"start\": \"2027-03-10T09:00\""
      ])
  }

  @Test func theEntryOfTheCalendarIsStable() {
    let session = MemorySession(brief: Self.members)
    let first = session.run("forum", "b.json", "--format", "ics", "--stamp", "2027-01-15")
    #expect(first.output.contains("DTSTAMP:20270115T000000Z\r\n"))
    #expect(!first.output.contains("ATTENDEE"))
    let second = session.run("forum", "b.json", "--format", "ics")
    #expect(second.output.contains("DTSTAMP:20211001T000000Z\r\n"))
    func id(_ text: String) -> Substring? {
      text.firstRange(of: "UID:").map { text[$0.upperBound...].prefix { $0 != "\r\n" } }
    }
    #expect(id(first.output) == id(second.output))
    let named = MemorySession(brief: "\"id\": \"our-forum\", " + Self.members).run("forum", "b.json", "--format", "ics")
    #expect(id(named.output) == "57045df6-60e9-899c-a5fd-78e5eda69c47@samband")
  }

  @Test func aSearchThatItsSecondsEndIsNoInterruption() {
    let brief = forumBrief(Self.members).replacing("\"steps\": 4000", with: "\"steps\": 4000, \"seconds\": 1")
    let session = MemorySession(brief: "", files: ["b.json": brief])
    // A clock that every look puts ten seconds on.
    let readings = Atomic(0)
    session.setClock { Double(readings.wrappingAdd(10, ordering: .relaxed).newValue) }
    let ended = session.run("forum", "b.json", "--language", "en")
    #expect(ended.code == .done)
    #expect(
      ended.output.contains(
        "The search ended when the brief's seconds were over; on another machine the\n plan may be another."))
    let interrupted = MemorySession(brief: "", files: ["b.json": brief], isInterrupted: true)
    let stopped = interrupted.run("forum", "b.json", "--language", "en")
    #expect(stopped.code == .interrupted)
    #expect(stopped.output.contains("The search was interrupted; the plan is the best so far."))
  }
}
