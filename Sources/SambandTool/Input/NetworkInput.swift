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

  /// How many ties of each kind the file holds, the most first; before any were left out.
  let kinds: [(kind: String, count: Int)]

  /// What the reader assumed or left out.
  var notes: [ReadingNote] = []

  /// Reads a network and refuses it where it has errors; warnings are counted in a message.
  ///
  /// - Parameters:
  ///   - path: Where it lies.
  ///   - context: What is asked for; ties of other kinds than its are left out.
  ///   - language: The language to speak; the answer's by default.
  ///   - keepsTitle: Whether one that only its file gives a name goes without a title of ours: what is written again says what it said.
  ///   - others: Networks beside it: a kind of tie that one of them has is a known one. Nil where it is looked for later.
  static func load(
    _ path: String, _ context: Context, in language: Language? = nil, keepsTitle: Bool = false,
    beside others: [NetworkInput]? = []
  ) throws(ToolFailure) -> NetworkInput {
    let reading = try NetworkReading(path, context)
    let language = reading.network.map { language ?? context.language(of: $0) } ?? language ?? context.language
    guard var network = reading.network, reading.errors.isEmpty else {
      throw .badData(path: path, faults: reading.errors, language: language)
    }
    network.sortRecords()
    if !keepsTitle { network.titleAfterFile(path) }
    let kinds = TieKinds.counts(in: network)
    if !context.types.isEmpty {
      let chosen = Set(TieKinds.meant(by: context.types, among: kinds))
      network.collaborations.removeAll { !chosen.contains($0.kindOrUsual) }
    }
    let input = NetworkInput(
      path: path, network: network.at(context.level), language: language, level: context.level, kinds: kinds,
      notes: reading.notes)
    if let others { try TieKinds.check(context.types, among: others + [input]) }
    // What is the same at every command is told in full by `check`, and by whoever writes the network anew.
    let notes = reading.notesTogether.filter { keepsTitle || !isUsual($0, among: reading.notes) }
    let habits = notes.filter(\.isHabit)
    let isFolded = Set(habits.map(\.kind)).count > 2 && !keepsTitle
    for note in notes where !isFolded || !note.isHabit {
      context.session.message(input.phrases.oneLine("samband: " + input.phrases.sentence(for: note)))
    }
    if isFolded, let first = habits.first {
      context.session.message(input.phrases.oneLine("samband: " + input.phrases.habits(habits.count, first, path)))
    }
    let doubts = reading.warnings.count
    if doubts > 0 {
      let phrases = input.phrases
      let counted = phrases.count(doubts, phrases.say("varning", "warning"), phrases.say("varningar", "warnings"))
      context.session.message(
        phrases.say(
          "samband: \(counted) i \(path); \"samband check \(path)\" visar \(doubts == 1 ? "den" : "dem")",
          "samband: \(counted) in \(path); \"samband check \(path)\" shows \(doubts == 1 ? "it" : "them")"))
    }
    return input
  }

  /// Whether a note says of a folder what is so of every folder that `init` makes: one delimiter in all of its tables, and a list of
  /// people beside them.
  private static func isUsual(_ note: ReadingNote, among notes: [ReadingNote]) -> Bool {
    switch note.kind {
    case .peopleNotRead: true
    case .delimiter(_, declared: false): notes.count { $0.kind == note.kind } > 2
    default: false
    }
  }

  /// A text answer, which says where ties of several kinds count, or not all.
  func answer(_ text: String, _ context: Context) -> String {
    phrases.note(onKinds: kinds, chosen: TieKinds.meant(by: context.types, among: kinds)).map {
      text + (text.hasSuffix("\n") ? "\n" : "\n\n") + $0 + "\n"
    } ?? text
  }

  /// What an answer for programs states beside `parameters`: the kinds of ties, where not all count.
  func parameters(_ parameters: [Attribute], _ context: Context) -> [Attribute] {
    if context.types.isEmpty { return parameters }
    let types = TieKinds.meant(by: context.types, among: kinds)
    return parameters + [Attribute("type", .array(types.map { .string($0) }))]
  }
}

extension StakeholderNetwork {
  /// Gives a network that only its file gives a name one that a person would write: `h2020_stockholm.csv` is *H2020 stockholm*, on
  /// pages, in memos and on maps alike.
  mutating func titleAfterFile(_ path: String) {
    let file = FilePath.name(of: path)
    guard path != "-", title?.wordings.allSatisfy({ $0.isEmpty || $0 == file }) ?? true else { return }
    let stem = file.lastIndex(of: ".").map { $0 == file.startIndex ? file[...] : file[..<$0] } ?? file[...]
    let words = stem.split { $0 == "_" || $0.isWhitespace }.joined(separator: " ")
    if !words.isEmpty { title = LocalizedText(words.prefix(1).uppercased() + words.dropFirst()) }
  }
}
