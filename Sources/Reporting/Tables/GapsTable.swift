// What `gaps` found, for programs and spreadsheets: the same records in JSON and in CSV, a record for each gap with the facts that
// it is told in.

package import Interchange
package import NetworkAnalysis
package import NetworkModel

/// Gaps on their way to a file.
package struct GapsTable {
  private let gaps: [Gap]
  private let conflicts: [MandateConflict]
  private let records: NamedRecords
  private let survey: NetworkSurvey?
  private let words: Phrasebook

  /// A table of gaps and conflicts of mandates of a network.
  package init(
    _ gaps: [Gap], conflicts: [MandateConflict], of network: StakeholderNetwork, in words: Phrasebook
  ) {
    (self.gaps, self.conflicts, self.words) = (gaps, conflicts, words)
    records = NamedRecords(network)
    survey = NetworkSurvey(of: network)
  }

  // MARK: JSON

  /// The answer for programs: the gaps, and the facts that they make.
  package func json(in envelope: JSONEnvelope, asOf: PartialDate?, facts: [GapFact]) -> String {
    envelope.json(
      asOf: asOf, results: .array(gaps.map(json)),
      more: [
        Attribute("facts", .array(facts.map(json))),
        Attribute("departures", .array(conflicts.map(json))),
      ] + (survey.map { [Attribute("survey", $0.json)] } ?? []))
  }

  private func json(_ fact: GapFact) -> AttributeValue {
    .object(
      [
        Attribute("id", .string(fact.id)),
        Attribute("kind", .string(fact.kind.rawValue)),
        Attribute("severity", .double(fact.severity.value)),
        Attribute("gaps", .strings(fact.gaps.map(\.id))),
        Attribute("explanation", .string(words.sentence(for: fact, among: records))),
        Attribute("proposal", .string(words.proposal(for: fact, among: records))),
      ] + (words.silence(on: fact, survey, among: records).map { [Attribute("silence", .string($0))] } ?? []))
  }

  private func json(_ conflict: MandateConflict) -> AttributeValue {
    .object([
      Attribute("activity", .string(conflict.activity.text)),
      Attribute("goal", .string(conflict.goal.text)),
      Attribute("actor", .string(conflict.actor.text)),
      Attribute("owner", .bool(conflict.isOwner)),
      Attribute("stance", .string(conflict.stance.rawValue)),
      Attribute("said", .string(conflict.said.text)),
      Attribute("relation", .string(conflict.relation.rawValue)),
      Attribute("explanation", .string(words.sentence(for: conflict, among: records))),
    ])
  }

  private func json(_ gap: Gap) -> AttributeValue {
    .object([
      Attribute("id", .string(gap.id)),
      Attribute("kind", .string(gap.kind.rawValue)),
      Attribute("within", .strings(gap.within.map(\.id))),
      Attribute("severity", .double(gap.severity.value)),
      Attribute("actors", .ids(gap.actors)),
      Attribute("sectors", .ids(gap.sectors)),
      Attribute("goals", .ids(gap.goals)),
      Attribute(
        "figures",
        .object(
          gap.facts.figures.map { Attribute($0.name, .double($0.value)) } + [
            Attribute("severity_weight", .double(gap.severity.weight)),
            Attribute("severity_asked", .double(gap.severity.asked)),
            Attribute("severity_extent", .double(gap.severity.extent)),
          ])),
      Attribute("explanation", .string(words.sentence(for: gap.facts, among: records))),
      Attribute("proposal", .object(proposal(for: gap))),
    ])
  }

  /// What could be done; for two who could meet also how, as introductions have it.
  private func proposal(for gap: Gap) -> [Attribute] {
    let step = gap.proposal
    var keys = [
      Attribute("action", .string(step.action.rawValue)),
      Attribute("actors", .ids(step.actors)),
      Attribute("through", .optional(step.through?.text)),
      Attribute("sectors", .ids(step.sectors)),
      Attribute("activities", .ids(step.activities)),
    ]
    if let way = step.way { keys += [way.introducersInJSON, way.occasionsInJSON, way.plannedInJSON] }
    return keys + [Attribute("explanation", .string(words.proposal(for: gap, among: records)))]
  }

  private static let titles = [
    "id", "kind", "within", "severity", "severity_weight", "severity_asked", "severity_extent", "actors", "sectors",
    "goals",
    "activities", "figures", "evidence", "explanation", "action", "proposed_actors", "through", "introducers",
    "occasions", "proposal",
  ]

  // MARK: CSV

  /// The answer for spreadsheets: a row for each gap, so that a sheet can group them by `within`; figures are `name=value`,
  /// evidence `source: section`.
  package func csv(_ dialect: CSVWriter.Dialect) -> String {
    CSVWriter.table(Self.titles, dialect, gaps.map { row($0, dialect) })
  }

  private func row(_ gap: Gap, _ dialect: CSVWriter.Dialect) -> [CSVWriter.Cell] {
    let step = gap.proposal
    let figures = gap.facts.figures.map { "\($0.name)=\(dialect.decimal(written($0.value)))" }
    let evidence = gap.evidence.map {
      ([$0.source.text] + ($0.section.map { [$0.text(in: words.language)] } ?? [])).joined(separator: ": ")
    }
    return [
      .text(gap.id), .text(gap.kind.rawValue), .list(gap.within.map(\.id)), .number(gap.severity.value),
      .number(gap.severity.weight),
      .number(gap.severity.asked), .number(gap.severity.extent), .list(gap.actors), .list(gap.sectors),
      .list(gap.goals), .list(gap.activities), .list(figures), .list(evidence),
      .text(words.sentence(for: gap.facts, among: records)), .text(step.action.rawValue), .list(step.actors),
      .optional(step.through?.text), step.way?.introducersInCSV ?? .empty, step.way?.occasionsInCSV ?? .empty,
      .text(words.proposal(for: gap, among: records)),
    ]
  }

  private func written(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? String(Int(value)) : "\(value)"
  }
}

extension Gap.Facts {
  /// The figures by the names that files have for them, in a fixed order for each kind.
  fileprivate var figures: [(name: String, value: Double)] {
    func counts(_ work: Gap.Work) -> [(String, Double)] {
      [("active", Double(work.active)), ("planned", Double(work.planned))]
    }
    switch self {
    case .goalUncovered(_, let proposed, let ended):
      return [("active", 0), ("planned", 0), ("proposed", Double(proposed.count)), ("ended", Double(ended))]
    case .goalUnspecific(_, _, let work, let proposed):
      return counts(work) + [("proposed", Double(proposed.count))]
    case .goalUnowned(_, let work, _), .goalSingleActor(_, _, let work): return counts(work)
    case .goalUnmeasured: return [("indicators", 0)]
    case .goalSectorsMissing(_, let missing, let needed, let work):
      return [("needed", Double(needed)), ("missing", Double(missing.count))] + counts(work)
    case .goalBehind(_, _, let observed, let line, _):
      return [
        ("baseline", line.baseline), ("target", line.target), ("observed", observed), ("expected", line.expected),
        ("short", line.short),
      ]
    case .sectorPairApart(let pair), .sectorPairThin(let pair):
      return [
        ("observed", Double(pair.observed)), ("expected", pair.expected), ("ratio", pair.ratio), ("p", pair.p),
        ("q", pair.q), ("actors_first", Double(pair.firstSize)), ("actors_second", Double(pair.secondSize)),
      ]
    case .sectorEmpty(_, let goals, let isTargetGroup):
      return [("goals", Double(goals.count)), ("target_group", isTargetGroup ? 1 : 0), ("actors", 0)]
    case .soleBroker(_, let pair): return [("ties", Double(pair.ties)), ("contacts", Double(pair.contacts))]
    case .structuralHole(let hole):
      return [
        ("ties", hole.tie == nil ? 0 : 1), ("size_first", Double(hole.first.size)),
        ("size_second", Double(hole.second.size)),
      ]
    case .cutActor(_, _, let cutOffCount, let parts):
      return [("cut_off", Double(cutOffCount)), ("parts", Double(parts))]
    case .bridgeTie(_, _, let cutOffCount): return [("cut_off", Double(cutOffCount))]
    case .isolatedActor(_, let isolated, let size, _):
      return [("isolated", Double(isolated.count)), ("actors", Double(size))]
    case .lapsedActivity(_, let successors, let participants, _, _):
      return [("participants", Double(participants.count)), ("proposed", Double(successors.count))]
    case .forumSectorMissing(_, let isPlanned, let missing, let needed, _, _):
      return [("needed", Double(needed)), ("missing", Double(missing.count)), ("planned", isPlanned ? 1 : 0)]
    case .competenceMissing(_, _, let actorsWithCompetences):
      return [("holders", 0), ("actors_with_competences", Double(actorsWithCompetences))]
    case .competenceSingle(_, _, _, let actorsWithCompetences):
      return [("holders", 1), ("actors_with_competences", Double(actorsWithCompetences))]
    case .positionConflict(_, _, let supporters, let opponents):
      return [("supports", Double(supporters.count)), ("opposes", Double(opponents.count))]
    case .positionUnanswered(let matter, _, let voiced):
      return [
        ("proposed", Double(matter.answers.count)), ("asks", Double(voiced.asks)),
        ("concerned", Double(voiced.concerns)), ("opposes", Double(voiced.objections)),
      ]
    case .contactIdle(_, _, let participants, _): return [("participants", Double(participants.count))]
    }
  }
}
