// Decompression: DEFLATE, RFC 1951 (https://www.rfc-editor.org/rfc/rfc1951), into an array whose size is known beforehand.
//
// Rules. A stream is whole or it is none: a code that does not exist, a distance that leads before the beginning, more or
// fewer bytes than were announced, all make it damaged. As in zlib a code may be incomplete only where it has one symbol.

/// Decompresses one stream.
struct Inflate {
  /// Symbols by the next bits of the stream: the symbol above four bits that hold the length of its code, 0 for no code.
  private struct Decoder {
    var entries: [UInt16]
    var bits: Int

    /// The canonical code with these lengths; nil where there is none.
    init?(lengths: ArraySlice<UInt8>) {
      var counts = [Int](repeating: 0, count: 16)
      for length in lengths { counts[Int(length)] += 1 }
      counts[0] = 0
      bits = counts.lastIndex { $0 > 0 } ?? 0
      if bits == 0 {
        // No codes at all: a block of literals needs no distances.
        (entries, bits) = ([0, 0], 1)
        return
      }
      var (code, left) = (0, 1)
      var next = [Int](repeating: 0, count: 16)
      for length in 1...15 {
        left = left * 2 - counts[length]
        if left < 0 { return nil }
        code = (code + counts[length - 1]) << 1
        next[length] = code
      }
      if left > 0, bits > 1 { return nil }
      entries = [UInt16](repeating: 0, count: 1 << bits)
      for (symbol, length) in zip(0..., lengths) where length > 0 {
        let length = Int(length)
        let reversed = Self.reversed(next[length], length)
        next[length] += 1
        for place in stride(from: reversed, to: 1 << bits, by: 1 << length) {
          entries[place] = UInt16(symbol << 4 | length)
        }
      }
    }

    private static func reversed(_ code: Int, _ length: Int) -> Int {
      var (code, reversed) = (code, 0)
      for _ in 0..<length {
        reversed = reversed << 1 | code & 1
        code >>= 1
      }
      return reversed
    }
  }

  /// Lengths from 3 by the symbols 257–285: the base, and how many bits are added to it.
  static let lengths: [(base: UInt16, extra: UInt8)] = [
    (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1), (17, 1), (19, 2),
    (23, 2),
    (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4), (83, 4), (99, 4), (115, 4), (131, 5), (163, 5),
    (195, 5), (227, 5), (258, 0),
  ]
  /// Distances by their symbols: the base, and how many bits are added to it.
  static let distances: [(base: UInt16, extra: UInt8)] = (0..<30).map { symbol in
    let extra = max(0, symbol / 2 - 1)
    return (symbol < 4 ? UInt16(symbol + 1) : UInt16((2 + symbol % 2) << extra + 1), UInt8(extra))
  }
  /// The order in which a block gives the lengths of the code of its lengths.
  private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let fixedLengths: [UInt8] =
    Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112) + Array(repeating: 7, count: 24)
    + Array(repeating: 8, count: 8)

  /// The bytes that `input` holds; nil where it is damaged or does not give `size` bytes.
  ///
  /// - Complexity: O(size), at most 1,032 times the input; `size` is not asked of the memory before it is known to fit that.
  static func bytes(_ input: Span<UInt8>, size: Int) -> [UInt8]? {
    guard size <= input.count * 1032 else { return nil }
    var stream = Inflate(size: size)
    return stream.run(input) ? stream.output : nil
  }

  private var output: [UInt8]
  private var filled = 0
  private var place = 0
  private var buffer: UInt64 = 0
  private var available = 0

  private init(size: Int) { output = [UInt8](repeating: 0, count: size) }

  private mutating func run(_ input: Span<UInt8>) -> Bool {
    while true {
      guard let isLast = take(1, input), let kind = take(2, input) else { return false }
      switch kind {
      case 0: guard copyStored(input) else { return false }
      case 1:
        guard let literals = Decoder(lengths: Self.fixedLengths[...]),
          let distances = Decoder(lengths: Array(repeating: 5, count: 32)[...]),
          decode(input, literals, distances)
        else { return false }
      case 2:
        guard let (literals, distances) = readCodes(input), decode(input, literals, distances) else { return false }
      default: return false
      }
      // The end of the stream may lie anywhere in the input, as where an archive leaves room.
      if isLast == 1 { return filled == output.count && available >= 0 }
    }
  }

  // MARK: Bits

  /// Fills the buffer; past the end of the input come zeros, which `take` and `decode` count.
  @inline(__always)
  private mutating func refill(_ input: Span<UInt8>) {
    while available <= 56, place < input.count {
      buffer |= UInt64(input[place]) << UInt64(available)
      place += 1
      available += 8
    }
  }

  private mutating func take(_ count: Int, _ input: Span<UInt8>) -> Int? {
    refill(input)
    guard available >= count else { return nil }
    let bits = Int(buffer & (1 << UInt64(count) - 1))
    buffer >>= UInt64(count)
    available -= count
    return bits
  }

  private mutating func symbol(_ decoder: Decoder, _ input: Span<UInt8>) -> Int? {
    refill(input)
    let entry = Int(decoder.entries[Int(truncatingIfNeeded: buffer) & (1 << decoder.bits - 1)])
    let length = entry & 15
    guard length > 0, length <= available else { return nil }
    buffer >>= UInt64(length)
    available -= length
    return entry >> 4
  }

  // MARK: Blocks

  private mutating func copyStored(_ input: Span<UInt8>) -> Bool {
    // The rest of the byte is left, and whole bytes in the buffer are given back.
    place -= available / 8
    (buffer, available) = (0, 0)
    guard place + 4 <= input.count else { return false }
    let count = Int(input[place]) | Int(input[place + 1]) << 8
    let check = Int(input[place + 2]) | Int(input[place + 3]) << 8
    place += 4
    guard count == check ^ 0xFFFF, place + count <= input.count, filled + count <= output.count else { return false }
    for _ in 0..<count {
      output[filled] = input[place]
      filled += 1
      place += 1
    }
    return true
  }

  private mutating func readCodes(_ input: Span<UInt8>) -> (Decoder, Decoder)? {
    guard let literalCount = take(5, input), let distanceCount = take(5, input), let count = take(4, input),
      literalCount <= 29, distanceCount <= 29
    else { return nil }
    var codeLengths = [UInt8](repeating: 0, count: 19)
    for place in Self.lengthOrder.prefix(count + 4) {
      guard let length = take(3, input) else { return nil }
      codeLengths[place] = UInt8(length)
    }
    guard let code = Decoder(lengths: codeLengths[...]) else { return nil }
    let (literals, all) = (literalCount + 257, literalCount + 257 + distanceCount + 1)
    var lengths: [UInt8] = []
    lengths.reserveCapacity(all)
    while lengths.count < all {
      guard let symbol = symbol(code, input) else { return nil }
      var (value, times) = (UInt8(0), 1)
      switch symbol {
      case 16:
        guard let last = lengths.last, let more = take(2, input) else { return nil }
        (value, times) = (last, 3 + more)
      case 17:
        guard let more = take(3, input) else { return nil }
        times = 3 + more
      case 18:
        guard let more = take(7, input) else { return nil }
        times = 11 + more
      default: value = UInt8(symbol)
      }
      guard lengths.count + times <= all else { return nil }
      lengths.append(contentsOf: repeatElement(value, count: times))
    }
    // Without the end of its block a code could never stop.
    guard lengths[256] > 0, let literalCode = Decoder(lengths: lengths[..<literals]),
      let distanceCode = Decoder(lengths: lengths[literals...])
    else { return nil }
    return (literalCode, distanceCode)
  }

  private mutating func decode(_ input: Span<UInt8>, _ literals: Decoder, _ distances: Decoder) -> Bool {
    let (literalEntries, distanceEntries) = (literals.entries.span, distances.entries.span)
    let (literalMask, distanceMask) = (UInt64(1) << UInt64(literals.bits) - 1, UInt64(1) << UInt64(distances.bits) - 1)
    let (lengthTable, distanceTable) = (Self.lengths.span, Self.distances.span)
    var (buffer, available, place, filled) = (buffer, available, place, filled)
    defer { (self.buffer, self.available, self.place, self.filled) = (buffer, available, place, filled) }
    var output = output.mutableSpan
    while true {
      // 48 bits are the most that one pair of length and distance takes.
      while available <= 56, place < input.count {
        buffer |= UInt64(input[place]) << UInt64(available)
        place += 1
        available += 8
      }
      let entry = Int(literalEntries[Int(buffer & literalMask)])
      let bits = entry & 15
      guard bits > 0, bits <= available else { return false }
      buffer >>= UInt64(bits)
      available -= bits
      let symbol = entry >> 4
      if symbol < 256 {
        guard filled < output.count else { return false }
        output[filled] = UInt8(symbol)
        filled += 1
        continue
      }
      if symbol == 256 { return true }
      guard symbol < 286 else { return false }
      let (lengthBase, lengthExtra) = lengthTable[symbol - 257]
      let length = Int(lengthBase) + Int(buffer & (1 << UInt64(lengthExtra) - 1))
      buffer >>= UInt64(lengthExtra)
      available -= Int(lengthExtra)
      let distanceEntry = Int(distanceEntries[Int(buffer & distanceMask)])
      let distanceBits = distanceEntry & 15
      guard distanceBits > 0, distanceEntry >> 4 < 30 else { return false }
      buffer >>= UInt64(distanceBits)
      let (distanceBase, distanceExtra) = distanceTable[distanceEntry >> 4]
      let distance = Int(distanceBase) + Int(buffer & (1 << UInt64(distanceExtra) - 1))
      buffer >>= UInt64(distanceExtra)
      available -= distanceBits + Int(distanceExtra)
      guard available >= 0, distance <= filled, filled + length <= output.count else { return false }
      for source in (filled - distance)..<(filled - distance + length) { output[source + distance] = output[source] }
      filled += length
    }
  }
}
