// Why a file is not JSON, as facts with their place; Reporting words them in Swedish and English. Each kind that has an
// obvious mend is a case of its own, so that the sentence can name it.

/// What is wrong with a JSON file, and where.
package struct JSONError: Error, Hashable, Sendable {
  /// What is wrong.
  package let kind: Kind
  /// Where it is wrong.
  package let location: SourceLocation

  /// The fault `kind` at `location`.
  package init(_ kind: Kind, at location: SourceLocation) {
    self.kind = kind
    self.location = location
  }

  /// What can be wrong with a JSON file; text quoted from the file is cut at 40 characters.
  package enum Kind: Hashable, Sendable {
    // The file as a whole.

    /// The file has no bytes.
    case empty
    /// The file holds only white space.
    case blank
    /// The file is in another encoding; save it as UTF-8.
    case encoding(Encoding)
    /// A byte that is not UTF-8, often from Windows-1252 or Latin-1; save the file as UTF-8.
    case invalidUTF8(byte: UInt8)
    /// A zero byte; the file is not text.
    case zeroByte
    /// The file ends inside something that was opened at `opened`.
    case truncated(inside: Container, opened: SourceLocation)
    /// Something follows after the document; one file holds one value.
    case trailingContent(Unicode.Scalar)

    // Structure.

    /// Brackets nest deeper than `limit`.
    case tooDeep(limit: Int)
    /// A comma before the closing bracket; remove it.
    case trailingComma(in: Container)
    /// A comma where a value or a key should stand; remove it.
    case extraComma(in: Container)
    /// Two values with no comma between.
    case missingComma(in: Container)
    /// No colon after `key`, but `found`.
    case missingColon(key: String, found: Unicode.Scalar)
    /// No value after `key` and its colon.
    case missingValue(key: String)
    /// `found` closes something that `expected` should close.
    case mismatchedBracket(found: Unicode.Scalar, expected: Unicode.Scalar, opened: SourceLocation)
    /// The same key twice in one object, first at `first`.
    ///
    /// Keys that differ only in how accents are composed count as the same.
    case duplicateKey(String, first: SourceLocation)
    /// A key without quotation marks.
    case unquotedKey(String)
    /// A comment, which JSON does not have.
    case comment
    /// A character that has no place here.
    case unexpectedCharacter(Unicode.Scalar)

    // Words and numbers.

    /// A word without quotation marks; `meant` is `true`, `false` or `null` where it looks like one of them.
    case unknownWord(String, meant: String?)
    /// `NaN` or an infinity, which JSON cannot hold; write null.
    case notFinite(String)
    /// A number in a form that JSON does not have.
    case number(String, NumberDefect)

    // Strings.

    /// A string in other quotation marks than `"`.
    case wrongQuotationMark(Unicode.Scalar)
    /// A line end in the string opened at `opened`; close it, or write `\n`.
    case lineBreakInString(opened: SourceLocation)
    /// Another control character in a string, such as a tab; write it as `escape`.
    case controlCharacter(Unicode.Scalar, escape: String)
    /// A backslash followed by something that makes no escape; for the backslash itself write `\\`.
    case invalidEscape(String)
    /// Half a surrogate pair, which is not a character.
    case loneSurrogate(String)
  }

  /// The containers that an error can be inside.
  package enum Container: String, Hashable, Sendable {
    /// `{ }`
    case object
    /// `[ ]`
    case array
    /// `" "`
    case string
  }

  /// An encoding that is not UTF-8.
  package enum Encoding: String, Hashable, Sendable {
    /// UTF-16, least significant byte first; what Windows calls "Unicode".
    case utf16LittleEndian
    /// UTF-16, most significant byte first.
    case utf16BigEndian
    /// UTF-32, least significant byte first.
    case utf32LittleEndian
    /// UTF-32, most significant byte first.
    case utf32BigEndian
  }

  /// What is wrong with a number.
  package enum NumberDefect: String, Hashable, Sendable {
    /// `007`
    case leadingZero
    /// `+1`
    case plusSign
    /// `.5`
    case noDigitBeforePoint
    /// `1.`
    case noDigitAfterPoint
    /// `1e`
    case noDigitInExponent
    /// `-`
    case loneMinus
    /// `0x1F`
    case hexadecimal
    /// `1,5`
    case decimalComma
    /// `2021-10-01`, `1.2.3`, `12px`: not a number at all; perhaps a string.
    case malformed
  }
}

extension JSONError: CustomDebugStringConvertible {
  /// The place, the kind and its payload in a stable form for tests and logs; not a sentence for users.
  package var debugDescription: String { "\(location) \(kind.debugDescription)" }
}

extension JSONError.Kind: CustomDebugStringConvertible {
  /// The name of the kind, `trailing-comma`, for programs.
  package var code: String {
    switch self {
    case .empty: "empty"
    case .blank: "blank"
    case .encoding: "encoding"
    case .invalidUTF8: "invalid-utf8"
    case .zeroByte: "zero-byte"
    case .truncated: "truncated"
    case .trailingContent: "trailing-content"
    case .tooDeep: "too-deep"
    case .trailingComma: "trailing-comma"
    case .extraComma: "extra-comma"
    case .missingComma: "missing-comma"
    case .missingColon: "missing-colon"
    case .missingValue: "missing-value"
    case .mismatchedBracket: "mismatched-bracket"
    case .duplicateKey: "duplicate-key"
    case .unquotedKey: "unquoted-key"
    case .comment: "comment"
    case .unexpectedCharacter: "unexpected-character"
    case .unknownWord: "unknown-word"
    case .notFinite: "not-finite"
    case .number: "number"
    case .wrongQuotationMark: "wrong-quotation-mark"
    case .lineBreakInString: "line-break-in-string"
    case .controlCharacter: "control-character"
    case .invalidEscape: "invalid-escape"
    case .loneSurrogate: "lone-surrogate"
    }
  }

  /// The code and the payload, in a stable form.
  package var debugDescription: String {
    let payload: [String] =
      switch self {
      case .empty, .blank, .zeroByte, .comment: []
      case .encoding(let encoding): [encoding.rawValue]
      case .invalidUTF8(let byte): [Self.code(UInt32(byte), "0x", 2)]
      case .truncated(let container, let opened): [container.rawValue, "\(opened)"]
      case .trailingContent(let scalar), .unexpectedCharacter(let scalar), .wrongQuotationMark(let scalar):
        [Self.code(scalar.value, "U+", 4)]
      case .tooDeep(let limit): ["\(limit)"]
      case .trailingComma(let container), .extraComma(let container), .missingComma(let container):
        [container.rawValue]
      case .missingColon(let key, let found): [key.debugDescription, Self.code(found.value, "U+", 4)]
      case .missingValue(let key), .unquotedKey(let key): [key.debugDescription]
      case .mismatchedBracket(let found, let expected, let opened): ["\(found)", "\(expected)", "\(opened)"]
      case .duplicateKey(let key, let first): [key.debugDescription, "\(first)"]
      case .unknownWord(let word, let meant): [word.debugDescription, meant ?? "-"]
      case .notFinite(let word): [word]
      case .number(let literal, let flaw): [literal, flaw.rawValue]
      case .lineBreakInString(let opened): ["\(opened)"]
      case .controlCharacter(let scalar, let escape): [Self.code(scalar.value, "U+", 4), escape]
      case .invalidEscape(let text), .loneSurrogate(let text): [text]
      }
    return ([code] + payload).joined(separator: " ")
  }

  private static func code(_ value: UInt32, _ prefix: String, _ digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return prefix + String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
