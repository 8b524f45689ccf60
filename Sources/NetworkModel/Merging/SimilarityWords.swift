// The words by which names are held to be alike, where they are not the same: what both languages call the same is one word.
//
// Only suggestions rest on this, never a joining.

/// The words of a name without the small ones, each in one form for Swedish, English and what open data writes.
enum SimilarityWords {
  /// So many words of a name are looked at.
  private static let mostWords = 64

  /// The words of a name for likeness, each once, in order; its own words where all of them are small.
  static func words(of name: MatchingName) -> [String] {
    let first = name.words.prefix(mostWords)
    let known = first.filter { !small.contains($0) }.map(canonical)
    return Set(known.isEmpty ? Array(first) : known).sorted()
  }

  private static func canonical(_ word: String) -> String {
    let word = plain(word)
    if let meaning = meanings[word] { return meaning }
    // The genitive of a place: Stockholms universitet, Stockholm University.
    if word.utf8.count > 4, word.hasSuffix("s"), !word.hasSuffix("ss") {
      let stem = String(word.dropLast())
      return meanings[stem] ?? stem
    }
    return word
  }

  /// A word as those write it who have no å, ä and ö: Malmo, Hoegskolan.
  private static func plain(_ word: String) -> String {
    var text = ""
    for letter in word {
      switch letter {
      case "å", "ä", "æ": text.append("a")
      case "ö", "ø": text.append("o")
      case "é", "è": text.append("e")
      case "ü": text.append("u")
      case "e" where text.last == "o" || text.last == "a": break
      case "a" where text.last == "a": break
      default: text.append(letter)
      }
    }
    return text
  }

  private static let small: Set<String> = [
    "och", "i", "för", "av", "vid", "på", "till", "and", "the", "of", "for", "in", "at", "de", "la", "und", "der", "et",
    "a", "an", "en", "ett", "den", "det",
  ]

  private static let meanings: [String: String] = {
    let groups: [(String, [String])] = [
      ("universitet", ["universitetet", "university", "universität", "universite", "université", "universita"]),
      ("högskola", ["högskolan", "college"]), ("institut", ["institutet", "institute", "instituto"]),
      ("kommun", ["kommunen", "municipality", "stad", "staden", "city"]),
      ("region", ["regionen", "landsting", "landstinget"]), ("län", ["county"]),
      ("sjukhus", ["sjukhuset", "hospital"]),
      ("universitetssjukhus", ["universitetssjukhuset"]), ("myndighet", ["myndigheten", "agency", "authority"]),
      ("förening", ["föreningen", "association"]), ("förbund", ["förbundet", "federation"]),
      ("råd", ["rådet", "council"]), ("forskning", ["research"]),
      ("institution", ["institutionen", "inst", "department", "dept"]),
      ("museum", ["museet", "museer"]), ("akademi", ["akademin", "academy"]),
      ("centrum", ["center", "centre", "centret"]),
      ("svensk", ["svenska", "sverige", "swedish", "sweden"]),
      ("europeisk", ["europeiska", "european", "europe", "europa"]),
      ("nationell", ["nationella", "national"]), ("kunglig", ["kungliga", "kungl", "royal"]),
      ("teknisk", ["tekniska", "technical"]), ("stiftelse", ["foundation", "stiftelsen"]),
      ("göteborg", ["gothenburg"]), ("forskningspark", ["forskningsparken"]), ("naturhistorisk", ["naturhistoriska"]),
      ("ekonomisk", ["ekonomiska", "economic"]), ("utveckling", ["development"]), ("fond", ["fonden", "fund"]),
      ("hälsa", ["health"]), ("miljö", ["environment", "environmental"]),
      ("lantbruk", ["agricultural", "agriculture"]),
      ("union", ["unionen"]), ("bibliotek", ["biblioteket", "library"]), ("folkhälsa", ["folkhälso"]),
      ("skola", ["skolan", "school"]), ("vetenskap", ["science", "sciences", "vetenskaper"]),
    ]
    return Dictionary(
      groups.flatMap { group in ([group.0] + group.1).map { (plain($0), plain(group.0)) } },
      uniquingKeysWith: { first, _ in first })
  }()
}
