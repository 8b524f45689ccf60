// What is new about a network after an edit: warnings, names that another record has, records without evidence, people left behind.

import Interchange
import NetworkModel
import PlanModel
import Reporting

extension EditRun {
  /// Says what is new about the network: warnings that it did not have, and records without evidence.
  func tellNews(
    _ outcome: NetworkEditing.Outcome, _ before: StakeholderNetwork, _ phrases: Phrasebook, of path: String
  ) {
    func say(_ sentence: String) { context.session.message(phrases.oneLine("samband: " + sentence)) }
    if outcome.wasNotCanonical, !outcome.files.isEmpty { say(phrases.nowCanonical(path)) }
    var known = Dictionary(before.validate().map { ($0.problem.anywhere, 1) }, uniquingKeysWith: +)
    for fault in outcome.reading.warnings {
      guard case .finding(let problem) = fault.kind else { continue }
      if let count = known[problem.anywhere], count > 0 {
        known[problem.anywhere] = count - 1
        continue
      }
      switch problem {
      // Said below, with the option that mends it.
      case .tieWithoutEvidence, .withoutEvidence: continue
      default: break
      }
      say(phrases.word(for: .warning) + ": " + phrases.sentence(for: fault))
    }
    if let network = outcome.reading.network {
      for change in outcome.changes {
        guard let (kind, name, id) = network.namesake(after: change) else { continue }
        say(phrases.word(for: .warning) + ": " + phrases.sameName(name, as: kind, id))
      }
    }
    tellPeople(outcome.changes, before, phrases, beside: path)
    var lacking: [(kind: EditedKind, ids: [String])] = []
    for case .added(let kind, let ids) in outcome.changes {
      guard kind.takesEvidence, let network = outcome.reading.network else { continue }
      if network.lacksEvidence(kind, ids) { lacking.append((kind, ids)) }
    }
    if let first = lacking.first {
      say(phrases.withoutEvidence(first.kind, first.ids, others: lacking.count - 1))
    }
  }

  /// Says which people come from actors that are gone: their list lies beside the network and is no part of it.
  private func tellPeople(
    _ changes: [EditChange], _ before: StakeholderNetwork, _ phrases: Phrasebook, beside path: String
  ) {
    let gone = changes.compactMap { if case .removed(.actor, let ids, _) = $0 { ids.first } else { nil } }
    guard !gone.isEmpty else { return }
    let isFolder = (try? context.session.list(path)) ?? nil != nil
    let folder = isFolder ? path : FilePath.folder(of: path)
    guard let names = (try? context.session.list(folder)) ?? nil else { return }
    for name in names where TableRole.isOfPeople(fileName: name) {
      guard let bytes = try? context.session.read(FilePath.joined(folder, name)),
        let list = PeopleReader.read(bytes, name: name).list
      else { continue }
      for actor in before.actors where gone.contains(actor.id.text) {
        let words = ([actor.id.text] + actor.name.wordings + (actor.shortName?.wordings ?? [])).map(\.foldedName)
        let count = list.organizations.count { $0.map { words.contains($0.foldedName) } ?? false }
        if count > 0 {
          let sentence = phrases.peopleLeft(count, in: name, of: actor.name.text(in: phrases.language))
          context.session.message(phrases.oneLine("samband: " + sentence))
        }
      }
    }
  }
}

extension StakeholderNetwork {
  /// Whether a record has no evidence where others of its kind have.
  fileprivate func lacksEvidence(_ kind: EditedKind, _ ids: [String]) -> Bool {
    let records: [(ids: [String], evidence: [Evidence])] =
      switch kind {
      case .actor: actors.map { ([$0.id.text], $0.evidence) }
      case .tie: collaborations.map { ([$0.source.text, $0.target.text], $0.evidence) }
      case .activity: activities.map { ([$0.id.text], $0.evidence) }
      case .goal: goals.map { ([$0.id.text], $0.evidence) }
      case .position: positions.filter { !$0.isSilent }.map { ([$0.id?.text ?? ""], $0.evidence) }
      default: []
      }
    return records.contains { !$0.evidence.isEmpty }
      && records.contains { $0.ids == ids && $0.evidence.isEmpty }
  }

  /// The name that a record has got by a change and that another of its kind has too, with the other's id; nil where there is none.
  ///
  /// Of actors validation tells it.
  fileprivate func namesake(after change: EditChange) -> (kind: EditedKind, name: String, id: String)? {
    let (kind, ids): (EditedKind, [String])
    switch change {
    case .added(let added, let new): (kind, ids) = (added, new)
    case .set(let set, let changed, let key, _, _) where ["name", "title"].contains(key): (kind, ids) = (set, changed)
    default: return nil
    }
    let records: [(id: String, names: [String])] =
      switch kind {
      case .activity: activities.map { ($0.id.text, $0.name?.wordings ?? []) }
      case .goal: goals.map { ($0.id.text, $0.title?.wordings ?? []) }
      case .source: sources.map { ($0.id.text, $0.title?.wordings ?? []) }
      default: []
      }
    let own = records.first { $0.id == ids.first }?.names ?? []
    for name in own {
      let other = records.first { record in
        record.id != ids.first && record.names.contains { $0.foldedName == name.foldedName }
      }
      if let other { return (kind, name, other.id) }
    }
    return nil
  }
}
