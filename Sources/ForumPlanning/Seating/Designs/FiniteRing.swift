// Finite commutative rings whose elements number the people of a copy or the tables: the integers modulo m, and finite fields.

/// A finite commutative ring with the elements 0 ..< `order`, of which 0 and 1 are its zero and one.
protocol FiniteRing {
  var order: Int { get }
  func sum(_ a: Int, _ b: Int) -> Int
  func difference(_ a: Int, _ b: Int) -> Int
  func product(_ a: Int, _ b: Int) -> Int
}

/// The integers modulo a number.
struct IntegersModulo: FiniteRing, Equatable {
  let order: Int

  func sum(_ a: Int, _ b: Int) -> Int { (a + b) % order }
  func difference(_ a: Int, _ b: Int) -> Int { (a - b + order) % order }
  func product(_ a: Int, _ b: Int) -> Int { a * b % order }
}

/// The finite field with q elements, 0 ..< q; 0 and 1 are its zero and one.
struct FiniteField: FiniteRing {
  let order: Int
  private let prime: Int
  private let products: [Int]

  /// nil if `order` is no prime power, or above 128.
  init?(order: Int) {
    guard (2...128).contains(order), let prime = (2...order).first(where: { order % $0 == 0 }) else { return nil }
    var degree = 0
    var rest = order
    while rest % prime == 0 {
      rest /= prime
      degree += 1
    }
    if rest != 1 { return nil }
    self.order = order
    self.prime = prime
    // The first monic polynomial of this degree that leaves no product of two non-zero elements zero is irreducible.
    for low in 0..<order {
      let table = Self.table(order, prime, degree, modulus: low)
      let hasZero = (1..<order).contains { a in (1..<order).contains { table[a * order + $0] == 0 } }
      if !hasZero {
        products = table
        return
      }
    }
    return nil
  }

  /// Products of polynomials over the prime field, whose coefficients are digits, less multiples of x^degree + low.
  private static func table(_ order: Int, _ prime: Int, _ degree: Int, modulus low: Int) -> [Int] {
    var table = Array(repeating: 0, count: order * order)
    for a in 0..<order {
      // a·x^k for each k, then sums of them.
      var power = a
      var unit = 1
      while unit < order {
        for b in 0..<order {
          for _ in 0..<(b / unit % prime) { table[a * order + b] = add(table[a * order + b], power, prime) }
        }
        let top = power / (order / prime)
        power = power % (order / prime) * prime
        for _ in 0..<((prime - top) % prime) { power = add(power, low, prime) }
        unit *= prime
      }
    }
    return table
  }

  private static func add(_ a: Int, _ b: Int, _ prime: Int) -> Int {
    digits(a, b, prime) { ($0 + $1) % prime }
  }

  /// The number whose digits are made of those of two others.
  private static func digits(_ a: Int, _ b: Int, _ prime: Int, by digit: (Int, Int) -> Int) -> Int {
    var (a, b, unit, answer) = (a, b, 1, 0)
    while a > 0 || b > 0 {
      answer += digit(a % prime, b % prime) * unit
      (a, b, unit) = (a / prime, b / prime, unit * prime)
    }
    return answer
  }

  func sum(_ a: Int, _ b: Int) -> Int { Self.add(a, b, prime) }
  func difference(_ a: Int, _ b: Int) -> Int { Self.digits(a, b, prime) { ($0 - $1 + prime) % prime } }
  func product(_ a: Int, _ b: Int) -> Int { products[a * order + b] }
}
