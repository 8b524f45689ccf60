// JSON with places: each value and each key knows the byte where it begins in the file.

package import NetworkModel
import Synchronization

/// A JSON value with its place in the file.
package struct JSONNode: Sendable {
  /// The value.
  package var content: Content
  /// The offset of the first byte of the value in the file.
  package var offset: Int

  package init(_ content: Content, offset: Int) {
    self.content = content
    self.offset = offset
  }

  /// A JSON value whose parts have places.
  package enum Content: Sendable {
    case null
    case bool(Bool)
    /// A number, by its literal, which is valid by RFC 8259, section 6: `1.10` and `1e3` are kept as written.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  /// A key and its value in an object.
  package struct Member: Sendable {
    package var key: String
    /// The offset of the opening quote of the key.
    package var keyOffset: Int
    package var value: JSONNode

    package init(key: String, keyOffset: Int, value: JSONNode) {
      self.key = key
      self.keyOffset = keyOffset
      self.value = value
    }
  }

  /// The kinds of JSON value, for messages such as "expected a string, found a number".
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case null, bool, number, string, array, object
  }

  /// What kind of value this is.
  package var kind: Kind {
    switch content {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The value under `key`, or nil if this is not an object or has no such key; O(members).
  package subscript(key: String) -> JSONNode? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The element at `index`, or nil if this is not an array or is shorter.
  package subscript(index: Int) -> JSONNode? {
    guard case .array(let elements) = content, elements.indices.contains(index) else { return nil }
    return elements[index]
  }

  /// The whole number, or nil if this is not a number, is not written as a whole one, or does not fit.
  package var integer: Int? {
    guard case .number(let literal) = content else { return nil }
    return Int(literal)
  }

  /// The nearest double, or nil if this is not a number or is too large for one.
  package var double: Double? {
    guard case .number(let literal) = content, let double = Double(literal), double.isFinite else { return nil }
    return double
  }

  /// The value without places.
  package var value: AttributeValue {
    switch content {
    case .null: .null
    case .bool(let bool): .bool(bool)
    case .number(let number): .number(number)
    case .string(let string): .string(string)
    case .array(let elements): .array(elements.map(\.value))
    case .object(let members): .object(members.map { Attribute($0.key, $0.value.value) })
    }
  }

  /// The value at `path` below this one, or the deepest one on the way to it.
  ///
  /// So a fault about a missing key points at the object that lacks it.
  package func nearest(to path: DocumentPath) -> JSONNode {
    var node = self
    for step in path.steps {
      let next: JSONNode? =
        switch step {
        case .key(let key): node[key]
        case .index(let index): node[index]
        }
      guard let next else { break }
      node = next
    }
    return node
  }
}

/// A parsed JSON file.
package struct JSONDocument: Sendable {
  /// The value of the whole file.
  package let root: JSONNode
  /// The file as it was read.
  package let bytes: [UInt8]
  private let lines = Lines()

  /// Where lines begin, which is looked for once something is reported.
  private final class Lines: Sendable {
    let text = Mutex<SourceText?>(nil)
  }

  /// Parses a whole file; O(n).
  package init(parsing bytes: [UInt8]) throws(JSONError) {
    var parser = JSONParser(bytes)
    root = try parser.parse()
    self.bytes = bytes
  }

  /// The file's bytes and lines; O(n) when first asked for.
  package var text: SourceText {
    lines.text.withLock { known in
      let text = known ?? SourceText(bytes)
      known = text
      return text
    }
  }

  /// The line and column where `node` begins.
  package func location(of node: JSONNode) -> SourceLocation { text.location(at: node.offset) }

  /// The line and column where the key of `member` begins.
  package func location(ofKey member: JSONNode.Member) -> SourceLocation { text.location(at: member.keyOffset) }

  /// The line and column of the value at `path`, or of the deepest one on the way to it.
  package func location(of path: DocumentPath) -> SourceLocation { location(of: root.nearest(to: path)) }
}
