// The position of a value in a document, in the words of the document: `actors[12].sector`.

/// The path from the root of a document to one of its values.
public struct DocumentPath: Hashable, Sendable, CustomStringConvertible {
  /// One step down.
  package enum Step: Hashable, Sendable {
    /// To the member of an object with this key.
    case key(String)
    /// To the element of a list at this index, from 0.
    case index(Int)
  }

  /// The steps, from the top.
  package let steps: [Step]

  /// The document itself.
  package static let root = DocumentPath([])

  package init(_ steps: [Step]) { self.steps = steps }

  /// The path of a member of this value.
  package subscript(key: String) -> DocumentPath { DocumentPath(steps + [.key(key)]) }

  /// The path of an element of this value.
  package subscript(index: Int) -> DocumentPath { DocumentPath(steps + [.index(index)]) }

  /// The path of the value that holds this one; the root is its own parent.
  package var parent: DocumentPath { DocumentPath(Array(steps.dropLast())) }

  /// `actors[12].sector`, with keys that are no plain words as `["a b"]`; empty for the root.
  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .index(let index): text += "[\(index)]"
      case .key(let key) where Self.isPlainWord(key): text += text.isEmpty ? key : ".\(key)"
      case .key(let key):
        text += "[\"" + key.unicodeScalars.map(Self.escaped).joined() + "\"]"
      }
    }
    return text
  }

  /// A character of a key that needs quotes; one that would break the line is written as JSON writes it.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\"" || scalar == "\\" { return "\\\(scalar)" }
    guard [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory) else {
      return String(scalar)
    }
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static func isPlainWord(_ key: String) -> Bool {
    guard let first = key.first, first.isLetter || first == "_" || first == "$" else { return false }
    return key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "$" }
  }
}
