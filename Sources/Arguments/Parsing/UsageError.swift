// The errors of a command line as facts; `Wording` makes sentences of them.

/// A command line that the declaration does not allow.
package struct UsageError: Error, Equatable, Sendable {
  /// The program, as declared.
  package let program: String
  /// The command, or nil if none was reached.
  package let command: String?
  /// What is wrong.
  package let fault: UsageFault

  /// An error at a command, or before any.
  package init(program: String, command: String?, fault: UsageFault) {
    self.program = program
    self.command = command
    self.fault = fault
  }
}

/// What is wrong with a command line, with a suggestion.
package enum UsageFault: Equatable, Sendable {
  /// No command was given.
  case missingCommand
  /// There is no such command.
  case unknownCommand(String, suggestion: String?)
  /// There is no such option here; as typed, with its dashes.
  case unknownOption(String, suggestion: String?)
  /// The option belongs to a command, and was given before one.
  case optionBeforeCommand(String)
  /// The option takes a value and got none; `next` is a word after it that looks like an option but is not one.
  case missingValue(option: String, placeholder: String, next: String?)
  /// The option takes no value and got one.
  case unexpectedValue(option: String, value: String)
  /// The value cannot be used.
  case invalidValue(ValueOwner, value: String, ValueProblem)
  /// The option must be given.
  case missingOption(String, placeholder: String)
  /// The operand must be given.
  case missingOperand(String, usage: String)
  /// One operand more than the command takes; `afterDoubleDash` where it looks like an option but follows `--`.
  case tooManyOperands(String, usage: String, afterDoubleDash: Bool)
  /// The option may be given once only; as typed the second time.
  case optionGivenTwice(String)
}

/// What a value was given to.
package enum ValueOwner: Equatable, Sendable {
  /// An option, as typed, with its dashes.
  case option(String)
  /// An operand, by the name people see.
  case operand(String)
}

/// Why a value cannot be used.
package enum ValueProblem: Error, Equatable, Sendable {
  /// It is empty.
  case empty
  /// It is a list with nothing between two commas, or at an end.
  case emptyItem
  /// It is not a whole number; the suggestion is.
  case notAnInteger(suggestion: String?)
  /// It is not a decimal number; the suggestion is.
  case notANumber(suggestion: String?)
  /// It is outside the range; nil where that side is open.
  case outOfRange(lowest: String?, highest: String?)
  /// It is none of the choices.
  case unknownChoice(choices: [String], suggestion: String?)
  /// This item of a list cannot be used.
  indirect case inList(item: String, ValueProblem)
  /// It is not written like the example.
  case notLike(String)
}
