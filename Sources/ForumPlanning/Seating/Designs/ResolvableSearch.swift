// The search for a resolvable design with a given symmetry, as an exact cover.
//
// Sources: ResolvableRounds.

internal import GraphCore

/// The search for a base round, and for tables to turn, that hold every orbit of pairs once.
struct ResolvableSearch<Ring: FiniteRing> {
  private let shape: ResolvableShape<Ring>
  /// The orbit of a pair, at `a * count + b`.
  private let orbitOf: [Int32]
  private let orbits: Int
  /// How many people and tables may still be tried while tables are put together.
  private var triesLeft = 2_500_000
  /// How many links of covers may still be made or changed.
  private var linksLeft = 200_000_000

  // Of one multiplier: where it takes everybody and every orbit, and the classes that it makes of people and of orbits,
  // which are the items.
  private var image: [Int] = []
  private var imageOfOrbit: [Int] = []
  private var itemOfPerson: [Int] = []
  private var itemOfOrbit: [Int] = []
  private var items = 0
  /// Tables with their images, and the items that they hold.
  private var options: [(tables: [[Int]], isTurned: Bool, items: [Int])] = []
  private var seen: [Int32] = []
  private var stamp: Int32 = 0

  // Of the tables that some of its powers take to themselves: these powers' cycles of people and classes of orbits, how many
  // images a table has, and what the table that is put together holds so far.
  private var cycles: [[Int]] = []
  private var classOfOrbit: [Int] = []
  private var images = 1
  private var holdsItem: [Bool] = []
  private var holdsOrbit: [Bool] = []
  private var classOfItem: [Int] = []

  init(_ shape: ResolvableShape<Ring>) {
    self.shape = shape
    (orbitOf, orbits) = shape.action.orbits(among: shape.count)
  }

  /// The base round and the tables to turn; nil if none are found.
  mutating func run(_ random: inout SplitMix64, isStopped: () -> Bool) -> (base: [[Int]], turned: [[Int]])? {
    let multipliers = shape.multipliers
    var isHopeless = Array(repeating: false, count: multipliers.count)
    // A short search suffices where there are any solutions to speak of; then with more patience.
    for limit in [1_000_000, 20_000_000] {
      for (place, (multiplier, size)) in multipliers.enumerated() where triesLeft > 0 && !isHopeless[place] {
        if isStopped() { return nil }
        prepare(multiplier)
        collect(size)
        if options.count > 200_000 { continue }
        for _ in 0..<(size > 6 ? 1 : 3) where linksLeft > 0 {
          random.shuffle(&options)
          var cover = ExactCover(items: items)
          for (number, option) in options.enumerated() {
            cover.add(option.items, as: number)
            linksLeft -= option.items.count
          }
          let outcome = cover.solve(atMost: min(limit, linksLeft), isStopped: isStopped)
          linksLeft -= cover.changes
          if case .found(let chosen) = outcome {
            let found = chosen.map { options[$0] }
            return (
              found.filter { !$0.isTurned }.flatMap { $0.tables }, found.filter { $0.isTurned }.flatMap { $0.tables }
            )
          }
          if outcome == .none {
            isHopeless[place] = true
            break
          }
        }
      }
    }
    return nil
  }

  /// Names the items: orbits of people and of pairs under the multiplier.
  private mutating func prepare(_ multiplier: ResolvableShape<Ring>.Multiplier) {
    let count = shape.count
    image = (0..<count).map { shape.image(of: $0, by: multiplier) }
    imageOfOrbit = Array(repeating: 0, count: orbits)
    for a in 0..<count {
      for b in 0..<a { imageOfOrbit[Int(orbitOf[a * count + b])] = Int(orbitOf[image[a] * count + image[b]]) }
    }
    let people = Self.cycles(of: image)
    let pairs = Self.cycles(of: imageOfOrbit)
    (itemOfPerson, itemOfOrbit) = (Array(repeating: 0, count: count), Array(repeating: 0, count: orbits))
    for (item, cycle) in people.enumerated() { for person in cycle { itemOfPerson[person] = item } }
    for (item, cycle) in pairs.enumerated() { for orbit in cycle { itemOfOrbit[orbit] = people.count + item } }
    (items, options) = (people.count + pairs.count, [])
    seen = Array(repeating: 0, count: count + orbits)
    stamp = 0
  }

  /// The cycles of a permutation, each from its least element.
  private static func cycles(of image: [Int]) -> [[Int]] {
    var isTaken = Array(repeating: false, count: image.count)
    var answer: [[Int]] = []
    for start in image.indices where !isTaken[start] {
      var (cycle, next) = ([Int](), start)
      while !isTaken[next] {
        isTaken[next] = true
        cycle.append(next)
        next = image[next]
      }
      answer.append(cycle)
    }
    return answer
  }

  /// Puts together the tables, each with those that the multiplier makes of it.
  private mutating func collect(_ size: Int) {
    for own in 1...size where size % own == 0 {
      // The powers of the multiplier that make a group of this size take the table to itself: it consists of their cycles.
      var power = Array(0..<shape.count)
      var powerOfOrbit = Array(0..<orbits)
      for _ in 0..<(size / own) {
        power = power.map { image[$0] }
        powerOfOrbit = powerOfOrbit.map { imageOfOrbit[$0] }
      }
      cycles = Self.cycles(of: power).filter { $0.count <= shape.width }
      classOfOrbit = Array(repeating: 0, count: orbits)
      for cycle in Self.cycles(of: powerOfOrbit) { for orbit in cycle { classOfOrbit[orbit] = cycle[0] } }
      images = size / own
      holdsItem = Array(repeating: false, count: items)
      holdsOrbit = Array(repeating: false, count: orbits)
      classOfItem = Array(repeating: -1, count: items)
      var table: [Int] = []
      table.reserveCapacity(shape.width)
      extend(&table, from: 0)
    }
    guard shape.turned > 0 else { return }
    var table = [0]
    extendTurned(&table)
  }

  private mutating func extend(_ table: inout [Int], from first: Int) {
    if table.count == shape.width { return offer(table.sorted(), isTurned: false) }
    for place in first..<max(first, cycles.count) {
      triesLeft -= 1
      if triesLeft < 0 { return }
      let cycle = cycles[place]
      let item = itemOfPerson[cycle[0]]
      // The least table of those that belong together begins with the least of its orbit.
      if table.count + cycle.count > shape.width || holdsItem[item] || (table.isEmpty && isPreceded(cycle[0])) {
        continue
      }
      let before = table.count
      var held: [(orbit: Int, item: Int)] = []
      if hold(cycle, &table, &held) {
        holdsItem[item] = true
        extend(&table, from: place + 1)
        holdsItem[item] = false
      }
      table.removeLast(table.count - before)
      for (orbit, item) in held {
        holdsOrbit[orbit] = false
        if item >= 0 { classOfItem[item] = -1 }
      }
    }
  }

  /// Adds a cycle to a table; false where the table would meet itself or one of its images in some orbit.
  private mutating func hold(_ cycle: [Int], _ table: inout [Int], _ held: inout [(orbit: Int, item: Int)]) -> Bool {
    for person in cycle {
      for other in table {
        let orbit = Int(orbitOf[person * shape.count + other])
        let item = itemOfOrbit[orbit]
        // Two orbits of an item are held by two images of the table, unless they are one image.
        if holdsOrbit[orbit] || (classOfItem[item] >= 0 && classOfItem[item] != classOfOrbit[orbit]) { return false }
        holdsOrbit[orbit] = true
        held.append((orbit, classOfItem[item] < 0 ? item : -1))
        classOfItem[item] = classOfOrbit[orbit]
      }
      table.append(person)
    }
    return true
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

  private mutating func extendTurned(_ table: inout [Int]) {
    if table.count == shape.width { return offer(table, isTurned: true) }
    for element in 0..<shape.order {
      triesLeft -= 1
      if triesLeft < 0 { return }
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
      triesLeft -= 1
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
        let back = shape.ring.difference(0, next[0])
        next = next.map { shape.action.turned($0, by: back) }
      }
    } while next != table
    // A table with fewer images is put together again from the cycles of more powers.
    if !isTurned, tables.count != images { return }
    options.append((tables, isTurned, own))
  }
}
