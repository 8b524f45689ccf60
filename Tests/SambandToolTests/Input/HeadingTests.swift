// Headings of tables that look like known ones, and what `help tables` says of columns.

import SambandTool
import Testing

@Suite struct HeadingTests {
  @Test(arguments: [
    ("sektr", "sektor"), ("Sketor", "sektor"), ("sectr", "sector"), ("kompetnser", "kompetenser"),
    ("kommunkdo", "kommunkod"), ("Organisationsnumer", "organisationsnummer"),
  ]) func aHeadingThatLooksLikeAKnownOneIsAskedAbout(_ heading: String, _ meant: String) {
    let session = MemorySession(files: ["r/aktorer.csv": "id;namn;\(heading)\nki;Karolinska;x\n"])
    for (language, message) in [
      ("sv", "varning: kolumnen \"\(heading)\" är okänd och behålls som den är; menade du \"\(meant)\"?"),
      ("en", "warning: column \"\(heading)\" is unknown and kept as it is; did you mean \"\(meant)\"?"),
    ] {
      let result = session.run("check", "r", "--language", language)
      #expect(result.output.contains("r/aktorer.csv:1:9: " + message + "\n"), "\(result.output)")
    }
    #expect(session.run("check", "r", "--format", "json").output.contains("\"likely-misspelled-column\""))
    // It is kept all the same.
    #expect(session.run("convert", "r", "--to", "json").output.contains("\"\(heading)\": \"x\""))
  }

  @Test(arguments: ["Webbplats", "Kontaktperson", "Noteringar", "Storlek", "Ansvarig", "Kön"])
  func aColumnOfOnesOwnIsKeptWithoutAWord(_ heading: String) {
    let session = MemorySession(files: ["r/aktorer.csv": "id;namn;sektor;\(heading)\nki;Karolinska;Lärosäte;x\n"])
    #expect(session.run("check", "r", "--language", "sv").output == "r: inga fel.\n")
    #expect(session.run("convert", "r", "--to", "json").output.contains("\"\(heading)\": \"x\""))
  }

  @Test func aHeadingThatIsThereIsNotMeantTwice() {
    let session = MemorySession(files: ["r/aktorer.csv": "id;namn;sektor;sektr\nki;Karolinska;Lärosäte;x\n"])
    #expect(session.run("check", "r", "--language", "sv").output == "r: inga fel.\n")
  }

  @Test(arguments: [
    (
      "sv", "Kort namn som aktiviteter nämner synpunkten vid; en tom cell förblir tom",
      "en tom cell får ett som görs av titeln"
    ),
    (
      "en", "Short name by which activities refer to the position; an empty cell stays empty",
      "an empty cell gets one made from the title"
    ),
  ]) func helpSaysWhichIDsAreMade(_ language: String, _ position: String, _ goal: String) {
    let help = MemorySession(environment: ["LANG": language]).run("help", "tables", "--language", language).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(help.contains(position), "\(help)")
    #expect(help.ranges(of: goal).count == 2, "goals and sources")
  }
}
