// Validation: every error and warning about a network, in one pass over its records.

import Spelling

extension StakeholderNetwork {
  /// Checks the network: every error and warning, in the order of its records.
  ///
  /// - Complexity: O(size of the network), and O(ids) more for each of the first dangling references.
  public func validate() -> [Finding] { validate(nil) }

  /// The same where the ends of the ties are numbered already, which a reader knows that has looked them up.
  package func validate(_ ends: TieEnds?) -> [Finding] {
    var validator = Validator(network: self)
    var ends = ends ?? TieEnds(of: self)
    if ends.parallels == nil { ends.findParallels() }
    validator.run(ends)
    return validator.findings
  }
}

/// The state of one validation: what has been found, and the ids that references may lead to.
struct Validator {
  let network: StakeholderNetwork
  var findings: [Finding] = []
  /// The ids of each kind, with the places of their records in the list; below zero for built-in ones.
  private var known: [RecordKind: [String: Int]] = [:]
  private var sortedIDs: [RecordKind: [String]] = [:]
  /// Caps the work on suggestions, in ids compared, so that a large broken file is checked quickly.
  private var looksLeft = 400_000
  /// The ids of the actors of a name, by the folded name; made at the first dangling reference.
  private var namesakes: [RecordKind: [String: [String]]] = [:]

  init(network: StakeholderNetwork) {
    self.network = network
    known[.sector] = Dictionary(Sector.builtIn.map { ($0.id.text, -1) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func run(_ ends: TieEnds) {
    collectIDs()
    checkActors()
    checkCollaborations(ends)
    checkActivities()
    checkGoals()
    checkPositions()
    checkSurvey()
    checkEvidence()
    checkCycles()
    for (place, group) in network.targetGroups.enumerated() {
      checkReference(to: .sector, group.text, at: DocumentPath.root["targetGroups"][place])
    }
    checkTexts()
  }

  mutating func report(_ problem: Finding.Problem, at path: DocumentPath) {
    findings.append(Finding(problem, at: path))
  }

  // MARK: Ids and references

  private mutating func collectIDs() {
    let root = DocumentPath.root
    collect(.source, network.sources.map(\.id.text), in: root["sources"])
    // Ids of the file's own sectors may repeat built-in ones: that is how these are renamed.
    let builtIn = known[.sector] ?? [:]
    collect(.sector, network.ownSectors.map(\.id.text), in: root["sectors"])
    known[.sector, default: [:]].merge(builtIn) { own, _ in own }
    collect(.actor, network.actors.map(\.id.text), in: root["actors"])
    collect(.activity, network.activities.map(\.id.text), in: root["activities"])
    collect(.goal, network.goals.map(\.id.text), in: root["goals"])
    collect(.competence, network.competences.map(\.id), in: root["competences"])
    collect(.position, network.positions.map { $0.id?.text }, in: root["positions"])
  }

  private mutating func collect(_ kind: RecordKind, _ ids: [String?], in list: DocumentPath) {
    var places: [String: Int] = Dictionary(minimumCapacity: ids.count)
    for (place, id) in ids.enumerated() {
      guard let id else { continue }
      if isBlank(id) {
        report(.emptyID(kind), at: list[place]["id"])
      } else if let first = places[id] {
        report(.duplicateID(kind, id: id, first: list[first]["id"]), at: list[place]["id"])
      } else {
        places[id] = place
      }
    }
    known[kind] = places
  }

  private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  mutating func checkReference(to kind: RecordKind, _ id: String, at path: @autoclosure () -> DocumentPath) {
    guard let places = known[kind], places[id] == nil else { return }
    let named = records(kind, named: id)
    if named.count > 1 { return report(.ambiguousReference(kind, name: id, ids: named), at: path()) }
    // `kommun` is a word for a sector, though not its id.
    let sector = kind == .sector ? SectorNames.builtIn.id(of: id)?.text : nil
    let suggestion = named.first ?? sector ?? suggestion(for: id, of: kind, among: places)
    report(.unknownReference(kind, id: id, suggestion: suggestion), at: path())
  }

  /// The ids of the actors, activities, goals or sources that are called so, in the order of the network.
  private mutating func records(_ kind: RecordKind, named name: String) -> [String] {
    if let known = namesakes[kind] { return known[name.foldedName] ?? [] }
    let named: [(id: String, name: LocalizedText?)] =
      switch kind {
      case .actor: network.actors.map { ($0.id.text, $0.name) }
      case .activity: network.activities.map { ($0.id.text, $0.name) }
      case .goal: network.goals.map { ($0.id.text, $0.title) }
      case .source: network.sources.map { ($0.id.text, $0.title) }
      default: []
      }
    var found: [String: [String]] = [:]
    for record in named {
      for key in Set((record.name?.wordings ?? []).map(\.foldedName)) where !key.isEmpty {
        found[key, default: []].append(record.id)
      }
    }
    namesakes[kind] = found
    return found[name.foldedName] ?? []
  }

  /// The nearest id, for the first dangling references only: each suggestion costs a pass over the ids.
  private mutating func suggestion(
    for id: String, of kind: RecordKind, among places: [String: Int]
  ) -> String? {
    guard looksLeft > 0 else { return nil }
    looksLeft -= places.count
    if sortedIDs[kind] == nil { sortedIDs[kind] = places.keys.sorted(by: naturallyPrecedes) }
    return Suggestion.nearest(to: id, among: sortedIDs[kind] ?? [])
  }

  mutating func check(_ evidence: [Evidence], at record: @autoclosure () -> DocumentPath) {
    for (place, item) in evidence.enumerated() {
      checkReference(to: .source, item.source.text, at: record()["evidence"][place]["source"])
    }
  }

  /// How many records of a kind have evidence for one that lacks it, where that is worth a word.
  private static let documentedForEach = 9

  /// Reports records without evidence where nearly all others of the kind have it; those of ties are reported with the ties.
  private mutating func checkEvidence() {
    func check(_ kind: RecordKind, _ list: String, _ records: [(id: String, evidence: [Evidence]?)]) {
      let lacking = records.count { $0.evidence?.isEmpty ?? false }
      let documented = records.count { !($0.evidence?.isEmpty ?? true) }
      guard documented >= max(1, lacking) * Self.documentedForEach else { return }
      for (place, record) in records.enumerated() where record.evidence?.isEmpty ?? false {
        report(.withoutEvidence(kind, id: record.id), at: DocumentPath.root[list][place]["evidence"])
      }
    }
    check(.actor, "actors", network.actors.map { ($0.id.text, $0.evidence) })
    check(.activity, "activities", network.activities.map { ($0.id.text, $0.evidence) })
    check(.goal, "goals", network.goals.map { ($0.id.text, $0.evidence) })
    // Scores of influence and interest are the working group's own.
    check(
      .position, "positions", network.positions.map { ($0.id?.text ?? $0.actor.text, $0.isSilent ? nil : $0.evidence) })
  }

  mutating func check(_ period: Period, at record: DocumentPath) {
    guard period.isReversed, let start = period.start, let end = period.end else { return }
    report(.endsBeforeStart(start: start, end: end), at: record["end"])
  }

  // MARK: Records

  private mutating func checkActivities() {
    var seats = KnownSeats(places: known[.actor] ?? [:], actors: network.actors.count)
    for (place, activity) in network.activities.enumerated() {
      let path = DocumentPath.root["activities"][place]
      if let owner = activity.owner { checkReference(to: .actor, owner.text, at: path["owner"]) }
      if let earlier = activity.continues { checkReference(to: .activity, earlier.text, at: path["continues"]) }
      for (index, goal) in activity.goals.enumerated() {
        checkReference(to: .goal, goal.text, at: path["goals"][index])
      }
      checkMeeting(activity, at: path)
      check(activity.period, at: path)
      check(activity.evidence, at: path)
      for (score, key) in [(activity.effort, "effort"), (activity.effect, "effect")] {
        if let score, !Activity.scores.contains(score) { report(.scoreOutOfRange(score), at: path[key]) }
      }
      if activity.participants.isEmpty {
        let status = activity.status ?? .active
        report(
          .noParticipants(activity: activity.id.text, begun: status == .active || status == .ended),
          at: path["participants"])
      }
      checkParticipants(activity.participants, &seats, at: path["participants"])
    }
  }

  private mutating func checkGoals() {
    var indicators: [String: DocumentPath] = [:]
    for (place, goal) in network.goals.enumerated() {
      let path = DocumentPath.root["goals"][place]
      if let parent = goal.parent { checkReference(to: .goal, parent.text, at: path["parent"]) }
      for (index, other) in goal.contributesTo.enumerated() {
        checkReference(to: .goal, other.text, at: path["contributesTo"][index])
      }
      for (index, sector) in goal.needs.sectors.enumerated() {
        checkReference(to: .sector, sector.text, at: path["needs"]["sectors"][index])
      }
      for (index, indicator) in goal.indicators.enumerated() {
        let place = path["indicators"][index]
        if isBlank(indicator.id.text) {
          report(.emptyID(.indicator), at: place["id"])
        } else if let first = indicators[indicator.id.text] {
          report(.duplicateID(.indicator, id: indicator.id.text, first: first), at: place["id"])
        } else {
          indicators[indicator.id.text] = place["id"]
        }
        let unit = indicator.unit?.wordings.joined() ?? ""
        if unit.allSatisfy(\.isWhitespace) { report(.noUnit(indicator: indicator.id.text), at: place["unit"]) }
        let period = Period(start: indicator.baseline?.date, end: indicator.target?.date)
        if period.isReversed, let start = period.start, let end = period.end {
          report(.endsBeforeStart(start: start, end: end), at: place["target"]["date"])
        }
      }
      check(goal.evidence, at: path)
    }
  }

  private mutating func checkPositions() {
    for (place, position) in network.positions.enumerated() {
      let path = DocumentPath.root["positions"][place]
      checkReference(to: .actor, position.actor.text, at: path["actor"])
      checkReference(to: .goal, position.goal.text, at: path["goal"])
      check(position.evidence, at: path)
    }
  }

  private mutating func checkSurvey() {
    var seen: [SurveyAnswer.Ends: DocumentPath] = [:]
    for (place, answer) in network.survey.enumerated() {
      let path = DocumentPath.root["survey"][place]
      checkReference(to: .actor, answer.actor.text, at: path["actor"])
      if let about = answer.about { checkReference(to: .actor, about.text, at: path["about"]) }
      for question in SurveyAnswer.Question.allCases {
        guard let rating = answer.ratings[question], !SurveyAnswer.ratings.contains(rating) else { continue }
        report(.ratingOutOfRange(rating), at: path[question.rawValue])
      }
      if let first = seen[answer.ends] {
        report(
          .repeatedAnswer(actor: answer.actor.text, about: answer.about?.text, first: first), at: path["actor"])
      } else {
        seen[answer.ends] = path["actor"]
      }
    }
  }
}
