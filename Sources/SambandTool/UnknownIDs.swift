// Words on the command line that the network does not have: nothing is answered about what is not there.

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

/// Checks the ids of a command line.
enum UnknownIDs {
  /// Throws for the first id that the network does not have.
  static func check(
    goals: [String] = [], actors: [String] = [], sectors: [String] = [], _ input: NetworkInput
  ) throws(ToolFailure) {
    let network = input.network
    func check(_ asked: [String], _ known: @autoclosure () -> [String], _ kind: UnknownWord.Kind) throws(ToolFailure) {
      if asked.isEmpty { return }
      let known = known()
      let ids = Set(known)
      for id in asked where !ids.contains(id) {
        throw .unknown(
          UnknownWord(id, of: kind, in: input.path, suggestion: Suggestion.nearest(to: id, among: known)),
          language: input.language)
      }
    }
    try check(goals, network.goals.map(\.id.text), .goal)
    try check(actors, network.actorsAndParts.map(\.id.text), .actor)
    try check(sectors, (network.allSectors + network.sectorsInUse).map(\.id.text), .sector)
  }
}

extension Phrasebook {
  /// What the tool says of it.
  func sentence(for unknown: UnknownWord) -> String {
    let (word, path) = (unknown.word, unknown.path)
    let fault =
      switch unknown.kind {
      case .goal:
        say("--goal: inget mål i \(path) har id \"\(word)\"", "--goal: no goal in \(path) has the id \"\(word)\"")
      case .actor:
        say("--actor: ingen aktör i \(path) har id \"\(word)\"", "--actor: no actor in \(path) has the id \"\(word)\"")
      case .sector:
        say(
          "--sector: ingen sektor i \(path) har id \"\(word)\"", "--sector: no sector in \(path) has the id \"\(word)\""
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
