// The words of maps in Swedish and English.

public import NetworkModel

extension MapWords {
  /// The words in a language.
  public static func words(in language: Language) -> MapWords {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }

  /// The words in Swedish.
  public static let swedish = MapWords(
    untitled: "Nätverk",
    shape: { shape in
      switch shape {
      case .ellipse: "oval"
      case .octagon: "åttahörning"
      case .box: "rektangel"
      case .hexagon: "sexhörning"
      case .tab: "flik"
      case .rounded: "rundad"
      case .component: "kontakt"
      case .note: "vikt hörn"
      case .house: "hus"
      case .cylinder: "cylinder"
      }
    },
    tieStrength: "Samverkan:", strengths: ["svag", "medel", "stark"], tieCount: "Antal band:",
    number: { grouped($0, by: "\u{A0}") },
    actors: { $0 == 1 ? "1 aktör" : "\(grouped($0, by: "\u{A0}")) aktörer" },
    ties: { $0 == 1 ? "1 band" : "\(grouped($0, by: "\u{A0}")) band" },
    tiesWithin: { "\(grouped($0, by: "\u{A0}")) inom" },
    withoutTies: "Utan samverkan i filen",
    otherSectors: { "Övriga \(grouped($0, by: "\u{A0}")) sektorer" }, more: { "+ \(grouped($0, by: "\u{A0}")) till" },
    sectorsView: "aktörer efter sektor; sektorer som samverkar mycket står nära varandra",
    networkView: "aktörer som samverkar står nära varandra",
    aggregatedView: "varje sektor är en figur, större ju fler aktörer den har",
    inTheMiddle: { "I mitten: \(list($0, "och")), med flest band över sektorsgränser." },
    onlyMostConnected: { "Av sektorer med fler än \($0) aktörer visas de med flest band; övriga är hopräknade." },
    onlyProminentNamed: {
      "De \($0) aktörer som har flest band är namngivna; övriga \(grouped($1 - $0, by: "\u{A0}")) är små figurer."
    },
    aggregated: { "\(grouped($0, by: "\u{A0}")) aktörer är för många för att rita var för sig: en figur per sektor." },
    onlyStrongestTies: {
      "De \(grouped($0, by: "\u{A0}")) starkaste av \(grouped($1, by: "\u{A0}")) band är ritade."
    },
    noActors: "Filen har inga aktörer.", noTies: "Inga band i filen.")

  /// The words in English.
  public static let english = MapWords(
    untitled: "Network",
    shape: { shape in
      switch shape {
      case .ellipse: "oval"
      case .octagon: "octagon"
      case .box: "rectangle"
      case .hexagon: "hexagon"
      case .tab: "tab"
      case .rounded: "rounded"
      case .component: "plug"
      case .note: "folded corner"
      case .house: "house"
      case .cylinder: "cylinder"
      }
    },
    tieStrength: "Collaboration:", strengths: ["weak", "medium", "strong"], tieCount: "Number of ties:",
    number: { grouped($0, by: ",") },
    actors: { $0 == 1 ? "1 actor" : "\(grouped($0, by: ",")) actors" },
    ties: { $0 == 1 ? "1 tie" : "\(grouped($0, by: ",")) ties" },
    tiesWithin: { "\(grouped($0, by: ",")) within" },
    withoutTies: "No ties in the file",
    otherSectors: { "Other \(grouped($0, by: ",")) sectors" }, more: { "+ \(grouped($0, by: ",")) more" },
    sectorsView: "actors by sector; sectors that collaborate much stand side by side",
    networkView: "actors that collaborate stand close together",
    aggregatedView: "each sector is one shape, larger the more actors it has",
    inTheMiddle: { "In the middle: \(list($0, "and")), with most ties across sectors." },
    onlyMostConnected: {
      "Of sectors with more than \($0) actors those with most ties are shown; the others are counted together."
    },
    onlyProminentNamed: {
      "The \($0) actors with most ties are named; the other \(grouped($1 - $0, by: ",")) are small shapes."
    },
    aggregated: { "\(grouped($0, by: ",")) actors are too many to draw one by one: one shape for each sector." },
    onlyStrongestTies: { "The \(grouped($0, by: ",")) strongest of \(grouped($1, by: ",")) ties are drawn." },
    noActors: "The file has no actors.", noTies: "No ties in the file.")

  /// A whole number with its thousands apart.
  private static func grouped(_ number: Int, by separator: String) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0, digits.count > 3 { text += separator }
      text.append(digit)
    }
    return text
  }

  private static func list(_ names: [String], _ and: String) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(and) " + last
  }
}
