// Measures that another program has taken, on a map: beside each actor, and those foremost by one of them brought out.

internal import GraphCore
public import NetworkAnalysis
public import NetworkModel

extension NetworkMap {
  /// Measures of actors that another program has taken, which a map shows beside its own.
  public struct Measures: Sendable, Hashable {
    /// The measures, by the actors' places.
    package let columns: [ImportedMeasure]
    /// The one by which the view `network` brings actors out, as an index of `columns`; nil for none.
    package let foremost: Int?

    /// None.
    public init() { (columns, foremost) = ([], nil) }

    package init(_ columns: [ImportedMeasure], foremost: Int?) {
      (self.columns, self.foremost) = (columns, foremost.flatMap { columns.indices.contains($0) ? $0 : nil })
    }

    /// One measure, by which actors are brought out.
    ///
    /// - Parameters:
    ///   - name: What it is called.
    ///   - values: The values; actors without one are not ranked.
    ///   - network: The network of the map; values of others are passed over.
    public init(_ name: String, _ values: [NetworkActor.ID: Double], in network: ProjectedNetwork) {
      let ordered = network.network.actors.map { values[$0.id] }
      self.init([ImportedMeasure(name: name, values: ordered)], foremost: 0)
    }

    /// The actors by the measure that brings out, the largest value first, then as in `order`; those with the least value of
    /// all do not stand out, nor those without one.
    func ranked(_ order: [Int]) -> [(place: Int, value: Double)] {
      guard let foremost else { return [] }
      let values = columns[foremost].values
      guard let least = values.compactMap({ $0 }).min() else { return [] }
      let ranked = order.compactMap { place in
        values.indices.contains(place) ? values[place].flatMap { $0 > least ? (place: place, value: $0) : nil } : nil
      }
      // Swift's sort is stable.
      return ranked.sorted { $0.value > $1.value }
    }

    /// The actors that stand out: of many at most `limit`, of few a third; who has the same value is in or out together.
    func foremost(_ order: [Int], atMost limit: Int) -> [Int] {
      let ranked = ranked(order)
      let count = min(limit, max(1, ranked.count / 3))
      guard ranked.count > count else { return ranked.map(\.place) }
      return ranked.prefix(count).filter { $0.value > ranked[count].value }.map(\.place)
    }
  }

  /// The most actors that get a double outline for a measure.
  static let foremostLimit = 10
  /// How many of them the note names with their values.
  private static let namedForemost = 5

  /// The measure by which the view brings actors out.
  var foremostMeasure: ImportedMeasure? {
    view == .network && focus == nil ? measures.foremost.map { measures.columns[$0] } : nil
  }

  /// The members that are foremost by it, the first first.
  var foremostMembers: [Int] {
    guard foremostMeasure != nil else { return [] }
    let member = Dictionary(uniqueKeysWithValues: graph.members.enumerated().map { ($1.place, $0) })
    return measures.ranked(graph.members.map(\.place)).compactMap { member[$0.place] }
  }

  /// Who is named where not all are.
  func namedInWords(_ named: Int, of all: Int) -> String {
    foremostMeasure.map { words.say(.onlyForemostNamed($0.name, named: named, all: all)) }
      ?? words.onlyProminentNamed(named, all)
  }

  /// What the measures say of an actor, for its tooltip.
  func measured(_ place: Int) -> [String] {
    measures.columns.compactMap { column in
      guard column.values.indices.contains(place), let value = column.values[place] else { return nil }
      return words.say(.measure(column.name, value))
    }
  }

  /// Draws the network with those brought out that a measure puts first.
  func drawForemost(by measure: ImportedMeasure, into picture: inout Picture) {
    drawNetwork(into: &picture, words.say(.foremostView(measure.name, isAlone: reducedFrom != nil)))
    if let reducedFrom {
      picture.notes.append(words.say(.onlyForemost(measure.name, shown: graph.members.count, all: reducedFrom)))
    } else if !prominent.members.isEmpty {
      picture.legend.signs.append(
        .init(name: words.say(.foremostSign(measure.name, count: prominent.members.count)), emphasis: .strong))
    }
    picture.notes.insert(words.say(foremost(by: measure)), at: 0)
  }

  /// Who is foremost by a measure, or why nobody is.
  func foremost(by measure: ImportedMeasure) -> MapPhrase {
    let named = emphasis.actors.prefix(Self.namedForemost).compactMap { place in
      measure.values[place].map {
        MapPhrase.Valued(name: LabelBreaking.clean(network.actors[place].shortestName(in: words.language)), value: $0)
      }
    }
    guard named.isEmpty else { return .foremostBy(measure.name, named) }
    let values = measure.values.compactMap { $0 }
    return .nobodyForemost(measure.name, sharing: values.max().map { most in values.count { $0 == most } } ?? 0)
  }
}
