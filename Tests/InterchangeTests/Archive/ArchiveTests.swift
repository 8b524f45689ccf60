// Zip archives: what Python's zipfile writes is read, what we write is read back, and nothing that is damaged or dangerous is.

import TestSupport
import Testing

@testable import Interchange

/// Bytes from hexadecimal digits.
func bytes(_ hexadecimal: String) -> [UInt8] {
  let digits = hexadecimal.compactMap(\.hexDigitValue)
  return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
}

@Suite struct ArchiveTests {
  // Written by Python 3.11's zipfile: two deflated parts; one part with a data descriptor; one with 64-bit sizes.
  private static let deflated = bytes(
    """
    504b0304140000000800000021005456010e170000003400000005000000612e7478740b4a4dcfcccf53082ec94fcecec8cfc9d5510822280200\
    504b03041400000008000000210062fd51780a0000000800000007000000622f632e7478743bdc9a9d5a74781b1700504b0102140314000000\
    0800000021005456010e1700000034000000050000000000000000000000800100000000612e747874504b010214031400000008000000210062\
    fd51780a0000000800000007000000000000000000000080013a000000622f632e747874504b0506000000000200020068000000690000000000
    """)
  private static let described = bytes(
    """
    504b03041400080008000000210000000000000000000000000005000000642e7478744b492d4e2eca2c28c92f5248c1c60400504b07080d4a69\
    b71000000020000000504b01021403140008000800000021000d4a69b710000000200000000500000000000000000000008001000000006\
    42e747874504b0506000000000100010033000000430000000000
    """)
  private static let long = bytes(
    """
    504b03042d0000000000000021006aba37cfffffffffffffffff05001400652e7478740100100005000000000000000500000000000000\
    7a69703634504b01022d032d0000000000000021006aba37cf0500000005000000050000000000000000000000800100000000652e747874\
    504b05060000000001000100330000003c0000000000
    """)

  private func text(_ archive: Archive, _ name: String) throws -> String? {
    try archive.content(name).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func readsWhatPythonWrites() throws {
    let archive = try Archive(Self.deflated)
    #expect(archive.names == ["a.txt", "b/c.txt"])
    #expect(try text(archive, "a.txt") == "Region Stockholm, Region Stockholm, Region Stockholm")
    #expect(try text(archive, "b/c.txt") == "Åkerö\n")
    #expect(try text(archive, "/B\\C.TXT") == "Åkerö\n")
    #expect(try archive.content("c.txt") == nil)
    #expect(try text(Archive(Self.described), "d.txt") == "descriptor descriptor descriptor")
    #expect(try text(Archive(Self.long), "e.txt") == "zip64")
    // What stands before an archive, and a comment behind it, do not matter.
    var commented = Array("MZ stub".utf8) + Self.deflated
    commented[commented.count - 2] = 3
    #expect(try text(Archive(commented + Array("bye".utf8)), "b/c.txt") == "Åkerö\n")
  }

  @Test func noCutIsTakenForWhole() {
    for archive in [Self.deflated, Self.described, Self.long] {
      for end in 0..<archive.count {
        #expect(throws: ArchiveFault.cutOff) { try Archive(Array(archive.prefix(end))) }
      }
    }
  }

  @Test func noByteCanChangeInSilence() throws {
    let whole = try Archive(Self.deflated)
    let contents = try whole.names.map { try whole.content($0) }
    for place in Self.deflated.indices {
      var changed = Self.deflated
      changed[place] ^= 0x11
      do {
        let archive = try Archive(changed)
        for (name, content) in zip(whole.names, contents) where archive.holds(name) {
          #expect(try archive.content(name) == content, "byte \(place)")
        }
      } catch {
        continue
      }
    }
  }

  @Test func dangerousPartsAreRefused() throws {
    func fault(_ change: (inout [UInt8]) -> Void) -> ArchiveFault? {
      var archive = Self.described
      change(&archive)
      do throws(ArchiveFault) {
        _ = try Archive(archive).content("d.txt")
        return nil
      } catch {
        return error
      }
    }
    // The directory begins at byte 67: flags at 8, method at 10, size at 24.
    #expect(fault { _ in } == nil)
    #expect(fault { $0[67 + 8] |= 1 } == .encrypted(part: "d.txt"))
    #expect(fault { $0[67 + 10] = 12 } == .unknownMethod(part: "d.txt", method: 12))
    #expect(fault { $0[67 + 27] = 0x7F } == .tooLarge(part: "d.txt", limit: Archive.maximalTotal))
    #expect(fault { $0[67 + 27] = 0x30 } == .tooLarge(part: "d.txt", limit: Archive.maximalSize))
    #expect(fault { $0[67 + 27] = 1 } == .bomb(part: "d.txt"))
    #expect(fault { $0[67 + 25] = 1 } == .damaged(part: "d.txt"))
    #expect(fault { $0[67 + 16] ^= 1 } == .damaged(part: "d.txt"))
    let twice = ArchiveWriter.write([("a", [1]), ("A", [2])])
    #expect(throws: ArchiveFault.repeated(part: "A")) { try Archive(twice) }
    let many = ArchiveWriter.write((0...Archive.maximalCount).map { ("\($0)", []) })
    #expect(throws: ArchiveFault.tooManyParts(limit: Archive.maximalCount)) { try Archive(many) }
    // Parts that claim the same bytes, as in the bombs that overlap.
    var overlapping = ArchiveWriter.write([("a", Array("abcdefgh".utf8)), ("b", Array("abcdefgh".utf8))])
    let directory = overlapping.count - 22 - 2 * 47
    overlapping[directory + 20] = 120
    overlapping[directory + 47 + 20] = 120
    #expect(throws: ArchiveFault.repeated(part: "b")) { try Archive(overlapping) }
  }

  @Test(arguments: 0..<30) func whatIsWrittenIsReadBack(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let parts = (0..<4).map { number -> (name: String, content: [UInt8]) in
      // From few different bytes, which repeat, to all of them, which are stored.
      let kinds = [1, 2, 9, 256][number]
      let size = Int.random(in: 0...(seed == 0 ? 80_000 : 3000), using: &random)
      return ("Å\(number)/x.xml", (0..<size).map { _ in UInt8(Int.random(in: 0..<kinds, using: &random)) })
    }
    let written = ArchiveWriter.write(parts)
    #expect(written == ArchiveWriter.write(parts))
    let archive = try Archive(written)
    #expect(archive.names == parts.map(\.name))
    for part in parts { #expect(try archive.content(part.name) == part.content) }
    #expect(written.count < parts.reduce(600) { $0 + $1.content.count })
  }

  @Test func theSumIsTheStandardsOwn() {
    func sum(_ bytes: [UInt8]) -> UInt32 { CyclicCheck.sum(bytes.span) }
    #expect(sum(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(sum([]) == 0)
    for count in 0..<20 {
      let bytes = Array("Region Stockholm och KI".utf8.prefix(count))
      let slow = bytes.reduce(UInt32(0xFFFF_FFFF)) { sum, byte in
        (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
      }
      #expect(sum(bytes) == ~slow)
    }
  }
}
