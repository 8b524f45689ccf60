// The graph that is analysed: actors, with one tie for each pair that works together.
//
// Direct collaborations add their strength; an activity with k participants adds 1/(k − 1) to each of their pairs, so that
// each participant brings one whole tie to it however large it is (Newman 2001, doi:10.1103/PhysRevE.64.016132).

public import GraphCore

/// How a network becomes the graph that is analysed.
public struct ProjectionOptions: Hashable, Sendable {
  /// What a shared activity adds to the tie of two participants.
  public enum SharedActivities: String, CaseIterable, Sendable, Hashable {
    /// 1/(k − 1), for k participants.
    case newman
    /// 1, whatever the number of participants.
    case count
    /// Nothing: only direct collaborations count.
    case none
  }

  /// What a shared activity adds.
  public var sharedActivities: SharedActivities
  /// Whether ties and activities count that are over on the date.
  public var includesEnded: Bool
  /// The date to look at instead of the file's own.
  public var asOf: PartialDate?

  /// The usual graph by default: Newman's weights, only what holds, on the file's own date.
  public init(
    sharedActivities: SharedActivities = .newman, includesEnded: Bool = false, asOf: PartialDate? = nil
  ) {
    self.sharedActivities = sharedActivities
    self.includesEnded = includesEnded
    self.asOf = asOf
  }
}

/// A pair of actors that work together, with what their tie is made of.
public struct ProjectedTie: Hashable, Sendable {
  /// The actor of the pair that stands first in the file, by its place in `actors`.
  public let source: Int
  /// The other one.
  public let target: Int
  /// The summed strength of their direct collaborations.
  public internal(set) var direct: Double
  /// What their shared activities add.
  public internal(set) var shared: Double
  /// How many collaborations and activities the tie is made of.
  public internal(set) var occasions: Int

  /// The weight of the tie: direct and shared together.
  public var weight: Double { direct + shared }

  /// The same tie between actors that stand elsewhere, in a network that holds more.
  package func between(_ one: Int, _ other: Int) -> ProjectedTie {
    ProjectedTie(
      source: min(one, other), target: max(one, other), direct: direct, shared: shared, occasions: occasions)
  }
}

/// One thing that two actors do together: a collaboration, or an activity that both take part in.
struct Occasion {
  /// The actor that the record names first, by its place in `actors`.
  let source: Int
  /// The other one, never the same.
  let target: Int
  /// The strength of a direct collaboration, otherwise 0.
  let direct: Double
  /// What a shared activity adds, otherwise 0.
  let shared: Double
  /// Whether it runs from source to target only.
  let runsOneWay: Bool
}

extension StakeholderNetwork {
  /// The pairs of actors that work together, each once, in the order of their places in `actors`.
  ///
  /// Ties run both ways here: `directed` and `mutual` collaborations count as ties. Self-ties, and ends that no actor
  /// has, are passed over (`validate()` names them); an actor that takes part twice in an activity counts once.
  /// Without a date, neither in `options` nor in the file, no dates are looked at.
  ///
  /// - Complexity: O(c + Σk²) time and memory, for c collaborations and activities of k participants.
  public func projectedTies(_ options: ProjectionOptions = ProjectionOptions()) -> [ProjectedTie] {
    projectedTies(options, places: actorPlaces)
  }

  /// The same where it is known where the actors stand.
  package func projectedTies(_ options: ProjectionOptions, places: [NetworkActor.ID: Int]) -> [ProjectedTie] {
    GatheredOccasions(of: self, options, places).ties
  }

  /// Calls `body` for each collaboration that counts, and for each pair of participants of each activity that counts.
  func forEachOccasion(
    _ options: ProjectionOptions, _ places: [NetworkActor.ID: Int], _ body: (Occasion) -> Void
  ) {
    forEachCollaboration(options, places) { source, target, collaboration in
      body(
        Occasion(
          source: source, target: target, direct: collaboration.weight, shared: 0,
          runsOneWay: collaboration.direction == .directed))
    }
    forEachMeeting(options, places) { members, share in
      for (position, a) in members.enumerated() {
        for b in members[(position + 1)...] {
          body(Occasion(source: Int(a), target: Int(b), direct: 0, shared: share, runsOneWay: false))
        }
      }
    }
  }

  /// Calls `body` for each collaboration that counts, with the places of its ends.
  func forEachCollaboration(
    _ options: ProjectionOptions, _ places: [NetworkActor.ID: Int], _ body: (Int, Int, Collaboration) -> Void
  ) {
    let date = options.asOf ?? asOf
    for collaboration in collaborations {
      guard let source = places[collaboration.source], let target = places[collaboration.target], source != target,
        collaboration.weight > 0, collaboration.weight.isFinite,
        collaboration.counts(on: date, includingEnded: options.includesEnded)
      else { continue }
      body(source, target, collaboration)
    }
  }

  /// Calls `body` for each activity that counts and brings some together: the places of its participants, each once and in
  /// order, and what it adds to the tie of two of them.
  func forEachMeeting(
    _ options: ProjectionOptions, _ places: [NetworkActor.ID: Int], _ body: ([Int32], Double) -> Void
  ) {
    guard options.sharedActivities != .none else { return }
    let date = options.asOf ?? asOf
    var (seats, members) = ([Int32](), [Int32]())
    for activity in activities where activity.counts(on: date, includingEnded: options.includesEnded) {
      seats.removeAll(keepingCapacity: true)
      members.removeAll(keepingCapacity: true)
      for participant in activity.participants {
        if let place = places[participant.actor] { seats.append(Int32(place)) }
      }
      seats.sort()
      for seat in seats where members.last != seat { members.append(seat) }
      guard members.count > 1 else { continue }
      body(members, options.sharedActivities == .count ? 1 : 1 / Double(members.count - 1))
    }
  }

  /// Where each actor stands in `actors`; of actors with one id, the first.
  package var actorPlaces: [NetworkActor.ID: Int] {
    Dictionary(actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension StakeholderNetwork {
  /// The graph that is analysed: a vertex for each actor, an undirected weighted tie for each pair that works together.
  ///
  /// Vertices are the actors' places in `actors`; ties are `projectedTies(options)`.
  ///
  /// - Throws: `GraphError` where the network passes the limits of a graph, or strengths add up past the largest number.
  /// - Complexity: that of `projectedTies`, and O(actors + ties) for the graph.
  public func projectedGraph(
    _ options: ProjectionOptions = ProjectionOptions()
  ) throws(GraphError) -> CompressedGraph {
    try Self.graph(of: projectedTies(options), actors: actors.count)
  }

  /// The graph of ties that are known.
  package static func graph(of ties: [ProjectedTie], actors: Int) throws(GraphError) -> CompressedGraph {
    try CompressedGraph(
      vertexCount: actors, sources: ties.map { Int32($0.source) }, targets: ties.map { Int32($0.target) },
      weights: ties.map(\.weight))
  }
}

extension Collaboration {
  /// Whether the tie holds on `date`, or has held before it where ended ones are wanted.
  package func counts(on date: PartialDate?, includingEnded: Bool) -> Bool {
    guard let date else { return true }
    return (includingEnded ? Period(start: period.start) : period).holds(on: date)
  }
}

extension Activity {
  /// Whether actors work together in it on `date`, or have done so before where ended ones are wanted; not those of a held meeting.
  package func counts(on date: PartialDate?, includingEnded: Bool) -> Bool {
    if isHeld { return false }
    if isActive(on: date) { return true }
    guard includingEnded, status ?? .active == .active || status == .ended else { return false }
    return date.map(Period(start: period.start).holds(on:)) ?? true
  }
}
