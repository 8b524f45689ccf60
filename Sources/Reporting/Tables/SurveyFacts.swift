// What a survey says of itself, for programs.

import Interchange
package import NetworkAnalysis
package import NetworkModel

extension NetworkSurvey {
  /// Who was asked and has answered, sector by sector, and what each tie rests on.
  var json: AttributeValue {
    .object([
      Attribute("asked", .integer(asked.count)), Attribute("answered", .integer(answered.count)),
      Attribute("date", .optional(date?.description)),
      Attribute(
        "sectors",
        .array(
          sectors.map {
            .object([
              Attribute("id", .string($0.sector.id.text)), Attribute("asked", .integer($0.asked)),
              Attribute("answered", .integer($0.answered)),
            ])
          })),
      Attribute("silent", .ids(asked.filter(isSilent))),
      Attribute(
        "ties",
        .array(
          ties.map {
            .object([
              Attribute("by", .string($0.by.text)), Attribute("other", .string($0.other.text)),
              Attribute("standing", .string($0.standing.rawValue)),
            ])
          })),
    ])
  }

  /// What others say of organizations, as measures of a network's actors: trust and value, then each question; none where nobody is
  /// judged by enough.
  package func measures(of actors: [NetworkActor]) -> [ImportedMeasure] {
    func measure(_ name: String, _ value: (Judgment) -> Double?) -> ImportedMeasure? {
      let values = actors.map { actor in judgments[actor.id].flatMap(value) }
      return values.contains { $0 != nil } ? ImportedMeasure(name: name, values: values, isOfSurvey: true) : nil
    }
    return [measure("trust") { $0.trust }, measure("value") { $0.value }].compactMap(\.self)
      + SurveyAnswer.Question.allCases.compactMap { question in measure(question.rawValue) { $0.means[question] } }
  }
}
