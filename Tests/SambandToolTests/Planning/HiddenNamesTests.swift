// Names of people: hidden ones are said to be, those asked for stand in tables, and columns of personal data reach no plan.

import SambandTool
import Testing

@Suite struct HiddenNamesTests {
  private static let note = [
    "en": "samband: names are hidden, and ids stand in their place; --with-names writes them",
    "sv": "samband: namnen är dolda, och id står i deras ställe; --with-names skriver ut dem",
  ]

  private static let firstLine = [
    "en": "Names are hidden, and ids stand in their place. Add --with-names to have the names.\n\n",
    "sv": "Namnen är dolda, och id står i deras ställe. Lägg till --with-names för att få namnen.\n\n",
  ]

  @Test(arguments: [
    "seat p.csv --tables 2 --steps 50", "seat p.csv --tables 2 --steps 50 --format csv", "forum b.json",
    "forum b.json --format csv", "forum b.json --format letters", "replan seated.json --absent ki-a",
    "replan seated.json --absent ki-a --format csv",
    "replan b.plan.json --absent solna-a --brief b.json",
  ]) func hiddenNamesAreSaidToBe(_ line: String) throws {
    let files = [
      "n.json": forumNetwork, "p.csv": forumPeople,
      "b.json": forumBrief("\"goals\": [\"1\"], \"seats\": 3, \"tables\": {\"count\": 1}"),
    ]
    let maker = MemorySession(files: files)
    var more = files
    more["named.json"] = maker.run("forum", "b.json", "--format", "json", "--with-names").output
    more["b.plan.json"] = maker.run("forum", "b.json", "--format", "json").output
    more["seated.json"] =
      maker.run("seat", "p.csv", "--tables", "2", "--steps", "50", "--format", "json", "--with-names").output
    let session = MemorySession(files: more)
    let arguments = line.split(separator: " ").map(String.init)
    // A text to read says it in its first line; what goes to programs or by post has it said beside.
    let isText = !line.contains("--format")
    for (language, note) in Self.note {
      let result = session.run(arguments + ["--language", language])
      #expect(result.code == .done, "\(result.messages)")
      #expect(result.messages.filter { $0 == note }.count == (isText ? 0 : 1), "\(result.messages)")
      #expect(result.output.hasPrefix(Self.firstLine[language] ?? "-") == isText, "\(result.output.prefix(200))")
      #expect(!result.output.contains("Anna Ek") && !result.output.contains("Eva Ask"))
      let named = session.run(arguments + ["--language", language, "--with-names"])
      #expect(!named.messages.contains(note) && !named.output.contains("--with-names"))
    }
  }

  @Test func whoHasNoNamesHidesNone() {
    let session = MemorySession(files: ["p.csv": "id\na\nb\nc\nd\n"])
    #expect(session.run("seat", "p.csv", "--tables", "2").messages.isEmpty)
    #expect(session.run("seat", "--people", "8", "--tables", "2").messages.isEmpty)
  }

  @Test func namesAskedForStandInTheTable() {
    let session = MemorySession(files: [
      "p.csv": "id,name\na,\"Ek, Anna\"\nb,\nc,Cilla\n", "f.csv": "id,table\na,1\nb,1\nc,1\n",
    ])
    let result = session.run("seat", "p.csv", "--tables", "1", "--fixed", "f.csv", "--format", "csv", "--with-names")
    #expect(
      result.output.split(separator: "\n") == [
        "id,name,organization,sector,table_round_1", "a,\"Ek, Anna\",,,1", "b,,,,1", "c,Cilla,,,1",
      ])
  }

  // MARK: Personal columns

  @Test(arguments: [
    ["--balance", "email"], ["--balance", "E-post"], ["--balance", "sektor,Telefon"], ["--meet", "cross:förnamn"],
    ["--meet", "cross:Efternamn"], ["--balance", "namn"], ["--balance", "name"], ["--balance", "Adress"],
    ["--meet", "cross:personnummer"], ["--balance", "Kontakt"],
  ]) func personalColumnsReachNoPlan(_ wish: [String]) {
    let people = """
      id,namn,Förnamn,Efternamn,email,E-post,Telefon,Adress,personnummer,Kontakt,sektor
      a,Anna Ek,Anna,Ek,anna@ek.se,a@b.se,070-1,Gatan 1,x,anna@ek.se,u
      b,Bo Alm,Bo,Alm,bo@alm.se,c@d.se,070-2,Gatan 2,y,,f
      """
    let session = MemorySession(files: ["p.csv": people])
    for (language, part) in [
      (
        "en",
        "holds names, addresses, telephone numbers, e-mail or personal numbers, which are never written into a plan; choose another column"
      ),
      (
        "sv",
        "har namn, adresser, telefonnummer, e-post eller personnummer, som aldrig skrivs in i en plan; välj en annan kolumn"
      ),
    ] {
      let result = session.run(["seat", "p.csv", "--tables", "1", "--format", "json", "--language", language] + wish)
      #expect(result.code == .usage, "\(result.output)")
      #expect(result.output.isEmpty)
      #expect(result.messages.first?.hasPrefix("samband seat: \(wish[0]): ") == true, "\(result.messages)")
      #expect(result.messages.first?.hasSuffix(part) == true, "\(result.messages)")
    }
  }

  @Test(arguments: [
    ("\"quotas\": [{\"attribute\": \"E-post\", \"value\": \"x\", \"min\": 1}]", "quotas[0].attribute"),
    ("\"tables\": {\"balance\": [\"sector\", \"telefon\"]}", "tables.balance[1]"),
  ]) func aBriefAsksForNoPersonalColumn(_ members: String, _ place: String) {
    let session = MemorySession(brief: "\"seats\": 2, " + members)
    for (language, words) in [("en", "which are never written into a plan"), ("sv", "som aldrig skrivs in i en plan")] {
      let result = session.run("forum", "b.json", "--language", language)
      #expect(result.code == .badData)
      #expect(result.messages.count == 1)
      #expect(
        result.messages.first?.contains(": \(place): ") == true && result.messages.first?.contains(words) == true,
        "\(result.messages)")
    }
  }
}
