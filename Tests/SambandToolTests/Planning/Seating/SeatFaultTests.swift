import SambandTool
import Testing

/// What `seat` says of bad input, word by word.
@Suite struct SeatFaultTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let arguments: [String]
    var files: [String: String] = [:]
    let code: ExitCode
    let english: [String]
    let swedish: [String]

    var testDescription: String { name }
  }

  private static let six = "id,sector\na,x\nb,x\nc,y\nd,y\ne,z\nf,z\n"

  private static func withRules(_ option: String, _ rules: String) -> (arguments: [String], files: [String: String]) {
    (["p.csv", "--tables", "2", "--rounds", "2", "--" + option, "r.csv"], ["p.csv": six, "r.csv": rules])
  }

  private static func rule(
    _ name: String, _ option: String, _ rules: String, _ english: [String], _ swedish: [String],
    code: ExitCode = .badData
  ) -> Case {
    let (arguments, files) = withRules(option, rules)
    return Case(name: name, arguments: arguments, files: files, code: code, english: english, swedish: swedish)
  }

  static let cases: [Case] = [
    rule(
      "an unknown id", "apart", "a,b\na,q\n",
      ["r.csv:2:3: \"q\" is not among the people; write an id from the list, which has 6"],
      ["r.csv:2:3: \"q\" finns inte bland personerna; skriv ett id ur listan, som har 6"]),
    rule(
      "a pair with itself", "together", "a,b\nc,c\n",
      ["r.csv:2:3: \"c\" is paired with itself; write two different ids"],
      ["r.csv:2:3: \"c\" står i par med sig själv; skriv två olika id"]),
    rule(
      "half a pair", "apart", "a;b\nc\n", ["r.csv:2:2: the row needs a and b; fill in what is missing"],
      ["r.csv:2:2: raden behöver a och b; fyll i det som saknas"]),
    rule(
      "a table that is not laid", "fixed", "id,table\na,3\n", ["r.csv:2:3: there is no table 3; the last is table 2"],
      ["r.csv:2:3: det finns inget bord 3; det sista är bord 2"]),
    rule(
      "a round that is not held", "absences", "id,round\na,3\n",
      ["r.csv:2:3: there is no round 3; the last is round 2"],
      ["r.csv:2:3: det finns ingen runda 3; den sista är runda 2"]),
    rule(
      "a round that is no number", "absences", "id,round\na,1.5\n",
      ["r.csv:2:3: \"1.5\" is no whole number; write one, such as 3"],
      ["r.csv:2:3: \"1.5\" är inget heltal; skriv ett tal som 3"]),
    rule(
      "rules that contradict each other", "together", "a,b\nb,c\nc,d\n",
      ["samband: --together puts 4 people at one table of 3: a, b, c and d; split them, or give larger tables"],
      ["samband: --together sätter 4 personer vid ett bord med 3: a, b, c och d; dela på dem, eller ge större bord"],
      code: .answerIsNo),
    Case(
      name: "a value below zero and one that is no number",
      arguments: ["p.csv", "--tables", "2", "--meet", "values:r.csv"],
      files: ["p.csv": six, "r.csv": "a;b;value\na;b;-2\nc;d;much\ne;f;2,5\n"], code: .badData,
      english: [
        "r.csv:2:5: \"-2\" is below 0; write 0 or more (people who must not sit together are given by --apart)",
        "r.csv:3:5: \"much\" is no number; write it as 2.5 or 2,5, without spaces or unit",
      ],
      swedish: [
        "r.csv:2:5: \"-2\" är mindre än 0; skriv 0 eller mer (den som inte ska sitta med någon anges med --apart)",
        "r.csv:3:5: \"much\" är inget tal; skriv som 2,5 eller 2.5, utan mellanrum och enhet",
      ]),
    Case(
      name: "people twice, and by personal identity number; one without id gets a number",
      arguments: ["p.csv", "--tables", "2"], files: ["p.csv": "id,x\na,1\na,2\n,3\n850709-9805,4\n"], code: .badData,
      english: [
        "p.csv:3:1: \"a\" stands already at 2:1; give each person an id of their own, or remove one of the rows",
        "p.csv:5:1: \"8507**-****\" looks like a personal identity number; remove it",
      ],
      swedish: [
        "p.csv:3:1: \"a\" finns redan på 2:1; ge var och en ett eget id, eller ta bort den ena raden",
        "p.csv:5:1: \"8507**-****\" ser ut som ett personnummer; ta bort det",
      ]),
    Case(
      name: "a list without people", arguments: ["p.csv", "--tables", "2"], files: ["p.csv": "id,x\n"], code: .badData,
      english: ["p.csv:1:1: the list has no people; write a row for each"],
      swedish: ["p.csv:1:1: listan har inga personer; skriv en rad för var och en"]),
    Case(
      name: "one person", arguments: ["p.csv", "--tables", "1"], files: ["p.csv": "id\na\n"], code: .badData,
      english: ["p.csv:2:1: the list has 1 person, and a table needs at least 2; add more"],
      swedish: ["p.csv:2:1: listan har 1 person, och ett bord behöver minst 2; lägg till fler"]),
    Case(
      name: "no tables", arguments: ["--people", "8", "--tables", "0"], code: .usage,
      english: ["samband seat: \"--tables\" must be from 1 to 100000, not \"0\".\nSee \"samband seat --help\"."],
      swedish: ["samband seat: \"--tables\" måste vara från 1 till 100000, inte \"0\".\nSe \"samband seat --help\"."]),
    Case(
      name: "too many people", arguments: ["--people", "100001", "--tables", "9"], code: .usage,
      english: ["samband seat: \"--people\" must be from 2 to 100000, not \"100001\".\nSee \"samband seat --help\"."],
      swedish: [
        "samband seat: \"--people\" måste vara från 2 till 100000, inte \"100001\".\nSe \"samband seat --help\"."
      ]),
    Case(
      name: "neither tables nor seats", arguments: ["--people", "8"], code: .usage,
      english: ["samband seat: no tables; say how many with --tables 6, or how large with --seats 8"],
      swedish: ["samband seat: inga bord; ange hur många med --tables 6, eller hur stora med --seats 8"]),
    Case(
      name: "more tables than people", arguments: ["--people", "5", "--tables", "9"], code: .usage,
      english: ["samband seat: 9 tables for 5 people; use at most 2 tables"],
      swedish: ["samband seat: 9 bord till 5 personer; ta högst 2 bord"]),
    Case(
      name: "seats for other tables", arguments: ["--people", "9", "--tables", "2", "--seats", "3,3,3"], code: .usage,
      english: [
        "samband seat: --seats describes 3 tables and --tables says 2; give one size for each table, or one for all"
      ],
      swedish: [
        "samband seat: --seats beskriver 3 bord och --tables säger 2; ge en uppgift per bord, eller en för alla"
      ]),
    Case(
      name: "too few people for the tables", arguments: ["--people", "9", "--tables", "2", "--seats", "6-8"],
      code: .answerIsNo,
      english: [
        "samband: round 1 has 9 people and the tables need at least 12; use fewer tables, or fewer seats in --seats (as 6-8)"
      ],
      swedish: [
        "samband: runda 1 har 9 personer och borden behöver minst 12; ta färre bord, eller färre platser i --seats (som 6-8)"
      ]),
    Case(
      name: "a column that is not there", arguments: ["p.csv", "--tables", "2", "--balance", "gendr"],
      files: ["p.csv": "id,gender\na,F\nb,M\n"], code: .usage,
      english: ["samband seat: --balance: the list of people has no column \"gendr\"; did you mean \"gender\"?"],
      swedish: ["samband seat: --balance: personlistan har ingen kolumn \"gendr\"; menade du \"gender\"?"]),
    Case(
      name: "columns of mere numbers", arguments: ["--people", "8", "--tables", "2", "--meet", "cross:sector"],
      code: .usage,
      english: ["samband seat: --meet asks for a column, and --people gives only numbers; give a file of people"],
      swedish: ["samband seat: --meet frågar efter en kolumn, och --people ger bara nummer; ange en fil med personer"]),
    Case(
      name: "a host who is not there", arguments: ["p.csv", "--tables", "2", "--hosts", "a,annna"],
      files: ["p.csv": "id\na\nanna\nb\n"], code: .usage,
      english: ["samband seat: the host \"annna\" is not among the people; did you mean \"anna\"?"],
      swedish: ["samband seat: värden \"annna\" finns inte bland personerna; menade du \"anna\"?"]),
  ]

  @Test(arguments: cases) func badInputIsSaidClearly(_ fault: Case) {
    for (language, expected) in [("en", fault.english), ("sv", fault.swedish)] {
      let session = MemorySession(files: fault.files)
      let result = session.run(["seat"] + fault.arguments + ["--language", language])
      #expect(result.messages.map { $0.replacing("\u{A0}", with: " ") } == expected)
      #expect(result.code == fault.code)
      #expect(result.output.isEmpty)
    }
  }

  @Test func missingValuesAreTold() {
    let session = MemorySession(files: ["p.csv": "id,gender\na,F\nb,\nc,M\nd,\n"])
    let result = session.run("seat", "p.csv", "--tables", "2", "--balance", "gender")
    #expect(result.code == .done)
    #expect(
      result.messages.map { $0.replacing("\u{A0}", with: " ") } == [
        "p.csv:3:3: warning: \"gender\" is missing for 2 people; for --balance they count as unknown"
      ])
  }

  @Test func excelsTablesAreRead() {
    // What Excel writes in Sweden: a mark, semicolons, CR LF.
    let session = MemorySession(files: [
      "p.csv": "\u{FEFF}sep=;\r\nId;Namn;Sektor\r\n1;Åsa;region\r\n2;Örjan;kommun\r\n3;Ä;region\r\n4;B;kommun\r\n",
      "r.csv": "Åsa;Örjan\r\n",
    ])
    let result = session.run(
      "seat", "p.csv", "--tables", "2", "--balance", "sector", "--apart", "r.csv", "--format", "csv")
    #expect(result.code == .done)
    #expect(result.output.split(separator: "\n").count == 5)
    #expect(
      result.messages.map { $0.replacing("\u{A0}", with: " ") } == [
        "samband: p.csv: the delimiter is the semicolon, as the line sep= says",
        "samband: r.csv: 2 cells give a person by name, not by id",
        "samband: names are hidden, and ids stand in their place; --with-names writes them",
      ])
  }
}
