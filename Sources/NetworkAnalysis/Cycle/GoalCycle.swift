// Where each goal stands in the plan's six steps, and what to do next.
//
// The steps are those of Region Stockholm's action plans ("Handlingsplanernas upplägg"): map the activities aimed at the goals,
// find the gaps, initiate activities that cover them, communicate actions and goals, follow up, adjust.

public import NetworkModel

/// Where the goals of a network stand in the plan's cycle.
public struct GoalCycle: Sendable, Hashable {
  /// A step of the cycle, by its number in the plan.
  package enum Step: Int, CaseIterable, Sendable, Hashable {
    /// Map the activities that exist.
    case map = 1
    /// Find the gaps that nobody takes care of.
    case findGaps
    /// Initiate activities that cover them.
    case initiate
    /// Communicate actions and goals.
    case communicate
    /// Follow up against the goals.
    case followUp
    /// Adjust goals and activities.
    case adjust
  }

  /// One goal, sub-goal, area or strategy; activities and indicators of the goals below it count for it, too.
  public struct Row: Sendable, Hashable {
    /// The goal.
    public let goal: Goal.ID
    /// How many goals stand above it.
    package let depth: Int
    /// Whether it is only to be heeded, so that nothing need serve it.
    package let isHeeded: Bool
    /// Step 1: the activities found, by status.
    public let found: [Activity.Status: Int]
    /// Step 2: the open gaps that name this goal, most severe first, by id.
    public let gaps: [String]
    /// The facts that these make, each told once, by id.
    public let facts: [String]
    /// Of the activities that are over, how many are meetings that were held.
    package let held: Int
    /// Step 4: of the activities that are decided or over, how many have been told of by the date.
    package let communicated: Int
    /// Outside the steps: of the activities that are decided or over, how many have evidence or a link of their own.
    package let documented: Int
    /// Outside the steps: whether the goal itself has evidence or a link.
    package let isGoalDocumented: Bool
    /// Step 5: where its indicators stand, by goal and indicator.
    public let indicators: [IndicatorStanding]
    /// Step 6: what has changed since the earlier network; nil without one.
    public let adjustments: Adjustments?

    /// Step 1: all activities found.
    package var mapped: Int { found.values.reduce(0, +) }
    /// Step 3: the activities that are decided and have not begun.
    package var planned: Int { found[.planned] ?? 0 }
    /// Step 3: the activities that are under way.
    package var active: Int { found[.active] ?? 0 }
    /// Step 3: the activities that are decided or under way.
    package var initiated: Int { planned + active }
    /// Step 4: those that there is something to tell of: decided, under way or over.
    package var decided: Int { mapped - (found[.proposed] ?? 0) }
    /// Step 5: the indicators that are held against a line.
    package var followedUp: Int { indicators.count { $0.line != nil } }
    /// Step 5: the indicators short of their line.
    package var behind: Int { indicators.count { $0.status == .behind } }
  }

  /// What has changed for a goal since an earlier network.
  public struct Adjustments: Sendable, Hashable {
    /// Whether the goal is new.
    package let isNew: Bool
    /// The fields of the goal, of goals below it or of their indicators that differ.
    package let goalFields: Int
    /// Its activities whose status has changed, or that are new or gone, by id.
    package let activities: [Activity.ID]
    /// Its other activities with fields that differ, by id.
    package let revised: [Activity.ID]

    /// Whether anything has changed.
    package var isEmpty: Bool { !isNew && goalFields == 0 && activities.isEmpty && revised.isEmpty }
  }

  /// Something to do next.
  public enum NextStep: Sendable, Hashable {
    /// Take the proposal of a fact of gaps; `alike` more facts of its kind are open.
    case close(GapFact, alike: Int)
    /// Begin an activity that is decided, easy and of large effect, with the one who could see to it.
    case begin(Activity.ID, who: NetworkActor.ID)
    /// Write down or link to what is done, with the one who could see to it.
    case document(Activity.ID, who: NetworkActor.ID)
  }

  /// The date that was looked at, where there is one.
  public let asOf: PartialDate?
  /// The date of the earlier network, where one was given and has a date.
  package let previous: PartialDate?
  /// Whether an earlier network was given.
  package let hasPrevious: Bool
  /// A row for each goal: each followed by those below it, goals of one parent by id; first those with goals below, then those with
  /// activities.
  public let rows: [Row]
  /// How many facts the open gaps make in all (`NetworkGaps.facts`).
  package let openGaps: Int
  /// Whether no activity is noted as told of.
  package var isNothingCommunicated: Bool { rows.allSatisfy { $0.communicated == 0 } }
  /// Whether no goal has an indicator.
  package var isNothingMeasured: Bool { rows.allSatisfy(\.indicators.isEmpty) }
  /// Whether every activity that is decided or over has evidence or a link.
  package var isAllDocumented: Bool { rows.allSatisfy { $0.documented == $0.decided } }
  /// What to do next, at most `nextLimit`, each with somebody who could do it.
  public let next: [NextStep]

  /// The most steps that are proposed.
  public static let nextLimit = 5

  /// Follows each goal through the cycle.
  ///
  /// Next come the most severe gaps whose proposals name somebody, one of each family of kinds and no more than three for one who
  /// is to act first, and then what is decided, easy and of large effect but not begun, and what is nowhere written down.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - found: Its gaps, whose date is that of the cycle.
  ///   - comparison: What has changed since an earlier version of it, for step 6.
  /// - Complexity: O(goals² + goals · activities).
  public init(of network: StakeholderNetwork, gaps found: NetworkGaps, comparison: NetworkComparison? = nil) {
    let search = CycleSearch(network, date: found.asOf, gaps: found.gaps, comparison: comparison)
    asOf = found.asOf
    previous = comparison?.asOfBefore
    hasPrevious = comparison != nil
    rows = search.rows()
    openGaps = found.facts.count
    next = search.next(limit: Self.nextLimit)
  }
}
