// A brief beside its network and people: who could come, whether everything that it names is there, and the request that
// follows once contacts and gaps are known.

package import GraphCore
internal import NetworkAnalysis
package import NetworkModel
package import PlanModel
internal import Spelling

/// A brief beside its network and people, before its gaps are looked for.
package struct BriefResolution: Sendable {
  private let brief: Brief
  private let network: StakeholderNetwork
  private let people: PeopleList?
  private let level: ActorLevel
  /// Those who could come.
  private let candidates: [ForumRequest.Candidate]
  /// What is known of them: the sector, the actor, then the other columns of the list.
  private let attributes: [String]
  /// The ids of those who could come, in the order that ties are broken by.
  package let invitees: PeopleList

  /// Lays a brief beside its network, empty where there is none, and its people, nil where actors send representatives.
  ///
  /// In a network of organizations whoever names a part of one means the whole, and whoever names an alliance those that
  /// form it; a person of an alliance speaks for the first of them.
  package init(
    _ brief: Brief, network: StakeholderNetwork, people: PeopleList?, level: ActorLevel = .organization
  ) {
    let network = network.at(level)
    let brief = brief.naming(recordsOf: network, besides: people).naming(organizationsOf: network, besides: people)
    self.brief = brief
    self.network = network
    self.people = people
    self.level = level
    let pool = CandidatePool(brief: brief, network: network, people: people)
    candidates = pool.candidates
    attributes = pool.attributes
    var invitees = PeopleList(ids: pool.candidates.map(\.id))
    if people == nil {
      for part in network.organizations?.folded ?? [] {
        invitees.otherIDs[part.id.text] = network.organizations(of: part.id).first?.text
      }
    }
    self.invitees = invitees
  }

  // MARK: What is named and is not there

  /// Whatever the brief names that neither network nor people have; its gaps aside.
  package var unresolved: [UnresolvedReference] {
    let root = DocumentPath.root
    let actors = network.actors.map(\.id.text)
    let anybody = UnresolvedReferences(.invitee, among: invitees.ids + actors)
    let person = UnresolvedReferences(.invitee, among: invitees.ids)
    let goal = UnresolvedReferences(.goal, among: network.goals.map(\.id.text))
    let attribute = UnresolvedReferences(.attribute, among: attributes)
    let sector = UnresolvedReferences(.sector, among: network.allSectors.map(\.id.text))
    var found = anybody.find(brief.invite, at: root["invite"]) + anybody.find(brief.exclude, at: root["exclude"])
    for (key, pairs) in [("apart", brief.apart), ("together", brief.together)] {
      for (place, pair) in pairs.enumerated() {
        found += person.find(pair.first, at: root[key][place]["a"])
        found += person.find(pair.second, at: root[key][place]["b"])
      }
    }
    found += goal.find(brief.goals.map(\.text), at: root["goals"])
    for (place, quota) in brief.quotas.enumerated() {
      found += attribute.find(quota.attribute, at: root["quotas"][place]["attribute"])
      found += misspelled(quota, at: root["quotas"][place]["value"])
    }
    for (place, seats) in brief.openSeats.enumerated() {
      found += sector.find(seats.sector.text, at: root["openSeats"][place]["sector"])
    }
    if case .cross(let column)? = brief.tables?.meet {
      found += attribute.find(column, at: root["tables"]["meet"])
    }
    found += sector.find(brief.sectors.map(\.text), at: root["sectors"])
    if let host = brief.host { found += unresolved(host: host, at: root["host"]) }
    return found
  }

  /// The value of a quota that nobody has as it is spelt, where another spelling of it is there.
  private func misspelled(_ quota: Brief.Quota, at path: DocumentPath) -> [UnresolvedReference] {
    guard let attribute = attributes.firstIndex(of: quota.attribute) else { return [] }
    let isSector = attribute == ForumRequest.sector
    var seen: Set<String> = []
    var values = candidates.compactMap { $0.values[attribute] }.filter { seen.insert($0).inserted }
    if isSector { values += SectorNames(network.allSectors).words.map(\.text).filter { seen.insert($0).inserted } }
    if seen.contains(quota.value) { return [] }
    let same = values.first { $0.foldedName == quota.value.foldedName }
    guard let suggestion = same ?? Suggestion.nearest(to: quota.value, among: values) else { return [] }
    return [UnresolvedReference(.value, quota.value, suggestion: suggestion, at: path)]
  }

  /// The hosts and people of a series that neither network nor people have.
  package func unresolved(of series: SeriesBrief) -> [UnresolvedReference] {
    let root = DocumentPath.root
    let person = UnresolvedReferences(.invitee, among: invitees.ids)
    var found: [UnresolvedReference] = []
    let series = series.naming(recordsOf: network, besides: people)
      .naming(organizationsOf: network, besides: people)
    for (number, place) in series.places.enumerated() {
      let path = root["places"][number]
      if let host = place.host { found += unresolved(host: host, at: path["host"]) }
      found += person.find(place.invite, at: path["invite"])
    }
    for (number, host) in series.hosts.enumerated() { found += unresolved(host: host, at: root["hosts"][number]) }
    return found
  }

  /// A host may be anybody where there is no network.
  private func unresolved(host: NetworkActor.ID, at path: DocumentPath) -> [UnresolvedReference] {
    if network.actors.isEmpty { return [] }
    return UnresolvedReferences(.actor, among: network.actors.map(\.id.text)).find(host.text, at: path)
  }

  // MARK: Gaps and bridges

  /// The number of bridging actors that count.
  private static let bridgingCount = 20

  /// The brief with its request, for which the network's gaps and bridging actors are looked for.
  ///
  /// - Parameters:
  ///   - contacts: Who have met before, by id.
  ///   - values: What the meeting of pairs at a table is worth, by id; nil where the brief takes its values from no file.
  ///   - execution: Threads, progress and cancellation of the search for gaps and bridging actors.
  /// - Throws: `PlanningError` for gaps that the network does not have, and where the analysis does not come to its end.
  package func resolved(
    contacts: [PriorContact], values: [SeatingRequest.Value]? = nil, execution: Execution = Execution()
  ) throws(PlanningError) -> ResolvedBrief {
    let gaps: [Gap]
    let bridging: BridgingActors
    let projected: ProjectedNetwork
    do throws(GraphError) { projected = try network.projected(level: level) } catch { throw .network(error) }
    do throws(CancellationError) {
      gaps = try NetworkGaps(of: projected, execution: execution).gaps
      bridging = try BridgingActors(of: projected, limit: Self.bridgingCount, execution: execution)
    } catch {
      throw .canceled
    }
    var request = self.request(gaps: try asked(among: gaps), ties: projected.ties)
    request.bridging = Dictionary(
      bridging.bridging.map { ($0.place, $0.share) }, uniquingKeysWith: { first, _ in first })
    request.contacts = Set(contacts.compactMap { places(of: $0.pair) }.map { Pair($0.first, $0.second) })
    request.met = met
    var brief = brief
    if let values { brief.tables?.meet = .values(values) }
    return ResolvedBrief(
      brief: brief, network: network, people: people, contacts: contacts, request: request,
      emptySectors: neededSectors.filter { count(of: $0) == 0 && openSeats(for: $0.text) == 0 },
      hasQuotasOfGoals: hasQuotasOfGoals)
  }

  /// What is left, on the day of the forum, of the contacts of those who have met.
  private var met: [Pair<Int>: Double] {
    let contacts = NetworkContacts(of: network, on: brief.when?.start.day ?? network.asOf)
    guard !contacts.meetings.isEmpty else { return [:] }
    let actors = Set(candidates.compactMap(\.actor)).sorted()
    var met: [Pair<Int>: Double] = [:]
    for (end, second) in actors.enumerated() {
      for first in actors[..<end] {
        if let contact = contacts.contact(between: network.actors[first].id, and: network.actors[second].id) {
          met[Pair(first, second)] = contact.strength
        }
      }
    }
    return met
  }

  /// The gaps that the brief asks for: those named, the worst, or those that concern its goals.
  private func asked(among all: [Gap]) throws(PlanningError) -> [Gap] {
    switch brief.gaps {
    case .worst(let count): return Array(all.prefix(count))
    case .named(let ids):
      let unresolved = UnresolvedReferences(.gap, among: all.map(\.id)).find(ids, at: DocumentPath.root["gaps"])
      if !unresolved.isEmpty { throw .unresolved(unresolved) }
      return all.filter { ids.contains($0.id) }
    case nil:
      let goals = Set(brief.goals)
      let sectors = Set(neededSectors)
      return all.filter { gap in
        gap.goals.contains(where: goals.contains)
          || (gap.sectors.count == 2 && gap.sectors.allSatisfy(sectors.contains))
      }
    }
  }

  // MARK: Quotas

  private var neededSectors: [Sector.ID] {
    var seen: Set<Sector.ID> = []
    return network.goals.filter { brief.goals.contains($0.id) }.flatMap(\.needs.sectors)
      .filter { seen.insert($0).inserted }
  }

  private var hasQuotasOfGoals: Bool { brief.quotas.isEmpty && !neededSectors.isEmpty }

  private func count(of sector: Sector.ID) -> Int {
    candidates.count { $0.values[ForumRequest.sector] == sector.text && $0.isAvailable }
  }

  private func openSeats(for sector: String) -> Int {
    brief.openSeats.filter { $0.sector.text == sector }.reduce(0) { $0 + $1.count }
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

  private func request(gaps: [Gap], ties: [ProjectedTie]) -> ForumRequest {
    let open = brief.openSeats.reduce(0) { $0 + $1.count }
    let all = candidates.count(where: \.isAvailable)
    let asked = brief.seats ?? all...all
    var request = ForumRequest(
      network: network, ties: ties, gaps: gaps, attributes: attributes, candidates: candidates,
      seats: max(0, asked.lowerBound - open)...max(0, asked.upperBound - open))
    request.themes = brief.themes
    request.perActor = brief.perActor
    request.quotas = quotas
    for id in brief.invite {
      if let person = invitees.index(of: id) {
        request.invite.append(person)
      } else {
        // Somebody of the actor, whoever it is.
        request.quotas.append(
          ForumRequest.Quota(attribute: ForumRequest.actor, value: id, seats: 1...max(1, candidates.count)))
      }
    }
    for id in brief.exclude {
      if people != nil, let person = invitees.index(of: id) {
        request.exclude.append(person)
      } else {
        // All whom the actor could send.
        request.exclude += candidates.indices.filter {
          candidates[$0].id == id || candidates[$0].values[ForumRequest.actor] == id
        }
      }
    }
    request.apart = brief.apart.compactMap(places)
    request.together = brief.together.compactMap(places)
    request.worth = brief.worth
    return request
  }

  private func places(of pair: PersonPair) -> PlacePair? {
    guard let first = invitees.index(of: pair.first), let second = invitees.index(of: pair.second) else { return nil }
    return PlacePair(first, second)
  }
}

/// Finds the names that are none of those known.
private struct UnresolvedReferences {
  private let kind: UnresolvedReference.Kind
  private let names: [String]
  private let known: Set<String>

  init(_ kind: UnresolvedReference.Kind, among names: [String]) {
    self.kind = kind
    self.names = names
    known = Set(names)
  }

  func find(_ name: String, at path: DocumentPath) -> [UnresolvedReference] {
    if known.contains(name) { return [] }
    return [UnresolvedReference(kind, name, suggestion: Suggestion.nearest(to: name, among: names), at: path)]
  }

  func find(_ list: [String], at path: DocumentPath) -> [UnresolvedReference] {
    list.enumerated().flatMap { place, name in find(name, at: path[place]) }
  }
}
