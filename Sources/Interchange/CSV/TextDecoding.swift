// From the bytes of a table to UTF-8: what Excel, Numbers and LibreOffice write.
//
// Rule: a byte order mark decides; without one the bytes are UTF-8 where they are valid UTF-8, otherwise Windows-1252 (the
// table is the WHATWG's, https://encoding.spec.whatwg.org/index-windows-1252.txt). A file in which well-formed UTF-8
// characters outnumber the stray bytes is rejected as damaged UTF-8, so that å does not turn into Ã¥.

/// A table's text as UTF-8 without a byte order mark, and how it was written.
struct DecodedText {
  /// The text.
  let bytes: [UInt8]
  /// How it was written.
  let encoding: TextEncoding

  /// Decodes a file; O(n).
  init(_ file: [UInt8]) throws(TextError) {
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
      let isLittle = file[0] == 0xFF
      guard file.count % 2 == 0 else { throw TextError(.invalidUTF16, in: [], at: 0) }
      var units: [UInt16] = []
      units.reserveCapacity(file.count / 2)
      for place in stride(from: 2, to: file.count, by: 2) {
        let (first, second) = (UInt16(file[place]), UInt16(file[place + 1]))
        units.append(isLittle ? second << 8 | first : first << 8 | second)
      }
      guard let text = String(validating: units, as: UTF16.self) else { throw TextError(.invalidUTF16, in: [], at: 0) }
      bytes = Array(text.utf8)
      encoding = isLittle ? .utf16LittleEndian : .utf16BigEndian
    } else {
      let (stray, holdsZero) = Self.checked(file)
      if stray == nil {
        self = try DecodedText(wellFormed: file, holdsZero: holdsZero)
        return
      }
      bytes = try Self.windows1252(file)
      encoding = .windows1252
    }
    if let zero = bytes.span.firstZero { throw TextError(.zeroByte, in: bytes, at: zero) }
  }

  /// Takes a file for what says that it is UTF-8; O(n).
  init(utf8 file: [UInt8]) throws(TextError) {
    let (stray, holdsZero) = Self.checked(file)
    if let stray { throw TextError(.invalidUTF8(byte: file[stray]), in: file, at: stray) }
    self = try DecodedText(wellFormed: file, holdsZero: holdsZero)
  }

  private init(wellFormed file: [UInt8], holdsZero: Bool) throws(TextError) {
    let mark = SourceText.lengthOfByteOrderMark(file)
    bytes = mark == 0 ? file : Array(file[mark...])
    encoding = .utf8
    if holdsZero, let zero = bytes.span.firstZero { throw TextError(.zeroByte, in: bytes, at: zero) }
  }

  /// Decodes a file that says that it is in Windows-1252 or in ISO-8859-1, which is a part of it; O(n).
  init(windows1252 file: [UInt8]) throws(TextError) {
    bytes = try Self.decoded(windows1252: file)
    encoding = .windows1252
    if let zero = bytes.span.firstZero { throw TextError(.zeroByte, in: bytes, at: zero) }
  }

  /// The first byte that is not UTF-8, and whether one before it is zero.
  private static func checked(_ file: [UInt8]) -> (stray: Int?, holdsZero: Bool) {
    let span = file.span
    var (place, holdsZero) = (0, false)
    while place < span.count {
      let word = place + 8 <= span.count ? span.word(at: place) : ByteWord.highBits
      if word & ByteWord.highBits == 0 {
        if ByteWord.zeros(word) != 0 { holdsZero = true }
        place += 8
      } else if span[place] < 0x80 {
        if span[place] == 0 { holdsZero = true }
        place += 1
      } else {
        guard case .character(let length) = UTF8Sequence(span, at: place) else { return (place, holdsZero) }
        place += length
      }
    }
    return (nil, holdsZero)
  }

  private static func windows1252(_ file: [UInt8]) throws(TextError) -> [UInt8] {
    let span = file.span
    var (wellFormed, stray, firstStray, place) = (0, 0, 0, 0)
    while place < span.count {
      var length = 1
      if case .character(let bytes) = UTF8Sequence(span, at: place) {
        length = bytes
        if bytes > 1 { wellFormed += 1 }
      } else {
        if stray == 0 { firstStray = place }
        stray += 1
      }
      place += length
    }
    // Two letters of Windows-1252 that happen to make a UTF-8 character are rare; å, ä and ö never do.
    guard wellFormed <= stray else { throw TextError(.invalidUTF8(byte: span[firstStray]), in: file, at: firstStray) }
    return try decoded(windows1252: file)
  }

  private static func decoded(windows1252 file: [UInt8]) throws(TextError) -> [UInt8] {
    let span = file.span
    var text: [UInt8] = []
    text.reserveCapacity(file.count + file.count / 8)
    for place in 0..<span.count {
      let byte = span[place]
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      let value = byte < 0xA0 ? windows1252Specials[Int(byte) - 0x80] : UInt32(byte)
      guard value != 0, let scalar = Unicode.Scalar(value) else {
        throw TextError(.invalidWindows1252(byte: byte), in: text, at: text.count)
      }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return text
  }

  /// The byte of a character in Windows-1252; nil for one that it has not.
  static func windows1252Byte(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0..<0x80, 0xA0...0xFF: return UInt8(scalar.value)
    default: return windows1252Specials.firstIndex(of: scalar.value).flatMap { $0 < 32 ? UInt8($0 + 0x80) : nil }
    }
  }

  /// The characters of 0x80–0x9F; 0 where there is none.
  private static let windows1252Specials: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}

/// Why bytes are not text.
struct TextError: Error {
  let fault: TableFault
  let location: SourceLocation

  init(_ fault: TableFault, in bytes: [UInt8], at offset: Int) {
    self.fault = fault
    location = SourceText(bytes).location(at: offset)
  }
}
