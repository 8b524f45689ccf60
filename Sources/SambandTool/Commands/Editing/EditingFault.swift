// What `init`, `add`, `set`, `remove` and `score` cannot do with what they were given.

import Interchange
import NetworkModel
import Reporting

/// What the commands that edit cannot do with what they were given.
enum EditingFault {
  /// A file that would be made is there already.
  case fileIsThere(String)
  /// An option or a table that only `init --from cordis` takes.
  case onlyFromCordis(String)
  /// `init --from cordis` without a table.
  case cordisTableMissing(folder: String)
  /// A sheet that would be written is there already, and may be filled in.
  case sheetIsThere(String)
  /// A file that somebody else has changed since it was read.
  case changedMeanwhile(String)
  /// A network in a form that is not edited.
  case notEditable(String)
  /// An option that the kind of record does not take.
  case wrongOption(String, EditedKind, known: [String])
  /// The record, or a key and its value, are not there.
  case wordsMissing(EditedKind)
  /// `score` with neither or both of its ways.
  case sheetOrIn
  /// A sheet that nobody has filled in.
  case noScores(String)
  /// `survey` with neither or both of its ways, or without a day.
  case outOrIn
  /// A folder that holds no answers.
  case noAnswers(String)
  /// `what-if` without anything to try.
  case nothingTried
  /// A topic that the guide does not have.
  case unknownTopic(String, suggestion: String?, known: [String])
  /// An edit that was not made.
  case problem(EditProblem, command: String)

  /// How the tool ends then.
  var exitCode: ExitCode {
    switch self {
    case .fileIsThere, .sheetIsThere, .changedMeanwhile: .outputImpossible
    case .notEditable, .noScores, .noAnswers: .badData
    case .sheetOrIn, .outOrIn, .nothingTried, .unknownTopic, .onlyFromCordis, .cordisTableMissing: .usage
    case .wrongOption, .wordsMissing, .problem: .usage
    }
  }
}

extension Phrasebook {
  /// What the tool says of it.
  func sentence(for fault: EditingFault) -> String {
    switch fault {
    case .fileIsThere(let path):
      say(
        "\(path): filen finns redan och skrivs inte över; välj en annan mapp, eller flytta den",
        "\(path): the file is there already and is not written over; choose another folder, or move it")
    case .onlyFromCordis(let word):
      say(
        "samband init: \(word) hör till --from cordis; skriv \"samband init MAPP --from cordis organization.csv\", eller ta bort \(word)",
        "samband init: \(word) belongs to --from cordis; write \"samband init FOLDER --from cordis organization.csv\", or leave out \(word)"
      )
    case .cordisTableMissing(let folder):
      say(
        "samband init: --from cordis behöver CORDIS organization.csv; skriv \"samband init \(folder) --from cordis organization.csv\", och project.csv efter den om du har den",
        "samband init: --from cordis needs organization.csv of CORDIS; write \"samband init \(folder) --from cordis organization.csv\", and project.csv after it if you have it"
      )
    case .sheetIsThere(let path):
      say(
        "\(path): bladet finns redan och kan vara ifyllt; skriv ett annat namn, eller flytta det",
        "\(path): the sheet is there already and may be filled in; write another name, or move it")
    case .changedMeanwhile(let path):
      say(
        "\(path): filen har ändrats av någon annan sedan den lästes; inget skrevs, kör kommandot igen",
        "\(path): the file was changed by somebody else since it was read; nothing was written, run the command again")
    case .notEditable(let path):
      say(
        "\(path): bara sambands JSON, arbetsböcker (.xlsx) och mappar med CSV-tabeller ändras på plats; skriv först om den med \"samband convert \(path) --output natverk.json\"",
        "\(path): only samband's JSON, workbooks (.xlsx) and folders of CSV tables are changed in place; first rewrite it by \"samband convert \(path) --output network.json\""
      )
    case .wrongOption(let option, let kind, let known):
      say(
        "samband add: \(option) hör inte till \(kind.rawValue); det som finns är \(list(known))",
        "samband add: \(option) is nothing of \(kind.rawValue); there are \(list(known))")
    case .wordsMissing(let kind):
      say(
        "samband: skriv \(words(kind, "SLAG", "NÄTVERK", "UPPGIFT VÄRDE"))",
        "samband: write \(words(kind, "KIND", "NETWORK", "KEY VALUE"))")
    case .sheetOrIn:
      say(
        "samband score: ge --sheet FIL för ett tomt blad, eller --in FIL för ett ifyllt",
        "samband score: give --sheet FILE for an empty sheet, or --in FILE for a filled one")
    case .noScores(let path): noScores(path)
    case .outOrIn:
      say(
        "samband survey: ge --out MAPP för blad att skicka ut, eller --in MAPP --date ÅÅÅÅ-MM-DD för ifyllda blad och dagen för svaren",
        "samband survey: give --out FOLDER for sheets to send out, or --in FOLDER --date YYYY-MM-DD for filled sheets and the day of the answers"
      )
    case .noAnswers(let path):
      say(
        "\(path): inget blad här är ifyllt; skriv ja i kolumnen \"samverkar\"",
        "\(path): no sheet here is filled in; write yes in the column \"work together\"")
    case .nothingTried:
      say(
        "samband what-if: säg vad som ska prövas, med --without ID, --with-tie A,B eller --with-activity FIL",
        "samband what-if: say what shall be tried, by --without ID, --with-tie A,B or --with-activity FILE")
    case .unknownTopic(let topic, let suggestion, let known):
      say("samband guide: \"\(topic)\" finns inte", "samband guide: there is no \"\(topic)\"")
        + (suggestion.map { say("; menade du \"\($0)\"?", "; did you mean \"\($0)\"?") }
          ?? say("; välj bland ", "; choose among ") + list(known))
    case .problem(let problem, let command): "samband \(command): " + sentence(for: problem)
    }
  }

  /// How a record is called on the command line.
  private func words(_ kind: EditedKind, _ first: String, _ network: String, _ pair: String) -> String {
    let ids: [String] =
      switch kind {
      case .network: []
      case .tie: [say("AKTÖR", "ACTOR"), say("AKTÖR", "ACTOR")]
      case .participant: [say("AKTIVITET", "ACTIVITY"), say("AKTÖR", "ACTOR")]
      default: ["ID"]
      }
    let record = ([kind.rawValue, network] + ids).joined(separator: " ")
    return "\"samband set \(record) \(pair)\""
      + (kind == .network ? "" : say(" eller ", " or ") + "\"samband remove \(record)\"")
  }

  /// What a kind of record is, for help.
  func kindName(_ kind: EditedKind) -> String {
    switch kind {
    case .network: say("titel, språk och dag", "title, language and day")
    case .actor: say("en aktör", "an actor")
    case .tie: say("en samverkan mellan två aktörer", "a tie between two actors")
    case .activity: say("en aktivitet", "an activity")
    case .participant: say("en aktör som är med i en aktivitet", "an actor that takes part in an activity")
    case .goal: say("ett mål", "a goal")
    case .position: say("en synpunkt", "a position")
    case .observation: say("ett mätvärde för en indikator", "a measured value for an indicator")
    case .source: say("en källa, som belägg kan nämna", "a source, which evidence can name")
    case .answer: say("ett svar på en enkät", "an answer to a survey")
    }
  }
}
