// `cycle`: where each goal stands in the plan's six steps, and what to do next.

import Arguments
import Interchange
import NetworkAnalysis
import NetworkModel
import Reporting

/// `samband cycle NETWORK [--previous OLDER]`.
enum CycleCommand: ToolCommand {
  static let name = "cycle"

  private static let previous = OptionKey("previous", .file)

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Var varje mål står i handlingsplanens sex steg, och vad som bör göras härnäst.",
        "Where each goal stands in the action plan's six steps, and what to do next."),
      discussion: phrases.say(
        "En rad för varje mål, av alla slag: 1 aktiviteter som är kartlagda, 2 öppna gap, 3 initierade aktiviteter, 4 "
          + "berättade (antecknat under communications), 5 senaste mätvärde mot målets linje, 6 vad som har justerats sedan en äldre "
          + "version (--previous). Linjen går rakt från utgångsläge till målvärde. Härnäst föreslås högst fem steg: de tyngsta "
          + "gapen vars förslag nämner någon, ett av varje slag, och sedan det som är beslutat, lätt och av stor effekt men inte "
          + "börjat, och det som pågår utan källa eller länk.",
        "A row for each goal of every kind: 1 activities that are mapped, 2 open gaps, 3 activities that are initiated, 4 "
          + "told of (noted under communications), 5 the latest observation against the line to the target, 6 what has been "
          + "adjusted since an older version (--previous). The line runs straight from baseline to target. At most five steps "
          + "come next: the most severe gaps whose proposals name somebody, one of each kind, then what is decided, easy and of "
          + "large effect but not begun, and what goes on without a source or a link."),
      operands: [CommonOptions.networkOperand(phrases)],
      options: [
        Option(
          previous, placeholder: phrases.say("ÄLDRE", "OLDER"),
          help: phrases.say(
            "En äldre version av nätverket, för steg 6.", "An older version of the network, for step 6.")),
        CommonOptions.threadsOption(phrases), CommonOptions.seedOption(phrases),
      ] + CommonOptions.projectionOptions(phrases) + [
        CommonOptions.formatOption(phrases), CommonOptions.dialectOption(phrases),
        CommonOptions.outputOption(phrases),
      ],
      examples: [
        Example(
          "samband cycle Graphs/stockholm-life-science.json --language en",
          phrases.say("varvet på engelska", "the cycle in English")),
        Example(
          "samband cycle network.json --previous network-2024.json --format csv",
          phrases.say("med ändringar sedan 2024, för kalkylblad", "with changes since 2024, for a spreadsheet")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let path = parsed[CommonOptions.network]
    let input = try NetworkInput.load(path, context)
    var older: NetworkInput?
    if let previous = parsed[previous] {
      older = try NetworkInput.load(previous, context, in: input.language, beside: [input])
    }
    let options = CommonOptions.projectionOptions(of: parsed)
    let seed = parsed[CommonOptions.seed]
    let network = try context.projected(input, options)
    var before = options
    before.asOf = nil
    let networks = try older.map { older throws(ToolFailure) in
      try context.compared(older, before, with: network, input)
    }
    let cycle = try context.work(parsed) { execution throws(CancellationError) in
      let gaps = try NetworkGaps(of: network, seed: UInt64(seed), execution: execution)
      let comparison = try networks.map { networks throws(CancellationError) in
        try NetworkComparison(of: networks, includesGaps: false, execution: execution)
      }
      return GoalCycle(of: input.network, gaps: gaps, comparison: comparison)
    }
    let table = CycleTable(cycle, of: input.network, in: input.phrases)
    let answer =
      switch parsed[CommonOptions.format] {
      case .text: input.answer(input.phrases.text(for: cycle, of: input.network), context)
      case .json:
        table.json(
          in: JSONEnvelope(
            command: name, network: path, level: input.level,
            parameters: input.parameters(
              options.parameters + [
                Attribute("previous", older.map { .string($0.path) } ?? .null), Attribute("seed", .integer(seed)),
              ], context)))
      case .csv: table.csv(context.dialect(parsed))
      }
    try context.deliver(answer, to: parsed[CommonOptions.output])
    return .done
  }
}
