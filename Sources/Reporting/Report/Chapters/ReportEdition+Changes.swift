// Changes since the earlier network: real ones, apart from those that follow from which actors were mapped.

import Drawing
import NetworkAnalysis
import NetworkModel

extension ReportEdition {
  func changes(_ page: inout HTMLBuilder) {
    guard let earlier = content.earlier else { return }
    let words = comparison(with: earlier)
    page.element("p", text: words.head)
    if !earlier.comparison.isEmpty {
      picture(&page, changesMap(earlier), caption: say("Vad som kommit och gått", "What came and went"))
      fold(
        &page, say("Vad som har kommit och gått, post för post", "What came and went, item by item"), isPrinted: true
      ) { page in
        for section in words.changes { list(&page, section) }
      }
    }
    list(&page, words.indicators)
    if earlier.comparison.gaps == nil {
      page.element(
        "p",
        text: say(
          "Nätverken är för stora för att jämföra gapen på sidan.",
          "The networks are too large to compare their gaps on the page."))
    }
    if !earlier.comparison.isEmpty { page.element("p", ["class": "soft"], text: phrases.comparisonNote) }
  }

  /// What has changed since an earlier network, in words.
  func comparison(with earlier: ReportContent.Earlier) -> ComparisonWords {
    ComparisonWords(
      words: phrases, comparison: earlier.comparison, before: earlier.network, after: network,
      shown: Phrasebook.standardShown)
  }

  private func changesMap(_ earlier: ReportContent.Earlier) -> Picture {
    NetworkMap(
      of: earlier.networks, comparison: earlier.comparison,
      names: (say("förr", "before"), say("nu", "now")), words: phrases.mapWords
    ).makePicture()
  }

  /// A section as a list; indented lines become nested items.
  private func list(_ page: inout HTMLBuilder, _ section: ComparisonWords.Section) {
    guard !section.lines.isEmpty else { return }
    page.element("h3", text: section.heading)
    page.element("ul") { page in
      var rest = section.lines[...]
      while let line = rest.popFirst() {
        let below = rest.prefix { $0.hasPrefix(ComparisonWords.below) }
        rest = rest.dropFirst(below.count)
        page.element("li") { page in
          page.text(line)
          guard !below.isEmpty else { return }
          page.element("ul") { page in
            for item in below { page.element("li", text: String(item.dropFirst(ComparisonWords.below.count))) }
          }
        }
      }
    }
  }
}
