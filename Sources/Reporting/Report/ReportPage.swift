// The page that a coordinator sends: one file that asks for nothing, in Swedish and English, with a switch between them.
//
// Both editions are written out whole, and the script shows one. A policy in the page lets only its own script and style
// take effect, named by their digests, and lets nothing leave the page.

public import NetworkModel

/// A report as a self-contained HTML page.
public struct ReportPage {
  /// What the page is about.
  package let content: ReportContent
  /// The edition that shows first.
  package let language: Language

  /// A page of `content` that opens in `language`.
  public init(_ content: ReportContent, language: Language) {
    self.content = content
    self.language = language
  }

  /// The page.
  ///
  /// The same content gives the same bytes.
  public var html: String {
    let (style, script) = (PageParts.style, PageParts.script)
    var page = HTMLBuilder()
    page.raw("<!DOCTYPE html>\n")
    page.element("html", ["lang": language.rawValue]) { page in
      page.element("head") { page in
        page.raw("\n")
        page.element("meta", ["charset": "utf-8"])
        page.element("meta", ["http-equiv": "Content-Security-Policy", "content": policy(style, script)])
        page.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        page.element("meta", ["name": "referrer", "content": "no-referrer"])
        page.element("meta", ["name": "color-scheme", "content": "light dark"])
        page.element("title", text: edition(language).title)
        page.raw("\n")
        page.element("style") { $0.raw(style) }
      }
      page.element("body") { page in
        page.raw("\n")
        for language in [language] + Language.allCases.filter({ $0 != language }) {
          edition(language).write(to: &page, isShown: language == self.language)
        }
        page.element("script") { $0.raw(script) }
      }
    }
    return page.html
  }

  private func edition(_ language: Language) -> ReportEdition {
    ReportEdition(content: content, phrases: Phrasebook(language))
  }

  private func policy(_ style: String, _ script: String) -> String {
    "default-src 'none'; style-src \(SHA256.source(of: style)); script-src \(SHA256.source(of: script)); "
      + "img-src data:; base-uri 'none'; form-action 'none'"
  }
}
