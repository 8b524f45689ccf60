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
    let context = Context(session: session, asked: askedLanguage(arguments, session))
    if isLanguageAlone(arguments) { return say(context.phrases.firstSteps, context) }
    let program = Program.specification(in: context.language)
    do throws(UsageError) {
      switch try program.parse(arguments) {
      case .help(let text), .completionScript(let text), .manualPage(let text): return say(text, context)
      case .version(let text): return say(text + "\n", context)
      case .run(let parsed): return run(parsed, in: context)
      }
    } catch {
      session.message(program.wording.message(for: error))
      return .usage
    }
  }

  /// Whether a command line has no word beside the language to speak.
  private static func isLanguageAlone(_ arguments: [String]) -> Bool {
    guard let first = arguments.first else { return true }
    return (CommonOptions.language.peek(in: arguments) ?? nil) != nil
      && arguments.count == (first.contains("=") ? 1 : 2)
  }

  private static func say(_ text: String, _ context: Context) -> ExitCode {
    do throws(ToolFailure) {
      try context.deliver(text, to: nil)
      return .done
    } catch {
      return context.tell(error)
    }
  }

  private static func run(_ parsed: ParsedCommand, in context: Context) -> ExitCode {
    guard let command = Program.commands.first(where: { $0.name == parsed.name }) else {
      preconditionFailure("The program declares the command \"\(parsed.name)\" and does not run it.")
    }
    context.session.endsOnInterrupt(context.interruption)
    defer { context.session.phase(nil) }
    do throws(ToolFailure) {
      let code = try command.run(parsed, context.choosing(parsed))
      guard code == .interrupted || context.session.isInterrupted() else { return code }
      context.session.message(
        context.phrases.say(
          "samband: avbruten; det bästa dittills är skrivet", "samband: interrupted; the best so far is written"))
      return .interrupted
    } catch {
      return context.tell(error)
    }
  }

  /// The language that the user has asked for: by `--language`, else by a locale that names Swedish or English.
  ///
  /// The first of the variables that is set decides, as POSIX has it; `C`, `POSIX` and other languages name neither.
  private static func askedLanguage(_ arguments: [String], _ session: Session) -> Language? {
    if let language = CommonOptions.language.peek(in: arguments) ?? nil { return language }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(session.environment).first { !$0.isEmpty }
    guard let locale else { return nil }
    return Language(rawValue: locale.prefix { $0.isLetter }.lowercased())
  }
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
