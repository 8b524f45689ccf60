// The ends of ties as numbers, so that what compares many ties compares no texts.
//
// Ties between the same two ends are found by sorting them by their lower end (a counting sort, which keeps their order) and by
// noting for each other end the last tie that had it: no table of all pairs is made.

/// The ends of a network's ties: actors by their places in the network, ids that are no actor's after them.
package struct TieEnds: Sendable {
  /// One end of each tie, in the order of the ties.
  package private(set) var sources: [Int32] = []
  /// The other end of each tie.
  package private(set) var targets: [Int32] = []
  /// Numbers below this one are actors.
  package private(set) var actorCount: Int
  /// The places of the ties that share both ends with another one, a list for each two ends, in the order of the ties; once
  /// they were looked for.
  package private(set) var parallels: [[Int]]?
  private var numbers: [NetworkActor.ID: Int32]
  private var count: Int

  /// No ties and no actors, and room for so many of these.
  package init(roomForActors room: Int = 0) {
    (actorCount, count) = (0, 0)
    numbers = Dictionary(minimumCapacity: room)
  }

  /// No ties among these actors; of two with one id the first counts.
  package init(among actors: [NetworkActor]) {
    actorCount = actors.count
    count = actors.count
    numbers = Dictionary(minimumCapacity: actors.count)
    for place in actors.indices where numbers[actors[place].id] == nil { numbers[actors[place].id] = Int32(place) }
  }

  /// The ends of all ties of a network; O(actors + ties).
  package init(of network: StakeholderNetwork) {
    self.init(among: network.actors)
    let ties = network.collaborations
    reserve(ties.count)
    for place in ties.indices { append(number(of: ties[place].source), number(of: ties[place].target)) }
  }

  /// Adds an actor after those that there are, before any tie; false where one has its id.
  package mutating func insert(actor id: NetworkActor.ID) -> Bool {
    precondition(count == actorCount, "Actors are numbered before the other ends of ties.")
    guard numbers.value(of: id, orNew: Int32(count)) == Int32(count) else { return false }
    actorCount += 1
    count += 1
    return true
  }

  /// Makes room for so many ties more.
  package mutating func reserve(_ ties: Int) {
    sources.reserveCapacity(sources.count + ties)
    targets.reserveCapacity(targets.count + ties)
  }

  /// The number of an id, a new one for an id that is no actor's and was not asked for before.
  package mutating func number(of id: NetworkActor.ID) -> Int32 {
    let number = numbers.value(of: id, orNew: Int32(count))
    if number == Int32(count) { count += 1 }
    return number
  }

  /// Adds a tie by the numbers of its ends.
  package mutating func append(_ source: Int32, _ target: Int32) {
    sources.append(source)
    targets.append(target)
    parallels = nil
  }

  /// The number of an actor; nil for an id that is no actor's.
  package func number(ofActor id: NetworkActor.ID) -> Int32? { numbers[id].flatMap { isActor($0) ? $0 : nil } }

  /// Whether an id is an actor's.
  package func isActor(_ id: NetworkActor.ID) -> Bool { number(ofActor: id) != nil }

  /// Whether a number is an actor's.
  package func isActor(_ number: Int32) -> Bool { Int(number) < actorCount }

  /// Looks for ties that share both ends with another one.
  ///
  /// - Complexity: O(ties + ends), and a sort of what is found.
  package mutating func findParallels() {
    let order = PlacesByKey(of: sources.count, below: count) { min(sources[$0], targets[$0]) }.order
    // For each end, the lower end of the last tie that had it for its higher one, and the first tie between these two.
    var lowerEnds = [Int32](repeating: -1, count: count)
    var firsts = lowerEnds
    var groups: [Int32: [Int]] = [:]
    for tie in order {
      let (source, target) = (sources[Int(tie)], targets[Int(tie)])
      let (low, high) = (min(source, target), Int(max(source, target)))
      if lowerEnds[high] == low {
        groups[firsts[high], default: [Int(firsts[high])]].append(Int(tie))
      } else {
        (lowerEnds[high], firsts[high]) = (low, tie)
      }
    }
    parallels = groups.values.sorted { $0[0] < $1[0] }
  }
}
