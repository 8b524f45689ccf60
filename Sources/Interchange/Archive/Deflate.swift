// Compression: DEFLATE, RFC 1951, one block with the fixed code; repetitions are found by a table of the last place of each
// three bytes (Lempel and Ziv 1977). Sheets become a fifth or less of their size, and the same bytes give the same bytes.

/// Compresses bytes.
struct Deflate {
  /// The compressed form; O(n).
  static func bytes(_ input: [UInt8]) -> [UInt8] {
    var writer = Deflate()
    writer.output.reserveCapacity(input.count / 4)
    writer.run(input.span)
    return writer.output
  }

  private static let longest = 258
  private static let window = 32_768
  private static let hashBits = 15

  private var output: [UInt8] = []
  private var buffer: UInt64 = 0
  private var held = 0

  private init() {}

  private mutating func run(_ input: Span<UInt8>) {
    // The only block, and the last.
    put(1, bits: 1)
    put(1, bits: 2)
    var latest = [Int32](repeating: -1, count: 1 << Self.hashBits)
    var place = 0
    while place < input.count {
      guard place + 3 <= input.count else {
        literal(input[place])
        place += 1
        continue
      }
      let hash = Self.hash(input, place)
      let candidate = Int(latest[hash])
      latest[hash] = Int32(truncatingIfNeeded: place)
      var length = 0
      if candidate >= 0, place - candidate <= Self.window {
        let limit = min(Self.longest, input.count - place)
        while length < limit, input[candidate + length] == input[place + length] { length += 1 }
      }
      guard length >= 4 else {
        literal(input[place])
        place += 1
        continue
      }
      repetition(length: length, distance: place - candidate)
      for inner in (place + 1)..<(place + length) where inner + 3 <= input.count {
        latest[Self.hash(input, inner)] = Int32(truncatingIfNeeded: inner)
      }
      place += length
    }
    symbol(256)
    if held > 0 { output.append(UInt8(truncatingIfNeeded: buffer)) }
  }

  private static func hash(_ input: Span<UInt8>, _ place: Int) -> Int {
    let three = UInt32(input[place]) << 16 | UInt32(input[place + 1]) << 8 | UInt32(input[place + 2])
    return Int((three &* 0x9E37_79B1) >> UInt32(32 - hashBits))
  }

  // MARK: Bits

  private mutating func put(_ value: Int, bits: Int) {
    buffer |= UInt64(value) << UInt64(held)
    held += bits
    while held >= 8 {
      output.append(UInt8(truncatingIfNeeded: buffer))
      buffer >>= 8
      held -= 8
    }
  }

  /// Huffman codes stand with their highest bit first.
  private mutating func put(code: Int, bits: Int) {
    var reversed = 0
    for place in 0..<bits where code >> place & 1 == 1 { reversed |= 1 << (bits - 1 - place) }
    put(reversed, bits: bits)
  }

  private mutating func symbol(_ symbol: Int) {
    switch symbol {
    case 0...143: put(code: 0x30 + symbol, bits: 8)
    case 144...255: put(code: 0x190 + symbol - 144, bits: 9)
    case 256...279: put(code: symbol - 256, bits: 7)
    default: put(code: 0xC0 + symbol - 280, bits: 8)
    }
  }

  private mutating func literal(_ byte: UInt8) { symbol(Int(byte)) }

  private mutating func repetition(length: Int, distance: Int) {
    let lengthPlace = Inflate.lengths.lastIndex { Int($0.base) <= length } ?? 0
    symbol(257 + lengthPlace)
    put(length - Int(Inflate.lengths[lengthPlace].base), bits: Int(Inflate.lengths[lengthPlace].extra))
    let distancePlace = Inflate.distances.lastIndex { Int($0.base) <= distance } ?? 0
    put(code: distancePlace, bits: 5)
    put(distance - Int(Inflate.distances[distancePlace].base), bits: Int(Inflate.distances[distancePlace].extra))
  }
}
