// A brief with everything that it names found: what every plan of it starts from.

public import GraphCore
public import NetworkModel
public import PlanModel
internal import Spelling

/// A brief with everything that it names found in its network and among its people.
public struct ResolvedBrief: Sendable {
  /// The brief.
  public internal(set) var brief: Brief
  /// The network; empty where there is none.
  public let network: StakeholderNetwork
  /// The people; nil where actors send unnamed representatives.
  public let people: PeopleList?
  /// Who have met before.
  public let contacts: [PriorContact]
  /// What is asked for, by places.
  public internal(set) var request: ForumRequest
  /// Sectors that the goals need and that nobody who could come, nor an open seat, is of.
  public let emptySectors: [Sector.ID]
  /// Whether the quotas come from what the goals need.
  public let hasQuotasOfGoals: Bool
}

extension ResolvedBrief {
  /// The organizations of the list of people that the network lacks and that look like one that it has, with that one's name.
  package var strangers: [(name: String, suggestion: String)] {
    guard !network.actors.isEmpty, let column = people?.column("actor") else { return [] }
    let actors = network.actorsAndParts
    let records = RecordNames(of: actors)
    let names = actors.flatMap { $0.name.wordings + ($0.shortName?.wordings ?? []) }
    var seen: Set<String> = []
    return column.values.compactMap { word in
      guard let word, seen.insert(word).inserted, records.meaning(of: word) == nil,
        let suggestion = Suggestion.nearest(to: word, among: names)
      else { return nil }
      return (word, suggestion)
    }
  }

  /// Finds everything that a brief names, and the gaps that it asks for.
  ///
  /// - Parameters:
  ///   - brief: The brief; its paths are not followed.
  ///   - network: The network; empty for none.
  ///   - people: Those who could come; nil for the representatives that the network's actors may send.
  ///   - contacts: Who have met before, by id.
  ///   - values: What the meeting of pairs at a table is worth, by id; nil where the brief takes its values from no file.
  ///   - level: Whether parts speak for their organizations, or each for itself.
  ///   - execution: Threads, progress and cancellation of the search for gaps and bridging actors.
  /// - Throws: `PlanningError.unresolved` with all names that nobody has, `.network` or `.canceled`.
  /// - Complexity: That of `NetworkGaps` and `BridgingActors`.
  public init(
    _ brief: Brief, network: StakeholderNetwork = StakeholderNetwork(), people: PeopleList? = nil,
    contacts: [PriorContact] = [], values: [SeatingRequest.Value]? = nil, level: ActorLevel = .organization,
    execution: Execution = Execution()
  ) throws(PlanningError) {
    let resolution = BriefResolution(brief, network: network, people: people, level: level)
    let unresolved = resolution.unresolved
    if !unresolved.isEmpty { throw .unresolved(unresolved) }
    self = try resolution.resolved(contacts: contacts, values: values, execution: execution)
  }

  /// What is known of a candidate, as an entry of a plan.
  ///
  /// - Parameters:
  ///   - candidate: The place among the request's candidates.
  ///   - includesNames: Whether the entry holds the person's name.
  package func entry(for candidate: Int, includesNames: Bool) -> ForumPlan.Invitation {
    let values = request.candidates[candidate].values
    var entry = ForumPlan.Invitation(id: request.candidates[candidate].id)
    entry.name = includesNames ? people?.name(of: entry.id) : nil
    entry.actor = values[ForumRequest.actor]
    entry.sector = values[ForumRequest.sector]
    if let role = people?.column("role")?.name, let place = request.attributes.firstIndex(of: role) {
      entry.role = values[place]
    }
    return entry
  }

  /// The ids of the request's candidates, for places by id.
  var invitees: PeopleList { PeopleList(ids: request.candidates.map(\.id)) }

  /// The names of people by id, where the plan is to hold them.
  func names(_ includesNames: Bool) -> [String: String]? { includesNames ? people?.namesByID : nil }
}
