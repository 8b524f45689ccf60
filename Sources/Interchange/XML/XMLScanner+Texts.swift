// Names, attributes, characters and references of XML, as its productions have them.

extension XMLScanner {
  /// Where characters stand, which decides what they mean.
  enum Context {
    case text, section, attribute
  }

  /// Whether a byte may not simply be taken over: controls, the references' `&`, the `]` of `]]>`, and what begins U+FFFE.
  static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "]") || byte == 0xEF
  }

  // The numbers are libxml2's, `xmlParserErrors` in https://gnome.pages.gitlab.gnome.org/libxml2/html/xmlerror_8h.html.
  private enum Code: Int {
    case invalidCharacter = 9, valueNotQuoted = 39, noEqualsSign = 41, repeatedAttribute = 42, sectionEnd = 62
    case reservedName = 64, spaceRequired = 65, nameRequired = 68, hyphensInComment = 80
  }

  private func malformed(_ code: Code, at offset: Int) -> FormatFault {
    fault(.malformed(code: code.rawValue), at: offset)
  }

  // MARK: Attributes

  /// The attributes of a tag, from what stands after its name.
  ///
  /// - Parameter count: How many there are likely to be.
  mutating func attributes(
    _ range: Range<Int>, about count: Int, _ span: Span<UInt8>
  ) throws(FormatFault) -> [(key: String, value: String)] {
    var found: [(key: String, value: String)] = []
    found.reserveCapacity(count)
    var seen: Set<String> = []
    var place = range.lowerBound
    while true {
      let before = place
      while place < range.upperBound, Self.isSpace(span[place]) { place += 1 }
      if place == range.upperBound { return found }
      if place == before { throw malformed(.spaceRequired, at: place) }
      let start = place
      while place < range.upperBound, !Self.isSpace(span[place]), span[place] != UInt8(ascii: "=") { place += 1 }
      let key = try key(start..<place, span)
      while place < range.upperBound, Self.isSpace(span[place]) { place += 1 }
      guard place < range.upperBound, span[place] == UInt8(ascii: "=") else {
        throw malformed(.noEqualsSign, at: place)
      }
      place += 1
      while place < range.upperBound, Self.isSpace(span[place]) { place += 1 }
      guard place < range.upperBound, span[place] == UInt8(ascii: "\"") || span[place] == UInt8(ascii: "'") else {
        throw malformed(.valueNotQuoted, at: place)
      }
      let (mark, first) = (span[place], place + 1)
      var isPlain = true
      place = first
      while place < range.upperBound, span[place] != mark {
        if Self.isSpecial(span[place]) { isPlain = false }
        place += 1
      }
      guard place < range.upperBound else { throw malformed(.valueNotQuoted, at: first - 1) }
      let value =
        isPlain
        ? String(decoding: bytes[first..<place], as: UTF8.self) : try decoded(first..<place, .attribute)
      place += 1
      // Few attributes are compared one by one, many by a set.
      if found.count == 8 { seen = Set(found.map(\.key)) }
      let isRepeated = found.count < 8 ? found.holds(key) : !seen.insert(key).inserted
      if isRepeated { throw malformed(.repeatedAttribute, at: start) }
      found.append((key, value))
    }
  }

  // MARK: Characters

  /// Characters with references in effect and line ends as XML has them.
  func decoded(_ range: Range<Int>, _ context: Context) throws(FormatFault) -> String {
    let span = bytes.span
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = span[place]
      switch byte {
      case UInt8(ascii: "&") where context != .section:
        try appendReference(&place, to: &text)
        continue
      case 13:
        // CR LF and a lone CR are one line end, which is a space in an attribute.
        if place + 1 < range.upperBound, span[place + 1] == 10 { place += 1 }
        text.append(context == .attribute ? 32 : 10)
      case 9, 10: text.append(context == .attribute ? 32 : byte)
      case 0..<32: throw malformed(.invalidCharacter, at: place)
      case UInt8(ascii: "]") where context == .text:
        if place + 2 < range.upperBound + 1, place + 2 < span.count, span[place + 1] == byte,
          span[place + 2] == UInt8(ascii: ">")
        {
          throw malformed(.sectionEnd, at: place)
        }
        text.append(byte)
      default:
        try checkCharacter(at: place)
        text.append(byte)
      }
      place += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Refuses U+FFFE and U+FFFF, the only characters beyond the controls that UTF-8 has and XML has not.
  private func checkCharacter(at place: Int) throws(FormatFault) {
    guard bytes[place] == 0xEF, place + 2 < bytes.count, bytes[place + 1] == 0xBF, bytes[place + 2] >= 0xBE else {
      return
    }
    throw malformed(.invalidCharacter, at: place)
  }

  /// Adds what a reference means, and goes past it; that it is one of XML's own or a number has been seen.
  private func appendReference(_ place: inout Int, to text: inout [UInt8]) throws(FormatFault) {
    let start = place + 1
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ";")) else {
      throw malformed(.invalidCharacter, at: place)
    }
    let word = bytes[start..<end]
    if word.first == UInt8(ascii: "#") {
      guard let scalar = Self.scalar(word.dropFirst()) else { throw malformed(.invalidCharacter, at: place) }
      text.append(contentsOf: String(scalar).utf8)
    } else {
      let names: [(String, UInt8)] = [("amp", 38), ("lt", 60), ("gt", 62), ("quot", 34), ("apos", 39)]
      for (name, byte) in names where word.elementsEqual(name.utf8) { text.append(byte) }
    }
    place = end + 1
  }

  /// The character of a number, `228` or `xE4`.
  private static func scalar(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let digits = isHexadecimal ? digits.dropFirst() : digits
    var value: UInt32 = 0
    for digit in digits {
      let worth: UInt32
      switch digit {
      case 48...57: worth = UInt32(digit) - 48
      case 65...70, 97...102: worth = UInt32(digit | 32) - 87
      default: return nil
      }
      guard isHexadecimal || worth < 10 else { return nil }
      value = value * (isHexadecimal ? 16 : 10) + worth
      if value > 0x10FFFF { return nil }
    }
    guard !digits.isEmpty, let scalar = Unicode.Scalar(value), XMLText.isAllowed(scalar) else { return nil }
    return scalar
  }

  // MARK: Names

  /// Refuses what is no name.
  func checkName(_ range: Range<Int>) throws(FormatFault) {
    let span = bytes.span
    var isPlain = !range.isEmpty
    var place = range.lowerBound
    while place < range.upperBound, isPlain {
      let byte = span[place]
      let isLetter = (byte | 32 >= 97 && byte | 32 <= 122) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      let isInner = (byte >= 48 && byte <= 57) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      isPlain = isLetter || (isInner && place > range.lowerBound)
      place += 1
    }
    if isPlain { return }
    for (place, scalar) in String(decoding: bytes[range], as: UTF8.self).unicodeScalars.enumerated() {
      guard Self.isNameStart(scalar) || (place > 0 && Self.isNamePart(scalar)) else {
        throw malformed(.nameRequired, at: range.lowerBound)
      }
    }
    if range.isEmpty { throw malformed(.nameRequired, at: range.lowerBound) }
  }

  private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
      0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: false
    }
  }

  // MARK: What is passed over

  /// Refuses two hyphens and forbidden characters in a comment.
  func checkComment(_ range: Range<Int>) throws(FormatFault) {
    for place in range where bytes[place] == UInt8(ascii: "-") && bytes[place + 1] == UInt8(ascii: "-") {
      throw malformed(.hyphensInComment, at: place)
    }
    _ = try decoded(range, .section)
  }

  /// Refuses an instruction without a name, with that of the declaration, and forbidden characters in it.
  func checkInstruction(_ range: Range<Int>) throws(FormatFault) {
    let name = bytes[range].prefix { !Self.isSpace($0) }
    try checkName(name.startIndex..<name.endIndex)
    if String(decoding: name, as: UTF8.self).lowercased() == "xml" {
      throw malformed(.reservedName, at: range.lowerBound)
    }
    _ = try decoded(range, .section)
  }
}

extension [(key: String, value: String)] {
  /// Whether one of a few attributes has a name; lengths are compared first, as they are at hand.
  fileprivate func holds(_ key: String) -> Bool {
    for attribute in self where attribute.key.utf8.count == key.utf8.count && attribute.key == key { return true }
    return false
  }
}
