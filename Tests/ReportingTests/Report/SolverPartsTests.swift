// What a page holds to plan by itself can lie in HTML as it is, and is small.

import Foundation
import Testing

@testable import Reporting

@Suite("The solver as pages hold it")
struct SolverPartsTests {
  @Test("nothing in the script or the module ends the element that they lie in")
  func isPlainInHTML() {
    for word in ["</script", "<!--", "<script"] { #expect(!SolverParts.script.lowercased().contains(word)) }
    var page = HTMLBuilder()
    SolverParts.writeModule(to: &page)
    #expect(page.html.hasPrefix(#"<script "#) && page.html.contains("data-solver"))
    #expect(page.html.components(separatedBy: "<").count == 3)
  }

  @Test("the module is gzip in base64, and all of the solver at most 400 kB of text")
  func isSmall() throws {
    let bytes = try #require(Data(base64Encoded: SolverModule.base64))
    #expect(bytes.starts(with: [0x1F, 0x8B, 8]))
    #expect(SolverModule.base64.utf8.count + SolverParts.script.utf8.count <= 400_000)
  }
}
