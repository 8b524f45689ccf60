// Lookups that the page needs repeatedly, computed once: the partners and gaps of each actor, and who is on the map.

import Drawing
import NetworkAnalysis
import NetworkModel

/// The facts of a report by actor.
struct ReportLookup {
  /// The records by id.
  let records: NamedRecords
  /// The survey that the network rests on.
  let survey: NetworkSurvey?
  /// The places of the actors by id.
  let places: [NetworkActor.ID: Int]
  /// Whether each actor has a shape of its own on the map.
  let isOnMap: [Bool]
  /// Those on the map, ascending.
  let onMap: [Int]
  /// For each actor on the map those it works with.
  let partners: [Int: [Int]]
  /// For each two, by place, the alliances through which they work together.
  let alliances: [[Int]: [NetworkActor.ID]]
  /// For each actor its activities, by place.
  let activities: [NetworkActor.ID: [Int]]
  /// For each actor on the map the facts of gaps that name it, by place.
  let gaps: [NetworkActor.ID: [Int]]
  /// The gaps by id.
  let gapsByID: [String: Gap]
  /// The bridging actors by place.
  let bridging: [Int: BridgingActors.BridgingActor]
  /// The kinds of direct ties in the order of the file, shared activities last.
  let tieKinds: [String]
  /// For each pair on the map the kinds that it has, by place.
  let kindsOfPair: [[Int]: [Int]]

  /// Sorts the facts; O(actors + ties + participants + gaps).
  init(_ content: ReportContent, _ phrases: Phrasebook) {
    let network = content.network
    records = NamedRecords(network)
    survey = NetworkSurvey(of: network)
    let places = network.actorPlaces
    self.places = places
    let drawn = Set((content.maps[phrases.language]?.picture.nodes ?? []).compactMap(\.actor))
    isOnMap = network.actors.indices.map(drawn.contains)
    onMap = drawn.sorted()
    partners = Self.partners(content.ties, drawn)
    alliances = network.alliances(ProjectionOptions(asOf: content.summary.asOf))
    activities = Self.activities(network)
    gaps = Self.gaps(content.gaps.facts, drawn, network)
    gapsByID = Dictionary(content.gaps.gaps.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    bridging = Dictionary(
      content.bridges.foremost.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })

    var kinds = TieKinds()
    for collaboration in network.collaborations {
      guard let a = places[collaboration.source], let b = places[collaboration.target], a != b, drawn.contains(a),
        drawn.contains(b)
      else { continue }
      kinds.add(phrases.word(forTie: collaboration.kind), to: [min(a, b), max(a, b)])
    }
    for tie in content.ties where tie.shared > 0 && drawn.contains(tie.source) && drawn.contains(tie.target) {
      kinds.add(
        phrases.say("gemensam aktivitet", "shared activity"),
        to: [min(tie.source, tie.target), max(tie.source, tie.target)])
    }
    tieKinds = kinds.names
    kindsOfPair = kinds.ofPair
  }

  private struct TieKinds {
    var names: [String] = []
    var ofPair: [[Int]: [Int]] = [:]
    private var numbers: [String: Int] = [:]

    mutating func add(_ name: String, to pair: [Int]) {
      let number = numbers[name] ?? names.count
      if number == names.count {
        names.append(name)
        numbers[name] = number
      }
      if ofPair[pair]?.contains(number) != true { ofPair[pair, default: []].append(number) }
    }
  }

  private static func partners(_ ties: [ProjectedTie], _ drawn: Set<Int>) -> [Int: [Int]] {
    var partners: [Int: [Int]] = [:]
    for tie in ties {
      if drawn.contains(tie.source) { partners[tie.source, default: []].append(tie.target) }
      if drawn.contains(tie.target) { partners[tie.target, default: []].append(tie.source) }
    }
    return partners
  }

  private static func activities(_ network: StakeholderNetwork) -> [NetworkActor.ID: [Int]] {
    var activities: [NetworkActor.ID: [Int]] = [:]
    for (place, activity) in network.activities.enumerated() {
      for actor in Set(activity.participants.map(\.actor) + (activity.owner.map { [$0] } ?? [])) {
        activities[actor, default: []].append(place)
      }
    }
    return activities
  }

  private static func gaps(
    _ all: [GapFact], _ drawn: Set<Int>, _ network: StakeholderNetwork
  ) -> [NetworkActor.ID: [Int]] {
    let known = Set(drawn.map { network.actors[$0].id })
    var gaps: [NetworkActor.ID: [Int]] = [:]
    for (place, fact) in all.enumerated() {
      let lead = fact.lead.proposal
      let asked = lead.actors + (lead.through.map { [$0] } ?? [])
      for actor in Set(fact.gaps.flatMap(\.actors) + asked) where known.contains(actor) {
        gaps[actor, default: []].append(place)
      }
    }
    return gaps
  }
}
