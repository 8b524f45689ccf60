// As many rounds as there can be without any repeat, where tables are a power of two: each round is taken to itself by a group.
//
// People are k copies of the field with as many elements as there are tables, all of whose elements are their own negatives. Turned
// by it, a table of k seats becomes a class of tables, the classes that seat everybody once are rounds, and rounds that together hold every
// orbit of pairs once, those aside of whom never meet, are an exact cover. So come eight tables of four in ten rounds, which
// were first found by A. Aguado in 2004: each person meets all but one. The method is that of prescribed automorphisms: E. S. Kramer
// and D. M. Mesner 1976, "t-designs on hypergraphs", doi:10.1016/0012-365X(76)90030-3.

internal import GraphCore

/// The search for rounds that a field's additive group takes to themselves.
struct InvariantSearch {
  private let action: RingAction<FiniteField>
  private let width: Int
  private let count: Int
  private let orbitOf: [Int32]
  private let orbits: Int
  /// How many pairs an orbit has.
  private var pairsOfOrbit: [Int] = []

  /// The tables that the group makes of one, which seat nobody twice, and the orbits that they hold, each in full.
  private struct TableClass {
    let tables: [[Int]]
    let orbits: [Int]
  }

  /// Classes by the least person whom they seat.
  private var classes: [[TableClass]] = []
  private var designs: [(tables: [[Int]], orbits: [Int])] = []
  private static let mostDesigns = 40_000

  init(_ field: FiniteField, width: Int) {
    action = RingAction(ring: field, copies: width)
    self.width = width
    count = field.order * width
    (orbitOf, orbits) = action.orbits(among: count)
    pairsOfOrbit = Array(repeating: 0, count: orbits)
    for a in 0..<count { for b in 0..<a { pairsOfOrbit[orbit(a, b)] += 1 } }
  }

  private func orbit(_ a: Int, _ b: Int) -> Int { Int(orbitOf[a * count + b]) }

  /// The rounds, as tables of people; nil if none are found.
  mutating func run(_ random: inout SplitMix64, isStopped: () -> Bool) -> [[[Int]]]? {
    classes = Array(repeating: [], count: count)
    var table: [Int] = []
    collect(&table)
    var isSeated = Array(repeating: false, count: count)
    var isHeld = Array(repeating: false, count: orbits)
    var chosen: [TableClass] = []
    combine(&chosen, &isSeated, &isHeld)
    let missed = (count - 1) % (width - 1)
    var options = designs.map { $0.orbits }
    for choice in MissedPairs(degrees: degrees, each: missed).choices(atMost: 20_000) {
      options.append(choice + [orbits])
    }
    var order = Array(options.indices)
    // Short searches in different orders: some of them meet with luck.
    for _ in 0..<200 {
      random.shuffle(&order)
      var cover = ExactCover(items: orbits + (missed > 0 ? 1 : 0))
      for number in order { cover.add(options[number], as: number) }
      switch cover.solve(atMost: 5_000_000, isStopped: isStopped) {
      case .found(let chosen): return chosen.filter { $0 < designs.count }.map { designs[$0].tables }
      case .none: return nil
      case .unknown: if isStopped() { return nil }
      }
    }
    return nil
  }

  /// In how many pairs of an orbit somebody of each copy is.
  private var degrees: [[Int]] {
    var degrees = Array(repeating: Array(repeating: 0, count: width), count: orbits)
    for copy in 0..<width {
      let person = copy * action.ring.order
      for other in 0..<count where other != person { degrees[orbit(person, other)][copy] += 1 }
    }
    return degrees
  }

  /// Puts together the tables that are the least of their class.
  private mutating func collect(_ table: inout [Int]) {
    if table.count == width {
      if let own = tableClass(of: table) { classes[own.tables.joined().min() ?? 0].append(own) }
      return
    }
    let first = (table.last ?? -1) + 1
    for person in first..<max(first, count) {
      table.append(person)
      collect(&table)
      table.removeLast()
    }
  }

  /// The class of a table; nil where the table is not the least of it, somebody sits twice, or an orbit is held in part or twice.
  private func tableClass(of table: [Int]) -> TableClass? {
    var tables: [[Int]] = []
    for turn in 0..<action.ring.order {
      let image = table.map { action.turned($0, by: turn) }.sorted()
      if image.lexicographicallyPrecedes(table) { return nil }
      if !tables.contains(image) { tables.append(image) }
    }
    guard Set(tables.joined()).count == tables.count * width else { return nil }
    var held: [Int: Int] = [:]
    for table in tables {
      for place in table.indices { for other in table[..<place] { held[orbit(table[place], other), default: 0] += 1 } }
    }
    for (orbit, pairs) in held where pairs != pairsOfOrbit[orbit] { return nil }
    return TableClass(tables: tables, orbits: held.map { $0.key }.sorted())
  }

  /// Adds classes until everybody sits.
  private mutating func combine(_ chosen: inout [TableClass], _ isSeated: inout [Bool], _ isHeld: inout [Bool]) {
    if designs.count >= Self.mostDesigns { return }
    guard let person = isSeated.firstIndex(of: false) else {
      designs.append((chosen.flatMap { $0.tables }, chosen.flatMap { $0.orbits }))
      return
    }
    for own in classes[person] {
      if own.orbits.contains(where: { isHeld[$0] }) || own.tables.joined().contains(where: { isSeated[$0] }) {
        continue
      }
      for person in own.tables.joined() { isSeated[person] = true }
      for orbit in own.orbits { isHeld[orbit] = true }
      chosen.append(own)
      combine(&chosen, &isSeated, &isHeld)
      chosen.removeLast()
      for person in own.tables.joined() { isSeated[person] = false }
      for orbit in own.orbits { isHeld[orbit] = false }
    }
  }
}

extension SeatingRules {
  /// Rounds without a repeat for eight tables of four, perhaps with one seat empty; empty where none are found.
  func invariantRounds(_ random: inout SplitMix64, isStopped: () -> Bool) -> [[Int32]] {
    // With more tables or seats there could be too many tables; with fewer the fields give all rounds.
    guard isFree, objective.prior.isEmpty, tables == 8, (31...32).contains(people), rounds <= 10,
      let field = FiniteField(order: tables)
    else { return [] }
    var search = InvariantSearch(field, width: 4)
    guard let design = search.run(&random, isStopped: isStopped) else { return [] }
    return seated(design)
  }
}
