// What a planner asks of a forum, with the network that it is for: the bridge from actors, ties and gaps to a selection.

public import GraphCore
public import NetworkAnalysis
public import NetworkModel
public import PlanModel

/// A forum to be composed: who could come, what they are, and what their meeting is worth.
public struct ForumRequest: Sendable {
  /// Somebody who could come.
  public struct Candidate: Hashable, Sendable {
    /// The id that plans speak of.
    public var id: String
    /// The place in the network's `actors` of the one that the candidate speaks for; nil for none of them.
    public var actor: Int?
    /// A value for each of ``ForumRequest/attributes``; nil for unknown.
    public var values: [String?]
    /// The themes that the candidate carries, by their places in ``ForumRequest/themes``.
    public var themes: [Int]
    /// What the candidate knows.
    public var competences: [String]
    /// How often the candidate has been invited lately.
    public var pastInvitations: Int
    /// Whether the candidate can come.
    public var isAvailable: Bool

    /// A candidate with these values.
    public init(
      id: String, actor: Int?, values: [String?], themes: [Int] = [], competences: [String] = [],
      pastInvitations: Int = 0, isAvailable: Bool = true
    ) {
      self.id = id
      self.actor = actor
      self.values = values
      self.themes = themes
      self.competences = competences
      self.pastInvitations = pastInvitations
      self.isAvailable = isAvailable
    }
  }

  /// How many with a value of an attribute are to come.
  public struct Quota: Hashable, Sendable {
    /// The place of the attribute in ``ForumRequest/attributes``.
    public var attribute: Int
    /// The value.
    public var value: String
    /// The fewest and the most.
    public var seats: ClosedRange<Int>

    /// `seats` for those whose attribute has this value.
    public init(attribute: Int, value: String, seats: ClosedRange<Int>) {
      self.attribute = attribute
      self.value = value
      self.seats = seats
    }
  }

  /// The place of the sector in ``attributes``.
  public static let sector = 0
  /// The place of the actor in ``attributes``.
  public static let actor = 1

  /// The network.
  public var network: StakeholderNetwork
  /// Its ties on the day.
  public var ties: [ProjectedTie]
  /// The gaps that the forum is to work on, most severe first.
  public var gaps: [Gap]
  /// How much actors bridge, by their places: the share of shortest paths between sectors, 0–1.
  public var bridging: [Int: Double]
  /// What is known of people: the sector, the actor, then further columns.
  public var attributes: [String]
  /// Who could come, in the order that ties are broken by.
  public var candidates: [Candidate]
  /// Pairs of candidates who have met.
  public var contacts: Set<Pair<Int>> = []
  /// What is left of the contact of two actors that have met, 0–1, by their places; nothing for those who have not.
  public var met: [Pair<Int>: Double] = [:]
  /// What is to be carried.
  public var themes: [Brief.Theme] = []
  /// How many are to come, open seats not counted.
  public var seats: ClosedRange<Int>
  /// How many each actor may send.
  public var perActor: Int?
  /// How many are to come of what, open seats not counted.
  public var quotas: [Quota] = []
  /// Who must come.
  public var invite: [Int] = []
  /// Who must not.
  public var exclude: [Int] = []
  /// Pairs of whom at most one comes.
  public var apart: [PlacePair] = []
  /// Pairs of whom both come or neither.
  public var together: [PlacePair] = []
  /// What each thing is worth, in whole points; see ``ForumProblem`` for what each is counted on.
  public var worth = Brief.Worth()

  /// A forum for `seats` of these candidates.
  public init(
    network: StakeholderNetwork, ties: [ProjectedTie], gaps: [Gap] = [], bridging: [Int: Double] = [:],
    attributes: [String] = ["sector", "actor"], candidates: [Candidate], seats: ClosedRange<Int>
  ) {
    self.network = network
    self.ties = ties
    self.gaps = gaps
    self.bridging = bridging
    self.attributes = attributes
    self.candidates = candidates
    self.seats = seats
  }

  /// The sector of a candidate.
  public func sector(of candidate: Int) -> String? { candidates[candidate].values[Self.sector] }
}
