// The network as maps see it: actors in an order of their own, pairs by place, and the counts that layouts go by.

internal import NetworkModel

/// Actors sorted by id and their ties, so that the order of the file's records does not move the picture.
struct MapGraph {
  struct Member {
    /// The actor's place in the network.
    let place: Int
    let id: NetworkActor.ID
    /// What the label is made from.
    let name: String
    /// What a tooltip shows.
    let fullName: String
    /// The place of its sector in `sectors`.
    let sector: Int
  }

  struct Pair {
    let a: Int
    let b: Int
    let weight: Double
  }

  let sectors: [SectorStyle]
  let members: [Member]
  let pairs: [Pair]
  /// Which members are parts of which; no ties, so that no count knows of them.
  let parts: [Belonging]
  /// Which members form which alliance, where neither is a part of the other; no ties either.
  let alliances: [Belonging]
  /// The number of ties of each member.
  let degree: [Int]
  /// The summed weight of the ties of each member.
  let strength: [Double]
  /// The number of ties of each member to other sectors.
  let crossing: [Int]
  /// The summed weight of those.
  let crossingStrength: [Double]

  /// The most sectors that are told apart; the smallest of more are shown as one.
  static let sectorLimit = 24

  /// Some actors, given by their places in the order of their ids, with the ties between them.
  init(
    network: StakeholderNetwork, ties: [ProjectedTie], order: [Int], words: MapWords
  ) {
    let inUse = network.sectorsInUse
    let kept = Self.largest(inUse, in: network)
    var styles = SectorStyle.styles(for: kept, in: words.language)
    if kept.count < inUse.count {
      styles.append(SectorStyle.rest(named: words.otherSectors(inUse.count - kept.count)))
    }
    let rest = styles.count - 1
    sectors = styles
    let sectorPlaces = Dictionary(kept.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let names = LabelBreaking().distinct(order.map { network.actors[$0].shortestName(in: words.language) })
    members = zip(order, names).map { place, name in
      let actor = network.actors[place]
      return Member(
        place: place, id: actor.id, name: name,
        fullName: LabelBreaking.clean(actor.name.text(in: words.language)), sector: sectorPlaces[actor.sector] ?? rest)
    }
    var newPlace = Array(repeating: -1, count: network.actors.count)
    for (new, old) in order.enumerated() { newPlace[old] = new }
    let known = network.actors.indices
    pairs =
      ties
      .filter { known.contains($0.source) && known.contains($0.target) && $0.source != $0.target && $0.weight > 0 }
      .filter { newPlace[$0.source] >= 0 && newPlace[$0.target] >= 0 }
      .map { tie -> Pair in
        let (a, b) = (newPlace[tie.source], newPlace[tie.target])
        return Pair(a: min(a, b), b: max(a, b), weight: tie.weight)
      }
      .sorted { ($0.a, $0.b) < ($1.a, $1.b) }

    (parts, alliances) = Self.hierarchy(of: order.map { network.actors[$0] })

    var degree = Array(repeating: 0, count: order.count)
    var strength = Array(repeating: 0.0, count: order.count)
    var crossing = Array(repeating: 0, count: order.count)
    var crossingStrength = strength
    for pair in pairs {
      for end in [pair.a, pair.b] {
        degree[end] += 1
        strength[end] += pair.weight
        guard members[pair.a].sector != members[pair.b].sector else { continue }
        crossing[end] += 1
        crossingStrength[end] += pair.weight
      }
    }
    (self.degree, self.strength, self.crossing) = (degree, strength, crossing)
    self.crossingStrength = crossingStrength
  }

  /// A member that belongs to another without working with it.
  struct Belonging {
    let part: Int
    let whole: Int
  }

  /// All that belongs together.
  var hierarchy: [Belonging] { parts + alliances }

  /// The parts beside their wholes, and those who form an alliance beside it; each two once, in their order.
  private static func hierarchy(of actors: [NetworkActor]) -> (parts: [Belonging], alliances: [Belonging]) {
    guard actors.contains(where: { $0.partOf != nil || !$0.members.isEmpty }) else { return ([], []) }
    let places = Dictionary(actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<[Int]> = []
    func isNew(_ pair: Belonging) -> Bool {
      pair.part != pair.whole && seen.insert([min(pair.part, pair.whole), max(pair.part, pair.whole)]).inserted
    }
    let parts = actors.enumerated().compactMap { place, actor in
      actor.partOf.flatMap { places[$0] }.map { Belonging(part: place, whole: $0) }
    }.filter(isNew)
    let alliances = actors.enumerated().flatMap { place, actor in
      actor.members.compactMap { places[$0] }.map { Belonging(part: $0, whole: place) }
    }.filter(isNew)
    return (parts, alliances)
  }

  /// The sectors that are told apart, in their order.
  private static func largest(_ sectors: [Sector], in network: StakeholderNetwork) -> [Sector] {
    guard sectors.count > sectorLimit else { return sectors }
    var counts: [Sector.ID: Int] = [:]
    for actor in network.actors { counts[actor.sector, default: 0] += 1 }
    let bySize = sectors.indices.sorted {
      let (a, b) = (counts[sectors[$0].id] ?? 0, counts[sectors[$1].id] ?? 0)
      return a == b ? $0 < $1 : a > b
    }
    return bySize.prefix(sectorLimit - 1).sorted().map { sectors[$0] }
  }

  /// Members by prominence: most ties first, then the strongest, then by id.
  func byProminence(_ candidates: [Int]) -> [Int] {
    candidates.sorted { left, right in
      if degree[left] != degree[right] { return degree[left] > degree[right] }
      let (a, b) = (strength[left].millionths, strength[right].millionths)
      return a == b ? left < right : a > b
    }
  }

  /// The members of each sector, in their order.
  var bySector: [[Int]] {
    var groups = Array(repeating: [Int](), count: sectors.count)
    for (index, member) in members.enumerated() { groups[member.sector].append(index) }
    return groups
  }

  /// The summed weight of the ties between two sectors, and within one on the diagonal.
  var sectorWeights: [[Double]] {
    var weights = Array(repeating: Array(repeating: 0.0, count: sectors.count), count: sectors.count)
    for pair in pairs {
      let (s, t) = (members[pair.a].sector, members[pair.b].sector)
      weights[s][t] += pair.weight
      if s != t { weights[t][s] += pair.weight }
    }
    return weights
  }
}

extension Double {
  /// The number in millionths, to compare sums that were added in another order.
  var millionths: Int { Int(max(-9e12, min(9e12, self)) * 1e6 + (self < 0 ? -0.5 : 0.5)) }
}
