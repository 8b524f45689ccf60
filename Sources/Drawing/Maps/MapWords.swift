// The words that maps need, as an input: the sentences themselves belong to whoever writes for people.

package import NetworkModel

/// The words and sentences of a map in one language.
public struct MapWords: Sendable {
  /// The language, of the words and of what is chosen of the network's own texts.
  package var language: Language
  /// What stands for a network without a title.
  package var untitled: String
  /// What stands before the widths of ties.
  package var tieStrength: String
  /// A weak, a medium and a strong tie.
  package var strengths: [String]
  /// What stands before the widths of ties where they count ties between sectors.
  package var tieCount: String
  /// A whole number, as the language writes it.
  package var number: @Sendable (Int) -> String
  /// A number of actors.
  package var actors: @Sendable (Int) -> String
  /// A number of ties.
  package var ties: @Sendable (Int) -> String
  /// A number of ties within one sector.
  package var tiesWithin: @Sendable (Int) -> String
  /// Over the actors that have no tie.
  package var withoutTies: String
  /// A number of sectors that are shown as one.
  package var otherSectors: @Sendable (Int) -> String
  /// A node that stands for further actors of a sector.
  package var more: @Sendable (Int) -> String
  /// The sectors view, said in a few words under the title.
  package var sectorsView: String
  /// The network view, said in a few words under the title.
  package var networkView: String
  /// The view of one node a sector, said in a few words under the title.
  package var aggregatedView: String
  /// That these actors stand in the middle because they have most ties across sectors.
  package var inTheMiddle: @Sendable ([String]) -> String
  /// That of sectors with more actors than this only the most connected are shown.
  package var onlyMostConnected: @Sendable (Int) -> String
  /// How many actors are named, and that the others are dots.
  package var onlyProminentNamed: @Sendable (_ named: Int, _ all: Int) -> String
  /// That this many actors are too many, so that each sector is one node.
  package var aggregated: @Sendable (Int) -> String
  /// That only the strongest ties are drawn.
  package var onlyStrongestTies: @Sendable (_ drawn: Int, _ all: Int) -> String
  /// What the view of bridging actors shows.
  package var bridgesView: String
  /// How many bridging actors, of how many actors, are shown.
  package var onlyBridging: @Sendable (_ shown: Int, _ all: Int) -> String
  /// A tie whose removal would cut somebody off.
  package var onlyWay: String
  /// What the double outline means.
  package var bridgingActor: String
  /// That there are no actors.
  package var noActors: String
  /// That there are no ties.
  package var noTies: String
  /// Everything that the views of gaps, goals, mixing and changes say.
  package var say: @Sendable (MapPhrase) -> String

  /// All words of a language.
  package init(
    language: Language, untitled: String, tieStrength: String,
    strengths: [String],
    tieCount: String, number: @escaping @Sendable (Int) -> String, actors: @escaping @Sendable (Int) -> String,
    ties: @escaping @Sendable (Int) -> String,
    tiesWithin: @escaping @Sendable (Int) -> String, withoutTies: String,
    otherSectors: @escaping @Sendable (Int) -> String, more: @escaping @Sendable (Int) -> String,
    sectorsView: String, networkView: String, aggregatedView: String,
    inTheMiddle: @escaping @Sendable ([String]) -> String, onlyMostConnected: @escaping @Sendable (Int) -> String,
    onlyProminentNamed: @escaping @Sendable (_ named: Int, _ all: Int) -> String,
    aggregated: @escaping @Sendable (Int) -> String,
    onlyStrongestTies: @escaping @Sendable (_ drawn: Int, _ all: Int) -> String,
    bridgesView: String, onlyBridging: @escaping @Sendable (_ shown: Int, _ all: Int) -> String, onlyWay: String,
    bridgingActor: String, noActors: String, noTies: String,
    say: @escaping @Sendable (MapPhrase) -> String
  ) {
    self.language = language
    self.untitled = untitled
    self.tieStrength = tieStrength
    self.strengths = strengths
    self.tieCount = tieCount
    self.number = number
    self.actors = actors
    self.ties = ties
    self.tiesWithin = tiesWithin
    self.withoutTies = withoutTies
    self.otherSectors = otherSectors
    self.more = more
    self.sectorsView = sectorsView
    self.networkView = networkView
    self.aggregatedView = aggregatedView
    self.inTheMiddle = inTheMiddle
    self.onlyMostConnected = onlyMostConnected
    self.onlyProminentNamed = onlyProminentNamed
    self.aggregated = aggregated
    self.onlyStrongestTies = onlyStrongestTies
    self.bridgesView = bridgesView
    self.onlyBridging = onlyBridging
    self.onlyWay = onlyWay
    self.bridgingActor = bridgingActor
    self.noActors = noActors
    self.noTies = noTies
    self.say = say
  }
}
