import Reporting
import SambandTool
import Testing

/// Letters in the user's own words, and what a year and a matching hand out.
@Suite struct ForumTemplateTests {
  private static let members = """
    "title": {"sv": "Mötet", "en": "The meeting"}, "seats": 3, "perActor": 1, "host": "solna",
    "when": {"start": "2027-03-10T09:00", "end": "2027-03-10T15:00"}, "place": "Solna", "invite": ["ki-b"],
    "themes": [{"id": "skills", "title": {"sv": "kompetens", "en": "skills"}, "want": 1}]
    """

  private func letters(_ template: String, _ options: String...) -> MemorySession.Result {
    MemorySession(brief: Self.members, files: ["t.txt": template]).run(
      ["forum", "b.json", "--format", "letters", "--template", "t.txt"] + options)
  }

  @Test func fieldsAreFilledIn() {
    let template = "Dear {person},\r\n\r\n{{{kind}}} {title}: {time}, {place}\n{tables}\n{themes}\nHost: { Host }\n\n"
    let result = letters(template, "--language", "en")
    #expect(result.code == .done, "\(result.messages)")
    let all = result.plainOutput.split(separator: "------", maxSplits: 1).map(String.init)
    #expect(
      all[0] == """
        Dear Karolinska Institutet, teaching,

        {forum} The meeting: 10 March 2027 at 9:00–15:00, Solna
        Host: Solna stad


        """)
    #expect(result.plainOutput.contains("\nskills\n"), "who carries a theme has its line")
    #expect(
      letters("{title}, {time}", "--language", "sv").plainOutput.hasPrefix("Mötet, 10 mars 2027 klockan 9.00–15.00"))
  }

  @Test func namesComeOnlyWhenAskedFor() {
    #expect(!letters("{name} {person}").output.contains("Bo Lind"))
    #expect(letters("{name} {person}", "--with-names").output.contains("Bo Lind"))
  }

  static let faults: [(template: String, swedish: String, english: String)] = [
    (
      "Hej {person}!\n\nDu, {reson} {plats",
      "t.txt:3:5: fältet \"{reson}\" finns inte; menade du {reason}?",
      "t.txt:3:5: there is no field \"{reson}\"; did you mean {reason}?"
    ),
    (
      "{person} }", "t.txt:1:10: \"}\" utan \"{\" före; öppna fältet, eller skriv \"}}\" för en klammer",
      "t.txt:1:10: \"}\" without \"{\" before it; open the field, or write \"}}\" for a brace"
    ),
    (
      "{person\n}", "t.txt:1:1: \"{\" utan \"}\" på samma rad; stäng fältet, eller skriv \"{{\" för en klammer",
      "t.txt:1:1: \"{\" without \"}\" on its line; close the field, or write \"{{\" for a brace"
    ),
    (
      "Hej!",
      "t.txt:1:1: mallen har inget fält, så alla brev blev lika; skriv åtminstone {person}; fälten är {person} {name} {actor} {role} {id} {title} {kind} {time} {place} {host} {goals} {reason} {organisations} {themes} {tables}",
      "t.txt:1:1: the template has no field, so that all letters would be the same; write at least {person}; the fields are {person} {name} {actor} {role} {id} {title} {kind} {time} {place} {host} {goals} {reason} {organisations} {themes} {tables}"
    ),
  ]

  @Test(arguments: faults.indices) func whatIsWrongWithATemplateIsSaid(_ index: Int) {
    let (template, swedish, english) = Self.faults[index]
    for (language, sentence) in [("sv", swedish), ("en", english)] {
      let result = letters(template, "--language", language)
      #expect(result.code == .badData)
      #expect(result.messages.first == sentence)
      #expect(result.output.isEmpty)
    }
  }

  @Test func aTemplateIsForLetters() {
    let session = MemorySession(brief: Self.members, files: ["t.txt": "{person}"])
    let result = session.run("forum", "b.json", "--template", "t.txt", "--language", "en")
    #expect(result.code == .usage)
    #expect(result.messages == ["samband forum: --template is for letters; add --format letters"])
    #expect(session.run("forum", "b.json", "--format", "letters", "--template", "none.txt").code == .inputMissing)
    #expect(
      session.run("forum", "b.json", "--format", "letters", "--template", "t.txt", "-o", "t.txt").code
        == .outputImpossible)
  }

  // MARK: Calendars

  @Test func anUnknownTimeZoneIsSaidAndLeftOut() {
    let members = Self.members.replacing(
      "T15:00\"}", with: "T15:00\", \"timeZone\": \"Europe/Stokholm\"}, \"id\": \"forum-1\"")
    let session = MemorySession(brief: members)
    let result = session.run("forum", "b.json", "--format", "ics", "--language", "en")
    #expect(
      result.messages == [
        "samband: the time zone \"Europe/Stokholm\" is not known: calendar files give the times without a zone, as the clock of the place; did you mean \"Europe/Stockholm\"?",
        "samband: the calendar file is written as the meeting's first; if one was sent out before, save the plan with --format json and change it by samband replan, so that the new one supersedes it",
      ])
    #expect(result.output.contains("DTSTART:20270310T090000\r\n") && !result.output.contains("VTIMEZONE"))
    let swedish = session.run("forum", "b.json", "--format", "ics", "--language", "sv").messages
    #expect(
      swedish == [
        "samband: tidszonen \"Europe/Stokholm\" är inte känd: i kalenderfiler står tiderna utan zon, som klockan på platsen; menade du \"Europe/Stockholm\"?",
        "samband: kalenderfilen är skriven som mötets första; har en sänts ut tidigare, spara planen med --format json och ändra den med samband replan, så att den nya gäller före den gamla",
      ])
  }

  private static let matching = """
    "title": {"sv": "Möten", "en": "Meetings"}, "kind": "matching", "sectors": ["university", "municipality"],
    "slots": 2, "slotMinutes": 20, "when": {"start": "2027-03-10T09:00", "end": "2027-03-10T10:00"},
    "openSeats": [{"sector": "municipality", "count": 1}]
    """

  @Test func aMatchingHasCardsAndAnEntry() {
    let session = MemorySession(brief: Self.matching)
    let cards = session.run("forum", "b.json", "--format", "cards", "--language", "en").plainOutput
    #expect(cards.hasPrefix("<!DOCTYPE html>") && cards.contains("<h2>To be nominated: municipality 1</h2>"))
    #expect(cards.contains("<b>09:00:</b> ") && cards.contains("<b>09:20:</b> ") && !cards.contains("(ki-a)"))
    let calendar = session.run("forum", "b.json", "--format", "ics", "--language", "sv").output
    #expect(calendar.contains("SUMMARY;LANGUAGE=sv:Möten\r\n") && calendar.contains("TZID:Europe/Stockholm"))
    let letters = session.run("forum", "b.json", "--format", "letters", "--language", "en")
    #expect(letters.code == .usage)
    #expect(
      letters.messages == [
        "samband forum: meetings one to one have no letters; change --format, to cards for example"
      ])
  }
}
