// One network is taken into another: first what its ids are here, then its records.

/// The work of taking a second network into a first.
struct MergeStep {
  var network: StakeholderNetwork
  let other: StakeholderNetwork
  let matching: ActorMatching
  let file: Int
  var joining: RecordJoining
  var pairs: [JoinedPair] = []
  var keptApart: [KeptApart] = []
  var counts: [MergeCount] = []
  var parts: [MergeDecision] = []
  var loops = 0
  var otherStrengths = 0
  /// What the ids of the second network are in the first.
  var actorIDs: [NetworkActor.ID: NetworkActor.ID] = [:]
  var sourceIDs: [StakeholderNetwork.Source.ID: StakeholderNetwork.Source.ID] = [:]
  var goalIDs: [Goal.ID: Goal.ID] = [:]
  var activityIDs: [Activity.ID: Activity.ID] = [:]
  var positionIDs: [Position.ID: Position.ID] = [:]

  init(
    _ network: StakeholderNetwork, _ other: StakeholderNetwork, _ matching: ActorMatching, file: Int,
    origins: [[String]: Int]
  ) {
    (self.network, self.other, self.matching, self.file) = (network, other, matching, file)
    joining = RecordJoining(file: file, origins: origins)
  }

  mutating func run(parts decisions: [MergeDecision]) {
    takeFacts()
    takeSources()
    takeSectors()
    takeCompetences()
    takeActors(parts: decisions)
    takeTies()
    takeGoals()
    takePositionIDs()
    takeActivities()
    takePositions()
    takeSurvey()
  }

  // MARK: The network itself

  private mutating func takeFacts() {
    // A first network that says nothing of itself takes over what the next one says.
    network.title = network.title ?? other.title
    network.description = network.description ?? other.description
    network.language = network.language ?? other.language
    network.asOf = network.asOf ?? other.asOf
    joining.add(&network.targetGroups, other.targetGroups)
    let known = Set(network.additional.map(\.key))
    network.additional += other.additional.filter { !known.contains($0.key) }
  }

  private mutating func takeSectors() {
    var places = Dictionary(
      network.ownSectors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var count = MergeCount(kind: .sector, file: file)
    for sector in other.ownSectors {
      guard let place = places[sector.id] else {
        places[sector.id] = network.ownSectors.count
        network.ownSectors.append(sector)
        joining.noteNew(.sector, [sector.id.text])
        count.added += 1
        continue
      }
      count.joined += 1
      joining.begin(.sector, [sector.id.text], [sector.id.text])
      var own = network.ownSectors[place]
      joining.fill(&own.label, sector.label, "label")
      joining.fill(&own.plural, sector.plural, "plural")
      joining.fill(&own.helix, sector.helix, "helix")
      joining.fill(&own.shape, sector.shape, "shape")
      joining.fill(&own.color, sector.color, "color") { $0.description }
      joining.fill(&own.invitable, sector.invitable, "invitable") { $0 ? "true" : "false" }
      joining.add(&own.additional, sector.additional)
      network.ownSectors[place] = own
    }
    note(count)
  }

  private mutating func takeCompetences() {
    var places = Dictionary(
      network.competences.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var count = MergeCount(kind: .competence, file: file)
    for competence in other.competences {
      guard let place = places[competence.id] else {
        places[competence.id] = network.competences.count
        network.competences.append(competence)
        joining.noteNew(.competence, [competence.id])
        count.added += 1
        continue
      }
      count.joined += 1
      joining.begin(.competence, [competence.id], [competence.id])
      var own = network.competences[place]
      joining.fill(&own.label, competence.label, "label")
      joining.add(&own.additional, competence.additional)
      network.competences[place] = own
    }
    note(count)
  }

  /// Sources of one id are one, unless their titles differ.
  private mutating func takeSources() {
    var places = Dictionary(
      network.sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var taken = Set(places.keys).union(other.sources.map(\.id))
    var count = MergeCount(kind: .source, file: file)
    for source in other.sources {
      if let place = places[source.id], Self.agree(network.sources[place].title, source.title) {
        count.joined += 1
        joining.begin(.source, [source.id.text], [source.id.text])
        var own = network.sources[place]
        joining.fill(&own.title, source.title, "title")
        joining.fill(&own.publisher, source.publisher, "publisher")
        joining.fill(&own.date, source.date, "date") { $0.description }
        joining.fill(&own.url, source.url, "url")
        joining.add(&own.additional, source.additional)
        network.sources[place] = own
        continue
      }
      var copy = source
      if let place = places[source.id] {
        copy.id = Self.free(source.id, &taken)
        sourceIDs[source.id] = copy.id
        keptApart.append(
          KeptApart(
            kind: .source, first: source.id.text, second: source.id.text, newID: copy.id.text,
            firstName: network.sources[place].title, secondName: source.title, reason: .names, file: file))
      }
      places[copy.id] = network.sources.count
      network.sources.append(copy)
      joining.noteNew(.source, [copy.id.text])
      count.added += 1
    }
    note(count)
  }

  // MARK: What all records share

  mutating func note(_ count: MergeCount) { if count.added + count.joined > 0 { counts.append(count) } }

  /// An id that nothing has: with the number of the file, then further ones.
  static func free<Record>(_ id: Identifier<Record>, _ taken: inout Set<Identifier<Record>>) -> Identifier<Record> {
    var number = 2
    while taken.contains(Identifier("\(id.text)-\(number)")) { number += 1 }
    let new = Identifier<Record>("\(id.text)-\(number)")
    taken.insert(new)
    return new
  }

  /// Whether two texts may be about one thing: one is missing, or they are alike in some wording.
  static func agree(_ one: LocalizedText?, _ other: LocalizedText?) -> Bool {
    guard let one, let other else { return true }
    let (names, others) = (one.wordings.map { MatchingName($0) }, other.wordings.map { MatchingName($0) })
    if names.contains(where: { name in others.contains { $0.key == name.key } }) { return true }
    return NameLikeness([names], [others]).agree(names, others, atLeast: 0.5)
  }

  /// The evidence of a record of the second network, by the sources of the first.
  func mapped(_ evidence: [Evidence]) -> [Evidence] {
    guard !sourceIDs.isEmpty else { return evidence }
    return evidence.map { item in
      var item = item
      item.source = sourceIDs[item.source] ?? item.source
      return item
    }
  }

  func mapped(_ id: NetworkActor.ID) -> NetworkActor.ID { actorIDs[id] ?? id }
}

/// Whether something would come round to itself if it came after `next`.
func comesRound<ID: Hashable>(_ id: ID, after next: ID, _ following: (ID) -> ID?) -> Bool {
  var seen: Set<ID> = [id]
  var place: ID? = next
  while let current = place {
    if current == id { return true }
    if !seen.insert(current).inserted { return false }
    place = following(current)
  }
  return false
}
