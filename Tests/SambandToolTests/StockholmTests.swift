import Foundation
import TestSupport
import Testing

@Suite struct StockholmTests {
  static let path = TestFiles.package.appending(path: "Graphs/stockholm-life-science.json")

  @Test func theStockholmNetworkIsSoundCanonicalAndTold() throws {
    let text = try String(contentsOf: Self.path, encoding: .utf8)
    let session = MemorySession(files: ["s.json": text])
    #expect(session.run("check", "s.json", "--language", "en").output == "s.json: no faults.\n")
    #expect(session.run("convert", "s.json").output == text)
    let swedish = session.run("describe", "s.json").output
    #expect(swedish.contains("4\u{A0}mål, 18\u{A0}delmål"))
    #expect(swedish.contains("ingen sådan aktör är namngiven"))
  }
}
