// What Graphviz writes as SVG, made to be as our own: an image with a title and a description, that PowerPoint, Word,
// LibreOffice and Inkscape draw right.
//
// Graphviz before 8 writes the color `transparent`, which SVG 1.1 does not know and some programs draw in black; it names a
// document type that some programs try to load; it calls the whole picture by the name of the graph; it puts what a pointer
// shows into links without an address, which browsers, presentations and screen readers then offer as links; and it gives
// lengths in points and a font that Linux lacks.

internal import Graphviz

/// Finishes the SVG that Graphviz has drawn.
public enum GraphvizSVG {
  /// The SVG with role, title, description and language, without what other programs draw wrong.
  ///
  /// - Parameters:
  ///   - svg: What Graphviz wrote; anything that is no SVG comes back as it is.
  ///   - picture: The picture that it shows.
  /// - Complexity: O(length of the text).
  public static func finished(_ svg: [UInt8], of picture: Picture) -> [UInt8] {
    guard let text = String(validating: svg, as: UTF8.self), let start = text.firstRange(of: "<svg")?.lowerBound,
      let end = text[start...].firstIndex(of: ">")
    else { return svg }
    let attributes = [
      ("role", "img"), ("aria-labelledby", "map-title map-description"), ("xml:lang", picture.language),
    ]
    var head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + inPixels(text[start..<end])
    for (name, value) in attributes { head += " \(name)=\"\(SVGBuilder.escaped(value))\"" }
    head += ">\n<title id=\"map-title\">\(SVGBuilder.escaped(picture.title))</title>\n"
    head += "<desc id=\"map-description\">\(SVGBuilder.escaped(picture.description))</desc>"
    if picture.sheet != nil { head += sheetBehind(text[start..<end]) }
    // Quotation marks within texts are escaped, so that these are attributes.
    let body = withoutComments(text[text.index(after: end)...])
      .replacing("=\"transparent\"", with: "=\"none\"")
      .replacing("font-family=\"Helvetica,sans-Serif\"", with: "font-family=\"\(SVGBuilder.fonts)\"")
      .replacing("<title>samband</title>\n", with: "", maxReplacements: 1)
    return Array((head + withoutEmptyLinks(body)).utf8)
  }

  /// The opening of the image with its size in pixels of 1/96 inch instead of points of 1/72.
  private static func inPixels(_ opening: Substring) -> String {
    var result = String(opening)
    for side in ["width", "height"] {
      guard let start = result.firstRange(of: " \(side)=\"")?.upperBound,
        let end = result[start...].firstRange(of: "pt\""), let points = Double(result[start..<end.lowerBound])
      else { continue }
      result.replaceSubrange(start..<end.upperBound, with: (points * 4 / 3).decimalText + "\"")
    }
    return result
  }

  /// White over the whole sheet: Graphviz's own ends where the drawing does.
  private static func sheetBehind(_ opening: Substring) -> String {
    guard let start = opening.firstRange(of: "viewBox=\"")?.upperBound,
      let end = opening[start...].firstIndex(of: "\"")
    else { return "" }
    let sides = opening[start..<end].split(separator: " ").suffix(2)
    guard sides.count == 2, let width = sides.first, let height = sides.last else { return "" }
    return "\n<rect width=\"\(width)\" height=\"\(height)\" fill=\"#FFFFFF\"/>"
  }

  /// The links that have no address replaced by titles of the groups around them.
  private static func withoutEmptyLinks(_ text: String) -> String {
    let mark = "<a xlink:title=\""
    guard text.contains(mark) else { return text }
    var lines: [Substring] = []
    var isClosing = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("<g id=\"a_"), let start = line.firstRange(of: mark)?.upperBound,
        let end = line[start...].firstIndex(of: "\"")
      {
        if lines.last?.hasPrefix("<title>") ?? false { lines.removeLast() }
        lines.append("<title>\(line[start..<end])</title>")
      } else if line == "</a>" {
        isClosing = true
      } else if isClosing, line == "</g>" {
        isClosing = false
      } else {
        lines.append(line)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func withoutComments(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let open = rest.firstRange(of: "<!--"), let close = rest[open.upperBound...].firstRange(of: "-->\n") {
      result += rest[..<open.lowerBound]
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}
