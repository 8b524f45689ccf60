// `convert`: a network in the canonical form of its format.

import Arguments
import Interchange
import NetworkModel
import Reporting

/// `samband convert NETWORK`.
enum ConvertCommand: ToolCommand {
  static let name = "convert"

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Skriver nätverket i formatets enda ordnade form.",
        "Writes the network in the one canonical form of its format."),
      discussion: phrases.say(
        "Nycklar i fast ordning, poster sorterade efter id, okända nycklar bevarade: så visar git bara det som har ändrats. "
          + "Det som saknas, är null eller tomt utelämnas.",
        "Keys in a fixed order, records sorted by id, unknown keys kept: so git shows only what has changed. "
          + "What is absent, null or empty is left out."),
      operands: [CommonOptions.networkOperand(phrases)],
      options: [CommonOptions.outputOption(phrases)],
      examples: [
        Example(
          "samband convert draft.json --output network.json",
          phrases.say("samma innehåll i ordnad form", "the same content in canonical form"))
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let path = parsed[CommonOptions.network]
    let input = try NetworkInput.load(path, asked: parsed[CommonOptions.language], at: .part, context)
    try context.deliver(NetworkWriter.write(input.network), to: parsed[CommonOptions.output], input: path)
    return .done
  }
}
