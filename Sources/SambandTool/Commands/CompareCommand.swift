// `compare`: two years of a network, or two dates of one file.

import Arguments
import Interchange
import NetworkAnalysis
import NetworkModel
import Reporting

/// `samband compare BEFORE AFTER`, or `samband compare NETWORK --from DATE`.
enum CompareCommand: ToolCommand {
  static let name = "compare"

  /// Whether gaps are compared.
  enum GapChoice: String, CaseIterable, Sendable {
    case auto, always, never
  }

  private static let before = OperandKey("before", .file)
  private static let after = OperandKey(optional: "after", .file)
  private static let to = OptionKey(
    "to", .like("2021-10-01", read: { PartialDate($0) }, write: { $0.description }))
  private static let gaps = OptionKey("gaps", .choice(of: GapChoice.self), default: .auto)

  /// Gaps of networks with more actors and ties than this are left out unless they are asked for.
  private static let gapLimit = 50_000

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Två år, eller två dagar i samma fil: vad som kom till, upphörde och stängdes.",
        "Two years, or two dates of one file: what came, what went and what was closed."),
      discussion: phrases.say(
        "Aktörer, aktiviteter och mål är desamma om de har samma id; ett nytt namn är en ändrad uppgift. Det som ändrats bara "
          + "för att en aktör finns i den ena filen hålls isär: ett band räknas som nytt eller borta bara när båda aktörerna finns "
          + "med båda gångerna, och ett gap som stängt eller nytt bara om det också är det i nätverket av dem. En "
          + "brobyggare förbinder par av parter som inte själva samverkar. För två dagar i samma fil: ge en fil och --from, och "
          + "--to om den senare dagen inte är filens asOf.",
        "Actors, activities and goals are the same if they have the same id; a new name is a changed record. What changed only "
          + "because an actor is in one of the files is kept apart: a tie counts as new or gone only where both its actors are "
          + "there both times, and a gap as closed or new only if it is so in the network of these, too. A bridging actor "
          + "connects pairs of partners that do not work together themselves. For two dates of one file: give one file and "
          + "--from, and --to if the later date is not the file's asOf."),
      operands: [
        Operand(
          before, name: phrases.say("FÖRE", "BEFORE"),
          help: phrases.say("Den äldre nätverksfilen eller mappen.", "The older network file or folder.")),
        Operand(
          after, name: phrases.say("EFTER", "AFTER"),
          help: phrases.say(
            "Den nyare; utan den jämförs två dagar i FÖRE.",
            "The newer one; without it two dates of BEFORE are compared.")),
      ],
      options: [
        CommonOptions.fromBothOption(
          phrases,
          help: phrases.say(
            "Den tidigare dagen; om inget anges, med två filer, den äldre filens asOf.",
            "The earlier date; without it, with two files, the older file's asOf.")),
        Option(
          to, placeholder: phrases.say("DATUM", "DATE"),
          help: phrases.say(
            "Den senare dagen; om inget anges filens asOf.", "The later date; the file's asOf without it.")),
        Option(
          gaps, help: phrases.say("Om gapen jämförs.", "Whether gaps are compared."),
          choices: [
            Choice(
              GapChoice.auto,
              phrases.say(
                "ja, utom där aktörer och band är fler än \(phrases.number(gapLimit))",
                "yes, except where actors and ties are more than \(phrases.number(gapLimit))")),
            Choice(GapChoice.always, phrases.say("ja", "yes")), Choice(GapChoice.never, phrases.say("nej", "no")),
          ]),
        Option(
          CommonOptions.top, placeholder: phrases.say("ANTAL", "NUMBER"),
          help: phrases.say(
            "Hur många i varje lista i texten; \(Phrasebook.standardShown) om inget anges.",
            "How many in each list of the text; \(Phrasebook.standardShown) without it.")),
        CommonOptions.threadsOption(phrases), CommonOptions.seedOption(phrases),
      ] + CommonOptions.projectionOptions(phrases).dropFirst() + [
        CommonOptions.formatOption(phrases), CommonOptions.dialectOption(phrases),
        CommonOptions.outputOption(phrases),
      ],
      examples: [
        Example(
          "samband compare network-2020.json network-2021.json",
          phrases.say("vad som ändrats mellan två filer", "what changed between two files")),
        Example(
          "samband compare Graphs/stockholm-life-science.json --from 2020-01-01 --to 2021-10-01",
          phrases.say("två dagar i samma fil", "two dates of one file")),
      ])
  }

  /// Actors and ties, as many as there can be: each collaboration and each pair in an activity for itself.
  private static func size(of network: StakeholderNetwork) -> Int {
    network.activities.reduce(network.actors.count + network.collaborations.count) { sum, activity in
      sum + activity.participants.count * (activity.participants.count - 1) / 2
    }
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let (path, later) = (parsed[before], parsed[after])
    guard later != nil || CommonOptions.earlierDay(parsed) != nil else { throw .nothingToCompare(path: path) }
    // A kind of tie may have come or gone: it is looked for in both.
    let isOne = later == nil || later == path
    let (context, firstDay) = (context.on(parsed[to]), CommonOptions.earlierDay(parsed))
    let old = try NetworkInput.load(path, isOne ? context : context.on(firstDay), beside: isOne ? [] : nil)
    var new = old
    if let later, !isOne { new = try NetworkInput.load(later, context, beside: [old]) }
    let (earlier, current) = (old.network, new.network)
    let seed = parsed[CommonOptions.seed]
    func projection(_ date: PartialDate?) -> ProjectionOptions {
      ProjectionOptions(
        sharedActivities: parsed[CommonOptions.projection], includesEnded: parsed[CommonOptions.includeEnded],
        asOf: date)
    }
    let (first, second) = (projection(firstDay), projection(parsed[to]))
    let size = max(Self.size(of: earlier), Self.size(of: current))
    let includesGaps =
      switch parsed[gaps] {
      case .auto: size <= gapLimit
      case .always: true
      case .never: false
      }
    let networks = try context.compared(old, first, with: try context.projected(new, second), new)
    let comparison = try context.work(parsed) { execution throws(CancellationError) in
      try NetworkComparison(of: networks, includesGaps: includesGaps, seed: UInt64(seed), execution: execution)
    }
    if comparison.gaps == nil, parsed[gaps] == .auto {
      context.session.message("samband: " + new.phrases.gapsLeftOut)
    }
    let table = ComparisonTable(comparison, from: earlier, at: old.path, to: current, in: new.phrases)
    let answer =
      switch parsed[CommonOptions.format] {
      case .text:
        new.answer(
          new.phrases.text(
            for: comparison, from: earlier, to: current, shown: parsed[CommonOptions.top] ?? Phrasebook.standardShown),
          context)
      case .json:
        table.json(
          in: JSONEnvelope(
            command: name, network: new.path, level: new.level,
            parameters: new.parameters(second.parameters + [Attribute("seed", .integer(seed))], context)))
      case .csv: table.csv(context.dialect(parsed))
      }
    try context.deliver(answer, to: parsed[CommonOptions.output])
    return .done
  }
}
