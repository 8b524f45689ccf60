// Files that are no networks, and networks with anything done to their bytes: faults with places, never a crash.

import Foundation
import NetworkModel
import TestSupport
import Testing

@testable import Interchange

@Suite struct BadInputTests {
  private static let notANetwork: [(bytes: [UInt8], kind: FormatFault.Kind, place: String, path: String)] = [
    // `/dev/null` reads as no bytes.
    ([], .json(.empty), "1:1", ""),
    ([0xEF, 0xBB, 0xBF], .json(.blank), "1:1", ""),
    (Array(" \n\n".utf8), .json(.blank), "3:1", ""),
    ([0], .json(.zeroByte), "1:1", ""),
    (Array(repeating: 0, count: 1_000), .json(.zeroByte), "1:1", ""),
    (Array(#"{"format": "samband-network", "#.utf8) + [0], .json(.zeroByte), "1:31", ""),
    (Array("{\"format\": \"Sk".utf8) + [0xE5] + Array("ne\"}".utf8), .json(.invalidUTF8(byte: 0xE5)), "1:15", ""),
    ([0xFF, 0xFE, 0x7B, 0, 0x7D, 0], .json(.encoding(.utf16LittleEndian)), "1:1", ""),
    ([0, 0x7B, 0, 0x7D], .json(.encoding(.utf16BigEndian)), "1:1", ""),
    (Array(repeating: 0x5B, count: 100_000), .json(.tooDeep(limit: 512)), "1:513", ""),
    (Array("[]".utf8), .wrongType(expected: .object, found: .list), "1:1", ""),
    (Array(" null".utf8), .wrongType(expected: .object, found: .null), "1:2", ""),
    (Array("\n\"x\"".utf8), .wrongType(expected: .object, found: .string("x")), "2:1", ""),
    (Array("1.10".utf8), .wrongType(expected: .object, found: .number("1.10")), "1:1", ""),
    (Array("{}".utf8), .notANetwork(found: nil), "1:1", ""),
    (Array(#"{"format": null}"#.utf8), .notANetwork(found: nil), "1:1", ""),
    (
      Array(#"{"version": 1, "format": "samband-brief"}"#.utf8), .notANetwork(found: "\"samband-brief\""), "1:26",
      "format"
    ),
    (Array(#"{"format": ["samband-network"]}"#.utf8), .notANetwork(found: "[\"samband-network\"]"), "1:12", "format"),
    (Array(#"{"format": "samband-network"}"#.utf8), .missingKey("version"), "1:1", "version"),
    (Array(#"{"format": "samband-network", "version": null}"#.utf8), .missingKey("version"), "1:42", "version"),
    (Array(#"{"format": "samband-network", "version": 2}"#.utf8), .unknownVersion("2"), "1:42", "version"),
    (Array(#"{"format": "samband-network", "version": "1"}"#.utf8), .unknownVersion("\"1\""), "1:42", "version"),
    (Array(#"{"format": "samband-network", "version": 1.0}"#.utf8), .unknownVersion("1.0"), "1:42", "version"),
  ]

  @Test(arguments: notANetwork.indices) func whatIsNoNetworkIsToldInOneFault(_ index: Int) {
    let (bytes, kind, place, path) = Self.notANetwork[index]
    let reading = NetworkReader.read(bytes)
    #expect(reading.network == nil)
    #expect(reading.faults.map(\.kind) == [kind])
    #expect(reading.faults.map(\.location.description) == [place])
    #expect(reading.faults.map(\.path.description) == [path])
  }

  @Test func theSmallestNetworkIsOne() {
    let reading = NetworkReader.read(Array("\u{FEFF}{\"version\":1,\"format\":\"samband-network\"}".utf8))
    #expect(reading.network == StakeholderNetwork())
    #expect(reading.faults == [])
    #expect(
      NetworkWriter.write(StakeholderNetwork()) == "{\n  \"format\": \"samband-network\",\n  \"version\": 1\n}\n")
  }

  /// 3,000 documents with a few bytes changed: each is a network or has faults, and each fault lies inside its file.
  @Test(arguments: 0..<UInt64(20)) func damagedFilesAreReadOrRefused(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<15 {
      let original = Array(NetworkWriter.write(random.network()).utf8)
      for _ in 0..<10 {
        let bytes = random.damaged(original)
        let reading = NetworkReader.read(bytes)
        #expect(reading.network != nil || !reading.errors.isEmpty)
        let text = SourceText(bytes)
        let end = text.location(at: bytes.count)
        #expect(
          reading.faults.allSatisfy {
            $0.location >= Interchange.SourceLocation(line: 1, column: 1) && $0.location <= end
          })
        #expect(reading.faults.map(\.location) == reading.faults.map(\.location).sorted())
        if let network = reading.network, reading.errors.isEmpty {
          let rewritten = NetworkWriter.write(network)
          #expect(NetworkReader.read(Array(rewritten.utf8)).network?.content == network.content)
        }
      }
    }
  }

  /// Values of any type under any key: the reader's own faults, behind the parser's.
  @Test(arguments: 0..<UInt64(20)) func displacedValuesAreReadOrRefused(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<15 {
      let original = NetworkWriter.write(random.network())
      let value = try JSONDocument(parsing: Array(original.utf8)).root.value
      for _ in 0..<5 {
        let bytes = Array(JSONWriter().string(random.displaced(value)).utf8)
        let reading = NetworkReader.read(bytes)
        #expect(reading.network != nil || !reading.errors.isEmpty)
        let end = SourceText(bytes).location(at: bytes.count)
        #expect(reading.faults.allSatisfy { $0.location <= end })
        #expect(!reading.faults.contains { if case .json = $0.kind { true } else { false } })
      }
    }
  }
}

extension SeededGenerator {
  /// The bytes with one to three flips, deletions, duplications or cuts.
  fileprivate mutating func damaged(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...3, using: &self) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &self)
      let end = min(bytes.count, place + Int.random(in: 1...20, using: &self))
      switch Int.random(in: 0..<12, using: &self) {
      case 0...3: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &self)
      case 4...6: bytes.removeSubrange(place..<end)
      case 7...9: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &self))
      case 10: bytes[place] = Array("{}[]\",:0".utf8)[Int.random(in: 0..<8, using: &self)]
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }

  /// The value with some parts below the first two keys replaced by values of other types.
  fileprivate mutating func displaced(_ value: AttributeValue, depth: Int = 0) -> AttributeValue {
    if depth > 0, Int.random(in: 0..<12, using: &self) == 0 {
      let others: [AttributeValue] = [
        .null, .bool(true), .number("1e999"), .string("ki"), .array([.number("1")]), .array([.object([])]), .object([]),
      ]
      return others[Int.random(in: others.indices, using: &self)]
    }
    switch value {
    case .array(let elements): return .array(elements.map { displaced($0, depth: depth + 1) })
    case .object(let members):
      return .object(
        members.map {
          let isHead = depth == 0 && ["format", "version"].contains($0.key)
          return isHead ? $0 : Attribute($0.key, displaced($0.value, depth: depth + 1))
        })
    default: return value
    }
  }
}
