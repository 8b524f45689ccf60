import Foundation
import Interchange
import NetworkModel
import TestSupport
import Testing

@Suite struct EdgeListTests {
  private func read(_ text: String) throws -> EdgeList { try EdgeList.read(Array(text.utf8)) }

  @Test func edgesAreRead() throws {
    #expect(try read("") == EdgeList(sources: [], targets: [], weights: nil, vertexCount: 0))
    #expect(
      try read("# c\n0 1\r\n\n  2\t 0  \n% x\n3 3")
        == EdgeList(sources: [0, 2, 3], targets: [1, 0, 3], weights: nil, vertexCount: 4))
    #expect(try read("0 1\n1 2 2.5\n2 0\n").weights == [1, 2.5, 1])
    #expect(try read("2147483646 0000000000000000000000001\n").vertexCount == 2_147_483_647)
  }

  /// Digits are read eight at a time except at the end of the file, so every length stands everywhere.
  @Test(arguments: 1...20) func numbersOfAllLengthsAreRead(_ digits: Int) throws {
    for last in ["", "\n", " \n# eight and more bytes\n"] {
      for number in ["1234567890", "9000000001", "0000000012"].map({ String($0.prefix(digits)) }) {
        let word = String(repeating: "0", count: digits - number.count) + number
        let value = try #require(UInt64(word))
        if value > 2_147_483_646 {
          #expect(throws: FormatFault.self) { try read("0 \(word)\(last)") }
          continue
        }
        let list = try read("\(word) 1\n\(word)\t\(word)\r\n0 \(word)\(last)")
        #expect(list.sources == [Int32(value), Int32(value), 0])
        #expect(list.targets == [1, Int32(value), Int32(value)])
      }
    }
  }

  static let faults: [(String, EdgeListFault, String)] = [
    ("0 1\n2\n", .missingTarget, "2:1"), ("0 1\n2", .missingTarget, "2:1"), ("0 a\n", .notAVertex("a"), "1:3"),
    ("-1 2", .notAVertex("-1"), "1:1"), ("0 1\n1,2\n", .notAVertex("1,2"), "2:1"),
    ("0 2147483647", .vertexTooLarge("2147483647", limit: 2_147_483_646), "1:3"),
    ("0 99999999999999999999999", .vertexTooLarge("99999999999999999999999", limit: 2_147_483_646), "1:3"),
    ("0 1 x", .notAWeight("x"), "1:5"), ("0 1 nan", .notAWeight("nan"), "1:5"), ("0 1 0x1", .notAWeight("0x1"), "1:5"),
    ("0 1 1e999", .notAWeight("1e999"), "1:5"), ("0 1 2 3", .extraWord("3"), "1:7"),
    ("0 \u{E5}", .notAVertex("\u{E5}"), "1:3"),
  ]

  @Test(arguments: faults.indices) func faultsHaveTheirPlace(_ index: Int) {
    let (text, kind, place) = Self.faults[index]
    do {
      _ = try EdgeList.read(Array(text.utf8))
      Issue.record("no fault in \(text)")
    } catch {
      #expect(error.kind == .edgeList(kind))
      #expect(error.location.description == place)
    }
  }

  /// The plain way: split into lines and words.
  private static func oracle(_ bytes: [UInt8]) -> EdgeList? {
    var list = EdgeList(sources: [], targets: [], weights: nil, vertexCount: 0)
    for line in bytes.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
      let words = line.split { [9, 11, 12, 32].contains($0) }.map { String(decoding: $0, as: UTF8.self) }
      guard let first = words.first, !first.hasPrefix("#"), !first.hasPrefix("%") else { continue }
      guard words.count == 2, let a = UInt32(words[0]), let b = UInt32(words[1]), a < Int32.max, b < Int32.max,
        !words[0].hasPrefix("+"), !words[1].hasPrefix("+")
      else { return nil }
      list.sources.append(Int32(a))
      list.targets.append(Int32(b))
      list.vertexCount = max(list.vertexCount, Int(max(a, b)) + 1)
    }
    return list
  }

  @Test func mutatedFilesReadAsThePlainWayReadsThem() {
    let text = Array("# x\n0 1\n12 7\n\n3 44\r\n5 6\n".utf8)
    let special: [UInt8] = [9, 10, 13, 32, 35, 37, 45, 48, 57, 0, 0xE5, 0xFF]
    var random = SeededGenerator(seed: 3)
    for _ in 0..<3000 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = special.randomElement(using: &random) ?? 0
      }
      let hasWeight = bytes.split { $0 == 10 || $0 == 13 }.contains { $0.split { [9, 32].contains($0) }.count > 2 }
      if !hasWeight { #expect((try? EdgeList.read(bytes)) == Self.oracle(bytes)) }
      _ = try? EdgeList.read(bytes)
      _ = EdgeListNetwork.read(bytes, categories: bytes)
    }
  }
}

@Suite struct EdgeListNetworkTests {
  @Test func verticesBecomeActors() throws {
    let reading = EdgeListNetwork.read(Array("10 2\n2 2\n2 10 3\nx 2\n".utf8))
    #expect(reading.network?.actors.map(\.id.text) == ["10", "2", "x"])
    #expect(reading.network?.collaborations.map(\.weight) == [1, 3, 1])
    #expect(reading.notes.map(\.kind) == [.selfTiesLeftOut(count: 1), .repeatedTies(count: 1)])
    #expect(EdgeListNetwork.read(Array("10 2\n".utf8)).network?.actors.map(\.id.text) == ["2", "10"])
  }

  @Test func categoriesBecomeSectors() throws {
    let reading = EdgeListNetwork.read(Array("0 1\n".utf8), categories: Array("5\n3\n5\n".utf8))
    #expect(reading.network?.actors.map(\.sector.text) == ["category-5", "category-3", "category-5"])
    #expect(reading.network?.ownSectors.map { $0.name(in: .english) } == ["Category 3", "Category 5"])
    #expect(reading.network?.validate().isEmpty == true)
    let short = EdgeListNetwork.read(Array("0 7\n".utf8), categories: Array("5\n".utf8))
    #expect(short.faults.map(\.kind) == [.edgeList(.noCategory(vertex: 7, categories: 1))])
  }

  @Test func everyBadLineIsAFault() {
    let reading = EdgeListNetwork.read(Array("a\nb c d\ne f 1 2\ng h 0\n".utf8))
    #expect(reading.network == nil)
    #expect(
      reading.faults.map { "\($0.location): \($0.kind.code)" } == [
        "1:1: missing-target", "2:5: not-a-weight", "3:7: extra-word", "4:5: not-a-weight",
      ])
  }
}
