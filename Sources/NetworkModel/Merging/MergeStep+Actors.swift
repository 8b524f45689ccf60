// The actors of a second network, and the ties between them.

extension MergeStep {
  mutating func takeActors(parts decisions: [MergeDecision]) {
    var taken = Set(network.actors.map(\.id)).union(other.actors.map(\.id))
    let places = Dictionary(
      network.actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let byNumber = numbersOfNames
    for (place, actor) in other.actors.enumerated() {
      if let partner = matching.partners[place] {
        actorIDs[actor.id] = network.actors[partner].id
      } else if let one = places[actor.id] {
        let new = Self.free(actor.id, &taken)
        actorIDs[actor.id] = new
        keepApart(one, place, as: new)
      } else if let one = byNumber(place) {
        keepApart(one, place, as: actor.id)
      }
    }
    var count = MergeCount(kind: .actor, file: file)
    for (place, actor) in other.actors.enumerated() {
      if let partner = matching.partners[place] {
        count.joined += 1
        join(actor, into: partner, on: matching.bases[place] ?? .id)
      } else {
        count.added += 1
        var copy = actor
        copy.id = mapped(actor.id)
        copy.partOf = actor.partOf.map(mapped)
        copy.members = actor.members.map(mapped)
        copy.evidence = mapped(actor.evidence)
        joining.noteNew(.actor, [copy.id.text])
        network.actors.append(copy)
      }
    }
    note(count)
    takeHierarchy(decisions)
  }

  /// For an actor of the second network one of the first with its name and another registration number.
  private var numbersOfNames: (Int) -> Int? {
    var byKey: [String: Int] = [:]
    for (place, names) in matching.firstNames.enumerated() where network.actors[place].orgNumber != nil {
      for name in names { byKey[name.key] = byKey[name.key] ?? place }
    }
    let matching = matching
    return { place in
      matching.secondNames[place].lazy.compactMap { byKey[$0.key] }
        .first { matching.haveDifferentNumbers($0, place) }
    }
  }

  private mutating func keepApart(_ one: Int, _ place: Int, as new: NetworkActor.ID) {
    let (own, actor) = (network.actors[one], other.actors[place])
    var reason = KeptApart.Reason.names
    if matching.haveDifferentNumbers(one, place), let number = own.orgNumber, let otherNumber = actor.orgNumber {
      reason = .numbers(number, otherNumber)
    } else if Self.agree(own.name, actor.name) {
      reason = .content
    }
    keptApart.append(
      KeptApart(
        kind: .actor, first: own.id.text, second: actor.id.text, newID: new.text, firstName: own.name,
        secondName: actor.name, reason: reason, file: file))
  }

  private mutating func join(_ actor: NetworkActor, into place: Int, on basis: JoinBasis) {
    var own = network.actors[place]
    joining.begin(.actor, [own.id.text], [actor.id.text])
    pairs.append(
      JoinedPair(
        kind: .actor, first: own.id.text, second: actor.id.text, firstName: own.name, secondName: actor.name,
        basis: basis, file: file))
    joinNames(&own, actor)
    joining.fill(&own.shortName, actor.shortName, "shortName")
    var sector: Sector.ID? = Sector.isUnknown(own.sector) ? nil : own.sector
    joining.fill(&sector, Sector.isUnknown(actor.sector) ? nil : actor.sector, "sector") { $0.text }
    own.sector = sector ?? own.sector
    joining.fill(&own.invitable, actor.invitable, "invitable") { $0 ? "true" : "false" }
    joining.add(&own.tags, actor.tags)
    joining.fill(&own.place, actor.place, "place")
    joining.fill(&own.municipality, actor.municipality, "municipality")
    joining.fill(&own.orgNumber, actor.orgNumber, "orgNumber", { $0 }) { one, other in
      one == other || OrganizationNumber.digits(of: one).map { $0 == OrganizationNumber.digits(of: other) } ?? false
    }
    joining.fill(&own.description, actor.description, "description")
    joining.add(&own.competences, actor.competences)
    joining.add(&own.profileAreas, actor.profileAreas)
    joining.add(&own.attributes, actor.attributes, "attributes.")
    joining.add(&own.evidence, mapped(actor.evidence))
    joining.add(&own.additional, actor.additional)
    network.actors[place] = own
  }

  /// A name that only repeats the id is none.
  private mutating func joinNames(_ own: inout NetworkActor, _ actor: NetworkActor) {
    if actor.name.wordings.allSatisfy({ $0 == actor.id.text }) { return }
    if own.name.wordings.allSatisfy({ $0 == own.id.text }) {
      own.name = actor.name
      return
    }
    var name: LocalizedText? = own.name
    joining.fill(&name, actor.name, "name")
    own.name = name ?? own.name
  }

  // MARK: Hierarchy

  /// Parts and alliances, once all actors are there: what would come round in a circle, or into itself, is left out and told.
  private mutating func takeHierarchy(_ decisions: [MergeDecision]) {
    let places = Dictionary(
      network.actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func take(_ place: Int, _ whole: NetworkActor.ID, _ otherID: NetworkActor.ID) {
      let own = network.actors[place]
      guard whole != own.id else { return }
      joining.begin(.actor, [own.id.text], [otherID.text])
      if own.partOf == nil,
        comesRound(own.id, after: whole, { id in places[id].flatMap { network.actors[$0].partOf } })
      {
        return joining.tell("partOf", "", whole.text, isCircle: true)
      }
      joining.fill(&network.actors[place].partOf, whole, "partOf") { $0.text }
    }
    for (index, actor) in other.actors.enumerated() {
      guard let place = matching.partners[index] else { continue }
      if let whole = actor.partOf { take(place, mapped(whole), actor.id) }
      joining.add(&network.actors[place].members, actor.members.map(mapped))
      let id = network.actors[place].id
      if actor.members.contains(where: { mapped($0) == id }), !actor.members.contains(actor.id) {
        network.actors[place].members.removeAll { $0 == id }
      }
    }
    for decision in decisions {
      guard other.actors.contains(where: { $0.id == decision.second }) else { continue }
      if let place = places[mapped(decision.second)] {
        take(place, decision.first, decision.second)
        parts.append(decision)
      }
    }
  }

  // MARK: Ties

  /// What makes two ties one.
  private struct TieIdentity: Hashable {
    let ends: [NetworkActor.ID]
    let kind: String
    let direction: Collaboration.Direction
    let period: Period
    /// Nil where strengths do not count.
    let strength: Double?

    init(_ tie: Collaboration, withStrength: Bool = true) {
      direction = tie.direction ?? .undirected
      let ends = [tie.source, tie.target]
      self.ends = direction == .directed ? ends : ends.sorted()
      kind = tie.kindOrUsual
      period = tie.period
      strength = withStrength ? tie.weight : nil
    }
  }

  mutating func takeTies() {
    var places = Dictionary(
      network.collaborations.enumerated().map { (TieIdentity($1), $0) }, uniquingKeysWith: { first, _ in first })
    let withoutStrength = Set(network.collaborations.map { TieIdentity($0, withStrength: false) })
    var count = MergeCount(kind: .collaboration, file: file)
    for tie in other.collaborations {
      var copy = tie
      copy.source = mapped(tie.source)
      copy.target = mapped(tie.target)
      if copy.source == copy.target, tie.source != tie.target {
        loops += 1
        continue
      }
      copy.evidence = mapped(tie.evidence)
      let identity = TieIdentity(copy)
      guard let place = places[identity] else {
        places[identity] = network.collaborations.count
        if withoutStrength.contains(TieIdentity(copy, withStrength: false)) { otherStrengths += 1 }
        joining.noteNew(.collaboration, [copy.source.text, copy.target.text])
        network.collaborations.append(copy)
        count.added += 1
        continue
      }
      count.joined += 1
      var own = network.collaborations[place]
      joining.begin(
        .collaboration, [own.source.text, own.target.text], [tie.source.text, tie.target.text])
      joining.fill(&own.description, copy.description, "description")
      joining.add(&own.evidence, copy.evidence)
      joining.add(&own.additional, copy.additional)
      network.collaborations[place] = own
    }
    note(count)
  }
}

extension Collaboration {
  /// The kind, `collaboration` where the file states none or says no more in another word.
  package var kindOrUsual: String { Self.kindOrUsual(kind) }

  /// The same of a word for a kind.
  package static func kindOrUsual(_ word: String?) -> String {
    let usual = "collaboration"
    guard let word, !["samverkan", "samarbete", usual].contains(word.lowercased()) else { return usual }
    return word
  }
}
