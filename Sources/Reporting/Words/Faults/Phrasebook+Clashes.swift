// Why no seating can be, in sentences that name the rules by their options.

public import ForumPlanning

extension Phrasebook {
  /// People named in a sentence before it says how many more there are.
  private static let peopleNamed = 12

  /// Why no seating can be.
  ///
  /// - Parameters:
  ///   - clash: The fact.
  ///   - people: What each person is called, by number.
  public func sentence(for clash: SeatingClash, people: [String]) -> String {
    func who(_ person: Int) -> String { people.indices.contains(person) ? people[person] : String(person + 1) }
    func all(_ persons: [Int]) -> String { list(persons.map(who), limit: Self.peopleNamed) }
    switch clash {
    case .impossibleCount:
      return say(
        "så många personer, bord eller rundor kan inte planeras; högst 100 000 personer och bord, och 1 000 rundor",
        "so many people, tables or rounds cannot be planned; at most 100,000 people and tables, and 1,000 rounds")
    case .valuesMissing, .varietyValuesMissing:
      return say("en kolumn har inte ett värde per person", "a column does not have one value per person")
    case .unknownPerson(let person):
      return say(
        "en regel gäller person \(who(person)), som inte är med",
        "a rule is about person \(who(person)), who does not take part")
    case .unknownTable(let table):
      return say(
        "en regel gäller bord \(table + 1), som inte finns; ge fler bord med --tables, eller ändra regeln",
        "a rule is about table \(table + 1), which is not there; give more --tables, or change the rule")
    case .unknownRound(let round):
      return say(
        "en regel gäller runda \(round + 1), som inte hålls; ge fler rundor med --rounds, eller ändra regeln",
        "a rule is about round \(round + 1), which is not held; give more --rounds, or change the rule")
    case .pairWithItself(let person):
      return say("\(who(person)) står i par med sig själv", "\(who(person)) is paired with itself")
    case .figureOutOfRange(let item):
      return say(
        "värdet för \(who(item.pair.first)) och \(who(item.pair.second)) kan inte räknas: \(item.figure)",
        "the value of \(who(item.pair.first)) and \(who(item.pair.second)) cannot be counted: \(item.figure)")
    case .tooFewSeats(let round, let present, let seats):
      let lack = present - seats
      return say(
        "runda \(round + 1) har \(count(present, "person", "personer")) och \(count(seats, "plats", "platser")), så \(number(lack)) står utan plats; ge fler bord eller platser",
        "round \(round + 1) has \(count(present, "person", "people")) and \(count(seats, "seat", "seats")), so \(number(lack)) would have none; give more tables or seats"
      )
    case .tooFewPeople(let round, let present, let needed):
      return say(
        "runda \(round + 1) har \(count(present, "person", "personer")) och borden behöver minst \(number(needed)); ta färre bord, eller färre platser i --seats (som 6-8)",
        "round \(round + 1) has \(count(present, "person", "people")) and the tables need at least \(number(needed)); use fewer tables, or fewer seats in --seats (as 6-8)"
      )
    case .apartYetTogether(let pair, let chain):
      return say(
        "--apart skiljer \(who(pair.first)) och \(who(pair.second)) åt, och --together sätter dem vid samma bord (\(all(chain))); ta bort ett av paren",
        "--apart keeps \(who(pair.first)) and \(who(pair.second)) apart, and --together puts them at one table (\(all(chain))); remove one of the pairs"
      )
    case .togetherTooMany(_, let persons, let seats):
      return say(
        "--together sätter \(count(persons.count, "person", "personer")) vid ett bord med \(number(seats)): \(all(persons)); dela på dem, eller ge större bord",
        "--together puts \(count(persons.count, "person", "people")) at one table of \(number(seats)): \(all(persons)); split them, or give larger tables"
      )
    case .apartTooMany(_, let persons, let tables):
      return say(
        "--apart håller \(count(persons.count, "person", "personer")) isär från varandra, och det finns bara \(count(tables, "bord", "bord")): \(all(persons))",
        "--apart keeps \(count(persons.count, "person", "people")) from each other, and there \(form(tables, "is", "are")) only \(count(tables, "table", "tables")): \(all(persons))"
      )
    case .fixedAtTwoTables(let round, let persons, let tables):
      return fixedAtTwoTables(all(persons), persons.count, tables, round)
    case .fixedYetApart(let round, let pair, let table):
      return say(
        "--apart skiljer \(who(pair.first)) och \(who(pair.second)) åt, och båda ska sitta vid bord \(table + 1) i runda \(round + 1) (--hosts, --fixed eller --together)",
        "--apart keeps \(who(pair.first)) and \(who(pair.second)) apart, and both must sit at table \(table + 1) in round \(round + 1) (--hosts, --fixed or --together)"
      )
    case .fixedTooMany(let round, let table, let persons, let seats):
      return say(
        "\(count(persons.count, "person", "personer")) ska sitta vid bord \(table + 1) i runda \(round + 1), som har \(count(seats, "plats", "platser")): \(all(persons))",
        "\(count(persons.count, "person", "people")) must sit at table \(table + 1) in round \(round + 1), which has \(count(seats, "seat", "seats")): \(all(persons))"
      )
    case .fixedYetAbsent(let person, let round):
      return say(
        "--fixed ger \(who(person)) en plats i runda \(round + 1), och --absences säger att \(who(person)) är borta då",
        "--fixed gives \(who(person)) a seat in round \(round + 1), and --absences says that \(who(person)) is away then"
      )
    case .varietyTooFewValues(let round, let values, let needed):
      return say(
        "--min-sectors kräver \(number(needed)) sektorer vid varje bord, och de som är med i runda \(round + 1) har bara \(number(values))",
        "--min-sectors asks for \(number(needed)) sectors at each table, and those present in round \(round + 1) have only \(number(values))"
      )
    case .varietyTableTooSmall(let table, let seats, let needed):
      return say(
        "--min-sectors kräver \(number(needed)) sektorer vid varje bord, och bord \(table + 1) har bara \(count(seats, "plats", "platser"))",
        "--min-sectors asks for \(number(needed)) sectors at each table, and table \(table + 1) has only \(count(seats, "seat", "seats"))"
      )
    case .varietyTooFewSeats(let round, let present, let seats):
      return say(
        "borden som är stora nog för --min-sectors har \(count(seats, "plats", "platser")), och runda \(round + 1) har \(count(present, "person", "personer"))",
        "the tables that are large enough for --min-sectors have \(count(seats, "seat", "seats")), and round \(round + 1) has \(count(present, "person", "people"))"
      )
    case .varietyTooThin(let round, let tables, let places, let needed):
      return say(
        "--min-sectors behöver \(number(needed)) sektorplatser vid \(count(tables, "bord", "bord")) i runda \(round + 1), och personernas sektorer räcker till \(number(places))",
        "--min-sectors needs \(number(needed)) places of sectors at \(count(tables, "table", "tables")) in round \(round + 1), and the sectors of the people give \(number(places))"
      )
    case .noArrangement(let round, let rules, let isIrreducible):
      return noArrangement(round, rules.map { name(of: $0, who) }, isIrreducible)
    }
  }

  private func fixedAtTwoTables(_ who: String, _ persons: Int, _ tables: [Int], _ round: Int) -> String {
    let places = list(tables.map { String($0 + 1) })
    if persons == 1 {
      return say(
        "\(who) ska sitta vid bord \(places) på en gång i runda \(round + 1) (--hosts och --fixed); ta bort det ena",
        "\(who) must sit at tables \(places) at once in round \(round + 1) (--hosts and --fixed); remove one of them")
    }
    return say(
      "--together sätter \(who) vid samma bord, och de ska sitta vid bord \(places) i runda \(round + 1) (--hosts, --fixed)",
      "--together puts \(who) at one table, and they must sit at tables \(places) in round \(round + 1) (--hosts, --fixed)"
    )
  }

  private func noArrangement(_ round: Int, _ rules: [String], _ isIrreducible: Bool) -> String {
    if rules.isEmpty {
      return say(
        "bordens storlekar går inte ihop med antalet personer i runda \(round + 1)",
        "the sizes of the tables do not fit the number of people in round \(round + 1)")
    }
    let named = list(rules, limit: Self.peopleNamed)
    let each =
      isIrreducible
      ? say("; utan en av dem går det", "; without one of them it can be done") : ""
    return say(
      "ingen placering i runda \(round + 1) håller alla dessa regler: \(named)\(each)",
      "no seating of round \(round + 1) keeps all of these rules: \(named)\(each)")
  }

  private func name(of rule: SeatingRule, _ who: (Int) -> String) -> String {
    switch rule {
    case .apart(let pair): "--apart \(who(pair.first))\u{2013}\(who(pair.second))"
    case .together(let pair): "--together \(who(pair.first))\u{2013}\(who(pair.second))"
    case .host(let seat):
      say(
        "värden \(who(seat.person)) vid bord \(seat.table + 1)",
        "the host \(who(seat.person)) at table \(seat.table + 1)")
    case .fixed(let seat):
      say(
        "--fixed \(who(seat.person)) vid bord \(seat.table + 1)",
        "--fixed \(who(seat.person)) at table \(seat.table + 1)")
    case .variety: "--min-sectors"
    }
  }

  /// Why some pairs must meet again, in one sentence.
  public func sentence(for reason: RepeatReason, people: [String]) -> String {
    func who(_ person: Int) -> String { people.indices.contains(person) ? people[person] : String(person + 1) }
    switch reason {
    case .heldTogether(let pair, let rounds, let prior):
      return prior > 0
        ? say(
          "\(who(pair.first)) och \(who(pair.second)) sätts ihop av reglerna och har redan träffats",
          "the rules put \(who(pair.first)) and \(who(pair.second)) together, and they have met before")
        : say(
          "reglerna sätter \(who(pair.first)) och \(who(pair.second)) vid samma bord i \(count(rounds, "runda", "rundor"))",
          "the rules put \(who(pair.first)) and \(who(pair.second)) at one table in \(count(rounds, "round", "rounds"))"
        )
    case .tooFewOthers(let person, let rounds, let needed, let others):
      let left =
        others == 0
        ? say("det finns ingen", "there is nobody")
        : say("det finns bara \(number(others))", "there \(form(others, "is", "are")) only \(number(others))")
      return say(
        "\(who(person)) ska sitta med minst \(number(needed)) \(form(needed, "annan", "andra")) under \(count(rounds, "runda", "rundor")), och \(left) att träffa för första gången",
        "\(who(person)) must sit with at least \(number(needed)) \(form(needed, "other", "others")) over \(count(rounds, "round", "rounds")), and \(left) to meet for the first time"
      )
    case .moreMeetingsThanPairs(let meetings, let pairs):
      let left =
        pairs == 0
        ? say("det finns inget par", "there is no pair")
        : say(
          "det finns bara \(number(pairs)) par",
          "there \(form(pairs, "is", "are")) only \(number(pairs)) \(form(pairs, "pair", "pairs"))")
      return say(
        "borden rymmer \(number(meetings)) \(form(meetings, "möte", "möten")) mellan två, och \(left) som kan träffas för första gången",
        "the tables hold \(number(meetings)) \(form(meetings, "meeting", "meetings")) of two, and \(left) who can meet for the first time"
      )
    case .tooFewTables(let persons, let tables):
      return say(
        "\(number(persons)) personer från ett bord ska fördelas på \(count(tables, "bord", "bord")) i nästa runda, så några av dem hamnar vid samma bord igen",
        "\(number(persons)) people from one table must spread over \(count(tables, "table", "tables")) in the next round, so some of them share a table again"
      )
    case .tooFewTablesForAcquaintances(let persons, let tables):
      return say(
        "\(number(persons)) personer som alla har träffats förut ska fördelas på \(count(tables, "bord", "bord")), så några av dem hamnar vid samma bord",
        "\(number(persons)) people who have all met before must spread over \(count(tables, "table", "tables")), so some of them share a table"
      )
    }
  }
}
