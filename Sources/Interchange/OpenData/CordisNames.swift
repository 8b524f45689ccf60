// Names that a register writes in capitals, as people write them.
//
// Rules. Only a name without a small letter is changed, and what it was called stays with the actor. A word of at most three letters
// that is no small word of a European language, a word without vowels or with digits or points, a Roman number and a word of the
// short name stay as they are: KTH, 3M, SKF, RISE. Forms of companies are written as they usually are: AB, GmbH, Ltd. In Sweden what
// kind of body it is has a small letter after the first word: Stockholms universitet, Solna stad.

import NetworkModel

/// Writes names of capitals with small letters.
enum CordisNames {
  private static let small: Set<String> = [
    "A", "AND", "AT", "AU", "AV", "AUX", "D", "DA", "DAS", "DE", "DEI", "DEL", "DELLA", "DEN", "DER", "DES", "DET",
    "DI", "DO",
    "DOS", "DU", "E", "EL", "EN", "ET", "ETT", "FOR", "FÖR", "FOER", "FÜR", "FUER", "FUR", "I", "IN", "LA", "LAS", "LE",
    "LES", "LOS", "MED", "O", "OCH", "OF", "OG", "ON", "OP", "PÅ", "PA", "PER", "SUR", "THE", "TILL", "TO", "UND",
    "VAN",
    "VID", "VON", "VOOR", "Y", "ZU", "ZUM", "ZUR",
  ]
  private static let bodies: Set<String> = [
    "KOMMUN", "STAD", "UNIVERSITET", "HÖGSKOLA", "HÖGSKOLAN", "HOEGSKOLA", "HOEGSKOLAN", "LÄN", "LÄNS",
  ]
  private static let forms: [String: String] = [
    "GMBH": "GmbH", "LTD": "Ltd", "INC": "Inc", "KGAA": "KGaA", "SRL": "Srl", "SARL": "Sarl", "SPA": "SpA",
    "APS": "ApS",
    "LIMITED": "Limited", "GGMBH": "gGmbH", "MBH": "mbH", "OYJ": "Oyj", "OY": "Oy", "DOO": "doo", "CO": "Co",
    "ASA": "ASA",
    "EEIG": "EEIG", "ASBL": "asbl", "AISBL": "AISBL", "IVZW": "ivzw", "VZW": "vzw",
  ]
  private static let marks: Set<Character> = [" ", "-", "/", "(", ")", "&", ",", "'", "’", "\"", "–", "+", ":", ";"]

  /// The name with small letters where it has none; the same where it has some.
  ///
  /// - Parameters:
  ///   - name: The name as the register writes it.
  ///   - shortName: The short name as the register writes it, whose words stay.
  ///   - isSwedish: Whether its owner is Swedish.
  ///   - isPlace: Whether it is a town, where short words are no abbreviations.
  static func readable(
    _ name: String, shortName: String = "", isSwedish: Bool = false, isPlace: Bool = false
  ) -> String {
    guard isInCapitals(name) else { return name }
    let kept = Set(shortName.split { marks.contains($0) }.map(String.init))
    var text = ""
    var word = ""
    for character in name + " " {
      guard marks.contains(character) else {
        word.append(character)
        continue
      }
      // The letter before an apostrophe is an article: L'Université, d'Études.
      let isArticle = (character == "'" || character == "’") && word.count == 1
      text +=
        isArticle && text.isEmpty
        ? word : isArticle ? word.lowercased() : written(word, text.isEmpty, kept, isSwedish, isPlace)
      text.append(character)
      word = ""
    }
    return String(text.dropLast())
  }

  /// Whether a text has letters that have cases, and all are capitals; two at least, for a letter says nothing.
  static func isInCapitals(_ text: String) -> Bool {
    text.count { $0.isUppercase } > 1 && !text.contains { $0.isLowercase }
  }

  private static func written(
    _ word: String, _ isFirst: Bool, _ kept: Set<String>, _ isSwedish: Bool, _ isPlace: Bool
  ) -> String {
    if small.contains(word) || isSwedish && bodies.contains(word) { return isFirst ? title(word) : word.lowercased() }
    if let form = forms[word], !isPlace { return form }
    let isRoman = word.count < 5 && word.allSatisfy { "IVX".contains($0) }
    if isRoman || word.contains(where: { $0.isNumber || $0 == "." }) { return word }
    if isPlace { return title(word) }
    let hasVowel = word.contains { "AEIOUYÅÄÖÆØÜÉÈÊËÀÂÁÍÎÏÓÔÒÚÙÛΑΕΗΙΟΥΩ".contains($0) }
    return word.count <= 3 || !hasVowel || kept.contains(word) && kept.count < 3 && word.count <= 6 ? word : title(word)
  }

  private static func title(_ word: String) -> String { word.prefix(1) + word.dropFirst().lowercased() }

  /// Whether a row seems to be a person's: the register has given away a name only, as `SURNAME Given`.
  static func isPerson(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (2...5).contains(words.count), let first = words.first, first.count > 1, isInCapitals(String(first)) else {
      return false
    }
    let isName: (Substring) -> Bool = { $0.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" } }
    return words.allSatisfy(isName)
      && words.dropFirst().contains { $0.first?.isUppercase ?? false && $0.contains(where: \.isLowercase) }
      && !words.contains { forms[$0.uppercased()] != nil || ["AB", "AG", "SA", "BV", "AS"].contains($0.uppercased()) }
  }
}
