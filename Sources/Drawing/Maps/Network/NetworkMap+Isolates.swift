// The actors without ties: a grid in a frame of their own, below or beside the rest.

internal import NetworkModel
internal import Spelling

extension NetworkMap {
  /// Rows of nodes in a frame.
  struct Grid {
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

  /// Actors in a frame of their own, in as many columns as there is room for.
  struct Untied {
    var label: String
    var outline: Picture.Stroke
    /// The nodes in their order.
    var nodes: [Int]
    /// The grids that they can stand in.
    var grids: [Grid]

    /// As a block of a composition; empty cells speak a little against a grid.
    var block: Composition.Block {
      Composition.Block(
        forms: grids.map { grid in
          let empty = grid.rowHeights.count * grid.columns - nodes.count
          return (grid.size, Double(empty) * grid.cellWidth * 0.02)
        })
    }
  }

  /// The actors without ties, those that are counted together last, as one node for each sector; nil where there are none.
  func untied(_ isolates: [Int], in picture: inout Picture) -> Untied? {
    let folded = folds.map { fold -> Int in
      picture.nodes.append(node(for: fold))
      return picture.nodes.count - 1
    }
    let count = isolates.count + folds.reduce(0) { $0 + $1.places.count }
    return untied(
      isolates, folded,
      label: (reducedFrom == nil ? words.withoutTies : words.say(.withoutTiesHere)) + " (" + words.number(count) + ")",
      outline: view == .gaps && reducedFrom == nil ? Palette.missing : Palette.frameEdge, in: picture)
  }

  /// Actors for a frame with a label, and nodes that stand for several after them; nil for none.
  func untied(
    _ isolates: [Int], _ folded: [Int] = [], label: String, outline: Picture.Stroke, in picture: Picture
  ) -> Untied? {
    let ordered =
      isolates.sorted { left, right in
        let (a, b) = (graph.members[left], graph.members[right])
        if a.sector != b.sector { return a.sector < b.sector }
        return a.name == b.name ? left < right : NameOrder.precedes(a.name, b.name)
      } + folded
    guard !ordered.isEmpty else { return nil }
    let sizes = ordered.map { picture.nodes[$0].box.size }
    let least = TextStyle.frame.width(of: label) + 2 * Grid.padding
    let grids = (1...min(ordered.count, 40)).map { Grid(sizes, columns: $0, least: least) }
    return Untied(label: label, outline: outline, nodes: ordered, grids: grids)
  }

  /// Sets the actors without ties and the sectors that are missing around what is drawn.
  func compose(
    _ untied: Untied?, _ missing: Missing? = nil, around main: Box, gap: Double, in picture: inout Picture
  ) {
    let places = Composition.place(
      [untied?.block, missing?.block].compactMap { $0 }, around: main, gap: gap, ratio: ratio, head: headHeight)
    var left = places[...]
    if let untied, let place = left.popFirst() { draw(untied, untied.grids[place.form], in: place.box, of: &picture) }
    if let missing, let place = left.popFirst() { draw(missing, isRow: place.form == 0, in: place.box, of: &picture) }
  }

  private func draw(_ untied: Untied, _ grid: Grid, in box: Box, of picture: inout Picture) {
    let inset = (grid.size.width - Double(grid.columns) * grid.cellWidth) / 2
    var top = box.top + Grid.padding + Grid.band
    for (row, height) in grid.rowHeights.enumerated() {
      for column in 0..<grid.columns where row * grid.columns + column < untied.nodes.count {
        picture.nodes[untied.nodes[row * grid.columns + column]].box.center = Point(
          x: box.left + inset + (Double(column) + 0.5) * grid.cellWidth, y: top + height / 2)
      }
      top += height
    }
    picture.frames.append(
      Picture.Frame(
        id: "isolates", classes: ["isolates"], label: untied.label, box: box, isLabelBelow: false,
        members: untied.nodes, outline: untied.outline))
  }
}
