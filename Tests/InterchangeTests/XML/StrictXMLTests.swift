// XML as programs write it, and everything that only looks like it.

import Testing

@testable import Interchange

@Suite struct StrictXMLTests {
  /// What the reader called back, in a few words.
  private final class Record {
    var lines: [String] = []
    var elements: [StrictXML.Element] = []
  }

  private func read(_ bytes: [UInt8]) -> (lines: [String], fault: FormatFault?) {
    let record = Record()
    do throws(FormatFault) {
      try StrictXML.read(bytes) {
        record.lines.append("\($0.location) \($0.name)\($0.isForeign ? "*" : "")")
        for (key, value) in $0.attributes.sorted(by: { $0.key < $1.key }) { record.lines.append("\(key)=\(value)") }
      } end: {
        record.lines.append("/\($0.name) \($1)")
      }
    } catch {
      return (record.lines, error)
    }
    return (record.lines, nil)
  }

  private func read(_ text: String) -> (lines: [String], fault: FormatFault?) { read(Array(text.utf8)) }

  /// A text with everything that XML may hold.
  static let whole = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- <a> & "b" -->
    <g xmlns="u" xmlns:y="v"><n id='1>"2'/>
      <data k="å&amp;&#228;">KI &lt; <![CDATA[<b> & ]]>KTH<y:Label>x</y:Label>!</data>
    </g>
    <?end?>

    """

  @Test func elementsComeWithTheirPlacesAndTexts() {
    let (lines, fault) = read(Self.whole)
    #expect(fault == nil)
    #expect(
      lines == [
        "3:1 g", "xmlns=u", "xmlns:y=v", "3:26 n", "id=1>\"2", "/n ", "4:3 data", "k=å&ä", "4:55 Label*", "/Label x",
        "/data KI < <b> & KTH!", "/g \n  \n",
      ])
  }

  @Test func namespacesAreNoConcern() {
    for text in ["<a y:b='1'><y:c/></a>", "<a xmlns='relative'/>", "<a xml:space='x'/>", "<a xmlns:y='1'><y:c/></a>"] {
      #expect(read(text).fault == nil, "\(text)")
    }
  }

  @Test func aFileCutOffAnywhereIsRefused() {
    let bytes = Array(Self.whole.utf8)
    let rootEnd = bytes.count - "\n<?end?>\n".utf8.count
    for count in 0..<rootEnd {
      let fault = read(Array(bytes[..<count])).fault
      #expect(fault != nil, "cut at \(count)")
      #expect(fault.map { $0.code != "malformed-xml" } ?? false, "cut at \(count): \(fault?.code ?? "")")
    }
    for count in (rootEnd + 2)..<(bytes.count - 1) { #expect(read(Array(bytes[..<count])).fault != nil, "\(count)") }
    #expect(read(Array(bytes[..<rootEnd])).fault == nil)
  }

  static let faults: [(text: String, place: String, fault: XMLFault)] = [
    ("", "1:1", .noRoot), (" \n", "1:1", .noRoot), ("<!-- x -->", "1:1", .noRoot),
    ("<a/>\n<b/>", "2:1", .secondRoot("b")), ("<a/>x", "1:5", .textOutsideRoot), ("x<a/>", "1:1", .textOutsideRoot),
    ("<a/><![CDATA[x]]>", "1:5", .textOutsideRoot),
    ("<a>\n<b></a>", "2:4", .mismatchedEnd("a", expected: "b", opened: SourceLocation(line: 2, column: 1))),
    ("<a/></a>", "1:5", .strayEnd("a")),
    ("<a>\n <b ", "2:5", .truncated(.tag("b"), opened: SourceLocation(line: 2, column: 2))),
    ("<a>\n", "2:1", .truncated(.element("a"), opened: SourceLocation(line: 1, column: 1))),
    ("<a b=\"<c/>\"/>", "1:7", .bracketInTag("a", opened: SourceLocation(line: 1, column: 1))),
    ("<!DOCTYPE a [\n<!ENTITY k \"KI\">]><a>&k;</a>", "2:1", .ownEntity("k")),
    ("<!DOCTYPE a [<!ENTITY % p \"x\">]><a/>", "1:14", .ownEntity("p")),
    ("<!DOCTYPE a [<!ELEMENT a ANY>]><a/>", "1:1", .ownDeclarations),
    ("<a>&k;</a>", "1:4", .unknownEntity("&k;")), ("<a>KI & KTH</a>", "1:7", .unknownEntity("&")),
    ("<a b=\"&k;\"/>", "1:7", .unknownEntity("&k;")), ("<a>a&b</a>", "1:5", .unknownEntity("&b")),
    ("<?xml version=\"1.0\" encoding=\"EBCDIC\"?><a/>", "1:1", .unknownEncoding("EBCDIC")),
    ("<a><!ENTITY b \"c\"></a>", "1:4", .malformed(code: 0)),
  ]

  @Test(arguments: faults.indices) func whatIsWrongHasItsPlace(_ index: Int) {
    let (text, place, fault) = Self.faults[index]
    let found = read(text).fault
    #expect(found?.kind == .xml(fault), "\(text)")
    #expect(found.map { "\($0.location)" } == place, "\(text)")
  }

  /// What only the parser of the system looks at; its numbers are its own.
  static let malformed: [(text: String, line: Int)] = [
    ("<a>\n<b c=\"1\" c=\"2\"/></a>", 2), ("<a b=c/>", 1), ("<a>\u{1}</a>", 1), ("<a>\n\n&#0;</a>", 3),
    ("<1a/>", 1), ("<a>&#x110000;</a>", 1), ("<a>]]></a>", 1), ("< a/>", 1), ("<a b/>", 1),
  ]

  @Test(arguments: malformed.indices) func theParserIsAskedInEveryWay(_ index: Int) {
    let (text, line) = Self.malformed[index]
    let found = read(text).fault
    #expect(found?.code == "malformed-xml", "\(text)")
    #expect(found?.location.line == line, "\(text)")
  }

  @Test func nestingIsBounded() {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(read(nested(XMLScanner.depthLimit)).fault == nil)
    let fault = read(nested(XMLScanner.depthLimit + 1)).fault
    #expect(fault?.kind == .xml(.tooDeep(limit: XMLScanner.depthLimit)))
    #expect(fault?.location == SourceLocation(line: 1, column: XMLScanner.depthLimit * 3 + 1))
    #expect(read(String(repeating: "<a>", count: 1_000_000)).fault?.code == "too-deep")
  }

  @Test func aDTDThatIsOnlyNamedIsNotFetched() {
    let text = "<!DOCTYPE g PUBLIC \"-//x>\" 'file:///etc/passwd'>\n<g>KI</g>"
    #expect(read(text).lines == ["2:1 g", "/g KI"])
  }

  @Test func encodingsAreReadAsDeclared() {
    let text = "<?xml version='1.0' encoding='NAME'?>\n<a>Åkerö</a>"
    let lines = ["2:1 a", "/a Åkerö"]
    func bytes(_ name: String) -> [UInt8] { Array(text.replacing("NAME", with: name).utf8) }
    #expect(read(bytes("UTF-8")).lines == lines)
    #expect(read([0xEF, 0xBB, 0xBF] + bytes("utf-8")).lines == lines)
    #expect(read(bytes("utf-16")).lines == lines)
    for name in ["ISO-8859-1", "latin1", "Windows-1252"] {
      let latin = text.replacing("NAME", with: name).unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      #expect(read(latin).lines == lines, "\(name)")
    }
    let units = Array(text.replacing("NAME", with: "UTF-16").utf16)
    let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    let big = units.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    for file in [little, [0xFF, 0xFE] + little, big, [0xFE, 0xFF] + big] { #expect(read(file).lines == lines) }
    let stray = read(Array("<a>\n".utf8) + [0xC5] + Array("</a>".utf8)).fault
    #expect(stray?.kind == .json(.invalidUTF8(byte: 0xC5)))
    #expect(stray?.location == SourceLocation(line: 2, column: 1))
    #expect(read([0x3C, 0x61, 0x3E, 0, 0x3C, 0x2F, 0x61, 0x3E]).fault?.kind == .json(.zeroByte))
  }

  @Test func prefixesOfOthersAreTold() {
    let (lines, _) = read("<x:g xmlns:x='u' xmlns:v='w'><x:n/><v:n r:id='7'/></x:g>")
    #expect(lines.filter { $0.contains(":") && !$0.contains("=") } == ["1:1 g", "1:30 n", "1:36 n*"])
    let record = Record()
    try? StrictXML.read(Array("<a xmlns:r='u' r:id='7' sid='8'/>".utf8)) {
      record.elements.append($0)
    } end: { _, _ in
    }
    #expect(record.elements.first?["id"] == nil)
    #expect(record.elements.first?.anyPrefix("id") == "7")
  }
}
