// Rounds without any repeat from an affine space: as many tables of q seats as q^(d − 1), q a prime power, d at least 3.
//
// People are the vectors of d coordinates over the field of q elements, and the tables of a round are the lines of one direction. Two
// people are on one line, so that they meet once in the (q^d − 1)/(q − 1) rounds: 27 people by threes, 64 by fours, 125 by fives. The plane,
// d = 2, is that of FiniteFieldRounds. Colbourn and Dinitz (eds), Handbook of Combinatorial Designs 2007,
// doi:10.1201/9781420010541, VII.2.

extension SeatingRules {
  /// All rounds from the lines of an affine space, perhaps with some seats empty; empty where these tables allow none.
  func affineRounds() -> [[Int32]] {
    guard isFree, tables > 1, people > tables else { return [] }
    let width = (people + tables - 1) / tables
    let dimension = exponent(of: width, in: tables * width)
    guard dimension > 2, let field = FiniteField(order: width) else { return [] }
    var answer: [[Int32]] = []
    for leading in 0..<dimension {
      // Of the vectors of a direction the one whose first coordinate other than zero is one: at `leading`.
      var below = 1
      for _ in 0..<leading { below *= width }
      for direction in 0..<below {
        if answer.count == rounds { return answer }
        var groups = Array(repeating: [Int](), count: tables)
        for person in 0..<people {
          let factor = person / below % width
          let low = combined(person % below, direction, field) { field.difference($0, field.product(factor, $1)) }
          // Where the line has zero at the leading coordinate, which is left out.
          groups[person / below / width * below + low].append(person)
        }
        guard let round = placed(groups, in: answer.count) else { return [] }
        answer.append(round)
      }
    }
    return answer.count == rounds ? answer : []
  }

  /// The power of `base`, above one, that a number is; 0 if it is none.
  private func exponent(of base: Int, in number: Int) -> Int {
    var (rest, exponent) = (number, 0)
    while base > 1, rest % base == 0 { (rest, exponent) = (rest / base, exponent + 1) }
    return rest == 1 ? exponent : 0
  }

  /// The vector whose coordinates are made of those of two others.
  private func combined(_ a: Int, _ b: Int, _ field: FiniteField, by coordinate: (Int, Int) -> Int) -> Int {
    var (a, b, unit, answer) = (a, b, 1, 0)
    while a > 0 || b > 0 {
      answer += coordinate(a % field.order, b % field.order) * unit
      (a, b, unit) = (a / field.order, b / field.order, unit * field.order)
    }
    return answer
  }
}
