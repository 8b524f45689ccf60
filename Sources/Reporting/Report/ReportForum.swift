// A forum in the report: its plan, why each is invited in both languages, and what its readers call those who come.

package import Drawing
package import NetworkModel
package import PlanModel

/// A planned forum: a chapter of the page.
package struct ReportForum: Sendable {
  /// What its files are called after: `stockholm-forum` for `stockholm-forum.brief.json`.
  package let name: String
  /// The plan.
  package let plan: ForumPlan
  /// Why each is invited, and what missed gaps are called, in each language.
  package let sentences: [Language: ForumPlan.Sentences]
  /// The network that it was planned on, for the names of actors, goals and sectors.
  package let network: StakeholderNetwork
  /// Those who could come, invited or not; empty where only the plan is known.
  package let candidates: [ForumPlan.Invitation]
  /// Whether it was planned on another network than the page is about.
  package let isOfAnotherNetwork: Bool
  /// Whether the report has no other forum, so that its files need no name of their own.
  package var isAlone = true
  /// A picture of each round of its tables, in each language.
  package var pictures: [Language: [Picture]] = [:]

  /// A forum with its plan.
  package init(
    name: String, plan: ForumPlan, network: StakeholderNetwork, candidates: [ForumPlan.Invitation] = [],
    isOfAnotherNetwork: Bool = false
  ) {
    (self.name, self.plan, self.network, self.candidates) = (name, plan, network, candidates)
    self.isOfAnotherNetwork = isOfAnotherNetwork
    sentences = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { ($0, Phrasebook($0).sentences(for: plan, of: network)) })
  }

  /// What each who comes, could come instead, or is yet to be named is called for readers, by id.
  package func labels(in language: Language) -> [String: String] {
    var everybody = plan
    var known = Set(everybody.invited.map(\.id))
    everybody.invited += (candidates + plan.alternates).filter { known.insert($0.id).inserted }
    return Phrasebook(language).tableLabels(for: everybody, of: network)
  }
}
