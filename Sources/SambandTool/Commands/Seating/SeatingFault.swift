// What can be wrong with a command line that asks for a seating, and how the tool says it.

import ForumPlanning
import PlanModel
import Reporting

/// What can be wrong with a command line that asks for a seating.
enum SeatingFault: Error, Hashable {
  /// Neither a list of people nor a number of them.
  case nobodyNamed
  /// Both a list of people and a number of them.
  case namedTwice
  /// A column where people have only numbers.
  case noColumns(for: SeatingRequestError.ColumnUse)
  /// A start without the length of a round, or the other way round.
  case halfTimes(missing: String)
  /// What was asked for does not fit the people, whose list is at the path.
  case request(SeatingRequestError, path: String?)
  /// The plan at the path, or the list of late guests there, cannot be changed or used as asked.
  case change(SeatingChangeError, path: String)
  /// A list that is not the one that the plan was made of, in a sentence with its place.
  case otherList(String)

  var exitCode: ExitCode {
    switch self {
    case .request(.onePerson, _), .change(.noRequest, _), .change(.alreadyThere, _), .otherList: .badData
    default: .usage
    }
  }
}

extension Phrasebook {
  /// What the tool says of a request that cannot be a seating.
  func sentence(for fault: SeatingFault) -> String {
    switch fault {
    case .nobodyNamed:
      say(
        "samband seat: inga personer; ange en fil, PERSONER.csv, eller ett antal, --people 32",
        "samband seat: no people; give a file, PEOPLE.csv, or a number, --people 32")
    case .namedTwice:
      say(
        "samband seat: både en fil med personer och --people; ta bort det ena",
        "samband seat: both a file of people and --people; remove one of them")
    case .noColumns(let use):
      say(
        "samband seat: --\(use.option) frågar efter en kolumn, och --people ger bara nummer; ange en fil med personer",
        "samband seat: --\(use.option) asks for a column, and --people gives only numbers; give a file of people")
    case .halfTimes(let missing):
      say(
        "samband: rundornas tider behöver både start och längd; lägg till \(missing)",
        "samband: the times of the rounds need both a start and a length; add \(missing)")
    case .request(.onePerson, let path?): "\(path): " + sentence(for: SeatingRequestError.onePerson)
    case .request(let error, _): oneLine("samband seat: " + sentence(for: error))
    case .otherList(let sentence): sentence
    case .change(let error, let path):
      switch error {
      case .noRequest: "\(path): " + sentence(for: error)
      case .alreadyThere: oneLine("\(path): " + sentence(for: error))
      case .unknownRound, .unknownPerson, .severalOfName, .notAway: oneLine("samband replan: " + sentence(for: error))
      }
    }
  }
}
