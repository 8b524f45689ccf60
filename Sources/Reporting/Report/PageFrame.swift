// The frame of every page that we write: one file with its own style and script.
//
// A policy in the page (Content Security Policy 3) lets only its own script and style take effect, named by their digests, and
// lets nothing leave the page.

import NetworkModel

/// A page around what it shows.
struct PageFrame {
  let language: Language
  let title: String
  let style: String
  /// The script; nil for a page that only stands there.
  var script: String?
  /// What else the policy allows scripts, and further directives: what a solver in the page needs.
  var allowance: (script: String, further: String) = ("", "")
  /// The color schemes that the page is made for.
  var schemes = "light dark"

  /// The page.
  func html(_ body: (inout HTMLBuilder) -> Void) -> String {
    var page = HTMLBuilder()
    page.raw("<!DOCTYPE html>\n")
    page.element("html", ["lang": language.rawValue]) { page in
      page.element("head") { page in
        page.raw("\n")
        page.element("meta", ["charset": "utf-8"])
        page.element("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
        page.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        page.element("meta", ["name": "referrer", "content": "no-referrer"])
        page.element("meta", ["name": "color-scheme", "content": schemes])
        page.element("title", text: title)
        page.raw("\n")
        page.element("style") { $0.raw(style) }
      }
      page.element("body") { page in
        page.raw("\n")
        body(&page)
        if let script { page.element("script") { $0.raw(script) } }
      }
    }
    return page.html
  }

  private var policy: String {
    let scripts = script.map { "script-src \(SHA256.source(of: $0))\(allowance.script); " } ?? ""
    return "default-src 'none'; style-src \(SHA256.source(of: style)); \(scripts)"
      + "img-src data:; \(allowance.further)base-uri 'none'; form-action 'none'"
  }
}
