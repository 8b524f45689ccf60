// The words of maps: legends, notes of what was left out, names of shapes.

public import Drawing
import NetworkModel

extension Phrasebook {
  /// The words that maps need.
  public var mapWords: MapWords {
    let actorWords = (say("aktör", "actor"), say("aktörer", "actors"))
    let tieWords = (say("band", "tie"), say("band", "ties"))
    return MapWords(
      language: language, untitled: say("Nätverk", "Network"),
      tieStrength: say("Samverkan:", "Collaboration:"),
      strengths: [say("svag", "weak"), say("medel", "medium"), say("stark", "strong")],
      tieCount: say("Antal band:", "Number of ties:"), number: { number($0) },
      actors: { count($0, actorWords.0, actorWords.1) }, ties: { count($0, tieWords.0, tieWords.1) },
      tiesWithin: { "\(number($0)) " + say("inom", "within") },
      withoutTies: say("Utan samverkan i filen", "No ties in the file"),
      otherSectors: { say("Övriga \(number($0)) sektorer", "Other \(number($0)) sectors") },
      more: { "+ \(number($0)) " + say("till", "more") },
      sectorsView: say(
        "aktörer efter sektor; sektorer som samverkar mycket står nära varandra",
        "actors by sector; sectors that collaborate much stand side by side"),
      networkView: say("aktörer som samverkar står nära varandra", "actors that collaborate stand close together"),
      aggregatedView: say(
        "varje sektor är en figur, större ju fler aktörer den har",
        "each sector is one shape, larger the more actors it has"),
      inTheMiddle: {
        say(
          "I mitten: \(list($0)), med flest band över sektorsgränser.",
          "In the middle: \(list($0)), with most ties across sectors.")
      },
      onlyMostConnected: {
        say(
          "Av sektorer med fler än \(number($0)) aktörer visas de med flest band; övriga är hopräknade.",
          "Of sectors with more than \(number($0)) actors those with most ties are shown; the others are counted together."
        )
      },
      onlyProminentNamed: {
        say(
          "De \(number($0)) aktörer som har flest band är namngivna; övriga \(number($1 - $0)) är små figurer.",
          "The \(number($0)) actors with most ties are named; the other \(number($1 - $0)) are small shapes.")
      },
      aggregated: {
        say(
          "\(number($0)) aktörer är för många för att rita var för sig: en figur per sektor, med dem i den som har flest band.",
          "\(number($0)) actors are too many to draw one by one: one shape for each sector, with those in it that have most ties."
        )
      },
      onlyStrongestTies: {
        say(
          "De \(number($0)) starkaste av \(number($1)) band är ritade.",
          "The \(number($0)) strongest of \(number($1)) ties are drawn.")
      },
      bridgesView: say(
        "de som håller ihop nätverket är framhävda", "those that hold the network together are brought out"),
      onlyBridging: {
        say(
          "\(number($1)) aktörer är för många: bara \(number($0)) som håller ihop nätverket, och banden mellan dem.",
          "\(number($1)) actors are too many: only \(number($0)) that hold the network together, and the ties between them."
        )
      },
      onlyWay: say("enda vägen till någon", "the only way to somebody"),
      bridgingActor: say(
        "dubbel kontur: brobyggare, eller någon som andra är beroende av",
        "double outline: bridges, or others depend on it"),
      noActors: say("Filen har inga aktörer.", "The file has no actors."),
      noTies: say("Inga band i filen.", "No ties in the file."),
      say: { sentence(for: $0) })
  }
}
