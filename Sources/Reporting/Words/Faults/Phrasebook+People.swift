// Sentences for what is wrong with lists of people and with files of rules about them.

package import Interchange
import NetworkModel
package import PlanModel

extension Phrasebook {
  /// The sentence for a fault of a list of people or of rules, without its place.
  package func sentence(for fault: PeopleFault) -> String {
    switch fault {
    case .nobody:
      say("listan har inga personer; skriv en rad för var och en", "the list has no people; write a row for each")
    case .tooMany(let limit):
      say(
        "listan har fler än \(number(limit)) personer; dela upp den",
        "the list has more than \(number(limit)) people; split it")
    case .duplicatePerson(let id, let first):
      say(
        "\"\(shortened(id))\" finns redan på \(first); ge var och en ett eget id, eller ta bort den ena raden",
        "\"\(shortened(id))\" stands already at \(first); give each person an id of their own, or remove one of the rows"
      )
    case .personalNumber(let masked):
      say(
        "\"\(masked)\" ser ut som ett personnummer; ta bort det",
        "\"\(masked)\" looks like a personal identity number; remove it")
    case .unknownOrganization(let name, let suggestion):
      say(
        "\"\(shortened(name))\" finns inte i nätverket och har ingen sektor",
        "\"\(shortened(name))\" is not in the network and has no sector")
        + mend(
          suggestion,
          otherwise: say(
            "skriv den i kolumnen sektor, så blir den en ny aktör",
            "write it in the column sector, and it becomes a new actor"))
    case .misspelledOrganization(let name, let suggestion):
      say(
        "\"\(shortened(name))\" finns inte i nätverket; menade du \"\(suggestion)\"? Är den ny, lägg till den med \"samband add actor\" först",
        "\"\(shortened(name))\" is not in the network; did you mean \"\(suggestion)\"? If it is new, add it by \"samband add actor\" first"
      )
    case .unknownPerson(let id, let suggestion, let people):
      say("\"\(shortened(id))\" finns inte bland personerna", "\"\(shortened(id))\" is not among the people")
        + mend(
          suggestion,
          otherwise: say(
            "skriv ett id ur listan, som har \(number(people))",
            "write an id from the list, which has \(number(people))")
        )
    case .severalPeople(let name, let ids): namesakes(name, ids, say("personer", "people"))
    case .pairWithItself(let id):
      say(
        "\"\(shortened(id))\" står i par med sig själv; skriv två olika id",
        "\"\(shortened(id))\" is paired with itself; write two different ids")
    case .missingCells(let needed):
      say(
        "raden behöver \(list(needed)); fyll i det som saknas",
        "the row needs \(list(needed)); fill in what is missing")
    case .negative(let text):
      say(
        "\"\(shortened(text))\" är mindre än 0; skriv 0 eller mer (den som inte ska sitta med någon anges med --apart)",
        "\"\(shortened(text))\" is below 0; write 0 or more (people who must not sit together are given by --apart)")
    case .tooLarge(let text, let limit):
      say(
        "\"\(shortened(text))\" är större än \(number(limit)); skriv ett mindre tal, eller välj en större enhet",
        "\"\(shortened(text))\" is larger than \(number(limit)); write a smaller number, or choose a larger unit")
    case .tooManyDecimals(let text, let limit):
      say(
        "\"\(shortened(text))\" har fler decimaler eller siffror än som kan räknas exakt; skriv högst \(limit) decimaler",
        "\"\(shortened(text))\" has more decimals or digits than can be counted exactly; write at most \(limit) decimals"
      )
    case .contradictoryPair(let first, let second, let place):
      say(
        "paret \"\(shortened(first))\" och \"\(shortened(second))\" har redan ett annat värde på \(place); ta bort det ena",
        "the pair \"\(shortened(first))\" and \"\(shortened(second))\" has another value at \(place); remove one of them"
      )
    case .unknownTable(let text, let tables):
      say(
        "det finns inget bord \(shortened(text)); det sista är bord \(tables)",
        "there is no table \(shortened(text)); the last is table \(tables)")
    case .unknownRound(let text, let rounds):
      say(
        "det finns ingen runda \(shortened(text)); den sista är runda \(rounds)",
        "there is no round \(shortened(text)); the last is round \(rounds)")
    case .noRules:
      say("filen har inga rader, så den ändrar ingenting", "the file has no rows, so it changes nothing")
    }
  }

  /// What the columns of a list without headings were taken for, and what to do where that is wrong.
  func guess(ofColumns columns: [String]) -> String {
    func word(_ heading: String) -> String? {
      switch heading {
      case "id": say("id", "id")
      case "name": say("namn", "name")
      case "first name": say("förnamn", "first name")
      case "last name": say("efternamn", "last name")
      case "organization": say("organisation", "organization")
      case "sector": say("sektor", "sector")
      case "e-mail": say("e-post", "e-mail")
      default: nil
      }
    }
    let guesses = columns.enumerated().compactMap { place, heading in
      word(heading).map { say("kolumn \(place + 1) är \($0)", "column \(place + 1) is \($0)") }
    }
    return say(
      "ingen rubrik känns igen, så första raden lästes som en person, och \(list(guesses)); stämmer det inte, skriv rubriker överst, till exempel Namn, Organisation och Sektor",
      "no heading is known, so the first row was read as a person, and \(list(guesses)); if that is wrong, write headings at the top, such as Name, Organization and Sector"
    )
  }

  /// That lines above the headings of a list were passed over.
  func passedOver(title texts: [String]) -> String {
    let shown = list(texts.map { "\"\(shortened($0))\"" }, limit: 3)
    return say(
      "det som står ovanför rubrikerna läses inte: \(shown)", "what stands above the headings is not read: \(shown)")
  }

  /// Whether rows with one name and one organization are one person; the name itself is not said.
  func question(onSameNames lines: [Int], _ numbers: [Int]) -> String {
    let shown = list(lines.map(String.init), limit: 5)
    let called = list(numbers.map { say("nr \($0)", "no. \($0)") }, limit: 5)
    return say(
      "raderna \(shown) har samma namn och organisation: är det samma person? Ta i så fall bort en rad; annars skiljs de åt som \(called)",
      "rows \(shown) have the same name and organization: is it the same person? If so, remove a row; otherwise they are told apart as \(called)"
    )
  }

  /// How a list disagrees with the plan that it is to give names to, and what to do.
  package func sentence(for disagreement: ListDisagreement, isNumbered: Bool) -> String {
    let mend =
      isNumbered
      ? say(
        "ange listan som planen gjordes av, med raderna i samma ordning",
        "give the list that the plan was made of, with its rows in the same order")
      : say(
        "rätta listan, eller ange den som planen gjordes av", "mend the list, or give the one that the plan was made of"
      )
    func called(_ id: String) -> String {
      isNumbered ? say("nr \(id)", "no. \(id)") : "\"\(shortened(id))\""
    }
    switch disagreement {
    case .nobodyInCommon(let planned, let listed):
      return say(
        "ingen i planen finns i listan (planen har till exempel \"\(shortened(planned))\", listan \"\(shortened(listed))\"); ange listan som planen gjordes av",
        "nobody of the plan is in the list (the plan has \"\(shortened(planned))\", for example, the list \"\(shortened(listed))\"); give the list that the plan was made of"
      )
    case .otherName(let id):
      return say(
        "\(called(id)) har ett annat namn i planen; \(mend)", "\(called(id)) has another name in the plan; \(mend)")
    case .otherValue(let id, let column, let listed, let planned):
      return say(
        "\(called(id)) har \"\(shortened(listed))\" under \(shortened(column)), i planen \"\(shortened(planned))\"; \(mend)",
        "\(called(id)) has \"\(shortened(listed))\" under \(shortened(column)), in the plan \"\(shortened(planned))\"; \(mend)"
      )
    case .missing(let ids):
      let shown = list(ids.map(called), limit: 5)
      return say(
        "planen har \(count(ids.count, "person", "personer")) som varken listan eller planen ger namn (\(shown)); \(mend)",
        "the plan has \(count(ids.count, "person", "people")) whom neither the list nor the plan names (\(shown)); \(mend)"
      )
    case .moreRows(let listed, let planned):
      return say(
        "listan har \(number(listed)) \(form(listed, "person", "personer")) och planen \(number(planned)), så namn kan hamna på fel person; \(mend)",
        "the list has \(number(listed)) \(form(listed, "person", "people")) and the plan \(number(planned)), so that names may land on the wrong people; \(mend)"
      )
    }
  }

  /// That more is wrong of the same sort.
  package func furtherDisagreements(_ more: Int) -> String {
    say(
      "listan och planen skiljer sig på \(number(more)) \(form(more, "ställe", "ställen")) till",
      "list and plan differ in \(number(more)) more \(form(more, "place", "places"))")
  }
}
