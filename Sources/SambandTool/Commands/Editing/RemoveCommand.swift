// `remove`: a record away, with what refers to it where that is asked for.

import Arguments
import Interchange
import NetworkModel
import Reporting

/// `samband remove KIND NETWORK ID`.
enum RemoveCommand: ToolCommand {
  /// The kinds of record that can be removed.
  enum Kind: String, CaseIterable, EditedWord {
    case actor, tie, activity, participant, goal, position, source
  }

  static let name = "remove"
  private static let kind = OperandKey("kind", .choice(of: Kind.self, others: Kind.inSwedish))
  private static let ids = OperandKey(list: "ids", .text, atLeast: 1)

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say("Tar bort en post ur nätverket.", "Removes a record from the network."),
      discussion: phrases.say(
        "En post som andra nämner tas inte bort, om inte --with-references ges: då försvinner samverkan, deltagande och synpunkter "
          + "med den, och andra poster slutar nämna den. Det som har upphört behöver inte tas bort: \"samband set … end 2027\" låter "
          + "historien stå kvar.",
        "A record that others name is not removed, unless --with-references is given: then ties, participations and positions go "
          + "with it, and other records no longer name it. What is over need not be removed: \"samband set … end 2027\" leaves "
          + "the history in place."),
      operands: [
        Operand(
          kind, name: phrases.say("SLAG", "KIND"), help: phrases.say("Vad som tas bort.", "What is removed."),
          choices: Kind.allCases.map { Choice($0, phrases.kindName($0.edited)) }),
        EditRun.networkOperand(phrases),
        Operand(
          ids, name: "ID",
          help: phrases.say(
            "Posten: id eller namn; för en samverkan båda ändar, för ett deltagande aktivitet och aktör, för en synpunkt utan id aktör och mål.",
            "The record: its id or name; for a tie both ends, for a participation activity and actor, for a position without an id actor and goal."
          )),
      ],
      options: [
        Option(
          EditRun.withReferences,
          help: phrases.say("Ta också bort det som nämner posten.", "Also remove what names the record."))
      ] + EditRun.tieOptions(phrases) + [
        EditRun.dryRunOption(phrases)
      ],
      examples: [
        Example("samband remove tie network.json ki kth", phrases.say("en samverkan", "a tie")),
        Example(
          "samband remove actor network.json region-x --with-references --dry-run",
          phrases.say("vad som skulle försvinna med en aktör", "what would go with an actor")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let kind = parsed[kind].edited
    let ids = parsed[ids]
    guard kind.identity(by: ids.count) != nil else {
      throw .editing(.wordsMissing(kind), language: context.language)
    }
    let edit = EditRun.chosen(
      RecordEdit(.remove(withReferences: parsed[EditRun.withReferences]), kind, ids: ids), parsed)
    return try EditRun(path: parsed[EditRun.network], context: context)
      .run([edit], command: name, isTrial: parsed[EditRun.dryRun])
  }
}
