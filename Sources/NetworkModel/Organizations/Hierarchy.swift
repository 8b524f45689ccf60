// Which actor is a part of which, and which are alliances: the frame within which nothing is collaboration.

/// The organizations of a network: whose parts the actors are, and whom alliances consist of.
///
/// `partOf` makes a tree. What a file has wrong there is taken as little as possible at its word: a whole that no actor has,
/// and parts of each other in a circle, leave the actor an organization of its own (`validate()` names them).
public struct Hierarchy: Hashable, Sendable {
  /// For each part the organization it belongs to, however deep; an organization is not in it.
  private let wholes: [NetworkActor.ID: NetworkActor.ID]
  /// For each alliance the organizations that form it.
  private let alliances: [NetworkActor.ID: [NetworkActor.ID]]

  /// The hierarchy of a network.
  ///
  /// - Complexity: O(actors) time and memory; alliances of alliances add their members.
  public init(of network: StakeholderNetwork) {
    guard network.actors.contains(where: { $0.partOf != nil || !$0.members.isEmpty }) else {
      (wholes, alliances) = ([:], [:])
      return
    }
    let known = Set(network.actors.map(\.id))
    let parents = Dictionary(
      network.actors.compactMap { actor in
        actor.partOf.flatMap { known.contains($0) && $0 != actor.id ? (actor.id, $0) : nil }
      }, uniquingKeysWith: { first, _ in first })
    let wholes = Self.wholes(parents)
    self.wholes = wholes
    var formed: [NetworkActor.ID: [NetworkActor.ID]] = [:]
    for actor in network.actors where !actor.members.isEmpty && wholes[actor.id] == nil && formed[actor.id] == nil {
      var seen: Set<NetworkActor.ID> = [actor.id]
      let members = actor.members.filter(known.contains).map { wholes[$0] ?? $0 }.filter { seen.insert($0).inserted }
      if !members.isEmpty { formed[actor.id] = members }
    }
    // An alliance of alliances stands for the organizations at the end; in a circle each stands for itself.
    var resolved: [NetworkActor.ID: [NetworkActor.ID]] = [:]
    for id in formed.keys {
      var (members, waiting, seen) = ([NetworkActor.ID](), formed[id] ?? [], Set([id]))
      while !waiting.isEmpty {
        let next = waiting.removeFirst()
        guard seen.insert(next).inserted else { continue }
        if let further = formed[next] { waiting.insert(contentsOf: further, at: 0) } else { members.append(next) }
      }
      if !members.isEmpty { resolved[id] = members }
    }
    alliances = resolved
  }

  /// The organization at the end of the way up from each part; none for those whose way leads round a circle.
  private static func wholes(_ parents: [NetworkActor.ID: NetworkActor.ID]) -> [NetworkActor.ID: NetworkActor.ID] {
    // What walks have found so far, nil for a circle: every way up is walked once.
    var ends: [NetworkActor.ID: NetworkActor.ID?] = [:]
    for start in parents.keys where ends[start] == nil {
      var walked: [NetworkActor.ID] = []
      var isOnWay: Set<NetworkActor.ID> = []
      var place = start
      var end: NetworkActor.ID?
      while true {
        if let known = ends[place] {
          end = known
          break
        }
        guard let next = parents[place] else {
          end = place
          break
        }
        if !isOnWay.insert(place).inserted { break }
        walked.append(place)
        place = next
      }
      for part in walked { ends[part] = .some(end) }
    }
    return ends.compactMapValues(\.self)
  }

  /// Whether the network has neither parts nor alliances.
  public var isFlat: Bool { wholes.isEmpty && alliances.isEmpty }

  /// The organization that an actor is a part of, or the actor itself.
  public func organization(of actor: NetworkActor.ID) -> NetworkActor.ID { wholes[actor] ?? actor }

  /// The organizations that an actor stands for: an alliance for those that form it, in their order, others for one.
  public func organizations(of actor: NetworkActor.ID) -> [NetworkActor.ID] {
    let whole = organization(of: actor)
    return alliances[whole] ?? [whole]
  }

  /// Whether two actors belong together: parts of one organization, or an alliance and one that it stands for.
  public func areTogether(_ one: NetworkActor.ID, _ other: NetworkActor.ID) -> Bool {
    guard !isFlat else { return one == other }
    let (first, second) = (organization(of: one), organization(of: other))
    return first == second || alliances[first]?.contains(second) == true || alliances[second]?.contains(first) == true
  }

  /// Whether the actor is an organization: part of none, and no alliance of others.
  public func isOrganization(_ actor: NetworkActor.ID) -> Bool { wholes[actor] == nil && alliances[actor] == nil }
}
