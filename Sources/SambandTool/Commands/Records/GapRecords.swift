// What `gaps` found, for programs and spreadsheets: the same records in JSON and in CSV.

import Interchange
import NetworkAnalysis
import NetworkModel
import Reporting

/// Gaps on their way to a file.
struct GapRecords {
  let input: NetworkInput
  let gaps: [Gap]
  let departures: [Departure]
  private let records: NamedRecords

  init(input: NetworkInput, gaps: [Gap], departures: [Departure]) {
    (self.input, self.gaps, self.departures) = (input, gaps, departures)
    records = NamedRecords(input.network)
  }

  private func strings(_ texts: [String]) -> AttributeValue { .array(texts.map { .string($0) }) }

  func json(asOf: PartialDate?, parameters: [Attribute]) -> String {
    Report(
      command: GapsCommand.name, network: input.path, asOf: asOf, parameters: parameters,
      results: .array(gaps.map(json)), more: [Attribute("departures", .array(departures.map(json)))]
    ).json
  }

  private func json(_ departure: Departure) -> AttributeValue {
    .object([
      Attribute("activity", .string(departure.activity.text)),
      Attribute("goal", .string(departure.goal.text)),
      Attribute("actor", .string(departure.actor.text)),
      Attribute("owner", .bool(departure.isOwner)),
      Attribute("stance", .string(departure.stance.rawValue)),
      Attribute("said", .string(departure.said.text)),
      Attribute("relation", .string(departure.relation.rawValue)),
      Attribute("explanation", .string(input.phrases.sentence(for: departure, among: records))),
    ])
  }

  private func json(_ gap: Gap) -> AttributeValue {
    let step = gap.proposal
    return .object([
      Attribute("id", .string(gap.id)),
      Attribute("kind", .string(gap.kind.rawValue)),
      Attribute("severity", .double(gap.severity.value)),
      Attribute("actors", strings(gap.actors.map(\.text))),
      Attribute("sectors", strings(gap.sectors.map(\.text))),
      Attribute("goals", strings(gap.goals.map(\.text))),
      Attribute(
        "figures",
        .object(
          gap.figures.map { Attribute($0.name, .double($0.value)) } + [
            Attribute("severity_weight", .double(gap.severity.weight)),
            Attribute("severity_asked", .double(gap.severity.asked)),
            Attribute("severity_extent", .double(gap.severity.extent)),
          ])),
      Attribute("explanation", .string(input.phrases.sentence(for: gap, among: records))),
      Attribute(
        "proposal",
        .object([
          Attribute("action", .string(step.action.rawValue)),
          Attribute("actors", strings(step.actors.map(\.text))),
          Attribute("through", step.through.map { .string($0.text) } ?? .null),
          Attribute("sectors", strings(step.sectors.map(\.text))),
          Attribute("activities", strings(step.activities.map(\.text))),
          Attribute("explanation", .string(input.phrases.proposal(for: gap, among: records))),
        ])),
    ])
  }

  private static let titles = [
    "id", "kind", "severity", "severity_weight", "severity_asked", "severity_extent", "actors", "sectors", "goals",
    "activities", "figures", "evidence", "explanation", "action", "proposed_actors", "through", "proposal",
  ]

  /// A row for each gap; several values in a cell are parted by bars, figures are `name=value`, evidence `source: section`.
  var csv: String {
    var table = CSVWriter()
    table.row(Self.titles.map { .text($0) })
    for gap in gaps {
      func bars(_ texts: [String]) -> CSVWriter.Cell { texts.isEmpty ? .empty : .text(texts.joined(separator: "|")) }
      let step = gap.proposal
      table.row([
        .text(gap.id), .text(gap.kind.rawValue), .number(gap.severity.value), .number(gap.severity.weight),
        .number(gap.severity.asked), .number(gap.severity.extent), bars(gap.actors.map(\.text)),
        bars(gap.sectors.map(\.text)), bars(gap.goals.map(\.text)), bars(gap.activities.map(\.text)),
        bars(gap.figures.map { "\($0.name)=\(written($0.value))" }),
        bars(
          gap.evidence.map {
            ([$0.source.text] + ($0.section.map { [$0.text(in: input.language)] } ?? [])).joined(separator: ": ")
          }),
        .text(input.phrases.sentence(for: gap, among: records)), .text(step.action.rawValue),
        bars(step.actors.map(\.text)), step.through.map { .text($0.text) } ?? .empty,
        .text(input.phrases.proposal(for: gap, among: records)),
      ])
    }
    return table.text
  }

  private func written(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? String(Int(value)) : "\(value)"
  }
}
