// A year of forums that a search found, how hard it searched, and why there is none.

/// Why no year of forums was found.
public enum SeriesClash: Hashable, Sendable {
  /// A forum cannot be by its own rules.
  case forum(Int, because: Termination<CompositionClash>)
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

/// The score of a year of forums.
public struct SeriesScore: Hashable, Sendable {
  /// The score of the whole year.
  public internal(set) var total: Int
  /// The score of the forums planned one after another, before any was planned again.
  public internal(set) var first: Int
}

/// The result of a search for a year of forums: who comes to each, ascending.
///
/// ``SearchResult/statistics`` counts as starts each time that one forum was planned.
public typealias SeriesResult = SearchResult<[[Int]], SeriesScore, SeriesClash>

extension SeriesProblem {
  /// The forums of a year with the reasons for each: new is what those before it do not have.
  ///
  /// Stand-ins keep the limit of invitations.
  public func choices(of forums: [[Int]], standIns: Int = 3) -> [(choice: ForumChoice, problem: ForumProblem)] {
    forums.indices.map { place in
      let others = forums.enumerated().filter { $0.offset != place }.map(\.element)
      let problem = forum(place, given: Array(forums[..<place]), used: invitations(in: others))
      var result = CompositionResult(.stopped(.steps))
      (result.best, result.score) = (forums[place], CompositionValue(forums[place], problem.composition))
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
  public init(without termination: Termination<CompositionClash>) {
    self.init(
      invitations: [], value: nil, bound: nil, termination: termination, statistics: SearchStatistics(),
      missedThemes: [], missedGaps: [])
  }
}
