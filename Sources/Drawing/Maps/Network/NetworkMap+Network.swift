// The network view: actors near those that they collaborate with.

internal import NetworkModel

extension NetworkMap {
  func drawNetwork(into picture: inout Picture, _ what: String) {
    picture.subtitle = subtitle(what)
    let count = graph.members.count
    let isNamedInFull = count <= Self.namedLimit
    var isNamed = Array(repeating: isNamedInFull, count: count)
    if !isNamedInFull {
      let missing = missingPairs.prefix(Self.missingLimit).flatMap { [$0.a, $0.b] }
      let byProminence = missing + foremostMembers + prominent.members.sorted() + graph.byProminence(Array(0..<count))
      var left = Self.prominentCount
      for member in byProminence where left > 0 && !isNamed[member] {
        isNamed[member] = true
        left -= 1
      }
      // Those without ties stand in a frame of their own: there a shape without a name says nothing.
      let untied = graph.members.indices.filter { graph.degree[$0] == 0 && !isNamed[$0] }
      let isFew = untied.count <= Self.prominentCount
      if isFew { for member in untied { isNamed[member] = true } }
      picture.notes.append(namedInWords(Self.prominentCount, of: count - (isFew ? untied.count : 0)))
    }
    picture.nodes = (0..<count).map { isNamed[$0] ? node(for: $0) : dot(for: $0) }

    let boxSizes = picture.nodes.map(\.box.size)
    // Parts stand beside their wholes.
    var isLinked = graph.degree.map { $0 > 0 }
    for pair in graph.hierarchy { (isLinked[pair.part], isLinked[pair.whole]) = (true, true) }
    let topmost = topmost
    let backbone = backbone
    let pairs = backbone.map { $0.sorted().map { graph.pairs[$0] } } ?? graph.pairs
    var pieces: [Piece] = components(isLinked).map { piece(of: $0, pairs, boxSizes, topmost) }
    let isolates = graph.members.indices.filter { !isLinked[$0] }
    pieces.sort { left, right in
      let (a, b) = (left.size.width * left.size.height, right.size.width * right.size.height)
      return abs(a - b) < 0.01 ? left.members[0] < right.members[0] : a > b
    }
    let gap = max(20, 40 * spread)
    let corners = Packing.places(for: pieces.map(\.size), gap: gap, ratio: ratio)
    for (piece, corner) in zip(pieces, corners) {
      for (member, place) in zip(piece.members, piece.places) { picture.nodes[member].box.center = corner + place }
    }
    // Those without ties stand out of the way until all else has its place.
    for member in isolates { picture.nodes[member].box.center = Self.aside }

    let all = graph.pairs.indices.map {
      Line(a: graph.pairs[$0].a, b: graph.pairs[$0].b, weight: graph.pairs[$0].weight, pair: $0, count: 1)
    }
    let units = pieces.flatMap(\.units)
    frameParts(units, node: { $0 }, in: &picture)
    addHierarchy(of: units, node: { $0 }, to: &picture)
    let lines = backbone.map { kept in all.filter { kept.contains($0.pair ?? -1) } } ?? all
    if lines.count < all.count {
      picture.notes.append(words.say(.onlyBackbone(each: Self.backboneTies, shown: lines.count, all: all.count)))
    }
    // Where ties are very many a bow clears nothing: straight lines are calmer.
    let bends = isNamedInFull && lines.count <= 320
    if view == .changes {
      addChanges(to: &picture)
    } else {
      let bending = TieBending(boxes: picture.nodes.map(\.box))
      addTies(lines, to: &picture) { bends ? bending.around(from: $0.a, to: $0.b) : nil }
    }
    let main = picture.hull(without: Set(isolates)) ?? Box(center: .zero, size: .zero)
    compose(untied(isolates, in: &picture), view == .gaps ? missing() : nil, around: main, gap: gap, in: &picture)
    if view == .gaps {
      addMissing(to: &picture)
      explainMissingSectors(in: &picture)
    }
    if view != .changes {
      // Brackets are ours to draw, and so is what may pass through nobody.
      let isOurs = picture.ties.contains { $0.classes.contains("bracket") || $0.classes.contains("missing") }
      picture.mayRoute = isNamedInFull && lines.count <= 160 && !isOurs
    }
    picture.normalize()
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

  /// Far from everything.
  private static let aside = Point(x: -1e6, y: -1e6)

  private struct Piece {
    var members: [Int]
    /// The middles of the members' boxes, from the piece's upper left corner.
    var places: [Point]
    var size: Size
    var units: [Unit]
  }

  /// The connected pieces with more than one member, hierarchy counted.
  private func components(_ isLinked: [Bool]) -> [[Int]] {
    var neighbors = Array(repeating: [Int](), count: graph.members.count)
    for (a, b) in graph.pairs.map({ ($0.a, $0.b) }) + graph.hierarchy.map({ ($0.part, $0.whole) }) {
      neighbors[a].append(b)
      neighbors[b].append(a)
    }
    var isSeen = Array(repeating: false, count: graph.members.count)
    var found: [[Int]] = []
    for start in graph.members.indices where !isSeen[start] && isLinked[start] {
      var component = [start]
      isSeen[start] = true
      var next = 0
      while next < component.count {
        for other in neighbors[component[next]] where !isSeen[other] {
          isSeen[other] = true
          component.append(other)
        }
        next += 1
      }
      found.append(component.sorted())
    }
    return found
  }

  /// A connected piece, laid out by stress with its boxes apart; an organization with its parts as one box.
  private func piece(
    of members: [Int], _ pairs: [MapGraph.Pair], _ boxSizes: [Size], _ topmost: [Int]
  ) -> Piece {
    let units = units(of: members, topmost: topmost) { boxSizes[$0] }
    var local = Array(repeating: -1, count: graph.members.count)
    for (index, unit) in units.enumerated() { for member in unit.members { local[member] = index } }
    let isSmall = graph.members.count > Self.namedLimit
    let base = (isSmall ? 52.0 : 112.0) * spread
    let links = pairs.filter { local[$0.a] >= 0 && local[$0.a] != local[$0.b] }.map { pair -> StressLayout.Link in
      // Strong ties shorter; ties between busy actors longer, so that a working group does not become a lump.
      let byStrength = [1.2, 1, 0.85][strength.step(of: pair.weight)]
      let least = Double(min(graph.degree[pair.a], graph.degree[pair.b]))
      let room = min(3, least.squareRoot().squareRoot())
      return StressLayout.Link(a: local[pair.a], b: local[pair.b], length: base * byStrength * room)
    }
    let own = graph.hierarchy.filter {
      local[$0.part] >= 0 && local[$0.whole] >= 0 && local[$0.part] != local[$0.whole]
    }
    .map { StressLayout.Link(a: local[$0.part], b: local[$0.whole], length: 0.7 * base) }
    // Of several between two units the shortest says how near they stand.
    var nearest: [[Int]: StressLayout.Link] = [:]
    for link in links + own {
      let ends = [min(link.a, link.b), max(link.a, link.b)]
      if nearest[ends].map({ link.length < $0.length }) ?? true { nearest[ends] = link }
    }
    let pulls = nearest.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    let sizes = units.map(\.size)
    var places = StressLayout(count: units.count, links: pulls).place()
    // Labels are wide and low: what is widened here need not be pushed apart.
    places = stretched(places.map { Point(x: 1.25 * $0.x, y: $0.y) })
    places = OverlapRemoval.apart(places, sizes: sizes, gap: isSmall ? 6 : max(9, 18 * spread))
    let boxes = zip(places, sizes).map { Box(center: $0, size: $1) }
    let hull = Box.around(boxes) ?? Box(center: .zero, size: .zero)
    let corner = Point(x: hull.left, y: hull.top)
    var placeOf: [Int: Point] = [:]
    for (unit, place) in zip(units, places) {
      for (member, offset) in zip(unit.members, unit.offsets) { placeOf[member] = place - corner + offset }
    }
    return Piece(members: members, places: members.map { placeOf[$0] ?? .zero }, size: hull.size, units: units)
  }
}
