// The actors without ties: a grid in a frame of their own, below or beside the rest.

internal import NetworkModel

extension NetworkMap {
  /// Rows of nodes in a frame.
  private struct Grid {
    var columns: Int
    var cellWidth: Double
    var rowHeights: [Double]
    var size: Size

    static let padding = 14.0
    static let band = 24.0

    init(_ sizes: [Size], columns: Int, least: Double) {
      self.columns = columns
      cellWidth = (sizes.map(\.width).max() ?? 0) + 14
      rowHeights = stride(from: 0, to: sizes.count, by: columns).map { first in
        (sizes[first..<min(first + columns, sizes.count)].map(\.height).max() ?? 0) + 12
      }
      size = Size(
        width: max(least, Double(columns) * cellWidth + 2 * Self.padding),
        height: rowHeights.reduce(0, +) + 2 * Self.padding + Self.band)
    }
  }

  /// Places the actors without ties beside or below `hull`, whichever suits a slide, and frames them.
  ///
  /// Those that are counted together stand last, as one node for each sector.
  func place(_ isolates: [Int], beside hull: Size, gap: Double, in picture: inout Picture) {
    let folded = folds.map { fold -> Int in
      picture.nodes.append(node(for: fold))
      return picture.nodes.count - 1
    }
    let count = isolates.count + folds.reduce(0) { $0 + $1.places.count }
    place(
      isolates, folded, beside: hull, gap: gap,
      label: (reducedFrom == nil ? words.withoutTies : words.say(.withoutTiesHere)) + " (" + words.number(count) + ")",
      outline: view == .gaps && reducedFrom == nil ? Palette.missing : Palette.frameEdge, in: &picture)
  }

  /// Places actors in a frame of their own with a label, and nodes that stand for several after them.
  func place(
    _ isolates: [Int], _ folded: [Int] = [], beside hull: Size, gap: Double, label: String, outline: Picture.Stroke,
    in picture: inout Picture
  ) {
    let ordered =
      isolates.sorted { left, right in
        let (a, b) = (graph.members[left], graph.members[right])
        if a.sector != b.sector { return a.sector < b.sector }
        return a.name == b.name ? left < right : NameOrder.precedes(a.name, b.name)
      } + folded
    let sizes = ordered.map { picture.nodes[$0].box.size }
    let least = TextStyle.frame.width(of: label) + 2 * Grid.padding
    var best: (size: Double, grid: Grid, isBelow: Bool)?
    for columns in 1...min(ordered.count, 40) {
      let grid = Grid(sizes, columns: columns, least: least)
      for isBelow in [true, false] {
        let width = isBelow ? max(hull.width, grid.size.width) : hull.width + gap + grid.size.width
        let height = isBelow ? hull.height + gap + grid.size.height : max(hull.height, grid.size.height)
        let waste = Double(grid.rowHeights.count * columns - ordered.count) * grid.cellWidth * 0.02
        let total = max(width, ratio * (height + 110)) + waste
        if best.map({ total < $0.size - 1e-6 }) ?? true { best = (total, grid, isBelow) }
      }
    }
    guard let (_, grid, isBelow) = best else { return }
    let hasRest = hull.width > 0
    let corner =
      isBelow
      ? Point(x: max(0, (hull.width - grid.size.width) / 2), y: hasRest ? hull.height + gap : 0)
      : Point(x: hasRest ? hull.width + gap : 0, y: max(0, (hull.height - grid.size.height) / 2))
    let inset = (grid.size.width - Double(grid.columns) * grid.cellWidth) / 2
    var top = corner.y + Grid.padding + Grid.band
    for (row, height) in grid.rowHeights.enumerated() {
      for column in 0..<grid.columns where row * grid.columns + column < ordered.count {
        let member = ordered[row * grid.columns + column]
        picture.nodes[member].box.center = Point(
          x: corner.x + inset + (Double(column) + 0.5) * grid.cellWidth, y: top + height / 2)
      }
      top += height
    }
    picture.frames.append(
      Picture.Frame(
        id: "isolates", classes: ["isolates"], label: label,
        box: Box(
          left: corner.x, top: corner.y, right: corner.x + grid.size.width, bottom: corner.y + grid.size.height),
        isLabelBelow: false, members: ordered, outline: outline))
  }
}
