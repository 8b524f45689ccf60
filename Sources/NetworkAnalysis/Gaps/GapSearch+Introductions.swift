// Who could meet whom, and who could introduce them: the names in proposals.

import GraphCore
import NetworkModel

/// Two sides of which one each should meet.
struct Meeting: Sendable, Hashable {
  let one: [Int32]
  let other: [Int32]
  /// Who is not to be one of the two.
  let without: Set<Int32>
  /// Who introduces them, where it has a tie to both.
  let through: Int32?

  init(_ one: [Int32], _ other: [Int32], without: Set<Int32> = [], through: Int32? = nil) {
    (self.one, self.other, self.without, self.through) = (one, other, without, through)
  }
}

extension GapSearch {
  /// How many of the best connected of each side are looked at.
  static let sideLimit = 24

  /// All gaps, by severity, then kind, then id, with those who should meet named.
  func gaps(_ test: MixingSignificance?) throws(CancellationError) -> [Gap] {
    let found =
      goalGaps() + sectorGaps(test) + (try structureGaps()) + activityGaps() + competenceGaps() + positionGaps()
    return try named(found.sorted(by: Gap.precedes), test?.mixing)
  }

  /// The gaps, in their order, with those who should meet named, and nobody asked who cannot be.
  ///
  /// Two whom introductions propose are named where they close a gap, unless its own broker knows other two: one question gets
  /// one answer. Of others, the best connected actor is the best choice for every gap taken alone, and advice that names it each
  /// time is thin: so each time an actor is named counts against naming it again.
  private func named(_ gaps: [Gap], _ mixing: Mixing?) throws(CancellationError) -> [Gap] {
    var asked = [Int](repeating: 0, count: graph.vertexCount)
    var marks = [Bool](repeating: false, count: graph.vertexCount)
    let matches = gaps.contains { $0.meeting != nil } ? IntroductionMatches(self) : nil
    let proposed =
      try matches.map { matches throws(CancellationError) in try proposedPairs(gaps, mixing, matches) } ?? []
    let parts = matches == nil ? [] : graph.components().ids
    let brokers = SoleBrokers(self, gaps)
    /// The best pair of a meeting, where anything at all could bring the two together: as introductions ask for it, or a way.
    func pair(for meeting: Meeting) -> (Int32, Int32)? {
      let best = bestPair(meeting, asked, matches, &marks)
      if let pair = proposedPair(for: meeting, proposed, asked),
        isKnown(pair, to: meeting.through) || !(best.map { isKnown($0, to: meeting.through) } ?? false)
      {
        return pair
      }
      guard let pair = best else { return nil }
      return parts[Int(pair.0)] == parts[Int(pair.1)] || matches?.ground(TiePair(pair.0, pair.1)) ?? 0 > 0
        || wayToMeet(pair.0, pair.1, brokers).isOpen ? pair : nil
    }
    return gaps.map { gap in
      var named = gap
      named.meeting = nil
      guard gap.meeting != nil || gap.proposal.action == .introduce else {
        named.proposal = gap.proposal.asking(isInvitable)
        return named
      }
      let two =
        gap.meeting.flatMap(pair) ?? namedPair(gap.proposal)
        ?? gap.meeting.flatMap(plannedPair)
      let way = two.map { wayToMeet($0.0, $0.1, brokers) }
      for actor in [two?.0, two?.1].compactMap({ $0 }) { asked[Int(actor)] += 1 }
      named.proposal = Gap.Proposal(
        .introduce, actors: two.map { [id($0.0), id($0.1)] } ?? [], through: way?.introducers.first?.actor, way: way,
        ground: two.map { matches?.ground(TiePair($0.0, $0.1)) ?? 0 } ?? 0,
        isIntroduction: two.map { proposed.contains(TiePair($0.0, $0.1)) } ?? false)
      return named
    }
  }

  /// The pairs that introductions propose by default, in their order; none in a network where they look at likely pairs only.
  private func proposedPairs(
    _ gaps: [Gap], _ mixing: Mixing?, _ matches: IntroductionMatches
  ) throws(CancellationError) -> [TiePair] {
    guard IntroductionSearch.looksAtAll(of: graph) else { return [] }
    let filter = IntroductionFilter(search: self, matches: matches, actors: [], sectors: [])
    let ties = try IntroductionSearch(self, IntroductionFacts(self, gaps: gaps, mixing: mixing), filter)
    return try ties.choice(count: ties.most(NetworkIntroductions.Request().count)).choice.state.chosen
  }

  /// Whether a broker has a tie to both of a pair.
  private func isKnown(_ pair: (Int32, Int32), to broker: Int32?) -> Bool {
    broker.map { graph.hasEdge(from: $0, to: pair.0) && graph.hasEdge(from: $0, to: pair.1) } ?? false
  }

  /// Of the pairs that introductions propose the one between the sides of a meeting whose two are named least, then the first.
  private func proposedPair(for meeting: Meeting, _ proposed: [TiePair], _ asked: [Int]) -> (Int32, Int32)? {
    let pairs = proposed.compactMap { pair -> (Int32, Int32)? in
      if meeting.without.contains(pair.one) || meeting.without.contains(pair.other) { return nil }
      if meeting.one.contains(pair.one), meeting.other.contains(pair.other) { return (pair.one, pair.other) }
      return meeting.one.contains(pair.other) && meeting.other.contains(pair.one) ? (pair.other, pair.one) : nil
    }
    return pairs.min { asked[Int($0.0)] + asked[Int($0.1)] < asked[Int($1.0)] + asked[Int($1.1)] }
  }

  /// Where nobody else can be brought together: two of the sides who will meet in what is planned.
  private func plannedPair(_ meeting: Meeting) -> (Int32, Int32)? {
    let others = guests(meeting.other, of: meeting)
    for one in guests(meeting.one, of: meeting) {
      for other in others
      where one != other && !graph.hasEdge(from: one, to: other) && !areTogether(one, other)
        && openWork.willMeet(one, other)
      { return (one, other) }
    }
    return nil
  }

  /// Those of a side of a meeting who are looked at: the best connected who can be asked to it.
  private func guests(_ side: [Int32], of meeting: Meeting) -> [Int32] {
    bestConnected(side, count: Self.sideLimit) { isInvitable($0) && !meeting.without.contains($0) }
  }

  /// The two that a proposal names already, where they can be brought together.
  private func namedPair(_ proposal: Gap.Proposal) -> (Int32, Int32)? {
    let ends = proposal.actors.compactMap { places[$0].map(Int32.init) }
    return ends.count == 2 && canMeet(ends[0], ends[1]) ? (ends[0], ends[1]) : nil
  }

  /// The `count` best connected of those of a side who are meant, as `isBetterConnected` orders them.
  func bestConnected(_ side: [Int32], count: Int, where isMeant: (Int32) -> Bool = { _ in true }) -> [Int32] {
    var best: [Int32] = []
    // Sides are long, and almost all have fewer ties than the last of the best: whether somebody is meant is asked after that.
    var least: UInt32 = 0
    let offsets = graph.offsets.span
    for actor in side {
      if best.count == count {
        if offsets[Int(actor) + 1] - offsets[Int(actor)] < least { continue }
        if let last = best.last, !isBetterConnected(actor, last) { continue }
      }
      if !isMeant(actor) { continue }
      let place = best.firstIndex { isBetterConnected(actor, $0) } ?? best.count
      best.insert(actor, at: place)
      if best.count > count { best.removeLast() }
      if best.count == count { least = best.last.map { UInt32(graph.degree(of: $0)) } ?? 0 }
    }
    return best
  }

  /// A pair of two sides that can be brought together, the best by `PairInMind`; of equal ones the first.
  private func bestPair(
    _ meeting: Meeting, _ asked: [Int], _ matches: IntroductionMatches?, _ marks: inout [Bool]
  ) -> (Int32, Int32)? {
    let (left, right) = (guests(meeting.one, of: meeting), guests(meeting.other, of: meeting))
    func isKnown(_ actor: Int32) -> Bool { meeting.through.map { graph.hasEdge(from: $0, to: actor) } ?? false }
    var best: PairInMind?
    for a in left {
      for partner in graph.neighbors(of: a) { marks[Int(partner)] = true }
      let isKnownOne = isKnown(a)
      for b in right where a != b && !marks[Int(b)] && canMeet(a, b) {
        let common = graph.neighbors(of: b).count { marks[Int($0)] }
        let candidate = PairInMind(
          one: a, other: b, isKnown: isKnownOne && isKnown(b), common: common,
          times: 1 + asked[Int(a)] + asked[Int(b)], degrees: graph.degree(of: a) + graph.degree(of: b),
          ground: matches?.ground(TiePair(a, b)) ?? 0)
        if best.map(candidate.precedes) ?? true { best = candidate }
      }
      for partner in graph.neighbors(of: a) { marks[Int(partner)] = false }
    }
    return best.map { ($0.one, $0.other) }
  }

  /// Whom to ask from sectors into a circle of actors: for each sector the best connected, otherwise the sector itself.
  func invitation(
    _ sectors: [Sector.ID], to activities: [Activity], circle: [NetworkActor.ID]
  ) -> Gap.Proposal {
    let guests = sectors.compactMap { best(of: $0, count: 1).first }
    let empty = sectors.filter { !isThere($0) }
    return Gap.Proposal(
      .invite, actors: guests,
      through: activities.compactMap(\.owner).first(where: isInvitable) ?? leader(of: circle),
      sectors: empty, activities: activities.map(\.id))
  }

  /// The one of a circle that owns most of what is active or planned, then has most ties, then the first id.
  func leader(of circle: [NetworkActor.ID]) -> NetworkActor.ID? {
    let owned = Dictionary(grouping: network.activities.filter { [.active, .planned].contains(state(of: $0)) }) {
      $0.owner
    }
    return circle.filter(isInvitable).min { left, right in
      let (a, b) = (owned[left]?.count ?? 0, owned[right]?.count ?? 0)
      if a != b { return a > b }
      return (degree(right), left) < (degree(left), right)
    }
  }

  /// Who could take a goal on: the one that leads most of what serves it or, failing that, the goals around it; failing that
  /// one of those who want it.
  func owner(for goal: Goal) -> NetworkActor.ID? { leader(around: goal) ?? volunteers[goal.id] }

  private func leader(around goal: Goal) -> NetworkActor.ID? {
    var next: Goal? = goal
    var seen: Set<Goal.ID> = []
    while let current = next, seen.insert(current.id).inserted {
      let work = activities(of: current.id, [.active, .planned])
      let leads = Dictionary(
        work.flatMap(\.participants).filter { $0.role == .lead && isInvitable($0.actor) }.map { ($0.actor, 1) },
        uniquingKeysWith: +)
      // Of those who lead equally much the best connected.
      if let lead = byTies(leads.keys.sorted()).min(by: { leads[$0] ?? 0 > leads[$1] ?? 0 }) { return lead }
      if let leader = leader(of: members(of: work)) { return leader }
      next = current.parent.flatMap(self.goal)
    }
    return nil
  }

  /// For each goal that nobody leads, one of its supporters, otherwise of all that have a tie: most ties for each time
  /// that it is named, then the first id, so that not every goal falls to the same.
  func findVolunteers() -> [Goal.ID: NetworkActor.ID] {
    let words = latestWords()
    let connected = network.actors.map(\.id).filter { degree($0) > 0 && isInvitable($0) }
    var times: [NetworkActor.ID: Int] = [:]
    var found: [Goal.ID: NetworkActor.ID] = [:]
    for goal in network.goals where leader(around: goal) == nil {
      let supporters = Self.sides(words[goal.id] ?? [:]).supporters.filter { degree($0) > 0 && isInvitable($0) }
      let best = (supporters.isEmpty ? connected : supporters).min { left, right in
        // ties/times against ties/times, in whole numbers.
        let (a, b) = (degree(left) * (1 + (times[right] ?? 0)), degree(right) * (1 + (times[left] ?? 0)))
        return a != b ? a > b : left < right
      }
      guard let best else { continue }
      found[goal.id] = best
      times[best, default: 0] += 1
    }
    return found
  }
}

/// Two who could meet to close a gap, as they are weighed against other two.
private struct PairInMind {
  let one: Int32
  let other: Int32
  /// Whether the gap's own introducer knows both.
  let isKnown: Bool
  /// How many work with both.
  let common: Int
  /// One more than the times that the two were named before.
  let times: Int
  /// The ties of both together.
  let degrees: Int
  /// What the two have to meet about, by the formula of introductions.
  let ground: Double

  /// What the two bring, in millionths: what they have to meet about, for each time that they were named, less what it costs
  /// by the formula of introductions to bring two together whom nobody can introduce.
  private var worth: Int {
    let distance = IntroductionWeights.cost(steps: nil) - IntroductionWeights.cost(steps: common > 0 ? 2 : nil)
    return Int(((ground / Double(times) + distance) * 1e6).rounded())
  }

  /// Whether this pair is better than another: those whom the gap's own introducer knows first, then what is worth most, then
  /// most common partners for each time that the two were named before, then most ties.
  func precedes(_ other: PairInMind) -> Bool {
    if isKnown != other.isKnown { return isKnown }
    let (mine, theirs) = (worth, other.worth)
    if mine != theirs { return mine > theirs }
    // (1 + common)/times against (1 + common)/times, in whole numbers.
    let (one, two) = ((1 + common) * other.times, (1 + other.common) * times)
    return one != two ? one > two : degrees > other.degrees
  }
}
