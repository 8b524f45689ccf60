// A forum as a selection: candidates become people, and what the network says becomes worths.
//
// Contacts: a pair counts `newContact` if the two are of different known sectors and have neither a tie nor a contact yet; those
// whose actors have met before count the less the more is left of that contact (`NetworkContacts`), and nothing in its first year;
// such a pair also counts the points of the most severe gap that its meeting would help to close, `gap` times the severity,
// rounded, at least one. A gap is of pairs if its proposal brings two actors together or it lies between two sectors.
// Themes: those of the request, and the other gaps, which are worked on once somebody comes whom they are about.
// Reach: the actors that somebody who comes is or works with. Bridging: `bridging` times the actor's share of shortest
// paths between sectors, as a part of the largest share, rounded.

public import GraphCore
internal import NetworkAnalysis
internal import NetworkModel
internal import PlanModel

/// A forum's request as a problem of composition, with what its parts stand for.
public struct ForumProblem: Sendable {
  /// What a theme of the problem stands for.
  public enum Target: Hashable, Sendable {
    /// The theme at this place of the request.
    case theme(Int)
    /// The gap at this place of the request, and the one of its sectors that is missing, if it is about sectors.
    case gap(Int, sector: String?)
  }

  /// The request.
  public let request: ForumRequest
  /// The problem.
  package private(set) var composition: CompositionProblem
  /// What each theme of the problem stands for.
  public private(set) var targets: [Target] = []
  /// The gaps that the meeting of two people helps to close, by the request's places, for pairs that meet anew.
  public let pairGaps: PairGaps

  /// A request as a problem of composition.
  ///
  /// - Complexity: O(people² + ties + gaps · people) with the table of pairs.
  public init(_ request: ForumRequest) {
    self.request = request
    pairGaps = PairGaps(request)
    let count = request.candidates.count
    composition = CompositionProblem(peopleCount: count, seats: request.seats)
    setAttributes()
    composition.invite = request.invite
    let unavailable = request.candidates.indices.filter { !request.candidates[$0].isAvailable }
    composition.excluded = Set(request.exclude + unavailable).sorted()
    composition.apart = request.apart
    composition.together = request.together.map { [$0.first, $0.second] }
    composition.invitations = request.candidates.map { $0.pastInvitations * request.worth.recentInvitation }
    setContacts()
    setConflicts()
    setThemes()
    setReach()
  }

  /// A problem of which some has been worked out already.
  init(_ request: ForumRequest, composition: CompositionProblem, targets: [Target]) {
    self.request = request
    self.composition = composition
    self.targets = targets
    pairGaps = PairGaps(request)
  }

  // MARK: Rules

  private mutating func setAttributes() {
    var numbers: [[String: Int32]] = Array(repeating: [:], count: request.attributes.count)
    composition.attributes = request.attributes.indices.map { attribute in
      request.candidates.map { candidate in
        guard let value = candidate.values[attribute] else { return -1 }
        let number = numbers[attribute][value] ?? Int32(numbers[attribute].count)
        numbers[attribute][value] = number
        return number
      }
    }
    composition.quotas = request.quotas.map { quota in
      // A value that nobody has: a number that no candidate bears.
      let number = numbers[quota.attribute][quota.value] ?? Int32(request.candidates.count)
      return CompositionQuota(attribute: quota.attribute, value: number, seats: quota.seats)
    }
    if let most = request.perActor {
      composition.limits = [CompositionLimitPerValue(attribute: ForumRequest.actor, most: most)]
    }
  }

  // MARK: Worths

  /// Whether two candidates would meet across sectors for the first time.
  public func isNewContact(_ a: Int, _ b: Int) -> Bool { pairGaps.isNew(a, b) }

  private mutating func setContacts() {
    let count = request.candidates.count
    var table = [Int32](repeating: 0, count: count * count)
    for a in 0..<count {
      for b in 0..<a where isNewContact(a, b) {
        let whole = request.worth.newContact + (pairGaps.gaps(of: a, b).map { pointsOfGap($0) }.max() ?? 0)
        let points = (Double(whole) * (1 - request.contact(of: a, b))).rounded()
        table[a * count + b] = Int32(points)
        table[b * count + a] = Int32(points)
      }
    }
    composition.contacts = .table(table)
  }

  /// What a gap is worth.
  public func pointsOfGap(_ gap: Int) -> Int {
    let worth = Double(request.worth.gap) * request.gaps[gap].severity.value
    return request.worth.gap > 0 ? max(1, Int(worth.rounded())) : Int(worth.rounded())
  }

  private mutating func setConflicts() {
    guard request.worth.conflict != 0 else { return }
    let opposed = request.opposedActors
    guard !opposed.isEmpty else { return }
    let people = request.candidates
    for a in people.indices {
      for b in 0..<a {
        guard let first = people[a].actor, let second = people[b].actor,
          opposed.contains(Pair(first, second))
        else { continue }
        composition.conflicts.append(PairFigure(b, a, request.worth.conflict))
      }
    }
  }

  private mutating func setThemes() {
    for (place, theme) in request.themes.enumerated() {
      let members = request.candidates.indices.filter { request.candidates[$0].themes.contains(place) }
      add(.theme(place), members, want: theme.want, worth: request.worth.theme)
    }
    for (place, gap) in request.gaps.enumerated() where !pairGaps.isOfPairs(gap) {
      for (sector, members) in request.people(concernedBy: gap) {
        add(.gap(place, sector: sector), members, want: 1, worth: pointsOfGap(place))
      }
    }
  }

  private mutating func add(_ target: Target, _ members: [Int], want: Int, worth: Int) {
    targets.append(target)
    composition.themes.append(CompositionTheme(members: members, want: want, worth: worth))
  }

  private mutating func setReach() {
    let actors = request.network.actors.count
    if request.worth.reach != 0, actors > 0 {
      var neighbors: [[Int]] = Array(repeating: [], count: actors)
      for tie in request.ties {
        neighbors[tie.source].append(tie.target)
        neighbors[tie.target].append(tie.source)
      }
      composition.nodeWorth = Array(repeating: request.worth.reach, count: actors)
      composition.reach = request.candidates.map { candidate in
        candidate.actor.map { [$0] + neighbors[$0] } ?? []
      }
    }
    if request.worth.bridging != 0, let most = request.bridging.values.max(), most > 0 {
      composition.bridging = request.candidates.map { candidate in
        let share = candidate.actor.flatMap { request.bridging[$0] } ?? 0
        return Int((Double(request.worth.bridging) * share / most).rounded())
      }
    }
  }
}

/// Which gaps lie between which people.
public struct PairGaps: Sendable {
  private let request: ForumRequest
  private let ofActors: [Pair<Int>: [Int]]
  private let ofSectors: [Pair<String>: [Int]]
  private let tied: TiedActors

  init(_ request: ForumRequest) {
    self.request = request
    tied = TiedActors(request)
    let places = request.placeOfActor
    var ofActors: [Pair<Int>: [Int]] = [:]
    var ofSectors: [Pair<String>: [Int]] = [:]
    for (place, gap) in request.gaps.enumerated() {
      if gap.proposal.action == .introduce {
        let ends = gap.proposal.actors.prefix(2).compactMap { places[$0] }
        if ends.count == 2 { ofActors[Pair(ends[0], ends[1]), default: []].append(place) }
      }
      if Self.isBetweenSectors(gap) {
        ofSectors[Pair(gap.sectors[0].text, gap.sectors[1].text), default: []].append(place)
      }
    }
    self.ofActors = ofActors
    self.ofSectors = ofSectors
  }

  private static func isBetweenSectors(_ gap: Gap) -> Bool {
    switch gap.kind {
    case .sectorPairApart, .sectorPairThin, .soleBroker: gap.sectors.count == 2
    default: false
    }
  }

  func isOfPairs(_ gap: Gap) -> Bool { gap.proposal.action == .introduce || Self.isBetweenSectors(gap) }

  func isNew(_ a: Int, _ b: Int) -> Bool {
    let people = request.candidates
    guard let first = request.sector(of: a), let second = request.sector(of: b), first != second,
      !request.contacts.contains(Pair(a, b))
    else { return false }
    guard let one = people[a].actor, let other = people[b].actor else { return true }
    return one != other && !tied.contains(Pair(one, other)) && request.contact(of: a, b) < 1
  }

  /// The gaps that the meeting of two people helps to close, by their places in the request.
  public func gaps(of a: Int, _ b: Int) -> [Int] {
    var found: [Int] = []
    if let first = request.candidates[a].actor, let second = request.candidates[b].actor {
      found += ofActors[Pair(first, second)] ?? []
    }
    if !ofSectors.isEmpty, let first = request.sector(of: a), let second = request.sector(of: b) {
      found += ofSectors[Pair(first, second)] ?? []
    }
    return found.count > 1 ? Set(found).sorted() : found
  }
}

extension ForumRequest {
  /// What is left of the contact of the actors that two candidates speak for, 0–1.
  func contact(of a: Int, _ b: Int) -> Double {
    guard !met.isEmpty, let one = candidates[a].actor, let other = candidates[b].actor else { return 0 }
    return met[Pair(one, other)] ?? 0
  }

  /// Where actors stand in the network, by id.
  var placeOfActor: [NetworkActor.ID: Int] {
    Dictionary(network.actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The pairs of actors of whom one supports a goal that the other opposes, by their places.
  public var opposedActors: Set<Pair<Int>> {
    let places = placeOfActor
    var pairs: Set<Pair<Int>> = []
    for goal in Set(network.positions.map(\.goal)) {
      func actors(_ stance: Position.Stance) -> [Int] {
        network.positions.filter { $0.goal == goal && $0.stance == stance }.compactMap { places[$0.actor] }
      }
      for a in actors(.supports) {
        for b in actors(.opposes) where a != b { pairs.insert(Pair(a, b)) }
      }
    }
    return pairs
  }

  /// Whose coming works on a gap that is not one of pairs: those of each sector that is missing, else those whom the gap or
  /// its proposal names, or who have the competence that it lacks.
  func people(concernedBy gap: Gap) -> [(sector: String?, members: [Int])] {
    // Whoever is of a sector that has nobody works on it, whether the network has such actors to propose or not.
    if gap.kind == .goalSectorsMissing || gap.kind == .forumSectorMissing {
      let proposed = Set(gap.proposal.actors)
      return gap.sectors.map { id in
        let members = candidates.indices.filter { place in
          if sector(of: place) == id.text { return true }
          // One whose actor is proposed because it counts as of the sector, by its tags or its parts.
          guard let actor = candidates[place].actor.map({ network.actors[$0] }) else { return false }
          return proposed.contains(actor.id) && actor.tags.contains(id.text)
        }
        return (id.text, members)
      }
    }
    // A gap of actors without ties is about them, not about all of their sector.
    if !gap.proposal.sectors.isEmpty, gap.kind != .isolatedActor {
      return gap.proposal.sectors.map { id in
        (id.text, candidates.indices.filter { sector(of: $0) == id.text })
      }
    }
    let named = Set(gap.actors + gap.proposal.actors)
    let competences = Set(gap.competences.map { $0.lowercased() })
    let members = candidates.indices.filter { place in
      let candidate = candidates[place]
      return (candidate.actor.map { named.contains(network.actors[$0].id) } ?? false)
        || candidate.competences.contains { competences.contains($0.lowercased()) }
    }
    return [(nil, members)]
  }
}
