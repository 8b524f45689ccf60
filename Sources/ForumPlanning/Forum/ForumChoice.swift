// Whom to invite to a forum and why: the answer of composition in terms of actors, themes and gaps.

public import GraphCore
internal import NetworkAnalysis
internal import PlanModel

/// A choice of whom to invite, with the reasons.
public struct ForumChoice: Sendable {
  /// Somebody who is invited.
  public struct Invitation: Hashable, Sendable {
    /// The candidate, by its place in the request.
    public let candidate: Int
    /// Whether the request says that the candidate must come.
    public let isRequired: Bool
    /// Part by part, what would be lost without the candidate.
    public let contribution: CompositionScore
    /// The candidates across sectors whom this one meets for the first time.
    public let newContacts: [Int]
    /// The actors among them, each once, by their places; the candidate's own is not one.
    public let newActors: [Int]
    /// The themes that too few would carry without the candidate, by their places in the request.
    public let themesKept: [Int]
    /// The gaps that the candidate's coming works on, by their places in the request, most severe first.
    public let gaps: [Int]
    /// The actors that nobody else who comes is or works with, by their places.
    public let reachedAlone: [Int]
    /// Who could come instead with every rule kept, best first.
    public let standIns: [CompositionStandIn]
  }

  /// What the choice is worth: the parts of composition, with that of contacts told apart from that of gaps.
  public struct Value: Hashable, Sendable {
    /// How many pairs across sectors meet for the first time.
    public let newPairs: Int
    /// What they are worth.
    public let contacts: Int
    /// What their meeting and the coming of others is worth for gaps.
    public let gaps: Int
    /// What the themes are worth that enough carry.
    public let themes: Int
    /// What it is worth whom the forum reaches.
    public let reach: Int
    /// How many actors it reaches: those who come, and those whom they work with.
    public let reached: Int
    /// What it is worth that bridging actors come.
    public let bridging: Int
    /// What recent invitations cost.
    public let invitations: Int
    /// What open conflicts cost.
    public let conflicts: Int
    /// The sum.
    public var total: Int { contacts + gaps + themes + reach + bridging + invitations + conflicts }
  }

  /// Who is invited, in the order of the request; empty if nobody can be.
  public let invitations: [Invitation]
  /// What the choice is worth; nil where there is none.
  public let value: Value?
  /// What no choice within the rules can better, by proof.
  public let bound: Int?
  /// Why the search ended.
  public let termination: Termination<CompositionClash>
  /// What it took.
  public let statistics: SearchStatistics
  /// The themes that too few carry, by their places in the request, with how many do.
  public let missedThemes: [MissedTheme]
  /// The gaps that nobody's coming works on, by their places in the request.
  public let missedGaps: [Int]
}

extension ForumProblem {
  /// Chooses whom to invite, with the usual effort.
  ///
  /// - Parameters:
  ///   - seed: The seed of the random number generator.
  ///   - standIns: The most stand-ins for each who is invited.
  ///   - timeLimit: The most time to search for; the choice is then the best so far.
  ///   - clock: Keeps the time limit.
  ///   - execution: Threads, progress, cancellation; canceled, the best choice so far.
  /// - Returns: The same choice on any number of threads, unless canceled or ended by the time limit.
  public func choose(
    seed: UInt64, standIns: Int = 5, timeLimit: Duration? = nil, clock: SearchClock = .start(),
    execution: Execution = Execution()
  ) -> ForumChoice {
    choose(
      CompositionOptions(seed: seed), standIns: standIns, timeLimit: timeLimit, clock: clock, execution: execution)
  }

  /// As ``choose(seed:standIns:timeLimit:clock:execution:)``, with another effort.
  package func choose(
    _ options: CompositionOptions = CompositionOptions(), standIns: Int = 5, timeLimit: Duration? = nil,
    clock: SearchClock = .start(), execution: Execution = Execution()
  ) -> ForumChoice {
    choice(
      of: composition.compose(options, timeLimit: timeLimit, clock: clock, execution: execution), standIns: standIns)
  }

  /// The reasons for a selection that was made.
  package func choice(of result: CompositionResult, standIns: Int = 5) -> ForumChoice {
    guard let chosen = result.best, let reasons = try? composition.reasons(for: chosen, standIns: standIns) else {
      return ForumChoice(
        invitations: [], value: nil, bound: result.bound, termination: result.termination,
        statistics: result.statistics, missedThemes: [], missedGaps: [])
    }
    let required = Set(request.invite)
    let invitations = reasons.invitations.map { fact in
      let met = chosen.filter { $0 != fact.person && isNewContact($0, fact.person) }
      let own = request.candidates[fact.person].actor
      return ForumChoice.Invitation(
        candidate: fact.person, isRequired: required.contains(fact.person), contribution: fact.contribution,
        newContacts: met, newActors: Set(met.compactMap { request.candidates[$0].actor }.filter { $0 != own }).sorted(),
        themesKept: fact.themesKept.compactMap { target in
          if case .theme(let theme) = targets[target] { return theme }
          return nil
        },
        gaps: gaps(workedOnBy: fact.person, with: met), reachedAlone: fact.nodesKept, standIns: fact.standIns)
    }
    let touched = Set(invitations.flatMap(\.gaps))
    return ForumChoice(
      invitations: invitations, value: result.score.map { value(of: $0, chosen) }, bound: result.bound,
      termination: result.termination, statistics: result.statistics,
      missedThemes: reasons.missedThemes.compactMap { missed in
        guard case .theme(let theme) = targets[missed.theme] else { return nil }
        return MissedTheme(theme: theme, carriers: missed.carriers)
      },
      missedGaps: request.gaps.indices.filter { !touched.contains($0) })
  }

  /// The gaps that a person's coming works on.
  private func gaps(workedOnBy person: Int, with met: [Int]) -> [Int] {
    var found = Set(met.flatMap { pairGaps.gaps(of: person, $0) })
    for (place, target) in targets.enumerated() {
      if case .gap(let gap, _) = target, composition.themes[place].members.contains(person) { found.insert(gap) }
    }
    return found.sorted {
      request.gaps[$0].severity != request.gaps[$1].severity
        ? request.gaps[$0].severity > request.gaps[$1].severity : $0 < $1
    }
  }

  private func value(of value: CompositionScore, _ chosen: [Int]) -> ForumChoice.Value {
    var newPairs = 0
    for (place, a) in chosen.enumerated() {
      for b in chosen[..<place] where isNewContact(a, b) { newPairs += 1 }
    }
    var carried = 0
    for (place, target) in targets.enumerated() {
      guard case .theme = target else { continue }
      let theme = composition.themes[place]
      let members = Set(theme.members)
      if chosen.count(where: members.contains) >= theme.want { carried += theme.worth }
    }
    let contacts = newPairs * request.worth.newContact
    let reached = composition.reach.isEmpty ? 0 : Set(chosen.flatMap { composition.reach[$0] }).count
    return ForumChoice.Value(
      newPairs: newPairs, contacts: contacts, gaps: value.contacts - contacts + value.themes - carried,
      themes: carried, reach: value.reach, reached: reached, bridging: value.bridging,
      invitations: value.invitations, conflicts: value.conflicts)
  }
}
