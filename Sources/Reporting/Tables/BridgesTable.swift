// What `bridges` found, for programs and spreadsheets: the same records in JSON and in CSV.

package import Interchange
package import NetworkAnalysis
package import NetworkModel

/// Bridging actors, cut actors and bridge ties on their way to a file.
package struct BridgesTable {
  private let bridges: BridgingActors
  private let network: StakeholderNetwork
  private let words: Phrasebook
  private let records: NamedRecords

  /// A table of what was found in a network.
  package init(_ bridges: BridgingActors, of network: StakeholderNetwork, in words: Phrasebook) {
    (self.bridges, self.network, self.words) = (bridges, network, words)
    records = NamedRecords(network)
  }

  private func explanation(_ actor: BridgingActors.BridgingActor) -> String {
    words.sentences(for: actor, among: records, isSampled: bridges.sampling != nil).joined(separator: " ")
  }

  // MARK: JSON

  /// The answer for programs.
  package func json(in envelope: JSONEnvelope) -> String {
    envelope.json(
      asOf: bridges.asOf, parameters: [Attribute("betweenness", sampling)],
      results: .object([
        Attribute("actors", .integer(bridges.actors)),
        Attribute("ties", .integer(bridges.ties)),
        Attribute("cross_sector_ties", .integer(bridges.crossSectorTies)),
        Attribute("cross_sector_pairs", .integer(bridges.crossSectorPairs)),
        Attribute("bridging_actors_in_all", .integer(bridges.count)),
        Attribute("bridging_actors", .array(bridges.bridging.enumerated().map { json($0 + 1, $1) })),
        Attribute("cut_actors", .array(bridges.cutActors.map(json))),
        Attribute("bridge_ties", .array(bridges.bridgeTies.map(json))),
      ]))
  }

  /// How shares were found, in the words of `MeasuresTable`.
  private var sampling: AttributeValue {
    guard let sampling = bridges.sampling else { return .string("exact") }
    return .object([
      Attribute("sampled_paths", .integer(sampling.paths)),
      Attribute("error_share_of_pairs", .double(sampling.share)),
      Attribute("confidence", .double(sampling.confidence)),
    ])
  }

  private func ids(_ actors: [NetworkActor.ID]) -> AttributeValue { .strings(actors.map(\.text)) }

  private func json(_ rank: Int, _ actor: BridgingActors.BridgingActor) -> AttributeValue {
    let removal = actor.removal
    let strongest = actor.strongest.map { pair in
      AttributeValue.object([
        Attribute("sectors", .array([.string(pair.first.id.text), .string(pair.second.id.text)])),
        Attribute("share", .double(pair.share)),
        Attribute("share_error", .double(pair.error)),
        Attribute("pairs", .integer(pair.pairs)),
      ])
    }
    return .object([
      Attribute("rank", .integer(rank)),
      Attribute("id", .string(actor.actor.text)),
      Attribute("name", .string(network.actors[actor.place].name.text(in: words.language))),
      Attribute("sector", .string(network.actors[actor.place].sector.text)),
      Attribute("cross_sector_betweenness", .double(actor.score)),
      Attribute("share", .double(actor.share)),
      Attribute("share_error", .double(actor.shareError)),
      Attribute("strongest_pair", strongest ?? .null),
      Attribute("degree", .integer(actor.degree)),
      Attribute("strength", .double(actor.strength)),
      Attribute("constraint", .optional(actor.constraint)),
      Attribute("role", .optional(actor.role?.rawValue)),
      Attribute(
        "roles", .object(BridgingActors.Role.allCases.map { Attribute($0.rawValue, .optional(actor.roles[$0])) })),
      Attribute("cut_off", ids(removal.cutOff)),
      Attribute("parts_before", .integer(removal.partsBefore)),
      Attribute("parts_after", .integer(removal.partsAfter)),
      Attribute("largest_part_before", .integer(removal.largestBefore)),
      Attribute("largest_part_after", .integer(removal.largestAfter)),
      Attribute("steps_before", .optional(removal.stepsBefore)),
      Attribute("steps_after", .optional(removal.stepsAfter)),
      Attribute("explanation", .string(explanation(actor))),
    ])
  }

  private func json(_ cut: BridgingActors.CutActor) -> AttributeValue {
    .object([
      Attribute("id", .string(cut.actor.text)),
      Attribute("part_sizes", .array(cut.partSizes.map(AttributeValue.integer))),
      Attribute("cut_off_count", .integer(cut.cutOffCount)),
      Attribute("cut_off", cut.cutOff.map(ids) ?? .null),
    ])
  }

  private func json(_ tie: BridgingActors.BridgeTie) -> AttributeValue {
    .object([
      Attribute("near", .string(tie.near.text)),
      Attribute("far", .string(tie.far.text)),
      Attribute("weight", .double(tie.weight)),
      Attribute("occasions", .integer(tie.occasions)),
      Attribute("cut_off_count", .integer(tie.cutOffCount)),
      Attribute("cut_off", tie.cutOff.map(ids) ?? .null),
    ])
  }

  // MARK: CSV

  private static let titles = [
    "kind", "rank", "id", "other_id", "name", "sector", "cross_sector_betweenness", "share", "share_error",
    "strongest_pair",
    "strongest_share", "strongest_share_error", "degree", "strength", "weight", "constraint", "role", "cut_off_count",
    "cut_off",
    "parts_before", "parts_after", "largest_part_before", "largest_part_after", "steps_before", "steps_after",
    "explanation",
  ]

  /// The answer for spreadsheets: a row for each bridging actor, then for each cut actor and each bridge tie.
  package func csv(_ dialect: CSVWriter.Dialect) -> String {
    let actors = bridges.bridging.enumerated().map { place, actor in
      row("bridging-actor", actor.place, cells(of: actor, rank: place + 1))
    }
    let cutActors = bridges.cutActors.map { cut in
      row("cut-actor", cut.place, cutOff(cut.cutOffCount, cut.cutOff))
    }
    let places = network.actorPlaces
    let ties = bridges.bridgeTies.map { tie in
      let cells = cutOff(tie.cutOffCount, tie.cutOff).merging([
        "other_id": .text(tie.far.text), "weight": .number(tie.weight),
      ]) { _, new in new }
      return row("bridge-tie", places[tie.near] ?? 0, cells)
    }
    return CSVWriter.table(Self.titles, dialect, actors + cutActors + ties)
  }

  private func row(_ kind: String, _ actor: Int, _ cells: [String: CSVWriter.Cell]) -> [CSVWriter.Cell] {
    let who: [String: CSVWriter.Cell] = [
      "kind": .text(kind), "id": .text(network.actors[actor].id.text),
      "name": .text(network.actors[actor].name.text(in: words.language)),
      "sector": .text(network.actors[actor].sector.text),
    ]
    return Self.titles.map { cells[$0] ?? who[$0] ?? .empty }
  }

  /// Ids are parted by bars, as multi-valued cells are everywhere.
  private func cutOff(_ count: Int, _ actors: [NetworkActor.ID]?) -> [String: CSVWriter.Cell] {
    let ids = actors.map { $0.map(\.text).joined(separator: "|") }
    return ["cut_off_count": .integer(count), "cut_off": ids.map { .text($0) } ?? .empty]
  }

  private func cells(of actor: BridgingActors.BridgingActor, rank: Int) -> [String: CSVWriter.Cell] {
    let removal = actor.removal
    let facts: [String: CSVWriter.Cell] = [
      "rank": .integer(rank), "cross_sector_betweenness": .number(actor.score), "share": .number(actor.share),
      "share_error": .number(actor.shareError), "strongest_share_error": .optional(actor.strongest?.error),
      "strongest_pair": .optional(actor.strongest.map { "\($0.first.id)|\($0.second.id)" }),
      "strongest_share": .optional(actor.strongest?.share), "degree": .integer(actor.degree),
      "strength": .number(actor.strength), "constraint": .optional(actor.constraint),
      "role": .optional(actor.role?.rawValue), "parts_before": .integer(removal.partsBefore),
      "parts_after": .integer(removal.partsAfter), "largest_part_before": .integer(removal.largestBefore),
      "largest_part_after": .integer(removal.largestAfter), "steps_before": .optional(removal.stepsBefore),
      "steps_after": .optional(removal.stepsAfter), "explanation": .text(explanation(actor)),
    ]
    return facts.merging(cutOff(removal.cutOff.count, removal.cutOff)) { old, _ in old }
  }
}
