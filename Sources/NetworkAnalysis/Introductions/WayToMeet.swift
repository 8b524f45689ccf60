// How two actors who do not work together could come to meet: through somebody with a tie to both, or at something that both
// can be asked to. Gaps, introductions, maps and reports all take it from here, so that none of them contradicts another.

public import NetworkModel

/// How two could come to meet.
public struct WayToMeet: Sendable, Hashable {
  /// One thing that a tie is made of.
  public enum Contact: Sendable, Hashable {
    /// Both take part in an activity that is under way.
    case activity(Activity.ID)
    /// They work together directly, in a way of the file's own naming.
    case collaboration(kind: String?)
  }

  /// Somebody with a tie to both.
  public struct Introducer: Sendable, Hashable {
    /// Who it is.
    public let actor: NetworkActor.ID
    /// What its tie to the first is made of, the activities with the fewest first.
    public let toFirst: [Contact]
    /// What its tie to the second is made of.
    public let toSecond: [Contact]
    /// The part or alliance through which the file names it in the first of these; nil where it is named itself.
    public let through: NetworkActor.ID?
  }

  /// An activity that both can be asked to.
  public struct Occasion: Sendable, Hashable {
    /// The activity.
    public let activity: Activity.ID
    /// Whether it is planned; otherwise it is under way.
    public let isPlanned: Bool
    /// Those of the two who take part in it already.
    public let inside: [NetworkActor.ID]
  }

  /// Who could introduce them: can be asked, has a tie to both, and is of neither; best first.
  public let introducers: [Introducer]
  /// What both can be asked to, planned ones first.
  public let occasions: [Occasion]
  /// The planned activities in which both take part: they will meet there, and need no introduction.
  public let planned: [Activity.ID]

  /// Whether there is anybody or anything to bring them together.
  package var isOpen: Bool { !introducers.isEmpty || !occasions.isEmpty }
}
