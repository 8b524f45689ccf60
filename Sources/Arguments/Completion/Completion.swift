// What shells complete, derived once from the declaration; the file of each shell only writes it.

/// A shell that completion scripts are made for.
package enum CompletionShell: String, CaseIterable, Sendable {
  /// GNU bash, 3.2 and later.
  case bash
  /// zsh, with its completion system loaded.
  case zsh
  /// fish, 3 and later.
  case fish
}

extension ProgramSpecification {
  /// A script that makes the shell complete commands, options, values and files of this program.
  ///
  /// It ends with a line break. Names are safe in every shell by their own rules; help texts are quoted.
  package func completionScript(for shell: CompletionShell) -> String {
    let contexts = completionContexts()
    return switch shell {
    case .bash: BashCompletion(program: name, contexts: contexts).script
    case .zsh: ZshCompletion(program: name, contexts: contexts).script
    case .fish: FishCompletion(program: name, contexts: contexts).script
    }
  }

  private func completionContexts() -> [CompletionContext] {
    let help = CompletionContext.Option(
      long: "help", short: "h", help: wording.helpOptionHelp, placeholder: "", value: nil, repeats: false)
    let version = CompletionContext.Option(
      long: "version", short: nil, help: wording.versionHelp, placeholder: "", value: nil, repeats: false)
    let script = CompletionContext.Option(
      long: Self.scriptOption, short: nil, help: wording.scriptHelp, placeholder: "SHELL",
      value: .words(CompletionShell.allCases.map { Choice($0, "") }), repeats: false)
    let commandWords = CompletionValue.words(commands.map { Choice($0.name, $0.summary) })
    let top = CompletionContext(
      command: "", options: globalOptions.map { completion(of: $0) } + [help, version, script],
      operands: [.init(name: wording.commandPlaceholder, value: commandWords, isList: false)])
    return [top]
      + commands.map { command in
        CompletionContext(
          command: command.name, options: allOptions(of: command).map { completion(of: $0) } + [help],
          operands: command.operands.map { operand in
            var isList = false
            if case .list = operand.signature.occurrence { isList = true }
            return .init(
              name: operand.name,
              value: command.name == "help"
                ? commandWords : CompletionValue(operand.signature.shape, operand.choices) ?? .text,
              isList: isList)
          })
      }
  }

  private func completion(of option: Option) -> CompletionContext.Option {
    .init(
      long: option.signature.name, short: option.signature.short, help: option.help,
      placeholder: placeholder(of: option), value: CompletionValue(option.signature.shape, option.choices),
      repeats: option.signature.occurrence == .repeating)
  }
}

/// What may be typed after one command, or before any, with an empty name.
struct CompletionContext {
  struct Option {
    var long: String
    var short: Character?
    var help: String
    var placeholder: String
    /// Nil for a flag.
    var value: CompletionValue?
    var repeats: Bool

    /// As typed: `-o`, `--output`.
    var spellings: [String] { (short.map { ["-\($0)"] } ?? []) + ["--\(long)"] }
  }

  struct Operand {
    var name: String
    var value: CompletionValue
    var isList: Bool
  }

  var command: String
  var options: [Option]
  var operands: [Operand]
}

/// What a shell offers for one value.
enum CompletionValue {
  case text
  case files
  case directories
  case words([Choice])

  init?(_ shape: ValueShape, _ choices: [Choice]) {
    switch shape {
    case .flag: return nil
    case .text, .integer, .number, .like: self = .text
    case .file: self = .files
    case .directory: self = .directories
    case .oneOf(let names):
      self = .words(names.map { name in choices.first { $0.word == name } ?? Choice(name, "") })
    // Items after the first comma are for the person to write.
    case .list(let element): self = CompletionValue(element, choices) ?? .text
    }
  }
}

/// Quoting for shells.
enum ShellText {
  /// One line: line breaks and other control characters turn to spaces.
  static func oneLine(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      line.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return line
  }

  /// The text with a backslash before each of the given ASCII characters.
  static func escaped(_ text: String, _ special: Set<Unicode.Scalar>) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if special.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// In single quotes for bash and zsh, where a backslash inside is itself and a quote must stand outside.
  static func posixQuoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      if scalar == "'" { quoted += "'\\''" } else { quoted.unicodeScalars.append(scalar) }
    }
    return "'\(quoted)'"
  }

  /// In single quotes for fish, where a backslash and a quote inside need a backslash.
  static func fishQuoted(_ text: String) -> String { "'\(escaped(text, ["\\", "'"]))'" }

  /// A program's name as part of a function's name.
  static func identifier(_ name: String) -> String { String(name.map { $0 == "-" ? "_" : $0 }) }
}
