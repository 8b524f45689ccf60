import SambandTool
import Testing

/// `samband series`, and `samband forum` for a matching.
@Suite struct SeriesCommandTests {
  private static let network = """
    {"format": "samband-network", "version": 1, "title": "Nät", "asOf": "2026-10-01",
     "actors": [
       {"id": "ki", "name": "KI", "sector": "university"}, {"id": "kth", "name": "KTH", "sector": "university"},
       {"id": "lif", "name": "Lif", "sector": "industryBody"}, {"id": "solna", "name": "Solna", "sector": "municipality"},
       {"id": "bolag", "name": "Bolaget", "sector": "company"}, {"id": "vard", "name": "Vården", "sector": "healthcare"}],
     "collaborations": [{"source": "ki", "target": "lif"}]}
    """
  private static let people = """
    id,name,actor,sector,themes
    k1,Kim Ek,ki,university,ai
    k2,Kai Alm,kth,university,data
    l1,Lo Berg,lif,industryBody,ai
    s1,Sam Dal,solna,municipality,data
    b1,Bo Lind,bolag,company,ai
    b2,Bea Ask,bolag,company,data
    v1,Vi Holm,vard,healthcare,ai
    v2,Val Berg,vard,healthcare,data
    """

  private static func series(
    _ more: String, dates: String = "{\"everyWeeks\": 6, \"weekday\": \"wednesday\"}"
  ) -> String {
    """
    {"format": "samband-series", "version": 1, "title": {"sv": "Året", "en": "The year"}, "network": "n.json",
     "people": "p.csv", "year": 2027, "dates": \(dates), "seatsEach": 4,
     "limits": {"steps": 2000}\(more.isEmpty ? "" : ", " + more)}
    """
  }

  private func session(_ text: String) -> MemorySession {
    MemorySession(files: ["f/n.json": Self.network, "f/p.csv": Self.people, "f/s.json": text])
  }

  @Test("a year has its days, places, themes and hosts in turn, and nobody comes too often")
  func csv() {
    let text = Self.series(
      """
      "forums": 3, "maxInvitationsPerPerson": 2, "gaps": {"worst": 3},
      "places": [{"place": "Solna", "host": "solna"}, {"place": "Kista", "host": "kth"}],
      "themes": [{"id": "ai", "want": 2}, {"id": "data", "want": 2}]
      """)
    let result = session(text).run("series", "f/s.json", "--format", "csv", "--language", "en")
    #expect(result.code == .done)
    let rows = result.output.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows.first?.prefix(6).joined(separator: ",") == "forum,date,theme,place,host,id")
    let forums = rows.dropFirst()
    #expect(forums.count == 12)
    // Epiphany is a Wednesday in 2027, so the first is a week later.
    #expect(
      Set(forums.map { $0.prefix(5).joined(separator: ",") }) == [
        "1,2027-01-13,ai,Solna,solna", "2,2027-02-24,data,Kista,kth", "3,2027-04-07,ai,Solna,solna",
      ])
    for person in Set(forums.map { $0[5] }) { #expect(forums.count { $0[5] == person } <= 2) }
    #expect(!result.output.contains("Kim Ek"))
  }

  @Test("the text tells calendar, gaps and load in both languages, and the load adds up")
  func text() {
    let text = Self.series("\"forums\": 2, \"maxInvitationsPerPerson\": 1, \"gaps\": {\"worst\": 3}")
    let swedish = session(text).run("series", "f/s.json", "--language", "sv")
    #expect(swedish.code == .done)
    for words in [
      "2\u{A0}forum under 2027. Ingen bjuds in mer än 1\u{A0}gång.",
      " 1. Onsdag 13 januari 2027 (i stället för onsdag 6 januari 2027, som är\n   trettondedag jul)",
      "GAPEN ÖVER ÅRET",
      " 8\u{A0}inbjudningar till 8\u{A0}personer som kunde bjudas in:\n   1\u{A0}gång: 8\u{A0}personer\n",
      "VAD ÅRET GER",
    ] {
      #expect(swedish.output.contains(words), "\(words)\n\(swedish.output)")
    }
    let english = session(text).run("series", "f/s.json", "--language", "en")
    for words in ["CALENDAR", "THE GAPS OVER THE YEAR", "HOW THE LOAD FALLS", "1\u{A0}time: 8\u{A0}people"] {
      #expect(english.output.contains(words), "\(words)\n\(english.output)")
    }
  }

  @Test("gaps that say the same are one in the text of a year, with all the forums that they wait for")
  func facts() {
    let goals = """
      "asOf": "2026-10-01", "targetGroups": ["patientOrganisation"],
      "goals": [{"id": "1", "title": "Ett", "needs": {"sectors": ["patientOrganisation"]}},
                {"id": "2", "title": "Två", "needs": {"sectors": ["patientOrganisation"]}}],
      "activities": [{"id": "a", "owner": "ki", "status": "active", "goals": ["1", "2"],
                      "participants": [{"actor": "ki"}, {"actor": "lif"}]}],
      """
    let text = Self.series(
      """
      "forums": 2, "maxInvitationsPerPerson": 1, "gaps": {"worst": 3},
      "openSeats": [{"sector": "patientOrganisation", "count": 1}]
      """)
    let network = Self.network.replacing("\"asOf\": \"2026-10-01\",", with: goals)
    let session = MemorySession(files: ["f/n.json": network, "f/p.csv": Self.people, "f/s.json": text])
    let result = session.run("series", "f/s.json", "--language", "sv")
    let output = result.plainOutput
    #expect(result.code == .done, "\(result.messages)")
    #expect(output.contains("Forumen arbetar med 0 av 1 gap, och 1 väntar på dem som nomineras"), "\(output)")
    #expect(output.contains(" 1–2: Inga patientorganisationer finns i nätverket, fast målen 1 och 2 behöver"))
    #expect(output.contains("Öppna platser: 1 patientorganisation\n"))
    #expect(!output.contains("deltar inte i dess aktiviteter"))
  }

  @Test("each forum in the JSON is a plan with its date; names only where they are asked for")
  func json() {
    let text = Self.series(
      "\"time\": {\"start\": \"09:00\", \"end\": \"12:00\"}", dates: "[\"2027-05-12\", \"2027-03-10\"]")
    let result = session(text).run("series", "f/s.json", "--format", "json")
    #expect(result.code == .done)
    #expect(result.output.contains("\"format\": \"samband-series-plan\""))
    #expect(result.output.components(of: "\"format\": \"samband-plan\"") == 2)
    #expect(result.output.contains("2027-03-10T09:00"))
    #expect(!result.output.contains("Kim Ek"))
    let named = session(text).run("series", "f/s.json", "--format", "json", "--with-names")
    #expect(named.output.contains("\"name\": "))
  }

  struct Fault: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    var code = ExitCode.badData
    let english: String
    let swedish: String
    var testDescription: String { name }
  }

  @Test("a year is a calendar with an entry for each forum, which keep their ids when the days change")
  func calendar() {
    let more = """
      "forums": 2, "time": {"start": "09:00", "end": "15:00"}, "places": [{"place": "Solna"}],
      "themes": [{"id": "ai", "title": {"sv": "AI i vården", "en": "AI in care"}, "want": 2}]
      """
    func calendar(_ text: String, _ options: String...) -> MemorySession.Result {
      session(text).run(["series", "f/s.json", "--format", "ics", "--language", "sv"] + options)
    }
    func ids(_ text: String) -> [Substring] { text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") } }
    let result = calendar(Self.series(more), "--stamp", "2026-12-01")
    #expect(result.code == .done && result.messages.allSatisfy { $0.contains("uppdraget har inget id") })
    let lines = result.output.split(separator: "\r\n")
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 2 && lines.count { $0 == "BEGIN:VTIMEZONE" } == 1)
    #expect(lines.contains("DTSTART;TZID=Europe/Stockholm:20270113T090000"))
    #expect(lines.contains("SUMMARY;LANGUAGE=sv:Året: AI i vården") && lines.contains("DTSTAMP:20261201T000000Z"))
    let moved = calendar(Self.series(more, dates: "[\"2027-02-01\", \"2027-03-01\"]"))
    #expect(Set(ids(result.output)).count == 2 && ids(moved.output) == ids(result.output))
    let timeless = session(Self.series("\"forums\": 2")).run("series", "f/s.json", "--format", "ics")
    #expect(timeless.code == .badData && timeless.output.isEmpty)
    #expect(
      timeless.messages == [
        "f/s.json:1:1: the series does not say at what time of the day the forums take place; write \"time\": {\"start\": \"09:00\", \"end\": \"15:00\"}"
      ])
  }

  static let faults = [
    Fault(
      name: "no days",
      text: "{\"format\": \"samband-series\", \"version\": 1, \"network\": \"n.json\", \"year\": 2027,"
        + " \"seatsEach\": 4}",
      english:
        "f/s.json:1:1: the series has no days; write dates, a list of days or a rule such as {\"everyWeeks\": 6}",
      swedish:
        "f/s.json:1:1: serien har inga dagar; skriv dates, en lista av dagar eller en regel som {\"everyWeeks\": 6}"),
    Fault(
      name: "a rule that outlasts the year", text: series("\"forums\": 12"),
      english:
        "f/s.json:2:44: dates: the rule gives 9\u{A0}days before the year is over, and 12 are needed; let fewer weeks pass, or ask for fewer forums",
      swedish:
        "f/s.json:2:44: dates: regeln ger 9\u{A0}dagar före årets slut, och 12 behövs; låt det gå färre veckor, eller begär färre forum"
    ),
    Fault(
      name: "a day of another year", text: series("", dates: "[\"2026-05-12\"]"),
      english: "f/s.json:2:45: dates[0]: 2026-05-12 is not in 2027; change the day or year",
      swedish: "f/s.json:2:45: dates[0]: 2026-05-12 ligger inte i 2027; ändra dagen eller year"),
    Fault(
      name: "a day twice", text: series("", dates: "[\"2027-05-12\", \"2027-05-12\"]"),
      english: "f/s.json:2:59: dates[1]: 2027-05-12 stands twice; remove one of them",
      swedish: "f/s.json:2:59: dates[1]: 2027-05-12 står två gånger; ta bort den ena"),
    Fault(
      name: "other days than forums", text: series("\"forums\": 3", dates: "[\"2027-05-12\"]"),
      english:
        "f/s.json:2:44: dates: 1\u{A0}day and 3\u{A0}forums do not match; give as many of both, or remove forums",
      swedish:
        "f/s.json:2:44: dates: 1\u{A0}dag och 3\u{A0}forum går inte ihop; ge lika många, eller ta bort forums"),
    Fault(
      name: "no month", text: series("\"forums\": 1", dates: "{\"notMonths\": [13]}"),
      english: "f/s.json:2:59: dates.notMonths[0]: 13 is no month; write 1 to 12",
      swedish: "f/s.json:2:59: dates.notMonths[0]: 13 är ingen månad; skriv 1 till 12"),
    Fault(
      name: "no time of the day", text: series("\"time\": {\"start\": \"9\"}", dates: "[\"2027-05-12\"]"),
      english: "f/s.json:3:47: time.start: \"9\" is no time of the day; write it as 09:00",
      swedish: "f/s.json:3:47: time.start: \"9\" är ingen tid på dagen; skriv den som 09:00"),
    Fault(
      name: "too few invitations", text: series("\"forums\": 3, \"maxInvitationsPerPerson\": 1"), code: .answerIsNo,
      english:
        "samband: the year needs 12 invitations, but with at most 1 a person there are 8; raise maxInvitationsPerPerson, or ask for fewer forums or seats",
      swedish:
        "samband: året behöver 12 inbjudningar, men med högst 1 per person räcker de till 8; höj maxInvitationsPerPerson, eller begär färre forum eller platser"
    ),
    Fault(
      name: "somebody who must come too often",
      text: series("\"forums\": 3, \"maxInvitationsPerPerson\": 2, \"invite\": [\"k1\"]"), code: .answerIsNo,
      english:
        "samband: \"k1\" is to come to 3 forums, but nobody is invited more than 2 times; raise maxInvitationsPerPerson, or ask for it less often",
      swedish:
        "samband: \"k1\" ska vara med på 3 forum, men ingen bjuds in mer än 2 gånger; höj maxInvitationsPerPerson, eller kräv det mer sällan"
    ),
    Fault(
      name: "an unknown host", text: series("\"forums\": 1, \"hosts\": [\"solnna\"]"),
      english:
        "f/s.json:3:52: hosts[0]: \"solnna\" is unknown: not among the network's actors; did you mean \"solna\"?",
      swedish: "f/s.json:3:52: hosts[0]: \"solnna\" finns inte: inte bland nätverkets aktörer; menade du \"solna\"?"),
  ]

  @Test("what is wrong is told word by word", arguments: faults)
  func fault(fault: Fault) {
    for (language, words) in [("en", fault.english), ("sv", fault.swedish)] {
      let result = session(fault.text).run("series", "f/s.json", "--language", language)
      #expect(result.code == fault.code)
      #expect(result.messages == [words])
      #expect(result.output.isEmpty)
    }
  }

  @Test("a listed day that is a holiday is doubted, and kept")
  func holiday() {
    let result = session(Self.series("", dates: "[\"2027-06-25\"]")).run("series", "f/s.json", "--language", "sv")
    #expect(result.code == .done)
    #expect(
      result.messages == [
        "f/s.json:2:45: varning: dates[0]: 2027-06-25 är midsommarafton; är dagen rätt?",
        "samband: namnen är dolda, och id står i deras ställe; --with-names skriver ut dem",
      ])
  }

  // MARK: Matching

  private static func matching(_ more: String) -> String {
    """
    {"format": "samband-brief", "version": 1, "network": "n.json", "people": "p.csv", "kind": "matching",
     "themes": [{"id": "ai"}, {"id": "data"}]\(more)}
    """
  }

  @Test("companies meet care units, those with the same theme first, at their times")
  func matching() {
    let text = Self.matching(
      ", \"slots\": 1, \"when\": {\"start\": \"2027-04-14T13:00\"}, \"slotMinutes\": 20")
    let result = session(text).run("forum", "f/s.json", "--format", "csv", "--language", "en")
    #expect(
      result.output == """
        slot,start,first,second,worth,new,shared,gaps
        1,13:00,b1,v1,11,yes,ai,
        1,13:00,b2,v2,11,yes,data,

        """)
    let two = session(Self.matching(", \"slots\": 2")).run("forum", "f/s.json", "--format", "csv", "--language", "en")
    #expect(two.output.split(separator: "\n").count == 5)
    let words = session(text).run("forum", "f/s.json", "--language", "sv")
    #expect(words.output.contains("PASS 1 klockan 13.00\n   Bolaget (b1) \u{2013} Vården (v1): ny kontakt; båda: ai"))
  }

  @Test("open seats take part, and a side without anybody is told")
  func emptySide() {
    let open = Self.matching(
      ", \"sectors\": [\"company\", \"patientOrganisation\"], \"slots\": 3, \"openSeats\": [{\"sector\": \"patientOrganisation\", \"count\": 2}]"
    )
    let result = session(open).run("forum", "f/s.json", "--format", "csv")
    #expect(result.output.contains("b1,open-patientOrganisation-1,1,yes"))
    let none = Self.matching(", \"sectors\": [\"company\", \"patientOrganisation\"]")
    let refused = session(none).run("forum", "f/s.json", "--language", "sv")
    #expect(refused.code == .answerIsNo)
    #expect(
      refused.messages == [
        "samband: ingen ur sektorn \"patientOrganisation\" kan komma; fyll på listan, ge öppna platser i openSeats, eller välj andra sectors"
      ])
    let one = session(Self.matching(", \"sectors\": [\"company\"]")).run("forum", "f/s.json", "--language", "en")
    #expect(one.messages == ["f/s.json:2:55: sectors: sectors names 1; write the two sectors that are to meet"])
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
