// The words that maps need, as an input: the sentences themselves belong to whoever writes for people.

public import NetworkModel

/// The words and sentences of a map in one language.
public struct MapWords: Sendable {
  /// What stands for a network without a title.
  public var untitled: String
  /// What a shape is called in the legend.
  public var shape: @Sendable (Sector.Shape) -> String
  /// What stands before the widths of ties.
  public var tieStrength: String
  /// A weak, a medium and a strong tie.
  public var strengths: [String]
  /// What stands before the widths of ties where they count ties between sectors.
  public var tieCount: String
  /// A whole number, as the language writes it.
  public var number: @Sendable (Int) -> String
  /// A number of actors.
  public var actors: @Sendable (Int) -> String
  /// A number of ties.
  public var ties: @Sendable (Int) -> String
  /// A number of ties within one sector.
  public var tiesWithin: @Sendable (Int) -> String
  /// Over the actors that have no tie.
  public var withoutTies: String
  /// So many sectors that are shown as one.
  public var otherSectors: @Sendable (Int) -> String
  /// A node that stands for further actors of a sector.
  public var more: @Sendable (Int) -> String
  /// The sectors view, said in a few words under the title.
  public var sectorsView: String
  /// The network view, said in a few words under the title.
  public var networkView: String
  /// The view of one node a sector, said in a few words under the title.
  public var aggregatedView: String
  /// That these actors stand in the middle because they have most ties across sectors.
  public var inTheMiddle: @Sendable ([String]) -> String
  /// That of a sector with more than so many actors only the most connected are shown.
  public var onlyMostConnected: @Sendable (Int) -> String
  /// That so many actors are named, and that the others are dots.
  public var onlyProminentNamed: @Sendable (_ named: Int, _ all: Int) -> String
  /// That so many actors are too many, so that each sector is one node.
  public var aggregated: @Sendable (Int) -> String
  /// That only the strongest ties are drawn.
  public var onlyStrongestTies: @Sendable (_ drawn: Int, _ all: Int) -> String
  /// What the view of bridging actors shows.
  public var bridgesView: String
  /// That only so many bridging actors of so many actors are shown.
  public var onlyBridging: @Sendable (_ shown: Int, _ all: Int) -> String
  /// A tie whose removal would cut somebody off.
  public var onlyWay: String
  /// What the double outline means.
  public var bridgingActor: String
  /// That there are no actors.
  public var noActors: String
  /// That there are no ties.
  public var noTies: String
  /// Everything that the views of gaps, goals, mixing and changes say.
  public var say: @Sendable (MapPhrase) -> String

  /// All words of a language.
  public init(
    untitled: String, shape: @escaping @Sendable (Sector.Shape) -> String, tieStrength: String, strengths: [String],
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
    self.untitled = untitled
    self.shape = shape
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
