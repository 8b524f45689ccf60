// HTML that is well-formed by construction: text and values are escaped when they are added, and elements close themselves.

/// A piece of an HTML page.
///
/// Only ``raw(_:)`` takes markup unescaped; it is for markup made in this module.
struct HTMLBuilder {
  /// The markup so far.
  private(set) var html = ""

  /// An attribute's value; nil leaves the attribute out, and the empty text is a mark such as `hidden`.
  typealias Attributes = KeyValuePairs<String, String?>

  /// Elements of HTML that have no content and no end.
  private static let void: Set<String> = ["br", "hr", "img", "input", "link", "meta", "wbr"]

  /// Adds text, escaped.
  mutating func text(_ text: String) { html += Self.escaped(BidiText.isolated(text)) }

  /// Adds markup that is known to be well-formed.
  mutating func raw(_ markup: String) { html += markup }

  /// Adds an element with what `content` puts in it.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ content: (inout HTMLBuilder) -> Void = { _ in }
  ) {
    guard open(name, attributes) else { return }
    content(&self)
    close(name)
  }

  // Neither is inlined: a copy for each of some hundred elements would cost the build seconds and save a page nothing.

  /// Opens an element, and returns whether it can have content.
  @inline(never)
  private mutating func open(_ name: String, _ attributes: Attributes) -> Bool {
    html += "<" + name
    for (key, value) in attributes {
      guard let value else { continue }
      html += value.isEmpty && key != "value" && key != "alt" ? " \(key)" : Self.attribute(key, value)
    }
    html += ">"
    return !Self.void.contains(name)
  }

  @inline(never)
  private mutating func close(_ name: String) {
    html += "</" + name + ">"
    if Self.standsAlone(name) { html += "\n" }
  }

  /// Adds an element that holds text only.
  mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// The attributes that people see or hear; all others are for the script and stay as they are.
  private static let seen: Set<String> = ["aria-label", "title", "data-name", "data-title"]

  /// An attribute with its value.
  static func attribute(_ key: String, _ value: String) -> String {
    " \(key)=\"\(escaped(seen.contains(key) ? BidiText.isolated(value) : value))\""
  }

  /// A line of its own keeps the page's source readable.
  private static func standsAlone(_ name: String) -> Bool {
    ["p", "li", "tr", "h1", "h2", "h3", "h4", "table", "section", "ul", "ol", "div", "article", "style", "script"]
      .contains(name)
  }

  /// Text escaped for content and quoted attributes; characters that HTML forbids become U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// JSON escaped for a script element: nothing in it can end the element.
  static func embedded(json: String) -> String {
    json.replacing("<", with: "\\u003C").replacing(">", with: "\\u003E").replacing("&", with: "\\u0026")
  }
}
