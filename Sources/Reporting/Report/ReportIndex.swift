// The list of the files of a report, with links and explanations.

package import NetworkModel

/// A small page that says what the files of a report are.
package struct ReportIndex {
  /// A file with what it is.
  package struct Entry: Sendable, Hashable {
    /// Its name in the folder.
    package let name: String
    /// What it is.
    package let meaning: String

    /// A file called `name`.
    package init(name: String, meaning: String) {
      self.name = name
      self.meaning = meaning
    }
  }

  /// What the report is about.
  package let title: String
  /// The files, the most important first.
  package let entries: [Entry]
  /// The language of the page.
  package let language: Language

  /// A list of `entries`.
  package init(title: String, entries: [Entry], language: Language) {
    self.title = title
    self.entries = entries
    self.language = language
  }

  /// The page.
  package var html: String {
    PageFrame(language: language, title: title, style: PageParts.style).html { page in
      page.element("main", ["class": "page"]) { page in
        page.element("h1", text: title)
        page.element("ul") { page in
          for entry in entries {
            page.element("li") { page in
              page.element("a", ["href": Self.address(of: entry.name)], text: entry.name)
              page.text(": \(entry.meaning)")
            }
          }
        }
      }
    }
  }
}

extension ReportIndex {
  /// The names of the files that a page lists; none where it is no such list.
  package static func names(in page: String) -> [String] {
    guard page.hasPrefix("<!DOCTYPE html>\n<html lang="), page.contains("style-src &#39;sha256-") else { return [] }
    return page.split(separator: "<li><a href=\"").dropFirst().compactMap { entry in
      guard let start = entry.firstIndex(of: ">"), let end = entry.firstIndex(of: "<"), start < end else { return nil }
      return String(entry[entry.index(after: start)..<end])
    }
  }

  /// The address of a file beside the page: what has a meaning in addresses is written by its number (RFC 3986, 2.3).
  static func address(of name: String) -> String {
    name.utf8.map { byte in
      let isPlain =
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
          UInt8(ascii: "~"):
          true
        default: false
        }
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }
}

/// The style and the script of pages, as they lie in the binary.
enum PageParts {
  static let style = base + text(of: PackageResources.report_css)
  static let script = [PackageResources.map_js, PackageResources.report_js]
    .map(text).joined()

  /// What every page looks like: colors, type, buttons.
  static let base = text(of: PackageResources.base_css)

  static func text(of resource: [UInt8]) -> String { String(decoding: resource, as: UTF8.self) }
}
