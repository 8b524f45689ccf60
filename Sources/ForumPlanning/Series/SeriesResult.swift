// A year of forums that a search found, how hard it searched, and why there is none.

/// Why no year of forums was found; a proof only where a case says so.
public enum SeriesClash: Hashable, Sendable {
  /// No selection was found for a forum by itself; a proof if `because` is infeasible.
  case forum(Int, because: Termination<CompositionClash>)
  /// A person must come to more forums than the limit allows; a proof.
  case requiredTooOften(person: Int, times: Int)
  /// The seats (nil), or the quota at this place, need more invitations in the year than the limit allows; a proof.
  case tooFewInvitations(quota: Int?, need: Int, have: Int)
  /// For a forum too few were left whom the limit allows; with other forums before it there might be enough, so no
  /// proof.
  case usedUp(forum: Int)
}

/// How hard to search for a year of forums.
package struct SeriesOptions: Hashable, Sendable {
  /// The number of annealings for each forum, at least 1.
  package var starts: Int
  /// The number of changes that each evaluates, at least 1.
  package var stepsPerStart: Int
  /// The most times that all forums are planned again, each given the others; the search ends earlier if nothing is
  /// gained.
  package var rounds: Int
  /// The most relaxations to solve for the bound of each forum, at least 1.
  package var boundSteps: Int
  /// The seed of the random number generator.
  package var seed: UInt64

  /// Options; by default two annealings of 150,000 steps per forum and three rounds.
  package init(
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
package struct SeriesScore: Hashable, Sendable {
  /// The score of the whole year.
  package internal(set) var total: Int
  /// The score of the forums planned one after another, before any was planned again.
  package internal(set) var first: Int
}

/// The result of a search for a year of forums: who comes to each, ascending.
///
/// Each time that one forum was planned counts as a start in ``SearchResult/statistics``.
package typealias SeriesResult = SearchResult<[[Int]], SeriesScore, SeriesClash>

extension SeriesProblem {
  /// The forums of a year with the reasons for each; new is what those before it do not have.
  ///
  /// Stand-ins keep the limit of invitations.
  package func choices(of forums: [[Int]], standIns: Int = 3) -> [(choice: ForumChoice, problem: ForumProblem)] {
    forums.indices.map { place in
      let others = forums.enumerated().filter { $0.offset != place }.map(\.element)
      let problem = forum(place, given: Array(forums[..<place]), used: invitations(in: others))
      var result = CompositionResult(.stopped(.steps))
      (result.best, result.score) = (forums[place], CompositionScore(forums[place], problem.composition))
      return (problem.choice(of: result, standIns: standIns), problem)
    }
  }
}

extension SeriesProblem {
  /// A forum of the year as if it were the only one.
  package func forumAlone(_ place: Int) -> ForumProblem {
    forum(place, given: [], used: Array(repeating: 0, count: people))
  }
}

extension ForumChoice {
  /// No choice, and why there is none.
  package init(without termination: Termination<CompositionClash>) {
    self.init(
      invitations: [], value: nil, bound: nil, termination: termination, statistics: SearchStatistics(),
      missedThemes: [], missedGaps: [])
  }
}
