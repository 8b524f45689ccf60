// Introductions for programs and spreadsheets: the same records in JSON and in CSV.

import Interchange
import NetworkAnalysis
import NetworkModel
import Reporting

/// Introductions on their way to a file.
struct IntroductionRecords {
  let input: NetworkInput
  let found: NetworkIntroductions
  private let records: NamedRecords

  init(input: NetworkInput, found: NetworkIntroductions) {
    (self.input, self.found, records) = (input, found, NamedRecords(input.network))
  }

  private func strings(_ texts: [String]) -> AttributeValue { .array(texts.map { .string($0) }) }

  private func explanation(_ introduction: Introduction) -> String {
    (input.phrases.reasons(for: introduction, among: records)
      + (input.phrases.warning(for: introduction, among: records).map { [$0] } ?? [])).joined(separator: " ")
  }

  // MARK: JSON

  func json(parameters: [Attribute]) -> String {
    Report(
      command: IntroductionsCommand.name, network: input.path, asOf: found.asOf, parameters: parameters,
      results: .array(found.introductions.map(json)), more: [Attribute("together", together)]
    ).json
  }

  private var together: AttributeValue {
    .object([
      Attribute("gain", .double(found.gain)), Attribute("bound", .double(found.bound)),
      Attribute("proven", .bool(found.isProven)), Attribute("candidates", .integer(found.candidates)),
      Attribute("allCandidates", .bool(found.looksAtAll)),
      Attribute("sampledSources", found.sampledSources.map { .integer($0) } ?? .null),
      Attribute("before", json(found.before)), Attribute("after", json(found.after)),
      Attribute("gapsClosed", found.closed.map { strings($0.map(\.id)) } ?? .null),
      Attribute("gapsOpened", found.opened.map { strings($0.map(\.id)) } ?? .null),
    ])
  }

  private func json(_ standing: Introduction.Standing) -> AttributeValue {
    .object([
      Attribute("crossSectorDistance", standing.distance.map { .double($0) } ?? .null),
      Attribute("crossSectorReach", standing.reach.map { .double($0) } ?? .null),
      Attribute("sectorPairsApart", .integer(standing.pairsApart)),
      Attribute("cutActors", .integer(standing.cutActors)), Attribute("isolatedActors", .integer(standing.isolated)),
    ])
  }

  private func json(_ introduction: Introduction) -> AttributeValue {
    let gain = introduction.gain
    return .object([
      Attribute("actors", strings(introduction.actors.map(\.text))),
      Attribute("gain", .double(gain.total)),
      Attribute(
        "parts",
        .object([
          Attribute("gaps", .double(gain.gaps)), Attribute("goals", .double(gain.goals)),
          Attribute("distance", .double(gain.distance)), Attribute("cost", .double(gain.cost)),
        ])),
      Attribute("steps", introduction.steps.map { .integer($0) } ?? .null),
      Attribute("introducers", strings(introduction.introducers.map(\.text))),
      Attribute("chain", strings(introduction.chain.map(\.text))),
      Attribute(
        "closes",
        .array(
          introduction.closes.map { closing in
            .object([
              Attribute("id", .string(closing.gap)), Attribute("kind", .string(closing.kind.rawValue)),
              Attribute("share", .double(closing.share)), Attribute("actors", strings(closing.actors.map(\.text))),
              Attribute("sectors", strings(closing.sectors.map(\.text))),
            ])
          })),
      Attribute("sharedGoals", strings(introduction.sharedGoals.map(\.text))),
      Attribute("sharedCompetences", strings(introduction.sharedCompetences)),
      Attribute("offers", .array(introduction.offers.map(json))),
      Attribute("conflicts", strings(introduction.conflicts.map(\.text))),
      Attribute("before", json(introduction.before)), Attribute("after", json(introduction.after)),
      Attribute("explanation", .string(explanation(introduction))),
      Attribute("meeting", .string(input.phrases.meeting(for: introduction, among: records))),
    ])
  }

  private func json(_ offer: Introduction.Offer) -> AttributeValue {
    let need: Attribute =
      switch offer.need {
      case .sector(let sector): Attribute("sector", .string(sector.text))
      case .competence(let competence): Attribute("competence", .string(competence))
      }
    return .object([Attribute("actor", .string(offer.actor.text)), Attribute("goal", .string(offer.goal.text)), need])
  }

  // MARK: CSV

  private static let titles = [
    "place", "first", "second", "gain", "gain_gaps", "gain_goals", "gain_distance", "cost", "steps", "introducers",
    "chain", "closes", "shared_goals", "shared_competences", "offers", "conflicts", "distance_before", "distance_after",
    "reach_before", "reach_after", "pairs_apart_before", "pairs_apart_after", "cut_actors_before", "cut_actors_after",
    "isolated_before", "isolated_after", "explanation", "meeting",
  ]

  /// A row for each introduction; several values in a cell are parted by bars, and an offer is `actor: what > goal`.
  var csv: String {
    var table = CSVWriter()
    table.row(Self.titles.map { .text($0) })
    for (place, introduction) in found.introductions.enumerated() { table.row(row(place + 1, introduction)) }
    return table.text
  }

  private func row(_ place: Int, _ introduction: Introduction) -> [CSVWriter.Cell] {
    func bars(_ texts: [String]) -> CSVWriter.Cell { texts.isEmpty ? .empty : .text(texts.joined(separator: "|")) }
    func whole(_ number: Int) -> CSVWriter.Cell { .text(String(number)) }
    func figure(_ number: Double?) -> CSVWriter.Cell { number.map { .number($0) } ?? .empty }
    let (gain, before, after) = (introduction.gain, introduction.before, introduction.after)
    let offers = introduction.offers.map { offer in
      let need =
        switch offer.need {
        case .sector(let sector): sector.text
        case .competence(let competence): competence
        }
      return "\(offer.actor.text): \(need) > \(offer.goal.text)"
    }
    return [
      whole(place), .text(introduction.actors[0].text), .text(introduction.actors[1].text), .number(gain.total),
      .number(gain.gaps), .number(gain.goals), .number(gain.distance), .number(gain.cost),
      introduction.steps.map(whole) ?? .empty, bars(introduction.introducers.map(\.text)),
      bars(introduction.chain.map(\.text)), bars(introduction.closes.map(\.gap)),
      bars(introduction.sharedGoals.map(\.text)), bars(introduction.sharedCompetences), bars(offers),
      bars(introduction.conflicts.map(\.text)), figure(before.distance), figure(after.distance), figure(before.reach),
      figure(after.reach), whole(before.pairsApart), whole(after.pairsApart), whole(before.cutActors),
      whole(after.cutActors), whole(before.isolated), whole(after.isolated), .text(explanation(introduction)),
      .text(input.phrases.meeting(for: introduction, among: records)),
    ]
  }
}
