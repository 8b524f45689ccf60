// What becomes of a plan's request when people drop out and others come.

public import PlanModel

/// A plan of round tables that is being changed.
public struct SeatingChange: Hashable, Sendable {
  /// The plan so far.
  public let plan: SeatingPlan
  /// The first round that may change, from 1.
  public let fromRound: Int
  /// What the changed plan answers; who leaves misses the rounds that are left.
  public var request: SeatingRequest
  /// Who is not to become a host: seats of people who are yet to be named, for example.
  public var neverHosts: Set<String> = []
  /// The tables whose host has left.
  private(set) var lostHosts: [HostChange] = []
  /// Who sits where in the plan so far.
  let seating: Seating

  /// The change of a plan from a round on.
  ///
  /// - Parameters:
  ///   - plan: The plan so far, with the request that it answers.
  ///   - fromRound: The first round that may change, from 1; those before are done.
  /// - Throws: `SeatingChangeError.noRequest` for a plan that does not hold what was asked for, `.unknownRound`.
  public init(of plan: SeatingPlan, fromRound: Int = 1) throws(SeatingChangeError) {
    guard let request = plan.request, let seating = plan.seating else { throw .noRequest }
    if fromRound < 1 || fromRound > request.rounds { throw .unknownRound(fromRound, rounds: request.rounds) }
    self.plan = plan
    self.fromRound = fromRound
    self.request = request
    self.seating = seating
  }

  /// Takes a person out of the rounds that are left.
  ///
  /// - Throws: `SeatingChangeError.unknownPerson`.
  public mutating func remove(_ id: String) throws(SeatingChangeError) {
    if !request.people.contains(id) {
      throw .unknownPerson(id, suggestion: PeopleList(ids: request.people).nearestID(to: id))
    }
    for round in fromRound...max(fromRound, request.rounds) {
      let absence = SeatingRequest.Absence(id, round: round)
      if !request.absences.contains(absence) { request.absences.append(absence) }
    }
    // Who is away hosts no table and takes no given seat; what has been stays.
    for host in request.hosts where host.person == id && (host.round ?? fromRound) >= fromRound {
      let change = HostChange(table: host.table, former: id, new: nil)
      if !lostHosts.contains(change) { lostHosts.append(change) }
      if host.round != nil { continue }
      for round in 1..<fromRound where !request.absences.contains(SeatingRequest.Absence(id, round: round)) {
        request.hosts.append(SeatingRequest.Seat(id, table: host.table, round: round))
      }
    }
    request.hosts.removeAll { $0.person == id && ($0.round ?? fromRound) >= fromRound }
    request.fixed.removeAll { $0.person == id && ($0.round ?? fromRound) >= fromRound }
  }

  /// Gives a person who was away a seat in the rounds that are left.
  ///
  /// - Throws: `SeatingChangeError.unknownPerson`, or `.notAway` for one who misses none of them.
  public mutating func bringBack(_ id: String) throws(SeatingChangeError) {
    if !request.people.contains(id) {
      throw .unknownPerson(id, suggestion: PeopleList(ids: request.people).nearestID(to: id))
    }
    let before = request.absences.count
    request.absences.removeAll { $0.person == id && $0.round >= fromRound }
    if request.absences.count == before { throw .notAway(id) }
  }

  /// The id of the person whom a word means: by id, otherwise by a name that one person alone has.
  ///
  /// - Parameters:
  ///   - word: An id or a name.
  ///   - names: The names that are known, by id.
  /// - Throws: `SeatingChangeError.unknownPerson` or `.severalOfName`.
  public func person(meantBy word: String, names: [String: String]) throws(SeatingChangeError) -> String {
    try PeopleList(ids: request.people, names: request.people.map { names[$0] }).id(meantBy: word)
  }

  /// Adds people, who miss the rounds that are done; their columns are found by the headings that the request has.
  ///
  /// - Throws: `SeatingChangeError.alreadyThere` for the first whose id the request has.
  public mutating func add(_ list: PeopleList) throws(SeatingChangeError) {
    if let known = list.ids.first(where: request.people.contains) { throw .alreadyThere(known) }
    let before = request.people.count
    request.people += list.ids
    request.columns = request.columns.map { column in
      let late = list.column(column.name)?.values ?? Array(repeating: nil, count: list.ids.count)
      let missing = max(0, before - column.values.count)
      return PeopleList.Column(name: column.name, values: column.values + Array(repeating: nil, count: missing) + late)
    }
    for id in list.ids {
      for round in 1..<fromRound { request.absences.append(SeatingRequest.Absence(id, round: round)) }
    }
  }

  /// Lets tables be as small as too few people make them; those that nobody asked for grow as well.
  public mutating func fitTables() {
    let here = (1...max(1, request.rounds)).map { round in
      request.people.count - Set(request.absences.filter { $0.round == round }.map(\.person)).count
    }
    guard let fewest = here.min(), let most = here.max(), !request.tables.isEmpty else { return }
    let count = request.tables.count
    let seats = request.tables.reduce(0) { $0 + $1.upperBound }
    let needed = request.tables.reduce(0) { $0 + $1.lowerBound }
    request.tables = request.tables.map { size in
      var (low, high) = (size.lowerBound, size.upperBound)
      if needed > fewest { low = min(low, fewest * high / max(seats, 1)) }
      if request.equalTables { high = max(high, (most + count - 1) / count) }
      return low...max(low, high)
    }
  }
}

extension SeatingChange {
  /// A table whose host has left, and who hosts it now.
  public struct HostChange: Hashable, Sendable {
    /// The table, from 1.
    public var table: Int
    /// Who hosted it.
    public var former: String
    /// Who hosts it in the rounds that are left; nil where nobody can.
    public var new: String?

    /// The change of a table's host.
    public init(table: Int, former: String, new: String?) {
      (self.table, self.former, self.new) = (table, former, new)
    }
  }

  /// Gives each table whose host has left another one.
  ///
  /// - Returns: The tables whose host has left, each with its new host if anybody can be; see
  ///   `SeatingProblem.nameHosts(_:in:fromRound:never:)`.
  mutating func nameHosts() -> [HostChange] {
    if lostHosts.isEmpty { return [] }
    var problem = SeatingProblem(known: request)
    let never = Set(request.people.indices.filter { neverHosts.contains(request.people[$0]) })
    let hosts = problem.nameHosts(lostHosts.map { $0.table - 1 }, in: seating, fromRound: fromRound - 1, never: never)
    let answer = zip(lostHosts, hosts).map { lost, host in
      HostChange(table: lost.table, former: lost.former, new: host.map { request.people[$0] })
    }
    for case (let lost, let host?) in zip(lostHosts, hosts) {
      request.hosts += problem.hostSeats(host, lost.table - 1, from: fromRound - 1).map { seat in
        SeatingRequest.Seat(request.people[host], table: lost.table, round: seat.round.map { $0 + 1 })
      }
    }
    lostHosts = []
    return answer
  }
}

/// Why a plan cannot be changed as asked.
public enum SeatingChangeError: Error, Hashable, Sendable {
  /// The plan does not say what it answers, or its rounds do not fit that.
  case noRequest
  /// A round that the plan does not have.
  case unknownRound(Int, rounds: Int)
  /// A name that several in the plan have, so that it does not say who leaves.
  case severalOfName(String, ids: [String])
  /// Somebody who leaves and is not in the plan.
  case unknownPerson(String, suggestion: String?)
  /// Somebody who comes late and is in the plan already.
  case alreadyThere(String)
  /// Somebody who is to come after all and was never away.
  case notAway(String)
}

extension PeopleList {
  /// The id of the person whom a word means: by id, otherwise by a name that one person alone has.
  ///
  /// - Throws: `SeatingChangeError.unknownPerson` or `.severalOfName`.
  package func id(meantBy word: String) throws(SeatingChangeError) -> String {
    if let place = index(meantBy: word) { return ids[place] }
    let namesakes = places(named: word)
    if namesakes.count > 1 { throw .severalOfName(word, ids: namesakes.map { ids[$0] }) }
    let name = nearestName(to: word)
    throw .unknownPerson(word, suggestion: nearestID(to: word) ?? name)
  }
}
