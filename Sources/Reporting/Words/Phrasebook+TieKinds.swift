// What kinds of direct ties are called.

import NetworkModel

extension Phrasebook {
  /// The words for the kinds that the model knows.
  private static let tieKinds: [(kind: String, swedish: String, english: String)] = [
    ("collaboration", "samverkan", "collaboration"), ("partnership", "partnerskap", "partnership"),
    ("partOf", "del av", "part of"), ("membership", "medlemskap", "membership"),
    ("consultation", "samråd", "consultation"), ("agreement", "avtal", "agreement"),
    ("funding", "finansiering", "funding"), ("contact", "kontakt", "contact"),
  ]

  /// The word for a kind of direct tie; a word of the user's own unchanged.
  func word(forTie kind: String?) -> String {
    let kind = Collaboration.kindOrUsual(kind)
    return Self.tieKinds.first { $0.kind == kind }.map { say($0.swedish, $0.english) } ?? kind
  }

  /// The kind that a word means, of those that a file has: one that the file writes so, else the one that answers call so.
  package static func tieKind(calledBy word: String, among kinds: [String]) -> String? {
    if kinds.contains(word) { return word }
    let folded = word.foldedWord
    return tieKinds.first { tie in
      kinds.contains(tie.kind) && [tie.swedish, tie.english].contains { $0.foldedWord == folded }
    }?.kind
  }

  /// What an answer says where its ties are of several kinds, or where not all kinds count; nil where there is nothing to say.
  ///
  /// - Parameters:
  ///   - kinds: How many ties of each kind there are.
  ///   - chosen: The kinds that count; all of them where none are chosen.
  package func note(onKinds kinds: [(kind: String, count: Int)], chosen: [String]) -> String? {
    /// The word, which `--type` takes, and perhaps how many; with the word that the file has where another kind is called the same.
    func named(_ kind: String, _ count: Int? = nil) -> String {
      let word = word(forTie: kind)
      let isShared = kinds.contains { $0.kind != kind && self.word(forTie: $0.kind) == word }
      let more = (isShared && word != kind ? [kind] : []) + (count.map { [number($0)] } ?? [])
      return more.isEmpty ? word : "\(word) (\(more.joined(separator: ", ")))"
    }
    func words(_ kinds: [String]) -> String { list(kinds.map { named($0) }) }
    let all = kinds.map(\.kind)
    let counted = chosen.isEmpty ? all : all.filter(chosen.contains)
    let rest = all.filter { !counted.contains($0) }
    var sentences: [String] = []
    if counted.count > 1 {
      let parts = list(kinds.filter { counted.contains($0.kind) }.map { named($0.kind, $0.count) })
      sentences.append(
        say(
          "Direkt samverkan av flera slag är sammanlagd: \(parts).",
          "Direct ties of several kinds are added up: \(parts)."))
    } else if !rest.isEmpty {
      sentences.append(
        say(
          "Av direkt samverkan räknas bara slaget \(words(counted)).",
          "Of direct ties only the kind \(words(counted)) counts."))
    }
    if !rest.isEmpty {
      sentences.append(say("Utanför står \(words(rest)).", "Left out: \(words(rest))."))
    } else if !sentences.isEmpty {
      sentences.append(say("Med --type väljs ett slag.", "Choose a kind by --type."))
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }
}
