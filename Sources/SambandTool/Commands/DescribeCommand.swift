// `describe`: what a network is, in plain sentences or figures.

import Arguments
import GraphCore
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
          + "samverkar delat med alla n(n\u{2212}1)/2 par; steg räknas utan vikter och utan riktning, och par som inte når varandra "
          + "räknas inte. Där fler än 50\u{A0}000 aktörer hänger ihop skattas stegen ur ett urval, och svaret säger hur säkra de är.",
        "A pair works together when it has a direct tie or takes part in the same active activity. Density is the pairs that "
          + "work together divided by all n(n\u{2212}1)/2 pairs; steps are counted without weights or direction, and pairs out of each other's "
          + "reach are not counted. Where more than 50,000 actors hang together steps are estimated from a sample, and the answer "
          + "says how sure they are."),
      operands: [CommonOptions.networkOperand(phrases)],
      options: CommonOptions.projectionOptions(phrases) + [
        Option(
          CommonOptions.exact,
          help: phrases.say(
            "Räkna stegen mellan alla par, hur många aktörerna än är.",
            "Count the steps between all pairs, however many the actors are.")),
        CommonOptions.threadsOption(phrases), CommonOptions.formatOption(phrases), CommonOptions.dialectOption(phrases),
        CommonOptions.outputOption(phrases),
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
    let input = try NetworkInput.load(path, context)
    let options = CommonOptions.projectionOptions(of: parsed)
    let network = try context.projected(input, options)
    let isExact = parsed[CommonOptions.exact]
    let summary = try context.work(parsed) { execution throws(CancellationError) in
      try NetworkSummary(of: network, isExact: isExact, execution: execution)
    }
    let table = SummaryTable(summary, NetworkSurvey(of: input.network), in: input.phrases)
    let answer =
      switch parsed[CommonOptions.format] {
      case .text: input.answer(input.phrases.text(for: summary, of: input.network), context)
      case .json:
        table.json(
          in: JSONEnvelope(
            command: name, network: path, level: input.level, parameters: input.parameters(options.parameters, context))
        )
      case .csv: table.csv(context.dialect(parsed))
      }
    try context.deliver(answer, to: parsed[CommonOptions.output])
    return .done
  }
}
