// A cyclic group that turns people round, and the orbits that their pairs fall into.

/// The integers modulo `order`, acting on `copies` of themselves; whoever is numbered after these stays where they are.
struct CyclicAction: Equatable {
  let order: Int
  let copies: Int

  /// The number of people that are moved.
  var moving: Int { order * copies }

  /// Where `person` goes by `turns` rotations.
  func rotated(_ person: Int, by turns: Int) -> Int {
    if person >= moving { return person }
    let copy = person / order
    return copy * order + (person - copy * order + turns) % order
  }

  /// The pair that names the orbit of another one, a < b, of which a is moved.
  ///
  /// Its first is element 0 of a copy; of the two such pairs within one copy it is the one with the smaller step.
  func representative(of a: Int, _ b: Int) -> (Int, Int) {
    let start = a / order * order
    if b >= moving { return (start, b) }
    let step = (b - a % order) % order
    if a / order != b / order { return (start, b / order * order + step) }
    return (start, start + min(step, order - step))
  }
}
