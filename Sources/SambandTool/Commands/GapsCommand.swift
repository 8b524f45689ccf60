// `gaps`: step two, what should connect and does not, with a proposal for step three.

import Arguments
import Interchange
import NetworkAnalysis
import NetworkModel
import Reporting

/// `samband gaps NETWORK`.
enum GapsCommand: ToolCommand {
  static let name = "gaps"

  private static let kind = OptionKey(repeating: "kind", .choice(of: Gap.Kind.self))
  private static let goal = OptionKey(repeating: "goal", .text)
  private static let sector = OptionKey(repeating: "sector", .text)

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Gap som ingen tar hand om, de viktigaste först, med förslag.",
        "Gaps that nobody takes care of, the most important first, with proposals."),
      discussion: phrases.say(
        "Varje gap har ett id som är detsamma från år till år, och en tyngd 0\u{2013}1: "
          + "slag · (0,4 + 0,4·efterfrågan + 0,2·omfattning). Efterfrågan är 1 \u{2212} 2^(\u{2212}Σw) över de mål som frågar efter det "
          + "som saknas; ett mål eller delmål har w = 1, ett område eller en strategi 0,4, och varje sektor eller kompetens som "
          + "målet säger att det behöver ger en fjärdedel till. Pågående och planerade aktiviteter bidrar till ett mål, också "
          + "genom dess delmål och mål som bidrar till det; det som bara är föreslaget gör det inte. Gap som säger samma sak "
          + "redovisas en gång: en sektor som saknas står med alla mål och forum som saknar den, och antalet är antalet sådana "
          + "fakta; i JSON och CSV står varje gap för sig, med within. Sektorers samverkan prövas mot slumpen (9 999 omflyttningar, "
          + "eller alla där de är få), med Benjamini\u{2013}Hochbergs q; den kallas för liten bara där slumpen hade gett minst fem "
          + "band. Sist står var en part har sagt något annat om ett mål än det som dess aktiviteter arbetar för; det är inte gap och "
          + "finns i text och JSON (departures), inte i CSV. Siffrorna är underlag för samtal.",
        "Each gap has an id that stays the same from year to year, and a severity 0\u{2013}1: "
          + "kind · (0.4 + 0.4·asked + 0.2·extent). Asked is 1 \u{2212} 2^(\u{2212}Σw) over the goals that ask for what is missing; a "
          + "goal or sub-goal has w = 1, an area or strategy 0.4, and each sector or competence that the goal says it needs "
          + "adds a quarter. Active and planned activities contribute to a goal, also through its sub-goals and goals that "
          + "contribute to it; what is only proposed does not. Gaps that say the same are told once: a missing sector stands with "
          + "all goals and forums that lack it, and the number is that of such facts; JSON and CSV have each gap by itself, "
          + "with within. Ties between sectors are tested against chance (9,999 relabelings, or all where they are few), with "
          + "Benjamini\u{2013}Hochberg's q; they are called too few only where chance would give at least five. Last comes where "
          + "a party has said something else on a goal than what its activities work for; those are no gaps, and stand in text and "
          + "JSON (departures), not in CSV. The figures are grounds for a conversation."),
      operands: [CommonOptions.networkOperand(phrases)],
      options: [
        Option(
          kind,
          help: phrases.say("Bara gap av det här slaget.", "Only gaps of this kind."),
          choices: Gap.Kind.allCases.map { Choice($0, phrases.inSentence(phrases.heading(for: $0))) }),
        Option(
          goal, placeholder: "ID",
          help: phrases.say(
            "Bara gap som rör det här målet, med id eller namn.", "Only gaps that concern this goal, by id or name.")),
        Option(
          sector, placeholder: "ID",
          help: phrases.say(
            "Bara gap som rör den här sektorn eller dess aktörer, med id eller namn.",
            "Only gaps that concern this sector or its actors, by id or name.")),
        Option(
          CommonOptions.top, placeholder: phrases.say("ANTAL", "NUMBER"),
          help: phrases.say("Hur många, de viktigaste först.", "How many, the most important first.")),
        CommonOptions.threadsOption(phrases), CommonOptions.seedOption(phrases),
      ] + CommonOptions.projectionOptions(phrases) + [
        CommonOptions.formatOption(phrases), CommonOptions.dialectOption(phrases),
        CommonOptions.outputOption(phrases),
      ],
      examples: [
        Example(
          "samband gaps Graphs/stockholm-life-science.json --top 5",
          phrases.say("de fem viktigaste", "the five most important")),
        Example(
          "samband gaps network.json --goal 1.3 --format csv",
          phrases.say("allt som rör mål 1.3, för kalkylblad", "all that concerns goal 1.3, for a spreadsheet")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let path = parsed[CommonOptions.network]
    let input = try NetworkInput.load(path, context)
    let options = CommonOptions.projectionOptions(of: parsed)
    let seed = parsed[CommonOptions.seed]
    let kinds = parsed[kind]
    let goals = try NamedOnCommandLine.goals(parsed[goal], input, command: name)
    let sectors = try NamedOnCommandLine.sectors(parsed[sector], input)
    let network = try context.projected(input, options)
    let found = try context.work(parsed) { execution throws(CancellationError) in
      try NetworkGaps(of: network, seed: UInt64(seed), execution: execution)
    }
    let sectorOf = Dictionary(
      input.network.actors.map { ($0.id, $0.sector) }, uniquingKeysWith: { first, _ in first })
    let asked = found.gaps.filter { gap in
      (kinds.isEmpty || kinds.contains(gap.kind))
        && (goals.isEmpty || gap.goals.contains { goals.contains($0.text) })
        && (sectors.isEmpty
          || (gap.sectors + gap.actors.compactMap { sectorOf[$0] }).contains { sectors.contains($0.text) })
    }
    let all = GapFact.facts(of: asked)
    let facts = parsed[CommonOptions.top].map { Array(all.prefix($0)) } ?? all
    let ids = Set(facts.flatMap { $0.gaps.map(\.id) })
    let shown = asked.filter { ids.contains($0.id) }
    let conflicts = found.mandateConflicts.filter { conflict in
      kinds.isEmpty && (goals.isEmpty || goals.contains(conflict.goal.text) || goals.contains(conflict.said.text))
        && (sectors.isEmpty || sectorOf[conflict.actor].map { sectors.contains($0.text) } ?? false)
    }
    let table = GapsTable(shown, conflicts: conflicts, of: input.network, in: input.phrases)
    let parameters: [Attribute] = [
      Attribute("kind", .array(kinds.map { .string($0.rawValue) })),
      Attribute("goal", .array(goals.map { .string($0) })),
      Attribute("sector", .array(sectors.map { .string($0) })),
      Attribute("top", parsed[CommonOptions.top].map { .integer($0) } ?? .null), Attribute("seed", .integer(seed)),
      Attribute("found", .integer(asked.count)), Attribute("facts", .integer(all.count)),
      Attribute("labellings", .integer(found.labelings)),
      Attribute("exact", .bool(found.isExact)),
    ]
    let answer =
      switch parsed[CommonOptions.format] {
      case .text:
        input.answer(
          input.phrases.text(
            for: facts, total: all.count, gaps: asked.count, conflicts: conflicts, of: input.network, asOf: found.asOf,
            showsAll: parsed[CommonOptions.top] != nil || !kinds.isEmpty), context)
      case .json:
        table.json(
          in: JSONEnvelope(
            command: name, network: path, level: input.level,
            parameters: input.parameters(options.parameters + parameters, context)),
          asOf: found.asOf, facts: facts)
      case .csv: table.csv(context.dialect(parsed))
      }
    try context.deliver(answer, to: parsed[CommonOptions.output])
    return .done
  }
}
