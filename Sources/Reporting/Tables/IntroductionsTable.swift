// Introductions for programs and spreadsheets: the same records in JSON and in CSV.

package import Interchange
package import NetworkAnalysis
package import NetworkModel

/// Introductions on their way to a file.
package struct IntroductionsTable {
  private let found: NetworkIntroductions
  private let records: NamedRecords
  private let words: Phrasebook

  /// A table of the introductions found in a network.
  package init(_ found: NetworkIntroductions, of network: StakeholderNetwork, in words: Phrasebook) {
    (self.found, self.words, records) = (found, words, NamedRecords(network))
  }

  private func explanation(_ introduction: Introduction) -> String {
    (words.reasons(for: introduction, among: records)
      + (words.warning(for: introduction, among: records).map { [$0] } ?? [])).joined(separator: " ")
  }

  // MARK: JSON

  /// The answer for programs.
  package func json(in envelope: JSONEnvelope) -> String {
    envelope.json(
      asOf: found.asOf, results: .array(found.introductions.map { json($0) }),
      more: [Attribute("together", together), Attribute("planned", .array(found.planned.map { json($0) }))])
  }

  private func json(_ meeting: PlannedMeeting) -> AttributeValue {
    .object([
      Attribute("activity", .string(meeting.activity.text)), Attribute("pairs", .integer(meeting.pairs)),
      Attribute("actors", .ids(meeting.actors)),
    ])
  }

  private var together: AttributeValue {
    .object([
      Attribute("gain", .double(found.gain)), Attribute("bound", .double(found.bound)),
      Attribute("proven", .bool(found.isProven)), Attribute("candidates", .integer(found.candidates)),
      Attribute("allCandidates", .bool(found.looksAtAll)),
      Attribute("sampledSources", .optional(found.sampledSources)),
      Attribute("before", json(found.before)), Attribute("after", json(found.after)),
      Attribute("gapsClosed", found.closed.map { .strings($0.map(\.id)) } ?? .null),
      Attribute("gapsOpened", found.opened.map { .strings($0.map(\.id)) } ?? .null),
    ])
  }

  private func json(_ standing: Introduction.Standing) -> AttributeValue {
    .object([
      Attribute("crossSectorDistance", .optional(standing.distance)),
      Attribute("crossSectorReach", .optional(standing.reach)),
      Attribute("sectorPairsApart", .integer(standing.pairsApart)),
      Attribute("cutActors", .integer(standing.cutActors)), Attribute("isolatedActors", .integer(standing.isolated)),
    ])
  }

  private func json(_ introduction: Introduction) -> AttributeValue {
    let gain = introduction.gain
    return .object([
      Attribute("actors", .ids(introduction.actors)),
      Attribute("gain", .double(gain.total)),
      Attribute(
        "parts",
        .object([
          Attribute("gaps", .double(gain.gaps)), Attribute("goals", .double(gain.goals)),
          Attribute("distance", .double(gain.distance)), Attribute("cost", .double(gain.cost)),
        ])),
      Attribute("steps", .optional(introduction.steps)),
      Attribute("throughParts", .array(introduction.parts.map { .optional($0?.text) })),
      introduction.way.introducersInJSON, introduction.way.occasionsInJSON,
      Attribute("chain", .ids(introduction.chain)),
      Attribute(
        "closes",
        .array(
          introduction.closes.map { closing in
            .object([
              Attribute("id", .string(closing.facts.id)), Attribute("kind", .string(closing.facts.kind.rawValue)),
              Attribute("share", .double(closing.share)), Attribute("actors", .ids(closing.actors)),
              Attribute("sectors", .ids(closing.facts.records.sectors)),
            ])
          })),
      Attribute("sharedGoals", .ids(introduction.sharedGoals)),
      Attribute("sharedCompetences", .strings(introduction.sharedCompetences)),
      Attribute("sharedProfileAreas", .strings(introduction.sharedProfileAreas)),
      Attribute("offers", .array(introduction.offers.map(json))),
      Attribute(
        "wishes",
        .array(
          introduction.wishes.map { wish in
            .object([Attribute("actor", .string(wish.actor.text)), Attribute("goal", .string(wish.goal.text))])
          })),
      Attribute("neededBy", .ids(introduction.neededBy)), Attribute("formerly", .ids(introduction.formerly)),
      Attribute("sameTown", .bool(introduction.areNeighbors)),
      Attribute("conflicts", .ids(introduction.conflicts)),
      Attribute("before", json(introduction.before)), Attribute("after", json(introduction.after)),
      Attribute("explanation", .string(explanation(introduction))),
      Attribute("meeting", .string(words.meeting(for: introduction, among: records))),
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
    "place", "first", "second", "gain", "gain_gaps", "gain_goals", "gain_distance", "cost", "steps", "parts",
    "introducers", "occasions", "chain", "closes", "shared_goals", "shared_competences", "shared_profile_areas",
    "offers", "wishes",
    "formerly", "conflicts", "distance_before", "distance_after",
    "reach_before", "reach_after", "pairs_apart_before", "pairs_apart_after", "cut_actors_before", "cut_actors_after",
    "isolated_before", "isolated_after", "explanation", "meeting",
  ]

  /// The answer for spreadsheets: a row for each introduction; an offer is `actor: what > goal`.
  package func csv(_ dialect: CSVWriter.Dialect) -> String {
    CSVWriter.table(
      Self.titles, own: ["place": "nummer"], dialect, found.introductions.enumerated().map { row($0 + 1, $1) })
  }

  private func row(_ place: Int, _ introduction: Introduction) -> [CSVWriter.Cell] {
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
      .integer(place), .text(introduction.actors[0].text), .text(introduction.actors[1].text), .number(gain.total),
      .number(gain.gaps), .number(gain.goals), .number(gain.distance), .number(gain.cost),
      .optional(introduction.steps), .list(introduction.parts.map { $0?.text ?? "" }),
      introduction.way.introducersInCSV, introduction.way.occasionsInCSV, .list(introduction.chain),
      .list(introduction.closes.map(\.facts.id)),
      .list(introduction.sharedGoals), .list(introduction.sharedCompetences),
      .list(introduction.sharedProfileAreas), .list(offers),
      .list(introduction.wishes.map { "\($0.actor.text) > \($0.goal.text)" }), .list(introduction.formerly),
      .list(introduction.conflicts), .optional(before.distance), .optional(after.distance), .optional(before.reach),
      .optional(after.reach), .integer(before.pairsApart), .integer(after.pairsApart), .integer(before.cutActors),
      .integer(after.cutActors), .integer(before.isolated), .integer(after.isolated), .text(explanation(introduction)),
      .text(words.meeting(for: introduction, among: records)),
    ]
  }
}
