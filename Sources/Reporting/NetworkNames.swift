// What a sentence calls the records that it concerns.

import NetworkModel

/// Names in one language, for sentences about one network.
struct NetworkNames {
  let words: Phrasebook
  let network: StakeholderNetwork

  /// The most names in a sentence.
  private static let most = 6
  /// Titles longer than this are cut at a word.
  private static let longest = 70

  func actor(_ id: NetworkActor.ID) -> String {
    network.actors.first { $0.id == id }?.shortestName(in: words.language) ?? id.text
  }

  func actors(_ ids: some Sequence<NetworkActor.ID>) -> String { words.list(ids.map(actor), limit: Self.most) }

  /// A sector's members in a sentence: `lärosäten`.
  func sector(_ id: Sector.ID) -> String {
    words.members(of: network.allSectors.first { $0.id == id } ?? Sector(id: id))
  }

  func sectors(_ ids: [Sector.ID]) -> String { words.list(ids.map(sector)) }

  /// A goal by its number and the start of its title: `1.3 “There are …”`.
  func goal(_ id: Goal.ID) -> String {
    let goal = network.goals.first { $0.id == id }
    guard let title = (goal?.shortTitle ?? goal?.title)?.text(in: words.language), !title.isEmpty else {
      return id.text
    }
    let quoted = words.say("\u{201D}\(short(title))\u{201D}", "\u{201C}\(short(title))\u{201D}")
    // An id of letters is for files, not for readers.
    return id.text.first?.isNumber ?? false ? "\(id.text) \(quoted)" : quoted
  }

  /// `målet 1.3 ”…”`, `målen 1.3 och 3.1`.
  func goals(_ ids: [Goal.ID]) -> String {
    if ids.count == 1 { return words.say("målet ", "goal ") + goal(ids[0]) }
    let names = ids.map { id in id.text.first?.isNumber ?? false ? id.text : goal(id) }
    return words.say("målen ", "goals ") + words.list(names, limit: Self.most)
  }

  func activity(_ id: Activity.ID) -> String {
    let activity = network.activities.first { $0.id == id }
    let name = (activity?.shortName ?? activity?.name)?.text(in: words.language) ?? id.text
    return words.say("\u{201D}\(short(name))\u{201D}", "\u{201C}\(short(name))\u{201D}")
  }

  func activities(_ ids: some Sequence<Activity.ID>) -> String { words.list(ids.map(activity), limit: 3) }

  func short(_ title: String) -> String {
    let clean = words.oneLine(title)
    let plain = clean.hasSuffix(".") ? String(clean.dropLast()) : clean
    guard plain.count > Self.longest else { return plain }
    var cut = ""
    for word in plain.split(separator: " ") {
      if cut.count + word.count + 1 > Self.longest { break }
      cut += cut.isEmpty ? String(word) : " " + word
    }
    return (cut.isEmpty ? String(plain.prefix(Self.longest)) : cut.hasSuffix(",") ? String(cut.dropLast()) : cut)
      + " \u{2026}"
  }
}

extension NetworkNames {
  /// An activity without quotation marks, for lists.
  func plainActivity(_ id: Activity.ID) -> String {
    let activity = network.activities.first { $0.id == id }
    return short((activity?.shortName ?? activity?.name)?.text(in: words.language) ?? id.text)
  }

  /// The goals of an activity by their numbers: `mål 1.1 och 1.2`; empty without any.
  func goalIDs(of activity: Activity.ID) -> String {
    let ids = network.activities.first { $0.id == activity }?.goals ?? []
    guard !ids.isEmpty else { return "" }
    let names = ids.map { id in id.text.first?.isNumber ?? false ? id.text : goal(id) }
    return words.say("mål ", ids.count == 1 ? "goal " : "goals ") + words.list(names, limit: 3)
  }
}

extension NetworkNames {
  /// A goal by its number and short title without quotation marks, for lists and tables.
  func goalInList(_ id: Goal.ID) -> String {
    let goal = network.goals.first { $0.id == id }
    guard let title = (goal?.shortTitle ?? goal?.title)?.text(in: words.language), !title.isEmpty else {
      return words.oneLine(id.text)
    }
    return id.text.first?.isNumber ?? false ? "\(id.text) \(short(title))" : short(title)
  }
}
