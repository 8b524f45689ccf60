// Why networks are not merged as the command line asks.

import Arguments
import NetworkModel
import Reporting
import Spelling

/// What `merge` cannot do with what it was given.
enum MergeFault: Error {
  /// The decisions cannot be carried out; ids of the files, for suggestions.
  case decision(MergeError, first: [String], second: [String])
  /// The files differ, and `--strict` forbids it; so many values.
  case conflicts(count: Int)

  /// How the tool ends then.
  var exitCode: ExitCode {
    switch self {
    case .decision(.unknown, _, _), .decision(.twoDecisions, _, _): .usage
    case .decision(.differentNumbers, _, _), .conflicts: .badData
    }
  }
}

extension Phrasebook {
  /// What is said of it.
  func sentence(for fault: MergeFault) -> String {
    switch fault {
    case .decision(.unknown(let decision, let isFirst), let first, let second):
      let id = (isFirst ? decision.first : decision.second).text
      let mend = Suggestion.nearest(to: id, among: isFirst ? first : second).map {
        say("; menades \"\($0)\"?", "; did you mean \"\($0)\"?")
      }
      return
        (isFirst
        ? say(
          "samband merge: ingen aktör i filerna före den sista har id \"\(id)\"",
          "samband merge: no actor of the files before the last has the id \"\(id)\"")
        : say(
          "samband merge: ingen aktör i filerna efter den första har id \"\(id)\"",
          "samband merge: no actor of the files after the first has the id \"\(id)\""))
        + (mend
          ?? say(
            "; skriv den första filens id före likhetstecknet", "; write the first file's id before the equals sign"))
    case .decision(.twoDecisions(let one, let other), _, _):
      return say(
        "samband merge: \"\(one.second)\" kan inte vara både \"\(one.first)\" och \"\(other.first)\"; behåll det ena",
        "samband merge: \"\(one.second)\" cannot be both \"\(one.first)\" and \"\(other.first)\"; keep one of them")
    case .decision(.differentNumbers(let decision, let number, let otherNumber), _, _):
      return say(
        "samband merge: \"\(decision.first)\" och \"\(decision.second)\" har olika organisationsnummer (\(number) och \(otherNumber)) och är alltså två; rätta numret i en av filerna, eller ta bort --same",
        "samband merge: \"\(decision.first)\" and \"\(decision.second)\" have different registration numbers (\(number) and \(otherNumber)), so they are two; correct the number in one of the files, or leave out --same"
      )
    case .conflicts(let count):
      return say(
        "samband merge: \(self.count(count, "uppgift", "uppgifter")) skiljer sig mellan filerna (ovan), så inget skrevs; rätta \(count == 1 ? "den" : "dem"), eller ta bort --strict så står den första filens värde kvar",
        "samband merge: the files differ in \(self.count(count, "value", "values")) (above), so nothing was written; correct \(count == 1 ? "it" : "them"), or leave out --strict to keep the first file's"
      )
    }
  }
}
