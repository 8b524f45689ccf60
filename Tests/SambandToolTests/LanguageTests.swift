// The language of an answer, of what is said about the work, and of tables.

import SambandTool
import Testing

@Suite struct LanguageTests {
  private static let swedishFile = smallNetwork.replacing(
    "\"version\": 1,", with: "\"version\": 1, \"language\": \"sv\",")

  /// What decides, and the language that comes of it.
  struct Choice: CustomStringConvertible, Sendable {
    var option: String?
    var environment: [String: String] = [:]
    var isSwedishFile = false
    let isSwedish: Bool
    var description: String { "\(option ?? "-") \(environment) \(isSwedishFile) → \(isSwedish ? "sv" : "en")" }
  }

  @Test(arguments: [
    Choice(isSwedish: false), Choice(isSwedishFile: true, isSwedish: true),
    Choice(environment: ["LANG": "en_US.UTF-8"], isSwedishFile: true, isSwedish: false),
    Choice(environment: ["LANG": "sv_SE.UTF-8"], isSwedish: true),
    Choice(environment: ["LANG": "sv"], isSwedish: true), Choice(environment: ["LANG": "sv_FI@euro"], isSwedish: true),
    Choice(environment: ["LANG": "C.UTF-8"], isSwedishFile: true, isSwedish: true),
    Choice(environment: ["LANG": "POSIX"], isSwedishFile: true, isSwedish: true),
    Choice(environment: ["LANG": "de_DE.UTF-8"], isSwedishFile: true, isSwedish: true),
    Choice(environment: ["LANG": "swa_KE"], isSwedish: false),
    Choice(
      environment: ["LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "sv_SE"], isSwedishFile: true, isSwedish: false),
    Choice(environment: ["LC_ALL": "sv_SE", "LC_MESSAGES": "en_GB", "LANG": "en_US"], isSwedish: true),
    Choice(environment: ["LC_ALL": "C", "LANG": "en_US"], isSwedishFile: true, isSwedish: true),
    Choice(option: "en", environment: ["LC_ALL": "sv_SE"], isSwedishFile: true, isSwedish: false),
    Choice(option: "sv", environment: ["LC_ALL": "en_US"], isSwedish: true),
  ])
  func theLanguageIsAskedForThenTheLocalesThenTheFiles(_ choice: Choice) {
    let session = MemorySession(
      files: ["n.json": choice.isSwedishFile ? Self.swedishFile : smallNetwork], environment: choice.environment)
    let option = choice.option.map { ["--language", $0] } ?? []
    #expect(
      session.run(["check", "n.json"] + option).output
        == (choice.isSwedish ? "n.json: inga fel.\n" : "n.json: no faults.\n"))
    // What is said about the work.
    let report = session.run(["report", "n.json", "-o", "out"] + option)
    #expect(report.output.hasPrefix(choice.isSwedish ? "Skrivet i out:" : "Written to out:"))
    let failure = session.run(["convert", "n.json", "-o", "n.json"] + option)
    #expect(failure.messages.first?.contains(choice.isSwedish ? "skriva över indata" : "overwrite the input") == true)
  }

  @Test func withoutAFileTheLocaleSpeaks() {
    for (locale, words) in [
      ("sv_SE", "filen finns inte"), ("C", "there is no such file"), ("en_US", "there is no such file"),
    ] {
      let result = MemorySession(environment: ["LC_ALL": locale]).run("describe", "none.json")
      #expect(result.messages.first?.contains(words) == true, "\(locale)")
    }
    let seating = MemorySession(environment: ["LANG": "sv_SE"]).run("seat", "--people", "8", "--tables", "2")
    #expect(seating.output.contains("BORD") || seating.output.contains("Bord"))
  }

  @Test func helpSaysSo() {
    #expect(
      MemorySession().run("describe", "--help").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .contains(
          "the one that LC_ALL, LC_MESSAGES or LANG names (Swedish or English), else the file's own, else English"))
  }
}
