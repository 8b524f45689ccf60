// Records as the command line names them, by id or by name, and words that the network does not have: nothing is answered about those.

import Interchange
import NetworkModel
import Reporting
import Spelling

/// A word of the command line that a network does not know.
struct UnknownWord: Hashable {
  /// What the word was to name.
  enum Kind: String {
    case goal, actor, sector, kind
  }

  let word: String
  let kind: Kind
  /// The network.
  let path: String
  /// What was probably meant.
  let suggestion: String?
  /// What there is to choose from; empty where it is too much to name.
  let known: [String]

  init(_ word: String, of kind: Kind, in path: String, suggestion: String?, known: [String] = []) {
    (self.word, self.kind, self.path, self.suggestion, self.known) = (word, kind, path, suggestion, known)
  }
}

/// The records that a command line names, each by its id or by its name.
enum NamedOnCommandLine {
  /// The ids of goals; throws for the first word that means none, or several.
  static func goals(_ words: [String], _ input: NetworkInput, command: String) throws(ToolFailure) -> [String] {
    let goals = input.network.goals
    return try ids(
      words, RecordNames(of: goals), .goal,
      known: goals.flatMap { [$0.id.text] + ($0.title?.wordings ?? []) + ($0.shortTitle?.wordings ?? []) }, input,
      command: command)
  }

  /// The ids of actors, parts among them; throws for the first word that means none, or several.
  static func actors(_ words: [String], _ input: NetworkInput, command: String) throws(ToolFailure) -> [String] {
    if words.isEmpty { return [] }
    let actors = input.network.actorsAndParts
    return try ids(
      words, RecordNames(of: actors), .actor,
      known: actors.flatMap { [$0.id.text] + $0.name.wordings + ($0.shortName?.wordings ?? []) }, input,
      command: command)
  }

  /// The ids of sectors; throws for the first word that means none.
  static func sectors(_ words: [String], _ input: NetworkInput) throws(ToolFailure) -> [String] {
    let sectors = input.network.allSectors + input.network.sectorsInUse
    let names = SectorNames(sectors)
    let ids = Set(sectors.map(\.id.text))
    var found: [String] = []
    for word in words {
      guard let id = ids.contains(word) ? word : names.id(of: word)?.text else {
        throw unknown(word, .sector, known: sectors.map(\.id.text) + names.words.map(\.text), input)
      }
      found.append(id)
    }
    return found
  }

  private static func ids(
    _ words: [String], _ names: RecordNames, _ kind: UnknownWord.Kind, known: @autoclosure () -> [String],
    _ input: NetworkInput, command: String
  ) throws(ToolFailure) -> [String] {
    var ids: [String] = []
    for word in words {
      guard let id = names.meaning(of: word) else {
        let namesakes = names.namesakes(of: word)
        if namesakes.isEmpty { throw unknown(word, kind, known: known(), input) }
        throw .editing(.problem(.ambiguous(word, ids: namesakes), command: command), language: input.language)
      }
      ids.append(id)
    }
    return ids
  }

  private static func unknown(
    _ word: String, _ kind: UnknownWord.Kind, known: [String], _ input: NetworkInput
  ) -> ToolFailure {
    .unknown(
      UnknownWord(word, of: kind, in: input.path, suggestion: Suggestion.nearest(to: word, among: known)),
      language: input.language)
  }
}

extension Phrasebook {
  /// What the tool says of it.
  func sentence(for unknown: UnknownWord) -> String {
    let (word, path) = (unknown.word, unknown.path)
    let fault =
      switch unknown.kind {
      case .goal:
        say(
          "--goal: inget mål i \(path) har id eller namn \"\(word)\"",
          "--goal: no goal in \(path) has the id or name \"\(word)\"")
      case .actor:
        say(
          "--actor: ingen aktör i \(path) har id eller namn \"\(word)\"",
          "--actor: no actor in \(path) has the id or name \"\(word)\"")
      case .sector:
        say(
          "--sector: ingen sektor i \(path) har id eller namn \"\(word)\"",
          "--sector: no sector in \(path) has the id or name \"\(word)\""
        )
      case .kind:
        say(
          "--type: ingen direkt samverkan i \(path) är av slaget \"\(word)\"",
          "--type: no direct tie in \(path) is of the kind \"\(word)\"")
      }
    if let suggestion = unknown.suggestion {
      return fault + say("; menade du \"\(suggestion)\"?", "; did you mean \"\(suggestion)\"?")
    }
    if unknown.kind == .kind {
      return fault
        + (unknown.known.isEmpty
          ? say("; filen har ingen direkt samverkan", "; the file has no direct ties")
          : say("; där finns ", "; there are ") + list(unknown.known))
    }
    return fault
      + say(
        "; \"samband convert \(path)\" visar alla id", "; \"samband convert \(path)\" shows all ids")
  }
}
