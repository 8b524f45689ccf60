// The grid of nodes in one frame: each row and column as large as its largest node.

/// A grid of nodes in a frame.
struct FrameGrid {
  private(set) var columnWidths: [Double]
  private(set) var rowHeights: [Double]
  private(set) var size: Size = .zero
  /// The cell of each node, counted row by row.
  private(set) var cellOfNode: [Int]

  private static let gap = Size(width: 16, height: 13)
  private static let padding = 14.0
  private static let labelBand = 20.0

  /// Tied nodes get the cells nearest to the center of the picture, which is opposite to `direction`; the others fill
  /// the remaining cells row by row.
  init(_ group: SectorWheelLayout.Group, columns: Int, direction: Point) {
    let count = group.sizes.count
    let rows = max(1, (count + columns - 1) / columns)
    columnWidths = Array(repeating: 24, count: columns)
    rowHeights = Array(repeating: 16, count: rows)
    let middle = Point(x: Double(columns - 1) / 2, y: Double(rows - 1) / 2)
    let outwards = (0..<count).map { cell -> Double in
      // Cells are about three times as wide as high.
      let place = Point(x: Double(cell % columns) - middle.x, y: Double(cell / columns) - middle.y)
      let along = 3 * place.x * direction.x + place.y * direction.y
      let across = 3 * place.x * direction.y - place.y * direction.x
      return (along + 0.15 * (across < 0 ? -across : across)).roundedToTenth
    }
    let inwards = (0..<count).sorted { outwards[$0] == outwards[$1] ? $0 < $1 : outwards[$0] < outwards[$1] }
    let tied = (0..<count).filter { group.isTied[$0] }
    cellOfNode = Array(repeating: 0, count: count)
    for (node, cell) in zip(tied, inwards) { cellOfNode[node] = cell }
    let left = inwards.dropFirst(tied.count).sorted()
    for (node, cell) in zip((0..<count).filter { !group.isTied[$0] }, left) { cellOfNode[node] = cell }
    for (node, cell) in cellOfNode.enumerated() {
      let needed = group.sizes[node]
      columnWidths[cell % columns] = max(columnWidths[cell % columns], needed.width + Self.gap.width)
      rowHeights[cell / columns] = max(rowHeights[cell / columns], needed.height + Self.gap.height)
    }
    // A long frame label widens all columns.
    let missing = group.labelWidth + Self.gap.width - columnWidths.reduce(0, +)
    if missing > 0 { columnWidths = columnWidths.map { $0 + missing / Double(columns) } }
    size = Size(
      width: columnWidths.reduce(0, +) + 2 * Self.padding,
      height: rowHeights.reduce(0, +) + 2 * Self.padding + Self.labelBand)
  }

  /// Whether a node fits a cell.
  func allows(_ size: Size, in cell: Int) -> Bool {
    size.width + Self.gap.width <= columnWidths[cell % columnWidths.count] + 1e-6
      && size.height + Self.gap.height <= rowHeights[cell / columnWidths.count] + 1e-6
  }

  /// The center of each node's cell in a frame of the grid's size.
  func places(in box: Box, isLabelBelow: Bool) -> [Point] {
    var x = box.left + Self.padding
    let columns = columnWidths.map { width -> Double in
      defer { x += width }
      return x + width / 2
    }
    var y = box.top + Self.padding + (isLabelBelow ? 0 : Self.labelBand)
    let rows = rowHeights.map { height -> Double in
      defer { y += height }
      return y + height / 2
    }
    return cellOfNode.map { Point(x: columns[$0 % columns.count], y: rows[$0 / columns.count]) }
  }
}
