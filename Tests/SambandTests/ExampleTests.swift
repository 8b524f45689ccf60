// The code in the documentation compiles: each block of Swift is the text of a file in Examples, or README's own.

import Foundation
import TestSupport
import Testing

@Suite struct ExampleTests {
  private static let folder = TestFiles.package.appending(path: "Tests/SambandTests/Examples")

  /// The examples, in the order in which `.ci/sample` runs them, too.
  private static let examples: [(product: String, run: @Sendable () throws -> String)] = [
    ("GraphCore", graphCoreExample), ("NetworkModel", networkModelExample), ("PlanModel", planModelExample),
    ("NetworkAnalysis", networkAnalysisExample), ("ForumPlanning", forumPlanningExample),
    ("Graphviz", graphvizExample), ("Interchange", interchangeExample), ("Drawing", drawingExample),
    ("Reporting", reportingExample), ("Samband", sambandExample),
  ]

  /// Blocks that are no Swift: command lines, and tables to read.
  private static let notCompiled: Set<String> = ["sh", "csv"]

  /// A fenced block of code: its language and its text.
  struct Block {
    let language: String
    let text: String
  }

  /// The fenced blocks of a Markdown text, and its lines that are code only by their indentation.
  static func blocks(of text: String) -> (fenced: [Block], indented: [String]) {
    var (fenced, indented): ([Block], [String]) = ([], [])
    var open: (language: String, lines: [String])?
    for line in text.components(separatedBy: "\n") {
      if let block = open {
        if line == "```" {
          fenced.append(Block(language: block.language, text: block.lines.map { $0 + "\n" }.joined()))
          open = nil
        } else {
          open = (block.language, block.lines + [line])
        }
      } else if line.hasPrefix("```") {
        open = (String(line.dropFirst(3)), [])
      } else if line.hasPrefix("    ") || line.hasPrefix("\t") {
        indented.append(line)
      }
    }
    return (fenced, indented)
  }

  /// The pages of the catalogues, by path.
  private static func pages() throws -> [URL] {
    let all = FileManager.default.enumerator(
      at: TestFiles.package.appending(path: "Sources"), includingPropertiesForKeys: nil)
    return try #require(all).compactMap { $0 as? URL }.filter { $0.pathExtension == "md" }
  }

  @Test func eachExampleStandsOnThePageOfItsProductAndNothingElseDoes() throws {
    var shown: [String: [String]] = [:]
    for page in try Self.pages() {
      let (fenced, indented) = Self.blocks(of: try String(contentsOf: page, encoding: .utf8))
      #expect(indented.isEmpty, "\(page.lastPathComponent): code without a fence, which docc takes for Swift")
      for block in fenced where !Self.notCompiled.contains(block.language) {
        #expect(block.language == "swift", "\(page.lastPathComponent): a block of \"\(block.language)\"")
        shown[page.deletingPathExtension().lastPathComponent, default: []].append(block.text)
      }
    }
    for product in Self.examples.map(\.product) {
      let text = try String(contentsOf: Self.folder.appending(path: "\(product)Example.swift"), encoding: .utf8)
      #expect(shown.removeValue(forKey: product) == [text], "\(product).md shows \(product)Example.swift alone")
      #expect(text.split(separator: "\n").count <= 30)
    }
    #expect(shown.isEmpty, "Swift that no test compiles")
    let readme = try String(contentsOf: TestFiles.package.appending(path: "README.md"), encoding: .utf8)
    #expect(Self.blocks(of: readme).fenced.map(\.language).filter { !Self.notCompiled.contains($0) } == ["swift"])
  }

  @Test func theyAnswerAsExpected() throws {
    let answers = try Self.examples.map { "== \($0.product)\n\(try $0.run())\n" }.joined()
    #expect(try answers == String(contentsOf: Self.folder.appending(path: "expected.txt"), encoding: .utf8))
  }
}
