// What the values of DOT say: labels with their escapes, markup as its text, and which attributes only draw.

/// The texts of DOT.
enum DOTText {
  /// Attributes whose values are text for people, with escapes and references in effect.
  private static let labels: Set<String> = ["label", "xlabel", "headlabel", "taillabel", "tooltip", "name"]

  /// Attributes of nodes that only say how they are drawn.
  static let drawing: Set<String> = [
    "area", "color", "colorscheme", "distortion", "fillcolor", "fixedsize", "fontcolor", "fontname", "fontsize",
    "gradientangle", "height", "image", "imagepos", "imagescale", "labelloc", "layer", "margin", "nojustify",
    "ordering",
    "orientation", "penwidth", "peripheries", "pin", "pos", "rects", "regular", "rotation", "samplepoints", "shape",
    "shapefile", "showboxes", "sides", "skew", "sortv", "style", "vertices", "width", "z", "_draw_", "_ldraw_",
  ]

  /// The value of an attribute; nil where it is empty, or the name of the node itself.
  static func value(_ token: DOTToken, of key: String) -> String? {
    let text: String
    if token.kind == .markup {
      text = markup(token.text)
    } else if labels.contains(key) {
      if token.text == "\\N" { return nil }
      text = label(token.text)
    } else {
      text = token.text
    }
    return text.isEmpty ? nil : text
  }

  /// A label without its escapes: line ends are spaces, the fields of a record `{<p> a|b}` are parted by bars.
  static func label(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") || $0 < 0x20 }) else {
      return text.trimmed
    }
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        isEscaped = false
        switch scalar {
        case "n", "l", "r": result += " "
        case "N", "G", "E", "T", "H", "L": result += "\\" + String(scalar)
        default: result.unicodeScalars.append(scalar)
        }
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar.value < 0x20 {
        result += " "
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return CharacterReferences.decoded(result).trimmed
  }

  /// The text of markup: what stands between the tags, with a space for a line, a row or a cell.
  static func markup(_ text: String) -> String {
    var result = ""
    var tag = ""
    var isInTag = false
    for scalar in text.unicodeScalars {
      if isInTag {
        if scalar == ">" {
          isInTag = false
          let name = tag.lowercased().drop { $0 == "/" }.prefix { $0.isLetter }
          if ["br", "tr", "td", "table", "hr", "vr"].contains(name) { result += " " }
        } else if tag.unicodeScalars.count < 8 {
          tag.unicodeScalars.append(scalar)
        }
      } else if scalar == "<" {
        isInTag = true
        tag = ""
      } else {
        result.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
      }
    }
    return CharacterReferences.decoded(result.split(separator: " ").joined(separator: " "))
  }

  /// The fields of a record's label, `{<port> a | b}`, as text.
  static func record(_ label: String) -> String {
    var (fields, field, isPort) = ([String](), "", false)
    for character in label {
      switch character {
      case "<": isPort = true
      case ">": isPort = false
      case "|", "{", "}":
        fields.append(field.trimmed)
        field = ""
      default: if !isPort { field.append(character) }
      }
    }
    fields.append(field.trimmed)
    return fields.filter { !$0.isEmpty }.joined(separator: " | ")
  }
}
