// Ties between categories: the mixing matrix, and measures of each vertex by category.

/// The number or weight of ties between each two categories.
///
/// Made by `CompressedGraph.mixing(categories:count:weighted:)`.
public struct Mixing: Sendable, Equatable {
  /// Whether ties have a direction; then rows are the categories of their sources.
  public let isDirected: Bool
  /// `ties[a][b]`: ties from category a to b; symmetric if undirected, with ties inside a category counted once.
  public let ties: [[Double]]
  /// How many vertices each category has.
  public let sizes: [Int]

  /// The number or weight of all ties between vertices that have a category.
  public var total: Double {
    var sum = 0.0
    for a in ties.indices { for b in ties.indices where isDirected || a <= b { sum += ties[a][b] } }
    return sum
  }

  /// Newman's assortativity coefficient: 1 if all ties are within categories, 0 at random, negative if fewer.
  ///
  /// Newman 2003, doi:10.1103/PhysRevE.67.026126: (Σ e(a,a) - Σ a·b)/(1 - Σ a·b). Nil without ties or if all ties lie
  /// in one category.
  public var assortativity: Double? {
    let scale = isDirected ? total : 2 * total
    if scale == 0 { return nil }
    var inside = 0.0
    var expected = 0.0
    for a in ties.indices {
      let out = share(row: a, scale)
      let into = isDirected ? ties.indices.reduce(0) { $0 + ties[$1][a] } / scale : out
      inside += ties[a][a] * (isDirected ? 1 : 2) / scale
      expected += out * into
    }
    return expected >= 1 - 1e-15 ? nil : (inside - expected) / (1 - expected)
  }

  /// Krackhardt and Stern's E–I index of the whole graph: (external - internal)/(external + internal).
  ///
  /// From -1, all ties within categories, to 1, none; nil without ties.
  public var externalInternal: Double? {
    let inside = ties.indices.reduce(0.0) { $0 + ties[$1][$1] }
    return total == 0 ? nil : (total - 2 * inside) / total
  }

  /// The modularity of the categories as a partition (Newman and Girvan 2004), nil without ties.
  public var modularity: Double? {
    let scale = isDirected ? total : 2 * total
    if scale == 0 { return nil }
    return ties.indices.reduce(0.0) { sum, a in
      let out = share(row: a, scale)
      let into = isDirected ? ties.indices.reduce(0) { $0 + ties[$1][a] } / scale : out
      return sum + ties[a][a] * (isDirected ? 1 : 2) / scale - out * into
    }
  }

  /// The share of tie ends in category `row`; of tie sources, if directed.
  private func share(row: Int, _ scale: Double) -> Double {
    var sum = 0.0
    for b in ties.indices { sum += ties[row][b] * (!isDirected && b == row ? 2 : 1) }
    return sum / scale
  }

  /// The expected number of ties between categories `a` and `b` under random labelings.
  ///
  /// m·2·n(a)·n(b)/(n(n-1)) for a ≠ b, half of that if directed, and m·n(a)(n(a)-1)/(n(n-1)) for a = b, over the
  /// vertices that have categories. Nil below two vertices.
  public func expectedTies(_ a: Int, _ b: Int) -> Double? {
    let count = Double(sizes.reduce(0, +))
    guard count > 1 else { return nil }
    let pairs = count * (count - 1)
    let (first, second) = (Double(sizes[a]), Double(sizes[b]))
    if a == b { return total * first * (first - 1) / pairs }
    return total * first * second * (isDirected ? 1 : 2) / pairs
  }
}

/// The ties of each vertex within and across categories; every list has one entry for each vertex.
public struct CategoryTies: Sendable, Equatable {
  /// The number or weight of ties to vertices of other categories.
  public let externalTies: [Double]
  /// The number or weight of ties to vertices of the same category.
  public let internalTies: [Double]
  /// The E–I index, (external - internal)/(external + internal); nil without such ties.
  public let externalInternal: [Double?]
  /// The participation coefficient, 1 - Σ (share of ties to each category)²; nil without such ties.
  ///
  /// Guimerà and Amaral 2005, doi:10.1038/nature03288: 0 if all ties go to one category, near 1 if spread evenly.
  public let participation: [Double?]
}

extension CompressedGraph {
  /// The mixing matrix: the ties between each two categories.
  ///
  /// - Parameters:
  ///   - categories: The category of each vertex, from 0; ties of vertices with a negative one are left out.
  ///   - count: The number of categories; nil for one more than the greatest that occurs.
  ///   - weighted: Whether weights are summed instead of ties counted.
  /// - Complexity: O(n + m) time, O(count²) memory.
  public func mixing(categories: [Int32], count: Int? = nil, weighted: Bool = false) -> Mixing {
    precondition(categories.count == vertexCount, "Each vertex needs one category.")
    let classes = count ?? Int(categories.max() ?? -1) + 1
    precondition(categories.allSatisfy { Int($0) < classes }, "Categories are below the count that is given.")
    var table = [Double](repeating: 0, count: classes * classes)
    var sizes = [Int](repeating: 0, count: classes)
    for category in categories where category >= 0 { sizes[Int(category)] += 1 }
    let offsets = self.offsets.span
    let targets = self.targets.span
    let category = categories.span
    let weights = weighted ? self.weights : nil
    for source in 0..<vertexCount where category[source] >= 0 {
      let row = Int(category[source]) * classes
      for arc in Int(offsets[source])..<Int(offsets[source + 1]) {
        let other = category[Int(targets[arc])]
        if other < 0 { continue }
        table[row + Int(other)] += weights?[arc] ?? 1
      }
    }
    var ties = (0..<classes).map { Array(table[($0 * classes)..<(($0 + 1) * classes)]) }
    if !isDirected { for a in 0..<classes { ties[a][a] /= 2 } }
    return Mixing(isDirected: isDirected, ties: ties, sizes: sizes)
  }

  /// External and internal ties, E–I index and participation of every vertex.
  ///
  /// Directions do not count: a mutual tie counts once, its weights summed.
  ///
  /// - Parameters:
  ///   - categories: The category of each vertex, from 0; ties of vertices with a negative one are left out.
  ///   - weighted: Whether weights are summed instead of ties counted.
  /// - Complexity: O(n + m).
  public func categoryTies(categories: [Int32], weighted: Bool = false) -> CategoryTies {
    precondition(categories.count == vertexCount, "Each vertex needs one category.")
    let graph = undirected
    var external = [Double](repeating: 0, count: vertexCount)
    var inside = external
    var (index, participation) = (
      [Double?](repeating: nil, count: vertexCount), [Double?](repeating: nil, count: vertexCount)
    )
    var sums = [Double](repeating: 0, count: Int(categories.max() ?? 0) + 1)
    for vertex in 0..<vertexCount where categories[vertex] >= 0 {
      let row = graph.arcs(of: Int32(vertex))
      for arc in row where categories[Int(graph.targets[arc])] >= 0 {
        sums[Int(categories[Int(graph.targets[arc])])] += weighted ? graph.weights?[arc] ?? 1 : 1
      }
      var total = 0.0
      var squares = 0.0
      inside[vertex] = sums[Int(categories[vertex])]
      for arc in row where categories[Int(graph.targets[arc])] >= 0 {
        let category = Int(categories[Int(graph.targets[arc])])
        total += sums[category]
        squares += sums[category] * sums[category]
        sums[category] = 0
      }
      external[vertex] = total - inside[vertex]
      if total == 0 { continue }
      index[vertex] = (external[vertex] - inside[vertex]) / total
      participation[vertex] = 1 - squares / (total * total)
    }
    return CategoryTies(
      externalTies: external, internalTies: inside, externalInternal: index, participation: participation)
  }
}
