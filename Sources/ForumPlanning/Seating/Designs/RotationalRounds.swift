// Thirteen tables of five in sixteen rounds: everybody meets everybody once.
//
// People are the ring of the Eisenstein integers modulo 8, and one fixed point. Its multiples of 4 are an ideal H of four elements. In
// the first round the fixed point sits with H, and the twelve other tables are a table B, its multiples by ω and ω², each turned
// by the elements of H; turned by one element of each class of H it makes the sixteen rounds. That seats everybody once, and holds
// every pair once, if the multiples of B are in all classes but H once, and their differences are all elements outside H once. Such designs
// are known as 1-rotational: M. Buratti and F. Zuanni 1998, "G-invariantly resolvable Steiner 2-designs which are 1-rotational
// over G", Bulletin of the Belgian Mathematical Society 5, 221–235.

/// The Eisenstein integers x + yω, ω² + ω + 1 = 0, modulo a number m: the element x + m·y.
struct EisensteinIntegers: FiniteRing {
  let modulus: Int

  var order: Int { modulus * modulus }
  /// A third root of one.
  var omega: Int { modulus }

  func sum(_ a: Int, _ b: Int) -> Int { element(a % modulus + b % modulus, a / modulus + b / modulus) }
  func difference(_ a: Int, _ b: Int) -> Int { element(a % modulus - b % modulus, a / modulus - b / modulus) }

  func product(_ a: Int, _ b: Int) -> Int {
    let (x, y, u, v) = (a % modulus, a / modulus, b % modulus, b / modulus)
    return element(x * u - y * v, x * v + y * u - y * v)
  }

  private func element(_ x: Int, _ y: Int) -> Int {
    (x % modulus + modulus) % modulus + (y % modulus + modulus) % modulus * modulus
  }
}

/// The search for the table whose multiples and turns are the first round.
struct RotationalSearch {
  private let ring = EisensteinIntegers(modulus: 8)
  /// The elements of the ideal of the multiples of 4.
  private let ideal: [Int]
  /// The class of each element modulo the ideal, named by its least element, up to multiples by ω.
  private var classOf: [Int] = []
  /// The least of an element's multiples by ω and their negatives.
  private var stepOf: [Int] = []

  init() {
    let ring = EisensteinIntegers(modulus: 8)
    let ideal = [0, 4, 4 * ring.omega, 4 + 4 * ring.omega]
    self.ideal = ideal
    for element in 0..<ring.order {
      var multiples = [element, ring.product(element, ring.omega)]
      multiples.append(ring.product(multiples[1], ring.omega))
      classOf.append(multiples.flatMap { multiple in ideal.map { ring.sum(multiple, $0) } }.min() ?? element)
      stepOf.append(multiples.flatMap { [$0, ring.difference(0, $0)] }.min() ?? element)
    }
  }

  /// The rounds, as tables of people; the fixed point is the last.
  func rounds() -> [[[Int]]] {
    var table: [Int] = []
    guard extend(&table) else { return [] }
    let square = ring.product(ring.omega, ring.omega)
    var first = [ideal + [ring.order]]
    for factor in [1, ring.omega, square] {
      for turn in ideal { first.append(table.map { ring.sum(ring.product($0, factor), turn) }) }
    }
    let action = RingAction(ring: ring, copies: 1)
    let turns = (0..<ring.order).filter { turn in !ideal.contains { ring.sum(turn, $0) < turn } }
    return turns.map { turn in first.map { $0.map { action.turned($0, by: turn) } } }
  }

  /// Adds elements until there are five whose classes and steps are all different, and none of them is the ideal's.
  private func extend(_ table: inout [Int]) -> Bool {
    if table.count == 5 { return true }
    let least = (table.last ?? 0) + 1
    for element in least..<max(least, ring.order) where classOf[element] != 0 {
      if table.contains(where: { classOf[$0] == classOf[element] }) { continue }
      table.append(element)
      if hasDistinctSteps(table), extend(&table) { return true }
      table.removeLast()
    }
    return false
  }

  private func hasDistinctSteps(_ table: [Int]) -> Bool {
    var steps: [Int] = []
    for place in table.indices {
      for other in table[..<place] {
        let difference = ring.difference(table[place], other)
        if ideal.contains(difference) || steps.contains(stepOf[difference]) { return false }
        steps.append(stepOf[difference])
      }
    }
    return true
  }
}

extension SeatingRules {
  /// Rounds without a repeat for thirteen tables of five, perhaps with one seat empty; empty for other tables.
  func rotationalRounds() -> [[Int32]] {
    guard isFree, tables == 13, (64...65).contains(people), rounds <= 16 else { return [] }
    return seated(RotationalSearch().rounds())
  }
}
