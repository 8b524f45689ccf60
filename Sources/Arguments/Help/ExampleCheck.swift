// Checks the examples of a declaration, so that a program's tests can hold that each is a line it accepts.

/// An example in a declaration that does not do what it says.
package struct FaultyExample: Equatable, Sendable {
  /// The line as declared.
  package let commandLine: String
  /// Why it does not parse; nil where it parses, but not as the command whose help shows it.
  package let error: UsageError?
}

extension ProgramSpecification {
  /// The examples that the declaration itself rejects; empty in a correct program.
  ///
  /// Understands quotes, backslashes, `|`, `;`, `&&` and redirections, not variables. A line is correct when every
  /// call of the program in it parses, and one of them is a call of the command whose help shows it.
  package func faultyExamples() -> [FaultyExample] {
    examples.compactMap { fault(in: $0, of: nil) }
      + commands.flatMap { command in command.examples.compactMap { fault(in: $0, of: command.name) } }
  }

  private func fault(in example: Example, of command: String?) -> FaultyExample? {
    var isShown = false
    for call in ShellLine.calls(in: example.commandLine) where call.first == name {
      do throws(UsageError) {
        switch try parse(call.dropFirst()) {
        case .run(let parsed): isShown = isShown || command == nil || parsed.name == command
        case .help, .version, .completionScript, .manualPage:
          isShown = isShown || command == nil || call.contains(command ?? "")
        }
      } catch {
        return FaultyExample(commandLine: example.commandLine, error: error)
      }
    }
    return isShown ? nil : FaultyExample(commandLine: example.commandLine, error: nil)
  }
}

/// The part of a shell's grammar that examples use.
enum ShellLine {
  /// The words of each call in a line, without redirections.
  static func calls(in line: String) -> [[String]] {
    var calls: [[String]] = [[]]
    var word: String?
    var quote: Character?
    var isEscaped = false
    // The word after `>` or `<` is a file of the shell's, not of the call's.
    var isRedirection = false
    func endWord() {
      if let word, !isRedirection { calls[calls.count - 1].append(word) }
      if word != nil { isRedirection = false }
      word = nil
    }
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        endWord()
      } else if "|;&".contains(character) {
        endWord()
        calls.append([])
      } else if "<>".contains(character) {
        endWord()
        isRedirection = true
      } else {
        word = (word ?? "") + String(character)
      }
    }
    endWord()
    return calls.filter { !$0.isEmpty }
  }
}
