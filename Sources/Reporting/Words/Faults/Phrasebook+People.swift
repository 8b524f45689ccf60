// Sentences for what is wrong with lists of people and with files of rules about them.

package import Interchange
import NetworkModel

extension Phrasebook {
  /// The sentence for a fault of a list of people or of rules, without its place.
  package func sentence(for fault: PeopleFault) -> String {
    switch fault {
    case .nobody:
      say("listan har inga personer; skriv en rad för var och en", "the list has no people; write a line for each")
    case .tooMany(let limit):
      say(
        "listan har fler än \(number(limit)) personer; dela upp den",
        "the list has more than \(number(limit)) people; split it")
    case .duplicatePerson(let id, let first):
      say(
        "\"\(shortened(id))\" finns redan på \(first); ge var och en ett eget id, eller ta bort den ena raden",
        "\"\(shortened(id))\" stands already at \(first); give each person an id of their own, or remove one of the lines"
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
        "the line needs \(list(needed)); fill in what is missing")
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
      say("filen har inga rader, så den ändrar ingenting", "the file has no lines, so it changes nothing")
    }
  }

  /// That lines above the headings of a list were passed over.
  func passedOver(title texts: [String]) -> String {
    let shown = list(texts.map { "\"\(shortened($0))\"" }, limit: 3)
    return say(
      "det som står ovanför rubrikerna läses inte: \(shown)", "what stands above the headings is not read: \(shown)")
  }

  /// Whether rows with one name and one organization are one person; the name itself is not said.
  func question(onSameNames lines: [Int]) -> String {
    let shown = list(lines.map(String.init), limit: 5)
    return say(
      "raderna \(shown) har samma namn och organisation: är det samma person? Ta i så fall bort en rad; annars skiljs de åt genom sitt nummer",
      "lines \(shown) have the same name and organisation: is it the same person? If so, remove a line; otherwise they are told apart by number"
    )
  }
}
