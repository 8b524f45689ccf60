// Files from before hierarchy had a key of its own say it as collaborations of the kind `partOf`.

extension StakeholderNetwork {
  /// The kind of collaboration that means that its source is a part of its target.
  package static let partOfKind = "partOf"

  /// Turns collaborations of the kind `partOf` into hierarchy, and gives the places where they stood.
  ///
  /// Evidence goes over to the part's own; what a tie says beyond that is kept among the part's keys. A second whole for one part
  /// stays a collaboration, since an actor is part of one at most; so does one whose part is unknown.
  ///
  /// - Complexity: O(actors + collaborations).
  package mutating func readHierarchyFromTies() -> [Int] {
    // By place and not by value: ties are many, and each copy of one counts its references.
    guard collaborations.indices.contains(where: { collaborations[$0].kind == Self.partOfKind }) else { return [] }
    let places = actorPlaces
    var read: [Int] = []
    for (place, tie) in collaborations.enumerated() where tie.kind == Self.partOfKind {
      guard let part = places[tie.source], tie.source != tie.target,
        actors[part].partOf == nil || actors[part].partOf == tie.target
      else { continue }
      actors[part].partOf = tie.target
      let known = Set(actors[part].evidence)
      actors[part].evidence += tie.evidence.filter { !known.contains($0) }
      var kept = tie.additional
      switch tie.description?.form {
      case .plain(let text): kept.append(Attribute("description", .string(text)))
      case .translated(let byTag):
        let wordings = byTag.sorted { $0.key < $1.key }.map { Attribute($0.key, .string($0.value)) }
        kept.append(Attribute("description", .object(wordings)))
      case nil: break
      }
      if let start = tie.period.start { kept.append(Attribute("start", .string(start.description))) }
      if let end = tie.period.end { kept.append(Attribute("end", .string(end.description))) }
      if !kept.isEmpty { actors[part].additional.append(Attribute("partOfTie", .object(kept))) }
      read.append(place)
    }
    let gone = Set(read)
    collaborations = collaborations.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
    return read
  }
}
