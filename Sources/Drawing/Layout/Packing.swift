// Packs separate pieces of a picture on a sheet of the shape of a slide.

/// Packs boxes without overlap.
enum Packing {
  /// The upper left corners of boxes, which should be sorted largest first; x and y from 0.
  ///
  /// Each box is placed as high, then as far left, as possible at the edges of those already placed, within a width; of
  /// several widths the one that fits a slide best is taken.
  static func places(for sizes: [Size], gap: Double, ratio: Double = 1.6) -> [Point] {
    guard let widest = sizes.map(\.width).max() else { return [] }
    let area = sizes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    let base = max(widest, (area * ratio).squareRoot())
    var best: (size: Double, places: [Point])?
    for factor in sizes.count > 40 ? [1.0, 1.15] : [0.8, 0.9, 1.0, 1.1, 1.2, 1.35] {
      let places = pack(sizes, within: max(widest, base * factor), gap: gap)
      let hull = zip(places, sizes).reduce(Size.zero) { hull, box in
        Size(width: max(hull.width, box.0.x + box.1.width), height: max(hull.height, box.0.y + box.1.height))
      }
      let size = max(hull.width, ratio * hull.height)
      if best.map({ size < $0.size - 1e-6 }) ?? true { best = (size, places) }
    }
    return best?.places ?? []
  }

  private static func pack(_ sizes: [Size], within width: Double, gap: Double) -> [Point] {
    var placed: [Box] = []
    var places: [Point] = []
    for size in sizes {
      var corners = [Point.zero]
      for box in placed {
        corners.append(Point(x: box.right + gap, y: box.top))
        corners.append(Point(x: box.left, y: box.bottom + gap))
        corners.append(Point(x: 0, y: box.bottom + gap))
      }
      corners.sort { ($0.y, $0.x) < ($1.y, $1.x) }
      let spot = corners.first { corner in
        guard corner.x + size.width <= width + 0.01 else { return false }
        let box = Box(left: corner.x, top: corner.y, right: corner.x + size.width, bottom: corner.y + size.height)
        return !placed.contains { $0.overlaps(box, gap: gap) }
      }
      let corner = spot ?? Point(x: 0, y: (placed.map(\.bottom).max() ?? -gap) + gap)
      placed.append(Box(left: corner.x, top: corner.y, right: corner.x + size.width, bottom: corner.y + size.height))
      places.append(corner)
    }
    return places
  }
}
