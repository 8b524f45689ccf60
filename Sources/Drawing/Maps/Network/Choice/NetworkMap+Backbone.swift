// Which ties carry a map of many actors: of each actor those that most of its circle shares, so that groups stand apart in place of
// one knot, and what it takes to hold the pieces together.
//
// The Simmelian backbone in its simplest form (Nick, Lee, Cunningham and Brandes 2013, doi:10.1145/2492517.2492569): a tie ranks at
// each of its ends by its strength, among equals by the share of partners that its ends have in common; the best of each end stay,
// with the best tie wherever a piece would fall apart (a spanning forest, Kruskal 1956, doi:10.1090/S0002-9939-1956-0078686-7).

internal import GraphCore

extension NetworkMap {
  /// How many ties of its own each actor keeps.
  static let backboneTies = 2
  /// A map of more actors than can be named, with more ties than this for each, is drawn by its backbone.
  private static let calmTies = 1.6

  /// The pairs that are drawn, by their places in `graph.pairs`; nil where all are.
  var backbone: Set<Int>? {
    let count = graph.members.count
    guard view != .changes, count > Self.namedLimit, Double(graph.pairs.count) > Self.calmTies * Double(count) else {
      return nil
    }
    var neighbors = Array(repeating: Set<Int>(), count: count)
    var own = Array(repeating: [Int](), count: count)
    for (place, pair) in graph.pairs.enumerated() {
      neighbors[pair.a].insert(pair.b)
      neighbors[pair.b].insert(pair.a)
      own[pair.a].append(place)
      own[pair.b].append(place)
    }
    let ranks = graph.pairs.map { pair -> Rank in
      let (few, many) = (neighbors[pair.a], neighbors[pair.b])
      let common = few.count < many.count ? few.count(where: many.contains) : many.count(where: few.contains)
      return Rank(
        weight: pair.weight.millionths, overlap: (Double(common) / Double(few.count + many.count - common)).millionths)
    }
    func isBetter(_ left: Int, _ right: Int) -> Bool {
      ranks[left] == ranks[right] ? left < right : ranks[left] > ranks[right]
    }
    var kept = prominent.pairs
    for places in own { kept.formUnion(places.sorted(by: isBetter).prefix(Self.backboneTies)) }
    // What would fall apart is held by its best tie.
    var groups = DisjointSets(count: count)
    for place in kept.sorted() { groups.unite(graph.pairs[place].a, graph.pairs[place].b) }
    for place in graph.pairs.indices.sorted(by: isBetter)
    where groups.unite(graph.pairs[place].a, graph.pairs[place].b) {
      kept.insert(place)
    }
    return kept
  }

  /// How a tie ranks at its ends.
  private struct Rank: Comparable {
    var weight: Int
    var overlap: Int

    static func < (left: Rank, right: Rank) -> Bool {
      left.weight == right.weight ? left.overlap < right.overlap : left.weight < right.weight
    }
  }
}
