// `introductions`: who should meet whom, who could introduce them, and what the network gains.

import Arguments
import Interchange
import NetworkAnalysis
import NetworkModel
import Reporting

/// `samband introductions NETWORK`.
enum IntroductionsCommand: ToolCommand {
  static let name = "introductions"

  private static let count = OptionKey("count", .integer(in: 1...50), default: 5)
  private static let actor = OptionKey(repeating: "actor", .text)
  private static let sector = OptionKey(repeating: "sector", .text)

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Vilka som borde mötas, vem som kan introducera dem, och vad det ändrar.",
        "Who should meet whom, who could introduce them, and what it changes."),
      discussion: phrases.say(
        "Bara möten som går att ordna föreslås: båda kan bjudas in (finansiärer kan inte det, om filen inte säger annat), de hör "
          + "inte till samma organisation, och de ses inte ändå i något som är planerat. Någon har samverkan med båda, eller de har något "
          + "att mötas om. Mötena väljs tillsammans. Värdet är vad de två kan göra för mål, kompetenser och det som begärts, plus "
          + "tyngden av de gap som stängs (sektorer som inte möts eller möts för lite, en enda aktör mellan två sektorer, aktörer utan "
          + "samverkan, aktörer som andra är beroende av), plus kortare väg mellan aktörer i olika sektorer, minus vad mötet kostar: "
          + "långt bort, redan föreslagen, mot varandra. Upp till två band är de bästa som finns där alla par kan prövas. Fler väljs "
          + "ett i taget och byts sedan ut ett i taget tills inget byte ger mer; ett tak för värdet räknas ut och står i JSON. I nätverk med "
          + "fler än 4 096 par prövas de mest lovande; med fler än 2 000 aktörer uppskattas avstånden från 256; med fler än 100 000 "
          + "band räknas gapen inte om.",
        "Only meetings that can be arranged are proposed: both can be asked (funders cannot, unless the file says otherwise), they "
          + "are not of one organization, and they will not meet anyway in what is planned. Somebody works with both, or they have "
          + "something to meet about. The meetings are chosen together. Their worth is what the two can do for goals, competences "
          + "and what was asked for, plus the severity of the gaps that are closed (sectors that do not meet or meet too little, a "
          + "single actor between two sectors, actors that work with nobody, actors that others depend on), plus shorter ways between "
          + "actors of different sectors, less what the meeting costs: far apart, already proposed, against each other. Up to two ties "
          + "are the best there are where all pairs can be tried. More are chosen one at a time and then exchanged one at a time until "
          + "no exchange brings more; a ceiling of the worth is computed and stands in JSON. In networks with more than 4,096 pairs "
          + "the most promising are tried; with more than 2,000 actors distances are estimated from 256; with more than 100,000 ties "
          + "gaps are not counted again."),
      operands: [CommonOptions.networkOperand(phrases)],
      options: [
        Option(
          count, placeholder: phrases.say("ANTAL", "NUMBER"),
          help: phrases.say("Hur många nya band, högst 50.", "How many new ties, at most 50.")),
        Option(
          actor, placeholder: "ID",
          help: phrases.say("Bara band till den här aktören.", "Only ties to this actor.")),
        Option(
          sector, placeholder: "ID",
          help: phrases.say(
            "Bara band till den här sektorn; två gånger: bara mellan de två.",
            "Only ties to this sector; given twice: only between the two.")),
        CommonOptions.threadsOption(phrases), CommonOptions.seedOption(phrases),
      ] + CommonOptions.projectionOptions(phrases) + [
        CommonOptions.formatOption(phrases), CommonOptions.dialectOption(phrases),
        CommonOptions.outputOption(phrases),
      ],
      examples: [
        Example(
          "samband introductions Graphs/stockholm-life-science.json --count 3",
          phrases.say("de tre band som ger mest tillsammans", "the three ties that bring most together")),
        Example(
          "samband introductions network.json --sector municipality --sector university",
          phrases.say("bara mellan kommuner och lärosäten", "only between municipalities and universities")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let path = parsed[CommonOptions.network]
    let input = try NetworkInput.load(path, context)
    let options = CommonOptions.projectionOptions(of: parsed)
    let seed = parsed[CommonOptions.seed]
    let count = parsed[count]
    let actors = try NamedOnCommandLine.actors(parsed[actor], input, command: name)
    let sectors = try NamedOnCommandLine.sectors(parsed[sector], input)
    let request = NetworkIntroductions.Request(
      count: count, actors: actors.flatMap { input.network.organizations(of: .init($0)) },
      sectors: sectors.map { .init($0) })
    let network = try context.projected(input, options)
    let found = try context.work(parsed) { execution throws(CancellationError) in
      try NetworkIntroductions(of: network, request: request, seed: UInt64(seed), execution: execution)
    }
    let table = IntroductionsTable(found, of: input.network, in: input.phrases)
    let parameters: [Attribute] = [
      Attribute("count", .integer(count)), Attribute("actor", .array(actors.map { .string($0) })),
      Attribute("sector", .array(sectors.map { .string($0) })), Attribute("seed", .integer(seed)),
    ]
    let answer =
      switch parsed[CommonOptions.format] {
      case .text: input.answer(input.phrases.text(for: found, asked: count, of: input.network), context)
      case .json:
        table.json(
          in: JSONEnvelope(
            command: name, network: path, level: input.level,
            parameters: input.parameters(options.parameters + parameters, context)))
      case .csv: table.csv(context.dialect(parsed))
      }
    try context.deliver(answer, to: parsed[CommonOptions.output])
    return .done
  }
}
