// The pen that writes a picture as SVG 1.1, without any other program.

internal import NetworkModel

/// Writes pictures as SVG.
///
/// Each frame, tie and node is a group with its id, its classes and a `<title>` that browsers show as a tooltip; the
/// whole is an image with a title and a description for screen readers.
public struct SVGPen {
  /// The picture as the text of an SVG file, UTF-8.
  ///
  /// - Complexity: O(length of the text).
  public static func draw(_ picture: Picture) -> String {
    var pen = SVGPen(picture)
    pen.drawAll()
    return pen.sheet.text
  }

  private let picture: Picture
  private let header: HeaderLayout
  private let offset: Point
  /// The size of header and picture.
  private let content: Size
  private var sheet = SVGBuilder()

  private init(_ picture: Picture) {
    self.picture = picture
    header = HeaderLayout(picture)
    offset = Point(x: header.indent(of: picture), y: header.height)
    content = header.content(of: picture)
  }

  private mutating func drawAll() {
    let sheetOfPaper = picture.sheet?.around(content)
    let size = sheetOfPaper?.canvas ?? content
    // Pixels of CSS are 1/96 inch.
    let shown = sheetOfPaper.map { Size(width: $0.paper.width * 4 / 3, height: $0.paper.height * 4 / 3) } ?? size
    let (width, height) = (size.width.decimalText, size.height.decimalText)
    sheet.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    sheet.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(width) \(height)"),
        ("width", shown.width.decimalText), ("height", shown.height.decimalText), ("role", "img"),
        ("aria-labelledby", "map-title map-description"),
        ("xml:lang", picture.language), ("font-family", SVGBuilder.fonts),
        ("fill", Palette.text.description),
      ])
    sheet.element("title", [("id", "map-title")], text: picture.title)
    sheet.element("desc", [("id", "map-description")], text: picture.description)
    sheet.empty("rect", [("width", width), ("height", height), ("fill", Palette.white.description)])
    let room = Point(
      x: ((size.width - content.width) / 2).roundedToTenth, y: ((size.height - content.height) / 2).roundedToTenth)
    let isMoved = room != .zero
    if isMoved { sheet.open("g", [("transform", "translate(\(room.x.decimalText) \(room.y.decimalText))")]) }
    drawHeader()
    sheet.open("g", [("transform", "translate(\(offset.x.decimalText) \(offset.y.decimalText))")])
    for frame in picture.frames { draw(frame) }
    sheet.open("g", [("class", "ties"), ("fill", "none")])
    for tie in picture.ties { draw(tie) }
    sheet.close("g")
    for frame in picture.frames { drawLabel(of: frame) }
    for node in picture.nodes { draw(node) }
    sheet.close("g")
    if isMoved { sheet.close("g") }
    sheet.close("svg")
  }

  private mutating func drawHeader() {
    sheet.open("g", [("class", "legend")])
    for text in header.texts {
      sheet.text(text.text, at: text.origin, text.style, color: text.isSecondary ? Palette.secondaryText : Palette.text)
    }
    for sample in header.samples {
      sheet.empty(
        "path",
        [
          ("d", "M\(sample.from.x.decimalText) \(sample.from.y.decimalText)h\(sample.length.decimalText)")
        ] + SVGBuilder.line(sample.stroke))
    }
    for sign in header.signs { drawShape(of: sign) }
    for swatch in header.swatches {
      let outline = Palette.outline(of: .normal) ?? Picture.Stroke(width: 1, color: Palette.outline)
      sheet.shape(swatch.entry.shape, in: swatch.sample, fill: swatch.entry.fill, outline: outline)
      for (place, text) in swatch.texts.enumerated() {
        sheet.text(text.text, at: text.origin, text.style, color: place == 0 ? Palette.text : Palette.secondaryText)
      }
    }
    sheet.close("g")
  }

  private mutating func draw(_ frame: Picture.Frame) {
    sheet.open("g", [("id", frame.id), ("class", frame.classes.joined(separator: " "))])
    sheet.element("title", [], text: frame.tooltip)
    let box = frame.box
    sheet.empty(
      "rect",
      [
        ("x", box.left.decimalText), ("y", box.top.decimalText), ("width", box.size.width.decimalText),
        ("height", box.size.height.decimalText), ("rx", "12"), ("fill", frame.fill.description),
      ] + SVGBuilder.line(frame.outline))
    sheet.close("g")
  }

  /// The label is above the ties with a halo of the frame's color, so that no line crosses its letters.
  private mutating func drawLabel(of frame: Picture.Frame) {
    if frame.label.isEmpty { return }
    let base = Point(x: frame.labelCenter.x, y: frame.labelCenter.y + TextStyle.frame.size * 0.35)
    sheet.text(frame.label, at: base, .frame, color: Palette.text, isCentered: true, halo: frame.fill)
  }

  private mutating func draw(_ tie: Picture.Tie) {
    sheet.open("g", [("id", tie.id), ("class", tie.classes.joined(separator: " "))])
    sheet.element("title", [], text: tie.tooltip)
    func written(_ points: [Point]) -> String {
      points.map { "\($0.x.decimalText) \($0.y.decimalText)" }.joined(separator: " ")
    }
    let (start, pieces) = picture.pieces(of: tie)
    var path = "M" + written([start])
    for piece in pieces {
      path += piece.bend.map { "C" + written([$0.first, $0.second, piece.end]) } ?? "L" + written([piece.end])
    }
    sheet.empty("path", [("d", path)] + SVGBuilder.line(tie.stroke))
    sheet.close("g")
  }

  private mutating func draw(_ node: Picture.Node) {
    sheet.open(
      "g", [("id", node.id), ("class", node.classes.joined(separator: " "))])
    sheet.element("title", [], text: node.tooltip)
    drawShape(of: node)
    sheet.close("g")
  }

  /// The outlines and the letters of a node.
  private mutating func drawShape(of node: Picture.Node) {
    if let outline = Palette.outline(of: node.emphasis) {
      sheet.shape(node.shape, in: node.box, fill: node.fill, outline: outline)
      if node.emphasis == .strong {
        sheet.shape(node.shape, in: node.box.grown(by: -4), fill: node.fill, outline: outline)
      }
    }
    var top = node.box.center.y - node.textExtent.height / 2
    for (lines, style) in [(node.lines, node.style), (node.details, node.detailStyle)] {
      for line in lines {
        let base = top + style.lineHeight / 2 + style.size * 0.35
        let x = node.alignment == .center ? node.box.center.x : node.box.left + NodeSizing.margin.width
        sheet.text(
          line, at: Point(x: x, y: base), style, color: node.fill.ink, isCentered: node.alignment == .center)
        top += style.lineHeight
      }
    }
  }
}
