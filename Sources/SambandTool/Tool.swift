// The tool: from the words of a command line to an exit code, against any session.

import Arguments
import NetworkModel
import Reporting

/// The command-line tool.
public enum SambandTool {
  /// The version that `--version` says.
  public static let version = "0.1.0"

  /// Runs one command line.
  ///
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - session: What it reads, writes and runs.
  /// - Returns: The exit code.
  public static func run(_ arguments: [String], in session: Session) -> ExitCode {
    let language = interfaceLanguage(arguments, session)
    let program = Program.specification(in: language)
    do throws(UsageError) {
      switch try program.parse(arguments) {
      case .help(let text), .completionScript(let text):
        session.output(Array(text.utf8))
        return .done
      case .version(let text):
        session.output(Array((text + "\n").utf8))
        return .done
      case .run(let parsed):
        return run(parsed, in: Context(session: session, language: language))
      }
    } catch {
      session.message(program.wording.message(for: error))
      return .usage
    }
  }

  private static func run(_ parsed: ParsedCommand, in context: Context) -> ExitCode {
    guard let command = Program.commands.first(where: { $0.name == parsed.name }) else {
      preconditionFailure("The program declares the command \"\(parsed.name)\" and does not run it.")
    }
    do throws(ToolFailure) {
      return try command.run(parsed, context)
    } catch {
      for line in context.phrases.lines(for: error) { context.session.message(line) }
      return error.exitCode
    }
  }

  /// The language that help and errors speak: the one asked for, the locale's, or English.
  private static func interfaceLanguage(_ arguments: [String], _ session: Session) -> Language {
    if let language = CommonOptions.language.peek(in: arguments) ?? nil { return language }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(session.environment).first { !$0.isEmpty }
    return locale?.hasPrefix("sv") == true ? .swedish : .english
  }
}

/// What a running command has at hand.
struct Context: Sendable {
  /// The world.
  let session: Session
  /// The language of help and errors.
  let language: Language

  /// The words of the tool.
  var phrases: Phrasebook { Phrasebook(language) }
}

/// A command of the tool.
protocol ToolCommand: Sendable {
  /// Its name on the command line.
  static var name: String { get }
  /// Its declaration, in a language.
  static func specification(_ phrases: Phrasebook) -> CommandSpecification
  /// Does what it is asked.
  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode
}
