// `priorities`: activities by effort and effect, the plan's four clusters.

import Arguments
import NetworkAnalysis
import NetworkModel
import Reporting

/// `samband priorities NETWORK`.
enum PrioritiesCommand: ToolCommand {
  static let name = "priorities"

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Aktiviteter efter insats och effekt: planens fyra kluster.",
        "Activities by effort and effect: the plan's four clusters."),
      discussion: phrases.say(
        "Klustren har handlingsplanens nummer: 1 svår insats, liten effekt; 2 svår insats, stor effekt; 3 lätt insats, liten "
          + "effekt; 4 lätt insats, stor effekt. Planen sätter ingen gräns på skalan 1\u{2013}5; här är insats 1\u{2013}2 lätt och effekt "
          + "4\u{2013}5 stor. En 3:a räknas som svår och som liten, så att inget kallas lätt med stor effekt utan tydliga poäng, och "
          + "aktiviteten sägs stå på gränsen. Det som är över är inte med. Små åtgärder som tillsammans är allt som bidrar "
          + "till ett mål pekas ut; saknar någon av dem poäng sägs inget.",
        "The clusters have the action plan's numbers: 1 hard, small effect; 2 hard, large effect; 3 easy, small effect; 4 easy, "
          + "large effect. The plan sets no limit on the scale 1\u{2013}5; here an effort of 1\u{2013}2 is easy and an effect of 4\u{2013}5 "
          + "large. A 3 counts as hard and as small, so that nothing is called easy with large effect without clear scores, and "
          + "the activity is said to be on the line. What is over is left out. Small measures that together are all that "
          + "contributes to a goal are pointed out; where one of them has no scores nothing is said."),
      operands: [CommonOptions.networkOperand(phrases)],
      options: [
        Option(
          CommonOptions.asOf, placeholder: phrases.say("DATUM", "DATE"),
          help: phrases.say(
            "Se på nätverket den här dagen i stället för filens asOf.",
            "Look at the network on this day instead of the file's asOf.")),
        CommonOptions.typeOption(phrases), CommonOptions.levelOption(phrases), CommonOptions.formatOption(phrases),
        CommonOptions.dialectOption(phrases), CommonOptions.outputOption(phrases),
      ],
      examples: [
        Example(
          "samband priorities Graphs/stockholm-life-science.json --language en",
          phrases.say("klustren på engelska", "the clusters in English")),
        Example(
          "samband priorities network.json --format csv --output priorities.csv",
          phrases.say("för kalkylblad", "for a spreadsheet")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let path = parsed[CommonOptions.network]
    let input = try NetworkInput.load(path, context)
    let priorities = ActivityPriorities(of: input.network, on: parsed[CommonOptions.asOf])
    let table = PrioritiesTable(priorities, of: input.network, in: input.phrases)
    let answer =
      switch parsed[CommonOptions.format] {
      case .text: input.phrases.text(for: priorities, of: input.network)
      case .json:
        table.json(
          in: JSONEnvelope(command: name, network: path, level: input.level, parameters: input.parameters([], context)))
      case .csv: table.csv(context.dialect(parsed))
      }
    try context.deliver(answer, to: parsed[CommonOptions.output])
    return .done
  }
}
