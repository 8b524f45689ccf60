// What planning a year of forums came to.

/// Why no year of forums was found.
public enum SeriesClash: Hashable, Sendable {
  /// A forum cannot be by its own rules.
  case forum(Int, because: CompositionTermination)
  /// Somebody must come to more forums than one may be invited to.
  case requiredTooOften(person: Int, times: Int)
  /// The seats, or the quota at this place, ask for more invitations in the year than the limit allows.
  case tooFewInvitations(quota: Int?, need: Int, have: Int)
  /// For a forum nobody was left whom the limit allows; others before it might leave more.
  case usedUp(forum: Int)
}

/// How hard to search for a year of forums.
public struct SeriesOptions: Hashable, Sendable {
  /// Annealings for each forum, at least 1.
  public var starts: Int
  /// Changes that each weighs, at least 1.
  public var stepsPerStart: Int
  /// How often all forums are planned again, each given the others; it ends before where nothing is gained.
  public var rounds: Int
  /// Times that the bound of each forum may be worked out, at least 1.
  public var boundSteps: Int
  /// Where chance begins.
  public var seed: UInt64

  /// Two annealings of 150,000 steps a forum and three rounds unless something else is said.
  public init(
    starts: Int = 2, stepsPerStart: Int = 150_000, rounds: Int = 3, boundSteps: Int = 100, seed: UInt64 = 1
  ) {
    precondition(starts >= 1 && stepsPerStart >= 1 && boundSteps >= 1, "A search needs at least one step of each kind.")
    self.starts = starts
    self.stepsPerStart = stepsPerStart
    self.rounds = rounds
    self.boundSteps = boundSteps
    self.seed = seed
  }
}

/// A year of forums.
public struct SeriesResult: Sendable {
  /// Who comes to each forum, ascending; nil where there is no plan.
  public internal(set) var forums: [[Int]]?
  /// What the year is worth.
  public internal(set) var value = 0
  /// What the forums planned one after another were worth, before any was planned again.
  public internal(set) var firstValue = 0
  /// What no year within the rules can better; nil where worths of an unusual sign prove nothing.
  public internal(set) var bound: Int?
  /// Why there is no plan.
  public internal(set) var clash: SeriesClash?
  /// Whether the caller stopped the search.
  public internal(set) var isCancelled = false
  /// How often all forums were planned again.
  public internal(set) var rounds = 0
  /// Changes that were weighed.
  public internal(set) var steps = 0
}

extension SeriesProblem {
  /// The forums of a year with the reasons for each: new is what those before it do not have.
  ///
  /// Stand-ins keep the limit of invitations.
  public func choices(of forums: [[Int]], standIns: Int = 3) -> [(choice: ForumChoice, problem: ForumProblem)] {
    forums.indices.map { place in
      let others = forums.enumerated().filter { $0.offset != place }.map(\.element)
      let problem = forum(place, given: Array(forums[..<place]), used: invitations(in: others))
      let result = CompositionResult(
        chosen: forums[place], value: CompositionValue(forums[place], problem.composition),
        termination: .stopped(.steps), statistics: CompositionStatistics())
      return (problem.choice(of: result, standIns: standIns), problem)
    }
  }
}

extension SeriesProblem {
  /// A forum of the year as if it were the only one: what its own rules are.
  public func forumAlone(_ place: Int) -> ForumProblem {
    forum(place, given: [], used: Array(repeating: 0, count: people))
  }
}

extension ForumChoice {
  /// No choice, and why there is none.
  public init(without termination: CompositionTermination) {
    self.init(
      invitations: [], value: nil, bound: nil, termination: termination, statistics: CompositionStatistics(),
      missedThemes: [], missedGaps: [])
  }
}
