// A map inside the page: the SVG of either pen, taken apart and written anew with only what drawing needs, so that
// nothing from a file or from Graphviz reaches the page but shapes, letters and our own marks for the script.

import Drawing
import Foundation
import NetworkModel

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A drawn picture on its way into a page.
struct EmbeddedMap {
  /// The picture that was drawn; its nodes and ties tell what the groups of the SVG are.
  let picture: Picture
  /// The drawing.
  let svg: String
  /// What the page says of actors and ties, by their ids in the picture.
  let marks: [String: [(String, String)]]
  /// What the whole is called for those who hear it.
  let label: String
  /// What it is to those who hear it: one image, or a group of what can be selected.
  var role = "group"

  /// The drawing as markup; nil if it is not well-formed XML.
  func markup() -> HTMLBuilder? {
    let rewriter = Rewriter(marks: marks, label: label, role: role)
    let parser = XMLParser(data: Data(svg.utf8))
    parser.shouldResolveExternalEntities = false
    parser.delegate = rewriter
    return parser.parse() && rewriter.isWhole ? rewriter.markup : nil
  }

  /// Writes what a reader of XML reports.
  private final class Rewriter: NSObject, XMLParserDelegate {
    private let marks: [String: [(String, String)]]
    private let label: String
    private let role: String
    private(set) var markup = HTMLBuilder()
    /// For each element that is open, whether it is written.
    private var open: [Bool] = []
    /// How many elements around are left out with all they hold.
    private var left = 0
    private var isFaulty = false

    /// Whether a drawing was there and all of it was read; the parser alone takes one that breaks off for whole.
    var isWhole: Bool { !isFaulty && open.isEmpty && markup.html.hasPrefix("<svg") }

    init(marks: [String: [(String, String)]], label: String, role: String) {
      (self.marks, self.label, self.role) = (marks, label, role)
    }

    private static let drawn: Set<String> = [
      "svg", "g", "path", "polygon", "polyline", "ellipse", "circle", "rect", "line", "text", "tspan",
    ]
    private static let kept: [String] = [
      "viewBox", "transform", "d", "points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width",
      "height", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "stroke-linecap", "opacity",
      "paint-order", "text-anchor", "font-family", "font-size", "font-weight", "font-style",
    ]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String] = [:]
    ) {
      guard left == 0, Self.drawn.contains(name) else {
        // Links are dropped and what they hold is kept; titles and all else go with their content.
        if left > 0 || name != "a" { left += 1 }
        open.append(false)
        return
      }
      open.append(true)
      markup.raw("<" + name)
      if name == "svg" {
        write([("role", role), ("aria-label", label)])
      } else if let classes = attributes["class"] {
        write([("class", classes)])
      }
      // What can be zoomed takes the room there is; an image keeps its size.
      let hasNoSize = name == "svg" && role == "group"
      for key in Self.kept where !(hasNoSize && (key == "width" || key == "height")) {
        if let value = attributes[key] { write([(key, value)]) }
      }
      if let own = attributes["id"].flatMap({ marks[$0] }) { write(own) }
      markup.raw(">")
    }

    private func write(_ attributes: [(String, String)]) {
      for (key, value) in attributes { markup.raw(HTMLBuilder.attribute(key, value)) }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      if open.popLast() == true { markup.raw("</\(name)>") } else if left > 0 { left -= 1 }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { isFaulty = true }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if left == 0 { markup.text(text) }
    }
  }
}
