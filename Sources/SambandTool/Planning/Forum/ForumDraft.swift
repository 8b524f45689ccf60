// A brief beside its network and people: who could come, and whether everything that it names is there.

import ForumPlanning
import Interchange
import NetworkAnalysis
import NetworkModel
import PlanModel
import Spelling

/// A brief beside its network and people.
struct ForumDraft {
  private let brief: Brief
  private let reading: BriefReading
  private let network: StakeholderNetwork
  /// Who could come.
  let candidates: [ForumRequest.Candidate]
  /// What is known of them: the sector, the actor, then the other columns of the list.
  private let attributes: [String]
  private let numbers: [String: Int]

  init(brief: Brief, reading: BriefReading, network: StakeholderNetwork, people: PeopleList?) {
    self.brief = brief
    self.reading = reading
    self.network = network
    let pool = CandidatePool(brief: brief, network: network, people: people)
    candidates = pool.candidates
    attributes = pool.attributes
    numbers = Dictionary(
      pool.candidates.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: What is named and is not there

  /// The ids of the network's actors.
  var actors: [String] { network.actors.map(\.id.text) }

  /// Whatever the brief names that neither network nor people have.
  var faults: [FormatFault] {
    let root = DocumentPath.root
    var faults: [FormatFault] = []
    func nearest(_ word: String, _ words: [String]) -> String? { Suggestion.nearest(to: word, among: words) }
    let actors = self.actors
    let invitees = candidates.map(\.id) + actors
    let known = Set(invitees)
    func check(_ id: String, _ path: DocumentPath) {
      if known.contains(id) { return }
      faults.append(reading.fault(.unknownInvitee(id, suggestion: nearest(id, invitees)), at: path))
    }
    for (place, id) in brief.invite.enumerated() { check(id, root["invite"][place]) }
    for (place, id) in brief.exclude.enumerated() { check(id, root["exclude"][place]) }
    for (key, pairs) in [("apart", brief.apart), ("together", brief.together)] {
      for (place, pair) in pairs.enumerated() {
        for (end, id) in [("a", pair.first), ("b", pair.second)] where numbers[id] == nil {
          faults.append(
            reading.fault(
              .unknownInvitee(id, suggestion: nearest(id, candidates.map(\.id))), at: root[key][place][end]))
        }
      }
    }
    let goals = network.goals.map(\.id.text)
    for (place, goal) in brief.goals.enumerated() where !goals.contains(goal.text) {
      faults.append(
        reading.fault(.unknownGoal(goal.text, suggestion: nearest(goal.text, goals)), at: root["goals"][place]))
    }
    for (place, quota) in brief.quotas.enumerated() where !attributes.contains(quota.attribute) {
      faults.append(
        reading.fault(
          .unknownAttribute(quota.attribute, suggestion: nearest(quota.attribute, attributes)),
          at: root["quotas"][place]["attribute"]))
    }
    let sectors = network.allSectors.map(\.id.text)
    for (place, seats) in brief.openSeats.enumerated() where !sectors.contains(seats.sector.text) {
      faults.append(
        reading.fault(
          .unknownSector(seats.sector.text, suggestion: nearest(seats.sector.text, sectors)),
          at: root["openSeats"][place]["sector"]))
    }
    for (place, sector) in brief.sectors.enumerated() where !sectors.contains(sector.text) {
      faults.append(
        reading.fault(
          .unknownSector(sector.text, suggestion: nearest(sector.text, sectors)), at: root["sectors"][place]))
    }
    if let host = brief.host, !actors.isEmpty, !actors.contains(host.text) {
      faults.append(reading.fault(.unknownActor(host.text, suggestion: nearest(host.text, actors)), at: root["host"]))
    }
    return faults
  }

  /// The gaps that the brief asks for: those named, the worst, or those that concern its goals.
  func gaps(among all: [Gap]) -> (gaps: [Gap], faults: [FormatFault]) {
    switch brief.gaps {
    case .worst(let count): return (Array(all.prefix(count)), [])
    case .named(let ids):
      var faults: [FormatFault] = []
      for (place, id) in ids.enumerated() where !all.contains(where: { $0.id == id }) {
        faults.append(
          reading.fault(
            .unknownGap(id, suggestion: Suggestion.nearest(to: id, among: all.map(\.id))),
            at: DocumentPath.root["gaps"][place]))
      }
      return (all.filter { ids.contains($0.id) }, faults)
    case nil:
      let goals = Set(brief.goals)
      let sectors = Set(neededSectors)
      return (
        all.filter { gap in
          gap.goals.contains(where: goals.contains)
            || (gap.sectors.count == 2 && gap.sectors.allSatisfy(sectors.contains))
        }, []
      )
    }
  }

  // MARK: Quotas

  private var neededSectors: [Sector.ID] {
    var seen: Set<Sector.ID> = []
    return network.goals.filter { brief.goals.contains($0.id) }.flatMap(\.needs.sectors)
      .filter { seen.insert($0).inserted }
  }

  /// Whether the quotas come from what the goals need.
  var hasQuotasOfGoals: Bool { brief.quotas.isEmpty && !neededSectors.isEmpty }

  private func count(of sector: Sector.ID) -> Int {
    candidates.count { $0.values[ForumRequest.sector] == sector.text && $0.isAvailable }
  }

  private func openSeats(for sector: String) -> Int {
    brief.openSeats.filter { $0.sector.text == sector }.reduce(0) { $0 + $1.count }
  }

  /// Sectors that the goals need and that nobody who could come, nor an open seat, is of.
  var emptySectors: [Sector.ID] {
    neededSectors.filter { count(of: $0) == 0 && openSeats(for: $0.text) == 0 }
  }

  private var quotas: [ForumRequest.Quota] {
    let most = max(candidates.count, brief.seats?.upperBound ?? 0)
    if hasQuotasOfGoals {
      return neededSectors.filter { count(of: $0) > 0 && openSeats(for: $0.text) == 0 }.map {
        ForumRequest.Quota(attribute: ForumRequest.sector, value: $0.text, seats: 1...max(1, most))
      }
    }
    return brief.quotas.compactMap { quota in
      guard let attribute = attributes.firstIndex(of: quota.attribute) else { return nil }
      let open = attribute == ForumRequest.sector ? openSeats(for: quota.value) : 0
      let low = max(0, (quota.least ?? 0) - open)
      let high = quota.most.map { max(0, $0 - open) } ?? most
      return ForumRequest.Quota(attribute: attribute, value: quota.value, seats: low...max(low, high))
    }
  }

  // MARK: The request

  /// The forum's request with the gaps that it is to work on.
  func request(gaps: [Gap], ties: [ProjectedTie]) -> ForumRequest {
    let open = brief.openSeats.reduce(0) { $0 + $1.count }
    let asked = brief.seats ?? candidates.count...candidates.count
    var request = ForumRequest(
      network: network, ties: ties, gaps: gaps, attributes: attributes, candidates: candidates,
      seats: max(0, asked.lowerBound - open)...max(0, asked.upperBound - open))
    request.themes = brief.themes.map { ForumRequest.Theme(id: $0.id, want: $0.want) }
    request.perActor = brief.perActor
    request.quotas = quotas
    for id in brief.invite {
      if let person = numbers[id] {
        request.invite.append(person)
      } else {
        // Somebody of the actor, whoever it is.
        request.quotas.append(
          ForumRequest.Quota(attribute: ForumRequest.actor, value: id, seats: 1...max(1, candidates.count)))
      }
    }
    for id in brief.exclude {
      if let person = numbers[id] {
        request.exclude.append(person)
      } else {
        request.exclude += candidates.indices.filter { candidates[$0].values[ForumRequest.actor] == id }
      }
    }
    request.apart = brief.apart.compactMap(pair)
    request.together = brief.together.compactMap(pair)
    let worth = brief.worth
    request.worth.newContact = worth.newContact
    request.worth.theme = worth.theme
    request.worth.recentInvitation = worth.recentInvitation
    request.worth.gap = worth.gap
    request.worth.reach = worth.reach
    request.worth.bridging = worth.bridging
    request.worth.conflict = worth.conflict
    return request
  }

  private func pair(_ pair: PersonPair) -> PlacePair? {
    guard let first = numbers[pair.first], let second = numbers[pair.second] else { return nil }
    return PlacePair(first, second)
  }
}
