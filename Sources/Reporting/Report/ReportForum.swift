// A forum in the report: its plan, why each is invited in both languages, and what its readers call those who come.

public import Drawing
public import NetworkModel
public import PlanModel

/// A planned forum, as a chapter of the page tells of it.
public struct ReportForum: Sendable {
  /// What its files are called after: `stockholm-forum` for `stockholm-forum.brief.json`.
  public let name: String
  /// The plan.
  public let plan: ForumPlan
  /// Why each is invited, and what missed gaps are called, in each language.
  public let sentences: [Language: ForumPlan.Sentences]
  /// The network that it was planned on, for the names of actors, goals and sectors.
  public let network: StakeholderNetwork
  /// Those who could come, invited or not; empty where only the plan is known.
  public let candidates: [ForumPlan.Invitation]
  /// Whether it was planned on another network than the page is about.
  public let isOfAnotherNetwork: Bool
  /// Whether the report has no other forum, so that its files need no name of their own.
  public var isAlone = true
  /// A picture of each round of its tables, in each language.
  public var pictures: [Language: [Picture]] = [:]

  /// A forum with its plan.
  public init(
    name: String, plan: ForumPlan, network: StakeholderNetwork, candidates: [ForumPlan.Invitation] = [],
    isOfAnotherNetwork: Bool = false
  ) {
    (self.name, self.plan, self.network, self.candidates) = (name, plan, network, candidates)
    self.isOfAnotherNetwork = isOfAnotherNetwork
    sentences = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { ($0, Phrasebook($0).sentences(for: plan, of: network)) })
  }

  /// What each who comes, could come instead, or is yet to be named is called for readers, by id.
  public func labels(in language: Language) -> [String: String] {
    var everybody = plan
    let invited = Set(everybody.invited.map(\.id))
    everybody.invited += candidates.filter { !invited.contains($0.id) }
    return Phrasebook(language).tableLabels(for: everybody, of: network)
  }
}
