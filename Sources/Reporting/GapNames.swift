// What a sentence about a gap calls the records that it concerns.

import NetworkAnalysis
import NetworkModel

/// Names in one language, for the sentences about one network's gaps.
struct GapNames {
  let words: Phrasebook
  let gap: Gap
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

  private func short(_ title: String) -> String {
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

  /// A figure as a whole number.
  func whole(_ name: String) -> Int { Int((gap.figure(name) ?? 0).rounded()) }

  /// A figure with as many decimals as it needs, at most two.
  func value(_ name: String) -> String {
    let value = gap.figure(name) ?? 0
    let places = value == value.rounded() ? 0 : (value * 10) == (value * 10).rounded() ? 1 : 2
    return words.decimal(value, places: places)
  }
}
