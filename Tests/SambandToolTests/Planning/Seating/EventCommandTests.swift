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
        "samband: p.csv: lines 3 and 7 have the same name and organisation: is it the same person? If so, remove a line; otherwise they are told apart by number"
      ), "\(messages)")
    #expect(!messages.joined().contains("Anna"), "a question names nobody")
    let swedish = session().run(Self.seat + ["--language", "sv"].dropLast(0)).messages
    #expect(!swedish.isEmpty)
  }

  @Test func whoeverHasNoNameIsSaidToHaveNone() {
    let answer = session().run(Self.seat + ["--with-names"]).output
    #expect(answer.contains("no name (3)") && answer.contains("Bo Åkesson (2)"))
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
