// How people are numbered for a resolvable design, and the symmetries that it may have.
//
// Sources: ResolvableRounds.

/// How people are numbered for a resolvable design: `copies` of a ring of odd order, then perhaps one fixed point.
struct ResolvableShape<Ring: FiniteRing> {
  let ring: Ring
  let copies: Int
  let width: Int

  /// Whether there is a fixed point: with it, copies are one fewer than seats.
  private var hasFixed: Bool { copies < width }
  var order: Int { ring.order }
  var action: RingAction<Ring> { RingAction(ring: ring, copies: copies) }
  var count: Int { order * copies + (hasFixed ? 1 : 0) }
  /// How many rounds there are, the most that can be.
  var rounds: Int { (count - 1) / (width - 1) }
  /// How many rounds consist of one table that is turned.
  var turned: Int { rounds - order }

  /// Where `person` goes by a multiplier.
  func image(of person: Int, by multiplier: Multiplier) -> Int {
    if person >= order * copies { return person }
    let copy = person / order
    let place = copy < multiplier.turning ? (copy + multiplier.turn) % multiplier.turning : copy
    return place * order + ring.product(person % order, multiplier.factor)
  }

  /// A symmetry: elements are multiplied, and some of the copies take each other's places.
  struct Multiplier: Hashable {
    let factor: Int
    let turn: Int
    /// How many copies, the first ones, take each other's places.
    let turning: Int
  }

  /// The multipliers that make different groups of symmetries, largest group first, with its size; the last is the identity.
  var multipliers: [(multiplier: Multiplier, size: Int)] {
    var found: [(multiplier: Multiplier, size: Int)] = []
    var groups: Set<Set<Multiplier>> = []
    for factor in 1..<order {
      for turning in stride(from: copies, to: 1, by: -1) {
        for turn in (turning == copies ? 0 : 1)..<turning {
          let own = Multiplier(factor: factor, turn: turn, turning: turning)
          var group = [own]
          // A factor that is no unit never comes back to itself.
          while group.count <= order * copies, let last = group.last, last.factor != 1 || last.turn != 0 {
            let next = (ring.product(last.factor, factor), (last.turn + turn) % turning)
            group.append(Multiplier(factor: next.0, turn: next.1, turning: turning))
          }
          guard group.count <= order * copies else { continue }
          if groups.insert(Set(group)).inserted { found.append((own, group.count)) }
        }
      }
    }
    return found.enumerated().sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }.map { $0.element }
  }
}
