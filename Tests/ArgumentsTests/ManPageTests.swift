// The manual page: all of the declaration is in it, and nothing that a text says is taken for a command.

import Arguments
import Testing

@Suite struct ManPageTests {
  @Test(arguments: Wording.allCases) func everyCommandAndOptionIsThere(_ wording: Wording) {
    let program = fixture(wording)
    let page = program.manPage()
    for command in program.commands {
      #expect(page.contains("\n.SS \(program.name) \(command.name)"), "\(command.name)")
    }
    #expect(page.hasPrefix(".TH \(program.name.uppercased()) 1 "))
    #expect(page.contains("\\-\\-generate\\-man\\-page"))
  }

  @Test func theProgramPrintsIt() throws {
    let program = fixture()
    #expect(try program.parse(["--generate-man-page"]) == .manualPage(program.manPage()))
  }

  @Test func textsAreNoCommands() {
    let macros = [".TH", ".SH", ".SS", ".PP", ".TP", ".RS", ".RE", ".nf", ".fi"]
    let program = ProgramSpecification(
      name: "p", version: "1", summary: ".hidden \\n 'x", discussion: "'a\n\n.b -c",
      commands: [.init(name: "run", summary: ".dots", examples: [Example("p run", "'quoted' \\d")])], wording: .english)
    for line in program.manPage().split(separator: "\n") {
      #expect(!line.hasPrefix("'"), "\(line)")
      if line.hasPrefix(".") { #expect(macros.contains { line.hasPrefix($0) }, "\(line)") }
    }
    #expect(program.manPage().contains("\\&'a\n") && program.manPage().contains("\\&.b \\-c\n"))
  }
}
