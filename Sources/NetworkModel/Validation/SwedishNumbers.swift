// Swedish registration numbers of organizations and of people.
//
// Both have ten digits of which the last is a check digit by Luhn's rule (SKV 709; SKV 704). An organization's third digit is
// at least 2, which no month can have; a sole trader's registration number is the person's own.

/// The registration number of an organization: ten digits, as `212000-0142` or with the prefix 16.
package enum OrganizationNumber {
  /// Whether the text is a registration number of an organization, with its check digit right.
  package static func isValid(_ text: String) -> Bool { digits(of: text) != nil }

  /// The ten digits of a registration number however it is written, by which two are the same; nil for what is none.
  package static func digits(of text: String) -> String? {
    guard var digits = digitsOfNumber(text[...]) else { return nil }
    if digits.count == 12 {
      guard digits.prefix(2) == [1, 6] else { return nil }
      digits.removeFirst(2)
    }
    guard digits.count == 10, digits[2] >= 2, digits[0] != 0, passesLuhn(digits) else { return nil }
    return digits.map(String.init).joined()
  }
}

/// Personal identity numbers, which must not be in a network file.
package enum PersonalNumber {
  /// Whether the whole text looks like a personal identity number.
  package static func isLikely(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return firstRange(in: bytes.span) == 0..<bytes.count
  }

  /// The first text in `text` that looks like a personal identity number, masked from the fifth digit on; nil for none.
  ///
  /// Looks like: a day (with 60 added for a co-ordination number), three digits and a right check digit, written as
  /// `YYMMDD-NNNN`, `YYYYMMDD-NNNN`, with `+`, a space or a dash for the mark, or without it, and not a part of a longer
  /// word.
  ///
  /// - Complexity: O(length).
  package static func masked(firstIn text: String) -> String? {
    // Almost every text has too few digits, which is seen without a copy of it.
    var digitsLeft = 10
    for byte in text.utf8 where isDigit(byte) { digitsLeft -= 1 }
    if digitsLeft > 0 { return nil }
    let bytes = Array(text.utf8)
    guard let range = firstRange(in: bytes.span) else { return nil }
    let number = String(decoding: bytes[range], as: UTF8.self)
    return String(number.prefix(4)) + number.dropFirst(4).map { $0.isNumber ? "*" : String($0) }.joined()
  }

  /// A text with all that looks like a personal identity number masked, as ``masked(firstIn:)`` does.
  ///
  /// - Complexity: O(length · numbers found).
  package static func masking(_ text: String) -> String {
    var bytes = Array(text.utf8)
    // A masked number holds stars and is not found again.
    while let range = firstRange(in: bytes.span) {
      for place in range.dropFirst(4) where isDigit(bytes[place]) { bytes[place] = UInt8(ascii: "*") }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func firstRange(in bytes: Span<UInt8>) -> Range<Int>? {
    var place = 0
    while place + 10 <= bytes.count {
      guard isDigit(bytes[place]), place == 0 || !isWordPart(bytes[place - 1]) else {
        place += 1
        continue
      }
      let first = digits(in: bytes, from: place)
      if first == 6 || first == 8 {
        let mark = place + first
        let second = mark + markLength(in: bytes, at: mark)
        if second > mark, digits(in: bytes, from: second) == 4, isNumber(bytes, [place..<mark, second..<(second + 4)]) {
          return place..<(second + 4)
        }
      } else if first == 10 || first == 12, isNumber(bytes, [place..<(place + first)]) {
        return place..<(place + first)
      }
      place += first
    }
    return nil
  }

  /// Whether digits in these ranges, which a word part does not follow, are a personal number.
  private static func isNumber(_ bytes: Span<UInt8>, _ ranges: [Range<Int>]) -> Bool {
    if let end = ranges.last?.upperBound, end < bytes.count, isWordPart(bytes[end]) { return false }
    var digits = ranges.joined().map { Int(bytes[$0]) - 48 }
    if digits.count == 12 {
      guard [18, 19, 20].contains(digits[0] * 10 + digits[1]) else { return false }
      digits.removeFirst(2)
    }
    let month = digits[2] * 10 + digits[3]
    let day = digits[4] * 10 + digits[5]
    return (1...12).contains(month) && ((1...31).contains(day) || (61...91).contains(day)) && passesLuhn(digits)
  }

  private static func digits(in bytes: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    return end - start
  }

  /// The length of the mark before the last four digits: `-`, `+`, a space, or an en dash (E2 80 93), which Word writes.
  private static func markLength(in bytes: Span<UInt8>, at place: Int) -> Int {
    guard place < bytes.count else { return 0 }
    if "-+ ".utf8.contains(bytes[place]) { return 1 }
    return place + 2 < bytes.count && bytes[place] == 0xE2 && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x93
      ? 3 : 0
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// Whether a byte continues a word or number, so that its neighbor is only a part of one.
  private static func isWordPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte == 43 || byte == 45
  }
}

/// The digits of a number of ten or twelve, with at most a mark before the last four; nil for any other text.
private func digitsOfNumber(_ text: Substring) -> [Int]? {
  var digits: [Int] = []
  let bytes = Array(text.utf8)
  for (place, byte) in bytes.enumerated() {
    switch byte {
    case 48...57: digits.append(Int(byte) - 48)
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      guard place == bytes.count - 5 else { return nil }
    default: return nil
    }
  }
  return digits.count == 10 || digits.count == 12 ? digits : nil
}

/// Luhn's check over ten digits: every other one doubled, from the first, and the digits' sum divisible by ten.
private func passesLuhn(_ digits: [Int]) -> Bool {
  let sum = digits.enumerated().reduce(0) { sum, item in
    let doubled = item.element * (item.offset % 2 == 0 ? 2 : 1)
    return sum + doubled / 10 + doubled % 10
  }
  return sum % 10 == 0
}
