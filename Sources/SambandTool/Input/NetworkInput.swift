// From a path to a network without errors.

import Interchange
import NetworkModel
import Reporting

/// A network that was read, and what it was read as.
struct NetworkInput {
  /// The path as given.
  let path: String
  /// The network at its level.
  let network: StakeholderNetwork
  /// The language of the answer.
  let language: Language
  /// Whether the network is one of organizations, or as the file has it.
  let level: ActorLevel

  /// The words of the answer.
  var phrases: Phrasebook { Phrasebook(language) }

  /// The language of an answer: the one asked for, or the file's, or English whatever the locale, so that the same input
  /// gives the same bytes everywhere.
  static func language(asked: Language?, network: StakeholderNetwork?) -> Language {
    asked ?? network?.language.flatMap { Language(rawValue: $0) } ?? .english
  }

  /// Reads a network at a level and refuses it where it has errors; warnings are counted in a message.
  static func load(
    _ path: String, asked: Language?, at level: ActorLevel, _ context: Context
  ) throws(ToolFailure) -> NetworkInput {
    let reading = try NetworkReading(path, context.session)
    let answerLanguage = language(asked: asked, network: reading.network)
    guard let network = reading.network, reading.errors.isEmpty else {
      throw .badData(path: path, faults: reading.errors, language: reading.network == nil ? nil : answerLanguage)
    }
    let input = NetworkInput(path: path, network: network.at(level), language: answerLanguage, level: level)
    for note in reading.notes {
      context.session.message(input.phrases.oneLine("samband: " + input.phrases.sentence(for: note)))
    }
    let doubts = reading.warnings.count
    if doubts > 0 {
      let phrases = input.phrases
      let counted = phrases.count(doubts, phrases.say("varning", "warning"), phrases.say("varningar", "warnings"))
      context.session.message(
        phrases.say(
          "samband: \(counted) i \(path); \"samband check \(path)\" visar dem",
          "samband: \(counted) in \(path); \"samband check \(path)\" shows them"))
    }
    return input
  }
}

extension Context {
  /// Puts an answer where it is asked for: into a file, never over the input, or on standard output.
  func deliver(_ bytes: [UInt8], to output: String?, input: String) throws(ToolFailure) {
    try deliver(bytes, to: output, inputs: [input])
  }

  /// Puts an answer that came from several files where it is asked for.
  func deliver(_ bytes: [UInt8], to output: String?, inputs: [String]) throws(ToolFailure) {
    guard let output, output != "-" else {
      session.output(bytes)
      return
    }
    for input in inputs where output == input || session.isSameFile(output, input) {
      throw .outputIsInput(path: output)
    }
    do throws(OutputFailure) {
      try session.write(bytes, output)
    } catch {
      throw .output(error)
    }
  }

  /// Puts a text where it is asked for.
  func deliver(_ text: String, to output: String?, input: String) throws(ToolFailure) {
    try deliver(text, to: output, inputs: [input])
  }

  /// Puts a text that came from several files where it is asked for.
  func deliver(_ text: String, to output: String?, inputs: [String]) throws(ToolFailure) {
    try deliver(Array(text.utf8), to: output, inputs: inputs)
  }
}
