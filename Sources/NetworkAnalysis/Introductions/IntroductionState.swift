// A network with some introductions made: what one more would bring.
//
// Distances are kept from each of the sources and updated as ties are added (a breadth-first search from the nearer end
// over those who come nearer), so that a tie costs no more time than what it changes.

import GraphCore
import NetworkModel

/// The network with some introductions made.
struct IntroductionState: Sendable {
  /// Memory that one thread uses again.
  struct Scratch {
    var nearer: [UInt16]
    var queue: [Int32] = []

    init(_ count: Int) { nearer = [UInt16](repeating: IntroductionState.far, count: count) }
  }

  /// Stands for an actor that is out of reach.
  static let far = UInt16.max

  let facts: IntroductionFacts
  /// What each candidate brings by itself, and costs by itself.
  private let own: [TiePair: Introduction.Gain]
  let sources: [Int32]
  /// What a source stands for: 1 for all, more for a sample.
  private let sourceWeight: Double
  /// The actors of known sectors.
  let known: Double
  /// `distance[source · n + actor]`.
  private var distance: [UInt16]
  private var extra: [Int32: [Int32]] = [:]
  private(set) var chosen: [TiePair] = []
  private(set) var ties: [Int: Int] = [:]
  private var carriers: [Int: [Int32]] = [:]
  private var load: [Int32: Int] = [:]
  /// Isolated actors that have been brought in.
  private var inside: Set<Int32> = []
  /// For each cut actor that ties have touched, the group of each part: its smallest part.
  private var groups: [Int: [Int]] = [:]

  init(
    _ facts: IntroductionFacts, sources: [Int32], own: [TiePair: Introduction.Gain], _ execution: Execution
  ) throws(CancellationError) {
    (self.facts, self.sources, self.own) = (facts, sources, own)
    known = Double(max(1, facts.sectors.count { $0 >= 0 }))
    sourceWeight = sources.isEmpty ? 1 : known / Double(sources.count)
    var all: [UInt16] = []
    all.reserveCapacity(sources.count * facts.graph.vertexCount)
    distance = try execution.withoutProgress.reduce(count: sources.count, into: all) {
      ()
    } part: { source, _, signal -> [UInt16]? in
      if signal.isRaised() { return nil }
      return facts.graph.distances(from: sources[source])
        .map { $0 < 0 ? Self.far : UInt16(clamping: min($0, 65_534)) }
    } merge: { all, row in
      all += row
    }
  }

  var scratch: Scratch { Scratch(facts.graph.vertexCount) }

  // MARK: Gain

  /// What a candidate brings, and costs, by itself.
  func ownGain(of pair: TiePair) -> Introduction.Gain { own[pair] ?? Introduction.Gain() }

  /// What one more tie adds.
  func gain(of pair: TiePair, _ scratch: inout Scratch) -> Introduction.Gain {
    var gain = ownGain(of: pair)
    gain.gaps = closingWorth(of: pair)
    gain.distance = distanceGain(of: pair, &scratch)
    if !load.isEmpty {
      gain.cost += IntroductionWeights.load * Double((load[pair.one] ?? 0) + (load[pair.other] ?? 0))
    }
    return gain
  }

  /// The gaps that one more tie closes, or helps to close.
  func closings(of pair: TiePair) -> [(gap: Gap, share: Double, actors: [Int32], worth: Double)] {
    var found: [(gap: Gap, share: Double, actors: [Int32], worth: Double)] = []
    func add(_ gap: Gap, _ share: Double, _ actors: [Int32] = []) {
      found.append((gap, share, actors, gap.severity.value * share))
    }
    if let place = facts.sectorPair(pair) {
      let sectors = facts.pairs[place]
      let made = ties[place] ?? 0
      if let gap = sectors.apart, made == 0 { add(gap, 1) }
      if let gap = sectors.thin, made < sectors.lacking { add(gap, 1 / Double(sectors.lacking)) }
      if let gap = sectors.sole, !(carriers[place] ?? sectors.carriers).isEmpty,
        remaining(place, with: pair).isEmpty
      {
        add(gap, 1, sectors.carriers)
      }
    }
    for actor in broughtIn(by: pair) where !inside.contains(actor) {
      if let gap = facts.outside[actor] { add(gap, 1 / Double(max(1, gap.actors.count)), [actor]) }
    }
    for (cut, one, other) in cutsTouched(by: pair) {
      let group = groups[cut] ?? Array(facts.cuts[cut].parts.indices)
      guard group[one] != group[other], group[one] == 0 || group[other] == 0 else { continue }
      let joined = max(group[one], group[other])
      let actors = facts.cuts[cut].parts.indices.filter { group[$0] == joined }.flatMap { facts.cuts[cut].parts[$0] }
      add(facts.cuts[cut].gap, Double(actors.count) / Double(max(1, facts.cuts[cut].cutOff)), actors.sorted())
    }
    return found
  }

  /// The worth of the gaps that one more tie closes: the sum of `closings`, without listing them.
  func closingWorth(of pair: TiePair) -> Double {
    var worth = 0.0
    if let place = facts.sectorPair(pair) {
      let sectors = facts.figures.pairs[place]
      let made = ties.isEmpty ? 0 : ties[place] ?? 0
      if made == 0 { worth += sectors.apart }
      if sectors.thin > 0, made < sectors.lacking { worth += sectors.thin }
      if sectors.sole > 0 {
        let carried = carriers[place] ?? facts.pairs[place].carriers
        if !carried.isEmpty, !carried.contains(where: { $0 == pair.one || $0 == pair.other }) { worth += sectors.sole }
      }
    }
    let isOutside = (facts.figures.isOutside[Int(pair.one)], facts.figures.isOutside[Int(pair.other)])
    if isOutside.0 != isOutside.1 {
      let actor = isOutside.0 ? pair.one : pair.other
      if inside.isEmpty || !inside.contains(actor) { worth += facts.figures.outside[Int(actor)] }
    }
    let hasCuts = !facts.cutsOf[Int(pair.one)].isEmpty || !facts.cutsOf[Int(pair.other)].isEmpty
    return hasCuts ? worth + cutWorth(of: pair) : worth
  }

  /// The worth of joining parts of cut actors to the largest part.
  private func cutWorth(of pair: TiePair) -> Double {
    var worth = 0.0
    for (cut, one, other) in cutsTouched(by: pair) {
      let parts = facts.cuts[cut].parts
      guard let group = groups[cut] else {
        // No tie has touched it: each part is its own group.
        if one == 0 || other == 0 { worth += facts.figures.cuts[cut] * Double(parts[max(one, other)].count) }
        continue
      }
      guard group[one] != group[other], group[one] == 0 || group[other] == 0 else { continue }
      let joined = max(group[one], group[other])
      let actors = parts.indices.reduce(0) { $0 + (group[$1] == joined ? parts[$1].count : 0) }
      worth += facts.figures.cuts[cut] * Double(actors)
    }
    return worth
  }

  /// The isolated actors that a tie joins to somebody who has ties today; a tie between two isolated ones brings in neither.
  private func broughtIn(by pair: TiePair) -> [Int32] {
    let (one, other) = (facts.outside[pair.one] != nil, facts.outside[pair.other] != nil)
    return one == other ? [] : [one ? pair.one : pair.other]
  }

  /// Who still carries all direct ties of two sectors once a pair has met.
  private func remaining(_ place: Int, with pair: TiePair) -> [Int32] {
    (carriers[place] ?? facts.pairs[place].carriers).filter { $0 == pair.one || $0 == pair.other }
  }

  /// The cut actors between whose parts a tie would run, with the two parts.
  private func cutsTouched(by pair: TiePair) -> [(cut: Int, one: Int, other: Int)] {
    // Both lists ascend by the cut actor; each cut actor of either is met once.
    let (first, second) = (facts.cutsOf[Int(pair.one)], facts.cutsOf[Int(pair.other)])
    var (i, j) = (0, 0)
    var touched: [(cut: Int, one: Int, other: Int)] = []
    while i < first.count || j < second.count {
      let cut = min(i < first.count ? first[i].cut : .max, j < second.count ? second[j].cut : .max)
      if i < first.count, first[i].cut == cut { i += 1 }
      if j < second.count, second[j].cut == cut { j += 1 }
      guard let one = facts.part(of: pair.one, at: cut), let other = facts.part(of: pair.other, at: cut), one != other
      else { continue }
      touched.append((cut, one, other))
    }
    return touched
  }

  // MARK: Distance

  private func distanceGain(of pair: TiePair, _ scratch: inout Scratch) -> Double {
    var sum = 0.0
    let (sources, sectors, distance) = (sources.span, facts.sectors.span, distance.span)
    let count = facts.graph.vertexCount
    for place in sources.indices {
      let row = place * count
      guard let (start, level) = nearerEnd(of: pair, row) else { continue }
      follow(from: start, level, row, &scratch)
      let sector = sectors[Int(sources[place])]
      for actor in scratch.queue {
        let now = scratch.nearer[Int(actor)]
        scratch.nearer[Int(actor)] = Self.far
        let other = sectors[Int(actor)]
        if other < 0 || other == sector { continue }
        let before = distance[row + Int(actor)]
        sum += 1 / Double(now) - (before == Self.far ? 0 : 1 / Double(before))
      }
    }
    return sum * scale
  }

  /// The end of a pair that comes nearer to a source through the other, and its new distance.
  private func nearerEnd(of pair: TiePair, _ row: Int) -> (Int32, UInt16)? {
    let (one, other) = (distance[row + Int(pair.one)], distance[row + Int(pair.other)])
    if one < other { return one + 1 < other ? (pair.other, one + 1) : nil }
    return other < one && other + 1 < one ? (pair.one, other + 1) : nil
  }

  /// All who come nearer to the source once `start` is `level` steps away: in `queue`, with their distances in `nearer`.
  private func follow(from start: Int32, _ level: UInt16, _ row: Int, _ scratch: inout Scratch) {
    scratch.queue.removeAll(keepingCapacity: true)
    scratch.queue.append(start)
    scratch.nearer[Int(start)] = level
    let offsets = facts.graph.offsets.span
    let targets = facts.graph.targets.span
    let distance = distance.span
    var head = 0
    while head < scratch.queue.count {
      let actor = Int(scratch.queue[head])
      head += 1
      let next = scratch.nearer[actor] + 1
      for arc in Int(offsets[actor])..<Int(offsets[actor + 1]) {
        let target = targets[arc]
        if next < distance[row + Int(target)], next < scratch.nearer[Int(target)] {
          scratch.nearer[Int(target)] = next
          scratch.queue.append(target)
        }
      }
      guard !extra.isEmpty, let more = extra[Int32(actor)] else { continue }
      for target in more where next < distance[row + Int(target)] && next < scratch.nearer[Int(target)] {
        scratch.nearer[Int(target)] = next
        scratch.queue.append(target)
      }
    }
  }

  // MARK: Adding

  /// The network with one more tie.
  func adding(_ pair: TiePair) -> IntroductionState {
    var state = self
    state.add(pair)
    return state
  }

  private mutating func add(_ pair: TiePair) {
    var scratch = scratch
    for place in sources.indices {
      let row = place * facts.graph.vertexCount
      guard let (start, level) = nearerEnd(of: pair, row) else { continue }
      follow(from: start, level, row, &scratch)
      for actor in scratch.queue {
        distance[row + Int(actor)] = scratch.nearer[Int(actor)]
        scratch.nearer[Int(actor)] = Self.far
      }
    }
    if let place = facts.sectorPair(pair) {
      carriers[place] = remaining(place, with: pair)
      ties[place, default: 0] += 1
    }
    for (cut, one, other) in cutsTouched(by: pair) {
      var group = groups[cut] ?? Array(facts.cuts[cut].parts.indices)
      let (low, high) = (min(group[one], group[other]), max(group[one], group[other]))
      for place in group.indices where group[place] == high { group[place] = low }
      groups[cut] = group
    }
    extra[pair.one, default: []].append(pair.other)
    extra[pair.other, default: []].append(pair.one)
    inside.formUnion(broughtIn(by: pair))
    load[pair.one, default: 0] += 1
    load[pair.other, default: 0] += 1
    chosen.append(pair)
  }

  // MARK: Reading

  /// Whether distances are counted from a sample of the actors.
  var isSampled: Bool { sourceWeight > 1 }

  /// How many actors distances are counted from.
  var sourceCount: Int { sources.count }

  /// The steps from a source, by its place, to an actor; `far` for no way.
  func steps(_ source: Int, _ actor: Int) -> UInt16 { distance[source * facts.graph.vertexCount + actor] }

  /// What a rise in Σ 1/d over ordered pairs from the sources is worth: each pair of actors is met from both of its ends.
  var scale: Double { IntroductionWeights.distance * sourceWeight / 2 / known }
}
