// A year of forums as one problem: each forum keeps the rules of a forum, and all together a limit of invitations per
// person.
//
// What counts once in the year: a pair across sectors that meets for the first time, a gap that is not one of pairs,
// and an actor that is reached. A theme, bridging actors and conflicts count in each forum; an invitation to an actor
// costs as much as one recent invitation for each that somebody of it has to another forum before: an actor that sends
// another person each time is asked no less often. So the score does not depend on the order of the forums, and is the
// sum over forums of what each adds to those before.

internal import GraphCore
internal import NetworkModel
internal import PlanModel

/// What a planner asks for: a year of forums.
package struct SeriesRequest: Sendable {
  /// One forum of the year.
  package struct Forum: Hashable, Sendable {
    /// The theme, by its place in the themes; nil for all of them.
    package var theme: Int?
    /// The candidates who must come to this forum, besides those who must come to all.
    package var invite: [Int]

    /// A forum about a theme.
    package init(theme: Int? = nil, invite: [Int] = []) {
      self.theme = theme
      self.invite = invite
    }
  }

  /// The rules and worths of each forum, with the candidates, and the contacts and invitations before the year.
  package var forum: ForumRequest
  /// The forums, in order of time.
  package var forums: [Forum]
  /// The most invitations per person in the year; nil for no limit.
  package var mostInvitations: Int?

  /// Forums that all keep the rules of one.
  package init(_ forum: ForumRequest, forums: [Forum], mostInvitations: Int? = nil) {
    self.forum = forum
    self.forums = forums
    self.mostInvitations = mostInvitations
  }
}

/// A year of forums as composition problems, each given the others.
public struct SeriesProblem: Sendable {
  /// The request.
  package let request: SeriesRequest
  /// A forum with no other before it.
  let base: ForumProblem

  /// A request as a problem.
  ///
  /// - Complexity: O(people² + ties + gaps · people).
  package init(_ request: SeriesRequest) {
    self.request = request
    base = ForumProblem(request.forum)
  }

  var people: Int { request.forum.candidates.count }

  /// Who must come to a forum.
  func invited(to place: Int) -> [Int] { Set(request.forum.invite + request.forums[place].invite).sorted() }

  /// How often each person is invited in some forums.
  func invitations(in forums: [[Int]]) -> [Int] {
    var count = Array(repeating: 0, count: people)
    for person in forums.joined() { count[person] += 1 }
    return count
  }

  /// For each person how often it or another of its actor is invited, from how often each person is.
  private func loads(_ invitations: [Int]) -> [Int] {
    let actors = base.composition.attributes[ForumRequest.actor]
    var ofActor: [Int32: Int] = [:]
    for person in invitations.indices where actors[person] >= 0 {
      ofActor[actors[person], default: 0] += invitations[person]
    }
    return invitations.indices.map { actors[$0] >= 0 ? ofActor[actors[$0]] ?? 0 : invitations[$0] }
  }

  /// One forum, given others whose meetings and gaps are no longer new.
  ///
  /// - Parameters:
  ///   - place: Which forum.
  ///   - others: Who comes to those forums.
  ///   - used: How often each is invited elsewhere in the year, for the limit.
  func forum(_ place: Int, given others: [[Int]], used: [Int]) -> ForumProblem {
    var request = request.forum
    request.invite = invited(to: place)
    let earlier = invitations(in: others)
    let load = loads(earlier)
    var problem = base.composition
    problem.invite = request.invite
    var contacts = request.contacts
    if case .table(var table) = problem.contacts {
      for forum in others {
        for (end, b) in forum.enumerated() {
          for a in forum[..<end] {
            contacts.insert(Pair(a, b))
            table[a * people + b] = 0
            table[b * people + a] = 0
          }
        }
      }
      problem.contacts = .table(table)
    }
    request.contacts = contacts
    for person in earlier.indices {
      problem.invitations[person] += load[person] * request.worth.recentInvitation
      request.candidates[person].pastInvitations += earlier[person]
    }
    if let most = self.request.mostInvitations {
      let full = used.indices.filter { used[$0] >= most }
      problem.excluded = Set(problem.excluded + full).sorted()
    }
    let present = Set(others.joined())
    let kept = base.targets.indices.filter { target in
      switch base.targets[target] {
      case .theme(let theme): self.request.forums[place].theme.map { $0 == theme } ?? true
      case .gap: !base.composition.themes[target].members.contains(where: present.contains)
      }
    }
    problem.themes = kept.map { base.composition.themes[$0] }
    if !problem.reach.isEmpty {
      for node in Set(present.flatMap { problem.reach[$0] }) { problem.nodeWorth[node] = 0 }
    }
    return ForumProblem(request, composition: problem, targets: kept.map { base.targets[$0] })
  }

  /// The score of a year of forums.
  ///
  /// - Complexity: O(forums · people²).
  package func value(of forums: [[Int]]) -> Int {
    forums.indices.reduce(0) { sum, place in
      let problem = forum(place, given: Array(forums[..<place]), used: Array(repeating: 0, count: people))
      return sum + CompositionScore(forums[place], problem.composition).total
    }
  }
}

// MARK: Invitations left for later forums

/// The invitations that a forum must leave to those after it.
struct InvitationReserve {
  /// People whose invitation now leaves the later forums one fewer.
  let members: [Int]
  /// How many of them may be invited now; negative if even none leaves enough.
  let spare: Int
}

extension SeriesProblem {
  /// The most invitations that `members` can take in `forums` forums, and the members whose invitation now reduces it.
  ///
  /// Each takes at most `left` of them, one per forum, and the people of an actor at most `perActor` per forum (Gale
  /// 1957, doi:10.2140/pjm.1957.7.1073: with equal forums these conditions suffice).
  private func capacity(_ members: [Int], left: [Int], forums: Int) -> (most: Int, tight: [Int]) {
    func takes(_ person: Int) -> Int { min(max(0, left[person]), forums) }
    guard let perActor = request.forum.perActor else {
      return (members.reduce(0) { $0 + takes($1) }, members.filter { left[$0] <= forums })
    }
    var ofActor: [Int32: Int] = [:]
    let actors = base.composition.attributes[ForumRequest.actor]
    for person in members where actors[person] >= 0 { ofActor[actors[person], default: 0] += takes(person) }
    let limit = perActor * forums
    let alone = members.filter { actors[$0] < 0 }.reduce(0) { $0 + takes($1) }
    // A sum, so that the order of the actors does not matter.
    let most = ofActor.values.reduce(alone) { $0 + min($1, limit) }
    let tight = members.filter { person in
      left[person] <= forums && (actors[person] < 0 || (ofActor[actors[person]] ?? 0) - perActor < limit)
    }
    return (most, tight)
  }

  private var available: [Int] {
    let excluded = Set(base.composition.excluded)
    return (0..<people).filter { !excluded.contains($0) }
  }

  /// The people who count for the fewest seats, or for the fewest of a quota.
  private func members(of quota: Int?) -> (members: [Int], least: Int) {
    guard let quota else { return (available, request.forum.seats.lowerBound) }
    let rule = base.composition.quotas[quota]
    let values = base.composition.attributes[rule.attribute]
    return (available.filter { values[$0] == rule.value }, rule.seats.lowerBound)
  }

  private var sources: [Int?] { [nil] + base.composition.quotas.indices.map { $0 } }

  /// The reserves for the `forums` after a forum, for the seats and each quota that could run short.
  func reserves(left: [Int], forums: Int) -> [InvitationReserve] {
    sources.compactMap { source in
      let (members, least) = members(of: source)
      guard least > 0, forums > 0 else { return nil }
      let (most, tight) = capacity(members, left: left, forums: forums)
      return InvitationReserve(members: tight, spare: most - forums * least)
    }
  }

  /// The first rule that needs more invitations in the year than the limit allows, if any.
  func shortage() -> SeriesClash? {
    guard let most = request.mostInvitations else { return nil }
    let forums = request.forums.count
    var required = Array(repeating: 0, count: people)
    for person in request.forums.indices.flatMap({ invited(to: $0) }) { required[person] += 1 }
    if let person = required.indices.first(where: { required[$0] > most }) {
      return .requiredTooOften(person: person, times: required[person])
    }
    for source in sources {
      let (members, least) = members(of: source)
      let have = capacity(members, left: Array(repeating: most, count: people), forums: forums).most
      // A forum that is impossible by itself is better reported as such.
      if have < forums * least, members.count >= least {
        return .tooFewInvitations(quota: source, need: forums * least, have: have)
      }
    }
    return nil
  }
}
