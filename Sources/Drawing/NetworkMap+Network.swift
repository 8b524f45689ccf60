// The network view: actors near those that they collaborate with.

internal import NetworkModel

extension NetworkMap {
  func drawNetwork(into picture: inout Picture) {
    picture.subtitle = subtitle(words.networkView)
    let count = graph.members.count
    let isNamedInFull = count <= Self.namedLimit
    var isNamed = Array(repeating: isNamedInFull, count: count)
    if !isNamedInFull {
      for member in graph.byProminence(Array(0..<count)).prefix(Self.prominentCount) { isNamed[member] = true }
      picture.notes.append(words.onlyProminentNamed(Self.prominentCount, count))
    }
    picture.nodes = (0..<count).map { isNamed[$0] ? node(for: $0) : dot(for: $0) }

    var pieces: [Piece] = components().map(piece)
    let isolates = graph.members.indices.filter { graph.degree[$0] == 0 }
    pieces.sort { left, right in
      let (a, b) = (left.size.width * left.size.height, right.size.width * right.size.height)
      return abs(a - b) < 0.01 ? left.members[0] < right.members[0] : a > b
    }
    let gap = 40.0
    let corners = Packing.places(for: pieces.map(\.size), gap: gap)
    var hull = Size.zero
    for (piece, corner) in zip(pieces, corners) {
      hull = Size(
        width: max(hull.width, corner.x + piece.size.width), height: max(hull.height, corner.y + piece.size.height))
      for (member, place) in zip(piece.members, piece.places) { picture.nodes[member].box.center = corner + place }
    }
    if !isolates.isEmpty { place(isolates, beside: hull, gap: gap, in: &picture) }

    let lines = graph.pairs.indices.map {
      Line(a: graph.pairs[$0].a, b: graph.pairs[$0].b, weight: graph.pairs[$0].weight, pair: $0, count: 1)
    }
    let bending = TieBending(boxes: picture.nodes.map(\.box))
    addTies(lines, to: &picture) { isNamedInFull ? bending.around(from: $0.a, to: $0.b) : nil }
    picture.mayRoute = isNamedInFull && lines.count <= 160
    finish(&picture)
  }

  /// A small shape without a name.
  private func dot(for member: Int) -> Picture.Node {
    var node = node(for: member)
    let isOblong = [.hexagon, .component, .house, .tab].contains(node.shape)
    node.lines = []
    node.classes.append("dot")
    node.box.size = Size(width: isOblong ? 18 : 15, height: isOblong ? 13 : 15)
    return node
  }

  private struct Piece {
    var members: [Int]
    /// The middles of the members' boxes, from the piece's upper left corner.
    var places: [Point]
    var size: Size
  }

  /// The connected pieces with more than one member.
  private func components() -> [[Int]] {
    var neighbours = Array(repeating: [Int](), count: graph.members.count)
    for pair in graph.pairs {
      neighbours[pair.a].append(pair.b)
      neighbours[pair.b].append(pair.a)
    }
    var isSeen = Array(repeating: false, count: graph.members.count)
    var found: [[Int]] = []
    for start in graph.members.indices where !isSeen[start] && graph.degree[start] > 0 {
      var component = [start]
      isSeen[start] = true
      var next = 0
      while next < component.count {
        for other in neighbours[component[next]] where !isSeen[other] {
          isSeen[other] = true
          component.append(other)
        }
        next += 1
      }
      found.append(component.sorted())
    }
    return found
  }

  /// A connected piece, laid out by stress with its boxes apart.
  private func piece(of members: [Int]) -> Piece {
    var local = Array(repeating: -1, count: graph.members.count)
    for (index, member) in members.enumerated() { local[member] = index }
    let isSmall = graph.members.count > Self.namedLimit
    let base = isSmall ? 52.0 : 112.0
    let links = graph.pairs.filter { local[$0.a] >= 0 }.map { pair -> StressLayout.Link in
      // Strong ties shorter; ties between busy actors longer, so that a working group does not become a lump.
      let byStrength = [1.2, 1, 0.85][strength.step(of: pair.weight)]
      let least = Double(min(graph.degree[pair.a], graph.degree[pair.b]))
      let room = min(3, least.squareRoot().squareRoot())
      return StressLayout.Link(a: local[pair.a], b: local[pair.b], length: base * byStrength * room)
    }
    let sizes = members.map { nodeSize($0) }
    var places = StressLayout(count: members.count, links: links).place()
    // Labels are wide and low: what is widened here need not be pushed apart.
    places = places.map { Point(x: 1.25 * $0.x, y: $0.y) }
    places = OverlapRemoval.apart(places, sizes: sizes, gap: isSmall ? 6 : 18)
    let boxes = zip(places, sizes).map { Box(center: $0, size: $1) }
    let hull = Box.around(boxes) ?? Box(center: .zero, size: .zero)
    let corner = Point(x: hull.left, y: hull.top)
    return Piece(members: members, places: places.map { $0 - corner }, size: hull.size)
  }

  private func nodeSize(_ member: Int) -> Size {
    isDot(member) ? dot(for: member).box.size : node(for: member).box.size
  }

  private func isDot(_ member: Int) -> Bool {
    graph.members.count > Self.namedLimit && !prominent.contains(member)
  }

  /// The actors that are named where not all are.
  private var prominent: Set<Int> {
    Set(graph.byProminence(Array(graph.members.indices)).prefix(Self.prominentCount))
  }

  /// A grid of the actors without ties in a frame of their own, below or beside the rest.
  private func place(_ isolates: [Int], beside hull: Size, gap: Double, in picture: inout Picture) {
    let ordered = isolates.sorted { left, right in
      let (a, b) = (graph.members[left], graph.members[right])
      if a.sector != b.sector { return a.sector < b.sector }
      return a.name == b.name ? left < right : swedishOrder(a.name, b.name)
    }
    let sizes = ordered.map { picture.nodes[$0].box.size }
    let cell = Size(width: (sizes.map(\.width).max() ?? 0) + 14, height: (sizes.map(\.height).max() ?? 0) + 12)
    let label = words.withoutTies + " (\(isolates.count))"
    let padding = 14.0
    let band = 24.0
    let least = TextStyle.frame.width(of: label) + 2 * padding
    var best: (size: Double, columns: Int, isBelow: Bool)?
    for columns in 1...min(ordered.count, 40) {
      let rows = (ordered.count + columns - 1) / columns
      let size = Size(
        width: max(least, Double(columns) * cell.width + 2 * padding),
        height: Double(rows) * cell.height + 2 * padding + band)
      for isBelow in [true, false] {
        let width = isBelow ? max(hull.width, size.width) : hull.width + gap + size.width
        let height = isBelow ? hull.height + gap + size.height : max(hull.height, size.height)
        let waste = Double(rows * columns - ordered.count) * cell.width * 0.02
        let total = max(width, 1.5 * (height + 110)) + waste
        if best.map({ total < $0.size - 1e-6 }) ?? true { best = (total, columns, isBelow) }
      }
    }
    guard let best else { return }
    let rows = (ordered.count + best.columns - 1) / best.columns
    let size = Size(
      width: max(least, Double(best.columns) * cell.width + 2 * padding),
      height: Double(rows) * cell.height + 2 * padding + band)
    let hasRest = hull.width > 0
    let corner =
      best.isBelow
      ? Point(x: max(0, (hull.width - size.width) / 2), y: hasRest ? hull.height + gap : 0)
      : Point(x: hasRest ? hull.width + gap : 0, y: max(0, (hull.height - size.height) / 2))
    let inset = (size.width - Double(best.columns) * cell.width) / 2
    for (index, member) in ordered.enumerated() {
      let (row, column) = index.quotientAndRemainder(dividingBy: best.columns)
      picture.nodes[member].box.center =
        corner
        + Point(
          x: inset + (Double(column) + 0.5) * cell.width, y: padding + band + (Double(row) + 0.5) * cell.height)
    }
    picture.frames.append(
      Picture.Frame(
        id: "isolates", classes: ["isolates"], label: label,
        box: Box(left: corner.x, top: corner.y, right: corner.x + size.width, bottom: corner.y + size.height),
        isLabelBelow: false, members: ordered))
  }
}
