// The sectors view's places: a frame for each sector on a wheel, its actors in a grid within.

/// Places groups of nodes in frames round a middle.
struct SectorWheelLayout {
  struct Group {
    /// The sizes of its nodes, in the order in which untied ones are read.
    var sizes: [Size]
    /// Whether each node has ties; those go to the cells nearest to the middle.
    var isTied: [Bool]
    /// How wide the frame's name is.
    var labelWidth: Double
  }

  struct Link {
    /// A node: its group and place in it; group −1 holds the nodes in the middle.
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

  /// The groups, in their order round the wheel.
  var groups: [Group]
  /// The nodes in the middle.
  var middle: [Size]
  var links: [Link]
  /// How strongly each two groups are tied.
  var weights: [[Double]]

  private let cellGap = Size(width: 16, height: 13)
  private let padding = 14.0
  private let labelBand = 26.0

  func place() -> Placed {
    let middleWidth = middle.reduce(0) { $0 + $1.width + 90 }
    let middleHeight = middle.map(\.height).max() ?? 0
    let area = groups.map { grid($0, aspect: 1.5) }.reduce(0) { $0 + $1.size.width * $1.size.height }
    let room = links.isEmpty ? 0 : min(420, area.squareRoot() * 0.34)
    let keepOut =
      links.isEmpty && middle.isEmpty
      ? Size.zero : Size(width: max(room * 1.3, middleWidth + 90), height: max(room * 0.7, middleHeight + 150))
    let arrangement = WheelArrangement(
      count: groups.count,
      size: { index, direction in grid(groups[index], aspect: 0.9 + 1.5 * direction.y * direction.y).size },
      middle: groups.count < 2 && middle.isEmpty ? .zero : keepOut, weights: weights)
    let placed = arrangement.place()
    // The name stands on the outer edge, where fewer ties pass.
    let isBelow = placed.boxes.map { $0.center.y > 1 }
    var cells: [[Point]] = []
    for (index, box) in placed.boxes.enumerated() {
      let direction = placed.directions[index]
      let grid = grid(groups[index], aspect: 0.9 + 1.5 * direction.y * direction.y)
      cells.append(grid.cells(in: box, isLabelBelow: isBelow[index], band: labelBand))
    }
    var nodes = cells.indices.map { firstPlaces(of: groups[$0], in: cells[$0]) }
    var middles = middlePlaces()
    improve(&nodes, &middles)
    return Placed(frames: placed.boxes, isLabelBelow: isBelow, nodes: nodes, middle: middles)
  }

  /// The grid of a group with about `aspect` times its height in width.
  private func grid(_ group: Group, aspect: Double) -> Grid {
    let width = (group.sizes.map(\.width).max() ?? 40) + cellGap.width
    let height = (group.sizes.map(\.height).max() ?? 26) + cellGap.height
    let count = max(1, group.sizes.count)
    var best: (cost: Double, grid: Grid)?
    for columns in 1...min(count, 12) {
      let rows = (count + columns - 1) / columns
      let size = Size(
        width: max(Double(columns) * width, group.labelWidth) + 2 * padding,
        height: Double(rows) * height + 2 * padding + labelBand - 6)
      let ratio = size.width / size.height
      let empty = Double(rows * columns - count) / Double(count)
      let cost = max(ratio / aspect, aspect / ratio) + 0.8 * empty
      let grid = Grid(count: count, columns: columns, rows: rows, cell: Size(width: width, height: height), size: size)
      if best.map({ cost < $0.cost - 1e-9 }) ?? true { best = (cost, grid) }
    }
    return best?.grid ?? Grid(count: 1, columns: 1, rows: 1, cell: .zero, size: .zero)
  }

  private struct Grid {
    var count: Int
    var columns: Int
    var rows: Int
    var cell: Size
    var size: Size

    /// The middles of the cells, row by row; a short last row is centred.
    func cells(in box: Box, isLabelBelow: Bool, band: Double) -> [Point] {
      let middle = box.center + Point(x: 0, y: isLabelBelow ? -(band - 6) / 2 : (band - 6) / 2)
      return (0..<count).map { index in
        let (row, column) = index.quotientAndRemainder(dividingBy: columns)
        let inRow = min(columns, count - row * columns)
        return Point(
          x: middle.x + (Double(column) - Double(inRow - 1) / 2) * cell.width,
          y: middle.y + (Double(row) - Double(rows - 1) / 2) * cell.height)
      }
    }
  }

  /// Tied nodes nearest to the middle, the others row by row in what is left.
  private func firstPlaces(of group: Group, in cells: [Point]) -> [Point] {
    let inwards = cells.indices.sorted {
      let (a, b) = (cells[$0].length.tenths, cells[$1].length.tenths)
      return a == b ? $0 < $1 : a < b
    }
    let tied = group.sizes.indices.filter { group.isTied[$0] }
    var places = Array(repeating: Point.zero, count: group.sizes.count)
    for (node, cell) in zip(tied, inwards) { places[node] = cells[cell] }
    let left = inwards.dropFirst(tied.count).sorted()
    for (node, cell) in zip(group.sizes.indices.filter { !group.isTied[$0] }, left) { places[node] = cells[cell] }
    return places
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
  private func improve(_ nodes: inout [[Point]], _ middles: inout [Point]) {
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
          for j in tied[(position + 1)...] {
            let before = length(group, i) + length(group, j)
            nodes[group].swapAt(i, j)
            if length(group, i) + length(group, j) < before - 0.01 {
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
