// A declaration that contradicts itself stops the program at once, and examples are kept to their word.

import Testing

@testable import Arguments

struct DeclarationTests {
  @Test("Every example of the fixture is a line it accepts", arguments: Wording.allCases)
  func examples(_ wording: Wording) {
    #expect(fixture(wording).faultyExamples() == [])
  }

  @Test("A faulty example is found")
  func faulty() {
    func program(_ line: String) -> ProgramSpecification {
      ProgramSpecification(
        name: "p", version: "1", summary: "s",
        commands: [
          CommandSpecification(
            name: "go", summary: "s", operands: [Operand(OperandKey("in", .file), name: "IN", help: "h")],
            examples: [Example(line, "m")])
        ], wording: .english)
    }
    for line in [
      "p go a", "p go - < a > b", "p go 'a b' | p go - && cat x", "cat a; p go \"a b\" >c", "p go a\\ b", "p go --help",
    ] {
      #expect(program(line).faultyExamples() == [], "\(line)")
    }
    let unknown = UsageError(program: "p", command: "go", fault: .unknownOption("--x", suggestion: nil))
    #expect(program("p go a --x").faultyExamples() == [FaultyExample(commandLine: "p go a --x", error: unknown)])
    #expect(program("p help").faultyExamples() == [FaultyExample(commandLine: "p help", error: nil)])
    #expect(program("ls").faultyExamples() == [FaultyExample(commandLine: "ls", error: nil)])
  }

  @Test("An option declared twice stops the program")
  func twice() async {
    await #expect(processExitsWith: .failure) {
      let option = Option(OptionKey("seed", .integer), help: "")
      let command = CommandSpecification(
        name: "go", summary: "", options: [option], examples: [Example("p go", "")])
      _ = ProgramSpecification(
        name: "p", version: "1", summary: "", commands: [command], globalOptions: [option], wording: .english)
    }
  }

  @Test("An option that is not declared cannot be read")
  func undeclared() async {
    await #expect(processExitsWith: .failure) {
      if case .run(let command) = try fixture().parse(["map", "n"]) { _ = command[OptionKey("nothing", .text)] }
    }
  }

  @Test("A key of another kind than the one declared cannot be read")
  func otherKind() async {
    await #expect(processExitsWith: .failure) {
      if case .run(let command) = try fixture().parse(["map", "n"]) {
        _ = command[OptionKey("seed", .integer(in: 0...), default: 2)]
      }
    }
  }

  @Test("A command without an example stops the program")
  func noExample() async {
    await #expect(processExitsWith: .failure) { _ = CommandSpecification(name: "go", summary: "", examples: []) }
  }

  @Test(
    "Names that a shell could misread are refused",
    arguments: ["", "-x", "a b", "å", "A", "a$", "a=b", "a-", "1a", "a\n"])
  func names(_ name: String) {
    #expect(!NameRules.isName(name))
  }
}
