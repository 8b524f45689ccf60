// A forum in the report: its plan in both languages, and the names of those who come.

package import Drawing
package import NetworkModel
package import PlanModel

/// A planned forum: a chapter of the page.
package struct ReportForum: Sendable {
  /// What its files are called after: `stockholm-forum` for `stockholm-forum.brief.json`.
  package let name: String
  /// The plan with its reasons in each language; where it was read from a file, the same in all.
  package let plans: [Language: ForumPlan]
  /// The network that it was planned on, for the names of actors, goals and sectors.
  package let network: StakeholderNetwork
  /// Those who could come, invited or not; empty where only the plan is known.
  package let candidates: [ForumPlan.Invitation]
  /// Whether the plan was read from a file, so that its sentences are in the file's language.
  package let isRead: Bool
  /// Whether it was planned on another network than the page is about.
  package let isOfAnotherNetwork: Bool
  /// Whether the report has no other forum, so that its files need no name of their own.
  package var isAlone = true
  /// A picture of each round of its tables, in each language.
  package var pictures: [Language: [Picture]] = [:]

  /// A forum with its plan.
  package init(
    name: String, plans: [Language: ForumPlan], network: StakeholderNetwork,
    candidates: [ForumPlan.Invitation] = [], isRead: Bool = false, isOfAnotherNetwork: Bool = false
  ) {
    (self.name, self.plans, self.network, self.candidates) = (name, plans, network, candidates)
    (self.isRead, self.isOfAnotherNetwork) = (isRead, isOfAnotherNetwork)
  }

  /// The plan in a language.
  package func plan(in language: Language) -> ForumPlan { plans[language] ?? ForumPlan() }

  /// What each who comes, could come instead, or is yet to be named is called for readers, by id.
  package func labels(in language: Language) -> [String: String] {
    var everybody = plan(in: language)
    let invited = Set(everybody.invited.map(\.id))
    everybody.invited += candidates.filter { !invited.contains($0.id) }
    return Phrasebook(language).tableLabels(for: everybody, of: network)
  }
}
