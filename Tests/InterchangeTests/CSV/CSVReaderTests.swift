import Foundation
import Interchange
import NetworkModel
import TestSupport
import Testing

/// A folder from texts.
func folder(_ files: KeyValuePairs<String, String>) -> NetworkReading {
  CSVReader.read(files.map { (name: $0.key, bytes: Array($0.value.utf8)) })
}

/// A fault with its place, as a test reads it.
func lines(_ reading: NetworkReading) -> [String] {
  reading.faults.map { "\($0.file ?? ""):\($0.location): \($0.kind.code)" }
}

@Suite struct CSVFolderTests {
  static let actors = "id,name,sector\nki,Karolinska,university\nkth,KTH,Lärosäte\nhud,Huddinge,kommuner\n"

  @Test func aSmallFolderIsRead() throws {
    let reading = folder([
      "Actors.CSV": Self.actors,
      "ties.csv": "from,to,type,weight,year,end,note\nki,kth,partnership,2.5,2019,2021-05,x\nhud,ki,,,,,\n",
    ])
    let network = try #require(reading.network)
    #expect(reading.faults.isEmpty)
    #expect(reading.notes.isEmpty)
    #expect(network.actors.map(\.sector.text) == ["university", "university", "municipality"])
    #expect(network.ownSectors.isEmpty)
    #expect(
      network.collaborations == [
        Collaboration(
          source: "ki", target: "kth", kind: "partnership", strength: 2.5,
          period: Period(start: PartialDate("2019"), end: PartialDate("2021-05")),
          additional: [Attribute("note", .string("x"))]),
        Collaboration(source: "hud", target: "ki"),
      ])
  }

  @Test func aFolderWithoutActorsIsNoNetwork() {
    let reading = folder(["ties.csv": "from,to\na,b\n", "README.md": "x"])
    #expect(reading.network == nil)
    #expect(reading.faults.map(\.kind) == [.table(.noActors(found: ["ties.csv"]))])
    #expect(folder([:]).faults.map(\.kind) == [.table(.noActors(found: []))])
  }

  @Test func everyFaultHasItsFileLineAndColumn() {
    let reading = folder([
      "actors.csv": "id,name,sector,kommunkod\nki,Å,univeristy,0184\nkth,KTH,university,180\nki,B,company,\n",
      "ties.csv": "from,to,weight,start\nki,khh,1,2019\nkth,kth,x,2019\n,ki,1,\nki,kth,-1,igår\n",
    ])
    #expect(
      lines(reading) == [
        "actors.csv:2:6: unknown-reference", "actors.csv:3:20: invalid-municipality", "actors.csv:4:1: duplicate-id",
        "ties.csv:2:4: unknown-reference", "ties.csv:3:5: self-tie", "ties.csv:3:9: not-a-number",
        "ties.csv:4:1: empty-cell", "ties.csv:5:8: strength-not-positive", "ties.csv:5:11: invalid-date",
      ])
    #expect(
      reading.faults.first?.kind
        == .finding(.unknownReference(.sector, id: "univeristy", suggestion: "university")))
    #expect(reading.faults[1].kind == .finding(.invalidMunicipality("180", suggestion: "0180")))
    #expect(reading.faults[2].other?.description == "actors.csv:2:1")
    #expect(reading.faults[3].kind == .finding(.unknownReference(.actor, id: "khh", suggestion: "kth")))
  }

  @Test(arguments: [
    ("university", "university"), ("UNIVERSITET", "university"),
    ("Patient organization", "patientOrganisation"), ("Companies", "company"), ("företag", "company"),
    ("forskningsparker och arenor", "sciencePark"), ("industry-body", "industryBody"), ("Okänd", "unknown"),
    ("Näringsliv", "Näringsliv"), ("Regioner", "region"), ("Regional", "Regional"), ("County", "County"),
  ])
  func sectorsAreTold(_ cell: String, _ sector: String) {
    let reading = folder(["actors.csv": "id,sector\na,\(cell)\n"])
    #expect(reading.network?.actors.first?.sector.text == sector)
    #expect(reading.faults.isEmpty)
  }

  @Test func sectorsOfTheFilesOwnComeInTheOrderOfTheirIDs() {
    let reading = folder(["actors.csv": "id,sector\na,Zoo\nb,Akademi\nc,zoo\nd,\ne,\n"])
    #expect(reading.network?.ownSectors.map(\.id.text) == ["Akademi", "Zoo", "unknown"])
    #expect(reading.network?.actors.map(\.sector.text) == ["Zoo", "Akademi", "Zoo", "unknown", "unknown"])
    #expect(reading.faults.map(\.kind) == [.table(.sectorsMissing(count: 2))])
    #expect(lines(reading) == ["actors.csv:5:3: sectors-missing"])
  }

  @Test(arguments: ["#SAKNAS!", "#N/A", "NA", "n/a", "-", "\u{2013}", "#REF!", "#VÄRDEFEL!"])
  func aSignOfMissingIsNoSector(_ cell: String) {
    let reading = folder(["actors.csv": "id,sector\na,\(cell)\nb,\n", "goals.csv": "id,sectors\n1,\(cell)\n"])
    #expect(reading.network?.actors.map(\.sector) == [Sector.unknown, Sector.unknown])
    #expect(reading.network?.ownSectors.map(\.id) == [Sector.unknown])
    #expect(reading.faults.map(\.kind) == [.table(.sectorsMissing(count: 2))])
    #expect(reading.network?.goals.first?.needs.sectors == [])
    let guessed = folder(["actors.csv": "id,sector,sector_guess\na,\(cell),Company\n"])
    #expect(guessed.network?.actors.map(\.sector.text) == ["company"])
  }

  @Test func aGuessStandsInForAMissingSector() {
    let reading = folder(["actors.csv": "id,sector,sector_guess\na,,Company\nb,agency,Company\n"])
    #expect(reading.network?.actors.map(\.sector.text) == ["company", "agency"])
    #expect(reading.notes.map(\.kind) == [.sectorsFrom(column: "sector_guess", actors: 1)])
  }

  @Test func aTwoModeTableGivesActivities() throws {
    let reading = folder([
      "actors.csv":
        "id,name,sector,kind,start_year\na,A,company,organisation,\nb,B,company,organisation,\np,P,,project,2019.0\n",
      "ties.csv": "from,to,type,weight\na,p,coordinator,1\nb,p,member,1\n",
    ])
    let activity = try #require(reading.network?.activities.first)
    #expect(reading.faults.isEmpty)
    #expect(reading.network?.actors.count == 2)
    #expect(activity.kind == "project" && activity.status == nil && activity.period.start == PartialDate("2019"))
    #expect(activity.participants.map(\.role) == [.lead, .partner])
    #expect(reading.network?.projectedTies().map(\.weight) == [1])
    #expect(
      reading.notes.map(\.kind) == [.activitiesFromActors(count: 1, kinds: ["project"]), .participation(count: 2)])
  }

  @Test func theOptionalTablesAreRead() throws {
    let reading = folder([
      "actors.csv": "id,name,sector,position_law\na,Alfa,company,1\nb,Beta,agency,-1\n",
      "activities.csv": "id,name,owner,goals,effort\nx,Möte,Alfa,g|law,3\n",
      "participants.csv": "activity,actor,role\nx,a,lead\ny,b,\n",
      "goals.csv": "id,title,needs_sectors\ng,Mål,Kommun|företag\n",
      "positions.csv": "actor,goal,stance\nb,g,stöder\n",
      "people.csv": "name\nX\n",
    ])
    let network = try #require(reading.network)
    #expect(network.goals.map(\.id.text) == ["g", "law"])
    #expect(network.goals[0].needs.sectors.map(\.text) == ["municipality", "company"])
    #expect(network.activities[0].owner == "a" && network.activities[0].effort == 3)
    #expect(network.positions.map(\.stance) == [.supports, .opposes, .supports])
    #expect(lines(reading) == ["participants.csv:3:1: unknown-reference"])
    #expect(reading.notes.contains(ReadingNote(.peopleNotRead, file: "people.csv")))
  }

  @Test func bothWaysMeanDirected() {
    let reading = folder(["actors.csv": Self.actors, "ties.csv": "from,to\nki,kth\nkth,ki\nki,hud\n"])
    #expect(reading.network?.collaborations.map(\.direction) == [.directed, .directed, .directed])
    #expect(reading.notes.map(\.kind) == [.takenAsDirected(pairs: 1)])
    let typed = folder([
      "actors.csv": Self.actors, "edges.csv": "Source,Target,Type,Kind\nki,kth,Directed,x\nkth,hud,Undirected,y\n",
    ])
    #expect(typed.network?.collaborations.map(\.direction) == [.directed, .undirected])
    #expect(typed.network?.collaborations.map(\.kind) == ["x", "y"])
  }

  @Test func namesAndSeveralTargetsAreUnderstood() {
    let reading = folder(["actors.csv": Self.actors, "ties.csv": "Från,Till\nkarolinska,KTH|Huddinge\n"])
    #expect(reading.network?.collaborations.map(\.target.text) == ["kth", "hud"])
    #expect(reading.notes.map(\.kind) == [.namedByName(count: 4)])
  }

  /// A cell with bars names several as a target, whatever it was as a source, and one where an actor is called so.
  @Test func barsPartTargetsOnly() {
    let ties = "from,to\nkth|hud,ki\nki,kth|hud\nkth,ki\nki,kth|hud\nki,|\n"
    let reading = folder(["actors.csv": Self.actors, "ties.csv": ties])
    #expect(
      reading.network?.collaborations.map { "\($0.source)-\($0.target)" }
        == ["kth|hud-ki", "ki-kth", "ki-hud", "kth-ki", "ki-kth", "ki-hud"])
    #expect(reading.errors.map { "\($0.location) \($0.kind.code)" } == ["2:1 unknown-reference"])
    let alone = NetworkReader.read(Array(ties.utf8), named: "ties.csv")
    #expect(alone.network?.actors.map(\.id) == ["kth|hud", "ki", "kth", "hud"])
    #expect(
      alone.network?.collaborations.map { "\($0.source)-\($0.target)" }
        == ["kth|hud-ki", "ki-kth|hud", "kth-ki", "ki-kth|hud"])
  }
}

@Suite struct CSVFormTests {
  private func form(_ text: String) -> [String] { lines(folder(["actors.csv": text])) }

  @Test func brokenFormIsFound() {
    #expect(form("") == ["actors.csv:1:1: empty-table"])
    #expect(form(" \n\n") == ["actors.csv:1:1: empty-table"])
    #expect(form("id,sector\n\"a,company\nb,company\n") == ["actors.csv:2:1: unclosed-quote"])
    #expect(form("id,sector\n\"a\"b,company\n") == ["actors.csv:2:4: text-after-quote"])
    #expect(form("id,sector\na,company,x\nb,company,\n") == ["actors.csv:2:11: long-row"])
    #expect(form("id,sector,note\na,company\n,,\n\n") == ["actors.csv:2:1: short-row"])
    #expect(form("id,sector,ID\na,company,b\n") == ["actors.csv:1:11: duplicate-column"])
    #expect(form("id,sector,\na,company,b\n") == ["actors.csv:2:11: unnamed-column"])
    #expect(form("x,y\na,b\n") == ["actors.csv:1:1: missing-column"])
    #expect(form("id,sector\na\0,b\n") == ["actors.csv:2:2: zero-byte"])
    #expect(form("Label,Type\nA,x\n,\n,\nFrom,To\nA,B\n") == ["actors.csv:5:1: second-table"])
    #expect(
      form("id,sector,desciption\na,company,x\n") == ["actors.csv:1:11: likely-misspelled-column"])
  }

  @Test(arguments: [
    "id;namn;sektor\na;\"B \"\"C\"\";\nD\";Zoo\n", "sep=;\r\nid;namn;sektor\r\na;\"B \"\"C\"\";\nD\"  ;Zoo\r\n",
    "id\tnamn\tsektor\na\t\"B \"\"C\"\";\nD\"\tZoo", "\u{FEFF}id,namn,sektor\ra,\"B \"\"C\"\";\nD\",Zoo\r",
    "id;namn;sektor;;\r\n;;;;\r\n a ; \"B \"\"C\"\";\nD\";Zoo;;\r\n",
  ])
  func dialectsSayTheSame(_ text: String) {
    let reading = folder(["actors.csv": text])
    #expect(reading.faults.isEmpty)
    #expect(reading.network?.actors.map(\.id.text) == ["a"])
    #expect(reading.network?.actors.first?.name == "B \"C\";\nD")
    #expect(reading.network?.actors.first?.sector == "Zoo")
  }

  @Test func encodingsAreTold() {
    func read(_ bytes: [UInt8]) -> NetworkReading { CSVReader.read([(name: "actors.csv", bytes: bytes)]) }
    let text = "id,name,sector\na,Åkerö – 5 €,Zoo\n"
    let little = read([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    let big = read([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
    let windows = read(
      text.unicodeScalars.map { $0 == "€" ? 0x80 : $0 == "–" ? 0x96 : UInt8(truncatingIfNeeded: $0.value) })
    for (reading, encoding) in [
      (little, TextEncoding.utf16LittleEndian), (big, .utf16BigEndian), (windows, .windows1252),
    ] {
      #expect(reading.network?.actors.first?.name == "Åkerö – 5 €")
      #expect(reading.notes == [ReadingNote(.encoding(encoding), file: "actors.csv")])
    }
    #expect(
      read(Array("id,name\na,åäö ".utf8) + [0xE5, 0x0A]).faults.map(\.kind) == [.table(.invalidUTF8(byte: 0xE5))])
    #expect(read(Array("id\n".utf8) + [0x81]).faults.map(\.kind) == [.table(.invalidWindows1252(byte: 0x81))])
    #expect(read([0xFF, 0xFE, 0x41]).faults.map(\.kind) == [.table(.invalidUTF16)])
    #expect(read([0xFF, 0xFE, 0x00, 0xD8]).faults.map(\.kind) == [.table(.invalidUTF16)])
  }

  @Test func numbersMayHaveADecimalComma() {
    let reading = folder([
      "actors.csv": "id;sektor;makt;kod\na;Zoo;4,5;0180\nb;Zoo;3;1\n", "ties.csv": "Från;Till;Vikt\na;b;2,5\n",
    ])
    #expect(reading.network?.collaborations.first?.strength == 2.5)
    #expect(
      reading.network?.actors.first?.attributes
        == [Attribute("makt", .number("4.5")), Attribute("kod", .string("0180"))])
    #expect(reading.notes.contains(ReadingNote(.decimalComma(columns: ["Vikt"]), file: "ties.csv")))
  }
}
