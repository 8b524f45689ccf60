// The check sum of archives: CRC-32 (ISO 3309, polynomial 0xEDB88320), eight bytes at a step ("slicing by 8", Kounavis and
// Berry 2005).

/// CRC-32 as zip uses it.
enum CyclicCheck {
  /// Eight tables of 256 entries.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 2048)
    for byte in 0..<256 {
      var rest = UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
      tables[byte] = rest
    }
    for place in 256..<2048 { tables[place] = tables[place - 256] >> 8 ^ tables[Int(tables[place - 256] & 255)] }
    return tables
  }()

  /// The check sum of some bytes; O(n).
  static func sum(_ bytes: Span<UInt8>) -> UInt32 {
    let tables = tables.span
    var sum: UInt32 = 0xFFFF_FFFF
    var place = 0
    while place + 8 <= bytes.count {
      // The bytes of the low word meet the sum, those of the high word only the tables.
      let low = sum ^ word(bytes, place)
      let high = word(bytes, place + 4)
      sum = tables[Int(low & 255) + 1792] ^ tables[Int(low >> 8 & 255) + 1536]
      sum ^= tables[Int(low >> 16 & 255) + 1280] ^ tables[Int(low >> 24) + 1024]
      sum ^= tables[Int(high & 255) + 768] ^ tables[Int(high >> 8 & 255) + 512]
      sum ^= tables[Int(high >> 16 & 255) + 256] ^ tables[Int(high >> 24)]
      place += 8
    }
    while place < bytes.count {
      sum = sum >> 8 ^ tables[Int((sum ^ UInt32(bytes[place])) & 255)]
      place += 1
    }
    return ~sum
  }

  private static func word(_ bytes: Span<UInt8>, _ place: Int) -> UInt32 {
    let low = UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8
    return low | UInt32(bytes[place + 2]) << 16 | UInt32(bytes[place + 3]) << 24
  }
}
