// The whole of it in one small program, as the tool would write it.

import Arguments
import Testing

private enum MapCommand {
  enum Format: String, CaseIterable, Sendable { case svg, dot }

  static let network = OperandKey("network", .file)  // String
  static let format = OptionKey("format", short: "f", .choice(of: Format.self), default: .svg)  // Format
  static let seed = OptionKey("seed", .integer(in: 0...), default: 1)  // Int
  static let output = OptionKey("output", short: "o", .file)  // String?
  static let weighted = OptionKey(flag: "weighted")  // Bool

  static func specification(_ swedish: Bool) -> CommandSpecification {
    CommandSpecification(
      name: "map", summary: swedish ? "Rita ett nätverk." : "Draw a network.",
      operands: [
        Operand(network, name: swedish ? "NÄTVERK" : "NETWORK", help: swedish ? "Nätverket." : "The network.")
      ],
      options: [
        Option(
          format, help: swedish ? "Filens form." : "The form of the file.",
          choices: [Choice(Format.svg, swedish ? "en bild" : "a picture"), Choice(Format.dot, "Graphviz")]),
        Option(seed, help: swedish ? "Var slumpen börjar." : "Where chance starts."),
        Option(output, help: swedish ? "Vart det skrivs." : "Where to write it."),
        Option(weighted, help: swedish ? "Låt styrkan räknas." : "Let strength count."),
      ],
      examples: [Example("samband map plan.json -o plan.svg", swedish ? "Rita till en fil." : "Draw to a file.")])
  }

  static func run(_ arguments: ParsedCommand) -> String {
    "\(arguments[network]) \(arguments[format]) \(arguments[seed] + 1) \(arguments[output] ?? "-") \(arguments[weighted])"
  }
}

@Test("A program with one command, declared and read")
func exampleProgram() throws {
  let words = ["map", "plan.json", "--seed", "7", "--language=sv"]
  let language = OptionKey("language", .oneOf(["sv", "en"]), default: "en")
  let swedish = language.peek(in: words) == "sv"
  let program = ProgramSpecification(
    name: "samband", version: "1.0.0", summary: "…", commands: [MapCommand.specification(swedish)],
    globalOptions: [Option(language, help: "…")], wording: swedish ? .swedish : .english)
  guard case .run(let command) = try program.parse(words) else {
    Issue.record("The line asks for a command to run.")
    return
  }
  #expect(MapCommand.run(command) == "plan.json svg 8 - false")
  #expect(program.faultyExamples() == [])
}
