// SVG as text: elements, escaping, and the ten outlines.

internal import NetworkModel

/// Collects the lines of an SVG file.
struct SVGBuilder {
  private(set) var text = ""
  private var depth = 0

  mutating func line(_ content: String) {
    text += String(repeating: " ", count: depth) + content + "\n"
  }

  mutating func open(_ name: String, _ attributes: [(String, String)]) {
    line("<" + name + Self.written(attributes) + ">")
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    line("</" + name + ">")
  }

  mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    line("<" + name + Self.written(attributes) + "/>")
  }

  mutating func element(_ name: String, _ attributes: [(String, String)], text: String) {
    line("<" + name + Self.written(attributes) + ">" + Self.escaped(text) + "</" + name + ">")
  }

  /// A line of text; with a halo it stays readable over ties.
  mutating func text(
    _ content: String, at place: Point, _ style: TextStyle, color: Sector.Color, isCentred: Bool = false,
    halo: Sector.Color? = nil
  ) {
    var attributes = [("x", place.x.plain), ("y", place.y.plain), ("font-size", style.size.plain)]
    if style.isBold { attributes.append(("font-weight", "bold")) }
    if isCentred { attributes.append(("text-anchor", "middle")) }
    if color != Palette.text { attributes.append(("fill", color.description)) }
    if let halo {
      attributes += [
        ("stroke", halo.description), ("stroke-width", "4"), ("stroke-linejoin", "round"), ("paint-order", "stroke"),
      ]
    }
    element("text", attributes, text: content)
  }

  private static func written(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
  }

  /// Text for XML 1.0: markup escaped, and characters left out that XML does not know or that turn the direction of writing.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      default:
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: break
        default: result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}

extension SVGBuilder {
  /// One of the ten outlines; they are Graphviz's, at a fixed size.
  mutating func shape(_ shape: Sector.Shape, in box: Box, fill: Sector.Color, outline: Picture.Stroke) {
    var style = [("fill", fill.description)] + Self.line(outline) + [("stroke-linejoin", "round")]
    switch shape {
    case .ellipse:
      empty(
        "ellipse",
        [
          ("cx", box.center.x.plain), ("cy", box.center.y.plain), ("rx", (box.size.width / 2).plain),
          ("ry", (box.size.height / 2).plain),
        ] + style)
    case .box, .rounded:
      let corner = shape == .rounded ? [("rx", min(12, box.size.height / 2.2).plain)] : []
      empty(
        "rect",
        [
          ("x", box.left.plain), ("y", box.top.plain), ("width", box.size.width.plain),
          ("height", box.size.height.plain),
        ] + corner + style)
    default:
      empty("path", [("d", Self.path(shape, box))] + style)
      if shape == .cylinder {
        let radius = box.size.height * 0.0909
        let arc = "A\((box.size.width / 2).plain) \(radius.plain) 0 0 0 \(box.right.plain) \((box.top + radius).plain)"
        style[0].1 = "none"
        empty("path", [("d", "M\(box.left.plain) \((box.top + radius).plain)" + arc)] + style)
      }
    }
  }

  /// How a line is drawn.
  static func line(_ stroke: Picture.Stroke) -> [(String, String)] {
    let line = [("stroke", stroke.color.description), ("stroke-width", stroke.width.plain)]
    return switch stroke.pattern {
    case .solid: line
    case .dashed: line + [("stroke-dasharray", stroke.width > 1.5 ? "8 5" : "5 3")]
    case .dotted: line + [("stroke-dasharray", "0.1 \((3 * max(1, stroke.width)).plain)"), ("stroke-linecap", "round")]
    }
  }

  private static func path(_ shape: Sector.Shape, _ box: Box) -> String {
    let (left, top, right, bottom) = (box.left, box.top, box.right, box.bottom)
    func around(_ shares: [(Double, Double)]) -> String {
      "M"
        + shares.map {
          "\((box.center.x + $0 * box.size.width).plain) \((box.center.y + $1 * box.size.height).plain)"
        }.joined(separator: "L") + "Z"
    }
    switch shape {
    case .octagon:
      let c = 0.2071
      return around([(0.5, c), (0.5, -c), (c, -0.5), (-c, -0.5), (-0.5, -c), (-0.5, c), (-c, 0.5), (c, 0.5)])
    case .hexagon: return around([(0.5, 0), (0.25, -0.5), (-0.25, -0.5), (-0.5, 0), (-0.25, 0.5), (0.25, 0.5)])
    case .house: return around([(0.5, -0.1545), (0, -0.5), (-0.5, -0.1545), (-0.5, 0.404), (0.5, 0.404)])
    case .tab:
      return "M\(left.plain) \(top.plain)v-4h12v4H\(right.plain)V\(bottom.plain)H\(left.plain)Z"
        + "M\(left.plain) \(top.plain)h12"
    case .component:
      let x = left.plain
      return "M\(right.plain) \(top.plain)H\(x)v4h-4v4h4V\((bottom - 8).plain)h-4v4h4V\(bottom.plain)H\(right.plain)Z"
        + "M\(x) \((top + 4).plain)h4v4h-4M\(x) \((bottom - 8).plain)h4v4h-4"
    case .note:
      return "M\((right - 6).plain) \(top.plain)H\(left.plain)V\(bottom.plain)H\(right.plain)V\((top + 6).plain)Zv6h6"
    case .cylinder:
      let radius = box.size.height * 0.0909
      let (rx, ry) = ((box.size.width / 2).plain, radius.plain)
      let (upper, lower) = ((top + radius).plain, (bottom - radius).plain)
      return "M\(left.plain) \(upper)A\(rx) \(ry) 0 0 1 \(right.plain) \(upper)V\(lower)"
        + "A\(rx) \(ry) 0 0 1 \(left.plain) \(lower)Z"
    case .ellipse, .box, .rounded: return around([(0.5, 0.5), (0.5, -0.5), (-0.5, -0.5), (-0.5, 0.5)])
    }
  }
}
