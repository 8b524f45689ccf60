// `import cordis`: the tables of CORDIS, with their habits, as a network; what is left out is told before anything is written.

import SambandTool
import Testing

@Suite struct ImportCommandTests {
  /// A row of organization.csv, quoted as CORDIS does it; what is not given is empty.
  private static let columns = [
    "projectID", "projectAcronym", "organisationID", "vatNumber", "name", "shortName", "SME", "activityType", "street",
    "postCode", "city", "country", "nutsCode", "geolocation", "organizationURL", "contactForm", "contentUpdateDate",
    "rcn", "order", "role", "ecContribution", "netEcContribution", "totalCost", "endOfParticipation", "active",
  ]
  private static let projectColumns = [
    "id", "acronym", "status", "title", "startDate", "endDate", "ecMaxContribution", "legalBasis", "topics",
    "frameworkProgramme", "objective", "contentUpdateDate",
  ]

  private static func line(_ columns: [String], _ cells: [String: String]) -> String {
    columns.map { "\"" + (cells[$0] ?? "").replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";") + "\r\n"
  }

  private static func header(_ columns: [String]) -> String {
    "\u{FEFF}" + line(columns, Dictionary(uniqueKeysWithValues: columns.map { ($0, $0) }))
  }

  private static func part(
    _ project: String, _ id: String, _ name: String, _ kind: String, nuts: String = "SE110", country: String = "SE",
    role: String = "participant", _ more: [String: String] = [:]
  ) -> String {
    line(
      columns,
      [
        "projectID": project, "projectAcronym": "P\(project)", "organisationID": id, "name": name,
        "activityType": kind, "street": "Gatan 1", "country": country, "nutsCode": nuts, "role": role,
        "contentUpdateDate": "2024-05-02 10:11:12",
      ].merging(more) { $1 })
  }

  /// Two projects in the region with two participants each, one with one, and one elsewhere.
  private static let organizations =
    header(columns)
    + part(
      "101", "1", "PÅHITTADE INSTITUTET", "HES", role: "coordinator", ["ecContribution": "100.5", "city": "SOLNA"])
    + part("101", "2", "BIOVERKSTAN AB", "PRC", nuts: "SE11", ["ecContribution": "50,5", "SME": "true"])
    + part("101", "3", "UNIVERSITAET MUSTERSTADT", "HES", nuts: "DE300", country: "DE")
    + part("102", "1", "PÅHITTADE INSTITUTET", "HES", nuts: "SE1")
    + part("102", "4", "STORSTADENS KOMMUN", "PUB", role: "coordinator")
    + part("103", "2", "BIOVERKSTAN AB", "PRC", role: "coordinator")
    + part("103", "5", "NORDHAVN AS", "PRC", nuts: "NO081", country: "NO", role: "associatedPartner")
    + part("104", "6", "ANNANSTANS AB", "PRC", nuts: "SE")
  private static let projects =
    header(projectColumns)
    + line(
      projectColumns,
      [
        "id": "101", "acronym": "ALFA", "status": "SIGNED", "title": "A project on hearts", "startDate": "2023-01-01",
        "endDate": "2026-12-31", "legalBasis": "HORIZON.2.1", "topics": "HORIZON-HLTH-2022-A",
        "frameworkProgramme": "HORIZON", "objective": "Long; \"quoted\"\nand in lines",
      ])
    + line(
      projectColumns,
      [
        "id": "102", "acronym": "BETA", "status": "CLOSED", "title": "Over", "startDate": "2019-01-01",
        "endDate": "2022-12-31", "legalBasis": "H2020-EU.3.1.", "topics": "SC1-X", "frameworkProgramme": "H2020",
      ])
    + line(
      projectColumns,
      [
        "id": "103", "acronym": "GAMMA", "status": "TERMINATED", "title": "Ended early",
        "frameworkProgramme": "HORIZON",
      ])

  private func session(_ organizations: String = organizations, _ projects: String = projects) -> MemorySession {
    MemorySession(files: ["o.csv": organizations, "p.csv": projects])
  }

  /// The messages in English, without no-break spaces.
  private func run(_ session: MemorySession, _ words: String...) -> (code: ExitCode, messages: [String]) {
    let result = session.run(["import", "cordis", "o.csv"] + words + ["--language", "en", "-o", "n.json"])
    return (result.code, result.messages.map { $0.replacing("\u{A0}", with: " ") })
  }

  /// What `convert` makes of the network: columns of actors.
  private func network(_ session: MemorySession) -> String { session.files["n.json"] ?? "" }

  @Test func aRegionBecomesANetwork() {
    let session = session()
    let result = run(session, "p.csv", "--nuts", "SE11")
    #expect(result.code == .done)
    let text = network(session)
    for line in [
      #""title": {"sv": "EU-projekt, SE11", "en": "EU projects, SE11"}"#, #""asOf": "2024-05-02""#,
      #""name": "Påhittade Institutet""#, #""nameInSource": "PÅHITTADE INSTITUTET""#, #""place": "Solna""#,
      #""name": "Storstadens kommun""#, #""sector": "publicBody""#, #""sme": true"#,
      #"{"actor": "1", "role": "lead", "ecContribution": 100.5}"#,
      #"{"actor": "2", "role": "partner", "ecContribution": 50.5}"#, #""name": "A project on hearts""#,
      #""shortName": "ALFA""#, #""status": "active""#, #""status": "ended""#, #""end": "2026-12-31""#,
      #""topics": "HORIZON-HLTH-2022-A""#, #""owner": "4""#,
    ] {
      #expect(text.contains(line), "\(line)")
    }
    // Neither partners from elsewhere nor the project that has only one of the organizations.
    for absent in ["Musterstadt", "MUSTERSTADT", "Nordhavn", "GAMMA", "Annanstans", "quoted"] {
      #expect(!text.contains(absent), "\(absent)")
    }
    #expect(session.run("check", "n.json").code == .done)
    #expect(
      result.messages == [
        "samband: p.csv: the column objective is not read",
        "samband: o.csv: the columns postCode, geolocation, contactForm, rcn, order, netEcContribution, totalCost and active are not read",
        "samband: 3 names in capitals written with small letters (\"PÅHITTADE INSTITUTET\" becomes \"Påhittade Institutet\"); the old one is kept as nameInSource, and --capitals keeps the capitals",
        "samband: 1 project in which only one of the organizations takes part left out; --partners brings the other participants along",
        "samband: 1 public body has a coarse sector (the first is Storstadens kommun), since CORDIS does not tell municipality, region, agency and association apart; --coarse FILE writes a list to fill in and give back by --sectors",
        "samband: asOf is 2024-05-02, the latest change in what was read; --as-of chooses another day",
        "samband: 1 organization of the country has no nutsCode, or one too short to tell the region; left out",
        "samband: 3 organizations and 2 projects from 8 rows; 3 of the organizations meet another one here, and 1 of the projects is active (--include-ended counts all)",
      ])
  }

  @Test func partnersComeAlongWhereTheyAreAskedFor() {
    let session = session()
    #expect(run(session, "p.csv", "--nuts", "SE11", "--partners").code == .done)
    let text = network(session)
    for line in [
      "Universitaet Musterstadt", "Nordhavn AS", #""cordisRole": "associatedPartner""#,
      #""cordisStatus": "TERMINATED""#,
    ] {
      #expect(text.contains(line), "\(line)")
    }
    #expect(!text.contains("Annanstans"))
  }

  @Test func programmesTopicsAndCountriesChoose() {
    let session = session()
    #expect(run(session, "p.csv", "--programme", "horizon", "--country", "no", "--country", "SE").code == .done)
    #expect(network(session).contains("ALFA") && network(session).contains("GAMMA"))
    #expect(!network(session).contains("BETA"))
    #expect(run(session, "p.csv", "--topic", "SC1").code == .done)
    #expect(network(session).contains("BETA") && !network(session).contains("ALFA"))
    #expect(run(session, "p.csv", "--programme", "H2020-EU.3").code == .done)
    #expect(network(session).contains("BETA") && !network(session).contains("ALFA"))
    let result = run(session, "--topic", "SC1")
    #expect(result.code == .usage)
    #expect(
      result.messages == ["samband import: programmes and topics stand in project.csv; give it after organization.csv"])
  }

  @Test func rowsThatCannotBeUsedAreToldAndForbiddenByStrict() {
    let organizations =
      Self.header(Self.columns) + Self.part("1", "1", "Ett AB", "PRC", ["ecContribution": "x12"])
      + Self.part("1", "2", "Två AB", "XYZ", role: "boss") + Self.part("1", "2", "Två AB", "XYZ", role: "thirdParty")
      + Self.part("1", "3", "Tre AB", "PRC", ["endOfParticipation": "true"]) + Self.part("", "4", "Fyra AB", "PRC")
      + Self.part("1", "", "Utan Id AB", "PRC") + "\"1\";\"2\"\r\n"
      + Self.part("1", "5", "SVENSSON Anna", "PRC", ["street": ""])
      + Self.part("1", "6", "Enskild firma", "PRC", ["vatNumber": "SE811228987401"])
    let projects =
      Self.header(Self.projectColumns)
      + Self.line(
        Self.projectColumns,
        ["id": "1", "acronym": "A", "status": "SIGNED", "startDate": "2023-02-30", "endDate": "x"])
      + Self.line(Self.projectColumns, ["id": "1", "acronym": "B"])
    let session = session(organizations, projects)
    let strict = run(session, "p.csv", "--strict")
    #expect(strict.code == .badData)
    #expect(session.files["n.json"] == nil)
    #expect(
      strict.messages.last
        == "samband import: rows or values could not be read (6 kinds above), so nothing was written; leave out --strict where it may"
    )
    let result = run(session, "p.csv")
    #expect(result.code == .done)
    #expect(
      result.messages.filter { !$0.contains("column") } == [
        "samband: o.csv: 1 row (line 6) without a project or an organization skipped",
        "samband: o.csv: 1 row (line 3) with an activityType other than HES, REC, PRC, PUB or OTH (\"XYZ\"); the sector is unknown",
        "samband: o.csv: 1 row (line 2) with an amount that is no number (\"x12\"); left out",
        "samband: o.csv: 1 row (line 7) without organisationID; the organization is told apart by name and country",
        "samband: o.csv: 1 row (line 5) of organizations that have left the project (endOfParticipation); not counted as participants",
        "samband: o.csv: 1 row (line 4) with an organization that the project already has; put together",
        "samband: o.csv: 1 row (line 3) with an unknown role (\"boss\"); the role is partner, and the word is kept as cordisRole",
        "samband: o.csv: 1 row (line 10) with a vatNumber that looks like a personal identity number; left out",
        "samband: p.csv: 1 row (line 3) with a project that was there before; the first counts",
        "samband: p.csv: 1 row (line 2) with a day that does not exist (\"2023-02-30\"); left out",
        "samband: o.csv: 1 row (line 8) with another number of cells than the header skipped",
        "samband: 1 participant seems to be a person and gets no name; --with-names writes it",
        "samband: 1 other organization has a coarse sector (the first is Två AB), since CORDIS does not tell municipality, region, agency and association apart; --coarse FILE writes a list to fill in and give back by --sectors",
        "samband: asOf is 2024-05-02, the latest change in what was read; --as-of chooses another day",
        "samband: 6 organizations and 1 project from 8 rows; 5 of the organizations meet another one here, and 1 of the projects is active",
      ])
    let text = network(session)
    #expect(!text.contains("SVENSSON") && !text.contains("8112289874"))
    #expect(text.contains(#""id": "utan-id-ab""#) && text.contains(#""en": "Private person (5)""#))
    #expect(text.contains(#""sector": "unknown""#))
    #expect(run(session, "p.csv", "--with-names").code == .done)
    #expect(network(session).contains("SVENSSON Anna"))
  }

  @Test func theCoarseSectorsComeBackFilledIn() {
    let session = session()
    #expect(run(session, "p.csv", "--nuts", "SE11", "--coarse", "list.csv").code == .done)
    #expect(
      session.files["list.csv"] == "id,name,sector,activityType,place,country\n4,Storstadens kommun,,PUB,,SE\n")
    session.put("list.csv", "id;namn;sektor\n4;;Kommun\n;Bioverkstan AB;Forskningsinstitut\n99;;agency\n5;;\n")
    let result = run(session, "p.csv", "--nuts", "SE11", "--sectors", "list.csv")
    #expect(result.code == .done)
    #expect(result.messages.contains("samband: --sectors: 1 line fits no organization here"))
    #expect(!result.messages.contains { $0.contains("coarse") })
    #expect(network(session).contains(#""sector": "municipality""#))
    #expect(network(session).contains(#""sector": "researchInstitute""#))
    session.put("list.csv", "id,sector\n4,munincipality\n")
    let wrong = run(session, "p.csv", "--sectors", "list.csv")
    #expect(wrong.code == .badData)
    #expect(
      wrong.messages
        == ["list.csv:2:3: sector \"munincipality\" is unknown; did you mean \"municipality\"?"])
  }

  @Test func theLatestNameIsUsed() {
    let organizations =
      Self.header(Self.columns)
      + Self.part("1", "1", "Nya namnet AB", "REC", ["contentUpdateDate": "2024-06-01 00:00:00"])
      + Self.part("2", "1", "Gamla namnet AB", "PRC") + Self.part("1", "2", "B", "PRC")
      + Self.part("2", "2", "B", "PRC")
    let session = session(organizations)
    let result = run(session)
    #expect(
      result.messages.contains(
        "samband: 1 organization has several names; the latest is used (\"Nya namnet AB\", not \"Gamla namnet AB\"), and the others are kept as otherNames"
      ))
    #expect(
      result.messages.contains(
        "samband: 1 organization has several activityTypes (the first is \"Nya namnet AB\"); the latest is used"))
    #expect(
      result.messages.contains(
        "samband: without project.csv the projects have neither titles nor dates, and all count as active"))
    #expect(network(session).contains(#""sector": "researchInstitute""#))
    #expect(network(session).contains(#""otherNames": ["Gamla namnet AB"]"#))
  }

  @Test(arguments: [
    ("name;city\nA;B\n", "o.csv:1:1: column \"projectID\" is missing; it may be called projectID, projectReference"),
    ("", "o.csv:1:1: the table is empty; write a row"), ("PK\u{3}\u{4}\u{14}\u{1}", "o.csv:1:1: "),
    ("projectID;organisationID;name\n1;2;\"x\n", "o.csv:2:1: "),
  ]) func filesOfOtherKindsAreRefused(text: String, expected: String) {
    let result = run(session(text))
    #expect(result.code == .badData)
    #expect(result.messages.first?.hasPrefix(expected) ?? false, "\(result.messages)")
  }

  @Test func theOutputIsNeverAnInputNorAnotherFormat() {
    let session = session()
    let other = session.run("import", "cordis", "o.csv", "-o", "n.xlsx", "--language", "en")
    #expect(other.code == .usage)
    #expect(
      other.messages == [
        "samband import: n.xlsx: import writes samband's JSON; end the name in .json, and make Excel (xlsx) of it by samband convert"
      ])
    #expect(session.run("import", "cordis", "o.csv", "--coarse", "o.csv").code == .outputImpossible)
    #expect(session.files["o.csv"] == Self.organizations)
    #expect(session.run("import", "cordis", "-").code == .usage)
    #expect(session.run("import", "cordis", "none.csv").code == .inputMissing)
    #expect(session.run("import", "cordis", "o.csv", "-o", "n.json", "--coarse", "n.json").code == .usage)
  }

  @Test func swedishIsSpokenToo() {
    let result = session().run(
      "import", "cordis", "o.csv", "p.csv", "--nuts", "SE11", "--language", "sv", "-o", "n.json")
    #expect(
      result.messages.last?.replacing("\u{A0}", with: " ")
        == "samband: 3 organisationer och 2 projekt ur 8 rader; 3 av organisationerna möter någon annan här, och 1 av projekten pågår (--include-ended räknar alla)"
    )
  }
}
