// Networks for laws and oracles, as plain lists of ties: any library under test can be built from them.

/// A list of ties over the vertices `0 ..< vertexCount`, perhaps with weights.
public struct Ties: Sendable, CustomStringConvertible {
  /// The number of vertices.
  public var vertexCount: Int
  /// Pairs of vertices.
  public var pairs: [(Int32, Int32)]
  /// One weight for each pair, or none at all.
  public var weights: [Double]?
  /// What kind of network it is, for test output.
  public var name: String

  /// A named list of ties.
  public init(_ name: String, _ vertexCount: Int, _ pairs: [(Int32, Int32)], weights: [Double]? = nil) {
    self.name = name
    self.vertexCount = vertexCount
    self.pairs = pairs
    self.weights = weights
  }

  /// The name and the size.
  public var description: String { "\(name) (\(vertexCount), \(pairs.count))" }

  /// The same ties with whole weights from 1 to `top`, seeded.
  public func weighted(to top: Int, seed: UInt64) -> Ties {
    var generator = SeededGenerator(seed: seed)
    var copy = self
    copy.weights = pairs.map { _ in Double(Int.random(in: 1...top, using: &generator)) }
    return copy
  }
}

extension Ties {
  /// Every pair of vertices with the same chance, seeded.
  public static func random(_ vertexCount: Int, chance: Double, seed: UInt64, directed: Bool = false) -> Ties {
    var generator = SeededGenerator(seed: seed)
    var pairs: [(Int32, Int32)] = []
    for a in 0..<Int32(vertexCount) {
      for b in (directed ? 0 : a + 1)..<Int32(max(vertexCount, Int(a) + 1)) where a != b {
        if Double.random(in: 0..<1, using: &generator) < chance { pairs.append((a, b)) }
      }
    }
    return Ties("random \(chance)\(directed ? " directed" : "")", vertexCount, pairs)
  }

  /// A tree grown by random attachment with a few cycles hung in: cut vertices, bridges and blocks of many sizes.
  public static func cactus(_ vertexCount: Int, extra: Int, seed: UInt64) -> Ties {
    var generator = SeededGenerator(seed: seed)
    var pairs: [(Int32, Int32)] = []
    for v in 1..<Int32(max(vertexCount, 1)) { pairs.append((Int32.random(in: 0..<v, using: &generator), v)) }
    for _ in 0..<extra {
      let a = Int32.random(in: 0..<Int32(vertexCount), using: &generator)
      let b = min(Int32(vertexCount - 1), a + Int32.random(in: 0..<6, using: &generator))
      pairs.append((a, b))
    }
    return Ties("cactus", vertexCount, pairs)
  }

  /// A list with loops and repeats in both orders.
  public static func messy(_ vertexCount: Int, count: Int, seed: UInt64) -> Ties {
    var generator = SeededGenerator(seed: seed)
    let pairs = (0..<count).map { _ in
      (
        Int32.random(in: 0..<Int32(vertexCount), using: &generator),
        Int32.random(in: 0..<Int32(vertexCount), using: &generator)
      )
    }
    return Ties("messy", vertexCount, pairs)
  }

  /// A ring.
  public static func cycle(_ count: Int) -> Ties {
    Ties("cycle", count, (0..<count).map { (Int32($0), Int32(($0 + 1) % count)) })
  }

  /// A line.
  public static func path(_ count: Int) -> Ties {
    Ties("path", count, (1..<max(count, 1)).map { (Int32($0 - 1), Int32($0)) })
  }

  /// Vertex 0 tied to all others.
  public static func star(_ count: Int) -> Ties {
    Ties("star", count, (1..<max(count, 1)).map { (0, Int32($0)) })
  }

  /// Everyone tied to everyone.
  public static func clique(_ count: Int) -> Ties {
    Ties("clique", count, (0..<count).flatMap { a in (0..<a).map { (Int32($0), Int32(a)) } })
  }

  /// A rectangle of vertices tied to the right and downwards.
  public static func lattice(_ rows: Int, _ columns: Int) -> Ties {
    var pairs: [(Int32, Int32)] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let vertex = Int32(row * columns + column)
        if column + 1 < columns { pairs.append((vertex, vertex + 1)) }
        if row + 1 < rows { pairs.append((vertex, vertex + Int32(columns))) }
      }
    }
    return Ties("lattice", rows * columns, pairs)
  }

  /// Zachary's karate club (1977), 34 members, 78 ties.
  public static let karate = Ties(
    "karate", 34,
    [
      (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (0, 7), (0, 8), (0, 10), (0, 11), (0, 12), (0, 13), (0, 17),
      (0, 19), (0, 21), (0, 31), (1, 2), (1, 3), (1, 7), (1, 13), (1, 17), (1, 19), (1, 21), (1, 30), (2, 3), (2, 7),
      (2, 8), (2, 9), (2, 13), (2, 27), (2, 28), (2, 32), (3, 7), (3, 12), (3, 13), (4, 6), (4, 10), (5, 6), (5, 10),
      (5, 16), (6, 16), (8, 30), (8, 32), (8, 33), (9, 33), (13, 33), (14, 32), (14, 33), (15, 32), (15, 33), (18, 32),
      (18, 33), (19, 33), (20, 32), (20, 33), (22, 32), (22, 33), (23, 25), (23, 27), (23, 29), (23, 32), (23, 33),
      (24, 25), (24, 27), (24, 31), (25, 31), (26, 29), (26, 33), (27, 33), (28, 31), (28, 33), (29, 32), (29, 33),
      (30, 32), (30, 33), (31, 32), (31, 33), (32, 33),
    ])

  /// The club each karate member joined after the split: Mr Hi's 0, the officer's 1.
  public static let karateClubs: [Int32] = [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  ]

  /// Padgett's Florentine marriages without the isolate Pucci: 15 families, 20 ties, in alphabetical order.
  ///
  /// 0 Acciaiuoli, 1 Albizzi, 2 Barbadori, 3 Bischeri, 4 Castellani, 5 Ginori, 6 Guadagni, 7 Lamberteschi, 8 Medici,
  /// 9 Pazzi, 10 Peruzzi, 11 Ridolfi, 12 Salviati, 13 Strozzi, 14 Tornabuoni.
  public static let florentine = Ties(
    "florentine", 15,
    [
      (0, 8), (4, 10), (4, 13), (4, 2), (8, 2), (8, 11), (8, 14), (8, 1), (8, 12), (12, 9), (10, 13), (10, 3),
      (13, 11), (13, 3), (11, 14), (14, 6), (1, 5), (1, 6), (3, 6), (6, 7),
    ])

  /// Undirected networks of every awkward kind: null, single, cliques, stars, disconnected, with cut vertices.
  public static let zoo: [Ties] = [
    Ties("null", 0, []), Ties("singleton", 1, []), Ties("isolates", 5, []), Ties("pair", 2, [(0, 1)]),
    .path(9), .cycle(8), .cycle(7), .star(12), .clique(7), .lattice(5, 6), .karate, .florentine,
    Ties("two triangles and an isolate", 7, [(0, 1), (1, 2), (2, 0), (4, 5), (5, 6), (6, 4)]),
    Ties("bow tie", 5, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 2)]),
    .random(40, chance: 0.05, seed: 1), .random(40, chance: 0.2, seed: 2), .random(90, chance: 0.03, seed: 3),
    .random(150, chance: 0.015, seed: 4), .cactus(60, extra: 12, seed: 5), .cactus(200, extra: 60, seed: 6),
    .messy(30, count: 120, seed: 7),
  ]

  /// Directed networks of the same kinds.
  public static let directedZoo: [Ties] = [
    Ties("null", 0, []), Ties("singleton", 1, []), .path(6), .cycle(5), .star(8),
    Ties("mutual", 2, [(0, 1), (1, 0)]), .random(30, chance: 0.05, seed: 11, directed: true),
    .random(40, chance: 0.12, seed: 12, directed: true), .random(80, chance: 0.02, seed: 13, directed: true),
    .messy(30, count: 100, seed: 14),
  ]
}
