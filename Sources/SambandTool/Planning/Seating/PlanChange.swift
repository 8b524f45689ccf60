// What becomes of a request when people drop out and others come.

import PlanModel

/// A request that is being changed.
struct PlanChange {
  var request: SeatingRequest
  /// The first round that may change, from 1.
  let fromRound: Int

  /// Takes a person out of the rounds that are left.
  mutating func remove(_ id: String) {
    for round in fromRound...max(fromRound, request.rounds) {
      let absence = SeatingRequest.Absence(id, round: round)
      if !request.absences.contains(absence) { request.absences.append(absence) }
    }
    // Who is away hosts no table and takes no given seat.
    request.hosts.removeAll { $0.person == id }
    request.fixed.removeAll { $0.person == id && ($0.round ?? fromRound) >= fromRound }
  }

  /// Adds people, who miss the rounds that are done.
  mutating func add(_ list: PeopleList) {
    request.people += list.ids
    request.columns = request.columns.map { column in
      let late = list.column(column.name)?.values ?? Array(repeating: nil, count: list.ids.count)
      let known =
        column.values
        + Array(repeating: nil, count: max(0, request.people.count - list.ids.count - column.values.count))
      return PeopleList.Column(name: column.name, values: known + late)
    }
    for id in list.ids {
      for round in 1..<fromRound { request.absences.append(SeatingRequest.Absence(id, round: round)) }
    }
  }

  /// Lets tables be as small as too few people make them; those that nobody asked for grow as well.
  mutating func fitTables() {
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

extension SeatingPlan {
  /// This plan with the keys of another that it does not know, such as those of a forum.
  func carrying(_ other: SeatingPlan) -> SeatingPlan {
    var plan = self
    plan.additional = other.additional
    return plan
  }
}
