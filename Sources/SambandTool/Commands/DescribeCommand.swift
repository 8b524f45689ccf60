// `describe`: what a network is, in plain sentences or figures.

import Arguments
import GraphCore
import Interchange
import NetworkAnalysis
import NetworkModel
import Reporting

/// `samband describe NETWORK`.
enum DescribeCommand: ToolCommand {
  static let name = "describe"

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Vad som finns i nätverket, hur tätt det är och vilka som står utanför.",
        "What is in the network, how dense it is and who stands outside."),
      discussion: phrases.say(
        "Ett par samverkar när de har direkt samverkan eller deltar i samma pågående aktivitet. Täthet är paren som "
          + "samverkar genom alla n(n\u{2212}1)/2 par; steg räknas utan vikter och utan riktning, och par som inte når varandra "
          + "räknas inte.",
        "A pair works together when it has a direct tie or takes part in the same active activity. Density is the pairs that "
          + "work together by all n(n\u{2212}1)/2 pairs; steps are counted without weights or direction, and pairs out of each other's "
          + "reach are not counted."),
      operands: [CommonOptions.networkOperand(phrases)],
      options: CommonOptions.projectionOptions(phrases) + [
        CommonOptions.formatOption(phrases), CommonOptions.outputOption(phrases),
      ],
      examples: [
        Example(
          "samband describe Graphs/stockholm-life-science.json --language en",
          phrases.say("en beskrivning på engelska", "a description in English")),
        Example(
          "samband describe network.json --include-ended --format csv",
          phrases.say("siffrorna, även med det som har upphört", "the figures, with what is over counted too")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let path = parsed[CommonOptions.network]
    let input = try NetworkInput.load(path, asked: parsed[CommonOptions.language], context)
    let options = CommonOptions.projectionOptions(of: parsed)
    let network = try context.projected(input, options)
    let summary: NetworkSummary
    do throws(CancellationError) {
      summary = try NetworkSummary(of: network)
    } catch {
      throw .interrupted
    }
    let answer =
      switch parsed[CommonOptions.format] {
      case .text: input.phrases.text(for: summary, of: input.network)
      case .json: json(summary, input, options)
      case .csv: csv(summary, input)
      }
    try context.deliver(answer, to: parsed[CommonOptions.output], input: path)
    return .done
  }

  /// One figure: what it counts, of which part, and how much.
  private struct Figure {
    let name: String
    var part = ""
    let value: CSVWriter.Cell
  }

  private static func figures(_ summary: NetworkSummary) -> [Figure] {
    [
      Figure(name: "actors", value: .integer(summary.actors)),
      Figure(name: "ties", value: .integer(summary.ties)),
      Figure(name: "cross_sector_ties", value: .integer(summary.crossSectorTies)),
      Figure(name: "density", value: summary.density.map { .number($0) } ?? .empty),
      Figure(name: "components", value: .integer(summary.componentSizes.count)),
      Figure(name: "largest_component", value: .integer(summary.componentSizes.first ?? 0)),
      Figure(name: "isolates", value: .integer(summary.isolates.count)),
      Figure(name: "average_path_length", value: summary.averagePathLength.map { .number($0) } ?? .empty),
      Figure(name: "diameter", value: summary.diameter.map { .integer($0) } ?? .empty),
    ]
  }

  private static func csv(_ summary: NetworkSummary, _ input: NetworkInput) -> String {
    let parts =
      summary.sectors.map { Figure(name: "sector", part: $0.sector.id.text, value: .integer($0.actors)) }
      + summary.emptySectors.map { Figure(name: "sector", part: $0.id.text, value: .integer(0)) }
      + Activity.Status.allCases.map {
        Figure(name: "activities", part: $0.rawValue, value: .integer(summary.activities[$0] ?? 0))
      }
      + Goal.Kind.allCases.map { Figure(name: "goals", part: $0.rawValue, value: .integer(summary.goals[$0] ?? 0)) }
      + [Figure(name: "goals", part: "other", value: .integer(summary.goals[nil] ?? 0))]
      + summary.busiest.map { Figure(name: "degree", part: $0.actor.text, value: .integer($0.degree)) }
    var table = CSVWriter()
    table.row([.text("figure"), .text("of"), .text("value")])
    for figure in figures(summary) + parts { table.row([.text(figure.name), .text(figure.part), figure.value]) }
    return table.text
  }

  private static func json(_ summary: NetworkSummary, _ input: NetworkInput, _ options: ProjectionOptions) -> String {
    func id(_ actor: NetworkActor.ID) -> AttributeValue { .string(actor.text) }
    func value(_ cell: CSVWriter.Cell) -> AttributeValue {
      switch cell {
      case .text(let text): .string(text)
      case .integer(let value): .integer(value)
      case .number(let value): .double(value)
      case .empty: .null
      }
    }
    let counts = figures(summary).map { Attribute($0.name, value($0.value)) }
    let results: [Attribute] =
      counts + [
        Attribute(
          "sectors",
          .array(
            summary.sectors.map { sector in
              .object([
                Attribute("id", .string(sector.sector.id.text)),
                Attribute("label", .string(sector.sector.pluralName(in: input.language))),
                Attribute("actors", .integer(sector.actors)),
              ])
            })),
        Attribute("empty_sectors", .array(summary.emptySectors.map { .string($0.id.text) })),
        Attribute("component_sizes", .array(summary.componentSizes.map(AttributeValue.integer))),
        Attribute("outside_largest", .array(summary.outsideLargest.map { .array($0.map(id)) })),
        Attribute("isolated_actors", .array(summary.isolates.map(id))),
        Attribute(
          "busiest",
          .array(
            summary.busiest.map { busy in
              .object([
                Attribute("actor", id(busy.actor)),
                Attribute("degree", .integer(busy.degree)),
                Attribute("strength", .double(busy.strength)),
              ])
            })),
        Attribute(
          "activities",
          .object(
            Activity.Status.allCases.map {
              Attribute($0.rawValue, .integer(summary.activities[$0] ?? 0))
            })),
        Attribute(
          "goals",
          .object(
            Goal.Kind.allCases.map {
              Attribute($0.rawValue, .integer(summary.goals[$0] ?? 0))
            } + [Attribute("other", .integer(summary.goals[nil] ?? 0))])),
      ]
    return Report(
      command: name, network: input.path, asOf: summary.asOf, parameters: options.parameters, results: .object(results)
    ).json
  }
}
