// Arguments' own words in Swedish and English: headings, built-in options and how typed words are shown.

/// The language of the texts of this module.
package enum Wording: String, CaseIterable, Sendable {
  /// English.
  case english
  /// Swedish.
  case swedish
}

extension Wording {
  func pick(_ english: String, _ swedish: String) -> String {
    switch self {
    case .english: english
    case .swedish: swedish
    }
  }

  var usageHeading: String { pick("USAGE", "ANVÄNDNING") }
  var commandsHeading: String { pick("COMMANDS", "KOMMANDON") }
  var operandsHeading: String { pick("OPERANDS", "OPERANDER") }
  var optionsHeading: String { pick("OPTIONS", "FLAGGOR") }
  var examplesHeading: String { pick("EXAMPLES", "EXEMPEL") }

  var commandPlaceholder: String { pick("COMMAND", "KOMMANDO") }
  var optionsPlaceholder: String { pick("[OPTIONS]", "[FLAGGOR]") }

  var helpCommandSummary: String { pick("Shows the help of a command.", "Visar hjälpen för ett kommando.") }
  func helpExample(of command: String?) -> String {
    guard let command else { return pick("what each command does", "vad varje kommando gör") }
    return pick("what \(command) does", "vad \(command) gör")
  }
  var helpTopicHelp: String {
    pick("The command; all of them if left out.", "Kommandot; alla om det utelämnas.")
  }
  var helpOptionHelp: String { pick("Show this help.", "Visa den här hjälpen.") }
  var versionHelp: String { pick("Show the version.", "Visa versionen.") }
  var scriptHelp: String {
    pick("Print a script that lets the shell complete words.", "Skriv ut ett skript som låter skalet fylla i ord.")
  }
  var manualHelp: String { pick("Print the manual page, for man.", "Skriv ut manualsidan, för man.") }
  var nameHeading: String { pick("NAME", "NAMN") }
  var descriptionHeading: String { pick("DESCRIPTION", "BESKRIVNING") }
  var repeats: String { pick("May be given several times.", "Får anges flera gånger.") }
  var required: String { pick("Required.", "Måste anges.") }

  func defaultNote(_ word: String) -> String { pick("(default: \(word))", "(förval: \(word))") }
  func oneOf(_ names: [String]) -> String {
    pick("One of: \(names.joined(separator: ", ")).", "Ett av: \(names.joined(separator: ", ")).")
  }
  func moreHelp(_ line: String) -> String {
    pick("More on a command: \"\(line)\".", "Mer om ett kommando: \"\(line)\".")
  }

  /// The word that stands for a value in help, where the declaration gives none.
  func placeholder(for shape: ValueShape) -> String {
    switch shape {
    case .flag: ""
    case .text: "TEXT"
    case .file: pick("FILE", "FIL")
    case .directory: pick("FOLDER", "MAPP")
    case .integer: "N"
    case .number: pick("NUMBER", "TAL")
    case .oneOf(let names):
      names.joined(separator: "|").count <= 20 ? names.joined(separator: "|") : pick("CHOICE", "VAL")
    case .like(let example): example
    case .list(.oneOf): pick("CHOICE,…", "VAL,…")
    case .list(let element): placeholder(for: element) + ",…"
    }
  }

  /// A typed word made safe to show: in quotes, truncated if long, control characters written as escapes.
  func quoted(_ word: String) -> String {
    var shown = ""
    for (count, scalar) in word.unicodeScalars.enumerated() {
      if count == 100 {
        shown += "…"
        break
      }
      switch scalar.properties.generalCategory {
      // Escape sequences and direction marks could repaint a terminal.
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        shown +=
          scalar == "\n" ? "\\n" : scalar == "\t" ? "\\t" : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return "\"\(shown)\""
  }

  /// `a, b or c`.
  func either(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + pick(" or ", " eller ") + last
  }
}
