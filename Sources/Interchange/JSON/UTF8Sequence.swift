// Tells well-formed UTF-8 from the rest: The Unicode Standard, table 3-7 "Well-Formed UTF-8 Byte Sequences".

/// What the bytes from a given place on are, read as UTF-8.
enum UTF8Sequence: Equatable {
  /// A character of this many bytes.
  case character(length: Int)
  /// Not UTF-8.
  case invalid
  /// The beginning of a character that the end of the file cuts short.
  case cutShort

  /// Reads one character at `offset`, which must be inside `bytes`.
  init(_ bytes: Span<UInt8>, at offset: Int) {
    let first = bytes[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0x00...0x7F:
      self = .character(length: 1)
      return
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default:
      self = .invalid
      return
    }
    for index in 1..<length {
      guard offset + index < bytes.count else {
        self = .cutShort
        return
      }
      guard (index == 1 ? second : 0x80...0xBF).contains(bytes[offset + index]) else {
        self = .invalid
        return
      }
    }
    self = .character(length: length)
  }
}
