// `what-if`: the answer of `compare` for a change that is not made yet.

import Arguments
import GraphCore
import Interchange
import NetworkAnalysis
import NetworkModel
import Reporting

/// `samband what-if NETWORK`.
enum WhatIfCommand: ToolCommand {
  static let name = "what-if"
  private static let without = OptionKey(repeating: "without", .text)
  private static let withTie = OptionKey(
    repeating: "with-tie", .like("ki,kth", read: { ends($0) }, write: { $0.joined(separator: ",") }))

  private static let withActivity = OptionKey(repeating: "with-activity", .file)

  private static func ends(_ word: String) -> [String]? {
    let ends = word.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) }.map(String.init)
    return ends.count == 2 ? ends : nil
  }

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Vad som skulle ändras om en aktör föll bort, två började samverka eller en aktivitet kom till.",
        "What would change if an actor left, two began to work together or an activity was added."),
      discussion: phrases.say(
        "Ändringen prövas i minnet och jämförs med nätverket som det är, som compare gör: gap som öppnas och stängs, brobyggare, "
          + "räckvidd. Inget skrivs. En aktör som faller bort tar sin samverkan, sina deltaganden och sina synpunkter med sig.",
        "The change is tried in memory and compared with the network as it is, as compare does: gaps opened and closed, bridging "
          + "actors, reach. Nothing is written. An actor that leaves takes its ties, participations and positions along."
      ),
      operands: [CommonOptions.networkOperand(phrases)],
      options: [
        Option(
          without, placeholder: "ID",
          help: phrases.say(
            "Aktören som faller bort, med id eller namn.",
            "The actor that leaves, by id or name.")),
        Option(
          withTie, placeholder: "A,B",
          help: phrases.say(
            "Två aktörer som börjar samverka.",
            "Two actors that begin to work together.")),
        Option(
          withActivity, placeholder: phrases.say("FIL", "FILE"),
          help: phrases.say(
            "En aktivitet som kommer till, som JSON med deltagare och mål, eller en tabell över aktiviteter.",
            "An activity that is added, as JSON with participants and goals, or a table of activities.")),
        CommonOptions.threadsOption(phrases), CommonOptions.seedOption(phrases),
      ] + CommonOptions.projectionOptions(phrases) + [
        CommonOptions.formatOption(phrases), CommonOptions.dialectOption(phrases), CommonOptions.outputOption(phrases),
      ],
      examples: [
        Example(
          "samband what-if Graphs/stockholm-life-science.json --without ki-science-park",
          phrases.say("om en brobyggare föll bort", "if a bridging actor left")),
        Example(
          "samband what-if network.json --with-tie ki,solna --with-tie ki,kth",
          phrases.say("två nya samarbeten", "two new ties")),
        Example(
          "samband what-if network.json --with-activity forum.json",
          phrases.say("om ett forum hölls", "if a forum were held")),
      ])
  }

  /// What is tried, each once however often it is asked for: an actor by its id or its name, a tie from either end.
  private static func edits(
    _ parsed: ParsedCommand, of network: StakeholderNetwork
  ) throws(EditProblem) -> [RecordEdit] {
    var edits: [RecordEdit] = []
    var seen: Set<Set<String>> = []
    for word in parsed[without] {
      let id = try NetworkEditing.id(of: word, in: .actors, of: network)
      if seen.insert([id]).inserted { edits.append(RecordEdit(.remove(withReferences: true), .actor, ids: [id])) }
    }
    seen = []
    for ends in parsed[withTie] {
      var ids: [String] = []
      for word in ends { ids.append(try NetworkEditing.id(of: word, in: .actors, of: network)) }
      guard seen.insert(Set(ids)).inserted else { continue }
      edits.append(RecordEdit(.add, .tie, values: [.init("source", ids[0]), .init("target", ids[1])]))
    }
    return edits
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let path = parsed[CommonOptions.network]
    // What the file names is changed; the level is taken afterwards.
    let whole = try NetworkInput.load(path, context.at(.part))
    var seen: Set<String> = []
    let files = parsed[withActivity].filter { seen.insert($0).inserted }
    if parsed[without].isEmpty, parsed[withTie].isEmpty, files.isEmpty {
      throw .editing(.nothingTried, language: whole.language)
    }
    let outcome: NetworkEditing.Outcome
    do throws(EditProblem) {
      let edits = try edits(parsed, of: whole.network)
      outcome = try NetworkEditing.apply(edits, to: [], whole.network)
    } catch {
      throw .editing(.problem(error, command: name), language: whole.language)
    }
    var tried = outcome.reading.network ?? whole.network
    var changes = outcome.changes
    for file in files {
      let more = NetworkEditing.adding(activities: try context.read(file), to: tried)
      guard let network = more.network else {
        throw .badPlanning(path: file, faults: more.faults, language: whole.language)
      }
      tried = network
      changes += more.changes
    }
    let old = NetworkInput(
      path: path, network: whole.network.at(context.level), language: whole.language, level: context.level,
      kinds: whole.kinds)
    let new = NetworkInput(
      path: path, network: tried.at(context.level), language: whole.language,
      level: context.level, kinds: whole.kinds)
    let options = CommonOptions.projectionOptions(of: parsed)
    let seed = parsed[CommonOptions.seed]
    let networks = try context.compared(old, options, with: try context.projected(new, options), new)
    let (comparison, summaries) = try context.work(parsed) { execution throws(CancellationError) in
      (
        try NetworkComparison(of: networks, includesGaps: true, seed: UInt64(seed), execution: execution),
        (
          before: try NetworkSummary(of: networks.before, execution: execution),
          after: try NetworkSummary(of: networks.after, execution: execution)
        )
      )
    }
    let table = ComparisonTable(comparison, from: old.network, at: path, to: new.network, in: new.phrases)
    let answer =
      switch parsed[CommonOptions.format] {
      case .text:
        new.answer(
          new.phrases.text(
            forTrial: comparison, of: changes, from: (old.network, summaries.before),
            to: (new.network, summaries.after)), context)
      case .json:
        table.json(
          in: JSONEnvelope(
            command: name, network: path, level: new.level,
            parameters: new.parameters(
              options.parameters + [
                Attribute("without", .array(parsed[without].map { .string($0) })),
                Attribute("withTie", .array(parsed[withTie].map { .string($0.joined(separator: ",")) })),
                Attribute("withActivity", .array(files.map { .string($0) })),
                Attribute("seed", .integer(seed)),
              ], context)))
      case .csv: table.csv(context.dialect(parsed))
      }
    try context.deliver(answer, to: parsed[CommonOptions.output])
    return .done
  }
}
