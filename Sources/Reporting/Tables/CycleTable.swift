// The cycle for programs and spreadsheets.

package import Interchange
package import NetworkAnalysis
package import NetworkModel

/// The goals' cycle on its way to a file.
package struct CycleTable {
  private let cycle: GoalCycle
  private let network: StakeholderNetwork
  private let words: Phrasebook

  /// A table of the cycle of a network's goals.
  package init(_ cycle: GoalCycle, of network: StakeholderNetwork, in words: Phrasebook) {
    (self.cycle, self.network, self.words) = (cycle, network, words)
  }

  /// The answer for programs.
  package func json(in envelope: JSONEnvelope) -> String {
    envelope.json(
      asOf: cycle.asOf,
      results: .object([
        Attribute("goals", .array(cycle.rows.map(json))),
        Attribute("openGaps", .integer(cycle.openGaps)),
        Attribute("next", .array(cycle.next.map(json))),
      ]))
  }

  private func json(_ row: GoalCycle.Row) -> AttributeValue {
    .object([
      Attribute("goal", .string(row.goal.text)),
      Attribute("depth", .integer(row.depth)), Attribute("heeded", .bool(row.isHeeded)),
      Attribute(
        "mapped",
        .object(Activity.Status.allCases.map { Attribute($0.rawValue, .integer(row.found[$0] ?? 0)) })),
      Attribute("held", .integer(row.held)),
      Attribute("gaps", .strings(row.gaps)),
      Attribute("initiated", .integer(row.initiated)),
      Attribute(
        "communicated",
        .object([Attribute("activities", .integer(row.communicated)), Attribute("of", .integer(row.decided))])),
      Attribute(
        "documented",
        .object([
          Attribute("activities", .integer(row.documented)), Attribute("of", .integer(row.decided)),
          Attribute("goal", .bool(row.isGoalDocumented)),
        ])),
      Attribute("followedUp", .array(row.indicators.map(Self.json))),
      Attribute(
        "adjusted",
        row.adjustments.map { changes in
          .object([
            Attribute("isNew", .bool(changes.isNew)), Attribute("goalFields", .integer(changes.goalFields)),
            Attribute("activities", .ids(changes.activities)),
            Attribute("revised", .ids(changes.revised)),
          ])
        } ?? .null),
    ])
  }

  private func json(_ step: GoalCycle.NextStep) -> AttributeValue {
    let (action, who, about): (String, NetworkActor.ID?, String) =
      switch step {
      case .close(let fact, _):
        (
          fact.lead.proposal.action.rawValue, fact.lead.proposal.through ?? fact.lead.proposal.actors.first,
          fact.lead.id
        )
      case .begin(let activity, let who): ("begin-activity", who, activity.text)
      case .document(let activity, let who): ("document-activity", who, activity.text)
      }
    return .object([
      Attribute("action", .string(action)), Attribute("who", .optional(who?.text)),
      Attribute("about", .string(about)),
      Attribute("explanation", .string(words.sentence(for: step, of: network))),
    ])
  }

  private static let titles = [
    "goal", "title", "depth", "mapped", "mapped_proposed", "mapped_planned", "mapped_active", "mapped_ended", "held",
    "gaps",
    "gap_ids", "initiated", "communicated", "documented", "decided", "goal_documented", "indicators", "followed_up",
    "behind",
    "adjusted", "adjusted_goal_fields", "adjusted_activities", "heeded",
  ]

  /// The answer for spreadsheets: a row for each goal; what was not looked for is empty.
  package func csv(_ dialect: CSVWriter.Dialect) -> String {
    let goals = Dictionary(network.goals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = cycle.rows.map { row -> [CSVWriter.Cell] in
      let changes = row.adjustments
      return [
        .text(row.goal.text), .optional(goals[row.goal]?.title?.text(in: words.language)), .integer(row.depth),
        .integer(row.mapped),
      ]
        + Activity.Status.allCases.map { .integer(row.found[$0] ?? 0) }
        + [
          .integer(row.held), .integer(row.gaps.count), .list(row.gaps), .integer(row.initiated),
          .integer(row.communicated), .integer(row.documented), .integer(row.decided), .truth(row.isGoalDocumented),
          .integer(row.indicators.count),
          .integer(row.followedUp), .integer(row.behind), changes.map { .truth(!$0.isEmpty) } ?? .empty,
          .optional(changes?.goalFields), .list(changes.map { $0.activities + $0.revised } ?? []),
          .truth(row.isHeeded),
        ]
    }
    return CSVWriter.table(Self.titles, dialect, rows)
  }

  /// Where an indicator stands, for programs.
  static func json(_ standing: IndicatorStanding) -> AttributeValue {
    .object([
      Attribute("goal", .string(standing.goal.text)), Attribute("indicator", .string(standing.indicator.text)),
      Attribute("status", .string(standing.status.rawValue)),
      Attribute("latest", .optional(standing.latest?.value)),
      Attribute("date", .optional(standing.latest?.date?.description)),
      Attribute("expected", .optional(standing.line?.expected)),
      Attribute("target", .optional(standing.line?.target)),
    ])
  }
}
