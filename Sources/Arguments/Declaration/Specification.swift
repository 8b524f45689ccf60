// A whole command line as one value: the program, its commands, and the rules a declaration must keep.

/// One command: what it takes, and what help says of it.
package struct CommandSpecification: Sendable {
  /// The name as typed.
  package let name: String
  /// One line for the program's list of commands.
  package let summary: String
  /// More, in paragraphs with blank lines between; may be empty.
  package let discussion: String
  /// The operands in order: required ones, then optional ones, then at most one list.
  package let operands: [Operand]
  /// The command's own options, in the order help shows them.
  package let options: [Option]
  /// At least one line that works.
  package let examples: [Example]

  /// Declares a command; a declaration that contradicts itself stops the program with a sentence that says how.
  package init(
    name: String, summary: String, discussion: String = "", operands: [Operand] = [], options: [Option] = [],
    examples: [Example]
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.operands = operands
    self.options = options
    self.examples = examples
    preconditionValid()
  }

  /// Whether the command takes an operand.
  package func takes<Value>(_ key: OperandKey<Value>) -> Bool {
    operands.contains { $0.signature == key.signature }
  }

  /// Whether the command has an option of a name, whatever it takes.
  package func hasOption(named name: String) -> Bool { options.contains { $0.signature.name == name } }

  /// The same command with one more option.
  package func adding(_ option: Option) -> CommandSpecification {
    CommandSpecification(
      name: name, summary: summary, discussion: discussion, operands: operands, options: options + [option],
      examples: examples)
  }

  private func preconditionValid() {
    precondition(
      NameRules.isName(name), "The command name \"\(name)\" may hold only small ASCII letters, digits and dashes.")
    precondition(!examples.isEmpty, "The command \"\(name)\" needs at least one example.")
    let keys = operands.map(\.signature.name)
    precondition(Set(keys).count == keys.count, "The command \"\(name)\" declares an operand twice.")
    let ranks = operands.map { operand in
      switch operand.signature.occurrence {
      case .required: 0
      case .optional: 1
      case .list: 2
      }
    }
    precondition(ranks == ranks.sorted(), "The operands of \"\(name)\" must be required, then optional, then a list.")
    precondition(ranks.count(where: { $0 == 2 }) <= 1, "The command \"\(name)\" has two lists of operands.")
    // `a [b] c...` with c at least one could not tell which of the two a second word is.
    if case .list(let least)? = operands.last?.signature.occurrence {
      precondition(
        least == 0 || !ranks.contains(1), "\"\(name)\" has an optional operand before a list that must be given.")
    }
  }
}

/// A program: its commands, the options that all of them take, and the language it speaks.
package struct ProgramSpecification: Sendable {
  /// The name as typed.
  package let name: String
  /// The version, without the program's name.
  package let version: String
  /// One line on what the program is for.
  package let summary: String
  /// More, in paragraphs with blank lines between; may be empty.
  package let discussion: String
  /// The commands, in the order help lists them; `help` is added.
  package let commands: [CommandSpecification]
  /// Options that every command takes, before or after its name.
  package let globalOptions: [Option]
  /// Lines to start with, shown in the program's help.
  package let examples: [Example]
  /// The language of Arguments' own words.
  package let wording: Wording
  /// What `help` explains beside commands: the word, one line, and the text.
  package let topics: [(name: String, summary: String, text: String)]

  /// Declares a program; a declaration that contradicts itself stops the program with a sentence that says how.
  package init(
    name: String, version: String, summary: String, discussion: String = "", commands: [CommandSpecification],
    globalOptions: [Option] = [], examples: [Example] = [], wording: Wording,
    topics: [(name: String, summary: String, text: String)] = []
  ) {
    self.name = name
    self.version = version
    self.summary = summary
    self.discussion = discussion
    self.commands = commands + [Self.helpCommand(program: name, first: commands.first?.name, wording)]
    self.globalOptions = globalOptions
    self.examples = examples
    self.wording = wording
    self.topics = topics
    preconditionValid()
  }

  private func preconditionValid() {
    precondition(
      NameRules.isName(name), "The program name \"\(name)\" may hold only small ASCII letters, digits and dashes.")
    let names = commands.map(\.name)
    precondition(Set(names).count == names.count, "The program \"\(name)\" declares a command twice: \(names).")
    for command in commands {
      let options = allOptions(of: command)
      let long = options.map(\.signature.name)
      precondition(Set(long).count == long.count, "The command \"\(command.name)\" has an option twice: \(long).")
      let short = options.compactMap(\.signature.short)
      precondition(
        Set(short).count == short.count, "The command \"\(command.name)\" has a short option twice: \(short).")
    }
    for option in globalOptions {
      precondition(
        option.signature.occurrence != .required, "\"--\(option.signature.name)\" cannot be required of every command.")
    }
  }

  static let helpTopic = OperandKey(optional: "command", .text)
  static let scriptOption = "generate-completion-script"
  static let manualOption = "generate-man-page"

  /// The command's own options, then the global ones.
  func allOptions(of command: CommandSpecification) -> [Option] {
    command.name == "help" ? globalOptions : command.options + globalOptions
  }

  private static func helpCommand(program: String, first: String?, _ wording: Wording) -> CommandSpecification {
    let line = ([program, "help"] + (first.map { [$0] } ?? [])).joined(separator: " ")
    return CommandSpecification(
      name: "help", summary: wording.helpCommandSummary,
      operands: [Operand(helpTopic, name: wording.commandPlaceholder, help: wording.helpTopicHelp)],
      examples: [Example(line, wording.helpExample(of: first))])
  }
}
