// Laws on seeded random values, and agreement with another reader: Foundation's JSONSerialization.

import Foundation
import NetworkModel
import TestSupport
import Testing

@testable import Interchange

extension SeededGenerator {
  fileprivate mutating func number() -> String {
    let whole =
      Bool.random(using: &self)
      ? "0" : String(Int.random(in: 1...Int.max, using: &self) >> Int.random(in: 0...60, using: &self))
    let fraction = Bool.random(using: &self) ? "." + String(Int.random(in: 0...9999, using: &self)) : ""
    let exponent =
      Int.random(in: 0...3, using: &self) == 0 ? ["e1", "E+02", "e-0"].randomElement(using: &self) ?? "" : ""
    return (Bool.random(using: &self) ? "-" : "") + whole + fraction + exponent
  }

  fileprivate mutating func string() -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "B", " ", "å", "ö", "\"", "\\", "/", "\n", "\t", "\0", "\u{1F}", "\u{7F}", "\u{301}", "\u{2028}", "€", "😀",
      "\r", "\u{FEFF}", "\u{FFFD}", "{", "]", ",",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...30, using: &self) { text.append(alphabet.randomElement(using: &self) ?? "a") }
    return String(text)
  }

  fileprivate mutating func value(depth: Int) -> AttributeValue {
    switch Int.random(in: 0...(depth == 0 ? 3 : 6), using: &self) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &self))
    case 2: return .number(number())
    case 3: return .string(string())
    case 4: return .array((0..<Int.random(in: 0...6, using: &self)).map { _ in value(depth: depth - 1) })
    default:
      var keys = Set<String>()
      let members = (0..<Int.random(in: 0...6, using: &self)).map { _ in Attribute(string(), value(depth: depth - 1)) }
      return .object(members.filter { keys.insert($0.key).inserted })
    }
  }
}

@Suite struct JSONLawTests {
  @Test(arguments: 0..<UInt64(8))
  func whatIsWrittenReadsBackTheSame(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let value = generator.value(depth: 5)
      let writer = JSONWriter(
        lineWidth: Int.random(in: 0...120, using: &generator), inlineNesting: Int.random(in: 0...3, using: &generator),
        recordDepth: Int.random(in: 0...3, using: &generator))
      let text = writer.string(value)
      let read = try JSONDocument(parsing: Array(text.utf8)).root.value
      #expect(read == value)
      #expect(Array(writer.string(read).utf8) == Array(text.utf8))
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
      let inline = JSONWriter.inline(value)
      #expect(!inline.utf8.contains(0x0A))
      #expect(try JSONDocument(parsing: Array(inline.utf8)).root.value == value)
    }
  }

  @Test(arguments: 0..<UInt64(8))
  func noLineIsLongerThanItMustBe(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let text = JSONWriter().string(generator.value(depth: 4))
      for line in text.unicodeScalars.split(separator: "\n") where line.count > 100 {
        // A line over the width holds one value that cannot be broken: its container, if any, was expanded.
        let content = String(String.UnicodeScalarView(line)).drop { $0 == " " }
        let document = content.hasSuffix(",") ? content.dropLast() : content
        let member = Array("{\(document)}".utf8)
        let root = (try? JSONDocument(parsing: Array(document.utf8)).root) ?? (try? JSONDocument(parsing: member).root)
        let isFlat = root.map {
          $0.kind != .array && ($0.kind != .object || ![.array, .object].contains(Self.only($0)?.kind))
        }
        #expect(isFlat ?? document.hasSuffix("[") || document.hasSuffix("{"), "\(content)")
      }
    }
  }

  private static func only(_ node: JSONNode) -> JSONNode? {
    guard case .object(let members) = node.content, members.count == 1 else { return nil }
    return members.first?.value
  }

  /// Accepts and refuses as JSONSerialization does, on documents with a byte or two changed.
  ///
  /// Known differences: we refuse duplicate keys, which it accepts; it refuses numbers out of the range of a double,
  /// which we keep by their literal. (It also reads UTF-16 and UTF-32, which these documents never are.)
  @Test(arguments: 0..<UInt64(16))
  func agreesWithFoundation(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let spice =
      Array("{}[]\",:\\0123456789.eE+-tfnul \n\t/u'".utf8) + [0x00, 0x1F, 0x7F, 0x80, 0xC3, 0xE5, 0xED, 0xF4, 0xFF]
    for _ in 0..<150 {
      var bytes = Array(JSONWriter(lineWidth: 40).string(generator.value(depth: 3)).utf8)
      for _ in 0..<Int.random(in: 0...2, using: &generator) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0...3, using: &generator) {
        case 0: bytes[index] = spice.randomElement(using: &generator) ?? 0
        case 1: bytes.insert(spice.randomElement(using: &generator) ?? 0, at: index)
        case 2: bytes.remove(at: index)
        default: bytes.removeSubrange(index...)
        }
      }
      let ours = fault(of: bytes)
      let theirs = (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
      if case .duplicateKey = ours?.kind { continue }
      if let root = try? JSONDocument(parsing: bytes).root, Self.holdsNumberOutOfRange(root) { continue }
      #expect((ours == nil) == theirs, "\(String(decoding: bytes, as: UTF8.self)) \(ours.debugDescription)")
    }
  }

  private static func holdsNumberOutOfRange(_ node: JSONNode) -> Bool {
    switch node.content {
    case .number: node.double == nil
    case .array(let elements): elements.contains(where: holdsNumberOutOfRange)
    case .object(let members): members.contains { holdsNumberOutOfRange($0.value) }
    case .null, .bool, .string: false
    }
  }
}
