// The parser of the system is the oracle of ours: what it refuses we refuse, and what both read they read alike.

import Foundation
import TestSupport
import Testing

@testable import Interchange

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct XMLOracleTests {
  /// What the parser of the system calls back, in a few words; nil where it refuses the text.
  private final class Oracle: NSObject, XMLParserDelegate {
    private(set) var lines: [String] = []
    private var texts: [String] = []
    private var hasError = false

    static func lines(_ bytes: [UInt8]) -> [String]? {
      let oracle = Oracle()
      let parser = XMLParser(data: Data(bytes))
      parser.shouldProcessNamespaces = false
      parser.delegate = oracle
      _ = parser.parse()
      let code = (parser.parserError as NSError?)?.code ?? 0
      // It takes a file cut off and nothing at all for well-formed.
      let isWhole = oracle.texts.isEmpty && !oracle.lines.isEmpty
      return !oracle.hasError && (code == 0 || isDoubt(code)) && isWhole ? oracle.lines : nil
    }

    /// Errors about namespaces, languages and versions, which are no concern of ours.
    static func isDoubt(_ code: Int) -> Bool { (97...102).contains(code) || (200...205).contains(code) }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String] = [:]
    ) {
      lines.append(
        name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).last.map(String.init) ?? "")
      lines += attributes.map { "\($0.key)=\($0.value)" }.sorted()
      texts.append("")
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      if let text = texts.popLast() { lines.append("/\(text)") } else { hasError = true }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if !texts.isEmpty { texts[texts.count - 1] += string }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
      // It leaves the line ends of sections as they are, against section 2.11 of the standard.
      let text = String(decoding: block, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      if !texts.isEmpty { texts[texts.count - 1] += text }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
      if !Self.isDoubt((error as NSError).code) { hasError = true }
    }
  }

  private final class Ours {
    var lines: [String] = []
  }

  /// What our reader calls back; nil where it refuses the text.
  private func ours(_ bytes: [UInt8]) -> [String]? {
    let ours = Ours()
    do throws(FormatFault) {
      try StrictXML.read(bytes) {
        ours.lines.append($0.name)
        ours.lines += $0.attributes.map { "\($0.key)=\($0.value)" }.sorted()
      } end: {
        ours.lines.append("/\($1)")
      }
    } catch {
      return nil
    }
    return ours.lines
  }

  /// Compares both on one text; whether both read it.
  @discardableResult
  private func compare(_ bytes: [UInt8]) -> Bool {
    guard let ours = ours(bytes) else { return false }
    // The system's parser does not stand every instruction, so it is asked about texts without one only.
    let text = String(decoding: bytes, as: UTF8.self)
    if text.dropFirst().contains("<?") { return true }
    let system = Oracle.lines(bytes)
    #expect(ours == system, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    return system != nil
  }

  @Test(arguments: [
    StrictXMLTests.whole, "<a b='1\t2\n3\r\n4\r5&#10;6&#x41;'>x\r\ny\rz&#13;</a>",
    "<a><![CDATA[\r\n&amp;]]]]><![CDATA[>]]></a>",
    "<a><!-- - -- --></a>", "<a><!-- x --></a>", "<a><?p q?></a>", "<a><?xml q?></a>", "<a><??></a>", "<a><?XML?></a>",
    "<å ä='ö'/>", "<a:b c:d='1'/>", "<:/>", "<a.b-c/>", "<a b = '1' c\n=\n\"2\"\n/>", "<a b='1'c='2'/>", "<a / >",
    "<a//>",
    "<a>]]&gt;]] ></a>", "<a>]]></a>", "<a b=']]>'/>", "<a>\u{FFFE}</a>", "<a b='\u{FFFF}'/>", "<a>\u{7F}\u{85}</a>",
    "<a>&#xD800;</a>", "<a>&#x;</a>", "<a>&#;</a>", "<a>&#1A;</a>", "<a>&#XA;</a>", "<a>&#9;&#10;&#13;</a>",
    "<a>&#1;</a>",
    "<a b='>'>></a>", "<a b=\"'\" c='\"'/>", "<a b/>", "<a =''/>", "<a b=''/>", "<a b='1' b='2'/>", "<a></a >",
    "<a></ a>",
    "<a><!---></a>", "<a><!-----></a>", "<a><!----></a>", "<a \u{A0}b='1'/>", "<\u{B7}a/>", "<a\u{B7}/>",
    "<a>é\u{301}</a>",
  ])
  func whatBothReadIsRead(_ text: String) { compare(Array(text.utf8)) }

  @Test func whatTheSystemReadsIsRead() {
    for text in ["<a b='1\r\n2'>\r</a>", "<a><!----></a>", "<a\u{B7}/>", "<a ä='&quot;'>&apos;</a>", "<a>]]</a>"] {
      #expect(compare(Array(text.utf8)), "\(text)")
    }
  }

  @Test func cutAtEachByte() {
    let bytes = Array(StrictXMLTests.whole.utf8)
    for count in 0...bytes.count { compare(Array(bytes[..<count])) }
  }

  @Test(arguments: 1...40) func randomDocumentsAreReadAlike(_ seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    #expect(compare(Array(Self.document(&chance).utf8)))
  }

  @Test(arguments: 1...40) func mutatedDocumentsAreReadAlike(_ seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let bytes = Array(Self.document(&chance).utf8)
    let marks = Array("<>&;\"'=/!?-[] \n\r\tax#1:\u{1}\u{7F}".utf8)
    for _ in 0..<60 {
      var mutated = bytes
      for _ in 0..<Int.random(in: 1...3, using: &chance) {
        let place = Int.random(in: mutated.indices, using: &chance)
        switch Int.random(in: 0..<3, using: &chance) {
        case 0: mutated[place] = marks.randomElement(using: &chance) ?? 0x20
        case 1: mutated.remove(at: place)
        default: mutated.insert(marks.randomElement(using: &chance) ?? 0x20, at: place)
        }
      }
      compare(mutated)
    }
  }

  /// A document with everything in it, from chance.
  private static func document(_ chance: inout SeededGenerator) -> String {
    func pick(_ texts: [String]) -> String { texts.randomElement(using: &chance) ?? "" }
    func element(_ depth: Int) -> String {
      let name = pick(["a", "node", "y:b", "å", "x.y-z"])
      var keys = ["id", "for", "y:c", "ö", "k1"].shuffled(using: &chance)[...]
      var tag = "<" + name
      for _ in 0..<Int.random(in: 0..<4, using: &chance) {
        guard let key = keys.popFirst() else { break }
        let mark = pick(["'", "\""])
        tag += pick([" ", "\n ", "\t"]) + key + pick(["=", " = "]) + mark
        tag += pick(["", "1", "a\r\nb", "å&amp;&#228;", "<".replacing("<", with: "&lt;"), "\t", ">"]) + mark
      }
      if Int.random(in: 0..<4, using: &chance) == 0 { return tag + pick(["/>", " />"]) }
      tag += ">"
      for _ in 0..<Int.random(in: 0..<5, using: &chance) {
        switch Int.random(in: 0..<(depth > 4 ? 4 : 6), using: &chance) {
        case 0: tag += pick(["text", " \n", "åäö", "&lt;&gt;", "&#x20AC;", "]] >", "\r", "🙂"])
        case 1: tag += "<![CDATA[" + pick(["", "<b>", "&amp;", "]]", "\r\n"]) + "]]>"
        case 2: tag += "<!--" + pick(["", " x ", "<a>", "&"]) + "-->"
        case 3: tag += "<?" + pick(["p", "xml-s"]) + pick(["", " q", " <"]) + "?>"
        default: tag += element(depth + 1)
        }
      }
      return tag + "</" + name + pick(["", " "]) + ">"
    }
    // What stands before the root is looked at by its ends only.
    return element(0)
  }
}
