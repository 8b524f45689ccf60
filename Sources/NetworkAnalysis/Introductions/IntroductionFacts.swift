// What the gain of introductions is computed from: the gaps that ties can close, by sector pair, actor and cut actor.

import GraphCore
import NetworkModel

/// Two actors who could meet, by their places, the smaller first.
struct TiePair: Sendable, Hashable, Comparable {
  let one: Int32
  let other: Int32

  init(_ a: Int32, _ b: Int32) { (one, other) = (min(a, b), max(a, b)) }

  static func < (left: TiePair, right: TiePair) -> Bool { (left.one, left.other) < (right.one, right.other) }
}

/// The gaps with what is needed to compute how much of each is closed.
struct IntroductionFacts: Sendable {
  /// The gaps of a pair of sectors.
  struct SectorPair: Sendable {
    var apart: Gap?
    var thin: Gap?
    /// How many ties the thin pair lacks.
    var lacking = 1
    var sole: Gap?
    /// Who carries all direct ties.
    var carriers: [Int32] = []
    var worth: Double { (apart?.severity.value ?? 0) + (thin?.severity.value ?? 0) + (sole?.severity.value ?? 0) }
  }

  /// A cut actor and the parts that its leaving would make, the largest first.
  struct Cut: Sendable {
    let gap: Gap
    let actor: Int32
    let parts: [[Int32]]
    var cutOff: Int { parts.dropFirst().reduce(0) { $0 + $1.count } }
  }

  /// Where an actor falls without a cut actor: into one of the parts but the largest.
  struct CutOff: Sendable, Equatable {
    let cut: Int
    let part: Int
  }

  let graph: CompressedGraph
  /// The sector of each actor, −1 where it is unknown.
  let sectors: [Int32]
  let sectorCount: Int
  /// By `smaller · sectorCount + larger`.
  private(set) var pairs: [SectorPair]
  /// The gap of each isolated actor, by its place.
  private(set) var outside: [Int32: Gap] = [:]
  private(set) var cuts: [Cut] = []
  /// For each actor the cut actors that cut it off.
  private(set) var cutsOf: [[CutOff]]
  let component: [Int32]
  /// The severities as plain numbers, so that the inner loop copies no gaps.
  private(set) var figures = Figures()

  /// The severities of what ties can close.
  struct Figures: Sendable {
    /// A pair of sectors, by its place in `pairs`; 0 where there is no such gap.
    struct SectorPair: Sendable {
      var apart = 0.0
      var thin = 0.0
      var lacking = 1
      var sole = 0.0
    }

    var pairs: [SectorPair] = []
    /// What an isolated actor is of its sector's gap; 0 for others.
    var outside: [Double] = []
    var isOutside: [Bool] = []
    /// The severity of each cut actor divided by how many it cuts off.
    var cuts: [Double] = []
  }

  init(_ search: GapSearch, gaps: [Gap], mixing: Mixing?) {
    graph = search.graph
    sectors = search.categories.ids
    let count = search.categories.sectors.count
    sectorCount = count
    component = search.graph.components().ids
    pairs = [SectorPair](repeating: SectorPair(), count: count * count)
    cutsOf = [[CutOff]](repeating: [], count: search.graph.vertexCount)
    let places = Dictionary(uniqueKeysWithValues: search.categories.sectors.enumerated().map { ($1.id, $0) })
    let members = search.categories.members
    // Listing the parts takes a search of the network for each, so that only the first of very many are looked at.
    var visits = 0
    let cutParts = CutParts(graph)
    for gap in gaps {
      switch gap.facts {
      case .sectorPairApart, .sectorPairThin, .soleBroker:
        let ends = gap.sectors.compactMap { places[$0] }.sorted()
        guard ends.count == 2 else { continue }
        let place = ends[0] * count + ends[1]
        let observed = Int(mixing?.ties[ends[0]][ends[1]] ?? 0)
        if gap.kind == .sectorPairApart { pairs[place].apart = gap }
        if gap.kind == .sectorPairThin {
          pairs[place].thin = gap
          let expected = (mixing?.expectedTies(ends[0], ends[1]) ?? 0).rounded(.up)
          pairs[place].lacking = max(1, Int(expected) - observed)
        }
        if gap.kind == .soleBroker, observed > 0 {
          pairs[place].sole = gap
          pairs[place].carriers = search.carriers(ends[0], ends[1], observed: observed, members)
        }
      case .isolatedActor(_, let isolated, _, _):
        for actor in isolated { search.places[actor].map { outside[Int32($0)] = gap } }
      case .cutActor(let actor, _, _, _):
        guard let place = search.places[actor], visits < Self.visitLimit else { continue }
        visits += graph.vertexCount + graph.arcCount
        let cut = Cut(gap: gap, actor: Int32(place), parts: cutParts.parts(without: Int32(place)))
        for (part, actors) in cut.parts.enumerated().dropFirst() {
          for actor in actors { cutsOf[Int(actor)].append(CutOff(cut: cuts.count, part: part)) }
        }
        cuts.append(cut)
      default: break
      }
    }
    figures = Figures(
      pairs: pairs.map { pair in
        Figures.SectorPair(
          apart: pair.apart?.severity.value ?? 0, thin: (pair.thin?.severity.value ?? 0) / Double(pair.lacking),
          lacking: pair.lacking, sole: pair.sole?.severity.value ?? 0)
      },
      outside: graph.vertices.map(outsideWorth), isOutside: graph.vertices.map { outside[$0] != nil },
      cuts: cuts.map { $0.gap.severity.value / Double(max(1, $0.cutOff)) })
  }

  /// The visits of vertices and arcs that listing who is cut off may take.
  private static let visitLimit = 200_000_000

  /// The place of the pair of sectors of two actors; nil where they are of one sector or one is of none.
  func sectorPair(_ pair: TiePair) -> Int? {
    let (a, b) = (sectors[Int(pair.one)], sectors[Int(pair.other)])
    return a < 0 || b < 0 || a == b ? nil : Int(min(a, b)) * sectorCount + Int(max(a, b))
  }

  /// Whether there is no way between two actors.
  func isApart(_ pair: TiePair) -> Bool { component[Int(pair.one)] != component[Int(pair.other)] }

  /// How much of its sector's gap an isolated actor is.
  func outsideWorth(_ actor: Int32) -> Double {
    outside[actor].map { $0.severity.value / Double(max(1, $0.actors.count)) } ?? 0
  }

  /// The part, 0 for the largest, that an actor of the cut actor's component falls into; nil for the cut actor and for others.
  func part(of actor: Int32, at cut: Int) -> Int? {
    let center = cuts[cut].actor
    guard actor != center, component[Int(actor)] == component[Int(center)] else { return nil }
    return cutsOf[Int(actor)].first { $0.cut == cut }?.part ?? 0
  }
}
