// The command lines of README: they work, in the order in which they stand, on the table that is shown beside them.

import Arguments
import Foundation
import TestSupport
import Testing

@testable import SambandTool

@Suite struct ReadmeCommandTests {
  private let readme = TestFiles.package.appending(path: "README.md")

  /// The text of the fenced blocks of one language.
  private func blocks(of language: String) throws -> [String] {
    try String(contentsOf: readme, encoding: .utf8).components(separatedBy: "\n```\(language)\n").dropFirst()
      .map { $0.components(separatedBy: "\n```\n")[0] }
  }

  @Test func theFirstMapIsMadeFromTheListThatIsShown() throws {
    let list = try #require(try blocks(of: "csv").first)
    let session = MemorySession(files: ["ties.csv": list + "\n"], environment: ["LANG": "en_GB.UTF-8"])
    let commands = try blocks(of: "sh").flatMap { $0.components(separatedBy: "\n") }.filter { $0.hasPrefix("samband ") }
    #expect(commands.count == 3)
    for line in commands {
      let result = session.run(Array(GuideCommandTests.words(of: line).dropFirst()))
      #expect(result.code == .done, "\(line): \(result.messages)")
    }
    #expect(session.files["map.svg"]?.contains("Norra universitetet") == true)
    #expect(session.files["norr/actors.csv"]?.contains("Region Norr,Region Norr,\n") == true)
  }

  @Test func theTableHasEveryCommand() throws {
    let text = try String(contentsOf: readme, encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap { $0.split(separator: "|").first }
    let named = Set(rows.flatMap { $0.split(separator: "`").map { $0.prefix { $0 != " " } } })
    for command in Program.commands { #expect(named.contains(command.name[...]), "\(command.name)") }
  }
}
