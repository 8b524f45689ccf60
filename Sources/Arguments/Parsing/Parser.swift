// Parses a command line from left to right against the declaration, without side effects.

import Spelling

extension ProgramSpecification {
  /// Parses the words after the program's name.
  ///
  /// Words are read from left to right; `--help` after a command's name takes precedence over errors. Names cannot be
  /// abbreviated.
  ///
  /// - Throws: The first error.
  /// - Complexity: O(length of the words).
  package func parse(_ arguments: some Sequence<String>) throws(UsageError) -> Outcome {
    var parser = Parser(program: self, words: Array(arguments))
    return try parser.run()
  }
}

private struct Parser {
  let program: ProgramSpecification
  let words: [String]
  var position = 0
  var command: CommandSpecification?
  var given: [String: [String]] = [:]
  var operands: [String] = []
  /// How many operands came before `--`, once it has been seen.
  var operandsBeforeDashes: Int?
  var script: CompletionShell?

  init(program: ProgramSpecification, words: [String]) {
    self.program = program
    self.words = words
  }

  mutating func run() throws(UsageError) -> Outcome {
    while position < words.count {
      let word = words[position]
      position += 1
      if operandsBeforeDashes == nil {
        if word == "--" {
          operandsBeforeDashes = operands.count
          continue
        }
        if let option = OptionWord(word), !isNegativeOperand(word) {
          if let outcome = try read(option) { return outcome }
          continue
        }
        if let meant = OptionWord.withDashesMended(word), known(meant) {
          throw error(.unknownOption(word, suggestion: meant.typed))
        }
      }
      if command == nil {
        if let help = try start(word) { return help }
      } else {
        operands.append(word)
      }
    }
    if let command { return try finish(command) }
    if let script { return .completionScript(program.completionScript(for: script)) }
    throw error(.missingCommand)
  }

  private func error(_ fault: UsageFault) -> UsageError {
    UsageError(program: program.name, command: command?.name, fault: fault)
  }

  // MARK: The command

  private mutating func start(_ name: String) throws(UsageError) -> Outcome? {
    if script != nil {
      let usage = "\(program.name) --\(ProgramSpecification.scriptOption) bash|zsh|fish"
      throw error(.tooManyOperands(name, usage: usage, afterDoubleDash: false))
    }
    guard let found = program.commands.first(where: { $0.name == name }) else {
      throw error(unknownCommand(name))
    }
    command = found
    // A value never starts with a dash unless `=` stands before it, so these words can only ask for help.
    let rest = operandsBeforeDashes == nil ? words[position...].prefix { $0 != "--" } : []
    return rest.contains { $0 == "--help" || $0 == "-h" } ? .help(program.help(for: found)) : nil
  }

  private func unknownCommand(_ name: String) -> UsageFault {
    .unknownCommand(name, suggestion: Suggestion.nearest(to: name, among: program.commands.map(\.name)))
  }

  // MARK: Options

  private var options: [Option] { command.map(program.allOptions) ?? program.globalOptions }

  private func known(_ option: OptionWord) -> Bool {
    options.contains { option.matches($0.signature) } || builtIn(option)
  }

  private func builtIn(_ option: OptionWord) -> Bool {
    ["--help", "-h", "--version"].contains(option.typed)
      || (command == nil
        && [ProgramSpecification.scriptOption, ProgramSpecification.manualOption].contains { option.typed == "--" + $0 })
  }

  private mutating func read(_ option: OptionWord) throws(UsageError) -> Outcome? {
    if let declared = options.first(where: { option.matches($0.signature) }) {
      try read(option, as: declared)
      return nil
    }
    guard builtIn(option) else { throw error(unknownOption(option)) }
    if option.typed == "--\(ProgramSpecification.scriptOption)" {
      if script != nil { throw error(.optionGivenTwice(option.typed)) }
      let kind = ValueKind.choice(of: CompletionShell.self)
      let word = try value(of: option, shape: kind.shape, placeholder: "bash|zsh|fish")
      do throws(ValueProblem) { script = try kind.read(word) } catch {
        throw self.error(.invalidValue(.option(option.typed), value: word, error))
      }
      return nil
    }
    if let value = option.value { throw error(.unexpectedValue(option: option.typed, value: value)) }
    if option.typed == "--version" { return .version("\(program.name) \(program.version)") }
    if option.typed == "--\(ProgramSpecification.manualOption)" { return .manualPage(program.manPage()) }
    return .help(command.map { program.help(for: $0) } ?? program.help())
  }

  private mutating func read(_ option: OptionWord, as declared: Option) throws(UsageError) {
    let signature = declared.signature
    if signature.occurrence != .repeating, given[signature.name] != nil {
      throw error(.optionGivenTwice(option.typed))
    }
    var word = ""
    if signature.shape == .flag {
      if let value = option.value { throw error(.unexpectedValue(option: option.typed, value: value)) }
    } else {
      word = try value(of: option, shape: signature.shape, placeholder: program.placeholder(of: declared))
      do throws(ValueProblem) { try declared.check(word) } catch {
        throw self.error(.invalidValue(.option(option.typed), value: word, error))
      }
    }
    given[signature.name, default: []].append(word)
  }

  private mutating func value(
    of option: OptionWord, shape: ValueShape, placeholder: String
  ) throws(UsageError) -> String {
    if let value = option.value { return value }
    let next = position < words.count ? words[position] : nil
    if let next, next != "--", OptionWord(next) == nil || isNegative(next, in: shape) {
      position += 1
      return next
    }
    // A next word that is a declared option was meant as one; any other may have been meant as the value.
    let meant = next.flatMap { next in OptionWord(next).flatMap { known($0) ? nil : next } }
    throw error(.missingValue(option: option.typed, placeholder: placeholder, next: meant))
  }

  private func isNegative(_ word: String, in shape: ValueShape) -> Bool {
    guard shape.takesNegativeNumbers else { return false }
    let first = shape.isList ? String(word.prefix { $0 != "," }) : word
    return NumberWord.isNegative(first)
  }

  private func isNegativeOperand(_ word: String) -> Bool {
    NumberWord.isNegative(word) && command?.operands.contains { $0.signature.shape.takesNegativeNumbers } == true
  }

  private func unknownOption(_ option: OptionWord) -> UsageFault {
    if command == nil,
      program.commands.contains(where: { $0.options.contains { option.matches($0.signature) } })
    {
      return .optionBeforeCommand(option.typed)
    }
    if command == nil, program.commands.contains(where: { $0.name == option.name }) {
      return .unknownOption(option.typed, suggestion: option.name)
    }
    let long = options.map(\.signature.name) + ["help", "version"]
    if option.isLong || option.name.unicodeScalars.count > 1 {
      // `-format` and `-ofile` are common slips: one dash too few, or a missing space.
      if let name = Suggestion.nearest(to: option.name, among: long) {
        return .unknownOption(option.typed, suggestion: "--\(name)")
      }
      let takesValue = options.first { option.name.first == $0.signature.short && $0.signature.shape != .flag }
      if !option.isLong, let short = takesValue?.signature.short {
        return .unknownOption(option.typed, suggestion: "-\(short) \(option.name.dropFirst())")
      }
      return .unknownOption(option.typed, suggestion: nil)
    }
    let letters = options.compactMap { $0.signature.short.map { String($0) } } + ["h"]
    let letter = Suggestion.nearest(to: option.name, among: letters)
    return .unknownOption(option.typed, suggestion: letter.map { "-\($0)" })
  }

  // MARK: The end

  private func finish(_ command: CommandSpecification) throws(UsageError) -> Outcome {
    let usage = program.usage(of: command)
    var rest = operands[...]
    var dealt: [ParsedCommand.GivenOperand] = []
    for operand in command.operands {
      let least: Int
      var most = 1
      switch operand.signature.occurrence {
      case .required: least = 1
      case .optional: least = 0
      case .list(let atLeast): (least, most) = (atLeast, rest.count)
      }
      if rest.count < least { throw error(.missingOperand(operand.name, usage: usage)) }
      let words = rest.prefix(most)
      rest = rest.dropFirst(most)
      for word in words {
        do throws(ValueProblem) { try operand.check(word) } catch {
          throw self.error(.invalidValue(.operand(operand.name), value: word, error))
        }
      }
      dealt.append(.init(signature: operand.signature, words: Array(words)))
    }
    if let extra = rest.first {
      let isAfter = operandsBeforeDashes.map { rest.startIndex >= $0 } ?? false
      let looksKnown = OptionWord(extra).map(known) ?? false
      throw error(.tooManyOperands(extra, usage: usage, afterDoubleDash: isAfter && looksKnown))
    }
    if command.name == "help" { return .help(try topicHelp(dealt.first?.words.first)) }
    let options = program.allOptions(of: command)
    for option in options where option.signature.occurrence == .required && given[option.signature.name] == nil {
      throw error(.missingOption("--\(option.signature.name)", placeholder: program.placeholder(of: option)))
    }
    return .run(
      ParsedCommand(
        name: command.name,
        options: options.map { .init(signature: $0.signature, words: given[$0.signature.name] ?? []) },
        operands: dealt))
  }

  private func topicHelp(_ topic: String?) throws(UsageError) -> String {
    guard let topic else { return program.help() }
    if let found = program.topics.first(where: { $0.name == topic }) { return found.text }
    guard let command = program.commands.first(where: { $0.name == topic }) else { throw error(unknownCommand(topic)) }
    return program.help(for: command)
  }
}
