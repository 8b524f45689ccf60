// Swedish municipalities by their codes: the county's two digits, then the municipality's two.
//
// Statistics Sweden, "Län och kommuner i kodnummerordning": the counties of Sweden, and the 26 municipalities of Stockholm County,
// for which the working groups of the county are spared looking them up.

/// The codes of Swedish municipalities.
enum Municipalities {
  /// The names of the municipalities of Stockholm County, without what kind of municipality they are, by their codes.
  static let ofStockholm = [
    "0114": "Upplands Väsby", "0115": "Vallentuna", "0117": "Österåker", "0120": "Värmdö", "0123": "Järfälla",
    "0125": "Ekerö", "0126": "Huddinge", "0127": "Botkyrka", "0128": "Salem", "0136": "Haninge", "0138": "Tyresö",
    "0139": "Upplands-Bro", "0140": "Nykvarn", "0160": "Täby", "0162": "Danderyd", "0163": "Sollentuna",
    "0180": "Stockholm", "0181": "Södertälje", "0182": "Nacka", "0183": "Sundbyberg", "0184": "Solna",
    "0186": "Lidingö", "0187": "Vaxholm", "0188": "Norrtälje", "0191": "Sigtuna", "0192": "Nynäshamn",
  ]

  private static let counties: Set<String> = [
    "01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "17", "18", "19", "20", "21", "22", "23",
    "24", "25",
  ]

  /// Whether four digits can be the code of a municipality: of a county there is, and in Stockholm County of one of the 26.
  static func mayBeCode(_ digits: String) -> Bool {
    digits.hasPrefix("01") ? ofStockholm[digits] != nil : counties.contains(String(digits.prefix(2)))
  }

  private static let codes: [String: String] = Dictionary(
    ofStockholm.map { ($1.foldedWord, $0) }, uniquingKeysWith: { first, _ in first })

  /// The code of a municipality of Stockholm County by its name: `Huddinge`, `Huddinge kommun`, `Solna stad`; nil for others.
  static func code(of name: String) -> String? {
    var words = name.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count > 1, ["kommun", "stad", "municipality"].contains(words[words.count - 1]) { words.removeLast() }
    let word = words.joined().foldedWord
    return codes[word] ?? (word.hasSuffix("s") ? codes[String(word.dropLast())] : nil)
  }
}
