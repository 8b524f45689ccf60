import Arguments
import NetworkModel
import Testing

@testable import SambandTool

@Suite struct UsageTests {
  @Test(arguments: Language.allCases) func everyExampleInTheHelpWorks(_ language: Language) {
    #expect(Program.specification(in: language).faultyExamples().isEmpty)
  }

  @Test(arguments: [
    (["chek", "a.json"], "samband: unknown command \"chek\"; did you mean \"check\"?"),
    (
      ["describe", "a.json", "--formt", "csv"],
      "samband describe: unknown option \"--formt\"; did you mean \"--format\"?"
    ),
  ])
  func aWrongCommandLineIsToldHowToMend(_ arguments: [String], _ line: String) {
    let result = MemorySession().run(arguments)
    #expect(result.code == .usage)
    #expect(result.messages.first?.hasPrefix(line) == true, "\(result.messages)")
  }

  @Test func helpSpeaksTheLanguageOfTheLocale() {
    #expect(MemorySession(environment: ["LANG": "sv_SE.UTF-8"]).run("--help").output.contains("ANVÄNDNING"))
    #expect(MemorySession(environment: ["LANG": "C"]).run("--help").output.contains("USAGE"))
    #expect(
      MemorySession(environment: ["LANG": "sv_SE.UTF-8"]).run("check", "--help", "--language", "en").output
        .contains("EXAMPLES"))
  }

  @Test(arguments: ["check", "describe", "metrics", "bridges", "gaps", "map", "convert", "merge"])
  func everyCommandHasHelpWithAnExample(_ command: String) {
    for language in ["sv", "en"] {
      let result = MemorySession().run(command, "--help", "--language", language)
      #expect(result.code == .done)
      #expect(result.output.contains("samband \(command) "))
      #expect(result.output.contains(language == "sv" ? "EXEMPEL" : "EXAMPLES"))
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionScriptsAreMade(_ shell: String) {
    let result = MemorySession().run("--generate-completion-script", shell)
    #expect(result.code == .done)
    #expect(result.output.contains("describe"))
  }
}
