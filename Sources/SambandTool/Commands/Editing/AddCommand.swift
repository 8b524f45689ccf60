// `add`: a new record in a network, with an id made from its name.

import Arguments
import Interchange
import NetworkModel
import Reporting

/// `samband add KIND NETWORK`.
enum AddCommand: ToolCommand {
  /// The kinds of record that can be added.
  enum Kind: String, CaseIterable, EditedWord {
    case actor, tie, activity, participant, goal, position, observation, source
  }

  static let name = "add"
  private static let kind = OperandKey("kind", .choice(of: Kind.self, others: Kind.inSwedish))

  /// The options, each with the fields that it gives a value of, by the kinds that have them.
  private static let values: [(key: OptionKey<String?>, fields: [(kind: Kind, field: TableField)])] = {
    var names: [String] = []
    var fields: [String: [(kind: Kind, field: TableField)]] = [:]
    for kind in Kind.allCases {
      for field in kind.edited.fields {
        if fields[field.optionName] == nil { names.append(field.optionName) }
        fields[field.optionName, default: []].append((kind, field))
      }
    }
    return names.map { (OptionKey($0, .text), fields[$0] ?? []) }
  }()

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Lägger till en aktör, samverkan, aktivitet, synpunkt …, utan att JSON eller tabeller öppnas.",
        "Adds an actor, tie, activity, position …, without opening JSON or tables."),
      discussion: phrases.say(
        "Ett id görs av namnet om inget ges. Aktörer, aktiviteter och mål får nämnas vid namn. Hela nätverket kontrolleras innan "
          + "något skrivs, och filen byts i ett steg. JSON skrivs i ordnad form, så att git visar bara det nya; tabeller behåller "
          + "skiljetecken, teckenkodning, ordning och egna kolumner.",
        "An id is made from the name where none is given. Actors, activities and goals may be called by name. The whole network is "
          + "checked before anything is written, and the file is replaced in one step. JSON is written in canonical form, so that git "
          + "shows only what is new; tables keep their delimiter, encoding, order and columns of your own."),
      operands: [
        Operand(
          kind, name: phrases.say("SLAG", "KIND"), help: phrases.say("Vad som läggs till.", "What is added."),
          choices: Kind.allCases.map { Choice($0, phrases.kindName($0.edited)) }),
        EditRun.networkOperand(phrases),
      ],
      options: values.map { value in option(value, phrases) }
        + [EditRun.newSectorOption(phrases), EditRun.evidenceOption(phrases), EditRun.dryRunOption(phrases)],
      examples: [
        Example(
          "samband add actor network.json --name \"Region X\" --sector region",
          phrases.say("en aktör; id blir region-x", "an actor; its id becomes region-x")),
        Example(
          "samband add tie network.json --from region-x --to ki --kind agreement --start 2027",
          phrases.say("en samverkan", "a tie")),
        Example(
          "samband add activity network.json --name \"Forum\" --status planned --owner region-x --goals 1.3",
          phrases.say("en aktivitet", "an activity")),
        Example(
          "samband add participant network.json --activity forum --actor ki --role host",
          phrases.say("någon som är med i den", "somebody who takes part in it")),
        Example(
          "samband add observation network.json --indicator forums --date 2027-06-30 --value 3",
          phrases.say("ett mätvärde", "a measured value")),
      ])
  }

  private static func option(
    _ value: (key: OptionKey<String?>, fields: [(kind: Kind, field: TableField)]), _ phrases: Phrasebook
  ) -> Option {
    // One meaning may hold for several kinds.
    var meanings: [(text: String, kinds: [String])] = []
    for (kind, field) in value.fields {
      let text = phrases.meaning(of: field)
      if let place = meanings.firstIndex(where: { $0.text == text }) {
        meanings[place].kinds.append(kind.rawValue)
      } else {
        meanings.append((text, [kind.rawValue]))
      }
    }
    let help = meanings.map { "\($0.text) (\($0.kinds.joined(separator: ", ")))" }.joined(separator: "; ")
    return Option(
      value.key, placeholder: phrases.say("VÄRDE", "VALUE"), help: help.prefix(1).uppercased() + help.dropFirst() + ".")
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let kind = parsed[kind]
    var given: [RecordEdit.Value] = []
    for (key, fields) in values {
      guard let text = parsed[key] else { continue }
      guard let field = fields.first(where: { $0.kind == kind })?.field else {
        let known = kind.edited.fields.map { "--" + $0.optionName }
        throw .editing(.wrongOption("--" + key.name, kind.edited, known: known), language: context.language)
      }
      given.append(.init(field.key, text))
    }
    var edit = RecordEdit(.add, kind.edited, values: given, evidence: EditRun.evidence(parsed))
    edit.addsSectors = parsed[EditRun.newSector]
    return try EditRun(path: parsed[EditRun.network], context: context)
      .run([edit], command: name, isTrial: parsed[EditRun.dryRun])
  }
}
