// Who can be brought together, by whom, and where.

import GraphCore
import NetworkModel

extension GapSearch {
  /// The most who are named as able to introduce two, and the most activities that both could be asked to.
  private static let mostIntroducers = 3
  private static let mostOccasions = 3

  /// Whether an actor can be asked to a meeting.
  func isInvitable(_ actor: Int32) -> Bool { invitable[Int(actor)] }

  func isInvitable(_ actor: NetworkActor.ID) -> Bool { places[actor].map { invitable[$0] } ?? false }

  /// Whether two belong to one organization, so that nothing is missing between them.
  func areTogether(_ one: Int32, _ other: Int32) -> Bool {
    !hierarchy.isFlat && hierarchy.areTogether(id(one), id(other))
  }

  /// Whether two can be brought together: both can be asked, are not of one organization, do not work together, and have no
  /// planned activity in which they will.
  func canMeet(_ one: Int32, _ other: Int32) -> Bool {
    one != other && isInvitable(one) && isInvitable(other) && !graph.hasEdge(from: one, to: other)
      && !areTogether(one, other) && !openWork.willMeet(one, other)
  }

  /// How two could come to meet: for the same two always the same, whatever else is proposed.
  func wayToMeet(_ one: Int32, _ other: Int32, _ brokers: SoleBrokers) -> WayToMeet {
    WayToMeet(
      introducers: introducers(of: one, other, brokers).prefix(Self.mostIntroducers).map {
        introducer($0, one, other)
      },
      occasions: openWork.occasions(one, other).prefix(Self.mostOccasions).map { work in
        WayToMeet.Occasion(
          activity: work.activity.id, isPlanned: work.isPlanned,
          inside: [one, other].filter(work.members.contains).map(id))
      },
      planned: openWork.planned(one, other).map(\.activity.id))
  }

  /// Whether anybody could introduce two.
  func hasIntroducer(_ one: Int32, _ other: Int32) -> Bool {
    let (few, many) = graph.degree(of: one) <= graph.degree(of: other) ? (one, other) : (other, one)
    return graph.neighbors(of: few).contains { graph.hasEdge(from: $0, to: many) && canIntroduce($0, one, other) }
  }

  /// Whether a common partner of two could introduce them: it can be asked, and is of neither's organization.
  private func canIntroduce(_ actor: Int32, _ one: Int32, _ other: Int32) -> Bool {
    isInvitable(actor) && !areTogether(actor, one) && !areTogether(actor, other)
  }

  /// Common partners of two actors, who could introduce them: first whom all contact between their sectors runs through, then
  /// by the weaker of their two ties, the strongest first.
  ///
  /// Of equal ones those with the fewest ties come first: to know these two says most of somebody who knows few (as Adamic and
  /// Adar weigh what two share, 2003, doi:10.1016/S0378-8733(03)00009-1), and the best connected need not introduce everybody.
  /// Then ids.
  private func introducers(of one: Int32, _ other: Int32, _ brokers: SoleBrokers) -> [Int32] {
    func strength(_ actor: Int32) -> Double {
      func tie(_ end: Int32) -> Double { graph.arc(from: actor, to: end).map { graph.weights?[$0] ?? 1 } ?? 0 }
      return (min(tie(one), tie(other)) * 1e6).rounded()
    }
    let broker = brokers.between(one, other)
    return graph.neighbors(of: one).filter { graph.hasEdge(from: $0, to: other) && canIntroduce($0, one, other) }
      .map { (actor: $0, strength: strength($0)) }
      .sorted { left, right in
        if (left.actor == broker) != (right.actor == broker) { return left.actor == broker }
        if left.strength != right.strength { return left.strength > right.strength }
        return (graph.degree(of: left.actor), left.actor) < (graph.degree(of: right.actor), right.actor)
      }.map(\.actor)
  }

  /// The planned activities in which some of those asked for will meet who do not work together, those with the most pairs first.
  func plannedMeetings(_ filter: IntroductionFilter) -> [PlannedMeeting] {
    openWork.works.filter(\.isPlanned).compactMap { work in
      let members = work.members.filter(isInvitable).sorted()
      var pairs: [TiePair] = []
      for (place, one) in members.enumerated() {
        for other in members[(place + 1)...] where !graph.hasEdge(from: one, to: other) && !areTogether(one, other) {
          if filter.isAsked(TiePair(one, other)) { pairs.append(TiePair(one, other)) }
        }
      }
      guard let first = pairs.first else { return nil }
      return PlannedMeeting(
        activity: work.activity.id, pairs: pairs.count,
        actors: pairs.count == 1 ? [id(first.one), id(first.other)] : [])
    }.sorted { ($1.pairs, $0.activity) < ($0.pairs, $1.activity) }
  }

  private func introducer(_ actor: Int32, _ one: Int32, _ other: Int32) -> WayToMeet.Introducer {
    let (first, second) = (contacts(actor, one), contacts(actor, other))
    let through =
      first.first.flatMap { part(of: actor, in: $0, with: one) }
      ?? second.first.flatMap { part(of: actor, in: $0, with: other) }
    return WayToMeet.Introducer(actor: id(actor), toFirst: first, toSecond: second, through: through)
  }

  /// What a tie is made of: activities under way, those with the fewest participants first, then direct collaborations.
  private func contacts(_ actor: Int32, _ partner: Int32) -> [WayToMeet.Contact] {
    let shared = options.sharedActivities == .none ? [] : openWork.underWay(actor, partner)
    var kinds: [String?] = []
    for tie in collaborations(actor, partner) where !kinds.contains(tie.kind) { kinds.append(tie.kind) }
    return shared.map { .activity($0.activity.id) } + kinds.map { .collaboration(kind: $0) }
  }

  /// The collaborations that two actors' tie is made of, in the order of the file.
  private func collaborations(_ one: Int32, _ other: Int32) -> [Collaboration] {
    (directTies[Pair(one, other)] ?? []).map { network.collaborations[$0] }
  }

  /// The part or alliance through which the file names an actor in what a tie to a partner is made of.
  private func part(of actor: Int32, in contact: WayToMeet.Contact, with partner: Int32) -> NetworkActor.ID? {
    let name = id(actor)
    switch contact {
    case .activity(let id):
      return network.activities.first { $0.id == id }?.participants.first { $0.actor == name }?.through
    case .collaboration(let kind):
      return collaborations(actor, partner).lazy.filter { $0.kind == kind }
        .compactMap { $0.source == name ? $0.sourceThrough : $0.targetThrough }.first
    }
  }
}

/// The activities that are planned or under way, by who takes part in them and who could.
struct OpenWork: Sendable {
  /// An activity with its people.
  struct Work: Sendable {
    let activity: Activity
    let isPlanned: Bool
    let isForum: Bool
    let members: Set<Int32>
    let goals: Set<Goal.ID>
    /// What its goals need.
    let sectors: Set<Sector.ID>
    let competences: Set<String>
  }

  let works: [Work]
  /// For each actor the places in `works` of those it takes part in.
  private let of: [[Int]]
  /// The places of planned and active forums, of which only the first are looked at in very large networks.
  private let forums: [Int]
  private let actors: [NetworkActor]
  private let keys: [Set<String>]
  /// For each actor the goals that it works for, or has said that it wants.
  private let goalsOf: [Set<Goal.ID>]
  /// For each actor the number of goals that it works for, or has spoken on in whatever way.
  private let voices: [Int]

  private static let mostForums = 200

  /// Nothing planned and nothing under way.
  static let none = OpenWork()

  private init() { (works, of, forums, actors, keys, goalsOf, voices) = ([], [], [], [], [], [], []) }

  init(_ search: GapSearch) {
    actors = search.network.actors
    var works: [Work] = []
    var of = [[Int]](repeating: [], count: actors.count)
    var goalsOf = [Set<Goal.ID>](repeating: [], count: actors.count)
    for activity in search.network.activities {
      let state = search.state(of: activity)
      guard state == .active || state == .planned else { continue }
      let members = Set(search.members(of: [activity]).compactMap { search.places[$0].map(Int32.init) })
      let goals = activity.goals.compactMap(search.goal)
      for member in members {
        of[Int(member)].append(works.count)
        goalsOf[Int(member)].formUnion(goals.map(\.id))
      }
      works.append(
        Work(
          activity: activity, isPlanned: state == .planned, isForum: GapSearch.isForum(activity), members: members,
          goals: Set(goals.map(\.id)), sectors: Set(goals.flatMap(\.needs.sectors)),
          competences: Set(goals.flatMap(\.needs.competences).map(GapSearch.key))))
    }
    var spoken = goalsOf
    for position in search.network.positions {
      guard let place = search.places[position.actor] else { continue }
      spoken[place].insert(position.goal)
      if position.stance == .asks || position.stance == .supports { goalsOf[place].insert(position.goal) }
    }
    (self.works, self.of, self.goalsOf, voices) = (works, of, goalsOf, spoken.map(\.count))
    forums = Array(works.indices.filter { works[$0].isForum }.prefix(Self.mostForums))
    keys = actors.map { Set($0.competences.map(GapSearch.key)) }
  }

  /// How many goals an actor works for, or has spoken on: of two with equally many ties it is asked first.
  func voice(of actor: Int32) -> Int { voices[Int(actor)] }

  private func shared(_ one: Int32, _ other: Int32) -> [Work] {
    let (few, many) = of[Int(one)].count <= of[Int(other)].count ? (one, other) : (other, one)
    return of[Int(few)].map { works[$0] }.filter { $0.members.contains(many) }
  }

  /// The planned activities that both take part in, those with the fewest first.
  func planned(_ one: Int32, _ other: Int32) -> [Work] {
    shared(one, other).filter(\.isPlanned).sorted(by: Self.isSmaller)
  }

  /// Whether there is one.
  func willMeet(_ one: Int32, _ other: Int32) -> Bool {
    let (few, many) = of[Int(one)].count <= of[Int(other)].count ? (one, other) : (other, one)
    return of[Int(few)].contains { works[$0].isPlanned && works[$0].members.contains(many) }
  }

  /// The activities under way that both take part in, those with the fewest first.
  func underWay(_ one: Int32, _ other: Int32) -> [Work] {
    shared(one, other).filter { !$0.isPlanned }.sorted(by: Self.isSmaller)
  }

  private static func isSmaller(_ left: Work, _ right: Work) -> Bool {
    (left.members.count, left.activity.id) < (right.members.count, right.activity.id)
  }

  /// Whether an actor is in an activity or could be asked to it: it works for, or wants, one of its goals, or is of a sector or
  /// has a competence that these need.
  private func fits(_ actor: Int32, _ work: Work) -> Bool {
    let place = Int(actor)
    return work.members.contains(actor) || !goalsOf[place].isDisjoint(with: work.goals)
      || work.sectors.contains(actors[place].sector)
      || work.sectors.contains { actors[place].tags.contains($0.text) }
      || !keys[place].isDisjoint(with: work.competences)
  }

  /// The forums, and the activities of one of the two, that both could be asked to: planned before under way, those that one of
  /// the two is in before others, forums before others, then by id.
  func occasions(_ one: Int32, _ other: Int32) -> [Work] {
    let near = Set(forums + of[Int(one)] + of[Int(other)])
    func inside(_ work: Work) -> Int { (work.members.contains(one) ? 1 : 0) + (work.members.contains(other) ? 1 : 0) }
    return near.map { works[$0] }.filter { work in
      !work.goals.isEmpty && inside(work) < 2 && fits(one, work) && fits(other, work)
    }.sorted { left, right in
      if left.isPlanned != right.isPlanned { return left.isPlanned }
      let (a, b) = (inside(left), inside(right))
      if a != b { return a > b }
      return left.isForum != right.isForum ? left.isForum : left.activity.id < right.activity.id
    }
  }
}

/// Whom all contact between two sectors runs through, as the gaps say.
struct SoleBrokers {
  private let sectors: [Int32]
  private var brokers: [Pair<Int32>: Int32] = [:]

  init(_ search: GapSearch, _ gaps: [Gap]) {
    sectors = search.categories.ids
    let categories = Dictionary(
      uniqueKeysWithValues: search.categories.sectors.enumerated().map { ($1.id, Int32($0)) })
    for gap in gaps {
      guard case .soleBroker(let broker, let between) = gap.facts, let place = search.places[broker],
        let first = categories[between.first], let second = categories[between.second]
      else { continue }
      brokers[Pair(first, second)] = Int32(place)
    }
  }

  /// The broker between the sectors of two actors; nil where there is none, or the two are of one sector.
  func between(_ one: Int32, _ other: Int32) -> Int32? { brokers[Pair(sectors[Int(one)], sectors[Int(other)])] }
}
