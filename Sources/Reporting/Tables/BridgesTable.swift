// What `bridges` found, for programs and spreadsheets: the same records in JSON and in CSV.

import Interchange
package import NetworkAnalysis
package import NetworkModel

/// Bridging actors, cut actors and bridge ties on their way to a file.
package struct BridgesTable {
  private let bridges: BridgingActors
  private let network: StakeholderNetwork
  private let words: Phrasebook

  /// A table of what was found in a network.
  package init(_ bridges: BridgingActors, of network: StakeholderNetwork, in words: Phrasebook) {
    (self.bridges, self.network, self.words) = (bridges, network, words)
  }

  private func id(_ place: Int) -> String { network.actors[place].id.text }

  private func explanation(_ actor: BridgingActors.BridgingActor) -> String {
    words.sentences(for: actor, of: network, isSampled: bridges.sampledSources != nil).joined(separator: " ")
  }

  // MARK: JSON

  /// The answer for programs.
  package func json(in envelope: JSONEnvelope) -> String {
    envelope.json(
      asOf: bridges.asOf, parameters: [Attribute("sampled_sources", .optional(bridges.sampledSources))],
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

  private func ids(_ places: [Int]) -> AttributeValue { .strings(places.map(id)) }

  private func json(_ rank: Int, _ actor: BridgingActors.BridgingActor) -> AttributeValue {
    let departure = actor.departure
    let strongest = actor.strongest.map { pair in
      AttributeValue.object([
        Attribute("sectors", .array([.string(pair.first.id.text), .string(pair.second.id.text)])),
        Attribute("share", .double(pair.share)),
        Attribute("pairs", .integer(pair.pairs)),
      ])
    }
    return .object([
      Attribute("rank", .integer(rank)),
      Attribute("id", .string(id(actor.actor))),
      Attribute("name", .string(network.actors[actor.actor].name.text(in: words.language))),
      Attribute("sector", .string(network.actors[actor.actor].sector.text)),
      Attribute("cross_sector_betweenness", .double(actor.score)),
      Attribute("share", .double(actor.share)),
      Attribute("strongest_pair", strongest ?? .null),
      Attribute("degree", .integer(actor.degree)),
      Attribute("strength", .double(actor.strength)),
      Attribute("constraint", .optional(actor.constraint)),
      Attribute("role", .optional(actor.role?.rawValue)),
      Attribute(
        "roles", .object(BridgingActors.Role.allCases.map { Attribute($0.rawValue, .optional(actor.roles[$0])) })),
      Attribute("cut_off", ids(departure.cutOff)),
      Attribute("parts_before", .integer(departure.partsBefore)),
      Attribute("parts_after", .integer(departure.partsAfter)),
      Attribute("largest_part_before", .integer(departure.largestBefore)),
      Attribute("largest_part_after", .integer(departure.largestAfter)),
      Attribute("steps_before", .optional(departure.stepsBefore)),
      Attribute("steps_after", .optional(departure.stepsAfter)),
      Attribute("explanation", .string(explanation(actor))),
    ])
  }

  private func json(_ cut: BridgingActors.CutActor) -> AttributeValue {
    .object([
      Attribute("id", .string(id(cut.actor))),
      Attribute("part_sizes", .array(cut.partSizes.map(AttributeValue.integer))),
      Attribute("cut_off_count", .integer(cut.cutOffCount)),
      Attribute("cut_off", cut.parts.map { ids($0.dropFirst().flatMap { $0 }) } ?? .null),
    ])
  }

  private func json(_ tie: BridgingActors.BridgeTie) -> AttributeValue {
    .object([
      Attribute("near", .string(id(tie.near))),
      Attribute("far", .string(id(tie.far))),
      Attribute("weight", .double(tie.weight)),
      Attribute("occasions", .integer(tie.occasions)),
      Attribute("cut_off_count", .integer(tie.cutOffCount)),
      Attribute("cut_off", tie.cutOff.map(ids) ?? .null),
    ])
  }

  // MARK: CSV

  private static let titles = [
    "kind", "rank", "id", "other_id", "name", "sector", "cross_sector_betweenness", "share", "strongest_pair",
    "strongest_share", "degree", "strength", "weight", "constraint", "role", "cut_off_count", "cut_off", "parts_before",
    "parts_after", "largest_part_before", "largest_part_after", "steps_before", "steps_after", "explanation",
  ]

  /// The answer for spreadsheets: a row for each bridging actor, then for each cut actor and each bridge tie.
  package var csv: String {
    let actors = bridges.bridging.enumerated().map { place, actor in
      row("bridging-actor", actor.actor, cells(of: actor, rank: place + 1))
    }
    let cutActors = bridges.cutActors.map { cut in
      row("cut-actor", cut.actor, cutOff(cut.cutOffCount, cut.parts.map { $0.dropFirst().flatMap { $0 } }))
    }
    let ties = bridges.bridgeTies.map { tie in
      let cells = cutOff(tie.cutOffCount, tie.cutOff).merging([
        "other_id": .text(id(tie.far)), "weight": .number(tie.weight),
      ]) { _, new in new }
      return row("bridge-tie", tie.near, cells)
    }
    return CSVWriter.table(Self.titles, actors + cutActors + ties)
  }

  private func row(_ kind: String, _ actor: Int, _ cells: [String: CSVWriter.Cell]) -> [CSVWriter.Cell] {
    let who: [String: CSVWriter.Cell] = [
      "kind": .text(kind), "id": .text(id(actor)), "name": .text(network.actors[actor].name.text(in: words.language)),
      "sector": .text(network.actors[actor].sector.text),
    ]
    return Self.titles.map { cells[$0] ?? who[$0] ?? .empty }
  }

  /// Ids are parted by bars, as multi-valued cells are everywhere.
  private func cutOff(_ count: Int, _ actors: [Int]?) -> [String: CSVWriter.Cell] {
    ["cut_off_count": .integer(count), "cut_off": actors.map { .text($0.map(id).joined(separator: "|")) } ?? .empty]
  }

  private func cells(of actor: BridgingActors.BridgingActor, rank: Int) -> [String: CSVWriter.Cell] {
    let departure = actor.departure
    let facts: [String: CSVWriter.Cell] = [
      "rank": .integer(rank), "cross_sector_betweenness": .number(actor.score), "share": .number(actor.share),
      "strongest_pair": .optional(actor.strongest.map { "\($0.first.id)|\($0.second.id)" }),
      "strongest_share": .optional(actor.strongest?.share), "degree": .integer(actor.degree),
      "strength": .number(actor.strength), "constraint": .optional(actor.constraint),
      "role": .optional(actor.role?.rawValue), "parts_before": .integer(departure.partsBefore),
      "parts_after": .integer(departure.partsAfter), "largest_part_before": .integer(departure.largestBefore),
      "largest_part_after": .integer(departure.largestAfter), "steps_before": .optional(departure.stepsBefore),
      "steps_after": .optional(departure.stepsAfter), "explanation": .text(explanation(actor)),
    ]
    return facts.merging(cutOff(departure.cutOff.count, departure.cutOff)) { old, _ in old }
  }
}
