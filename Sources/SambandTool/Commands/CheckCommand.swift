// `check`: every fault in a file, each with place, value and mend.

import Arguments
import Interchange
import NetworkModel
import Reporting

/// `samband check NETWORK`.
enum CheckCommand: ToolCommand {
  static let name = "check"

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Varje fel i en fil: var det står, vilket värde det gäller och hur det rättas.",
        "Every fault in a file, with its place and value, and how to mend it."),
      discussion: phrases.say(
        "Fel måste rättas; varningar är sådant någon bör titta på. Slutkoden är 1 när det finns fel, annars 0.",
        "Errors have to be mended; warnings are what somebody should look at. The exit code is 1 where there are errors, "
          + "else 0."),
      operands: [CommonOptions.networkOperand(phrases)],
      options: [
        CommonOptions.typeOption(phrases), CommonOptions.formatOption(phrases), CommonOptions.dialectOption(phrases),
        CommonOptions.outputOption(phrases),
      ],
      examples: [
        Example(
          "samband check Graphs/stockholm-life-science.json",
          phrases.say("en rad för varje fel och varning", "one line for each error and warning")),
        Example(
          "samband check network.json --format json", phrases.say("samma svar för program", "the same for programs")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let path = parsed[CommonOptions.network]
    var reading = try NetworkReading(path, context)
    guard let network = reading.network else {
      throw .badData(path: path, faults: reading.errors, language: context.language)
    }
    let phrases = Phrasebook(context.language(of: network))
    let input = NetworkInput(
      path: path, network: network, language: phrases.language, level: .part, kinds: TieKinds.counts(in: network))
    try TieKinds.check(context.types, among: [input])
    reading = NetworkReading(
      network: network,
      faults: TieKinds.faults(
        reading.faults, of: network, about: TieKinds.meant(by: context.types, among: input.kinds)),
      notes: reading.notes)
    for note in reading.notesTogether {
      context.session.message(phrases.oneLine("samband: " + phrases.sentence(for: note)))
    }
    let table = FaultsTable(reading.faults, in: phrases)
    let answer =
      switch parsed[CommonOptions.format] {
      case .text: text(reading, path, phrases)
      case .json:
        table.json(
          in: JSONEnvelope(command: name, network: path, level: nil, parameters: input.parameters([], context)),
          asOf: network.asOf)
      case .csv: table.csv(context.dialect(parsed))
      }
    try context.deliver(answer, to: parsed[CommonOptions.output])
    return reading.errors.isEmpty ? .done : .answerIsNo
  }

  private static func text(_ reading: NetworkReading, _ path: String, _ phrases: Phrasebook) -> String {
    let lines = reading.faults.map { phrases.line(for: $0, in: path) }
    let errors = phrases.count(
      reading.errors.count, phrases.say("fel", "error"), phrases.say("fel", "errors"))
    let warnings = phrases.count(
      reading.warnings.count, phrases.say("varning", "warning"), phrases.say("varningar", "warnings"))
    let verdict =
      reading.faults.isEmpty
      ? phrases.say("\(path): inga fel.", "\(path): no faults.")
      : phrases.say("\(path): \(errors) och \(warnings).", "\(path): \(errors) and \(warnings).")
    return (lines + [verdict]).joined(separator: "\n") + "\n"
  }
}
