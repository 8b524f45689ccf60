// What `bridges` found, for programs and spreadsheets: the same records in JSON and in CSV.

import Interchange
import NetworkAnalysis
import NetworkModel
import Reporting

/// What `bridges` found, on its way to a file.
struct BridgeRecords {
  let input: NetworkInput
  let bridges: BridgingActors

  private var network: StakeholderNetwork { input.network }

  private func id(_ place: Int) -> String { network.actors[place].id.text }

  private func explanation(_ actor: BridgingActors.BridgingActor) -> String {
    input.phrases.sentences(for: actor, of: network, isSampled: bridges.sampledSources != nil).joined(separator: " ")
  }

  // MARK: JSON

  func json(parameters: [Attribute]) -> String {
    Report(
      command: BridgesCommand.name, network: input.path, asOf: bridges.asOf,
      parameters: parameters + [
        Attribute("sampled_sources", bridges.sampledSources.map { .integer($0) } ?? .null)
      ],
      results: .object([
        Attribute("actors", .integer(bridges.actors)),
        Attribute("ties", .integer(bridges.ties)),
        Attribute("cross_sector_ties", .integer(bridges.crossSectorTies)),
        Attribute("cross_sector_pairs", .integer(bridges.crossSectorPairs)),
        Attribute("bridging_actors_in_all", .integer(bridges.count)),
        Attribute("bridging_actors", .array(bridges.bridging.enumerated().map { json($0 + 1, $1) })),
        Attribute("cut_actors", .array(bridges.cutActors.map(json))),
        Attribute("bridge_ties", .array(bridges.bridgeTies.map(json))),
      ])
    ).json
  }

  private func ids(_ places: [Int]) -> AttributeValue { .array(places.map { .string(id($0)) }) }

  private func double(_ value: Double?) -> AttributeValue { value.map { .double($0) } ?? .null }

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
      Attribute("name", .string(network.actors[actor.actor].name.text(in: input.language))),
      Attribute("sector", .string(network.actors[actor.actor].sector.text)),
      Attribute("cross_sector_betweenness", .double(actor.score)),
      Attribute("share", .double(actor.share)),
      Attribute("strongest_pair", strongest ?? .null),
      Attribute("degree", .integer(actor.degree)),
      Attribute("strength", .double(actor.strength)),
      Attribute("constraint", double(actor.constraint)),
      Attribute("role", actor.role.map { .string($0.rawValue) } ?? .null),
      Attribute(
        "roles", .object(BridgingActors.Role.allCases.map { Attribute($0.rawValue, double(actor.roles[$0])) })),
      Attribute("cut_off", ids(departure.cutOff)),
      Attribute("parts_before", .integer(departure.partsBefore)),
      Attribute("parts_after", .integer(departure.partsAfter)),
      Attribute("largest_part_before", .integer(departure.largestBefore)),
      Attribute("largest_part_after", .integer(departure.largestAfter)),
      Attribute("steps_before", double(departure.stepsBefore)),
      Attribute("steps_after", double(departure.stepsAfter)),
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

  /// One table: a row for each bridging actor, then for each cut actor and each bridge tie.
  var csv: String {
    var table = CSVWriter()
    table.row(Self.titles.map { .text($0) })
    for (place, actor) in bridges.bridging.enumerated() {
      table.row(row("bridging-actor", actor.actor, cells(of: actor, rank: place + 1)))
    }
    for cut in bridges.cutActors {
      table.row(
        row("cut-actor", cut.actor, cutOff(cut.cutOffCount, cut.parts.map { $0.dropFirst().flatMap { $0 } })))
    }
    for tie in bridges.bridgeTies {
      let cells = cutOff(tie.cutOffCount, tie.cutOff).merging([
        "other_id": .text(id(tie.far)), "weight": .number(tie.weight),
      ]) { _, new in new }
      table.row(row("bridge-tie", tie.near, cells))
    }
    return table.text
  }

  private func row(_ kind: String, _ actor: Int, _ cells: [String: CSVWriter.Cell]) -> [CSVWriter.Cell] {
    let who: [String: CSVWriter.Cell] = [
      "kind": .text(kind), "id": .text(id(actor)), "name": .text(network.actors[actor].name.text(in: input.language)),
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
    func number(_ value: Double?) -> CSVWriter.Cell { value.map { .number($0) } ?? .empty }
    let facts: [String: CSVWriter.Cell] = [
      "rank": .integer(rank), "cross_sector_betweenness": .number(actor.score), "share": .number(actor.share),
      "strongest_pair": actor.strongest.map { .text("\($0.first.id)|\($0.second.id)") } ?? .empty,
      "strongest_share": number(actor.strongest?.share), "degree": .integer(actor.degree),
      "strength": .number(actor.strength), "constraint": number(actor.constraint),
      "role": actor.role.map { .text($0.rawValue) } ?? .empty, "parts_before": .integer(departure.partsBefore),
      "parts_after": .integer(departure.partsAfter), "largest_part_before": .integer(departure.largestBefore),
      "largest_part_after": .integer(departure.largestAfter), "steps_before": number(departure.stepsBefore),
      "steps_after": number(departure.stepsAfter), "explanation": .text(explanation(actor)),
    ]
    return facts.merging(cutOff(departure.cutOff.count, departure.cutOff)) { old, _ in old }
  }
}
