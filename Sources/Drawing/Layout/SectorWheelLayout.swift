// The layout of the sectors view: a frame for each sector on a wheel, with its actors in a grid.

/// Places groups of nodes in frames around a center.
struct SectorWheelLayout {
  struct Group {
    /// The sizes of its nodes, in the order in which untied ones are read.
    var sizes: [Size]
    /// Whether each node has ties; those get the cells nearest to the center.
    var isTied: [Bool]
    /// The width of the frame's label.
    var labelWidth: Double
  }

  struct Link {
    /// A node: its group and its place there; group −1 holds the nodes in the center.
    var a: (group: Int, place: Int)
    var b: (group: Int, place: Int)
    var weight: Double
  }

  struct Placed {
    var frames: [Box]
    var isLabelBelow: [Bool]
    var nodes: [[Point]]
    var middle: [Point]
  }

  /// The groups, in their order around the wheel.
  var groups: [Group]
  /// The sizes of the nodes in the center.
  var middle: [Size]
  var links: [Link]
  /// The weight of the ties between each two groups.
  var weights: [[Double]]
  /// The width over the height of the sheet that it is for.
  var ratio = 1.55
  /// The height that title and legend will take above.
  var headHeight = 130.0
  /// How far apart everything stands, in shares of the usual distance.
  var spread = 1.0

  func place() -> Placed {
    let middleWidth = middle.reduce(0) { $0 + $1.width + 90 }
    let middleHeight = middle.map(\.height).max() ?? 0
    let area = groups.map { grid($0, Point(x: 1, y: 0)) }.reduce(0) { $0 + $1.size.width * $1.size.height }
    let room = links.isEmpty ? 0 : min(420, area.squareRoot() * 0.34) * spread
    let keepOut =
      links.isEmpty && middle.isEmpty
      ? Size.zero
      : Size(
        width: max(room * 1.3, middleWidth + 90 * spread), height: max(room * 0.7, middleHeight + 150 * spread))
    let arrangement = WheelArrangement(
      count: groups.count, size: { index, direction in grid(groups[index], direction).size },
      middle: groups.count < 2 && middle.isEmpty ? .zero : keepOut, gap: max(14, 34 * spread), weights: weights,
      ratio: ratio, headHeight: headHeight)
    let placed = arrangement.place()
    // The label is at the outer edge, where fewer ties pass.
    let isBelow = placed.boxes.map { $0.center.y > 1 }
    let grids = groups.indices.map { grid(groups[$0], placed.directions[$0]) }
    var nodes = grids.indices.map { grids[$0].places(in: placed.boxes[$0], isLabelBelow: isBelow[$0]) }
    let middles = middlePlaces()
    improve(&nodes, middles, grids)
    return Placed(frames: placed.boxes, isLabelBelow: isBelow, nodes: nodes, middle: middles)
  }

  /// The grid of a group in a direction: wider above and below the center, narrower beside it.
  private func grid(_ group: Group, _ direction: Point) -> FrameGrid {
    let aspect = 0.9 + 1.5 * direction.y * direction.y
    let count = max(1, group.sizes.count)
    var best: (cost: Double, grid: FrameGrid)?
    for columns in 1...min(count, 12) {
      let grid = FrameGrid(group, columns: columns, direction: direction)
      let ratio = grid.size.width / grid.size.height
      let empty = Double(grid.rowHeights.count * columns - count) / Double(count)
      let cost = max(ratio / aspect, aspect / ratio) + 0.8 * empty
      if best.map({ cost < $0.cost - 1e-9 }) ?? true { best = (cost, grid) }
    }
    return best?.grid ?? FrameGrid(group, columns: 1, direction: direction)
  }

  private func middlePlaces() -> [Point] {
    let gap = 90.0
    let whole = middle.reduce(0) { $0 + $1.width } + gap * Double(max(0, middle.count - 1))
    var x = -whole / 2
    return middle.map { size in
      defer { x += size.width + gap }
      return Point(x: x + size.width / 2, y: 0)
    }
  }

  /// Swaps tied nodes of a group while that makes the ties shorter.
  private func improve(_ nodes: inout [[Point]], _ middles: [Point], _ grids: [FrameGrid]) {
    var cells = grids.map(\.cellOfNode)
    var incident = groups.map { Array(repeating: [Int](), count: $0.sizes.count) }
    for (index, link) in links.enumerated() {
      for end in [link.a, link.b] where end.group >= 0 { incident[end.group][end.place].append(index) }
    }
    func length(_ group: Int, _ place: Int) -> Double {
      var sum = 0.0
      for index in incident[group][place] {
        let link = links[index]
        let a = link.a.group < 0 ? middles[link.a.place] : nodes[link.a.group][link.a.place]
        let b = link.b.group < 0 ? middles[link.b.place] : nodes[link.b.group][link.b.place]
        sum += link.weight * (a - b).length
      }
      return sum
    }
    for _ in 0..<6 {
      var hasChanged = false
      for group in groups.indices {
        let tied = groups[group].sizes.indices.filter { groups[group].isTied[$0] }
        for (position, i) in tied.enumerated() {
          for j in tied[(position + 1)...]
          where grids[group].allows(groups[group].sizes[i], in: cells[group][j])
            && grids[group].allows(groups[group].sizes[j], in: cells[group][i])
          {
            let before = length(group, i) + length(group, j)
            nodes[group].swapAt(i, j)
            if length(group, i) + length(group, j) < before - 0.01 {
              cells[group].swapAt(i, j)
              hasChanged = true
            } else {
              nodes[group].swapAt(i, j)
            }
          }
        }
      }
      if !hasChanged { break }
    }
  }
}
