// `set`: other values in a record that is there.

import Arguments
import Interchange
import NetworkModel
import Reporting

/// `samband set KIND NETWORK ID KEY VALUE…`.
enum SetCommand: ToolCommand {
  /// The kinds of record that can be changed.
  enum Kind: String, CaseIterable, EditedWord {
    case network, actor, tie, activity, participant, goal, position, source
  }

  static let name = "set"
  private static let kind = OperandKey("kind", .choice(of: Kind.self, others: Kind.inSwedish))
  private static let words = OperandKey(list: "words", .text)

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Ändrar uppgifter: läge, ägare, datum, insats, effekt, asOf …",
        "Changes values: stage, owner, dates, effort, effect, asOf …"),
      discussion: phrases.say(
        "Efter nätverket anges vilken post som avses (id eller namn; en samverkan med båda ändar, ett deltagande med aktivitet och "
          + "aktör, en synpunkt med aktör och mål om den saknar id; för network inget), och sedan uppgift och värde, par för par. Ett tomt värde, \"\", tar bort uppgiften. En text som "
          + "finns på flera språk ändras med name.sv och name.en. Listor skrivs med komma eller | emellan. \"samband help tables\" visar "
          + "vilka uppgifter som finns.",
        "After the network comes which record is meant (its id or name; a tie by both ends, a participation by activity and actor, "
          + "a position by actor and goal if it has no id; for network nothing), then key and value, pair by pair. An empty value, \"\", takes the key away. A text that is there "
          + "in several languages is changed by name.sv and name.en. Lists are written with commas or | between. \"samband help tables\" "
          + "shows which keys there are."),
      operands: [
        Operand(
          kind, name: phrases.say("SLAG", "KIND"), help: phrases.say("Vad som ändras.", "What is changed."),
          choices: Kind.allCases.map { Choice($0, phrases.kindName($0.edited)) }),
        EditRun.networkOperand(phrases),
        Operand(
          words, name: phrases.say("ORD", "WORDS"),
          help: phrases.say("Posten, och sedan uppgift och värde.", "The record, then key and value.")),
      ],
      options: EditRun.tieOptions(phrases)
        + [EditRun.newSectorOption(phrases), EditRun.evidenceOption(phrases), EditRun.dryRunOption(phrases)],
      examples: [
        Example(
          "samband set network network.json asOf 2027-06-01",
          phrases.say("dagen som läget gäller", "the day for which the network is described")),
        Example(
          "samband set activity network.json forum status active owner ki start 2027-03-10",
          phrases.say("flera uppgifter på en gång", "several values at once")),
        Example(
          "samband set tie network.json ki kth end 2027 --evidence plan:3",
          phrases.say("en samverkan upphör, enligt en källa", "a tie ends, by a source")),
        Example(
          "samband set tie network.json ki kth strength 3 --where kind=project",
          phrases.say("den av flera som är ett projekt", "the one of several that is a project")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let kind = parsed[kind].edited
    let words = parsed[words]
    // A position may be named by one word or by two; that values come in pairs tells which.
    let counts = (0...2).filter { kind.identity(by: $0) != nil && words.count >= $0 && (words.count - $0) % 2 == 0 }
    guard let count = counts.first, words.count > count || parsed.isGiven(EditRun.evidence) else {
      throw .editing(.wordsMissing(kind), language: context.language)
    }
    var values: [RecordEdit.Value] = []
    for place in stride(from: count, to: words.count, by: 2) { values.append(.init(words[place], words[place + 1])) }
    var edit = EditRun.chosen(
      RecordEdit(.set, kind, ids: Array(words.prefix(count)), values: values, evidence: EditRun.evidence(parsed)),
      parsed)
    edit.addsSectors = parsed[EditRun.newSector]
    return try EditRun(path: parsed[EditRun.network], context: context)
      .run([edit], command: name, isTrial: parsed[EditRun.dryRun])
  }
}
