// What kinds of direct ties are called.

import NetworkModel

extension Phrasebook {
  /// The word for a kind of direct tie; a word of the user's own unchanged.
  func word(forTie kind: String?) -> String {
    switch Collaboration.kindOrUsual(kind) {
    case "collaboration": say("samverkan", "collaboration")
    case "partnership": say("partnerskap", "partnership")
    case "partOf": say("del av", "part of")
    case "membership": say("medlemskap", "membership")
    case "consultation": say("samråd", "consultation")
    case "agreement": say("avtal", "agreement")
    case "funding": say("finansiering", "funding")
    case "contact": say("kontakt", "contact")
    case let own: own
    }
  }

  /// What an answer says where its ties are of several kinds, or where not all kinds count; nil where there is nothing to say.
  ///
  /// - Parameters:
  ///   - kinds: How many ties of each kind there are.
  ///   - chosen: The kinds that count; all of them where none are chosen.
  package func note(onKinds kinds: [(kind: String, count: Int)], chosen: [String]) -> String? {
    /// The word with the one that the file has, which `--type` takes, and perhaps how many.
    func named(_ kind: String, _ count: Int? = nil) -> String {
      let word = word(forTie: kind)
      let more = (word == kind ? [] : [kind]) + (count.map { [number($0)] } ?? [])
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
