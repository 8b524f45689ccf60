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

  private static let to = OptionKey("to", .choice(of: NetworkFormat.self))
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
          + "Andra format rymmer aktörer och samverkan med deras attribut; vad de inte rymmer sägs på standard error innan något skrivs. "
          + "Texter på flera språk skrivs på filens språk, eller på det som --language anger.",
        "Samband's JSON: keys in a fixed order, records sorted by id, unknown keys kept, so that git shows only what has changed. "
          + "What is absent, null or empty is left out.\n\n"
          + "Other formats hold actors and ties with their attributes; what they have no place for is said on standard error before anything "
          + "is written. Texts in several languages are written in the file's language, or in that of --language."),
      operands: [CommonOptions.networkOperand(phrases)],
      options: [
        Option(
          to,
          help: phrases.say(
            "Formatet; utan valet det som namnet efter --output slutar på, annars json.",
            "The format; without it what the name after --output ends in, else json.")),
        Option(
          strict,
          help: phrases.say(
            "Skriv inget om något skulle gå förlorat; slutkoden är då 65.",
            "Write nothing where something would be lost; the exit code is 65 then.")),
        CommonOptions.typeOption(phrases), CommonOptions.outputOption(phrases),
      ],
      examples: [
        Example(
          "samband convert draft.json --output network.json",
          phrases.say("samma innehåll i ordnad form", "the same content in canonical form")),
        Example(
          "samband convert network.json --output network.graphml",
          phrases.say("för Gephi, igraph och networkx", "for Gephi, igraph and networkx")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let path = parsed[CommonOptions.network]
    let output = parsed[CommonOptions.output]
    let format = parsed[to] ?? output.flatMap { NetworkFormat(endingOf: $0) } ?? .json
    let input = try NetworkInput.load(path, context)
    let own = input.network.language.flatMap { Language(rawValue: $0) }
    let language = parsed[CommonOptions.language] ?? own ?? input.language
    guard let file = Self.file(input.network, format, language) else { throw .notWritten(format) }
    let phrases = input.phrases
    for note in file.notes {
      context.session.message(
        phrases.oneLine("samband: " + phrases.sentence(for: note, in: phrases.name(of: format))))
    }
    let losses = file.notes.count(where: \.isLoss) + input.notes.count(where: \.isLoss)
    if parsed[strict], losses > 0 { throw .lossy(path: path, count: losses, language: phrases.language) }
    try context.deliver(Array(file.text().utf8), to: output)
    return .done
  }

  /// A network in a format, and what is lost on the way; nil for a format that is not written.
  private static func file(
    _ network: StakeholderNetwork, _ format: NetworkFormat, _ language: Language
  ) -> (notes: [WritingNote], text: () -> String)? {
    switch format {
    case .json: ([], { NetworkWriter.write(network) })
    case .graphML:
      (
        GraphMLWriter.losses(of: network, language: language), { GraphMLWriter.write(network, language: language) }
      )
    case .gexf:
      (GEXFWriter.losses(of: network, language: language), { GEXFWriter.write(network, language: language) })
    case .edges: (EdgeListWriter.losses(of: network, language: language), { EdgeListWriter.write(network) })
    default:
      TextGraphWriter.losses(of: network, as: format, language: language).map { notes in
        (notes, { TextGraphWriter.write(network, as: format, language: language) ?? "" })
      }
    }
  }
}
