// The additive group of a ring, which turns people round, and the orbits that their pairs fall into.

/// The additive group of a ring, acting on some copies of the ring; whoever is numbered after these stays where they are.
struct RingAction<Ring: FiniteRing> {
  let ring: Ring
  let copies: Int

  /// The number of people that are moved.
  var moving: Int { ring.order * copies }

  /// Where `person` goes by a turn, an element of the ring.
  func turned(_ person: Int, by turn: Int) -> Int {
    if person >= moving { return person }
    let start = person / ring.order * ring.order
    return start + ring.sum(person - start, turn)
  }

  /// The pair that names the orbit of another one, a < b, of which a is moved.
  ///
  /// Its first is element 0 of a copy; of the two such pairs within one copy it is the one with the lower second.
  func representative(of a: Int, _ b: Int) -> (Int, Int) {
    let start = a / ring.order * ring.order
    if b >= moving { return (start, b) }
    let other = b / ring.order * ring.order
    let step = ring.difference(b - other, a - start)
    return (start, other + (start == other ? min(step, ring.difference(0, step)) : step))
  }

  /// The numbers of all pairs' orbits at `a * count + b`, from 0 in the order of their pairs, and how many there are.
  ///
  /// Of two people who both stay where they are the pair is an orbit by itself.
  func orbits(among count: Int) -> (number: [Int32], count: Int) {
    var number = Array(repeating: Int32(-1), count: count * count)
    var named = Array(repeating: Int32(-1), count: count * count)
    var found = 0
    for a in 0..<count {
      for b in (a + 1)..<max(count, a + 1) {
        let (first, second) = a < moving ? representative(of: a, b) : (a, b)
        if named[first * count + second] < 0 {
          named[first * count + second] = Int32(found)
          found += 1
        }
        (number[a * count + b], number[b * count + a]) = (named[first * count + second], named[first * count + second])
      }
    }
    return (number, found)
  }
}
