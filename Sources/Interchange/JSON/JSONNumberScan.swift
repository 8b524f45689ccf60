// The grammar of numbers: RFC 8259, section 6.

/// The result of scanning a number.
enum JSONNumberScan: Equatable {
  /// A number that ends before `end`.
  case number(end: Int)
  /// A flawed number that ends before `end`.
  case flawed(JSONError.NumberDefect, end: Int)

  /// Scans from `start`, which must be inside `bytes` and hold a digit, `-`, `+` or `.`.
  init(_ bytes: Span<UInt8>, at start: Int) {
    func digits(from index: Int) -> Int {
      var index = index
      while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
      return index
    }
    func has(_ byte: UInt8, at index: Int) -> Bool { index < bytes.count && bytes[index] == byte }
    func flaw(_ flaw: JSONError.NumberDefect) -> JSONNumberScan {
      .flawed(flaw, end: Self.endOfToken(bytes, from: start))
    }

    var index = has(0x2D, at: start) ? start + 1 : start
    let whole = index
    index = digits(from: whole)
    if index == whole {
      if has(0x2B, at: start) {
        self = flaw(.plusSign)
      } else if has(0x2E, at: whole) && digits(from: whole + 1) > whole + 1 {
        self = flaw(.noDigitBeforePoint)
      } else {
        self = flaw(Self.endOfToken(bytes, from: start) == start + 1 && whole > start ? .loneMinus : .malformed)
      }
      return
    }
    if bytes[whole] == 0x30 {
      if has(0x78, at: index) || has(0x58, at: index) {
        self = flaw(.hexadecimal)
        return
      }
      if index > whole + 1 {
        // `007` and `0046.5` are numbers with zeros too many; `08-10` is no number.
        let rest = JSONNumberScan(bytes, at: index - 1)
        self = flaw(rest == .number(end: Self.endOfToken(bytes, from: start)) ? .leadingZero : .malformed)
        return
      }
    }
    if has(0x2E, at: index) {
      let fraction = index + 1
      index = digits(from: fraction)
      if index == fraction {
        self = flaw(.noDigitAfterPoint)
        return
      }
    }
    if has(0x65, at: index) || has(0x45, at: index) {
      let sign = index + 1
      let exponent = has(0x2B, at: sign) || has(0x2D, at: sign) ? sign + 1 : sign
      index = digits(from: exponent)
      if index == exponent {
        self = flaw(.noDigitInExponent)
        return
      }
    }
    if index < bytes.count && Self.continuesToken(bytes[index]) {
      self = flaw(.malformed)
    } else {
      self = .number(end: index)
    }
  }

  /// The end of the run of characters that people would take for one word or number.
  static func endOfToken(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, continuesToken(bytes[index]) { index += 1 }
    return index
  }

  private static func continuesToken(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x5F, 0x24, 0x80...0xFF: true
    default: false
    }
  }
}
