// What can be wrong with a request for a seating as a whole, and how the tool says it.

import Interchange
import PlanModel
import Reporting

/// What can be wrong with a request for a seating as a whole.
enum SeatingFault: Error, Hashable {
  /// Neither a list of people nor a number of them.
  case nobodyNamed
  /// Both a list of people and a number of them.
  case namedTwice
  /// Neither tables nor seats that say how many.
  case noTables
  /// A list of seats that is not as long as there are tables.
  case seatsForOtherTables(seats: Int, tables: Int)
  /// Somebody alone.
  case onePerson(path: String)
  /// More tables than people.
  case moreTablesThanPeople(tables: Int, people: Int)
  /// More hosts than tables.
  case moreHostsThanTables(hosts: Int, tables: Int)
  /// A host who is not among the people.
  case unknownHost(String, suggestion: String?)
  /// A host of two tables.
  case hostTwice(String)
  /// A column that the list of people does not have.
  case unknownColumn(option: String, name: String, suggestion: String?, columns: [String])
  /// A plan without the request that it answers, or whose rounds do not fit it.
  case noRequest(path: String)
  /// Somebody absent who is not in the plan.
  case unknownAbsent(String, suggestion: String?)
  /// Somebody late who is in the plan already.
  case lateIsThere(String, path: String)
  /// A round that the plan does not have.
  case unknownRound(Int, rounds: Int)
  /// A column where people have only numbers.
  case noColumns(option: String)

  var exitCode: ExitCode {
    switch self {
    case .onePerson, .noRequest, .lateIsThere: .badData
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
    case .noTables:
      say(
        "samband seat: inga bord; ange hur många med --tables 6, eller hur stora med --seats 8",
        "samband seat: no tables; say how many with --tables 6, or how large with --seats 8")
    case .seatsForOtherTables(let seats, let tables):
      say(
        "samband seat: --seats beskriver \(count(seats, "bord", "bord")) och --tables säger \(number(tables)); ge en uppgift per bord, eller en för alla",
        "samband seat: --seats describes \(count(seats, "table", "tables")) and --tables says \(number(tables)); give one size for each table, or one for all"
      )
    case .onePerson(let path):
      say(
        "\(path): listan har 1 person; ett bord behöver minst 2",
        "\(path): the list has 1 person; a table needs at least 2")
    case .moreTablesThanPeople(let tables, let people):
      say(
        "samband seat: \(count(tables, "bord", "bord")) till \(count(people, "person", "personer")); ta högst \(number(max(1, people / 2))) bord",
        "samband seat: \(count(tables, "table", "tables")) for \(count(people, "person", "people")); use at most \(count(max(1, people / 2), "table", "tables"))"
      )
    case .moreHostsThanTables(let hosts, let tables):
      say(
        "samband seat: --hosts nämner \(count(hosts, "värd", "värdar")) till \(count(tables, "bord", "bord")); ett bord har en värd",
        "samband seat: --hosts names \(count(hosts, "host", "hosts")) for \(count(tables, "table", "tables")); a table has one host"
      )
    case .unknownHost(let id, let suggestion):
      oneLine(
        say(
          "samband seat: värden \"\(id)\" finns inte bland personerna",
          "samband seat: the host \"\(id)\" is not among the people")
          + (suggestion.map { say("; menade du \"\($0)\"?", "; did you mean \"\($0)\"?") }
            ?? say("; skriv id ur listan", "; write ids from the list")))
    case .hostTwice(let id):
      oneLine(
        say(
          "samband seat: \"\(id)\" är värd för två bord i --hosts; nämn var och en en gång",
          "samband seat: \"\(id)\" hosts two tables in --hosts; name each once"))
    case .unknownColumn(let option, let name, let suggestion, let columns):
      oneLine(
        say(
          "samband seat: --\(option): personlistan har ingen kolumn \"\(name)\"",
          "samband seat: --\(option): the list of people has no column \"\(name)\"")
          + (suggestion.map { say("; menade du \"\($0)\"?", "; did you mean \"\($0)\"?") }
            ?? (columns.isEmpty
              ? say("; den har inga kolumner utom id", "; it has no columns but id")
              : say("; den har ", "; it has ") + list(columns)))
      )
    case .noRequest(let path):
      say(
        "\(path): planen säger inte vilka regler den följer (\"request\" saknas eller passar inte rundorna); gör den med samband seat --format json",
        "\(path): the plan does not say which rules it keeps (\"request\" is missing or does not fit the rounds); make it by samband seat --format json"
      )
    case .unknownAbsent(let id, let suggestion):
      oneLine(
        say("samband replan: \"\(id)\" finns inte i planen", "samband replan: \"\(id)\" is not in the plan")
          + (suggestion.map { say("; menade du \"\($0)\"?", "; did you mean \"\($0)\"?") }
            ?? say("; skriv id ur planen", "; write ids from the plan")))
    case .lateIsThere(let id, let path):
      oneLine(
        say(
          "\(path): \"\(id)\" är redan med i planen; ge den som kommer till ett eget id",
          "\(path): \"\(id)\" is in the plan already; give the late guest an id of their own"))
    case .unknownRound(let round, let rounds):
      say(
        "samband replan: det finns ingen runda \(round); planen har \(count(rounds, "runda", "rundor"))",
        "samband replan: there is no round \(round); the plan has \(count(rounds, "round", "rounds"))")
    case .noColumns(let option):
      say(
        "samband seat: --\(option) frågar efter en kolumn, och --people ger bara nummer; ange en fil med personer",
        "samband seat: --\(option) asks for a column, and --people gives only numbers; give a file of people")
    }
  }
}
