// Rows of values against the array that they stand for.

import TestSupport
import Testing

@testable import Interchange

@Suite struct GraphRowTests {
  @Test func aRowIsTheArrayItStandsFor() {
    var chance = SeededGenerator(seed: 15)
    let values: [String?] = [nil, "", "a", "a text that is longer than fifteen bytes"]
    for _ in 0..<500 {
      var (row, array) = (GraphRow(), [String?]())
      for _ in 0..<12 {
        let value = values.randomElement(using: &chance) ?? nil
        switch Int.random(in: 0..<6, using: &chance) {
        case 0, 1:
          row.append(value)
          array.append(value)
        case 2 where !array.isEmpty:
          let place = Int.random(in: 0..<array.count, using: &chance)
          row[place] = value
          array[place] = value
        case 3 where !array.isEmpty:
          let place = Int.random(in: 0..<array.count, using: &chance)
          #expect(row.remove(at: place) == array.remove(at: place))
        case 4:
          let count = Int.random(in: 0..<4, using: &chance)
          row.pad(to: count)
          while array.count < count { array.append(nil) }
        case 5 where !array.isEmpty:
          let place = Int.random(in: 0..<array.count, using: &chance)
          row.append("|b", at: place)
          array[place]?.append("|b")
        default: break
        }
        #expect(Array(row) == array)
        #expect(row == GraphRow(array))
      }
    }
  }

  @Test func aRowOfOneValueTakesNoMoreThanTwoWords() { #expect(MemoryLayout<GraphRow>.size <= 17) }
}
