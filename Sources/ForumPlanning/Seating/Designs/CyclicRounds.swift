// Rounds without any repeat, from a few base rounds rotated by a cyclic group.
//
// A person is (copy c, element x) with x an integer modulo m, or one of a few fixed points. A base round rotated by 0,
// 1, … m − 1 makes m rounds; the pair of two people rotates with it, so nobody meets twice if the base rounds hold each
// orbit of pairs at most once, and none that returns to itself before m rotations. Known as 1-rotational and cyclic
// resolvable designs: Kirkman's 15 schoolgirls and the 18 in eight rounds are found so. Colbourn and Dinitz (eds),
// Handbook of Combinatorial Designs 2007, doi:10.1201/9781420010541, II.7 and VI.16. The base rounds are searched for
// by exchanges at a constant temperature, with about m times fewer people to place than in all rounds.

internal import GraphCore

/// How people are numbered for a cyclic group: m elements in each of some copies, then the fixed points.
struct CyclicShape: Equatable {
  /// The order m of the group, the number of rounds from a base round.
  let order: Int
  let copies: Int
  /// The number of fixed points; the last of them may be empty seats.
  let fixed: Int
  let baseRounds: Int

  var action: RingAction<IntegersModulo> { RingAction(ring: IntegersModulo(order: order), copies: copies) }
  /// The number of people and empty seats.
  var count: Int { order * copies + fixed }

  /// The shapes for tables of `width` seats, `empty` of them left empty, that have enough orbits of pairs; those with
  /// fewer base rounds first, then those with more orbits to spare.
  static func candidates(tables: Int, width: Int, empty: Int, rounds: Int) -> [CyclicShape] {
    let count = tables * width
    // Empty seats are fixed points, each at another table, so their pairs use no orbit.
    let pairs = tables * width * (width - 1) / 2 - empty * (width - 1)
    var answer: [(shape: CyclicShape, room: Double)] = []
    for baseRounds in 1...4 {
      let least = max(3, (rounds + baseRounds - 1) / baseRounds)
      for order in least..<(least + 4) where order <= count {
        let most = (count - empty) / order
        for copies in stride(from: most, to: 0, by: -1) {
          let fixed = count - order * copies
          if fixed > tables { break }
          let classes =
            copies * ((order - 1) / 2) + copies * (copies - 1) / 2 * order + (fixed - empty) * copies
          if classes < baseRounds * pairs { continue }
          let shape = CyclicShape(order: order, copies: copies, fixed: fixed, baseRounds: baseRounds)
          answer.append((shape, Double(classes) / Double(baseRounds * pairs)))
        }
      }
    }
    // Ties keep the order in which shapes were found.
    return answer.enumerated().sorted { a, b in
      let (one, other) = (a.element, b.element)
      if one.shape.baseRounds != other.shape.baseRounds { return one.shape.baseRounds < other.shape.baseRounds }
      return one.room != other.room ? one.room > other.room : a.offset < b.offset
    }.map { $0.element.shape }
  }
}

/// The search for base rounds that hold each orbit of pairs at most once.
struct CyclicSearch {
  let shape: CyclicShape
  private let width: Int
  private var random: SplitMix64
  private let empty: Int
  /// The number of the orbit of a pair at `a * count + b`; empty where people are many.
  private var classOf: [Int32] = []
  private var room: [Int32] = [0, Int32.max]
  /// How often the base rounds hold each orbit.
  private var held: [Int32] = []
  /// The same by the name of the orbit, where people are many.
  private var heldByName: [Int: Int32] = [:]
  /// Who sits in seat s of base round b at `b * count + s`; table t has the seats from `t * width`.
  private(set) var seats: [Int] = []
  private(set) var repeats = 0

  /// The last `empty` fixed points are empty seats; with `isSparse` no matrix of all pairs is made.
  init(_ shape: CyclicShape, width: Int, empty: Int, _ random: SplitMix64, isSparse: Bool = false) {
    self.shape = shape
    self.width = width
    self.empty = empty
    self.random = random
    if !isSparse { addClasses() }
    let count = shape.count
    for _ in 0..<shape.baseRounds {
      var round = Array(0..<count)
      self.random.shuffle(&round)
      seats += round
    }
    for table in 0..<(seats.count / width) {
      for a in (table * width)..<(table * width + width) {
        for b in (table * width)..<a { add(seats[a], seats[b]) }
      }
    }
  }

  /// Numbers the orbits of all pairs.
  private mutating func addClasses() {
    let count = shape.count
    classOf = Array(repeating: 0, count: count * count)
    for a in 0..<count {
      for b in (a + 1)..<max(count, a + 1) {
        let place = name(a, b)
        var number = Int32(place == Self.free ? 1 : 0)
        if place >= 0 {
          if classOf[place] == 0 {
            classOf[place] = Int32(room.count)
            room.append(1)
          }
          number = classOf[place]
        }
        classOf[a * count + b] = number
        classOf[b * count + a] = number
      }
    }
    held = Array(repeating: 0, count: room.count)
  }

  /// The name of a pair that is as good at a table in every round.
  private static let free = -1
  /// The name of a pair that never shares a table.
  private static let never = -2

  /// The place of the pair that names the orbit of another one, a < b.
  private func name(_ a: Int, _ b: Int) -> Int {
    let (action, count) = (shape.action, shape.count)
    // Two empty seats never share a table; beside an empty seat everybody else is as good.
    if b >= count - empty { return a >= count - empty ? Self.never : Self.free }
    if a >= action.moving { return Self.never }
    let (first, second) = action.representative(of: a, b)
    // A step of half the order comes back to its own pair before the round has been turned all the way.
    return second < first + shape.order && (second - first) * 2 == shape.order ? Self.never : first * count + second
  }

  /// Adds to the count of an orbit, where people are many, and to the repeats that follow.
  private mutating func change(_ a: Int, _ b: Int, by change: Int32) {
    let name = name(min(a, b), max(a, b))
    if name == Self.free { return }
    if name == Self.never {
      repeats += Int(change)
      return
    }
    let before = heldByName[name] ?? 0
    if max(before, before + change) > 1 { repeats += Int(change) }
    heldByName[name] = before + change == 0 ? nil : before + change
  }

  @inline(__always)
  private mutating func add(_ a: Int, _ b: Int) {
    if classOf.isEmpty { return change(a, b, by: 1) }
    let name = Int(classOf[a * shape.count + b])
    if held[name] >= room[name] { repeats += 1 }
    held[name] += 1
  }

  @inline(__always)
  private mutating func remove(_ a: Int, _ b: Int) {
    if classOf.isEmpty { return change(a, b, by: -1) }
    let name = Int(classOf[a * shape.count + b])
    held[name] -= 1
    if held[name] >= room[name] { repeats -= 1 }
  }

  /// Tries exchanges until no orbit is held too often or the steps are used; returns whether that was reached.
  mutating func run(steps: Int, isStopped: () -> Bool) -> Bool {
    // A rise by one repeat is accepted once in 28 times (temperature 0.3), by two once in 28², and so on.
    let odds = [1, 28, 784, 21_952]
    for step in 0..<steps {
      if repeats == 0 { return true }
      if step & 4095 == 0, isStopped() { return false }
      let round = shape.baseRounds == 1 ? 0 : random.below(shape.baseRounds) * shape.count
      let (a, b) = (round + random.below(shape.count), round + random.below(shape.count))
      if a / width == b / width { continue }
      let before = repeats
      exchange(a, b)
      let more = repeats - before
      if more > 0, more >= odds.count || random.below(odds[more]) > 0 { exchange(a, b) }
    }
    return repeats == 0
  }

  /// Exchanges the people of two seats at different tables.
  private mutating func exchange(_ a: Int, _ b: Int) {
    let (one, other) = (seats[a], seats[b])
    let (tableA, tableB) = (a / width * width, b / width * width)
    for seat in tableA..<(tableA + width) where seat != a { remove(one, seats[seat]) }
    for seat in tableB..<(tableB + width) where seat != b { remove(other, seats[seat]) }
    seats[a] = other
    seats[b] = one
    for seat in tableA..<(tableA + width) where seat != a { add(other, seats[seat]) }
    for seat in tableB..<(tableB + width) where seat != b { add(one, seats[seat]) }
  }
}

extension SeatingRules {
  /// All rounds, without a repeat, from base rounds rotated by a cyclic group; empty if none are found in `steps`.
  func cyclicRounds(steps: Int, _ random: inout SplitMix64, isStopped: () -> Bool) -> [[Int32]] {
    guard isFree, objective.prior.isEmpty, tables > 1, people > tables, rounds > 2 else { return [] }
    let width = (people + tables - 1) / tables
    let empty = tables * width - people
    let shapes = CyclicShape.candidates(tables: tables, width: width, empty: empty, rounds: rounds).prefix(6)
    if shapes.isEmpty { return [] }
    // A small share for each shape first: it suffices if there are orbits to spare.
    for share in [steps / 32, steps - steps / 32] {
      for shape in shapes {
        let source = SplitMix64(seed: random.next())
        var search = CyclicSearch(shape, width: width, empty: empty, source, isSparse: objective.isSparse)
        if search.run(steps: share / shapes.count, isStopped: isStopped) { return rotated(search) }
        if isStopped() { return [] }
      }
    }
    return []
  }

  /// The rotations of the base rounds, as rounds.
  private func rotated(_ search: CyclicSearch) -> [[Int32]] {
    let shape = search.shape
    let width = shape.count / tables
    var answer: [[Int32]] = []
    for base in 0..<shape.baseRounds {
      for turn in 0..<shape.order where answer.count < rounds {
        let groups = (0..<tables).map { table in
          (0..<width).map { shape.action.turned(search.seats[base * shape.count + table * width + $0], by: turn) }
            .filter { $0 < people }
        }
        guard let round = placed(groups, in: answer.count) else { return [] }
        answer.append(round)
      }
    }
    return answer
  }
}
