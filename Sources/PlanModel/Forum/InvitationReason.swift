// Why somebody is invited to a forum, as facts: kinds with their figures and ids, of which Reporting makes sentences.

public import NetworkModel

/// A reason to invite somebody to a forum.
public enum InvitationReason: Hashable, Sendable {
  /// How two sectors are tied today.
  public enum SectorTie: Hashable, Sendable {
    /// Not at all.
    case none
    /// By fewer ties than chance would give.
    case rare
    /// Through this actor alone.
    case through(NetworkActor.ID)
  }

  /// The brief says that the person must come.
  case required
  /// Of the actors that come, the person's alone works with these.
  case onlyPartner(of: [NetworkActor.ID])
  /// The share of the shortest paths between sectors that run through the person's actor, 0...1.
  case bridging(share: Double)
  /// The number of organizations that the person meets for the first time, and their sectors.
  case newOrganizations(Int, sectors: [Sector.ID])
  /// The number of people across sectors whom the person meets for the first time.
  case newPeople(Int)
  /// The themes that the person carries, by id; without the person too few would carry those that are `scarce`.
  case themes([String], scarce: [String])
  /// The competences that goals need and no actor has noted, and that the person has.
  case competences([String])
  /// The person's actor works with nobody yet.
  case isolated
  /// The person, of one sector, meets another to which it has few ties or none.
  case meets(Sector.ID, from: Sector.ID, tie: SectorTie)
  /// The person can take up goals that no activity serves.
  case takesUp([Goal.ID])
  /// The person is of a sector that goals need; without goals, of one that a forum of the network lacks: this one, where none is
  /// named.
  case brings(Sector.ID, to: [Goal.ID], forum: Activity.ID? = nil)
  /// The person can tie actors together that are loosely tied today.
  case tiesTogether([NetworkActor.ID])
  /// The person's coming works on another gap.
  case worksOn(GapTopic)
  /// The number of gaps that the person's coming works on besides those named.
  case moreGaps(Int)
}

/// What a gap is called by, where only its plan is known.
public struct GapTopic: Hashable, Sendable {
  /// The records that a gap is about.
  public enum Subject: Hashable, Sendable {
    /// Competences.
    case competences([String])
    /// Sectors.
    case sectors([Sector.ID])
    /// Goals.
    case goals([Goal.ID])
    /// Actors.
    case actors([NetworkActor.ID])
  }

  /// The kind of the gap as files have it, such as `goal-uncovered`.
  public var kind: String
  /// What it is about.
  public var subject: Subject

  /// A kind of gap and what it is about.
  public init(kind: String, subject: Subject) {
    self.kind = kind
    self.subject = subject
  }
}
