// `bridges`: who and what holds the network together, and what happens without it.

import Arguments
import Interchange
import NetworkAnalysis
import NetworkModel
import Reporting

/// `samband bridges NETWORK`.
enum BridgesCommand: ToolCommand {
  static let name = "bridges"

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Brobyggare: vad var och en håller ihop, och vilka som skärs av utan den.",
        "Bridging actors: what each holds together, and who is cut off without it."),
      discussion: phrases.say(
        "En aktör är brobyggare i den mån de kortaste vägarna mellan aktörer i olika sektorer går genom den (betweenness över "
          + "par i olika sektorer, utan vikt och riktning; par utom räckhåll räknas inte). För var och en sägs mellan vilka "
          + "sektorer andelen är störst, dess roll mellan parter som inte samverkar direkt (Gould och Fernandez 1989), "
          + "Burts constraint, och vad som händer när den lämnar. Sedan följer aktörer och band som andra är beroende av. I "
          + "mycket stora nätverk är andelarna skattade ur slumpade vägar, och svaret säger hur säkra de är "
          + "(share_error: så mycket fel kan andelen vara; 0 där den är räknad). Texten nämner dem som bär minst 2 % av vägarna; JSON och CSV "
          + "har alla.",
        "An actor bridges as far as the shortest paths between actors of different sectors run through it (betweenness over "
          + "pairs of different sectors, without weight or direction; pairs out of reach do not count). For each is said "
          + "between which sectors the share is largest, its role between partners that do not work together directly "
          + "(Gould and Fernandez 1989), Burt's constraint, and what happens when it leaves. Then follow actors and ties "
          + "that others depend on. In very large networks the shares are estimated from random ways, and the answer says how sure they are "
          + "(share_error: so far may the share be off; 0 where it is counted). The text names those that "
          + "carry at least 2% of the ways; JSON and CSV hold all."),
      operands: [CommonOptions.networkOperand(phrases)],
      options: [
        Option(
          CommonOptions.top, placeholder: phrases.say("ANTAL", "NUMBER"),
          help: phrases.say(
            "Hur många brobyggare; \(BridgingActors.standardLimit) om inget anges.",
            "How many bridging actors; \(BridgingActors.standardLimit) without it.")),
        Option(
          CommonOptions.exact,
          help: phrases.say(
            "Räkna alla vägar, hur många aktörerna än är.", "Count all ways, however many the actors are.")),
        CommonOptions.threadsOption(phrases), CommonOptions.seedOption(phrases),
      ] + CommonOptions.projectionOptions(phrases) + [
        CommonOptions.formatOption(phrases), CommonOptions.dialectOption(phrases),
        CommonOptions.outputOption(phrases),
      ],
      examples: [
        Example(
          "samband bridges Graphs/stockholm-life-science.json --language en",
          phrases.say("de främsta brobyggarna, på engelska", "the foremost bridging actors, in English")),
        Example(
          "samband bridges network.json --top 3 --projection none",
          phrases.say("de tre främsta, bara efter direkt samverkan", "the three foremost, by direct ties only")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let path = parsed[CommonOptions.network]
    let input = try NetworkInput.load(path, context)
    let options = CommonOptions.projectionOptions(of: parsed)
    let limit = parsed[CommonOptions.top] ?? BridgingActors.standardLimit
    let seed = parsed[CommonOptions.seed]
    let isExact = parsed[CommonOptions.exact]
    let network = try context.projected(input, options)
    let bridges = try context.work(parsed) { execution throws(CancellationError) in
      try BridgingActors(
        of: network, limit: limit, seed: UInt64(seed),
        exactLimit: isExact ? .infinity : BridgingActors.standardExactLimit, execution: execution)
    }
    if let sentence = input.phrases.limits(of: bridges) { context.session.message("samband: " + sentence) }
    let table = BridgesTable(bridges, of: input.network, in: input.phrases)
    let answer =
      switch parsed[CommonOptions.format] {
      case .text: input.answer(input.phrases.text(for: bridges, of: input.network, limit: limit), context)
      case .json:
        table.json(
          in: JSONEnvelope(
            command: name, network: path, level: input.level,
            parameters: input.parameters(
              options.parameters + [
                Attribute("top", .integer(limit)), Attribute("seed", .integer(seed)),
                Attribute("exact", .bool(isExact)),
              ], context)))
      case .csv: table.csv(context.dialect(parsed))
      }
    try context.deliver(answer, to: parsed[CommonOptions.output])
    return .done
  }
}
