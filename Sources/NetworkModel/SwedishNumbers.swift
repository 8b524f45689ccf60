// Swedish registration numbers of organisations and of people.
//
// Both have ten digits of which the last is a check digit by Luhn's rule (SKV 709; SKV 704). An organisation's third digit is
// at least 2, which no month can have; a sole trader's registration number is the person's own.

/// The registration number of an organisation: ten digits, as `212000-0142` or with the prefix 16.
public enum OrganisationNumber {
  /// Whether the text is a registration number of an organisation, with its check digit right.
  public static func isValid(_ text: String) -> Bool {
    guard var digits = digitsOfNumber(text[...]) else { return false }
    if digits.count == 12 {
      guard digits.prefix(2) == [1, 6] else { return false }
      digits.removeFirst(2)
    }
    return digits.count == 10 && digits[2] >= 2 && digits[0] != 0 && passesLuhn(digits)
  }
}

/// The personal identity number of a person, which no network file shall hold.
public enum PersonalNumber {
  /// Whether the whole text looks like a personal identity number.
  public static func isLikely(_ text: String) -> Bool { masked(firstIn: text) != nil && isLikelyNumber(text[...]) }

  /// The first text in `text` that looks like a personal identity number, masked from the fifth digit on; nil for none.
  ///
  /// Looks like: a day (with 60 added for a co-ordination number), three digits and a right check digit, as
  /// `YYMMDD-NNNN`, `YYMMDD+NNNN`, `YYYYMMDD-NNNN` or without the mark.
  ///
  /// - Complexity: O(length); a text without six digits in a row costs one scan.
  public static func masked(firstIn text: String) -> String? {
    var run = 0
    guard
      text.utf8.contains(where: { byte in
        run = byte >= 48 && byte <= 57 ? run + 1 : 0
        return run == 6
      })
    else { return nil }
    let isPart: (Character) -> Bool = { $0.isASCII && ($0.isNumber || $0.isLetter || $0 == "-" || $0 == "+") }
    for word in text.split(whereSeparator: { !isPart($0) }) where isLikelyNumber(word) {
      return String(word.prefix(4)) + word.dropFirst(4).map { $0.isNumber ? "*" : String($0) }.joined()
    }
    return nil
  }

  private static func isLikelyNumber(_ word: Substring) -> Bool {
    guard var digits = digitsOfNumber(word) else { return false }
    if digits.count == 12 {
      guard [18, 19, 20].contains(digits[0] * 10 + digits[1]) else { return false }
      digits.removeFirst(2)
    }
    guard digits.count == 10 else { return false }
    let month = digits[2] * 10 + digits[3]
    let day = digits[4] * 10 + digits[5]
    return (1...12).contains(month) && ((1...31).contains(day) || (61...91).contains(day)) && passesLuhn(digits)
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
