// How much a gap matters: one formula for all kinds, so that they can stand in one list.
//
//   severity = weight · (0.4 + 0.4·asked + 0.2·extent)
//
// weight   what kind of gap it is (the table below): a voice that is missing altogether weighs most, then goals without work or
//          without the sectors they need, then actors who stand outside, then those who were asked and got no answer and what
//          may break, then what is not specific or not measured.
// asked    how much the goals ask for what is missing: 1 − 2^(−Σ w) over the goals concerned. w is 1 for a goal or sub-goal and
//          0.4 for an area or strategy (a frame for goals rather than something to do), and a quarter more for each sector
//          and competence that the goal says it needs, at most four. Being a target group counts as one more goal. A goal that is
//          only to be heeded asks for nothing.
// extent   how much of it is missing, 0–1; each kind says what of.
//
// Why so: the plan's leader begins with what the goals name and nobody brings. In the Stockholm network the goals and target groups
// ask for companies, healthcare and patient organizations, and not one is there; goal 1.3 wants forums where they meet. So
// they come first; municipalities outside all collaboration, and goals that nothing serves, follow; and the structure of
// ties, which is only as complete as the map, comes after. It is a ground for a conversation, not a measurement.

/// The severity of a gap: weight · (0.4 + 0.4·asked + 0.2·extent), each of them 0–1; a ground for a conversation, not a measurement.
public struct GapSeverity: Sendable, Hashable, Comparable {
  /// What the kind weighs, 0–1.
  public let weight: Double
  /// How much goals ask for what is missing, 0–1: 1 − 2^(−Σ w) over those concerned, w being 1 for a goal or sub-goal and 0.4 for an
  /// area or strategy, a quarter more for each sector and competence that it needs, of at most four.
  public let asked: Double
  /// How much of it is missing, 0–1.
  public let extent: Double

  /// weight · (0.4 + 0.4·asked + 0.2·extent): what gaps are ranked by.
  public var exact: Double { weight * (0.4 + 0.4 * asked + 0.2 * extent) }

  /// The same to the thousandth, as it is shown.
  public var value: Double { (exact * 1000).rounded() / 1000 }

  /// By the exact value.
  public static func < (left: GapSeverity, right: GapSeverity) -> Bool { left.exact < right.exact }

  init(_ kind: Gap.Kind, asked: Double, extent: Double) {
    weight = Self.weight(of: kind)
    self.asked = min(1, max(0, asked))
    self.extent = min(1, max(0, extent))
  }

  /// What each kind weighs.
  public static func weight(of kind: Gap.Kind) -> Double {
    switch kind {
    case .sectorEmpty: 1
    case .goalSectorsMissing: 0.95
    case .forumSectorMissing, .goalUncovered: 0.9
    case .isolatedActor: 0.85
    case .positionConflict: 0.8
    case .goalBehind: 0.75
    case .sectorPairApart, .competenceMissing: 0.7
    case .sectorPairThin, .soleBroker, .goalSingleActor, .lapsedActivity, .positionUnanswered: 0.6
    case .structuralHole, .cutActor, .goalUnowned: 0.5
    case .competenceSingle, .goalUnspecific: 0.45
    case .bridgeTie: 0.4
    case .goalUnmeasured: 0.35
    case .contactIdle: 0.3
    }
  }
}
