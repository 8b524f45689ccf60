// Rounds without any repeat, from few base rounds that a cyclic group turns.
//
// A person is (copy c, element x) of the integers modulo m, or one of a few who stay fixed. A base round turned by
// 1, 2, … m − 1 makes m rounds; two people's pair turns with it, so nobody meets twice if the base rounds hold each
// class of pairs at most once, and none that comes back to itself before m turns. Known as 1-rotational and cyclic
// resolvable designs: Kirkman's 15 schoolgirls and the 18 in eight rounds are found so. Colbourn and Dinitz (eds),
// Handbook of Combinatorial Designs 2007, doi:10.1201/9781420010541, II.7 and VI.16. The base rounds are searched for
// by exchanges at one temperature: about m times fewer people to place than in all rounds.

internal import GraphCore

/// How people are numbered for a cyclic group: m elements in each of some copies, then those who stay fixed.
struct CyclicShape: Equatable {
  /// The order m of the group: how many rounds a base round makes.
  let order: Int
  let copies: Int
  /// Those who stay fixed; the last of them may be seats that are left empty.
  let fixed: Int
  let baseRounds: Int

  /// All who are placed, seats that are left empty too.
  var count: Int { order * copies + fixed }

  /// The shapes for tables of `width` seats, `empty` of them left empty, that have classes of pairs enough; those with
  /// fewer base rounds first, then those with more room.
  static func candidates(tables: Int, width: Int, empty: Int, rounds: Int) -> [CyclicShape] {
    let count = tables * width
    // Empty seats are fixed and each at a table of its own, so their pairs take up no class.
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
    // The order of finding decides among equals.
    return answer.enumerated().sorted { a, b in
      let (one, other) = (a.element, b.element)
      if one.shape.baseRounds != other.shape.baseRounds { return one.shape.baseRounds < other.shape.baseRounds }
      return one.room != other.room ? one.room > other.room : a.offset < b.offset
    }.map { $0.element.shape }
  }

  /// Who takes the place of `person` after `turns`.
  func turned(_ person: Int, by turns: Int) -> Int {
    if person >= order * copies { return person }
    let copy = person / order
    return copy * order + (person - copy * order + turns) % order
  }
}

/// The search for base rounds that hold each class of pairs at most once.
struct CyclicSearch {
  let shape: CyclicShape
  private let width: Int
  private var random: SplitMix64
  /// The class of a pair at `a * count + b`; the first has room for none, the second for any number.
  private var classOf: [Int32]
  private var room: [Int32]
  /// How often the base rounds hold a class.
  private var held: [Int32] = []
  /// Who sits in seat s of base round b at `b * count + s`; table t has the seats from `t * width`.
  private(set) var seats: [Int] = []
  private(set) var repeats = 0

  /// `empty` seats stay empty: the last of the fixed.
  init(_ shape: CyclicShape, width: Int, empty: Int, _ random: SplitMix64) {
    self.shape = shape
    self.width = width
    self.random = random
    let (order, count) = (shape.order, shape.count)
    let moving = order * shape.copies
    classOf = Array(repeating: 0, count: count * count)
    room = [0, Int32.max]
    for a in 0..<count {
      for b in (a + 1)..<max(count, a + 1) {
        var name = 0
        if b >= count - empty {
          // Two empty seats never share a table; of the others each is as good beside an empty seat.
          name = a >= count - empty ? 0 : 1
        } else if a < moving {
          // The pair's first turn to element 0, or of two in one copy that with the smaller step, names its class.
          let step = b < moving ? (b - a % order) % order : 0
          if b >= moving {
            name = named(a / order * order, b)
          } else if a / order != b / order {
            name = named(a / order * order, b / order * order + step)
          } else if step * 2 != order {
            name = named(a / order * order, a / order * order + min(step, order - step))
          }
        }
        classOf[a * count + b] = Int32(name)
        classOf[b * count + a] = Int32(name)
      }
    }
    held = Array(repeating: 0, count: room.count)
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

  /// The class that a first pair names, made where it is new.
  private mutating func named(_ a: Int, _ b: Int) -> Int {
    let place = a * shape.count + b
    if classOf[place] == 0 {
      classOf[place] = Int32(room.count)
      room.append(1)
    }
    return Int(classOf[place])
  }

  @inline(__always)
  private mutating func add(_ a: Int, _ b: Int) {
    let name = Int(classOf[a * shape.count + b])
    if held[name] >= room[name] { repeats += 1 }
    held[name] += 1
  }

  @inline(__always)
  private mutating func remove(_ a: Int, _ b: Int) {
    let name = Int(classOf[a * shape.count + b])
    held[name] -= 1
    if held[name] >= room[name] { repeats -= 1 }
  }

  /// Tries exchanges until no class is held too often or the steps are used; answers whether that was reached.
  mutating func run(steps: Int, isStopped: () -> Bool) -> Bool {
    // One repeat more is taken once in 28 times (temperature 0.3), two in 28², and so on.
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

  /// The people of two seats at different tables change places.
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
  /// All rounds, without a repeat, from base rounds turned by a cyclic group; empty if none are found in `steps`.
  func cyclicRounds(steps: Int, _ random: inout SplitMix64, isStopped: () -> Bool) -> [[Int32]] {
    guard isFree, worth.prior.isEmpty, tables > 1, people > tables, rounds > 2 else { return [] }
    let width = (people + tables - 1) / tables
    let empty = tables * width - people
    let shapes = CyclicShape.candidates(tables: tables, width: width, empty: empty, rounds: rounds).prefix(6)
    if shapes.isEmpty { return [] }
    // Little for each at first: where there is room, it is enough.
    for share in [steps / 32, steps - steps / 32] {
      for shape in shapes {
        let source = SplitMix64(seed: random.next())
        var search = CyclicSearch(shape, width: width, empty: empty, source)
        if search.run(steps: share / shapes.count, isStopped: isStopped) { return turned(search) }
        if isStopped() { return [] }
      }
    }
    return []
  }

  /// The rounds that the base rounds make, turn by turn.
  private func turned(_ search: CyclicSearch) -> [[Int32]] {
    let shape = search.shape
    let width = shape.count / tables
    var answer: [[Int32]] = []
    for base in 0..<shape.baseRounds {
      for turn in 0..<shape.order where answer.count < rounds {
        let groups = (0..<tables).map { table in
          (0..<width).map { shape.turned(search.seats[base * shape.count + table * width + $0], by: turn) }
            .filter { $0 < people }
        }
        guard let round = placed(groups) else { return [] }
        answer.append(round)
      }
    }
    return answer
  }
}
