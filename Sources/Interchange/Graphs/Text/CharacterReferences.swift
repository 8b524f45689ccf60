// References to characters in texts of GML and Graphviz: `&#229;`, `&#xE5;`, `&aring;`, `&amp;`.
//
// Source: ISO 8859-1 names as in HTML 4, https://www.w3.org/TR/html401/sgml/entities.html; GML's own list is a part of them.

/// Characters for the references in a text.
enum CharacterReferences {
  /// The text with each reference as its character; whatever is no reference stays.
  ///
  /// - Complexity: O(length).
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "&"), let (scalar, end) = reference(bytes, at: place) {
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        place = end
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text with its references as characters, and, where a numeric reference comes to light by that, with these, too.
  ///
  /// igraph escapes once more what it has not decoded: `S&amp;#246;der`.
  static func decodedTwice(_ text: String) -> (text: String, wasTwice: Bool) {
    let once = decoded(text)
    guard once != text, once.contains("&#") else { return (once, false) }
    let bytes = Array(once.utf8)
    var result: [UInt8] = []
    var (place, wasTwice) = (0, false)
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "&"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "#"),
        let (scalar, end) = reference(bytes, at: place)
      {
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        place = end
        wasTwice = true
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return (String(decoding: result, as: UTF8.self), wasTwice)
  }

  /// The character of the reference that begins at a place, and where it ends.
  private static func reference(_ bytes: [UInt8], at start: Int) -> (Unicode.Scalar, Int)? {
    let name = bytes[(start + 1)...].prefix(12).prefix { $0 != UInt8(ascii: ";") }
    let end = start + 1 + name.count
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), !name.isEmpty else { return nil }
    let word = String(decoding: name, as: UTF8.self)
    guard word.hasPrefix("#") else { return named(word).map { ($0, end + 1) } }
    let digits = word.dropFirst()
    let value =
      digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value > 0, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, end + 1)
  }

  private static func named(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case "ndash": "–"
    case "mdash": "—"
    case "euro": "€"
    default: latin1.firstIndex(of: Substring(name)).flatMap { Unicode.Scalar(UInt32(160 + $0)) }
    }
  }

  /// The names of the characters from 160 to 255.
  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
    para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
    Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
    Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
    igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
    thorn yuml
    """.split(separator: " ")
}
