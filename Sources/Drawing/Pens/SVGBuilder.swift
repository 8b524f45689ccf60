// SVG as text: elements, escaping, and the ten outlines.

internal import Graphviz
internal import NetworkModel

/// Collects the lines of an SVG file.
struct SVGBuilder {
  /// Fonts of the same widths on every system, then whatever has no serifs.
  static let fonts = "Helvetica, Arial, Liberation Sans, Nimbus Sans, sans-serif"

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
  ///
  /// The halo is a text of its own below: `paint-order` is unknown to PowerPoint, Word and older Inkscapes, which would draw the
  /// halo over the letters.
  mutating func text(
    _ content: String, at place: Point, _ style: TextStyle, color: Sector.Color, isCentered: Bool = false,
    halo: Sector.Color? = nil
  ) {
    var attributes = [("x", place.x.decimalText), ("y", place.y.decimalText), ("font-size", style.size.decimalText)]
    if style.isBold { attributes.append(("font-weight", "bold")) }
    if isCentered { attributes.append(("text-anchor", "middle")) }
    if let halo {
      let below = [
        ("fill", halo.description), ("stroke", halo.description), ("stroke-width", "4"), ("stroke-linejoin", "round"),
        ("aria-hidden", "true"),
      ]
      element("text", attributes + below, text: content)
    }
    if color != Palette.text { attributes.append(("fill", color.description)) }
    element("text", attributes, text: content)
  }

  private static func written(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
  }

  /// Text for XML 1.0: escaped, without characters that XML forbids and without those that set the writing direction.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x9, 0xA, 0xD: result += " "
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: break
      default: result += XMLEscaping.escaped(scalar)
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
          ("cx", box.center.x.decimalText), ("cy", box.center.y.decimalText), ("rx", (box.size.width / 2).decimalText),
          ("ry", (box.size.height / 2).decimalText),
        ] + style)
    case .box, .rounded:
      let corner = shape == .rounded ? [("rx", min(12, box.size.height / 2.2).decimalText)] : []
      empty(
        "rect",
        [
          ("x", box.left.decimalText), ("y", box.top.decimalText), ("width", box.size.width.decimalText),
          ("height", box.size.height.decimalText),
        ] + corner + style)
    default:
      empty("path", [("d", Self.path(shape, box))] + style)
      if shape == .cylinder {
        let radius = box.size.height * 0.0909
        let arc =
          "A\((box.size.width / 2).decimalText) \(radius.decimalText) 0 0 0 \(box.right.decimalText) \((box.top + radius).decimalText)"
        style[0].1 = "none"
        empty("path", [("d", "M\(box.left.decimalText) \((box.top + radius).decimalText)" + arc)] + style)
      }
    }
  }

  /// How a line is drawn.
  static func line(_ stroke: Picture.Stroke) -> [(String, String)] {
    let line = [("stroke", stroke.color.description), ("stroke-width", stroke.width.decimalText)]
    return switch stroke.pattern {
    case .solid: line
    case .dashed: line + [("stroke-dasharray", stroke.width > 1.5 ? "8 5" : "5 3")]
    case .dotted:
      line + [("stroke-dasharray", "0.1 \((3 * max(1, stroke.width)).decimalText)"), ("stroke-linecap", "round")]
    }
  }

  private static func path(_ shape: Sector.Shape, _ box: Box) -> String {
    let (left, top, right, bottom) = (box.left, box.top, box.right, box.bottom)
    func around(_ shares: [(Double, Double)]) -> String {
      "M"
        + shares.map {
          "\((box.center.x + $0 * box.size.width).decimalText) \((box.center.y + $1 * box.size.height).decimalText)"
        }.joined(separator: "L") + "Z"
    }
    switch shape {
    case .octagon:
      let c = 0.2071
      return around([(0.5, c), (0.5, -c), (c, -0.5), (-c, -0.5), (-0.5, -c), (-0.5, c), (-c, 0.5), (c, 0.5)])
    case .hexagon: return around([(0.5, 0), (0.25, -0.5), (-0.25, -0.5), (-0.5, 0), (-0.25, 0.5), (0.25, 0.5)])
    case .house: return around([(0.5, -0.1545), (0, -0.5), (-0.5, -0.1545), (-0.5, 0.404), (0.5, 0.404)])
    case .tab:
      return
        "M\(left.decimalText) \(top.decimalText)v-4h12v4H\(right.decimalText)V\(bottom.decimalText)H\(left.decimalText)Z"
        + "M\(left.decimalText) \(top.decimalText)h12"
    case .component:
      let x = left.decimalText
      return
        "M\(right.decimalText) \(top.decimalText)H\(x)v4h-4v4h4V\((bottom - 8).decimalText)h-4v4h4V\(bottom.decimalText)H\(right.decimalText)Z"
        + "M\(x) \((top + 4).decimalText)h4v4h-4M\(x) \((bottom - 8).decimalText)h4v4h-4"
    case .note:
      return
        "M\((right - 6).decimalText) \(top.decimalText)H\(left.decimalText)V\(bottom.decimalText)H\(right.decimalText)V\((top + 6).decimalText)Z"
        // A move of its own: svglib goes on from the wrong corner after a Z without one.
        + "M\((right - 6).decimalText) \(top.decimalText)v6h6"
    case .cylinder:
      let radius = box.size.height * 0.0909
      let (rx, ry) = ((box.size.width / 2).decimalText, radius.decimalText)
      let (upper, lower) = ((top + radius).decimalText, (bottom - radius).decimalText)
      return "M\(left.decimalText) \(upper)A\(rx) \(ry) 0 0 1 \(right.decimalText) \(upper)V\(lower)"
        + "A\(rx) \(ry) 0 0 1 \(left.decimalText) \(lower)Z"
    case .ellipse, .box, .rounded: return around([(0.5, 0.5), (0.5, -0.5), (-0.5, -0.5), (-0.5, 0.5)])
    }
  }
}
