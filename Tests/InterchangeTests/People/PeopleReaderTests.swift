import Interchange
import NetworkModel
import PlanModel
import Testing

@Suite struct PeopleReaderTests {
  private func read(_ text: String) -> PeopleReading { PeopleReader.read(Array(text.utf8), name: "p.csv") }

  @Test func columnsAreKeptAndFoundByOtherWords() throws {
    let reading = read("Nr;Namn;Sektor;Dalt\n1;Åsa;region;x\n2;;kommun;\n")
    let list = try #require(reading.list)
    #expect(list.ids == ["1", "2"])
    #expect(list.names == ["Åsa", nil])
    #expect(list.column("sector")?.values == ["region", "kommun"])
    #expect(list.column("SEKTOR")?.name == "Sektor")
    #expect(list.column("dalt")?.values == ["x", nil])
    #expect(reading.emptyCells["Dalt"] == [SourceLocation(line: 3, column: 11)])
    #expect(list.column("name") == nil)
    #expect(list.index(meantBy: "åsa") == 0)
  }

  @Test(arguments: [
    "Deltagare", "Gäster", "Namnlista", "Kontaktperson", "Participant", "Attendees", "Guest", "För- och efternamn",
  ]) func aColumnOfNamesIsKnownByWhatListsCallIt(_ heading: String) throws {
    let list = try #require(read("\(heading);Sektor\nÅsa Ek;region\nBo Ö;kommun\n").list)
    #expect(list.names == ["Åsa Ek", "Bo Ö"])
    #expect(list.column("sector")?.values == ["region", "kommun"])
  }

  @Test(arguments: ["First;Last", "Förnamn;Efternamn", "Given name;Surname", "Tilltalsnamn;Efternamn"])
  func aNameInTwoColumnsIsOne(_ heading: String) throws {
    #expect(try #require(read("\(heading)\nÅsa;Ek\nBo;Ö\n").list).names == ["Åsa Ek", "Bo Ö"])
  }

  @Test func peopleWithoutIdAreNumbered() throws {
    let reading = read("name,sector\nAnna,x\nBo,y\n")
    #expect(reading.list?.ids == ["1", "2"])
    #expect(reading.notes.map(\.kind) == [.numberedPeople(count: 2, header: ["name", "sector"])])
    #expect(reading.list?.index(meantBy: "bo") == 1)
  }

  @Test func aBareListOfNamesLosesNobody() {
    let reading = read("Anna\nBo\nCilla\n")
    #expect(reading.list?.ids == ["1", "2", "3"])
    #expect(reading.list?.names == ["Anna", "Bo", "Cilla"])
    #expect(reading.notes.map(\.kind) == [.numberedPeople(count: 3, header: [])])
    #expect(read("850709-9805\nBo\n").errors.map(\.kind) == [.people(.personalNumber(masked: "8507**-****"))])
  }

  static let bare: [(String, [String], [String?])] = [
    ("Anna;KI\nBo;KTH\n", ["name", "organization"], ["Anna", "Bo"]),
    ("KI,Lärosäte,Anna Ek\nSolna,kommun,Bo Ö\n", ["name", "sector", "organization"], ["KI", "Solna"]),
    ("Anna;Ek;KI;a@ki.se\nBo;Ö;KTH;\n", ["first name", "last name", "organization", "e-mail"], ["Anna Ek", "Bo Ö"]),
    ("7;Anna Ek;KI;x\n9;Bo Ö;KTH;y\n", ["id", "name", "organization", "column 4"], ["Anna Ek", "Bo Ö"]),
  ]

  @Test(arguments: bare.indices) func withoutAKnownHeadingTheFirstRowIsAPerson(_ index: Int) throws {
    let (text, columns, names) = Self.bare[index]
    let reading = read(text)
    let list = try #require(reading.list)
    #expect(list.names == names && list.ids == (columns.contains("id") ? ["7", "9"] : ["1", "2"]))
    #expect(reading.notes.map(\.kind).contains(.withoutHeadings(columns: columns)), "\(reading.notes)")
    #expect(reading.isNumbered == !columns.contains("id"))
    #expect(reading.places == [SourceLocation(line: 1, column: 1), SourceLocation(line: 2, column: 1)])
    #expect(reading.faults.isEmpty)
  }

  @Test(arguments: [
    "Vem;Organisation", "Who;Company", "Wer;E-Mail", "Anna;Sektor", "hue;Team", "Who;Arbetsplats", "Deltagare 2026;Ort",
  ]) func oneKnownHeadingMakesARowOfHeadings(_ heading: String) throws {
    #expect(try #require(read("\(heading)\nÅsa Ek;region\nBo Ö;kommun\n").list).ids == ["1", "2"])
  }

  @Test func aHeadingThatIsAskedForIsKnown() throws {
    let bytes = Array("hue,side\nred,a\nblue,b\n".utf8)
    #expect(PeopleReader.read(bytes, name: "p.csv").list?.ids.count == 3)
    let asked = try #require(PeopleReader.read(bytes, name: "p.csv", asked: ["Side"]).list)
    #expect(asked.ids.count == 2 && asked.column("hue")?.values == ["red", "blue"])
  }

  @Test func aNameOfTwoMeansNobody() throws {
    let list = try #require(read("id,name\na,Bo\nb,Bo\n").list)
    #expect(list.index(meantBy: "Bo") == nil)
    #expect(list.index(meantBy: "b") == 1)
  }

  @Test func windows1252IsRead() throws {
    let bytes: [UInt8] = Array("id,name\n1,".utf8) + [0xC5] + Array("sa\n".utf8)
    let reading = PeopleReader.read(bytes, name: "p.csv")
    #expect(reading.list?.names == ["Åsa"])
    #expect(reading.notes.map(\.kind) == [.encoding(.windows1252)])
  }

  @Test func fiveThousandPeopleAreReadQuickly() throws {
    let text = "id,sector\n" + (1...5_000).map { "\($0),s\($0 % 7)\n" }.joined()
    let duration = ContinuousClock().measure { _ = read(text) }
    #expect(duration < .seconds(5))
  }

  static let faults: [(String, [PeopleFault])] = [
    ("id\n", [.nobody]),
    ("id\na\nb\na\n", [.duplicatePerson("a", first: SourceLocation(line: 2, column: 1))]),
    ("id,born\na,850709-9805\n", [.personalNumber(masked: "8507**-****")]),
  ]

  @Test(arguments: faults.indices) func faultsAreFound(_ index: Int) {
    let (text, expected) = Self.faults[index]
    #expect(read(text).errors.map(\.kind) == expected.map { .people($0) })
  }
}

@Suite struct RuleReaderTests {
  private let people = PeopleList(ids: ["a", "b", "c", "anna"])

  @Test(arguments: ["x1;x2\na;c\n", "from,to\na,c\n", "a,c\n", "to,from\nc,a\n", "\u{FEFF}\"a\",\"c\"\r\n"])
  func pairsAreReadWithAndWithoutHeadings(_ text: String) {
    let reading = RuleReader.pairs(Array(text.utf8), people: people)
    #expect(reading.errors.isEmpty)
    #expect(reading.rules == [PersonPair("a", "c")])
  }

  @Test func aHeadingThatIsNotKnownIsTold() {
    let reading = RuleReader.pairs(Array("x1;x2\na;c\n".utf8), people: people)
    #expect(reading.notes.map(\.kind) == [.firstRowIsHeader(["x1", "x2"])])
  }

  @Test func valuesAreExact() {
    let text = "i;j;v\na;b;4,75\na;c;0,1\nb;c;12\n"
    let reading = RuleReader.values(Array(text.utf8), people: people)
    #expect(reading.rules.map(\.worth.description) == ["4.75", "0.1", "12"])
    #expect(reading.rules.map { $0.worth.units(places: 2) } == [475, 10, 1_200])
  }

  @Test func aPairWithTwoValuesIsAContradiction() {
    let reading = RuleReader.values(Array("a,c,1\nc,a,2\nb,c,3\nc,b,3\n".utf8), people: people)
    #expect(
      reading.errors.map(\.kind) == [
        .people(.contradictoryPair("a", "c", first: SourceLocation(line: 1, column: 1)))
      ])
  }

  @Test func strangersInAHistoryArePassedOverAndTold() {
    let reading = RuleReader.contacts(Array("a,c,2\nzz,a\nb,c\n".utf8), people: people)
    #expect(reading.rules.map(\.times) == [2, 1])
    #expect(reading.notes.map(\.kind) == [.unknownPeoplePassedOver(rows: 1, first: "zz")])
  }

  @Test func aMisspeltIdIsRecognised() {
    let reading = RuleReader.pairs(Array("a,annna\n".utf8), people: people)
    #expect(reading.errors.map(\.kind) == [.people(.unknownPerson("annna", suggestion: "anna", people: 4))])
  }
}
