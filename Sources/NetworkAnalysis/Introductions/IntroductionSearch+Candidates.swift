// Which pairs are looked at: all of them in a small network, the likely ones in a large one.

import GraphCore
import NetworkModel

/// Which pairs are asked for, and can be brought together.
struct IntroductionFilter {
  let search: GapSearch
  let matches: IntroductionMatches
  /// Where not empty, one of the two is one of these.
  let actors: Set<Int32>
  /// Of one sector: one of the two is of it; of more: the two are of two of these.
  let sectors: [Set<Int32>]

  func allows(_ pair: TiePair) -> Bool {
    isAsked(pair) && search.canMeet(pair.one, pair.other)
      && (search.hasIntroducer(pair.one, pair.other) || matches.match(pair).sum > 0)
  }

  /// Whether a pair is among those asked for.
  func isAsked(_ pair: TiePair) -> Bool {
    if !actors.isEmpty, !actors.contains(pair.one), !actors.contains(pair.other) { return false }
    if sectors.isEmpty { return true }
    func of(_ actor: Int32) -> [Int] { sectors.indices.filter { sectors[$0].contains(actor) } }
    let (one, other) = (of(pair.one), of(pair.other))
    if sectors.count == 1 { return !one.isEmpty || !other.isEmpty }
    return one.contains { a in other.contains { $0 != a } }
  }
}

extension IntroductionSearch {
  /// Up to this many pairs, all are candidates.
  private static let allLimit = 4_096
  /// The most actors of which distances are counted from all.
  private static let exactActors = 2_000
  /// From how many they are counted in larger networks.
  private static let sampleSize = 256

  /// Whether all pairs of a network are candidates.
  static func looksAtAll(of graph: CompressedGraph) -> Bool {
    graph.vertexCount < 2 || graph.vertexCount * (graph.vertexCount - 1) / 2 <= allLimit
  }

  /// The search among the pairs that a filter allows; nil allows none.
  init(
    _ search: GapSearch, _ facts: IntroductionFacts, _ filter: IntroductionFilter?
  ) throws(CancellationError) {
    let graph = search.graph
    (candidates, looksAtAll) = filter.map { Self.candidates(search, facts, $0) } ?? ([], true)
    var marks = [Bool](repeating: false, count: graph.vertexCount)
    var own: [TiePair: Introduction.Gain] = [:]
    for pair in candidates {
      own[pair] = filter?.matches.gain(pair)
      let steps = facts.isApart(pair) ? nil : graph.nearSteps(between: pair, &marks)
      if graph.edgeCount > 0 { own[pair]?.cost += IntroductionWeights.cost(steps: steps) }
    }
    let known = graph.vertices.filter { search.categories.ids[Int($0)] >= 0 }
    self.facts = facts
    execution = search.execution
    start = try IntroductionState(facts, sources: Self.sources(known, search.seed), own: own, execution)
  }

  /// All, or as many as the limit allows, drawn by the seed, ascending.
  private static func sources(_ known: [Int32], _ seed: UInt64) -> [Int32] {
    guard known.count > exactActors else { return known }
    var random = SplitMix64(seed: seed, stream: 0x494E_5452)
    var drawn = known
    random.shuffle(&drawn)
    return drawn.prefix(sampleSize).sorted()
  }

  /// As many ties as asked for, or as the graph still holds.
  func most(_ count: Int) -> Int { min(count, (CompressedGraph.arcLimit - facts.graph.arcCount) / 2) }
  /// The number of candidates in a larger network.
  private static let candidateLimit = 4_096

  /// Pairs that a filter allows, and whether those are all.
  private static func candidates(
    _ search: GapSearch, _ facts: IntroductionFacts, _ filter: IntroductionFilter
  ) -> (pairs: [TiePair], isAll: Bool) {
    let (graph, matches) = (search.graph, filter.matches)
    let count = graph.vertexCount
    guard count > 1 else { return ([], true) }
    let firsts = filter.actors.isEmpty ? Array(graph.vertices) : filter.actors.sorted()
    if firsts.count * (count - 1) / (filter.actors.isEmpty ? 2 : 1) <= allLimit {
      var pairs: Set<TiePair> = []
      for one in firsts {
        for other in graph.vertices where one != other && !graph.hasEdge(from: one, to: other) {
          let pair = TiePair(one, other)
          if filter.allows(pair) { pairs.insert(pair) }
        }
      }
      return (pairs.sorted(), true)
    }
    var pool = CandidatePool(graph: graph, filter: filter)
    pool.fill(search, facts, matches)
    return (pool.best(candidateLimit) { pair in quick(pair, facts, matches) }, false)
  }

  /// A first guess at what a pair brings, without distances: what it closes at most, what it shares, and how many come near.
  private static func quick(_ pair: TiePair, _ facts: IntroductionFacts, _ matches: IntroductionMatches) -> Double {
    let near = facts.graph.degree(of: pair.one) + facts.graph.degree(of: pair.other)
    let cuts = (facts.cutsOf[Int(pair.one)] + facts.cutsOf[Int(pair.other)])
      .reduce(0) { $0 + facts.cuts[$1.cut].gap.severity.value }
    return (facts.sectorPair(pair).map { facts.pairs[$0].worth } ?? 0) + facts.outsideWorth(pair.one)
      + facts.outsideWorth(pair.other) + cuts + matches.gain(pair).goals
      + Double(near) / Double(max(1, facts.graph.vertexCount))
  }
}

/// Likely pairs of a large network, each once.
private struct CandidatePool {
  let graph: CompressedGraph
  let filter: IntroductionFilter
  var pairs: Set<TiePair> = []

  /// How many are taken of each side.
  private static let side = 24
  /// How many of the best connected may be anybody's first contact.
  private static let hubs = 64
  /// The most that are looked at of cut actors, of components, and of the isolated of a sector.
  private static let most = 64

  mutating func fill(_ search: GapSearch, _ facts: IntroductionFacts, _ matches: IntroductionMatches) {
    let hubs = search.bestConnected(Array(graph.vertices), count: Self.hubs)
    let members = search.categories.members.map { search.bestConnected($0, count: Self.side) }
    for (place, pair) in facts.pairs.enumerated() where pair.worth > 0 {
      cross(members[place / facts.sectorCount], members[place % facts.sectorCount])
    }
    for cut in facts.cuts.prefix(Self.most) {
      let main = search.bestConnected(cut.parts.first ?? [], count: Self.side)
      for part in cut.parts.dropFirst().prefix(4) { cross(main, search.bestConnected(part, count: 4)) }
    }
    var taken: [String: Int] = [:]
    for actor in facts.outside.keys.sorted() {
      taken[facts.outside[actor]?.id ?? "", default: 0] += 1
      if taken[facts.outside[actor]?.id ?? "", default: 0] <= Self.most { cross([actor], Array(hubs.prefix(8))) }
    }
    // The best connected of each component, so that parts of the network can be joined.
    var leaders: [Int32: Int32] = [:]
    for actor in graph.vertices where graph.degree(of: actor) > 0 {
      let known = leaders[facts.component[Int(actor)]]
      if known.map({ graph.degree(of: $0) < graph.degree(of: actor) }) ?? true {
        leaders[facts.component[Int(actor)]] = actor
      }
    }
    cross(search.bestConnected(leaders.values.sorted(), count: Self.most), Array(hubs.prefix(8)))
    for circle in matches.circles {
      let near = search.bestConnected(circle, count: 16)
      cross(near, near)
    }
    cross(hubs, hubs)
    for actor in filter.actors.sorted() { cross([actor], hubs + members.flatMap { $0 }) }
    if filter.sectors.count == 1, let sector = filter.sectors.first {
      cross(search.bestConnected(sector.sorted(), count: Self.side), hubs + members.flatMap { $0 })
    }
    for (place, sector) in filter.sectors.enumerated() {
      for other in filter.sectors[(place + 1)...] {
        cross(
          search.bestConnected(sector.sorted(), count: Self.hubs),
          search.bestConnected(other.sorted(), count: Self.hubs))
      }
    }
  }

  private mutating func cross(_ one: [Int32], _ other: [Int32]) {
    for a in one {
      for b in other where a != b && !graph.hasEdge(from: a, to: b) {
        let pair = TiePair(a, b)
        if filter.allows(pair) { pairs.insert(pair) }
      }
    }
  }

  /// The first `count` pairs by a score, then in their order.
  func best(_ count: Int, by score: (TiePair) -> Double) -> [TiePair] {
    guard pairs.count > count else { return pairs.sorted() }
    return pairs.map { (pair: $0, score: (score($0) * 1e9).rounded()) }
      .sorted { ($1.score, $0.pair) < ($0.score, $1.pair) }.prefix(count).map(\.pair).sorted()
  }
}
