// What no selection can better: Lagrangian relaxation of pairs, themes and overlapping quotas.
//
// The worth w of each pair is split between its two ends, a(i, j) + a(j, i) = w. If i comes, i brings at most what i is
// worth alone plus the best a(i, j) over company j that fits the seats, the quotas of one attribute and one limit within
// them; these rules are nested, so that the best company is found greedily, for each size of i's own class. The best
// selection by those figures, again within the nested rules and with sizes that agree, bounds the value for any split
// (Gilmore 1962, Lawler 1963 for assignment; for the quadratic knapsack Caprara, Pisinger and Toth 1999,
// doi:10.1287/ijoc.11.2.125). Among many people only what differs from the usual worth between two classes is split; the
// rest is counted exactly by the sizes of classes: see `ClassPairs`. A target of worth W wanted q times counts as a
// constant W − q·m and m for each member, for any 0 ≤ m ≤ W/q; every other count has a multiplier of its own. Steps along
// subgradients improve the split. All figures are whole, in units of 1/1024, so the bound is proved, not rounded.

internal import GraphCore

/// What the relaxation says at its present multipliers.
struct RelaxedAnswer: Sendable {
  /// An upper bound on the value of all selections within the domain, in units.
  var bound: Int
  /// Who comes in the relaxed problem, besides those who are in.
  var picked: [Int32] = []
  /// The company of each of `picked`, in that order.
  var company: [[Int32]] = []
  /// How many of the open come of each class.
  var classSizes: [Int] = []
  /// The constant part of the bound.
  var constant = 0
  /// What the open people bring; none if nobody is open.
  var sizes: RelaxedSizes?
}

/// The relaxation with its multipliers.
struct CompositionRelaxation: Sendable {
  static let unit = 1024
  /// The most people for whom branching over people is worth its time.
  static let mostForProof = 200

  /// The greatest whole value that a bound in units allows.
  static func whole(_ bound: Int) -> Int { (bound - (bound % unit + unit) % unit) / unit }

  let rules: CompositionRules
  let people: Int
  /// The nested rules: the class of each person, and the group within the class, or −1.
  let nest: LaminarQuotas
  /// The counts that the nest does not hold.
  let loose: [Int]
  /// What is usual between classes, where there are many people; none where branching over people is to prove the rest.
  var classPairs: ClassPairs?
  /// a(i, j) at `i * people + j`.
  var split: [Int32]
  /// Who came in the last answer, the preferred among equal company; no bound depends on it.
  var came: [Bool]
  /// m of each target.
  var share: [Int]
  /// One for each of `loose`: positive presses against the most, negative against the fewest.
  var price: [Int]

  /// - Parameter byClasses: Whether classes are counted as wholes; none for where there are many people.
  init(_ rules: CompositionRules, byClasses: Bool? = nil) {
    self.rules = rules
    let people = rules.frame.people
    self.people = people
    let isLarge = byClasses ?? (people > Self.mostForProof)
    let nest = LaminarQuotas(rules.frame, attributes: isLarge ? rules.problem.attributes : [])
    classPairs = isLarge ? ClassPairs(rules, nest.classOf, nest.count) : nil
    self.nest = nest
    loose = rules.frame.counts.indices.dropFirst().filter { !nest.holds.contains($0) }
    split = Array(repeating: 0, count: people * people)
    came = Array(repeating: false, count: people)
    share = Array(repeating: 0, count: rules.worth.targetWorth.count)
    price = Array(repeating: 0, count: loose.count)
    for (target, worth) in rules.worth.targetWorth.enumerated() where worth > 0 {
      let members = rules.worth.targetMembers[target].count
      // Where hardly more people meet it than are wanted, it is worth pointing at them from the start.
      if members < 4 * Int(rules.worth.targetWant[target]) {
        share[target] = worth * Self.unit / (2 * Int(rules.worth.targetWant[target]))
      }
    }
    for i in 0..<people {
      for j in 0..<i {
        let whole = whole(i, j)
        split[i * people + j] = Int32(whole / 2)
        split[j * people + i] = Int32(whole - whole / 2)
      }
    }
  }

  /// What is split between i and j, in units: their worth, or how it differs from what is usual between their classes.
  @inline(__always)
  func whole(_ i: Int, _ j: Int) -> Int {
    let worth = Int(rules.worth.pairs[i * people + j]) * Self.unit
    guard let classPairs else { return worth }
    return worth - classPairs.worth[Int(nest.classOf[i]) * classPairs.count + Int(nest.classOf[j])]
  }

  /// What is known of a domain before anything is relaxed.
  struct Ground: Sendable {
    /// The value of those who are in, of settled targets, and constants, in units.
    var constant: Int
    /// What each open person brings alone and with those who are in, in units.
    var single: [Int]
    /// How often each target is still wanted; 0 if it is settled either way.
    var want: [Int32]
    /// Those who are open.
    var open: [Int32]
  }

  /// The ground of a domain. O(people · (those in) + targets)
  func ground(_ domain: CompositionDomain) -> Ground {
    let worth = rules.worth
    let unit = Self.unit
    let inside = domain.chosen
    let open = domain.openPeople.map { Int32($0) }
    var constant = 0
    var single = Array(repeating: 0, count: people)
    for (place, i) in inside.enumerated() {
      constant += worth.single[i]
      for j in inside[..<place] { constant += Int(worth.pairs[i * people + j]) }
    }
    constant *= unit
    for j in open {
      var sum = worth.single[Int(j)]
      for i in inside { sum += Int(worth.pairs[Int(j) * people + i]) }
      single[Int(j)] = sum * unit
    }
    var want = Array(repeating: Int32(0), count: worth.targetWorth.count)
    for target in worth.targetWorth.indices {
      var left = worth.targetWant[target]
      var openCount: Int32 = 0
      for person in worth.targetMembers[target] {
        let status = domain.status[Int(person)]
        if status == 1 { left -= 1 } else if status == 0 { openCount += 1 }
      }
      if left <= 0 {
        constant += worth.targetWorth[target] * unit
      } else if left <= openCount, worth.targetWorth[target] > 0 {
        want[target] = left
      }
    }
    return Ground(constant: constant, single: single, want: want, open: open)
  }

  /// What each open person brings alone under the multipliers, and the constant beside it.
  func linear(_ ground: Ground, _ domain: CompositionDomain) -> (constant: Int, single: [Int]) {
    var (constant, single) = (ground.constant, ground.single)
    let worth = rules.worth
    for target in share.indices where ground.want[target] > 0 {
      let want = Int(ground.want[target])
      let most = worth.targetWorth[target] * Self.unit
      let share = min(share[target], most / want)
      constant += most - want * share
      if share == 0 { continue }
      for person in worth.targetMembers[target] { single[Int(person)] += share }
    }
    for (place, count) in loose.enumerated() where price[place] != 0 {
      let rule = rules.frame.counts[count]
      constant += price[place] * ((price[place] > 0 ? rule.high : rule.low) - Int(domain.inside[count]))
      for person in rule.members { single[Int(person)] -= price[place] }
    }
    return (constant, single)
  }

  /// Where the row at `base` has `other` in its order of company: smaller before greater; see ``RelaxedRows``.
  @inline(__always)
  func key(_ base: Int, _ other: Int) -> Int { -Int(split[base + other]) << 17 | (came[other] ? 0 : 1 << 16) | other }

  /// The relaxed optimum of a domain; nil if even the nested rules cannot hold. O(open² log open)
  ///
  /// - Parameter rows: memory from solve to solve; the answer does not depend on it.
  mutating func solve(
    _ domain: CompositionDomain, _ ground: Ground, _ rows: inout RelaxedRows, threads: Int = 1
  ) -> RelaxedAnswer? {
    let room = nest.room(domain)
    let open = ground.open
    if open.isEmpty {
      return room.fewest <= 0 && room.isFilled ? RelaxedAnswer(bound: linear(ground, domain).constant) : nil
    }
    if room.most < 0 { return nil }
    rows.start(width: min(room.most, open.count) + 2)
    if threads == 1 || open.count < 128 {
      var room = room
      for person in open { add(Int(person), open, &room, &rows) }
    } else {
      addRows(open, room, &rows, threads)
    }
    guard var answer = settle(domain, ground, rows), let sizes = answer.sizes else { return nil }
    addCompany(&answer, sizes, ground, rows)
    return answer
  }

  /// The relaxed optimum with the rows as they are, company left out: shares and prices may have moved since, `split` may
  /// not. O(open · seats · log open)
  ///
  /// - Parameter looks: How many branches a search over the sizes of classes may look at.
  mutating func settle(
    _ domain: CompositionDomain, _ ground: Ground, _ rows: RelaxedRows, looks: Int = 1_000
  ) -> RelaxedAnswer? {
    let (constant, single) = linear(ground, domain)
    let (open, width) = (ground.open, rows.width)
    var figures = rows.figures
    for (place, person) in open.enumerated() {
      let alone = single[Int(person)]
      for at in place * width..<(place + 1) * width where figures[at] != Int.min { figures[at] += alone }
    }
    let room = nest.room(domain)
    let sizes = RelaxedSizes(figures, width, open, nest, room)
    let found =
      classPairs == nil
      ? sizes.best() : classPairs?.best(sizes.sums, max(0, room.fewest)...max(0, room.most), looks: looks)
    guard let best = found else { return nil }
    return RelaxedAnswer(
      bound: constant + best.bound, picked: sizes.picked(best.sizes).map { open[$0] }, classSizes: best.sizes,
      constant: constant, sizes: sizes)
  }

  /// Adds the company of each who is picked.
  func addCompany(_ answer: inout RelaxedAnswer, _ sizes: RelaxedSizes, _ ground: Ground, _ rows: RelaxedRows) {
    answer.company = sizes.picked(answer.classSizes).map { place in
      rows.company(of: place, size: answer.classSizes[Int(nest.classOf[Int(ground.open[place])])])
    }
  }

  private func add(_ person: Int, _ open: [Int32], _ room: inout QuotaCapacity, _ rows: inout RelaxedRows) {
    nest.take(person, &room)
    rows.add(person, open, self, room)
    nest.giveBack(person, &room)
  }

  /// The same rows as one thread would add, in the same order.
  private func addRows(_ open: [Int32], _ room: QuotaCapacity, _ rows: inout RelaxedRows, _ threads: Int) {
    let chunks = 4 * threads
    let width = rows.width
    let parts = Execution(threads: threads).map(count: chunks) { chunk -> RelaxedRows? in
      var part = RelaxedRows(self, keepsOrder: false)
      part.start(width: width)
      var room = room
      for person in open[chunk * open.count / chunks..<(chunk + 1) * open.count / chunks] {
        add(Int(person), open, &room, &part)
      }
      return part
    }
    for case let part? in parts { rows.append(part) }
  }
}
