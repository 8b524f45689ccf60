// The result of parsing: a command with every value checked, read through typed keys.

/// What a command line asks for.
package enum Outcome: Equatable, Sendable {
  /// Show this help text, which ends with a line break.
  case help(String)
  /// Show this version line, without a line break.
  case version(String)
  /// Print this manual page, which ends with a line break.
  case manualPage(String)
  /// Print this completion script, which ends with a line break.
  case completionScript(String)
  /// Run a command.
  case run(ParsedCommand)
}

/// A command with its options and operands, all checked against the declaration.
///
/// Two are equal when the same words were given for the same options and operands, in whatever order and spelling
/// (`--format json` or `--format=json`).
package struct ParsedCommand: Equatable, Sendable {
  struct GivenOption: Equatable, Sendable {
    let signature: OptionSignature
    var words: [String] = []
  }

  struct GivenOperand: Equatable, Sendable {
    let signature: OperandSignature
    var words: [String] = []
  }

  /// The name of the command.
  package let name: String
  /// In the order declared, also those not given.
  let options: [GivenOption]
  let operands: [GivenOperand]

  /// The value of an option, typed as its key says.
  ///
  /// Reading an option that the command does not declare is a mistake in the program, and stops it.
  package subscript<Value>(key: OptionKey<Value>) -> Value {
    guard let value = key.resolve(given(key).words) else {
      preconditionFailure("The key of \"--\(key.name)\" reads differently from the option declared for \"\(name)\".")
    }
    return value
  }

  /// The value of an operand, typed as its key says.
  ///
  /// Reading an operand that the command does not declare is a mistake in the program, and stops it.
  package subscript<Value>(key: OperandKey<Value>) -> Value {
    guard let operand = operands.first(where: { $0.signature == key.signature }) else {
      preconditionFailure(
        "The command \"\(name)\" declares no operand \"\(key.name)\" like this; add it to its operands.")
    }
    guard let value = key.resolve(operand.words) else {
      preconditionFailure("The key \"\(key.name)\" reads differently from the operand declared for \"\(name)\".")
    }
    return value
  }

  /// Whether the command has the option at all.
  package func declares<Value>(_ key: OptionKey<Value>) -> Bool {
    options.contains { $0.signature == key.signature }
  }

  /// Whether the option was given on the command line.
  package func isGiven<Value>(_ key: OptionKey<Value>) -> Bool { !given(key).words.isEmpty }

  /// A normalized command line with the same meaning, without the program's name.
  ///
  /// Parsing it gives an equal command, so that a result can state how to reproduce it.
  package var arguments: [String] {
    let flags = options.flatMap { option in
      option.words.map {
        option.signature.shape == .flag ? "--\(option.signature.name)" : "--\(option.signature.name)=\($0)"
      }
    }
    let words = operands.flatMap(\.words)
    let needsDashes = words.contains { $0 == "--" || OptionWord($0) != nil || OptionWord.withDashesMended($0) != nil }
    return [name] + flags + (needsDashes ? ["--"] : []) + words
  }

  private func given<Value>(_ key: OptionKey<Value>) -> GivenOption {
    guard let option = options.first(where: { $0.signature == key.signature }) else {
      preconditionFailure(
        "The command \"\(name)\" declares no option \"--\(key.name)\" like this; add it to its options.")
    }
    return option
  }
}

extension OptionKey {
  /// The option's last readable value in words that are not parsed yet, or nil.
  ///
  /// For the one option that decides how the rest is declared, such as the language: nothing is reported, since parsing
  /// will. Looks at `--name value`, `--name=value` and the short form, up to `--`.
  package func peek(in arguments: some Sequence<String>) -> Value? {
    var found: Value?
    var isNext = false
    for word in arguments {
      if word == "--" { break }
      let option = isNext ? nil : OptionWord(word)
      let isThis = option?.matches(signature) == true
      let value = isNext ? word : isThis ? option?.value : nil
      isNext = isThis && option?.value == nil && signature.shape != .flag
      if signature.shape == .flag, isThis, option?.value == nil { found = resolve([""]) }
      if let value, signature.shape != .flag, (try? check(value)) != nil { found = resolve([value]) ?? found }
    }
    return found
  }
}
