// The cases that strangers met, as the program answers them, in both languages.

import SambandTool
import Testing

@Suite struct StrangersTests {
  private func run(_ files: [String: String], _ arguments: String...) -> MemorySession.Result {
    MemorySession(files: files).run(arguments)
  }

  // MARK: What a file is

  @Test func edgeListsAreReadHoweverTheyAreParted() {
    let semicolon = ["s.txt": "Region Stockholm;KI\nRegion Uppsala;UU\nKI;KTH extra\n"]
    let table = run(semicolon, "metrics", "s.txt", "--only", "id,degree", "--format", "csv")
    #expect(
      table.output.split(separator: "\n").sorted()
        == ["KI,2", "KTH extra,1", "Region Stockholm,1", "Region Uppsala,1", "UU,1", "id,degree"])
    #expect(table.messages == ["samband: the delimiter is the semicolon"])
    let swedish = run(
      ["c.txt": "KI, KTH\nKTH, SU\nSU, KI\nKI, RegionStockholm\n"], "check", "c.txt", "--language", "sv")
    #expect(swedish.code == .done)
    #expect(swedish.output == "c.txt: inga fel.\n")
    #expect(swedish.messages == ["samband: skiljetecknet är \",\""])
  }

  @Test func columnNamesOfAnEdgeListAreSaid() {
    let files = ["e.txt": "Source Target\nKI KTH\nKTH SU\n"]
    let answer = run(files, "describe", "e.txt", "--format", "csv")
    #expect(answer.output.contains("actors,,3\nties,,2\n"))
    #expect(answer.messages == ["samband: the first line (Source and Target) was read as column names"])
    #expect(
      run(files, "describe", "e.txt", "--language", "sv").messages
        == ["samband: första raden (Source och Target) lästes som kolumnnamn"])
  }

  @Test func standardInputIsReadAsAFileIs() {
    let answer = run(["-": "\u{FEFF}A B\nB C\n"], "describe", "-", "--format", "csv")
    #expect(answer.output.contains("actors,,3\nties,,2\n"))
    #expect(answer.messages.isEmpty)
  }

  @Test func aTableOfTiesByItselfIsRead() {
    let files = ["edges.csv": "Source,Target,Type,Id,Label,Weight\nKI,KTH,Undirected,5,,2.5\nKI,SU,Undirected,5,,1\n"]
    let answer = run(files, "check", "edges.csv")
    #expect(answer.output == "edges.csv: no faults.\n")
    #expect(answer.messages == ["samband: edges.csv: read as a table of ties; the actors are the 3 that it names"])
    #expect(
      run(files, "check", "edges.csv", "--language", "sv").messages
        == ["samband: edges.csv: läst som en tabell över samverkan; aktörerna är de 3 som nämns där"])
  }

  @Test func filesOfOtherProgramsAreCalledByName() {
    let files = [
      "m.mtx": "%%MatrixMarket matrix coordinate pattern general\n2 2 1\n1 2\n",
      "g.graphml": "<?xml version=\"1.0\"?>\n<graphml/>",
      "x.xlsx": "PK\u{3}\u{4} xl/workbook.xml",
    ]
    let matrix = run(files, "describe", "m.mtx", "--language", "sv")
    #expect(matrix.code == .badData)
    #expect(
      matrix.messages == [
        "m.mtx:1:1: det här är Matrix Market, som samband inte läser; läs den med igraph eller networkx och skriv GraphML, eller spara som CSV i en mapp med actors.csv och ties.csv"
      ])
    #expect(
      run(files, "describe", "m.mtx", "--language", "en").messages == [
        "m.mtx:1:1: this is Matrix Market, which samband does not read; read it with igraph or networkx and write GraphML, or save it as CSV in a folder with actors.csv and ties.csv"
      ])
    #expect(
      run(files, "describe", "g.graphml", "--language", "en").messages == [
        "g.graphml:1:1: the file has no graph; is it whole?"
      ])
    #expect(
      run(files, "check", "x.xlsx", "--language", "sv").messages == [
        "x.xlsx:1:1: filen är inte hel: arkivets förteckning saknas; hämta eller spara filen en gång till"
      ])
    #expect(
      run(files, "seat", "x.xlsx", "--tables", "2", "--language", "en").messages == [
        "x.xlsx:1:1: the file is not whole: the archive's directory is missing; fetch or save the file once more"
      ])
  }

  @Test func aTableOfActorsByItselfIsReadAndToldWhereItBelongs() {
    let files = ["a.csv": "id,namn,sektor\na,KI,universitet\n"]
    #expect(
      run(files, "check", "a.csv", "--language", "sv").messages == [
        "samband: a.csv: läst som en tabell över 1\u{A0}aktör utan samverkan; lägg den som actors.csv i en mapp med ties.csv när det finns samverkan"
      ])
    #expect(
      run(files, "check", "a.csv", "--language", "en").messages == [
        "samband: a.csv: read as a table of 1\u{A0}actor without ties; put it as actors.csv into a folder with ties.csv once there are ties"
      ])
  }

  @Test func aDelimiterThatTheOtherLinesLackIsAFault() {
    let files = ["s.txt": "A B\nB C\nC D\nKI, KTH\n"]
    #expect(
      run(files, "check", "s.txt", "--language", "en").messages == [
        "s.txt:4:1: \"KI,\" holds a delimiter that the other lines do not have; use one in every line, or put the name in quotation marks"
      ])
    #expect(
      run(files, "check", "s.txt", "--language", "sv").messages == [
        "s.txt:4:1: \"KI,\" har ett skiljetecken som de andra raderna saknar; skriv alla rader med samma, eller namnet inom citattecken"
      ])
  }

  // MARK: Folders

  @Test func twoOfOneNameAreToldAsTwo() {
    let files = [
      "n/actors.csv":
        "id;namn;sektor\na1;Forskningsavdelningen;universitet\na2;Forskningsavdelningen;region\na3;KTH;universitet\n",
      "n/ties.csv": "från;till\nForskningsavdelningen;KTH\na2;a3\n",
      "n/activities.csv": "id;namn;ägare;deltagare\nf;Forum;Forskningsavdelningen;a1\n",
      "n/participants.csv": "aktivitet;aktör\nf;forskningsavdelningen\u{A0}\n",
    ]
    let english = run(files, "check", "n", "--language", "en").output
    let sentence = "\"Forskningsavdelningen\" names 2 actors, a1 and a2; write the id\n"
    #expect(english.contains("n/ties.csv:2:1: " + sentence))
    #expect(english.contains("n/activities.csv:2:9: " + sentence))
    #expect(
      english.contains("n/participants.csv:2:3: \"forskningsavdelningen\" names 2 actors, a1 and a2; write the id\n"))
    #expect(
      run(files, "check", "n", "--language", "sv").output.contains(
        "n/ties.csv:2:1: \"Forskningsavdelningen\" är namnet på 2 aktörer, a1 och a2; skriv id:t\n"))
  }

  @Test func signsOfAMissingSectorAreNoSectors() {
    let files = [
      "n/actors.csv":
        "id;namn;sektor\na;KI;universitet\nb;KTH;universitet\ni;X;#SAKNAS!\nj;Y;NA\nk;Z;-\nm;V;n/a\nn;W;\no;U;Okänd\n",
      "n/ties.csv": "från;till\na;b\nb;i\n",
    ]
    let english = run(files, "check", "n", "--language", "en")
    #expect(english.code == .done)
    #expect(
      english.output.contains(
        "n/actors.csv:4:5: warning: 5\u{A0}actors have no sector and count as of unknown sector; fill in the column sector\n"
      )
    )
    #expect(
      english.messages.contains(
        "samband: actors.csv: #SAKNAS!, NA, - and n/a in column \"sektor\" was read as no value"))
    #expect(
      run(files, "check", "n", "--language", "sv").messages.contains(
        "samband: actors.csv: #SAKNAS!, NA, - och n/a i kolumnen \"sektor\" lästes som att värdet saknas"))
    #expect(run(files, "convert", "n").output.ranges(of: "\"sector\": \"unknown\"").count == 6)
  }

  @Test func anActivityWithoutParticipantsIsAWarning() {
    let files = [
      "n/actors.csv": "id;namn;sektor\na;KI;universitet\nb;Lif;region\n", "n/ties.csv": "från;till\na;b\n",
      "n/activities.csv": "id;namn;status\nf;Forum;aktiv\n",
    ]
    let check = run(files, "check", "n", "--language", "en")
    #expect(check.code == .done)
    #expect(
      check.output.hasPrefix(
        "n/activities.csv:2:1: warning: activity \"f\" has no participant; write who takes part, or set its status to proposed\n"
      ))
    #expect(run(files, "describe", "n").code == .done)
  }

  // MARK: Lists of people

  @Test func valuesOfPeopleAreComparedAsPeopleMeanThem() {
    let files = [
      "p.csv":
        "id;namn;kön;sektor\n1;A;kvinna;region\n2;B;Kvinna;region\n3;C;man;region\n4;D;Man;region\n5;E;man;region\n6;F;MAN;region\n",
      "s.csv": "id;namn;sektor\n1;A;Universitet\n2;B;universitet\n3;C;lärosäte\n4;D;Kommun\n",
    ]
    let seated = run(files, "seat", "p.csv", "--tables", "2", "--balance", "kön", "--format", "csv", "--language", "en")
    let tables = seated.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    let women = tables.filter { $0[3] == "1" || $0[3] == "2" }
    #expect(Set(women.map { $0[1] }).count == 2, "\(seated.output)")
    #expect(
      seated.messages.contains(
        "samband: p.csv: in column \"kön\" Kvinna is read as kvinna and Man and MAN are read as man"))
    #expect(
      run(files, "seat", "p.csv", "--tables", "2", "--balance", "kön", "--language", "sv").messages.contains(
        "samband: p.csv: i kolumnen \"kön\" läses Kvinna som kvinna och Man och MAN som man"))
    #expect(run(files, "seat", "s.csv", "--tables", "2", "--min-sectors", "2", "--language", "en").code == .answerIsNo)
  }

  @Test func firstAndLastNameAreAName() {
    let files = [
      "p.csv": "Förnamn;Efternamn;Sektor\nAnna;Ek;Universitet\nBo;Ek;Universitet\nAnna;Al;Kommun\nCia;Al;Kommun\n"
    ]
    let answer = run(files, "seat", "p.csv", "--tables", "2", "--with-names", "--language", "en").output
    for name in ["Anna Ek", "Bo Ek", "Anna Al", "Cia Al"] { #expect(answer.contains(name)) }
  }

  @Test func aQuotaThatIsSpeltOtherwiseGetsASuggestion() {
    let files = [
      "b.json": """
      {"format":"samband-brief","version":1,"people":"p.csv","seats":2,"limits":{"steps":200},
      "quotas":[{"attribute":"ort","value":"lund","min":1},{"attribute":"sector","value":"lärosätte","min":1}]}
      """,
      "p.csv": "id,sector,ort\na,Universitet,Lund\nb,region,Lund\nc,region,Malmö\n",
    ]
    let english = run(files, "forum", "b.json", "--language", "en")
    #expect(english.code == .badData)
    #expect(
      english.messages.contains { $0.contains("\"lund\" is unknown: nobody has that value; did you mean \"Lund\"?") })
    #expect(
      english.messages.contains {
        $0.contains("\"lärosätte\" is unknown: nobody has that value; did you mean \"Lärosäte\"?")
      })
    #expect(
      run(files, "forum", "b.json", "--language", "sv").messages.contains {
        $0.contains("\"lund\" finns inte: ingen har det värdet; menade du \"Lund\"?")
      })
  }

  /// The list says Universitet, which is shown as `university`; the quota may say either, or what it is called in English.
  @Test(arguments: ["Universitet", "universitet", "university", "lärosäte", "University"])
  func aQuotaNamesASectorAsTheListDoes(_ name: String) {
    let files = [
      "b.json": """
      {"format":"samband-brief","version":1,"people":"p.csv","seats":2,"limits":{"steps":200},
      "quotas":[{"attribute":"sector","value":"\(name)","min":2}]}
      """,
      "p.csv": "id,sector\na,Universitet\nb,region\nc,universitet\n",
    ]
    let answer = run(files, "forum", "b.json", "--format", "csv", "--language", "en", "--dialect", "intl")
    #expect(answer.code == .done, "\(answer.messages)")
    #expect(answer.output.contains("\na,") && answer.output.contains("\nc,") && !answer.output.contains("\nb,"))
  }

  // MARK: What leaves

  @Test func hiddenCharactersAreWrittenOutAndWarnedOf() {
    let name = "Bo\u{1B}[31m\u{202E}läb\u{85}x\u{200F}"
    let files = [
      "n/actors.csv": "id;namn;sektor\na;\(name);universitet\nb;＝1+1;region\n", "n/ties.csv": "från;till\na;b\n",
    ]
    let check = run(files, "check", "n", "--language", "en")
    #expect(
      check.output.contains(
        "n/actors.csv:2:3: warning: \"Bo\\u{1B}[31m\\u{202E}läb\\u{85}x\\u{200F}\" has characters that are not seen and can change how text is shown; remove them\n"
      ))
    #expect(
      run(files, "check", "n", "--language", "sv").output.contains(
        "har tecken som inte syns och kan ändra hur text visas; ta bort dem\n"))
    for arguments in [["bridges", "n"], ["describe", "n"], ["metrics", "n"], ["metrics", "n", "--format", "csv"]] {
      let answer = MemorySession(files: files).run(arguments)
      let said = ([answer.output] + answer.messages).joined()
      for hidden in ["\u{1B}", "\u{202E}", "\u{85}", "\u{200F}"] as [Unicode.Scalar] {
        #expect(!said.unicodeScalars.contains(hidden), "\(arguments)")
      }
    }
    let table = run(files, "metrics", "n", "--only", "id,name", "--format", "csv").output
    #expect(table.contains("a,Bo\\u{1B}[31m\\u{202E}läb\\u{85}x\\u{200F}\n"))
    #expect(table.contains("b,'＝1+1\n"))
    #expect(run(files, "convert", "n").output.contains(#""Bo\u001b[31m\u202eläb\u0085x\u200f""#))
    #expect(run([:], "describe", "\u{1B}[31m").messages.allSatisfy { $0.contains("\\u{1B}[31m") })
  }

  // MARK: Calendars

  @Test func aMovedMeetingKeepsItsEntry() throws {
    func brief(_ day: String, _ title: String, id: String?) -> String {
      """
      {"format":"samband-brief","version":1,"title":"\(title)",\(id.map { "\"id\":\"\($0)\"," } ?? "")"people":"p.csv","seats":2,"limits":{"steps":200},
      "when":{"start":"2027-03-\(day)T09:00","end":"2027-03-\(day)T12:00","timeZone":"Europe/Stockholm"}}
      """
    }
    func line(_ name: String, _ text: String) -> String? {
      text.split(separator: "\r\n").first { $0.hasPrefix(name) }.map(String.init)
    }
    let people = "id,actor,sector\np1,KI,university\np2,Solna,municipality\np3,AZ,company\n"
    let session = MemorySession(files: ["p.csv": people, "b.json": brief("17", "T", id: "forum-7")])
    let first = session.run("forum", "b.json", "--format", "ics", "--language", "en")
    #expect(
      first.messages == [
        "samband: the calendar file is written as the meeting's first; if one was sent out before, save the plan with --format json and change it by samband replan, so that the new one supersedes it"
      ])
    let uid = try #require(line("UID:", first.output))
    #expect(line("SEQUENCE:", first.output) == "SEQUENCE:0")
    #expect(line("DTSTAMP:", first.output) == "DTSTAMP:20200101T000000Z")
    // The plan keeps count.
    _ = session.run("forum", "b.json", "--format", "json", "--output", "plan.json")
    let moved = MemorySession(files: [
      "p.csv": people, "b.json": brief("10", "Another", id: "forum-7"), "plan.json": session.files["plan.json"] ?? "",
    ])
    #expect(line("UID:", moved.run("forum", "b.json", "--format", "ics").output) == uid)
    let replan = moved.run("replan", "plan.json", "--format", "json", "--output", "next.json")
    #expect(replan.code == .done, "\(replan.messages)")
    let next = moved.run("forum", "next.json", "--format", "ics").output
    #expect(line("UID:", next) == uid)
    #expect(line("SEQUENCE:", next) == "SEQUENCE:1")
    #expect(line("DTSTAMP:", next) == "DTSTAMP:20200101T000001Z")
    #expect(line("DTSTART;TZID", next) == "DTSTART;TZID=Europe/Stockholm:20270310T090000")
    #expect(line("DTEND;TZID", next) == "DTEND;TZID=Europe/Stockholm:20270310T120000")
    // Nothing has changed since: the same number.
    _ = moved.run("replan", "next.json", "--format", "json", "--output", "same.json")
    #expect(line("SEQUENCE:", moved.run("forum", "same.json", "--format", "ics").output) == "SEQUENCE:1")
    // Two meetings are two.
    let other = MemorySession(files: ["p.csv": people, "b.json": brief("17", "T", id: "forum-8")])
    #expect(line("UID:", other.run("forum", "b.json", "--format", "ics").output) != uid)
    // Without an id the plan keeps the one that was made, and that is said.
    let nameless = MemorySession(files: ["p.csv": people, "b.json": brief("17", "T", id: nil)])
    let said = nameless.run("forum", "b.json", "--format", "ics")
    let made = try #require(line("UID:", said.output)?.dropFirst(4).split(separator: "@").first)
    #expect(
      said.messages == [
        "samband: the brief has no id, so another day or title becomes another entry in calendars; write \"id\": \"\(made)\" in it, or save the plan with --format json and change it by samband replan"
      ])
    #expect(
      nameless.run("forum", "b.json", "--format", "ics", "--language", "sv").messages == [
        "samband: uppdraget har inget id, så en ny dag eller titel blir en ny post i kalendrarna; skriv \"id\": \"\(made)\" i det, eller spara planen med --format json och ändra den med samband replan"
      ])
    let named = MemorySession(files: ["p.csv": people, "b.json": brief("18", "U", id: String(made))])
    #expect(line("UID:", named.run("forum", "b.json", "--format", "ics").output) == "UID:\(made)@samband")
  }
}
