// Positions of a second network: the same actor's on the same goal and matter is the same position.

extension MergeStep {
  /// What makes two positions one.
  private struct PositionIdentity: Hashable {
    let actor: NetworkActor.ID
    let goal: Goal.ID
    let topic: [String]
    let stance: Position.Stance?
    let summary: [String]
    let date: PartialDate?

    init(_ position: Position) {
      (actor, goal, stance, date) = (position.actor, position.goal, position.stance, position.date)
      topic = position.topic?.wordings ?? []
      summary = position.summary?.wordings ?? []
    }
  }

  private func translated(_ position: Position) -> Position {
    var copy = position
    copy.actor = mapped(position.actor)
    copy.goal = goalIDs[position.goal] ?? position.goal
    copy.evidence = mapped(position.evidence)
    return copy
  }

  /// Settles which positions are one, before activities answer them.
  mutating func takePositionIDs() {
    let known = Dictionary(
      network.positions.compactMap { position in position.id.map { ($0, PositionIdentity(position)) } },
      uniquingKeysWith: { first, _ in first })
    let own = Dictionary(
      network.positions.compactMap { position in position.id.map { (PositionIdentity(position), $0) } },
      uniquingKeysWith: { first, _ in first })
    var taken = Set(known.keys).union(other.positions.compactMap(\.id))
    for position in other.positions {
      guard let id = position.id else { continue }
      let identity = PositionIdentity(translated(position))
      if known[id] == identity { continue }
      if let same = own[identity] {
        positionIDs[id] = same
      } else if let otherPosition = known[id] {
        let new = Self.free(id, &taken)
        positionIDs[id] = new
        keptApart.append(
          KeptApart(
            kind: .position, first: id.text, second: id.text, newID: new.text,
            firstName: LocalizedText(otherPosition.actor.text), secondName: LocalizedText(mapped(position.actor).text),
            reason: .content, file: file))
      }
    }
  }

  mutating func takePositions() {
    var places = Dictionary(
      network.positions.enumerated().map { (PositionIdentity($1), $0) }, uniquingKeysWith: { first, _ in first })
    var count = MergeCount(kind: .position, file: file)
    for position in other.positions {
      var copy = translated(position)
      copy.id = position.id.map { positionIDs[$0] ?? $0 }
      let identity = PositionIdentity(copy)
      guard let place = places[identity] else {
        places[identity] = network.positions.count
        network.positions.append(copy)
        joining.noteNew(.position, [copy.id?.text ?? copy.actor.text])
        count.added += 1
        continue
      }
      count.joined += 1
      var own = network.positions[place]
      own.id = own.id ?? copy.id
      joining.begin(.position, [own.id?.text ?? own.actor.text], [position.id?.text ?? position.actor.text])
      joining.add(&own.evidence, copy.evidence)
      joining.add(&own.additional, copy.additional)
      network.positions[place] = own
    }
    note(count)
  }
}
