// What sentences call the records of a network.

package import NetworkModel

/// The records of a network by id, so that a name is found at once however many there are.
package struct NamedRecords: Sendable {
  package let network: StakeholderNetwork
  let actors: [NetworkActor.ID: NetworkActor]
  let sectors: [Sector.ID: Sector]
  let goals: [Goal.ID: Goal]
  let activities: [Activity.ID: Activity]
  /// What titles are cut to that several different ones begin with.
  let sharedStarts: Set<String>

  package init(_ network: StakeholderNetwork) {
    self.network = network
    // Parts and alliances that were counted for others are still called by their names.
    actors = Dictionary(
      (network.actors + (network.organizations?.folded ?? [])).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    sectors = Dictionary(network.allSectors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    goals = Dictionary(network.goals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    activities = Dictionary(network.activities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let titles =
      network.activities.flatMap { ($0.shortName ?? $0.name)?.wordings ?? [] }
      + network.goals.flatMap { ($0.shortTitle ?? $0.title)?.wordings ?? [] }
    var wholes: [String: Set<String>] = [:]
    for title in titles where title.count > longestTitle {
      let whole = Phrasebook(.english).oneLine(title)
      wholes[cut(whole), default: []].insert(whole)
    }
    sharedStarts = Set(wholes.filter { $1.count > 1 }.keys)
  }
}

/// The most names in a sentence.
private let mostNames = 6
/// Titles longer than this are cut at a word.
private let longestTitle = 70

/// A title without its full stop, cut at a word where it is long.
private func cut(_ title: String) -> String {
  let plain = title.hasSuffix(".") ? String(title.dropLast()) : title
  guard plain.count > longestTitle else { return plain }
  var cut = ""
  for word in plain.split(separator: " ") {
    if cut.count + word.count + 1 > longestTitle { break }
    cut += cut.isEmpty ? String(word) : " " + word
  }
  return (cut.isEmpty ? String(plain.prefix(longestTitle)) : cut.hasSuffix(",") ? String(cut.dropLast()) : cut)
    + " \u{2026}"
}

/// Has the names of records in one language.
protocol Naming {
  var words: Phrasebook { get }
  var records: NamedRecords { get }
}

/// The names of a network's records in one language.
struct NetworkNames: Naming {
  let words: Phrasebook
  let records: NamedRecords

  init(words: Phrasebook, records: NamedRecords) {
    self.words = words
    self.records = records
  }

  init(words: Phrasebook, network: StakeholderNetwork) {
    self.init(words: words, records: NamedRecords(network))
  }

  var network: StakeholderNetwork { records.network }
}

extension Naming {
  func actor(_ id: NetworkActor.ID) -> String {
    records.actors[id]?.shortestName(in: words.language) ?? id.text
  }

  /// The whole name, with the short one where there is one and the sector: `Karolinska Institutet (KI, räknas här som lärosäte)`.
  func fullName(_ id: NetworkActor.ID) -> String {
    guard let actor = records.actors[id] else { return id.text }
    let (name, short) = (actor.name.text(in: words.language), actor.shortestName(in: words.language))
    return "\(words.oneLine(name)) (\(short == name ? "" : short + ", ")\(classified(actor.sector)))"
  }

  /// An actor with the part or alliance through which it takes part: `Region Stockholm, genom Avd. Forskning och innovation,`
  /// with the last comma only where the sentence goes on.
  func actorWithPart(_ id: NetworkActor.ID, _ part: NetworkActor.ID?, goesOn: Bool = false) -> String {
    guard let part, part != id else { return actor(id) }
    return actor(id) + words.say(", genom ", ", through ") + actor(part) + (goesOn ? "," : "")
  }

  func actors(_ ids: some Sequence<NetworkActor.ID>) -> String { words.list(ids.map(actor), limit: mostNames) }

  /// That an actor is filed under a sector, which is a judgement of whoever made the file: `räknas här som kommun`.
  func classified(_ sector: Sector.ID) -> String {
    guard !Sector.isUnknown(sector) else { return words.say("sektorn är inte känd", "sector not known") }
    let member = words.member(of: records.sectors[sector] ?? Sector(id: sector))
    return words.say("räknas här som \(member)", "filed here under \(self.sector(sector))")
  }

  /// What a competence is called, whatever its case in the file.
  func competence(_ id: String) -> String {
    let name = records.network.name(ofCompetence: id, in: words.language)
    guard name == id else { return words.oneLine(name) }
    let same = records.network.competences.first { $0.id.lowercased() == id.lowercased() }?.id ?? id.lowercased()
    let other = records.network.name(ofCompetence: same, in: words.language)
    return words.oneLine(other == same ? id : other)
  }

  /// Competences in a sentence: `juridik och medicin`.
  func competences(_ ids: [String]) -> String { words.list(ids.map(competence), limit: mostNames) }

  /// A sector's members in a sentence: `lärosäten`.
  func sector(_ id: Sector.ID) -> String {
    words.members(of: sectorRecord(id))
  }

  /// A sector by its id, also where the network does not describe it.
  func sectorRecord(_ id: Sector.ID) -> Sector { records.sectors[id] ?? Sector(id: id) }

  func sectors(_ ids: [Sector.ID]) -> String { words.list(ids.map(sector)) }

  /// A goal by its number and the start of its title: `1.3 “There are …”`.
  func goal(_ id: Goal.ID) -> String {
    let goal = records.goals[id]
    guard let title = (goal?.shortTitle ?? goal?.title)?.text(in: words.language), !title.isEmpty else {
      return id.text
    }
    let quoted = words.say("\u{201D}\(short(title, id.text))\u{201D}", "\u{201C}\(short(title, id.text))\u{201D}")
    // An id of letters is for files, not for readers.
    return id.text.first?.isNumber ?? false ? "\(id.text) \(quoted)" : quoted
  }

  /// `målet 1.3 ”…”`, `målen 1.3 och 3.1`; in English `goal 1.3 “…”` and `the goal “…”`.
  func goals(_ ids: [Goal.ID]) -> String {
    let isNumbered = ids.first?.text.first?.isNumber ?? false
    if ids.count == 1 { return words.say("målet ", isNumbered ? "goal " : "the goal ") + goal(ids[0]) }
    let names = ids.map { id in id.text.first?.isNumber ?? false ? id.text : goal(id) }
    return words.say("målen ", isNumbered ? "goals " : "the goals ") + words.list(names, limit: mostNames)
  }

  /// Goals in a list, by their numbers or titles: `1.3, 3.1 och ”Hälsodata”`.
  func goalList(_ ids: [Goal.ID], limit: Int = 12) -> String {
    words.list(ids.map { $0.text.first?.isNumber ?? false ? $0.text : goal($0) }, limit: limit)
  }

  func activity(_ id: Activity.ID) -> String {
    let activity = records.activities[id]
    let name = (activity?.shortName ?? activity?.name)?.text(in: words.language) ?? id.text
    return words.say("\u{201D}\(short(name, id.text))\u{201D}", "\u{201C}\(short(name, id.text))\u{201D}")
  }

  func activities(_ ids: some Sequence<Activity.ID>) -> String { words.list(ids.map(activity), limit: 3) }

  /// A title cut at a word where it is long.
  func short(_ title: String) -> String { cut(words.oneLine(title)) }

  /// The title of a record; the id tells those apart that begin alike.
  func short(_ title: String, _ id: String) -> String {
    let short = cut(words.oneLine(title))
    return records.sharedStarts.contains(short) ? "\(short) (\(words.oneLine(id)))" : short
  }
}

extension NetworkNames {
  /// An activity without quotation marks, for lists.
  func plainActivity(_ id: Activity.ID) -> String {
    let activity = records.activities[id]
    return short((activity?.shortName ?? activity?.name)?.text(in: words.language) ?? id.text, id.text)
  }

  /// The goals of an activity by their numbers: `mål 1.1 och 1.2`; empty without any.
  func goalIDs(of activity: Activity.ID) -> String {
    let ids = records.activities[activity]?.goals ?? []
    guard !ids.isEmpty else { return "" }
    let names = ids.map { id in id.text.first?.isNumber ?? false ? id.text : goal(id) }
    return words.say("mål ", ids.count == 1 ? "goal " : "goals ") + words.list(names, limit: 3)
  }

  /// A goal by its number and short title without quotation marks, for lists and tables.
  func goalInList(_ id: Goal.ID) -> String {
    let goal = records.goals[id]
    guard let title = (goal?.shortTitle ?? goal?.title)?.text(in: words.language), !title.isEmpty else {
      return words.oneLine(id.text)
    }
    return id.text.first?.isNumber ?? false ? "\(id.text) \(short(title, id.text))" : short(title, id.text)
  }
}
