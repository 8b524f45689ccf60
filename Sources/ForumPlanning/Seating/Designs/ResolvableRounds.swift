// As many rounds as there can be without any repeat: resolvable designs, in which everybody meets everybody once.
//
// The additive group of a ring of odd order m, a field where m is a prime power, turns the people round, as in CyclicRounds. Either
// there are m tables of k seats and people are k copies of the ring: one base round is turned into m rounds, and further rounds
// consist of one table, with somebody of each copy, turned into all m. Or people are k − 1 copies and one fixed point, and the
// base round alone gives all m rounds. Each orbit of pairs has to be held exactly once, and the base
// round has to seat everybody once: an exact cover. Few choices settle it, the fewer the more symmetry is asked for: base rounds
// that a multiplier x ↦ μx, perhaps with a turn of some copies, takes to themselves. So come Kirkman's triples (Ray-Chaudhuri and
// Wilson 1971, doi:10.1090/pspum/019/9959) for all numbers up to 99, and the designs by fours (Hanani, Ray-Chaudhuri and Wilson
// 1972, doi:10.1016/0012-365X(72)90039-8) up to 100. Difference families and multipliers: Colbourn and Dinitz (eds), Handbook of
// Combinatorial Designs 2007, doi:10.1201/9781420010541, II.3 and II.7.

internal import GraphCore

extension SeatingRules {
  /// Rounds without a repeat from a resolvable design for these tables, perhaps with one seat empty; empty where none is found.
  ///
  /// Where half of the rounds that there can be suffice, other ways are as good.
  func resolvableRounds(_ random: inout SplitMix64, isStopped: () -> Bool) -> [[Int32]] {
    guard isFree, objective.prior.isEmpty, tables > 2, people > 2 * tables, people <= 120 else { return [] }
    let width = (people + tables - 1) / tables
    let count = tables * width
    guard count - people <= 1, (count - 1) % (width - 1) == 0 else { return [] }
    let most = (count - 1) / (width - 1)
    guard rounds <= most, 2 * rounds > most else { return [] }
    var shapes: [(order: Int, copies: Int)] = []
    if most % 2 == 1 { shapes.append((most, width - 1)) }
    if tables % 2 == 1 { shapes.append((tables, width)) }
    // A field has more symmetries.
    for hasField in [true, false] {
      for (order, copies) in shapes where (FiniteField(order: order) != nil) == hasField {
        let answer = resolvableRounds(order, copies, width, &random, isStopped)
        if !answer.isEmpty { return answer }
      }
    }
    return []
  }

  /// The rounds over the field of this order, or the integers modulo it where there is none.
  private func resolvableRounds(
    _ order: Int, _ copies: Int, _ width: Int, _ random: inout SplitMix64, _ isStopped: () -> Bool
  ) -> [[Int32]] {
    if let field = FiniteField(order: order) {
      return resolvableRounds(ResolvableShape(ring: field, copies: copies, width: width), &random, isStopped)
    }
    let ring = IntegersModulo(order: order)
    return resolvableRounds(ResolvableShape(ring: ring, copies: copies, width: width), &random, isStopped)
  }

  private func resolvableRounds<Ring>(
    _ shape: ResolvableShape<Ring>, _ random: inout SplitMix64, _ isStopped: () -> Bool
  ) -> [[Int32]] {
    var search = ResolvableSearch(shape)
    guard let (base, turned) = search.run(&random, isStopped: isStopped) else { return [] }
    let turns = 0..<shape.order
    var groups = turns.map { turn in base.map { $0.map { shape.action.turned($0, by: turn) } } }
    groups += turned.map { table in turns.map { turn in table.map { shape.action.turned($0, by: turn) } } }
    return seated(groups)
  }

  /// Rounds of a design as the tables of people, of whom the last are empty seats; empty where they do not fit.
  func seated(_ design: [[[Int]]]) -> [[Int32]] {
    var answer: [[Int32]] = []
    for groups in design.prefix(rounds) {
      guard let round = placed(groups.map { $0.filter { $0 < people } }, in: answer.count) else { return [] }
      answer.append(round)
    }
    return answer
  }
}
