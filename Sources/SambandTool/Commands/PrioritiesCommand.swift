// `priorities`: activities by effort and effect, the plan's four clusters.

import Arguments
import Interchange
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
          + "aktiviteten sägs stå på gränsen. Det som är över är inte med. Små åtgärder som tillsammans är allt som tjänar ett "
          + "mål pekas ut; saknar någon av dem poäng sägs inget.",
        "The clusters have the action plan's numbers: 1 hard, small effect; 2 hard, large effect; 3 easy, small effect; 4 easy, "
          + "large effect. The plan sets no limit on the scale 1\u{2013}5; here an effort of 1\u{2013}2 is easy and an effect of 4\u{2013}5 "
          + "large. A 3 counts as hard and as small, so that nothing is called easy with large effect without clear scores, and "
          + "the activity is said to be on the line. What is over is left out. Small measures that together are all that serves "
          + "a goal are pointed out; where one of them has no scores nothing is said."),
      operands: [CommonOptions.networkOperand(phrases)],
      options: [
        Option(
          CommonOptions.asOf, placeholder: phrases.say("DATUM", "DATE"),
          help: phrases.say(
            "Se på nätverket den här dagen i stället för filens asOf.",
            "Look at the network on this day instead of the file's asOf.")),
        CommonOptions.formatOption(phrases), CommonOptions.outputOption(phrases),
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
    let input = try NetworkInput.load(path, asked: parsed[CommonOptions.language], context)
    let priorities = ActivityPriorities(of: input.network, on: parsed[CommonOptions.asOf])
    let answer =
      switch parsed[CommonOptions.format] {
      case .text: input.phrases.text(for: priorities, of: input.network)
      case .json: json(priorities, input)
      case .csv: csv(priorities, input)
      }
    try context.deliver(answer, to: parsed[CommonOptions.output], input: path)
    return .done
  }

  private static func json(_ priorities: ActivityPriorities, _ input: NetworkInput) -> String {
    let results: [Attribute] = [
      Attribute(
        "activities",
        .array(
          priorities.entries.map { entry in
            .object([
              Attribute("id", .string(entry.activity.text)),
              Attribute("status", .string(entry.status.rawValue)),
              Attribute("effort", entry.effort.map { .integer($0) } ?? .null),
              Attribute("effect", entry.effect.map { .integer($0) } ?? .null),
              Attribute("cluster", entry.cluster.map { .integer($0.rawValue) } ?? .null),
              Attribute("onTheLine", .bool(entry.isOnTheLine)),
            ])
          })),
      Attribute("ended", .array(priorities.ended.map { .string($0.text) })),
      Attribute(
        "combinations",
        .array(
          priorities.combinations.map { combination in
            .object([
              Attribute("goal", .string(combination.goal.text)),
              Attribute("activities", .array(combination.activities.map { .string($0.text) })),
              Attribute("explanation", .string(input.phrases.sentence(for: combination, of: input.network))),
            ])
          })),
    ]
    return Report(
      command: name, network: input.path, asOf: priorities.asOf,
      parameters: [
        Attribute("easiestEffort", .integer(ActivityPriorities.Cluster.easiest)),
        Attribute("largestEffect", .integer(ActivityPriorities.Cluster.largest)),
      ], results: .object(results)
    ).json
  }

  /// A row for each activity that is not over; the goals of combinations that it belongs to are parted by bars.
  private static func csv(_ priorities: ActivityPriorities, _ input: NetworkInput) -> String {
    var table = CSVWriter()
    table.row(
      ["id", "name", "status", "effort", "effect", "cluster", "cluster_name", "on_the_line", "combined_for_goals"]
        .map { .text($0) })
    let activities = Dictionary(
      input.network.activities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in priorities.entries {
      let combined = priorities.combinations.filter { $0.activities.contains(entry.activity) }.map(\.goal.text)
      table.row([
        .text(entry.activity.text),
        activities[entry.activity]?.name.map { .text($0.text(in: input.language)) } ?? .empty,
        .text(entry.status.rawValue), entry.effort.map { .integer($0) } ?? .empty,
        entry.effect.map { .integer($0) } ?? .empty, entry.cluster.map { .integer($0.rawValue) } ?? .empty,
        entry.cluster.map { .text(input.phrases.heading(for: $0)) } ?? .empty,
        entry.cluster == nil ? .empty : .text(entry.isOnTheLine ? "true" : "false"),
        combined.isEmpty ? .empty : .text(combined.joined(separator: "|")),
      ])
    }
    return table.text
  }
}
