// A comparison for programs and spreadsheets.

package import Interchange
package import NetworkAnalysis
package import NetworkModel

/// A comparison on its way to a file.
package struct ComparisonTable {
  private let comparison: NetworkComparison
  private let path: String
  private let before: NamedRecords
  private let after: NamedRecords
  private let words: Phrasebook

  /// A table of what changed from a network, read from `path`, to another.
  package init(
    _ comparison: NetworkComparison, from before: StakeholderNetwork, at path: String, to after: StakeholderNetwork,
    in words: Phrasebook
  ) {
    (self.comparison, self.path, self.words) = (comparison, path, words)
    (self.before, self.after) = (NamedRecords(before), NamedRecords(after))
  }

  // MARK: JSON

  /// The answer for programs.
  package func json(in envelope: JSONEnvelope) -> String {
    envelope.json(
      asOf: comparison.asOfAfter,
      parameters: [
        Attribute("before", .string(path)), Attribute("from", .optional(comparison.asOfBefore?.description)),
        Attribute("gaps", .bool(comparison.gaps != nil)),
      ], results: .object(results))
  }

  private var results: [Attribute] {
    func ties(_ change: NetworkComparison.Change) -> AttributeValue {
      .array(comparison.ties.filter { $0.change == change }.map(json))
    }
    return [
      Attribute("isEmpty", .bool(comparison.isEmpty)),
      Attribute(
        "actors",
        .object([
          Attribute("gained", .ids(comparison.actors(.gained))),
          Attribute("lost", .ids(comparison.actors(.lost))),
          Attribute("kept", .integer(comparison.actors(.kept).count)),
        ])),
      Attribute(
        "ties",
        .object([
          Attribute("gained", ties(.gained)), Attribute("lost", ties(.lost)),
          Attribute("kept", .integer(comparison.ties.count { $0.change == .kept })),
          Attribute("reweighted", .array(comparison.ties.filter(\.isReweighted).map(json))),
        ])),
      Attribute("activities", .array(comparison.activities.map(json))),
      Attribute(
        "goals",
        .object([
          Attribute("gained", .ids(comparison.goalsGained)),
          Attribute("lost", .ids(comparison.goalsLost)),
        ])),
      Attribute("records", .array(comparison.records.map(json))),
      Attribute("gaps", gaps),
      Attribute("brokers", .array(comparison.brokers.filter { $0.lost > 0 || $0.gained > 0 }.map(json))),
      Attribute("cutActors", .array(comparison.cutActors.filter { $0.change != .kept }.map(json))),
      Attribute("mixing", .array(comparison.mixing.map(json))),
      Attribute("indicators", .array(comparison.indicators.map(json))),
    ]
  }

  private func json(_ tie: NetworkComparison.TieChange) -> AttributeValue {
    .object([
      Attribute("source", .string(tie.first.text)), Attribute("target", .string(tie.second.text)),
      Attribute("amongBoth", .bool(tie.isAmongShared)), Attribute("strengthBefore", .double(tie.directBefore)),
      Attribute("strengthAfter", .double(tie.directAfter)),
    ])
  }

  private func json(_ change: ActivityChange) -> AttributeValue {
    .object([
      Attribute("id", .string(change.activity.text)), Attribute("change", .string(change.kind.rawValue)),
      Attribute("before", .optional(change.before?.rawValue)), Attribute("after", .optional(change.after?.rawValue)),
      Attribute("successors", .ids(change.successors)),
      Attribute("amongBoth", .bool(change.isAmongShared)),
    ])
  }

  private func json(_ record: RecordChange) -> AttributeValue {
    .object([
      Attribute("kind", .string(record.kind.rawValue)), Attribute("id", .string(record.id)),
      Attribute("field", .string(record.field)),
      Attribute("before", .strings(record.before.map { $0.text(in: words.language) })),
      Attribute("after", .strings(record.after.map { $0.text(in: words.language) })),
    ])
  }

  private var gaps: AttributeValue {
    guard let gaps = comparison.gaps else { return .null }
    func part(_ change: NetworkComparison.Change) -> AttributeValue {
      .array(
        gaps.filter { $0.change == change }.map { gap in
          .object([
            Attribute("id", .string(gap.gap.id)), Attribute("kind", .string(gap.gap.kind.rawValue)),
            Attribute("severityBefore", .optional(gap.severityBefore)),
            Attribute("severityAfter", change == .lost ? .null : .double(gap.gap.severity.value)),
            Attribute("amongBoth", .bool(gap.isAmongShared)), Attribute("mended", .bool(!gap.isDissolved)),
            Attribute("reason", .optional(gap.reason?.rawValue)),
            Attribute("explanation", .string(sentence(for: gap))),
          ])
        })
    }
    return .object([
      Attribute("closed", part(.lost)), Attribute("new", part(.gained)), Attribute("open", part(.kept)),
    ])
  }

  private func sentence(for gap: GapChange) -> String {
    words.sentence(for: gap.gap.facts, among: gap.change == .lost ? before : after)
  }

  private func json(_ broker: BrokerChange) -> AttributeValue {
    .object([
      Attribute("actor", .string(broker.actor.text)), Attribute("change", .string(broker.change.rawValue)),
      Attribute("pairsBefore", .integer(broker.before)), Attribute("pairsAfter", .integer(broker.after)),
      Attribute("kept", .integer(broker.kept)), Attribute("lost", .integer(broker.lost)),
      Attribute("closed", .integer(broker.closed)), Attribute("gained", .integer(broker.gained)),
    ])
  }

  private func json(_ actor: CutActorChange) -> AttributeValue {
    .object([
      Attribute("actor", .string(actor.actor.text)), Attribute("change", .string(actor.change.rawValue)),
      Attribute("amongBoth", .bool(actor.isAmongShared)),
    ])
  }

  private func json(_ pair: SectorPairChange) -> AttributeValue {
    .object([
      Attribute("sectors", .ids([pair.first, pair.second])),
      Attribute("before", .integer(pair.before)), Attribute("after", .integer(pair.after)),
      Attribute("amongBothBefore", .integer(pair.sharedBefore)),
      Attribute("amongBothAfter", .integer(pair.sharedAfter)),
      Attribute("expectedBefore", .optional(pair.expectedBefore)),
      Attribute("expectedAfter", .optional(pair.expectedAfter)),
    ])
  }

  private func json(_ change: IndicatorChange) -> AttributeValue {
    .object([
      Attribute("goal", .string(change.goal.text)), Attribute("indicator", .string(change.indicator.text)),
      Attribute("before", change.before.map(CycleTable.json) ?? .null),
      Attribute("after", change.after.map(CycleTable.json) ?? .null),
    ])
  }

  // MARK: CSV

  /// The answer for spreadsheets: a row for each thing that differs, so that a network against itself has none.
  package func csv(_ dialect: CSVWriter.Dialect) -> String {
    var rows: [[CSVWriter.Cell]] = []
    func row(
      _ what: String, _ change: String, _ id: String, other: String? = nil, field: String? = nil,
      _ values: (CSVWriter.Cell, CSVWriter.Cell) = (.empty, .empty), _ isAmongShared: Bool? = nil
    ) {
      rows.append([
        .text(what), .text(change), .text(id), .optional(other), .optional(field), values.0, values.1,
        isAmongShared.map { .truth($0) } ?? .empty,
      ])
    }
    for actor in comparison.actors where actor.change != .kept { row("actor", actor.change.rawValue, actor.actor.text) }
    for tie in comparison.ties where tie.change != .kept || tie.isReweighted {
      let values: (CSVWriter.Cell, CSVWriter.Cell) =
        tie.isReweighted ? (.number(tie.directBefore), .number(tie.directAfter)) : (.empty, .empty)
      row(
        "tie", tie.isReweighted ? "changed" : tie.change.rawValue, tie.first.text, other: tie.second.text,
        field: tie.isReweighted ? "strength" : nil, values, tie.isAmongShared)
    }
    for change in comparison.activities {
      row(
        "activity", change.kind.rawValue, change.activity.text, field: "status",
        (.optional(change.before?.rawValue), .optional(change.after?.rawValue)), change.isAmongShared)
    }
    for goal in comparison.goalsGained { row("goal", "gained", goal.text) }
    for goal in comparison.goalsLost { row("goal", "lost", goal.text) }
    for record in comparison.records {
      func cell(_ texts: [LocalizedText]) -> CSVWriter.Cell { .list(texts.map { $0.text(in: words.language) }) }
      row(record.kind.rawValue, "changed", record.id, field: record.field, (cell(record.before), cell(record.after)))
    }
    for gap in comparison.gaps ?? [] where gap.change != .kept {
      row(
        "gap",
        gap.isOnlySeenNow
          ? "seen-now" : gap.change == .gained ? "new" : gap.isDissolved ? "dissolved" : "closed", gap.gap.id,
        field: "severity",
        (.optional(gap.severityBefore), gap.change == .lost ? .empty : .number(gap.gap.severity.value)),
        gap.isAmongShared)
    }
    for broker in comparison.brokers where broker.lost > 0 || broker.gained > 0 {
      row(
        "broker", broker.change == .kept ? "changed" : broker.change.rawValue, broker.actor.text, field: "pairs",
        (.integer(broker.before), .integer(broker.after)), true)
    }
    for actor in comparison.cutActors where actor.change != .kept {
      row("cut-actor", actor.change.rawValue, actor.actor.text, (.empty, .empty), actor.isAmongShared)
    }
    for pair in comparison.mixing where pair.before != pair.after {
      row(
        "sector-pair", "changed", pair.first.text, other: pair.second.text, field: "ties",
        (.integer(pair.before), .integer(pair.after)))
    }
    for change in comparison.indicators where change.before != change.after {
      row(
        "indicator", change.before == nil ? "gained" : change.after == nil ? "lost" : "changed", change.indicator.text,
        other: change.goal.text, field: "observed",
        (.optional(change.before?.latest?.value), .optional(change.after?.latest?.value)))
    }
    return CSVWriter.table(
      ["what", "change", "id", "other_id", "field", "before", "after", "among_both"], dialect, rows)
  }
}
