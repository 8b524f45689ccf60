// What is in a network, for programs and spreadsheets.

package import Interchange
package import NetworkAnalysis
import NetworkModel

/// The summary of a network on its way to a file.
package struct SummaryTable {
  private let summary: NetworkSummary
  private let survey: NetworkSurvey?
  private let words: Phrasebook

  /// A table of what is in a network.
  package init(_ summary: NetworkSummary, _ survey: NetworkSurvey? = nil, in words: Phrasebook) {
    (self.summary, self.survey, self.words) = (summary, survey, words)
  }

  /// The figures of the whole network by their names.
  private var figures: [(name: String, value: CSVWriter.Cell)] {
    [
      ("actors", .integer(summary.actors)), ("ties", .integer(summary.ties)),
      ("cross_sector_ties", .integer(summary.crossSectorTies)),
      ("unknown_sector_ties", .integer(summary.tiesOfUnknownSector)),
      ("unknown_sector_actors", .integer(summary.actorsOfUnknownSector)), ("density", .optional(summary.density)),
      ("components", .integer(summary.componentSizes.count)),
      ("largest_component", .integer(summary.componentSizes.first ?? 0)),
      ("isolates", .integer(summary.isolates.count)),
      ("average_path_length", .optional(summary.averagePathLength)), ("diameter", .optional(summary.diameter)),
    ] + bounds
  }

  /// What is known of figures that are not exact.
  private var bounds: [(name: String, value: CSVWriter.Cell)] {
    summary.isExact
      ? []
      : [
        ("average_path_length_error", .optional(summary.averagePathLengthError)),
        ("greatest_diameter", .optional(summary.greatestDiameter)),
      ]
  }

  private var activities: [(name: String, count: Int)] {
    Activity.Status.allCases.map { ($0.rawValue, summary.activities[$0] ?? 0) }
  }

  private var goals: [(name: String, count: Int)] {
    Goal.Kind.allCases.map { ($0.rawValue, summary.goals[$0] ?? 0) } + [("other", summary.goals[nil] ?? 0)]
  }

  /// The answer for programs.
  package func json(in envelope: JSONEnvelope) -> String {
    func counts(_ counts: [(name: String, count: Int)]) -> AttributeValue {
      .object(counts.map { Attribute($0.name, .integer($0.count)) })
    }
    let parts: [Attribute] =
      [
        Attribute("sectors", .array(summary.sectors.map(json))),
        Attribute("empty_sectors", .ids(summary.emptySectors.map(\.id))),
        Attribute("component_sizes", .array(summary.componentSizes.map(AttributeValue.integer))),
        Attribute("outside_largest", .array(summary.outsideLargest.map { .ids($0) })),
        Attribute("isolated_actors", .ids(summary.isolates)),
        Attribute("busiest", .array(summary.busiest.map(json))),
        Attribute("activities", counts(activities)),
        Attribute("goals", counts(goals)),
        Attribute("positions", .array(summary.positions.matters.map(json))),
      ] + (survey.map { [Attribute("survey", $0.json)] } ?? [])
    return envelope.json(
      asOf: summary.asOf, results: .object(figures.map { Attribute($0.name, AttributeValue($0.value)) } + parts))
  }

  private func json(_ matter: PositionAnswers.Matter) -> AttributeValue {
    func optional(_ text: LocalizedText?) -> AttributeValue { .optional(text?.text(in: words.language)) }
    return .object([
      Attribute("actor", .string(matter.actor.text)),
      Attribute("positions", .ids(matter.positions)),
      Attribute("goals", .ids(matter.goals)),
      Attribute("topic", optional(matter.topic)),
      Attribute("stance", .optional(matter.stance?.rawValue)),
      Attribute("summary", optional(matter.summary)),
      Attribute("date", .optional(matter.date?.description)),
      Attribute(
        "evidence",
        .array(
          matter.evidence.map {
            .object([Attribute("source", .string($0.source.text)), Attribute("section", optional($0.section))])
          })),
      Attribute(
        "answers",
        .array(
          matter.answers.map {
            .object([
              Attribute("activity", .string($0.activity.text)), Attribute("status", .string($0.status.rawValue)),
            ])
          })),
      Attribute("answered", matter.asksForAnswer ? .bool(matter.isAnswered) : .null),
    ])
  }

  private func json(_ sector: NetworkSummary.SectorCount) -> AttributeValue {
    .object([
      Attribute("id", .string(sector.sector.id.text)),
      Attribute("label", .string(sector.sector.pluralName(in: words.language))),
      Attribute("actors", .integer(sector.actors)),
    ])
  }

  private func json(_ busy: NetworkSummary.BusyActor) -> AttributeValue {
    .object([
      Attribute("actor", .string(busy.actor.text)),
      Attribute("degree", .integer(busy.degree)),
      Attribute("strength", .double(busy.strength)),
    ])
  }

  /// The answer for spreadsheets: a row for each figure, of the whole network or of one part of it.
  package func csv(_ dialect: CSVWriter.Dialect) -> String {
    let whole = figures.map { [CSVWriter.Cell.text(dialect.title($0.name)), .text(""), $0.value] }
    let parts =
      summary.sectors.map { ("sector", $0.sector.id.text, $0.actors) }
      + summary.emptySectors.map { ("sector", $0.id.text, 0) }
      + activities.map { ("activities", $0.name, $0.count) } + goals.map { ("goals", $0.name, $0.count) }
      + summary.busiest.map { ("degree", $0.actor.text, $0.degree) }
      + summary.positions.parties.flatMap { party -> [(String, String, Int)] in
        let asking = summary.positions.matters.filter { $0.actor == party && $0.asksForAnswer }
        let answered = asking.count(where: \.isAnswered)
        return [
          ("positions_answered", party.text, answered), ("positions_unanswered", party.text, asking.count - answered),
        ]
      }
    let answers =
      survey.map { survey in
        [("survey_asked", "", survey.asked.count), ("survey_answered", "", survey.answered.count)]
          + survey.sectors.flatMap {
            [("survey_asked", $0.sector.id.text, $0.asked), ("survey_answered", $0.sector.id.text, $0.answered)]
          }
          + NetworkSurvey.Standing.allCases.map { ("survey_ties", $0.rawValue, survey.count($0)) }
      } ?? []
    return CSVWriter.table(
      ["figure", "of", "value"], dialect,
      whole + (parts + answers).map { [.text(dialect.title($0.0)), .text($0.1), .integer($0.2)] })
  }
}
