// `convert`: a network in the canonical form of its format, or in a format of another program.
//
// Rules. The format is what `--to` says, else what the ending of `--output` stands for, else the native one. What the file read or
// the format written has no place for is told before anything is written; with `--strict` nothing is written then.

import Arguments
import Interchange
import NetworkModel
import Reporting

/// `samband convert NETWORK`.
enum ConvertCommand: ToolCommand {
  static let name = "convert"

  private static let strict = OptionKey(flag: "strict")

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Skriver nätverket i formatets enda ordnade form, eller i ett annat format.",
        "Writes the network in the one canonical form of its format, or in another format."),
      discussion: phrases.say(
        "Sambands JSON: nycklar i fast ordning, poster sorterade efter id, okända nycklar bevarade, så att git visar bara det som "
          + "har ändrats. Det som saknas, är null eller tomt utelämnas.\n\n"
          + "Tabeller och arbetsböcker rymmer nästan allt. Andra format rymmer aktörer och samverkan med deras attribut: pågående "
          + "aktiviteter skrivs som samverkan mellan dem som deltar. Vad som inte ryms sägs på standard fel innan något skrivs. "
          + "Texter på flera språk skrivs på filens språk, eller på det som --language anger.",
        "Samband's JSON: keys in a fixed order, records sorted by id, unknown keys kept, so that git shows only what has changed. "
          + "What is absent, null or empty is left out.\n\n"
          + "Tables and workbooks hold nearly everything. Other formats hold actors and ties with their attributes: active activities "
          + "are written as ties between those who take part. What a format has no place for is said on standard error before "
          + "anything is written. Texts in several languages are written in the file's language, or in that of --language."
      ),
      operands: [CommonOptions.networkOperand(phrases)],
      options: [
        NetworkOutput.toOption(phrases),
        Option(
          strict,
          help: phrases.say(
            "Skriv inget om något skulle gå förlorat; slutkoden är då 65.",
            "Write nothing where something would be lost; the exit code is 65 then.")),
        Option(
          CommonOptions.asOf, placeholder: phrases.say("DATUM", "DATE"),
          help: phrases.say(
            "Dagen som nätverket skrivs för: GEXF:s värden över tid, och aktiviteterna som pågår; om inget anges de senaste "
              + "värdena och filens asOf.",
            "The day that the network is written for: GEXF's values over time, and the activities under way; without it the "
              + "latest values and the file's asOf.")),
        CommonOptions.typeOption(phrases), CommonOptions.dialectOption(phrases), CommonOptions.outputOption(phrases),
      ],
      examples: [
        Example(
          "samband convert draft.json --output network.json",
          phrases.say("samma innehåll i ordnad form", "the same content in canonical form")),
        Example(
          "samband convert network.json --output network.graphml",
          phrases.say("för Gephi, igraph och networkx", "for Gephi, igraph and networkx")),
        Example(
          "samband convert network.json --output network.xlsx",
          phrases.say("en arbetsbok med ett blad för varje tabell", "a workbook with a sheet for each table")),
        Example(
          "samband convert network.json --to csv --output FOLDER",
          phrases.say("en mapp med tabeller", "a folder of tables")),
        Example(
          "samband convert network.json --to graphframes --output FOLDER",
          phrases.say(
            "för Spark, när nätverket är större än en dator", "for Spark, where the network is larger than one machine")
        ),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let path = parsed[CommonOptions.network]
    let input = try NetworkInput.load(path, context, keepsTitle: true)
    var network = input.network
    if let day = parsed[CommonOptions.asOf] { network.asOf = day }
    let own = network.language.flatMap { Language(rawValue: $0) }
    let output = try NetworkOutput(
      network, parsed, in: parsed[CommonOptions.language] ?? own ?? input.language, context, command: name)
    output.tellLosses(input.phrases)
    let losses = output.losses + input.notes.count(where: \.isLoss)
    if parsed[strict], losses > 0 {
      throw .lossy(command: name, path: path, count: losses, language: input.language)
    }
    try output.deliver(input.phrases)
    return .done
  }
}
