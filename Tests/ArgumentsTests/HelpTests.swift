// Help as people see it, word for word, and the laws of its layout.

import Testing

@testable import Arguments

struct HelpTests {
  @Test("The program's help")
  func program() {
    #expect(fixture().help() == "")
    #expect(fixture(.swedish).help() == "")
  }

  @Test("A command's help")
  func command() throws {
    let map = try #require(fixture().commands.first)
    #expect(fixture().help(for: map) == "")
  }
}
