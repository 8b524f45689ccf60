// The page that a coordinator sends: one file that asks for nothing, in Swedish and English, with a switch between them.
//
// Both editions are written out whole, and the script shows one.

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
    PageFrame(
      language: language, title: edition(language).title, style: PageParts.style, script: PageParts.script
    ).html { page in
      for language in [language] + Language.allCases.filter({ $0 != language }) {
        edition(language).write(to: &page, isShown: language == self.language)
      }
    }
  }

  private func edition(_ language: Language) -> ReportEdition {
    ReportEdition(content: content, phrases: Phrasebook(language))
  }
}
