// From a host's list to pages and sheets by the commands: formats, names that are given back, times, and lists as they come.

import Foundation
import NetworkModel
import SambandTool
import Testing

@Suite struct EventCommandTests {
  private static let list = """
    Deltagare på vår workshop;;;;\r
    Förnamn;Efternamn;Organisation;Sektor;E-post\r
    Anna;Ek;KI;Lärosäte;anna@ki.se\r
    Bo;Åkesson;Solna stad;kommun;bo@solna.se\r
    ;;Novum AB;Företag;info@novum.se\r
    Dan;Holm;Neuro;;d@n.se\r
    Anna;Ek;KI;lärosäte ;a2@ki.se\r
    Eva;Alm;Nacka;Kommun;e@nacka.se\r

    """
  private static let seat = ["seat", "p.csv", "--tables", "2", "--rounds", "2", "--steps", "200", "--language", "en"]

  private func session(_ more: [String: String] = [:]) -> MemorySession {
    MemorySession(files: ["p.csv": Self.list].merging(more) { $1 })
  }

  @Test func aListAsAHostHasItIsReadAndAskedAbout() {
    let messages = session().run(Self.seat).messages
    #expect(
      messages.contains("samband: p.csv: what stands above the headings is not read: \"Deltagare på vår workshop\""))
    #expect(
      messages.contains(
        "samband: p.csv: rows 3 and 7 have the same name and organization: is it the same person? If so, remove a row; otherwise they are told apart as no. 1 and no. 5"
      ), "\(messages)")
    #expect(!messages.joined().contains("Anna"), "a question names nobody")
    let swedish = session().run(Self.seat + ["--language", "sv"].dropLast(0)).messages
    #expect(!swedish.isEmpty)
  }

  @Test func whoeverHasNoNameIsSaidToHaveNone() {
    let answer = session().run(Self.seat + ["--with-names"]).output
    #expect(answer.contains("no name, no. 3") && answer.contains("Bo Åkesson (2)"))
    #expect(!answer.contains("@"))
  }

  @Test func theTableForMailMergeHasARowForEach() {
    let answer = session().run(Self.seat + ["--with-names", "--format", "csv"]).output.split(separator: "\n")
    #expect(answer.count == 7 && answer[0] == "id,name,organization,sector,table_round_1,table_round_2")
    #expect(
      answer[2].hasPrefix("2,Bo Åkesson,Solna stad,Kommun,") || answer[2].hasPrefix("2,Bo Åkesson,Solna stad,kommun,"))
    #expect(answer[3].hasPrefix("3,,Novum AB,Företag,"))
  }

  @Test(arguments: ["page", "cards", "door"]) func pagesSayThatNamesAreHiddenAndHow(_ format: String) {
    let bare = session().run(Self.seat + ["--format", format])
    #expect(bare.code == .done && !bare.messages.joined().contains("names are hidden"))
    #expect(bare.output.hasPrefix("<!DOCTYPE html>") && bare.output.contains("--with-names"))
    #expect(!bare.output.contains("Åkesson") && bare.output.contains("No. 2"))
    let named = session().run(Self.seat + ["--format", format, "--with-names"])
    #expect(named.output.contains("Åkesson") && !named.output.contains("@ki.se"))
    #expect(format == "page" || !named.output.contains("--with-names"))
  }

  @Test func aPlanWithoutNamesGetsThemBack() {
    let bare = session().run(Self.seat + ["--format", "json"]).output
    #expect(!bare.contains("Åkesson") && !bare.contains("Solna stad"))
    let later = session(["plan.json": bare])
    let back = later.run(
      "replan", "plan.json", "--people", "p.csv", "--with-names", "--format", "page", "--language", "en")
    #expect(back.code == .done, "\(back.messages)")
    #expect(back.output.contains("Bo Åkesson") && back.output.contains("Solna stad"))
    let cards = later.run("replan", "plan.json", "--people", "p.csv", "--with-names", "--format", "cards")
    #expect(cards.output.contains("Bo Åkesson"))
    let without = later.run("replan", "plan.json", "--people", "p.csv", "--format", "page")
    #expect(!without.output.contains("Åkesson"))
  }

  @Test(arguments: ["text", "page", "door", "csv"]) func aPlanWithoutNamesSaysHowToHaveThem(_ format: String) {
    let bare = session().run(Self.seat + ["--format", "json"]).output
    let later = session(["plan.json": bare])
    for (language, hint) in [
      (
        "en",
        "The plan was saved without names. The list that it was made of gives them back: --people LIST --with-names."
      ),
      ("sv", "Planen är sparad utan namn. Listan som den gjordes av ger dem tillbaka: --people LISTA --with-names."),
    ] {
      let answer = later.run("replan", "plan.json", "--format", format, "--language", language)
      let isSaidBeside = answer.messages.contains { $0.contains(hint) }
      #expect(isSaidBeside == (format == "csv"))
      if format != "csv" { #expect(answer.output.replacing("\n", with: " ").contains(hint), "\(format)") }
    }
    let named = later.run("replan", "plan.json", "--people", "p.csv", "--with-names", "--format", "json").output
    #expect(!named.contains("namesHidden") && bare.contains("\"namesHidden\": true"))
    // Numbers alone never had names.
    let numbers = session().run("seat", "--people", "8", "--tables", "2", "--format", "json").output
    let again = session(["plan.json": numbers]).run("replan", "plan.json", "--absent", "3", "--format", "csv")
    #expect(!again.messages.joined().contains("without names"))
  }

  @Test func peopleAreListedByLastNameInSwedishOrder() throws {
    let list = """
      Förnamn;Efternamn;Organisation
      Bo;Östlund;KI
      Anna;Ek;KI
      Åsa;Zetterberg;KTH
      Ali;Åkesson;KTH
      Cia;Ek;Solna

      """
    let session = MemorySession(files: ["p.csv": list])
    let seat = ["seat", "p.csv", "--tables", "1", "--with-names", "--language", "en", "--format"]
    let order = ["Ek, Anna", "Ek, Cia", "Zetterberg, Åsa", "Åkesson, Ali", "Östlund, Bo"]
    func isInOrder(_ html: String, _ names: [String]) -> Bool {
      let places = names.map { html.firstRange(of: $0)?.lowerBound }
      return places.allSatisfy { $0 != nil } && places.compactMap(\.self) == places.compactMap(\.self).sorted()
    }
    #expect(isInOrder(session.run(seat + ["door"]).output, order))
    #expect(isInOrder(session.run(seat + ["cards"]).output, ["Anna Ek", "Cia Ek", "Åsa Zetterberg", "Ali Åkesson"]))
    // A plan with names keeps what a name begins with.
    let plan = session.run(seat + ["json"]).output
    let later = MemorySession(files: ["plan.json": plan])
    #expect(isInOrder(later.run("replan", "plan.json", "--with-names", "--format", "door").output, order))
    #expect(!session.run(seat.dropLast(4) + ["--format", "json"]).output.contains("lastName"))
  }

  // MARK: Lists that do not fit

  static let others: [(list: String, code: ExitCode, english: String, swedish: String)] = [
    (
      "id;namn\nx;Anna\ny;Bo\n", .badData,
      "o.csv:1:1: nobody of the plan is in the list (the plan has \"1\", for example, the list \"x\"); give the list that the plan was made of",
      "o.csv:1:1: ingen i planen finns i listan (planen har till exempel \"1\", listan \"x\"); ange listan som planen gjordes av"
    ),
    (
      // The same rows in another order.
      "Namn;Sektor\nBo;Kommun\nAnna;Lärosäte\nCia;Region\nDan;Kommun\n", .badData,
      "o.csv:2:1: no. 1 has \"Kommun\" under Sektor, in the plan \"Lärosäte\"; give the list that the plan was made of, with its rows in the same order",
      "o.csv:2:1: nr 1 har \"Kommun\" under Sektor, i planen \"Lärosäte\"; ange listan som planen gjordes av, med raderna i samma ordning"
    ),
    (
      "Namn;Sektor\nAnna;Lärosäte\nBo;kommun\nCia;Region\n", .done,
      "o.csv:1:1: the plan has 1 person whom neither the list nor the plan names (no. 4); give the list that the plan was made of, with its rows in the same order",
      "o.csv:1:1: planen har 1 person som varken listan eller planen ger namn (nr 4); ange listan som planen gjordes av, med raderna i samma ordning"
    ),
    (
      "Namn;Sektor\nAnna;Lärosäte\nBo;Kommun\nCia;Region\nDan;Kommun\nEva;Region\n", .done,
      "o.csv:1:1: the list has 5 people and the plan 4, so that names may land on the wrong people; give the list that the plan was made of, with its rows in the same order",
      "o.csv:1:1: listan har 5 personer och planen 4, så namn kan hamna på fel person; ange listan som planen gjordes av, med raderna i samma ordning"
    ),
  ]

  @Test(arguments: others.indices) func aListThatIsNotThePlansIsTold(_ index: Int) {
    let (list, code, english, swedish) = Self.others[index]
    let people = "Namn;Sektor\nAnna;Lärosäte\nBo;Kommun\nCia;Region\nDan;Kommun\n"
    let maker = MemorySession(files: ["p.csv": people])
    let plan = maker.run("seat", "p.csv", "--tables", "2", "--format", "json").output
    let session = MemorySession(files: ["plan.json": plan, "o.csv": list, "p.csv": people])
    for (language, sentence) in [("en", english), ("sv", swedish)] {
      let answer = session.run("replan", "plan.json", "--people", "o.csv", "--with-names", "--language", language)
      #expect(answer.code == code && answer.plainMessages.contains(sentence), "\(answer.messages)")
    }
    let right = session.run("replan", "plan.json", "--people", "p.csv", "--with-names", "--language", "en")
    #expect(right.code == .done && !right.messages.joined().contains("p.csv:1:1"))
  }

  @Test func aNameThatIsAnotherThanThePlansIsToldWithoutSayingIt() {
    let maker = MemorySession(files: ["p.csv": "id,name\na,Anna\nb,Bo\n"])
    let plan = maker.run("seat", "p.csv", "--tables", "1", "--with-names", "--format", "json").output
    let session = MemorySession(files: ["plan.json": plan, "o.csv": "id,name\na,Anna\nb,Bosse\n"])
    let answer = session.run("replan", "plan.json", "--people", "o.csv", "--with-names", "--language", "en")
    #expect(answer.code == .done)
    #expect(
      answer.messages.contains(
        "o.csv:3:1: \"b\" has another name in the plan; mend the list, or give the one that the plan was made of"),
      "\(answer.messages)")
  }

  // MARK: Lists without headings

  @Test func aListWithoutHeadingsLosesNobodyAndSaysWhatWasTakenForWhat() {
    let session = MemorySession(files: ["p.csv": "Anna Ek;KI;Lärosäte\nBo Ö;Solna stad;Kommun\nCia Å;KI;Lärosäte\n"])
    let answer = session.run(
      "seat", "p.csv", "--tables", "1", "--with-names", "--format", "csv", "--language", "en", "--dialect", "intl")
    #expect(answer.output.split(separator: "\n").count == 4)
    #expect(answer.output.contains("1,Anna Ek,KI,Lärosäte,1"), "\(answer.output)")
    #expect(
      answer.messages.contains(
        "samband: p.csv: no heading is known, so the first row was read as a person, and column 1 is name, column 2 is organization and column 3 is sector; if that is wrong, write headings at the top, such as Name, Organization and Sector"
      ), "\(answer.messages)")
    #expect(
      answer.messages.contains(
        "samband: p.csv: the list has no headings, so its first row is a person and all are numbered 1\u{2013}3 from the top"
      ))
    let swedish = session.run("seat", "p.csv", "--tables", "1", "--language", "sv").messages
    #expect(
      swedish.contains(
        "samband: p.csv: ingen rubrik känns igen, så första raden lästes som en person, och kolumn 1 är namn, kolumn 2 är organisation och kolumn 3 är sektor; stämmer det inte, skriv rubriker överst, till exempel Namn, Organisation och Sektor"
      ))
  }

  @Test func aColumnThatIsAskedForIsAHeading() {
    let session = MemorySession(files: ["p.csv": "who,hue\nAnna,red\nBo,blue\nCia,red\nDan,blue\n"])
    let answer = session.run("seat", "p.csv", "--tables", "2", "--balance", "hue", "--format", "csv")
    #expect(answer.code == .done && answer.output.split(separator: "\n").count == 5, "\(answer.messages)")
  }

  // MARK: Who comes after all

  @Test func whoeverComesAfterAllHasASeatAgain() {
    let plan = session().run(Self.seat + ["--format", "json", "--with-names"]).output
    let without = session(["plan.json": plan]).run(
      "replan", "plan.json", "--absent", "2", "--with-names", "--format", "json"
    ).output
    let later = session(["plan.json": without])
    let back = later.run("replan", "plan.json", "--present", "Bo Åkesson", "--with-names", "--language", "en")
    #expect(back.code == .done, "\(back.messages)")
    #expect(
      back.output.contains("NEW AT THE TABLES\n  Bo Åkesson") || back.output.contains("Bo Åkesson: round 1 table"))
    let other = later.run("replan", "plan.json", "--present", "1", "--language", "en")
    #expect(other.code == .usage)
    #expect(
      other.messages == [
        "samband replan: \"1\" is not away in the rounds that are left; give --present those whom the plan does not expect"
      ])
  }

  @Test func aLateGuestIsOnTheCardsWithTheOrganization() {
    let plan = session().run(Self.seat + ["--format", "json", "--with-names"]).output
    let later = session(["plan.json": plan, "late.csv": "Namn;Organisation;Sektor\nGöran Sent;Sena AB;Företag\n"])
    let cards = later.run(
      "replan", "plan.json", "--late", "late.csv", "--absent", "2", "--with-names", "--format", "cards")
    #expect(cards.code == .done, "\(cards.messages)")
    #expect(cards.output.contains("Göran Sent") && cards.output.contains("Sena AB"))
    #expect(cards.output.contains("Novum AB") && !cards.output.contains("Åkesson"), "who left has no card")
  }

  @Test func aPlanKeepsItsTitleAndItsTimes() {
    let options = ["--title", "Möte <1>", "--start", "13.00", "--minutes", "20", "--pause", "5"]
    let plan = session().run(Self.seat + ["--format", "json"] + options).output
    #expect(plan.contains("\"title\": \"Möte <1>\""))
    #expect(plan.contains("\"times\": {\"start\": \"13:00\", \"minutes\": 20, \"pause\": 5}"))
    let later = session(["plan.json": plan])
    let again = later.run("replan", "plan.json", "--minutes", "15", "--format", "json").output
    #expect(again.contains("\"minutes\": 15") && again.contains("\"start\": \"13:00\""))
    let door = later.run("replan", "plan.json", "--format", "door").output
    #expect(door.contains("<h1>Möte &lt;1&gt;</h1>"))
  }

  @Test(arguments: [(["--start", "13:00"], "--minutes 20"), (["--minutes", "20"], "--start 13:00")])
  func halfATimeIsNoTime(_ options: [String], _ missing: String) {
    let english = session().run(Self.seat + options)
    #expect(english.code == .usage && english.output.isEmpty)
    #expect(
      english.messages.last
        == "samband: the times of the rounds need both a start and a length; add \(missing)")
    let swedish = session().run(Self.seat.dropLast(2) + options + ["--language", "sv"])
    #expect(
      swedish.messages.last == "samband: rundornas tider behöver både start och längd; lägg till \(missing)")
  }
}
