// The size of nodes, so that labels are inside their outlines.
//
// The outlines are Graphviz's own at a fixed size (measured in 2.43), so that both pens draw the same shapes.

internal import NetworkModel

/// Sizes nodes.
enum NodeSizing {
  /// The space between a label and the outline.
  static let margin = Size(width: 7, height: 4)

  /// The extent of lines of text.
  static func extent(of lines: [String], in style: TextStyle) -> Size {
    let width = lines.map(style.width(of:)).max() ?? 0
    return Size(width: width, height: Double(lines.count) * style.lineHeight)
  }

  /// The smallest suitable size of `shape` around lines of text.
  static func size(of shape: Sector.Shape, around lines: [String], in style: TextStyle) -> Size {
    size(of: shape, around: extent(of: lines, in: style))
  }

  /// The smallest suitable size of `shape` around a text of some extent.
  static func size(of shape: Sector.Shape, around text: Size) -> Size {
    let width = text.width + 2 * margin.width
    let height = text.height + 2 * margin.height
    let fit: Size
    switch shape {
    case .box, .tab, .note: fit = Size(width: width, height: height)
    case .rounded: fit = Size(width: width + 4, height: height)
    case .component: fit = Size(width: width + 6, height: height)
    case .cylinder: fit = Size(width: width, height: height * 1.5)
    case .ellipse:
      // (w/W)² + (h/H)² = 1 at the label's corner; W = 1.22 w gives H = 1.75 h.
      fit = Size(width: text.width * 1.22 + 10, height: text.height * 1.75 + 4)
    case .octagon:
      // The corner cuts run along x/W + y/H = 0.7071 from the middle.
      fit = Size(width: text.width * 1.2 + 12, height: text.height * 1.72 + 4)
    case .hexagon:
      // The slanted sides run from (1/2, 0) to (1/4, 1/2).
      let height = text.height * 1.5 + 6
      fit = Size(width: text.width / (1 - text.height / (2 * height)) + 8, height: height)
    case .house:
      // The eaves lie 0.154 above the middle, the ridge 0.5, the floor 0.404 below it.
      let height = text.height * 1.9 + 6
      let eaves = min(0.5, 0.5 * (0.5 - text.height / 2 / height) / 0.3455)
      fit = Size(width: text.width / (2 * eaves) + 8, height: height)
    }
    return Size(width: max(40, fit.width).roundedUp, height: max(26, fit.height).roundedUp)
  }

  /// Whether a centered text of some extent is inside the outline of `shape` at `size`.
  static func holds(_ shape: Sector.Shape, _ size: Size, _ text: Size) -> Bool {
    let x = text.width / 2 / size.width
    let y = text.height / 2 / size.height
    let slack = 1e-9
    guard x <= 0.5 + slack, y <= 0.5 + slack else { return false }
    switch shape {
    case .box, .tab, .note, .rounded, .component: return true
    case .cylinder: return y <= 0.3182 + slack
    case .ellipse: return x * x + y * y <= 0.25 + slack
    case .octagon: return x + y <= 0.7071 + slack
    case .hexagon: return x <= 0.5 - y / 2 + slack
    case .house: return y <= 0.404 + slack && x <= min(0.5, 0.5 * (0.5 - y) / 0.3455) + slack
    }
  }
}
