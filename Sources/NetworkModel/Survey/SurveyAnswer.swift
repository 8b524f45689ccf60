// Answers to a survey: whom an organization says that it works with. Every network study begins with these.
//
// An organization that was asked has a record without `about`, dated where it has answered, and one for each that it names.
// So silence is told apart from the answer that there is no tie. The questions of trust and value are those of PARTNER
// (Varda, Chandra, Stern & Lurie 2008), each from 1 to 4.

/// What an organization that was asked has said: that it answered, or something of one that it works with.
public struct SurveyAnswer: Hashable, Sendable {
  /// The organization that was asked.
  public var actor: NetworkActor.ID
  /// The one that the answer is about; nil in the record of the asking itself.
  public var about: NetworkActor.ID?
  /// The day of the answer; nil where there is none yet.
  public var date: PartialDate?
  /// What the two work on.
  public var topic: LocalizedText?
  /// How often they meet.
  public var frequency: Frequency?
  /// What it says of the other, from 1 to 4.
  public var ratings: [Question: Int]
  /// The user's own keys.
  public var additional: [Attribute]

  /// Who says something, and of whom: one answer for each.
  struct Ends: Hashable {
    let actor: NetworkActor.ID
    let about: NetworkActor.ID?
  }

  var ends: Ends { Ends(actor: actor, about: about) }

  /// What a rating may be.
  public static let ratings = 1...4

  /// How often two meet.
  public enum Frequency: String, CaseIterable, Sendable, Hashable {
    /// About once a year.
    case yearly
    /// About once a quarter.
    case quarterly
    /// About once a month.
    case monthly
    /// About every week.
    case weekly

    /// The strength of a tie of this frequency: 1 to 4.
    public var strength: Double {
      switch self {
      case .yearly: 1
      case .quarterly: 2
      case .monthly: 3
      case .weekly: 4
      }
    }
  }

  /// What partnership studies ask of a tie: three of trust, three of value.
  public enum Question: String, CaseIterable, Sendable, Hashable {
    /// Trust: it does what it has said.
    case reliability
    /// Trust: it can be talked with openly.
    case openness
    /// Trust: it shares the mission.
    case mission
    /// Value: it has power and influence.
    case influence
    /// Value: it takes part, and much.
    case involvement
    /// Value: it brings resources.
    case resources
  }

  /// An answer; the organization that was asked is required.
  public init(
    actor: NetworkActor.ID, about: NetworkActor.ID? = nil, date: PartialDate? = nil, topic: LocalizedText? = nil,
    frequency: Frequency? = nil, ratings: [Question: Int] = [:], additional: [Attribute] = []
  ) {
    self.actor = actor
    self.about = about
    self.date = date
    self.topic = topic
    self.frequency = frequency
    self.ratings = ratings
    self.additional = additional
  }
}
