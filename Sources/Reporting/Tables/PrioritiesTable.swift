// Activities by effort and effect, for programs and spreadsheets.

package import Interchange
package import NetworkAnalysis
package import NetworkModel

/// Activities by effort and effect on their way to a file.
package struct PrioritiesTable {
  private let priorities: ActivityPriorities
  private let network: StakeholderNetwork
  private let words: Phrasebook

  /// A table of the priorities of a network's activities.
  package init(_ priorities: ActivityPriorities, of network: StakeholderNetwork, in words: Phrasebook) {
    (self.priorities, self.network, self.words) = (priorities, network, words)
  }

  /// The answer for programs.
  package func json(in envelope: JSONEnvelope) -> String {
    envelope.json(
      asOf: priorities.asOf,
      parameters: [
        Attribute("easiestEffort", .integer(ActivityPriorities.Cluster.easiest)),
        Attribute("largestEffect", .integer(ActivityPriorities.Cluster.largest)),
      ],
      results: .object([
        Attribute("activities", .array(priorities.entries.map(json))),
        Attribute("ended", .ids(priorities.ended)),
        Attribute("combinations", .array(priorities.combinations.map(json))),
      ]))
  }

  private func json(_ entry: ActivityPriorities.Entry) -> AttributeValue {
    .object([
      Attribute("id", .string(entry.activity.text)),
      Attribute("status", .string(entry.status.rawValue)),
      Attribute("effort", .optional(entry.effort)),
      Attribute("effect", .optional(entry.effect)),
      Attribute("cluster", .optional(entry.cluster?.rawValue)),
      Attribute("onTheLine", .bool(entry.isOnTheLine)),
    ])
  }

  private func json(_ combination: ActivityPriorities.Combination) -> AttributeValue {
    .object([
      Attribute("goal", .string(combination.goal.text)),
      Attribute("activities", .ids(combination.activities)),
      Attribute("explanation", .string(words.sentence(for: combination, of: network))),
    ])
  }

  /// The answer for spreadsheets: a row for each activity that is not over, with the goals of combinations that it belongs to.
  package func csv(_ dialect: CSVWriter.Dialect) -> String {
    let activities = Dictionary(network.activities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = priorities.entries.map { entry -> [CSVWriter.Cell] in
      let combined = priorities.combinations.filter { $0.activities.contains(entry.activity) }
      return [
        .text(entry.activity.text), .optional(activities[entry.activity]?.name?.text(in: words.language)),
        .text(entry.status.rawValue), .optional(entry.effort), .optional(entry.effect),
        .optional(entry.cluster?.rawValue), .optional(entry.cluster.map { words.heading(for: $0) }),
        entry.cluster == nil ? .empty : .truth(entry.isOnTheLine), .list(combined.map(\.goal)),
      ]
    }
    return CSVWriter.table(
      ["id", "name", "status", "effort", "effect", "cluster", "cluster_name", "on_the_line", "combined_for_goals"],
      dialect, rows)
  }
}
