// Why there is no seating, or none after a change: what was asked for does not fit, or cannot be had.

public import ForumPlanning
public import PlanModel

extension SeatingRequestError.ColumnUse {
  /// The option that asks for the column.
  package var option: String {
    switch self {
    case .balance: "balance"
    case .meeting: "meet"
    case .minimum: "min-sectors"
    }
  }
}

extension Phrasebook {
  /// What does not fit in a request for a seating.
  public func sentence(for error: SeatingRequestError) -> String {
    switch error {
    case .noTables:
      say(
        "inga bord; ange hur många med --tables 6, eller hur stora med --seats 8",
        "no tables; say how many with --tables 6, or how large with --seats 8")
    case .noRounds(let rounds):
      say("\(number(rounds)) rundor; det måste vara minst en", "\(number(rounds)) rounds; there must be at least one")
    case .personTwice(let id):
      say(
        "två personer i listan har id \"\(id)\"; ge var och en ett eget",
        "two people of the list have the id \"\(id)\"; give each their own")
    case .columnOfOthers(let name, let values, let people):
      say(
        "kolumnen \"\(name)\" har \(count(values, "värde", "värden")) och listan \(count(people, "person", "personer")); ge ett per person, tomt där det saknas",
        "the column \"\(name)\" has \(count(values, "value", "values")) and the list \(count(people, "person", "people")); give one for each, empty where there is none"
      )
    case .seatsForOtherTables(let seats, let tables):
      say(
        "--seats beskriver \(count(seats, "bord", "bord")) och --tables säger \(number(tables)); ge en uppgift per bord, eller en för alla",
        "--seats describes \(count(seats, "table", "tables")) and --tables says \(number(tables)); give one size for each table, or one for all"
      )
    case .onePerson:
      say(
        "listan har 1 person, och ett bord behöver minst 2; lägg till fler",
        "the list has 1 person, and a table needs at least 2; add more")
    case .moreTablesThanPeople(let tables, let people):
      say(
        "\(count(tables, "bord", "bord")) till \(count(people, "person", "personer")); ta högst \(number(max(1, people / 2))) bord",
        "\(count(tables, "table", "tables")) for \(count(people, "person", "people")); use at most \(count(max(1, people / 2), "table", "tables"))"
      )
    case .moreHostsThanTables(let hosts, let tables):
      say(
        "--hosts nämner \(count(hosts, "värd", "värdar")) till \(count(tables, "bord", "bord")); ett bord har en värd",
        "--hosts names \(count(hosts, "host", "hosts")) for \(count(tables, "table", "tables")); a table has one host")
    case .unknownHost(let id, let suggestion):
      say("värden \"\(id)\" finns inte bland personerna", "the host \"\(id)\" is not among the people")
        + (suggestion.map { say("; menade du \"\($0)\"?", "; did you mean \"\($0)\"?") }
          ?? say("; skriv id ur listan", "; write ids from the list"))
    case .hostTwice(let id):
      say(
        "\"\(id)\" är värd för två bord i --hosts; nämn var och en en gång",
        "\"\(id)\" hosts two tables in --hosts; name each once")
    case .unknownColumn(let name, let use, let suggestion, let columns):
      say(
        "--\(use.option): personlistan har ingen kolumn \"\(name)\"",
        "--\(use.option): the list of people has no column \"\(name)\"")
        + (suggestion.map { say("; menade du \"\($0)\"?", "; did you mean \"\($0)\"?") }
          ?? (columns.isEmpty
            ? say("; den har inga kolumner utom id", "; it has no columns but id")
            : say("; den har ", "; it has ") + list(columns)))
    case .personalColumn(let name, let use): "--\(use.option): " + refusal(ofPersonal: name)
    case .unknownPerson(let id):
      say(
        "en regel gäller \"\(id)\", som inte är med; skriv id ur listan",
        "a rule is about \"\(id)\", who does not take part; write ids from the list")
    }
  }

  /// That a column of personal data is no basis of a plan.
  func refusal(ofPersonal column: String) -> String {
    say(
      "kolumnen \"\(column)\" har namn, adresser, telefonnummer, e-post eller personnummer, som aldrig skrivs in i en plan; välj en annan kolumn",
      "the column \"\(column)\" holds names, addresses, telephone numbers, e-mail or personal numbers, which are never written into a plan; choose another column"
    )
  }

  /// Why there is no plan, and what would help.
  ///
  /// - Parameters:
  ///   - error: The fact.
  ///   - people: What each person of the request is called, in its order.
  public func sentence(for error: SeatingPlanError, people: [String]) -> String {
    switch error {
    case .invalid(let error): sentence(for: error)
    case .infeasible(let clash): sentence(for: clash, people: people)
    case .notFound(let steps):
      say(
        "ingen placering som håller alla regler hittades på \(number(steps)) steg, och inte heller ett bevis för att det inte finns någon; ge fler --steps, eller lätta på en regel",
        "no seating that keeps every rule was found in \(number(steps)) steps, nor a proof that there is none; give more --steps, or loosen a rule"
      )
    case .noChange(let result): refusal(of: result, labels: people)
    case .otherPlan:
      say(
        "den ändrade förfrågan har andra rundor eller färre personer än planen",
        "the changed request has other rounds or fewer people than the plan")
    }
  }

  /// Why a plan cannot be changed as asked.
  public func sentence(for error: SeatingChangeError) -> String {
    switch error {
    case .noRequest:
      say(
        "planen säger inte vilka regler den följer (\"request\" saknas eller passar inte rundorna); gör den med samband seat --format json",
        "the plan does not say which rules it keeps (\"request\" is missing or does not fit the rounds); make it by samband seat --format json"
      )
    case .unknownRound(let round, let rounds):
      say(
        "det finns ingen runda \(round); planen har \(count(rounds, "runda", "rundor"))",
        "there is no round \(round); the plan has \(count(rounds, "round", "rounds"))")
    case .unknownPerson(let id, let suggestion):
      say("\"\(id)\" finns inte i planen", "\"\(id)\" is not in the plan")
        + (suggestion.map { say("; menade du \"\($0)\"?", "; did you mean \"\($0)\"?") }
          ?? say("; skriv id eller namn ur planen", "; write ids or names from the plan"))
    case .severalOfName(let name, let ids):
      say(
        "\(number(ids.count)) heter \"\(name)\": \(list(ids)); skriv den enas id",
        "\(number(ids.count)) are called \"\(name)\": \(list(ids)); write the id of one of them")
    case .alreadyThere(let id):
      say(
        "\"\(id)\" är redan med i planen; ge den som kommer till ett eget id",
        "\"\(id)\" is in the plan already; give the late guest an id of their own")
    case .notAway(let id):
      say(
        "\"\(id)\" är inte borta i de rundor som är kvar; ge --present dem som planen inte räknar med",
        "\"\(id)\" is not away in the rounds that are left; give --present those whom the plan does not expect")
    }
  }

  /// Where people have no value in a column that a rule asks for.
  ///
  /// - Parameters:
  ///   - column: The heading.
  ///   - place: The file and place of the first empty cell.
  ///   - count: How many people have none.
  ///   - use: What the column is needed for.
  package func missingValues(
    in column: String, at place: String, count: Int, for use: SeatingRequestError.ColumnUse
  ) -> String {
    let many = self.count(count, say("person", "person"), say("personer", "people"))
    return say(
      "\(place): varning: \"\(column)\" saknas för \(many); för --\(use.option) räknas de som okända",
      "\(place): warning: \"\(column)\" is missing for \(many); for --\(use.option) they count as unknown")
  }

  /// Late guests of a file without ids, and the numbers that they got.
  package func numberedLate(in path: String, ids: [String]) -> String {
    guard let first = ids.first, let last = ids.last else { return "" }
    let numbers = ids.count == 1 ? first : "\(first)\u{2013}\(last)"
    return ids.count == 1
      ? say(
        "\(path) har inga id; den som kommer till får nummer \(numbers)",
        "\(path) has no ids; the late guest gets number \(numbers)")
      : say(
        "\(path) har inga id; de som kommer till får nummer \(numbers)",
        "\(path) has no ids; the late guests get numbers \(numbers)")
  }

  /// People of an earlier plan, `first` among them, who do not take part now.
  package func strangers(in path: String, count: Int, first: String) -> String {
    let many = self.count(count, say("person", "person"), say("personer", "people"))
    if count == 1 {
      return say(
        "\(path): \(many) i planen är inte med nu (\"\(first)\"); personens möten lämnades utanför",
        "\(path): \(many) of the plan does not take part now (\"\(first)\"); the meetings of that person were left out")
    }
    return say(
      "\(path): \(many) i planen är inte med nu (\"\(first)\" är den första); deras möten lämnades utanför",
      "\(path): \(many) of the plan do not take part now (the first is \"\(first)\"); their meetings were left out")
  }
}
