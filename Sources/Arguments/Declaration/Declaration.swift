// The words people read about each option and operand, attached to its key.

/// An option of a command: its key, and what help says of it.
package struct Option: Sendable {
  let signature: OptionSignature
  let check: @Sendable (String) throws(ValueProblem) -> Void
  let placeholder: String?
  let help: String
  let choices: [Choice]

  /// Declares an option for people.
  ///
  /// - Parameters:
  ///   - key: The typed handle that the command reads.
  ///   - placeholder: What stands for the value in help, such as `FILE`; a word for the kind of value if nil.
  ///   - help: What the option does, in the language of the program's wording.
  ///   - choices: What each word to choose means; those left out are listed without explanation.
  package init<Value>(_ key: OptionKey<Value>, placeholder: String? = nil, help: String, choices: [Choice] = []) {
    signature = key.signature
    check = key.check
    self.placeholder = placeholder
    self.help = help
    self.choices = choices
    Choice.preconditionKnown(choices, in: key.signature.shape, of: "--\(key.name)")
  }
}

/// An operand of a command: its key, and what help says of it.
package struct Operand: Sendable {
  let signature: OperandSignature
  let check: @Sendable (String) throws(ValueProblem) -> Void
  let name: String
  let help: String
  let choices: [Choice]

  /// Declares an operand for people; `name` is what they see, such as `NETWORK` or `NÄTVERK`.
  package init<Value>(_ key: OperandKey<Value>, name: String, help: String, choices: [Choice] = []) {
    precondition(!name.isEmpty, "The operand \"\(key.name)\" needs a name that people can see.")
    signature = key.signature
    check = key.check
    self.name = name
    self.help = help
    self.choices = choices
    Choice.preconditionKnown(choices, in: key.signature.shape, of: name)
  }
}

/// What one word of a choice means.
package struct Choice: Equatable, Sendable {
  let word: String
  let help: String

  /// A word and its meaning.
  package init(_ word: String, _ help: String) {
    self.word = word
    self.help = help
  }

  /// A case of an enumeration and its meaning.
  package init<Value: RawRepresentable>(_ value: Value, _ help: String) where Value.RawValue == String {
    self.init(value.rawValue, help)
  }

  static func preconditionKnown(_ choices: [Choice], in shape: ValueShape, of owner: String) {
    for choice in choices {
      precondition(
        shape.choices?.contains(choice.word) == true,
        "The declaration of \(owner) explains \"\(choice.word)\", which cannot be chosen there.")
    }
  }
}

/// A command line that works, and what it does.
package struct Example: Equatable, Sendable {
  /// The line as typed in a shell.
  package let commandLine: String
  /// What it does.
  package let meaning: String

  /// A command line and its meaning.
  package init(_ commandLine: String, _ meaning: String) {
    self.commandLine = commandLine
    self.meaning = meaning
  }
}
