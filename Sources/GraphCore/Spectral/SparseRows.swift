// A graph as a matrix that is multiplied with many vectors.
//
// The vertices are in descending order of the lengths of their rows. So the entries of a vector that are read most often lie side by
// side, and rows of one length follow one another, where the processor foresees their ends.

/// The rows of some vertices of a graph, longest first.
struct SparseRows {
  /// The vertex of each row.
  let order: [Int32]
  private var offsets: [Int] = [0]
  private var targets: [Int32]
  /// None if all are 1.
  private var weights: [Double]?

  /// The rows of distinct `vertices`, and of each row what leads to one of them.
  init(_ graph: CompressedGraph, vertices: [Int32], weighted: Bool) {
    order = Self.sorted(vertices, graph)
    var label = [Int32](repeating: -1, count: graph.vertexCount)
    for (place, vertex) in order.enumerated() { label[Int(vertex)] = Int32(place) }
    let arcs = vertices.reduce(0) { $0 + graph.degree(of: $1) }
    targets = Array(repeating: 0, count: arcs)
    offsets.reserveCapacity(order.count + 1)
    weights = weighted && graph.isWeighted ? Array(repeating: 0, count: arcs) : nil
    fill(graph, label)
  }

  /// By falling length of rows, then as given.
  private static func sorted(_ vertices: [Int32], _ graph: CompressedGraph) -> [Int32] {
    let longest = vertices.reduce(0) { max($0, graph.degree(of: $1)) }
    var starts = [Int](repeating: 0, count: longest + 2)
    for vertex in vertices { starts[longest - graph.degree(of: vertex) + 1] += 1 }
    for length in 0...longest { starts[length + 1] += starts[length] }
    var sorted = vertices
    for vertex in vertices {
      let length = longest - graph.degree(of: vertex)
      sorted[starts[length]] = vertex
      starts[length] += 1
    }
    return sorted
  }

  private mutating func fill(_ graph: CompressedGraph, _ labels: [Int32]) {
    let (given, label) = (graph.targets.span, labels.span)
    var kept = 0
    for vertex in order {
      for arc in graph.arcs(of: vertex) {
        let target = label[Int(given[arc])]
        if target < 0 { continue }
        targets[kept] = target
        if let weight = graph.weights?[arc] { weights?[kept] = weight }
        kept += 1
      }
      offsets.append(kept)
    }
  }

  /// The greatest weight; 1 if weights do not count, or there are none.
  var greatestWeight: Double { weights?.max() ?? 1 }

  /// Writes, for each row, Σ weight · value into `image`.
  ///
  /// Four sums side by side, so that one addition need not wait for the last. Subscripts are unchecked: they are rows and their
  /// arcs.
  func multiply(_ vector: [Double], into image: inout [Double]) {
    precondition(vector.count == order.count && image.count == order.count, "Vectors have one entry for each row.")
    let (offsets, targets, values) = (self.offsets.span, self.targets.span, vector.span)
    var images = image.mutableSpan
    if let weights {
      let weights = weights.span
      for row in 0..<images.count {
        var sum = 0.0
        for arc in unsafe offsets[unchecked: row]..<offsets[unchecked: row &+ 1] {
          sum += unsafe values[unchecked: Int(targets[unchecked: arc])] * weights[unchecked: arc]
        }
        unsafe images[unchecked: row] = sum
      }
      return
    }
    for row in 0..<images.count {
      var arc = unsafe offsets[unchecked: row]
      let end = unsafe offsets[unchecked: row &+ 1]
      var sums = SIMD4<Double>.zero
      while arc &+ 4 <= end {
        sums += unsafe SIMD4(
          values[unchecked: Int(targets[unchecked: arc])], values[unchecked: Int(targets[unchecked: arc &+ 1])],
          values[unchecked: Int(targets[unchecked: arc &+ 2])], values[unchecked: Int(targets[unchecked: arc &+ 3])])
        arc &+= 4
      }
      var sum = sums.sum()
      while arc < end {
        sum += unsafe values[unchecked: Int(targets[unchecked: arc])]
        arc &+= 1
      }
      unsafe images[unchecked: row] = sum
    }
  }
}
