// Moves boxes apart until none overlap, while keeping the shape of the picture.
//
// First the picture is scaled up while many boxes overlap (like PRISM, Gansner and Hu 2009,
// doi:10.1007/978-3-642-00219-9_20), then overlapping pairs push each other apart along the shorter axis, repeatedly;
// if some still overlap, the picture is scaled again. If all that fails, the boxes are set in rows.

/// Removes overlaps between boxes.
enum OverlapRemoval {
  /// The centers of the boxes, moved so that boxes are `gap` apart.
  static func apart(_ centers: [Point], sizes: [Size], gap: Double) -> [Point] {
    var points = centers
    let count = points.count
    guard count > 1 else { return points }
    for (index, point) in points.enumerated() where !(point.x.isFinite && point.y.isFinite) {
      points[index] = Point(x: Double(index), y: 0)
    }
    var grown = 1.0
    while overlaps(points, sizes, gap) > count / 3, grown < 2.2 {
      points = points.map { 1.08 * $0 }
      grown *= 1.08
    }
    for _ in 0..<40 {
      if push(&points, sizes, gap) { return points }
      points = points.map { 1.1 * $0 }
    }
    return rows(points, sizes, gap)
  }

  private static func overlaps(_ points: [Point], _ sizes: [Size], _ gap: Double) -> Int {
    var number = 0
    for i in points.indices {
      for j in 0..<i
      where abs(points[i].x - points[j].x) < (sizes[i].width + sizes[j].width) / 2 + gap
        && abs(points[i].y - points[j].y) < (sizes[i].height + sizes[j].height) / 2 + gap
      {
        number += 1
      }
    }
    return number
  }

  /// Pushes pairs apart; returns whether nothing overlaps any more.
  private static func push(_ points: inout [Point], _ sizes: [Size], _ gap: Double) -> Bool {
    for _ in 0..<150 {
      var isApart = true
      for i in points.indices {
        for j in 0..<i {
          let (dx, dy) = (points[i].x - points[j].x, points[i].y - points[j].y)
          let x = (sizes[i].width + sizes[j].width) / 2 + gap - abs(dx)
          guard x > 0.05 else { continue }
          let y = (sizes[i].height + sizes[j].height) / 2 + gap - abs(dy)
          guard y > 0.05 else { continue }
          isApart = false
          // A little more than half each, so that chains of boxes settle.
          if x < y * 1.6 {
            let step = (x / 2 + 0.1) * (dx < 0 ? -1 : 1)
            points[i].x += step
            points[j].x -= step
          } else {
            let step = (y / 2 + 0.1) * (dy < 0 ? -1 : 1)
            points[i].y += step
            points[j].y -= step
          }
        }
      }
      if isApart { return true }
    }
    return false
  }

  private static func rows(_ points: [Point], _ sizes: [Size], _ gap: Double) -> [Point] {
    let order = points.indices.sorted { (points[$0].y, points[$0].x, $0) < (points[$1].y, points[$1].x, $1) }
    var columns = 1
    while columns * columns < points.count { columns += 1 }
    let width = (sizes.map(\.width).max() ?? 0) + gap + 1
    let height = (sizes.map(\.height).max() ?? 0) + gap + 1
    var result = points
    for (place, index) in order.enumerated() {
      result[index] = Point(x: Double(place % columns) * width, y: Double(place / columns) * height)
    }
    return result
  }
}
