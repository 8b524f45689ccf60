// As many rounds as there can be without any repeat: resolvable designs, in which everybody meets everybody once.
//
// A group of odd order m turns the people round, as in CyclicRounds. Either there are m tables of k seats and people are k copies
// of the group: one base round is turned into m rounds, and further rounds consist of one table, with somebody of each copy,
// turned into all m. Or people are k − 1 copies and one fixed point, and the base round alone gives all m rounds. Each orbit of
// pairs has to be held exactly once, and the base round has to seat everybody once: an exact cover. Few choices
// settle it, the fewer the more symmetry is asked for: base rounds that a multiplier x ↦ μx, perhaps with a turn of the copies, takes to
// themselves. So come Kirkman's triples (Ray-Chaudhuri and Wilson 1971, doi:10.1090/pspum/019/9959) for all numbers up to 99,
// and the designs by fours (Hanani, Ray-Chaudhuri and Wilson 1972, doi:10.1016/0012-365X(72)90039-8) up to 88. Difference families and
// multipliers: Colbourn and Dinitz (eds), Handbook of Combinatorial Designs 2007, doi:10.1201/9781420010541, II.3 and II.7.

internal import GraphCore

/// How people are numbered for a resolvable design: `copies` of the integers modulo `order`, then perhaps one fixed point.
struct ResolvableShape: Equatable {
  let order: Int
  let copies: Int
  let hasFixed: Bool
  let width: Int

  var action: CyclicAction { CyclicAction(order: order, copies: copies) }
  var count: Int { order * copies + (hasFixed ? 1 : 0) }
  /// How many rounds consist of one table that is turned.
  var turned: Int { hasFixed ? 0 : (order - 1) / (width - 1) }
  /// How many rounds there are, the most that can be.
  var rounds: Int { order + turned }

  /// The shapes for so many tables of so many seats.
  static func candidates(tables: Int, width: Int) -> [ResolvableShape] {
    let count = tables * width
    var shapes: [ResolvableShape] = []
    if width > 2, (count - 1) % (width - 1) == 0, (count - 1) / (width - 1) % 2 == 1 {
      shapes.append(.init(order: (count - 1) / (width - 1), copies: width - 1, hasFixed: true, width: width))
    }
    if width > 2, tables % 2 == 1, (tables - 1) % (width - 1) == 0 {
      shapes.append(.init(order: tables, copies: width, hasFixed: false, width: width))
    }
    return shapes
  }

  /// Where `person` goes by a multiplier.
  func image(of person: Int, by multiplier: Multiplier) -> Int {
    if person >= order * copies { return person }
    return (person / order + multiplier.turn) % copies * order + person % order * multiplier.factor % order
  }

  /// A symmetry: elements are multiplied, and the copies take each other's places.
  struct Multiplier: Equatable {
    let factor: Int
    let turn: Int
  }

  /// The multipliers that make different groups of symmetries, largest group first, with its size; the last is the identity.
  var multipliers: [(multiplier: Multiplier, size: Int)] {
    var found: [(multiplier: Multiplier, size: Int)] = []
    var groups: [[Multiplier]] = []
    for factor in 1..<order {
      for turn in 0..<copies {
        let own = Multiplier(factor: factor, turn: turn)
        var group = [own]
        // A factor that is no unit never comes back to itself.
        while group.count <= order * copies, let last = group.last, last != Multiplier(factor: 1, turn: 0) {
          group.append(Multiplier(factor: last.factor * factor % order, turn: (last.turn + turn) % copies))
        }
        guard group.count <= order * copies else { continue }
        group.sort { ($0.factor, $0.turn) < ($1.factor, $1.turn) }
        if groups.contains(group) { continue }
        groups.append(group)
        found.append((own, group.count))
      }
    }
    return found.enumerated().sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }.map { $0.element }
  }
}

/// The search for a base round, and for tables to turn, that hold every orbit of pairs once.
struct ResolvableSearch {
  private let shape: ResolvableShape
  /// The orbit of a pair, at `a * count + b`.
  private var orbitOf: [Int32]
  private var orbits = 0
  /// How many blocks may still be looked at while tables are put together.
  private var blocksLeft = 12_000_000

  // Of one multiplier: where it takes everybody, the items of people and of orbits, and the tables it makes of one.
  private var image: [Int] = []
  private var itemOfPerson: [Int] = []
  private var itemOfOrbit: [Int] = []
  private var items = 0
  private var options: [(tables: [[Int]], isTurned: Bool, items: [Int])] = []
  private var seen: [Int32] = []
  private var stamp: Int32 = 0

  init(_ shape: ResolvableShape) {
    self.shape = shape
    let count = shape.count
    orbitOf = Array(repeating: -1, count: count * count)
    var named = Array(repeating: Int32(-1), count: count * count)
    for a in 0..<count {
      for b in (a + 1)..<max(count, a + 1) {
        let (first, second) = shape.action.representative(of: a, b)
        let name = first * count + second
        if named[name] < 0 {
          named[name] = Int32(orbits)
          orbits += 1
        }
        (orbitOf[a * count + b], orbitOf[b * count + a]) = (named[name], named[name])
      }
    }
  }

  /// The base round and the tables to turn; nil if none are found.
  mutating func run(_ random: inout SplitMix64, isStopped: () -> Bool) -> (base: [[Int]], turned: [[Int]])? {
    let multipliers = shape.multipliers
    var isHopeless = Array(repeating: false, count: multipliers.count)
    // A few choices suffice where there are any solutions to speak of; then with more patience.
    for limit in [4_000, 60_000] {
      for (place, (multiplier, size)) in multipliers.enumerated() where blocksLeft > 0 && !isHopeless[place] {
        if isStopped() { return nil }
        prepare(multiplier)
        collect()
        if options.count > 200_000 { continue }
        for _ in 0..<(size > 6 ? 1 : 3) {
          random.shuffle(&options)
          var cover = ExactCover(items: items)
          for (number, option) in options.enumerated() { cover.add(option.items, as: number) }
          switch cover.solve(atMost: limit, isStopped: isStopped) {
          case .found(let chosen):
            let found = chosen.map { options[$0] }
            return (
              found.filter { !$0.isTurned }.flatMap { $0.tables }, found.filter { $0.isTurned }.flatMap { $0.tables }
            )
          case .none: isHopeless[place] = true
          case .unknown: continue
          }
          break
        }
      }
    }
    return nil
  }

  /// Names the items: orbits of people and of pairs under the multiplier.
  private mutating func prepare(_ multiplier: ResolvableShape.Multiplier) {
    let count = shape.count
    image = (0..<count).map { shape.image(of: $0, by: multiplier) }
    (itemOfPerson, itemOfOrbit) = (Array(repeating: -1, count: count), Array(repeating: -1, count: orbits))
    (items, options) = (0, [])
    for person in 0..<count where itemOfPerson[person] < 0 {
      var next = person
      while itemOfPerson[next] < 0 {
        itemOfPerson[next] = items
        next = image[next]
      }
      items += 1
    }
    for a in 0..<count {
      for b in (a + 1)..<max(count, a + 1) {
        var (one, other) = (a, b)
        guard itemOfOrbit[Int(orbitOf[a * count + b])] < 0 else { continue }
        while itemOfOrbit[Int(orbitOf[one * count + other])] < 0 {
          itemOfOrbit[Int(orbitOf[one * count + other])] = items
          (one, other) = (image[one], image[other])
        }
        items += 1
      }
    }
    seen = Array(repeating: 0, count: count + orbits)
    stamp = 0
  }

  /// Puts together the tables, each with those that the multiplier makes of it.
  private mutating func collect() {
    var table: [Int] = []
    table.reserveCapacity(shape.width)
    extend(&table)
    guard shape.turned > 0 else { return }
    table = [0]
    extendTurned(&table)
  }

  private mutating func extend(_ table: inout [Int]) {
    if table.count == shape.width { return offer(table, isTurned: false) }
    let count = shape.count
    for person in ((table.last ?? -1) + 1)..<max(count, (table.last ?? -1) + 1) {
      blocksLeft -= 1
      if blocksLeft < 0 { return }
      // The least table of those that belong together begins with the least of its orbit.
      if table.isEmpty, isPreceded(person) { continue }
      table.append(person)
      if isDistinct(table) { extend(&table) }
      table.removeLast()
    }
  }

  /// Whether the multiplier takes somebody to a lower number.
  private func isPreceded(_ person: Int) -> Bool {
    var next = image[person]
    while next != person {
      if next < person { return true }
      next = image[next]
    }
    return false
  }

  /// Whether no two pairs of a table are of one orbit.
  private func isDistinct(_ table: [Int]) -> Bool {
    let (count, last) = (shape.count, table.count - 1)
    for one in 0..<last {
      let own = orbitOf[table[one] * count + table[last]]
      for a in 0..<table.count {
        for b in 0..<a where (a, b) != (last, one) {
          if orbitOf[table[a] * count + table[b]] == own { return false }
        }
      }
    }
    return true
  }

  private mutating func extendTurned(_ table: inout [Int]) {
    if table.count == shape.width { return offer(table, isTurned: true) }
    for element in 0..<shape.order {
      blocksLeft -= 1
      if blocksLeft < 0 { return }
      table.append(table.count * shape.order + element)
      extendTurned(&table)
      table.removeLast()
    }
  }

  /// Adds a table with its images as an option if it is the least of them and they hold nobody and no orbit twice.
  private mutating func offer(_ table: [Int], isTurned: Bool) {
    let count = shape.count
    var tables: [[Int]] = []
    var own: [Int] = []
    var next = table
    stamp += 1
    repeat {
      if next.lexicographicallyPrecedes(table) { return }
      for (place, person) in next.enumerated() {
        if !isTurned {
          if seen[person] == stamp { return }
          seen[person] = stamp
          if !own.contains(itemOfPerson[person]) { own.append(itemOfPerson[person]) }
        }
        for other in next[..<place] {
          let orbit = Int(orbitOf[person * count + other])
          if seen[count + orbit] == stamp { return }
          seen[count + orbit] = stamp
          if !own.contains(itemOfOrbit[orbit]) { own.append(itemOfOrbit[orbit]) }
        }
      }
      tables.append(next)
      next = next.map { image[$0] }.sorted()
      if isTurned {
        // Turned so that the element of copy 0 is 0.
        let back = (shape.order - next[0]) % shape.order
        next = next.map { shape.action.rotated($0, by: back) }
      }
    } while next != table
    options.append((tables, isTurned, own))
  }
}

extension SeatingRules {
  /// Rounds without a repeat from a resolvable design for these tables, perhaps with one seat empty; empty where none is found.
  ///
  /// Where half of the rounds that there can be suffice, other ways are as good.
  func resolvableRounds(_ random: inout SplitMix64, isStopped: () -> Bool) -> [[Int32]] {
    guard isFree, objective.prior.isEmpty, tables > 2, people > 2 * tables, people <= 120 else { return [] }
    let width = (people + tables - 1) / tables
    guard tables * width - people <= 1 else { return [] }
    for shape in ResolvableShape.candidates(tables: tables, width: width)
    where rounds <= shape.rounds && 2 * rounds > shape.rounds {
      var search = ResolvableSearch(shape)
      guard let found = search.run(&random, isStopped: isStopped) else { continue }
      return rounds(of: shape, found.base, found.turned)
    }
    return []
  }

  private func rounds(of shape: ResolvableShape, _ base: [[Int]], _ turned: [[Int]]) -> [[Int32]] {
    var groups = (0..<shape.order).map { turn in base.map { $0.map { shape.action.rotated($0, by: turn) } } }
    groups += turned.map { table in (0..<shape.order).map { turn in table.map { shape.action.rotated($0, by: turn) } } }
    var answer: [[Int32]] = []
    for round in groups.prefix(rounds) {
      // The last is the empty seat, where there is one.
      let seated = round.map { $0.filter { $0 < people } }
      guard let round = placed(seated, in: answer.count) else { return [] }
      answer.append(round)
    }
    return answer
  }
}
