// Chains of people who must sit together, and cliques of people who must sit apart.

extension SeatingRules {
  /// The shortest chain from `start` to `end` of people each of whom must sit with the next; both must be of one group.
  func chain(_ start: Int, _ end: Int) -> [Int] {
    var next: [Int: [Int]] = [:]
    for pair in problem.together {
      next[pair.first, default: []].append(pair.second)
      next[pair.second, default: []].append(pair.first)
    }
    var parent = [start: start]
    var queue = [start]
    var head = 0
    while head < queue.count, parent[end] == nil {
      let person = queue[head]
      head += 1
      for other in (next[person] ?? []).sorted() where parent[other] == nil {
        parent[other] = person
        queue.append(other)
      }
    }
    var chain = [end]
    while let last = chain.last, last != start, let before = parent[last] { chain.append(before) }
    return chain.reversed()
  }

  /// Throws if a greedy search finds a clique of people who must all sit apart, larger than the number of tables.
  func checkApart(in round: Int) throws(SeatingClash) {
    if problem.apart.isEmpty { return }
    let usable = high[cells(of: round)].count { $0 > 0 }
    var isHere = Array(repeating: false, count: people)
    for person in present[round] { isHere[person] = true }
    // A group counts as one.
    func unit(_ person: Int) -> Int { groupOf[person] < 0 ? person : people + Int(groupOf[person]) }
    var against: [Int: Set<Int>] = [:]
    var member: [Int: Int] = [:]
    for person in present[round] {
      let mine = unit(person)
      if member[mine] == nil { member[mine] = person }
      for other in apart[person] where isHere[Int(other)] { against[mine, default: []].insert(unit(Int(other))) }
    }
    let order = against.keys.sorted {
      let (x, y) = (against[$0]?.count ?? 0, against[$1]?.count ?? 0)
      return x != y ? x > y : $0 < $1
    }
    for first in order.prefix(24) {
      guard var candidates = against[first], candidates.count >= usable else { break }
      var clique = [first]
      while !candidates.isEmpty, clique.count <= usable {
        let choice = candidates.max {
          let x = against[$0]?.intersection(candidates).count ?? 0
          let y = against[$1]?.intersection(candidates).count ?? 0
          return x != y ? x < y : $0 > $1
        }
        guard let choice else { break }
        clique.append(choice)
        candidates.formIntersection(against[choice] ?? [])
      }
      if clique.count > usable {
        let people = clique.compactMap { member[$0] }.sorted()
        throw .apartTooMany(round: round, people: people, tables: usable)
      }
    }
  }
}
