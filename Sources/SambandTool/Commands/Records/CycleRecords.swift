// The cycle for programs and spreadsheets.

import Interchange
import NetworkAnalysis
import NetworkModel
import Reporting

/// The goals' cycle on its way to a file.
struct CycleRecords {
  let input: NetworkInput
  let cycle: GoalCycle

  private func strings(_ texts: [String]) -> AttributeValue { .array(texts.map { .string($0) }) }

  func json(parameters: [Attribute]) -> String {
    let results: [Attribute] = [
      Attribute("goals", .array(cycle.rows.map(json))),
      Attribute("openGaps", .integer(cycle.openGaps)),
      Attribute("next", .array(cycle.next.map(json))),
    ]
    return Report(
      command: CycleCommand.name, network: input.path, asOf: cycle.asOf, parameters: parameters,
      results: .object(results)
    ).json
  }

  private func json(_ row: GoalCycle.Row) -> AttributeValue {
    .object([
      Attribute("goal", .string(row.goal.text)),
      Attribute("depth", .integer(row.depth)),
      Attribute(
        "mapped",
        .object(Activity.Status.allCases.map { Attribute($0.rawValue, .integer(row.found[$0] ?? 0)) })),
      Attribute("gaps", strings(row.gaps)),
      Attribute("initiated", .integer(row.initiated)),
      Attribute(
        "communicated",
        .object([
          Attribute("documented", .integer(row.documented)), Attribute("of", .integer(row.documentable)),
          Attribute("goal", .bool(row.isGoalDocumented)),
        ])),
      Attribute("followedUp", .array(row.indicators.map(IndicatorRecords.json))),
      Attribute(
        "adjusted",
        row.adjustments.map { changes in
          .object([
            Attribute("isNew", .bool(changes.isNew)), Attribute("goalFields", .integer(changes.goalFields)),
            Attribute("activities", strings(changes.activities.map(\.text))),
            Attribute("revised", strings(changes.revised.map(\.text))),
          ])
        } ?? .null),
    ])
  }

  private func json(_ step: GoalCycle.NextStep) -> AttributeValue {
    let (action, who, about): (String, NetworkActor.ID?, String) =
      switch step {
      case .close(let gap, _): (gap.proposal.action.rawValue, gap.proposal.through ?? gap.proposal.actors.first, gap.id)
      case .begin(let activity, let who): ("begin-activity", who, activity.text)
      case .document(let activity, let who): ("document-activity", who, activity.text)
      }
    return .object([
      Attribute("action", .string(action)), Attribute("who", who.map { .string($0.text) } ?? .null),
      Attribute("about", .string(about)),
      Attribute("explanation", .string(input.phrases.sentence(for: step, of: input.network))),
    ])
  }

  private static let titles = [
    "goal", "title", "depth", "mapped", "mapped_proposed", "mapped_planned", "mapped_active", "mapped_ended", "gaps",
    "gap_ids", "initiated", "documented", "documentable", "goal_documented", "indicators", "followed_up", "behind",
    "adjusted", "adjusted_goal_fields", "adjusted_activities",
  ]

  /// A row for each goal; several ids in a cell are parted by bars, and what was not looked for is empty.
  var csv: String {
    var table = CSVWriter()
    table.row(Self.titles.map { .text($0) })
    let goals = Dictionary(input.network.goals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for row in cycle.rows {
      let changes = row.adjustments
      let moved = changes.map { ($0.activities + $0.revised).map(\.text).joined(separator: "|") } ?? ""
      table.row(
        [
          .text(row.goal.text), goals[row.goal]?.title.map { .text($0.text(in: input.language)) } ?? .empty,
          .integer(row.depth), .integer(row.mapped),
        ]
          + Activity.Status.allCases.map { .integer(row.found[$0] ?? 0) }
          + [
            .integer(row.gaps.count), row.gaps.isEmpty ? .empty : .text(row.gaps.joined(separator: "|")),
            .integer(row.initiated), .integer(row.documented), .integer(row.documentable),
            .text(row.isGoalDocumented ? "true" : "false"), .integer(row.indicators.count), .integer(row.followedUp),
            .integer(row.behind), changes.map { .text($0.isEmpty ? "false" : "true") } ?? .empty,
            changes.map { .integer($0.goalFields) } ?? .empty, moved.isEmpty ? .empty : .text(moved),
          ])
    }
    return table.text
  }
}

/// Where an indicator stands, for programs.
enum IndicatorRecords {
  static func json(_ standing: IndicatorStanding) -> AttributeValue {
    .object([
      Attribute("goal", .string(standing.goal.text)), Attribute("indicator", .string(standing.indicator.text)),
      Attribute("status", .string(standing.status.rawValue)),
      Attribute("latest", standing.latest.map { .double($0.value) } ?? .null),
      Attribute("date", standing.latest?.date.map { .string($0.description) } ?? .null),
      Attribute("expected", standing.line.map { .double($0.expected) } ?? .null),
      Attribute("target", standing.line.map { .double($0.target) } ?? .null),
    ])
  }
}
