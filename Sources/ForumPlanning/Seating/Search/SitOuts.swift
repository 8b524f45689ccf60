// Who sits out when more people are present than there are seats: turns, as even as rules and absences allow.
//
// In each round those with the fewest misses sit out, ties broken at random; then chains of exchanges that level two
// people are applied as long as there are any, as in the optimal semi-matchings of Harvey, Ladner, Lovász and Tamir
// 2006, doi:10.1016/j.jalgor.2004.10.004.

internal import GraphCore

extension SeatingProblem {
  /// The same problem with everybody's turns to sit out decided and added to the absences; unchanged if nobody needs
  /// to.
  ///
  /// In each round as many sit out as lack a seat. Misses, given absences included, are as even as possible: nobody
  /// sits out who has missed two rounds more than one who could have sat out instead, unless `together` prevents it.
  /// People whose seat in the round is given never sit out. A group sits out as a whole, if need be leaving a seat
  /// empty; only if table sizes allow no other way does a single member. Bounds of a score hold for the sit-outs
  /// decided here.
  ///
  /// - Parameter seed: The seed of the random number generator.
  /// - Complexity: O(rounds² · people²) at worst, O(rounds · people · log people) without absences and fixed seats.
  public func decidingSitOuts(seed: UInt64) -> SeatingProblem {
    if !sharesSitOuts || !SeatingRules.isWellFormed(self) { return self }
    var answer = self
    answer.sharesSitOuts = false
    var turns = SitOutTurns(self, seed)
    turns.share()
    turns.level()
    answer.absences += turns.sitOuts
    return answer
  }
}

/// The turns while they are being decided.
private struct SitOutTurns {
  private let people: Int
  private let rounds: Int
  private let seats: Int
  private let needed: Int
  private let units: [[Int]]
  /// By `round * people + person`.
  private var isAway: [Bool]
  private var isFixed: [Bool]
  private var isOut: [Bool]
  private var misses: [Int]
  private var random: SplitMix64

  init(_ problem: SeatingProblem, _ seed: UInt64) {
    people = problem.peopleCount
    rounds = problem.rounds
    seats = SeatingRules.seats(problem).reduce(0, +)
    needed = problem.tables.reduce(0) { $0 + min($1.lowerBound, problem.peopleCount) }
    units = SeatingRules.groups(problem.peopleCount, problem.together)
    random = SplitMix64(seed: seed, stream: UInt64(1) << 40)
    isAway = Array(repeating: false, count: people * rounds)
    isFixed = isAway
    isOut = isAway
    misses = Array(repeating: 0, count: people)
    for absence in problem.absences where !isAway[absence.round * people + absence.person] {
      isAway[absence.round * people + absence.person] = true
      misses[absence.person] += 1
    }
    for seat in problem.hosts + problem.fixedSeats {
      for round in 0..<rounds where seat.round == nil || seat.round == round {
        isFixed[round * people + seat.person] = true
      }
    }
  }

  /// Who sits out, by round and person.
  var sitOuts: [Absence] {
    isOut.indices.filter { isOut[$0] }.map { Absence(person: $0 % people, round: $0 / people) }
  }

  /// Decides round after round.
  mutating func share() {
    for round in 0..<rounds {
      var here = (0..<people).count { !isAway[round * people + $0] }
      if here <= seats { continue }
      var choices = units.map { unit in unit.filter { !isAway[round * people + $0] } }
        .filter { unit in !unit.isEmpty && !unit.contains { isFixed[round * people + $0] } }
      random.shuffle(&choices)
      let most = choices.map { unit in unit.map { misses[$0] }.max() ?? 0 }
      var order = choices.indices.sorted { most[$0] != most[$1] ? most[$0] < most[$1] : $0 < $1 }
      while here > seats {
        let excess = here - seats
        guard let level = order.first.map({ most[$0] }) else { break }
        let fits = order.firstIndex { most[$0] == level && choices[$0].count <= excess }
        let leavesSeats = order.firstIndex { most[$0] == level && here - choices[$0].count >= needed }
        let choice = fits ?? leavesSeats ?? order.firstIndex { choices[$0].count <= excess }
        let place = choice ?? order.startIndex
        let unit = choices[order.remove(at: place)]
        for person in choice == nil ? unit.prefix(excess) : unit[...] {
          isOut[round * people + person] = true
          misses[person] += 1
          here -= 1
        }
      }
    }
  }

  /// Applies chains of exchanges that let one with fewer misses sit out for one with more.
  mutating func level() {
    let isAlone = units.reduce(into: Array(repeating: false, count: people)) { alone, unit in
      if unit.count == 1 { alone[unit[0]] = true }
    }
    let order = { (misses: [Int]) in
      misses.indices.filter { isAlone[$0] }.sorted { misses[$0] != misses[$1] ? misses[$0] > misses[$1] : $0 < $1 }
    }
    var queue = order(misses)[...]
    while let start = queue.popFirst() {
      if (queue.last.map { misses[$0] } ?? 0) + 1 >= misses[start] { continue }
      if relieve(start, isAlone) { queue = order(misses)[...] }
    }
  }

  /// Applies one chain from `start` to a person with at least two misses fewer; returns whether there is one.
  private mutating func relieve(_ start: Int, _ isAlone: [Bool]) -> Bool {
    var parent = Array(repeating: -1, count: people)
    var turn = parent
    parent[start] = start
    var queue = [start]
    var head = 0
    var isRoundSeen = Array(repeating: false, count: rounds)
    while head < queue.count {
      let person = queue[head]
      head += 1
      for round in 0..<rounds where isOut[round * people + person] && !isRoundSeen[round] {
        isRoundSeen[round] = true
        for other in 0..<people where parent[other] < 0 && isAlone[other] {
          let key = round * people + other
          if isAway[key] || isFixed[key] || isOut[key] { continue }
          parent[other] = person
          turn[other] = round
          queue.append(other)
          if misses[other] + 2 > misses[start] { continue }
          misses[start] -= 1
          misses[other] += 1
          var end = other
          while end != start {
            isOut[turn[end] * people + end] = true
            isOut[turn[end] * people + parent[end]] = false
            end = parent[end]
          }
          return true
        }
      }
    }
    return false
  }
}
