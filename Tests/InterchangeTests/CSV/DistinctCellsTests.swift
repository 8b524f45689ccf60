// Cells told apart by their bytes, held against a dictionary of texts.

import NetworkModel
import TestSupport
import Testing

@testable import Interchange

@Suite struct DistinctCellsTests {
  /// Bytes of few kinds, so that ranges are often equal, or differ in one byte only.
  private func bytes(_ count: Int, _ generator: inout SeededGenerator) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...1, using: &generator) &* 255 }
  }

  /// All lengths about the eight bytes that are compared at a time, up to the end of the text.
  @Test(arguments: 0..<20) func numbersAreThoseOfADictionary(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = bytes(400, &generator)
    let span = text.span
    var distinct = DistinctCells()
    var known: [[UInt8]: Int] = [:]
    for _ in 0..<600 {
      let length = Int.random(in: 0...26, using: &generator)
      let start =
        Bool.random(using: &generator) ? text.count - length : Int.random(in: 0...(400 - length), using: &generator)
      let cell = Array(text[start..<(start + length)])
      let number = known[cell] ?? known.count
      known[cell] = number
      #expect(distinct.number(of: start..<(start + length), in: span) == number)
      #expect(distinct.count == known.count)
    }
  }

  /// Asked for in blocks, of which some come before the table grows and some after.
  @Test(arguments: 0..<20) func numbersOfABlockAreThoseOfEach(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = bytes(400, &generator)
    var (blocks, single) = (DistinctCells(), DistinctCells())
    for _ in 0..<20 {
      let ranges = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        let length = Int.random(in: 0...26, using: &generator)
        let start = Int.random(in: 0...(400 - length), using: &generator)
        return start..<(start + length)
      }
      var numbers = [7]
      blocks.appendNumbers(of: ranges, in: text.span, to: &numbers)
      #expect(numbers == [7] + ranges.map { single.number(of: $0, in: text.span) })
      #expect(blocks.count == single.count)
    }
  }

  @Test(arguments: 0..<20) func columnsAndMeaningsAreThoseOfEachCell(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let words = ["", "a", "b", "\"a\"", "avtal om forskning", "avtal om forskninG", " a "]
    func word() -> String { words[Int.random(in: 0..<words.count, using: &generator)] }
    let rows = (0..<60).map { _ in "\(word()),\(word()),\(word())" }
    let table = try CSVTable(Array("from,to,type\n\(rows.joined(separator: "\n"))\n".utf8), name: "ties.csv")
    let sheet = Sheet(table, role: .ties, order: 0, log: FolderLog())
    let cells = sheet.numbered([0, 1])
    for (place, row) in table.rows.enumerated() {
      for column in 0..<2 {
        #expect(cells.texts[Int(cells.columns[column][place])] == table.text(column, in: row))
      }
    }
    var seen: [String] = []
    for row in table.rows where !table.text(2, in: row).isEmpty && !seen.contains(table.text(2, in: row)) {
      seen.append(table.text(2, in: row))
    }
    // A text in quotation marks is told apart from the same without.
    #expect(Set(sheet.distinctTexts("kind")) == Set(seen))
    var remembered = RememberedCells<String>(sheet, "kind")
    var asked: [String: Int] = [:]
    for place in table.rows.indices {
      let text = sheet.string(place, "kind")
      let value = remembered.value(place) {
        asked[text ?? "", default: 0] += 1
        // What is not understood is asked for each time.
        return text == "b" ? nil : text.map { "<\($0)>" }
      }
      #expect(value == (text == "b" ? nil : text.map { "<\($0)>" }))
    }
    let count = table.rows.indices.count { sheet.string($0, "kind") == "b" }
    #expect(asked["b", default: 0] == count)
    var none = RememberedCells<String>(sheet, "start")
    #expect(none.value(0) { "x" } == nil)
  }
}
