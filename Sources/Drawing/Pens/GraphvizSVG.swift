// What Graphviz writes as SVG, made to be as our own: an image with a title and a description, that PowerPoint, Word and
// Inkscape draw right.
//
// Graphviz before 8 writes the color `transparent`, which SVG 1.1 does not know and some programs draw in black; it names a
// document type that some programs try to load; and it calls the whole picture by the name of the graph.

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
    var head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text[start..<end]
    for (name, value) in attributes { head += " \(name)=\"\(SVGBuilder.escaped(value))\"" }
    head += ">\n<title id=\"map-title\">\(SVGBuilder.escaped(picture.title))</title>\n"
    head += "<desc id=\"map-description\">\(SVGBuilder.escaped(picture.description))</desc>"
    // Quotation marks within texts are escaped, so that these are attributes.
    let body = withoutComments(text[text.index(after: end)...])
      .replacing("=\"transparent\"", with: "=\"none\"")
      .replacing("<title>samband</title>\n", with: "", maxReplacements: 1)
    return Array((head + body).utf8)
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
